/* wrap.c -- pieces of text that stay whole, put into lines one by one. */
#include "io/wrap.h"

#include "base/utf8.h"

#include <limits.h>
#include <string.h>

struct piece {
    const char *bytes;
    size_t size;
    unsigned columns;
};

static bool is_space(uint32_t point)
{
    return point == ' ' || point == '\t' || point == '\n' || point == '\r';
}

/* A control character is shown as U+FFFD, which takes a column. */
static unsigned columns_of(uint32_t point)
{
    return utf8_is_control(point) ? 1 : (unsigned)utf8_columns(point);
}

static unsigned text_columns(const char *text)
{
    const char *end = text + strlen(text);
    unsigned columns = 0;

    while (text < end)
        columns += columns_of(utf8_next(&text, end));
    return columns;
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
    bool wide = false;

    while (*at < end) {
        const char *next = *at;
        uint32_t point = utf8_next(&next, end);
        unsigned columns = columns_of(point);

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

/* Writes the text without a line break at its end. */
static void put_lines(struct out *out, unsigned columns, unsigned indent,
                      const char *text)
{
    const char *end = text + strlen(text);
    unsigned room = columns ? columns : UINT_MAX;
    unsigned used = indent;

    skip_space(&text, end);
    while (text < end) {
        struct piece piece = next_piece(&text, end);
        unsigned gap = skip_space(&text, end) && text < end;

        out_plain_bytes(out, piece.bytes, piece.size);
        used += piece.columns;
        if (text == end)
            return;

        const char *ahead = text;
        if (used + gap + next_piece(&ahead, end).columns > room) {
            out_char(out, '\n');
            put_blanks(out, indent);
            used = indent;
        } else {
            put_blanks(out, gap);
            used += gap;
        }
    }
}

void wrap_text(struct out *out, unsigned columns, const char *mark,
               const char *text)
{
    out_plain_text(out, mark);
    put_lines(out, columns, text_columns(mark), text);
    out_char(out, '\n');
}

void wrap_heading(struct out *out, unsigned columns, bool bold,
                  const char *text)
{
    if (bold)
        out_text(out, "\033[1m");
    put_lines(out, columns, 0, text);
    if (bold)
        out_text(out, "\033[0m");
    out_char(out, '\n');
}
