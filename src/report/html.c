/* SPDX-License-Identifier: MIT */
/*
 * html.c -- a page as HTML, to look at, print or send.
 *
 * One file that loads nothing and runs nothing, and forbids itself both.  Lists
 * are lists, headings headings, and what is to be brought can be ticked off.
 * Sizes follow the reader's own letters, colours the system's choice of light
 * or dark.  What the program says itself is marked with its language where that
 * is not the page's.
 */
#include "report/layout_internal.h"

#include "text/markup.h"

#include <string.h>

static const char style_sheet[] =
    ":root{color-scheme:light dark;--ink:#1a1a1a;--quiet:#4d4d4d;"
    "--paper:#fff;--line:#767676;--mark:#154273}\n"
    "@media (prefers-color-scheme:dark){:root{--ink:#ececec;--quiet:#b8b8b8;"
    "--paper:#161616;--line:#8c8c8c;--mark:#9cc4f2}}\n"
    "*{box-sizing:border-box}\n"
    "body{margin:0 auto;max-width:42rem;padding:1.5rem 1.25rem 3rem;"
    "font-family:system-ui,sans-serif;line-height:1.6;color:var(--ink);"
    "background:var(--paper);overflow-wrap:break-word}\n"
    "header p{margin:0;color:var(--quiet)}\n"
    "h1{margin:.5rem 0 1rem;font-size:1.75rem;line-height:1.25;"
    "color:var(--mark)}\n"
    "h2{margin:2rem 0 .5rem;font-size:1.2rem;line-height:1.3}\n"
    "p{margin:.75rem 0}\n"
    "p.line{margin-top:0}\n"
    "p.notice{margin:.25rem 0;font-size:.9rem;color:var(--quiet)}\n"
    "ul,ol{margin:.5rem 0;padding-inline-start:1.5rem}\n"
    "li{margin:.4rem 0}\n"
    "p.date{margin:1.5rem 0;padding:.75rem 1rem;border:1px solid var(--line);"
    "border-inline-start:.4rem solid var(--mark)}\n"
    "p.date strong{display:block;font-size:1.2rem}\n"
    "ul.check{list-style:none;padding:0}\n"
    "ul.check label{display:flex;gap:.75rem;align-items:baseline;"
    "padding:.25rem 0}\n"
    "ul.check input{flex:none;width:1.2rem;height:1.2rem;margin:0;"
    "position:relative;top:.2rem;accent-color:var(--mark)}\n"
    "a{color:var(--mark)}\n"
    ":focus-visible{outline:3px solid var(--mark);outline-offset:3px}\n"
    "footer{margin-top:2.5rem;padding-top:1rem;border-top:1px solid "
    "var(--line);font-size:.9rem;color:var(--quiet)}\n"
    "@media print{:root{color-scheme:light;--ink:#000;--quiet:#333;"
    "--paper:#fff;--line:#555;--mark:#000}"
    "body{max-width:none;padding:0;font-size:11pt}"
    "h2{break-after:avoid;margin-top:1.25rem}li,p{break-inside:avoid}"
    "ul.check input{appearance:none;border:1px solid #000}"
    "ul.check input:checked{background:#000}}\n";

/* What a block stands in, and how it begins and ends. */
enum frame { FRAME_PAGE, FRAME_LIST, FRAME_CHECKS, FRAME_NUMBERS, FRAME_PARTS };

static const struct {
    enum frame frame;
    const char *start, *end;
} looks[BLOCK_COUNT] = {
    [BLOCK_NONE] = {FRAME_PAGE, "", ""},
    [BLOCK_TITLE] = {FRAME_PAGE, "<h1>", "</h1>\n"},
    [BLOCK_NOTICE] = {FRAME_PAGE, "<p class=\"notice\">", "</p>\n"},
    [BLOCK_HEADING] = {FRAME_PAGE, "<h2>", "</h2>\n"},
    [BLOCK_TEXT] = {FRAME_PAGE, "<p>", "</p>\n"},
    [BLOCK_LINE] = {FRAME_PAGE, "<p class=\"line\">", "</p>\n"},
    [BLOCK_DATE] = {FRAME_PAGE, "<p class=\"date\">", "</p>\n"},
    [BLOCK_ITEM] = {FRAME_LIST, "<li>", "</li>\n"},
    [BLOCK_CHECK] = {FRAME_CHECKS, "<li><label><input type=\"checkbox\"><span>",
                     "</span></label></li>\n"},
    [BLOCK_NUMBER] = {FRAME_NUMBERS, "", ""}, // its <li> stays open for parts
    [BLOCK_PART] = {FRAME_PARTS, "<li>", "</li>\n"},
    [BLOCK_SMALL] = {FRAME_PAGE, "<p>", "</p>\n"},
    [BLOCK_LINK] = {FRAME_PAGE, "<p>", "</p>\n"},
};

