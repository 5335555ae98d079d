/* SPDX-License-Identifier: MIT */
/* sheet.c -- bytes that grow in an arena. */
#include "unit/sheet.h"

#include <string.h>

static bool sheet_write(void *context, const char *bytes, size_t size)
{
    struct sheet *sheet = context;

    sheet->text = arena_resize(&sheet->arena, sheet->text, sheet->size,
                               sheet->size + size + 1, 1);
    memcpy(sheet->text + sheet->size, bytes, size);
    sheet->size += size;
    sheet->text[sheet->size] = '\0';
    return true;
}

void sheet_open(struct sheet *sheet)
{
    *sheet = (struct sheet){0};
    sheet->out = (struct out){.write = sheet_write,
                              .context = sheet,
                              .bytes = sheet->room,
                              .room = sizeof(sheet->room)};
}

const char *sheet_take(struct sheet *sheet)
{
    const char *text;

    out_flush(&sheet->out);
    text = sheet->text ? sheet->text : "";
    sheet->text = NULL;
    sheet->size = 0;
    return text;
}

void sheet_close(struct sheet *sheet)
{
    arena_clear(&sheet->arena);
}
