/* SPDX-License-Identifier: MIT */
/*
 * fault.h -- what is wrong with the input, and where.
 *
 * False means that at least one error was added; true means none.  Errors and
 * warnings are counted without limit and listed up to FAULT_LISTED_MAX each, in
 * document order, whatever the order they were found in.  Messages, hints,
 * paths and ids are fit for any terminal: controls and what is hidden (utf8.h)
 * stand in them as JSON escapes it.
 */
#ifndef BASE_FAULT_H
#define BASE_FAULT_H

#include "base/arena.h"
#include "base/base.h"

#include <stdarg.h>
#include <stdint.h>

enum { FAULT_LISTED_MAX = 50 };

enum fault_level { FAULT_ERROR, FAULT_WARNING, FAULT_INFO };

enum fault_code {
#define FAULT(name, id, level, title) FAULT_##name,
#include "base/fault_codes.def"
#undef FAULT
    FAULT_CODE_COUNT
};

/* Where a fault lies.  A line or column of 0 means that it is not known. */
struct place {
    const char *file;     /* may be NULL; must outlive the faults */
    uint32_t line;        /* from 1 */
    uint32_t column;      /* from 1, in bytes */
    const char *path;     /* JSON pointer, or NULL */
    const char *question; /* id, or NULL */
};

/* Where a part of a document stands, for findings about it. */
struct origin {
    uint32_t line, column;
};

struct fault {
    enum fault_code code;
    struct place at;     /* path and question are copied */
    const char *message; /* lower case, no full stop */
    const char *hint;    /* or NULL */
};

struct faults {
    struct arena *arena;     /* messages lie here */
    struct fault *listed[2]; /* errors, then warnings; FAULT_LISTED_MAX each */
    size_t listed_count[2];
    size_t count[2]; /* all of them, listed or not */
};

/* Messages will lie in `arena`, which must outlive the faults. */
void faults_init(struct faults *faults, struct arena *arena);

/*
 * Adds a fault of the code's level, with a hint ("did you mean 'income'?") or
 * NULL.  Always returns false, so that a check can end in `return
 * fault_add(...)`.
 */
bool fault_add_hint(struct faults *faults, enum fault_code code,
                    struct place at, const char *hint, const char *format, ...)
    PRINTF_LIKE(5, 6);
bool fault_add_args(struct faults *faults, enum fault_code code,
                    struct place at, const char *hint, const char *format,
                    va_list args) PRINTF_LIKE(5, 0);
#define fault_add(faults, code, at, ...)                                       \
    fault_add_hint(faults, code, at, NULL, __VA_ARGS__)

const char *fault_id(enum fault_code code);    /* "P101" */
const char *fault_title(enum fault_code code); /* what the id means */

/* The fault of that id, in any case; false if there is none. */
bool fault_find(const char *id, size_t size, enum fault_code *code);
enum fault_level fault_level(enum fault_code code);
const char *fault_level_name(enum fault_level level); /* "error" */

/*
 * Returns that of `count` names which `name` most likely misspells, or NULL:
 * the fewest edits (Damerau's optimal string alignment: insert, drop, change
 * or swap neighbours), at most a third of the longer name's length.
 */
const char *fault_nearest(const char *name, const char *const *names,
                          size_t count);

#endif
