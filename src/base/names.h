/*
 * names.h -- from a name to its number, in constant time.
 *
 * An open-addressing table of fixed room.  It points to the names and does not
 * copy them.  The hash begins with the table's own address, so that nobody can
 * prepare names that all fall into one place; no order of it is ever seen.
 */
#ifndef BASE_NAMES_H
#define BASE_NAMES_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct name_slot {
    const char *name; /* NULL: free */
    size_t size;
    uint32_t number;
};

struct names {
    struct name_slot *slots;
    size_t room; /* a power of two */
};

enum { NAMES_NONE = -1 };

/* Room for `count` names; memory grows with it, so it must be a real count. */
void names_init(struct names *names, size_t count, struct arena *arena);

/*
 * Adds a name and returns NAMES_NONE, or, where it is there already, changes
 * nothing and returns its number.
 */
int64_t names_add(struct names *names, const char *name, size_t size,
                  uint32_t number);

/* The number of the name, or NAMES_NONE.  All zero is an empty table. */
int64_t names_find(const struct names *names, const char *name, size_t size);

#endif
