/* SPDX-License-Identifier: MIT */
/* generate_more.c -- who shows a mutant that the cases would not notice. */
#include "cases/generate.h"

#include "base/names.h"
#include "cases/cases_internal.h"
#include "cases/mutate.h"

#include <string.h>

enum {
    MORE_STEPS = 1 << 20
}; /* for all mutants; fewer than to try them alone */

/* Cases that get names under way. */
struct naming {
    struct names names;
    enum language spoken;
    struct arena *arena;
};

/* The pack with the cases in the place of its own, or behind them. */
static struct pack with_cases(const struct pack *pack, struct decider *decider,
                              const struct generated *generated,
                              struct arena *arena)
{
    uint32_t own = generated->beside ? pack->case_count : 0;
    struct test_case *cases =
        arena_array(arena, struct test_case, own + generated->count);
    struct pack with = *pack;

    for (uint32_t i = 0; i < own; i++)
        cases[i] = pack->cases[i];
    for (uint32_t i = 0; i < generated->count; i++) {
        const struct answers *answers = &generated->items[i].answers;
        cases[own + i] =
            case_of_decision(decide(decider, answers), answers, arena);
    }
    with.cases = cases;
    with.case_count = own + generated->count;
    return with;
}

/* The name, or one like it that no other case has. */
static const char *take_name(struct naming *naming, const char *name)
{
    while (names_add(&naming->names, name, strlen(name), 0) != NAMES_NONE)
        name =
            message_fill(naming->spoken, MSG_TEST_AGAIN, &name, naming->arena);
    return name;
}

static struct naming start_names(const struct pack *pack,
                                 const struct generated *generated,
                                 uint32_t more, struct mutate_room room)
{
    struct naming naming = {.spoken = room.spoken, .arena = room.keep};
    uint32_t own = generated->beside ? pack->case_count : 0;

    names_init(&naming.names, own + generated->count + more, room.keep);
    for (uint32_t i = 0; i < own; i++)
        names_add(&naming.names, pack->cases[i].name,
                  strlen(pack->cases[i].name), 0);
    return naming;
}

/* "under, where a change of rule over drops 'size is 1' from an 'and'" */
static const char *name_case(struct naming *naming, const char *rule,
                             const struct mutation *mutation)
{
    const char *part = mutation_part(mutation, naming->spoken, naming->arena);

    return take_name(naming,
                     message_fill(naming->spoken, MSG_TEST_NAME,
                                  (const char *[]){rule, part, mutation->says},
                                  naming->arena));
}

static const char *rule_of(const struct pack *pack, struct decider *decider,
                           const struct answers *answers, enum language spoken)
{
    int32_t rule = decide(decider, answers)->rule;

    return rule == NO_INDEX ? message(spoken, MSG_TEST_NO_RULE)
                            : pack->rules[rule].id;
}

void generate_more(struct generated *generated, const struct pack *pack,
                   struct decider *decider, struct mutate_room room)
{
    struct pack with = with_cases(pack, decider, generated, room.keep);
    uint32_t count = generated->count;

    room.learns = true;
    if (!room.steps)
        room.steps = MORE_STEPS;
    struct mutations mutations = mutate(&with, decider, room);
    struct generated_case *items =
        arena_array(room.keep, struct generated_case,
                    count + mutations.of_fate[FATE_SURVIVED]);

    struct naming naming =
        start_names(pack, generated, mutations.of_fate[FATE_SURVIVED], room);
    for (uint32_t i = 0; i < count; i++)
        items[i] = (struct generated_case){
            take_name(&naming, generated->items[i].name),
            generated->items[i].answers};
    for (uint32_t i = 0; i < mutations.count; i++) {
        const struct mutation *mutation = &mutations.items[i];
        if (mutation->fate != FATE_SURVIVED)
            continue;
        const char *name = name_case(
            &naming, rule_of(pack, decider, mutation->witness, room.spoken),
            mutation);
        items[count++] = (struct generated_case){name, *mutation->witness};
    }
    generated->items = items;
    generated->for_mutants = count - generated->count;
    generated->count = count;
    generated->equivalent = mutations.of_fate[FATE_EQUIVALENT];
    generated->not_noticed =
        mutations.of_fate[FATE_UNPROVED] + mutations.not_examined;
}
