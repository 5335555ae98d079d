/*
 * minimise.c -- an interview played with the answers, and then some.
 *
 * Deletion filtering: what an interview does not ask is taken back, one answer
 * after the other from the last on, unless the decision then changes.  What is
 * left is irreducible, not the smallest: no single answer can go.  Invariant:
 * at each step the kept answers decide as all do, by the same rule, and meet
 * the same targets.
 */
#include "cases/minimise_internal.h"

#include "engine/decider.h"

enum { MINIMISE_TARGETS = 16 }; /* that are looked at in a step */

/* What an interview asks after an answer, or on a day. */
struct played {
    struct answer answer; /* that led here; a day as the value */
    bool is_over;
    uint32_t ask;
    struct played *next;  /* other answers to the same question */
    struct played *below; /* answers to this one */
};

void minimiser_init(struct minimiser *minimiser,
                    const struct case_targets *targets,
                    const struct engine *engine, struct decider *decider,
                    struct arena *arena)
{
    *minimiser = (struct minimiser){.targets = targets,
                                    .engine = engine,
                                    .decider = decider,
                                    .arena = arena};
}

/* Whether the steps of all decisions are used up: more answers are kept. */
static bool is_over(const struct minimiser *minimiser)
{
    return minimiser->decider->all && !minimiser->decider->all->left;
}

/* The step with that answer among these; a new one where it is not there. */
static struct played *find_step(struct minimiser *minimiser,
                                struct played **steps, struct answer answer,
                                const struct answers *played)
{
    struct played *step = *steps;

    while (step && (step->answer.state != answer.state ||
                    step->answer.value != answer.value))
        step = step->next;
    if (step)
        return step;
    const struct decision *decision = decide(minimiser->decider, played);
    step = arena_new(minimiser->arena, struct played);
    *step = (struct played){.answer = answer,
                            .is_over = !decision->ask_count,
                            .ask = decision->ask_count ? decision->ask[0] : 0,
                            .next = *steps};
    *steps = step;
    return step;
}

/* Which questions an interview asks. */
static bool *play(struct minimiser *minimiser, const struct answers *all)
{
    uint32_t count = minimiser->engine->pack->question_count;
    bool *asked = arena_array(minimiser->arena, bool, count);
    struct answers played = *all;
    struct answer day = {all->has_today ? ANSWER_KNOWN : ANSWER_MISSING,
                         all->has_today ? all->today : 0};

    played.of = arena_array(minimiser->arena, struct answer, count);
    struct played *step = find_step(minimiser, &minimiser->days, day, &played);
    while (!step->is_over) {
        uint32_t question = step->ask;
        asked[question] = true;
        played.of[question] = all->of[question];
        step = find_step(minimiser, &step->below, all->of[question], &played);
    }
    return asked;
}

static bool meets_all(const struct minimiser *minimiser,
                      const struct answers *answers,
                      const struct decision *decision, const uint64_t *made_for)
{
    const struct case_targets *targets = minimiser->targets;
    bool *met = arena_array(minimiser->arena, bool, targets->count);

    targets_meet(targets, minimiser->engine, answers, decision, met);
    for (uint32_t i = 0; i < targets->count; i++)
        if (target_set_has(made_for, i) && !met[i])
            return false;
    return true;
}

/* Whether the decision is all there, by that rule, and meets the targets. */
static bool is_enough(struct minimiser *minimiser,
                      const struct answers *answers, int32_t rule,
                      const uint64_t *made_for)
{
    struct arena_mark mark = arena_mark(minimiser->arena);
    const struct decision *decision = decide(minimiser->decider, answers);
    bool enough = !decision->ask_count && decision->rule == rule &&
                  meets_all(minimiser, answers, decision, made_for);

    arena_rewind(minimiser->arena, mark);
    if (minimiser->decider->all)
        budget_take(minimiser->decider->all,
                    1 + minimiser->targets->count / MINIMISE_TARGETS);
    return enough;
}

struct answers minimise_answers(struct minimiser *minimiser,
                                const struct answers *all,
                                const uint64_t *made_for)
{
    uint32_t count = minimiser->engine->pack->question_count;
    int32_t rule = decide(minimiser->decider, all)->rule;
    const bool *asked = play(minimiser, all);
    struct answers kept = *all;

    kept.of = arena_array(minimiser->arena, struct answer, count);
    for (uint32_t i = 0; i < count; i++)
        kept.of[i] = all->of[i];
    for (uint32_t i = count; i-- > 0;) {
        if (asked[i] || is_over(minimiser))
            continue;
        kept.of[i] = (struct answer){ANSWER_MISSING, 0};
        if (!is_enough(minimiser, &kept, rule, made_for))
            kept.of[i] = all->of[i];
    }
    return kept;
}
