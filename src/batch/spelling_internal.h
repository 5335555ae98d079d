/*
 * spelling_internal.h -- names as they stand in a record, found by their bytes.
 *
 * A spelling has the quotes of its name, and what must follow: one comparison
 * then says that all of it is there and nothing else.  Where spellings are
 * looked for, SPELLING_PAD bytes must be readable, whatever they are.
 */
#ifndef BATCH_SPELLING_INTERNAL_H
#define BATCH_SPELLING_INTERNAL_H

#include "base/arena.h"
#include "base/bytes.h"
#include "pack/model.h"

#include <stdbool.h>
#include <string.h>

enum { SPELLING_PAD = PACK_ID_MAX + 64 };

struct spelling {
    char head[32];    /* as much as fits */
    const char *text; /* all of it */
    uint32_t size;
    uint32_t mask; /* which bytes of `head` count */
};

struct spellings {
    struct spelling **slots;
    uint32_t shift; /* from a mark's product to a slot */
    uint32_t last;  /* the number of slots less one */
};

/* For at most `count` spellings. */
void spellings_init(struct spellings *spellings, uint32_t count,
                    struct arena *arena);

/*
 * Makes and adds the spelling of a name that is followed by `behind`; it must
 * stay where it is.
 */
void spellings_add(struct spellings *spellings, struct spelling *spelling,
                   const char *name, const char *behind, struct arena *arena);

/* Whether it stands at `text`. */
static inline bool spelling_is_at(const struct spelling *spelling,
                                  const char *text)
{
    if (~bytes32_same(spelling->head, text) & spelling->mask)
        return false;
    return spelling->size <= 32 ||
           !memcmp(spelling->text + 32, text + 32, spelling->size - 32);
}

/*
 * A number made of the quoted name at `text`, which is `size` bytes with its
 * quotes.  Bytes behind it do not count.
 */
static inline uint64_t spelling_mark(const char *text, uint32_t size)
{
    uint32_t spare = size < 8 ? 8 * (8 - size) : 0;
    uint32_t tail = size < 8 ? 0 : size - 8;

    return (bytes8_load(text) << spare) ^
           (bytes8_load(text + tail) << spare << 1) ^ size;
}

/* The size of the quoted name at `text`, with its quotes, or one too large. */
static inline uint32_t spelling_size(const char *text)
{
    for (uint32_t start = 0; start <= PACK_ID_MAX; start += 32) {
        uint32_t found = bytes32_find(text + 1 + start, '"');
        if (found)
            return start + (uint32_t)__builtin_ctz(found) + 2;
    }
    return PACK_ID_MAX + 3;
}

static inline uint32_t spellings_slot(const struct spellings *spellings,
                                      uint64_t mark)
{
    return (uint32_t)(mark * UINT64_C(0x9e3779b97f4a7c15) >> spellings->shift);
}

/* The spelling of that name of `size` bytes, or NULL. */
static inline struct spelling *spellings_find(const struct spellings *spellings,
                                              const char *text, uint32_t size)
{
    uint64_t mark = spelling_mark(text, size);
    struct spelling *spelling;

    for (uint32_t at = spellings_slot(spellings, mark);
         (spelling = spellings->slots[at]); at = (at + 1) & spellings->last)
        if (spelling_is_at(spelling, text))
            return spelling;
    return NULL;
}

#endif
