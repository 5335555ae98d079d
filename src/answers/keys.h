/*
 * keys.h -- from the names in a record to numbers.
 *
 * Besides the ids of questions, a record, a pair and a column of CSV may be
 * called `id` and `today`: here, and nowhere else, these names are known.
 */
#ifndef ANSWERS_KEYS_H
#define ANSWERS_KEYS_H

#include "base/arena.h"
#include "pack/model.h"

#include <stddef.h>
#include <stdint.h>

/* What a name stands for: a question's index, or one of these. */
enum { KEY_NONE = -1, KEY_ID = -2, KEY_TODAY = -3 };

/* One name, without a table. */
int32_t key_of(const struct pack *pack, const char *name, size_t size);

/* All names that key_of() knows; puts how many into *count. */
const char **key_names(const struct pack *pack, struct arena *arena,
                       size_t *count);

/*
 * Tables for many records, made once from the pack: of keys, and of the options
 * of every question.  A look-up takes constant time.
 */
struct keys;
const struct keys *keys_new(const struct pack *pack, struct arena *arena);

int32_t keys_find(const struct keys *keys, const char *name, size_t size);

/* The option's index, or KEY_NONE. */
int32_t keys_find_option(const struct keys *keys, uint32_t question,
                         const char *id, size_t size);

#endif
