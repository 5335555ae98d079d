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
#include "export/sql_columns_internal.h"
#include "export/sql_dialect_internal.h"

enum {
    SQL_BITS = 60 /* ends in one number, which has a sign */
};

#define SQL_NONE UINT32_MAX /* no column */

/* Gates that are no column. */
#define SQL_ALWAYS (UINT32_MAX - 1)
#define SQL_NEVER  (UINT32_MAX - 2)

static const struct sql_join sql_and = {"", " AND ", ""};
static const struct sql_join sql_or = {"", " OR ", ""};
static const struct sql_join sql_plus = {"", " + ", ""};

/* Texts to be joined. */
struct sql_list {
    const char **items;
    uint32_t count, room;
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

    // Columns, or SQL_NONE:
    uint32_t valid, today;
    uint32_t in_force; /* whether today is one of the pack's days; NONE: all
                          are */
    uint32_t *day;     /* of each date question: NULL where it is open */
    uint32_t *early, *late; /* the first and last day it can be */
    uint32_t *has_day; /* whether its bounds leave any; NONE: they always do */
    uint32_t *years;   /* of each move by years */
    uint32_t *cells;   /* of each level */
    uint32_t *gates;   /* of each context */
    uint32_t
        *steps; /* the first of each step; NONE: written where it is used */
};

/* Formats into the statement's arena. */
const char *sql_say(struct sql *sql, const char *format, ...) PRINTF_LIKE(2, 3);

/* As sql_columns_use(), _add() and _add_result(), of the statement. */
static inline const char *sql_use(struct sql *sql, uint32_t column)
{
    return sql_columns_use(&sql->columns, column);
}

static inline uint32_t sql_column(struct sql *sql, const char *expression,
                                  const char *what, uint32_t number,
                                  const char *note)
{
    return sql_columns_add(&sql->columns, expression, what, number, note);
}

static inline void sql_result(struct sql *sql, const char *expression,
                              const char *name)
{
    sql_columns_add_result(&sql->columns, expression, name);
}

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
