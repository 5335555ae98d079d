/* mutate.c -- cases first, for most mutants end there; then the proof. */
#include "study/mutate.h"

#include "engine/cases.h"
#include "study/mutants.h"
#include "study/same.h"

#include <string.h>

struct judge {
    const struct pack *pack;
    struct decider *decider;
    struct mutate_room room;
    bool rules; /* a case expects one */
    uint32_t
        *cases; /* those that pass, the last that noticed something first */
    uint32_t case_count;
    struct mutation *items;
    uint32_t room_for;
    struct mutations result;
};

static void find_cases(struct judge *judge)
{
    const struct pack *pack = judge->pack;

    judge->cases = arena_array(judge->room.keep, uint32_t, pack->case_count);
    for (uint32_t i = 0; i < pack->case_count; i++) {
        struct arena_mark mark = arena_mark(judge->room.scratch);
        if (!case_run(judge->decider, pack, &pack->cases[i],
                      judge->room.scratch)
                 .count) {
            judge->cases[judge->case_count++] = i;
            judge->rules |= pack->cases[i].expect.has_rule;
        }
        arena_rewind(judge->room.scratch, mark);
    }
}

/* Whether a case fails on the mutant; puts it first for the next. */
static bool is_noticed(struct judge *judge, const struct mutant *mutant,
                       struct decider *decider, struct mutation *mutation)
{
    for (uint32_t i = 0; i < judge->case_count; i++) {
        uint32_t index = judge->cases[i];
        if (!case_run(decider, &mutant->pack, &mutant->pack.cases[index],
                      judge->room.scratch)
                 .count)
            continue;
        memmove(judge->cases + 1, judge->cases, i * sizeof *judge->cases);
        judge->cases[0] = index;
        mutation->noticed_by = index;
        return true;
    }
    return false;
}

static const char *keep_text(const struct judge *judge, const char *text)
{
    return arena_copy(judge->room.keep, text, strlen(text));
}

static void keep_witness(const struct judge *judge,
                         const struct same_side sides[2],
                         const struct answers *answers,
                         struct mutation *mutation)
{
    struct arena *keep = judge->room.keep;
    uint32_t count = judge->pack->question_count;
    struct answers *kept = arena_new(keep, struct answers);
    struct case_result result =
        same_differences(sides, judge->rules, answers, judge->room.scratch);
    const char **differences = arena_array(keep, const char *, result.count);

    *kept = *answers;
    kept->of = arena_array(keep, struct answer, count);
    memcpy(kept->of, answers->of, count * sizeof *kept->of);
    for (uint32_t i = 0; i < result.count; i++)
        differences[i] = keep_text(judge, result.differences[i]);
    mutation->witness = kept;
    mutation->differences = differences;
    mutation->difference_count = result.count;
}

static enum fate find_fate(struct judge *judge, const struct mutant *mutant,
                           struct mutation *mutation)
{
    struct arena *scratch = judge->room.scratch;
    const struct engine *engine =
        engine_compile(&mutant->pack, ENGINE_FOR_ONE, scratch);
    struct decider *decider = decider_new(engine, judge->room.decide);
    const struct same_side sides[] = {{judge->pack, judge->decider},
                                      {&mutant->pack, decider}};
    struct answers answers = {
        .of = arena_array(scratch, struct answer, judge->pack->question_count)};

    if (is_noticed(judge, mutant, decider, mutation))
        return FATE_NOTICED;
    switch (same_compare(sides, judge->rules, &answers, scratch)) {
    case SAME_PROVED:
        return FATE_EQUIVALENT;
    case SAME_NOT:
        keep_witness(judge, sides, &answers, mutation);
        return FATE_SURVIVED;
    case SAME_UNPROVED:
        break;
    }
    return FATE_UNPROVED;
}

static struct mutation *add_mutation(struct judge *judge)
{
    uint32_t count = judge->result.count;

    if (count == judge->room_for) {
        uint32_t room = count * 2 + 64;
        judge->items = arena_resize(
            judge->room.keep, judge->items, count * sizeof *judge->items,
            room * sizeof *judge->items, alignof(struct mutation));
        judge->room_for = room;
    }
    judge->result.count++;
    return &judge->items[count];
}

static void take(void *context, const struct mutant *mutant)
{
    struct judge *judge = context;
    struct arena_mark mark = arena_mark(judge->room.scratch);
    struct arena_mark decide_mark = arena_mark(judge->room.decide);
    struct mutation mutation = {.part = mutant->part,
                                .id = mutant->id,
                                .at = mutant->at,
                                .says = keep_text(judge, mutant->says)};

    mutation.fate = find_fate(judge, mutant, &mutation);
    judge->result.of_fate[mutation.fate]++;
    *add_mutation(judge) = mutation;
    arena_rewind(judge->room.decide, decide_mark);
    arena_rewind(judge->room.scratch, mark);
}

struct mutations mutate(const struct pack *pack, struct decider *decider,
                        struct mutate_room room)
{
    struct judge judge = {.pack = pack, .decider = decider, .room = room};
    struct mutant_taker taker = {take, &judge};

    find_cases(&judge);
    mutants_make(pack, taker, room.scratch);
    judge.result.items = judge.items;
    return judge.result;
}
