/* SPDX-License-Identifier: MIT */
/* mend_words.c -- what can be said of a fault without trying anything out. */
#include "json/mend_internal.h"

#include "base/utf8.h"

/* The character of Windows-1252 that a byte over 127 stands for; 0 for rare
 * ones. */
static uint32_t of_windows(unsigned char byte)
{
    static const struct {
        unsigned char byte;
        uint16_t point;
    } others[] = {{0x80, 0x20AC}, {0x85, 0x2026}, {0x91, 0x2018},
                  {0x92, 0x2019}, {0x93, 0x201C}, {0x94, 0x201D},
                  {0x96, 0x2013}, {0x97, 0x2014}};

    for (size_t i = 0; i < COUNT_OF(others); i++)
        if (byte == others[i].byte)
            return others[i].point;
    return byte < 0xA0 ? 0 : byte;
}

static const char *say_encoding(const char *at, struct arena *arena)
{
    uint32_t point = of_windows((unsigned char)*at);
    char text[5] = "";

    if (!point)
        return "save the file as UTF-8";
    utf8_write(point, text);
    return arena_print(arena,
                       "save the file as UTF-8; in Windows-1252 and Latin-1 "
                       "this would be '%s'",
                       text);
}

const char *mend_open_string(const char *from, const char *at)
{
    for (; from < at; from++)
        if (quote_size(from, at) > 2)
            return "is the closing quote curly? write a straight one: \"";
    return "is a closing quote missing?";
}

static const char *say_control(const struct scan *scan)
{
    if (*scan->fault_at == '\n' || *scan->fault_at == '\r')
        return NULL; // a change may be found
    return *scan->fault_at == '\t' ? "write a space instead of the tab"
                                   : "take it out";
}

static const char *say_sign(const char *at, const char *end,
                            struct arena *arena)
{
    static const char *const marks[] = {"<<<<<<<", "=======", ">>>>>>>"};

    for (size_t i = 0; i < COUNT_OF(marks); i++)
        if (begins(at, end, marks[i]))
            return "git has left the mark of a conflict: keep one of the two "
                   "versions";
    if (begins(at, end, "NaN") || begins(at, end, "Infinity") ||
        begins(at, end, "-Infinity"))
        return "JSON has no such number: leave the member out";
    if (at > end - 2 || (unsigned char)*at < 0x80)
        return NULL;
    const char *next = at;
    uint32_t point = utf8_next_any(&next, end);
    if (point == 0xA0 || point == 0x202F || point == 0x3000 ||
        (point >= 0x2000 && point <= 0x200F) || utf8_is_hidden(point))
        return arena_print(arena,
                           "U+%04X stands here, which looks like a space or "
                           "like nothing: take it out",
                           (unsigned)point);
    return NULL;
}

const char *mend_words(const struct scan *scan, struct arena *arena)
{
    const char *at = scan->fault_at;

    if (scan->fault == FAULT_JSON_CONTROL)
        return say_control(scan);
    if (scan->fault == FAULT_JSON_ESCAPE)
        return "write two backslashes for one that is meant";
    if (scan->fault == FAULT_JSON_UTF8)
        return say_encoding(at, arena);
    if (scan->fault == FAULT_JSON_BYTE_ORDER_MARK)
        return "save the file as UTF-8 without a byte order mark";
    if (scan->fault == FAULT_JSON_TRAILING_COMMA)
        return "take ',' out";
    if (scan->fault == FAULT_JSON_COMMA && begins(at, scan->end, "+"))
        return "JSON joins no texts: write one";
    // "-Infinity" is found at its second character.
    if (scan->fault == FAULT_JSON_NUMBER && at > scan->start && at[-1] == '-')
        at--;
    return at == scan->end ? NULL : say_sign(at, scan->end, arena);
}

/* ---- Texts that are none ---- */

static bool is_wide(const unsigned char *bytes, size_t size)
{
    if (size < 2)
        return false;
    return (bytes[0] == 0xFF && bytes[1] == 0xFE) ||
           (bytes[0] == 0xFE && bytes[1] == 0xFF) ||
           (size > 3 && (!bytes[0] != !bytes[1]) && (!bytes[2] != !bytes[3])) ||
           (size > 3 && !bytes[0] && !bytes[1]);
}

/* Whether the first line reads "name: value" or "name = value". */
static bool is_assignment(const char *at, const char *end, const char *sign)
{
    size_t size = word_size(at, end);

    at += size;
    while (at < end && *at == ' ')
        at++;
    return size && begins(at, end, sign);
}

static const char *other_format(const char *text, const char *end)
{
    if (begins(text, end, "---") || begins(text, end, "- "))
        return "YAML";
    if (*text == '<')
        return "XML or HTML";
    if (begins(text, end, "PK\x03\x04"))
        return "a ZIP file";
    if (begins(text, end, "\x1F\x8B"))
        return "a gzip file";
    if (begins(text, end, "%PDF"))
        return "a PDF file";
    if (*text == '[' && text + 1 < end && is_letter(text[1]) &&
        text + 1 + word_size(text + 1, end) < end &&
        text[1 + word_size(text + 1, end)] == ']')
        return "TOML";
    if (is_assignment(text, end, ": ") || is_assignment(text, end, ":\n"))
        return "YAML";
    if (is_assignment(text, end, "="))
        return "TOML or a program";
    return NULL;
}

bool mend_is_foreign(const struct scan *scan, struct mend *mend,
                     struct arena *arena)
{
    const char *end = scan->end, *at = scan->start;

    if (is_wide((const unsigned char *)at, (size_t)(end - at))) {
        *mend = (struct mend){FAULT_JSON_WIDE, at, "save the file as UTF-8"};
        return true;
    }
    while (at < end && (strchr(" \t\r\n", *at) || *at == '#') && *at)
        at += *at == '#' ? line_size(at, end) : 1;
    const char *format = at < end ? other_format(at, end) : NULL;
    if (!format)
        return false;
    *mend = (struct mend){
        FAULT_JSON_FORMAT, at,
        arena_print(arena,
                    "this looks like %s; a pack is JSON, all of it in "
                    "{ and }",
                    format)};
    return true;
}
