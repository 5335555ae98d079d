/* SPDX-License-Identifier: MIT */
/*
 * rows.c -- records, tables and results for `make test-sql`.
 *
 *     rows columns PACK DIALECT        the columns of a table, for CREATE TABLE
 *     rows table PACK DIALECT          records as rows with tabs between
 *     rows want                        lines of `batch` as rows of a result
 *     rows partial PACK SEED COUNT     random records, some answers missing
 *     rows random SEED COUNT FOLDER    a random pack, records, and their result
 *
 * A missing value is written as \N.  The result of a random pack is worked out
 * answer by answer (property/random_pack.h), without the engine.
 */
#include "base/date.h"
#include "pack/load.h"
#include "property/random_pack.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_ROOM = 1 << 20, NAME_ROOM = 4096, DAY = 18687 /* 2021-03-01 */ };

static char text[TEXT_ROOM];

static void die(const char *what)
{
    fprintf(stderr, "rows: %s\n", what);
    exit(2);
}

static const struct pack *load(const char *name)
{
    static struct arena arena;
    static struct faults faults;
    FILE *file = fopen(name, "r");
    size_t size = file ? fread(text, 1, sizeof text, file) : 0;

    if (!size || size == sizeof text || fclose(file))
        die("the pack cannot be read");
    faults_init(&faults, &arena);
    const struct pack *pack =
        pack_load(text, size, name, NULL, &arena, &faults);
    if (!pack)
        die("the pack has faults");
    return pack;
}

enum dialect { POSTGRESQL, SQLITE, DUCKDB, CLICKHOUSE, CLICKHOUSE_TEXT };

static enum dialect find_dialect(const char *name)
{
    static const char *const names[] = {"postgresql", "sqlite", "duckdb",
                                        "clickhouse", "clickhouse-text"};

    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (!strcmp(name, names[i]))
            return (enum dialect)i;
    die("there is no such dialect");
    return POSTGRESQL;
}

/* In the order of the dialects, ClickHouse's dates also as text. */
static const char *const types[][5] = {
    [QUESTION_BOOLEAN] = {"boolean", "INTEGER", "BOOLEAN", "Nullable(UInt8)",
                          "Nullable(UInt8)"},
    [QUESTION_CHOICE] = {"text", "TEXT", "VARCHAR", "Nullable(String)",
                         "Nullable(String)"},
    [QUESTION_INTEGER] = {"bigint", "INTEGER", "BIGINT", "Nullable(Int64)",
                          "Nullable(Int64)"},
    [QUESTION_DATE] = {"date", "TEXT", "DATE", "Nullable(Date)",
                       "Nullable(String)"}};

static void print_columns(const struct pack *pack, enum dialect dialect)
{
    printf("(\"id\" %s, \"today\" %s",
           dialect < CLICKHOUSE ? types[QUESTION_INTEGER][dialect] : "UInt32",
           types[QUESTION_DATE][dialect]);
    for (uint32_t i = 0; i < pack->question_count; i++)
        printf(", \"%s\" %s", pack->questions[i].id,
               types[pack->questions[i].type][dialect]);
    printf(")\n");
}

static void print_value(const cJSON *value, enum dialect dialect)
{
    bool digits = dialect != POSTGRESQL && dialect != DUCKDB;

    if (!value || cJSON_IsNull(value))
        printf("\\N");
    else if (cJSON_IsBool(value))
        printf("%s", cJSON_IsTrue(value) ? digits ? "1" : "true"
                     : digits            ? "0"
                                         : "false");
    else if (cJSON_IsNumber(value))
        printf("%.0f", value->valuedouble);
    else
        printf("%s", value->valuestring);
}

static cJSON *read_line(void)
{
    if (!fgets(text, sizeof text, stdin))
        return NULL;
    cJSON *record = cJSON_Parse(text);
    if (!record)
        die("a line is no JSON");
    return record;
}

