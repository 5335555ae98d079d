/* SPDX-License-Identifier: MIT */
/*
 * survey_internal.h -- a first walk over a JSON text, before a tree is built of
 * it.
 *
 * It finds the first fault of the grammar and all members that stand twice in
 * one object, and notes where each value begins, in document order.  Linear in
 * the size of the text.
 */
#ifndef JSON_SURVEY_INTERNAL_H
#define JSON_SURVEY_INTERNAL_H

#include "base/arena.h"
#include "base/fault.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    SURVEY_VALUES_MAX = 8 << 20, /* values in one text */
    SURVEY_NUMBER_MAX = 63       /* bytes of one number; cJSON takes no more */
};

/* The member that says something to people who read the text, and to nobody
 * else. */
#define JSON_COMMENT "$comment"

/* Where a value begins. */
struct spot {
    uint32_t offset;       /* bytes before it */
    uint32_t line, column; /* from 1; columns count bytes */
};

struct survey {
    struct spot *spots; /* of each value, in document order */
    size_t count, room;
    bool readable; /* no fault but members that stand twice */
    bool has_comments;
};

/* `size` must be less than 2^32.  The spots lie in `arena`. */
bool survey_text(struct survey *survey, const char *text, size_t size,
                 const char *file, struct arena *arena, struct faults *faults);

#endif
