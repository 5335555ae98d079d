/* SPDX-License-Identifier: MIT */
/* diff_pair.c -- what is changed in a copy. */
#include "property/diff_pair.h"

#include "base/date.h"

static void add_question(struct rp *rp)
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

static void shift_constant(struct rp *rp)
{
    for (int tries = 0; tries < 20; tries++) {
        struct rp_node *node = &rp->node[rp_random(rp, (uint32_t)rp->nodes)];
        if (node->op != '<')
            continue;
        node->constant += rp_random(rp, 2) ? 1 : -1;
        return;
    }
}

static void widen_answers(struct rp *rp)
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
static void change_date(struct rp *rp)
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
static void change_days(struct rp *rp)
{
    bool end = rp_random(rp, 2);
    int32_t day = rp->today - 2 + (int32_t)rp_random(rp, 6);

    *(end ? &rp->valid_to : &rp->valid_from) =
        date_is_day(day) ? day : rp->today;
    if (rp->valid_to && rp->valid_to < rp->valid_from)
        rp->valid_to = rp->valid_from;
}

void rp_mutate(struct rp *rp)
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
void rp_repair(struct rp *rp)
{
    for (int i = 0; i < rp->advice; i++)
        if (!rp->adv[i].outcomes)
            rp->adv[i].outcomes = 1;
}

static void compare(void *context)
{
    struct pair *pair = context;
    const struct diff_options options = {.today = pair->rp[SIDE_OLD].today};

    pair->diff =
        diff_find(pair->subjects[SIDE_OLD].pack, pair->subjects[SIDE_NEW].pack,
                  &options, &pair->arena);
}

void pair_init(struct pair *pair, uint64_t seed)
{
    int changed = seed % 2 ? SIDE_NEW : SIDE_OLD;

    *pair = (struct pair){0};
    name_seed(pair->name, "", seed);
    rp_draw(&pair->rp[!changed], seed);
    pair->rp[changed] = pair->rp[!changed];
    for (uint64_t i = 0; i <= seed % 3; i++)
        rp_mutate(&pair->rp[changed]);
    rp_repair(&pair->rp[changed]);
    if (seed % 5 == 0)
        rp_make_unique(&pair->rp[SIDE_OLD]);
    if (seed % 7 == 0)
        rp_make_unique(&pair->rp[SIDE_NEW]);
    for (int side = 0; side < SIDE_COUNT; side++)
        subject_draw(&pair->subjects[side], pair->name, &pair->rp[side],
                     ENGINE_FOR_ONE);
    assert_true(arena_guard(&pair->arena, compare, pair));
}

void pair_clear(struct pair *pair)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        subject_clear(&pair->subjects[side]);
    arena_clear(&pair->arena);
}
