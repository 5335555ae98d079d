/* SPDX-License-Identifier: MIT */
/*
 * proved.h -- a random pack, what verify says of it, and what becomes of every
 * assignment of answers to it.
 */
#ifndef TESTS_PROVED_H
#define TESTS_PROVED_H

#include "property/random_subject.h"
#include "verify/verify.h"

struct proved {
    struct rp rp;
    uint64_t seed;
    bool by_parts;
    char name[64];
    struct subject subject;
    struct arena decide; /* for verify() */
    const struct verification *proof;
    uint32_t count;
    struct rp_result *results;
    uint32_t *holds; /* of each assignment, a bit for each rule */
};

/* Which rules hold, each looked at alone. */
uint32_t find_holds(const struct rp *rp, const int64_t *values);

void proved_init(struct proved *proved, uint64_t seed, bool by_parts);

void proved_clear(struct proved *proved);

struct combination {
    uint32_t cells[RP_QUESTIONS + RP_FACTS + 1];
    uint32_t number; /* an assignment that is in it */
};

struct answers answers_of(const struct proved *proved, uint32_t number,
                          struct answer *room);

/* The combinations of cells that there are; the caller frees them. */
struct combination *find_combinations(const struct proved *proved,
                                      uint32_t *count);

const struct finding *find_about(const struct proved *proved,
                                 enum fault_code code, const char *id);

const char *rule_id(const struct proved *proved, int rule);

/* Whether leaving the rule out changes nobody's outcome. */
bool is_idle(const struct proved *proved, int rule);

#endif
