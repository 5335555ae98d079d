/* SPDX-License-Identifier: MIT */
/*
 * test_embedded.c -- the pack in the program is the one in rules/.
 *
 * That no member is forgotten, the compiler checks (print_pack.h).
 */
#include "unit/sheet.h"
#include "unit/subject.h"

#include "answers/read.h"
#include "base/date.h"
#include "cases/cases_internal.h"
#include "cli/embedded.h"
#include "embed/print_pack_internal.h"
#include "report/write.h"
#include "why/because.h"

#include <float.h>
#include <stdio.h>
#include <stdlib.h>

enum { SIDES = 2 }; /* of each comparison: embedded, loaded */

struct pair {
    struct subject subjects[SIDES];
    struct sheet sheet;
};

struct bytes {
    const char *bytes;
    size_t size;
};

static struct bytes read_rules(struct arena *arena)
{
    static const size_t room = 1 << 20;
    const char *root = getenv("ELIG_ROOT");
    const char *name =
        arena_print(arena, "%s/rules/ind-biometrics.json", root ? root : ".");
    char *bytes = arena_alloc(arena, room, 1);
    FILE *file = fopen(name, "rb");

    if (!file)
        fail_msg("cannot open %s", name);
    struct bytes text = {bytes, fread(bytes, 1, room, file)};
    assert_true(feof(file));
    (void)fclose(file);
    return text;
}

static int open_pair(void **state)
{
    static struct pair pair;
    struct bytes text;

    pair = (struct pair){0};
    text = read_rules(&pair.subjects[1].arena);
    pair.subjects[0].pack = &embedded_pack;
    subject_load(&pair.subjects[1], embedded_pack.file, text.bytes, text.size);
    for (size_t i = 0; i < SIDES; i++)
        subject_compile(&pair.subjects[i], ENGINE_FOR_MANY);
    sheet_open(&pair.sheet);
    *state = &pair;
    return 0;
}

static int close_pair(void **state)
{
    struct pair *pair = *state;

    sheet_close(&pair->sheet);
    for (size_t i = 0; i < SIDES; i++)
        subject_clear(&pair->subjects[i]);
    return 0;
}

static void it_is_printed_as_the_loaded_one(void **state)
{
    struct pair *pair = *state;
    const char *texts[SIDES];

    for (size_t i = 0; i < SIDES; i++) {
        print_pack(&pair->sheet.out, "pack", pair->subjects[i].pack);
        texts[i] = sheet_take(&pair->sheet);
    }
    assert_string_equal(texts[0], texts[1]);
}

static void expect_same_text(const struct pack *pack, const char *id,
                             const struct text *got, const struct text *want)
{
    expect_int(id, !got->in, !want->in);
    for (uint32_t i = 0; want->in && i < pack->language_count; i++)
        expect_text(id, got->in[i], want->in[i]);
}

static void expect_same_sources(const char *id, const struct sources *got,
                                const struct sources *want)
{
    expect_int(id, got->count, want->count);
    for (uint32_t i = 0; i < want->count; i++)
        expect_int(id, got->facts[i], want->facts[i]);
}

static void the_head_is_the_same(void **state)
{
    struct pair *pair = *state;
    const struct pack *got = pair->subjects[0].pack,
                      *want = pair->subjects[1].pack;

    expect_text("file", got->file, "(built-in rules)");
    expect_text("id", got->id, want->id);
    expect_text("version", got->version, want->version);
    expect_text("publisher", got->publisher, want->publisher);
    expect_text("title", got->source_title, want->source_title);
    expect_text("url", got->url, want->url);
    expect_text("edition", got->edition, want->edition);
    expect_text("sha256", got->sha256, want->sha256);
    expect_int("languages", got->language_count, want->language_count);
    for (uint32_t i = 0; i < want->language_count; i++)
        expect_text("language", got->languages[i], want->languages[i]);
    expect_same_text(want, "title", &got->title, &want->title);
    expect_same_text(want, "notice", &got->notice, &want->notice);
    expect_true("reads today", got->reads_today);
}

