/* SPDX-License-Identifier: MIT */
/* sql_steps.c -- gates and steps as columns. */
#include "base/date.h"
#include "export/sql_internal.h"

#include <inttypes.h>
#include <string.h>

/* Steps used once are written where they are used, this many in each other. */
enum { INLINE_MAX = 6 };

static uint32_t base_column(const struct sql *sql, uint32_t base)
{
    uint32_t first = days_first_years(sql->pack);

    if (base == DAYS_TODAY)
        return sql->today;
    if (base >= first)
        return sql->years[base - first];
    uint32_t question = (base - 1) / 2;
    const struct sql_date *date = &sql->dates[question];
    return base == days_earliest_of(question) ? date->early : date->late;
}

const char *sql_day(struct sql *sql, struct day day)
{
    const char *name = sql_use(sql, base_column(sql, day.base));

    if (!day.plus)
        return name;
    return sql_say(sql, "%s %c %" PRId64, name, day.plus < 0 ? '-' : '+',
                   day.plus < 0 ? -day.plus : day.plus);
}

/* The day is kept to the calendar: beyond it, other comparisons fail. */
static uint32_t add_years(struct sql *sql, uint32_t number)
{
    const struct day_years *years = &sql->dataflow.years[number];
    const struct sql_join *least = &sql->dialect->least;
    const struct sql_join *greatest = &sql->dialect->greatest;
    const char *day = sql_day(sql, years->day);

    if (years->day.plus || years->day.base >= days_first_years(sql->pack))
        day = sql_say(sql, "%s%s%s%s%d%s%s%d%s", greatest->open, least->open,
                      day, least->then, DATE_MAX, least->close, greatest->then,
                      DATE_MIN, greatest->close);
    uint32_t packed =
        sql_column(sql, sql_expand(sql, sql->dialect->packed, day), "before",
                   number, NULL);
    return sql_add_day_number(sql, packed, years->years, years->back, "after",
                              number);
}

/* "days_since_return <= 10" */
static const char *say_cell(struct sql *sql, const struct context *context)
{
    const struct level *level = &sql->engine->levels[context->level];
    struct range range = days_cell(level, context->cell);
    const char *id = level->fact->id;

    if (range.low == INT64_MIN)
        return sql_say(sql, "%s <= %" PRId64, id, range.high);
    if (range.high == INT64_MAX)
        return sql_say(sql, "%s >= %" PRId64, id, range.low);
    return sql_say(sql, "%s %" PRId64 " to %" PRId64, id, range.low,
                   range.high);
}

static const char *say_context(struct sql *sql, uint32_t context)
{
    const struct context *contexts = sql->dataflow.contexts;
    const char *says = "can be: ";

    for (uint32_t at = context; at; at = contexts[at].before)
        says = sql_say(sql, "%s%s%s", says, at == context ? "" : ", ",
                       say_cell(sql, &contexts[at]));
    return says;
}

static uint32_t add_gate(struct sql *sql, uint32_t context)
{
    const struct day_orders *orders = &sql->dataflow.contexts[context].orders;
    struct sql_list list = {0};

    if (orders->never)
        return SQL_NEVER;
    if (!orders->count)
        return SQL_ALWAYS;
    for (uint32_t i = 0; i < orders->count; i++) {
        struct day early = orders->items[i].early;
        early.plus -= orders->items[i].late.plus;
        const char *late =
            sql_day(sql, (struct day){orders->items[i].late.base, 0});
        sql_list_say(sql, &list, "%s <= %s", sql_day(sql, early), late);
    }
    return sql_column(sql, sql_list_join(sql, &sql_and, &list), "gate", context,
                      say_context(sql, context));
}

static bool same_edge(struct dataflow_edge a, struct dataflow_edge b)
{
    return a.to == b.to && a.gate == b.gate;
}

/* When one of the edges that are the same is possible: NULL for always, "" for
 * never. */
static const char *say_edge(struct sql *sql, const struct dataflow_step *step,
                            struct dataflow_edge edge)
{
    enum level_kind kind = sql->engine->levels[step->level].kind;
    uint32_t gate = edge.gate ? sql->gates[edge.gate] : SQL_ALWAYS;
    const char *opens = NULL;

    if (gate == SQL_NEVER)
        return "";
    if (gate != SQL_ALWAYS)
        opens = sql_use(sql, gate);
    if (kind == LEVEL_FACT)
        return opens;

    struct sql_list list = {0};
    if (kind == LEVEL_QUESTION)
        sql_list_add(sql, &list, "-1"); // it may be any
    for (uint32_t cell = 0; cell < step->edge_count; cell++)
        if (same_edge(step->edges[cell], edge))
            sql_list_say(sql, &list, "%u", cell);
    const char *cells =
        sql_say(sql, "%s IN (%s)", sql_use(sql, sql->cells[step->level]),
                sql_list_glue(sql, ", ", &list));
    return opens ? sql_say(sql, "(%s AND %s)", cells, opens) : cells;
}

/* When one of the edges to the place is possible, as say_edge(). */
static const char *say_edges(struct sql *sql, const struct dataflow_step *step,
                             uint32_t to)
{
    struct sql_list list = {0};

    for (uint32_t cell = 0; cell < step->edge_count; cell++) {
        bool seen = step->edges[cell].to != to;
        for (uint32_t i = 0; i < cell && !seen; i++)
            seen = same_edge(step->edges[i], step->edges[cell]);
        const char *says = seen ? "" : say_edge(sql, step, step->edges[cell]);
        if (!says)
            return NULL;
        if (*says)
            sql_list_add(sql, &list, says);
    }
    return sql_list_join(sql, &sql_or, &list);
}

