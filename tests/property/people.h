/* SPDX-License-Identifier: MIT */
/*
 * people.h -- who can answer a random pack, and in what way.
 *
 * The people of a pack are the combinations of cells that real answers reach,
 * each with its weight.  Who has been asked the same questions and gave the
 * same answers as somebody is found by looking at all of them.  Nothing here
 * knows diagrams.
 */
#ifndef TESTS_PEOPLE_H
#define TESTS_PEOPLE_H

#include "property/random_subject.h"

enum { PEOPLE_MAX = 240, VARIABLES = RP_QUESTIONS + RP_FACTS };

struct person {
    int64_t values[RP_QUESTIONS];
    uint32_t cells[VARIABLES];
    struct rp_result result;
    double weight;
};

/* Everybody who can answer a pack. */
struct crowd {
    struct rp rp;
    uint64_t seed;
    struct subject subject;
    struct answers answers;
    struct person people[PEOPLE_MAX];
    int count;
    uint32_t ask; /* a bit each */
    bool vague;   /* people alike in all that can be asked end differently */
    double effort[RP_QUESTIONS];
};

bool same_end(const struct person *a, const struct person *b);

/* Returns NULL for a pack with too many people. */
struct crowd *crowd_new(uint64_t seed);

void crowd_free(struct crowd *crowd);

/* Whether both gave the same answers to the questions asked. */
bool alike(const struct crowd *crowd, int a, int b, uint32_t asked);

double weight_of(const struct crowd *crowd, int person, uint32_t asked);

bool is_near(double a, double b);

void expect_near(const char *name, double got, double want);

#endif
