/* SPDX-License-Identifier: MIT */
/* table_internal.h -- the columns of a table. */
#ifndef EDIT_TABLE_INTERNAL_H
#define EDIT_TABLE_INTERNAL_H

#include "edit/table.h"

#define TABLE_RULE    "rule"
#define TABLE_OUTCOME "outcome"

/* In front of ids that are one of these, and of any other. */
#define TABLE_QUESTION "question:"
#define TABLE_FACT     "fact:"

/* What the column of a variable is called. */
const char *table_column_name(const struct pack *pack, uint32_t variable,
                              struct arena *arena);

/* Whether conditions compare it. */
static inline bool table_takes(const struct pack *pack, uint32_t variable)
{
    const struct question *question = variable_question(pack, variable);

    return !question || question_is_compared(question);
}

#endif
