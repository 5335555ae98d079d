/*
 * keys_internal.h -- from the names in a record to numbers.
 *
 * One hash table, made once from the pack, holds the members a record may have
 * and the options of every question; a look-up takes constant time.
 */
#ifndef ANSWERS_KEYS_INTERNAL_H
#define ANSWERS_KEYS_INTERNAL_H

#include "base/arena.h"
#include "pack/model.h"

#include <stddef.h>
#include <stdint.h>

struct keys;

/* What a member is: a question's index, or one of these. */
enum { KEY_NONE = -1, KEY_ID = -2, KEY_TODAY = -3 };

const struct keys *keys_new(const struct pack *pack, struct arena *arena);

int32_t keys_find(const struct keys *keys, const char *name, size_t size);

/* The option's index, or KEY_NONE. */
int32_t keys_find_option(const struct keys *keys, uint32_t question,
                         const char *id, size_t size);

#endif
