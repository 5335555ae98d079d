/* SPDX-License-Identifier: MIT */
/*
 * layout.c -- what stands between the tokens of a pack.
 *
 * An object or array that fits on its line stands on it whole.  Any other is
 * opened: its members begin on lines of their own, and those that the author
 * put on one line stay together, as far as they fit.  What does not fit is
 * found out by scanning ahead, for the width of a line at most, so the text is
 * read in one go and nothing of it is kept.
 *
 * Invariant: the places of the breaks follow from widths and from the breaks
 * before members, and each break that is made or kept is there the next time.
 * So a text that was laid out stays as it is.
 */
#include "edit/layout.h"

#include "json/scan.h"

#include <string.h>

enum { STEP = 2 }; /* spaces a level */

/* A token as it stands in the text, and what is to stand before it. */
struct piece {
    const char *bytes;
    size_t size;
    const char *gap; /* where the gap before it begins in the text */
    char mark;       /* ',' or ':', which comes first in the gap, or 0 */
    uint32_t breaks; /* then these, and spaces */
    uint32_t spaces;
    bool is_end; /* of the text; there is no token */
};

struct level {
    bool is_open;    /* not on one line */
    bool is_grouped; /* the author chose what stands on a line together */
    bool has_items;
    bool after_scalar; /* the item before was no object or array */
    uint32_t line;     /* on which the item before began */
};

struct layout {
    struct scan scan;
    const char *gap; /* behind the token before */
    bool after_key, is_over;
    uint32_t line, column; /* of what is laid out; columns from 0 */
    struct level levels[SCAN_DEPTH_MAX + 1];
};

static bool is_opening(enum scan_kind kind)
{
    return kind == SCAN_OBJECT || kind == SCAN_ARRAY;
}

static bool is_closing(enum scan_kind kind)
{
    return kind == SCAN_OBJECT_END || kind == SCAN_ARRAY_END;
}

/* The token with its quotes. */
static void take_bytes(const struct scan_token *token, struct piece *piece)
{
    bool quoted = token->kind == SCAN_STRING || token->kind == SCAN_KEY;

    piece->bytes = token->bytes - quoted;
    piece->size = token->size + 2 * (size_t)quoted;
}

/* Characters, or more than `most` if there are more. */
static uint32_t width_of(const struct scan_token *token, uint32_t most)
{
    struct piece piece;
    uint32_t width = 0;

    take_bytes(token, &piece);
    for (size_t i = 0; i < piece.size && width <= most; i++)
        width += ((unsigned char)piece.bytes[i] & 0xC0) != 0x80;
    return width;
}

/*
 * Whether an item, a member with its key, fits on one line behind `column`
 * characters.  `scan` is a copy that stands behind the item's first token.
 */
static bool fits(struct scan scan, struct scan_token token, uint32_t column)
{
    uint32_t depth = scan.depth - is_opening(token.kind);
    bool follows = false; // something stands before in its object or array

    do {
        if (column > LAYOUT_WIDTH)
            return false;
        if (follows && !is_closing(token.kind))
            column += 2; // ", " or ": "
        column += width_of(&token, LAYOUT_WIDTH);
        follows = !is_opening(token.kind);
        if (scan.depth == depth && token.kind != SCAN_KEY)
            break;
        token = scan_next(&scan);
    } while (token.kind != SCAN_FAULT);
    return column <= LAYOUT_WIDTH;
}

/* Line breaks of the author before the token: 0, 1, or 2 for a blank line. */
static uint32_t author_breaks(const char *gap, const char *bytes)
{
    uint32_t breaks = 0;

    for (; gap < bytes; gap++)
        breaks += *gap == '\n';
    return breaks < 2 ? breaks : 2;
}

/* The breaks before an item of an open level that is not its first. */
static uint32_t breaks_before(const struct layout *layout,
                              const struct scan_token *token,
                              const struct piece *piece)
{
    const struct level *level =
        &layout->levels[layout->scan.depth - is_opening(token->kind)];
    uint32_t breaks = author_breaks(piece->gap, piece->bytes);
    bool scalars = level->after_scalar && token->kind != SCAN_KEY &&
                   !is_opening(token->kind);

    if (level->is_grouped && breaks)
        return breaks;
    if ((level->is_grouped || scalars) && level->line == layout->line &&
        fits(layout->scan, *token, layout->column + 2))
        return 0;
    return breaks ? breaks : 1;
}

/* What stands before a key, or a value that has none. */
static void place_item(struct layout *layout, const struct scan_token *token,
                       struct piece *piece)
{
    uint32_t depth = layout->scan.depth - is_opening(token->kind);
    struct level *level = &layout->levels[depth];

    if (!depth)
        return;
    piece->mark = level->has_items ? ',' : 0;
    if (level->is_open && !level->has_items) {
        piece->breaks = 1;
        level->is_grouped = author_breaks(piece->gap, piece->bytes) > 0;
    } else if (level->is_open) {
        piece->breaks = breaks_before(layout, token, piece);
    }
    piece->spaces = piece->breaks ? depth * STEP : level->has_items;
    level->has_items = true;
    level->line = layout->line + piece->breaks;
}

