/* SPDX-License-Identifier: MIT */
/*
 * generate.c -- everybody to sets of targets, the fewest of these to people.
 *
 * Of all answers that somebody could give, a case keeps those that an interview
 * in page order asks for, and of the others what it cannot do without: what the
 * interview does not ask is taken back, one answer after the other from the
 * last on, unless the decision then changes (deletion filtering).  What is left
 * is irreducible, not the smallest: no single answer can go.  Invariant: at
 * each step the kept answers decide as all do, by the same rule, and meet the
 * targets that the case is made for.
 */
#include "cases/generate.h"

#include "base/set_cover.h"
#include "cases/coverage_internal.h"

#include <string.h>

enum {
    GENERATE_STEPS = 1 << 24, /* of everything together */
    GENERATE_BYTES = 1 << 26, /* of the arena, with the engines in it */
    GENERATE_PART = 4,        /* what one part of it may take of these */
    GENERATE_SETS_MAX = 1 << 16,
    GENERATE_TARGETS = 16 /* that are looked at in a step */
};

/* What an interview asks after an answer, or on a day.  All of them are a tree,
 * so that those which begin alike are decided once. */
struct played {
    struct answer answer; /* that led here; a day as the value */
    int32_t ask;          /* NO_INDEX where it is over */
    struct played *next;  /* other answers to the same question */
    struct played *below; /* answers to this one */
};

struct generator {
    const struct engine *engine; /* of the pack itself */
    const struct pack *pack;
    struct decider *decider;
    struct arena *arena;
    struct case_targets targets;
    struct space space; /* cut at the sides of all boundaries */
    uint32_t words;     /* of a set */
    uint64_t **sets;    /* by terminal; 0 is empty */
    uint32_t set_count, set_room;
    struct memo known; /* (set, target) to the set with the target */
    uint32_t adding;   /* the target being added */
    node_id *regions;  /* who shows each target */
    bool *wanted, *met;
    bool no_effects;      /* there are too few steps for them */
    struct played *days;  /* interviews: their first question, of each today */
    struct budget budget; /* of everything together */
    struct generated_case *cases;
    uint32_t case_room;
    struct generated result;
};

/*
 * Finds the targets to show.  Outcomes come with the rules; options are a
 * matter of taste; sides count only where there are two.
 */
static void find_wanted(struct generator *generator)
{
    const struct case_targets *targets = &generator->targets;
    bool *never = arena_array(generator->arena, bool, targets->count);

    generator->wanted = arena_array(generator->arena, bool, targets->count);
    for (uint32_t i = 0; i < targets->count; i++) {
        enum target_kind kind = targets->items[i].kind;
        generator->wanted[i] = kind == TARGET_RULE || kind == TARGET_ADVICE;
        never[i] =
            kind == TARGET_SIDE &&
            targets_region(&generator->space, &targets->items[i]) == DIAGRAM_NO;
    }
    targets_mark_real(targets, never, generator->wanted);
    for (uint32_t i = 0; i < targets->count; i++)
        generator->wanted[i] &= !generator->met[i];
}

/* What the pack's own cases show needs no other. */
static void meet_own(struct generator *generator)
{
    const struct case_targets *targets = &generator->targets;

    coverage_meet(targets, generator->engine, generator->decider,
                  generator->met);
    coverage_drop_without_effect(targets, generator->pack, &generator->space,
                                 generator->met);
}

static uint64_t *copy_set(const struct generator *generator,
                          const uint64_t *set)
{
    uint64_t *copy = arena_array(generator->arena, uint64_t, generator->words);

    return memcpy(copy, set, generator->words * sizeof *copy);
}

static uint32_t add_set(struct generator *generator, uint64_t *set)
{
    arena_more(generator->arena, generator->sets, generator->set_count,
               generator->set_room);
    generator->sets[generator->set_count] = set;
    return generator->set_count++;
}

static node_id add_where_met(void *context, node_id node, node_id met)
{
    struct generator *generator = context;
    uint32_t before = node_value(node), after, target = generator->adding;

    if (met != DIAGRAM_YES)
        return node;
    if (!memo_find(&generator->known, before, target, &after)) {
        uint64_t *set = copy_set(generator, generator->sets[before]);
        target_set_add(set, target);
        after = add_set(generator, set);
        memo_add(&generator->known, before, target, after);
    }
    return node_terminal(after);
}

