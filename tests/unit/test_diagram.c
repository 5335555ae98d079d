/* SPDX-License-Identifier: MIT */
/*
 * test_diagram.c -- the laws of the operators, against tables of all points.
 *
 * A function is numbered by what it gives at each of a few points, so that all
 * functions can be tried: of two levels with 2 and 3 cells there are 64 of no
 * and yes, and 729 of three terminals.
 */
#include "expect.h"

#include "diagram/diagram.h"

enum { LEVELS = 2, POINTS = 6, FORMULAS = 64, TERMINALS = 3, FUNCTIONS = 729 };

static const uint32_t cells[LEVELS] = {2, 3};

/* All functions of some terminals, as nodes of one diagram. */
struct nodes {
    struct arena arena;
    struct diagram diagram;
    node_id formulas[FORMULAS], functions[FUNCTIONS];
};

/* What the numbered function of so many terminals gives at a point. */
static uint32_t digit(uint32_t number, uint32_t terminals, uint32_t point)
{
    while (point-- > 0)
        number /= terminals;
    return number % terminals;
}

static uint32_t cell_of(uint32_t point, uint32_t level)
{
    return level == 0 ? point / cells[1] : point % cells[1];
}

static node_id build(struct diagram *diagram, uint32_t number,
                     uint32_t terminals)
{
    uint32_t base = diagram_push(diagram, 0);

    for (uint32_t i = 0; i < cells[0]; i++) {
        uint32_t below = diagram_push(diagram, 1);
        for (uint32_t k = 0; k < cells[1]; k++)
            diagram->edges[below + k] =
                node_terminal(digit(number, terminals, i * cells[1] + k));
        node_id edge = diagram_pop(diagram, 1, below);
        diagram->edges[base + i] = edge;
    }
    return diagram_pop(diagram, 0, base);
}

static node_id at(const struct diagram *diagram, node_id node, uint32_t point)
{
    for (uint32_t level = 0; level < LEVELS; level++)
        node = node_follow(diagram, node, level, cell_of(point, level));
    return node;
}

static int start(void **state)
{
    static struct nodes nodes;
    struct diagram *diagram = &nodes.diagram;

    nodes = (struct nodes){0};
    diagram_init(diagram, cells, 1 << 20, 1 << 30, &nodes.arena);
    for (uint32_t i = 0; i < FORMULAS; i++)
        nodes.formulas[i] = build(diagram, i, 2);
    for (uint32_t i = 0; i < FUNCTIONS; i++)
        nodes.functions[i] = build(diagram, i, TERMINALS);
    *state = &nodes;
    return 0;
}

static int stop(void **state)
{
    struct nodes *nodes = *state;

    assert_false(nodes->diagram.over);
    assert_int_equal(nodes->diagram.edges_used, 0);
    arena_clear(&nodes->arena);
    return 0;
}

static void each_function_is_one_node(void **state)
{
    struct nodes *nodes = *state;

    for (uint32_t i = 0; i < FUNCTIONS; i++) {
        for (uint32_t point = 0; point < POINTS; point++)
            expect_int("value", at(&nodes->diagram, nodes->functions[i], point),
                       node_terminal(digit(i, TERMINALS, point)));
        for (uint32_t k = 0; k < i; k++)
            expect_true("another", nodes->functions[i] != nodes->functions[k]);
        expect_int("again", build(&nodes->diagram, i, TERMINALS),
                   nodes->functions[i]);
    }
}

static void formulas_agree_with_their_tables(void **state)
{
    struct nodes *nodes = *state;
    struct diagram *diagram = &nodes->diagram;
    const node_id *of = nodes->formulas;

    for (uint32_t a = 0; a < FORMULAS; a++)
        for (uint32_t b = 0; b < FORMULAS; b++) {
            expect_int("and", diagram_and(diagram, of[a], of[b]), of[a & b]);
            expect_int("or", diagram_or(diagram, of[a], of[b]), of[a | b]);
            expect_int("xor", diagram_xor(diagram, of[a], of[b]), of[a ^ b]);
            expect_int("minus", diagram_minus(diagram, of[a], of[b]),
                       of[a & ~b]);
            expect_int("disjoint", diagram_disjoint(diagram, of[a], of[b]),
                       !(a & b));
        }
    for (uint32_t a = 0; a < FORMULAS; a++)
        expect_int("not", diagram_not(diagram, of[a]), of[~a % FORMULAS]);
}

