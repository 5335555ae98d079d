/* mend_slips.c -- what people write who know other formats. */
#include "pack/mend_own.h"

#include "base/base.h"
#include "base/utf8.h"
#include "pack/shown.h"

#include <stdlib.h>
#include <string.h>

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
    return ((byte | 32) >= 'a' && (byte | 32) <= 'z') || byte == '_';
}

static bool begins(const char *at, const char *end, const char *with)
{
    size_t size = strlen(with);

    return (size_t)(end - at) >= size && !memcmp(at, with, size);
}

static size_t line_size(const char *at, const char *end)
{
    const char *stop = memchr(at, '\n', (size_t)(end - at));

    return (size_t)((stop ? stop : end) - at);
}

/* ---- Words ---- */

static size_t word_size(const char *at, const char *end)
{
    const char *stop = at;

    while (stop < end && (is_letter(*stop) || is_digit(*stop) || *stop == '-' ||
                          *stop == '.'))
        stop++;
    return (size_t)(stop - at);
}

static bool is_word(const char *at, size_t size, const char *word)
{
    return size == strlen(word) && utf8_same(at, size, word, size);
}

/* The word of JSON that one of another language stands for, or NULL. */
static const char *own_word(const char *at, size_t size, struct arena *arena)
{
    static const char *const own[] = {"true", "false", "null"};
    static const struct {
        const char *other, *own;
    } words[] = {
        {"true", "true"}, {"yes", "true"},       {"ja", "true"},
        {"waar", "true"}, {"on", "true"},        {"false", "false"},
        {"no", "false"},  {"nee", "false"},      {"onwaar", "false"},
        {"off", "false"}, {"none", "null"},      {"null", "null"},
        {"nil", "null"},  {"undefined", "null"},
    };

    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (is_word(at, size, words[i].other))
            return words[i].own;
    return diag_nearest(arena_copy(arena, at, size), own, COUNT_OF(own));
}

static void slip_of_word(struct trial *trial, consider_change *consider)
{
    const char *at = trial->scan->fault_at, *end = trial->scan->end;
    size_t size = word_size(at, end);
    const char *own = trial->scan->fault == DIAG_JSON_KEY
                          ? NULL
                          : own_word(at, size, trial->arena);

    if (!size || is_digit(*at))
        return;
    if (!own)
        own = arena_print(trial->arena, "\"%.*s\"", (int)size, at);
    consider(trial, (struct change){at, size, own, trial->scan->fault});
}

/* ---- Quotes ---- */

/* The size of another quote than a straight double one; 0 for none. */
static size_t quote_size(const char *at, const char *end)
{
    static const char *const quotes[] = {"'",
                                         "`",
                                         "\xC2\xAB",
                                         "\xC2\xBB",
                                         "\xE2\x80\x98",
                                         "\xE2\x80\x99",
                                         "\xE2\x80\x9A",
                                         "\xE2\x80\x9B",
                                         "\xE2\x80\x9C",
                                         "\xE2\x80\x9D",
                                         "\xE2\x80\x9E",
                                         "\xE2\x80\x9F"};

    for (size_t i = 0; i < COUNT_OF(quotes); i++)
        if (begins(at, end, quotes[i]))
            return strlen(quotes[i]);
    return 0;
}

/* 'text' or "text" in curly quotes, the closing one perhaps straight. */
static void slip_of_quotes(struct trial *trial, consider_change *consider)
{
    const char *at = trial->scan->fault_at, *end = trial->scan->end;
    size_t open = quote_size(at, end);
    const char *text = at + open, *stop = text;

    if (!open)
        return;
    end = at + line_size(at, end);
    while (stop < end && *stop != '"' && !quote_size(stop, end))
        stop++;
    if (stop == end)
        return;
    size_t close = *stop == '"' ? 1 : quote_size(stop, end);
    const char *mended =
        arena_print(trial->arena, "\"%.*s\"", (int)(stop - text), text);
    consider(trial, (struct change){at, (size_t)(stop - at) + close, mended,
                                    trial->scan->fault});
}