/* Finds the sets of targets that people show; false where that is too much. */
static bool find_sets(struct generator *generator)
{
    struct diagram *scratch = &generator->space.residual.scratch;
    uint64_t *empty = arena_array(generator->arena, uint64_t, generator->words);
    node_id node = node_terminal(add_set(generator, empty));

    for (uint32_t i = 0; i < generator->targets.count; i++) {
        const struct case_target *target = &generator->targets.items[i];
        if (!generator->wanted[i])
            continue;
        generator->adding = i;
        generator->regions[i] = targets_best_region(&generator->space, target);
        node = diagram_combine(
            scratch, (struct diagram_combine){add_where_met, generator}, node,
            generator->regions[i]);
        if (generator->set_count > GENERATE_SETS_MAX)
            return false;
    }
    return node != DIAGRAM_EXHAUSTED;
}

static bool has_side(const struct generator *generator, const uint64_t *set,
                     uint32_t target)
{
    return generator->targets.items[target].kind == TARGET_SIDE &&
           target_set_has(set, target);
}

/* "quarantine, days_since_return=10": the rule, and the sides it is made for.
 */
static const char *name_case(const struct generator *generator,
                             const struct decision *decision,
                             const uint64_t *made_for)
{
    const struct case_targets *targets = &generator->targets;
    const char *name = decision->rule == NO_INDEX
                           ? "no rule"
                           : generator->pack->rules[decision->rule].id;

    for (uint32_t i = 0; i < targets->count; i++)
        if (has_side(generator, made_for, i))
            name = arena_print(generator->arena, "%s, %s", name,
                               target_text(generator->pack, &targets->items[i],
                                           generator->arena));
    return name;
}

static struct answers new_answers(const struct generator *generator)
{
    return (struct answers){.of = arena_array(generator->arena, struct answer,
                                              generator->pack->question_count)};
}

/* The one with that answer among these; a new one where it is not there. */
static struct played *find_played(struct generator *generator,
                                  struct played **among, struct answer answer,
                                  const struct answers *answers)
{
    struct played *played = *among;

    while (played && (played->answer.state != answer.state ||
                      played->answer.value != answer.value))
        played = played->next;
    if (played)
        return played;
    const struct decision *decision = decide(generator->decider, answers);
    played = arena_new(generator->arena, struct played);
    *played = (struct played){
        .answer = answer,
        .ask = decision->ask_count ? (int32_t)decision->ask[0] : NO_INDEX,
        .next = *among};
    *among = played;
    return played;
}

/* The answers that an interview asks for. */
static struct answers play(struct generator *generator,
                           const struct answers *all)
{
    struct answers asked = new_answers(generator);
    struct answer day = {all->has_today ? ANSWER_KNOWN : ANSWER_MISSING,
                         all->has_today ? all->today : 0};

    asked.has_today = all->has_today;
    asked.today = all->today;
    struct played *played =
        find_played(generator, &generator->days, day, &asked);
    while (played->ask != NO_INDEX) {
        struct answer answer = all->of[played->ask];
        asked.of[played->ask] = answer;
        played = find_played(generator, &played->below, answer, &asked);
    }
    return asked;
}

/* Whether the decision is all there, by that rule, and meets the targets. */
static bool is_enough(struct generator *generator,
                      const struct answers *answers, int32_t rule,
                      const uint64_t *made_for)
{
    const struct case_targets *targets = &generator->targets;
    const struct decision *decision = decide(generator->decider, answers);
    bool enough = !decision->ask_count && decision->rule == rule;

    for (uint32_t i = 0; i < targets->count && enough; i++)
        enough = !target_set_has(made_for, i) ||
                 target_is_met(&targets->items[i], generator->engine, answers,
                               decision);
    budget_take(&generator->budget, 1 + targets->count / GENERATE_TARGETS);
    return enough;
}

/* Of complete answers, those that a case needs; once there are no more steps,
 * more of them. */
