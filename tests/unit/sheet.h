/* sheet.h -- paper for tests to write on: an out whose text can be read. */
#ifndef TESTS_SHEET_H
#define TESTS_SHEET_H

#include "base/arena.h"
#include "base/out.h"

#include <string.h>

struct sheet {
    struct arena arena;
    struct out out;
    char *text; /* what was written, a string */
    size_t size;
    char room[OUT_ROOM_MIN];
};

static inline bool sheet_write(void *context, const char *bytes, size_t size)
{
    struct sheet *sheet = context;

    sheet->text = arena_resize(&sheet->arena, sheet->text, sheet->size,
                               sheet->size + size + 1, 1);
    memcpy(sheet->text + sheet->size, bytes, size);
    sheet->size += size;
    sheet->text[sheet->size] = '\0';
    return true;
}

static inline void sheet_open(struct sheet *sheet)
{
    *sheet = (struct sheet){0};
    sheet->out = (struct out){.write = sheet_write,
                              .context = sheet,
                              .bytes = sheet->room,
                              .room = sizeof(sheet->room)};
}

/* What was written since the last time; lives until sheet_close(). */
static inline const char *sheet_take(struct sheet *sheet)
{
    const char *text;

    out_flush(&sheet->out);
    text = sheet->text ? sheet->text : "";
    sheet->text = NULL;
    sheet->size = 0;
    return text;
}

static inline void sheet_close(struct sheet *sheet)
{
    arena_clear(&sheet->arena);
}

#endif
