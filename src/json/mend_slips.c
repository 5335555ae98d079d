/* SPDX-License-Identifier: MIT */
/*
 * mend_slips.c -- what people write who know other formats: JavaScript, Python,
 * YAML, a word processor.  Each slip puts its changes to the trial (mend.c),
 * which takes the best; so a slip may suggest what is often wrong.
 */
#include "json/mend_internal.h"

#include "base/base.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* ---- Words ---- */

/* The word of JSON that one of another language stands for, or NULL. */
static const char *own_word(const char *at, size_t size, struct arena *arena)
{
    static const char *const own[] = {"true", "false", "null"};
    static const char *const words[] = {",true,yes,ja,waar,on,",
                                        ",false,no,nee,onwaar,off,",
                                        ",none,null,nil,undefined,"};

    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (utf8_lists(words[i], at, size))
            return own[i];
    return fault_nearest(arena_copy(arena, at, size), own, COUNT_OF(own));
}

static void slip_of_word(struct trial *trial)
{
    const char *at = trial->scan->fault_at, *end = trial->scan->end;
    size_t size = word_size(at, end);
    const char *own = trial->scan->fault == FAULT_JSON_KEY
                          ? NULL
                          : own_word(at, size, trial->arena);

    if (!size || byte_is_digit(*at))
        return;
    if (!own && trial->place != MEND_ELSEWHERE) {
        own = mend_bare(trial, at, end, &size);
        if (!own)
            return;
    }
    if (!own)
        own = arena_print(trial->arena, "\"%.*s\"", (int)size, at);
    try_change(trial, at, size, own);
}

/* ---- Quotes ---- */

/* 'text' or "text" in curly quotes, the closing one perhaps straight. */
static void slip_of_quotes(struct trial *trial)
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
    size_t size = 0;
    const char *mended = trial->place == MEND_ELSEWHERE
                             ? NULL
                             : mend_bare(trial, text, stop, &size);
    if (!mended || size != (size_t)(stop - text))
        mended =
            arena_print(trial->arena, "\"%.*s\"", (int)(stop - text), text);
    try_change(trial, at, (size_t)(stop - at) + close, mended);
}

/* A string goes on in the next line: a quote is missing, or a space. */
static void slip_of_line(struct trial *trial)
{
    const struct scan *scan = trial->scan;
    const char *at = scan->fault_at, *next = at;

    for (const char *quote = scan->at + 1; quote < at; quote++)
        if (quote_size(quote, at) > 2)
            try_change(trial, quote, quote_size(quote, at), "\"");
    while (at > scan->at && strchr(" \r,]}", at[-1])) {
        at--;
        try_change(trial, at, 0, "\"");
    }
    try_change(trial, scan->fault_at, 0, "\"");
    at = memchr(scan->at, ':', (size_t)(scan->fault_at - scan->at));
    if (at)
        try_change(trial, at, 0, "\"");
    while (next < scan->end && strchr(" \t\r\n", *next) && *next)
        next++;
    try_change(trial, scan->fault_at, (size_t)(next - scan->fault_at), " ");
}

/*
 * A quote that opens may be missing at the fault, or at the number before it;
 * one that closes before what stands at the end of the last string.
 */
static void slip_of_quote(struct trial *trial, const char *last)
{
    const struct scan *scan = trial->scan;
    const char *at = scan->fault_at;

    if (scan->fault != FAULT_JSON_COMMA && scan->fault != FAULT_JSON_COLON)
        try_change(trial, at, 0, "\"");
    if (scan->fault != FAULT_JSON_COMMA)
        return;
    if (*last != '"') {
        try_change(trial, last, 0, "\"");
        return;
    }
    for (at--; at > last && *at != '"'; at--)
        ; // behind the string there may be spaces
    while (at > last && strchr(" ,:[{", at[-1])) {
        at--;
        try_change(trial, at, 0, "\"");
    }
}

/* """text""" */
static void slip_of_triple(struct trial *trial)
{
    const char *at = trial->scan->fault_at, *end = trial->scan->end;
    const char *text = at + 1, *stop = text;

    if (at - trial->scan->start < 2 || !begins(at - 2, end, "\"\"\""))
        return;
    while (stop < end && *stop != '"' && *stop != '\n')
        stop++;
    if (begins(stop, end, "\"\"\""))
        try_change(
            trial, at - 2, (size_t)(stop - at) + 5,
            arena_print(trial->arena, "\"%.*s\"", (int)(stop - text), text));
}

/* "id: "p": the quote behind a name is missing. */
static void slip_of_name(struct trial *trial)
{
    const char *at = trial->scan->fault_at, *start = trial->scan->start;

    if (trial->scan->fault != FAULT_JSON_COLON)
        return;
    try_change(trial, at, 0, ":");
    while (at > start && at[-1] != '\n' && *at != ':')
        at--;
    if (*at == ':')
        try_change(trial, at, 0, "\"");
}

/* ---- Numbers ---- */

