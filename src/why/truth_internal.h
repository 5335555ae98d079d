/*
 * truth_internal.h -- whether conditions and rules hold in all completions.
 *
 * Three-valued first (engine/kleene.h), which is quick; then exactly where that
 * is unknown, by the condition's own diagram: x or not x is yes, whatever x.
 */
#ifndef WHY_TRUTH_INTERNAL_H
#define WHY_TRUTH_INTERNAL_H

#include "engine/decide.h"
#include "engine/kleene.h"
#include "engine/residual.h"

struct truth {
    const struct engine *engine;
    struct residual residual;
    struct kleene kleene;
};

/* For these answers; what it takes lies in the decider's arena. */
void truth_init(struct truth *truth, struct decider *decider,
                const struct answers *answers);

/* Unknown also where the diagrams are over their budget. */
enum tri truth_of(struct truth *truth, const struct cond *cond);

/* The condition, the rule's validity, and that of the pack; today is known. */
enum tri truth_in_force(const struct truth *truth, const struct rule *rule);
enum tri truth_of_rule(struct truth *truth, const struct rule *rule);

#endif
