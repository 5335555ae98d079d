/* SPDX-License-Identifier: MIT */
/*
 * arena.c -- blocks in a chain, the newest first.
 *
 * Invariant: behind `used`, a block is zero.  Blocks come from calloc(), so
 * the pages of a large one stay untouched until they are needed, and rewinding
 * clears what it takes back; an allocation itself never writes.
 */
#include "base/arena.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_FIRST = 8 * 1024, BLOCK_GROWS_TO = 1024 * 1024 };

struct arena_block {
    struct arena_block *below;
    size_t size;
    size_t used;
    alignas(max_align_t) char bytes[];
};

_Noreturn void arena_run_out(const struct arena *arena)
{
    if (!arena->escape)
        abort(); // the caller broke the rule of arena.h
    longjmp(*arena->escape, 1);
}

bool arenas_guard(struct arena *const arenas[], size_t count,
                  void (*work)(void *), void *context)
{
    jmp_buf *outer[ARENAS_GUARDED_MAX], here;
    volatile bool done = false; // also where longjmp() comes back

    assert(count <= ARENAS_GUARDED_MAX);
    for (size_t i = 0; i < count; i++) {
        outer[i] = arenas[i]->escape;
        arenas[i]->escape = &here;
    }
    if (!setjmp(here)) {
        work(context);
        done = true;
    }
    // From the last: of an arena named twice, the first knows what was outside.
    for (size_t i = 1; i <= count; i++)
        arenas[count - i]->escape = outer[count - i];
    return done;
}

bool arena_guard(struct arena *arena, void (*work)(void *), void *context)
{
    return arenas_guard(&arena, 1, work, context);
}

/* Each block is twice the last, up to a point; a large request has its own. */
static struct arena_block *push_block(struct arena *arena, size_t request)
{
    const struct arena_block *last = arena->head;
    size_t size = !last                             ? (size_t)BLOCK_FIRST
                  : last->size < BLOCK_GROWS_TO / 2 ? last->size * 2
                                                    : (size_t)BLOCK_GROWS_TO;
    if (size < request)
        size = request;

    struct arena_block *block = calloc(1, sizeof(*block) + size);
    if (!block)
        arena_run_out(arena);
    block->below = arena->head;
    block->size = size;
    arena->head = block;
    arena->size += sizeof(*block) + size;
    return block;
}

static void free_block(struct arena *arena, struct arena_block **link)
{
    struct arena_block *block = *link;

    *link = block->below;
    arena->size -= sizeof(*block) + block->size;
    free(block);
}

void *arena_alloc(struct arena *arena, size_t size, size_t align)
{
    assert(align && !(align & (align - 1)) && align <= alignof(max_align_t));
    if (size > ARENA_REQUEST_MAX)
        arena_run_out(arena);

    struct arena_block *block = arena->head;
    size_t start = block ? (block->used + align - 1) & ~(align - 1) : 0;

    if (!block || start > block->size || size > block->size - start) {
        block = push_block(arena, size);
        start = 0;
    }
    block->used = start + size;
    return block->bytes + start;
}

void *arena_alloc_many(struct arena *arena, size_t count, size_t size,
                       size_t align)
{
    if (size && count > SIZE_MAX / size)
        arena_run_out(arena);
    return arena_alloc(arena, count * size, align);
}

/* What is so large has a block of its own, at the link or below. */
static void drop(struct arena *arena, struct arena_block **link, void *old,
                 size_t size)
{
    if (!old || size < BLOCK_GROWS_TO)
        return;
    while (*link && (*link)->bytes != (char *)old)
        link = &(*link)->below;

    if (*link && (*link)->used == size)
        free_block(arena, link);
}

void arena_drop(struct arena *arena, void *old, size_t size)
{
    drop(arena, &arena->head, old, size);
}

void *arena_resize(struct arena *arena, void *old, size_t old_size,
                   size_t new_size, size_t align)
{
    struct arena_block *head = arena->head;
    size_t more = new_size - old_size;

    assert(new_size >= old_size && (old || !old_size));
    if (head && old && (char *)old + old_size == head->bytes + head->used &&
        more <= head->size - head->used) {
        head->used += more;
        return old;
    }

    void *grown = arena_alloc(arena, new_size, align);
    if (old_size)
        memcpy(grown, old, old_size);
    return grown;
}

void *arena_room_of(struct arena *arena, void *items, uint32_t used,
                    uint32_t more, uint32_t *room, size_t size)
{
    size_t wanted = *room ? *room : 16, all = (size_t)used + more;

    if (all <= *room)
        return items;
    while (wanted < all)
        wanted *= 2;
    items = arena_resize(arena, items, *room * size, wanted * size,
                         alignof(max_align_t));
    *room = (uint32_t)wanted;
    return items;
}

void *arena_grow(struct arena *arena, void *old, size_t old_size,
                 size_t new_size, size_t align)
{
    void *grown = arena_resize(arena, old, old_size, new_size, align);

    if (grown != old) // it is in the first block
        drop(arena, &arena->head->below, old, old_size);
    return grown;
}

char *arena_copy(struct arena *arena, const char *bytes, size_t size)
{
    if (size > ARENA_REQUEST_MAX) // before the 1 is added
        arena_run_out(arena);

    char *copy = arena_alloc(arena, size + 1, 1);
    if (size)
        memcpy(copy, bytes, size);
    return copy;
}

char *arena_join(struct arena *arena, const char *const *texts, size_t count,
                 const char *between)
{
    size_t gap = strlen(between), size = 1, at = 0;

    for (size_t i = 0; i < count; i++)
        size += strlen(texts[i]) + (i ? gap : 0);

    char *joined = arena_alloc(arena, size, 1);
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(texts[i]);
        if (i) {
            memcpy(joined + at, between, gap);
            at += gap;
        }
        memcpy(joined + at, texts[i], length);
        at += length;
    }
    return joined;
}

char *arena_print_args(struct arena *arena, const char *format, va_list args)
{
    va_list again;

    va_copy(again, args);
    int size = vsnprintf(NULL, 0, format, args);
    if (size < 0) { // longer than an int can say
        va_end(again);
        arena_run_out(arena);
    }
    char *text = arena_alloc(arena, (size_t)size + 1, 1);
    vsnprintf(text, (size_t)size + 1, format, again);
    va_end(again);
    return text;
}

char *arena_print(struct arena *arena, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    char *text = arena_print_args(arena, format, args);
    va_end(args);
    return text;
}

void arena_reserve(struct arena *arena, size_t size)
{
    struct arena_block *block = arena->head;

    if (!block || size > block->size - block->used)
        push_block(arena, size);
}

struct arena_mark arena_mark(const struct arena *arena)
{
    const struct arena_block *head = arena->head;

    return (struct arena_mark){arena->head, head ? head->used : 0};
}

void arena_rewind(struct arena *arena, struct arena_mark mark)
{
    // Back at the start, the first block stays: it will be wanted again.
    while (arena->head != mark.head && arena->head->below)
        free_block(arena, &arena->head);

    struct arena_block *block = arena->head;
    if (!block)
        return;
    assert(mark.used <= block->used);
    memset(block->bytes + mark.used, 0, block->used - mark.used);
    block->used = mark.used;
}

void arena_clear(struct arena *arena)
{
    while (arena->head)
        free_block(arena, &arena->head);
}