/* Whether the scanner stands before a closing bracket. */
static bool is_empty(struct scan scan)
{
    return is_closing(scan_next(&scan).kind);
}

/* Behind an opening bracket, which the column is behind, too. */
static void open_level(struct layout *layout, const struct scan_token *token)
{
    struct level *level = &layout->levels[layout->scan.depth];
    const struct level *around = level - 1;
    bool on_line = layout->scan.depth > 1 && !around->is_open;

    *level = (struct level){
        .is_open = !on_line && !is_empty(layout->scan) &&
                   !fits(layout->scan, *token, layout->column - 1)};
}

static void place(struct layout *layout, const struct scan_token *token,
                  struct piece *piece)
{
    const struct level *closed = &layout->levels[layout->scan.depth + 1];

    if (piece->is_end)
        piece->breaks = 1;
    else if (is_closing(token->kind) && closed->is_open) {
        piece->breaks = 1;
        piece->spaces = layout->scan.depth * STEP;
    } else if (layout->after_key) {
        piece->mark = ':';
        piece->spaces = 1;
    } else if (!is_closing(token->kind)) {
        place_item(layout, token, piece);
    }
}

/* The next piece; false when the last one, the end, was given. */
static bool next_piece(struct layout *layout, struct piece *piece)
{
    struct scan_token token = scan_next(&layout->scan);

    if (layout->is_over)
        return false;
    *piece = (struct piece){.gap = layout->gap,
                            .is_end = token.kind == SCAN_END ||
                                      token.kind == SCAN_FAULT};
    take_bytes(&token, piece);
    place(layout, &token, piece);
    layout->line += piece->breaks;
    layout->column = piece->breaks ? 0 : layout->column + (piece->mark != 0);
    layout->column += piece->spaces + width_of(&token, LAYOUT_WIDTH);
    layout->after_key = token.kind == SCAN_KEY;
    if (is_opening(token.kind))
        open_level(layout, &token);
    else if (token.kind != SCAN_KEY)
        layout->levels[layout->scan.depth].after_scalar =
            !is_closing(token.kind);
    layout->gap = piece->bytes + piece->size;
    layout->is_over = piece->is_end;
    return true;
}

static void start(struct layout *layout, const char *text, size_t size)
{
    *layout = (struct layout){.gap = text};
    scan_init(&layout->scan, text, size);
}

static void write_gap(struct out *out, const struct piece *piece)
{
    if (piece->mark)
        out_char(out, piece->mark);
    for (uint32_t i = 0; i < piece->breaks; i++)
        out_char(out, '\n');
    for (uint32_t i = 0; i < piece->spaces; i++)
        out_char(out, ' ');
}

void layout_write(struct out *out, const char *text, size_t size)
{
    struct layout layout;
    struct piece piece;

    start(&layout, text, size);
    while (next_piece(&layout, &piece)) {
        write_gap(out, &piece);
        out_bytes(out, piece.bytes, piece.is_end ? 0 : piece.size);
    }
}

/* ---- Where a text is laid out otherwise ---- */

/* Takes the bytes off the front of the gap if they stand there. */
static bool take(const char **at, const char *end, char byte, uint32_t count)
{
    for (; count; count--, ++*at)
        if (*at == end || **at != byte)
            return false;
    return true;
}

static bool is_laid_out(const struct piece *piece, const char *end)
{
    const char *at = piece->gap;

    return take(&at, end, piece->mark, piece->mark != 0) &&
           take(&at, end, '\n', piece->breaks) &&
           take(&at, end, ' ', piece->spaces) && at == end;
}

/* What to do about the gap before a piece. */
static const char *advise(const struct piece *piece, const char *end,
                          struct arena *arena)
{
    uint32_t breaks = author_breaks(piece->gap, end);

    if (piece->is_end)
        return "end the text with one line break";
    if (piece->breaks && !breaks)
        return "begin a line here";
    if (!piece->breaks && breaks)
        return "join this to the line before";
    if (piece->breaks < breaks)
        return "leave out the blank line before this";
    if (piece->breaks)
        return arena_print(arena,
                           "begin this line with %u spaces, right behind a "
                           "line break",
                           (unsigned)piece->spaces);
    if (piece->mark)
        return arena_print(arena, "before this, write '%c' and one space",
                           piece->mark);
    return "leave no space before this";
}

size_t layout_compare(const char *text, size_t size,
                      struct layout_remark *remarks, size_t most,
                      struct arena *arena)
{
    size_t count = 0;
    uint32_t last_line = 0, line = 1;
    const char *seen = text, *line_start = text;
    struct layout layout;
    struct piece piece;

    start(&layout, text, size);
    while (next_piece(&layout, &piece)) {
        const char *end = piece.is_end ? layout.scan.end : piece.bytes;
        for (; seen < end; seen++)
            if (*seen == '\n') {
                line++;
                line_start = seen + 1;
            }
        if (is_laid_out(&piece, end) || line == last_line)
            continue;
        last_line = line;
        if (count++ < most)
            remarks[count - 1] = (struct layout_remark){
                {.line = line, .column = (uint32_t)(end - line_start) + 1},
                advise(&piece, end, arena)};
    }
    return count;
}
