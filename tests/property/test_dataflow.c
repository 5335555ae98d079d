/* test_dataflow.c -- steps, gates and days on random packs against brute
 * force. */
#include "unit/expect.h"

#include "base/date.h"
#include "engine/answers.h"
#include "engine/compile.h"
#include "export/dataflow_internal.h"
#include "pack/load.h"
#include "property/random_pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    PACKS = 1500,
    RECORDS = 10,
    TEXT_ROOM = 1 << 20,
    ENDS_MAX = 512,
    DAYS_OF_1200_YEARS = 3 * 146097
};

struct subject {
    struct rp rp;
    char name[64];
    struct arena arena;
    const struct engine *engine;
    struct dataflow dataflow;
    bool refused; /* whole years on a cycle of dates */
    struct answers answers;
    uint32_t known; /* questions, a bit each */
};

/* The ends that a step can still reach. */
struct set {
    bool has[ENDS_MAX];
};

static char text[TEXT_ROOM];

static void subject_load(void *context)
{
    struct subject *subject = context;
    struct arena *arena = &subject->arena;
    struct days_cycle cycle;
    struct faults faults;
    size_t size = rp_print(&subject->rp, text, sizeof text);

    faults_init(&faults, arena);
    const struct pack *pack =
        pack_load(text, size, "random", NULL, arena, &faults);
    assert_non_null(pack);
    subject->engine = engine_compile(pack, ENGINE_FOR_ONE, arena);
    subject->answers.of = arena_array(arena, struct answer, RP_QUESTIONS);
    subject->refused = days_find_cycle(subject->engine, &cycle, arena);
    if (!subject->refused)
        assert_true(dataflow_build(&subject->dataflow, subject->engine, arena));
}

static void draw_record(struct subject *subject)
{
    struct rp *rp = &subject->rp;
    int64_t values[RP_QUESTIONS];
    uint32_t share = rp_random(rp, 5) * 25;

    rp_values(rp, rp_random(rp, rp_assignments(rp)), values);
    subject->known = 0;
    subject->answers.has_today = true;
    subject->answers.today = rp->today;
    for (int i = 0; i < rp->questions; i++) {
        bool known = rp_random(rp, 100) < share;
        subject->known |= (uint32_t)known << i;
        subject->answers.of[i] = known
                                     ? (struct answer){ANSWER_KNOWN, values[i]}
                                     : (struct answer){.state = ANSWER_MISSING};
    }
}

static int64_t day_value(const struct subject *subject, struct day day);

