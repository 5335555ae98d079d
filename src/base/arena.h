/* SPDX-License-Identifier: MIT */
/*
 * arena.h -- memory that is given back all at once.
 *
 * Everything the library allocates lies in an arena.  An allocation never
 * returns NULL: when memory runs out, control leaves for the arena_guard()
 * around the work, which returns false.  So only public functions, which hold
 * the guards, have to think of it.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/base.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena_block;

/* A single request of more bytes than this counts as no memory. */
enum { ARENA_REQUEST_MAX = 1 << 30 };

/* All zero is an empty arena.  Without an escape, it must not run out. */
struct arena {
    struct arena_block *head;
    jmp_buf *escape;
    size_t size;
};

struct arena_mark {
    struct arena_block *head;
    size_t used;
};

enum { ARENAS_GUARDED_MAX = 8 }; /* at once */

/*
 * Runs work(context).  Returns false if memory ran out in one of the arenas
 * meanwhile; they then still hold what was allocated and can be cleared or
 * rewound.  Guards nest: the innermost one is left.  An arena may be named more
 * than once.
 */
bool arenas_guard(struct arena *const arenas[], size_t count,
                  void (*work)(void *), void *context);

/* The same of one arena. */
bool arena_guard(struct arena *arena, void (*work)(void *), void *context);

/*
 * Leaves for the guard around an arena as if memory had run out there: for who
 * had a guard of their own and has cleaned up.  Without a guard, aborts.
 */
_Noreturn void arena_run_out(const struct arena *arena);

/*
 * Returns `size` zeroed bytes aligned to `align` (a power of two, at most that
 * of max_align_t).  A size of 0 gives a pointer that must not be read.
 */
void *arena_alloc(struct arena *arena, size_t size, size_t align);

/* As arena_alloc() for `count` times `size`; overflow counts as no memory. */
void *arena_alloc_many(struct arena *arena, size_t count, size_t size,
                       size_t align);

/*
 * Returns a block of `new_size` bytes that begins with the `old_size` bytes at
 * `old` (NULL with 0); the rest is zero.  Grows in place where `old` was the
 * last allocation.
 */
void *arena_resize(struct arena *arena, void *old, size_t old_size,
                   size_t new_size, size_t align);

/* A copy of `size` bytes with a zero byte behind them. */
char *arena_copy(struct arena *arena, const char *bytes, size_t size);

/* The texts one behind the other, with `between` between them. */
char *arena_join(struct arena *arena, const char *const *texts, size_t count,
                 const char *between);

/* Formats into the arena. */
char *arena_print(struct arena *arena, const char *format, ...)
    PRINTF_LIKE(2, 3);
char *arena_print_args(struct arena *arena, const char *format, va_list args)
    PRINTF_LIKE(2, 0);

/*
 * Gives a large block back at once, with nothing done for a small one.  No mark
 * that the arena is yet to be rewound to may be younger than the block.
 */
void arena_drop(struct arena *arena, void *old, size_t size);

/* As arena_resize(), and drops `old` where it did not grow in place. */
void *arena_grow(struct arena *arena, void *old, size_t old_size,
                 size_t new_size, size_t align);

/*
 * Sees to it that the next `size` bytes come from one block.  Work that is
 * rewound again and again then takes no memory from the system each time.
 */
void arena_reserve(struct arena *arena, size_t size);

/*
 * What was allocated after a mark is gone after rewinding to it; the time is
 * proportional to what goes.
 */
struct arena_mark arena_mark(const struct arena *arena);
void arena_rewind(struct arena *arena, struct arena_mark mark);

/* Gives all memory back; the arena is then empty and keeps its escape. */
void arena_clear(struct arena *arena);

/* The bytes taken from the system, for limits and tests. */
static inline size_t arena_size(const struct arena *arena)
{
    return arena->size;
}

/* See arena_room(). */
void *arena_room_of(struct arena *arena, void *items, uint32_t used,
                    uint32_t more, uint32_t *room, size_t size);

/* Sees to room for so many more behind `used` items: doubles what is too
 * little. */
#define arena_room(arena, items, used, more, room)                             \
    ((items) =                                                                 \
         arena_room_of(arena, items, used, more, &(room), sizeof *(items)))
#define arena_more(arena, items, count, room)                                  \
    arena_room(arena, items, count, 1, room)

#define arena_new(arena, type)                                                 \
    ((type *)arena_alloc(arena, sizeof(type), alignof(type)))
#define arena_array(arena, type, count)                                        \
    ((type *)arena_alloc_many(arena, count, sizeof(type), alignof(type)))

#endif
