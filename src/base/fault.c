/* SPDX-License-Identifier: MIT */
/* fault.c -- the list of faults, kept in order while it grows. */
#include "base/fault.h"

#include "base/base_internal.h"

#include <assert.h>
#include <string.h>

enum {
    NAME_MAX_SIZE = 128, /* longer names are not compared */
    ID_SIZE = sizeof("S001"),
    TITLE_ROOM = 80
};

/* The texts themselves: no addresses to fill in at the start. */
static const struct {
    char id[ID_SIZE], title[TITLE_ROOM];
    enum fault_level level;
} codes[] = {
#define FAULT(name, id, level, title) {id, title, FAULT_##level},
#include "base/fault_codes.def"
#undef FAULT
};

#define FAULT(name, id, level, title)                                          \
    static_assert(sizeof(id) == ID_SIZE && sizeof(title) <= TITLE_ROOM,        \
                  "an id has a letter and three digits, a title its room");
#include "base/fault_codes.def"
#undef FAULT

const char *fault_id(enum fault_code code)
{
    return codes[code].id;
}

const char *fault_title(enum fault_code code)
{
    return codes[code].title;
}

bool fault_find(const char *id, size_t size, enum fault_code *code)
{
    for (int i = 0; i < FAULT_CODE_COUNT; i++)
        if (strlen(codes[i].id) == size &&
            (*codes[i].id | ' ') == (*id | ' ') &&
            !memcmp(codes[i].id + 1, id + 1, size - 1)) {
            *code = (enum fault_code)i;
            return true;
        }
    return false;
}

enum fault_level fault_level(enum fault_code code)
{
    return codes[code].level;
}

const char *fault_level_name(enum fault_level level)
{
    static const char *const names[] = {"error", "warning", "info"};

    return names[level];
}

void faults_init(struct faults *faults, struct arena *arena)
{
    *faults = (struct faults){.arena = arena};
}

/* An unknown file, line or column comes first. */
static bool is_before(const struct place *a, const struct place *b)
{
    int order = strcmp(a->file ? a->file : "", b->file ? b->file : "");

    if (order || a->line != b->line)
        return order ? order < 0 : a->line < b->line;
    return a->column < b->column;
}

/* Behind all that do not come later, so that equals stay as they were found. */
static size_t find_slot(const struct fault *listed, size_t count,
                        const struct place *at)
{
    while (count && is_before(at, &listed[count - 1].at))
        count--;
    return count;
}

/* A copy with whatever must not be shown as it is (utf8.h) as JSON escapes it:
 * whoever prints it need not look at it again.  NULL of NULL. */
static const char *copy_text(struct arena *arena, const char *text)
{
    char buffer[OUT_ROOM_MIN];
    struct gathered copy = {.arena = arena};
    struct out out = out_gathering(&copy, buffer, sizeof buffer);

    if (!text)
        return NULL;
    out_escaped_text(&out, text);
    out_char(&out, '\0');
    out_flush(&out);
    return copy.bytes;
}

bool fault_add_args(struct faults *faults, enum fault_code code,
                    struct place at, const char *hint, const char *format,
                    va_list args)
{
    size_t list = fault_level(code) == FAULT_ERROR ? 0 : 1;

    faults->count[list]++;
    if (!faults->listed[list])
        faults->listed[list] =
            arena_array(faults->arena, struct fault, FAULT_LISTED_MAX);

    struct fault *listed = faults->listed[list];
    size_t *count = &faults->listed_count[list];
    size_t slot = find_slot(listed, *count, &at);
    if (slot == FAULT_LISTED_MAX)
        return false;

    at.path = copy_text(faults->arena, at.path);
    at.question = copy_text(faults->arena, at.question);
    *count += *count < FAULT_LISTED_MAX; // else the last falls off
    memmove(listed + slot + 1, listed + slot,
            (*count - slot - 1) * sizeof *listed);
    listed[slot] = (struct fault){
        .code = code,
        .at = at,
        .message = copy_text(faults->arena,
                             arena_print_args(faults->arena, format, args)),
        .hint = copy_text(faults->arena, hint),
    };
    return false;
}

bool fault_add_hint(struct faults *faults, enum fault_code code,
                    struct place at, const char *hint, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fault_add_args(faults, code, at, hint, format, args);
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

const char *fault_nearest(const char *name, const char *const *names,
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
