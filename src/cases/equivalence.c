/* equivalence.c -- a pack's rules laid over each other, and one mutant at a
 * time. */
#include "cases/equivalence_parts_internal.h"

#include "base/date.h"

enum {
    SAME_WORDS = 1 << 23,       /* of the diagrams */
    SAME_CELLS = 16,            /* of a pair, that cost a step more */
    SAME_BYTES = 1 << 22,       /* of the arena of these, */
    SAME_STEP_BYTES = 3,        /* and more for each step there may be */
    SAME_MUTANT_STEPS = 1 << 21 /* that one mutant may take at most */
};

/* Where the hit policy is unique, and two hold, none decides. */
static void lay_unique(struct same *same, const node_id *holds)
{
    struct diagram *diagram = &same->engine->diagram;
    uint32_t count = same->pack->rule_count;
    node_id any = DIAGRAM_NO, two = DIAGRAM_NO;

    same->beside = arena_array(same->arena, struct beside, count);
    for (uint32_t i = 0; i < count && !diagram->over; i++) {
        same->beside[i].any_before = any;
        same->beside[i].two_before = two;
        two = diagram_or(diagram, two, diagram_and(diagram, holds[i], any));
        any = diagram_or(diagram, any, holds[i]);
    }
    same->decided =
        diagram_overlay(diagram, two, node_terminal(count), same->later[0]);
    any = two = DIAGRAM_NO;
    for (uint32_t i = count; i-- > 0 && !diagram->over;) {
        same->beside[i].any_behind = any;
        same->beside[i].two_behind = two;
        two = diagram_or(diagram, two, diagram_and(diagram, holds[i], any));
        any = diagram_or(diagram, any, holds[i]);
    }
}

static void lay_rules(struct same *same)
{
    const struct pack *pack = same->pack;
    struct diagram *diagram = &same->engine->diagram;
    uint32_t count = pack->rule_count;
    node_id *holds = arena_array(same->arena, node_id, count);

    same->free[0] = DIAGRAM_YES;
    for (uint32_t i = 0; i < count && !diagram->over; i++) {
        holds[i] = engine_rule(same->engine, &pack->rules[i], diagram);
        same->free[i + 1] = diagram_minus(diagram, same->free[i], holds[i]);
    }
    same->later[count] = node_terminal(count);
    for (uint32_t i = count; i-- > 0 && !diagram->over;)
        same->later[i] = diagram_overlay(diagram, holds[i], node_terminal(i),
                                         same->later[i + 1]);
    same->decided = same->later[0];
    if (pack->hit_policy == HIT_UNIQUE)
        lay_unique(same, holds);
    if (diagram->over) // then nothing is proved
        same->decided = DIAGRAM_EXHAUSTED;
}

struct same *same_new(const struct pack *pack, struct decider *decider,
                      bool rules, uint64_t steps, struct arena *arena,
                      struct arena *find)
{
    struct same *same = arena_new(arena, struct same);

    *same = (struct same){
        .pack = pack,
        .decider = decider,
        .rules = rules,
        .arena = arena,
        .find = find,
        .engine = engine_lay_out(same_cut(pack, arena), arena),
        .later = arena_array(arena, node_id, pack->rule_count + 1),
        .free = arena_array(arena, node_id, pack->rule_count + 1),
        .other = DIAGRAM_EXHAUSTED,
        .budget = budget_of(steps, arena,
                            (size_t)(SAME_BYTES + steps * SAME_STEP_BYTES))};
    struct diagram *diagram = &same->engine->diagram;
    diagram->word_budget = SAME_WORDS;
    diagram->steps_left = steps / 2;
    same->engine->joint = same->engine->class_joint = DIAGRAM_EXHAUSTED;
    diagram->shared = &same->budget;
    decider_share(decider, &same->budget);
    space_init(&same->space, same->engine, pack, &same->budget, arena);
    lay_rules(same);
    if (diagram->over)
        diagram_forget(diagram, 0);
    same->base = same->used = diagram->used;
    same->view_used = same->space.view.scratch.used;
    return same;
}

