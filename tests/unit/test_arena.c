/* SPDX-License-Identifier: MIT */
/* test_arena.c -- arenas: zeroed, aligned, rewound, and out of memory. */
#include "expect.h"

#include "base/arena.h"

static bool is_zero(const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (bytes[i])
            return false;
    return true;
}

static void memory_is_zero_and_does_not_overlap(void **state)
{
    static const size_t sizes[] = {1, 7, 64, 1000, 16384, 16385, 3, 100000};
    char *got[COUNT_OF(sizes)];
    struct arena arena = {0};
    (void)state;

    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        got[i] = arena_alloc(&arena, sizes[i], 1);
        expect_true("zero", is_zero(got[i], sizes[i]));
        memset(got[i], (int)i + 1, sizes[i]);
    }
    for (size_t i = 0; i < COUNT_OF(sizes); i++)
        for (size_t k = 0; k < sizes[i]; k++)
            expect_int("byte", got[i][k], i + 1);
    arena_clear(&arena);
}

static void pointers_are_aligned(void **state)
{
    struct arena arena = {0};
    (void)state;

    for (size_t round = 0; round < 5000; round++)
        for (size_t align = 1; align <= alignof(max_align_t); align *= 2) {
            char *got = arena_alloc(&arena, 1 + round % 7, align);

            expect_int("remainder", (uintptr_t)got % align, 0);
            *got = 1;
        }
    arena_clear(&arena);
}

static void nothing_can_be_allocated(void **state)
{
    struct arena arena = {0};
    (void)state;

    assert_non_null(arena_alloc(&arena, 0, 1));
    assert_non_null(arena_alloc_many(&arena, 0, 8, 8));
    assert_non_null(arena_alloc_many(&arena, 8, 0, 8));
    assert_non_null(arena_resize(&arena, NULL, 0, 0, 1));
    expect_text("copy", arena_copy(&arena, NULL, 0), "");
    arena_clear(&arena);
}

static void texts_are_joined(void **state)
{
    static const char *const texts[] = {"a", "", "bcd"};
    struct arena arena = {0};
    (void)state;

    expect_text("none", arena_join(&arena, NULL, 0, ", "), "");
    expect_text("one", arena_join(&arena, texts, 1, ", "), "a");
    expect_text("three", arena_join(&arena, texts, 3, ", "), "a, , bcd");
    arena_clear(&arena);
}

static void a_large_block_is_given_back_before_the_others(void **state)
{
    enum { LARGE = 4 << 20 };
    struct arena arena = {0};
    (void)state;

    char *below = arena_copy(&arena, "below", 5);
    char *large = arena_alloc(&arena, LARGE, 1);
    char *above = arena_copy(&arena, "above", 5);
    size_t size = arena_size(&arena);
    arena_drop(&arena, above, 6); // small ones stay
    expect_int("size", arena_size(&arena), size);
    arena_drop(&arena, large, LARGE);
    expect_true("less", arena_size(&arena) <= size - LARGE);
    expect_text("below", below, "below");
    expect_text("above", above, "above");
    large = arena_grow(&arena, NULL, 0, LARGE, 1);
    large = arena_grow(&arena, large, LARGE, 2 * LARGE, 1);
    expect_true("one of both", arena_size(&arena) < 3 * LARGE);
    arena_clear(&arena);
    expect_int("cleared", arena_size(&arena), 0);
}

static void the_typed_macros_give_zeroed_objects(void **state)
{
    struct arena arena = {0};
    (void)state;

    long *one = arena_new(&arena, long);
    long *many = arena_array(&arena, long, 5000);

    expect_int("one", *one, 0);
    expect_int("last of many", many[4999], 0);
    arena_clear(&arena);
}

static void the_last_allocation_grows_in_place(void **state)
{
    struct arena arena = {0};
    (void)state;

    char *old = arena_alloc(&arena, 3, 1);
    memcpy(old, "abc", 3);
    char *grown = arena_resize(&arena, old, 3, 100, 1);

    assert_ptr_equal(grown, old);
    expect_text("content", grown, "abc");
    expect_true("rest is zero", is_zero(grown + 3, 97));
    arena_clear(&arena);
}

