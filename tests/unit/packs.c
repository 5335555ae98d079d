/* SPDX-License-Identifier: MIT */
/* packs.c -- texts that grow, and what loading says of them. */
#include "unit/packs.h"

#include <stdio.h>
#include <stdlib.h>

static void draft_reserve(struct draft *draft, size_t more)
{
    if (draft->room - draft->used > more)
        return;
    draft->room = (draft->used + more + 1) * 2;
    draft->bytes = realloc(draft->bytes, draft->room);
    assert_non_null(draft->bytes);
}

void draft_print(struct draft *draft, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    int size = vsnprintf(NULL, 0, format, args);
    va_end(args);
    draft_reserve(draft, (size_t)size);
    va_start(args, format);
    vsnprintf(draft->bytes + draft->used, (size_t)size + 1, format, args);
    va_end(args);
    draft->used += (size_t)size;
}

struct loaded *load_bytes(const char *text, size_t size)
{
    static const char digest[65] = "none";
    struct loaded *loaded = calloc(1, sizeof *loaded);
    char *copy = malloc(size ? size : 1);

    assert_non_null(loaded);
    assert_non_null(copy);
    if (size)
        memcpy(copy, text, size);
    faults_init(&loaded->faults, &loaded->arena);
    loaded->pack = pack_load(copy, size, "test.json", digest, &loaded->arena,
                             &loaded->faults);
    free(copy);
    expect_int("a pack or an error", !loaded->pack,
               loaded->faults.count[FAULT_ERROR] > 0);
    return loaded;
}

struct loaded *load_draft(struct draft *draft)
{
    struct loaded *loaded = load_bytes(draft->bytes, draft->used);

    free(draft->bytes);
    *draft = (struct draft){0};
    return loaded;
}

bool has_fault(const struct loaded *loaded, const char *id)
{
    const struct faults *faults = &loaded->faults;

    for (size_t i = 0; i < faults->listed_count[FAULT_ERROR]; i++)
        if (!strcmp(fault_id(faults->listed[FAULT_ERROR][i].code), id))
            return true;
    return false;
}

void unload(struct loaded *loaded)
{
    arena_clear(&loaded->arena);
    free(loaded);
}
