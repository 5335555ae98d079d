/* SPDX-License-Identifier: MIT */
/*
 * tree.c -- the only user of cJSON.
 *
 * cJSON is lenient and forgets where things were.  So the survey goes first:
 * it refuses what is not strict JSON and notes the place of each value.  Then
 * cJSON builds the tree, and each node gets its number in document order (in
 * `valueint`, which is not used otherwise): that of its spot in the survey.
 */
#include "json/tree.h"

#include "json/scan_internal.h"
#include "json/shown.h"

#include <assert.h>
#include <cjson/cJSON.h>
#include <string.h>

enum {
    PATH_KEY_MAX = 256,        /* of longer ones a part is shown */
    SOURCE_MAX = 120,          /* bytes */
    SOURCE_SCANNED_MAX = 1000, /* bytes, spaces among them */
    HINT_FAULTS_MAX = 100,
    PATH_ROOM = 8192 /* bytes; longer paths are rare */
};

static int number_nodes(struct cJSON *node, int next)
{
    node->valueint = next++;
    for (struct cJSON *child = node->child; child; child = child->next)
        next = number_nodes(child, next);
    return next;
}

static struct json first_child(const struct json *parent)
{
    return (struct json){
        .value = parent->value->child,
        .parent = parent,
        .key = parent->value->child ? parent->value->child->string : NULL,
        .document = parent->document};
}

/*
 * Takes the comments out of the tree, so that nobody who reads it has to think
 * of them; false if one is no string.  The others keep their spots.
 */
static bool drop_comments(const struct json *parent)
{
    struct cJSON *tree = (struct cJSON *)parent->value, *next;
    bool ok = true;

    for (struct json child = first_child(parent); child.value;
         child.value = next, child.index++) {
        struct cJSON *value = (struct cJSON *)child.value;
        next = value->next;
        child.key = value->string;
        if (!child.key || strcmp(child.key, JSON_COMMENT) != 0) {
            ok &= drop_comments(&child);
            continue;
        }
        if (!cJSON_IsString(value))
            ok = json_fault(&child, FAULT_WRONG_TYPE,
                            "a comment must be a string");
        cJSON_Delete(cJSON_DetachItemViaPointer(tree, value));
    }
    return ok;
}

bool json_check(struct json_document *document)
{
    return survey_text(&document->survey, document->text, document->size,
                       document->file, document->scratch, document->faults);
}

bool json_read(struct json_document *document)
{
    bool ok = json_check(document);

    if (!document->survey.readable)
        return ok;
    document->tree =
        cJSON_ParseWithLengthOpts(document->text, document->size, NULL, false);
    if (!document->tree) // the text is good, so that is all it can be
        arena_alloc(document->scratch, SIZE_MAX, 1); // does not return
    assert(document->tree);

    int count = number_nodes(document->tree, 0);
    assert(count == (int)document->survey.count);
    (void)count;
    struct json top = json_top(document);
    return (!document->survey.has_comments || drop_comments(&top)) && ok;
}

void json_clear(struct json_document *document)
{
    cJSON_Delete(document->tree);
    document->tree = NULL;
}

struct json json_top(struct json_document *document)
{
    return (struct json){.value = document->tree, .document = document};
}

enum json_type json_type(const struct json *json)
{
    switch (json->value->type & 0xFF) {
    case cJSON_NULL:
        return JSON_NULL;
    case cJSON_Number:
        return JSON_NUMBER;
    case cJSON_String:
        return JSON_STRING;
    case cJSON_Array:
        return JSON_ARRAY;
    case cJSON_Object:
        return JSON_OBJECT;
    default:
        return JSON_BOOLEAN;
    }
}

bool json_is(const struct json *json, enum json_type type)
{
    return json->value && json_type(json) == type;
}

const char *json_string(const struct json *json)
{
    return json->value->valuestring;
}

bool json_boolean(const struct json *json)
{
    return cJSON_IsTrue(json->value);
}

double json_number(const struct json *json)
{
    return json->value->valuedouble;
}

static struct spot spot_of(const struct json *json)
{
    return json->document->survey.spots[json->value->valueint];
}

bool json_integer(const struct json *json, int64_t *value)
{
    const struct json_document *document = json->document;
    size_t offset = spot_of(json).offset;
    struct scan scan;

    scan_init(&scan, document->text + offset, document->size - offset);
    struct scan_token token = scan_next(&scan);
    return scan_integer(&token, value);
}