static void print_table(const struct pack *pack, enum dialect dialect)
{
    for (cJSON *record; (record = read_line()); cJSON_Delete(record)) {
        print_value(cJSON_GetObjectItem(record, "id"), dialect);
        printf("\t");
        print_value(cJSON_GetObjectItem(record, "today"), dialect);
        for (uint32_t i = 0; i < pack->question_count; i++) {
            printf("\t");
            print_value(
                cJSON_GetObjectItemCaseSensitive(record, pack->questions[i].id),
                dialect);
        }
        printf("\n");
    }
}

static void print_wanted(void)
{
    static const char *const names[] = {"id",   "status", "outcome",
                                        "rule", "dates",  "advice"};

    for (cJSON *line; (line = read_line()); cJSON_Delete(line))
        for (size_t i = 0; i < COUNT_OF(names); i++) {
            const cJSON *value = cJSON_GetObjectItem(line, names[i]);
            if (cJSON_IsObject(value) || cJSON_IsArray(value)) {
                char *printed = cJSON_PrintUnformatted(value);
                printf("%s", printed);
                free(printed);
            } else {
                print_value(value, POSTGRESQL);
            }
            printf(i + 1 < COUNT_OF(names) ? "\t" : "\n");
        }
}

static void put_day(FILE *out, const char *name, int64_t day)
{
    char date[DATE_TEXT_SIZE];

    date_format((int32_t)day, date);
    fprintf(out, ",\"%s\":\"%s\"", name, date);
}

/* Some are no answers: a day behind today, an option that does not exist. */
static void print_answer(struct rp *rp, const struct question *question,
                         int64_t today)
{
    switch (question->type) {
    case QUESTION_BOOLEAN:
        printf(",\"%s\":%s", question->id, rp_random(rp, 2) ? "true" : "false");
        return;
    case QUESTION_CHOICE:
        printf(",\"%s\":\"%s\"", question->id,
               rp_random(rp, 200)
                   ? question->options[rp_random(rp, question->option_count)].id
                   : "another");
        return;
    case QUESTION_INTEGER:
        printf(",\"%s\":%d", question->id, (int)rp_random(rp, 100));
        return;
    case QUESTION_DATE: {
        int32_t shift = (int32_t)rp_random(rp, rp_random(rp, 2) ? 30 : 12000);
        bool after = question->not_before.kind == BOUND_TODAY;
        if (!rp_random(rp, 50))
            after = !after;
        put_day(stdout, question->id, after ? today + shift : today - shift);
        return;
    }
    }
}

static void print_partial(const struct pack *pack, uint64_t seed, int count)
{
    static struct rp rp;

    rp.random = seed;
    for (int i = 0; i < count; i++) {
        int64_t today = DAY;
        uint32_t share = rp_random(&rp, 100);
        printf("{\"id\":%d", i + 1);
        if (rp_random(&rp, 4)) {
            today += (int64_t)rp_random(&rp, 1000) - 500;
            put_day(stdout, "today", today);
        }
        for (uint32_t k = 0; k < pack->question_count; k++)
            if (rp_random(&rp, 100) < share)
                print_answer(&rp, &pack->questions[k], today);
        printf("}\n");
    }
}

/* The answers that are known, a bit each, written as a record. */
static void put_record(FILE *out, const struct rp *rp, int id, uint32_t known,
                       const int64_t *values)
{
    fprintf(out, "{\"id\":%d", id);
    put_day(out, "today", rp->today);
    for (int i = 0; i < rp->questions; i++) {
        char name[] = {'q', (char)('0' + i), '\0'};
        if (!(known >> i & 1))
            continue;
        switch (rp->question[i].type) {
        case RP_BOOLEAN:
            fprintf(out, ",\"%s\":%s", name, values[i] ? "true" : "false");
            break;
        case RP_CHOICE:
            fprintf(out, ",\"%s\":\"o%d\"", name, (int)values[i]);
            break;
        case RP_INTEGER:
            fprintf(out, ",\"%s\":%d", name, (int)values[i]);
            break;
        case RP_DATE:
            put_day(out, name, values[i]);
            break;
        }
    }
    fprintf(out, "}\n");
}

/* What is the same for all who may have answered so. */
struct truth {
    struct rp_result first;
    bool any, several_outcomes, several_rules, several_days;
    uint32_t advice;
};

