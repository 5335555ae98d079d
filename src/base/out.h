/* SPDX-License-Identifier: MIT */
/*
 * out.h -- output that remembers its failure.
 *
 * Bytes gather in the caller's buffer and leave through `write`.  After the
 * first failed write everything is dropped, and out_close() says so; nobody in
 * between has to look.
 */
#ifndef BASE_OUT_H
#define BASE_OUT_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct out {
    /* Takes all `size` bytes or returns false. */
    bool (*write)(void *context, const char *bytes, size_t size);
    void *context;
    char *bytes; /* the buffer, at least OUT_ROOM_MIN bytes */
    size_t room;
    size_t used;
    bool failed;
};

enum { OUT_ROOM_MIN = 256 };

void out_bytes(struct out *out, const char *bytes, size_t size);
void out_text(struct out *out, const char *text);
void out_char(struct out *out, char byte);
void out_integer(struct out *out, int64_t value);

/* "YYYY-MM-DD" of a day number (date.h). */
void out_date(struct out *out, int32_t day);

/*
 * A JSON string with its quotes.  Controls and what is hidden (utf8.h) become
 * \uXXXX, so that no terminal obeys them and nobody overlooks them.  Bytes that
 * are not UTF-8 become U+FFFD, here and below.
 */
void out_json_bytes(struct out *out, const char *bytes, size_t size);
void out_json_text(struct out *out, const char *text);

/* Text for people: as utf8_shown(). */
void out_plain_bytes(struct out *out, const char *bytes, size_t size);
void out_plain_text(struct out *out, const char *text);

/*
 * Where the next bytes can be written, `size` of them at most; NULL if the
 * buffer is smaller than that.  out_take() then says where they end.
 */
char *out_reserve(struct out *out, size_t size);
void out_take(struct out *out, const char *end);

/* Sends on what is gathered. */
void out_flush(struct out *out);

/* Bytes that grow in an arena: the context of out_gather(), a `write`. */
struct gathered {
    struct arena *arena;
    char *bytes;
    size_t size, room; /* what is there, and what there is room for */
};

bool out_gather(void *gathered, const char *bytes, size_t size);

/* Output that goes there, by way of `buffer`. */
struct out out_gathering(struct gathered *gathered, char *buffer, size_t room);

/* Flushes; returns false if any write since the start was lost. */
bool out_close(struct out *out);

#endif
