/* SPDX-License-Identifier: MIT */
/* packs.h -- packs that a test writes, and loads. */
#ifndef TESTS_PACKS_H
#define TESTS_PACKS_H

#include "unit/expect.h"

#include "pack/load.h"

/* A text that grows.  All zero is empty. */
struct draft {
    char *bytes;
    size_t used, room;
};

void draft_print(struct draft *draft, const char *format, ...)
    PRINTF_LIKE(2, 3);

/* A loaded pack with what was said about it. */
struct loaded {
    struct arena arena;
    struct faults faults;
    const struct pack *pack;
};

/* Loads an exact copy of the text, so that reading behind it is seen. */
struct loaded *load_bytes(const char *text, size_t size);

/* Loads a draft and frees it. */
struct loaded *load_draft(struct draft *draft);

/* Whether an error of that id is among those listed. */
bool has_fault(const struct loaded *loaded, const char *id);

void unload(struct loaded *loaded);

#endif
