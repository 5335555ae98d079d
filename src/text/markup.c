/* markup.c -- escapes of Markdown and HTML, and which way a language runs. */
#include "text/markup.h"

#include <string.h>

/* The first byte of the text that is among the special ones, or its end. */
static const char *find_special(const char *text, const char *special)
{
    return text + strcspn(text, special);
}

/* The digits of what would begin a numbered list: "1." */
static size_t marker_size(const char *text)
{
    size_t digits = strspn(text, "0123456789");

    if (digits && (text[digits] == '.' || text[digits] == ')'))
        return digits;
    return 0;
}

void markup_markdown(struct out *out, const char *text, bool at_start)
{
    static const char special[] = "\\`*_[]<>#|~&";
    size_t marker;

    if (at_start)
        text += strspn(text, " "); // four of them would begin code
    marker = at_start ? marker_size(text) : 0;
    out_bytes(out, text, marker);
    text += marker;
    if (at_start && *text && (marker || strchr("-+=", *text))) {
        out_char(out, '\\');
        out_char(out, *text++);
    }
    while (*text) {
        const char *next = find_special(text, special);

        out_plain_bytes(out, text, (size_t)(next - text));
        if (*next) {
            out_char(out, '\\');
            out_char(out, *next++);
        }
        text = next;
    }
}

static const char *entity(char byte)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default: // an apostrophe
        return "&#39;";
    }
}

void markup_html(struct out *out, const char *text)
{
    while (*text) {
        const char *next = find_special(text, "&<>\"'");

        out_plain_bytes(out, text, (size_t)(next - text));
        if (*next)
            out_text(out, entity(*next++));
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

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
}

static bool is_among(const char *subtag, size_t size, const char *const *list)
{
    for (; *list; list++) {
        size_t same = 0;

        while (same < size && lower(subtag[same]) == (*list)[same])
            same++;
        if (same == size && !(*list)[same])
            return true;
    }
    return false;
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
    bool found = is_among(language, size, languages);

    // A script of its own stands behind the language: uz-Arab, ar-Latn.
    if (language[size] && strcspn(language + size + 1, "-") == 4 &&
        lower(language[size + 1]) >= 'a')
        return is_among(language + size + 1, 4, scripts);
    return found;
}
