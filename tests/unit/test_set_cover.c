/* SPDX-License-Identifier: MIT */
/* test_set_cover.c -- fewest sets against all choices of sets. */
#include "expect.h"

#include "base/set_cover.h"

#include <stdio.h>

enum { SETS = 10, ROUNDS = 500 };

static uint32_t random_below(uint64_t *state, uint32_t below)
{
    *state = *state * UINT64_C(6364136223846793005) + 1;
    return (uint32_t)(*state >> 33) % below;
}

static uint32_t bits(uint64_t word)
{
    uint32_t count = 0;

    for (; word; word &= word - 1)
        count++;
    return count;
}

/* By trying all choices. */
static uint32_t fewest(const uint64_t *sets, uint32_t count, uint64_t all)
{
    uint32_t best = count;

    for (uint64_t choice = 0; choice < UINT64_C(1) << count; choice++) {
        uint64_t covered = 0;
        for (uint32_t i = 0; i < count; i++)
            covered |= choice >> i & 1 ? sets[i] : 0;
        if (covered == all && bits(choice) < best)
            best = bits(choice);
    }
    return best;
}

static void no_choice_covers_with_fewer(void **state)
{
    uint64_t random = 7;
    (void)state;

    for (int round = 0; round < ROUNDS; round++) {
        uint64_t sets[SETS], all = 0, covered = 0;
        const uint64_t *items[SETS];
        struct arena arena = {0};
        char name[32];

        snprintf(name, sizeof name, "round %d", round);
        for (int i = 0; i < SETS; i++) {
            sets[i] = 0;
            for (uint32_t k = random_below(&random, 5); k > 0; k--)
                sets[i] |= UINT64_C(1) << random_below(&random, 12);
            items[i] = &sets[i];
            all |= sets[i];
        }
        struct set_family input = {items, SETS, 1};
        struct set_cover picked =
            set_cover_find(&input, SET_COVER_STEPS, &arena);
        for (uint32_t i = 0; i < picked.count; i++) {
            covered |= sets[picked.sets[i]];
            expect_true(name, !i || picked.sets[i - 1] < picked.sets[i]);
        }
        expect_true(name, covered == all);
        expect_true(name, picked.smallest);
        expect_int(name, picked.count, all ? fewest(sets, SETS, all) : 0);
        arena_clear(&arena);
    }
}

static void without_steps_it_covers_but_claims_nothing(void **state)
{
    // Greedily {0 1 2 3} first, then two more; {0 1 4} and {2 3 5} will do.
    static const uint64_t sets[] = {0x0f, 0x13, 0x2c, 0x30};
    static const uint64_t greedy[] = {0x1e, 0x0b, 0x34};
    const uint64_t *items[] = {&sets[0], &sets[1], &sets[2], &sets[3]};
    const uint64_t *others[] = {&greedy[0], &greedy[1], &greedy[2]};
    struct set_family input = {items, 4, 1}, second = {others, 3, 1};
    struct arena arena = {0};
    (void)state;

    expect_int("exact", set_cover_find(&input, SET_COVER_STEPS, &arena).count,
               2);
    struct set_cover picked = set_cover_find(&second, 0, &arena);
    expect_int("greedy", picked.count, 3);
    expect_false("greedy", picked.smallest);
    picked = set_cover_find(&second, SET_COVER_STEPS, &arena);
    expect_int("exact", picked.count, 2);
    expect_true("exact", picked.smallest);
    arena_clear(&arena);
}

static void nothing_is_covered_by_nothing(void **state)
{
    const uint64_t empty = 0;
    const uint64_t *items[] = {&empty};
    struct set_family none = {NULL, 0, 1}, one = {items, 1, 1};
    struct arena arena = {0};
    (void)state;

    expect_int("none", set_cover_find(&none, SET_COVER_STEPS, &arena).count, 0);
    expect_int("empty", set_cover_find(&one, SET_COVER_STEPS, &arena).count, 0);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_choice_covers_with_fewer),
        cmocka_unit_test(without_steps_it_covers_but_claims_nothing),
        cmocka_unit_test(nothing_is_covered_by_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
