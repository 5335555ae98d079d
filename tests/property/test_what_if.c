/* SPDX-License-Identifier: MIT */
/* test_what_if.c -- what-ifs and what is missing, against brute force. */
#include "property/random_subject.h"
#include "why/missing.h"

#include <stdio.h>
#include <stdlib.h>

enum { PACKS = 2000, RECORDS = 4, NO_RULE_BIT = 31 };

struct trial {
    struct rp rp;
    uint64_t seed;
    struct subject subject;
    struct arena keep;
    uint32_t count;
    uint32_t *ends; /* of each assignment, a bit for its outcome */
    struct answers answers;
    uint32_t given; /* questions, a bit each */
};

static void trial_init(struct trial *trial, uint64_t seed)
{
    char name[64];

    *trial = (struct trial){.seed = seed};
    rp_draw(&trial->rp, seed);
    if (seed % 5 == 0)
        rp_make_unique(&trial->rp);
    rp_leave_window(&trial->rp);
    name_seed(name, "", seed);
    subject_draw(&trial->subject, name, &trial->rp, ENGINE_FOR_ONE);
    trial->count = rp_assignments(&trial->rp);
    trial->ends = calloc(trial->count, sizeof *trial->ends);
    for (uint32_t i = 0; i < trial->count; i++) {
        int64_t values[RP_QUESTIONS];
        rp_values(&trial->rp, i, values);
        struct rp_result result = rp_evaluate(&trial->rp, values);
        trial->ends[i] =
            1u << (result.outcome == RP_NONE ? NO_RULE_BIT : result.outcome);
    }
    trial->answers = subject_answers(&trial->subject, trial->rp.today);
}

static void trial_clear(struct trial *trial)
{
    free(trial->ends);
    subject_clear(&trial->subject);
    arena_clear(&trial->keep);
}

static void draw_record(struct trial *trial)
{
    struct rp *rp = &trial->rp;
    int64_t values[RP_QUESTIONS];
    uint32_t share = 20 + rp_random(rp, 5) * 20;

    rp_values(rp, rp_random(rp, trial->count), values);
    trial->given = 0;
    for (int i = 0; i < rp->questions; i++) {
        struct answer *answer = &trial->answers.of[i];
        answer->value = values[i];
        answer->state = rp_random(rp, 100) < share ? ANSWER_KNOWN
                        : rp_random(rp, 2)         ? ANSWER_MISSING
                                                   : ANSWER_UNKNOWN;
        if (answer->state == ANSWER_KNOWN)
            trial->given |= 1u << i;
    }
}

static uint32_t size_of_set(uint32_t set)
{
    uint32_t size = 0;

    for (; set; set &= set - 1)
        size++;
    return size;
}

/* What happens for each combination of answers to the questions of a set, when
 * the other given answers stay: by the number of an assignment that has zeros
 * for all others. */
struct table {
    uint32_t set;
    uint32_t *ends; /* outcomes that are possible; 0 where not looked at */
};

/* The assignment's number with only the questions of the set left. */
static uint32_t project(const struct trial *trial, uint32_t number,
                        uint32_t set)
{
    uint32_t weight = 1, key = 0;

    for (int i = 0; i < trial->rp.questions; i++) {
        const struct rp_question *question = &trial->rp.question[i];
        uint32_t size = (uint32_t)(question->high - question->low + 1);
        if (set >> i & 1)
            key += number / weight % size * weight;
        weight *= size;
    }
    return key;
}

static void fill_table(const struct trial *trial, struct table *table)
{
    uint32_t stay = trial->given & ~table->set, own = 0, weight = 1;

    for (int i = 0; i < trial->rp.questions; i++) {
        const struct rp_question *question = &trial->rp.question[i];
        if (stay >> i & 1)
            own +=
                (uint32_t)(trial->answers.of[i].value - question->low) * weight;
        weight *= (uint32_t)(question->high - question->low + 1);
    }
    memset(table->ends, 0, trial->count * sizeof *table->ends);
    for (uint32_t i = 0; i < trial->count; i++)
        if (project(trial, i, stay) == own)
            table->ends[project(trial, i, table->set)] |= trial->ends[i];
}

/* Whether all given answers of the set differ in the combination. */
static bool all_differ(const struct trial *trial, uint32_t key, uint32_t set)
{
    int64_t values[RP_QUESTIONS];

    rp_values(&trial->rp, key, values);
    for (int i = 0; i < trial->rp.questions; i++)
        if ((set & trial->given) >> i & 1 &&
            values[i] == trial->answers.of[i].value)
            return false;
    return true;
}

static uint32_t cost_of(const struct trial *trial, uint32_t set)
{
    return size_of_set(set & trial->given) * 100 +
           size_of_set(set & ~trial->given);
}

