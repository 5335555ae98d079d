/* minimise.c -- an interview played with the answers, and then some. */
#include "cases/minimise_internal.h"

#include "engine/decider.h"

enum { NEEDED_GOALS = 16 }; /* that are looked at in a step */

/* What an interview asks after an answer, or on a day. */
struct played {
    struct answer answer; /* that led here; a day as the value */
    bool is_over;
    uint32_t ask;
    struct played *next;  /* other answers to the same question */
    struct played *below; /* answers to this one */
};

void needed_init(struct needed *needed, const struct goals *goals,
                 const struct engine *engine, struct decider *decider,
                 struct arena *arena)
{
    *needed = (struct needed){
        .goals = goals, .engine = engine, .decider = decider, .arena = arena};
}

/* Whether the steps of all decisions are used up: more answers are kept. */
static bool is_over(const struct needed *needed)
{
    return needed->decider->all && !needed->decider->all->left;
}

/* The step with that answer among these; a new one where it is not there. */
static struct played *find_step(struct needed *needed, struct played **steps,
                                struct answer answer,
                                const struct answers *played)
{
    struct played *step = *steps;

    while (step && (step->answer.state != answer.state ||
                    step->answer.value != answer.value))
        step = step->next;
    if (step)
        return step;
    const struct decision *decision = decide(needed->decider, played);
    step = arena_new(needed->arena, struct played);
    *step = (struct played){.answer = answer,
                            .is_over = !decision->ask_count,
                            .ask = decision->ask_count ? decision->ask[0] : 0,
                            .next = *steps};
    *steps = step;
    return step;
}

/* Which questions an interview asks. */
static bool *play(struct needed *needed, const struct answers *all)
{
    uint32_t count = needed->engine->pack->question_count;
    bool *asked = arena_array(needed->arena, bool, count);
    struct answers played = *all;
    struct answer day = {all->has_today ? ANSWER_KNOWN : ANSWER_MISSING,
                         all->has_today ? all->today : 0};

    played.of = arena_array(needed->arena, struct answer, count);
    struct played *step = find_step(needed, &needed->days, day, &played);
    while (!step->is_over) {
        uint32_t question = step->ask;
        asked[question] = true;
        played.of[question] = all->of[question];
        step = find_step(needed, &step->below, all->of[question], &played);
    }
    return asked;
}

static bool meets_all(const struct needed *needed,
                      const struct answers *answers,
                      const struct decision *decision, const uint64_t *made_for)
{
    const struct goals *goals = needed->goals;
    bool *met = arena_array(needed->arena, bool, goals->count);

    goals_meet(goals, needed->engine, answers, decision, met);
    for (uint32_t i = 0; i < goals->count; i++)
        if (goal_set_has(made_for, i) && !met[i])
            return false;
    return true;
}

/* Whether the decision is all there, by that rule, and meets the goals. */
static bool is_enough(struct needed *needed, const struct answers *answers,
                      int32_t rule, const uint64_t *made_for)
{
    struct arena_mark mark = arena_mark(needed->arena);
    const struct decision *decision = decide(needed->decider, answers);
    bool enough = !decision->ask_count && decision->rule == rule &&
                  meets_all(needed, answers, decision, made_for);

    arena_rewind(needed->arena, mark);
    if (needed->decider->all)
        budget_take(needed->decider->all,
                    1 + needed->goals->count / NEEDED_GOALS);
    return enough;
}

struct answers needed_answers(struct needed *needed, const struct answers *all,
                              const uint64_t *made_for)
{
    uint32_t count = needed->engine->pack->question_count;
    int32_t rule = decide(needed->decider, all)->rule;
    const bool *asked = play(needed, all);
    struct answers kept = *all;

    kept.of = arena_array(needed->arena, struct answer, count);
    for (uint32_t i = 0; i < count; i++)
        kept.of[i] = all->of[i];
    for (uint32_t i = count; i-- > 0;) {
        if (asked[i] || is_over(needed))
            continue;
        kept.of[i] = (struct answer){ANSWER_MISSING, 0};
        if (!is_enough(needed, &kept, rule, made_for))
            kept.of[i] = all->of[i];
    }
    return kept;
}
