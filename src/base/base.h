/* SPDX-License-Identifier: MIT */
/* base.h -- the few things every file may use. */
#ifndef BASE_BASE_H
#define BASE_BASE_H

#include <stdbool.h>

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* Lets the compiler check the arguments of functions that format. */
#define PRINTF_LIKE(format, first)                                             \
    __attribute__((__format__(__printf__, format, first)))

/* The same of one that hands out another format for the same arguments. */
#define FORMAT_FOR(format) __attribute__((__format_arg__(format)))

/* Of ASCII. */
static inline bool byte_is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static inline bool byte_is_letter(char byte)
{
    return (byte | 32) >= 'a' && (byte | 32) <= 'z';
}

#endif