/* A string goes on in the next line: a quote is missing, or a space. */
static void slip_of_line(struct trial *trial, consider_change *consider)
{
    const struct scan *scan = trial->scan;
    const char *at = scan->fault_at, *next = at;

    for (const char *quote = scan->at + 1; quote < at; quote++)
        if (quote_size(quote, at) > 2)
            consider(trial, (struct change){quote, quote_size(quote, at), "\"",
                                            scan->fault});
    while (at > scan->at && strchr(" \r,]}", at[-1])) {
        at--;
        consider(trial, (struct change){at, 0, "\"", scan->fault});
    }
    consider(trial, (struct change){scan->fault_at, 0, "\"", scan->fault});
    at = memchr(scan->at, ':', (size_t)(scan->fault_at - scan->at));
    if (at)
        consider(trial, (struct change){at, 0, "\"", scan->fault});
    while (next < scan->end && strchr(" \t\r\n", *next) && *next)
        next++;
    consider(trial,
             (struct change){scan->fault_at, (size_t)(next - scan->fault_at),
                             " ", scan->fault});
}

/*
 * A quote that opens may be missing at the fault, or at the number before it;
 * one that closes before what stands at the end of the last string.
 */
static void slip_of_quote(struct trial *trial, const char *last,
                          consider_change *consider)
{
    const struct scan *scan = trial->scan;
    const char *at = scan->fault_at;

    if (scan->fault != DIAG_JSON_COMMA && scan->fault != DIAG_JSON_COLON)
        consider(trial, (struct change){at, 0, "\"", scan->fault});
    if (scan->fault != DIAG_JSON_COMMA)
        return;
    if (*last != '"') {
        consider(trial, (struct change){last, 0, "\"", scan->fault});
        return;
    }
    for (at--; at > last && *at != '"'; at--)
        ; // behind the string there may be spaces
    while (at > last && strchr(" ,:[{", at[-1])) {
        at--;
        consider(trial, (struct change){at, 0, "\"", scan->fault});
    }
}

/* """text""" */
static void slip_of_triple(struct trial *trial, consider_change *consider)
{
    const char *at = trial->scan->fault_at, *end = trial->scan->end;
    const char *text = at + 1, *stop = text;

    if (at - trial->scan->start < 2 || !begins(at - 2, end, "\"\"\""))
        return;
    while (stop < end && *stop != '"' && *stop != '\n')
        stop++;
    if (begins(stop, end, "\"\"\""))
        consider(trial, (struct change){at - 2, (size_t)(stop - at) + 5,
                                        arena_print(trial->arena, "\"%.*s\"",
                                                    (int)(stop - text), text),
                                        trial->scan->fault});
}

/* "id: "p": the quote behind a name is missing. */
static void slip_of_name(struct trial *trial, consider_change *consider)
{
    const char *at = trial->scan->fault_at, *start = trial->scan->start;

    if (trial->scan->fault != DIAG_JSON_COLON)
        return;
    consider(trial, (struct change){at, 0, ":", DIAG_JSON_COLON});
    while (at > start && at[-1] != '\n' && *at != ':')
        at--;
    if (*at == ':')
        consider(trial, (struct change){at, 0, "\"", DIAG_JSON_COLON});
}

/* ---- Numbers ---- */

/* "1,200", "1 200", "1_200" or "1'200", without what stands between. */
static void slip_of_thousands(struct trial *trial, const char *last,
                              consider_change *consider)
{
    const char *end = trial->scan->end, *at = last;
    char *digits =
        arena_alloc(trial->arena, (size_t)line_size(last, end) + 1, 1);
    size_t used = 0;

    if (*at == '-')
        digits[used++] = *at++;
    while (at < end && is_digit(*at))
        digits[used++] = *at++;
    if (!used || used > 4)
        return;
    while (end - at > 3 && strchr(",_ '.", *at) && *at && is_digit(at[1]) &&
           is_digit(at[2]) && is_digit(at[3]) &&
           (end - at == 4 || !is_digit(at[4]))) {
        memcpy(digits + used, at + 1, 3);
        used += 3;
        at += 4;
    }
    if ((size_t)(at - last) > used)
        consider(trial, (struct change){last, (size_t)(at - last), digits,
                                        trial->scan->fault});
}

