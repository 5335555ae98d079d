/* test.c -- test results for people and programs. */
#include "report/test.h"

#include "report/json_part.h"

static void put_count(struct out *out, uint32_t count, const char *text)
{
    out_integer(out, count);
    out_text(out, text);
}

static void write_case(struct out *out, const struct test_case *test,
                       const struct case_result *result)
{
    out_text(out, result->count ? "FAIL  " : "ok    ");
    out_plain_text(out, test->name);
    out_char(out, '\n');
    for (uint32_t i = 0; i < result->count; i++) {
        out_text(out, "      ");
        out_plain_text(out, result->differences[i]);
        out_char(out, '\n');
    }
}

static void write_list(struct out *out, const char *what, const char *which,
                       const char *const *items, uint32_t count)
{
    if (!count)
        return;
    out_text(out, "  ");
    out_text(out, what);
    out_text(out, which);
    for (uint32_t i = 0; i < count; i++) {
        out_text(out, i ? ", " : " ");
        out_text(out, items[i]);
    }
    out_char(out, '\n');
}

/* Without any case, all that is missing would be the whole pack. */
static void write_coverage(struct out *out, const struct coverage *coverage,
                           bool any)
{
    out_text(out, "coverage:");
    for (int i = 0; i < COVERAGE_KINDS; i++) {
        const struct coverage_part *part = &coverage->parts[i];
        out_text(out, i ? ", " : " ");
        out_text(out, coverage_name((enum coverage_kind)i));
        out_char(out, ' ');
        put_count(out, part->covered, " of ");
        out_integer(out, part->of);
    }
    out_char(out, '\n');
    for (int i = 0; i < COVERAGE_KINDS; i++) {
        const struct coverage_part *part = &coverage->parts[i];
        const char *name = coverage_name((enum coverage_kind)i);
        write_list(out, name,
                   i == COVERAGE_BOUNDARIES
                       ? " without a case that turns there:"
                       : " without a case:",
                   part->missing, any ? part->missing_count : 0);
        write_list(out, name, " that nobody can reach:", part->never,
                   part->never_count);
    }
}

static void write_mutation(struct out *out, const struct pack *pack,
                           const struct mutation *mutation)
{
    out_text(out, mutation->fate == FATE_SURVIVED ? "MISS  " : "?     ");
    out_text(out, mutation->part);
    out_char(out, ' ');
    out_text(out, mutation->id);
    if (mutation->at.line) {
        out_text(out, ", line ");
        out_integer(out, mutation->at.line);
    }
    out_text(out, ": ");
    out_text(out, mutation->says);
    out_char(out, '\n');
    if (mutation->witness) {
        out_text(out, "      shown by ");
        json_record(out, pack, mutation->witness);
        out_char(out, '\n');
    }
    for (uint32_t i = 0; i < mutation->difference_count; i++) {
        out_text(out, "      ");
        out_text(out, mutation->differences[i]);
        out_char(out, '\n');
    }
}

static void write_mutations(struct out *out, const struct pack *pack,
                            const struct mutations *mutations)
{
    const uint32_t *of_fate = mutations->of_fate;

    for (uint32_t i = 0; i < mutations->count; i++)
        if (mutations->items[i].fate == FATE_SURVIVED ||
            mutations->items[i].fate == FATE_UNPROVED)
            write_mutation(out, pack, &mutations->items[i]);
    put_count(out, of_fate[FATE_NOTICED], " of ");
    put_count(out, of_fate[FATE_NOTICED] + of_fate[FATE_SURVIVED],
              " mutants noticed, ");
    put_count(out, of_fate[FATE_EQUIVALENT], " equivalent left out");
    if (of_fate[FATE_UNPROVED]) {
        out_text(out, ", ");
        put_count(out, of_fate[FATE_UNPROVED], " not proved either way");
    }
    if (mutations->not_examined) {
        out_text(out, "; ");
        put_count(out, mutations->not_examined,
                  " more not looked at: the pack is too large");
    }
    out_char(out, '\n');
}