static struct truth find_truth(const struct rp *rp, uint32_t known,
                               const int64_t *values)
{
    struct truth truth = {.advice = UINT32_MAX};

    for (uint32_t i = 0; i < rp_assignments(rp); i++) {
        int64_t own[RP_QUESTIONS];
        bool agrees = true;
        rp_values(rp, i, own);
        for (int k = 0; k < rp->questions; k++)
            agrees &= !(known >> k & 1) || own[k] == values[k];
        if (!agrees)
            continue;
        struct rp_result result = rp_evaluate(rp, own);
        if (!truth.any)
            truth.first = result;
        truth.any = true;
        truth.several_outcomes |= result.outcome != truth.first.outcome;
        truth.several_rules |= result.rule != truth.first.rule;
        truth.several_days |= result.day != truth.first.day;
        truth.advice &= result.advice;
    }
    return truth;
}

static void put_truth(FILE *out, const struct rp *rp, int id,
                      const struct truth *truth)
{
    bool decided = !truth->several_outcomes && truth->first.outcome != RP_NONE;
    bool first = true;
    char day[DATE_TEXT_SIZE];

    fprintf(out, "%d\t%s\t", id,
            truth->first.not_in_force ? "not_in_force"
            : decided                 ? "decided"
            : truth->several_outcomes ? "undetermined"
                                      : "no_rule");
    fprintf(out, decided ? "out%d\t" : "\\N\t", truth->first.outcome);
    fprintf(out, decided && !truth->several_rules ? "r%d\t" : "\\N\t",
            truth->first.rule);
    fprintf(out, "{");
    if (decided && truth->first.day && !truth->several_days &&
        date_is_day(truth->first.day)) {
        date_format((int32_t)truth->first.day, day);
        fprintf(out, "\"d\":\"%s\"", day);
    }
    fprintf(out, "}\t[");
    for (int i = 0; i < rp->advice; i++)
        if (truth->advice >> i & 1 && !truth->first.not_in_force) {
            fprintf(out, "%s\"a%d\"", first ? "" : ",", i);
            first = false;
        }
    fprintf(out, "]\n");
}

static FILE *create(const char *folder, const char *name)
{
    char path[NAME_ROOM];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    if (!file)
        die("a file cannot be made");
    return file;
}

static void make_random(uint64_t seed, int count, const char *folder)
{
    static struct rp rp;
    FILE *pack = create(folder, "pack.json");
    FILE *records = create(folder, "records"), *want = create(folder, "want");

    rp_draw(&rp, seed);
    rp_leave_window(&rp);
    fwrite(text, 1, rp_print(&rp, text, sizeof text), pack);
    for (int i = 0; i < count; i++) {
        int64_t values[RP_QUESTIONS];
        uint32_t share = rp_random(&rp, 5) * 25, known = 0;
        rp_values(&rp, rp_random(&rp, rp_assignments(&rp)), values);
        for (int k = 0; k < rp.questions; k++)
            known |= (uint32_t)(rp_random(&rp, 100) < share) << k;
        put_record(records, &rp, i + 1, known, values);
        struct truth truth = find_truth(&rp, known, values);
        put_truth(want, &rp, i + 1, &truth);
    }
    if (fclose(pack) || fclose(records) || fclose(want))
        die("a file cannot be written");
}

int main(int argc, char **argv)
{
    const char *what = argc > 1 ? argv[1] : "";

    if (!strcmp(what, "columns") && argc == 4)
        print_columns(load(argv[2]), find_dialect(argv[3]));
    else if (!strcmp(what, "table") && argc == 4)
        print_table(load(argv[2]), find_dialect(argv[3]));
    else if (!strcmp(what, "want") && argc == 2)
        print_wanted();
    else if (!strcmp(what, "partial") && argc == 5)
        print_partial(load(argv[2]), strtoull(argv[3], NULL, 10),
                      (int)strtol(argv[4], NULL, 10));
    else if (!strcmp(what, "random") && argc == 5)
        make_random(strtoull(argv[2], NULL, 10), (int)strtol(argv[3], NULL, 10),
                    argv[4]);
    else
        die("usage: rows columns|table|want|partial|random ...");
    return fflush(stdout) || ferror(stdout) ? 5 : 0;
}
