/* SPDX-License-Identifier: MIT */
/* load.h -- from a pack's text to its model. */
#ifndef PACK_LOAD_H
#define PACK_LOAD_H

#include "base/fault.h"
#include "pack/model.h"

/*
 * Reads and checks a pack of format 1.  `name` is its file's, for messages.
 * `sha256` is the text's digest where it is known already, else NULL.  All
 * faults are reported, not only the first.  Returns NULL if there was an
 * error; warnings do not fail a pack.  The pack lies in `arena` and keeps
 * nothing of `text`.  Takes time linear in `size`.
 */
const struct pack *pack_load(const char *text, size_t size, const char *name,
                             const char *sha256, struct arena *arena,
                             struct faults *faults);

/*
 * Reads cases of a file of their own, an array of them or an object with
 * "cases", as those of a pack: returns a pack that has them behind those of
 * `of`, of which it is a copy otherwise.  All else as pack_load().
 */
const struct pack *pack_load_cases(const struct pack *of, const char *text,
                                   size_t size, const char *name,
                                   struct arena *arena, struct faults *faults);

#endif
