/* test_picture.c -- pictures of random packs, walked by everybody. */
#include "unit/expect.h"

#include "engine/compile.h"
#include "engine/engine.h"
#include "pack/load.h"
#include "property/random_pack.h"
#include "show/picture_internal.h"

#include <stdio.h>
#include <stdlib.h>

enum { PACKS = 600, WALKS = 200, TEXT_ROOM = 1 << 20 };

struct subject {
    struct rp rp;
    struct arena arena;
    const struct engine *engine;
    struct residual residual;
    struct answers nothing;
    struct picture whole, coarse;
    char name[64];
};

static char text[TEXT_ROOM];

static void subject_load(void *context)
{
    struct subject *subject = context;
    struct arena *arena = &subject->arena;
    struct faults faults;
    size_t size = rp_print(&subject->rp, text, sizeof text);

    faults_init(&faults, arena);
    const struct pack *pack =
        pack_load(text, size, "random", NULL, arena, &faults);
    assert_non_null(pack);
    subject->engine = engine_compile(pack, ENGINE_FOR_ONE, arena);
    subject->nothing = (struct answers){
        .of = arena_array(arena, struct answer, pack->question_count),
        .has_today = true,
        .today = subject->rp.today};
    residual_open(&subject->residual,
                  (struct assignment){.engine = subject->engine,
                                      .answers = &subject->nothing},
                  arena_array(arena, uint32_t, subject->engine->level_count),
                  arena);
    node_id root = residual_of(&subject->residual, subject->engine->outcome);
    assert_true(picture_make(&subject->whole, &subject->residual, root, false));
    assert_true(picture_make(&subject->coarse, &subject->residual, root, true));
}

/* Whether an arrow of the cell leads from one box to the other. */
static bool leads(const struct picture *picture, uint32_t from, uint32_t to,
                  uint32_t cell)
{
    for (uint32_t i = 0; i < picture->arrow_count; i++)
        if (picture->arrows[i].from == from && picture->arrows[i].to == to &&
            picture->arrows[i].literal.cells[cell] == CELL_IN)
            return true;
    return false;
}

/* The box of the coarse picture in which the other's box went up. */
static uint32_t coarse_box(const struct subject *subject, uint32_t box)
{
    const struct picture_box *whole = &subject->whole.boxes[box];
    uint32_t i = 0;

    while (subject->coarse.boxes[i].is_end != whole->is_end ||
           subject->coarse.boxes[i].index != whole->index)
        i++;
    return i;
}

/* Follows the arrows for the answers; both pictures have each of them. */
static uint32_t walk(const struct subject *subject,
                     const struct answers *answers)
{
    const struct picture *whole = &subject->whole;
    uint32_t at = 0;

    while (!whole->boxes[at].is_end) {
        uint32_t cell =
            level_cell(subject->engine, answers, whole->boxes[at].index);
        uint32_t ways = 0, next = at;
        for (uint32_t i = 0; i < whole->box_count; i++)
            if (leads(whole, at, i, cell)) {
                next = i;
                ways++;
            }
        expect_int(subject->name, ways, 1);
        expect_true(subject->name,
                    leads(&subject->coarse, coarse_box(subject, at),
                          coarse_box(subject, next), cell));
        at = next;
    }
    return whole->boxes[at].index;
}

static void check_walks(struct subject *subject)
{
    uint32_t outcomes = (uint32_t)subject->rp.outcomes;

    for (int i = 0; i < WALKS; i++) {
        struct answer of[RP_QUESTIONS];
        struct answers answers = {of, true, subject->rp.today};
        int64_t values[RP_QUESTIONS];
        rp_values(&subject->rp,
                  rp_random(&subject->rp, rp_assignments(&subject->rp)),
                  values);
        for (int k = 0; k < subject->rp.questions; k++)
            of[k] = (struct answer){ANSWER_KNOWN, values[k]};
        int outcome = rp_evaluate(&subject->rp, values).outcome;
        expect_int(subject->name, walk(subject, &answers),
                   outcome == RP_NONE ? outcomes : (uint32_t)outcome);
    }
}

static void every_way_through_a_pack_is_in_both_pictures(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct subject subject = {0};
        snprintf(subject.name, sizeof subject.name, "seed %llu",
                 (unsigned long long)seed);
        rp_draw(&subject.rp, seed);
        assert_true(arena_guard(&subject.arena, subject_load, &subject));
        check_walks(&subject);
        expect_true(subject.name,
                    subject.coarse.box_count <= subject.whole.box_count);
        expect_true(subject.name, subject.coarse.box_count <=
                                      subject.engine->level_count +
                                          (uint32_t)subject.rp.outcomes + 1);
        arena_clear(&subject.arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_way_through_a_pack_is_in_both_pictures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
