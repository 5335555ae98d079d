/* SPDX-License-Identifier: MIT */
/*
 * desk.h -- where answers are read in tests: a small pack, a reader, and what
 * came of it as text.
 */
#ifndef TESTS_DESK_H
#define TESTS_DESK_H

#include "unit/subject.h"

#include "answers/read.h"

/*
 * Every type of question; ' stands for ".  `back` matters only where the colour
 * is a bad one.
 */
extern const char desk_pack[];

enum desk_question { ADULT, COLOUR, ON_FILE, AGE, BACK, VISIT, BORN };

struct desk {
    struct subject subject;
    struct arena arena; /* of what is read */
    struct answers answers;
    struct faults faults;
    struct reader reader;
};

/* A clean sheet for the next person. */
void desk_clear(struct desk *desk);

void desk_open(struct desk *desk);

void desk_close(struct desk *desk);

/* Reads a whole input and checks it, as the program does. */
bool desk_read(struct desk *desk, enum read_form form, const char *text,
               size_t size);

const char *desk_value(struct desk *desk, uint32_t index);

/* The answers there are: "adult=true colour=red". */
const char *desk_answers(struct desk *desk);

/* The faults: "A002 stdin:1:11 colour", a line each. */
const char *desk_faults(struct desk *desk);

/* What the first fault says, or "". */
const char *desk_says(const struct desk *desk);

#endif
