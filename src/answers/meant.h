/* SPDX-License-Identifier: MIT */
/*
 * meant.h -- what a reply at a terminal means: somebody is there to be asked.
 *
 * Beyond read_typed(), polite words may stand around an answer, and days may be
 * said relative to today.  What could be meant, but might not be, is never
 * taken: it is for a question back.
 */
#ifndef ANSWERS_MEANT_H
#define ANSWERS_MEANT_H

#include "answers/read.h"

enum { MEANT_MAX = 15 };

enum meant_kind {
    MEANT_ANSWER,  /* it is in reader->answers */
    MEANT_CONFIRM, /* the one value, if somebody says so */
    MEANT_DAYS,    /* one of these days, in the order they are to be listed */
    MEANT_OPTIONS, /* one of these options, which all have what was typed */
    MEANT_NEAR,   /* perhaps one of these options; faults say that it is none */
    MEANT_NOTHING /* as the faults say */
};

struct meant {
    enum meant_kind kind;
    int64_t of[MEANT_MAX];
    uint32_t count;
    uint32_t more; /* options that come as near */
};

/* The text is in plain characters, or not UTF-8 at all. */
struct meant meant_read(const struct reader *reader, uint32_t question,
                        const char *text, size_t size);

#endif