bool same_spend(struct same *same, uint64_t steps)
{
    budget_take(&same->budget, steps);
    return same->budget.left > 0;
}

uint64_t same_steps(const struct same *same)
{
    return same->budget.asked;
}

node_id same_chain(struct same *same)
{
    const struct mutant *mutant = same->mutant;
    struct diagram *diagram = &same->engine->diagram;
    node_id chain = same->later[mutant->to];

    for (uint32_t i = mutant->to; i-- > mutant->from;)
        chain = diagram_overlay(
            diagram, engine_rule(same->engine, &mutant->pack.rules[i], diagram),
            node_terminal(i), chain);
    return chain;
}

/* Whether some day of the date is moved to one that the calendar has. */
static bool is_ever_shown(const struct pack *pack,
                          const struct outcome_date *date)
{
    struct range days = {pack->valid.from, pack->valid.to};

    if (date->date != DATE_OF_TODAY)
        days = pack_domain(pack, (uint32_t)date->date);
    return days.high + date->plus_days >= DATE_MIN &&
           days.low + date->plus_days <= DATE_MAX;
}

static bool same_outcome(const struct pack *pack, const struct outcome *a,
                         const struct outcome *b)
{
    for (uint32_t i = 0; i < a->date_count && a->dates != b->dates; i++)
        if (a->dates[i].plus_days != b->dates[i].plus_days &&
            (is_ever_shown(pack, &a->dates[i]) ||
             is_ever_shown(pack, &b->dates[i])))
            return false;
    return true;
}

static node_id compare_rules(void *context, node_id a, node_id b)
{
    const struct same *same = context;
    const struct pack *pack = same->pack, *mutant = &same->mutant->pack;
    uint32_t before = node_value(a), after = node_value(b);

    if (before == pack->rule_count || after == pack->rule_count)
        return before == after ? DIAGRAM_NO : DIAGRAM_YES;
    const struct rule *left = &pack->rules[before];
    const struct rule *right = &mutant->rules[after];
    return left->outcome == right->outcome &&
                   same_outcome(pack, &pack->outcomes[left->outcome],
                                &mutant->outcomes[right->outcome]) &&
                   (!same->rules || left->id == right->id)
               ? DIAGRAM_NO
               : DIAGRAM_YES;
}

/* Where it matters whether the rule decides or one behind it; kept for the
 * rule's other mutants. */
static node_id find_other(struct same *same, uint32_t rule)
{
    struct diagram *diagram = &same->engine->diagram;
    const struct rule *rules = same->pack->rules;
    uint32_t count = same->pack->rule_count;

    if (same->rules)
        return same->free[rule];
    if (same->other != DIAGRAM_EXHAUSTED && same->other_of == rule)
        return same->other;
    diagram_forget(diagram, same->base);
    same->other_of = rule;
    struct arena_mark mark = arena_mark(same->find);
    node_id *other = arena_array(same->find, node_id, count + 1);
    for (uint32_t i = 0; i < count; i++)
        other[i] =
            rules[i].outcome == rules[rule].outcome ? DIAGRAM_NO : DIAGRAM_YES;
    other[count] = DIAGRAM_YES;
    same->other =
        diagram_and(diagram, same->free[rule],
                    diagram_map(diagram, same->later[rule + 1], other));
    arena_rewind(same->find, mark);
    same->used = diagram->used;
    return same->other;
}

/* One rule has another condition or other days, or another outcome. */
static struct both rule_differs(struct same *same)
{
    struct diagram *diagram = &same->engine->diagram;
    uint32_t rule = same->mutant->from;
    const struct rule *before = &same->pack->rules[rule];
    const struct rule *after = &same->mutant->pack.rules[rule];
    node_id other = same->free[rule];
    node_id holds;

