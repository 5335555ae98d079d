/* SPDX-License-Identifier: MIT */
/*
 * typed_days_internal.h -- the days a reply at a terminal can stand for.
 *
 * Besides the dates of typed_date_internal.h, people say "yesterday", "3 days
 * ago", "zaterdag jl." or "26 February"; and what they write can be two days:
 * 1-3-2021, or one in the year 0028.  All that it can be and that the question
 * takes is found, so that somebody can be asked which; what is `sure` need not
 * be.  Only the days next to today count for what names no year.
 */
#ifndef ANSWERS_TYPED_DAYS_INTERNAL_H
#define ANSWERS_TYPED_DAYS_INTERNAL_H

#include "base/span.h"
#include "pack/model.h"

enum { TYPED_DAYS_MAX = 8 };

/* When and of what somebody speaks. */
struct typed_when {
    int32_t today;
    struct range bounds; /* of the answer */
    bool counts_years;   /* more than one makes the difference, as of births */
};

struct typed_days {
    int32_t of[TYPED_DAYS_MAX];
    uint32_t count;
    bool sure;    /* there is one, and the words mean no other */
    bool beyond;  /* there is one out of bounds, */
    bool weekday; /* or one on another day of the week than was said: */
    int32_t out;  /* the first of them */
};

/*
 * Whether the text, in plain characters and without spaces around it, speaks of
 * days; `days` may be none all the same.
 */
bool typed_days_find(struct span text, const struct typed_when *when,
                     struct typed_days *days);

/* Of these, the days that are said relative to today. */
bool typed_relative_find(struct span text, const struct typed_when *when,
                         struct typed_days *days);

/* Adds a day, if it is new and within bounds. */
void typed_days_add(struct typed_days *days, const struct typed_when *when,
                    int64_t day);

#endif
