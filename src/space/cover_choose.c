/* SPDX-License-Identifier: MIT */
/*
 * cover_choose.c -- the fewest prime implicants that cover a set.
 *
 * The set's points are rows, each a bit set of the primes that have it (Quine,
 * "The Problem of Simplifying Truth Functions", 1952).  A row that has all of
 * another's primes is covered along with that, and dropped: row dominance
 * (McCluskey, 1956).  Then branch and bound: one of the primes of the hardest
 * row must be taken, so they are all the branches there are.
 *
 * The lower bound: rows no two of which share a prime need a prime each, and
 * each prime has a literal at least.  Such rows are gathered greedily, as they
 * come ("maximal independent set"; Coudert, "Two-Level Logic Minimization: An
 * Overview", 1994).  A branch is given up only where its bound is above the
 * best cover so far, in terms or, with as many terms, in literals: so the first
 * best cover in the order of primes is found, whatever the bound.
 */
#include "space/cover_cubes_internal.h"

#include <string.h>

enum {
    POINTS_MAX = 8192, /* of the variables together */
    CHOOSE_STEPS = 20000,
    ROW_LOOKS = 4,  /* that a look at a row counts for */
    PAIRS_LOOK = 4, /* of rows, that count for one */
    ROW_WORDS = COVER_PRIMES_MAX / 64
};

struct row {
    uint64_t primes[ROW_WORDS];
};

struct table {
    struct frame *frame;
    const struct cube_list *primes;
    bool *spoken_of; /* levels that a prime says something about */
    struct row *rows;
    uint32_t row_count;
    uint32_t *literals; /* of each prime */
    struct row chosen;  /* primes on the way */
    uint32_t depth;
    struct row best;
    uint32_t best_count, best_literals;
};

static bool row_has(const struct row *row, uint32_t prime)
{
    return row->primes[prime / 64] >> prime % 64 & 1;
}

static void row_flip(struct row *row, uint32_t prime)
{
    row->primes[prime / 64] ^= UINT64_C(1) << prime % 64;
}

static bool row_meets(const struct row *a, const struct row *b)
{
    uint64_t common = 0;

    for (size_t i = 0; i < ROW_WORDS; i++)
        common |= a->primes[i] & b->primes[i];
    return common != 0;
}

/* Whether all of a's primes are in b. */
static bool row_within(const struct row *a, const struct row *b)
{
    uint64_t outside = 0;

    for (size_t i = 0; i < ROW_WORDS; i++)
        outside |= a->primes[i] & ~b->primes[i];
    return !outside;
}

static uint32_t row_size(const struct table *table, const struct row *row)
{
    uint32_t count = 0;

    for (uint32_t k = 0; k < table->primes->count; k++)
        count += row_has(row, k);
    return count;
}

/* Finds the levels that count, and how many points they have: 0 if too many. */
static uint32_t count_points(struct table *table)
{
    const struct frame *frame = table->frame;
    uint64_t points = 1;

    for (uint32_t i = 0; i < frame->level_count; i++) {
        for (uint32_t k = 0; k < table->primes->count; k++)
            table->spoken_of[i] |=
                !cube_is_full(frame, table->primes->items[k], i);
        if (table->spoken_of[i])
            points *= frame_classes(frame, i);
        if (points > POINTS_MAX)
            return 0;
    }
    return (uint32_t)points;
}

/* Whether the set has something at the point, whatever else is so. */
static bool is_needed(const struct table *table, const uint32_t *point,
                      node_id node)
{
    const struct frame *frame = table->frame;

    if (node_is_terminal(node))
        return node == DIAGRAM_YES;
    uint32_t level = frame_level(frame, node);
    if (table->spoken_of[level])
        return is_needed(table, point,
                         frame_follow(frame, node, level, point[level]));
    for (uint32_t i = 0; i < frame_classes(frame, level); i++)
        if (is_needed(table, point, frame_follow(frame, node, level, i)))
            return true;
    return false;
}

static bool has_point(const struct table *table, struct cube cube,
                      const uint32_t *point)
{
    const struct frame *frame = table->frame;

    for (uint32_t i = 0; i < frame->level_count; i++)
        if (table->spoken_of[i] && !cube.in[frame->start[i] + point[i]])
            return false;
    return true;
}

