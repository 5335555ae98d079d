/* SPDX-License-Identifier: MIT */
/* test_picture.c -- pictures of random packs, walked by everybody. */
#include "property/random_subject.h"

#include "engine/engine.h"
#include "show/picture_internal.h"

#include <stdio.h>
#include <stdlib.h>

enum { PACKS = 600, WALKS = 200 };

struct trial {
    struct rp rp;
    struct subject subject;
    struct residual residual;
    struct answers nothing;
    struct picture whole, coarse;
    char name[64];
};

static void draw_pictures(void *context)
{
    struct trial *trial = context;
    struct subject *subject = &trial->subject;

    trial->nothing = subject_answers(subject, trial->rp.today);
    residual_open(
        &trial->residual,
        (struct assignment){.engine = subject->engine,
                            .answers = &trial->nothing},
        arena_array(&subject->arena, uint32_t, subject->engine->level_count),
        &subject->arena);
    node_id root = residual_of(&trial->residual, subject->engine->outcome);
    assert_true(picture_make(&trial->whole, &trial->residual, root, false));
    assert_true(picture_make(&trial->coarse, &trial->residual, root, true));
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
static uint32_t coarse_box(const struct trial *trial, uint32_t box)
{
    const struct picture_box *whole = &trial->whole.boxes[box];
    uint32_t i = 0;

    while (trial->coarse.boxes[i].is_end != whole->is_end ||
           trial->coarse.boxes[i].index != whole->index)
        i++;
    return i;
}

/* Follows the arrows for the answers; both pictures have each of them. */
static uint32_t walk(const struct trial *trial, const struct answers *answers)
{
    const struct picture *whole = &trial->whole;
    uint32_t at = 0;

    while (!whole->boxes[at].is_end) {
        uint32_t cell =
            level_cell(trial->subject.engine, answers, whole->boxes[at].index);
        uint32_t ways = 0, next = at;
        for (uint32_t i = 0; i < whole->box_count; i++)
            if (leads(whole, at, i, cell)) {
                next = i;
                ways++;
            }
        expect_int(trial->name, ways, 1);
        expect_true(trial->name, leads(&trial->coarse, coarse_box(trial, at),
                                       coarse_box(trial, next), cell));
        at = next;
    }
    return whole->boxes[at].index;
}

static void check_walks(struct trial *trial)
{
    uint32_t outcomes = (uint32_t)trial->rp.outcomes;

    for (int i = 0; i < WALKS; i++) {
        struct answer of[RP_QUESTIONS];
        struct answers answers = {of, true, trial->rp.today};
        int64_t values[RP_QUESTIONS];
        rp_values(&trial->rp, rp_random(&trial->rp, rp_assignments(&trial->rp)),
                  values);
        for (int k = 0; k < trial->rp.questions; k++)
            of[k] = (struct answer){ANSWER_KNOWN, values[k]};
        int outcome = rp_evaluate(&trial->rp, values).outcome;
        expect_int(trial->name, walk(trial, &answers),
                   outcome == RP_NONE ? outcomes : (uint32_t)outcome);
    }
}

static void every_way_through_a_pack_is_in_both_pictures(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct trial trial = {0};
        name_seed(trial.name, "", seed);
        rp_draw(&trial.rp, seed);
        subject_draw(&trial.subject, trial.name, &trial.rp, ENGINE_FOR_ONE);
        assert_true(arena_guard(&trial.subject.arena, draw_pictures, &trial));
        check_walks(&trial);
        expect_true(trial.name,
                    trial.coarse.box_count <= trial.whole.box_count);
        expect_true(trial.name, trial.coarse.box_count <=
                                    trial.subject.engine->level_count +
                                        (uint32_t)trial.rp.outcomes + 1);
        subject_clear(&trial.subject);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_way_through_a_pack_is_in_both_pictures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
