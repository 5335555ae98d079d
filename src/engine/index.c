/* index.c -- the boxes of all rules, and how a record finds its own. */
#include "engine/index_internal.h"

#include "engine/boxes_internal.h"
#include "engine/engine_internal.h"

enum {
    SCRATCH = 64 << 10, /* more than the boxes of most rules take */
    QUEUE = 256         /* nodes, to be looked at */
};

/* Words, and how many; none are written while `words` is NULL. */
struct writer {
    uint32_t *words;
    uint32_t used;
};

static void write_word(struct writer *writer, uint32_t word)
{
    if (writer->words)
        writer->words[writer->used] = word;
    writer->used++;
}

static void write_box(struct writer *writer, uint32_t rule,
                      const struct box *box)
{
    write_word(writer, rule);
    write_word(writer, box->exact);
    write_word(writer, box->side_count);
    for (uint32_t i = 0; i < box->side_count; i++) {
        const struct side *side = &box->sides[i];
        write_word(writer, side->level);
        write_word(writer, side->range_count);
        for (uint32_t k = 0; k < side->range_count; k++) {
            write_word(writer, side->ranges[k].low);
            write_word(writer, side->ranges[k].high - side->ranges[k].low);
        }
    }
}

/* Writes the boxes of all rules, and where each begins unless that is NULL;
 * returns how many there are. */
static uint32_t write_boxes(const struct engine *engine, struct writer *writer,
                            uint32_t *starts, struct arena *arena)
{
    const struct pack *pack = engine->pack;
    uint32_t count = 0;
    uint32_t limit = pack->rule_count > INDEX_ALL_BOXES_MAX / INDEX_BOXES_MAX
                         ? INDEX_ALL_BOXES_MAX / pack->rule_count
                         : (uint32_t)INDEX_BOXES_MAX;

    arena_reserve(arena, SCRATCH);
    struct arena_mark mark = arena_mark(arena);
    for (uint32_t rule = 0; rule < pack->rule_count; rule++) {
        struct boxes boxes =
            boxes_of_rule(engine, &pack->rules[rule], limit, arena);
        for (uint32_t i = 0; i < boxes.count; i++) {
            if (starts)
                starts[count] = writer->used;
            write_box(writer, rule, &boxes.items[i]);
            count++;
        }
        arena_rewind(arena, mark);
    }
    return count;
}

static void mark_levels(const struct engine *engine, const struct cond *cond,
                        bool *limited)
{
    for (uint32_t i = 0; i < cond->kid_count; i++)
        mark_levels(engine, &cond->kids[i], limited);
    if (cond->op == COND_TEST)
        limited[engine->level_of[cond->variable]] = true;
}

static void list_levels(struct index *index, struct arena *arena)
{
    const struct engine *engine = index->engine;
    const struct pack *pack = engine->pack;
    uint32_t *levels = arena_array(arena, uint32_t, engine->level_count);
    bool *limited = arena_array(arena, bool, engine->level_count);

    limited[0] = engine->levels[0].cells->count > 1;
    for (uint32_t i = 0; i < pack->rule_count; i++)
        mark_levels(engine, pack->rules[i].when, limited);
    for (uint32_t i = 0; i < pack->advice_count; i++)
        mark_levels(engine, pack->advice[i].when, limited);
    for (uint32_t i = 0; i < engine->level_count; i++)
        if (limited[i])
            levels[index->level_count++] = i;
    index->levels = levels;
}

/* So large that all cells of a level are fewer than ENTRY_CELLS steps. */
static void find_shifts(struct index *index, struct arena *arena)
{
    const struct engine *engine = index->engine;
    uint8_t *shifts = arena_array(arena, uint8_t, engine->level_count);

    for (uint32_t i = 0; i < engine->level_count; i++)
        while ((engine->levels[i].cells->count - 1) >> shifts[i] >= ENTRY_CELLS)
            shifts[i]++;
    index->shifts = shifts;
}

const struct index *index_build(const struct engine *engine,
                                struct arena *arena)
{
    struct index *index = arena_new(arena, struct index);
    struct writer measure = {0}, writer = {0};

    index->engine = engine;
    list_levels(index, arena);
    find_shifts(index, arena);
    uint32_t count = write_boxes(engine, &measure, NULL, arena);
    uint32_t *starts = arena_array(arena, uint32_t, count);
    writer.words = arena_array(arena, uint32_t, measure.used);
    write_boxes(engine, &writer, starts, arena);
    index->boxes = writer.words;
    index_file(index, starts, count, arena);
    return index;
}

/* Most nodes lie in two lines of the cache. */
static inline void fetch(const uint32_t *words)
{
#ifdef __GNUC__
    __builtin_prefetch(words);
    __builtin_prefetch(words + 16);
#else
    (void)words;
#endif
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
    const uint32_t *side = box + BOX_WORDS;

    for (uint32_t i = 0; i < box[BOX_SIDES]; i++) {
        if (!side_holds(side, cells[side[SIDE_LEVEL]]))
            return false;
        side += SIDE_WORDS + side[SIDE_RANGES] * RANGE_WORDS;
    }
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
            fetch(index->words + child);
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
