/* generate.c -- everybody to sets of targets, the fewest of these to people. */
#include "cases/generate.h"

#include "base/set_cover.h"
#include "cases/minimise_internal.h"

#include <string.h>

enum {
    GENERATE_STEPS = 1 << 24, /* of everything together */
    GENERATE_BYTES = 1 << 26, /* of the arena, with the engines in it */
    GENERATE_PART = 4,        /* what one part of it may take of these */
    GENERATE_SETS_MAX = 1 << 16
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
    node_id everybody; /* terminals: sets */
    bool *wanted, *met;
    bool no_effects; /* there are too few steps for them */
    struct minimiser minimiser;
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
}

static uint32_t add_set(struct generator *generator, uint32_t from)
{
    uint64_t *set = arena_array(generator->arena, uint64_t, generator->words);

    arena_more(generator->arena, generator->sets, generator->set_count,
               generator->set_room);
    for (uint32_t i = 0; generator->set_count && i < generator->words; i++)
        set[i] = generator->sets[from][i];
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
        after = add_set(generator, before);
        target_set_add(generator->sets[after], target);
        memo_add(&generator->known, before, target, after);
    }
    return node_terminal(after);
}

/* What everybody shows; or DIAGRAM_EXHAUSTED. */
static node_id show_all(struct generator *generator)
{
    struct diagram *scratch = &generator->space.residual.scratch;
    node_id node = node_terminal(add_set(generator, 0));

    for (uint32_t i = 0; i < generator->targets.count; i++) {
        const struct case_target *target = &generator->targets.items[i];
        if (!generator->wanted[i])
            continue;
        generator->adding = i;
        node = diagram_combine(
            scratch, (struct diagram_combine){add_where_met, generator}, node,
            targets_best_region(&generator->space, target));
        if (generator->set_count > GENERATE_SETS_MAX)
            return DIAGRAM_EXHAUSTED;
    }
    return node;
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
        if (targets->items[i].kind == TARGET_SIDE &&
            target_set_has(made_for, i))
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

/* Completes the answers and keeps them as a case. */
static void add_case(struct generator *generator, struct answers answers,
                     const uint64_t *made_for)
{
    space_answer_all(&generator->space, &answers);
    answers = minimise_answers(&generator->minimiser, &answers, made_for);
    const struct decision *decision = decide(generator->decider, &answers);
    targets_meet(&generator->targets, generator->engine, &answers, decision,
                 generator->met);
    arena_more(generator->arena, generator->cases, generator->result.count,
               generator->case_room);
    generator->cases[generator->result.count++] = (struct generated_case){
        name_case(generator, decision, made_for), answers};
}

/* A set that some of a chosen one's targets are looked up in. */
struct has_all {
    const struct generator *generator;
    const uint64_t *targets;
};

static node_id shows_all(void *context, node_id a, node_id b)
{
    const struct has_all *has_all = context;
    const struct generator *generator = has_all->generator;
    const uint64_t *shown = generator->sets[node_value(a)];

    for (uint32_t i = 0; i < generator->words; i++)
        if (has_all->targets[i] & ~shown[i])
            return DIAGRAM_NO;
    return b;
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
    struct has_all has_all = {generator, targets};
    struct diagram *scratch = &generator->space.residual.scratch;

    start_part(generator);
    return diagram_combine(
        scratch, (struct diagram_combine){shows_all, &has_all},
        generator->everybody, generator->space.residual.reach);
}

/* Of the region, for whom a side makes a difference; DIAGRAM_NO for nobody. */
static node_id effect_in(struct generator *generator, node_id region,
                         uint32_t side)
{
    node_id effect = diagram_and(
        &generator->space.residual.scratch, region,
        targets_effect(&generator->space, &generator->targets.items[side]));

    return effect == DIAGRAM_EXHAUSTED ? DIAGRAM_NO : effect;
}

/*
 * Leaves each side to one of the sets that have it: the first for whose people
 * it makes a difference, else the first.
 */
static void share_sides(struct generator *generator, uint64_t **cover,
                        uint32_t count)
{
    for (uint32_t i = 0; i < generator->targets.count; i++) {
        uint64_t bit = UINT64_C(1) << i % TARGET_WORD_BITS;
        uint32_t owner = count;
        if (generator->targets.items[i].kind != TARGET_SIDE)
            continue;
        for (uint32_t k = count; k-- > 0;)
            owner = target_set_has(cover[k], i) ? k : owner;
        for (uint32_t k = count; k-- > 0;)
            if (target_set_has(cover[k], i) &&
                effect_in(generator, region_of(generator, cover[k]), i) !=
                    DIAGRAM_NO)
                owner = k;
        for (uint32_t k = 0; k < count; k++)
            if (k != owner)
                cover[k][i / TARGET_WORD_BITS] &= ~bit;
    }
}

/* Adds a case that shows the targets; false where nobody does. */
static bool add_case_for(struct generator *generator, const uint64_t *targets)
{
    struct answers answers = new_answers(generator);
    node_id region = region_of(generator, targets);

    for (uint32_t i = 0; i < generator->targets.count; i++) {
        if (generator->targets.items[i].kind != TARGET_SIDE ||
            !target_set_has(targets, i))
            continue;
        node_id effect = effect_in(generator, region, i);
        region = effect == DIAGRAM_NO ? region : effect;
    }
    if (region == DIAGRAM_EXHAUSTED ||
        !space_find(&generator->space, region, &answers))
        return false;
    add_case(generator, answers, targets);
    return true;
}

static uint64_t *copy_set(const struct generator *generator, uint32_t number)
{
    uint64_t *copy = arena_array(generator->arena, uint64_t, generator->words);

    memcpy(copy, generator->sets[number], generator->words * sizeof *copy);
    return copy;
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
    bool found = false;

    while (!found) {
        if (!goes_on(generator)) {
            generator->result.count = 0;
            return false;
        }
        struct set_cover cover = set_cover_find(&sets, steps, generator->arena);
        uint64_t **shared =
            arena_array(generator->arena, uint64_t *, cover.count);
        generator->result.count = 0;
        generator->result.smallest = cover.smallest;
        found = true;
        for (uint32_t i = 0; i < cover.count; i++) {
            struct answers answers = new_answers(generator);
            shared[i] = copy_set(generator, cover.sets[i]);
            if (space_find(&generator->space, region_of(generator, shared[i]),
                           &answers))
                continue;
            memset(generator->sets[cover.sets[i]], 0,
                   generator->words * sizeof(uint64_t));
            found = generator->result.complete = false;
        }
        sort_sets(generator, shared, cover.count);
        if (found)
            share_sides(generator, shared, cover.count);
        for (uint32_t i = 0; i < cover.count && found; i++)
            generator->result.complete &= add_case_for(generator, shared[i]);
    }
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

struct generated generate_cases(const struct engine *engine,
                                struct decider *decider, uint64_t steps,
                                struct arena *arena)
{
    struct generator generator = {.engine = engine,
                                  .pack = engine->pack,
                                  .decider = decider,
                                  .arena = arena,
                                  .targets = targets_find(engine, arena),
                                  .result = {.complete = true}};

    generator.words = generator.targets.count / TARGET_WORD_BITS + 1;
    generator.met = arena_array(arena, bool, generator.targets.count);
    memo_init(&generator.known, arena);
    generator.budget =
        budget_of(steps ? steps : GENERATE_STEPS, arena, GENERATE_BYTES);
    budget_turn(&generator.budget);
    space_init(&generator.space, targets_cut(&generator.targets, engine, arena),
               engine->pack, &generator.budget, arena);
    decider_share(decider, &generator.budget);
    start_part(&generator);
    minimiser_init(&generator.minimiser, &generator.targets, engine, decider,
                   arena);
    find_wanted(&generator);
    generator.everybody = show_all(&generator);
    if (generator.everybody == DIAGRAM_EXHAUSTED ||
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