/* "1,200", "1 200", "1_200" or "1'200", without what stands between. */
static void slip_of_thousands(struct trial *trial, const char *last)
{
    const char *end = trial->scan->end, *at = last;
    char *digits =
        arena_alloc(trial->arena, (size_t)line_size(last, end) + 1, 1);
    size_t used = 0;

    if (*at == '-')
        digits[used++] = *at++;
    while (at < end && byte_is_digit(*at))
        digits[used++] = *at++;
    if (!used || used > 4)
        return;
    while (end - at > 3 && strchr(",_ '.", *at) && *at &&
           byte_is_digit(at[1]) && byte_is_digit(at[2]) &&
           byte_is_digit(at[3]) && (end - at == 4 || !byte_is_digit(at[4]))) {
        memcpy(digits + used, at + 1, 3);
        used += 3;
        at += 4;
    }
    if ((size_t)(at - last) > used)
        try_change(trial, last, (size_t)(at - last), digits);
}

/* A date, a time, or a number and its unit; `last` is where it begins. */
static void slip_of_units(struct trial *trial, const char *last)
{
    const char *end = trial->scan->end, *at = last;

    while (at < end && (byte_is_digit(*at) || strchr("-:/", *at)) && *at)
        at++;
    const char *quoted =
        arena_print(trial->arena, "\"%.*s\"", (int)(at - last), last);
    try_change(trial, last, (size_t)(at - last), quoted);
    at = trial->scan->fault_at;
    size_t unit = *at == '%' ? 1 : word_size(at, end);
    if (!unit && begins(at, end, "\xE2\x82\xAC"))
        unit = 3;
    if (unit)
        try_change(trial, at, unit, "");
}

/* 0x1F and the like. */
static void slip_of_hex(struct trial *trial, const char *last)
{
    const char *at = trial->scan->fault_at, *end = trial->scan->end;
    size_t size = word_size(at, end);
    char *stop;

    if ((*at | 32) != 'x' || size > 12)
        return;
    char *text = arena_copy(trial->arena, at + 1, size - 1);
    unsigned long long value = strtoull(text, &stop, 16);
    if (*text && !*stop)
        try_change(trial, last, (size_t)(at - last) + size,
                   arena_print(trial->arena, "%llu", value));
}

/* A sign, point or zero that a number of JSON does not begin or end with. */
static void slip_of_number(struct trial *trial)
{
    const struct scan *scan = trial->scan;
    const char *at = scan->fault_at, *end = scan->end;
    size_t zeros = 0;

    if (begins(at, end, "..."))
        return;
    if (scan->fault == FAULT_JSON_LEADING_ZERO) {
        while (at + zeros + 1 < end && at[zeros] == '0' &&
               byte_is_digit(at[zeros + 1]))
            zeros++;
        try_change(trial, at, zeros, "");
        slip_of_units(trial, at);
    } else if (*at == '+') {
        try_change(trial, at, 1, "");
    } else if (*at == '.') {
        try_change(trial, at, 0, "0");
    } else if (at > scan->start && at[-1] == '.') {
        try_change(trial, at - 1, 1, "");
    }
}

/* ---- Signs ---- */

static void slip_of_comment(struct trial *trial)
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
    try_change(trial, at, size, "");
}

static void slip_of_sign(struct trial *trial)
{
    static const struct {
        const char *other, *own;
    } signs[] = {
        {",", ""},
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
            try_change(trial, at, strlen(signs[i].other), signs[i].own);
    if (!begins(at, end, "..."))
        return;
    const char *from = at;
    while (from > trial->scan->start && strchr(" \t\r\n", from[-1]))
        from--;
    from -= from > trial->scan->start && from[-1] == ',';
    try_change(trial, from, (size_t)(at - from) + 3, "");
}

/* A condition or operand without quotes, if nothing else belongs to it. */
static void slip_of_bare(struct trial *trial)
{
    const char *at = trial->scan->fault_at, *end = trial->scan->end;
    size_t size = 0;
    const char *mended = trial->place != MEND_ELSEWHERE && is_letter(*at)
                             ? mend_bare(trial, at, end, &size)
                             : NULL;

    if (mended && at + size < end && strchr(",]}\r\n", at[size]))
        try_change(trial, at, size, mended);
}

void mend_sure_slips(struct trial *trial)
{
    if (trial->scan->fault_at == trial->scan->end)
        return;
    slip_of_comment(trial);
    slip_of_quotes(trial);
    slip_of_bare(trial);
}

void mend_slips(struct trial *trial, const char *last)
{
    const struct scan *scan = trial->scan;

    if (scan->fault_at == scan->end)
        return;
    if (scan->fault == FAULT_JSON_CONTROL && strchr("\r\n", *scan->fault_at) &&
        *scan->fault_at)
        slip_of_line(trial);
    slip_of_comment(trial);
    slip_of_quotes(trial);
    slip_of_triple(trial);
    slip_of_sign(trial);
    slip_of_name(trial);
    slip_of_quote(trial, last);
    if (byte_is_digit(*last) || *last == '-')
        slip_of_thousands(trial, last);
    slip_of_number(trial);
    if (byte_is_digit(*last) || *last == '-') {
        slip_of_hex(trial, last);
        if (scan->fault == FAULT_JSON_COMMA)
            slip_of_units(trial, last);
    }
    if (is_letter(*scan->fault_at))
        slip_of_word(trial);
}
