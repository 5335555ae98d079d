/* SPDX-License-Identifier: MIT */
/*
 * diff_markdown.c -- a comparison to paste into a pull request.
 *
 * The page of text, line by line: the first is the heading, an indented line an
 * item of a list, any other a paragraph.  Rows of the table come as Markdown
 * already; no other line begins with a bar.
 */
#include "report/diff_internal.h"

#include "text/markup.h"

#include <string.h>

enum {
    INDENT_ITEM = 1, /* blanks, at least, before what belongs to a line */
    INDENT_INNER = 4 /* before what belongs to an item */
};

enum block {
    BLOCK_NONE,
    BLOCK_HEADING,
    BLOCK_ROW,
    BLOCK_ITEM,
    BLOCK_PARAGRAPH
};

/* What a line becomes; `line` then begins behind its blanks. */
static enum block read_block(const char **line, size_t *indent, bool first)
{
    *indent = strspn(*line, " ");
    *line += *indent;
    if (!**line)
        return BLOCK_NONE;
    if (first)
        return BLOCK_HEADING;
    if (*indent >= INDENT_ITEM)
        return BLOCK_ITEM;
    return **line == '|' ? BLOCK_ROW : BLOCK_PARAGRAPH;
}

/* One line, and the empty one before it where another block begins. */
static enum block write_line(struct out *out, char *line, enum block before)
{
    const char *text = line;
    size_t indent, size = strlen(line);
    enum block block = read_block(&text, &indent, before == BLOCK_NONE);

    if (block == BLOCK_NONE)
        return before;
    if (before != BLOCK_NONE && (block != before || block == BLOCK_PARAGRAPH))
        out_char(out, '\n');
    if (block == BLOCK_HEADING) {
        out_text(out, "### ");
        line[size - (line[size - 1] == ':')] = '\0';
    } else if (block == BLOCK_ITEM) {
        out_text(out, indent >= INDENT_INNER ? "  - " : "- ");
    }
    if (block == BLOCK_ROW)
        out_text(out, text);
    else
        markup_markdown(out, text, true);
    out_char(out, '\n');
    return block;
}

void diff_put_markdown(struct out *out, char *page, size_t size)
{
    enum block before = BLOCK_NONE;

    for (char *line = page, *last = page + size, *end; line < last;
         line = end + 1) {
        end = memchr(line, '\n', (size_t)(last - line));
        *end = '\0';
        before = write_line(out, line, before);
    }
}

void write_diff_markdown(struct out *out, const struct diff_report *report)
{
    struct gathered page = {.arena = report->arena};
    char bytes[OUT_ROOM_MIN];
    struct out text = out_gathering(&page, bytes, sizeof bytes);
    struct diff_report how = *report;

    how.markdown = true;
    how.two_lines = false;
    write_diff_text(&text, &how);
    out_close(&text);
    diff_put_markdown(out, page.bytes, page.size);
}
