/* SPDX-License-Identifier: MIT */
/*
 * sql_internal.h -- a statement under way.
 *
 * Its columns are made in one direction, each file from what those before it
 * made: sql_answers.c reads the table, sql_steps.c walks the diagrams, and
 * sql_results.c says what a batch would.  sql.c calls one after another.
 */
#ifndef EXPORT_SQL_INTERNAL_H
#define EXPORT_SQL_INTERNAL_H

#include "export/dataflow_internal.h"
#include "export/sql.h"

enum {
    SQL_BITS = 60 /* ends in one number, which has a sign */
};

#define SQL_NONE UINT32_MAX /* no column */

/* Gates that are no column. */
#define SQL_ALWAYS (UINT32_MAX - 1)
#define SQL_NEVER  (UINT32_MAX - 2)

/* What joins two expressions: in front, between and behind. */
struct sql_join {
    const char *open, *then, *close;
};

static const struct sql_join sql_and = {"", " AND ", ""};
static const struct sql_join sql_or = {"", " OR ", ""};
static const struct sql_join sql_plus = {"", " + ", ""};

/*
 * Where the databases differ.  Expressions are templates in which each `$`
 * stands for what they are about.
 */
struct sql_dialect {
    const char *name;
    char quote;      /* of names */
    bool folds_case; /* names that differ in case alone are the same */
    bool escapes;    /* a backslash in a quoted name or text escapes */
    bool nested;     /* knows no WITH for subqueries */
    size_t name_max; /* bytes of a name that count; 0: all */

    const char *booleans, *dates; /* what such columns are, for a comment */
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

/* Texts to be joined. */
struct sql_list {
    const char **items;
    uint32_t count, room;
};

/*
 * Databases have no names for the parts of an expression but the columns of a
 * subquery.  So each column stands in the first SELECT that comes behind those
 * of all columns it is made of, and is handed on as far as it is needed.
 */
struct sql_column {
    const char *name, *text;
    const char *note; /* a comment behind it, or NULL */
    uint32_t depth;   /* which SELECT it is in; 0 reads the table */
    uint32_t needed;  /* the last SELECT that reads it */
};

struct sql_columns {
    const char *prefix; /* of all names */
    struct sql_column *items;
    uint32_t count, room, top; /* the last SELECT */

    uint32_t *uses; /* the columns that the next one is made of */
    uint32_t use_count, use_room;
};

/* The columns of a date question. */
struct sql_date {
    uint32_t day;         /* NULL where it is open */
    uint32_t early, late; /* the first and last day it can be */
    uint32_t has_day;     /* whether its bounds leave any, or SQL_NONE: they
                             always do */
};

struct sql {
    const struct sql_export *export;
    const struct sql_dialect *dialect;
    const struct engine *engine;
    const struct pack *pack;
    struct arena *arena;
    struct dataflow dataflow;
    const char **names;     /* of the questions' columns, quoted */
    const char *today_name; /* or NULL */
    struct sql_columns columns;

    // Columns:
    uint32_t valid, today;
    uint32_t in_force;      /* whether today is one of the pack's days, or
                               SQL_NONE: all are */
    struct sql_date *dates; /* of each question */
    uint32_t *years;        /* of each move by years */
    uint32_t *cells;        /* of each level */
    uint32_t *gates;        /* of each context */
    uint32_t *steps;        /* the first of each, or SQL_NONE: it is written
                               where it is used */
};

/* Formats into the statement's arena. */
const char *sql_say(struct sql *sql, const char *format, ...) PRINTF_LIKE(2, 3);

/* The name of a column, of which the next one is made. */
const char *sql_use(struct sql *sql, uint32_t column);

#define SQL_ONLY UINT32_MAX /* no number: the only one of its name */

/*
 * A column, made of all that was used since the last one; its name says what it
 * is, and a number.  Returns how it is called here.
 */
uint32_t sql_column(struct sql *sql, const char *expression, const char *what,
                    uint32_t number, const char *note);

/* A column of the result, of that very name. */
void sql_result(struct sql *sql, const char *expression, const char *name);

/* To be called when all columns are made.  Returns the most of one SELECT. */
uint32_t sql_settle(struct sql *sql);

/* The whole statement, once settled. */
void sql_print(const struct sql *sql, struct out *out, const char *table);

void sql_list_add(struct sql *sql, struct sql_list *list, const char *item);
void sql_list_say(struct sql *sql, struct sql_list *list, const char *format,
                  ...) PRINTF_LIKE(3, 4);

/* All items joined, in halves, so that none lies deep inside the others. */
const char *sql_list_join(struct sql *sql, const struct sql_join *join,
                          const struct sql_list *list);

/* All items in a row. */
const char *sql_list_glue(struct sql *sql, const char *between,
                          const struct sql_list *list);

/* The template with `with` for each `$`. */
const char *sql_expand(struct sql *sql, const char *expression,
                       const char *with);

/* A name or a text, in the quotes of the dialect. */
const char *sql_name(struct sql *sql, const char *name);
const char *sql_text(struct sql *sql, const char *text);

/* Reads the table: cells, days, and whether all answers may be so. */
void sql_add_answers(struct sql *sql);

/*
 * `date` (a column of numbers like 20210301) as a day number, so many years
 * later; `back` as in struct day_years.
 */
uint32_t sql_add_day_number(struct sql *sql, uint32_t date, int32_t years,
                            bool back, const char *what, uint32_t number);

/* Moves by years, gates, and steps. */
void sql_add_steps(struct sql *sql);

/* A day as an expression. */
const char *sql_day(struct sql *sql, struct day day);

/* The ends that can be reached from a root, as bits: SQL_BITS in each word. */
const char *sql_set(struct sql *sql, uint32_t root, uint32_t word);

/* Whether one of them can be reached; "" if it never can. */
const char *sql_has(struct sql *sql, uint32_t root, uint32_t end);

/* The columns of the result. */
void sql_add_results(struct sql *sql);

#endif
