/* needed.c -- an interview played with the answers, and then some. */
#include "study/needed.h"

struct need {
    const struct goals *goals;
    const struct engine *engine;
    struct decider *decider;
    const uint64_t *made_for;
    int32_t rule; /* that decides */
    struct arena *arena;
};

static bool meets_all(const struct need *need, const struct answers *answers,
                      const struct decision *decision)
{
    const struct goals *goals = need->goals;
    bool *met = arena_array(need->arena, bool, goals->count);

    goals_meet(goals, need->engine, answers, decision, met);
    for (uint32_t i = 0; i < goals->count; i++)
        if (goal_set_has(need->made_for, i) && !met[i])
            return false;
    return true;
}

/* Whether the decision is all there, by that rule, and meets the goals. */
static bool is_enough(const struct need *need, const struct answers *answers)
{
    struct arena_mark mark = arena_mark(need->arena);
    const struct decision *decision = decide(need->decider, answers);
    bool enough = !decision->ask_count && decision->rule == need->rule &&
                  meets_all(need, answers, decision);

    arena_rewind(need->arena, mark);
    return enough;
}

/* Which questions an interview asks. */
static bool *play(const struct need *need, const struct answers *all)
{
    uint32_t count = need->engine->pack->question_count;
    bool *asked = arena_array(need->arena, bool, count);
    struct answers played = *all;
    const struct decision *decision;

    played.of = arena_array(need->arena, struct answer, count);
    while ((decision = decide(need->decider, &played))->ask_count) {
        uint32_t question = decision->ask[0];
        played.of[question] = all->of[question];
        asked[question] = true;
    }
    return asked;
}

struct answers needed_answers(const struct goals *goals,
                              const struct engine *engine,
                              struct decider *decider,
                              const struct answers *all,
                              const uint64_t *made_for, struct arena *arena)
{
    struct need need = {
        goals, engine, decider, made_for, decide(decider, all)->rule, arena};
    uint32_t count = engine->pack->question_count;
    const bool *asked = play(&need, all);
    struct answers kept = *all;

    kept.of = arena_array(arena, struct answer, count);
    for (uint32_t i = 0; i < count; i++)
        kept.of[i] = all->of[i];
    for (uint32_t i = count; i-- > 0;) {
        if (asked[i])
            continue;
        kept.of[i] = (struct answer){ANSWER_MISSING, 0};
        if (!is_enough(&need, &kept))
            kept.of[i] = all->of[i];
    }
    return kept;
}
