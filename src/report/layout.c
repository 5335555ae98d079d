/*
 * layout.c -- hands blocks on, and sets them as plain text.
 *
 * Plain lines from top to bottom.  Nothing depends on colour or on where
 * something stands on the screen.
 */
#include "report/layout_internal.h"

#include "text/wrap.h"

static void put(struct layout *layout, struct page_piece piece)
{
    layout->put(layout, &piece);
    layout->last = piece;
}

void layout_pack(struct layout *layout, enum block block, const char *text)
{
    put(layout, (struct page_piece){.block = block, .text = text});
}

void layout_own(struct layout *layout, enum block block, const char *text)
{
    put(layout, (struct page_piece){.block = block, .text = text, .own = true});
}

void layout_pair(struct layout *layout, enum block block, const char *label,
                 const char *text, bool own)
{
    put(layout, (struct page_piece){
                    .block = block, .label = label, .text = text, .own = own});
}

void layout_number(struct layout *layout, uint32_t number, const char *text)
{
    put(layout, (struct page_piece){.block = BLOCK_NUMBER,
                                    .text = text,
                                    .own = true,
                                    .number = number});
}

const char *layout_between(enum block block)
{
    return block == BLOCK_DATE ? ": " : " ";
}

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
