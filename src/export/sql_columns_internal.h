/*
 * sql_columns_internal.h -- a statement of SELECTs on SELECTs, as columns of
 * columns.
 *
 * Databases have no names for the parts of an expression but the columns of a
 * subquery.  So each column stands in the first SELECT that comes behind those
 * of all columns it is made of, and is handed on as far as it is needed.
 */
#ifndef EXPORT_SQL_COLUMNS_INTERNAL_H
#define EXPORT_SQL_COLUMNS_INTERNAL_H

#include "base/arena.h"
#include "base/out.h"

struct sql_column {
    const char *name, *text;
    const char *note; /* a comment behind it, or NULL */
    uint32_t depth;   /* which SELECT it is in; 0 reads the table */
    uint32_t needed;  /* the last SELECT that reads it */
};

struct sql_columns {
    struct arena *arena;
    const char *prefix; /* of all names */
    struct sql_column *items;
    uint32_t count, room, top; /* the last SELECT */

    uint32_t *uses; /* the columns that the next one is made of */
    uint32_t use_count, use_room;
};

void sql_columns_init(struct sql_columns *columns, const char *prefix,
                      struct arena *arena);

/* The name of a column, of which the next one is made. */
const char *sql_columns_use(struct sql_columns *columns, uint32_t column);

#define SQL_ONLY UINT32_MAX /* no number: the only one of its name */

/*
 * A column, made of all that was used since the last one; its name says what it
 * is, and a number.  Returns how it is called here.
 */
uint32_t sql_columns_add(struct sql_columns *columns, const char *expression,
                         const char *what, uint32_t number, const char *note);

/* A column of the result, of that very name. */
void sql_columns_add_result(struct sql_columns *columns, const char *expression,
                            const char *name);

/* What is around the columns. */
struct sql_frame {
    const char *table;
    const char *fence; /* behind each SELECT that others read */
    bool nested;       /* in each other, else in turn, by WITH */
};

/* To be called when all columns are made, and before the next two. */
void sql_columns_settle(struct sql_columns *columns);

/* The most columns of one SELECT. */
uint32_t sql_columns_widest(const struct sql_columns *columns);

void sql_columns_print(const struct sql_columns *columns, struct out *out,
                       const struct sql_frame *frame);

#endif
