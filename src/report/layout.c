/* layout.c -- hands pieces on, and remembers the last. */
#include "report/layout_internal.h"

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
