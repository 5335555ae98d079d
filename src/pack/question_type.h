/* SPDX-License-Identifier: MIT */
/*
 * question_type.h -- the types of questions, and what they differ in.
 *
 * The value of any answer is an integer (model.h).  A row of `question_types`
 * says what that integer is to everybody else:
 *
 *     type     a value is     a condition              ordered  in JSON
 *     boolean  0 or 1         is the question itself   no       true
 *     choice   an option      compares with an id      no       "red"
 *     integer  itself         compares with a number   yes      18
 *     date     a day number   compares facts of it     yes      "2021-03-01"
 *
 * Whoever wants to know one thing of a question asks for that: whether it has
 * options, whether its values are days (model.h).  So a new type is a new row.
 * Types are named only where each is treated in its own way, in a table or a
 * switch over all of them; README.md of src says where that is.
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

/* A row: what holds of all questions of one type. */
struct question_type_traits {
    char name[8];              /* what "type" says in a pack */
    enum operand_type operand; /* what its values are compared with */
    bool has_options; /* a value is the place of an option in the pack's list;
                         people choose one, and read what it says */
    bool is_ordered;  /* less and more mean something; without it, values are
                         only the same or not */
    bool is_day;      /* days can be counted between two of its values */
    bool is_string;   /* JSON has its values in quotes, and pairs without */
};

/* The table, by enum question_type. */
extern const struct question_type_traits question_types[];

/* A table that has a row for each type, by [QUESTION_...]. */
#define QUESTION_TYPES_ALL_IN(table)                                           \
    _Static_assert(sizeof(table) / sizeof *(table) == QUESTION_TYPES,          \
                   "a type of question is missing in " #table)

#endif
