/* SPDX-License-Identifier: MIT */
/* table.c -- a decision table: rules in rows, what they look at in columns. */
#include "show/table_internal.h"

#include "base/date.h"

enum {
    TABLE_STEPS = 3 << 22, /* of all rows */
    TABLE_BYTES = 3 << 25  /* of the arena, with the pack and its diagrams */
};

/* A table under way. */
struct tabling {
    struct table *table;
    struct residual residual;
    bool *used;      /* of each level: some row looks at it */
    uint8_t **cells; /* of each level, those of the row under way; or NULL */
    struct arena *arena;
};

/* Something for a row for each term; rules that are never so have none. */
static void add_row(struct tabling *tabling, uint32_t rule,
                    const struct term *term)
{
    struct table *table = tabling->table;

    arena_more(tabling->arena, table->rows, table->row_count, table->row_room);
    table->rows[table->row_count++] = (struct table_row){rule, term};
    for (uint32_t k = 0; term && k < term->count; k++)
        tabling->used[term->literals[k].level] = true;
}

/* Keeps of the row's cells those that lie in the ranges, or outside. */
static void narrow(struct tabling *tabling, uint32_t level,
                   const struct range *ranges, uint32_t count, bool negated)
{
    const struct cells *cells = tabling->table->engine->levels[level].cells;
    uint8_t *kept = tabling->cells[level];

    if (!kept) {
        kept = tabling->cells[level] =
            arena_array(tabling->arena, uint8_t, cells->count);
        for (uint32_t i = 0; i < cells->count; i++)
            kept[i] = CELL_IN;
    }
    for (uint32_t i = 0; i < cells->count; i++)
        if (ranges_have(ranges, count, cells->low[i]) == negated)
            kept[i] = CELL_OUT;
}

/* Narrows the row to the condition; false if that is not one row. */
static bool narrow_to(struct tabling *tabling, const struct cond *cond,
                      bool negated)
{
    const struct engine *engine = tabling->table->engine;

    switch (cond->op) {
    case COND_TRUE:
    case COND_FALSE:
        return (cond->op == COND_TRUE) != negated;
    case COND_NOT:
        return narrow_to(tabling, &cond->kids[0], !negated);
    case COND_TEST:
        narrow(tabling, engine->level_of[cond->variable], cond->ranges,
               cond->range_count, negated);
        return true;
    case COND_AND:
    case COND_OR:
        break;
    }
    if (cond->kid_count > 1 && (cond->op == COND_OR) != negated)
        return false;
    for (uint32_t i = 0; i < cond->kid_count; i++)
        if (!narrow_to(tabling, &cond->kids[i], negated))
            return false;
    return true;
}

/* The row's cells as a term; NULL where a column has none left. */
static const struct term *make_term(struct tabling *tabling)
{
    const struct engine *engine = tabling->table->engine;
    struct term *term = arena_new(tabling->arena, struct term);
    struct literal *literals =
        arena_array(tabling->arena, struct literal, engine->level_count);

    for (uint32_t i = 0; i < engine->level_count; i++) {
        const uint8_t *cells = tabling->cells[i];
        uint32_t count = engine->levels[i].cells->count, in = 0;
        for (uint32_t k = 0; cells && k < count; k++)
            in += cells[k] == CELL_IN;
        if (!cells || in == count)
            continue;
        if (!in)
            return NULL;
        literals[term->count++] = (struct literal){i, cells};
    }
    term->literals = literals;
    return term;
}

/* One way in which the rule holds, as its author wrote it; NULL if it is not
 * a row. */
static const struct term *
row_of(struct tabling *tabling, const struct rule *rule, const struct cond *way)
{
    const struct engine *engine = tabling->table->engine;
    struct range valid = {rule->valid.from, rule->valid.to};
    bool always = valid.low == DATE_MIN && valid.high == DATE_MAX;

    for (uint32_t i = 0; i < engine->level_count; i++)
        tabling->cells[i] = NULL;
    if (!always && !tabling->table->answers->has_today)
        narrow(tabling, 0, &valid, 1, false);
    return narrow_to(tabling, way, false) ? make_term(tabling) : NULL;
}

/* Adds a row for each way that the author wrote; false if those are no rows. */
static bool add_written(struct tabling *tabling, uint32_t index)
{
    const struct rule *rule = &tabling->table->pack->rules[index];
    bool many = rule->when->op == COND_OR && !rule->when->written;
    const struct cond *ways = many ? rule->when->kids : rule->when;
    uint32_t count = many ? rule->when->kid_count : 1;
    const struct term *terms[COVER_TERMS_MAX];

    if (count > COUNT_OF(terms))
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (!(terms[i] = row_of(tabling, rule, &ways[i])))
            return false;
    for (uint32_t i = 0; i < count; i++)
        add_row(tabling, index, terms[i]);
    return true;
}

bool table_has_rule(const struct table *table, const struct rule *rule)
{
    int32_t today = table->answers->today;

    return !table->answers->has_today ||
           (pack_in_force(table->pack, today) && today >= rule->valid.from &&
            today <= rule->valid.to);
}

static void add_rule(struct tabling *tabling, uint32_t index)
{
    const struct table *table = tabling->table;
    const struct rule *rule = &table->pack->rules[index];
    struct residual *residual = &tabling->residual;
    const struct answers *answers = table->answers;

    if (!table_has_rule(table, rule))
        return;
    node_id holds =
        answers->has_today
            ? engine_condition(table->engine, rule->when, &residual->scratch)
            : engine_rule(table->engine, rule, &residual->scratch);
    if (diagram_disjoint(&residual->scratch, holds, residual->reach))
        return;
    if (add_written(tabling, index))
        return;
    struct cover cover = cover_find(residual, holds, residual->reach);
    if (!cover.complete)
        add_row(tabling, index, NULL);
    for (uint32_t i = 0; cover.complete && i < cover.count; i++)
        add_row(tabling, index, &cover.terms[i]);
}

struct table table_make(const struct engine *engine,
                        const struct answers *answers, struct arena *arena)
{
    struct table table = {
        .engine = engine, .pack = engine->pack, .answers = answers};
    struct tabling tabling = {
        .table = &table,
        .used = arena_array(arena, bool, engine->level_count),
        .cells = arena_array(arena, uint8_t *, engine->level_count),
        .arena = arena};

    struct budget budget = budget_of(TABLE_STEPS, arena, TABLE_BYTES);
    residual_open(&tabling.residual,
                  (struct assignment){
                      .engine = engine, .answers = answers, .budget = &budget},
                  arena_array(arena, uint32_t, engine->level_count), arena);
    for (uint32_t i = 0; i < engine->pack->rule_count; i++)
        add_rule(&tabling, i);
    table.levels = arena_array(arena, uint32_t, engine->level_count);
    for (uint32_t i = 0; i < engine->level_count; i++)
        if (tabling.used[i])
            table.levels[table.level_count++] = i;
    return table;
}

const struct literal *table_cell(const struct table *table,
                                 const struct table_row *row, uint32_t column)
{
    for (uint32_t i = 0; row->term && i < row->term->count; i++)
        if (row->term->literals[i].level == table->levels[column])
            return &row->term->literals[i];
    return NULL;
}
