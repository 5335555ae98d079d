/*
 * because.c -- a smallest set of answers that alone forces the outcome.
 *
 * An answer without which the others do not force it is in every such set; the
 * rest is tried in sets of growing size, in page order.  Where there are too
 * many to try, answers are taken away one by one, from the last, as long as the
 * others suffice: the set is then minimal, not always smallest.
 */
#include "engine/decider.h"
#include "engine/search.h"

enum { BECAUSE_TRIES_MAX = 20000 };

struct reasons {
    struct decider *decider;
    struct answers answers;     /* only those under consideration */
    const struct answer *given; /* all */
    const uint32_t *free;       /* questions that may be in the set or not */
    uint32_t free_count;
    uint32_t tries_left;
};

static uint32_t search_outcomes(const struct known *known, struct arena *arena)
{
    const struct pack *pack = known->engine->pack;
    bool *possible = arena_array(arena, bool, pack->outcome_count + 1);
    enum tri holds = TRI_NO;
    uint32_t count = 0;
    struct search search;

    search_init(&search, known, NULL, arena);
    for (uint32_t i = 0; i < pack->rule_count && holds != TRI_YES; i++) {
        holds = search_rule(&search, &pack->rules[i]);
        if (holds != TRI_NO)
            possible[pack->rules[i].outcome] = true;
    }
    possible[pack->outcome_count] = holds != TRI_YES;
    for (uint32_t i = 0; i <= pack->outcome_count; i++)
        count += possible[i];
    return count;
}

/* Whether the answers under consideration leave one outcome. */
static bool force(struct reasons *reasons)
{
    struct decider *decider = reasons->decider;
    struct arena_mark mark = arena_mark(decider->arena);
    struct view view;

    view_init(&view, decider->engine, &reasons->answers, decider->cells,
              decider->arena);
    node_id node = view_of(&view, decider->engine->outcome);
    bool forced = node == DIAGRAM_OVER
                      ? search_outcomes(&view.known, decider->arena) == 1
                      : node_is_terminal(node);
    arena_rewind(decider->arena, mark);
    return forced;
}

static void consider(struct reasons *reasons, uint32_t question, bool is_in)
{
    reasons->answers.of[question] =
        is_in ? reasons->given[question] : (struct answer){ANSWER_MISSING, 0};
}

/* Takes `count` of the free answers from the one at `from` on, in page order,
 * and leaves in the first such set that suffices. */
static bool choose(struct reasons *reasons, uint32_t from, uint32_t count)
{
    if (!count) {
        if (!reasons->tries_left)
            return false;
        reasons->tries_left--;
        return force(reasons);
    }
    for (uint32_t i = from; i + count <= reasons->free_count; i++) {
        consider(reasons, reasons->free[i], true);
        if (choose(reasons, i + 1, count - 1))
            return true;
        consider(reasons, reasons->free[i], false);
    }
    return false;
}

/* Takes away what is not needed, from the last; for when choosing gave up. */
static void thin_out(struct reasons *reasons)
{
    for (uint32_t i = 0; i < reasons->free_count; i++)
        consider(reasons, reasons->free[i], true);
    for (uint32_t i = reasons->free_count; i-- > 0;) {
        consider(reasons, reasons->free[i], false);
        if (!force(reasons))
            consider(reasons, reasons->free[i], true);
    }
}

/* What is not needed one by one is free; the rest is in every set. */
static void find_free(struct reasons *reasons, uint32_t *free)
{
    uint32_t count = reasons->decider->engine->pack->question_count;

    reasons->free = free;
    for (uint32_t i = 0; i < count; i++) {
        if (reasons->given[i].state != ANSWER_KNOWN)
            continue;
        consider(reasons, i, false);
        if (force(reasons))
            free[reasons->free_count++] = i;
        consider(reasons, i, true);
    }
    for (uint32_t i = 0; i < reasons->free_count; i++)
        consider(reasons, free[i], false);
}

/* Leaves a smallest set under consideration. */
static void find_smallest(struct reasons *reasons)
{
    for (uint32_t size = 0; size <= reasons->free_count; size++)
        if (choose(reasons, 0, size))
            return;
    thin_out(reasons);
}

uint32_t decide_because(struct decider *decider, const struct answers *answers,
                        uint32_t *because)
{
    struct arena *arena = decider->arena;
    struct arena_mark mark = arena_mark(arena);
    uint32_t questions = decider->engine->pack->question_count, count = 0;
    struct reasons reasons = {.decider = decider,
                              .answers = *answers,
                              .given = answers->of,
                              .tries_left = BECAUSE_TRIES_MAX};

    reasons.answers.of = arena_array(arena, struct answer, questions);
    for (uint32_t i = 0; i < questions; i++)
        consider(&reasons, i, answers->of[i].state == ANSWER_KNOWN);
    if (force(&reasons)) {
        find_free(&reasons, arena_array(arena, uint32_t, questions));
        find_smallest(&reasons);
        for (uint32_t i = 0; i < questions; i++)
            if (reasons.answers.of[i].state == ANSWER_KNOWN)
                because[count++] = i;
    }
    arena_rewind(arena, mark);
    return count;
}