/* A date, a time, or a number and its unit; `last` is where it begins. */
static void slip_of_units(struct trial *trial, const char *last,
                          consider_change *consider)
{
    const char *end = trial->scan->end, *at = last;

    while (at < end && (is_digit(*at) || strchr("-:/", *at)) && *at)
        at++;
    const char *quoted =
        arena_print(trial->arena, "\"%.*s\"", (int)(at - last), last);
    consider(trial, (struct change){last, (size_t)(at - last), quoted,
                                    trial->scan->fault});
    at = trial->scan->fault_at;
    size_t unit = *at == '%' ? 1 : word_size(at, end);
    if (!unit && begins(at, end, "\xE2\x82\xAC"))
        unit = 3;
    if (unit)
        consider(trial, (struct change){at, unit, "", trial->scan->fault});
}

/* 0x1F and the like. */
static void slip_of_hex(struct trial *trial, const char *last,
                        consider_change *consider)
{
    const char *at = trial->scan->fault_at, *end = trial->scan->end;
    size_t size = word_size(at, end);
    char *stop;

    if ((*at | 32) != 'x' || size > 12)
        return;
    char *text = arena_copy(trial->arena, at + 1, size - 1);
    unsigned long long value = strtoull(text, &stop, 16);
    if (*text && !*stop)
        consider(trial,
                 (struct change){last, (size_t)(at - last) + size,
                                 arena_print(trial->arena, "%llu", value),
                                 trial->scan->fault});
}

/* A sign, point or zero that a number of JSON does not begin or end with. */
static void slip_of_number(struct trial *trial, consider_change *consider)
{
    const struct scan *scan = trial->scan;
    const char *at = scan->fault_at, *end = scan->end;
    size_t zeros = 0;

    if (begins(at, end, "..."))
        return;
    if (scan->fault == DIAG_JSON_LEADING_ZERO) {
        while (at + zeros + 1 < end && at[zeros] == '0' &&
               is_digit(at[zeros + 1]))
            zeros++;
        consider(trial, (struct change){at, zeros, "", scan->fault});
        slip_of_units(trial, at, consider);
    } else if (*at == '+') {
        consider(trial, (struct change){at, 1, "", scan->fault});
    } else if (*at == '.') {
        consider(trial, (struct change){at, 0, "0", scan->fault});
    } else if (at > scan->start && at[-1] == '.') {
        consider(trial, (struct change){at - 1, 1, "", scan->fault});
    }
}

/* ---- Signs ---- */

static void slip_of_comment(struct trial *trial, consider_change *consider)
{
    const char *at = trial->scan->fault_at, *end = trial->scan->end;
    size_t size = line_size(at, end);

    if (begins(at, end, "/*")) {
        const char *stop = at + 2;
        while (stop < end && !begins(stop, end, "*/"))
            stop++;
        size = (size_t)(stop - at) + 2;
        if (stop == end)
            return;
    } else if (!begins(at, end, "//") && *at != '#' && !begins(at, end, "--")) {
        return;
    }
    consider(trial, (struct change){at, size, "", trial->scan->fault});
}

