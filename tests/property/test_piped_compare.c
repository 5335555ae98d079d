/* SPDX-License-Identifier: MIT */
/*
 * test_piped_compare.c -- the applicants of diff and of mutants, and generated
 * cases, piped back into the program.
 */
#include "property/diff_pair.h"
#include "property/piped.h"

#include "base/date.h"

#include <stdio.h>
#include <stdlib.h>

enum { MUTATED = PIPED_PACKS / 3, TEXT_ROOM = 1 << 20 };

static struct records records[SIDE_COUNT];
static unsigned shown;
static struct rp rp[SIDE_COUNT];

static void write_pack(const struct rp *drawn, int file)
{
    static char text[TEXT_ROOM];

    rp_print(drawn, text, sizeof text);
    piped_write(piped_file[file], text);
}

static const char *name_of(uint64_t seed)
{
    static char name[64];

    snprintf(name, sizeof name, "seed %llu", (unsigned long long)seed);
    return name;
}

static bool has_text(const cJSON *list, const char *text)
{
    const cJSON *each;

    cJSON_ArrayForEach(each, list)
    {
        if (!strcmp(each->valuestring, text))
            return true;
    }
    return false;
}

/* ---- diff ---- */

static bool is_kind(const cJSON *change, const char *kind)
{
    return !strcmp(text_of(change, "kind"), kind);
}

/* The date of a decision that the change is about; NULL where it has none. */
static const char *changed_date(const cJSON *change, const cJSON *decided,
                                const char *side)
{
    const char *id = text_of(cJSON_GetObjectItem(change, side), "id");

    return id ? text_of(cJSON_GetObjectItem(decided, "dates"), id) : NULL;
}

static void check_date(const char *name, const cJSON *change, const cJSON *was,
                       const cJSON *is)
{
    const char *from = changed_date(change, was, "from");
    const char *to = changed_date(change, is, "to");

    expect_int(name, from != NULL,
               cJSON_IsObject(cJSON_GetObjectItem(change, "from")));
    expect_int(name, to != NULL,
               cJSON_IsObject(cJSON_GetObjectItem(change, "to")));
    expect_true(name, from || to);
    expect_true(name, !from || !to || strcmp(from, to) != 0);
}

/* Answers that one pack takes, and the other does not. */
static void check_taken(const char *name, const cJSON *change,
                        const cJSON *const decided[])
{
    bool by_new = !strcmp(text_of(change, "taken_by"), "new");
    const char *outcome = text_of(change, by_new ? "to" : "from");

    expect_text(name, text_of(decided[by_new], "outcome"), outcome);
    expect_text(name, text_of(decided[by_new], "status"),
                outcome ? "decided" : "no_rule");
    expect_text(name, text_of(decided[!by_new], "status"), "invalid");
}

static void check_change(const char *name, const cJSON *change,
                         const cJSON *const decided[])
{
    static const char *const sides[] = {"from", "to"};

    if (is_kind(change, "answers")) {
        check_taken(name, change, decided);
        return;
    }
    if (is_kind(change, "date")) {
        check_date(name, change, decided[SIDE_OLD], decided[SIDE_NEW]);
        return;
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        const char *id = text_of(change, sides[side]);
        const char *other = text_of(change, sides[!side]);
        const cJSON *advice = cJSON_GetObjectItem(decided[side], "advice");
        if (is_kind(change, "outcome"))
            expect_text(name, text_of(decided[side], "outcome"), id);
        else if (is_kind(change, "rule"))
            expect_text(name, text_of(decided[side], "rule"), id);
        else if (is_kind(change, "advice"))
            expect_int(name, has_text(advice, id ? id : other), id != NULL);
        else
            fail();
        if (!is_kind(change, "advice"))
            expect_text(name, text_of(decided[side], "status"),
                        id ? "decided" : "no_rule");
    }
}

