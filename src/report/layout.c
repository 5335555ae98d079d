/* SPDX-License-Identifier: MIT */
/*
 * layout.c -- hands blocks on, and sets them as plain text and as Markdown.
 *
 * Plain lines from top to bottom.  Nothing depends on colour or on where
 * something stands on the screen.  Markdown has a paragraph or an item a line.
 */
#include "report/layout_internal.h"

#include "text/markup.h"
#include "text/wrap.h"

struct page layout_open(void (*put)(struct page *page,
                                    const struct page_piece *piece),
                        struct out *out, const struct result *result,
                        const struct style *style, struct arena *arena)
{
    return (struct page){.put = put,
                         .out = out,
                         .result = result,
                         .style = style,
                         .spoken = style->spoken,
                         .arena = arena};
}

static void put(struct page *page, struct page_piece piece)
{
    page->put(page, &piece);
    page->last = piece;
}

void layout_pack(struct page *page, enum block block, const char *text)
{
    put(page, (struct page_piece){.block = block, .text = text});
}

void layout_own(struct page *page, enum block block, const char *text)
{
    layout_pair(page, block, NULL, text, true);
}

void layout_say(struct page *page, enum block block, enum message which,
                const char *const *blanks)
{
    layout_own(page, block,
               message_fill(page->spoken, which, blanks, page->arena));
}

void layout_pair(struct page *page, enum block block, const char *label,
                 const char *text, bool own)
{
    put(page, (struct page_piece){block, label, text, own, 0});
}

void layout_number(struct page *page, uint32_t number, const char *text)
{
    put(page, (struct page_piece){BLOCK_NUMBER, NULL, text, true, number});
}

const char *layout_between(enum block block)
{
    return block == BLOCK_DATE ? ": " : " ";
}

/* How a block begins; what is not in the table does with nothing. */
static const struct {
    enum { CLOSE, APART, APART_FIRST } blank; /* a blank line before it */
    const char *mark, *markdown;
} looks[BLOCK_COUNT] = {
    [BLOCK_TITLE] = {CLOSE, "", "# "},
    [BLOCK_NOTICE] = {APART_FIRST, "", ""},
    [BLOCK_HEADING] = {APART, "", "## "},
    [BLOCK_TEXT] = {APART, "", ""},
    [BLOCK_DATE] = {APART_FIRST, "", ""},
    [BLOCK_ITEM] = {CLOSE, "- ", "- "},
    [BLOCK_CHECK] = {CLOSE, "[ ] ", "- [ ] "},
    [BLOCK_PART] = {CLOSE, "   - ", "   - "},
    [BLOCK_SMALL] = {APART, "", ""},
};

void layout_plain(struct page *page, const struct page_piece *piece)
{
    struct arena *scratch = page->arena;
    unsigned columns = page->style->columns;
    enum block block = piece->block;
    const char *mark = looks[block].mark ? looks[block].mark : "";
    const char *text = piece->text;

    if (looks[block].blank == APART ||
        (looks[block].blank == APART_FIRST && page->last.block != block))
        out_char(page->out, '\n');
    if (!text)
        return; // the number stands before its first part
    if (block == BLOCK_NUMBER)
        mark = arena_print(scratch, "%u. ", (unsigned)piece->number);
    else if (page->last.block == BLOCK_NUMBER && !page->last.text)
        mark = arena_print(scratch, "%u. - ", (unsigned)page->last.number);
    if (piece->label)
        text = arena_print(scratch, "%s%s%s", piece->label,
                           layout_between(block), text);
    if (block == BLOCK_TITLE)
        wrap_heading(page->out, columns, page->style->bold, text);
    else
        wrap_text(page->out, columns, mark, text);
}

static bool is_listed(enum block block)
{
    return block >= BLOCK_ITEM && block <= BLOCK_PART;
}

static void put_mark(struct page *page, const struct page_piece *piece)
{
    const struct page_piece *last = &page->last;
    bool shares_line = last->block == BLOCK_NUMBER && !last->text;

    if (last->block != BLOCK_NONE && !shares_line &&
        !(is_listed(piece->block) && is_listed(last->block)))
        out_char(page->out, '\n');
    if (piece->block == BLOCK_SMALL && last->block < BLOCK_SMALL)
        out_text(page->out, "---\n\n");
    if (piece->block == BLOCK_NUMBER) {
        out_integer(page->out, piece->number);
        out_text(page->out, ". ");
    } else if (shares_line) {
        out_text(page->out, "- ");
    } else if (looks[piece->block].markdown) {
        out_text(page->out, looks[piece->block].markdown);
    }
}

void layout_markdown(struct page *page, const struct page_piece *piece)
{
    struct out *out = page->out;

    put_mark(page, piece);
    if (!piece->text)
        return;
    if (piece->block == BLOCK_LINK && markup_is_link(piece->text)) {
        out_char(out, '<');
        out_text(out, piece->text);
        out_text(out, ">\n");
        return;
    }
    if (piece->label) {
        markup_markdown(out, piece->label, true);
        out_text(out, layout_between(piece->block));
        out_text(out, "**");
    }
    markup_markdown(out, piece->text, !piece->label);
    out_text(out, piece->label ? "**\n" : "\n");
}