static void asking_whether_two_are_disjoint_makes_no_node(void **state)
{
    struct nodes *nodes = *state;
    uint32_t used = nodes->diagram.used;

    for (uint32_t a = 0; a < FORMULAS; a++)
        for (uint32_t b = 0; b < FORMULAS; b++)
            diagram_disjoint(&nodes->diagram, nodes->formulas[a],
                             nodes->formulas[b]);
    expect_int("words", nodes->diagram.used, used);
}

static void xor_tells_where_functions_differ(void **state)
{
    struct nodes *nodes = *state;

    for (uint32_t a = 0; a < FUNCTIONS; a++)
        for (uint32_t b = a % 7; b < FUNCTIONS; b += 7) {
            uint32_t want = 0;
            for (uint32_t point = 0; point < POINTS; point++)
                if (digit(a, TERMINALS, point) != digit(b, TERMINALS, point))
                    want |= 1u << point;
            expect_int("xor",
                       diagram_xor(&nodes->diagram, nodes->functions[a],
                                   nodes->functions[b]),
                       nodes->formulas[want]);
        }
}

static void restrict_agrees_where_somebody_cares(void **state)
{
    struct nodes *nodes = *state;
    struct diagram *diagram = &nodes->diagram;

    for (uint32_t a = 0; a < FUNCTIONS; a++)
        for (uint32_t care = 0; care < FORMULAS; care++) {
            node_id node = nodes->functions[a], only = DIAGRAM_UNREACHABLE;
            node_id got =
                diagram_restrict(diagram, node, nodes->formulas[care]);
            bool several = false;
            for (uint32_t point = 0; point < POINTS; point++) {
                node_id want = at(diagram, node, point);
                if (!(care >> point & 1))
                    continue;
                expect_int("on the care set", at(diagram, got, point), want);
                several |= only != DIAGRAM_UNREACHABLE && only != want;
                only = want;
            }
            if (!several) // one terminal is all that is left
                expect_int("a constant", got, only);
            if (care == FORMULAS - 1)
                expect_int("of everybody", got, node);
        }
}

static void within_and_fill_are_if_then_else(void **state)
{
    struct nodes *nodes = *state;
    struct diagram *diagram = &nodes->diagram;

    for (uint32_t a = 0; a < FUNCTIONS; a++)
        for (uint32_t care = 0; care < FORMULAS; care++) {
            node_id then = nodes->functions[a];
            node_id otherwise = nodes->functions[FUNCTIONS - 1 - a / 2];
            node_id in = diagram_within(diagram, then, nodes->formulas[care]);
            node_id all = diagram_fill(diagram, in, otherwise);
            for (uint32_t point = 0; point < POINTS; point++) {
                bool is = care >> point & 1;
                expect_int("within", at(diagram, in, point),
                           is ? at(diagram, then, point) : DIAGRAM_UNREACHABLE);
                expect_int("if", at(diagram, all, point),
                           at(diagram, is ? then : otherwise, point));
            }
        }
}

static void a_cofactor_does_without_its_level(void **state)
{
    struct nodes *nodes = *state;
    struct diagram *diagram = &nodes->diagram;
    struct diagram other;

    diagram_init(&other, cells, 1 << 20, 1 << 30, &nodes->arena);
    for (uint32_t a = 0; a < FUNCTIONS; a++)
        for (uint32_t level = 0; level < LEVELS; level++)
            for (uint32_t cell = 0; cell < cells[level]; cell++) {
                node_id node = nodes->functions[a];
                node_id got =
                    diagram_cofactor(diagram, diagram, node, level, cell);
                node_id copy =
                    diagram_cofactor(&other, diagram, node, level, cell);
                bool levels[LEVELS] = {false};
                diagram_support(diagram, got, levels);
                expect_false("its level", levels[level]);
                for (uint32_t point = 0; point < POINTS; point++) {
                    node_id value = at(diagram, got, point);
                    expect_int("copy", at(&other, copy, point), value);
                    if (cell_of(point, level) == cell)
                        expect_int("value", value, at(diagram, node, point));
                }
            }
}

