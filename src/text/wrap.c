/* SPDX-License-Identifier: MIT */
/* wrap.c -- pieces of text that stay whole, put into lines one by one. */
#include "text/wrap.h"

#include "base/utf8.h"

#include <limits.h>
#include <string.h>

enum { HANG = 4 }; /* columns that the rest of a line is indented more */

struct piece {
    const char *bytes;
    size_t size;
    unsigned columns;
};

static bool is_space(uint32_t point)
{
    return point == ' ' || point == '\t' || point == '\n' || point == '\r';
}

/* The point at *at, and the columns that it takes; moves behind it. */
static uint32_t next_point(const char **at, const char *end, uint32_t before,
                           unsigned *columns)
{
    uint32_t point;

    if ((unsigned char)**at < 0x80) { // and what a control is shown as
        *columns = 1;
        return (unsigned char)*(*at)++;
    }
    point = utf8_next_any(at, end);
    *columns = (unsigned)utf8_columns(utf8_shown(before, point, *at, end));
    return point;
}

static unsigned text_columns(const char *text)
{
    const char *end = text + strlen(text);
    unsigned sum = 0, columns;

    for (uint32_t before = 0; text < end; sum += columns)
        before = next_point(&text, end, before, &columns);
    return sum;
}

/* Moves *at behind white space; whether there was any. */
static bool skip_space(const char **at, const char *end)
{
    const char *start = *at;

    while (*at < end && is_space((unsigned char)**at))
        ++*at;
    return *at > start;
}

/*
 * The characters from *at up to white space, or up to where a wide one begins
 * or ends.  What takes no column stays with the one before it.
 */
static struct piece next_piece(const char **at, const char *end)
{
    struct piece piece = {.bytes = *at};
    uint32_t point = 0;
    bool wide = false;

    while (*at < end) {
        const char *next = *at;
        unsigned columns;

        point = next_point(&next, end, point, &columns);
        if (is_space(point))
            break;
        if (columns && piece.columns && (columns > 1 || wide))
            break;
        wide = columns ? columns > 1 : wide;
        piece.columns += columns;
        *at = next;
    }
    piece.size = (size_t)(*at - piece.bytes);
    return piece;
}

static void put_blanks(struct out *out, unsigned count)
{
    while (count--)
        out_char(out, ' ');
}

/*
 * Writes the text without a line break at its end; lines but the first are
 * indented.  `as_is` keeps what is between pieces, but at a break, and the
 * place of one that would not fit on a line of its own either; the indent is
 * then that of the text, and more.
 */
static void put_lines(struct out *out, unsigned columns, unsigned indent,
                      const char *text, bool as_is)
{
    const char *start = text, *end = text + strlen(text);
    unsigned used = indent, room = columns ? columns : UINT_MAX;

    while (text < end) {
        const char *before = text;
        bool first = before == start;
        unsigned gap = skip_space(&text, end) && !first;
        if (as_is)
            gap = (unsigned)(text - before);
        else if (text == end)
            return;
        if (as_is && first)
            indent = gap + HANG < room / 2 ? gap + HANG : gap;
        struct piece piece = next_piece(&text, end);
        if (!first && used + gap + piece.columns > room &&
            (!as_is || indent + piece.columns <= room)) {
            out_char(out, '\n');
            gap = indent;
            used = 0;
        }
        put_blanks(out, gap);
        out_plain_bytes(out, piece.bytes, piece.size);
        used += gap + piece.columns;
    }
}

void wrap_text(struct out *out, unsigned columns, const char *mark,
               const char *text)
{
    out_plain_text(out, mark);
    put_lines(out, columns, text_columns(mark), text, false);
    out_char(out, '\n');
}

void wrap_heading(struct out *out, unsigned columns, bool bold,
                  const char *text)
{
    if (bold)
        out_text(out, "\033[1m");
    put_lines(out, columns, 0, text, false);
    if (bold)
        out_text(out, "\033[0m");
    out_char(out, '\n');
}

/* Sends the line on. */
static void end_line(struct wrap_out *wrap)
{
    if (text_columns(wrap->line) > wrap->columns)
        put_lines(wrap->to, wrap->columns, 0, wrap->line, true);
    else
        out_text(wrap->to, wrap->line);
    out_char(wrap->to, '\n');
    wrap->used = 0;
    *wrap->line = '\0';
}

/* Keeps room for a zero byte. */
static void add_bytes(struct wrap_out *wrap, const char *bytes, size_t size)
{
    if (size >= wrap->room - wrap->used) {
        size_t room = 2 * wrap->room + size;
        wrap->line = arena_resize(wrap->arena, wrap->line, wrap->room, room, 1);
        wrap->room = room;
    }
    memcpy(wrap->line + wrap->used, bytes, size);
    wrap->used += size;
    wrap->line[wrap->used] = '\0';
}

static bool pass(void *context, const char *bytes, size_t size)
{
    struct wrap_out *wrap = context;
    const char *end = bytes + size, *line;

    for (; (line = memchr(bytes, '\n', (size_t)(end - bytes)));
         bytes = line + 1) {
        add_bytes(wrap, bytes, (size_t)(line - bytes));
        end_line(wrap);
    }
    add_bytes(wrap, bytes, (size_t)(end - bytes));
    return true;
}

struct out *wrap_out_start(struct wrap_out *wrap, struct out *to,
                           unsigned columns, struct arena *arena)
{
    *wrap = (struct wrap_out){.to = to, .columns = columns, .arena = arena};
    if (!columns)
        return to;
    add_bytes(wrap, "", 0);
    wrap->out = (struct out){.write = pass,
                             .context = wrap,
                             .bytes = wrap->bytes,
                             .room = sizeof wrap->bytes};
    return &wrap->out;
}

void wrap_out_end(struct wrap_out *wrap)
{
    if (!wrap->columns)
        return;
    out_flush(&wrap->out);
    if (wrap->used)
        end_line(wrap);
}