static struct answers minimise(struct generator *generator,
                               const struct answers *all,
                               const uint64_t *made_for)
{
    int32_t rule = decide(generator->decider, all)->rule;
    const struct answers asked = play(generator, all);
    struct answers kept = *all;

    kept.of = new_answers(generator).of;
    for (uint32_t i = 0; i < generator->pack->question_count; i++)
        kept.of[i] = all->of[i];
    for (uint32_t i = generator->pack->question_count; i-- > 0;) {
        if (asked.of[i].state != ANSWER_MISSING || !generator->budget.left)
            continue;
        kept.of[i] = (struct answer){ANSWER_MISSING, 0};
        if (!is_enough(generator, &kept, rule, made_for))
            kept.of[i] = all->of[i];
    }
    return kept;
}

/* Completes the answers and keeps them as a case. */
static void add_case(struct generator *generator, struct answers answers,
                     const uint64_t *made_for)
{
    space_answer_all(&generator->space, &answers);
    answers = minimise(generator, &answers, made_for);
    const struct decision *decision = decide(generator->decider, &answers);
    targets_meet(&generator->targets, generator->engine, &answers, decision,
                 generator->met);
    arena_more(generator->arena, generator->cases, generator->result.count,
               generator->case_room);
    generator->cases[generator->result.count++] = (struct generated_case){
        name_case(generator, decision, made_for), answers};
}

/* One part of it gets its steps, as far as there are some. */
static void start_part(struct generator *generator)
{
    struct diagram *scratch = &generator->space.residual.scratch;

    scratch->over = false;
    scratch->steps_left = GENERATE_STEPS / GENERATE_PART;
}

/* Settles what was taken; false when nothing is left. */
static bool goes_on(struct generator *generator)
{
    budget_take(&generator->budget, 1);
    start_part(generator);
    return generator->budget.left > 0;
}

/* Who shows all of the targets; or DIAGRAM_EXHAUSTED. */
static node_id region_of(struct generator *generator, const uint64_t *targets)
{
    node_id region = generator->space.residual.reach;

    start_part(generator);
    for (uint32_t i = 0; i < generator->targets.count; i++)
        if (target_set_has(targets, i))
            region = diagram_and(&generator->space.residual.scratch, region,
                                 generator->regions[i]);
    return region;
}

/* Leaves each side to the first of the sets that have it. */
static void share_sides(const struct generator *generator, uint64_t **cover,
                        uint32_t count)
{
    for (uint32_t i = 0; i < generator->targets.count; i++) {
        bool has_owner = false;
        for (uint32_t k = 0; k < count; k++) {
            if (!has_side(generator, cover[k], i))
                continue;
            if (has_owner)
                cover[k][i / TARGET_WORD_BITS] &=
                    ~(UINT64_C(1) << i % TARGET_WORD_BITS);
            has_owner = true;
        }
    }
}

/* Adds a case that shows the targets; false where nobody does. */
static bool add_case_for(struct generator *generator, const uint64_t *targets)
{
    struct answers answers = new_answers(generator);
    node_id region = region_of(generator, targets);

    if (region == DIAGRAM_EXHAUSTED ||
        !space_find(&generator->space, region, &answers))
        return false;
    add_case(generator, answers, targets);
    return true;
}

/* Sets of earlier rules first. */
static void sort_sets(const struct generator *generator, uint64_t **sets,
                      uint32_t count)
{
    for (uint32_t i = 1; i < count; i++)
        for (uint32_t k = i; k > 0; k--) {
            uint64_t *left = sets[k - 1], *right = sets[k];
            uint32_t target = 0;
            while (target < generator->targets.count &&
                   target_set_has(left, target) ==
                       target_set_has(right, target))
                target++;
            if (target == generator->targets.count ||
                target_set_has(left, target))
                break;
            sets[k - 1] = right;
            sets[k] = left;
        }
}

/*
 * Picks sets that somebody shows.  Where the residual is not exact, a set may
 * turn out to be nobody's: then it is emptied, and others are chosen.  False
 * where that takes too long.
 */
