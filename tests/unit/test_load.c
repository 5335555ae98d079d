/* SPDX-License-Identifier: MIT */
/*
 * test_load.c -- packs as models, their limits, and texts that are damaged.
 *
 * One file for each fault, and what must be said of it, is in tests/packs.
 */
#include "unit/packs.h"

#include "base/base.h"
#include "base/date.h"
#include "pack/load_internal.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const char shipped[] = "rules/ind-biometrics.json";

static const struct {
    const char *name, *value;
} members[] = {
    {"pack", "1"},
    {"id", "\"p\""},
    {"version", "\"1\""},
    {"languages", "[\"en\"]"},
    {"title", "{\"en\": \"t\"}"},
    {"notice", "{\"en\": \"n\"}"},
    {"source", "{\"publisher\": \"p\", \"title\": \"t\"}"},
    {"questions", "[]"},
    {"outcomes", "[{\"id\": \"o\", \"says\": {\"en\": \"o\"}}]"},
    {"rules", "[{\"id\": \"r\", \"outcome\": \"o\","
              " \"because\": {\"en\": \"b\"}, \"when\": true}]"},
};

/* A pack but for one member, which is to follow. */
static struct draft pack_without(const char *name)
{
    struct draft draft = {0};

    draft_print(&draft, "{");
    for (size_t i = 0; i < COUNT_OF(members); i++)
        if (strcmp(members[i].name, name) != 0)
            draft_print(&draft, "\"%s\": %s,\n", members[i].name,
                        members[i].value);
    return draft;
}

/* A pack with one member changed or, where it is new, added. */
static struct loaded *load_with(const char *name, const char *value)
{
    struct draft draft = pack_without(name);

    draft_print(&draft, "\"%s\": %s}", name, value);
    return load_draft(&draft);
}

static struct draft read_file(const char *name)
{
    const char *root = getenv("ELIG_ROOT");
    char path[4096], part[4096];
    struct draft draft = {0};
    size_t size;

    snprintf(path, sizeof path, "%s/%s", root ? root : ".", name);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    while ((size = fread(part, 1, sizeof part, file)) > 0)
        draft_print(&draft, "%.*s", (int)size, part);
    fclose(file);
    return draft;
}

static struct loaded *load_file(const char *name)
{
    struct draft draft = read_file(name);

    return load_draft(&draft);
}

static void the_shipped_pack_loads_without_a_warning(void **state)
{
    struct loaded *loaded = load_file(shipped);
    const struct pack *pack = loaded->pack;
    (void)state;

    assert_non_null(pack);
    expect_int("warnings", loaded->faults.count[FAULT_WARNING], 0);
    expect_text("id", pack->id, "ind-biometrics");
    expect_int("languages", pack->language_count, 2);
    expect_int("questions", pack->question_count, 10);
    expect_int("facts", pack->fact_count, 2);
    expect_int("outcomes", pack->outcome_count, 3);
    expect_int("rules", pack->rule_count, 6);
    expect_int("advice", pack->advice_count, 22);
    expect_int("source facts", pack->source_fact_count, 21);
    expect_true("cases", pack->case_count >= 30);
    expect_true("today", pack->reads_today);
    unload(loaded);
}

static void questions_have_their_types_bounds_and_weights(void **state)
{
    struct loaded *dates = load_file("tests/packs/good/dates.json");
    struct loaded *weights = load_file("tests/packs/good/weights.json");
    struct loaded *integers = load_file("tests/packs/good/integers.json");
    struct loaded *unknown = load_file("tests/packs/good/unknown_option.json");
    (void)state;

    const struct question *d = &dates->pack->questions[0];
    expect_text("id", d->id, "d");
    expect_int("type", d->type, QUESTION_DATE);
    expect_int("from", d->not_before.kind, BOUND_DATE);
    expect_int("day", d->not_before.day, -25567);
    expect_int("to", d->not_after.kind, BOUND_TODAY);
    expect_int("line", d->at.line, 10);
    expect_int("column", d->at.column, 3);

    const struct question *b = &weights->pack->questions[0];
    assert_true(b->likely[0] == 0.5 && b->likely[1] == 3 && b->effort == 2);
    const struct option *colours = weights->pack->questions[1].options;
    assert_true(colours[0].likely == 1 && colours[1].likely == 1e6);

    const struct question *i = integers->pack->questions;
    expect_int("minimum", i[0].minimum, 0);
    expect_int("maximum", i[0].maximum, 120);
    expect_int("no minimum", i[2].minimum, -JSON_INTEGER_MAX);

    expect_int("unknown", unknown->pack->questions[0].unknown_option, 2);
    expect_int("none", i[0].unknown_option, -1);
    unload(dates);
    unload(weights);
    unload(integers);
    unload(unknown);
}

