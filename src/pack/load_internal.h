/* SPDX-License-Identifier: MIT */
/*
 * load_internal.h -- the parts of a pack, each read by a file of its own.
 *
 * All of them go on after a fault, so that one run reports everything; a part
 * that is referred to counts as declared even if it is faulty.  None says
 * whether it is sound: a pack is loaded if no error was added.
 */
#ifndef PACK_LOAD_INTERNAL_H
#define PACK_LOAD_INTERNAL_H

#include "pack/condition_internal.h"
#include "pack/ids_internal.h"
#include "pack/model.h"
#include "pack/shape_internal.h"

/*
 * The pairs of case and question, for each of which a pack holds an answer:
 * without a limit, a small text could ask for any amount of memory.
 */
enum {
    LOAD_ANSWERS_MAX = 4 << 20,
    LOAD_DATES_MAX = 100 /* of one outcome */
};

struct loader {
    struct pack *pack;
    struct arena *arena; /* the pack's */
    struct json_document document;

    const struct advice *advice_read; /* of which a text is read; or NULL */
    bool languages_known; /* so that texts can be compared with them */
    struct ids sources, outcomes, outcome_dates, rules, advice;
    struct scope scope; /* what conditions can name: questions and facts */
};

/* load_texts.c: what many parts have in common */

void load_languages(struct loader *loader, const struct json *top);
void load_text(struct loader *loader, const struct json *object,
               const char *key, struct text *text);

/* made_from.c: what the texts in one object say they were translated from */
void load_made_from(struct loader *loader, const struct json *texts);

void load_sources(struct loader *loader, const struct json *object,
                  struct sources *sources);
void load_validity(struct loader *loader, const struct json *object,
                   struct validity *validity);

enum list_need {
    LIST_MAY_MISS,
    LIST_MUST_BE = 1,
    LIST_HAS_ONE = 2, /* is not empty, if it is there */
    LIST_MUST_HAVE_ONE = LIST_MUST_BE | LIST_HAS_ONE
};

/*
 * Finds the array of that name, at most `max` long, and its length.  Where it
 * is missing or faulty, it is empty.
 */
bool load_list(const struct json *object, const char *key, enum list_need need,
               uint32_t max, struct json *list, uint32_t *count);

/* A list of objects with ids: its name, and how each of them is read. */
struct part_list {
    const char *key;
    enum list_need need;
    uint32_t max;
    const char *noun;        /* of one; NULL where the ids have room already */
    enum fault_code unknown; /* the fault of a reference to none */
    const char *const *members; /* as shape_object() takes them */
    size_t size; /* of its struct, whose first member is the id */
    void (*read)(struct loader *loader, const struct json *json, void *part);

    /* What to write instead of one that is no object; may be NULL. */
    const char *(*hint)(const struct loader *loader, const struct json *json);
};

/* Declares and reads all of them; `ids` are partial if the list is faulty. */
void *load_parts(struct loader *loader, const struct json *object,
                 const struct part_list *parts, struct ids *ids,
                 uint32_t *count);

/* Whether a date question that can be referred to has that id. */
bool load_is_date_question(const struct loader *loader, const char *id);

/* A date question, or DATE_OF_TODAY. */
bool load_date_source(struct loader *loader, const struct json *string,
                      int32_t *date);

/* doubt.c: texts that load, but are hardly meant so: warnings */

/*
 * Markup, which people would see as it is, and what is not finished; `text` is
 * that of the string, without blanks that are filled.
 */
void doubt_text(const struct json *string, const char *text);

/*
 * One text in two languages: of a sentence or five words, it is hardly the same
 * in both.  `texts` is the object that holds it.
 */
void doubt_copies(const struct json *texts);

/* load_questions.c, load_rules.c, load_cases.c: the lists of a pack */

void load_variables(struct loader *loader, const struct json *top);
void load_outcomes(struct loader *loader, const struct json *top);
void load_rules(struct loader *loader, const struct json *top);
void load_advice(struct loader *loader, const struct json *top);
void load_cases(struct loader *loader, const struct json *top);

/* Reads the cases of an array behind those that the pack has. */
void load_more_cases(struct loader *loader, const struct json *list);

/* load_case_file.c: reads cases of a text of their own behind those of `of`,
 * of which loader->pack is a copy. */
void load_case_file(struct loader *loader, const struct json *top);

/* Whether this is such a text, and no pack. */
bool load_is_case_file(const struct json *top);

#endif
