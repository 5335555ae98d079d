/* SPDX-License-Identifier: MIT */
/*
 * places_internal.h -- where the text of a pack names its parts.
 *
 * Ids are declared and referred to in many places: members, items of lists,
 * names of members, conditions.  places_next() finds them all, in the order of
 * the text, and the texts of advice, which may name dates in braces.
 */
#ifndef EDIT_PLACES_INTERNAL_H
#define EDIT_PLACES_INTERNAL_H

#include "pack/model.h"
#include "json/scan.h"

#include <stdbool.h>
#include <stdint.h>

/* What an id is that of.  Questions and facts share one set of names. */
enum place_kind {
    PLACE_NONE,
    PLACE_VARIABLE,
    PLACE_OPTION,
    PLACE_OUTCOME,
    PLACE_DATE,
    PLACE_RULE,
    PLACE_ADVICE,
    PLACE_SOURCE,
    PLACE_TEXT /* no id, but what advice says */
};

struct id_place {
    enum place_kind kind;
    int32_t question;        /* of an option; -1 where it is of none */
    struct scan_token token; /* a string or a key */
};

/* What an object or array of a pack is. */
enum pack_part {
    PART_OTHER,
    PART_TOP,
    PART_SOURCE,
    PART_SOURCE_FACTS,
    PART_SOURCE_FACT,
    PART_QUESTIONS,
    PART_QUESTION,
    PART_OPTIONS,
    PART_OPTION,
    PART_WEIGHTS,
    PART_LIKELY,
    PART_FACTS,
    PART_FACT,
    PART_TWO_DATES,
    PART_OUTCOMES,
    PART_OUTCOME,
    PART_DATES,
    PART_DATE,
    PART_RULES,
    PART_RULE,
    PART_CONDITION,
    PART_OPERANDS,
    PART_LITERALS,
    PART_ADVICES,
    PART_ADVICE,
    PART_FOR_OUTCOMES,
    PART_SAYS,
    PART_CITED,
    PART_CASES,
    PART_CASE,
    PART_ANSWERS,
    PART_EXPECT,
    PART_EXPECT_OUTCOMES,
    PART_EXPECT_ADVICE,
    PART_EXPECT_ASK,
    PART_EXPECT_DATES
};

/* An object or array under way. */
struct place_level {
    enum pack_part part;
    bool is_array;
    uint32_t count;      /* items so far */
    enum pack_part next; /* that the key before leads to */
    enum place_kind next_kind;
};

struct places {
    const struct pack *pack;
    struct scan scan;
    struct place_level levels[SCAN_DEPTH_MAX + 1];
    int32_t question; /* whose options may be named here, or -1 */
    /* The questions that the innermost comparison is of, or -1. */
    int32_t compared[2];
};

/* `text` is that of `pack`, or of cases of it in a file of their own. */
void places_init(struct places *places, const struct pack *pack,
                 const char *text, size_t size);

/* The next one; false at the end. */
bool places_next(struct places *places, struct id_place *place);

/* Whether a string or key says this, whatever its escapes. */
bool places_token_is(const struct scan_token *token, const char *id);

#endif
