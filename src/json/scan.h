/* SPDX-License-Identifier: MIT */
/*
 * scan.h -- strict JSON (RFC 8259), one token at a time.
 *
 * The scanner knows the grammar: it only hands out tokens that stand where
 * they may, and checks everything on the way (UTF-8, escapes, numbers, depth).
 * It neither allocates nor copies.  Not accepted, though RFC 8259 allows it: a
 * byte order mark, \u0000, and lone surrogates.  Keys are not compared; whoever
 * reads an object refuses a second one of the same name.
 */
#ifndef JSON_SCAN_H
#define JSON_SCAN_H

#include "base/fault.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SCAN_DEPTH_MAX = 64 };

/* 2^53 - 1: the largest integer that every reader of JSON keeps as it is. */
#define JSON_INTEGER_MAX INT64_C(9007199254740991)

enum scan_kind {
    SCAN_FAULT, /* and from then on; see scan.fault */
    SCAN_END,   /* the text is over; nothing is left to come */
    SCAN_OBJECT,
    SCAN_OBJECT_END,
    SCAN_ARRAY,
    SCAN_ARRAY_END,
    SCAN_KEY,
    SCAN_STRING,
    SCAN_NUMBER,
    SCAN_TRUE,
    SCAN_FALSE,
    SCAN_NULL
};

struct scan_token {
    enum scan_kind kind;
    const char *bytes; /* in the text; of strings and keys, what is between
                          the quotes, still escaped */
    size_t size;
    bool escaped; /* a string or key that holds a backslash */
};

struct scan {
    const char *start, *at, *end;
    uint64_t arrays;       /* a bit a level: the level is an array */
    uint32_t depth;        /* levels open */
    int expect;            /* the state; scan.c knows */
    enum fault_code fault; /* why SCAN_FAULT */
    const char *fault_at;  /* and where */
};

void scan_init(struct scan *scan, const char *text, size_t size);
struct scan_token scan_next(struct scan *scan);

/*
 * Takes a whole value: of an object or array all that is in it, as one.  False
 * if it cannot be read.
 */
bool scan_take(struct scan *scan, struct scan_token *value);

/* The text of a value that was taken, which can be scanned again. */
void scan_inside(struct scan *scan, const struct scan_token *value);

/*
 * Writes the text of a string or key token with its escapes undone; returns
 * the size, which is at most token.size.
 */
size_t scan_unescape(const struct scan_token *token, char *bytes);

/* What a number of JSON is to whoever wants a whole one. */
enum scan_whole { SCAN_WHOLE, SCAN_FRACTION, SCAN_BEYOND };

/*
 * The value of a number token, however it is written: 17.0, 1.7e1 and 17 are
 * one number.  SCAN_FRACTION if it is no whole number, SCAN_BEYOND if it is one
 * and does not lie in -(2^53-1) to 2^53-1.
 */
enum scan_whole scan_whole(const struct scan_token *token, int64_t *value);

/* Line and column, both from 1, of a byte of the text; columns count bytes. */
struct place scan_place(const struct scan *scan, const char *at);

#endif
