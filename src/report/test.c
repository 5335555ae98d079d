/* SPDX-License-Identifier: MIT */
/* test.c -- test results for people and programs. */
#include "report/test.h"

#include "report/json_part_internal.h"

static const char *number(const struct tested *tested, uint32_t count)
{
    return arena_print(tested->arena, "%u", (unsigned)count);
}

static const char *word(const struct tested *tested, enum message which)
{
    return message(tested->spoken, which);
}

/* What is told otherwise, a line each. */
static void write_differences(struct out *out, const char *const *differences,
                              uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        out_text(out, "      ");
        out_plain_text(out, differences[i]);
        out_char(out, '\n');
    }
}

static void write_case(struct out *out, const struct tested *tested,
                       uint32_t index)
{
    const struct case_result *result = &tested->results[index];

    out_text(out, word(tested, result->count ? MSG_TEST_FAILS : MSG_TEST_OK));
    out_plain_text(out, tested->pack->cases[index].name);
    out_char(out, '\n');
    write_differences(out, result->differences, result->count);
}

static const char *kind_name(const struct tested *tested, int kind)
{
    static const enum message messages[] = {
        [COVERAGE_RULES] = MSG_TEST_RULES,
        [COVERAGE_OUTCOMES] = MSG_TEST_OUTCOMES,
        [COVERAGE_ADVICE] = MSG_TEST_ADVICE,
        [COVERAGE_OPTIONS] = MSG_TEST_OPTIONS,
        [COVERAGE_BOUNDARIES] = MSG_TEST_BOUNDARIES};

    return word(tested, messages[kind]);
}

static void write_list(struct out *out, const char *title,
                       const char *const *items, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        out_text(out, i ? ", " : "  ");
        out_text(out, i ? "" : title);
        out_text(out, items[i]);
    }
    if (count)
        out_char(out, '\n');
}

/* Without any case, all that is missing would be the whole pack. */
static void write_coverage(struct out *out, const struct tested *tested)
{
    const struct coverage_part *parts = tested->coverage.parts;
    bool any = tested->pack->case_count > 0;

    out_text(out, word(tested, MSG_TEST_COVERAGE));
    for (int i = 0; i < COVERAGE_KINDS; i++) {
        out_text(out, i ? ", " : "");
        out_text(out,
                 message_with(tested, MSG_TEST_COVERED, kind_name(tested, i),
                              number(tested, parts[i].covered),
                              number(tested, parts[i].of)));
    }
    out_char(out, '\n');
    for (int i = 0; i < COVERAGE_KINDS; i++) {
        const char *name = kind_name(tested, i);
        enum message without = i == COVERAGE_BOUNDARIES ? MSG_TEST_NOT_TURNED
                                                        : MSG_TEST_NOT_COVERED;
        write_list(out, message_with(tested, without, name), parts[i].missing,
                   any ? parts[i].missing_count : 0);
        write_list(out, message_with(tested, MSG_TEST_NEVER, name),
                   parts[i].never, parts[i].never_count);
    }
}

static void write_mutation(struct out *out, const struct tested *tested,
                           const struct mutation *mutation)
{
    const char *part = mutation_part(mutation, tested->spoken, tested->arena);
    const char *fate = mutation->fate == FATE_SURVIVED
                           ? word(tested, MSG_TEST_MISSED)
                           : "?     ";

    if (mutation->at.line)
        part = message_with(tested, MSG_TEST_LINE, part,
                            number(tested, (uint32_t)mutation->at.line));
    out_text(out, arena_print(tested->arena, "%s%s: %s\n", fate, part,
                              mutation->says));
    if (mutation->witness) {
        out_text(out, "      ");
        out_text(out, word(tested, MSG_TEST_SHOWN));
        json_put_record(&(struct json_writer){.out = out}, NULL, tested->pack,
                        mutation->witness, false);
        out_char(out, '\n');
    }
    write_differences(out, mutation->differences, mutation->difference_count);
}

static void write_mutations(struct out *out, const struct tested *tested)
{
    const struct mutations *mutations = tested->mutations;
    const uint32_t *of_fate = mutations->of_fate;
    uint32_t noticed = of_fate[FATE_NOTICED];

    for (uint32_t i = 0; i < mutations->count; i++)
        if (mutations->items[i].fate == FATE_SURVIVED ||
            mutations->items[i].fate == FATE_UNPROVED)
            write_mutation(out, tested, &mutations->items[i]);
    out_text(out,
             message_with(tested, MSG_TEST_NOTICED, number(tested, noticed),
                          number(tested, noticed + of_fate[FATE_SURVIVED]),
                          number(tested, of_fate[FATE_EQUIVALENT])));
    if (of_fate[FATE_UNPROVED])
        out_text(out, message_with(tested, MSG_TEST_UNPROVED,
                                   number(tested, of_fate[FATE_UNPROVED])));
    if (mutations->not_examined)
        out_text(out, message_with(tested, MSG_TEST_NOT_EXAMINED,
                                   number(tested, mutations->not_examined)));
    out_char(out, '\n');
}

void write_test_text(struct out *out, const struct tested *tested)
{
    uint32_t count = tested->pack->case_count;

    for (uint32_t i = 0; i < count; i++)
        write_case(out, tested, i);
    out_text(out, message_with(tested,
                               count == 1 ? MSG_TEST_ONE_CASE : MSG_TEST_CASES,
                               number(tested, count),
                               number(tested, count - tested->failed),
                               number(tested, tested->failed)));
    out_char(out, '\n');
    write_coverage(out, tested);
    if (tested->mutations)
        write_mutations(out, tested);
}