/* Shannon's expansion. */
static void cofactors_make_up_the_function(void **state)
{
    struct nodes *nodes = *state;
    struct diagram *diagram = &nodes->diagram;

    for (uint32_t a = 0; a < FUNCTIONS; a++)
        for (uint32_t level = 0; level < LEVELS; level++) {
            node_id all = DIAGRAM_UNREACHABLE;
            for (uint32_t cell = 0; cell < cells[level]; cell++) {
                node_id part = diagram_cofactor(
                    diagram, diagram, nodes->functions[a], level, cell);
                node_id in = diagram_interval(diagram, level, cell, cell);
                all = diagram_fill(diagram, diagram_within(diagram, part, in),
                                   all);
            }
            expect_int("sum", all, nodes->functions[a]);
        }
}

static void the_support_is_what_a_function_depends_on(void **state)
{
    struct nodes *nodes = *state;

    for (uint32_t a = 0; a < FUNCTIONS; a++) {
        bool got[LEVELS] = {false}, want[LEVELS] = {false};
        for (uint32_t p = 0; p < POINTS; p++)
            for (uint32_t q = 0; q < POINTS; q++)
                for (uint32_t level = 0; level < LEVELS; level++)
                    want[level] |=
                        cell_of(p, !level) == cell_of(q, !level) &&
                        digit(a, TERMINALS, p) != digit(a, TERMINALS, q);
        diagram_support(&nodes->diagram, nodes->functions[a], got);
        expect_int("first", got[0], want[0]);
        expect_int("second", got[1], want[1]);
    }
}

/* The larger of two terminals. */
static node_id larger(void *context, node_id a, node_id b)
{
    (void)context;
    return a > b ? a : b;
}

static void levels_are_abstracted_in_any_order(void **state)
{
    static const bool stays[][LEVELS] = {
        {true, false}, {false, true}, {false, false}};
    struct nodes *nodes = *state;
    struct diagram *diagram = &nodes->diagram;
    struct diagram_combine by = {larger, NULL};

    for (uint32_t a = 0; a < FUNCTIONS; a++) {
        node_id node = nodes->functions[a], got[COUNT_OF(stays)];
        node_id most = node_terminal(0);
        for (size_t i = 0; i < COUNT_OF(stays); i++)
            got[i] = diagram_abstract(diagram, node, stays[i], by, true);
        for (uint32_t point = 0; point < POINTS; point++)
            most = larger(NULL, most, at(diagram, node, point));
        expect_int("both", got[2], most);
        expect_int("second first",
                   diagram_abstract(diagram, got[0], stays[1], by, true), most);
        expect_int("first first",
                   diagram_abstract(diagram, got[1], stays[0], by, true), most);

        node_id joined = diagram_cofactor(diagram, diagram, node, 1, 0);
        for (uint32_t cell = 1; cell < cells[1]; cell++)
            joined = diagram_combine(
                diagram, by, joined,
                diagram_cofactor(diagram, diagram, node, 1, cell));
        expect_int("the cofactors joined", got[0], joined);
    }
}

static void maps_compose(void **state)
{
    static const node_id first[] = {DIAGRAM_YES, DIAGRAM_TERMINAL | 2,
                                    DIAGRAM_NO};
    static const node_id second[] = {DIAGRAM_YES, DIAGRAM_YES, DIAGRAM_NO};
    struct nodes *nodes = *state;
    struct diagram *diagram = &nodes->diagram;
    node_id both[TERMINALS];

    for (uint32_t i = 0; i < TERMINALS; i++)
        both[i] = second[node_value(first[i])];
    for (uint32_t a = 0; a < FUNCTIONS; a++) {
        node_id node = nodes->functions[a];
        node_id once = diagram_map(diagram, node, first);
        for (uint32_t point = 0; point < POINTS; point++)
            expect_int("value", at(diagram, once, point),
                       first[digit(a, TERMINALS, point)]);
        expect_int("both", diagram_map(diagram, once, second),
                   diagram_map(diagram, node, both));
    }
    expect_int("nobody", diagram_map(diagram, DIAGRAM_UNREACHABLE, first),
               DIAGRAM_UNREACHABLE);
}

