/* SPDX-License-Identifier: MIT */
/* test_dataflow.c -- steps, gates and days on random packs against brute
 * force. */
#include "property/random_subject.h"

#include "base/date.h"
#include "engine/answers.h"
#include "export/dataflow_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    PACKS = 1500,
    RECORDS = 10,
    ENDS_MAX = 512,
    DAYS_OF_1200_YEARS = 3 * 146097
};

struct trial {
    struct rp rp;
    char name[64];
    struct subject subject;
    struct dataflow dataflow;
    bool refused; /* whole years on a cycle of dates */
    struct answers answers;
    uint32_t known; /* questions, a bit each */
};

/* The ends that a step can still reach. */
struct set {
    bool has[ENDS_MAX];
};

static void build(void *context)
{
    struct trial *trial = context;
    struct subject *subject = &trial->subject;
    struct days_cycle cycle;

    trial->answers = subject_answers(subject, trial->rp.today);
    trial->refused = days_find_cycle(subject->engine, &cycle, &subject->arena);
    if (!trial->refused)
        assert_true(
            dataflow_build(&trial->dataflow, subject->engine, &subject->arena));
}

static void draw_record(struct trial *trial)
{
    struct rp *rp = &trial->rp;
    int64_t values[RP_QUESTIONS];
    uint32_t share = rp_random(rp, 5) * 25;

    rp_values(rp, rp_random(rp, rp_assignments(rp)), values);
    trial->known = 0;
    for (int i = 0; i < rp->questions; i++) {
        bool known = rp_random(rp, 100) < share;
        trial->known |= (uint32_t)known << i;
        trial->answers.of[i] = known ? (struct answer){ANSWER_KNOWN, values[i]}
                                     : (struct answer){.state = ANSWER_MISSING};
    }
}

static int64_t day_value(const struct trial *trial, struct day day);

static int64_t years_value(const struct trial *trial,
                           const struct day_years *move)
{
    int64_t day = day_value(trial, move->day);

    day = day < DATE_MIN ? DATE_MIN : day > DATE_MAX ? DATE_MAX : day;
    if (!move->back)
        return date_add_years((int32_t)day, move->years);
    // All goes round in 400 years, and the middle of the calendar has room.
    int64_t around = day > 0 ? -DAYS_OF_1200_YEARS : DAYS_OF_1200_YEARS;
    int32_t back = date_add_years((int32_t)(day + around), -move->years) + 3;
    while (date_add_years(back, move->years) > day + around)
        back--;
    return back - around;
}

static int64_t day_value(const struct trial *trial, struct day day)
{
    const struct pack *pack = engine_pack(trial->subject.engine);
    uint32_t question = (day.base - 1) / 2;

    if (day.base == DAYS_TODAY)
        return trial->rp.today + day.plus;
    if (day.base >= days_first_years(pack))
        return years_value(
                   trial,
                   &trial->dataflow.years[day.base - days_first_years(pack)]) +
               day.plus;
    if (trial->known >> question & 1)
        return trial->answers.of[question].value + day.plus;
    struct range bounds =
        answer_bounds(&pack->questions[question], &trial->answers);
    return (day.base == days_earliest_of(question) ? bounds.low : bounds.high) +
           day.plus;
}

static bool is_open(const struct trial *trial, uint32_t gate)
{
    const struct day_orders *orders = &trial->dataflow.contexts[gate].orders;

    assert_true(!gate || trial->dataflow.contexts[gate].is_gate);

    for (uint32_t i = 0; gate && i < orders->count; i++)
        if (day_value(trial, orders->items[i].early) >
            day_value(trial, orders->items[i].late))
            return false;
    return !gate || !orders->never;
}

static bool may_be(const struct trial *trial, uint32_t at, uint32_t cell)
{
    const struct level *level = &trial->subject.engine->levels[at];

    switch (level->kind) {
    case LEVEL_TODAY:
        return cells_find(level->cells, trial->rp.today) == cell;
    case LEVEL_QUESTION:
        return !(trial->known >> level->variable & 1) ||
               cells_find(level->cells,
                          trial->answers.of[level->variable].value) == cell;
    case LEVEL_FACT:
        return true; // its gate knows
    }
    abort();
}

static struct set set_of(const struct trial *trial, const struct set *sets,
                         uint32_t to)
{
    struct set set = {0};

    if (dataflow_is_end(to)) {
        assert_true(dataflow_end(to) < ENDS_MAX);
        set.has[dataflow_end(to)] = true;
    } else if (to != DATAFLOW_NOWHERE) {
        assert_true(to < trial->dataflow.step_count);
        set = sets[to];
    }
    return set;
}

static struct set *find_sets(const struct trial *trial)
{
    const struct dataflow *dataflow = &trial->dataflow;
    struct set *sets = calloc(dataflow->step_count + 1, sizeof *sets);

    for (uint32_t i = 0; i < dataflow->step_count; i++) {
        const struct dataflow_step *step = &dataflow->steps[i];
        uint32_t cells = trial->subject.engine->diagram.cells[step->level];
        for (uint32_t cell = 0; cell < cells; cell++) {
            if (!may_be(trial, step->level, cell) ||
                !is_open(trial, step->edges[cell].gate))
                continue;
            struct set below = set_of(trial, sets, step->edges[cell].to);
            for (uint32_t k = 0; k < ENDS_MAX; k++)
                sets[i].has[k] |= below.has[k];
        }
    }
    return sets;
}

