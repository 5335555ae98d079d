/* SPDX-License-Identifier: MIT */
/* coverage.c -- cases against targets. */
#include "cases/coverage_internal.h"

#include "cases/cases_internal.h"

#include <string.h>

struct count {
    const struct pack *pack;
    struct arena *arena;
    struct case_targets targets;
    bool *met;
    bool *never; /* of what is not met: nobody can */
    bool *real;  /* sides of boundaries */
};

const char *coverage_name(enum coverage_kind kind)
{
    static const char *const names[] = {"rules", "outcomes", "advice",
                                        "options", "boundaries"};

    return names[kind];
}

/* Whether the pack decides anything for the answers. */
static bool is_decided(const struct pack *pack, const struct answers *answers)
{
    return case_out_of_bounds(pack, answers) == NO_INDEX &&
           answers_in_force(pack, answers);
}

void coverage_meet(const struct case_targets *targets,
                   const struct engine *engine, struct decider *decider,
                   bool *met)
{
    const struct pack *pack = engine_pack(engine);

    for (uint32_t i = 0; i < pack->case_count; i++) {
        struct answers answers = case_answers(&pack->cases[i]);
        if (is_decided(pack, &answers))
            targets_meet(targets, engine, &answers, decide(decider, &answers),
                         met);
    }
}

/* Whether a case is on the side that the boundary makes a difference for. */
static bool has_effect(const struct pack *pack, struct space *space,
                       const struct case_target *side, node_id effect)
{
    for (uint32_t i = 0; i < pack->case_count; i++) {
        struct answers answers = case_answers(&pack->cases[i]);
        if (is_decided(pack, &answers) &&
            targets_has_value(space->residual.known.engine, &answers, side) &&
            targets_may_be_in(space, effect, &answers))
            return true;
    }
    return false;
}

void coverage_drop_without_effect(const struct case_targets *targets,
                                  const struct pack *pack, struct space *space,
                                  bool *met)
{
    for (uint32_t i = 0; i < targets->count; i++) {
        const struct case_target *target = &targets->items[i];
        if (target->kind != TARGET_SIDE || !met[i])
            continue;
        node_id effect = targets_effect(space, target);
        met[i] = effect == DIAGRAM_NO || effect == DIAGRAM_EXHAUSTED ||
                 has_effect(pack, space, target, effect);
    }
}

/* The rules that decide anybody, and their outcomes. */
struct reached {
    const struct pack *pack; /* with a rule more at its end */
    bool *rules, *outcomes;
};

static void reach_rule(void *context, node_id node)
{
    const struct reached *reached = context;
    uint32_t rule = node_value(node);

    if (!node_is_terminal(node) || rule >= reached->pack->rule_count)
        return;
    reached->rules[rule] = true;
    reached->outcomes[reached->pack->rules[rule].outcome] = true;
}

static bool is_never(const struct reached *reached, struct space *space,
                     bool proved, const struct case_target *target)
{
    if (target->kind == TARGET_RULE)
        return proved && !reached->rules[target->item];
    if (target->kind == TARGET_OUTCOME)
        return proved && !reached->outcomes[target->item];
    return targets_region(space, target) == DIAGRAM_NO;
}

/* Of the targets that are not met, those that nobody can meet; and of sides,
 * those that are not met after all. */
static void look_closer(struct count *count, const struct engine *of)
{
    const struct case_targets *targets = &count->targets;
    const struct engine *engine = targets_cut(targets, of, count->arena);
    const struct pack *pack = engine->pack;
    struct reached reached = {
        pack, arena_array(count->arena, bool, pack->rule_count),
        arena_array(count->arena, bool, pack->outcome_count)};
    struct space space;

    space_init(&space, engine, count->pack, NULL, count->arena);
    node_id rules = residual_of(&space.residual, engine->rules);
    if (rules != DIAGRAM_EXHAUSTED)
        diagram_visit(&space.residual.scratch, rules,
                      (struct diagram_visit){reach_rule, &reached});
    for (uint32_t i = 0; i < targets->count; i++)
        count->never[i] = !count->met[i] &&
                          is_never(&reached, &space, rules != DIAGRAM_EXHAUSTED,
                                   &targets->items[i]);
    coverage_drop_without_effect(targets, count->pack, &space, count->met);
}

static bool is_all_met(const struct count *count)
{
    for (uint32_t i = 0; i < count->targets.count; i++)
        if (!count->met[i])
            return false;
    return true;
}

static void list_targets(struct count *count, enum target_kind kind,
                         struct coverage_part *part)
{
    const struct case_targets *targets = &count->targets;
    const char **missing =
        arena_array(count->arena, const char *, targets->count);
    const char **never =
        arena_array(count->arena, const char *, targets->count);

    for (uint32_t i = 0; i < targets->count; i++) {
        if (targets->items[i].kind != kind)
            continue;
        const char *text =
            count->met[i]
                ? NULL
                : target_text(count->pack, &targets->items[i], count->arena);
        part->of += !count->never[i];
        part->covered += count->met[i];
        if (count->never[i])
            never[part->never_count++] = text;
        else if (!count->met[i] && (kind != TARGET_SIDE || count->real[i]))
            missing[part->missing_count++] = text;
    }
    part->missing = missing;
    part->never = never;
}

/* A boundary with a side that nobody is on is none. */
static void count_boundaries(const struct count *count,
                             struct coverage_part *part)
{
    part->of = part->covered = 0;
    for (uint32_t i = 0; i < count->targets.boundary_count; i++) {
        const struct boundary *boundary = &count->targets.boundaries[i];
        part->of +=
            !count->never[boundary->below] && !count->never[boundary->above];
        part->covered +=
            count->met[boundary->below] && count->met[boundary->above];
    }
}

struct coverage coverage_find(const struct engine *engine,
                              struct decider *decider, struct arena *arena)
{
    struct coverage coverage = {0};
    struct count count = {.pack = engine_pack(engine),
                          .arena = arena,
                          .targets = targets_find(engine, arena)};

    count.met = arena_array(arena, bool, count.targets.count);
    count.never = arena_array(arena, bool, count.targets.count);
    count.real = arena_array(arena, bool, count.targets.count);
    coverage_meet(&count.targets, engine, decider, count.met);
    if (count.targets.boundary_count || !is_all_met(&count))
        look_closer(&count, engine);
    targets_mark_real(&count.targets, count.never, count.real);
    for (int kind = 0; kind < TARGET_KINDS; kind++)
        list_targets(&count, (enum target_kind)kind, &coverage.parts[kind]);
    count_boundaries(&count, &coverage.parts[COVERAGE_BOUNDARIES]);
    return coverage;
}
