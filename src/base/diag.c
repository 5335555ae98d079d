/* diag.c -- the list of faults, kept in order while it grows. */
#include "base/diag.h"

#include "base/utf8.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

enum { NAME_MAX_SIZE = 128 }; /* longer names are not compared */

enum { ID_SIZE = sizeof("S001") };

/* The titles one behind the other: no addresses to fill in at the start. */
static const struct titles {
#define DIAG(name, id, level, title) char name[sizeof(title)];
#include "base/diag_codes.def"
#undef DIAG
} titles = {
#define DIAG(name, id, level, title) title,
#include "base/diag_codes.def"
#undef DIAG
};

static const struct {
    char id[ID_SIZE];
    uint32_t title; /* where it starts */
    enum diag_level level;
} codes[] = {
#define DIAG(name, id, level, title)                                           \
    {id, offsetof(struct titles, name), DIAG_##level},
#include "base/diag_codes.def"
#undef DIAG
};

#define DIAG(name, id, level, title)                                           \
    static_assert(sizeof(id) == ID_SIZE, "an id has a letter and three "       \
                                         "digits");
#include "base/diag_codes.def"
#undef DIAG

const char *diag_id(enum diag_code code)
{
    return codes[code].id;
}

const char *diag_title(enum diag_code code)
{
    return (const char *)&titles + codes[code].title;
}

bool diag_find(const char *id, size_t size, enum diag_code *code)
{
    for (int i = 0; i < DIAG_CODE_COUNT; i++)
        if (strlen(codes[i].id) == size &&
            (*codes[i].id | ' ') == (*id | ' ') &&
            !memcmp(codes[i].id + 1, id + 1, size - 1)) {
            *code = (enum diag_code)i;
            return true;
        }
    return false;
}

enum diag_level diag_level(enum diag_code code)
{
    return codes[code].level;
}

const char *diag_level_name(enum diag_level level)
{
    static const char *const names[] = {"error", "warning", "info"};

    return names[level];
}

void diags_init(struct diags *diags, struct arena *arena)
{
    *diags = (struct diags){.arena = arena};
}

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

/* NULL, an unknown file, comes first. */
static int compare_files(const char *a, const char *b)
{
    if (!a || !b)
        return !!a - !!b;
    return strcmp(a, b);
}

static int compare_places(const struct place *a, const struct place *b)
{
    int order = compare_files(a->file, b->file);

    if (!order)
        order = compare_numbers(a->line, b->line);
    return order ? order : compare_numbers(a->column, b->column);
}

/* Behind all that do not come later, so that equals stay as they were found. */
static size_t find_slot(const struct diag *listed, size_t count,
                        const struct place *at)
{
    while (count && compare_places(&listed[count - 1].at, at) > 0)
        count--;
    return count;
}

/* Moves what follows `slot` up by one; the last of a full list falls off. */
static void insert(struct diags *diags, size_t list, size_t slot,
                   const struct diag *diag)
{
    struct diag *listed = diags->listed[list];
    size_t *count = &diags->listed_count[list];

    if (*count < DIAG_LISTED_MAX)
        ++*count;
    memmove(listed + slot + 1, listed + slot,
            (*count - slot - 1) * sizeof(*listed));
    listed[slot] = *diag;
}

/*
 * Writes the text with whatever must not be shown as it is (utf8.h) as JSON
 * escapes it; returns the size.  `to` may be NULL.
 */
static size_t tame(const char *text, size_t size, char *to)
{
    const char *end = text + size;
    uint32_t before = 0;
    size_t used = 0;

    while (text < end) {
        char bytes[UTF8_ESCAPE_MAX];
        uint32_t point = utf8_next_any(&text, end);
        bool shown = utf8_shown(before, point, text, end) == point;
        size_t count =
            shown ? utf8_write(point, bytes) : utf8_escape(point, bytes);

        if (to)
            memcpy(to + used, bytes, count);
        used += count;
        before = point;
    }
    return used;
}

/* A tame copy; NULL of NULL.  Whoever prints it need not look at it again. */
static const char *copy_text(struct arena *arena, const char *text)
{
    if (!text)
        return NULL;

    size_t size = strlen(text);
    char *copy = arena_alloc(arena, tame(text, size, NULL) + 1, 1);
    tame(text, size, copy);
    return copy;
}

bool diag_add_args(struct diags *diags, enum diag_code code, struct place at,
                   const char *hint, const char *format, va_list args)
{
    size_t list = diag_level(code) == DIAG_ERROR ? 0 : 1;

    diags->count[list]++;
    if (!diags->listed[list])
        diags->listed[list] =
            arena_array(diags->arena, struct diag, DIAG_LISTED_MAX);

    size_t slot =
        find_slot(diags->listed[list], diags->listed_count[list], &at);
    if (slot == DIAG_LISTED_MAX)
        return false;

    at.path = copy_text(diags->arena, at.path);
    at.question = copy_text(diags->arena, at.question);
    insert(diags, list, slot,
           &(struct diag){
               .code = code,
               .at = at,
               .message = copy_text(
                   diags->arena, arena_print_args(diags->arena, format, args)),
               .hint = copy_text(diags->arena, hint),
           });
    return false;
}

bool diag_add_hint(struct diags *diags, enum diag_code code, struct place at,
                   const char *hint, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    diag_add_args(diags, code, at, hint, format, args);
    va_end(args);
    return false;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment; row i is the cost from a's first i bytes. */
static size_t edits_between(const char *a, size_t a_size, const char *b,
                            size_t b_size)
{
    size_t rows[3][NAME_MAX_SIZE + 1];

    assert(b_size <= NAME_MAX_SIZE);
    for (size_t j = 0; j <= b_size; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_size; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3], *second = rows[(i + 1) % 3];

        row[0] = i;
        for (size_t j = 1; j <= b_size; j++) {
            size_t cost = above[j - 1] + (a[i - 1] != b[j - 1]);

            cost = least(cost, least(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost = least(cost, second[j - 2] + 1);
            row[j] = cost;
        }
    }
    return rows[a_size % 3][b_size];
}

const char *diag_nearest(const char *name, const char *const *names,
                         size_t count)
{
    size_t size = strlen(name), fewest = SIZE_MAX;
    const char *nearest = NULL;

    for (size_t i = 0; i < count; i++) {
        size_t other = strlen(names[i]);
        size_t longer = size > other ? size : other;

        if (longer > NAME_MAX_SIZE)
            continue;
        size_t edits = edits_between(name, size, names[i], other);
        if (edits <= longer / 3 && edits < fewest) {
            fewest = edits;
            nearest = names[i];
        }
    }
    return nearest;
}