    if (before->outcome != after->outcome) {
        holds = engine_rule(same->engine, before, diagram);
    } else {
        other = find_other(same, rule);
        holds = diagram_xor(diagram, engine_rule(same->engine, before, diagram),
                            engine_rule(same->engine, after, diagram));
    }
    return (struct both){diagram, holds, other};
}

/*
 * Of rules that must not hold together, the order says nothing.  With another
 * condition a rule matters unless two others hold; with another outcome only
 * where none does.
 */
static struct both unique_differs(struct same *same)
{
    struct diagram *diagram = &same->engine->diagram;
    uint32_t rule = same->mutant->from;
    const struct rule *before = &same->pack->rules[rule];
    const struct rule *after = &same->mutant->pack.rules[rule];
    const struct beside *beside = &same->beside[rule];

    if (same->mutant->to == rule + 2) // they are swapped
        return (struct both){diagram, DIAGRAM_NO, DIAGRAM_NO};
    node_id any = diagram_or(diagram, beside->any_before, beside->any_behind);
    if (before->outcome != after->outcome)
        return (struct both){diagram,
                             engine_rule(same->engine, before, diagram),
                             diagram_not(diagram, any)};
    node_id two = diagram_or(
        diagram, diagram_and(diagram, beside->any_before, beside->any_behind),
        diagram_or(diagram, beside->two_before, beside->two_behind));
    return (struct both){diagram,
                         diagram_xor(diagram,
                                     engine_rule(same->engine, before, diagram),
                                     engine_rule(same->engine, after, diagram)),
                         diagram_not(diagram, two)};
}

static struct both rules_differ(struct same *same)
{
    const struct mutant *mutant = same->mutant;
    struct diagram *diagram = &same->engine->diagram;

    if (same->beside && mutant->to > mutant->from)
        return unique_differs(same);
    if (same->beside) // a date of an outcome is another
        return (struct both){
            diagram,
            diagram_combine(diagram,
                            (struct diagram_combine){compare_rules, same},
                            same->decided, same->decided),
            DIAGRAM_YES};
    if (mutant->to == mutant->from + 1)
        return rule_differs(same);

    node_id differ =
        diagram_combine(diagram, (struct diagram_combine){compare_rules, same},
                        same->later[mutant->from], same_chain(same));
    return (struct both){diagram, same->free[mutant->from], differ};
}

static node_id is_given(const struct same *same, const struct advice *advice)
{
    struct diagram *diagram = &same->engine->diagram;
    const struct pack *pack = same->pack;
    struct arena_mark mark = arena_mark(same->find);
    node_id *table = arena_array(same->find, node_id, pack->rule_count + 1);

    for (uint32_t i = 0; i < pack->rule_count; i++)
        table[i] = advice->for_outcome[pack->rules[i].outcome] ? DIAGRAM_YES
                                                               : DIAGRAM_NO;
    table[pack->rule_count] = DIAGRAM_NO;
    node_id is_for = diagram_map(diagram, same->decided, table);
    arena_rewind(same->find, mark);
    return diagram_and(diagram, is_for,
                       engine_condition(same->engine, advice->when, diagram));
}

static struct both advice_differs(struct same *same)
{
    const struct advice *advice = same->mutant->advice;
    const struct advice *changed =
        &same->mutant->pack.advice[advice - same->pack->advice];

    struct diagram *diagram = &same->engine->diagram;

    return (struct both){
        diagram,
        diagram_xor(diagram, is_given(same, advice), is_given(same, changed)),
        DIAGRAM_YES};
}

/* A walk of both diagrams, as far as the answers allow. */
struct meet {
    struct same *same;
    const struct answers *answers; /* NULL: all open */
    uint32_t *path;                /* the cell of each level; or NULL */
    struct memo seen;              /* pairs that do not lead to yes in both */
};

