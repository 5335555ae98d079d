/* SPDX-License-Identifier: MIT */
/*
 * split.c -- large tables, by cutting the space into boxes.
 *
 * A box in which no rule holds, or the first of those that can hold does so
 * everywhere, needs no more cutting.  Any other is cut in two at the bound of
 * some rule that divides the rules left best.  Tables that come from a decision
 * tree are cut about as the tree was; so this takes about n log n steps where
 * their diagram would have millions of nodes.
 *
 * The list of a box has every rule that can hold in it, up to the first that
 * holds in all of it; so the first of the list that holds decides.  Both halves
 * of a cut have cells that the other lacks, so the walk ends at single cells at
 * the latest.
 *
 * Nothing but bounds of rules tells answers apart, so cuts are made at those.
 * A good cut leaves few rules on each side: what reaches both is looked at
 * twice, and what is left on one side alone may have to be compared there with
 * all others.  So cuts are scored by the sum of the squares of what is left on
 * each side, the less the better, which is least where the rules are divided
 * evenly and few lie on both sides.  Some bounds are drawn at random and scored
 * on a sample of the rules, so that choosing takes the same time however many
 * rules there are.  (Classifiers of packets cut their tables of rules so, at
 * equal distances: Gupta & McKeown, "Classifying Packets with Hierarchical
 * Intelligent Cuttings", 2000.)
 *
 * Ordered values are cut below one end of the bound, never at both: the halves
 * then are intervals, as in a tree of decisions, and the other end is left for
 * a cut that may suit more rules.  Of choices, the bound is one half.
 */
#include "verify/run_internal.h"

#include <string.h>

enum {
    SPLIT_CANDIDATES = 16, /* bounds that are tried for each cut */
    SPLIT_SAMPLE = 200,    /* rules that each is tried on */
    SPLIT_BOXES = 3,       /* for each depth */
    SPLIT_WORDS = 64,      /* of boxes, looked at in a step of the budget */
    SPLIT_CONDS = 4,       /* of a condition, the same */
    SPLIT_ONCE = 16        /* times each is looked at besides */
};

/* One walk. */
struct split {
    struct run *run;
    const struct split_visit *visit;
    uint32_t *rules; /* a stack of lists */
    uint32_t rules_used, rules_room;
    uint64_t **boxes; /* for each depth three: its own, and two halves */
    uint32_t depths, depths_room;
    uint64_t random;
};

uint32_t split_draw(uint64_t *random, uint32_t below)
{
    // Knuth's MMIX generator; any order of trying will do.
    *random =
        *random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*random >> 33) % below;
}

/* Whether the rule holds in the box: everywhere, nowhere, or in parts. */
static enum tri holds_in(struct run *run, const uint64_t *box, uint32_t rule)
{
    const struct box_form *form = run->form;
    const uint64_t *bound = run->boxes[rule];
    bool is_inside = true;
    uint32_t word = 0;

    for (uint32_t level = 0; level < run->engine->level_count; level++) {
        uint64_t common = 0, rest = 0;
        for (; word < form->start[level + 1]; word++) {
            common |= box[word] & bound[word];
            rest |= box[word] & ~bound[word];
        }
        if (!common)
            return TRI_NO;
        is_inside &= !rest;
    }
    if (run->is_box[rule])
        return is_inside ? TRI_YES : TRI_UNKNOWN;
    run_spend(run, run->sizes[rule] / SPLIT_CONDS);
    enum tri when = box_condition(form, box, run->pack->rules[rule].when);
    return is_inside || when != TRI_YES ? when : TRI_UNKNOWN;
}

static uint64_t *box_at(struct split *split, uint32_t depth)
{
    struct arena *arena = split->run->arena;

    if (depth == split->depths) {
        arena_more(arena, split->boxes, depth, split->depths_room);
        split->boxes[split->depths++] = arena_array(
            arena, uint64_t, (size_t)SPLIT_BOXES * split->run->form->words);
    }
    return split->boxes[depth];
}

static void push_rule(struct split *split, uint32_t rule)
{
    arena_more(split->run->arena, split->rules, split->rules_used,
               split->rules_room);
    split->rules[split->rules_used++] = rule;
}

/* Two halves of a level's cells. */
struct halves {
    uint32_t level;
    uint64_t *part; /* the cells of the first; the others are the second */
    uint64_t score; /* the less the better; 0 while there is none */
};

