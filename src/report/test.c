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
        json_put_record(&(struct json_writer){.out = out}, NULL, pack,
                        mutation->witness);
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

static void put_texts(struct json_writer *json, const char *key,
                      const char *const *texts, uint32_t count)
{
    json_open(json, key, '[');
    for (uint32_t i = 0; i < count; i++)
        json_put_text(json, NULL, texts[i]);
    json_close(json, ']');
}

static void put_cases(struct json_writer *json, const struct tested *tested)
{
    json_open(json, "cases", '[');
    for (uint32_t i = 0; i < tested->pack->case_count; i++) {
        const struct case_result *result = &tested->results[i];
        json_open(json, NULL, '{');
        json_put_text(json, "name", tested->pack->cases[i].name);
        json_put_bool(json, "passed", !result->count);
        put_texts(json, "differences", result->differences, result->count);
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
        put_texts(json, "missing", part->missing, part->missing_count);
        put_texts(json, "never", part->never, part->never_count);
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
        json_put_record(json, "witness", pack, mutation->witness);
        put_texts(json, "differences", mutation->differences,
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
