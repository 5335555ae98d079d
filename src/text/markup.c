/* SPDX-License-Identifier: MIT */
/* markup.c -- escapes of Markdown and HTML, and which way a language runs. */
#include "text/markup.h"

#include "base/utf8.h"

#include <string.h>

void markup_markdown(struct out *out, const char *text, bool at_start)
{
    static const char special[] = "\\`*_[]<>#|~&";
    size_t marker = 0; // the digits of what would begin a numbered list: "1."

    if (at_start) {
        text += strspn(text, " "); // four of them would begin code
        marker = strspn(text, "0123456789");
        if (text[marker] != '.' && text[marker] != ')')
            marker = 0;
    }
    out_bytes(out, text, marker);
    text += marker;
    if (at_start && *text && (marker || strchr("-+=", *text))) {
        out_char(out, '\\');
        out_char(out, *text++);
    }
    while (*text) {
        const char *next = text + strcspn(text, special);

        out_plain_bytes(out, text, (size_t)(next - text));
        if (*next) {
            out_char(out, '\\');
            out_char(out, *next++);
        }
        text = next;
    }
}

void markup_html(struct out *out, const char *text)
{
    static const char special[] = "&<>\"'";
    static const char *const entities[] = {"&amp;", "&lt;", "&gt;", "&quot;",
                                           "&#39;"};

    while (*text) {
        const char *next = text + strcspn(text, special);

        out_plain_bytes(out, text, (size_t)(next - text));
        if (*next)
            out_text(out, entities[strchr(special, *next++) - special]);
        text = next;
    }
}

bool markup_is_link(const char *address)
{
    if (strncmp(address, "https://", 8) != 0 &&
        strncmp(address, "http://", 7) != 0)
        return false;
    for (; *address; address++)
        if (*address <= ' ' || *address > '~' ||
            strchr("<>\"\\^`{|}", *address))
            return false;
    return true;
}

static bool is_among(const char *subtag, size_t size, const char *const *list)
{
    while (*list && !utf8_same(subtag, size, *list, strlen(*list)))
        list++;
    return *list;
}

bool markup_is_right_to_left(const char *language)
{
    // Languages whose usual script runs so (CLDR), then such scripts.
    static const char *const languages[] = {
        "ar",  "apc", "arb", "arc", "ary", "arz", "azb", "bal", "bgn", "bqi",
        "ckb", "dv",  "fa",  "glk", "he",  "iw",  "ji",  "khw", "ks",  "lki",
        "lrc", "luz", "mzn", "nqo", "pes", "prs", "ps",  "rhg", "sam", "sd",
        "sdh", "skr", "syr", "ug",  "ur",  "yi",  NULL};
    static const char *const scripts[] = {
        "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg",
        "samr", "syrc", "syre", "syrj", "syrn", "thaa", NULL};
    size_t size = strcspn(language, "-");

    // A script of its own stands behind the language: uz-Arab, ar-Latn.
    if (language[size] && strcspn(language + size + 1, "-") == 4 &&
        byte_is_letter(language[size + 1]))
        return is_among(language + size + 1, 4, scripts);
    return is_among(language, size, languages);
}
