/*
 * diff_pair.h -- a random pack and a changed copy, loaded and compared.
 *
 * Even seeds change the old pack, odd ones the new one, so that whatever can be
 * added is also taken away.
 */
#ifndef TESTS_DIFF_PAIR_H
#define TESTS_DIFF_PAIR_H

#include "unit/expect.h"

#include "base/date.h"
#include "diff/diff.h"
#include "engine/decide.h"
#include "pack/load.h"
#include "property/random_pack.h"

#include <stdio.h>
#include <stdlib.h>

enum { PAIRS = 1500, PAIR_TEXT_ROOM = 1 << 20 };

/* Two packs, loaded and compared. */
struct pair {
    char name[64];
    struct rp rp[SIDE_COUNT];
    struct arena arena, deciders[SIDE_COUNT];
    const struct pack *packs[SIDE_COUNT];
    struct decider *decider[SIDE_COUNT];
    const struct diff *diff;
};

static inline void add_question(struct rp *rp)
{
    if (rp->questions == RP_QUESTIONS)
        return;
    int index = rp->questions++;
    rp->question[index] =
        (struct rp_question){.type = RP_INTEGER, .low = 0, .high = 2};
    int rule = (int)rp_random(rp, (uint32_t)rp->rules);
    rp->node[rp->rule[rule].when] = (struct rp_node){
        .op = '<', .variable = index, .relation = 1, .constant = 1};
}

static inline void shift_constant(struct rp *rp)
{
    for (int tries = 0; tries < 20; tries++) {
        struct rp_node *node = &rp->node[rp_random(rp, (uint32_t)rp->nodes)];
        if (node->op != '<')
            continue;
        node->constant += rp_random(rp, 2) ? 1 : -1;
        return;
    }
}

static inline void widen_answers(struct rp *rp)
{
    struct rp_question *question =
        &rp->question[rp_random(rp, (uint32_t)rp->questions)];

    if (question->type == RP_BOOLEAN || question->has_unknown)
        return;
    if (question->type == RP_DATE && rp_random(rp, 2)) {
        // From a bound by today to a fixed one, or another fixed one.
        bool above = rp_random(rp, 2);
        question->by_today[above] = false;
        int32_t bound = rp->today;
        date_move(&bound, above ? 2 : -2);
        *(above ? &question->high : &question->low) = bound;
        if (question->low > question->high)
            question->low = question->high;
        return;
    }
    if (!question->by_today[1] &&
        (question->type != RP_DATE || question->high < DATE_MAX))
        question->high++;
}

/* Another day, none, or one that counts from another question. */
static inline void change_date(struct rp *rp)
{
    struct rp_outcome *outcome =
        &rp->outcome[rp_random(rp, (uint32_t)rp->outcomes)];
    int question = (int)rp_random(rp, (uint32_t)rp->questions);

    if (rp->question[question].type == RP_DATE)
        outcome->date = question;
    else if (!rp_random(rp, 3))
        outcome->date = RP_NONE;
    else
        outcome->plus++;
}

/* The pack's own days begin or end elsewhere. */
static inline void change_days(struct rp *rp)
{
    bool end = rp_random(rp, 2);
    int32_t day = rp->today - 2 + (int32_t)rp_random(rp, 6);

    *(end ? &rp->valid_to : &rp->valid_from) =
        date_is_day(day) ? day : rp->today;
    if (rp->valid_to && rp->valid_to < rp->valid_from)
        rp->valid_to = rp->valid_from;
}

static inline void mutate(struct rp *rp)
{
    uint32_t rules = (uint32_t)rp->rules;
    int at = (int)rp_random(rp, rules);

    switch (rp_random(rp, 10)) {
    case 0:
        if (rules > 1) {
            for (rp->rules--; at < rp->rules; at++)
                rp->rule[at] = rp->rule[at + 1];
            break;
        }
        shift_constant(rp);
        break;
    case 1: {
        struct rp_rule rule = rp->rule[0];
        rp->rule[0] = rp->rule[at];
        rp->rule[at] = rule;
        break;
    }
    case 2:
        rp->rule[at].outcome = (int)rp_random(rp, (uint32_t)rp->outcomes);
        break;
    case 3:
        add_question(rp);
        break;
    case 4:
        widen_answers(rp);
        break;
    case 5:
        change_date(rp);
        break;
    case 6:
        if (rp->advice)
            rp->adv[rp_random(rp, (uint32_t)rp->advice)].outcomes ^= 1;
        break;
    case 7:
        if (rp->facts) { // days become years, or the other way round
            struct rp_fact *fact =
                &rp->fact[rp_random(rp, (uint32_t)rp->facts)];
            fact->years = !fact->years;
        }
        break;
    case 8: // perhaps no day is left that both packs have
        change_days(rp);
        break;
    default:
        shift_constant(rp);
    }
}

/* An advice must be for some outcome. */
static inline void repair(struct rp *rp)
{
    for (int i = 0; i < rp->advice; i++)
        if (!rp->adv[i].outcomes)
            rp->adv[i].outcomes = 1;
}

static inline void load_side(struct pair *pair, int side)
{
    static char text[PAIR_TEXT_ROOM];
    struct faults faults;
    size_t size = rp_print(&pair->rp[side], text, sizeof text);

    faults_init(&faults, &pair->arena);
    pair->packs[side] =
        pack_load(text, size, "random", NULL, &pair->arena, &faults);
    if (!pair->packs[side]) {
        print_error("%s: %s\n%s\n", pair->name, faults.listed[0][0].message,
                    text);
        fail();
    }
    pair->decider[side] = decider_new(
        engine_compile(pair->packs[side], ENGINE_FOR_ONE, &pair->arena),
        &pair->deciders[side]);
}

static inline void pair_load(void *context)
{
    struct pair *pair = context;

    load_side(pair, SIDE_OLD);
    load_side(pair, SIDE_NEW);
    const struct diff_options options = {.today = pair->rp[SIDE_OLD].today};
    pair->diff = diff_find(pair->packs[SIDE_OLD], pair->packs[SIDE_NEW],
                           &options, &pair->arena);
}

static inline void pair_init(struct pair *pair, uint64_t seed)
{
    int changed = seed % 2 ? SIDE_NEW : SIDE_OLD;

    *pair = (struct pair){0};
    snprintf(pair->name, sizeof pair->name, "seed %llu",
             (unsigned long long)seed);
    rp_draw(&pair->rp[!changed], seed);
    pair->rp[changed] = pair->rp[!changed];
    for (uint64_t i = 0; i <= seed % 3; i++)
        mutate(&pair->rp[changed]);
    repair(&pair->rp[changed]);
    if (seed % 5 == 0)
        rp_make_unique(&pair->rp[SIDE_OLD]);
    if (seed % 7 == 0)
        rp_make_unique(&pair->rp[SIDE_NEW]);
    assert_true(arena_guard(&pair->arena, pair_load, pair));
}

static inline void pair_clear(struct pair *pair)
{
    arena_clear(&pair->arena);
    for (int side = 0; side < SIDE_COUNT; side++)
        arena_clear(&pair->deciders[side]);
}

#endif
