/* SPDX-License-Identifier: MIT */
/*
 * set_cover.c -- branch and bound over bit sets.
 *
 * It always branches on the element left that the fewest sets have.  The lower
 * bound of a branch is an independent set: elements left of which no
 * two lie in one set each need a set of their own.  Any such choice is a bound,
 * so one is made greedily from each element on, and the best is taken (as in
 * Coudert, "On Solving Covering Problems", 1996).  A set inside another is left
 * out at the start: whatever it covers, the other does.
 *
 * Invariant: best[] always is a cover, so it is an answer wherever the steps
 * end; it is the smallest if no branch was left out for want of them.
 */
#include "base/set_cover.h"

#include <string.h>

enum { WORD_BITS = 64 };

struct cover_search {
    const uint64_t **sets; /* those that no other has all of */
    uint32_t *numbers;     /* what they are called outside */
    uint32_t count, words, elements;
    uint64_t **left;  /* of each depth, what is still to be covered */
    uint64_t **near;  /* of each element, what is in a set with it */
    uint64_t *seen;   /* a scratch set */
    uint32_t *chosen; /* of each depth, a set */
    uint32_t *best;
    uint32_t best_count;
    uint64_t steps_left;
    bool over;
};

static bool has(const uint64_t *set, uint32_t element)
{
    return set[element / WORD_BITS] >> element % WORD_BITS & 1;
}

static uint32_t count_common(const struct cover_search *search,
                             const uint64_t *a, const uint64_t *b)
{
    int count = 0;

    for (uint32_t i = 0; i < search->words; i++)
        count += __builtin_popcountll(a[i] & b[i]);
    return (uint32_t)count;
}

static bool is_inside(const uint64_t *inner, const uint64_t *outer,
                      uint32_t words)
{
    for (uint32_t i = 0; i < words; i++)
        if (inner[i] & ~outer[i])
            return false;
    return true;
}

/* Whether another set has all that set `at` has; of equals the first stays. */
static bool is_dominated(const struct set_family *sets, uint32_t at)
{
    for (uint32_t i = 0; i < sets->count; i++)
        if (i != at &&
            is_inside(sets->items[at], sets->items[i], sets->words) &&
            (i < at ||
             !is_inside(sets->items[i], sets->items[at], sets->words)))
            return true;
    return false;
}

static void find_near(struct cover_search *search, struct arena *arena)
{
    search->near = arena_array(arena, uint64_t *, search->elements);
    for (uint32_t i = 0; i < search->elements; i++) {
        if (!has(search->left[0], i))
            continue;
        search->near[i] = arena_array(arena, uint64_t, search->words);
        for (uint32_t k = 0; k < search->count; k++)
            for (uint32_t w = 0; w < search->words && has(search->sets[k], i);
                 w++)
                search->near[i][w] |= search->sets[k][w];
    }
}

static void search_init(struct cover_search *search,
                        const struct set_family *sets, struct arena *arena)
{
    bool compare = sets->count <= SET_COVER_DOMINATED_MAX;

    search->words = sets->words;
    search->elements = sets->words * WORD_BITS;
    search->sets = arena_array(arena, const uint64_t *, sets->count);
    search->numbers = arena_array(arena, uint32_t, sets->count);
    for (uint32_t i = 0; i < sets->count; i++) {
        if (!count_common(search, sets->items[i], sets->items[i]) ||
            (compare && is_dominated(sets, i)))
            continue;
        search->numbers[search->count] = i;
        search->sets[search->count++] = sets->items[i];
    }
    search->seen = arena_array(arena, uint64_t, search->words);
    search->chosen = arena_array(arena, uint32_t, search->elements + 1);
    search->best = arena_array(arena, uint32_t, search->elements + 1);
    search->left = arena_array(arena, uint64_t *, search->elements + 2);
    search->left[0] = arena_array(arena, uint64_t, search->words);
    for (uint32_t i = 0; i < search->count; i++)
        for (uint32_t k = 0; k < search->words; k++)
            search->left[0][k] |= search->sets[i][k];
    find_near(search, arena);
}

