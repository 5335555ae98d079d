/* SPDX-License-Identifier: MIT */
/*
 * typed_words.h -- the words people type, by what they are for.
 *
 * One table, typed_words.def: a row for each kind and value, a column for each
 * language.  All languages are understood at any time, in any case.
 */
#ifndef TEXT_TYPED_WORDS_H
#define TEXT_TYPED_WORDS_H

#include "base/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum typed_kind {
    TYPED_YES,
    TYPED_NO,
    TYPED_DONT_KNOW,
    TYPED_CELL_YES,
    TYPED_CELL_NO,
    TYPED_SAID_YES,
    TYPED_SAID_NO,
    TYPED_POLITE,
    TYPED_NUMBER,
    TYPED_ARTICLE,
    TYPED_NEGATION,
    TYPED_BETWEEN,
    TYPED_JOIN,
    TYPED_WEEKDAY, /* value: 1 for Monday to 7 */
    TYPED_MONTH,   /* value: 1 to 12 */
    TYPED_DATE_FILLER,
    TYPED_ORDINAL,
    TYPED_DAY,  /* value: from today */
    TYPED_UNIT, /* value: in days */
    TYPED_DAY_PART,
    TYPED_AGO,
    TYPED_AHEAD,
    TYPED_COUNT, /* value: the number */
    TYPED_WEEK,
    TYPED_WEEKEND,
    TYPED_LAST,
    TYPED_PAST,
    TYPED_NEXT,
    TYPED_COMING,
    TYPED_THIS,
    TYPED_WHY,
    TYPED_BACK,
    TYPED_LIST,
    TYPED_STOP,
    TYPED_RIGHT,
    TYPED_ENGLISH,
    TYPED_DUTCH,
    TYPED_LANGUAGE
};

/* Whether the text, in plain characters, is a word of the kind. */
bool typed_is(enum typed_kind kind, const char *text, size_t size);

/*
 * The word of the kind that comes first in a language, from 0; false behind the
 * last language.
 */
bool typed_first(enum typed_kind kind, size_t language, struct span *word);

/*
 * The values of the rows of the kind that have the text, at most `max` of them;
 * returns how many.
 */
size_t typed_values(enum typed_kind kind, const char *text, size_t size,
                    int32_t *values, size_t max);

/*
 * The bytes of the longest word of the kind that the text begins with, which
 * ends there or at a space or comma; 0 for none.  At its end likewise.
 */
size_t typed_at_start(enum typed_kind kind, const char *text, size_t size);
size_t typed_at_end(enum typed_kind kind, const char *text, size_t size);

/* The size without one full stop, comma or exclamation mark at the end. */
size_t typed_unmarked(const char *text, size_t size);

/*
 * Takes one mark at its end off the text, quotes or brackets around it, and
 * then polite words with the spaces and the mark beside them.  It stays as it
 * is where nothing else is in it, or where a second mark ("yes,.") is left.
 */
void typed_core(const char **text, size_t *size);

#endif
