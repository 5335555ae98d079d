/* base.h -- the few macros every file may use. */
#ifndef BASE_BASE_H
#define BASE_BASE_H

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* Lets the compiler check the arguments of functions that format. */
#define PRINTF_LIKE(format, first)                                             \
    __attribute__((__format__(__printf__, format, first)))

/* The same of one that hands out another format for the same arguments. */
#define FORMAT_FOR(format) __attribute__((__format_arg__(format)))

#endif