static void dates_rules_and_cases_are_resolved(void **state)
{
    struct loaded *loaded = load_file("tests/packs/good/dates.json");
    const struct pack *pack = loaded->pack;
    (void)state;

    expect_int("kind", pack->facts[2].kind, FACT_YEARS_BETWEEN);
    expect_int("from", pack->facts[3].from, DATE_OF_TODAY);
    expect_int("to", pack->facts[3].to, 0);
    expect_text("fact", pack_variable_id(pack, 4), "age");
    expect_int("date", pack->outcomes[0].dates[1].date, DATE_OF_TODAY);
    expect_int("plus", pack->outcomes[0].dates[1].plus_days, -36525);
    expect_int("plus", pack->outcomes[0].dates[2].plus_days, 0);
    expect_int("outcome", pack->rules[2].outcome, 1);
    expect_int("always valid", pack->rules[2].valid.from, DATE_MIN);

    const struct test_case *test = &pack->cases[0];
    expect_true("today", test->has_today);
    expect_int("answer", test->answers[0].state, ANSWER_KNOWN);
    expect_int("missing", test->answers[1].state, ANSWER_MISSING);
    expect_int("rule", test->expect.rule, 0);
    expect_int("dates", test->expect.date_count, 2);
    expect_text("date", test->expect.dates[1].id, "until");
    expect_false("advice", test->expect.advice.given);
    expect_int("don't know", pack->cases[1].answers[1].state, ANSWER_UNKNOWN);
    expect_true("ask", pack->cases[1].expect.ask.given);
    expect_int("ask", pack->cases[1].expect.ask.count, 0);
    unload(loaded);
}

static void domains_follow_from_bounds(void **state)
{
    struct loaded *loaded = load_file("tests/packs/good/dates.json");
    const struct pack *pack = loaded->pack;
    static const struct {
        const char *name;
        uint32_t variable;
        int64_t low, high;
    } rows[] = {
        {"a date", 0, -25567, DATE_MAX},
        {"another", 1, DATE_MIN, 22279},
        {"until today", 2, DATE_MIN - (int64_t)DATE_MAX, DATE_MAX + 25567},
        {"between", 3, DATE_MIN - (int64_t)DATE_MAX, 22279 + 25567},
        {"years", 4, -9999, 130},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct range domain = pack_domain(pack, rows[i].variable);
        expect_int(rows[i].name, domain.low, rows[i].low);
        expect_int(rows[i].name, domain.high, rows[i].high);
    }
    unload(loaded);
}

static void texts_stand_in_the_packs_order_of_languages(void **state)
{
    struct loaded *loaded = load_file("tests/packs/good/three_languages.json");
    const struct pack *pack = loaded->pack;
    (void)state;

    expect_int("zh", pack_find_language(pack, "zh-Hant-TW"), 2);
    expect_int("none", pack_find_language(pack, "de"), -1);
    expect_text("nl", pack->notice.in[0], "\xc3\xa9\xc3\xa9n");
    expect_text("pt", pack->notice.in[1], "n\xc3\xa3o");
    expect_text("zh", pack->notice.in[2], "n");
    unload(loaded);
}

static void names_are_found(void **state)
{
    struct loaded *loaded = load_file("tests/packs/good/weights.json");
    const struct pack *pack = loaded->pack;
    (void)state;

    expect_int("question", pack_find_question(pack, "dX", 1), 2);
    expect_int("longer", pack_find_question(pack, "dX", 2), -1);
    expect_int("option", question_find_option(&pack->questions[1], "blue", 4),
               1);
    expect_int("shorter", question_find_option(&pack->questions[1], "blue", 3),
               -1);
    expect_text("type", question_types[QUESTION_DATE].name, "date");
    expect_text("kind", advice_kind_name(ADVICE_BRING), "bring");
    expect_text("status", status_name(STATUS_NO_RULE), "no_rule");
    unload(loaded);
}

