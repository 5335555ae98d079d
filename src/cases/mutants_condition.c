/* SPDX-License-Identifier: MIT */
/* mutants_condition.c -- conditions with one piece changed. */
#include "cases/mutants_internal.h"

#include "engine/cells.h"
#include "text/phrase.h"

#include <string.h>

/* A condition whose pieces are changed one by one. */
struct tree {
    const struct pack *pack;
    const struct cond *root;
    struct cond_taker taker;
    struct arena *arena;
    struct phrases how;
};

/* The condition with `with` in the place of the piece `piece`. */
static struct cond copy_with(struct arena *arena, const struct cond *cond,
                             const struct cond *piece, const struct cond *with)
{
    struct cond copy = cond == piece ? *with : *cond;

    if (cond == piece || !cond->kid_count)
        return copy;
    struct cond *kids = arena_array(arena, struct cond, cond->kid_count);
    for (uint32_t i = 0; i < cond->kid_count; i++)
        kids[i] = copy_with(arena, &cond->kids[i], piece, with);
    copy.kids = kids;
    return copy;
}

static const char *fill(const struct tree *tree, enum message which,
                        const char *a, const char *b, const char *c)
{
    return message_fill(tree->how.spoken, which, (const char *[]){a, b, c},
                        tree->arena);
}

static void put(const struct tree *tree, const struct cond *piece,
                struct cond with, const char *says)
{
    struct arena_mark mark = arena_mark(tree->arena);
    struct cond *root = arena_new(tree->arena, struct cond);

    *root = copy_with(tree->arena, tree->root, piece, &with);
    tree->taker.take(tree->taker.context, root, piece->at, says);
    arena_rewind(tree->arena, mark);
}

/* Members of an `and` or `or` that a pack has stand behind it. */
static bool is_spelled_out(const struct cond *cond)
{
    return cond->kid_count && cond->kids[0].at.line == cond->at.line &&
           cond->kids[0].at.column == cond->at.column;
}

static void negate(const struct tree *tree, const struct cond *piece)
{
    struct cond not_it = {
        .op = COND_NOT, .at = piece->at, .kids = piece, .kid_count = 1};
    const char *text = phrase_condition(&tree->how, piece, false);

    put(tree, piece, piece->op == COND_NOT ? piece->kids[0] : not_it,
        fill(tree, MSG_MUTANT_NEGATES, text, NULL, NULL));
}

static void drop_member(const struct tree *tree, const struct cond *piece,
                        uint32_t member)
{
    struct cond *kids = arena_array(tree->arena, struct cond, piece->kid_count);
    struct cond rest = *piece;

    rest.kid_count = 0;
    for (uint32_t i = 0; i < piece->kid_count; i++)
        if (i != member)
            kids[rest.kid_count++] = piece->kids[i];
    rest.kids = kids;
    put(tree, piece, rest,
        fill(tree, MSG_MUTANT_DROPS,
             phrase_condition(&tree->how, &piece->kids[member], false),
             piece->op == COND_AND ? "and" : "or", NULL));
}

static void change_members(const struct tree *tree, const struct cond *piece)
{
    struct cond other = *piece;

    if (piece->kid_count < 2)
        return;
    other.op = piece->op == COND_AND ? COND_OR : COND_AND;
    put(tree, piece, other,
        fill(tree, MSG_MUTANT_JOINS, piece->op == COND_AND ? "and" : "or",
             piece->op == COND_AND ? "or" : "and",
             phrase_condition(&tree->how, piece, false)));
    for (uint32_t i = 0; i < piece->kid_count; i++)
        drop_member(tree, piece, i);
}

/* A test with other ranges; a constant where it comes down to that. */
static struct cond with_ranges(const struct tree *tree, const struct cond *test,
                               struct range *ranges, uint32_t count)
{
    struct range domain = pack_domain(tree->pack, test->variable);
    struct cond result = *test;

    result.range_count = ranges_tidy(ranges, count, domain);
    result.ranges = ranges;
    if (!result.range_count)
        return (struct cond){.op = COND_FALSE, .at = test->at};
    if (ranges_are_whole(ranges, result.range_count, domain))
        return (struct cond){.op = COND_TRUE, .at = test->at};
    return result;
}