static void other_allocations_grow_by_moving(void **state)
{
    struct arena arena = {0};
    (void)state;

    char *old = arena_alloc(&arena, 3, 1);
    memcpy(old, "abc", 3);
    char *next = arena_copy(&arena, "next", 4);
    char *grown = arena_resize(&arena, old, 3, 100, 1);

    assert_ptr_not_equal(grown, old);
    expect_text("content", grown, "abc");
    expect_true("rest is zero", is_zero(grown + 3, 97));
    expect_text("neighbour", next, "next");
    arena_clear(&arena);
}

static void growing_past_the_block_moves(void **state)
{
    struct arena arena = {0};
    size_t size = 1;
    (void)state;

    char *text = arena_resize(&arena, NULL, 0, size, 1);
    for (; size < 1000000; size++) {
        text = arena_resize(&arena, text, size, size + 1, 1);
        expect_int("new byte", text[size], 0);
        text[size - 1] = (char)(size % 100);
    }
    for (size_t i = 1; i < size; i++)
        expect_int("kept", text[i - 1], i % 100);
    arena_clear(&arena);
}

static void copies_end_in_a_zero_byte(void **state)
{
    struct arena arena = {0};
    (void)state;

    expect_text("part", arena_copy(&arena, "abcdef", 3), "abc");
    expect_text("inner zero", arena_copy(&arena, "a\0b", 3) + 2, "b");
    arena_clear(&arena);
}

static void printing_formats(void **state)
{
    struct arena arena = {0};
    (void)state;

    expect_text("mixed", arena_print(&arena, "%d %s", 7, "seven"), "7 seven");
    expect_text("nothing", arena_print(&arena, "%s", ""), "");
    expect_int("long", strlen(arena_print(&arena, "%70000d", 1)), 70000);
    arena_clear(&arena);
}

static void rewinding_reuses_memory_and_clears_it(void **state)
{
    struct arena arena = {0};
    (void)state;

    char *kept = arena_copy(&arena, "kept", 4);
    struct arena_mark mark = arena_mark(&arena);
    char *first = arena_alloc(&arena, 5000, 1);
    memset(first, 'x', 5000);
    arena_rewind(&arena, mark);
    char *second = arena_alloc(&arena, 5000, 1);

    assert_ptr_equal(first, second);
    expect_true("zero again", is_zero(second, 5000));
    expect_text("before the mark", kept, "kept");
    arena_clear(&arena);
}

static void rewinding_gives_later_blocks_back(void **state)
{
    struct arena arena = {0};
    (void)state;

    char *kept = arena_copy(&arena, "kept", 4);
    struct arena_mark mark = arena_mark(&arena);
    size_t size = arena_size(&arena);
    for (int i = 0; i < 100; i++)
        memset(arena_alloc(&arena, 10000, 1), 'x', 10000);

    expect_true("grew", arena_size(&arena) > size);
    arena_rewind(&arena, mark);
    expect_int("size", arena_size(&arena), size);
    expect_true("zero", is_zero(arena_alloc(&arena, 9000, 1), 9000));
    expect_text("before the mark", kept, "kept");
    arena_clear(&arena);
}

static void reserved_room_is_in_one_block(void **state)
{
    struct arena arena = {0};
    (void)state;

    arena_alloc(&arena, 100, 1);
    arena_reserve(&arena, 100000);
    size_t size = arena_size(&arena);
    struct arena_mark mark = arena_mark(&arena);
    memset(arena_alloc(&arena, 60000, 1), 'x', 60000);
    arena_alloc(&arena, 40000, 1);
    expect_int("taken ahead", arena_size(&arena), size);
    arena_rewind(&arena, mark);
    arena_reserve(&arena, 100000);
    expect_int("still there", arena_size(&arena), size);
    expect_true("zero", is_zero(arena_alloc(&arena, 60000, 1), 60000));
    arena_clear(&arena);
}

static void marks_nest(void **state)
{
    struct arena arena = {0};
    (void)state;

    struct arena_mark outer = arena_mark(&arena);
    char *a = arena_copy(&arena, "a", 1);
    struct arena_mark inner = arena_mark(&arena);
    char *b = arena_copy(&arena, "b", 1);

    arena_rewind(&arena, inner);
    assert_ptr_equal(arena_copy(&arena, "c", 1), b);
    expect_text("outer", a, "a");
    arena_rewind(&arena, outer);
    assert_ptr_equal(arena_copy(&arena, "d", 1), a);
    arena_clear(&arena);
}