static void expect_same_question(const struct pack *pack,
                                 const struct question *got,
                                 const struct question *want)
{
    expect_text(want->id, got->id, want->id);
    expect_int(want->id, got->type, want->type);
    expect_same_text(pack, want->id, &got->ask, &want->ask);
    expect_same_text(pack, want->id, &got->why, &want->why);
    expect_same_sources(want->id, &got->sources, &want->sources);
    expect_int(want->id, got->option_count, want->option_count);
    for (uint32_t i = 0; i < want->option_count; i++) {
        expect_text(want->id, got->options[i].id, want->options[i].id);
        expect_same_text(pack, want->id, &got->options[i].says,
                         &want->options[i].says);
        assert_true(got->options[i].likely == want->options[i].likely);
    }
    expect_int(want->id, got->unknown_option, want->unknown_option);
    expect_int(want->id, got->minimum, want->minimum);
    expect_int(want->id, got->maximum, want->maximum);
    expect_int(want->id, got->not_before.kind, want->not_before.kind);
    expect_int(want->id, got->not_after.kind, want->not_after.kind);
    assert_memory_equal(got->likely, want->likely, sizeof(want->likely));
    assert_true(got->effort == want->effort);
}

static void the_questions_are_the_same(void **state)
{
    struct pair *pair = *state;
    const struct pack *got = pair->subjects[0].pack,
                      *want = pair->subjects[1].pack;

    expect_int("questions", got->question_count, want->question_count);
    for (uint32_t i = 0; i < want->question_count; i++)
        expect_same_question(want, &got->questions[i], &want->questions[i]);
    expect_int("facts", got->fact_count, want->fact_count);
    for (uint32_t i = 0; i < want->fact_count; i++) {
        expect_text("fact", got->facts[i].id, want->facts[i].id);
        expect_int("fact", got->facts[i].kind, want->facts[i].kind);
        expect_int("fact", got->facts[i].from, want->facts[i].from);
        expect_int("fact", got->facts[i].to, want->facts[i].to);
    }
}

static void the_rules_are_the_same(void **state)
{
    struct pair *pair = *state;
    const struct pack *got = pair->subjects[0].pack,
                      *want = pair->subjects[1].pack;

    expect_int("rules", got->rule_count, want->rule_count);
    for (uint32_t i = 0; i < want->rule_count; i++) {
        const struct rule *rule = &want->rules[i];

        expect_text(rule->id, got->rules[i].id, rule->id);
        expect_int(rule->id, got->rules[i].outcome, rule->outcome);
        expect_same_text(want, rule->id, &got->rules[i].because,
                         &rule->because);
        expect_same_sources(rule->id, &got->rules[i].sources, &rule->sources);
        expect_int(rule->id, got->rules[i].at.line, rule->at.line);
    }
}

static void the_source_facts_and_advice_are_the_same(void **state)
{
    struct pair *pair = *state;
    const struct pack *got = pair->subjects[0].pack,
                      *want = pair->subjects[1].pack;

    expect_int("facts", got->source_fact_count, want->source_fact_count);
    for (uint32_t i = 0; i < want->source_fact_count; i++) {
        const struct source_fact *fact = &want->source_facts[i];

        expect_text(fact->id, got->source_facts[i].id, fact->id);
        expect_same_text(want, fact->id, &got->source_facts[i].section,
                         &fact->section);
        expect_same_text(want, fact->id, &got->source_facts[i].says,
                         &fact->says);
    }
    expect_int("advice", got->advice_count, want->advice_count);
    for (uint32_t i = 0; i < want->advice_count; i++) {
        const struct advice *advice = &want->advice[i];

        expect_text(advice->id, got->advice[i].id, advice->id);
        expect_int(advice->id, got->advice[i].kind, advice->kind);
        expect_same_text(want, advice->id, &got->advice[i].says, &advice->says);
        expect_same_sources(advice->id, &got->advice[i].sources,
                            &advice->sources);
        assert_memory_equal(got->advice[i].for_outcome, advice->for_outcome,
                            want->outcome_count * sizeof(bool));
    }
}

static void all_its_cases_pass(void **state)
{
    struct pair *pair = *state;
    const struct pack *pack = pair->subjects[0].pack;

    expect_int("cases", pack->case_count, pair->subjects[1].pack->case_count);
    expect_true("some", pack->case_count > 30);
    for (uint32_t i = 0; i < pack->case_count; i++)
        expect_int(pack->cases[i].name,
                   case_run(pair->subjects[0].decider, pack, &pack->cases[i],
                            LANGUAGE_EN, &pair->subjects[0].arena)
                       .count,
                   0);
}