static void a_pack_has_the_digest_of_its_text(void **state)
{
    struct draft draft = pack_without("");
    struct arena arena = {0};
    struct faults faults;
    (void)state;

    draft.used -= 2; // the last comma
    draft_print(&draft, "}");
    faults_init(&faults, &arena);
    const struct pack *pack =
        pack_load(draft.bytes, draft.used, "x", NULL, &arena, &faults);
    assert_non_null(pack);
    expect_int("digits", strlen(pack->sha256), 64);
    expect_false("today", pack->reads_today);
    expect_text("file", pack->file, "x");
    free(draft.bytes);
    arena_clear(&arena);
}

static void only_what_needs_today_reads_it(void **state)
{
    static const struct {
        const char *name, *value;
        bool reads;
    } rows[] = {
        {"$schema", "1", false},
        {"valid_from", "\"2021-01-01\"", true},
        {"facts", "[]", false},
        {"questions",
         "[{\"id\": \"d\", \"type\": \"date\", \"not_before\": \"today\","
         "\"ask\": {\"en\": \"?\"}, \"why\": {\"en\": \"w\"}}]",
         true},
        {"questions",
         "[{\"id\": \"d\", \"type\": \"date\", \"not_before\": \"2021-01-01\","
         "\"ask\": {\"en\": \"?\"}, \"why\": {\"en\": \"w\"}}]",
         false},
        {"outcomes",
         "[{\"id\": \"o\", \"says\": {\"en\": \"o\"}, \"dates\": [{\"id\":"
         "\"d\", \"says\": {\"en\": \"s\"}, \"date\": \"today\"}]}]",
         true},
        {"rules",
         "[{\"id\": \"r\", \"outcome\": \"o\", \"because\": {\"en\": \"b\"},"
         "\"when\": true, \"valid_to\": \"2021-01-01\"}]",
         true},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct loaded *loaded = load_with(rows[i].name, rows[i].value);
        assert_non_null(loaded->pack);
        expect_int(rows[i].value, loaded->pack->reads_today, rows[i].reads);
        unload(loaded);
    }
}

/* Lists and their limits */

static void put_number(struct draft *draft, uint32_t i)
{
    (void)i;
    draft_print(draft, "0");
}

static void put_language(struct draft *draft, uint32_t i)
{
    draft_print(draft, "\"a%c\"", 'a' + (int)i);
}

static void put_question(struct draft *draft, uint32_t i)
{
    draft_print(draft,
                "{\"id\": \"q%u\", \"type\": \"boolean\","
                " \"ask\": {\"en\": \"?\"}, \"why\": {\"en\": \"w\"}}",
                i);
}

static void put_fact(struct draft *draft, uint32_t i)
{
    draft_print(draft,
                "{\"id\": \"f%u\", \"days_between\": [\"d\", \"today\"]}", i);
}

static void put_option(struct draft *draft, uint32_t i)
{
    draft_print(draft, "{\"id\": \"x%u\", \"says\": {\"en\": \"s\"}}", i);
}

static void put_advice(struct draft *draft, uint32_t i)
{
    draft_print(draft,
                "{\"id\": \"a%u\", \"kind\": \"do\", \"says\": {\"en\": "
                "\"s\"}}",
                i);
}

static void put_source_fact(struct draft *draft, uint32_t i)
{
    draft_print(draft,
                "{\"id\": \"F%u\", \"section\": {\"en\": \"s\"}, \"says\": "
                "{\"en\": \"s\"}}",
                i);
}

static void put_case(struct draft *draft, uint32_t i)
{
    draft_print(draft,
                "{\"name\": \"%u\", \"answers\": {}, \"expect\": {\"rule\": "
                "null}}",
                i);
}

static void put_date(struct draft *draft, uint32_t i)
{
    draft_print(draft,
                "{\"id\": \"d%u\", \"says\": {\"en\": \"s\"}, \"date\": "
                "\"today\"}",
                i);
}

static void put_list(struct draft *draft,
                     void (*put)(struct draft *draft, uint32_t i),
                     uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        put(draft, i);
        if (i + 1 < count)
            draft_print(draft, ",");
    }
}

