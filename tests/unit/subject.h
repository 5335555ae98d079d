/* SPDX-License-Identifier: MIT */
/* subject.h -- a pack under test: loaded, compiled, and ready to decide. */
#ifndef TESTS_SUBJECT_H
#define TESTS_SUBJECT_H

#include "unit/expect.h"

#include "engine/compile.h"
#include "engine/decide.h"

struct subject {
    struct arena arena;   /* of the pack, the engine, and what tests add */
    struct arena decides; /* the decider's alone */
    const struct pack *pack;
    const struct engine *engine;
    struct decider *decider;
};

/* Each ' of the text becomes a ". */
void put_quotes(char *text);

/*
 * Loads a text under a name that faults go by; if it has some, the test fails
 * and shows it.  The subject must be all zero, or cleared.
 */
void subject_load(struct subject *subject, const char *name, const char *text,
                  size_t size);

/* The same of a text in which ' stands for ". */
void subject_load_quoted(struct subject *subject, const char *name,
                         const char *text);

/* Makes the engine and the decider of subject->pack. */
void subject_compile(struct subject *subject, enum engine_use use);

/* Answers to the pack on a day, all missing. */
struct answers subject_answers(struct subject *subject, int32_t today);

void subject_clear(struct subject *subject);

#endif