void write_test_text(struct out *out, const struct tested *tested)
{
    uint32_t count = tested->pack->case_count;

    for (uint32_t i = 0; i < count; i++)
        write_case(out, &tested->pack->cases[i], &tested->results[i]);
    put_count(out, count, count == 1 ? " case: " : " cases: ");
    put_count(out, count - tested->failed, " passed, ");
    put_count(out, tested->failed, " failed\n");
    write_coverage(out, &tested->coverage, count > 0);
    if (tested->mutations)
        write_mutations(out, tested->pack, tested->mutations);
}

static void json_count(struct out *out, const char *key, uint32_t count,
                       bool first)
{
    json_key(out, key, first);
    out_integer(out, count);
}

static void json_texts(struct out *out, const char *key,
                       const char *const *texts, uint32_t count)
{
    json_key(out, key, false);
    out_char(out, '[');
    for (uint32_t i = 0; i < count; i++) {
        if (i)
            out_char(out, ',');
        out_json_text(out, texts[i]);
    }
    out_char(out, ']');
}

static void json_cases(struct out *out, const struct tested *tested)
{
    json_key(out, "cases", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < tested->pack->case_count; i++) {
        const struct case_result *result = &tested->results[i];
        out_text(out, i ? ",{" : "{");
        json_key(out, "name", true);
        out_json_text(out, tested->pack->cases[i].name);
        json_key(out, "passed", false);
        out_text(out, result->count ? "false" : "true");
        json_texts(out, "differences", result->differences, result->count);
        out_char(out, '}');
    }
    out_char(out, ']');
}

static void json_coverage(struct out *out, const struct coverage *coverage)
{
    json_key(out, "coverage", false);
    out_char(out, '{');
    for (int i = 0; i < COVERAGE_KINDS; i++) {
        const struct coverage_part *part = &coverage->parts[i];
        json_key(out, coverage_name((enum coverage_kind)i), !i);
        out_char(out, '{');
        json_count(out, "covered", part->covered, true);
        json_count(out, "of", part->of, false);
        json_texts(out, "missing", part->missing, part->missing_count);
        json_texts(out, "never", part->never, part->never_count);
        out_char(out, '}');
    }
    out_char(out, '}');
}

static void json_mutation(struct out *out, const struct pack *pack,
                          const struct mutation *mutation)
{
    static const char *const fates[] = {"noticed", "survived", "equivalent",
                                        "unproved"};

    out_char(out, '{');
    json_key(out, "part", true);
    out_json_text(out, mutation->part);
    json_text(out, "id", mutation->id);
    json_count(out, "line", mutation->at.line, false);
    json_text(out, "change", mutation->says);
    json_text(out, "fate", fates[mutation->fate]);
    if (mutation->fate == FATE_NOTICED)
        json_text(out, "case", pack->cases[mutation->noticed_by].name);
    if (mutation->witness) {
        json_key(out, "witness", false);
        json_record(out, pack, mutation->witness);
        json_texts(out, "differences", mutation->differences,
                   mutation->difference_count);
    }
    out_char(out, '}');
}

static void json_mutations(struct out *out, const struct pack *pack,
                           const struct mutations *mutations)
{
    const uint32_t *of_fate = mutations->of_fate;

    json_key(out, "mutation", false);
    out_char(out, '{');
    json_count(out, "noticed", of_fate[FATE_NOTICED], true);
    json_count(out, "of", of_fate[FATE_NOTICED] + of_fate[FATE_SURVIVED],
               false);
    json_count(out, "equivalent", of_fate[FATE_EQUIVALENT], false);
    json_count(out, "unproved", of_fate[FATE_UNPROVED], false);
    json_count(out, "not_examined", mutations->not_examined, false);
    json_key(out, "mutants", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < mutations->count; i++) {
        if (i)
            out_char(out, ',');
        json_mutation(out, pack, &mutations->items[i]);
    }
    out_text(out, "]}");
}

void write_test_json(struct out *out, const struct tested *tested)
{
    uint32_t count = tested->pack->case_count;

    out_text(out, "{\"schema\":1");
    json_count(out, "passed", count - tested->failed, false);
    json_count(out, "failed", tested->failed, false);
    json_cases(out, tested);
    json_coverage(out, &tested->coverage);
    if (tested->mutations)
        json_mutations(out, tested->pack, tested->mutations);
    out_text(out, "}\n");
}