static int64_t years_value(const struct subject *subject,
                           const struct day_years *move)
{
    int64_t day = day_value(subject, move->day);

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

static int64_t day_value(const struct subject *subject, struct day day)
{
    const struct pack *pack = engine_pack(subject->engine);
    uint32_t question = (day.base - 1) / 2;

    if (day.base == DAYS_TODAY)
        return subject->rp.today + day.plus;
    if (day.base >= days_first_years(pack))
        return years_value(subject,
                           &subject->dataflow
                                .years[day.base - days_first_years(pack)]) +
               day.plus;
    if (subject->known >> question & 1)
        return subject->answers.of[question].value + day.plus;
    struct range bounds =
        answer_bounds(&pack->questions[question], &subject->answers);
    return (day.base == days_earliest_of(question) ? bounds.low : bounds.high) +
           day.plus;
}

static bool is_open(const struct subject *subject, uint32_t gate)
{
    const struct day_orders *orders = &subject->dataflow.contexts[gate].orders;

    assert_true(!gate || subject->dataflow.contexts[gate].is_gate);

    for (uint32_t i = 0; gate && i < orders->count; i++)
        if (day_value(subject, orders->items[i].early) >
            day_value(subject, orders->items[i].late))
            return false;
    return !gate || !orders->never;
}

static bool may_be(const struct subject *subject, uint32_t at, uint32_t cell)
{
    const struct level *level = &subject->engine->levels[at];

    switch (level->kind) {
    case LEVEL_TODAY:
        return cells_find(level->cells, subject->rp.today) == cell;
    case LEVEL_QUESTION:
        return !(subject->known >> level->variable & 1) ||
               cells_find(level->cells,
                          subject->answers.of[level->variable].value) == cell;
    case LEVEL_FACT:
        return true; // its gate knows
    }
    abort();
}

static struct set set_of(const struct subject *subject, const struct set *sets,
                         uint32_t to)
{
    struct set set = {0};

    if (dataflow_is_end(to)) {
        assert_true(dataflow_end(to) < ENDS_MAX);
        set.has[dataflow_end(to)] = true;
    } else if (to != DATAFLOW_NOWHERE) {
        assert_true(to < subject->dataflow.step_count);
        set = sets[to];
    }
    return set;
}

static struct set *find_sets(const struct subject *subject)
{
    const struct dataflow *dataflow = &subject->dataflow;
    struct set *sets = calloc(dataflow->step_count + 1, sizeof *sets);

    for (uint32_t i = 0; i < dataflow->step_count; i++) {
        const struct dataflow_step *step = &dataflow->steps[i];
        uint32_t cells = subject->engine->diagram.cells[step->level];
        for (uint32_t cell = 0; cell < cells; cell++) {
            if (!may_be(subject, step->level, cell) ||
                !is_open(subject, step->edges[cell].gate))
                continue;
            struct set below = set_of(subject, sets, step->edges[cell].to);
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

static struct truth find_truth(const struct subject *subject)
{
    const struct rp *rp = &subject->rp;
    struct truth truth = {0};

    for (uint32_t i = 0; i < rp_assignments(rp); i++) {
        int64_t values[RP_QUESTIONS];
        bool agrees = true;
        rp_values(rp, i, values);
        for (int k = 0; k < rp->questions; k++)
            agrees &= !(subject->known >> k & 1) ||
                      subject->answers.of[k].value == values[k];
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

static int64_t extreme(const struct subject *subject,
                       const struct day_list *list, bool latest)
{
    int64_t best = day_value(subject, list->items[0]);

    for (uint32_t i = 1; i < list->count; i++) {
        int64_t day = day_value(subject, list->items[i]);
        best = latest == (day < best) ? day : best;
    }
    return best;
}

/* The days of the outcomes that show this date. */
static void check_dates(struct subject *subject, const struct set *sets,
                        const struct dataflow_dates *dates,
                        const struct truth *truth)
{
    struct set set = set_of(subject, sets, dates->root);
    int64_t first[RP_OUTCOMES], last[RP_OUTCOMES];
    bool any[RP_OUTCOMES] = {0};

    assert_true(dates->end_count <= ENDS_MAX);
    for (uint32_t i = 0; i < dates->end_count; i++) {
        uint32_t outcome = dates->ends[i].outcome;
        int plus = subject->rp.outcome[outcome].plus;
        if (!set.has[i])
            continue;
        int64_t low = plus + extreme(subject, &dates->ends[i].early, false);
        int64_t high = plus + extreme(subject, &dates->ends[i].late, true);
        if (!any[outcome] || low < first[outcome])
            first[outcome] = low;
        if (!any[outcome] || high > last[outcome])
            last[outcome] = high;
        any[outcome] = true;
    }
    for (int i = 0; i < subject->rp.outcomes; i++) {
        if (subject->rp.outcome[i].date != dates->date)
            continue;
        expect_int(subject->name, any[i], truth->outcomes[i]);
        if (any[i])
            expect_int(subject->name, first[i], truth->first[i]);
        if (any[i])
            expect_int(subject->name, last[i], truth->last[i]);
    }
}

static void check_record(struct subject *subject)
{
    const struct dataflow *dataflow = &subject->dataflow;
    struct set *sets = find_sets(subject);
    struct truth truth = find_truth(subject);
    struct set rules = set_of(subject, sets, dataflow->rules);

    for (int i = 0; i <= subject->rp.rules; i++)
        expect_int(subject->name, rules.has[i], truth.rules[i]);
    for (int i = 0; i < subject->rp.advice; i++) {
        struct set advice = set_of(subject, sets, dataflow->advice[i]);
        expect_int(subject->name, advice.has[0], truth.advice[i][0]);
        expect_int(subject->name, advice.has[1], truth.advice[i][1]);
    }
    for (uint32_t i = 0; i < dataflow->date_count; i++)
        check_dates(subject, sets, &dataflow->dates[i], &truth);
    free(sets);
}

static void every_set_holds_what_can_be_and_no_more(void **state)
{
    uint64_t packs = rp_packs(PACKS), refused = 0;

    (void)state;
    for (uint64_t seed = 1; seed <= packs; seed++) {
        struct subject subject = {0};
        rp_draw(&subject.rp, seed);
        if (seed % 5 == 0)
            rp_make_unique(&subject.rp);
        snprintf(subject.name, sizeof subject.name, "seed %llu",
                 (unsigned long long)seed);
        assert_true(arena_guard(&subject.arena, subject_load, &subject));
        refused += subject.refused;
        for (int i = 0; i < RECORDS && !subject.refused; i++) {
            draw_record(&subject);
            check_record(&subject);
        }
        arena_clear(&subject.arena);
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