static void every_point_has_one_terminal(void **state)
{
    struct nodes *nodes = *state;
    struct diagram *diagram = &nodes->diagram;

    for (uint32_t a = 0; a < FUNCTIONS; a++) {
        node_id any = DIAGRAM_NO, again = DIAGRAM_UNREACHABLE;
        for (uint32_t i = 0; i < TERMINALS; i++) {
            node_id where =
                diagram_where(diagram, nodes->functions[a], node_terminal(i));
            expect_true("apart", diagram_disjoint(diagram, any, where));
            any = diagram_or(diagram, any, where);
            again = diagram_overlay(diagram, where, node_terminal(i), again);
        }
        expect_int("everywhere", any, DIAGRAM_YES);
        expect_int("laid together", again, nodes->functions[a]);
    }
}

static void a_path_leads_to_its_terminal(void **state)
{
    struct nodes *nodes = *state;
    struct diagram *diagram = &nodes->diagram;

    for (uint32_t a = 0; a < FUNCTIONS; a++)
        for (uint32_t i = 0; i < TERMINALS; i++) {
            node_id node = nodes->functions[a], end = node_terminal(i);
            uint32_t path[LEVELS];
            node_id where = diagram_where(diagram, node, end);
            bool found = diagram_one_path(diagram, node, end, path, LEVELS);
            expect_int("there", found, where != DIAGRAM_NO);
            node_id cube = diagram_cube(diagram, path, LEVELS);
            if (found)
                expect_int("all of it", diagram_minus(diagram, cube, where),
                           DIAGRAM_NO);
            else
                expect_int("nothing left", cube, DIAGRAM_YES);
        }
}

static void intervals_have_their_cells(void **state)
{
    struct nodes *nodes = *state;
    struct diagram *diagram = &nodes->diagram;

    for (uint32_t level = 0; level < LEVELS; level++)
        for (uint32_t first = 0; first < cells[level]; first++)
            for (uint32_t last = first; last < cells[level]; last++)
                for (uint32_t point = 0; point < POINTS; point++)
                    expect_int("in",
                               at(diagram,
                                  diagram_interval(diagram, level, first, last),
                                  point) == DIAGRAM_YES,
                               first <= cell_of(point, level) &&
                                   cell_of(point, level) <= last);
}

struct visited {
    node_id nodes[8];
    uint32_t count;
};

static void note(void *context, node_id node)
{
    struct visited *visited = context;

    for (uint32_t i = 0; i < visited->count; i++)
        expect_true("once", visited->nodes[i] != node);
    visited->nodes[visited->count++] = node;
}

static void each_node_is_visited_once(void **state)
{
    struct nodes *nodes = *state;

    for (uint32_t a = 0; a < FUNCTIONS; a++) {
        struct visited visited = {.count = 0};
        uint32_t ends = 0, seen = 0;
        diagram_visit(&nodes->diagram, nodes->functions[a],
                      (struct diagram_visit){note, &visited});
        for (uint32_t point = 0; point < POINTS; point++)
            ends |= 1u << digit(a, TERMINALS, point);
        for (uint32_t i = 0; i < visited.count; i++)
            if (node_is_terminal(visited.nodes[i]))
                seen |= 1u << node_value(visited.nodes[i]);
        expect_int("terminals", seen, ends);
    }
}

