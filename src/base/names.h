/* SPDX-License-Identifier: MIT */
/*
 * names.h -- from a name to its number, in constant time.
 *
 * An open-addressing table of fixed room.  It points to the names and does not
 * copy them.  The first eight bytes of a name and its last eight tell most
 * names apart, and all of up to 16 bytes; they stand in the table, so that the
 * name itself is seldom looked at.  The hash is of all bytes, and begins with
 * the table's own address, so that nobody can prepare names that all fall into
 * one place; no order of it is ever seen.
 */
#ifndef BASE_NAMES_H
#define BASE_NAMES_H

#include "base/arena.h"
#include "base/bytes.h"

/* A name, or a slot of a table. */
struct name {
    const char *text; /* NULL: free */
    uint64_t head;    /* its first eight bytes, */
    uint64_t tail;    /* and its last; of fewer than eight, both are all */
    uint32_t size, number;
};

/* All zero is an empty table, in which names_find() finds nothing. */
struct names {
    struct name *slots;
    uint32_t shift; /* from a hash to a slot */
    uint32_t last;  /* the number of slots less one; at least half are free */
};

enum { NAMES_NONE = -1 };

/*
 * Room for `count` names, in `arena`; memory grows with it, so it must be a
 * real count.
 */
void names_init(struct names *names, size_t count, struct arena *arena);

/*
 * Adds a name, which must stay where it is, and returns NAMES_NONE; or, where
 * it is there already, changes nothing and returns its number.  A size is less
 * than 2^32; it may be 0.
 */
int64_t names_add(struct names *names, const char *text, size_t size,
                  uint32_t number);

/* The number of the name, or NAMES_NONE. */
int64_t names_find(const struct names *names, const char *text, size_t size);

/* What follows is for names_find_padded() and names.c. */

static inline uint64_t name_mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 32;
}

/* Reads eight bytes at least, of which those behind the name do not count. */
static inline struct name name_of(const char *text, uint32_t size)
{
    uint32_t spare = size < 8 ? (64 - 8 * size) % 64 : 0;
    uint32_t tail = size < 8 ? 0 : size - 8;

    return (struct name){text, bytes8_load(text) << spare,
                         bytes8_load(text + tail) << spare, size, 0};
}

static inline uint64_t name_hash(const struct names *names, struct name name)
{
    uint64_t hash = name_mix((uintptr_t)names->slots + name.size, name.head);

    for (uint32_t i = 8; i + 8 < name.size; i += 8)
        hash = name_mix(hash, bytes8_load(name.text + i));
    return (hash ^ name.tail) * UINT64_C(0x9E3779B97F4A7C15);
}

static inline bool name_same(const struct name *a, const struct name *b)
{
    if (a->head != b->head || a->tail != b->tail || a->size != b->size)
        return false;
    for (uint32_t i = 8; i + 8 < b->size; i += 8)
        if (bytes8_load(a->text + i) != bytes8_load(b->text + i))
            return false;
    return true;
}

/* Whether the name is there; *slot is where it is, or else would be. */
static inline bool names_seek(const struct names *names, struct name name,
                              struct name **slot)
{
    uint32_t i = (uint32_t)(name_hash(names, name) >> names->shift);

    for (;; i = (i + 1) & names->last) {
        *slot = &names->slots[i];
        if (name_same(*slot, &name))
            return true;
        if (!(*slot)->text)
            return false;
    }
}

/*
 * As names_find(), in a table that was initialised.  Eight bytes from `text` on
 * must be readable, whatever those behind the name are; but where it is empty,
 * the first must not be 0.
 */
static inline int64_t names_find_padded(const struct names *names,
                                        const char *text, uint32_t size)
{
    struct name *slot;

    return names_seek(names, name_of(text, size), &slot) ? (int64_t)slot->number
                                                         : NAMES_NONE;
}

#endif
