/* SPDX-License-Identifier: MIT */
/*
 * kleene.c -- three-valued conditions over cells.
 *
 * Kleene's strong logic ("Introduction to Metamathematics", 1952): a condition
 * is yes or no if it is so for whatever the unknown parts turn out to be, taken
 * one by one.  Invariant: yes and no are never taken back when more is known;
 * only "unknown" may say too little, as it forgets that two parts are about the
 * same question.
 */
#include "engine/engine_internal.h"

#include <stdlib.h>

enum { LOOKS_STEP = 16 }; /* conditions and cells that a step looks at */

void kleene_init(struct kleene *kleene, const struct assignment *known,
                 bool *seen, struct arena *arena)
{
    *kleene = (struct kleene){
        .known = known,
        .arena = arena,
        .may = arena_array(arena, bool *, known->engine->level_count),
        .seen = seen};
}

static const bool *cells_of(struct kleene *kleene, uint32_t at)
{
    const struct level *level = &kleene->known->engine->levels[at];

    if (!kleene->may[at]) {
        bool *may = arena_array(kleene->arena, bool, level->cells->count);
        for (uint32_t cell = 0; cell < level->cells->count; cell++)
            may[cell] = true;
        if (assignment_is_open(kleene->known, at))
            reach_cells(kleene->known, at, may, kleene->arena);
        kleene->may[at] = may;
    }
    return kleene->may[at];
}

static enum tri test(struct kleene *kleene, uint32_t at,
                     const struct range *ranges, uint32_t count)
{
    const struct cells *cells = kleene->known->engine->levels[at].cells;
    uint32_t known = kleene->known->cells[at];
    bool yes = false, no = false;

    if (known != CELL_OPEN)
        return ranges_have(ranges, count, cells->low[known]) ? TRI_YES : TRI_NO;

    const bool *may = cells_of(kleene, at);
    kleene->looked += cells->count;
    for (uint32_t cell = 0; cell < cells->count; cell++) {
        bool in = ranges_have(ranges, count, cells->low[cell]);
        yes |= may[cell] && in;
        no |= may[cell] && !in;
    }
    if (yes && no && kleene->seen)
        kleene->seen[at] = true;
    return yes && no ? TRI_UNKNOWN : yes ? TRI_YES : TRI_NO;
}

/* The least of the kids for AND, the greatest for OR. */
static enum tri join_kids(struct tri_tester *tester, const struct cond *cond)
{
    enum tri neutral = cond->op == COND_AND ? TRI_YES : TRI_NO;
    enum tri joined = neutral;

    for (uint32_t i = 0; i < cond->kid_count; i++) {
        enum tri kid = tri_condition(tester, &cond->kids[i]);
        if (cond->op == COND_AND ? kid < joined : kid > joined)
            joined = kid;
        if ((int)joined == -(int)neutral)
            return joined;
    }
    return joined;
}

enum tri tri_condition(struct tri_tester *tester, const struct cond *cond)
{
    tester->looked++;
    switch (cond->op) {
    case COND_FALSE:
        return TRI_NO;
    case COND_TRUE:
        return TRI_YES;
    case COND_AND:
    case COND_OR:
        return join_kids(tester, cond);
    case COND_NOT:
        return (enum tri) - (int)tri_condition(tester, &cond->kids[0]);
    case COND_TEST:
        return tester->test(tester->context, cond);
    }
    abort();
}

static enum tri test_condition(void *context, const struct cond *cond)
{
    struct kleene *kleene = context;

    return test(kleene, kleene->known->engine->level_of[cond->variable],
                cond->ranges, cond->range_count);
}

enum tri kleene_condition(struct kleene *kleene, const struct cond *cond)
{
    struct tri_tester tester = {test_condition, kleene, 0};
    enum tri result = tri_condition(&tester, cond);

    kleene->looked += tester.looked;
    return result;
}

enum tri kleene_rule(struct kleene *kleene, const struct rule *rule)
{
    struct range valid = {rule->valid.from, rule->valid.to};
    enum tri in_force = test(kleene, 0, &valid, 1);
    enum tri when =
        in_force == TRI_NO ? TRI_NO : kleene_condition(kleene, rule->when);

    budget_take(kleene->known->budget, 1 + kleene->looked / LOOKS_STEP);
    kleene->looked = 0;
    return in_force < when ? in_force : when;
}

bool kleene_condition_at(const struct engine *engine, const struct cond *cond,
                         const uint32_t *cells)
{
    bool any = false, all = true;
    uint32_t level;

    switch (cond->op) {
    case COND_FALSE:
    case COND_TRUE:
        return cond->op == COND_TRUE;
    case COND_AND:
        for (uint32_t i = 0; i < cond->kid_count && all; i++)
            all = kleene_condition_at(engine, &cond->kids[i], cells);
        return all;
    case COND_OR:
        for (uint32_t i = 0; i < cond->kid_count && !any; i++)
            any = kleene_condition_at(engine, &cond->kids[i], cells);
        return any;
    case COND_NOT:
        return !kleene_condition_at(engine, &cond->kids[0], cells);
    case COND_TEST:
        level = engine->level_of[cond->variable];
        return ranges_have(cond->ranges, cond->range_count,
                           engine->levels[level].cells->low[cells[level]]);
    }
    abort();
}

bool kleene_rule_at(const struct engine *engine, const struct rule *rule,
                    const uint32_t *cells)
{
    int64_t today = engine->levels[0].cells->low[cells[0]];

    return rule->valid.from <= today && today <= rule->valid.to &&
           kleene_condition_at(engine, rule->when, cells);
}

static void mark_tested(const struct engine *engine, const struct cond *cond,
                        bool *levels)
{
    for (uint32_t i = 0; i < cond->kid_count; i++)
        mark_tested(engine, &cond->kids[i], levels);
    if (cond->op == COND_TEST)
        levels[engine->level_of[cond->variable]] = true;
}

void engine_mark_tested(const struct engine *engine, bool *levels)
{
    const struct pack *pack = engine->pack;

    for (uint32_t i = 0; i < pack->rule_count; i++)
        mark_tested(engine, pack->rules[i].when, levels);
    for (uint32_t i = 0; i < pack->advice_count; i++)
        mark_tested(engine, pack->advice[i].when, levels);
}