/* What one pack alone takes is piped into the other one too. */
static void gather(const char **at, const cJSON *change)
{
    const cJSON *witness = cJSON_GetObjectItem(change, "witness");
    const cJSON *old = cJSON_GetObjectItem(witness, "old");
    const cJSON *new = cJSON_GetObjectItem(witness, "new");
    char *mine = old ? piped_record(at, "old", old) : NULL;
    char *other = new ? piped_record(at, "new", new) : strdup(mine);

    records_add(&records[SIDE_OLD], mine ? mine : strdup(other), change);
    records_add(&records[SIDE_NEW], other, change);
}

/* The page shows no other records than the JSON. */
static void expect_on_page(const char *name)
{
    static const char *const marks[] = {"such as {", "for OLD: {",
                                        "for NEW: {"};

    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        const char *at = piped_out;
        while ((at = strstr(at, marks[i]))) {
            at += strlen(marks[i]) - 1;
            bool found = false;
            for (int side = 0; side < SIDE_COUNT; side++)
                for (unsigned k = 0; k < records[side].count && !found; k++)
                    found =
                        !strncmp(at, records[side].text[k], strcspn(at, "\n"));
            expect_true(name, found);
        }
    }
}

static void check_diff(const char *name, const char *today)
{
    const char *old = piped_file[FILE_PACK], *new = piped_file[FILE_OTHER];
    const cJSON *change;

    piped("", "diff", "--today", today, "--format", "json", old, new);
    cJSON *diff = piped_json(name);
    const char *at = strstr(piped_out, "\"changes\":");
    const cJSON *days = cJSON_GetObjectItem(diff, "days");
    cJSON_ArrayForEach(change, cJSON_GetObjectItem(diff, "changes"))
    {
        bool has = cJSON_IsObject(cJSON_GetObjectItem(change, "witness"));
        // At an end of the calendar, a date may lie beyond it.
        if (cJSON_IsTrue(cJSON_GetObjectItem(diff, "exact")) &&
            !(is_kind(change, "date") && rp_is_at_end(&rp[SIDE_OLD])))
            expect_true(name, has);
        if (has && !cJSON_IsNull(cJSON_GetObjectItem(days, "both")))
            gather(&at, change);
    }
    piped("", "diff", "--details", "--today", today, old, new);
    if (!cJSON_IsNull(cJSON_GetObjectItem(days, "both")))
        expect_on_page(name);
    records_decide(&records[SIDE_OLD], old);
    records_decide(&records[SIDE_NEW], new);
    shown += records[SIDE_OLD].count;
    for (unsigned i = 0; i < records[SIDE_OLD].count; i++)
        check_change(name, records[SIDE_OLD].claim[i],
                     (const cJSON *[]){records[SIDE_OLD].result[i],
                                       records[SIDE_NEW].result[i]});
    records_clear(&records[SIDE_OLD]);
    records_clear(&records[SIDE_NEW]);
    cJSON_Delete(diff);
}

static void applicants_of_diff_are_decided_as_it_says(void **state)
{
    char day[DATE_TEXT_SIZE];

    (void)state;
    shown = 0;
    for (uint64_t seed = 1; seed <= rp_packs(PIPED_PACKS); seed++) {
        int changed = seed % 2 ? SIDE_NEW : SIDE_OLD;
        rp_draw(&rp[!changed], seed);
        rp[changed] = rp[!changed];
        rp_mutate(&rp[changed]);
        rp_repair(&rp[changed]);
        write_pack(&rp[SIDE_OLD], FILE_PACK);
        write_pack(&rp[SIDE_NEW], FILE_OTHER);
        date_format(rp[0].today, day);
        check_diff(name_of(seed), day);
        check_diff(name_of(seed), "2031-12-31"); // when some bounds are past
    }
    assert_true(shown > rp_packs(PIPED_PACKS) / 2);
}

/* ---- test --mutate ---- */

