/* SPDX-License-Identifier: MIT */
/*
 * box_internal.h -- sets of answers as one set of cells for each level.
 *
 * A box is the product of its levels' sets, bits in words.  A rule that is a
 * row of a table (an `and` of tests) is a box; the box of any other rule holds
 * at least all answers for which the rule can hold.
 */
#ifndef VERIFY_BOX_INTERNAL_H
#define VERIFY_BOX_INTERNAL_H

#include "base/number.h"
#include "engine/kleene.h"
#include "engine/residual.h"

/* How boxes are laid out: the words of each level. */
struct box_form {
    struct residual *residual; /* whose space it is */
    const struct engine *engine;
    struct arena *arena;
    const uint32_t *cells; /* how many, of each level */
    uint32_t *start;       /* first word of each level; then the end */
    uint32_t words;        /* of a box */
};

const struct box_form *box_form_new(struct residual *residual);

/* Whether the cell is what is known of its level; where nothing is, whether it
 * is none of the days on which the pack is not in force. */
bool box_is_space(const struct box_form *form, uint32_t level, uint32_t cell);

/* All cells of that space. */
uint64_t *box_all(const struct box_form *form);
uint64_t *box_copy(const struct box_form *form, const uint64_t *box);

static inline bool box_has(const struct box_form *form, const uint64_t *box,
                           uint32_t level, uint32_t cell)
{
    return box[form->start[level] + cell / 64] >> (cell % 64) & 1;
}

static inline void box_add(const struct box_form *form, uint64_t *box,
                           uint32_t level, uint32_t cell)
{
    box[form->start[level] + cell / 64] |= UINT64_C(1) << (cell % 64);
}

static inline void box_remove(const struct box_form *form, uint64_t *box,
                              uint32_t level, uint32_t cell)
{
    box[form->start[level] + cell / 64] &= ~(UINT64_C(1) << (cell % 64));
}

/* Leaves the level the cells that it has in `from`. */
void box_take(const struct box_form *form, uint64_t *box, const uint64_t *from,
              uint32_t level);

/* Leaves the level that cell alone. */
void box_set(const struct box_form *form, uint64_t *box, uint32_t level,
             uint32_t cell);

/* Whether the condition is a test of one variable, or the `not` of one. */
bool box_is_test(const struct cond *cond);

/* Keeps those for whom that test holds, or (unless `in`) does not. */
void box_limit(const struct box_form *form, uint64_t *box,
               const struct cond *test, bool in);
void box_limit_days(const struct box_form *form, uint64_t *box,
                    struct range days);

/* Whether a level of the two has no cell in common. */
bool box_apart(const struct box_form *form, const uint64_t *a,
               const uint64_t *b);

/* Whether all of `box` is in `other`. */
bool box_within(const struct box_form *form, const uint64_t *box,
                const uint64_t *other);

/* Combinations of the box that real dates reach. */
struct number box_weigh(const struct box_form *form, const uint64_t *box);

/* In Kleene's logic: what is unknown may in truth be certain. */
enum tri box_condition(const struct box_form *form, const uint64_t *box,
                       const struct cond *cond);

/*
 * Makes `box` hold all answers for which the rule can hold.  Returns whether it
 * holds no others.
 */
bool box_of_rule(const struct box_form *form, const struct rule *rule,
                 uint64_t *box);

/* The box as a diagram of no and yes in the residual's scratch, where
 * reachable. */
node_id box_node(const struct box_form *form, const uint64_t *box);

/* The box as a condition, an AND of tests and, if not NULL, `besides`; NULL for
 * all of the space. */
const struct cond *box_as_cond(const struct box_form *form, const uint64_t *box,
                               const struct cond *besides);

#endif