static const struct {
    const char *name;
    uint32_t max;
    bool loads; // but for its length, it is a good pack
    const char *without, *before;
    void (*put)(struct draft *draft, uint32_t i);
    const char *behind;
} limits[] = {
    {"languages", PACK_LANGUAGES_MAX, false, "languages", "\"languages\": [",
     put_language, "]}"},
    {"questions", PACK_QUESTIONS_MAX, true, "questions", "\"questions\": [",
     put_question, "]}"},
    {"facts", PACK_FACTS_MAX, true, "questions",
     "\"questions\": [{\"id\": \"d\", \"type\": \"date\","
     "\"ask\": {\"en\": \"?\"}, \"why\": {\"en\": \"w\"}}], \"facts\": [",
     put_fact, "]}"},
    {"options", PACK_OPTIONS_MAX, true, "questions",
     "\"questions\": [{\"id\": \"c\", \"type\": \"choice\","
     "\"ask\": {\"en\": \"?\"}, \"why\": {\"en\": \"w\"}, \"options\": [",
     put_option, "]}]}"},
    {"outcomes", PACK_OUTCOMES_MAX, false, "outcomes", "\"outcomes\": [",
     put_option, "]}"},
    {"dates", LOAD_DATES_MAX, true, "outcomes",
     "\"outcomes\": [{\"id\": \"o\", \"says\": {\"en\": \"o\"}, \"dates\": [",
     put_date, "]}]}"},
    {"rules", PACK_RULES_MAX, false, "rules", "\"rules\": [", put_number, "]}"},
    {"advice", PACK_ADVICE_MAX, true, "", "\"advice\": [", put_advice, "]}"},
    {"source facts", PACK_SOURCE_FACTS_MAX, true, "source",
     "\"source\": {\"publisher\": \"p\", \"title\": \"t\", \"facts\": [",
     put_source_fact, "]}}"},
    {"cases", PACK_CASES_MAX, true, "", "\"cases\": [", put_case, "]}"},
};

static const struct {
    const char *text, *warnings;
} doubtful[] = {
    {"Fewer than 18 years: a < b and c > d", ""},
    {"5 < 6", ""},
    {"5% of all, 100 % sure", ""},
    {"Q & A; this & that", ""},
    {"snake_case_name and 2 * 3 * 4", ""},
    {"Yes. No. Perhaps...", ""},
    {"See page [3] (below)", ""},
    {"Todo lists and the xxx files", ""},
    {"A {b c} d", ""},
    {"-5 degrees", ""},
    {"#1 in the list", ""},
    {"?", ""},
    {"<b>Yes</b>", "W030"},
    {"Yes<br/>no", "W030"},
    {"A <a href='x'>link</a>", "W030"},
    {"Yes&nbsp;no", "W030"},
    {"&#8364; 5", "W030"},
    {"**Yes**", "W030"},
    {"__Yes__", "W030"},
    {"`yes`", "W030"},
    {"[here](https://example.org)", "W030"},
    {"## Yes", "W030"},
    {"* Yes", "W030"},
    {"- Yes", "W030"},
    {"TODO", "W031"},
    {"Ask TBD.", "W031"},
    {"FIXME: say it", "W031"},
    {"Dear <your name>", "W031"},
    {"Dear {name}", "W031"},
    {"Dear {{ name }}", "W031"},
    {"Dear ${first_name}", "W031"},
    {"Dear %s,", "W031"},
    {"On [date]", "W031"},
    {"[insert the reason]", "W031"},
    {"...", "W031"},
    {"lorem ipsum dolor", "W031"},
    {"<b>TODO</b>", "W030 W031"},
};

static void texts_that_are_hardly_meant_so_get_a_warning(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(doubtful); i++) {
        char value[256], warnings[64] = "";
        snprintf(value, sizeof value, "{\"en\": \"%s\"}", doubtful[i].text);
        struct loaded *loaded = load_with("notice", value);
        const struct faults *faults = &loaded->faults;
        for (size_t k = 0; k < faults->listed_count[FAULT_WARNING]; k++)
            snprintf(warnings + strlen(warnings),
                     sizeof warnings - strlen(warnings), "%s%s", k ? " " : "",
                     fault_id(faults->listed[FAULT_WARNING][k].code));
        expect_text(doubtful[i].text, warnings, doubtful[i].warnings);
        unload(loaded);
    }
}

