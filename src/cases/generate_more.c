/* SPDX-License-Identifier: MIT */
/* generate_more.c -- who shows a mutant that the cases would not notice. */
#include "cases/generate.h"

#include "cases/cases_internal.h"
#include "cases/mutate.h"

#include <string.h>

enum {
    MORE_STEPS = 1 << 20
}; /* for all mutants; fewer than to try them alone */

/* The pack with the cases in the place of its own. */
static struct pack with_cases(const struct pack *pack, struct decider *decider,
                              const struct generated *generated,
                              struct arena *arena)
{
    struct test_case *cases =
        arena_array(arena, struct test_case, generated->count);
    struct pack with = *pack;

    for (uint32_t i = 0; i < generated->count; i++) {
        const struct answers *answers = &generated->items[i].answers;
        cases[i] = case_of_decision(decide(decider, answers), answers, arena);
    }
    with.cases = cases;
    with.case_count = generated->count;
    return with;
}

static bool is_taken(const struct generated_case *items, uint32_t count,
                     const char *name)
{
    for (uint32_t i = 0; i < count; i++)
        if (!strcmp(items[i].name, name))
            return true;
    return false;
}

/* "under, where a change of rule over drops 'size is 1' from an 'and'" */
static const char *name_case(const struct generated_case *items, uint32_t count,
                             const char *rule, const struct mutation *mutation,
                             enum language spoken, struct arena *arena)
{
    const char *part = mutation_part(mutation, spoken, arena);
    const char *name =
        message_fill(spoken, MSG_TEST_NAME,
                     (const char *[]){rule, part, mutation->says}, arena);

    while (is_taken(items, count, name))
        name = message_fill(spoken, MSG_TEST_AGAIN, &name, arena);
    return name;
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

    for (uint32_t i = 0; i < count; i++)
        items[i] = generated->items[i];
    for (uint32_t i = 0; i < mutations.count; i++) {
        const struct mutation *mutation = &mutations.items[i];
        if (mutation->fate != FATE_SURVIVED)
            continue;
        const char *name =
            name_case(items, count,
                      rule_of(pack, decider, mutation->witness, room.spoken),
                      mutation, room.spoken, room.keep);
        items[count++] = (struct generated_case){name, *mutation->witness};
    }
    generated->items = items;
    generated->for_mutants = count - generated->count;
    generated->count = count;
    generated->not_noticed =
        mutations.of_fate[FATE_UNPROVED] + mutations.not_examined;
}
