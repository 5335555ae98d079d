/* show_internal.h -- what sentences and tables are made of. */
#ifndef SHOW_SHOW_INTERNAL_H
#define SHOW_SHOW_INTERNAL_H

#include "report/cover.h"
#include "show/show.h"
#include "show/table_internal.h"

/* The id of a column: a question's, a fact's, or today. */
const char *table_column(const struct table *table, uint32_t column,
                         enum language spoken);

/* What is asked there: a question's text, what a fact is. */
const char *write_column(const struct table *table, uint32_t column,
                         const struct style *style, struct arena *arena);

/* The question of a column whose cells name options; else NULL. */
const struct question *table_choice(const struct table *table, uint32_t column);

/*
 * "not none", "at most 10"; NULL where any cell will do.  Options go by their
 * ids, for tables are narrow; below it stands what they say.
 */
const char *write_table_cell(const struct table *table,
                             const struct literal *literal,
                             const struct style *style, enum cells_form form,
                             struct arena *arena);

/* "Why: ..."; "Source: F8 F10", NULL for none. */
const char *write_why(const struct rule *rule, const struct style *style,
                      struct arena *arena);
const char *write_cites(const struct pack *pack, const struct sources *sources,
                        const struct style *style, struct arena *arena);

/* "F8, section: what it says" */
const char *write_source_fact(const struct source_fact *fact,
                              const struct style *style, struct arena *arena);

/* The ids of the facts, with blanks between them. */
const char *write_source_ids(const struct pack *pack,
                             const struct sources *sources,
                             struct arena *arena);

/* Which rules the table's day leaves out; NULL for none. */
const char *write_left_out(const struct table *table, const struct style *style,
                           struct arena *arena);

/*
 * "If a, then b.": a rule; "with outcome b, if a.": an advice.  Options are
 * said by their texts, in quotes.
 */
const char *write_rule(const struct table *table, const struct rule *rule,
                       const struct style *style, struct arena *arena);
const char *write_advice(const struct pack *pack, const struct advice *advice,
                         const struct style *style, struct arena *arena);

#endif