/* What brute force says can be. */
struct truth {
    bool rules[RP_RULES + 1], advice[RP_ADVICE][2], outcomes[RP_OUTCOMES];
    int64_t first[RP_OUTCOMES], last[RP_OUTCOMES]; /* days of outcomes */
};

static struct truth find_truth(const struct trial *trial)
{
    const struct rp *rp = &trial->rp;
    struct truth truth = {0};

    for (uint32_t i = 0; i < rp_assignments(rp); i++) {
        int64_t values[RP_QUESTIONS];
        bool agrees = true;
        rp_values(rp, i, values);
        for (int k = 0; k < rp->questions; k++)
            agrees &= !(trial->known >> k & 1) ||
                      trial->answers.of[k].value == values[k];
        if (!agrees)
            continue;
        struct rp_result result = rp_evaluate(rp, values);
        int outcome = result.outcome;
        truth.rules[result.rule == RP_NONE ? rp->rules : result.rule] = true;
        for (int k = 0; k < rp->advice; k++)
            truth.advice[k][result.advice >> k & 1] = true;
        if (outcome == RP_NONE)
            continue;
        if (!truth.outcomes[outcome] || result.day < truth.first[outcome])
            truth.first[outcome] = result.day;
        if (!truth.outcomes[outcome] || result.day > truth.last[outcome])
            truth.last[outcome] = result.day;
        truth.outcomes[outcome] = true;
    }
    return truth;
}

static int64_t extreme(const struct trial *trial, const struct day_list *list,
                       bool latest)
{
    int64_t best = day_value(trial, list->items[0]);

    for (uint32_t i = 1; i < list->count; i++) {
        int64_t day = day_value(trial, list->items[i]);
        best = latest == (day < best) ? day : best;
    }
    return best;
}

/* The days of the outcomes that show this date. */
static void check_dates(struct trial *trial, const struct set *sets,
                        const struct dataflow_dates *dates,
                        const struct truth *truth)
{
    struct set set = set_of(trial, sets, dates->root);
    int64_t first[RP_OUTCOMES], last[RP_OUTCOMES];
    bool any[RP_OUTCOMES] = {0};

    assert_true(dates->end_count <= ENDS_MAX);
    for (uint32_t i = 0; i < dates->end_count; i++) {
        uint32_t outcome = dates->ends[i].outcome;
        int plus = trial->rp.outcome[outcome].plus;
        if (!set.has[i])
            continue;
        int64_t low = plus + extreme(trial, &dates->ends[i].early, false);
        int64_t high = plus + extreme(trial, &dates->ends[i].late, true);
        if (!any[outcome] || low < first[outcome])
            first[outcome] = low;
        if (!any[outcome] || high > last[outcome])
            last[outcome] = high;
        any[outcome] = true;
    }
    for (int i = 0; i < trial->rp.outcomes; i++) {
        if (trial->rp.outcome[i].date != dates->date)
            continue;
        expect_int(trial->name, any[i], truth->outcomes[i]);
        if (any[i])
            expect_int(trial->name, first[i], truth->first[i]);
        if (any[i])
            expect_int(trial->name, last[i], truth->last[i]);
    }
}

static void check_record(struct trial *trial)
{
    const struct dataflow *dataflow = &trial->dataflow;
    struct set *sets = find_sets(trial);
    struct truth truth = find_truth(trial);
    struct set rules = set_of(trial, sets, dataflow->rules);

    for (int i = 0; i <= trial->rp.rules; i++)
        expect_int(trial->name, rules.has[i], truth.rules[i]);
    for (int i = 0; i < trial->rp.advice; i++) {
        struct set advice = set_of(trial, sets, dataflow->advice[i]);
        expect_int(trial->name, advice.has[0], truth.advice[i][0]);
        expect_int(trial->name, advice.has[1], truth.advice[i][1]);
    }
    for (uint32_t i = 0; i < dataflow->date_count; i++)
        check_dates(trial, sets, &dataflow->dates[i], &truth);
    free(sets);
}

static void every_set_holds_what_can_be_and_no_more(void **state)
{
    uint64_t packs = rp_packs(PACKS), refused = 0;

    (void)state;
    for (uint64_t seed = 1; seed <= packs; seed++) {
        struct trial trial = {0};
        rp_draw(&trial.rp, seed);
        if (seed % 5 == 0)
            rp_make_unique(&trial.rp);
        name_seed(trial.name, "", seed);
        subject_draw(&trial.subject, trial.name, &trial.rp, ENGINE_FOR_ONE);
        assert_true(arena_guard(&trial.subject.arena, build, &trial));
        refused += trial.refused;
        for (int i = 0; i < RECORDS && !trial.refused; i++) {
            draw_record(&trial);
            check_record(&trial);
        }
        subject_clear(&trial.subject);
    }
    assert_true(refused < packs / 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_set_holds_what_can_be_and_no_more),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
