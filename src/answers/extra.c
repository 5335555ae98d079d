/* SPDX-License-Identifier: MIT */
/* extra.c -- tokens are kept, and written anew. */
#include "answers/extra.h"

#include "text/csv_field.h"

#include <string.h>

struct extras extras_new(enum extra mode, size_t record_max,
                         struct arena *arena)
{
    struct extras extras = {.mode = mode};

    if (mode != EXTRA_COPY)
        return extras;
    extras.of = arena_array(arena, struct extra_member, EXTRA_MAX);
    extras.room = arena_alloc(arena, record_max, 1);
    return extras;
}

/* A text that is written already is gone from the room. */
static void write_text(struct out *out, char *room,
                       const struct scan_token *text)
{
    out_json_bytes(out, room, scan_unescape(text, room));
}

static void write_token(struct out *out, char *room,
                        const struct scan_token *token)
{
    switch (token->kind) {
    case SCAN_KEY:
        write_text(out, room, token);
        out_char(out, ':');
        return;
    case SCAN_STRING:
        write_text(out, room, token);
        return;
    case SCAN_FAULT: // it was read before
    case SCAN_END:
        return;
    case SCAN_OBJECT:
    case SCAN_OBJECT_END:
    case SCAN_ARRAY:
    case SCAN_ARRAY_END:
    case SCAN_NUMBER:
    case SCAN_TRUE:
    case SCAN_FALSE:
    case SCAN_NULL:
        out_bytes(out, token->bytes, token->size);
        return;
    }
}

/* A comma stands between a value that has ended and what is not an end. */
void extra_write_value(struct out *out, const struct scan_token *value,
                       char *room)
{
    struct scan scan;
    struct scan_token token;
    bool behind_value = false;

    scan_inside(&scan, value);
    while ((token = scan_next(&scan)).kind != SCAN_END &&
           token.kind != SCAN_FAULT) {
        bool ends =
            token.kind == SCAN_OBJECT_END || token.kind == SCAN_ARRAY_END;
        if (behind_value && !ends)
            out_char(out, ',');
        write_token(out, room, &token);
        behind_value = token.kind != SCAN_KEY && token.kind != SCAN_OBJECT &&
                       token.kind != SCAN_ARRAY;
    }
}

void extras_write_json(struct out *out, const struct extras *extras)
{
    if (!extras->count)
        return;
    out_text(out, ",\"extra\":{");
    for (uint32_t i = 0; i < extras->count; i++) {
        if (i)
            out_char(out, ',');
        write_text(out, extras->room, &extras->of[i].key);
        out_char(out, ':');
        extra_write_value(out, &extras->of[i].value, extras->room);
    }
    out_char(out, '}');
}

void extras_write_csv(struct out *out, const struct extras *extras,
                      uint32_t columns)
{
    for (uint32_t i = 0; i < columns; i++) {
        out_char(out, ',');
        if (i < extras->count)
            csv_put_field(out, extras->room,
                          scan_unescape(&extras->of[i].value, extras->room),
                          CSV_QUOTES_NEEDED);
    }
}