/* Ends what the next block does not stand in, and starts what it does. */
static void change_frame(struct out *out, enum frame open, enum frame next)
{
    static const char *const starts[] = {
        [FRAME_PAGE] = "",
        [FRAME_LIST] = "<ul>\n",
        // A list without marks is none to some readers.
        [FRAME_CHECKS] = "<ul class=\"check\" role=\"list\">\n",
        [FRAME_NUMBERS] = "<ol>\n",
        [FRAME_PARTS] = "<ul>\n"};
    bool numbered = open == FRAME_NUMBERS || open == FRAME_PARTS;

    if (open != next && open != FRAME_PAGE && open != FRAME_NUMBERS)
        out_text(out, "</ul>\n");
    if (numbered && next != FRAME_PARTS)
        out_text(out, next == FRAME_NUMBERS ? "</li>\n" : "</li>\n</ol>\n");
    if (open != next && !(open == FRAME_PARTS && next == FRAME_NUMBERS))
        out_text(out, starts[next]);
}

static const char *tag_of(const struct page *page)
{
    return page->result->pack->languages[page->style->language];
}

static void put_words(const struct page *page, const char *text, bool own)
{
    bool foreign = own && !is_spoken(tag_of(page));

    if (foreign) {
        out_text(page->out, "<span lang=\"");
        out_text(page->out, spoken_tag(page->spoken));
        out_text(page->out, "\" dir=\"ltr\">");
    }
    markup_html(page->out, text);
    if (foreign)
        out_text(page->out, "</span>");
}

static void put_content(struct page *page, const struct page_piece *piece)
{
    struct out *out = page->out;
    const char *text = piece->text;
    size_t size = strlen(text);

    if (piece->block == BLOCK_HEADING && size && text[size - 1] == ':')
        text = arena_copy(page->arena, text, size - 1);
    if (piece->block == BLOCK_LINK && markup_is_link(text)) {
        out_text(out, "<a href=\"");
        markup_html(out, text);
        out_text(out, "\">");
        markup_html(out, text);
        out_text(out, "</a>");
        return;
    }
    if (piece->label) {
        markup_html(out, piece->label);
        out_text(out, layout_between(piece->block));
        out_text(out, "<strong>");
    }
    put_words(page, text, piece->own);
    if (piece->label)
        out_text(out, "</strong>");
}

void layout_html(struct page *page, const struct page_piece *piece)
{
    struct out *out = page->out;
    enum block block = piece->block, last = page->last.block;

    change_frame(out, looks[last].frame, looks[block].frame);
    if (block >= BLOCK_SMALL && last < BLOCK_SMALL)
        out_text(out, "</main>\n<footer>\n");
    if (block == BLOCK_NUMBER) {
        out_text(out, "<li value=\"");
        out_integer(out, piece->number);
        out_text(out, "\">");
    }
    out_text(out, looks[block].start);
    if (piece->text)
        put_content(page, piece);
    out_text(out, looks[block].end);
}

static void put_head(const struct page *page)
{
    struct out *out = page->out;
    const char *title = page_text(page, page->result->pack->title);

    out_text(out, "<!DOCTYPE html>\n<html lang=\"");
    markup_html(out, tag_of(page));
    out_text(out, markup_is_right_to_left(tag_of(page)) ? "\" dir=\"rtl\">\n"
                                                        : "\" dir=\"ltr\">\n");
    out_text(out,
             "<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-"
             "src 'none'; style-src 'unsafe-inline'\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, "
             "initial-scale=1\">\n<meta name=\"referrer\" "
             "content=\"no-referrer\">\n<title>");
    markup_html(out, title);
    out_text(out, "</title>\n<style>\n");
    out_text(out, style_sheet);
    out_text(out, "</style>\n</head>\n<body>\n<header>\n<p>");
    markup_html(out, title);
    out_text(out, "</p>\n</header>\n<main>\n");
}

void write_html(struct out *out, const struct result *result,
                const struct style *style, struct arena *scratch)
{
    struct page page = layout_open(layout_html, out, result, style, scratch);

    page.is_kept = true;
    put_head(&page);
    layout_result(&page);
    out_text(out, "</footer>\n</body>\n</html>\n");
}
