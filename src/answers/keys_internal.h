/*
 * keys_internal.h -- from the names in a record to numbers.
 *
 * Besides the ids of questions, a record, a pair and a column of CSV may be
 * called `id` and `today`: these names are known here, and nowhere else.
 */
#ifndef ANSWERS_KEYS_INTERNAL_H
#define ANSWERS_KEYS_INTERNAL_H

#include "answers/record.h"

/* One name, without a table. */
int32_t key_of(const struct pack *pack, const char *name, size_t size);

/* All names that key_of() knows; puts how many into *count. */
const char **key_names(const struct pack *pack, struct arena *arena,
                       size_t *count);

/* In constant time. */
int32_t keys_find(const struct keys *keys, const char *name, size_t size);

/* The option's index, or KEY_NONE. */
int32_t keys_find_option(const struct keys *keys, uint32_t question,
                         const char *id, size_t size);

#endif
