/* SPDX-License-Identifier: MIT */
/*
 * ids_internal.h -- the ids of one kind of part: declared once, referred to by
 * others.
 *
 * A reference to what could not be read is not a fault of its own: where a
 * list is `partial`, unknown ids are refused in silence, since an error has
 * been added already.
 */
#ifndef PACK_IDS_INTERNAL_H
#define PACK_IDS_INTERNAL_H

#include "base/names.h"
#include "pack/ids.h"
#include "json/tree.h"

#include <stdbool.h>
#include <stdint.h>

struct ids {
    const char *noun;        /* "question" */
    enum fault_code unknown; /* the fault of a reference to none */
    struct names names;
    struct names small; /* the same, in small letters */
    const char **list;  /* in the order declared */
    uint32_t count;
    uint32_t *lines;       /* where each part was declared */
    uint32_t parts;        /* declared or skipped so far */
    uint32_t *seen, sight; /* which of them came since ids_begin() */
    bool reserved;         /* 'today' and 'id' are taken */
    bool partial;
};

/* Room for `room` ids, in the scratch memory. */
void ids_init(struct ids *ids, const char *noun, enum fault_code unknown,
              size_t room, struct arena *scratch);

/*
 * Declares the member "id" of the next part, which is an object, and copies it
 * into `arena`.  *id stays as it is where it could not be read.  Parts are
 * numbered from 0; one whose id is not known is numbered, too.
 */
void ids_declare(struct ids *ids, const struct json *part, struct arena *arena,
                 const char **id);
void ids_skip(struct ids *ids);

/* Which ids may be offered instead of an unknown one. */
struct ids_filter {
    bool (*fits)(const void *context, uint32_t number);
    const void *context;
    const char *also; /* a word that may stand there besides, or NULL */
};

/* The number of the id that a JSON string names; the filter may be NULL. */
bool ids_find(const struct ids *ids, const struct json *reference,
              const struct ids_filter *filter, uint32_t *number);

/* As ids_find(), said of `name`, with the fault at `at`. */
bool ids_find_name(const struct ids *ids, const struct json *at,
                   const char *name, const struct ids_filter *filter,
                   uint32_t *number);

/* Declares an id without a place, unless it is there already. */
void ids_offer(struct ids *ids, const char *id);

/* As ids_find(), but no id may come twice since ids_begin(). */
void ids_begin(struct ids *ids);
bool ids_find_new(struct ids *ids, const struct json *reference,
                  const struct ids_filter *filter, uint32_t *number);

/*
 * The numbers of the ids that an array names, as many as it has items, none of
 * them twice.
 */
bool ids_find_all(struct ids *ids, const struct json *list, struct arena *arena,
                  const uint32_t **numbers);

/* Whether it is [A-Za-z_][A-Za-z0-9_.-]{0,63}; says what is wrong.  None of
 * `ids`, which may be NULL, is offered instead. */
bool ids_check(const struct ids *ids, const struct json *string);

#endif
