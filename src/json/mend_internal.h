/* SPDX-License-Identifier: MIT */
/*
 * mend_internal.h -- a text that is not JSON: where the fault lies, what to
 * write there.
 *
 * A scanner sees a fault where it cannot go on, which may be lines behind the
 * place where a bracket is missing.  So what people often do is tried out.
 */
#ifndef JSON_MEND_INTERNAL_H
#define JSON_MEND_INTERNAL_H

#include "base/arena.h"
#include "json/scan.h"

#include <string.h>

struct mend {
    enum fault_code code;
    const char *at;   /* in the text */
    const char *hint; /* or NULL */
};

/*
 * What the fault is at which a scanner has stopped.  A hint says "write X
 * here", "write X instead of Y" or "take Y out", where Y stands at `at`; or
 * something else.
 */
struct mend mend_find(const struct scan *scan, struct arena *arena);

/* ---- What the files of mend share ---- */

/* At `at`, take so many bytes out, and write others there. */
struct edit {
    const char *at;
    size_t take;
    const char *write;
    enum fault_code code; /* of the fault that it mends */
};

/* What part of a condition a fault stands for, by the names around it. */
enum mend_place { MEND_ELSEWHERE, MEND_CONDITION, MEND_OPERAND };

/* The best change so far. */
struct trial {
    const struct scan *scan;
    struct arena *arena;
    enum mend_place place;

    /* Takes a change if it gets farther than those before. */
    void (*consider)(struct trial *trial, struct edit change);
    struct edit best;
    size_t far; /* where the next fault is */
    bool found;
};

/* Considers a change that mends the fault as the scanner calls it. */
static inline void try_change(struct trial *trial, const char *at, size_t take,
                              const char *write)
{
    trial->consider(trial, (struct edit){at, take, write, trial->scan->fault});
}

/* Whether the text is none at all: of another encoding or format. */
bool mend_is_foreign(const struct scan *scan, struct mend *mend,
                     struct arena *arena);

/* What can be said without trying anything; NULL where there is nothing. */
const char *mend_words(const struct scan *scan, struct arena *arena);

/* Those that are plain, although there may be another one right behind. */
void mend_sure_slips(struct trial *trial);

/*
 * A name or comparison without quotes around it, as a condition or operand;
 * NULL where the types of questions are not known or do not allow it.  *size is
 * how much of the text it takes.
 */
const char *mend_bare(const struct trial *trial, const char *at,
                      const char *end, size_t *size);

/* Of a line break at `at` in a string that began at `from`. */
const char *mend_open_string(const char *from, const char *at);

/*
 * Considers the slips of people who know other formats; `last` is where the
 * last token before the fault begins.
 */
void mend_slips(struct trial *trial, const char *last);

/* ---- What a text reads like at some byte ---- */

static inline bool is_letter(char byte)
{
    return byte_is_letter(byte) || byte == '_';
}

static inline bool begins(const char *at, const char *end, const char *with)
{
    size_t size = strlen(with);

    return (size_t)(end - at) >= size && !memcmp(at, with, size);
}

/* Without the line break, of one byte or two. */
static inline size_t line_size(const char *at, const char *end)
{
    const char *stop = memchr(at, '\n', (size_t)(end - at));

    if (!stop)
        stop = end;
    return (size_t)(stop - at) - (stop > at && stop[-1] == '\r');
}

static inline size_t word_size(const char *at, const char *end)
{
    const char *stop = at;

    while (stop < end && (is_letter(*stop) || byte_is_digit(*stop) ||
                          *stop == '-' || *stop == '.'))
        stop++;
    return (size_t)(stop - at);
}

/* The size of another quote than a straight double one; 0 for none. */
static inline size_t quote_size(const char *at, const char *end)
{
    static const char *const quotes[] = {"'",
                                         "`",
                                         "\xC2\xAB",
                                         "\xC2\xBB",
                                         "\xE2\x80\x98",
                                         "\xE2\x80\x99",
                                         "\xE2\x80\x9A",
                                         "\xE2\x80\x9B",
                                         "\xE2\x80\x9C",
                                         "\xE2\x80\x9D",
                                         "\xE2\x80\x9E",
                                         "\xE2\x80\x9F"};

    for (size_t i = 0; i < COUNT_OF(quotes); i++)
        if (begins(at, end, quotes[i]))
            return strlen(quotes[i]);
    return 0;
}

#endif
