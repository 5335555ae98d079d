/*
 * layout_internal.h -- a page for people as a row of blocks.
 *
 * What a page says is said once, block by block; how a block looks is up to
 * the writer that set up the layout: plain text, Markdown, HTML.
 */
#ifndef REPORT_LAYOUT_INTERNAL_H
#define REPORT_LAYOUT_INTERNAL_H

#include "report/write.h"

enum block {
    BLOCK_NONE,
    BLOCK_TITLE,   /* the one line that says it all */
    BLOCK_NOTICE,  /* what to know before reading on: whose rules, of when */
    BLOCK_HEADING, /* what the blocks below it are about */
    BLOCK_TEXT,    /* a paragraph */
    BLOCK_LINE,    /* a paragraph that goes with what is before it */
    BLOCK_DATE,    /* a label and its day */
    BLOCK_ITEM,    /* of a list */
    BLOCK_CHECK,   /* of a list to tick off */
    BLOCK_NUMBER,  /* of a numbered list */
    BLOCK_PART,    /* of a list under a BLOCK_NUMBER, which comes before it */
    BLOCK_SMALL,   /* at the foot of the page; nothing else comes after it */
    BLOCK_LINK,    /* there too: where to read on */
    BLOCK_COUNT
};

struct page_piece {
    enum block block;
    const char *label; /* in the pack's language, or NULL */
    const char *text;  /* NULL: a number whose first part follows */
    bool own;          /* the text is in the program's language */
    uint32_t number;   /* of BLOCK_NUMBER, from 1 */
};

struct layout {
    void (*put)(struct layout *layout, const struct page_piece *piece);
    void *context; /* for put() */
    struct out *out;
    const struct style *style;
    struct arena *scratch;
    const struct pack *pack;
    bool is_kept; /* the page says when it was made, and by which rules */
    struct page_piece last; /* the piece before; BLOCK_NONE at first */
};

/* What the writer of a part of a page needs. */
struct page {
    struct layout *layout;
    const struct result *result;
    const struct style *style;
    struct arena *scratch; /* for sentences on the way */
};

/* A block in the pack's language, and in the program's. */
void layout_pack(struct layout *layout, enum block block, const char *text);
void layout_own(struct layout *layout, enum block block, const char *text);

/* A label of the pack, and what goes with it: "First day: 9 March 2021". */
void layout_pair(struct layout *layout, enum block block, const char *label,
                 const char *text, bool own);

/* `text` in the program's language, or NULL where a BLOCK_PART follows. */
void layout_number(struct layout *layout, uint32_t number, const char *text);

/* What stands between a label and what goes with it. */
const char *layout_between(enum block block);

/* The forms a page can have; plain text is wrapped as the style says. */
void layout_plain(struct layout *layout, struct out *out,
                  const struct style *style, struct arena *scratch);
void layout_markdown(struct layout *layout, struct out *out,
                     const struct style *style, struct arena *scratch);
void layout_html(struct layout *layout, struct out *out,
                 const struct result *result, const struct style *style,
                 struct arena *scratch);

/* All that a result says, from its title to its small print. */
void layout_result(const struct page *page);

/* Why the outcome is certain: the rule's reason, or all that may be it. */
void layout_reasons(const struct page *page);

/* The advice of one kind under its heading, if there is any. */
void layout_advice(const struct page *page, enum advice_kind kind);

/*
 * What the result is called: its outcome, or why there is none; and before
 * anything else is said, what the pack wants everybody to know.
 */
void layout_head(const struct page *page);

#endif
