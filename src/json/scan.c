/* SPDX-License-Identifier: MIT */
/*
 * scan.c -- the grammar of JSON as a small state machine.
 *
 * Between two tokens only two things have to be remembered: what may come
 * next, and of each open level whether it is an array (a bit of `arrays`).
 * Strings are the bulk of any text, so plain ones are skipped eight bytes at a
 * time; their UTF-8 is checked once the closing quote is found, and only where
 * a byte over 126 was met.
 */
#include "json/scan_internal.h"

#include "base/bytes.h"
#include "base/utf8.h"

#include <string.h>

enum expect {
    EXPECT_VALUE,   // a value, and nothing else
    EXPECT_ITEM,    // behind '[': a value, or ']'
    EXPECT_MEMBER,  // behind '{': a key, or '}'
    EXPECT_COMMA,   // behind a value in a container: ',' or the bracket
    EXPECT_NOTHING, // behind the last value
    EXPECT_FAULT    // for ever
};

static struct scan_token fault(struct scan *scan, enum fault_code code,
                               const char *at)
{
    scan->expect = EXPECT_FAULT;
    scan->fault = code;
    scan->fault_at = at;
    return (struct scan_token){SCAN_FAULT, at, 0, false};
}

static bool in_array(const struct scan *scan)
{
    return scan->arrays >> (scan->depth - 1) & 1;
}