bool json_may_hint(const struct json *json)
{
    return json->document->faults->count[FAULT_ERROR] < HINT_FAULTS_MAX;
}

const char *json_source(const struct json *json)
{
    const struct json_document *document = json->document;
    const char *at = document->text + spot_of(json).offset;
    const char *end = document->text + document->size;
    char source[SOURCE_MAX + 1];
    size_t used = 0;
    struct scan scan;

    scan_init(&scan, at, (size_t)(end - at));
    do
        scan_next(&scan);
    while (scan.depth && scan.at - at < SOURCE_SCANNED_MAX);
    if (scan.depth)
        return NULL;
    for (; at < scan.at; at++) {
        bool space = *at == ' ' || *at == '\n' || *at == '\t' || *at == '\r';
        if (space && used && source[used - 1] == ' ')
            continue;
        if (used == SOURCE_MAX)
            return NULL;
        source[used++] = space ? ' ' : *at;
    }
    return arena_copy(document->scratch, source, used);
}

struct json json_find(const struct json *object, const char *key)
{
    const struct cJSON *child =
        json_is(object, JSON_OBJECT) ? object->value->child : NULL;
    uint32_t index = 0;

    while (child && strcmp(child->string, key) != 0) {
        child = child->next;
        index++;
    }
    return (struct json){child, object, key, index, object->document};
}

bool json_is_twice(const struct json *member)
{
    for (const struct cJSON *next = member->value->next; next;
         next = next->next)
        if (!strcmp(next->string, member->key))
            return true;
    return false;
}

void json_refuse(const struct json *json)
{
    struct json_document *document = json->document;

    if (!document->refused)
        document->refused =
            arena_array(document->scratch, bool, document->survey.count);
    document->refused[json->value->valueint] = true;
}

bool json_is_refused(const struct json *json)
{
    return json->document->refused &&
           json->document->refused[json->value->valueint];
}

uint32_t json_count(const struct json *json)
{
    uint32_t count = 0;

    for (struct json item = json_first(json); item.value; json_step(&item))
        count++;
    return count;
}

struct json json_first(const struct json *parent)
{
    const struct cJSON *child = parent->value ? parent->value->child : NULL;

    return (struct json){.value = child,
                         .parent = parent,
                         .key = child ? child->string : NULL,
                         .document = parent->document};
}

void json_step(struct json *json)
{
    json->value = json->value->next;
    json->key = json->value ? json->value->string : NULL;
    json->index++;
}

/* The key as a path has it. */
static const char *escape_key(struct arena *scratch, const char *key)
{
    char escaped[2 * PATH_KEY_MAX];
    size_t used = 0;

    for (; *key; key++) {
        bool special = *key == '~' || *key == '/';
        if (special)
            escaped[used++] = '~';
        escaped[used++] = *key == '~' ? '0' : *key == '/' ? '1' : *key;
    }
    return arena_copy(scratch, escaped, used);
}

/* The path of the value, "" at the top. */
static const char *path_of(const struct json *json)
{
    struct arena *scratch = json->document->scratch;
    const char *key = json->key;

    if (!json->parent)
        return "";
    if (!key)
        key = arena_print(scratch, "%u", (unsigned)json->index);
    else if (strlen(key) > PATH_KEY_MAX)
        key = shown_text(scratch, key);
    const char *steps[] = {path_of(json->parent), escape_key(scratch, key)};
    return arena_join(scratch, steps, COUNT_OF(steps), "/");
}

bool json_fault_hint(const struct json *at, enum fault_code code,
                     const char *hint, const char *format, ...)
{
    struct json_document *document = at->document;
    arena_reserve(document->scratch, PATH_ROOM); // else each could take a block

    struct arena_mark mark = arena_mark(document->scratch);
    const struct json *there = at->value ? at : at->parent;
    struct spot spot = spot_of(there);
    const char *path = path_of(there);
    struct place place = {.file = document->file,
                          .line = spot.line,
                          .column = spot.column,
                          .path = *path ? path : NULL};
    va_list args;

    va_start(args, format);
    fault_add_args(document->faults, code, place, hint, format, args);
    va_end(args);
    arena_rewind(document->scratch, mark);
    return false;
}

const char *json_print(const struct json *json, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    const char *text = arena_print_args(json->document->scratch, format, args);
    va_end(args);
    return text;
}

struct origin json_origin(const struct json *json)
{
    struct spot spot = spot_of(json);

    return (struct origin){spot.line, spot.column};
}

const char *json_shown(const struct json *json, const char *name)
{
    return shown_text(json->document->scratch, name);
}