static void put_cases(struct json_writer *json, const struct tested *tested)
{
    json_open(json, "cases", '[');
    for (uint32_t i = 0; i < tested->pack->case_count; i++) {
        const struct case_result *result = &tested->results[i];
        json_open(json, NULL, '{');
        json_put_text(json, "name", tested->pack->cases[i].name);
        json_put_bool(json, "passed", !result->count);
        json_put_texts(json, "differences", result->differences, result->count);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_coverage(struct json_writer *json,
                         const struct coverage *coverage)
{
    json_open(json, "coverage", '{');
    for (int i = 0; i < COVERAGE_KINDS; i++) {
        const struct coverage_part *part = &coverage->parts[i];
        json_open(json, coverage_name((enum coverage_kind)i), '{');
        json_put_integer(json, "covered", part->covered);
        json_put_integer(json, "of", part->of);
        json_put_texts(json, "missing", part->missing, part->missing_count);
        json_put_texts(json, "never", part->never, part->never_count);
        json_close(json, '}');
    }
    json_close(json, '}');
}

static void put_mutation(struct json_writer *json, const struct pack *pack,
                         const struct mutation *mutation)
{
    static const char *const fates[] = {"noticed", "survived", "equivalent",
                                        "unproved"};

    json_open(json, NULL, '{');
    json_put_text(json, "part", mutation->part);
    json_put_text(json, "id", mutation->id);
    json_put_integer(json, "line", mutation->at.line);
    json_put_text(json, "change", mutation->says);
    json_put_text(json, "fate", fates[mutation->fate]);
    if (mutation->fate == FATE_NOTICED)
        json_put_text(json, "case", pack->cases[mutation->noticed_by].name);
    if (mutation->witness) {
        json_put_record(json, "witness", pack, mutation->witness, false);
        json_put_texts(json, "differences", mutation->differences,
                       mutation->difference_count);
    }
    json_close(json, '}');
}

static void put_mutations(struct json_writer *json, const struct pack *pack,
                          const struct mutations *mutations)
{
    const uint32_t *of_fate = mutations->of_fate;

    json_open(json, "mutation", '{');
    json_put_integer(json, "noticed", of_fate[FATE_NOTICED]);
    json_put_integer(json, "of",
                     of_fate[FATE_NOTICED] + of_fate[FATE_SURVIVED]);
    json_put_integer(json, "equivalent", of_fate[FATE_EQUIVALENT]);
    json_put_integer(json, "unproved", of_fate[FATE_UNPROVED]);
    json_put_integer(json, "not_examined", mutations->not_examined);
    json_open(json, "mutants", '[');
    for (uint32_t i = 0; i < mutations->count; i++)
        put_mutation(json, pack, &mutations->items[i]);
    json_close(json, ']');
    json_close(json, '}');
}

void write_test_json(struct out *out, const struct tested *tested)
{
    struct json_writer json = json_start(out);

    json_put_integer(&json, "passed",
                     tested->pack->case_count - tested->failed);
    json_put_integer(&json, "failed", tested->failed);
    put_cases(&json, tested);
    put_coverage(&json, &tested->coverage);
    if (tested->mutations)
        put_mutations(&json, tested->pack, tested->mutations);
    json_close(&json, '}');
    out_char(out, '\n');
}

/* ---- Cases as a pack's author would write them ---- */

static void put_expect(struct json_writer *json, const struct pack *pack,
                       const struct decision *decision)
{
    json_open(json, "expect", '{');
    json_put_text(json, "status", status_name(decision->status));
    json_put_id(json, "outcome", pack, ID_OUTCOME, decision->outcome);
    json_put_id(json, "rule", pack, ID_RULE, decision->rule);
    json_put_dates(json, decision);
    json_put_ids(json, "advice", pack, ID_ADVICE, decision->advice,
                 decision->advice_count);
    json_close(json, '}');
}

/* The next member stands on a line of its own. */
static void break_line(struct json_writer *json)
{
    out_text(json->out, json->follows ? ",\n    " : "\n    ");
    json->follows = false;
}

static void put_case(struct out *out, const struct pack *pack,
                     struct decider *decider, const struct generated_case *item)
{
    struct json_writer json = {.out = out, .spaced = true};
    const struct answers given = {.of = item->answers.of};

    out_text(out, "  ");
    json_open(&json, NULL, '{');
    break_line(&json);
    json_put_text(&json, "name", item->name);
    if (item->answers.has_today)
        json_put_date(&json, "today", item->answers.today);
    break_line(&json);
    json_put_record(&json, "answers", pack, &given, false);
    break_line(&json);
    put_expect(&json, pack, decide(decider, &item->answers));
    out_text(out, "\n  }");
}

void write_generated(struct out *out, const struct pack *pack,
                     struct decider *decider, const struct generated *generated)
{
    out_text(out, generated->count ? "[\n" : "[");
    for (uint32_t i = 0; i < generated->count; i++) {
        put_case(out, pack, decider, &generated->items[i]);
        out_text(out, i + 1 < generated->count ? ",\n" : "\n");
    }
    out_text(out, "]\n");
}
