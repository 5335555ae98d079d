/* SPDX-License-Identifier: MIT */
/* targets.c -- listing targets, who meets them, and for whom sides matter. */
#include "cases/targets_internal.h"

#include "base/date.h"
#include "cases/cut_internal.h"

#include <stdlib.h>

/* A list of targets under way. */
struct listing {
    const struct pack *pack;
    struct arena *arena;
    struct case_target *items;
    struct boundary *boundaries;
    uint32_t count, room, boundary_count, boundary_room;
};

static void add(struct listing *listing, enum target_kind kind, uint32_t item,
                int64_t value)
{
    arena_more(listing->arena, listing->items, listing->count, listing->room);
    listing->items[listing->count++] = (struct case_target){kind, item, value};
}

static void add_options(struct listing *listing)
{
    const struct pack *pack = listing->pack;

    for (uint32_t i = 0; i < pack->question_count; i++) {
        struct range domain = pack_domain(pack, i);
        if (question_is_ordered(&pack->questions[i]))
            continue;
        for (int64_t value = domain.low; value <= domain.high; value++)
            add(listing, TARGET_OPTION, i, value);
    }
}

/* Neighbouring boundaries may share a side. */
static void add_sides(struct listing *listing, const struct level *level)
{
    const struct pack *pack = listing->pack;
    const struct cells *cells = level->cells;

    for (uint32_t cell = 1; cell < cells->count; cell++) {
        int64_t above = cells->low[cell];
        if (level->kind == LEVEL_TODAY &&
            (above - 1 < pack->valid.from || above > pack->valid.to))
            continue;
        bool shared = cell > 1 && cells->low[cell - 1] == above - 1;
        if (!shared)
            add(listing, TARGET_SIDE, level->variable, above - 1);
        add(listing, TARGET_SIDE, level->variable, above);
        arena_more(listing->arena, listing->boundaries, listing->boundary_count,
                   listing->boundary_room);
        listing->boundaries[listing->boundary_count++] =
            (struct boundary){listing->count - 2, listing->count - 1};
    }
}

struct case_targets targets_find(const struct engine *engine,
                                 struct arena *arena)
{
    const struct pack *pack = engine->pack;
    struct listing listing = {.pack = pack, .arena = arena};

    for (uint32_t i = 0; i < pack->rule_count; i++)
        add(&listing, TARGET_RULE, i, 0);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        add(&listing, TARGET_OUTCOME, i, 0);
    for (uint32_t i = 0; i < pack->advice_count; i++)
        add(&listing, TARGET_ADVICE, i, 0);
    add_options(&listing);
    for (uint32_t i = 0; i < engine->level_count; i++)
        if (variable_is_counted(pack, engine->levels[i].variable))
            add_sides(&listing, &engine->levels[i]);
    return (struct case_targets){listing.items, listing.count,
                                 listing.boundaries, listing.boundary_count};
}

static bool is_of_today(const struct case_target *target,
                        const struct pack *pack)
{
    return target->item == pack->question_count + pack->fact_count;
}

bool targets_has_value(const struct engine *engine,
                       const struct answers *answers,
                       const struct case_target *target)
{
    const struct pack *pack = engine->pack;
    struct assignment known = {.engine = engine, .answers = answers};
    int64_t value;

    if (target->item < pack->question_count)
        return answers->of[target->item].state == ANSWER_KNOWN &&
               answers->of[target->item].value == target->value;
    if (is_of_today(target, pack))
        return answers->has_today && answers->today == target->value;
    return assignment_fact(&known,
                           &pack->facts[target->item - pack->question_count],
                           &value) &&
           value == target->value;
}

static bool gives(const struct decision *decision, uint32_t advice)
{
    for (uint32_t i = 0; i < decision->advice_count; i++)
        if (decision->advice[i] == advice)
            return true;
    return false;
}

bool target_is_met(const struct case_target *target,
                   const struct engine *engine, const struct answers *answers,
                   const struct decision *decision)
{
    switch (target->kind) {
    case TARGET_RULE:
        return decision->rule == (int32_t)target->item;
    case TARGET_OUTCOME:
        return decision->outcome == (int32_t)target->item;
    case TARGET_ADVICE:
        return gives(decision, target->item);
    case TARGET_OPTION:
    case TARGET_SIDE:
        return targets_has_value(engine, answers, target);
    case TARGET_KINDS:
        break;
    }
    abort();
}

void targets_meet(const struct case_targets *targets,
                  const struct engine *engine, const struct answers *answers,
                  const struct decision *decision, bool *met)
{
    for (uint32_t i = 0; i < targets->count; i++)
        met[i] = met[i] ||
                 target_is_met(&targets->items[i], engine, answers, decision);
}

const struct engine *targets_cut(const struct case_targets *targets,
                                 const struct engine *engine,
                                 struct arena *arena)
{
    struct cut *cut = cut_values(engine, arena);

    for (uint32_t i = 0; i < targets->count; i++) {
        int32_t day = (int32_t)targets->items[i].value;
        if (targets->items[i].kind == TARGET_SIDE &&
            is_of_today(&targets->items[i], engine->pack))
            cut_days(cut, (struct validity){day, day});
    }
    return engine_compile(&cut->pack, ENGINE_FOR_ONE, arena);
}