/* The next point, as an odometer counts; false behind the last. */
static bool next_point(const struct table *table, uint32_t *point)
{
    for (uint32_t i = 0; i < table->frame->level_count; i++) {
        if (!table->spoken_of[i])
            continue;
        if (++point[i] < frame_classes(table->frame, i))
            return true;
        point[i] = 0;
    }
    return false;
}

/* Adds a row unless it is covered along with another. */
static void add_row(struct table *table, const struct row *row)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < table->row_count; i++)
        if (row_within(&table->rows[i], row))
            return;
    for (uint32_t i = 0; i < table->row_count; i++)
        if (!row_within(row, &table->rows[i]))
            table->rows[kept++] = table->rows[i];
    table->rows[kept++] = *row;
    table->row_count = kept;
}

static void fill_table(struct table *table, uint32_t points)
{
    struct frame *frame = table->frame;
    uint32_t *point = arena_array(frame->arena, uint32_t, frame->level_count);
    uint32_t count = table->primes->count;

    table->rows = arena_array(frame->arena, struct row, points);
    table->literals = arena_array(frame->arena, uint32_t, count);
    for (uint32_t k = 0; k < count; k++)
        table->literals[k] = cube_literals(frame, table->primes->items[k]);
    do {
        struct row row = {{0}};
        if (!is_needed(table, point, frame->set))
            continue;
        for (uint32_t k = 0; k < count; k++)
            if (has_point(table, table->primes->items[k], point))
                row_flip(&row, k);
        add_row(table, &row);
    } while (next_point(table, point));
}

/*
 * The uncovered row with the fewest primes, or NULL; *bound is how many more
 * primes are needed at least.
 */
static const struct row *hardest_row(const struct table *table, uint32_t *bound)
{
    const struct row *hardest = NULL;
    uint32_t fewest = UINT32_MAX;
    struct row seen = {{0}};

    *bound = 0;
    for (uint32_t i = 0; i < table->row_count; i++) {
        const struct row *row = &table->rows[i];
        if (row_meets(row, &table->chosen))
            continue;
        uint32_t size = row_size(table, row);
        if (size < fewest) {
            fewest = size;
            hardest = row;
        }
        if (row_meets(row, &seen))
            continue;
        ++*bound;
        for (size_t k = 0; k < ROW_WORDS; k++)
            seen.primes[k] |= row->primes[k];
    }
    return hardest;
}

static void choose(struct table *table, uint32_t literals)
{
    uint32_t bound;

    if (!frame_step(table->frame, (uint64_t)table->row_count * ROW_LOOKS))
        return;
    const struct row *row = hardest_row(table, &bound);
    uint32_t count = table->depth + bound;
    if (count > table->best_count ||
        (count == table->best_count && literals + bound > table->best_literals))
        return;
    if (!row) {
        if (count < table->best_count || literals < table->best_literals) {
            table->best_count = count;
            table->best_literals = literals;
            table->best = table->chosen;
        }
        return;
    }
    for (uint32_t k = 0; k < table->primes->count; k++) {
        if (!row_has(row, k))
            continue;
        row_flip(&table->chosen, k);
        table->depth++;
        choose(table, literals + table->literals[k]);
        table->depth--;
        row_flip(&table->chosen, k);
    }
}

bool cover_choose(struct frame *frame, const struct cube_list *primes,
                  struct cube_list *chosen, bool *smallest)
{
    struct table table = {
        .frame = frame,
        .primes = primes,
        .spoken_of = arena_array(frame->arena, bool, frame->level_count),
        .best_count = COVER_TERMS_MAX + 1,
        .best_literals = UINT32_MAX};
    uint32_t points = count_points(&table);

    if (!points)
        return false;
    uint64_t looks = (uint64_t)points * points / PAIRS_LOOK;
    const struct budget *budget = frame->residual->known.budget;
    frame->steps_left = CHOOSE_STEPS;
    if ((budget && budget->left < 1 + looks / LOOKS_STEP) ||
        !frame_step(frame, looks))
        return false; // paths may do with what there is
    fill_table(&table, points);
    choose(&table, 0);
    if (table.best_count > COVER_TERMS_MAX)
        return false;
    for (uint32_t k = 0; k < primes->count; k++)
        if (row_has(&table.best, k))
            cubes_add(frame, chosen, primes->items[k]);
    *smallest = frame->steps_left > 0;
    return true;
}
