/* cases.c -- what a decision says beside what its case expects, as ids. */
#include "cases/cases.h"

#include "base/date.h"

#include <string.h>

/* One case under comparison. */
struct check {
    const struct pack *pack;
    const struct decision *decision;
    const struct expect *expect;
    enum words_language words;
    struct arena *arena;
    struct case_result result;
};

typedef const char *name_of(const struct pack *, int32_t);

struct ids {
    const int32_t *items; /* NO_INDEX for null */
    uint32_t count;
};

static const char *outcome_name(const struct pack *pack, int32_t outcome)
{
    return outcome == NO_INDEX ? "null" : pack->outcomes[outcome].id;
}

static const char *rule_name(const struct pack *pack, int32_t rule)
{
    return rule == NO_INDEX ? "null" : pack->rules[rule].id;
}

static const char *question_name(const struct pack *pack, int32_t question)
{
    return pack->questions[question].id;
}

static const char *advice_name(const struct pack *pack, int32_t advice)
{
    return pack->advice[advice].id;
}

static void differ(struct check *comparison, const char *what, const char *got,
                   const char *want)
{
    struct case_result *result = &comparison->result;

    result->differences[result->count++] =
        words_fill(comparison->words, WORD_TEST_DIFFERS,
                   (const char *[]){what, got, want}, comparison->arena);
}

static bool has(const struct ids *ids, int32_t item)
{
    for (uint32_t i = 0; i < ids->count; i++)
        if (ids->items[i] == item)
            return true;
    return false;
}

static bool same_order(const struct ids *a, const struct ids *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        if (a->items[i] != b->items[i])
            return false;
    return true;
}

static bool same_set(const struct ids *a, const struct ids *b)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (!has(b, a->items[i]))
            return false;
    for (uint32_t i = 0; i < b->count; i++)
        if (!has(a, b->items[i]))
            return false;
    return true;
}

static struct ids expected_ids(const struct index_list *list)
{
    return (struct ids){list->items, list->count};
}

/* Indexes of what cannot be null, as the lists of a case have them. */
static struct ids decided_ids(struct arena *arena, const uint32_t *items,
                              uint32_t count)
{
    int32_t *indexes = arena_array(arena, int32_t, count);

    for (uint32_t i = 0; i < count; i++)
        indexes[i] = (int32_t)items[i];
    return (struct ids){indexes, count};
}

/* "[a, b]". */
static const char *list_text(const struct check *comparison,
                             const struct ids *ids, name_of *name)
{
    const char *text = "[";

    for (uint32_t i = 0; i < ids->count; i++)
        text = arena_print(comparison->arena, "%s%s%s", text, i ? ", " : "",
                           name(comparison->pack, ids->items[i]));
    return arena_print(comparison->arena, "%s]", text);
}

static void differ_list(struct check *comparison, const char *what,
                        const struct ids *got, const struct ids *want,
                        name_of *name)
{
    differ(comparison, what, list_text(comparison, got, name),
           list_text(comparison, want, name));
}

static void compare_verdict(struct check *comparison)
{
    const struct pack *pack = comparison->pack;
    const struct decision *got = comparison->decision;
    const struct expect *want = comparison->expect;

    if (want->has_status && want->status != got->status)
        differ(comparison, "status", status_name(got->status),
               status_name(want->status));
    if (want->has_outcome && want->outcome != got->outcome)
        differ(comparison, "outcome", outcome_name(pack, got->outcome),
               outcome_name(pack, want->outcome));
    if (want->has_rule && want->rule != got->rule)
        differ(comparison, "rule", rule_name(pack, got->rule),
               rule_name(pack, want->rule));
}

static bool same_dates(const struct decision *got, const struct expect *want)
{
    uint32_t found = 0;

    for (uint32_t i = 0; i < want->date_count; i++)
        for (uint32_t j = 0; j < got->date_count; j++)
            found += !strcmp(want->dates[i].id, got->dates[j].date->id) &&
                     want->dates[i].day == got->dates[j].day;
    return found == want->date_count && found == got->date_count;
}

/* Adds "id 2021-03-01" to a list of such. */
static const char *add_date(struct arena *arena, const char *list,
                            const char *id, int32_t day)
{
    char text[DATE_TEXT_SIZE];

    date_format(day, text);
    return arena_print(arena, "%s%s%s %s", list, *list ? ", " : "", id, text);
}

