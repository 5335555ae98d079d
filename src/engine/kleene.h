/* SPDX-License-Identifier: MIT */
/*
 * kleene.h -- deciding rule by rule, where the diagrams would not fit.
 *
 * Conditions are evaluated in Kleene's strong three-valued logic.  With all
 * answers known that is exact.  With open ones an unknown condition may in
 * truth be certain (x or not x), so more may be called possible than is; never
 * less.
 */
#ifndef ENGINE_KLEENE_H
#define ENGINE_KLEENE_H

#include "engine/dates.h"

/*
 * Ordered NO < UNKNOWN < YES, so that AND is the minimum, OR the maximum, and
 * NOT the mirror image.
 */
enum tri { TRI_NO = -1, TRI_UNKNOWN = 0, TRI_YES = 1 };

/* What is known of a test, a condition of COND_TEST. */
struct tri_tester {
    enum tri (*test)(void *context, const struct cond *test);
    void *context;
    uint64_t looked; /* at so many conditions */
};

enum tri tri_condition(struct tri_tester *tester, const struct cond *cond);

/* The cells that each open level may be in; made when first asked for. */
struct kleene {
    const struct assignment *known;
    struct arena *arena;
    bool **may;      /* of each level, its cells; NULL until made */
    bool *seen;      /* levels that an unknown condition was about; or NULL */
    uint64_t looked; /* at conditions and cells, until taken as steps */
};

void kleene_init(struct kleene *kleene, const struct assignment *known,
                 bool *seen, struct arena *arena);

enum tri kleene_condition(struct kleene *kleene, const struct cond *cond);

/* The condition, and the rule's validity. */
enum tri kleene_rule(struct kleene *kleene, const struct rule *rule);

#endif
