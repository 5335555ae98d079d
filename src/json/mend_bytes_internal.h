/* mend_bytes_internal.h -- what a text reads like at some byte. */
#ifndef JSON_MEND_BYTES_INTERNAL_H
#define JSON_MEND_BYTES_INTERNAL_H

#include "base/base.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static inline bool is_letter(char byte)
{
    return byte_is_letter(byte) || byte == '_';
}

static inline bool begins(const char *at, const char *end, const char *with)
{
    size_t size = strlen(with);

    return (size_t)(end - at) >= size && !memcmp(at, with, size);
}

/* Without the line break, of one byte or two. */
static inline size_t line_size(const char *at, const char *end)
{
    const char *stop = memchr(at, '\n', (size_t)(end - at));

    if (!stop)
        stop = end;
    return (size_t)(stop - at) - (stop > at && stop[-1] == '\r');
}

static inline size_t word_size(const char *at, const char *end)
{
    const char *stop = at;

    while (stop < end && (is_letter(*stop) || byte_is_digit(*stop) ||
                          *stop == '-' || *stop == '.'))
        stop++;
    return (size_t)(stop - at);
}

/* The size of another quote than a straight double one; 0 for none. */
static inline size_t quote_size(const char *at, const char *end)
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

#endif
