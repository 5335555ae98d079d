/* SPDX-License-Identifier: MIT */
/*
 * test_piped_answers.c -- what a decision says of other answers, piped back in:
 * what would change it, what would settle it, and why it is so.
 */
#include "property/piped.h"

#include "base/date.h"
#include "property/random_pack.h"

#include <stdio.h>
#include <stdlib.h>

enum { PEOPLE = 4, TEXT_ROOM = 1 << 18 };

static struct records records;
static struct rp rp;
static unsigned ways, settled, reasons;

/* ---- Somebody's answers ---- */

static void put_value(struct draft *draft, const struct rp_question *question,
                      int64_t value)
{
    char day[DATE_TEXT_SIZE];

    switch (question->type) {
    case RP_BOOLEAN:
        draft_print(draft, "%s", value ? "true" : "false");
        return;
    case RP_CHOICE:
        draft_print(draft, "\"o%d\"", (int)value);
        return;
    case RP_INTEGER:
        draft_print(draft, "%d", (int)value);
        return;
    case RP_DATE:
        date_format((int32_t)value, day);
        draft_print(draft, "\"%s\"", day);
        return;
    }
}

/* Some answers are missing, some are "don't know". */
static void draw_person(struct draft *draft)
{
    char day[DATE_TEXT_SIZE];
    int64_t values[RP_QUESTIONS];
    uint32_t share = 25 * (1 + rp_random(&rp, 4));

    rp_values(&rp, rp_random(&rp, rp_assignments(&rp)), values);
    date_format(rp.today, day);
    draft_print(draft, "{\"today\":\"%s\"", day);
    for (int i = 0; i < rp.questions; i++) {
        if (rp_random(&rp, 100) >= share)
            continue;
        draft_print(draft, ",\"q%d\":", i);
        if (rp_random(&rp, 100) < 10)
            draft_print(draft, "null");
        else
            put_value(draft, &rp.question[i], values[i]);
    }
    draft_print(draft, "}");
}

/* ---- Claims: a record each, and the outcome that it must have ---- */

/* The first or last of the values that an answer may become. */
static cJSON *end_of(const cJSON *values, bool last)
{
    const cJSON *value =
        last ? cJSON_GetArrayItem(values, cJSON_GetArraySize(values) - 1)
             : cJSON_GetArrayItem(values, 0);

    if (cJSON_IsObject(value))
        value = cJSON_GetObjectItem(value, last ? "to" : "from");
    return cJSON_Duplicate(value, true); // NULL where it has no end
}

/* The answers that a way names, put into the record by themselves. */
static void add_applied(const cJSON *person, const cJSON *way, bool last,
                        const cJSON *claim)
{
    cJSON *record = cJSON_Duplicate(person, true);
    const cJSON *answer;

    cJSON_ArrayForEach(answer, cJSON_GetObjectItem(way, "answers"))
    {
        const char *id = text_of(answer, "question");
        cJSON *to = end_of(cJSON_GetObjectItem(answer, "to"), last);
        if (!to) {
            cJSON_Delete(record);
            return;
        }
        cJSON_DeleteItemFromObject(record, id);
        cJSON_AddItemToObject(record, id, to);
    }
    records_add(&records, cJSON_PrintUnformatted(record), claim);
    cJSON_Delete(record);
}

/* Its example as printed; and, where dates need not fit, its outermost ends. */
static void add_way(const char **at, const cJSON *person, const cJSON *way,
                    const cJSON *claim)
{
    records_add(
        &records,
        piped_record(at, "example", cJSON_GetObjectItem(way, "example")),
        claim);
    if (cJSON_HasObjectItem(way, "days_between"))
        return;
    add_applied(person, way, false, claim);
    add_applied(person, way, true, claim);
}

static void add_what_if(const char **at, const cJSON *person,
                        const cJSON *decision)
{
    const cJSON *changes, *set, *way;

    *at = strstr(*at, "\"what_if\":");
    cJSON_ArrayForEach(changes, cJSON_GetObjectItem(decision, "what_if"))
    {
        cJSON_ArrayForEach(set, cJSON_GetObjectItem(changes, "sets"))
        {
            cJSON_ArrayForEach(way, cJSON_GetObjectItem(set, "ways"))
            {
                add_way(at, person, way, changes);
                ways++;
            }
        }
    }
}

static void add_missing(const char **at, const cJSON *person,
                        const cJSON *decision)
{
    const cJSON *missing = cJSON_GetObjectItem(decision, "missing"), *outcome;

    if (!missing)
        return;
    *at = strstr(*at, "\"missing\":");
    cJSON_ArrayForEach(outcome, cJSON_GetObjectItem(missing, "outcomes"))
    {
        if (!cJSON_GetArraySize(cJSON_GetObjectItem(outcome, "answers")))
            continue;
        add_way(at, person, outcome, outcome);
        settled++;
    }
}

/* The answers of `because` alone, on the same day. */
static void add_because(const cJSON *person, const cJSON *decision)
{
    cJSON *record = cJSON_CreateObject();
    const cJSON *answer;

    cJSON_AddStringToObject(record, "today", text_of(person, "today"));
    cJSON_ArrayForEach(answer, cJSON_GetObjectItem(decision, "because"))
    {
        cJSON_AddItemToObject(
            record, text_of(answer, "question"),
            cJSON_Duplicate(cJSON_GetObjectItem(answer, "answer"), true));
    }
    records_add(&records, cJSON_PrintUnformatted(record), decision);
    cJSON_Delete(record);
    reasons++;
}

static void check_person(const char *name, const char *person_text)
{
    cJSON *person = cJSON_Parse(person_text);
    const char *at;

    piped(person_text, "--rules", piped_file[FILE_PACK], "--format", "json",
          "--what-if");
    cJSON *decision = piped_json(name);
    at = piped_out;
    add_missing(&at, person, decision);
    at = piped_out;
    add_what_if(&at, person, decision);
    if (strcmp(text_of(decision, "status"), "undetermined") != 0)
        add_because(person, decision);
    records_decide(&records, piped_file[FILE_PACK]);
    const char *without = rp_in_force(&rp) ? "no_rule" : "not_in_force";
    for (unsigned i = 0; i < records.count; i++) {
        const char *outcome = text_of(records.claim[i], "outcome");
        const char *status = text_of(records.result[i], "status");
        if (strcmp(status, outcome ? "decided" : without) != 0)
            print_error("%s: %s\nfor %s\n", name, records.text[i], person_text);
        expect_text(name, status, outcome ? "decided" : without);
        expect_text(name, text_of(records.result[i], "outcome"), outcome);
    }
    records_clear(&records);
    cJSON_Delete(decision);
    cJSON_Delete(person);
}

static void other_answers_lead_where_it_is_said(void **state)
{
    static char text[TEXT_ROOM];

    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PIPED_PACKS); seed++) {
        rp_draw(&rp, seed);
        rp_leave_window(&rp);
        rp_print(&rp, text, sizeof text);
        piped_write(piped_file[FILE_PACK], text);
        for (int i = 0; i < PEOPLE; i++) {
            struct draft person = {0};
            char name[64];
            snprintf(name, sizeof name, "seed %llu, person %d",
                     (unsigned long long)seed, i);
            draw_person(&person);
            check_person(name, person.bytes);
            free(person.bytes);
        }
    }
    assert_true(ways > rp_packs(PIPED_PACKS) / 2 &&
                settled > rp_packs(PIPED_PACKS) / 4 &&
                reasons > rp_packs(PIPED_PACKS));
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(other_answers_lead_where_it_is_said),
    };

    (void)argc;
    piped_start(argv[0]);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    piped_stop();
    return failed;
}
