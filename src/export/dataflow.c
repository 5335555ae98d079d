/* SPDX-License-Identifier: MIT */
/* dataflow.c -- nodes in contexts, from the roots down. */
#include "export/dataflow_internal.h"

/* No group, no date. */
#define NONE UINT32_MAX

struct builder {
    struct dataflow *dataflow;
    struct arena *arena;
    const struct diagram *diagram;
    uint32_t *group_of; /* of each level; NONE where it is no fact */
    uint32_t *first;    /* of each level: the number of its first cell */
    struct memo asks;   /* (node, group) to whether it is below */
    struct memo longer; /* (context, number of a cell) to context */
    struct memo steps;  /* (node, context) to step, of one root */
    uint32_t step_room, context_room, end_room;
    struct dataflow_dates *dates; /* of the root, or NULL */
    uint32_t kept;                /* the group that stays open to the ends */
};

static uint32_t find_group(uint32_t *parents, uint32_t date)
{
    while (parents[date] != date) {
        parents[date] = parents[parents[date]];
        date = parents[date];
    }
    return date;
}

/* The root of each date question's set of those that facts tie together. */
static uint32_t *tie_dates(const struct pack *pack, struct arena *arena)
{
    uint32_t *parents = arena_array(arena, uint32_t, pack->question_count);

    for (uint32_t i = 0; i < pack->question_count; i++)
        parents[i] = i;
    for (uint32_t i = 0; i < pack->fact_count; i++) {
        const struct fact *fact = &pack->facts[i];
        if (fact->from != DATE_OF_TODAY && fact->to != DATE_OF_TODAY)
            parents[find_group(parents, (uint32_t)fact->from)] =
                find_group(parents, (uint32_t)fact->to);
    }
    for (uint32_t i = 0; i < pack->question_count; i++)
        parents[i] = find_group(parents, i);
    return parents;
}

/* Groups the levels and numbers their cells. */
static void lay_levels(struct builder *builder, const uint32_t *groups)
{
    const struct engine *engine = builder->dataflow->engine;
    uint32_t count = engine->level_count, cells = 0;

    builder->group_of = arena_array(builder->arena, uint32_t, count);
    builder->first = arena_array(builder->arena, uint32_t, count);
    for (uint32_t i = 0; i < count; i++) {
        const struct fact *fact = engine->levels[i].fact;
        builder->group_of[i] =
            !fact ? NONE
                  : groups[fact->from != DATE_OF_TODAY ? fact->from : fact->to];
        builder->first[i] = cells;
        cells += builder->diagram->cells[i];
    }
}

/* Whether a fact of the group occurs at the node or below it. */
static bool asks_group(struct builder *builder, node_id node, uint32_t group)
{
    const struct diagram *diagram = builder->diagram;
    uint32_t asks;

    if (node_is_terminal(node))
        return false;
    if (memo_find(&builder->asks, node, group, &asks))
        return asks;

    uint32_t level = node_level(diagram, node);
    asks = builder->group_of[level] == group;
    for (uint32_t cell = 0; cell < diagram->cells[level] && !asks; cell++)
        asks =
            asks_group(builder, node_follow(diagram, node, level, cell), group);
    memo_add(&builder->asks, node, group, asks);
    return asks;
}

static uint32_t lengthen(struct builder *builder, uint32_t before,
                         uint32_t level, uint32_t cell)
{
    struct dataflow *dataflow = builder->dataflow;
    uint32_t number = builder->first[level] + cell, longer;

    if (memo_find(&builder->longer, before, number, &longer))
        return longer;
    if (dataflow->context_count == DATAFLOW_CONTEXTS_MAX) {
        dataflow->over = true;
        return 0;
    }
    arena_more(builder->arena, dataflow->contexts, dataflow->context_count,
               builder->context_room);
    longer = dataflow->context_count++;
    dataflow->contexts[longer] =
        (struct context){.before = before, .level = level, .cell = cell};
    memo_add(&builder->longer, before, number, longer);
    return longer;
}

/* What of the context is still needed at the node; the rest is the gate. */
static uint32_t split(struct builder *builder, uint32_t context, node_id node,
                      uint32_t *gate)
{
    *gate = 0;
    if (!context)
        return 0;

    struct context last = builder->dataflow->contexts[context];
    uint32_t group = builder->group_of[last.level];
    uint32_t needed = split(builder, last.before, node, gate);
    if (group == builder->kept || asks_group(builder, node, group))
        return lengthen(builder, needed, last.level, last.cell);
    *gate = lengthen(builder, *gate, last.level, last.cell);
    return needed;
}

/* The number of an end of builder->dates. */
static uint32_t dated_end(struct builder *builder, uint32_t outcome,
                          uint32_t context)
{
    struct dataflow_dates *dates = builder->dates;

    for (uint32_t i = 0; i < dates->end_count; i++)
        if (dates->ends[i].outcome == outcome &&
            dates->ends[i].context == context)
            return i;
    arena_more(builder->arena, dates->ends, dates->end_count,
               builder->end_room);
    dates->ends[dates->end_count] =
        (struct dated_end){.outcome = outcome, .context = context};
    return dates->end_count++;
}

/* Whether the outcome shows the date. */
static bool shows(const struct pack *pack, uint32_t outcome, int32_t date)
{
    if (outcome == pack->outcome_count)
        return false;
    for (uint32_t i = 0; i < pack->outcomes[outcome].date_count; i++)
        if (pack->outcomes[outcome].dates[i].date == date)
            return true;
    return false;
}

static uint32_t make_step(struct builder *builder, node_id node,
                          uint32_t context);

