/*
 * region.c -- where two packs can differ at all.
 *
 * Of the rules that both packs have alike, the most that stand in the same
 * order are taken as kept.  Where no other rule holds, both packs come to the
 * same kept rule; so only the rest of the space, often little of a large table,
 * has to be compared.
 */
#include "diff/product_internal.h"

#include "base/names.h"

#include <string.h>

static bool same_cond(const struct cond *a, const struct cond *b)
{
    if (a->op != b->op || a->kid_count != b->kid_count)
        return false;
    for (uint32_t i = 0; i < a->kid_count; i++)
        if (!same_cond(&a->kids[i], &b->kids[i]))
            return false;
    if (a->op != COND_TEST)
        return true;
    if (a->variable != b->variable || a->range_count != b->range_count)
        return false;
    for (uint32_t i = 0; i < a->range_count; i++)
        if (a->ranges[i].low != b->ranges[i].low ||
            a->ranges[i].high != b->ranges[i].high)
            return false;
    return true;
}

/* The same outcome, with the same dates in the same order. */
static bool same_outcome(const struct merged *merged, uint32_t old_index,
                         uint32_t new_index)
{
    const struct pack *const *packs = merged->packs;
    const struct outcome *a = &packs[SIDE_OLD]->outcomes[old_index];
    const struct outcome *b = &packs[SIDE_NEW]->outcomes[new_index];

    if (strcmp(a->id, b->id) != 0 || a->date_count != b->date_count)
        return false;
    for (uint32_t i = 0; i < a->date_count; i++)
        if (strcmp(a->dates[i].id, b->dates[i].id) != 0 ||
            a->dates[i].plus_days != b->dates[i].plus_days ||
            strcmp(pack_date_id(packs[SIDE_OLD], a->dates[i].date),
                   pack_date_id(packs[SIDE_NEW], b->dates[i].date)) != 0)
            return false;
    return true;
}

static bool same_rule(const struct merged *merged, uint32_t old_index,
                      uint32_t new_index)
{
    const struct rule *a = &merged->rules[SIDE_OLD][old_index];
    const struct rule *b = &merged->rules[SIDE_NEW][new_index];

    return a->valid.from == b->valid.from && a->valid.to == b->valid.to &&
           same_outcome(merged, a->outcome, b->outcome) &&
           same_cond(a->when, b->when);
}

/* Whether both packs give the advice with the same outcomes. */
static bool same_for(const struct merged *merged, const struct advice *a,
                     const struct advice *b)
{
    const struct pack *old_pack = merged->packs[SIDE_OLD];
    const struct pack *new_pack = merged->packs[SIDE_NEW];

    // Outcomes that only one pack has come from rules that are not kept.
    for (uint32_t i = 0; i < old_pack->outcome_count; i++)
        for (uint32_t k = 0; k < new_pack->outcome_count; k++)
            if (!strcmp(old_pack->outcomes[i].id, new_pack->outcomes[k].id) &&
                a->for_outcome[i] != b->for_outcome[k])
                return false;
    return true;
}

static bool same_advice(const struct merged *merged)
{
    uint32_t count = merged->packs[SIDE_OLD]->advice_count;

    if (count != merged->packs[SIDE_NEW]->advice_count)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const struct advice *a = &merged->advice[SIDE_OLD][i];
        const struct advice *b = &merged->advice[SIDE_NEW][i];
        if (strcmp(a->id, b->id) != 0 || !same_for(merged, a, b) ||
            !same_cond(a->when, b->when))
            return false;
    }
    return true;
}

/* Of each old rule, the new one that is the same; UINT32_MAX for none. */
static uint32_t *match_rules(const struct product *work)
{
    const struct merged *merged = work->diff->merged;
    const struct pack *const *packs = merged->packs;
    uint32_t *match =
        arena_array(work->arena, uint32_t, packs[SIDE_OLD]->rule_count);
    struct names names;

    names_init(&names, packs[SIDE_NEW]->rule_count, work->arena);
    for (uint32_t i = 0; i < packs[SIDE_NEW]->rule_count; i++)
        names_add(&names, packs[SIDE_NEW]->rules[i].id,
                  strlen(packs[SIDE_NEW]->rules[i].id), i);
    for (uint32_t i = 0; i < packs[SIDE_OLD]->rule_count; i++) {
        const char *id = packs[SIDE_OLD]->rules[i].id;
        int64_t other = names_find(&names, id, strlen(id));
        match[i] = other >= 0 && same_rule(merged, i, (uint32_t)other)
                       ? (uint32_t)other
                       : UINT32_MAX;
    }
    return match;
}

/*
 * Marks the rules of a longest rising run of matches.  ends[k] is where the
 * run of k + 1 with the least last match ends, before[i] what comes before i.
 */
static void keep_order(const struct product *work, const uint32_t *match,
                       bool *const *kept)
{
    uint32_t count = work->diff->merged->packs[SIDE_OLD]->rule_count;
    uint32_t *ends = arena_array(work->arena, uint32_t, count);
    uint32_t *before = arena_array(work->arena, uint32_t, count);
    uint32_t length = 0;

    for (uint32_t i = 0; i < count; i++) {
        uint32_t low = 0, high = length;
        if (match[i] == UINT32_MAX)
            continue;
        while (low < high) {
            uint32_t middle = (low + high) / 2;
            if (match[ends[middle]] < match[i])
                low = middle + 1;
            else
                high = middle;
        }
        before[i] = low ? ends[low - 1] : UINT32_MAX;
        ends[low] = i;
        length += low == length;
    }
    for (uint32_t i = length ? ends[length - 1] : UINT32_MAX; i != UINT32_MAX;
         i = before[i])
        kept[SIDE_OLD][i] = kept[SIDE_NEW][match[i]] = true;
}

/* Where one of the rules from `first` on holds that are not kept. */
static node_id others(struct product *work, int side, const bool *kept,
                      uint32_t first, uint32_t end)
{
    const struct merged *merged = work->diff->merged;
    struct diagram *scratch = &work->residual.scratch;

    if (end - first > 1) {
        uint32_t middle = first + (end - first) / 2;
        node_id before = others(work, side, kept, first, middle);
        return diagram_or(scratch, before,
                          others(work, side, kept, middle, end));
    }
    return first == end || kept[first]
               ? DIAGRAM_NO
               : engine_rule(merged->engine, &merged->rules[side][first],
                             scratch);
}

node_id region_find(struct product *work)
{
    const struct merged *merged = work->diff->merged;
    bool *kept[SIDE_COUNT];
    node_id region[SIDE_COUNT];

    if (!merged->same_answers || !same_advice(merged) ||
        merged->packs[SIDE_OLD]->hit_policy !=
            merged->packs[SIDE_NEW]->hit_policy)
        return DIAGRAM_YES;
    for (int side = 0; side < SIDE_COUNT; side++)
        kept[side] =
            arena_array(work->arena, bool, merged->packs[side]->rule_count);
    keep_order(work, match_rules(work), kept);
    for (int side = 0; side < SIDE_COUNT; side++)
        region[side] =
            others(work, side, kept[side], 0, merged->packs[side]->rule_count);
    return diagram_or(&work->residual.scratch, region[SIDE_OLD],
                      region[SIDE_NEW]);
}