static void copies_that_are_not_translated_get_a_warning(void **state)
{
    static const struct {
        const char *nl, *en;
        size_t warnings;
    } rows[] = {
        {"Ja", "Ja", 0},
        {"Immigratie- en Naturalisatiedienst",
         "Immigratie- en Naturalisatiedienst", 0},
        {"Are you 18?", "Are you 18?", 1},
        {"You may stay.", "You may stay.", 1},
        {"you may stay here now", "you may stay here now", 1},
        {"Je mag blijven.", "You may stay.", 0},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct draft draft = {0};
        for (size_t k = 0; k < COUNT_OF(members); k++) {
            const char *en = strstr(members[k].value, "{\"en\": ");
            if (!strcmp(members[k].name, "languages"))
                draft_print(&draft, "%s\"languages\": [\"nl\", \"en\"]",
                            k ? "," : "{");
            else if (!en)
                draft_print(&draft, "%s\"%s\": %s", k ? "," : "{",
                            members[k].name, members[k].value);
            else
                draft_print(&draft, "%s\"%s\": %.*s{\"nl\": \"x\", %s",
                            k ? "," : "{", members[k].name,
                            (int)(en - members[k].value), members[k].value,
                            en + 1);
        }
        draft_print(&draft,
                    ", \"advice\": [{\"id\": \"a\", \"kind\": \"do\", "
                    "\"says\": {\"nl\": \"%s\", \"en\": \"%s\"}}]}",
                    rows[i].nl, rows[i].en);
        struct loaded *loaded = load_draft(&draft);
        expect_int(rows[i].nl, loaded->faults.count[FAULT_ERROR], 0);
        expect_int(rows[i].nl, loaded->faults.count[FAULT_WARNING],
                   rows[i].warnings);
        unload(loaded);
    }
}

/* A member of a pack: what it begins with, what stands in it many times, with
 * a number for #, and what it ends with. */
static const struct {
    const char *name, *member, *open, *item, *close;
} full_of_faults[] = {
    {"members", "source", "{", "\"m#\": 1,", "\"publisher\": \"p\"}"},
    {"languages", "title", "{", "\"l#\": \"a b c d\",", "\"en\": \"a\"}"},
    {"copies", "notice", "{", "\"a-#\": \"a b c d\",", "\"en\": \"a\"}"},
    {"ids", "questions", "[", "{\"id\": \"q #\"},", "{}]"},
    {"conditions", "rules",
     "[{\"id\": \"r\", \"outcome\": \"o\", \"because\": {\"en\": \"b\"},"
     " \"when\": [",
     "\"q#\",", "true]}]"},
    {"operators", "rules",
     "[{\"id\": \"r\", \"outcome\": \"o\", \"because\": {\"en\": \"b\"},"
     " \"when\": {",
     "\"q#\": 1,", "\"var\": \"x\"}}]"},
    {"variables", "rules",
     "[{\"id\": \"r\", \"outcome\": \"o\", \"because\": {\"en\": \"b\"},"
     " \"when\": {\"and\": [",
     "{\"var\": \"q#\"},", "true]}}]"},
    {"brackets", "notice", "{\"en\": \"", "[name # ", "\"}"},
    {"braces", "notice", "{\"en\": \"", "{{<[** # ", "\"}"},
    {"levels in one line", "advice", "[", "{\"a\": [#]},", "x]"},
    {"lines", "advice", "[", "{\"a\": [#]},\n", "x]"},
};

static void print_item(struct draft *draft, const char *item, int number)
{
    const char *sign = strchr(item, '#');

    draft_print(draft, "%.*s%d%s", (int)(sign - item), item, number, sign + 1);
}

/* Each would take minutes if a hint looked at all of it again and again. */
static void texts_full_of_faults_are_read_in_no_time(void **state)
{
    enum { MANY = 100000 };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(full_of_faults); i++) {
        struct draft draft = pack_without(full_of_faults[i].member);
        clock_t start = clock();

        draft_print(&draft, "\"%s\": %s", full_of_faults[i].member,
                    full_of_faults[i].open);
        for (int k = 0; k < MANY; k++)
            print_item(&draft, full_of_faults[i].item, k);
        draft_print(&draft, "%s}", full_of_faults[i].close);
        unload(load_draft(&draft));
        expect_true(full_of_faults[i].name,
                    clock() - start < 5 * CLOCKS_PER_SEC);
    }
}