/* Covers as much as can be with each set, the first of the best. */
static void cover_greedily(struct cover_search *search)
{
    uint64_t *left = search->seen;

    memcpy(left, search->left[0], search->words * sizeof *left);
    while (count_common(search, left, left)) {
        uint32_t best = 0, most = 0;
        for (uint32_t i = 0; i < search->count; i++) {
            uint32_t common = count_common(search, search->sets[i], left);
            best = common > most ? i : best;
            most = common > most ? common : most;
        }
        search->best[search->best_count++] = best;
        for (uint32_t i = 0; i < search->words; i++)
            left[i] &= ~search->sets[best][i];
    }
}

/* The element left that the fewest sets have. */
static uint32_t rarest(const struct cover_search *search, const uint64_t *left)
{
    uint32_t rare = 0, fewest = UINT32_MAX;

    for (uint32_t i = 0; i < search->elements; i++) {
        uint32_t count = 0;
        if (!has(left, i))
            continue;
        for (uint32_t k = 0; k < search->count; k++)
            count += has(search->sets[k], i);
        if (count < fewest) {
            fewest = count;
            rare = i;
        }
    }
    return rare;
}

/* Elements left, from `first` on and round, of which no set has two. */
static uint32_t count_apart(struct cover_search *search, const uint64_t *left,
                            uint32_t first)
{
    uint64_t *near = search->seen;
    uint32_t count = 0;

    memset(near, 0, search->words * sizeof *near);
    for (uint32_t i = 0; i < search->elements; i++) {
        uint32_t element = (first + i) % search->elements;
        if (!has(left, element) || has(near, element))
            continue;
        count++;
        for (uint32_t w = 0; w < search->words; w++)
            near[w] |= search->near[element][w];
    }
    return count;
}

/* Whether fewer than `room` sets may do, for all that is known. */
static bool may_do(struct cover_search *search, const uint64_t *left,
                   uint32_t room)
{
    for (uint32_t i = 0; i < search->elements; i++)
        if (has(left, i) && count_apart(search, left, i) >= room)
            return false;
    return room > 0;
}

static void branch(struct cover_search *search, struct arena *arena,
                   uint32_t depth)
{
    const uint64_t *left = search->left[depth];

    if (!count_common(search, left, left)) {
        memcpy(search->best, search->chosen, depth * sizeof *search->best);
        search->best_count = depth;
        return;
    }
    if (depth >= search->best_count ||
        !may_do(search, left, search->best_count - depth))
        return;
    if (!search->left[depth + 1])
        search->left[depth + 1] = arena_array(arena, uint64_t, search->words);
    uint32_t element = rarest(search, left);
    for (uint32_t i = 0; i < search->count; i++) {
        if (!has(search->sets[i], element))
            continue;
        if (!search->steps_left) {
            search->over = true;
            return;
        }
        search->steps_left--;
        search->chosen[depth] = i;
        for (uint32_t k = 0; k < search->words; k++)
            search->left[depth + 1][k] = left[k] & ~search->sets[i][k];
        branch(search, arena, depth + 1);
    }
}

struct set_cover set_cover_find(const struct set_family *sets, uint64_t steps,
                                struct arena *arena)
{
    struct cover_search search = {.steps_left = steps};
    struct set_cover cover = {0};

    search_init(&search, sets, arena);
    cover_greedily(&search);
    branch(&search, arena, 0);
    bool *is_best = arena_array(arena, bool, search.count);
    uint32_t *chosen = arena_array(arena, uint32_t, search.best_count);
    for (uint32_t i = 0; i < search.best_count; i++)
        is_best[search.best[i]] = true;
    for (uint32_t i = 0; i < search.count; i++)
        if (is_best[i])
            chosen[cover.count++] = search.numbers[i];
    cover.sets = chosen;
    cover.smallest = !search.over;
    return cover;
}