/* "got x, want y": what the pack itself decides. */
static void check_want(const char *name, const cJSON *decided,
                       const char *difference)
{
    const char *want = strstr(difference, ", want ");
    const cJSON *list = cJSON_GetObjectItem(decided, "advice"), *each;
    struct draft draft = {0};

    assert_non_null(want);
    want += strlen(", want ");
    if (!strncmp(difference, "advice: ", 8)) {
        draft_print(&draft, "[");
        cJSON_ArrayForEach(each, list) draft_print(
            &draft, "%s%s", each->prev && each != list->child ? ", " : "",
            each->valuestring);
        draft_print(&draft, "]");
    } else if (!strncmp(difference, "dates: ", 7)) {
        cJSON_ArrayForEach(each, cJSON_GetObjectItem(decided, "dates"))
            draft_print(&draft, "%s%s %s", draft.used ? ", " : "", each->string,
                        each->valuestring);
        if (!draft.used)
            draft_print(&draft, "none");
    } else {
        char member[16] = "";
        strncat(member, difference, strcspn(difference, ":"));
        const char *is = text_of(decided, member);
        draft_print(&draft, "%s", is ? is : "null");
    }
    expect_text(name, want, draft.bytes);
    free(draft.bytes);
}

static void check_mutants(const char *name)
{
    struct records *mine = &records[0];
    const char *pack = piped_file[FILE_PACK], *at;
    const cJSON *mutant, *difference;

    piped("", "test", "--mutate", "--format", "json", pack);
    cJSON *tested = piped_json(name);
    at = piped_out;
    cJSON_ArrayForEach(
        mutant,
        cJSON_GetObjectItem(cJSON_GetObjectItem(tested, "mutation"), "mutants"))
    {
        const cJSON *witness = cJSON_GetObjectItem(mutant, "witness");
        expect_int(name, witness != NULL,
                   !strcmp(text_of(mutant, "fate"), "survived"));
        if (witness)
            records_add(mine, piped_record(&at, "witness", witness), mutant);
    }
    piped("", "test", "--mutate", pack);
    records_expect(mine, name, "  shown by ");
    records_decide(mine, pack);
    for (unsigned i = 0; i < mine->count; i++) {
        cJSON_ArrayForEach(difference,
                           cJSON_GetObjectItem(mine->claim[i], "differences"))
        {
            check_want(name, mine->result[i], difference->valuestring);
            shown++;
        }
    }
    records_clear(mine);
    cJSON_Delete(tested);
}

static void applicants_of_mutants_get_what_the_pack_says(void **state)
{
    (void)state;
    shown = 0;
    for (uint64_t seed = 1; seed <= rp_packs(MUTATED); seed++) {
        rp_draw(&rp[0], seed);
        write_pack(&rp[0], FILE_PACK);
        check_mutants(name_of(seed));
    }
    assert_true(shown > 5 * rp_packs(MUTATED));
}

/* ---- test --generate ---- */

/* The case's answers, with its day, as a record. */
static char *record_of(const cJSON *test)
{
    const char *today = text_of(test, "today");
    cJSON *record = cJSON_Duplicate(cJSON_GetObjectItem(test, "answers"), true);

    if (today)
        cJSON_AddStringToObject(record, "today", today);
    char *text = cJSON_PrintUnformatted(record);
    cJSON_Delete(record);
    return text;
}

static void check_case(const char *name, const cJSON *test,
                       const cJSON *decided)
{
    static const char *const members[] = {"status", "outcome", "rule", "dates",
                                          "advice"};
    const cJSON *expect = cJSON_GetObjectItem(test, "expect");

    for (size_t i = 0; i < COUNT_OF(members); i++) {
        const cJSON *want = cJSON_GetObjectItem(expect, members[i]);
        if (want)
            expect_true(name,
                        cJSON_Compare(want,
                                      cJSON_GetObjectItem(decided, members[i]),
                                      true));
    }
}