static void an_arena_rewound_to_the_start_keeps_one_clean_block(void **state)
{
    struct arena arena = {0};
    (void)state;

    struct arena_mark start = arena_mark(&arena);
    arena_rewind(&arena, start);
    expect_int("empty", arena_size(&arena), 0);
    memset(arena_alloc(&arena, 1000, 1), 'x', 1000);
    size_t size = arena_size(&arena);
    memset(arena_alloc(&arena, 500000, 1), 'x', 500000);
    arena_rewind(&arena, start);
    expect_int("one block", arena_size(&arena), size);
    expect_true("zero", is_zero(arena_alloc(&arena, 1000, 1), 1000));
    arena_clear(&arena);
}

static void clearing_leaves_an_empty_arena_that_works(void **state)
{
    struct arena arena = {0};
    (void)state;

    arena_alloc(&arena, 100000, 1);
    arena_clear(&arena);
    expect_int("cleared", arena_size(&arena), 0);
    arena_clear(&arena);
    expect_text("again", arena_copy(&arena, "x", 1), "x");
    arena_clear(&arena);
}

static void blocks_grow_but_not_without_end(void **state)
{
    enum { TOTAL = 64 * 1024 * 1024, STEP = 4096 };
    struct arena arena = {0};
    (void)state;

    arena_alloc(&arena, 1, 1);
    expect_true("small at first", arena_size(&arena) < 17 * 1024);
    for (int i = 0; i < TOTAL / STEP; i++)
        arena_alloc(&arena, STEP, 1);
    expect_true("little waste", arena_size(&arena) < TOTAL + TOTAL / 8);
    arena_clear(&arena);
}

struct request {
    struct arena *arena;
    size_t count, size;
    bool done;
};

static void ask(void *context)
{
    struct request *request = context;

    arena_alloc_many(request->arena, request->count, request->size, 1);
    request->done = true;
}

static void requests_beyond_the_limit_leave_for_the_guard(void **state)
{
    static const struct {
        const char *name;
        size_t count, size;
        bool fits;
    } rows[] = {
        {"small", 1, 100, true},
        {"limit less one", 1, ARENA_REQUEST_MAX - 1, true},
        {"limit", 1, ARENA_REQUEST_MAX, true},
        {"limit and one", 1, (size_t)ARENA_REQUEST_MAX + 1, false},
        {"half of all", 1, SIZE_MAX / 2, false},
        {"all", 1, SIZE_MAX, false},
        {"product wraps to 0", SIZE_MAX / 2 + 1, 2, false},
        {"product wraps to 2", SIZE_MAX / 4 + 2, 4, false},
        {"square", SIZE_MAX, SIZE_MAX, false},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct arena arena = {0};
        struct request request = {&arena, rows[i].count, rows[i].size, false};

        expect_int(rows[i].name, arena_guard(&arena, ask, &request),
                   rows[i].fits);
        expect_int(rows[i].name, request.done, rows[i].fits);
        assert_null(arena.escape);
        arena_clear(&arena);
    }
}

static void copy_too_much(void *context)
{
    arena_copy(context, "", SIZE_MAX);
}

static void resize_too_much(void *context)
{
    arena_resize(context, arena_alloc(context, 8, 8), 8, SIZE_MAX / 2, 8);
}

static void copies_and_growth_can_run_out(void **state)
{
    struct arena arena = {0};
    (void)state;

    expect_false("copy", arena_guard(&arena, copy_too_much, &arena));
    expect_false("resize", arena_guard(&arena, resize_too_much, &arena));
    arena_clear(&arena);
}

struct survivor {
    struct arena *arena;
    char *text;
};

static void keep_then_fail(void *context)
{
    struct survivor *survivor = context;

    survivor->text = arena_copy(survivor->arena, "kept", 4);
    arena_alloc(survivor->arena, SIZE_MAX / 2, 1);
}

