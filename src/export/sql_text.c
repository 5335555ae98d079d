/* SPDX-License-Identifier: MIT */
/* sql_text.c -- the texts that a statement is made of. */
#include "export/sql_internal.h"

#include <stdarg.h>
#include <string.h>

const char *sql_say(struct sql *sql, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    const char *text = arena_print_args(sql->arena, format, args);
    va_end(args);
    return text;
}

void sql_list_add(struct sql *sql, struct sql_list *list, const char *item)
{
    arena_more(sql->arena, list->items, list->count, list->room);
    list->items[list->count++] = item;
}

void sql_list_say(struct sql *sql, struct sql_list *list, const char *format,
                  ...)
{
    va_list args;

    va_start(args, format);
    sql_list_add(sql, list, arena_print_args(sql->arena, format, args));
    va_end(args);
}

static const char *join_halves(struct arena *arena, const struct sql_join *join,
                               const char *const *items, uint32_t count)
{
    enum { FLAT = 8 }; // items that may follow one another
    bool calls = *join->open != '\0';

    if (count <= 1)
        return count ? *items : "";
    if (!calls && count <= FLAT)
        return arena_join(arena, items, count, join->then);

    uint32_t half = count / 2;
    const char *left = join_halves(arena, join, items, half);
    const char *right = join_halves(arena, join, items + half, count - half);
    return arena_print(arena, "%s%s%s%s%s", calls ? join->open : "(", left,
                       calls ? join->then
                             : arena_print(arena, ")%s(", join->then),
                       right, calls ? join->close : ")");
}

const char *sql_list_join(struct sql *sql, const struct sql_join *join,
                          const struct sql_list *list)
{
    return join_halves(sql->arena, join, list->items, list->count);
}

const char *sql_list_glue(struct sql *sql, const char *between,
                          const struct sql_list *list)
{
    return arena_join(sql->arena, list->items, list->count, between);
}

const char *sql_expand(struct sql *sql, const char *expression,
                       const char *with)
{
    size_t size = 1, added = strlen(with);

    for (const char *at = expression; *at; at++)
        size += *at == '$' ? added : 1;
    char *text = arena_alloc(sql->arena, size, 1), *end = text;
    for (const char *at = expression; *at; at++)
        if (*at == '$')
            end = (char *)memcpy(end, with, added) + added;
        else
            *end++ = *at;
    return text;
}

static const char *quoted(struct sql *sql, const char *text, char quote)
{
    bool escapes = sql->dialect->escapes;
    char *result = arena_alloc(sql->arena, 2 * strlen(text) + 3, 1);
    char *at = result;

    *at++ = quote;
    for (; *text; text++) {
        if (*text == quote || (*text == '\\' && escapes))
            *at++ = escapes ? '\\' : quote;
        *at++ = *text;
    }
    *at = quote;
    return result;
}

const char *sql_name(struct sql *sql, const char *name)
{
    return quoted(sql, name, sql->dialect->quote);
}

const char *sql_text(struct sql *sql, const char *text)
{
    return quoted(sql, text, '\'');
}