/* A test with the values `flipped` in if they were out, and the reverse. */
static struct cond flip(const struct tree *tree, const struct cond *test,
                        const int64_t *flipped, uint32_t count)
{
    struct range *ranges =
        arena_array(tree->arena, struct range, test->range_count + count);
    uint32_t used = test->range_count;

    memcpy(ranges, test->ranges, used * sizeof *ranges);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = 0;
        int64_t value = flipped[i];
        while (at < used && (value < ranges[at].low || value > ranges[at].high))
            at++;
        if (at == used) {
            ranges[used++] = (struct range){value, value};
            continue;
        }
        ranges[used++] = (struct range){value + 1, ranges[at].high};
        ranges[at].high = value - 1;
    }
    return with_ranges(tree, test, ranges, used);
}

static void change_options(const struct tree *tree, const struct cond *test)
{
    const struct question *question = &tree->pack->questions[test->variable];

    for (int64_t i = 0; i < question->option_count; i++) {
        bool in = ranges_have(test->ranges, test->range_count, i);
        put(tree, test, flip(tree, test, &i, 1),
            fill(tree, in ? MSG_MUTANT_TAKES_OUT : MSG_MUTANT_ADDS,
                 question->options[i].id,
                 phrase_condition(&tree->how, test, false), NULL));
    }
}

/* Moves the constant before which, or a single value about which, it turns. */
static void move_constant(const struct tree *tree, const struct cond *test,
                          int64_t at, bool single)
{
    const int64_t up[] = {at, at + 1}, down[] = {at - 1, at};
    const int64_t *const ways[] = {down, up};

    for (size_t i = 0; i < COUNT_OF(ways); i++) {
        struct cond moved = flip(tree, test, ways[i], single ? 2 : 1);
        put(tree, test, moved,
            fill(tree, MSG_MUTANT_CHANGES,
                 phrase_condition(&tree->how, test, false),
                 phrase_condition(&tree->how, &moved, false), NULL));
    }
}

/* The constant that the pack writes, one less and one more. */
static void move_written(const struct tree *tree, const struct cond *test,
                         int64_t constant)
{
    for (int by = -1; by <= 1; by += 2) {
        struct range *ranges = arena_array(tree->arena, struct range, 3);
        uint32_t count = ranges_solve(test->written, constant + by, ranges);
        put(tree, test, with_ranges(tree, test, ranges, count),
            fill(tree, MSG_MUTANT_CHANGES,
                 phrase_with(&tree->how, test, constant),
                 phrase_with(&tree->how, test, constant + by), NULL));
    }
}

/* Where the test turns: the first values of what is in, then out, and so on. */
static void move_constants(const struct tree *tree, const struct cond *test)
{
    struct range domain = pack_domain(tree->pack, test->variable);
    int64_t *turns =
        arena_array(tree->arena, int64_t, 2 * (size_t)test->range_count);
    uint32_t count = 0;
    int64_t constant;

    if (phrase_constant(tree->pack, test, &constant)) {
        move_written(tree, test, constant);
        return;
    }
    for (uint32_t i = 0; i < test->range_count; i++) {
        if (test->ranges[i].low > domain.low)
            turns[count++] = test->ranges[i].low;
        if (test->ranges[i].high < domain.high)
            turns[count++] = test->ranges[i].high + 1;
    }
    for (uint32_t i = 0; i < count; i++) {
        bool single = i + 1 < count && turns[i + 1] == turns[i] + 1;
        move_constant(tree, test, turns[i], single);
        i += single;
    }
}

static void change_test(const struct tree *tree, const struct cond *test)
{
    if (variable_has_options(tree->pack, test->variable))
        change_options(tree, test);
    if (variable_is_counted(tree->pack, test->variable))
        move_constants(tree, test);
}

/* Every piece from here on; what is under a `not` is negated with it. */
static void change(const struct tree *tree, const struct cond *piece,
                   bool negated)
{
    struct arena_mark mark = arena_mark(tree->arena);

    if (piece->op == COND_TRUE || piece->op == COND_FALSE)
        return;
    if (!negated && (piece->kid_count != 1 || piece->op == COND_NOT))
        negate(tree, piece);
    arena_rewind(tree->arena, mark);
    if (piece->op == COND_TEST)
        change_test(tree, piece);
    if (piece->op == COND_TEST || is_spelled_out(piece))
        return;
    if (piece->op != COND_NOT)
        change_members(tree, piece);
    for (uint32_t i = 0; i < piece->kid_count; i++)
        change(tree, &piece->kids[i], piece->op == COND_NOT);
}

void mutants_of_condition(const struct pack *pack, const struct cond *root,
                          struct cond_taker taker, enum language spoken,
                          struct arena *scratch)
{
    struct tree tree = {
        pack, root, taker, scratch, {pack, spoken, NO_INDEX, true, scratch}};

    change(&tree, root, false);
}