static void what_was_allocated_before_running_out_stays(void **state)
{
    struct arena arena = {0};
    struct survivor survivor = {&arena, NULL};
    (void)state;

    expect_false("ran out", arena_guard(&arena, keep_then_fail, &survivor));
    expect_text("kept", survivor.text, "kept");
    expect_text("usable", arena_copy(&arena, "more", 4), "more");
    arena_clear(&arena);
}

struct nest {
    struct arena *arena;
    bool inner_done, went_on;
};

static void fail_inside_then_outside(void *context)
{
    struct nest *nest = context;
    struct request request = {nest->arena, 1, SIZE_MAX / 2, false};

    nest->inner_done = arena_guard(nest->arena, ask, &request);
    nest->went_on = true;
    arena_alloc(nest->arena, SIZE_MAX / 2, 1);
}

static void guards_nest_and_the_innermost_is_left(void **state)
{
    struct arena arena = {0};
    struct nest nest = {&arena, true, false};
    (void)state;

    expect_false("outer", arena_guard(&arena, fail_inside_then_outside, &nest));
    expect_false("inner", nest.inner_done);
    expect_true("between", nest.went_on);
    assert_null(arena.escape);
    arena_clear(&arena);
}

/* Catches what runs out, and passes it on. */
static void fail_and_pass_it_on(void *context)
{
    struct nest *nest = context;
    struct request request = {nest->arena, 1, SIZE_MAX / 2, false};

    nest->inner_done = arena_guard(nest->arena, ask, &request);
    arena_run_out(nest->arena);
}

static void who_caught_it_can_pass_it_on(void **state)
{
    struct arena arena = {0};
    struct nest nest = {&arena, true, false};
    (void)state;

    expect_false("outer", arena_guard(&arena, fail_and_pass_it_on, &nest));
    expect_false("inner", nest.inner_done);
    arena_clear(&arena);
}

/* The same arena in the list of guards twice, inside a guard of its own. */
static void fail_inside_a_list(void *context)
{
    struct nest *nest = context;
    struct arena *twice[] = {nest->arena, nest->arena};
    struct request request = {nest->arena, 1, SIZE_MAX / 2, false};

    nest->inner_done = arenas_guard(twice, COUNT_OF(twice), ask, &request);
    nest->went_on = true;
    arena_alloc(nest->arena, SIZE_MAX / 2, 1);
}

static void an_arena_named_twice_has_its_own_guard_again(void **state)
{
    struct arena arena = {0};
    struct nest nest = {&arena, true, false};
    (void)state;

    expect_false("outer", arena_guard(&arena, fail_inside_a_list, &nest));
    expect_false("inner", nest.inner_done);
    expect_true("between", nest.went_on);
    assert_null(arena.escape);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zero_and_does_not_overlap),
        cmocka_unit_test(pointers_are_aligned),
        cmocka_unit_test(nothing_can_be_allocated),
        cmocka_unit_test(texts_are_joined),
        cmocka_unit_test(a_large_block_is_given_back_before_the_others),
        cmocka_unit_test(the_typed_macros_give_zeroed_objects),
        cmocka_unit_test(the_last_allocation_grows_in_place),
        cmocka_unit_test(other_allocations_grow_by_moving),
        cmocka_unit_test(growing_past_the_block_moves),
        cmocka_unit_test(copies_end_in_a_zero_byte),
        cmocka_unit_test(printing_formats),
        cmocka_unit_test(rewinding_reuses_memory_and_clears_it),
        cmocka_unit_test(rewinding_gives_later_blocks_back),
        cmocka_unit_test(reserved_room_is_in_one_block),
        cmocka_unit_test(marks_nest),
        cmocka_unit_test(an_arena_rewound_to_the_start_keeps_one_clean_block),
        cmocka_unit_test(clearing_leaves_an_empty_arena_that_works),
        cmocka_unit_test(blocks_grow_but_not_without_end),
        cmocka_unit_test(requests_beyond_the_limit_leave_for_the_guard),
        cmocka_unit_test(copies_and_growth_can_run_out),
        cmocka_unit_test(what_was_allocated_before_running_out_stays),
        cmocka_unit_test(guards_nest_and_the_innermost_is_left),
        cmocka_unit_test(who_caught_it_can_pass_it_on),
        cmocka_unit_test(an_arena_named_twice_has_its_own_guard_again),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
