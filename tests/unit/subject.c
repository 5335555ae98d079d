/* SPDX-License-Identifier: MIT */
/* subject.c -- from a text to a decider. */
#include "unit/subject.h"

#include "pack/load.h"

void put_quotes(char *text)
{
    while ((text = strchr(text, '\'')))
        *text = '"';
}

void subject_load(struct subject *subject, const char *name, const char *text,
                  size_t size)
{
    struct faults faults;

    faults_init(&faults, &subject->arena);
    subject->pack = pack_load(text, size, name, NULL, &subject->arena, &faults);
    if (subject->pack)
        return;
    print_error("%s: %s: %s\n%.*s\n", name, fault_id(faults.listed[0][0].code),
                faults.listed[0][0].message, (int)size, text);
    fail();
}

void subject_load_quoted(struct subject *subject, const char *name,
                         const char *text)
{
    struct arena arena = {0};
    char *copy = arena_copy(&arena, text, strlen(text));

    put_quotes(copy);
    subject_load(subject, name, copy, strlen(copy));
    arena_clear(&arena);
}

void subject_compile(struct subject *subject, enum engine_use use)
{
    subject->engine = engine_compile(subject->pack, use, &subject->arena);
    subject->decider = decider_new(subject->engine, &subject->decides);
}

struct answers subject_answers(struct subject *subject, int32_t today)
{
    return (struct answers){.of = arena_array(&subject->arena, struct answer,
                                              subject->pack->question_count),
                            .has_today = true,
                            .today = today};
}

void subject_clear(struct subject *subject)
{
    arena_clear(&subject->arena);
    arena_clear(&subject->decides);
}
