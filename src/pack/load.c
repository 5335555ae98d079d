/* SPDX-License-Identifier: MIT */
/*
 * load.c -- a pack from top to bottom.
 *
 * Memory may run out anywhere, and control then leaves for the nearest guard.
 * So run() has one of its own around all the work, frees the tree and the
 * scratch memory on both ways out, and only then lets control go on to the
 * guard of its caller.
 */
#include "pack/load.h"

#include "base/sha256.h"
#include "pack/load_internal.h"

#include <string.h>

/* False where the text is of a format that this program does not know. */
static bool check_format(const struct json *top)
{
    struct json format = json_find(top, "pack");
    int64_t version;

    if (!json_is(&format, JSON_NUMBER) || json_is_twice(&format) ||
        !json_integer(&format, &version) || version == PACK_FORMAT)
        return true;
    if (version < PACK_FORMAT)
        return json_fault_hint(&format, FAULT_PACK_FORMAT, "write 1",
                               "'pack' must be %d, the number of the format",
                               PACK_FORMAT);
    return json_fault_hint(
        &format, FAULT_PACK_FORMAT,
        json_print(&format,
                   "get a later program, one whose 'version' names pack format "
                   "%lld; or write 1, if the pack is of format 1",
                   (long long)version),
        "the pack is of format %lld, and this program reads format %d",
        (long long)version, PACK_FORMAT);
}

static void read_format(const struct json *top)
{
    struct json format;
    int64_t version;

    if (shape_need(top, "pack", JSON_NUMBER, &format))
        shape_integer(&format, &version);
}

static void read_id(struct loader *loader, const struct json *top)
{
    struct json id;

    if (!shape_need(top, "id", JSON_STRING, &id))
        return;
    loader->pack->id =
        arena_copy(loader->arena, json_string(&id), strlen(json_string(&id)));
    ids_check(NULL, &id);
}

static void read_hit_policy(struct loader *loader, const struct json *top)
{
    static const char *const words[] = {"first", "unique"};
    struct json policy;
    size_t which;

    if (shape_has(top, "hit_policy", JSON_STRING, &policy) &&
        shape_word(&policy, FAULT_HIT_POLICY, words, COUNT_OF(words), &which))
        loader->pack->hit_policy = (enum hit_policy)which;
}

static void read_source_fact(struct loader *loader, const struct json *json,
                             void *part)
{
    struct source_fact *fact = part;

    fact->at = json_origin(json);
    load_text(loader, json, "section", &fact->section);
    load_text(loader, json, "says", &fact->says);
}

/* How a sentence names the publisher; by its name, if nothing else is said. */
static void read_called(struct loader *loader, const struct json *source)
{
    struct pack *pack = loader->pack;

    if (json_find(source, "called").value) {
        load_text(loader, source, "called", &pack->called);
        return;
    }
    const char **in =
        arena_array(loader->arena, const char *, pack->language_count);
    for (uint32_t i = 0; i < pack->language_count; i++)
        in[i] = pack->publisher;
    pack->called.in = in;
}

static void read_source(struct loader *loader, const struct json *top)
{
    static const char *const members[] = {"publisher", "called", "title", "url",
                                          "edition",   "facts",  NULL};
    static const char *const fact_members[] = {"id", "section", "says", NULL};
    static const struct part_list facts = {.key = "facts",
                                           .max = PACK_SOURCE_FACTS_MAX,
                                           .noun = "source fact",
                                           .unknown = FAULT_UNKNOWN_SOURCE,
                                           .members = fact_members,
                                           .size = sizeof(struct source_fact),
                                           .read = read_source_fact};
    struct pack *pack = loader->pack;
    struct arena *arena = loader->arena;
    struct json source;

    loader->sources.partial = true;
    if (!shape_need(top, "source", JSON_OBJECT, &source))
        return;
    shape_object(&source, members);
    shape_need_line(&source, "publisher", arena, &pack->publisher);
    read_called(loader, &source);
    shape_need_line(&source, "title", arena, &pack->source_title);
    shape_may_line(&source, "url", arena, &pack->url);
    shape_may_line(&source, "edition", arena, &pack->edition);
    pack->source_facts = load_parts(loader, &source, &facts, &loader->sources,
                                    &pack->source_fact_count);
}

