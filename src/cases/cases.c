/* SPDX-License-Identifier: MIT */
/* cases.c -- what a decision says beside what its case expects, as ids. */
#include "cases/cases_internal.h"

#include "base/date.h"

#include <string.h>

/* One case under comparison. */
struct check {
    const struct pack *pack;
    struct expect got;
    const struct expect *want;
    enum language spoken;
    struct arena *arena;
    struct case_result result;
};

enum id_kind { ID_OUTCOME, ID_RULE, ID_QUESTION, ID_ADVICE };

static const char *id_of(const struct check *check, enum id_kind kind,
                         int32_t index)
{
    const struct pack *pack = check->pack;

    if (index == NO_INDEX)
        return message(check->spoken, MSG_TEST_NULL);
    switch (kind) {
    case ID_OUTCOME:
        return pack->outcomes[index].id;
    case ID_RULE:
        return pack->rules[index].id;
    case ID_QUESTION:
        return pack->questions[index].id;
    case ID_ADVICE:
        return pack->advice[index].id;
    }
    return NULL;
}

/* Indexes of what cannot be null, as the lists of a case have them. */
static struct index_list list_of(const uint32_t *items, uint32_t count,
                                 struct arena *arena)
{
    int32_t *indexes = arena_array(arena, int32_t, count);

    for (uint32_t i = 0; i < count; i++)
        indexes[i] = (int32_t)items[i];
    return (struct index_list){indexes, count, true};
}

/* What a case expects that expects all that the decision says. */
static struct expect expect_of(const struct decision *decision,
                               struct arena *arena)
{
    struct expected_date *dates =
        arena_array(arena, struct expected_date, decision->date_count);

    for (uint32_t i = 0; i < decision->date_count; i++)
        dates[i] = (struct expected_date){decision->dates[i].date->id,
                                          decision->dates[i].day};
    return (struct expect){
        .has_status = true,
        .has_outcome = true,
        .has_rule = true,
        .has_dates = true,
        .status = decision->status,
        .outcome = decision->outcome,
        .rule = decision->rule,
        .dates = dates,
        .date_count = decision->date_count,
        .advice = list_of(decision->advice, decision->advice_count, arena),
        .possible = {decision->possible, decision->possible_count, true},
        .ask = list_of(decision->ask, decision->ask_count, arena)};
}

static void differ(struct check *check, const char *what, const char *got,
                   const char *want)
{
    check->result.members[check->result.count] = what;
    check->result.differences[check->result.count++] =
        message_fill(check->spoken, MSG_TEST_DIFFERS,
                     (const char *[]){what, got, want}, check->arena);
}

static void compare_verdict(struct check *check)
{
    const struct expect *got = &check->got, *want = check->want;

    if (want->has_status && want->status != got->status)
        differ(check, "status", status_name(got->status),
               status_name(want->status));
    if (want->has_outcome && want->outcome != got->outcome)
        differ(check, "outcome", id_of(check, ID_OUTCOME, got->outcome),
               id_of(check, ID_OUTCOME, want->outcome));
    if (want->has_rule && want->rule != got->rule)
        differ(check, "rule", id_of(check, ID_RULE, got->rule),
               id_of(check, ID_RULE, want->rule));
}

static bool same_dates(const struct expect *got, const struct expect *want)
{
    uint32_t found = 0;

    for (uint32_t i = 0; i < want->date_count; i++)
        for (uint32_t j = 0; j < got->date_count; j++)
            found += !strcmp(want->dates[i].id, got->dates[j].id) &&
                     want->dates[i].day == got->dates[j].day;
    return found == want->date_count && found == got->date_count;
}

/* "from 2021-03-01, until 2021-03-12" */
static const char *dates_text(const struct check *check,
                              const struct expect *expect)
{
    const char *list = "";

    for (uint32_t i = 0; i < expect->date_count; i++) {
        char day[DATE_TEXT_SIZE];
        date_format(expect->dates[i].day, day);
        list = arena_print(check->arena, "%s%s%s %s", list, i ? ", " : "",
                           expect->dates[i].id, day);
    }
    return *list ? list : message(check->spoken, MSG_TEST_NO_DATES);
}

