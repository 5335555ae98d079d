/*
 * text.c -- a page as plain text.
 *
 * Plain lines from top to bottom.  Nothing depends on colour or on where
 * something stands on the screen.
 */
#include "report/layout_internal.h"

#include "text/wrap.h"

/* How a block begins; what is not in the table does with nothing. */
static const struct {
    enum { CLOSE, APART, APART_FIRST } blank; /* a blank line before it */
    const char *mark;
} looks[BLOCK_COUNT] = {
    [BLOCK_NOTICE] = {APART_FIRST, ""}, [BLOCK_HEADING] = {APART, ""},
    [BLOCK_TEXT] = {APART, ""},         [BLOCK_DATE] = {APART_FIRST, ""},
    [BLOCK_ITEM] = {CLOSE, "- "},       [BLOCK_CHECK] = {CLOSE, "[ ] "},
    [BLOCK_PART] = {CLOSE, "   - "},    [BLOCK_SMALL] = {APART, ""},
};

static void put_text(struct layout *layout, const struct page_piece *piece)
{
    struct arena *scratch = layout->scratch;
    unsigned columns = layout->style->columns;
    enum block block = piece->block;
    const char *mark = looks[block].mark ? looks[block].mark : "";
    const char *text = piece->text;

    if (looks[block].blank == APART ||
        (looks[block].blank == APART_FIRST && layout->last.block != block))
        out_char(layout->out, '\n');
    if (!text)
        return; // the number stands before its first part
    if (block == BLOCK_NUMBER)
        mark = arena_print(scratch, "%u. ", (unsigned)piece->number);
    else if (layout->last.block == BLOCK_NUMBER && !layout->last.text)
        mark = arena_print(scratch, "%u. - ", (unsigned)layout->last.number);
    if (piece->label)
        text = arena_print(scratch, "%s%s%s", piece->label,
                           layout_between(block), text);
    if (block == BLOCK_TITLE)
        wrap_heading(layout->out, columns, layout->style->bold, text);
    else
        wrap_text(layout->out, columns, mark, text);
}

void layout_plain(struct layout *layout, struct out *out,
                  const struct style *style, struct arena *scratch)
{
    *layout = (struct layout){
        .put = put_text, .out = out, .style = style, .scratch = scratch};
}

void write_text(struct out *out, const struct result *result,
                const struct style *style, struct arena *scratch)
{
    struct layout layout;
    const struct page page = {&layout, result, style, scratch};

    layout_plain(&layout, out, style, scratch);
    layout_result(&page);
}
