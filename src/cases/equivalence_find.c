/* SPDX-License-Identifier: MIT */
/* equivalence_find.c -- deciding by a mutant, and who is decided otherwise. */
#include "cases/equivalence_internal.h"

#include "base/date.h"
#include "cases/cases_internal.h"

#include <string.h>

/* Beyond so many words mutants get no diagrams of their own to decide by. */
enum {
    EQUIVALENCE_FULL_WORDS = 1 << 17,
    EQUIVALENCE_UNIQUE_RULES = 64 /* that are laid anew for each mutant */
};

/* The diagram of the mutant's rules: the chain where no rule before holds. */
static node_id lay_mutant(struct equivalence *proof)
{
    struct diagram *diagram = &proof->engine->diagram;

    if (proof->mutant->advice)
        return proof->decided;
    if (proof->before)
        return engine_lay_rules(proof->engine, &proof->mutant->pack, diagram,
                                &proof->engine->overlaps);
    node_id part = diagram_within(diagram, equivalence_chain(proof),
                                  proof->free[proof->mutant->from]);
    return diagram_fill(diagram, part, proof->decided);
}

struct decider *equivalence_decider(struct equivalence *proof, bool quick,
                                    struct arena *arena)
{
    struct engine *engine = proof->engine;

    engine->pack = &proof->mutant->pack;
    engine->rules = engine->outcome = DIAGRAM_EXHAUSTED;
    engine->overlaps =
        engine->pack->hit_policy == HIT_UNIQUE; // for all it knows
    for (uint32_t i = 0; i < engine->pack->advice_count; i++)
        engine->advice[i] = DIAGRAM_EXHAUSTED;
    if (!quick && proof->later[0] != DIAGRAM_EXHAUSTED &&
        proof->used <= EQUIVALENCE_FULL_WORDS &&
        (!proof->before ||
         proof->pack->rule_count <= EQUIVALENCE_UNIQUE_RULES)) {
        engine->rules = lay_mutant(proof);
        engine_finish(engine, proof->arena);
    }
    struct decider *decider = decider_new(engine, arena);
    decider_share(decider, &proof->budget);
    return decider;
}

static int32_t find_rule(const struct pack *pack, const char *id)
{
    for (uint32_t i = 0; i < pack->rule_count; i++)
        if (!strcmp(pack->rules[i].id, id))
            return (int32_t)i;
    return NO_INDEX;
}

struct case_result equivalence_differences(struct equivalence *proof,
                                           struct decider *decider,
                                           const struct answers *answers,
                                           enum language spoken,
                                           struct arena *arena)
{
    const struct pack *mutant = &proof->mutant->pack;
    const struct decision *decision = decide(proof->decider, answers);
    struct test_case test = case_of_decision(decision, answers, arena);

    test.expect.has_rule = proof->rules;
    if (decision->rule != NO_INDEX)
        test.expect.rule =
            find_rule(mutant, proof->pack->rules[decision->rule].id);
    return case_run(decider, mutant, &test, spoken, arena);
}

static bool shows(struct equivalence *proof, struct decider *decider,
                  const struct answers *answers, struct arena *scratch)
{
    struct arena_mark mark = arena_mark(scratch);
    bool does =
        equivalence_differences(proof, decider, answers, LANGUAGE_EN, scratch)
            .count > 0;

    arena_rewind(scratch, mark);
    return does;
}

/* Takes back, from the last on, what the difference does not need. */
static void prune(struct equivalence *proof, struct decider *decider,
                  struct answers *answers, struct arena *scratch)
{
    for (uint32_t i = proof->pack->question_count; i-- > 0;) {
        struct answer kept = answers->of[i];
        answers->of[i] = (struct answer){ANSWER_MISSING, 0};
        if (decide(proof->decider, answers)->ask_count ||
            decide(decider, answers)->ask_count ||
            !shows(proof, decider, answers, scratch))
            answers->of[i] = kept;
    }
}

