/* markdown.c -- a page as Markdown, a paragraph or an item a line. */
#include "report/layout_internal.h"

#include "text/markup.h"

/* How a block begins, and whether it stands in a list. */
static const struct {
    const char *mark;
    bool listed;
} looks[BLOCK_COUNT] = {
    [BLOCK_TITLE] = {"# ", false}, [BLOCK_HEADING] = {"## ", false},
    [BLOCK_ITEM] = {"- ", true},   [BLOCK_CHECK] = {"- [ ] ", true},
    [BLOCK_NUMBER] = {"", true},   [BLOCK_PART] = {"   - ", true},
};

static void put_mark(struct layout *layout, const struct page_piece *piece)
{
    const struct page_piece *last = &layout->last;
    bool shares_line = last->block == BLOCK_NUMBER && !last->text;

    if (last->block != BLOCK_NONE && !shares_line &&
        !(looks[piece->block].listed && looks[last->block].listed))
        out_char(layout->out, '\n');
    if (piece->block == BLOCK_SMALL && last->block < BLOCK_SMALL)
        out_text(layout->out, "---\n\n");
    if (piece->block == BLOCK_NUMBER) {
        out_integer(layout->out, piece->number);
        out_text(layout->out, ". ");
    } else if (shares_line) {
        out_text(layout->out, "- ");
    } else if (looks[piece->block].mark) {
        out_text(layout->out, looks[piece->block].mark);
    }
}

static void put_markdown(struct layout *layout, const struct page_piece *piece)
{
    struct out *out = layout->out;
    bool link = piece->block == BLOCK_LINK && markup_is_link(piece->text);

    put_mark(layout, piece);
    if (!piece->text)
        return;
    if (link) {
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

void layout_markdown(struct layout *layout, struct out *out,
                     const struct style *style, struct arena *scratch)
{
    *layout = (struct layout){.put = put_markdown,
                              .out = out,
                              .style = style,
                              .scratch = scratch,
                              .is_kept = true};
}

void write_markdown(struct out *out, const struct result *result,
                    const struct style *style, struct arena *scratch)
{
    struct layout layout;
    const struct page page = {&layout, result, style, scratch};

    layout_markdown(&layout, out, style, scratch);
    layout_result(&page);
}
