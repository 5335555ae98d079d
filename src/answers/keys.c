/* keys.c -- a table of the keys, and one of each question's options. */
#include "answers/keys_internal.h"

#include "base/names.h"
#include "base/span.h"

#include <string.h>

struct keys {
    struct names keys;
    struct names *options; /* of each question */
};

int32_t key_of(const struct pack *pack, const char *name, size_t size)
{
    struct span key = {name, size};

    if (span_is(key, "id"))
        return KEY_ID;
    if (span_is(key, "today"))
        return KEY_TODAY;
    return pack_find_question(pack, name, size);
}

const char **key_names(const struct pack *pack, struct arena *arena,
                       size_t *count)
{
    const char **names =
        arena_array(arena, const char *, pack->question_count + 2);

    for (uint32_t i = 0; i < pack->question_count; i++)
        names[i] = pack->questions[i].id;
    names[pack->question_count] = "id";
    names[pack->question_count + 1] = "today";
    *count = pack->question_count + 2;
    return names;
}

/* The first one of its name stays. */
static void add(struct names *names, const char *name, int32_t number)
{
    names_add(names, name, strlen(name), (uint32_t)number);
}

const struct keys *keys_new(const struct pack *pack, struct arena *arena)
{
    struct keys *keys = arena_new(arena, struct keys);

    names_init(&keys->keys, pack->question_count + 2, arena);
    keys->options = arena_array(arena, struct names, pack->question_count);
    add(&keys->keys, "id", KEY_ID);
    add(&keys->keys, "today", KEY_TODAY);
    for (uint32_t i = 0; i < pack->question_count; i++) {
        const struct question *question = &pack->questions[i];

        add(&keys->keys, question->id, (int32_t)i);
        names_init(&keys->options[i], question->option_count, arena);
        for (uint32_t j = 0; j < question->option_count; j++)
            add(&keys->options[i], question->options[j].id, (int32_t)j);
    }
    return keys;
}

_Static_assert((int)KEY_NONE == (int)NAMES_NONE, "both say that it is unknown");

int32_t keys_find(const struct keys *keys, const char *name, size_t size)
{
    return (int32_t)names_find(&keys->keys, name, size);
}

int32_t keys_find_option(const struct keys *keys, uint32_t question,
                         const char *id, size_t size)
{
    return (int32_t)names_find(&keys->options[question], id, size);
}
