/*
 * load.c -- a pack from top to bottom.
 *
 * Memory may run out anywhere, and control then leaves for the nearest guard.
 * So pack_load() has one of its own around all the work, frees the tree and
 * the scratch memory on both ways out, and only then lets control go on to the
 * guard of its caller.
 */
#include "pack/load.h"

#include "base/sha256.h"
#include "pack/load_internal.h"

#include <assert.h>
#include <string.h>

/* False where the text is of a format that this program does not know. */
static bool read_format(const struct json *top, bool *known)
{
    struct json format;
    int64_t version;

    *known = true;
    if (!shape_need(top, "pack", JSON_NUMBER, &format) ||
        !shape_integer(&format, &version))
        return false;
    *known = version == PACK_FORMAT;
    if (*known)
        return true;
    return json_fault_hint(&format, FAULT_PACK_FORMAT, "write 1",
                           "'pack' must be %d, the only format so far",
                           PACK_FORMAT);
}

static bool read_id(struct loader *loader, const struct json *top)
{
    struct json id;

    if (!shape_need(top, "id", JSON_STRING, &id))
        return false;
    loader->pack->id =
        arena_copy(loader->arena, json_string(&id), strlen(json_string(&id)));
    return ids_check(NULL, &id);
}

static bool read_hit_policy(struct loader *loader, const struct json *top)
{
    static const char *const words[] = {"first", "unique"};
    struct json policy;
    size_t which;

    if (!shape_may(top, "hit_policy", JSON_STRING, &policy))
        return false;
    if (!policy.value)
        return true;
    if (!shape_word(&policy, FAULT_HIT_POLICY, words, COUNT_OF(words), &which))
        return false;
    loader->pack->hit_policy = (enum hit_policy)which;
    return true;
}

static bool read_source_fact(struct loader *loader, const struct json *json,
                             struct source_fact *fact)
{
    static const char *const members[] = {"id", "section", "says"};

    bool ok = ids_declare(&loader->sources, json, json->index, loader->arena,
                          &fact->id);
    if (json_type(json) != JSON_OBJECT)
        return false;
    fact->at = json_origin(json);
    ok &= shape_object(json, members, COUNT_OF(members));
    ok &= load_text(loader, json, "section", &fact->section);
    return load_text(loader, json, "says", &fact->says) && ok;
}

static bool read_source_facts(struct loader *loader, const struct json *source)
{
    struct pack *pack = loader->pack;
    struct json list;
    uint32_t count;
    bool ok = load_list(source, "facts", LIST_MAY_MISS, PACK_SOURCE_FACTS_MAX,
                        &list, &count);
    struct source_fact *facts =
        arena_array(loader->arena, struct source_fact, count);

    ids_init(&loader->sources, "source fact", FAULT_UNKNOWN_SOURCE, count,
             loader->document.scratch);
    loader->sources.partial = !ok;
    pack->source_facts = facts;
    pack->source_fact_count = count;
    if (!count)
        return ok;
    for (struct json item = json_first(&list); item.value; json_step(&item))
        ok &= read_source_fact(loader, &item, &facts[item.index]);
    return ok;
}

/* How a sentence names the publisher; by its name, if nothing else is said. */
static bool read_called(struct loader *loader, const struct json *source)
{
    struct pack *pack = loader->pack;

    if (json_find(source, "called").value)
        return load_text(loader, source, "called", &pack->called);
    const char **in =
        arena_array(loader->arena, const char *, pack->language_count);
    for (uint32_t i = 0; i < pack->language_count; i++)
        in[i] = pack->publisher;
    pack->called.in = in;
    return true;
}

