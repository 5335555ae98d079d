/*
 * joint.c -- one diagram for the rule and all advice.
 *
 * Starts from the diagram of the rules (or of the outcomes) and adds one advice
 * after the other.  An ending is the one before it and one advice more, so
 * equal sets of advice, always added in the same order, are the same ending.
 */
#include "engine/joint_internal.h"

struct joiner {
    struct arena *arena;
    struct ending *items; /* their lists of advice are filled in last */
    uint32_t *before;     /* the ending without its last advice */
    uint32_t *added;      /* that advice */
    uint32_t count, room;
    uint32_t advice;   /* the one being added */
    struct memo known; /* (ending before, advice) to ending */
};

static void *grow(struct joiner *joiner, void *items, size_t size, size_t align,
                  uint32_t room)
{
    return arena_resize(joiner->arena, items, joiner->room * size, room * size,
                        align);
}

static uint32_t add_ending(struct joiner *joiner, struct ending ending,
                           uint32_t before)
{
    if (joiner->count == joiner->room) {
        uint32_t room = joiner->room * 2 + 16;
        joiner->items = grow(joiner, joiner->items, sizeof(struct ending),
                             alignof(struct ending), room);
        joiner->before = grow(joiner, joiner->before, sizeof(uint32_t),
                              alignof(uint32_t), room);
        joiner->added = grow(joiner, joiner->added, sizeof(uint32_t),
                             alignof(uint32_t), room);
        joiner->room = room;
    }
    joiner->items[joiner->count] = ending;
    joiner->before[joiner->count] = before;
    joiner->added[joiner->count] = joiner->advice;
    return joiner->count++;
}

static node_id add_where_it_holds(void *context, node_id node, node_id holds)
{
    struct joiner *joiner = context;
    uint32_t before = node_value(node), after;

    if (holds != DIAGRAM_YES)
        return node;
    if (!memo_find(&joiner->known, before, joiner->advice, &after)) {
        struct ending ending = joiner->items[before];
        ending.advice_count++;
        after = add_ending(joiner, ending, before);
        memo_add(&joiner->known, before, joiner->advice, after);
    }
    return node_terminal(after);
}

/* Writes out each ending's list by going back to where it began. */
static struct endings list_endings(struct joiner *joiner)
{
    for (uint32_t i = 0; i < joiner->count; i++) {
        struct ending *ending = &joiner->items[i];
        uint32_t *advice =
            arena_array(joiner->arena, uint32_t, ending->advice_count);
        for (uint32_t left = ending->advice_count, at = i; left-- > 0;
             at = joiner->before[at])
            advice[left] = joiner->added[at];
        ending->advice = advice;
    }
    return (struct endings){joiner->items, joiner->count};
}

/* Adds all advice to `node`, whose terminals are the endings so far. */
static node_id join(struct engine *engine, struct joiner *joiner, node_id node)
{
    struct diagram *diagram = &engine->diagram;
    struct diagram_combine add = {add_where_it_holds, joiner};

    diagram->over = false; // what went before is none of this one's business
    diagram->steps_left = ENGINE_JOINT_STEPS;
    memo_init(&joiner->known, joiner->arena);
    for (uint32_t i = 0; i < engine->pack->advice_count; i++) {
        joiner->advice = i;
        node = diagram_combine(diagram, add, node, engine->advice[i]);
    }
    return node;
}

static struct ending rule_ending(const struct pack *pack, uint32_t rule)
{
    return (struct ending){.rule = (int32_t)rule,
                           .outcome = (int32_t)pack->rules[rule].outcome,
                           .status = STATUS_DECIDED};
}

static struct ending class_ending(int32_t outcome)
{
    return (struct ending){.rule = NO_INDEX,
                           .outcome = outcome,
                           .status = outcome == NO_INDEX ? STATUS_NO_RULE
                                                         : STATUS_DECIDED};
}

/* Nothing is decided on days that are not the pack's own: one ending more. */
static node_id close_days(struct engine *engine, struct joiner *joiner,
                          node_id node)
{
    const struct ending closed = {
        .rule = NO_INDEX, .outcome = NO_INDEX, .status = STATUS_NOT_IN_FORCE};
    struct diagram *diagram = &engine->diagram;
    node_id open = engine_validity(engine, engine->pack->valid, diagram);

    if (open == DIAGRAM_YES)
        return node;
    return diagram_overlay(diagram, diagram_not(diagram, open),
                           node_terminal(add_ending(joiner, closed, 0)), node);
}

void engine_join(struct engine *engine, struct arena *arena)
{
    const struct pack *pack = engine->pack;
    struct joiner rules = {.arena = arena}, classes = {.arena = arena};

    for (uint32_t i = 0; i < pack->rule_count; i++)
        add_ending(&rules, rule_ending(pack, i), 0);
    add_ending(&rules, class_ending(NO_INDEX), 0);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        add_ending(&classes, class_ending((int32_t)i), 0);
    add_ending(&classes, class_ending(NO_INDEX), 0);

    if (!engine->overlaps) { // else it is told which rules do
        engine->joint =
            close_days(engine, &rules, join(engine, &rules, engine->rules));
        engine->endings = list_endings(&rules);
    }
    engine->class_joint = join(engine, &classes, engine->outcome);
    engine->classes = list_endings(&classes);
}
