/* keys.c -- open addressing, at most half full. */
#include "answers/keys_internal.h"

#include <string.h>

/* Whose names these are: the record's, or those of a question's options. */
enum { SCOPE_RECORD = 0, SCOPE_OPTIONS = 1 };

struct slot {
    const char *name; /* NULL where the slot is free */
    uint32_t size;
    uint32_t scope;
    int32_t number;
};

struct keys {
    struct slot *slots;
    uint32_t mask; /* the number of slots, a power of two, less one */
};

/* FNV-1a, begun differently for each scope. */
static uint32_t hash(uint32_t scope, const char *name, size_t size)
{
    uint32_t sum = UINT32_C(2166136261) ^ scope * UINT32_C(2654435761);

    for (size_t i = 0; i < size; i++)
        sum = (sum ^ (unsigned char)name[i]) * UINT32_C(16777619);
    return sum ^ sum >> 15;
}

/* The slot that holds the name, or the free one where it belongs. */
static struct slot *find_slot(const struct keys *keys, uint32_t scope,
                              const char *name, size_t size)
{
    for (uint32_t i = hash(scope, name, size);; i++) {
        struct slot *slot = &keys->slots[i & keys->mask];

        if (!slot->name)
            return slot;
        if (slot->size == size && slot->scope == scope &&
            !memcmp(slot->name, name, size))
            return slot;
    }
}

static void add(struct keys *keys, uint32_t scope, const char *name,
                int32_t number)
{
    size_t size = strlen(name);

    *find_slot(keys, scope, name, size) = (struct slot){
        .name = name,
        .size = (uint32_t)size,
        .scope = scope,
        .number = number,
    };
}

static uint32_t count_names(const struct pack *pack)
{
    uint32_t count = 2 + pack->question_count; // id and today

    for (uint32_t i = 0; i < pack->question_count; i++)
        count += pack->questions[i].option_count;
    return count;
}

const struct keys *keys_new(const struct pack *pack, struct arena *arena)
{
    struct keys *keys = arena_new(arena, struct keys);
    uint32_t count = 4;

    while (count < 2 * count_names(pack))
        count *= 2;
    keys->slots = arena_array(arena, struct slot, count);
    keys->mask = count - 1;

    add(keys, SCOPE_RECORD, "id", KEY_ID);
    add(keys, SCOPE_RECORD, "today", KEY_TODAY);
    for (uint32_t i = 0; i < pack->question_count; i++) {
        const struct question *question = &pack->questions[i];

        add(keys, SCOPE_RECORD, question->id, (int32_t)i);
        for (uint32_t j = 0; j < question->option_count; j++)
            add(keys, SCOPE_OPTIONS + i, question->options[j].id, (int32_t)j);
    }
    return keys;
}

static int32_t find(const struct keys *keys, uint32_t scope, const char *name,
                    size_t size)
{
    const struct slot *slot = find_slot(keys, scope, name, size);

    return slot->name ? slot->number : KEY_NONE;
}

int32_t keys_find(const struct keys *keys, const char *name, size_t size)
{
    return find(keys, SCOPE_RECORD, name, size);
}

int32_t keys_find_option(const struct keys *keys, uint32_t question,
                         const char *id, size_t size)
{
    return find(keys, SCOPE_OPTIONS + question, id, size);
}
