/* SPDX-License-Identifier: MIT */
/* test_generate.c -- targets, and cases where there is little room to think. */
#include "desk.h"

#include "cases/coverage.h"
#include "cases/generate.h"
#include "cases/mutate.h"
#include "cases/targets_internal.h"

static const char *targets_of(struct desk *desk, enum target_kind kind)
{
    struct case_targets targets =
        targets_find(desk->subject.engine, &desk->arena);
    const char *text = "";

    for (uint32_t i = 0; i < targets.count; i++)
        if (targets.items[i].kind == kind)
            text = arena_print(&desk->arena, "%s%s%s", text, *text ? " " : "",
                               target_text(desk->subject.pack,
                                           &targets.items[i], &desk->arena));
    return text;
}

static void sides_are_the_last_and_first_values_of_cells(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    expect_text("sides", targets_of(&desk, TARGET_SIDE),
                "age=64 age=65 days_back=10 days_back=11 days_to_visit=7 "
                "days_to_visit=8 years=64 years=65");
    expect_text("options", targets_of(&desk, TARGET_OPTION),
                "adult=false adult=true colour=none colour=orange colour=red "
                "on_file=yes on_file=no on_file=unknown");
    desk_close(&desk);
}

/* Whether the cases together meet all targets but options. */
static void expect_covered(struct desk *desk, const struct generated *generated)
{
    struct case_targets targets =
        targets_find(desk->subject.engine, &desk->arena);
    bool *met = arena_array(&desk->arena, bool, targets.count);

    for (uint32_t i = 0; i < generated->count; i++)
        targets_meet(
            &targets, desk->subject.engine, &generated->items[i].answers,
            decide(desk->subject.decider, &generated->items[i].answers), met);
    for (uint32_t i = 0; i < targets.count; i++)
        if (targets.items[i].kind != TARGET_OPTION)
            expect_true(target_text(desk->subject.pack, &targets.items[i],
                                    &desk->arena),
                        met[i]);
}

static void five_rules_and_their_boundaries_take_seven_cases(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    struct generated generated = generate_cases(
        desk.subject.engine, desk.subject.decider, 0, &desk.arena);
    expect_int("count", generated.count, 7);
    expect_true("smallest", generated.smallest);
    expect_true("complete", generated.complete);
    expect_covered(&desk, &generated);
    desk_close(&desk);
}

static void without_room_cases_are_made_goal_by_target(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    struct generated generated = generate_cases(
        desk.subject.engine, desk.subject.decider, 3500, &desk.arena);
    expect_true("more", generated.count >= 5);
    expect_false("smallest", generated.smallest);
    expect_true("complete", generated.complete);
    expect_covered(&desk, &generated);
    desk_close(&desk);
}

static void what_is_not_looked_at_is_counted(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    struct generated generated = generate_cases(
        desk.subject.engine, desk.subject.decider, 50, &desk.arena);
    expect_true("some", generated.not_examined > 0);
    expect_false("smallest", generated.smallest);
    expect_false("complete", generated.complete);
    desk_close(&desk);
}

static void the_same_cases_are_made_each_time(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    struct generated a = generate_cases(desk.subject.engine,
                                        desk.subject.decider, 0, &desk.arena);
    struct generated b = generate_cases(desk.subject.engine,
                                        desk.subject.decider, 0, &desk.arena);
    expect_int("count", a.count, b.count);
    for (uint32_t i = 0; i < a.count; i++) {
        expect_text("name", a.items[i].name, b.items[i].name);
        desk.answers = a.items[i].answers;
        const char *answers = desk_answers(&desk);
        desk.answers = b.items[i].answers;
        expect_text("answers", answers, desk_answers(&desk));
    }
    desk_close(&desk);
}

static void without_cases_no_mutant_is_noticed(void **state)
{
    struct arena scratch = {0}, decide = {0}, full = {0}, same = {0};
    struct desk desk;
    (void)state;

    desk_open(&desk);
    struct mutate_room room = {.keep = &desk.arena,
                               .scratch = &scratch,
                               .decide = &decide,
                               .full = &full,
                               .proof = &same};
    struct mutations mutations =
        mutate(desk.subject.pack, desk.subject.decider, room);
    expect_int("noticed", mutations.of_fate[FATE_NOTICED], 0);
    expect_true("survived", mutations.of_fate[FATE_SURVIVED] > 20);
    expect_int("unproved", mutations.of_fate[FATE_UNPROVED], 0);
    for (uint32_t i = 0; i < mutations.count; i++)
        if (mutations.items[i].fate == FATE_SURVIVED)
            expect_true(mutations.items[i].says,
                        mutations.items[i].witness &&
                            mutations.items[i].difference_count);
    desk_close(&desk);
    arena_clear(&scratch);
    arena_clear(&decide);
    arena_clear(&full);
    arena_clear(&same);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sides_are_the_last_and_first_values_of_cells),
        cmocka_unit_test(five_rules_and_their_boundaries_take_seven_cases),
        cmocka_unit_test(without_room_cases_are_made_goal_by_target),
        cmocka_unit_test(what_is_not_looked_at_is_counted),
        cmocka_unit_test(the_same_cases_are_made_each_time),
        cmocka_unit_test(without_cases_no_mutant_is_noticed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