/* The day next to `near` on which all dates can be answered. */
static int32_t day_for_all(const struct pack *pack, int32_t near)
{
    struct range days = {pack->valid.from, pack->valid.to};

    for (uint32_t i = 0; i < pack->question_count; i++)
        days = range_meet(
            days, space_days_for(&pack->questions[i], &(struct answer){0}));
    return (int32_t)range_nearest(days, near);
}

/* A date of an outcome that the mutant moves by another number of days. */
struct moved {
    int32_t date; /* NO_INDEX: none */
    int32_t day;  /* the last or first for which either pack has one */
};

static struct moved find_moved(const struct equivalence *proof)
{
    const struct pack *pack = proof->pack, *mutant = &proof->mutant->pack;

    for (uint32_t i = 0; i < pack->outcome_count; i++)
        for (uint32_t k = 0; k < pack->outcomes[i].date_count; k++) {
            const struct outcome_date *date = &pack->outcomes[i].dates[k];
            int32_t before = date->plus_days;
            int32_t after = mutant->outcomes[i].dates[k].plus_days;
            int32_t less = before < after ? before : after;
            int32_t more = before < after ? after : before;
            if (less < more && date->date != DATE_OF_TODAY)
                return (struct moved){date->date, less >= 0 ? DATE_MAX - less
                                                            : DATE_MIN - more};
        }
    return (struct moved){NO_INDEX, 0};
}

/* The date as near to its day as its bounds allow, unless it is known. */
static void answer_moved(const struct equivalence *proof, struct moved moved,
                         struct answers *answers)
{
    if (moved.date == NO_INDEX ||
        answers->of[moved.date].state != ANSWER_MISSING)
        return;
    struct range days =
        answer_bounds(&proof->pack->questions[moved.date], answers);
    int64_t day = range_nearest(days, moved.day);
    if (day >= days.low)
        answers->of[moved.date] = (struct answer){ANSWER_KNOWN, day};
}

/*
 * To the day of the space, with the dates answered that have days then; false
 * where one was answered that does not go with that day.
 */
static bool move_today(struct equivalence *proof, struct answers *answers)
{
    answers->today = proof->space.near;
    for (uint32_t i = 0; i < proof->pack->question_count; i++)
        if (question_is_day(&proof->pack->questions[i]) &&
            answers->of[i].state == ANSWER_UNKNOWN)
            answers->of[i].state = ANSWER_MISSING;
    space_answer_all(&proof->space, answers);
    return case_out_of_bounds(proof->pack, answers) == NO_INDEX;
}

/* Finds somebody near to the day of the space. */
static bool find_near(struct equivalence *proof, struct decider *decider,
                      struct moved moved, struct answers *answers,
                      struct arena *scratch)
{
    struct space *space = &proof->space;

    if (!space_find(space, proof->region, answers))
        return false;
    answer_moved(proof, moved, answers);
    space_answer_asked(space, proof->decider, answers);
    space_answer_asked(space, decider, answers);
    if (shows(proof, decider, answers, scratch))
        return true;
    space_answer_all(space, answers); // the rule may depend on more
    return shows(proof, decider, answers, scratch) ||
           (answers->has_today && move_today(proof, answers) &&
            shows(proof, decider, answers, scratch));
}

bool equivalence_find_witness(struct equivalence *proof,
                              struct decider *decider, struct answers *answers,
                              struct arena *scratch)
{
    struct space *space = &proof->space;
    struct moved none = {NO_INDEX, 0}, moved = find_moved(proof);
    int32_t near = space->near;

    if (proof->region == DIAGRAM_EXHAUSTED)
        return false;
    bool found = find_near(proof, decider, none, answers, scratch);
    if (!found) { // perhaps on a day that leaves one for each date
        space->near = day_for_all(proof->pack, near);
        found = find_near(proof, decider, none, answers, scratch);
    }
    if (!found && moved.date != NO_INDEX) { // or at an end of the calendar
        space->near = day_for_all(proof->pack, moved.day);
        found = find_near(proof, decider, moved, answers, scratch);
    }
    space->near = near;
    if (found)
        prune(proof, decider, answers, scratch);
    return found;
}