static void lists_have_limits(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(limits); i++)
        for (uint32_t count = limits[i].max - 1; count <= limits[i].max + 1;
             count++) {
            struct draft draft = pack_without(limits[i].without);
            bool good = count <= limits[i].max;
            draft_print(&draft, "%s", limits[i].before);
            put_list(&draft, limits[i].put, count);
            draft_print(&draft, "%s", limits[i].behind);
            struct loaded *loaded = load_draft(&draft);
            expect_int(limits[i].name, has_fault(loaded, "P211"), !good);
            expect_int(limits[i].name, !!loaded->pack, good && limits[i].loads);
            unload(loaded);
        }
}

static void answers_have_a_limit(void **state)
{
    enum { QUESTIONS = 512, CASES = LOAD_ANSWERS_MAX / QUESTIONS };
    (void)state;

    for (uint32_t cases = CASES - 1; cases <= CASES + 1; cases++) {
        struct draft draft = pack_without("questions");
        draft_print(&draft, "\"questions\": [");
        put_list(&draft, put_question, QUESTIONS);
        draft_print(&draft, "], \"cases\": [");
        put_list(&draft, put_case, cases);
        draft_print(&draft, "]}");
        struct loaded *loaded = load_draft(&draft);
        expect_int("cases", !!loaded->pack, cases <= CASES);
        expect_int("cases", has_fault(loaded, "P213"), cases > CASES);
        unload(loaded);
    }
}

/* Only the survey: a tree of so many values would take too much memory. */
static void values_have_a_limit(void **state)
{
    (void)state;

    for (size_t count = SURVEY_VALUES_MAX - 1; count <= SURVEY_VALUES_MAX + 1;
         count++) {
        struct arena arena = {0};
        struct faults faults;
        struct survey survey;
        size_t size = 2 * (count - 1) + 1; // one is the array
        char *text = malloc(size);
        assert_non_null(text);
        for (size_t i = 0; i < size; i++)
            text[i] = i % 2 ? '0' : ',';
        text[0] = '[';
        text[size - 1] = ']';
        faults_init(&faults, &arena);
        bool ok = survey_text(&survey, text, size, "x", &arena, &faults);
        expect_int("values", ok, count <= SURVEY_VALUES_MAX);
        expect_int("readable", survey.readable, ok);
        if (ok)
            expect_int("count", survey.count, count);
        else
            expect_text("fault", fault_id(faults.listed[0][0].code), "P212");
        free(text);
        arena_clear(&arena);
    }
}

static void texts_have_a_limit(void **state)
{
    char *text = malloc(PACK_SIZE_MAX + 1);
    struct draft draft = pack_without("");
    (void)state;

    assert_non_null(text);
    memset(text, ' ', PACK_SIZE_MAX + 1);
    memcpy(text, draft.bytes, draft.used - 2);
    text[draft.used - 2] = '}';
    for (size_t size = PACK_SIZE_MAX - 1; size <= PACK_SIZE_MAX + 1; size++) {
        struct loaded *loaded = load_bytes(text, size);
        expect_int("size", !!loaded->pack, size <= PACK_SIZE_MAX);
        expect_int("size", has_fault(loaded, "P214"), size > PACK_SIZE_MAX);
        unload(loaded);
    }
    free(draft.bytes);
    free(text);
}

static void ids_and_numbers_have_limits(void **state)
{
    (void)state;

    for (int size = PACK_ID_MAX - 1; size <= PACK_ID_MAX + 1; size++) {
        char id[PACK_ID_MAX + 8];
        snprintf(id, sizeof id, "\"%0*d\"", size, 0);
        memset(id + 1, 'x', (size_t)size);
        struct loaded *loaded = load_with("id", id);
        expect_int("id", !!loaded->pack, size <= PACK_ID_MAX);
        expect_int("id", has_fault(loaded, "P006"), size > PACK_ID_MAX);
        unload(loaded);
    }
    for (int size = SURVEY_NUMBER_MAX - 1; size <= SURVEY_NUMBER_MAX + 1;
         size++) {
        char number[SURVEY_NUMBER_MAX + 8];
        snprintf(number, sizeof number, "1.%0*d", size - 2, 0);
        struct loaded *loaded = load_with("$schema", number);
        expect_int("number", !!loaded->pack, size <= SURVEY_NUMBER_MAX);
        expect_int("number", has_fault(loaded, "J020"),
                   size > SURVEY_NUMBER_MAX);
        unload(loaded);
    }
}