/* What stands once in a pack. */
static void read_head(struct loader *loader, const struct json *top)
{
    static const char *const members[SHAPE_MEMBERS_MAX + 1] = {
        "$schema",    "pack",   "id",    "version",    "languages", "title",
        "notice",     "source", "facts", "questions",  "outcomes",  "rules",
        "hit_policy", "advice", "cases", "valid_from", "valid_to",
    };
    struct pack *pack = loader->pack;

    shape_object(top, members);
    read_format(top);
    read_id(loader, top);
    shape_need_line(top, "version", loader->arena, &pack->version);
    load_languages(loader, top);
    load_text(loader, top, "title", &pack->title);
    load_text(loader, top, "notice", &pack->notice);
    load_validity(loader, top, &pack->valid);
    read_hit_policy(loader, top);
    read_source(loader, top);
}

static void read_pack(struct loader *loader, const struct json *top)
{
    if (load_is_case_file(top)) {
        json_fault_hint(top, FAULT_MISSING_MEMBER,
                        "name the pack, and these with --cases",
                        "these are cases without a rule pack");
        return;
    }
    if (!shape_is(top, JSON_OBJECT) || !check_format(top))
        return;
    read_head(loader, top);
    load_variables(loader, top);
    load_outcomes(loader, top);
    load_rules(loader, top);
    load_advice(loader, top);
    load_cases(loader, top);
}

static bool check_size(const struct json_document *document)
{
    struct place at = {.file = document->file};

    if (document->size <= PACK_SIZE_MAX)
        return true;
    return fault_add(document->faults, FAULT_PACK_TOO_LARGE, at,
                     "a pack has at most %d bytes, not %zu", PACK_SIZE_MAX,
                     document->size);
}

struct loading {
    struct loader loader;
    const char *sha256;
    const struct pack *of; /* whose cases these are; or NULL: a whole pack */
    const struct pack *loaded;
};

/* The pack without its parts, or as it was before more cases. */
static void start_pack(struct loader *loader, const struct loading *loading)
{
    const struct json_document *document = &loader->document;
    struct pack *pack = arena_new(loader->arena, struct pack);

    loader->pack = pack;
    loader->scope.pack = pack;
    if (loading->of) {
        *pack = *loading->of;
        return;
    }
    pack->file =
        arena_copy(loader->arena, document->file, strlen(document->file));
    if (loading->sha256)
        memcpy(pack->sha256, loading->sha256, sizeof(pack->sha256));
    else
        sha256_text(document->text, document->size, pack->sha256);
}

/* All the work, under the guard. */
static void load(void *context)
{
    struct loading *loading = context;
    struct loader *loader = &loading->loader;
    struct json_document *document = &loader->document;
    size_t errors = document->faults->count[FAULT_ERROR];

    if (!check_size(document))
        return;
    start_pack(loader, loading);
    json_read(document);
    struct json top = json_top(document);
    if (document->tree && loading->of)
        load_case_file(loader, &top);
    else if (document->tree)
        read_pack(loader, &top);
    if (document->faults->count[FAULT_ERROR] == errors)
        loading->loaded = loader->pack;
}

static const struct pack *run(struct loading *loading, const char *text,
                              size_t size, const char *name,
                              struct arena *arena, struct faults *faults)
{
    struct arena scratch = {0};
    struct arena *arenas[] = {arena, &scratch, faults->arena};

    loading->loader = (struct loader){.arena = arena,
                                      .scope = {.arena = arena},
                                      .document = {.text = text,
                                                   .size = size,
                                                   .file = name,
                                                   .scratch = &scratch,
                                                   .faults = faults}};
    bool complete = arenas_guard(arenas, COUNT_OF(arenas), load, loading);
    json_clear(&loading->loader.document);
    arena_clear(&scratch);
    if (!complete)
        arena_run_out(arena->escape ? arena : faults->arena);
    return loading->loaded;
}

const struct pack *pack_load(const char *text, size_t size, const char *name,
                             const char *sha256, struct arena *arena,
                             struct faults *faults)
{
    struct loading loading = {.sha256 = sha256};

    return run(&loading, text, size, name, arena, faults);
}

const struct pack *pack_load_cases(const struct pack *of, const char *text,
                                   size_t size, const char *name,
                                   struct arena *arena, struct faults *faults)
{
    struct loading loading = {.of = of};

    return run(&loading, text, size, name, arena, faults);
}