/* The decision for those answers as JSON. */
static const char *decision_text(struct pair *pair, size_t side,
                                 const char *pairs)
{
    struct subject *subject = &pair->subjects[side];
    const struct pack *pack = subject->pack;
    struct faults faults;
    struct answers answers =
        subject_answers(subject, date_from_civil((struct civil){2021, 3, 1}));
    struct reader reader = {.pack = pack,
                            .spoken = LANGUAGE_EN,
                            .file = "answers",
                            .answers = &answers,
                            .faults = &faults,
                            .arena = &subject->arena};
    uint32_t *because =
        arena_array(&subject->arena, uint32_t, pack->question_count);

    faults_init(&faults, &subject->arena);
    expect_true(pairs,
                read_input(&reader, NULL, READ_PAIRS, pairs, strlen(pairs)));
    struct judgement judgement = judge(subject->decider, &answers);
    struct result result = {
        .pack = pack,
        .answers = &answers,
        .decision = judgement.decision,
        .because = because,
        .in_force = true,
    };
    result.because_count = because_find(&judgement, because);
    write_json(&pair->sheet.out, &result, 1, &subject->arena);
    return sheet_take(&pair->sheet);
}

static void it_decides_the_same(void **state)
{
    static const char *const rows[] = {
        "child_under_1=yes",
        "travel_advice=red",
        "ind_has_biometrics=unknown",
        "travel_advice=red\nreturn_date=2021-02-26",
        "child_under_1=no\nind_has_biometrics=yes",
        "first_application=yes\ncaptured_at=none\ntravel_advice=none",
    };

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_text(rows[i], decision_text(*state, 0, rows[i]),
                    decision_text(*state, 1, rows[i]));
}

static void integers_and_reals_are_exact(void **state)
{
    struct pair *pair = *state;
    struct printer printer = {.out = &pair->sheet.out};

    print_integer(&printer, INT64_MIN);
    print_integer(&printer, INT64_MIN + 1);
    print_integer(&printer, INT64_MAX);
    print_integer(&printer, 0);
    expect_text("integers", sheet_take(&pair->sheet),
                "INT64_MIN,-9223372036854775807,9223372036854775807,0,");
    print_real(&printer, 1);
    print_real(&printer, 0.1);
    print_real(&printer, -DBL_MAX);
    expect_text("reals", sheet_take(&pair->sheet),
                "0x1p+0,0x1.999999999999ap-4,-0x1.fffffffffffffp+1023,");
}

static void texts_are_ascii_without_trigraphs(void **state)
{
    static const struct {
        const char *name, *text, *source;
    } rows[] = {
        {"none", NULL, "NULL,"},
        {"empty", "", "\"\","},
        {"plain", "a b/~", "\"a b/~\","},
        {"quotes", "\"'\\", "\"\\042\\047\\134\","},
        {"trigraph", "?\?/", "\"\\077\\077/\","},
        {"a digit after an escape", "\n1", "\"\\0121\","},
        {"not ASCII", "\xC3\xA9\x7F", "\"\\303\\251\\177\","},
    };
    struct pair *pair = *state;
    struct printer printer = {.out = &pair->sheet.out};

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        print_text(&printer, rows[i].text);
        expect_text(rows[i].name, sheet_take(&pair->sheet), rows[i].source);
    }
}

static void a_text_over_4095_bytes_becomes_an_array(void **state)
{
    struct pair *pair = *state;
    struct printer printer = {.out = &pair->sheet.out};
    char text[4097] = {0};

    memset(text, 'x', 4095);
    print_text(&printer, text);
    expect_int("literal", sheet_take(&pair->sheet)[0], '"');
    text[4095] = '\xE9';
    print_text(&printer, text);
    const char *array = sheet_take(&pair->sheet);
    static const char head[] = "(const char[]){'x','x',";
    expect_int("array", strncmp(array, head, sizeof(head) - 1), 0);
    expect_text("its end", array + strlen(array) - 10, "'\\351',0},");
}

static void an_empty_list_is_null(void **state)
{
    struct pair *pair = *state;
    struct printer printer = {.out = &pair->sheet.out};
    const char *some[] = {"a", "b"};

    print_strings(&printer, some, 0);
    print_strings(&printer, NULL, 0);
    print_strings(&printer, some, COUNT_OF(some));
    expect_text("lists", sheet_take(&pair->sheet),
                "NULL,NULL,(const char *const[]){\"a\",\"b\",},");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_printed_as_the_loaded_one),
        cmocka_unit_test(the_head_is_the_same),
        cmocka_unit_test(the_questions_are_the_same),
        cmocka_unit_test(the_rules_are_the_same),
        cmocka_unit_test(the_source_facts_and_advice_are_the_same),
        cmocka_unit_test(all_its_cases_pass),
        cmocka_unit_test(it_decides_the_same),
        cmocka_unit_test(integers_and_reals_are_exact),
        cmocka_unit_test(texts_are_ascii_without_trigraphs),
        cmocka_unit_test(a_text_over_4095_bytes_becomes_an_array),
        cmocka_unit_test(an_empty_list_is_null),
    };

    return cmocka_run_group_tests(tests, open_pair, close_pair);
}