static bool read_source(struct loader *loader, const struct json *top)
{
    static const char *const members[] = {"publisher", "called",  "title",
                                          "url",       "edition", "facts"};
    struct pack *pack = loader->pack;
    struct arena *arena = loader->arena;
    struct json source;

    loader->sources.partial = true;
    if (!shape_need(top, "source", JSON_OBJECT, &source))
        return false;

    bool ok = shape_object(&source, members, COUNT_OF(members));
    ok &= shape_need_line(&source, "publisher", arena, &pack->publisher);
    ok &= read_called(loader, &source);
    ok &= shape_need_line(&source, "title", arena, &pack->source_title);
    ok &= shape_may_line(&source, "url", arena, &pack->url);
    ok &= shape_may_line(&source, "edition", arena, &pack->edition);
    return read_source_facts(loader, &source) && ok;
}

/* What stands once in a pack. */
static bool read_head(struct loader *loader, const struct json *top)
{
    static const char *const members[] = {
        "$schema",    "pack",   "id",    "version",    "languages", "title",
        "notice",     "source", "facts", "questions",  "outcomes",  "rules",
        "hit_policy", "advice", "cases", "valid_from", "valid_to",
    };
    struct pack *pack = loader->pack;

    bool ok = shape_object(top, members, COUNT_OF(members));
    ok &= read_id(loader, top);
    ok &= shape_need_line(top, "version", loader->arena, &pack->version);
    ok &= load_languages(loader, top);
    ok &= load_text(loader, top, "title", &pack->title);
    ok &= load_text(loader, top, "notice", &pack->notice);
    ok &= load_validity(loader, top, &pack->valid);
    ok &= read_hit_policy(loader, top);
    return read_source(loader, top) && ok;
}

static bool read_pack(struct loader *loader)
{
    struct json top = json_top(&loader->document);
    bool known;

    if (json_type(&top) == JSON_ARRAY)
        return json_fault_hint(&top, FAULT_WRONG_TYPE,
                               "a file holds one pack: take '[' and ']' away",
                               "this must be an object, not an array");
    if (!shape_is(&top, JSON_OBJECT))
        return false;

    bool ok = read_format(&top, &known);
    if (!known)
        return false;
    ok &= read_head(loader, &top);
    ok &= load_variables(loader, &top);
    ok &= load_outcomes(loader, &top);
    ok &= load_rules(loader, &top);
    ok &= load_advice(loader, &top);
    return load_cases(loader, &top) && ok;
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
    struct arena scratch;
    const char *sha256;
    const struct pack *loaded;
};

/* All the work, under the guard. */
static void load(void *context)
{
    struct loading *loading = context;
    struct loader *loader = &loading->loader;
    struct json_document *document = &loader->document;

    loading->scratch.escape = loader->arena->escape;
    document->faults->arena->escape = loader->arena->escape;
    if (!check_size(document))
        return;

    struct pack *pack = arena_new(loader->arena, struct pack);
    loader->pack = pack;
    loader->scope.pack = pack;
    pack->file =
        arena_copy(loader->arena, document->file, strlen(document->file));
    if (loading->sha256)
        memcpy(pack->sha256, loading->sha256, sizeof(pack->sha256));
    else
        sha256_text(document->text, document->size, pack->sha256);

    bool ok = json_read(document);
    if (document->tree && read_pack(loader) && ok)
        loading->loaded = pack;
}

const struct pack *pack_load(const char *text, size_t size, const char *name,
                             const char *sha256, struct arena *arena,
                             struct faults *faults)
{
    jmp_buf *outer = faults->arena->escape;
    struct loading loading = {
        .loader = {.arena = arena,
                   .scope = {.arena = arena},
                   .document = {.text = text,
                                .size = size,
                                .file = name,
                                .scratch = &loading.scratch,
                                .faults = faults}},
        .sha256 = sha256,
    };
    bool complete = arena_guard(arena, load, &loading);

    faults->arena->escape = outer;
    json_clear(&loading.loader.document);
    arena_clear(&loading.scratch);
    if (!complete) {
        assert(arena->escape || outer); // the rule of arena.h
        longjmp(arena->escape ? *arena->escape : *outer, 1);
    }
    return loading.loaded;
}
