/* SPDX-License-Identifier: MIT */
/* keys_internal.h -- names without a table. */
#ifndef ANSWERS_KEYS_INTERNAL_H
#define ANSWERS_KEYS_INTERNAL_H

#include "answers/keys.h"

/* One name, by a look at all of them; KEY_NONE also for one of no bytes. */
int32_t key_of(const struct pack *pack, const char *name, size_t size);

/*
 * All names that key_of() knows: those of the questions, and two more.  The
 * list lies in `arena`, its names are the pack's.
 */
const char **key_names(const struct pack *pack, struct arena *arena);

#endif
