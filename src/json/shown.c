/* SPDX-License-Identifier: MIT */
/* shown.c -- see shown.h. */
#include "json/shown.h"

#include <string.h>

const char *shown_bytes(struct arena *arena, const char *bytes, size_t size)
{
    if (size <= SHOWN_MAX)
        return arena_copy(arena, bytes, size);

    size = SHOWN_MAX - 3;
    while (size && ((unsigned char)bytes[size] & 0xC0) == 0x80)
        size--;
    return arena_print(arena, "%.*s...", (int)size, bytes);
}

const char *shown_text(struct arena *arena, const char *text)
{
    return shown_bytes(arena, text, strlen(text));
}