static void compare_dates(struct check *comparison)
{
    const struct decision *got = comparison->decision;
    const struct expect *want = comparison->expect;
    const char *got_text = "", *want_text = "";

    if (!want->has_dates || same_dates(got, want))
        return;
    for (uint32_t i = 0; i < got->date_count; i++)
        got_text = add_date(comparison->arena, got_text, got->dates[i].date->id,
                            got->dates[i].day);
    for (uint32_t i = 0; i < want->date_count; i++)
        want_text = add_date(comparison->arena, want_text, want->dates[i].id,
                             want->dates[i].day);
    differ(comparison, "dates", *got_text ? got_text : "none",
           *want_text ? want_text : "none");
}

static void compare_lists(struct check *comparison)
{
    const struct decision *decision = comparison->decision;
    const struct expect *expect = comparison->expect;
    struct arena *arena = comparison->arena;
    struct ids want = expected_ids(&expect->advice);
    struct ids got =
        decided_ids(arena, decision->advice, decision->advice_count);

    if (expect->advice.given && !same_order(&got, &want))
        differ_list(comparison, "advice", &got, &want, advice_name);

    got = (struct ids){decision->possible, decision->possible_count};
    want = expected_ids(&expect->possible);
    if (expect->possible.given && !same_set(&got, &want))
        differ_list(comparison, "possible", &got, &want, outcome_name);

    got = decided_ids(arena, decision->ask, decision->ask_count);
    want = expected_ids(&expect->ask);
    if (expect->ask.given && !same_set(&got, &want))
        differ_list(comparison, "ask", &got, &want, question_name);
}

/* Whether all answers keep their bounds, without which nothing is decided. */
static bool check_bounds(struct check *comparison,
                         const struct answers *answers)
{
    const struct pack *pack = comparison->pack;
    struct case_result *result = &comparison->result;

    for (uint32_t i = 0; i < pack->question_count; i++) {
        const struct answer *answer = &answers->of[i];

        if (answer->state != ANSWER_KNOWN ||
            answer_check(&pack->questions[i], answer->value, answers) ==
                ANSWER_FINE)
            continue;
        result->differences[result->count++] =
            words_fill(comparison->words, WORD_TEST_BOUNDS,
                       &pack->questions[i].id, comparison->arena);
        return false;
    }
    return true;
}

struct case_result case_run(struct decider *decider, const struct pack *pack,
                            const struct test_case *test,
                            enum words_language words, struct arena *arena)
{
    struct check comparison = {
        .pack = pack, .expect = &test->expect, .words = words, .arena = arena};
    struct answers answers = {
        .of = arena_array(arena, struct answer, pack->question_count),
        .has_today = test->has_today,
        .today = test->today};

    if (pack->question_count)
        memcpy(answers.of, test->answers,
               pack->question_count * sizeof(*answers.of));
    if (!check_bounds(&comparison, &answers))
        return comparison.result;
    comparison.decision = decide(decider, &answers);
    compare_verdict(&comparison);
    compare_dates(&comparison);
    compare_lists(&comparison);
    return comparison.result;
}

struct test_case case_of_decision(const struct decision *decision,
                                  const struct answers *answers,
                                  struct arena *arena)
{
    int32_t *advice = arena_array(arena, int32_t, decision->advice_count);
    struct expected_date *dates =
        arena_array(arena, struct expected_date, decision->date_count);

    for (uint32_t i = 0; i < decision->advice_count; i++)
        advice[i] = (int32_t)decision->advice[i];
    for (uint32_t i = 0; i < decision->date_count; i++)
        dates[i] = (struct expected_date){decision->dates[i].date->id,
                                          decision->dates[i].day};
    return (struct test_case){
        .has_today = answers->has_today,
        .today = answers->today,
        .answers = answers->of,
        .expect = {.has_status = true,
                   .has_outcome = true,
                   .has_rule = true,
                   .has_dates = true,
                   .status = decision->status,
                   .outcome = decision->outcome,
                   .rule = decision->rule,
                   .dates = dates,
                   .date_count = decision->date_count,
                   .advice = {advice, decision->advice_count, true}}};
}
