/* mend_parts_internal.h -- what the files of mend_internal.h share. */
#ifndef JSON_MEND_PARTS_INTERNAL_H
#define JSON_MEND_PARTS_INTERNAL_H

#include "json/mend_internal.h"

/* At `at`, take so many bytes out, and write others there. */
struct change {
    const char *at;
    size_t take;
    const char *write;
    enum diag_code code; /* of the fault that it mends */
};

/* What part of a condition a fault stands for, by the names around it. */
enum mend_place { MEND_ELSEWHERE, MEND_CONDITION, MEND_OPERAND };

/* The best change so far. */
struct trial {
    const struct scan *scan;
    struct arena *arena;
    enum mend_place place;
    struct change best;
    size_t far; /* where the next fault is */
    bool found;
};

/* Takes a change if it gets farther than those before. */
typedef void consider_change(struct trial *trial, struct change change);

/* Whether the text is none at all: of another encoding or format. */
bool mend_is_foreign(const struct scan *scan, struct mend *mend,
                     struct arena *arena);

/* What can be said without trying anything; NULL where there is nothing. */
const char *mend_words(const struct scan *scan, struct arena *arena);

/* Those that are plain, although there may be another one right behind. */
void mend_sure_slips(struct trial *trial, consider_change *consider);

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
void mend_slips(struct trial *trial, const char *last,
                consider_change *consider);

#endif
