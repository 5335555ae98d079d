/* SPDX-License-Identifier: MIT */
/* index.c -- rules as boxes, and how a record finds the first that holds. */
#include "engine/index_internal.h"

#include "engine/engine_internal.h"

#include <stdlib.h>

enum {
    SCRATCH = 64 << 10, /* more than the boxes of most rules take */
    QUEUE = 256         /* nodes, to be looked at */
};

/* The level has one of the values: at least one, and never all. */
struct side {
    uint32_t level;
    struct values in;
};

struct box {
    const struct side *sides; /* by level, rising */
    uint32_t side_count;
    bool exact; /* false: the rule may not hold in all of it */
};

struct boxes {
    struct box *items; /* none where the rule never holds */
    uint32_t count;
};

/* Multiplies the condition of a rule out. */
struct maker {
    const struct engine *engine;
    uint32_t limit; /* of boxes; at least 1 */
    struct arena *arena;
};

static struct boxes one_box(const struct maker *maker, const struct side *sides,
                            uint32_t count, bool exact)
{
    struct box *only = arena_new(maker->arena, struct box);

    *only = (struct box){sides, count, exact};
    return (struct boxes){only, 1};
}

/* All other values of the level. */
static struct values invert(const struct maker *maker, struct side side)
{
    const struct cells *cells = maker->engine->levels[side.level].cells;
    struct range *others =
        arena_array(maker->arena, struct range, side.in.count + 1);
    uint32_t count = 0;
    int64_t next = cells->low[0];

    for (uint32_t i = 0; i < side.in.count; i++) {
        if (side.in.ranges[i].low > next)
            others[count++] = (struct range){next, side.in.ranges[i].low - 1};
        next = side.in.ranges[i].high + 1;
    }
    if (next <= cells->high)
        others[count++] = (struct range){next, cells->high};
    return (struct values){others, count};
}

static struct boxes box_of_test(const struct maker *maker, uint32_t level,
                                struct values in, bool negated)
{
    struct side *side = arena_new(maker->arena, struct side);

    *side = (struct side){level, in};
    if (negated)
        side->in = invert(maker, *side);
    return one_box(maker, side, 1, true);
}

/* The values in both; false if there are none. */
static bool meet_values(const struct maker *maker, struct values a,
                        struct values b, struct values *both)
{
    struct range *ranges =
        arena_array(maker->arena, struct range, a.count + b.count);
    uint32_t count = 0;

    for (uint32_t i = 0, j = 0; i < a.count && j < b.count;) {
        struct range left = a.ranges[i], right = b.ranges[j];
        struct range met = {left.low > right.low ? left.low : right.low,
                            left.high < right.high ? left.high : right.high};
        if (met.low <= met.high)
            ranges[count++] = met;
        if (left.high < right.high)
            i++;
        else
            j++;
    }
    *both = (struct values){ranges, count};
    return count > 0;
}

/* What is in both boxes; false if that is nothing. */
static bool meet(const struct maker *maker, const struct box *a,
                 const struct box *b, struct box *both)
{
    struct side *sides =
        arena_array(maker->arena, struct side, a->side_count + b->side_count);
    uint32_t count = 0, i = 0, j = 0;

    while (i < a->side_count || j < b->side_count) {
        uint32_t left = i < a->side_count ? a->sides[i].level : UINT32_MAX;
        uint32_t right = j < b->side_count ? b->sides[j].level : UINT32_MAX;
        struct side *side = &sides[count++];
        *side = left <= right ? a->sides[i++] : b->sides[j];
        j += right < left;
        if (left == right &&
            !meet_values(maker, side->in, b->sides[j++].in, &side->in))
            return false;
    }
    *both = (struct box){sides, count, a->exact && b->exact};
    return true;
}

/* Where that would be too many, one of the factors. */
static struct boxes multiply(const struct maker *maker, struct boxes a,
                             struct boxes b)
{
    struct boxes product = {NULL, 0};

    if ((uint64_t)a.count * b.count > maker->limit) {
        struct boxes kept = a.count < b.count ? a : b;
        for (uint32_t i = 0; i < kept.count; i++)
            kept.items[i].exact = false;
        return kept;
    }
    product.items = arena_array(maker->arena, struct box, a.count * b.count);
    for (uint32_t i = 0; i < a.count; i++)
        for (uint32_t j = 0; j < b.count; j++)
            product.count += meet(maker, &a.items[i], &b.items[j],
                                  &product.items[product.count]);
    return product;
}

/* Where that would be too many, one that is everywhere. */
static struct boxes add(const struct maker *maker, struct boxes a,
                        struct boxes b)
{
    struct boxes sum = {NULL, a.count + b.count};

