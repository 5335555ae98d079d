/* SPDX-License-Identifier: MIT */
/*
 * layout_internal.h -- a page for people as a row of blocks.
 *
 * What a page says is said once, block by block; how a block looks is up to
 * put(): plain text, Markdown, HTML.  A part that is there only when asked for
 * writes its JSON member or its blocks; nothing where the result has no such
 * part.
 */
#ifndef REPORT_LAYOUT_INTERNAL_H
#define REPORT_LAYOUT_INTERNAL_H

#include "report/write.h"
#include "json/writer.h"

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

struct page {
    void (*put)(struct page *page, const struct page_piece *piece);
    void *context; /* for put() */
    struct out *out;
    const struct result *result;
    const struct style *style;
    enum language spoken; /* the style's */
    struct arena *arena;  /* for sentences on the way */
    bool is_kept; /* the page says when it was made, and by which rules */
    struct page_piece last; /* the piece before; BLOCK_NONE at first */
};

struct page layout_open(void (*put)(struct page *page,
                                    const struct page_piece *piece),
                        struct out *out, const struct result *result,
                        const struct style *style, struct arena *arena);

/* A block in the pack's language, and in the program's. */
void layout_pack(struct page *page, enum block block, const char *text);
void layout_own(struct page *page, enum block block, const char *text);

/* A sentence of the program with its blanks. */
void layout_say(struct page *page, enum block block, enum message which,
                const char *const *blanks);

/* A label of the pack, and what goes with it: "First day: 9 March 2021". */
void layout_pair(struct page *page, enum block block, const char *label,
                 const char *text, bool own);

/* `text` in the program's language, or NULL where a BLOCK_PART follows. */
void layout_number(struct page *page, uint32_t number, const char *text);

/* What stands between a label and what goes with it. */
const char *layout_between(enum block block);

/* put() of each form; plain text is wrapped as the style says. */
void layout_plain(struct page *page, const struct page_piece *piece);
void layout_markdown(struct page *page, const struct page_piece *piece);
void layout_html(struct page *page, const struct page_piece *piece);

/* All that a result says, from its title to its small print. */
void layout_result(struct page *page);

/* Why the outcome is certain: the rule's reason, or all that may be it. */
void layout_reasons(struct page *page);

/* The advice of one kind under its heading, if there is any. */
void layout_advice(struct page *page, enum advice_kind kind);

/*
 * What the result is called: its outcome, or why there is none; and before
 * anything else is said, what the pack wants everybody to know.
 */
void layout_head(struct page *page);

/* What would change the result, what is missing, and how it came about. */
void json_what_if(struct json_writer *json, const struct result *result);
void json_missing(struct json_writer *json, const struct result *result);
void json_explain(struct json_writer *json, const struct result *result,
                  uint32_t language);
void layout_what_if(struct page *page);
void layout_missing(struct page *page);
void layout_explain(struct page *page);

/* A sentence with whom to ask: the pack's publisher, and where it is. */
void layout_ask_publisher(struct page *page, enum message which);

/* The outcome in words; where there is none, that the rules have none. */
const char *page_outcome(const struct page *page, int32_t outcome);

/* The text in the language of the page. */
const char *page_text(const struct page *page, struct text text);

const char *page_number(const struct page *page, int64_t number);

/* Whether write_answer() speaks the program's language, not the pack's. */
bool write_is_own(const struct question *question, const struct answer *answer);

#endif