static bool walk(struct meet *meet, node_id a, node_id b)
{
    struct same *same = meet->same;
    const struct diagram *in = same->both.in;
    struct diagram *scratch = &same->space.view.scratch;
    uint32_t seen, level_a = node_level(in, a), level_b = node_level(in, b);

    if (a == DIAGRAM_NO || b == DIAGRAM_NO)
        return false;
    if (a == DIAGRAM_YES && b == DIAGRAM_YES)
        return true;
    if (memo_find(&meet->seen, a, b, &seen))
        return false;
    uint32_t level = level_a < level_b ? level_a : level_b;
    if (!diagram_step(scratch) ||
        !diagram_steps(scratch, in->cells[level] / SAME_CELLS))
        return false;
    uint32_t known = meet->answers
                         ? level_cell(same->engine, meet->answers, level)
                         : CELL_OPEN;
    for (uint32_t cell = 0; cell < in->cells[level]; cell++) {
        if (known != CELL_OPEN && known != cell)
            continue;
        if (meet->path)
            meet->path[level] = cell;
        if (walk(meet, node_follow(in, a, level, cell),
                 node_follow(in, b, level, cell)))
            return true;
    }
    if (meet->path)
        meet->path[level] = CELL_OPEN;
    memo_add(&meet->seen, a, b, 1);
    return false;
}

/* Some of both, where all cells can be reached. */
static node_id find_some(struct same *same)
{
    uint32_t levels = same->engine->level_count;
    struct arena_mark mark = arena_mark(same->find);
    struct meet meet = {.same = same,
                        .path = arena_array(same->find, uint32_t, levels)};
    node_id some = DIAGRAM_NO;

    for (uint32_t i = 0; i < levels; i++)
        meet.path[i] = CELL_OPEN;
    memo_init(&meet.seen, same->find);
    if (walk(&meet, same->both.a, same->both.b))
        some = diagram_cube(&same->space.view.scratch, meet.path, levels);
    arena_rewind(same->find, mark);
    return same->space.view.scratch.over ? DIAGRAM_EXHAUSTED : some;
}

/* All of both, where real dates can be. */
static node_id find_all(struct same *same)
{
    struct residual *view = &same->space.view;
    struct diagram *diagram = &same->engine->diagram;
    node_id both = diagram_and(diagram, same->both.a, same->both.b);

    return diagram_and(&view->scratch, residual_of(view, both), view->reach);
}

enum sameness same_start(struct same *same, const struct mutant *mutant)
{
    struct diagram *scratch = &same->space.view.scratch;
    struct diagram *diagram = &same->engine->diagram;

    same->mutant = mutant;
    scratch->steps_left = diagram->steps_left = SAME_MUTANT_STEPS;
    scratch->over = diagram->over = false;
    same->region = DIAGRAM_EXHAUSTED;
    if (same->decided == DIAGRAM_EXHAUSTED)
        return SAME_UNPROVED;

    // Advice goes with outcomes: where these are the same, so is that.
    same->both = mutant->advice ? advice_differs(same) : rules_differ(same);
    if (diagram->over)
        return SAME_UNPROVED;
    if (same->space.view.reach == DIAGRAM_YES) {
        same->region = find_some(same);
    } else {
        same->region = find_all(same);
        same->both = (struct both){scratch, same->region, DIAGRAM_YES};
    }
    if (same->region == DIAGRAM_EXHAUSTED)
        return SAME_UNPROVED;
    return same->region == DIAGRAM_NO ? SAME_PROVED : SAME_NOT;
}

void same_end(struct same *same)
{
    struct diagram *scratch = &same->space.view.scratch;
    struct diagram *diagram = &same->engine->diagram;

    same_spend(same, 1);
    diagram_forget(diagram, same->used);
    diagram_forget(scratch, same->view_used);
    memo_clear(&same->space.view.kept);
}

bool same_touches(struct same *same, const struct answers *answers)
{
    struct arena_mark mark = arena_mark(same->find);
    struct meet meet = {.same = same, .answers = answers};

    if (same->region == DIAGRAM_EXHAUSTED)
        return true;
    memo_init(&meet.seen, same->find);
    bool does = walk(&meet, same->both.a, same->both.b);
    arena_rewind(same->find, mark);
    return does || same->space.view.scratch.over;
}