/* What is refused, and what is not, on both sides of a bound. */
static void values_keep_within_their_bounds(void **state)
{
    static const struct {
        const char *format, *value, *fault;
    } rows[] = {
        {"\"exit_status\": %s", "0", NULL},
        {"\"exit_status\": %s", "1", "P207"},
        {"\"exit_status\": %s", "9", "P207"},
        {"\"exit_status\": %s", "10", NULL},
        {"\"exit_status\": %s", "99", NULL},
        {"\"exit_status\": %s", "100", "P207"},
        {"\"exit_status\": %s", "9007199254740993", "P202"},
        {"\"dates\": [{\"id\": \"d\", \"says\": {\"en\": \"d\"},"
         " \"date\": \"today\", \"plus_days\": %s}]",
         "36525", NULL},
        {"\"dates\": [{\"id\": \"d\", \"says\": {\"en\": \"d\"},"
         " \"date\": \"today\", \"plus_days\": %s}]",
         "36526", "P208"},
        {"\"dates\": [{\"id\": \"d\", \"says\": {\"en\": \"d\"},"
         " \"date\": \"today\", \"plus_days\": %s}]",
         "-36525", NULL},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct draft value = {0};
        draft_print(&value, "[{\"id\": \"o\", \"says\": {\"en\": \"o\"}, ");
        const char *at = strstr(rows[i].format, "%s");
        draft_print(&value, "%.*s%s%s}]", (int)(at - rows[i].format),
                    rows[i].format, rows[i].value, at + 2);
        struct loaded *loaded = load_with("outcomes", value.bytes);
        expect_int(value.bytes, !!loaded->pack, !rows[i].fault);
        if (rows[i].fault)
            expect_true(value.bytes, has_fault(loaded, rows[i].fault));
        unload(loaded);
        free(value.bytes);
    }
}

/* Damage */

static void check_cut(const struct draft *draft, size_t cut)
{
    struct loaded *loaded = load_bytes(draft->bytes, cut);

    expect_true("refused", !loaded->pack);
    unload(loaded);
}

/*
 * Every byte of small packs and of both ends of the shipped one, but only some
 * in its middle: all of them would take a minute.
 */
static void a_pack_cut_anywhere_is_refused(void **state)
{
    static const char *const small[] = {
        "tests/packs/good/dates.json",
        "tests/packs/good/conditions.json",
        "tests/packs/good/three_languages.json",
        "tests/packs/good/schema_and_source.json",
    };
    enum { HEAD = 8192, TAIL = 1024, STEP = 29 };
    struct draft draft;
    (void)state;

    for (size_t i = 0; i < COUNT_OF(small); i++) {
        draft = read_file(small[i]);
        for (size_t cut = 0; cut < draft.used - 2; cut++)
            check_cut(&draft, cut);
        free(draft.bytes);
    }
    draft = read_file(shipped);
    for (size_t cut = 0; cut < draft.used - 2; cut++)
        if (cut < HEAD || cut % STEP == 0 || cut + TAIL > draft.used)
            check_cut(&draft, cut);
    free(draft.bytes);
}

/* The same numbers every time, so that a crash can be found again. */
static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525 + 1013904223;
    return *state >> 8;
}

/* Letters become letters, so that most of it stays JSON; else it may not. */
static void a_damaged_pack_does_not_crash(void **state)
{
    static const char letters[] = "aeinostvyAEZ_019",
                      any[] = "{}[]\",:\\\n\x80 ";
    struct draft draft = read_file(shipped);
    uint32_t random = 1;
    (void)state;

    for (int i = 0; i < 400; i++) {
        char *at = draft.bytes + next_random(&random) % draft.used;
        char kept = *at;
        if (kept >= '0')
            *at = letters[next_random(&random) % (sizeof letters - 1)];
        else
            *at = any[next_random(&random) % (sizeof any - 1)];
        unload(load_bytes(draft.bytes, draft.used));
        *at = kept;
    }
    free(draft.bytes);
}