    if (sum.count > maker->limit)
        return one_box(maker, NULL, 0, false);
    sum.items = arena_array(maker->arena, struct box, sum.count);
    for (uint32_t i = 0; i < sum.count; i++)
        sum.items[i] = i < a.count ? a.items[i] : b.items[i - a.count];
    return sum;
}

static struct boxes boxes_of(const struct maker *maker, const struct cond *cond,
                             bool negated);

/* By halves, so that long lists are not copied over and over. */
static struct boxes boxes_of_kids(const struct maker *maker,
                                  const struct cond *kids, uint32_t count,
                                  bool negated, bool all)
{
    if (count == 1)
        return boxes_of(maker, kids, negated);

    uint32_t half = count / 2;
    struct boxes a = boxes_of_kids(maker, kids, half, negated, all);
    struct boxes b =
        boxes_of_kids(maker, kids + half, count - half, negated, all);
    return all ? multiply(maker, a, b) : add(maker, a, b);
}

static struct boxes boxes_of(const struct maker *maker, const struct cond *cond,
                             bool negated)
{
    switch (cond->op) {
    case COND_FALSE:
    case COND_TRUE:
        if ((cond->op == COND_TRUE) == negated)
            return (struct boxes){NULL, 0};
        return one_box(maker, NULL, 0, true);
    case COND_AND:
    case COND_OR:
        return boxes_of_kids(maker, cond->kids, cond->kid_count, negated,
                             (cond->op == COND_AND) != negated);
    case COND_NOT:
        return boxes_of(maker, &cond->kids[0], !negated);
    case COND_TEST:
        return box_of_test(maker, maker->engine->level_of[cond->variable],
                           (struct values){cond->ranges, cond->range_count},
                           negated);
    }
    abort();
}

static struct boxes boxes_of_rule(const struct maker *maker,
                                  const struct rule *rule)
{
    const struct cells *today = maker->engine->levels[0].cells;
    struct range *valid = arena_new(maker->arena, struct range);
    struct boxes when = boxes_of(maker, rule->when, false);

    *valid = (struct range){rule->valid.from, rule->valid.to};
    if (valid->low <= today->low[0] && valid->high >= today->high)
        return when;
    return multiply(maker, when,
                    box_of_test(maker, 0, (struct values){valid, 1}, false));
}

/* Words, and how many; none are written while `words` is NULL. */
struct writer {
    uint32_t *words;
    uint32_t used;
};

static void write_box(const struct engine *engine, struct writer *writer,
                      uint32_t rule, const struct box *box)
{
    uint32_t size = 0;

    for (uint32_t i = 0; i < box->side_count; i++)
        size += SIDE_WORDS + box->sides[i].in.count * RANGE_WORDS;
    writer->used += BOX_WORDS + size;
    if (!writer->words)
        return;

    uint32_t *word = writer->words + writer->used - size - BOX_WORDS;
    *word++ = rule;
    *word++ = box->exact;
    *word++ = size;
    for (uint32_t i = 0; i < box->side_count; i++) {
        const struct side *side = &box->sides[i];
        const struct cells *cells = engine->levels[side->level].cells;
        *word++ = side->level;
        *word++ = side->in.count;
        for (uint32_t k = 0; k < side->in.count; k++) {
            *word = cells_find(cells, side->in.ranges[k].low);
            word[1] = cells_find(cells, side->in.ranges[k].high) - *word;
            word += RANGE_WORDS;
        }
    }
}

/* Writes the boxes of all rules; returns how many there are. */
static uint32_t write_boxes(const struct engine *engine, struct writer *writer,
                            struct arena *arena)
{
    const struct pack *pack = engine->pack;
    uint32_t count = 0;
    struct maker maker = {engine, INDEX_BOXES_MAX, arena};

    if (pack->rule_count > INDEX_ALL_BOXES_MAX / INDEX_BOXES_MAX)
        maker.limit = INDEX_ALL_BOXES_MAX / pack->rule_count;
    arena_reserve(arena, SCRATCH);
    struct arena_mark mark = arena_mark(arena);
    for (uint32_t rule = 0; rule < pack->rule_count; rule++) {
        struct boxes boxes = boxes_of_rule(&maker, &pack->rules[rule]);
        for (uint32_t i = 0; i < boxes.count; i++)
            write_box(engine, writer, rule, &boxes.items[i]);
        count += boxes.count;
        arena_rewind(arena, mark);
    }
    return count;
}

/* Lists the levels that are limited, and finds the steps of all: so large that
 * the cells are fewer than ENTRY_CELLS steps. */