void targets_mark_real(const struct case_targets *targets, const bool *never,
                       bool *real)
{
    for (uint32_t i = 0; i < targets->boundary_count; i++) {
        const struct boundary *boundary = &targets->boundaries[i];
        if (!never[boundary->below] && !never[boundary->above])
            real[boundary->below] = real[boundary->above] = true;
    }
}

/* The cell that a side or option is: each has one of its own. */
static uint32_t cell_of(const struct engine *engine,
                        const struct case_target *target, uint32_t *level)
{
    *level = engine->level_of[target->item];
    return cells_find(engine->levels[*level].cells, target->value);
}

node_id targets_region(struct space *space, const struct case_target *target)
{
    struct residual *residual = &space->residual;
    const struct engine *engine = residual->known.engine;
    struct diagram *scratch = &residual->scratch;
    node_id node = DIAGRAM_YES;
    uint32_t level, cell;

    switch (target->kind) {
    case TARGET_RULE:
        node = diagram_where(scratch, residual_of(residual, engine->rules),
                             node_terminal(target->item));
        break;
    case TARGET_OUTCOME:
        node = diagram_where(scratch, residual_of(residual, engine->outcome),
                             node_terminal(target->item));
        break;
    case TARGET_ADVICE:
        node = diagram_where(
            scratch, residual_of(residual, engine->advice[target->item]),
            DIAGRAM_YES);
        break;
    case TARGET_OPTION:
    case TARGET_SIDE:
        cell = cell_of(engine, target, &level);
        node = diagram_interval(scratch, level, cell, cell);
        break;
    case TARGET_KINDS:
        abort();
    }
    return diagram_and(scratch, node, residual->reach);
}

/* Adds where the diagram differs between the two cells. */
static node_id add_effect(struct space *space, node_id region, node_id root,
                          uint32_t level, uint32_t cell, uint32_t next)
{
    struct diagram *scratch = &space->residual.scratch;
    const struct diagram *whole = &space->residual.known.engine->diagram;
    node_id here = diagram_cofactor(scratch, whole, root, level, cell);
    node_id there = diagram_cofactor(scratch, whole, root, level, next);

    return diagram_or(scratch, region, diagram_xor(scratch, here, there));
}

node_id targets_effect(struct space *space, const struct case_target *side)
{
    const struct engine *engine = space->residual.known.engine;
    node_id region = DIAGRAM_NO;
    uint32_t level, cell = cell_of(engine, side, &level);

    for (uint32_t next = cell ? cell - 1 : 1;
         next <= cell + 1 && next < engine->levels[level].cells->count;
         next += 2) {
        region = add_effect(space, region, engine->rules, level, cell, next);
        for (uint32_t i = 0; i < space->pack->advice_count; i++)
            region =
                add_effect(space, region, engine->advice[i], level, cell, next);
    }
    return diagram_and(&space->residual.scratch, region,
                       targets_region(space, side));
}

node_id targets_best_region(struct space *space,
                            const struct case_target *target)
{
    node_id effect = target->kind == TARGET_SIDE ? targets_effect(space, target)
                                                 : DIAGRAM_NO;

    return effect == DIAGRAM_NO || effect == DIAGRAM_EXHAUSTED
               ? targets_region(space, target)
               : effect;
}

bool targets_may_be_in(struct space *space, node_id region,
                       const struct answers *answers)
{
    struct residual *residual = &space->residual;
    const struct engine *engine = residual->known.engine;
    uint32_t *cells =
        arena_array(residual->arena, uint32_t, engine->level_count);
    const struct diagram_residual left = {.of = &residual->scratch,
                                          .known = cells};

    for (uint32_t i = 0; i < engine->level_count; i++)
        cells[i] = level_cell(engine, answers, i);
    return diagram_residual(&residual->scratch, &left, region, DIAGRAM_YES) !=
           DIAGRAM_NO;
}

static const char *option_text(const struct question *question, int64_t value,
                               struct arena *arena)
{
    const char *text = value ? "true" : "false";

    if (question_has_options(question))
        text = question->options[value].id;
    return arena_print(arena, "%s=%s", question->id, text);
}

const char *target_text(const struct pack *pack,
                        const struct case_target *target, struct arena *arena)
{
    char date[DATE_TEXT_SIZE];

    switch (target->kind) {
    case TARGET_RULE:
        return pack->rules[target->item].id;
    case TARGET_OUTCOME:
        return pack->outcomes[target->item].id;
    case TARGET_ADVICE:
        return pack->advice[target->item].id;
    case TARGET_OPTION:
        return option_text(&pack->questions[target->item], target->value,
                           arena);
    case TARGET_SIDE:
        if (!is_of_today(target, pack))
            return arena_print(arena, "%s=%lld",
                               pack_variable_id(pack, target->item),
                               (long long)target->value);
        date_format((int32_t)target->value, date);
        return arena_print(arena, "today=%s", date);
    case TARGET_KINDS:
        break;
    }
    abort();
}