static void forgetting_takes_back_what_came_last(void **state)
{
    struct nodes *nodes = *state;
    struct diagram diagram;
    node_id first[FORMULAS], behind[FUNCTIONS];

    diagram_init(&diagram, cells, 1 << 20, 1 << 30, &nodes->arena);
    for (uint32_t i = 0; i < FORMULAS; i++)
        first[i] = build(&diagram, i, 2);
    uint32_t used = diagram.used, count = diagram.node_count;
    for (int round = 0; round < 3; round++) {
        for (uint32_t i = 0; i < FUNCTIONS; i++) {
            node_id node = build(&diagram, i, TERMINALS);
            expect_int("the same again", node, round ? behind[i] : node);
            behind[i] = node;
        }
        diagram_forget(&diagram, used);
        expect_int("words", diagram.used, used);
        expect_int("nodes", diagram.node_count, count);
        for (uint32_t i = 0; i < FORMULAS; i++)
            expect_int("what stays", build(&diagram, i, 2), first[i]);
    }
}

/* With each budget up to that which is enough, the result is right or none. */
static void a_used_up_budget_says_so_and_nothing_else(void **state)
{
    struct nodes *nodes = *state;
    bool done = false;

    for (uint32_t words = 0; !done; words++) {
        struct diagram diagram;
        diagram_init(&diagram, cells, words, words, &nodes->arena);
        node_id a = build(&diagram, 45, 2), b = build(&diagram, 27, 2);
        node_id got = diagram_xor(&diagram, a, b);
        done = !diagram.over;
        expect_int("told", got == DIAGRAM_EXHAUSTED, diagram.over);
        if (done)
            expect_int("right", got, build(&diagram, 45 ^ 27, 2));
        else
            expect_int("stays", diagram_and(&diagram, a, got),
                       DIAGRAM_EXHAUSTED);
        expect_int("stack", diagram.edges_used, 0);
    }
}

static void an_exhausted_operand_comes_back(void **state)
{
    struct nodes *nodes = *state;
    struct diagram *diagram = &nodes->diagram;
    static const node_id table[] = {DIAGRAM_NO, DIAGRAM_YES};
    const node_id none = DIAGRAM_EXHAUSTED;
    node_id node = nodes->formulas[27];

    expect_int("and", diagram_and(diagram, none, node), none);
    expect_int("minus", diagram_minus(diagram, node, none), none);
    expect_int("xor", diagram_xor(diagram, none, none), none);
    expect_int("not", diagram_not(diagram, none), none);
    expect_int("map", diagram_map(diagram, none, table), none);
    expect_int("where", diagram_where(diagram, none, DIAGRAM_YES), none);
    expect_int("restrict", diagram_restrict(diagram, none, node), none);
    expect_int("no care set", diagram_restrict(diagram, node, none), node);
    expect_int("within", diagram_within(diagram, node, none), none);
    expect_int("cofactor", diagram_cofactor(diagram, diagram, none, 0, 0),
               none);
    expect_false("disjoint", diagram_disjoint(diagram, none, node));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_function_is_one_node),
        cmocka_unit_test(formulas_agree_with_their_tables),
        cmocka_unit_test(asking_whether_two_are_disjoint_makes_no_node),
        cmocka_unit_test(xor_tells_where_functions_differ),
        cmocka_unit_test(restrict_agrees_where_somebody_cares),
        cmocka_unit_test(within_and_fill_are_if_then_else),
        cmocka_unit_test(a_cofactor_does_without_its_level),
        cmocka_unit_test(cofactors_make_up_the_function),
        cmocka_unit_test(the_support_is_what_a_function_depends_on),
        cmocka_unit_test(levels_are_abstracted_in_any_order),
        cmocka_unit_test(maps_compose),
        cmocka_unit_test(every_point_has_one_terminal),
        cmocka_unit_test(a_path_leads_to_its_terminal),
        cmocka_unit_test(intervals_have_their_cells),
        cmocka_unit_test(each_node_is_visited_once),
        cmocka_unit_test(forgetting_takes_back_what_came_last),
        cmocka_unit_test(a_used_up_budget_says_so_and_nothing_else),
        cmocka_unit_test(an_exhausted_operand_comes_back),
    };

    return cmocka_run_group_tests(tests, start, stop);
}
