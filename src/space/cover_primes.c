/*
 * cover_primes.c -- all prime implicants of a diagram.
 *
 * A cube of a diagram's first level's cells S and a cube p of the rest lies in
 * the diagram if p lies in what S's edges have in common.  It is prime if p is
 * prime there and lies in no other edge.  So the primes of a node are those of
 * the intersections of its edges, set by set: Coudert & Madre's recursion for
 * two cells ("Implicit and Incremental Computation of Primes", 1992), here with
 * 2^n sets of n classes.  Each node's list is made once.
 */
#include "space/cover_cubes_internal.h"

enum { PRIME_CLASSES_MAX = 10 }; /* of a level: there are 2^10 sets of them */

struct primes {
    struct frame *frame;
    struct memo made; /* node to its place in `lists` */
    struct cube_list *lists;
    uint32_t count, room;
    bool over;
};

static uint32_t find_primes(struct primes *primes, node_id node);

static uint32_t new_list(struct primes *primes, struct cube_list list)
{
    arena_more(primes->frame->arena, primes->lists, primes->count,
               primes->room);
    primes->lists[primes->count] = list;
    return primes->count++;
}

/* What the edges of the classes in `set` have in common. */
static node_id common_edge(struct primes *primes, node_id node, uint32_t level,
                           uint32_t set)
{
    struct frame *frame = primes->frame;
    node_id common = DIAGRAM_YES;

    for (uint32_t i = 0; i < frame_classes(frame, level); i++)
        if (set >> i & 1)
            common = diagram_and(&frame->residual->scratch, common,
                                 frame_follow(frame, node, level, i));
    return common;
}

/* Whether the cube of the rest lies in an edge outside `set`. */
static bool is_wider(struct primes *primes, node_id node, uint32_t level,
                     uint32_t set, struct cube cube)
{
    struct frame *frame = primes->frame;

    for (uint32_t i = 0; i < frame_classes(frame, level); i++)
        if (!(set >> i & 1) &&
            cube_inside(frame, cube, frame_follow(frame, node, level, i)))
            return true;
    return false;
}

static void add_primes(struct primes *primes, node_id node, uint32_t level,
                       uint32_t set, struct cube_list *list)
{
    struct frame *frame = primes->frame;
    node_id common = common_edge(primes, node, level, set);

    if (common == DIAGRAM_EXHAUSTED) {
        primes->over = true;
        return;
    }
    uint32_t below = find_primes(primes, common);
    for (uint32_t i = 0; !primes->over && i < primes->lists[below].count; i++) {
        struct cube rest = primes->lists[below].items[i];
        if (is_wider(primes, node, level, set, rest))
            continue;
        struct cube cube = cube_copy(frame, rest);
        for (uint32_t k = 0; k < frame_classes(frame, level); k++)
            cube.in[frame->start[level] + k] = set >> k & 1;
        cubes_add(frame, list, cube);
        primes->over |= list->count > COVER_PRIMES_MAX ||
                        !frame_step(frame, frame->level_count);
    }
}

/* The place of the node's list. */
static uint32_t find_primes(struct primes *primes, node_id node)
{
    struct frame *frame = primes->frame;
    struct cube_list list = {NULL, 0, 0};
    uint32_t place;

    if (memo_find(&primes->made, node, 0, &place))
        return place;
    if (node == DIAGRAM_YES)
        cubes_add(frame, &list, cube_new(frame));
    if (!node_is_terminal(node)) {
        uint32_t level = frame_level(frame, node);
        uint32_t classes = frame_classes(frame, level);
        primes->over |= classes > PRIME_CLASSES_MAX;
        for (uint32_t set = 1; !primes->over && set < 1u << classes; set++)
            add_primes(primes, node, level, set, &list);
    }
    place = new_list(primes, list);
    memo_add(&primes->made, node, 0, place);
    return place;
}

bool cover_primes(struct frame *frame, struct cube_list *list)
{
    struct primes primes = {.frame = frame};

    memo_init(&primes.made, frame->arena);
    uint32_t place = find_primes(&primes, frame->limit);
    *list = primes.lists[place];
    return !primes.over;
}
