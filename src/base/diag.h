/*
 * diag.h -- what is wrong with the input, and where.
 *
 * False means that at least one error was added; true means none.  Errors and
 * warnings are counted without limit and listed up to DIAG_LISTED_MAX each, in
 * document order, whatever the order they were found in.  Messages, hints,
 * paths and ids are fit for any terminal: controls and what is hidden (utf8.h)
 * stand in them as JSON escapes it.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/arena.h"
#include "base/base.h"

#include <stdarg.h>
#include <stdint.h>

enum { DIAG_LISTED_MAX = 50 };

enum diag_level { DIAG_ERROR, DIAG_WARNING, DIAG_INFO };

enum diag_code {
#define DIAG(name, id, level, title) DIAG_##name,
#include "base/diag_codes.def"
#undef DIAG
    DIAG_CODE_COUNT
};

/* Where a fault lies.  A line or column of 0 means that it is not known. */
struct place {
    const char *file;     /* may be NULL; must outlive the diags */
    uint32_t line;        /* from 1 */
    uint32_t column;      /* from 1, in bytes */
    const char *path;     /* JSON pointer, or NULL */
    const char *question; /* id, or NULL */
};

/* Where a part of a document stands, for findings about it. */
struct origin {
    uint32_t line, column;
};

struct diag {
    enum diag_code code;
    struct place at;     /* path and question are copied */
    const char *message; /* lower case, no full stop */
    const char *hint;    /* or NULL */
};

struct diags {
    struct arena *arena;    /* messages lie here */
    struct diag *listed[2]; /* errors, then warnings; DIAG_LISTED_MAX each */
    size_t listed_count[2];
    size_t count[2]; /* all of them, listed or not */
};

/* Messages will lie in `arena`, which must outlive the diags. */
void diags_init(struct diags *diags, struct arena *arena);

/*
 * Adds a fault of the code's level, with a hint ("did you mean 'income'?") or
 * NULL.  Always returns false, so that a check can end in `return
 * diag_add(...)`.
 */
bool diag_add_hint(struct diags *diags, enum diag_code code, struct place at,
                   const char *hint, const char *format, ...) PRINTF_LIKE(5, 6);
bool diag_add_args(struct diags *diags, enum diag_code code, struct place at,
                   const char *hint, const char *format, va_list args)
    PRINTF_LIKE(5, 0);
#define diag_add(diags, code, at, ...)                                         \
    diag_add_hint(diags, code, at, NULL, __VA_ARGS__)

const char *diag_id(enum diag_code code);    /* "P101" */
const char *diag_title(enum diag_code code); /* what the id means */

/* The fault of that id, in any case; false if there is none. */
bool diag_find(const char *id, size_t size, enum diag_code *code);
enum diag_level diag_level(enum diag_code code);
const char *diag_level_name(enum diag_level level); /* "error" */

/*
 * Returns that of `count` names which `name` most likely misspells, or NULL:
 * the fewest edits (Damerau's optimal string alignment: insert, drop, change
 * or swap neighbours), at most a third of the longer name's length.
 */
const char *diag_nearest(const char *name, const char *const *names,
                         size_t count);

#endif