/* Whether no edge before this one leads to the same place. */
static bool is_first(const struct dataflow_step *step, uint32_t cell)
{
    uint32_t first = 0;

    while (step->edges[first].to != step->edges[cell].to)
        first++;
    return first == cell;
}

static bool has_word(const struct sql *sql, uint32_t to, uint32_t word)
{
    if (to == DATAFLOW_NOWHERE)
        return false;
    if (dataflow_is_end(to))
        return dataflow_end(to) / SQL_BITS == word;
    return (sql->dataflow.steps[to].ends - 1) / SQL_BITS >= word;
}

static const char *say_step(struct sql *sql, const struct dataflow_step *step,
                            uint32_t word)
{
    struct sql_list list = {0};

    for (uint32_t cell = 0; cell < step->edge_count; cell++) {
        uint32_t to = step->edges[cell].to;
        if (!has_word(sql, to, word) || !is_first(step, cell))
            continue;
        const char *when = say_edges(sql, step, to);
        if (when && !*when)
            continue;
        const char *set = sql_set(sql, to, word);
        if (when)
            set = sql_say(sql, "CASE WHEN %s THEN %s ELSE 0 END", when, set);
        sql_list_add(sql, &list, set);
    }
    return list.count ? sql_list_join(sql, &sql->dialect->unite, &list) : "0";
}

const char *sql_set(struct sql *sql, uint32_t root, uint32_t word)
{
    if (!has_word(sql, root, word))
        return "0";
    if (dataflow_is_end(root))
        return sql_say(sql, "%" PRIu64,
                       UINT64_C(1) << dataflow_end(root) % SQL_BITS);
    if (sql->steps[root] != SQL_NONE)
        return sql_use(sql, sql->steps[root] + word);
    return say_step(sql, &sql->dataflow.steps[root], word);
}

const char *sql_has(struct sql *sql, uint32_t root, uint32_t end)
{
    const struct sql_join *both = &sql->dialect->both;
    const char *set = sql_set(sql, root, end / SQL_BITS);

    if (!strcmp(set, "0"))
        return "";
    return sql_say(sql, "%s%s%s%" PRIu64 "%s <> 0", both->open, set, both->then,
                   UINT64_C(1) << end % SQL_BITS, both->close);
}

/* Counts two uses of what must be a column. */
static void use_root(uint32_t *uses, uint32_t root)
{
    if (dataflow_is_step(root))
        uses[root] = 2;
}

/* How many other steps use each, or the result does. */
static uint32_t *count_uses(struct sql *sql)
{
    const struct dataflow *dataflow = &sql->dataflow;
    uint32_t *uses = arena_array(sql->arena, uint32_t, dataflow->step_count);

    for (uint32_t i = 0; i < dataflow->step_count; i++) {
        const struct dataflow_step *step = &dataflow->steps[i];
        for (uint32_t cell = 0; cell < step->edge_count; cell++)
            if (dataflow_is_step(step->edges[cell].to) && is_first(step, cell))
                uses[step->edges[cell].to]++;
    }
    use_root(uses, dataflow->rules);
    for (uint32_t i = 0; i < sql->pack->advice_count; i++)
        use_root(uses, dataflow->advice[i]);
    for (uint32_t i = 0; i < dataflow->date_count; i++)
        use_root(uses, dataflow->dates[i].root);
    return uses;
}

/* How many steps would be written inside each other in this one. */
static uint32_t inner_depth(const uint32_t *depths,
                            const struct dataflow_step *step)
{
    uint32_t deepest = 0;

    for (uint32_t cell = 0; cell < step->edge_count; cell++) {
        uint32_t to = step->edges[cell].to;
        if (dataflow_is_step(to) && depths[to] > deepest)
            deepest = depths[to];
    }
    return deepest;
}

static void add_step(struct sql *sql, uint32_t number)
{
    const struct dataflow_step *step = &sql->dataflow.steps[number];
    uint32_t words = (step->ends + SQL_BITS - 1) / SQL_BITS;
    const struct level *level = &sql->engine->levels[step->level];
    const char *note = level->kind == LEVEL_TODAY
                           ? "today"
                           : pack_variable_id(sql->pack, level->variable);

    // Its words follow each other: none is written inside the other.
    for (uint32_t word = 0; word < words; word++) {
        const char *what =
            words == 1 ? "step" : sql_say(sql, "step%u_", number);
        uint32_t column = sql_column(sql, say_step(sql, step, word), what,
                                     words == 1 ? number : word, note);
        if (!word)
            sql->steps[number] = column;
    }
}

void sql_add_steps(struct sql *sql)
{
    const struct dataflow *dataflow = &sql->dataflow;
    uint32_t *uses = count_uses(sql);
    uint32_t *depths = arena_array(sql->arena, uint32_t, dataflow->step_count);

    for (uint32_t i = 0; i < dataflow->years_count; i++)
        sql->years[i] = add_years(sql, i);
    for (uint32_t i = 1; i < dataflow->context_count; i++)
        if (dataflow->contexts[i].is_gate)
            sql->gates[i] = add_gate(sql, i);
    for (uint32_t i = 0; i < dataflow->step_count; i++) {
        depths[i] = 1 + inner_depth(depths, &dataflow->steps[i]);
        sql->steps[i] = SQL_NONE;
        if (uses[i] < 2 && depths[i] < INLINE_MAX)
            continue;
        depths[i] = 0;
        add_step(sql, i);
    }
}
