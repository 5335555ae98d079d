/*
 * sql_dialect_internal.h -- where the databases that packs are exported to
 * differ.
 *
 * Expressions are templates in which each `$` stands for what they are about.
 */
#ifndef EXPORT_SQL_DIALECT_INTERNAL_H
#define EXPORT_SQL_DIALECT_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What joins two expressions: in front, between and behind. */
struct sql_join {
    const char *open, *then, *close;
};

struct sql_dialect {
    const char *name;
    char quote;      /* of names */
    bool folds_case; /* names that differ in case alone are the same */
    bool escapes;    /* a backslash in a quoted name or text escapes */
    size_t name_max; /* bytes of a name that count; 0: all */

    const char *booleans, *dates; /* what such columns are, for a comment */
    bool nested;                  /* knows no WITH for subqueries */
    const char *fence; /* behind a subquery, so that it is not taken apart */
    const char *is_true, *is_false, *is_boolean; /* of a column */
    const char *is_integer; /* of one that is not NULL; or NULL: all are */
    const char *text;       /* a column's text, compared byte by byte */

    // Days are numbers, day 0 is 1970-01-01; or numbers like 20210301.
    const char *today;       /* the day it is */
    const char *date_day;    /* of a column; NULL if it is no date ... */
    const char *date_packed; /* ... or, where that is NULL, its digits */
    const char *packed;      /* a day as such a number */
    const char *iso;         /* a day as text */

    const char *substr;
    struct sql_join divide; /* to a whole number */
    struct sql_join both;   /* the bits that both numbers have */
    struct sql_join unite;  /* those that one of them has */
    struct sql_join least, greatest, concat;
};

/* The table ends with a dialect without a name. */
extern const struct sql_dialect sql_dialects[];

/* Whether the database takes the two for the same name. */
bool sql_same_name(const struct sql_dialect *dialect, const char *a,
                   const char *b);

#endif
