/* names.c -- linear probing; never more than half full. */
#include "base/names.h"

#include <string.h>

static uint64_t mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 29;
}

static uint64_t hash_name(uint64_t hash, const char *name, size_t size)
{
    uint64_t word;

    hash = mix(hash, size);
    for (; size >= sizeof(word); size -= sizeof(word), name += sizeof(word)) {
        memcpy(&word, name, sizeof(word));
        hash = mix(hash, word);
    }
    word = 0;
    memcpy(&word, name, size);
    return mix(mix(hash, word), 0);
}

/* Where the name is, or else the free slot where it would be. */
static struct name_slot *find_slot(const struct names *names, const char *name,
                                   size_t size)
{
    uint64_t seed = (uint64_t)(uintptr_t)names->slots;
    size_t last = names->room - 1,
           i = (size_t)hash_name(seed, name, size) & last;

    for (;; i = (i + 1) & last) {
        struct name_slot *slot = &names->slots[i];
        if (!slot->name ||
            (slot->size == size && !memcmp(slot->name, name, size)))
            return slot;
    }
}

void names_init(struct names *names, size_t count, struct arena *arena)
{
    names->room = 2;
    while (names->room / 2 < count + 1)
        names->room *= 2;
    names->slots = arena_array(arena, struct name_slot, names->room);
}

int64_t names_add(struct names *names, const char *name, size_t size,
                  uint32_t number)
{
    struct name_slot *slot = find_slot(names, name, size);

    if (slot->name)
        return slot->number;
    *slot = (struct name_slot){name, size, number};
    return NAMES_NONE;
}

int64_t names_find(const struct names *names, const char *name, size_t size)
{
    if (!names->slots)
        return NAMES_NONE;

    const struct name_slot *slot = find_slot(names, name, size);
    if (!slot->name)
        return NAMES_NONE;
    return slot->number;
}
