/* SPDX-License-Identifier: MIT */
/*
 * page.c -- what a page of help says of an option, so that nothing has to be
 * said twice.
 *
 * A page has a line for each option, "  --name VALUE  what it does", which may
 * go on below, indented further than options are.
 */
#include "cli/script/complete_internal.h"

#include <string.h>

static const char *line_end(const char *at)
{
    return at + strcspn(at, "\n");
}

/* What stands behind "  --name" where a line begins so; NULL if none does. */
static const char *find_line(const char *page, const char *name)
{
    size_t size = strlen(name);

    for (const char *at = page; *at; at = *line_end(at) ? line_end(at) + 1 : "")
        if (!strncmp(at, "  --", 4) && !strncmp(at + 4, name, size) &&
            strchr(" \n", at[4 + size]))
            return at + 4 + size;
    return NULL;
}

/* The text from `at`, with the lines it goes on in. */
static const char *join_lines(const char *at, struct arena *arena)
{
    static const char deeper[] = "      ";
    char *text = arena_array(arena, char, strlen(at) + 1);
    size_t size = 0;

    for (;;) {
        at += strspn(at, " ");
        memcpy(text + size, at, (size_t)(line_end(at) - at));
        size += (size_t)(line_end(at) - at);
        at = line_end(at);
        if (!*at || strncmp(at + 1, deeper, sizeof(deeper) - 1) != 0)
            break;
        at++;
        if (size)
            text[size++] = ' ';
    }
    text[size] = '\0';
    return text;
}

bool page_find(const char *page, const char *name, struct arena *arena,
               struct page_option *option)
{
    const char *at = find_line(page, name);

    *option = (struct page_option){"", ""};
    if (!at)
        return false;
    if (at[0] == ' ' && !strchr(" \n", at[1])) {
        size_t size = strcspn(++at, " \n");
        option->value = arena_copy(arena, at, size);
        at += size;
    }
    option->says = join_lines(at, arena);
    return true;
}

/* How many bytes stand between two words of a list; 0 if it is no list. */
static size_t separator(const char *at)
{
    static const char *const between[] = {", or ", ", ", " or "};

    for (size_t i = 0; i < COUNT_OF(between); i++)
        if (!strncmp(at, between[i], strlen(between[i])))
            return strlen(between[i]);
    return 0;
}

size_t page_words(const char *says, const char **words, size_t most,
                  struct arena *arena)
{
    size_t count = 0;

    for (const char *at = says; count < most;) {
        size_t size = strspn(at, "abcdefghijklmnopqrstuvwxyz0123456789-");
        if (!size)
            return 0;
        words[count++] = arena_copy(arena, at, size);
        at += size;
        if (!strncmp(at, " (", 2) && strchr(at, ')'))
            at = strchr(at, ')') + 1;
        if (!*at || strchr(";:.", *at))
            return count > 1 ? count : 0;
        size = separator(at);
        if (!size)
            return 0;
        at += size;
    }
    return 0;
}

const char *page_usage(const char *page, const char *command,
                       struct arena *arena)
{
    const char *at = strstr(page, "Usage: ");
    const char *line = at ? arena_copy(arena, at, strcspn(at, "\n")) : "";
    const char *named = strstr(line, command);

    return named ? named + strlen(command) : "";
}