static void skip_space(struct scan *scan)
{
    const char *at = scan->at;

    while (at < scan->end &&
           (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        at++;
    scan->at = at;
}

static void value_done(struct scan *scan)
{
    scan->expect = scan->depth ? EXPECT_COMMA : EXPECT_NOTHING;
}

static struct scan_token open_level(struct scan *scan, bool array)
{
    if (scan->depth == SCAN_DEPTH_MAX)
        return fault(scan, FAULT_JSON_DEPTH, scan->at);

    uint64_t bit = UINT64_C(1) << scan->depth++;
    scan->arrays = array ? scan->arrays | bit : scan->arrays & ~bit;
    scan->expect = array ? EXPECT_ITEM : EXPECT_MEMBER;
    return (struct scan_token){array ? SCAN_ARRAY : SCAN_OBJECT, scan->at++, 1,
                               false};
}

static struct scan_token close_level(struct scan *scan)
{
    enum scan_kind kind = in_array(scan) ? SCAN_ARRAY_END : SCAN_OBJECT_END;

    scan->depth--;
    value_done(scan);
    return (struct scan_token){kind, scan->at++, 1, false};
}

static int hex_digit(char byte)
{
    if (byte_is_digit(byte))
        return byte - '0';
    byte |= 'a' - 'A'; // small letters
    return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

int32_t scan_hex_unit(const char *at, const char *end)
{
    int32_t unit = 0;

    if (end - at < 4)
        return -1;
    for (int i = 0; i < 4; i++) {
        int digit = hex_digit(at[i]);
        if (digit < 0)
            return -1;
        unit = unit << 4 | digit;
    }
    return unit;
}

/* Whether it is one of the 1024 halves of a pair that begin at `first`. */
static bool is_half(int32_t unit, int32_t first)
{
    return unit >= first && unit < first + 0x400;
}

/* The escape at *at, a "\u"; moves behind it, over a pair at once. */
static bool skip_unicode(const char **at, const char *end,
                         enum fault_code *code)
{
    int32_t unit = scan_hex_unit(*at + 2, end);

    *code = unit < 0    ? FAULT_JSON_ESCAPE
            : unit == 0 ? FAULT_JSON_NUL
                        : FAULT_JSON_SURROGATE;
    if (unit <= 0 || is_half(unit, SCAN_TRAILS))
        return false;
    if (!is_half(unit, SCAN_LEADS)) {
        *at += 6;
        return true;
    }
    const char *pair = *at + 6;
    if (end - pair < 6 || pair[0] != '\\' || pair[1] != 'u' ||
        !is_half(scan_hex_unit(pair + 2, end), SCAN_TRAILS))
        return false;
    *at += 12;
    return true;
}

static bool skip_escape(const char **at, const char *end, enum fault_code *code)
{
    *code = FAULT_JSON_CUT_SHORT;
    if (end - *at < 2)
        return false;
    if ((*at)[1] == 'u')
        return skip_unicode(at, end, code);
    *code = FAULT_JSON_ESCAPE;
    if (!memchr("\"\\/bfnrt", (*at)[1], 8))
        return false;
    *at += 2;
    return true;
}

/* The fault that comes first: perhaps there is bad UTF-8 before `at`. */
static struct scan_token string_fault(struct scan *scan, enum fault_code code,
                                      const char *at)
{
    const char *text = scan->at + 1;
    size_t size = (size_t)(at - text), valid = utf8_valid(text, size);

    if (valid < size)
        return fault(scan, FAULT_JSON_UTF8, text + valid);
    return fault(scan, code, at);
}

/* The string whose opening quote is at scan->at; moves behind it. */
static struct scan_token scan_string(struct scan *scan, enum scan_kind kind)
{
    const char *text = scan->at + 1, *at = text, *end = scan->end;
    struct scan_token token = {kind, text, 0, false};
    bool ascii = true;
    enum fault_code code;

    for (;;) {
        at += bytes_plain(at, (size_t)(end - at));
        if (at == end)
            return string_fault(scan, FAULT_JSON_CUT_SHORT, at);
        if (*at == '"')
            break;
        if (*at == '\\') {
            if (!skip_escape(&at, end, &code))
                return string_fault(scan, code, at);
            token.escaped = true;
        } else if ((unsigned char)*at < ' ') {
            return string_fault(scan, FAULT_JSON_CONTROL, at);
        } else {
            ascii = false;
            at++;
        }
    }
    token.size = (size_t)(at - text);
    if (!ascii && utf8_valid(text, token.size) < token.size)
        return string_fault(scan, FAULT_JSON_UTF8, at);
    scan->at = at + 1;
    value_done(scan); // of a key, scan_key() knows better
    return token;
}

static const char *skip_digits(const char *at, const char *end)
{
    while (at < end && byte_is_digit(*at))
        at++;
    return at;
}

/* Skips a run of digits, at least one; false if there is none. */
static bool need_digits(const char **at, const char *end)
{
    const char *start = *at;

    *at = skip_digits(start, end);
    return *at > start;
}

static struct scan_token scan_number(struct scan *scan)
{
    const char *start = scan->at, *at = start, *end = scan->end;

    if (*at == '-')
        at++;
    const char *digits = at;
    bool good = need_digits(&at, end);
    if (good && *digits == '0' && at - digits > 1)
        return fault(scan, FAULT_JSON_LEADING_ZERO, digits);
    if (good && at < end && *at == '.') {
        at++;
        good = need_digits(&at, end);
    }
    if (good && at < end && (*at == 'e' || *at == 'E')) {
        at++;
        if (at < end && (*at == '+' || *at == '-'))
            at++;
        good = need_digits(&at, end);
    }
    if (!good)
        return fault(scan, at == end ? FAULT_JSON_CUT_SHORT : FAULT_JSON_NUMBER,
                     at);
    scan->at = at;
    value_done(scan);
    return (struct scan_token){SCAN_NUMBER, start, (size_t)(at - start), false};
}

static struct scan_token scan_word(struct scan *scan, enum scan_kind kind,
                                   const char *word)
{
    size_t size = strlen(word), left = (size_t)(scan->end - scan->at);
    const char *start = scan->at;

    if (left < size && !memcmp(start, word, left))
        return fault(scan, FAULT_JSON_CUT_SHORT, scan->end);
    if (left < size || memcmp(start, word, size) != 0)
        return fault(scan, FAULT_JSON_WORD, start);
    scan->at += size;
    value_done(scan);
    return (struct scan_token){kind, start, size, false};
}

static struct scan_token no_value(struct scan *scan)
{
    const char *at = scan->at;

    if (at == scan->start && scan->end - at >= 3 &&
        !memcmp(at, "\xEF\xBB\xBF", 3))
        return fault(scan, FAULT_JSON_BYTE_ORDER_MARK, at);
    if (*at == '+' || *at == '.')
        return fault(scan, FAULT_JSON_NUMBER, at);
    return fault(scan, byte_is_letter(*at) ? FAULT_JSON_WORD : FAULT_JSON_VALUE,
                 at);
}

static struct scan_token scan_value(struct scan *scan)
{
    switch (*scan->at) {
    case '{':
        return open_level(scan, false);
    case '[':
        return open_level(scan, true);
    case '"':
        return scan_string(scan, SCAN_STRING);
    case 't':
        return scan_word(scan, SCAN_TRUE, "true");
    case 'f':
        return scan_word(scan, SCAN_FALSE, "false");
    case 'n':
        return scan_word(scan, SCAN_NULL, "null");
    default:
        if (*scan->at == '-' || byte_is_digit(*scan->at))
            return scan_number(scan);
        return no_value(scan);
    }
}

/* A key and the colon behind it. */
static struct scan_token scan_key(struct scan *scan)
{
    if (*scan->at != '"')
        return fault(scan, FAULT_JSON_KEY, scan->at);

    struct scan_token token = scan_string(scan, SCAN_KEY);
    if (token.kind == SCAN_FAULT)
        return token;
    skip_space(scan);
    if (scan->at == scan->end)
        return fault(scan, FAULT_JSON_CUT_SHORT, scan->at);
    if (*scan->at != ':')
        return fault(scan, FAULT_JSON_COLON, scan->at);
    scan->at++;
    scan->expect = EXPECT_VALUE;
    return token;
}

/* Behind a value inside an array or object. */
static struct scan_token scan_next_part(struct scan *scan)
{
    bool array = in_array(scan);
    const char *comma = scan->at;

    if (*comma == (array ? ']' : '}'))
        return close_level(scan);
    if (*comma != ',')
        return fault(scan, FAULT_JSON_COMMA, comma);
    scan->at++;
    skip_space(scan);
    if (scan->at == scan->end)
        return fault(scan, FAULT_JSON_CUT_SHORT, scan->at);
    if (*scan->at == ']' || *scan->at == '}')
        return fault(scan, FAULT_JSON_TRAILING_COMMA, comma);
    return array ? scan_value(scan) : scan_key(scan);
}

static struct scan_token at_end(struct scan *scan)
{
    if (scan->expect == EXPECT_NOTHING)
        return (struct scan_token){SCAN_END, scan->end, 0, false};
    if (scan->expect == EXPECT_VALUE && !scan->depth)
        return fault(scan, FAULT_JSON_EMPTY, scan->end);
    return fault(scan, FAULT_JSON_CUT_SHORT, scan->end);
}

void scan_init(struct scan *scan, const char *text, size_t size)
{
    *scan = (struct scan){
        .start = text, .at = text, .end = text + size, .expect = EXPECT_VALUE};
}

struct scan_token scan_next(struct scan *scan)
{
    if (scan->expect == EXPECT_FAULT)
        return fault(scan, scan->fault, scan->fault_at);
    skip_space(scan);
    if (scan->at == scan->end)
        return at_end(scan);

    switch ((enum expect)scan->expect) {
    case EXPECT_ITEM:
        if (*scan->at == ']')
            return close_level(scan);
        return scan_value(scan);
    case EXPECT_VALUE:
        return scan_value(scan);
    case EXPECT_MEMBER:
        if (*scan->at == '}')
            return close_level(scan);
        return scan_key(scan);
    case EXPECT_COMMA:
        return scan_next_part(scan);
    case EXPECT_NOTHING:
    case EXPECT_FAULT:
        break;
    }
    return fault(scan, FAULT_JSON_AFTER_END, scan->at);
}

bool scan_take(struct scan *scan, struct scan_token *value)
{
    *value = scan_next(scan);
    if (value->kind != SCAN_OBJECT && value->kind != SCAN_ARRAY)
        return value->kind != SCAN_FAULT;

    uint32_t depth = scan->depth;
    while (scan->depth >= depth)
        if (scan_next(scan).kind == SCAN_FAULT)
            return false;
    value->size = (size_t)(scan->at - value->bytes);
    return true;
}

void scan_inside(struct scan *scan, const struct scan_token *value)
{
    bool quoted = value->kind == SCAN_STRING; // which no token shows

    scan_init(scan, value->bytes - quoted, value->size + 2 * quoted);
}