static bool make_fewest(struct generator *generator, uint64_t steps)
{
    struct set_family sets = {(const uint64_t *const *)generator->sets,
                              generator->set_count, generator->words};
    struct set_cover cover;
    uint64_t **shared = NULL;
    bool found = false;

    while (!found) {
        if (!goes_on(generator))
            return false;
        cover = set_cover_find(&sets, steps, generator->arena);
        shared = arena_array(generator->arena, uint64_t *, cover.count);
        generator->result.smallest = cover.smallest;
        found = true;
        for (uint32_t i = 0; i < cover.count; i++) {
            struct answers answers = new_answers(generator);
            uint64_t *set = generator->sets[cover.sets[i]];
            shared[i] = copy_set(generator, set);
            if (space_find(&generator->space, region_of(generator, set),
                           &answers))
                continue;
            memset(set, 0, generator->words * sizeof *set);
            found = generator->result.complete = false;
        }
    }
    sort_sets(generator, shared, cover.count);
    share_sides(generator, shared, cover.count);
    for (uint32_t i = 0; i < cover.count; i++)
        generator->result.complete &= add_case_for(generator, shared[i]);
    return true;
}

/* Where the target is met; once effects took too much, wherever that is. */
static node_id find_apart(struct generator *generator,
                          const struct case_target *target)
{
    node_id region = generator->no_effects
                         ? DIAGRAM_EXHAUSTED
                         : targets_best_region(&generator->space, target);

    if (region != DIAGRAM_EXHAUSTED)
        return region;
    if (!generator->no_effects && !goes_on(generator))
        return region;
    generator->no_effects = true;
    return targets_region(&generator->space, target);
}

/* A case for each target that none before it meets. */
static void make_apart(struct generator *generator)
{
    struct space *space = &generator->space;

    for (uint32_t i = 0; i < generator->targets.count; i++) {
        const struct case_target *target = &generator->targets.items[i];
        struct answers answers = new_answers(generator);
        uint64_t *made_for =
            arena_array(generator->arena, uint64_t, generator->words);
        if (generator->met[i] || !generator->wanted[i])
            continue;
        target_set_add(made_for, i);
        if (!goes_on(generator)) {
            generator->result.not_examined++;
            continue;
        }
        node_id region = find_apart(generator, target);
        if (region == DIAGRAM_NO)
            continue;
        if (region != DIAGRAM_EXHAUSTED && space_find(space, region, &answers))
            add_case(generator, answers, made_for);
        else
            generator->result.complete = false;
    }
}

static struct generated generate(const struct engine *engine,
                                 struct decider *decider, bool beside,
                                 uint64_t steps, struct arena *arena)
{
    struct generator generator = {
        .engine = engine,
        .pack = engine->pack,
        .decider = decider,
        .arena = arena,
        .targets = targets_find(engine, arena),
        .result = {.beside = beside, .complete = true}};

    generator.words = generator.targets.count / TARGET_WORD_BITS + 1;
    generator.met = arena_array(arena, bool, generator.targets.count);
    generator.regions = arena_array(arena, node_id, generator.targets.count);
    memo_init(&generator.known, arena);
    generator.budget =
        budget_of(steps ? steps : GENERATE_STEPS, arena, GENERATE_BYTES);
    budget_turn(&generator.budget);
    space_init(&generator.space, targets_cut(&generator.targets, engine, arena),
               engine->pack, &generator.budget, arena);
    decider_share(decider, &generator.budget);
    start_part(&generator);
    if (beside)
        meet_own(&generator);
    find_wanted(&generator);
    if (!find_sets(&generator) ||
        !make_fewest(&generator, steps ? steps : SET_COVER_STEPS)) {
        budget_rest(&generator.budget);
        make_apart(&generator);
    }
    decider_share(decider, NULL);
    generator.result.complete &= !generator.result.not_examined;
    generator.result.items = generator.cases;
    generator.result.steps = generator.budget.asked;
    return generator.result;
}

struct generated generate_cases(const struct engine *engine,
                                struct decider *decider, uint64_t steps,
                                struct arena *arena)
{
    return generate(engine, decider, false, steps, arena);
}

struct generated generate_lacking(const struct engine *engine,
                                  struct decider *decider, uint64_t steps,
                                  struct arena *arena)
{
    return generate(engine, decider, true, steps, arena);
}
