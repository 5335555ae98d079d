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

/* An object or array under way. */
struct place_level {
    int part; /* of a pack; places.c knows */
    bool is_array;
    uint32_t count; /* items so far */
    int next;       /* the part that the key before leads to */
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

/* `text` is that of `pack`. */
void places_init(struct places *places, const struct pack *pack,
                 const char *text, size_t size);

/* The next one; false at the end. */
bool places_next(struct places *places, struct id_place *place);

/* Whether a string or key says this, whatever its escapes. */
bool places_token_is(const struct scan_token *token, const char *id);

#endif