/* Whether the box has cells of the level, from one on and before another. */
static bool has_any(const struct box_form *form, const uint64_t *box,
                    uint32_t level, uint32_t from, uint32_t to)
{
    while (from < to && !box_has(form, box, level, from))
        from++;
    return from < to;
}

/*
 * The part of the box that the rule's bound, one of its levels that cuts the
 * box, makes.  Of ordered values it is what lies below one of the two ends: the
 * first cell that both have, and the first one behind it that the bound lacks.
 */
static void make_part(struct split *split, const uint64_t *box,
                      const uint64_t *bound, struct halves *halves)
{
    const struct box_form *form = split->run->form;
    uint32_t at = halves->level, start = form->start[at];
    uint32_t words = form->start[at + 1] - start, cells = form->cells[at];
    uint32_t variable = split->run->engine->levels[at].variable;
    uint32_t low = 0, end;

    if (variable_has_options(split->run->pack, variable)) {
        for (uint32_t i = 0; i < words; i++)
            halves->part[i] = box[start + i] & bound[start + i];
        return;
    }
    while (!box_has(form, box, at, low) || !box_has(form, bound, at, low))
        low++;
    for (end = low; end < cells; end++)
        if (box_has(form, box, at, end) && !box_has(form, bound, at, end))
            break;
    // Either, if both divide the box.
    if ((has_any(form, box, at, 0, low) &&
         split_draw(&split->random, 2) != 0) ||
        !has_any(form, box, at, end, cells))
        end = low;
    memset(halves->part, 0, words * sizeof *halves->part);
    for (uint32_t i = 0; i < end; i++)
        if (box_has(form, box, at, i))
            halves->part[i / 64] |= UINT64_C(1) << (i % 64);
}

/* How evenly, and with how few on both sides, the rules would be divided. */
static uint64_t score_part(const struct split *split, const uint64_t *box,
                           const struct halves *halves, uint32_t list,
                           uint32_t count)
{
    uint32_t start = split->run->form->start[halves->level];
    uint32_t words = split->run->form->start[halves->level + 1] - start;
    uint32_t stride = count / SPLIT_SAMPLE + 1;
    uint64_t in = 1, out = 1;

    for (uint32_t i = 0; i < count; i += stride) {
        const uint64_t *bound = split->run->boxes[split->rules[list + i]];
        uint64_t has_in = 0, has_out = 0;
        for (uint32_t k = 0; k < words; k++) {
            has_in |= bound[start + k] & halves->part[k];
            has_out |= bound[start + k] & box[start + k] & ~halves->part[k];
        }
        in += has_in != 0;
        out += has_out != 0;
    }
    return in * in + out * out;
}

/* A level in which the rule's bound cuts the box; from a random one on. */
static bool find_level(struct split *split, const uint64_t *box,
                       const uint64_t *bound, uint32_t *found)
{
    const struct box_form *form = split->run->form;
    uint32_t levels = split->run->engine->level_count;
    uint32_t from = split_draw(&split->random, levels);

    for (uint32_t i = 0; i < levels; i++) {
        uint32_t level = (from + i) % levels;
        for (uint32_t k = form->start[level]; k < form->start[level + 1]; k++)
            if (box[k] & ~bound[k]) {
                *found = level;
                return true;
            }
    }
    return false;
}

/* The first test of the condition that the box does not settle. */
static const struct cond *open_test(const struct run *run, const uint64_t *box,
                                    const struct cond *cond)
{
    if (box_condition(run->form, box, cond) != TRI_UNKNOWN)
        return NULL;
    if (cond->op == COND_TEST)
        return cond;
    for (uint32_t i = 0; i < cond->kid_count; i++) {
        const struct cond *found = open_test(run, box, &cond->kids[i]);
        if (found)
            return found;
    }
    return NULL;
}

/* A rule that is no box, in its bound: cut at one of its tests. */
static void split_at_test(struct split *split, const uint64_t *box,
                          uint32_t rule, struct halves *halves)
{
    const struct run *run = split->run;
    const struct cond *test = open_test(run, box, run->pack->rules[rule].when);

    memcpy(halves->part, box, run->form->words * sizeof *box);
    box_limit(run->form, halves->part, test, true);
    halves->level = run->engine->level_of[test->variable];
    halves->part += run->form->start[halves->level];
}

/* Chooses how to cut the box; `open` holds in parts of it.  *best has room for
 * two boxes. */
