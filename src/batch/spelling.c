/* spelling.c -- open addressing by the first and last eight bytes. */
#include "batch/spelling_internal.h"

void spellings_init(struct spellings *spellings, uint32_t count,
                    struct arena *arena)
{
    uint32_t bits = 2;

    while (UINT32_C(1) << bits < 4 * count)
        bits++;
    *spellings = (struct spellings){
        .slots = arena_array(arena, struct spelling *, UINT32_C(1) << bits),
        .shift = 64 - bits,
        .last = (UINT32_C(1) << bits) - 1,
    };
}

void spellings_add(struct spellings *spellings, struct spelling *spelling,
                   const char *name, const char *behind, struct arena *arena)
{
    char *text = arena_print(arena, "\"%s\"%s%*s", name, behind,
                             (int)sizeof spelling->head, "");
    uint32_t quoted = (uint32_t)strlen(name) + 2;

    spelling->text = text;
    spelling->size = quoted + (uint32_t)strlen(behind);
    spelling->mask =
        spelling->size < 32 ? (UINT32_C(1) << spelling->size) - 1 : UINT32_MAX;
    memcpy(spelling->head, text, sizeof spelling->head);

    uint32_t at = spellings_slot(spellings, spelling_mark(text, quoted));
    while (spellings->slots[at])
        at = (at + 1) & spellings->last;
    spellings->slots[at] = spelling;
}
