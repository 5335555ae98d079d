/* SPDX-License-Identifier: MIT */
/*
 * phrase.h -- conditions in words: the one notation in which people read them.
 *
 * "travel_advice is orange or red, and days_since_return is at most 10": a
 * variable by its id, then its values.  Where the author compared with a
 * constant, so does the phrase ("age is less than 18"); what is not so is said
 * of the tests ("age is at least 18").  The notation for programs is JsonLogic.
 */
#ifndef TEXT_PHRASE_H
#define TEXT_PHRASE_H

#include "pack/model.h"
#include "text/messages.h"
#include "json/writer.h"

/* Lists of more options than this are shortened. */
enum { SHORT_LIST_MAX = 8 };

/* The calendar, as a variable. */
#define PHRASE_TODAY UINT32_MAX

/* In which words. */
struct phrases {
    const struct pack *pack;
    enum language spoken;
    int32_t language;    /* of the pack, for what options say, in quotes;
                            NO_INDEX: their ids */
    bool brief;          /* what is longer than a line is cut */
    struct arena *arena; /* where they lie */
};

/*
 * Values of a variable, and those that it can have: what sets the ones apart
 * from the others is said.  Both rise and do not touch.
 */
struct phrase {
    uint32_t variable;
    struct values in, of;
};

/* "travel_advice is orange or red"; and its values without the name. */
const char *phrase_test(const struct phrases *how, const struct phrase *phrase);
const char *phrase_values(const struct phrases *how,
                          const struct phrase *phrase);

/*
 * "at most 9 or at least 11": numbers that somebody asks for, of those there
 * are; never what they are not.
 */
const char *phrase_numbers(enum language spoken, struct values in,
                           struct range of, struct arena *arena);

/*
 * A whole condition; `inside` puts one of several members in brackets.  Facts
 * and questions go by their ids.
 */
const char *phrase_condition(const struct phrases *how, const struct cond *cond,
                             bool inside);

/* "a, and b"; "a" where there is no list yet. */
const char *phrase_and(enum language spoken, const char *list, const char *item,
                       struct arena *arena);

/*
 * Whether the condition compares a number with one constant, and with which:
 * `age < 18` is so written with 18, though its range ends at 17.
 */
bool phrase_constant(const struct pack *pack, const struct cond *cond,
                     int64_t *constant);

/* "age is less than 18": such a comparison, with another constant. */
const char *phrase_with(const struct phrases *how, const struct cond *cond,
                        int64_t constant);

/* The same as JsonLogic; the calendar is the variable "today". */
void phrase_test_json(struct json_writer *json, const char *key,
                      const struct pack *pack, const struct phrase *phrase);
void phrase_condition_json(struct json_writer *json, const struct pack *pack,
                           const struct cond *cond);

/* {"operator": [ ... ]}, and {"var": id} among its operands. */
void phrase_open_json(struct json_writer *json, const char *key,
                      const char *operator);
void phrase_close_json(struct json_writer *json);
void phrase_variable_json(struct json_writer *json, const char *key,
                          const char *id);

#endif