static bool has(const struct index_list *list, int32_t item)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i] == item)
            return true;
    return false;
}

/* Whether the second has all of the first, in its place where that counts. */
static bool is_in(const struct index_list *a, const struct index_list *b,
                  bool in_order)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (in_order ? i >= b->count || b->items[i] != a->items[i]
                     : !has(b, a->items[i]))
            return false;
    return true;
}

/* "[a, b]". */
static const char *list_text(const struct check *check,
                             const struct index_list *list, enum id_kind kind)
{
    const char *text = "[";

    for (uint32_t i = 0; i < list->count; i++)
        text = arena_print(check->arena, "%s%s%s", text, i ? ", " : "",
                           id_of(check, kind, list->items[i]));
    return arena_print(check->arena, "%s]", text);
}

static void compare_list(struct check *check, const char *what,
                         const struct index_list *got,
                         const struct index_list *want, enum id_kind kind)
{
    bool in_order = kind == ID_ADVICE;

    if (want->given &&
        !(is_in(got, want, in_order) && is_in(want, got, in_order)))
        differ(check, what, list_text(check, got, kind),
               list_text(check, want, kind));
}

int32_t case_out_of_bounds(const struct pack *pack,
                           const struct answers *answers)
{
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (answers->of[i].state == ANSWER_KNOWN &&
            answer_check(&pack->questions[i], answers->of[i].value, answers) !=
                ANSWER_FINE)
            return (int32_t)i;
    return NO_INDEX;
}

struct case_result case_run(struct decider *decider, const struct pack *pack,
                            const struct test_case *test, enum language spoken,
                            struct arena *arena)
{
    struct check check = {
        .pack = pack, .want = &test->expect, .spoken = spoken, .arena = arena};
    struct answers answers = case_answers(test);
    int32_t outside = case_out_of_bounds(pack, &answers);

    if (outside != NO_INDEX) {
        check.result.differences[check.result.count++] = message_fill(
            spoken, MSG_TEST_BOUNDS, &pack->questions[outside].id, arena);
        return check.result;
    }
    check.got = expect_of(decide(decider, &answers), arena);
    compare_verdict(&check);
    if (check.want->has_dates && !same_dates(&check.got, check.want))
        differ(&check, "dates", dates_text(&check, &check.got),
               dates_text(&check, check.want));
    compare_list(&check, "advice", &check.got.advice, &check.want->advice,
                 ID_ADVICE);
    compare_list(&check, "possible", &check.got.possible, &check.want->possible,
                 ID_OUTCOME);
    compare_list(&check, "ask", &check.got.ask, &check.want->ask, ID_QUESTION);
    if (check.result.count) {
        struct expect *got = arena_new(arena, struct expect);
        *got = check.got;
        check.result.got = got;
    }
    return check.result;
}

struct case_result *cases_run(struct decider *decider, const struct pack *pack,
                              enum language spoken, struct headway *headway,
                              struct arena *arena)
{
    struct case_result *results =
        arena_array(arena, struct case_result, pack->case_count);

    for (uint32_t i = 0; i < pack->case_count; i++) {
        headway_at(headway, HEADWAY_CASES, i + 1, pack->case_count);
        results[i] = case_run(decider, pack, &pack->cases[i], spoken, arena);
    }
    return results;
}

struct test_case case_of_decision(const struct decision *decision,
                                  const struct answers *answers,
                                  struct arena *arena)
{
    struct expect expect = expect_of(decision, arena);

    expect.possible = expect.ask = (struct index_list){0};
    return (struct test_case){.has_today = answers->has_today,
                              .today = answers->today,
                              .answers = answers->of,
                              .expect = expect};
}