/* The pack with its cases pasted in. */
static void paste(const char *cases)
{
    char *text = piped_read(piped_file[FILE_PACK]);
    struct draft draft = {0};

    *strrchr(text, '}') = '\0';
    draft_print(&draft, "%s,\"cases\":%s}", text, cases);
    piped_write(piped_file[FILE_OTHER], draft.bytes);
    free(draft.bytes);
    free(text);
}

static void check_cases(const char *name)
{
    struct records *mine = &records[0];
    const cJSON *test;

    piped("", "test", "--generate", piped_file[FILE_PACK]);
    cJSON *cases = piped_json(name);
    paste(piped_out);
    cJSON_ArrayForEach(test, cases) records_add(mine, record_of(test), test);
    records_decide(mine, piped_file[FILE_PACK]);
    for (unsigned i = 0; i < mine->count; i++)
        check_case(name, mine->claim[i], mine->result[i]);
    shown += mine->count;
    piped("", "test", "--format", "json", piped_file[FILE_OTHER]);
    cJSON *tested = piped_json(name);
    expect_int(name, piped_status, 0);
    expect_int(name, cJSON_GetObjectItem(tested, "passed")->valueint,
               mine->count);
    records_clear(mine);
    cJSON_Delete(tested);
    cJSON_Delete(cases);
}

/* How many mutants of the other pack have the fate. */
static int count_fate(const char *name, const char *fate)
{
    piped("", "test", "--mutate", "--format", "json", piped_file[FILE_OTHER]);
    cJSON *tested = piped_json(name);
    const cJSON *mutation = cJSON_GetObjectItem(tested, "mutation"), *mutant;
    int count = 0;

    cJSON_ArrayForEach(mutant, cJSON_GetObjectItem(mutation, "mutants"))
        count += !strcmp(text_of(mutant, "fate"), fate);
    cJSON_Delete(tested);
    return count;
}

/* Put into the pack, they notice what can be noticed, and no other is made. */
static void check_accepted(const char *name, const char *also)
{
    char *before = piped_read(piped_file[FILE_PACK]);

    piped_write(piped_file[FILE_OTHER], before);
    bool survive = count_fate(name, "survived");
    piped("", "test", "--accept", "--generate", also, piped_file[FILE_OTHER]);
    expect_int(name, piped_status, 0);
    char *after = piped_read(piped_file[FILE_OTHER]);
    expect_true(name, !survive || strcmp(before, after) != 0);
    expect_int(name, count_fate(name, "survived"), 0);
    piped("", "test", "--accept", "--generate", also, piped_file[FILE_OTHER]);
    char *again = piped_read(piped_file[FILE_OTHER]);
    expect_text(name, again, after);
    free(before);
    free(after);
    free(again);
}

static void accepted_cases_notice_all_and_are_not_made_again(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(MUTATED); seed++) {
        rp_draw(&rp[0], seed);
        write_pack(&rp[0], FILE_PACK);
        check_accepted(name_of(seed), "--mutate");
        check_accepted(name_of(seed), "--lang=en");
    }
}

static void generated_cases_are_decided_as_they_expect(void **state)
{
    (void)state;
    shown = 0;
    for (uint64_t seed = 1; seed <= rp_packs(PIPED_PACKS); seed++) {
        rp_draw(&rp[0], seed);
        write_pack(&rp[0], FILE_PACK);
        check_cases(name_of(seed));
    }
    assert_true(shown > rp_packs(PIPED_PACKS));
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(applicants_of_diff_are_decided_as_it_says),
        cmocka_unit_test(applicants_of_mutants_get_what_the_pack_says),
        cmocka_unit_test(generated_cases_are_decided_as_they_expect),
        cmocka_unit_test(accepted_cases_notice_all_and_are_not_made_again),
    };

    (void)argc;
    piped_start(argv[0]);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    piped_stop();
    return failed;
}
