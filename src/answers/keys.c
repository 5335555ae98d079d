/* SPDX-License-Identifier: MIT */
/* keys.c -- a table of the keys, and one of each question's options. */
#include "answers/keys_internal.h"

#include "base/span.h"

int32_t key_of(const struct pack *pack, const char *name, size_t size)
{
    struct span key = {name, size};

    if (span_is(key, "id"))
        return KEY_ID;
    if (span_is(key, "today"))
        return KEY_TODAY;
    return pack_find_question(pack, name, size);
}

const char **key_names(const struct pack *pack, struct arena *arena)
{
    const char **names =
        arena_array(arena, const char *, pack->question_count + 2);

    for (uint32_t i = 0; i < pack->question_count; i++)
        names[i] = pack->questions[i].id;
    names[pack->question_count] = "id";
    names[pack->question_count + 1] = "today";
    return names;
}

/* The first one of its name stays. */
static void add(struct names *names, const char *name, int32_t number)
{
    names_add(names, name, strlen(name), (uint32_t)number);
}

static void add_options(struct names *names, const struct question *question,
                        struct arena *arena)
{
    if (!question_has_options(question))
        return;
    names_init(names, question->option_count, arena);
    for (uint32_t i = 0; i < question->option_count; i++)
        add(names, question->options[i].id, (int32_t)i);
}

const struct keys *keys_new(const struct pack *pack, struct arena *arena)
{
    struct keys *keys = arena_new(arena, struct keys);
    struct names *options =
        arena_array(arena, struct names, pack->question_count);

    names_init(&keys->names, pack->question_count + 2, arena);
    add(&keys->names, "id", KEY_ID);
    add(&keys->names, "today", KEY_TODAY);
    for (uint32_t i = 0; i < pack->question_count; i++) {
        add(&keys->names, pack->questions[i].id, (int32_t)i);
        add_options(&options[i], &pack->questions[i], arena);
    }
    keys->options = options;
    return keys;
}
