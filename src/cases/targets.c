/* targets.c -- listing targets, and who meets them. */
#include "cases/targets_internal.h"

#include "base/date.h"

#include <stdlib.h>

static const struct cond holds_never = {.op = COND_FALSE};

/* A list of targets under way. */
struct listing {
    const struct engine *engine;
    struct case_target *items;
    struct boundary *boundaries;
    uint32_t count, boundary_count;
};

static void add(struct listing *listing, enum target_kind kind, uint32_t item,
                int64_t value)
{
    listing->items[listing->count++] = (struct case_target){kind, item, value};
}

static bool has_sides(const struct engine *engine, const struct level *level)
{
    return variable_is_counted(engine->pack, level->variable);
}

static void add_options(struct listing *listing)
{
    const struct pack *pack = listing->engine->pack;

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
    const struct pack *pack = listing->engine->pack;
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
        listing->boundaries[listing->boundary_count++] =
            (struct boundary){listing->count - 2, listing->count - 1};
    }
}

static void make_room(struct listing *listing, struct arena *arena)
{
    const struct pack *pack = listing->engine->pack;
    size_t room =
        (size_t)pack->rule_count + pack->outcome_count + pack->advice_count;
    size_t cuts = 0;

    for (uint32_t i = 0; i < pack->question_count; i++)
        room += !question_is_ordered(&pack->questions[i])
                    ? (size_t)pack_domain(pack, i).high + 1
                    : 0;
    for (uint32_t i = 0; i < listing->engine->level_count; i++)
        cuts += listing->engine->levels[i].cells->count - 1;
    listing->items = arena_array(arena, struct case_target, room + 2 * cuts);
    listing->boundaries = arena_array(arena, struct boundary, cuts);
}

struct case_targets targets_find(const struct engine *engine,
                                 struct arena *arena)
{
    const struct pack *pack = engine->pack;
    struct listing listing = {.engine = engine};

    make_room(&listing, arena);
    for (uint32_t i = 0; i < pack->rule_count; i++)
        add(&listing, TARGET_RULE, i, 0);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        add(&listing, TARGET_OUTCOME, i, 0);
    for (uint32_t i = 0; i < pack->advice_count; i++)
        add(&listing, TARGET_ADVICE, i, 0);
    add_options(&listing);
    for (uint32_t i = 0; i < engine->level_count; i++)
        if (has_sides(engine, &engine->levels[i]))
            add_sides(&listing, &engine->levels[i]);
    return (struct case_targets){listing.items, listing.count,
                                 listing.boundaries, listing.boundary_count};
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
    if (target->item == pack->question_count + pack->fact_count)
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

static bool is_met(const struct case_target *target,
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
        met[i] =
            met[i] || is_met(&targets->items[i], engine, answers, decision);
}

/* The test that a side is; today has none, a rule cuts it. */
static const struct cond *side_test(const struct case_target *target,
                                    struct arena *arena)
{
    struct range *range = arena_new(arena, struct range);
    struct cond *test = arena_new(arena, struct cond);

    *range = (struct range){target->value, target->value};
    *test = (struct cond){.op = COND_TEST,
                          .variable = target->item,
                          .ranges = range,
                          .range_count = 1};
    return test;
}

static bool is_of_today(const struct case_target *target,
                        const struct pack *pack)
{
    return target->item == pack->question_count + pack->fact_count;
}

struct pack *targets_cut_pack(const struct case_targets *targets,
                              const struct pack *pack, struct arena *arena)
{
    struct pack *cut = arena_new(arena, struct pack);
    struct rule *rules =
        arena_array(arena, struct rule, pack->rule_count + targets->count);
    struct advice *advice =
        arena_array(arena, struct advice, pack->advice_count + targets->count);
    bool *nobody = arena_array(arena, bool, pack->outcome_count);

    *cut = *pack;
    for (uint32_t i = 0; i < pack->rule_count; i++)
        rules[i] = pack->rules[i];
    for (uint32_t i = 0; i < pack->advice_count; i++)
        advice[i] = pack->advice[i];
    for (uint32_t i = 0; i < targets->count; i++) {
        const struct case_target *target = &targets->items[i];
        if (target->kind != TARGET_SIDE)
            continue;
        if (!is_of_today(target, pack)) {
            advice[cut->advice_count++] =
                (struct advice){.id = "",
                                .for_outcome = nobody,
                                .when = side_test(target, arena)};
            continue;
        }
        rules[cut->rule_count++] = (struct rule){
            .id = "",
            .valid = {(int32_t)target->value, (int32_t)target->value},
            .when = &holds_never};
    }
    cut->rules = rules;
    cut->advice = advice;
    return cut;
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

node_id targets_region(struct space *space, const struct case_target *target)
{
    const struct engine *engine = space->residual.known.engine;
    struct diagram *scratch = &space->residual.scratch;
    node_id node = DIAGRAM_YES;

    switch (target->kind) {
    case TARGET_RULE:
        node =
            diagram_where(scratch, residual_of(&space->residual, engine->rules),
                          node_terminal(target->item));
        break;
    case TARGET_OUTCOME:
        node = diagram_where(scratch,
                             residual_of(&space->residual, engine->outcome),
                             node_terminal(target->item));
        break;
    case TARGET_ADVICE:
        node = diagram_where(
            scratch,
            residual_of(&space->residual, engine->advice[target->item]),
            DIAGRAM_YES);
        break;
    case TARGET_OPTION:
    case TARGET_SIDE:
        node = is_of_today(target, engine->pack)
                   ? engine_validity(engine,
                                     (struct validity){(int32_t)target->value,
                                                       (int32_t)target->value},
                                     scratch)
                   : engine_condition(engine,
                                      side_test(target, space->residual.arena),
                                      scratch);
        break;
    case TARGET_KINDS:
        abort();
    }
    return diagram_and(scratch, node, space->residual.reach);
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