static struct dataflow_edge lead(struct builder *builder, node_id node,
                                 uint32_t context)
{
    struct dataflow_edge edge;
    uint32_t value = node_value(node);
    uint32_t needed = split(builder, context, node, &edge.gate);

    if (!node_is_terminal(node))
        edge.to = make_step(builder, node, needed);
    else if (!builder->dates)
        edge.to = DATAFLOW_END | value;
    else if (!shows(builder->dataflow->engine->pack, value,
                    builder->dates->date))
        edge.to = DATAFLOW_NOWHERE;
    else
        edge = (struct dataflow_edge){
            DATAFLOW_END | dated_end(builder, value, needed),
            context}; // what is kept has no gate behind it
    if (edge.to == DATAFLOW_NOWHERE)
        edge.gate = 0;
    builder->dataflow->contexts[edge.gate].is_gate = true;
    return edge;
}

/* Whether all edges lead to one place, whatever is possible. */
static bool is_needless(const struct dataflow_step *step)
{
    for (uint32_t i = 0; i < step->edge_count; i++)
        if (step->edges[i].to != step->edges[0].to || step->edges[i].gate)
            return false;
    return true;
}

static uint32_t add_step(struct builder *builder, struct dataflow_step step)
{
    struct dataflow *dataflow = builder->dataflow;

    for (uint32_t i = 0; i < step.edge_count; i++) {
        uint32_t to = step.edges[i].to, ends = 0;
        if (dataflow_is_end(to))
            ends = dataflow_end(to) + 1;
        else if (dataflow_is_step(to))
            ends = dataflow->steps[to].ends;
        step.ends = ends > step.ends ? ends : step.ends;
    }
    arena_more(builder->arena, dataflow->steps, dataflow->step_count,
               builder->step_room);
    dataflow->steps[dataflow->step_count] = step;
    return dataflow->step_count++;
}

static uint32_t make_step(struct builder *builder, node_id node,
                          uint32_t context)
{
    uint32_t made;

    if (memo_find(&builder->steps, node, context, &made))
        return made;
    if (builder->dataflow->step_count == DATAFLOW_STEPS_MAX)
        builder->dataflow->over = true;
    if (builder->dataflow->over)
        return DATAFLOW_NOWHERE;

    uint32_t level = node_level(builder->diagram, node);
    uint32_t cells = builder->diagram->cells[level];
    struct dataflow_edge *edges =
        arena_array(builder->arena, struct dataflow_edge, cells);
    for (uint32_t cell = 0; cell < cells; cell++) {
        uint32_t longer = context;
        if (builder->group_of[level] != NONE)
            longer = lengthen(builder, context, level, cell);
        edges[cell] = lead(
            builder, node_follow(builder->diagram, node, level, cell), longer);
    }
    struct dataflow_step step = {level, 0, cells, edges};
    made = is_needless(&step) ? edges[0].to : add_step(builder, step);
    memo_add(&builder->steps, node, context, made);
    return made;
}

/* One root more for the date, unless it has one. */
static void add_date(struct builder *builder, const uint32_t *groups,
                     int32_t date)
{
    struct dataflow *dataflow = builder->dataflow;

    if (date == DATE_OF_TODAY)
        return;
    for (uint32_t i = 0; i < dataflow->date_count; i++)
        if (dataflow->dates[i].date == date)
            return;
    struct dataflow_dates *dates = &dataflow->dates[dataflow->date_count++];
    *dates = (struct dataflow_dates){.date = date};
    builder->dates = dates;
    builder->end_room = 0;
    builder->kept = groups[date];
    memo_init(&builder->steps, builder->arena);
    dates->root = lead(builder, dataflow->engine->outcome, 0).to;
}

static void build_roots(struct builder *builder, const uint32_t *groups)
{
    struct dataflow *dataflow = builder->dataflow;
    const struct engine *engine = dataflow->engine;
    const struct pack *pack = engine->pack;

    dataflow->rules = lead(builder, engine->rules, 0).to;
    dataflow->advice =
        arena_array(builder->arena, uint32_t, pack->advice_count);
    for (uint32_t i = 0; i < pack->advice_count; i++)
        dataflow->advice[i] = lead(builder, engine->advice[i], 0).to;
    dataflow->dates = arena_array(builder->arena, struct dataflow_dates,
                                  pack->question_count);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        for (uint32_t k = 0; k < pack->outcomes[i].date_count; k++)
            add_date(builder, groups, pack->outcomes[i].dates[k].date);
}

static bool is_over(const struct engine *engine)
{
    bool over = engine->rules == DIAGRAM_EXHAUSTED ||
                engine->outcome == DIAGRAM_EXHAUSTED;

    for (uint32_t i = 0; i < engine->pack->advice_count; i++)
        over |= engine->advice[i] == DIAGRAM_EXHAUSTED;
    return over;
}

bool dataflow_build(struct dataflow *dataflow, const struct engine *engine,
                    struct arena *arena)
{
    const uint32_t *groups = tie_dates(engine->pack, arena);
    struct builder builder = {
        .dataflow = dataflow,
        .arena = arena,
        .diagram = &engine->diagram,
        .kept = NONE - 1, // no level's
    };

    if (is_over(engine))
        return false;
    *dataflow =
        (struct dataflow){.engine = engine, .arena = arena, .context_count = 1};
    arena_more(arena, dataflow->contexts, 0, builder.context_room);
    lay_levels(&builder, groups);
    memo_init(&builder.asks, arena);
    memo_init(&builder.longer, arena);
    memo_init(&builder.steps, arena);
    build_roots(&builder, groups);
    if (!dataflow->over)
        dataflow_find_days(dataflow);
    return !dataflow->over;
}
