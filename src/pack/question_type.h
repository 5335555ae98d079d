/*
 * question_type.h -- the types of questions, and what they differ in.
 *
 * Whoever wants to know one thing of a question asks for that: whether it has
 * options, whether its values are days.  Types are named only where each is
 * treated in its own way, in a table or a switch over all of them; README.md of
 * src says where that is.
 */
#ifndef PACK_QUESTION_TYPE_H
#define PACK_QUESTION_TYPE_H

#include <stdbool.h>

enum question_type {
    QUESTION_BOOLEAN,
    QUESTION_CHOICE,
    QUESTION_INTEGER,
    QUESTION_DATE
};

/* What conditions compare a variable with. */
enum operand_type {
    OPERAND_NONE, /* they see it only through facts */
    OPERAND_BOOLEAN,
    OPERAND_STRING, /* an option's id */
    OPERAND_INTEGER
};

enum { QUESTION_TYPES = QUESTION_DATE + 1 }; /* the last of them */

struct question_type_traits {
    char name[8]; /* the word of the format */
    enum operand_type operand;
    bool has_options; /* its values are the pack's own, each with an id */
    bool is_ordered;  /* its values are less and more than others */
    bool is_day;      /* its values are days, which facts count between */
    bool is_string;   /* JSON has its values in quotes */
};

/* One of each type. */
extern const struct question_type_traits question_types[];

/* A table that has a row for each type, by [QUESTION_...]. */
#define QUESTION_TYPES_ALL_IN(table)                                           \
    _Static_assert(sizeof(table) / sizeof *(table) == QUESTION_TYPES,          \
                   "a type of question is missing in " #table)

#endif