static bool has_value(const struct values *values, int64_t value)
{
    for (uint32_t i = 0; i < values->count; i++)
        if (values->ranges[i].low <= value && value <= values->ranges[i].high)
            return true;
    return false;
}

static bool is_in_way(const struct change *change, const struct way *way,
                      const int64_t *values)
{
    for (uint32_t i = 0; i < change->answer_count; i++)
        if (!has_value(&way->answers[i].to, values[way->answers[i].question]))
            return false;
    for (uint32_t i = 0; i < way->gap_count; i++) {
        const struct date_gap *gap = &way->gaps[i];
        int64_t days = values[gap->to] - values[gap->from];
        if (days < gap->days.low || days > gap->days.high)
            return false;
    }
    return true;
}

static bool is_in_ways(const struct change *change, const int64_t *values)
{
    for (uint32_t i = 0; i < change->way_count; i++)
        if (is_in_way(change, &change->ways[i], values))
            return true;
    return false;
}

static uint32_t set_of_change(const struct change *change)
{
    uint32_t set = 0;

    for (uint32_t i = 0; i < change->answer_count; i++)
        set |= 1u << change->ways[0].answers[i].question;
    return set;
}

static const struct change *find_change(const struct changes *changes,
                                        uint32_t set)
{
    for (uint32_t i = 0; i < changes->count; i++)
        if (set_of_change(&changes->items[i]) == set)
            return &changes->items[i];
    return NULL;
}

static void check_examples(const struct trial *trial, const char *name,
                           const struct change *change, uint32_t end,
                           const struct table *table)
{
    for (uint32_t i = 0; i < change->way_count; i++) {
        const struct way *way = &change->ways[i];
        uint32_t key = 0, weight = 1;
        int64_t values[RP_QUESTIONS] = {0};
        for (uint32_t k = 0; k < change->answer_count; k++)
            values[way->answers[k].question] = way->answers[k].example;
        for (int k = 0; k < trial->rp.questions; k++) {
            const struct rp_question *question = &trial->rp.question[k];
            if (table->set >> k & 1)
                key += (uint32_t)(values[k] - question->low) * weight;
            weight *= (uint32_t)(question->high - question->low + 1);
        }
        expect_true(name, is_in_way(change, way, values));
        expect_int(name, table->ends[key], end);
    }
}

/* One set of questions: does the change say exactly which values do? */
static void check_values(const struct trial *trial, const char *name,
                         const struct changes *changes, uint32_t end,
                         const struct table *table)
{
    const struct change *change = find_change(changes, table->set);
    bool any = false;

    for (uint32_t key = 0; key < trial->count; key++) {
        int64_t values[RP_QUESTIONS];
        if (!table->ends[key])
            continue;
        bool good =
            table->ends[key] == end && all_differ(trial, key, table->set);
        rp_values(&trial->rp, key, values);
        bool said = change && is_in_ways(change, values);
        any |= good;
        expect_int(name, said, good);
    }
    expect_int(name, change != NULL, any);
    if (change)
        check_examples(trial, name, change, end, table);
}

/* Whether some values of the set make the end certain. */
static bool does(const struct trial *trial, const struct table *table,
                 uint32_t end)
{
    for (uint32_t key = 0; key < trial->count; key++)
        if (table->ends[key] == end && all_differ(trial, key, table->set))
            return true;
    return false;
}

static void check_order(const char *name, const struct changes *changes)
{
    for (uint32_t i = 1; i < changes->count; i++) {
        uint32_t a = set_of_change(&changes->items[i - 1]);
        uint32_t b = set_of_change(&changes->items[i]);
        expect_true(name, a & (a ^ b) & (~(a ^ b) + 1));
    }
}

/* All changes to one outcome; `may` are the questions that may be in a set. */
static void check_changes(const struct trial *trial, const char *name,
                          const struct changes *changes, uint32_t may)
{
    uint32_t end =
        1u << (changes->outcome == NO_INDEX ? NO_RULE_BIT : changes->outcome);
    struct table table = {0};
    uint32_t least = UINT32_MAX;
    uint32_t said = changes->changed * 100 + changes->added;

    table.ends = calloc(trial->count, sizeof *table.ends);
    for (table.set = 0; table.set <= may; table.set++) {
        if (table.set & ~may || cost_of(trial, table.set) > least)
            continue;
        fill_table(trial, &table);
        if (does(trial, &table, end))
            least = cost_of(trial, table.set);
    }
    expect_int(name, changes->reachable, least != UINT32_MAX);
    expect_int(name, changes->count > 0, least != UINT32_MAX);
    if (changes->count)
        expect_int(name, said, least);
    for (table.set = 0; table.set <= may; table.set++) {
        if (table.set & ~may || cost_of(trial, table.set) != said ||
            !changes->count)
            continue;
        fill_table(trial, &table);
        check_values(trial, name, changes, end, &table);
    }
    check_order(name, changes);
    free(table.ends);
}