/* What a warning leaves behind must not be taken for scratch. */
static void warnings_inside_lists_leave_the_rest_readable(void **state)
{
    struct draft draft = pack_without("rules");

    (void)state;
    draft_print(&draft, "\"advice\": [");
    for (int i = 0; i < 40; i++)
        draft_print(&draft,
                    "%s{\"id\": \"a%d\", \"kind\": \"do\","
                    " \"says\": {\"en\": \"s\"},"
                    " \"when\": {\"in\": [{\"var\": \"q\"}, [1, 1, %d]]}}",
                    i ? "," : "", i, i + 2);
    draft_print(&draft, "], \"rules\": [{\"id\": \"r\", \"outcome\": \"o\","
                        " \"because\": {\"en\": \"b\"}, \"when\": true}]}");
    char *question =
        strstr(draft.bytes, "\"questions\": []") + strlen("\"questions\": [");
    struct draft whole = {0};
    draft_print(&whole,
                "%.*s{\"id\": \"q\", \"type\": \"integer\","
                " \"ask\": {\"en\": \"q\"}, \"why\": {\"en\": \"w\"}}%s",
                (int)(question - draft.bytes), draft.bytes, question);
    free(draft.bytes);

    struct loaded *loaded = load_draft(&whole);
    assert_non_null(loaded->pack);
    assert_int_equal(loaded->faults.count[FAULT_WARNING], 40);
    for (size_t i = 0; i < 40; i++) {
        char path[64];
        snprintf(path, sizeof path, "/advice/%zu/when/in/1", i);
        const char *at = loaded->faults.listed[FAULT_WARNING][i].at.path;
        assert_memory_equal(at, path, strlen(path));
    }
    unload(loaded);
}

/* No memory */

static int allocations_left;

static void *failing_malloc(size_t size)
{
    return allocations_left-- > 0 ? malloc(size) : NULL;
}

struct attempt {
    struct arena arena;
    struct faults faults;
    struct draft draft;
    const struct pack *pack;
};

static void attempt_load(void *context)
{
    struct attempt *attempt = context;

    attempt->pack = pack_load(attempt->draft.bytes, attempt->draft.used, "x",
                              NULL, &attempt->arena, &attempt->faults);
}

static void no_memory_leaves_through_the_callers_guard(void **state)
{
    cJSON_Hooks hooks = {failing_malloc, free};
    struct attempt attempt = {.draft = read_file(shipped)};
    bool complete = false;
    int tries = 0;
    (void)state;

    cJSON_InitHooks(&hooks);
    for (int allowed = 0; !complete; allowed = allowed * 2 + 1, tries++) {
        allocations_left = allowed;
        faults_init(&attempt.faults, &attempt.arena);
        complete = arena_guard(&attempt.arena, attempt_load, &attempt);
        expect_int("pack", attempt.pack != NULL, complete);
        expect_true("escape", !attempt.arena.escape);
        arena_clear(&attempt.arena);
    }
    cJSON_InitHooks(NULL);
    expect_true("several tries", tries > 5);
    free(attempt.draft.bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_shipped_pack_loads_without_a_warning),
        cmocka_unit_test(questions_have_their_types_bounds_and_weights),
        cmocka_unit_test(dates_rules_and_cases_are_resolved),
        cmocka_unit_test(domains_follow_from_bounds),
        cmocka_unit_test(texts_stand_in_the_packs_order_of_languages),
        cmocka_unit_test(names_are_found),
        cmocka_unit_test(a_pack_has_the_digest_of_its_text),
        cmocka_unit_test(only_what_needs_today_reads_it),
        cmocka_unit_test(warnings_inside_lists_leave_the_rest_readable),
        cmocka_unit_test(texts_that_are_hardly_meant_so_get_a_warning),
        cmocka_unit_test(copies_that_are_not_translated_get_a_warning),
        cmocka_unit_test(texts_full_of_faults_are_read_in_no_time),
        cmocka_unit_test(lists_have_limits),
        cmocka_unit_test(answers_have_a_limit),
        cmocka_unit_test(values_have_a_limit),
        cmocka_unit_test(texts_have_a_limit),
        cmocka_unit_test(ids_and_numbers_have_limits),
        cmocka_unit_test(values_keep_within_their_bounds),
        cmocka_unit_test(a_pack_cut_anywhere_is_refused),
        cmocka_unit_test(a_damaged_pack_does_not_crash),
        cmocka_unit_test(no_memory_leaves_through_the_callers_guard),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
