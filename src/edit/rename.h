/* SPDX-License-Identifier: MIT */
/*
 * rename.h -- another id for a part of a pack, wherever it is named.
 *
 * All else of the text stays as it is, and the pack decides as before.
 */
#ifndef EDIT_RENAME_H
#define EDIT_RENAME_H

#include "base/out.h"
#include "edit/places_internal.h"

/* What is renamed. */
struct renamed {
    const char *noun; /* "question" */
    const char *id;
    enum place_kind kind;
    int32_t question; /* of an option, else -1 */
};

enum { RENAMED_MAX = 16 }; /* that are told apart */

/*
 * All parts that `name` may mean: an id, "question:id" with the kind of part
 * before it, "question.option", or "option:question.option".  Returns how many
 * there are; the first RENAMED_MAX of them are in `found`.
 */
uint32_t rename_find(const struct pack *pack, const char *name,
                     struct renamed found[RENAMED_MAX], struct arena *arena);

/* A part so that rename_find() finds it alone: "rule:x", "option:q.x". */
const char *rename_name(const struct pack *pack, const struct renamed *renamed,
                        struct arena *arena);

/* What `name` most likely misspells, or NULL. */
const char *rename_nearest(const struct pack *pack, const char *name,
                           struct arena *arena);

/*
 * Why it cannot have this id in the text of that pack, or NULL: it is none, it
 * is taken, it would change a decision or what people read.
 */
const char *rename_refusal(const struct renamed *renamed, const char *id,
                           const struct pack *pack, const char *text,
                           size_t size, struct arena *arena);

/* Writes the text, that of the pack or of cases of it in a file of their own,
 * with the new id. */
void rename_write(struct out *out, const struct renamed *renamed,
                  const char *id, const struct pack *pack, const char *text,
                  size_t size);

#endif