static uint32_t reachable_ends(const struct trial *trial)
{
    uint32_t ends = 0;

    for (uint32_t i = 0; i < trial->count; i++)
        ends |= trial->ends[i];
    return ends;
}

static void check_what_if(struct trial *trial, const char *name,
                          const struct decision *decision)
{
    uint32_t all = (1u << trial->rp.questions) - 1;
    struct judgement judgement = {trial->subject.decider, trial->answers,
                                  decision};
    struct what_if what_if = what_if_find(&judgement, &trial->keep);
    uint32_t others = (uint32_t)trial->rp.outcomes;

    if (decision->status == STATUS_DECIDED)
        others -= 1;
    if (decision->status == STATUS_DECIDED)
        expect_int(name, what_if.count,
                   others + (reachable_ends(trial) >> NO_RULE_BIT));
    for (uint32_t i = 0; i < what_if.count; i++) {
        expect_true(name, what_if.items[i].exact);
        check_changes(trial, name, &what_if.items[i], all);
    }
}

static const struct prospect *find_prospect(const struct missing *missing,
                                            int64_t value)
{
    for (uint32_t i = 0; i < missing->prospect_count; i++)
        if (has_value(&missing->prospects[i].values, value))
            return &missing->prospects[i];
    return NULL;
}

/* The outcomes that a prospect calls possible are those that are. */
static void check_find_out(struct trial *trial, const char *name,
                           const struct missing *missing)
{
    uint32_t question = (uint32_t)missing->find_out;
    struct table table = {.set = 1u << question};

    table.ends = calloc(trial->count, sizeof *table.ends);
    fill_table(trial, &table);
    for (uint32_t key = 0; key < trial->count; key++) {
        int64_t values[RP_QUESTIONS];
        uint32_t said = 0;
        if (!table.ends[key])
            continue;
        rp_values(&trial->rp, key, values);
        const struct prospect *prospect =
            find_prospect(missing, values[question]);
        assert_non_null(prospect);
        for (uint32_t i = 0; i < prospect->possible_count; i++)
            said |= 1u << (prospect->possible[i] == NO_INDEX
                               ? NO_RULE_BIT
                               : prospect->possible[i]);
        expect_int(name, said, table.ends[key]);
    }
    free(table.ends);
}

/* Whether the answer to this question decides, whatever it is. */
static bool decides(struct trial *trial, int question)
{
    struct table table = {.set = 1u << question};
    bool one = true;

    table.ends = calloc(trial->count, sizeof *table.ends);
    fill_table(trial, &table);
    for (uint32_t key = 0; key < trial->count; key++)
        one &= !(table.ends[key] & (table.ends[key] - 1));
    free(table.ends);
    return one;
}

static void check_missing(struct trial *trial, const char *name,
                          const struct decision *decision)
{
    uint32_t open = ((1u << trial->rp.questions) - 1) & ~trial->given;
    struct judgement judgement = {trial->subject.decider, trial->answers,
                                  decision};
    struct missing missing = missing_find(&judgement, &trial->keep);

    expect_int(name, missing.outcome_count, decision->possible_count);
    for (uint32_t i = 0; i < missing.outcome_count; i++) {
        expect_int(name, missing.outcomes[i].outcome, decision->possible[i]);
        expect_int(name, missing.outcomes[i].changed, 0);
        expect_true(name, missing.outcomes[i].exact);
        check_changes(trial, name, &missing.outcomes[i], open);
    }
    expect_true(name, missing.find_out != NO_INDEX);
    check_find_out(trial, name, &missing);
    for (int i = 0; i < trial->rp.questions; i++)
        if (open >> i & 1 && decides(trial, i))
            for (uint32_t k = 0; k < missing.prospect_count; k++)
                expect_int(name, missing.prospects[k].possible_count, 1);
}

static void changes_agree_with_brute_force(void **state)
{
    uint32_t what_ifs = 0, missings = 0;

    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct trial trial;
        char name[64];
        snprintf(name, sizeof name, "seed %llu", (unsigned long long)seed);
        trial_init(&trial, seed);
        for (int i = 0; i < RECORDS; i++) {
            draw_record(&trial);
            const struct decision *decision =
                decide(trial.subject.decider, &trial.answers);
            bool open = decision->status == STATUS_UNDETERMINED;
            what_ifs += !open;
            missings += open;
            if (open)
                check_missing(&trial, name, decision);
            else
                check_what_if(&trial, name, decision);
        }
        trial_clear(&trial);
    }
    expect_true("decided and undetermined records", what_ifs && missings);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(changes_agree_with_brute_force),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
