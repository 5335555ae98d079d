/* SPDX-License-Identifier: MIT */
/* test_headway.c -- work says where it comes to, up to its end. */
#include "desk.h"

#include "base/headway.h"
#include "cases/mutate.h"
#include "diff/diff.h"
#include "verify/verify.h"

static void expect_place(const char *name, struct headway *headway,
                         enum headway_in in, uint32_t at, uint32_t of)
{
    struct headway_place place = headway_read(headway);

    expect_int(name, place.in, in);
    expect_int(name, place.at, at);
    expect_int(name, place.of, of);
}

static void a_place_is_read_as_it_was_said(void **state)
{
    struct headway headway = {0};
    (void)state;

    expect_place("nothing", &headway, HEADWAY_UNKNOWN, 0, 0);
    headway_at(&headway, HEADWAY_PARTS, 4, 9);
    expect_place("few", &headway, HEADWAY_PARTS, 4, 9);
    headway_at(&headway, HEADWAY_CHANGES, HEADWAY_MAX, HEADWAY_MAX);
    expect_place("most", &headway, HEADWAY_CHANGES, HEADWAY_MAX, HEADWAY_MAX);
    headway_at(&headway, HEADWAY_CHANGES, 1, HEADWAY_MAX + 1u);
    expect_place("too many", &headway, HEADWAY_UNKNOWN, 0, 0);
    headway_at(NULL, HEADWAY_PARTS, 1, 2);
}

static void proofs_go_on_to_the_last(void **state)
{
    struct headway headway = {0};
    struct arena decide = {0};
    struct desk desk;
    (void)state;

    desk_open(&desk);
    verify(desk.subject.engine,
           &(struct verify_options){.headway = &headway, .decide = &decide},
           &desk.arena);
    struct headway_place end = headway_read(&headway);
    expect_int("parts", end.in, HEADWAY_PARTS);
    expect_int("the last", end.at, end.of);
    arena_clear(&decide);
    desk_close(&desk);
}

static void mutants_are_counted_before_the_first(void **state)
{
    struct arena more[4] = {{0}};
    struct headway headway = {0};
    struct desk desk;
    (void)state;

    desk_open(&desk);
    struct mutate_room room = {.keep = &desk.arena,
                               .scratch = &more[0],
                               .decide = &more[1],
                               .full = &more[2],
                               .proof = &more[3],
                               .headway = &headway};
    struct mutations mutations =
        mutate(desk.subject.pack, desk.subject.decider, room);
    expect_place("the last", &headway, HEADWAY_CHANGES, mutations.count,
                 mutations.count);
    for (size_t i = 0; i < COUNT_OF(more); i++)
        arena_clear(&more[i]);
    desk_close(&desk);
}

static void equal_packs_are_compared_without_any_change_to_look_at(void **state)
{
    struct headway headway = {0};
    struct desk desk;
    (void)state;

    desk_open(&desk);
    diff_find(desk.subject.pack, desk.subject.pack,
              &(struct diff_options){.headway = &headway}, &desk.arena);
    struct headway_place end = headway_read(&headway);
    expect_int("parts", end.in, HEADWAY_PARTS);
    expect_int("all but that", end.at, end.of - 1);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_place_is_read_as_it_was_said),
        cmocka_unit_test(proofs_go_on_to_the_last),
        cmocka_unit_test(mutants_are_counted_before_the_first),
        cmocka_unit_test(
            equal_packs_are_compared_without_any_change_to_look_at),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