static void lay_out_levels(struct index *index, struct arena *arena)
{
    const struct engine *engine = index->engine;
    uint32_t *levels = arena_array(arena, uint32_t, engine->level_count);
    uint8_t *shifts = arena_array(arena, uint8_t, engine->level_count);
    bool *limited = arena_array(arena, bool, engine->level_count);

    limited[0] = true; // by validities, if by nothing else
    engine_mark_tested(engine, limited);
    for (uint32_t i = 0; i < engine->level_count; i++) {
        if (limited[i])
            levels[index->level_count++] = i;
        while ((engine->levels[i].cells->count - 1) >> shifts[i] >= ENTRY_CELLS)
            shifts[i]++;
    }
    index->levels = levels;
    index->shifts = shifts;
}

const struct index *index_build(const struct engine *engine,
                                struct arena *arena)
{
    struct index *index = arena_new(arena, struct index);
    struct writer measure = {0}, writer = {0};

    index->engine = engine;
    lay_out_levels(index, arena);
    write_boxes(engine, &measure, arena);
    writer.words = arena_array(arena, uint32_t, measure.used);
    index->boxes = writer.words;
    index_file(index, write_boxes(engine, &writer, arena), arena);
    return index;
}

static bool side_holds(const uint32_t *side, uint32_t cell)
{
    const uint32_t *range = side + SIDE_WORDS;

    for (uint32_t i = 0; i < side[SIDE_RANGES]; i++, range += RANGE_WORDS)
        if (cell - range[RANGE_LOW] <= range[RANGE_WIDTH])
            return true;
    return false;
}

static bool box_holds(const struct index *index, const uint32_t *box,
                      const uint32_t *cells)
{
    for (const uint32_t *side = box + BOX_WORDS; side < box_end(box);
         side = side_end(side))
        if (!side_holds(side, cells[side[SIDE_LEVEL]]))
            return false;
    return box[BOX_EXACT] ||
           kleene_rule_at(index->engine,
                          &index->engine->pack->rules[box[BOX_RULE]], cells);
}

static bool may_hold(const struct index *index, uint32_t side,
                     const uint32_t *cells)
{
    uint32_t level = side >> 2 * ENTRY_CELL_BITS;
    uint32_t low = side >> ENTRY_CELL_BITS & (ENTRY_CELLS - 1);
    uint32_t width = side & (ENTRY_CELLS - 1);

    return (cells[level] >> index->shifts[level]) - low <= width;
}

/* The first box of the node's own list that holds, if it comes before. */
static uint32_t look_at_entries(const struct index *index, const uint32_t *node,
                                const uint32_t *cells, uint32_t best)
{
    const uint32_t *entry = node + NODE_WORDS;

    for (uint32_t i = 0; i < node[NODE_ENTRIES]; i++, entry += ENTRY_WORDS) {
        if (entry[ENTRY_BOX] >= best)
            break;
        if (may_hold(index, entry[ENTRY_SIDE], cells) &&
            box_holds(index, index->boxes + entry[ENTRY_BOX], cells))
            return entry[ENTRY_BOX];
    }
    return best;
}

/*
 * The first box in the tree that holds, if it comes before `best`.  Nodes wait
 * in a queue while they are fetched: they are far apart, and to wait for one
 * after the other would take most of a look.
 */
static uint32_t look(const struct index *index, uint32_t root,
                     const uint32_t *cells, uint32_t best)
{
    uint32_t queue[QUEUE], first = 0, end = 1;

    queue[0] = root;
    while (first != end) {
        const uint32_t *node = index->words + queue[first++ % QUEUE];
        const uint32_t *group =
            node + NODE_WORDS + node[NODE_ENTRIES] * ENTRY_WORDS;
        best = look_at_entries(index, node, cells, best);
        for (uint32_t i = 0; i < node[NODE_GROUPS]; i++, group += GROUP_WORDS) {
            uint32_t shift = group[GROUP_LEVEL] & ((1 << GROUP_SHIFT_BITS) - 1);
            uint32_t cell = cells[group[GROUP_LEVEL] >> GROUP_SHIFT_BITS];
            uint32_t child = index->words[group[GROUP_TABLE] + (cell >> shift)];
            if (end - first == QUEUE) {
                best = look(index, child, cells, best);
                continue;
            }
            __builtin_prefetch(index->words + child); // most take two lines
            __builtin_prefetch(index->words + child + 16);
            queue[end++ % QUEUE] = child;
        }
    }
    return best;
}

uint32_t index_find(const struct index *index, const uint32_t *cells)
{
    uint32_t box = look(index, index->root, cells, UINT32_MAX);

    return box == UINT32_MAX ? index->engine->pack->rule_count
                             : index->boxes[box + BOX_RULE];
}
