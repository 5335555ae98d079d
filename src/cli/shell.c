/* shell.c -- single quotes, which nothing is special in but themselves. */
#include "cli/shell.h"

#include "base/utf8.h"

#include <string.h>

static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
                            "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                            "0123456789_./,:+@%-";

static bool is_shown(const char *text)
{
    const char *end = text + strlen(text);
    uint32_t before = 0;

    if (utf8_valid(text, strlen(text)) < strlen(text))
        return false;
    while (text < end) {
        uint32_t point = utf8_next(&text, end);

        if (utf8_shown(before, point, text, end) != point)
            return false;
        before = point;
    }
    return true;
}

/* 'it'\''s' */
static const char *quote(const char *text, struct arena *arena)
{
    const char *quoted = "'";

    for (size_t size; *text; text += size) {
        size = strcspn(text, "'");
        if (size)
            quoted = arena_print(arena, "%s%.*s", quoted, (int)size, text);
        else
            quoted = arena_print(arena, "%s'\\''", quoted);
        size += !size;
    }
    return arena_print(arena, "%s'", quoted);
}

/* $'a\033b' */
static const char *spell_out(const char *text, struct arena *arena)
{
    const char *spelled = "$'";

    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;

        if (byte < ' ' || byte > '~' || byte == '\'' || byte == '\\')
            spelled = arena_print(arena, "%s\\%03o", spelled, byte);
        else
            spelled = arena_print(arena, "%s%c", spelled, byte);
    }
    return arena_print(arena, "%s'", spelled);
}

const char *shell_word(const char *text, struct arena *arena)
{
    if (*text && !text[strspn(text, plain)])
        return text;
    return is_shown(text) ? quote(text, arena) : spell_out(text, arena);
}