static void slip_of_sign(struct trial *trial, consider_change *consider)
{
    static const struct {
        const char *other, *own;
    } signs[] = {
        {";", ","},
        {"=>", ":"},
        {":=", ":"},
        {"=", ":"},
        {"\xEF\xBC\x8C", ","},
        {"\xEF\xBC\x9A", ":"},
        {"\xE3\x80\x81", ","},
        {"$", ""},
        {"\xE2\x82\xAC", ""},
        {"\xC2\xA3", ""},
    };
    const char *at = trial->scan->fault_at, *end = trial->scan->end;

    for (size_t i = 0; i < COUNT_OF(signs); i++)
        if (begins(at, end, signs[i].other))
            consider(trial, (struct change){at, strlen(signs[i].other),
                                            signs[i].own, trial->scan->fault});
    if (!begins(at, end, "..."))
        return;
    const char *from = at;
    while (from > trial->scan->start && strchr(" \t\r\n", from[-1]))
        from--;
    from -= from > trial->scan->start && from[-1] == ',';
    consider(trial, (struct change){from, (size_t)(at - from) + 3, "",
                                    trial->scan->fault});
}

void mend_slips(struct trial *trial, const char *last,
                consider_change *consider)
{
    const struct scan *scan = trial->scan;

    if (scan->fault_at == scan->end)
        return;
    if (scan->fault == DIAG_JSON_CONTROL && *scan->fault_at == '\n')
        slip_of_line(trial, consider);
    slip_of_comment(trial, consider);
    slip_of_quotes(trial, consider);
    slip_of_triple(trial, consider);
    slip_of_sign(trial, consider);
    slip_of_name(trial, consider);
    slip_of_quote(trial, last, consider);
    slip_of_number(trial, consider);
    if (is_digit(*last) || *last == '-') {
        slip_of_thousands(trial, last, consider);
        slip_of_hex(trial, last, consider);
        if (scan->fault == DIAG_JSON_COMMA)
            slip_of_units(trial, last, consider);
    }
    if (is_letter(*scan->fault_at))
        slip_of_word(trial, consider);
}

/* ---- What needs no trial ---- */

/* The character of Windows-1252 that a byte over 127 stands for. */
static uint32_t of_windows(unsigned char byte)
{
    switch (byte) {
    case 0x80:
        return 0x20AC;
    case 0x85:
        return 0x2026;
    case 0x91:
    case 0x92:
        return 0x2018 + byte - 0x91u;
    case 0x93:
    case 0x94:
        return 0x201C + byte - 0x93u;
    case 0x96:
    case 0x97:
        return 0x2013 + byte - 0x96u;
    default:
        return byte < 0xA0 ? 0 : byte;
    }
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
    if (*scan->fault_at == '\n')
        return NULL; // a change may be found
    if (*scan->fault_at == '\r')
        return mend_open_string(scan->at, scan->fault_at);
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

    if (scan->fault == DIAG_JSON_CONTROL)
        return say_control(scan);
    if (scan->fault == DIAG_JSON_ESCAPE)
        return "write two backslashes for one that is meant";
    if (scan->fault == DIAG_JSON_UTF8)
        return say_encoding(at, arena);
    if (scan->fault == DIAG_JSON_BYTE_ORDER_MARK)
        return "save the file as UTF-8 without a byte order mark";
    if (scan->fault == DIAG_JSON_TRAILING_COMMA)
        return "take ',' out";
    if (scan->fault == DIAG_JSON_COMMA && begins(at, scan->end, "+"))
        return "JSON joins no texts: write one";
    // "-Infinity" is found at its second character.
    if (scan->fault == DIAG_JSON_NUMBER && at > scan->start && at[-1] == '-')
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
        *mend = (struct mend){DIAG_JSON_WIDE, at, "save the file as UTF-8"};
        return true;
    }
    while (at < end && (strchr(" \t\r\n", *at) || *at == '#') && *at)
        at += *at == '#' ? line_size(at, end) : 1;
    const char *format = at < end ? other_format(at, end) : NULL;
    if (!format)
        return false;
    *mend = (struct mend){
        DIAG_JSON_FORMAT, at,
        arena_print(arena,
                    "this looks like %s; a pack is JSON, all of it in "
                    "{ and }",
                    format)};
    return true;
}