static void choose(struct split *split, const uint64_t *box, uint32_t open,
                   uint32_t list, uint32_t count, struct halves *best)
{
    struct halves next = {.part = best->part + split->run->form->words};

    for (uint32_t i = 0; i < (count ? SPLIT_CANDIDATES : 1); i++) {
        uint32_t rule =
            i ? split->rules[list + split_draw(&split->random, count)] : open;
        if (!find_level(split, box, split->run->boxes[rule], &next.level))
            continue;
        make_part(split, box, split->run->boxes[rule], &next);
        next.score = score_part(split, box, &next, list, count);
        if (best->score && best->score <= next.score)
            continue;
        struct halves swap = *best;
        *best = next;
        next = swap;
    }
    if (!best->score)
        split_at_test(split, box, open, best);
}

/* Pays for looking at so many rules, and for choosing a cut among them. */
static bool pay(struct split *split, uint32_t count)
{
    uint32_t sample = count < SPLIT_SAMPLE ? count : SPLIT_SAMPLE;
    uint64_t looks = (uint64_t)count + SPLIT_CANDIDATES / 4 * sample;
    uint64_t words = split->run->form->words;
    uint64_t once = SPLIT_ONCE * (split->run->engine->level_count + words);

    return run_spend(split->run,
                     1 + (once + looks * (8 + words)) / SPLIT_WORDS);
}

static bool visit(struct split *split, uint32_t depth, uint32_t list,
                  uint32_t count);

static bool visit_halves(struct split *split, uint32_t depth, uint32_t open,
                         uint32_t list, uint32_t count)
{
    const struct box_form *form = split->run->form;
    const uint64_t *box = box_at(split, depth);
    uint64_t *next = box_at(split, depth + 1);
    struct halves halves = {.part = box_at(split, depth) + form->words};

    choose(split, box, open, list, count, &halves);
    for (int half = 0; half < 2; half++) {
        uint32_t start = form->start[halves.level];
        memcpy(next, box, form->words * sizeof *box);
        for (uint32_t k = start; k < form->start[halves.level + 1]; k++)
            next[k] &= half ? ~halves.part[k - start] : halves.part[k - start];
        if (!visit(split, depth + 1, list, count))
            return false;
    }
    return true;
}

/* Visits the box of that depth, in which only the listed rules can hold. */
static bool visit(struct split *split, uint32_t depth, uint32_t list,
                  uint32_t count)
{
    struct run *run = split->run;
    const uint64_t *box = box_at(split, depth);
    uint32_t mine = split->rules_used;
    int32_t first = NO_INDEX, open = NO_INDEX;
    bool go_on = true;

    if (!pay(split, count))
        return false;
    if (run->residual->reach != DIAGRAM_YES &&
        number_is_zero(box_weigh(run->form, box)))
        return true;
    if (split->visit->within != NO_INDEX) {
        enum tri within = holds_in(run, box, (uint32_t)split->visit->within);
        if (within == TRI_NO)
            return true;
        open = within == TRI_UNKNOWN ? split->visit->within : NO_INDEX;
    }
    for (uint32_t i = 0; i < count && first == NO_INDEX; i++) {
        uint32_t rule = split->rules[list + i];
        enum tri holds = holds_in(run, box, rule);
        if (holds == TRI_NO)
            continue;
        push_rule(split, rule);
        first = holds == TRI_YES ? (int32_t)rule : NO_INDEX;
        if (holds == TRI_UNKNOWN && open == NO_INDEX)
            open = (int32_t)rule;
    }
    if (open != NO_INDEX)
        go_on = visit_halves(split, depth, (uint32_t)open, mine,
                             split->rules_used - mine);
    else if (!number_is_zero(box_weigh(run->form, box)))
        go_on = split->visit->leaf(split->visit->context, box, first);
    split->rules_used = mine;
    return go_on;
}

/* All rules that can hold in the box, but for the one that is absent. */
static void list_rules(struct split *split, const uint64_t *box)
{
    const uint64_t *rules = run_rules_in(split->run, box);

    split->rules_used = 0;
    for (uint32_t i = 0; i < split->run->pack->rule_count; i++)
        if (run_has_rule(rules, i) && (int32_t)i != split->visit->without)
            push_rule(split, i);
}

bool split_box(struct run *run, const uint64_t *box,
               const struct split_visit *how)
{
    struct split split = {.run = run, .visit = how, .random = 1};

    memcpy(box_at(&split, 0), box, run->form->words * sizeof *box);
    list_rules(&split, box);
    return visit(&split, 0, 0, split.rules_used);
}
