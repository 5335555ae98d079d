/* SPDX-License-Identifier: MIT */
/*
 * test_condition.c -- conditions and what is left of them: ranges.
 *
 * What others' cases say of conditions is in test_conformance.c, and one file
 * for each fault in tests/packs/bad.
 */
#include "unit/packs.h"

#include "base/base.h"
#include "pack/condition_internal.h"

#include <stdio.h>
#include <stdlib.h>

#define OPTION(id)         "{\"id\": \"" id "\", \"says\": {\"en\": \"s\"}}"
#define BETWEEN(low, high) ", \"minimum\": " low ", \"maximum\": " high

static const struct {
    const char *id, *type, *more;
} questions[] = {
    {"b", "boolean", ""},
    {"a", "boolean", ""},
    {"colour", "choice",
     ", \"options\": [" OPTION("red") "," OPTION("green") "," OPTION(
         "blue") "]"},
    {"paint", "choice",
     ", \"options\": [" OPTION("blue") "," OPTION("grey") "]"},
    {"only", "choice", ", \"options\": [" OPTION("red") "]"},
    {"age", "integer", BETWEEN("0", "120")},
    {"big", "integer", ""},
    {"k", "integer", BETWEEN("1", "4")},
    {"m", "integer", BETWEEN("3", "5")},
    {"one", "integer", BETWEEN("3", "3")},
    {"n63", "integer", BETWEEN("0", "62")},
    {"n64", "integer", BETWEEN("1", "64")},
    {"m64", "integer", BETWEEN("1", "64")},
    {"n65", "integer", BETWEEN("1", "65")},
    {"date", "date", ", \"not_before\": \"2020-01-01\""},
    {"until", "date", ", \"not_after\": \"2020-12-31\""},
};

/* Loads a pack around one condition, which stands in line 2. */
static struct loaded *load_condition(const char *condition)
{
    struct draft draft = {0};

    draft_print(
        &draft,
        "{\"pack\": 1, \"id\": \"p\", \"version\": \"1\","
        "\"languages\": [\"en\"], \"title\": {\"en\": \"t\"},"
        "\"notice\": {\"en\": \"n\"},"
        "\"source\": {\"publisher\": \"p\", \"title\": \"t\"}, \"facts\": ["
        "{\"id\": \"days\", \"days_between\": [\"date\", \"until\"]},"
        "{\"id\": \"years\", \"years_between\": [\"until\", \"today\"]}],"
        "\"outcomes\": [{\"id\": \"o\", \"says\": {\"en\": \"o\"}}],"
        "\"questions\": [");
    for (size_t i = 0; i < COUNT_OF(questions); i++)
        draft_print(&draft,
                    "%s{\"id\": \"%s\", \"type\": \"%s\"%s,"
                    "\"ask\": {\"en\": \"?\"}, \"why\": {\"en\": \"w\"}}",
                    i ? "," : "", questions[i].id, questions[i].type,
                    questions[i].more);
    draft_print(&draft,
                "], \"rules\": [{\"id\": \"r\", \"outcome\": \"o\","
                "\"because\": {\"en\": \"b\"}, \"when\":\n%s\n}]}",
                condition);
    return load_draft(&draft);
}

/* "age=0..17|19..120", "and(b=1 F)": a condition in short. */
static void print_condition(const struct pack *pack, const struct cond *cond,
                            char *text, size_t room)
{
    static const char *const names[] = {
        [COND_AND] = "and", [COND_OR] = "or", [COND_NOT] = "not"};
    size_t used = 0;

    switch (cond->op) {
    case COND_FALSE:
    case COND_TRUE:
        snprintf(text, room, cond->op == COND_TRUE ? "T" : "F");
        return;
    case COND_TEST:
        used = (size_t)snprintf(text, room, "%s",
                                pack_variable_id(pack, cond->variable));
        for (uint32_t i = 0; i < cond->range_count; i++) {
            const struct range *range = &cond->ranges[i];
            used += (size_t)snprintf(text + used, room - used, "%c%lld",
                                     i ? '|' : '=', (long long)range->low);
            if (range->high > range->low)
                used += (size_t)snprintf(text + used, room - used, "..%lld",
                                         (long long)range->high);
        }
        return;
    case COND_AND:
    case COND_OR:
    case COND_NOT:
        used = (size_t)snprintf(text, room, "%s(", names[cond->op]);
        for (uint32_t i = 0; i < cond->kid_count; i++) {
            print_condition(pack, &cond->kids[i], text + used, room - used);
            used += strlen(text + used);
            used += (size_t)snprintf(text + used, room - used, "%s",
                                     i + 1 < cond->kid_count ? " " : ")");
        }
        return;
    }
}

static void check_meaning(const char *condition, const char *meaning,
                          const char *warning)
{
    struct loaded *loaded = load_condition(condition);
    const struct faults *faults = &loaded->faults;
    char text[4096];

    if (faults->count[FAULT_ERROR])
        print_error("%s\n", faults->listed[FAULT_ERROR][0].message);
    expect_int(condition, faults->count[FAULT_ERROR], 0);
    print_condition(loaded->pack, loaded->pack->rules[0].when, text,
                    sizeof text);
    expect_text(condition, text, meaning);
    expect_text(condition,
                faults->count[1] ? fault_id(faults->listed[1][0].code) : NULL,
                warning);
    unload(loaded);
}

static const struct {
    const char *condition, *meaning;
} conditions[] = {
    {"true", "T"},
    {"false", "F"},
    {"{\"var\": \"b\"}", "b=1"},
    {"{\"!\": {\"var\": \"b\"}}", "not(b=1)"},
    {"{\"!\": [{\"var\": \"b\"}]}", "not(b=1)"},
    {"{\"and\": [{\"var\": \"b\"}]}", "and(b=1)"},
    {"{\"or\": [{\"var\": \"b\"}, {\"!\": {\"and\": [{\"var\": \"a\"}]}}]}",
     "or(b=1 not(and(a=1)))"},
    {"{\"===\": [{\"var\": \"b\"}, true]}", "b=1"},
    {"{\"!=\": [{\"var\": \"b\"}, true]}", "b=0"},
    {"{\"==\": [false, {\"var\": \"b\"}]}", "b=0"},
    {"{\"in\": [{\"var\": \"b\"}, [false]]}", "b=0"},
    {"{\"===\": [{\"var\": \"colour\"}, \"green\"]}", "colour=1"},
    {"{\"!==\": [\"green\", {\"var\": \"colour\"}]}", "colour=0|2"},
    {"{\"!==\": [{\"var\": \"colour\"}, \"red\"]}", "colour=1..2"},
    {"{\"===\": [{\"var\": \"colour\"}, \"gr\\u0065en\"]}", "colour=1"},
    {"{\"in\": [{\"var\": \"colour\"}, [\"blue\", \"red\"]]}", "colour=0|2"},
    {"{\"in\": [{\"var\": \"colour\"}, [\"blue\", \"green\"]]}", "colour=1..2"},
    {"{\"<\": [{\"var\": \"age\"}, 18]}", "age=0..17"},
    {"{\"<=\": [{\"var\": \"age\"}, 18]}", "age=0..18"},
    {"{\">\": [{\"var\": \"age\"}, 18]}", "age=19..120"},
    {"{\">=\": [{\"var\": \"age\"}, 18]}", "age=18..120"},
    {"{\"<\": [18, {\"var\": \"age\"}]}", "age=19..120"},
    {"{\"<=\": [18, {\"var\": \"age\"}]}", "age=18..120"},
    {"{\">\": [18, {\"var\": \"age\"}]}", "age=0..17"},
    {"{\">=\": [18, {\"var\": \"age\"}]}", "age=0..18"},
    {"{\"===\": [{\"var\": \"age\"}, -0]}", "age=0"},
    {"{\"!==\": [{\"var\": \"age\"}, 18]}", "age=0..17|19..120"},
    {"{\"!==\": [{\"var\": \"age\"}, 120]}", "age=0..119"},
    {"{\"in\": [{\"var\": \"age\"}, [5, 3, 4, 9, 200, -1]]}", "age=3..5|9"},
    {"{\"<\": [1, {\"var\": \"age\"}, 17]}", "age=2..16"},
    {"{\"<=\": [1, {\"var\": \"age\"}, 17]}", "age=1..17"},
    {"{\"<=\": [-5, {\"var\": \"age\"}, 17]}", "age=0..17"},
    {"{\">=\": [{\"var\": \"big\"}, 1]}", "big=1..9007199254740991"},
    {"{\">\": [{\"var\": \"big\"}, -9007199254740991]}",
     "big=-9007199254740990..9007199254740991"},
    {"{\"<=\": [{\"var\": \"days\"}, 10]}", "days=-3652058..10"},
    {"{\">\": [{\"var\": \"days\"}, 10]}", "days=11..365"},
    {"{\">=\": [{\"var\": \"years\"}, 18]}", "years=18..9998"},
    {"{\"<\": [{\"var\": \"years\"}, 18]}", "years=-2020..17"},
};

static void conditions_become_ranges(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(conditions); i++)
        check_meaning(conditions[i].condition, conditions[i].meaning, NULL);
}

static void two_variables_are_spelled_out(void **state)
{
    static const struct {
        const char *condition, *meaning;
    } rows[] = {
        {"{\"===\": [{\"var\": \"b\"}, {\"var\": \"a\"}]}",
         "or(and(b=0 a=0) and(b=1 a=1))"},
        {"{\"!==\": [{\"var\": \"b\"}, {\"var\": \"a\"}]}",
         "or(and(b=0 a=1) and(b=1 a=0))"},
        {"{\"===\": [{\"var\": \"colour\"}, {\"var\": \"paint\"}]}",
         "or(and(colour=2 paint=0))"},
        {"{\"!==\": [{\"var\": \"colour\"}, {\"var\": \"paint\"}]}",
         "or(colour=0..1 and(colour=2 paint=1))"},
        {"{\"<\": [{\"var\": \"k\"}, {\"var\": \"m\"}]}",
         "or(k=1..2 and(k=3 m=4..5) and(k=4 m=5))"},
        {"{\"<=\": [{\"var\": \"k\"}, {\"var\": \"m\"}]}",
         "or(k=1..3 and(k=4 m=4..5))"},
        {"{\">\": [{\"var\": \"k\"}, {\"var\": \"m\"}]}", "or(and(k=4 m=3))"},
        {"{\">=\": [{\"var\": \"m\"}, {\"var\": \"k\"}]}",
         "or(m=4..5 and(m=3 k=1..3))"},
        {"{\"==\": [{\"var\": \"k\"}, {\"var\": \"m\"}]}",
         "or(and(k=3 m=3) and(k=4 m=4))"},
        {"{\"!=\": [{\"var\": \"k\"}, {\"var\": \"m\"}]}",
         "or(k=1..2 and(k=3 m=4..5) and(k=4 m=3|5))"},
        {"{\"<\": [{\"var\": \"one\"}, {\"var\": \"k\"}]}", "or(k=4)"},
        {"{\"<\": [{\"var\": \"k\"}, {\"var\": \"one\"}]}", "or(k=1..2)"},
        {"{\"===\": [{\"var\": \"only\"}, {\"var\": \"colour\"}]}",
         "or(colour=0)"},
        {"{\"<\": [{\"var\": \"k\"}, {\"var\": \"m\"}, 5]}",
         "and(or(k=1..2 and(k=3 m=4..5) and(k=4 m=5)) m=3..4)"},
        {"{\"<=\": [2, {\"var\": \"k\"}, {\"var\": \"m\"}]}",
         "and(k=2..4 or(k=1..3 and(k=4 m=4..5)))"},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_meaning(rows[i].condition, rows[i].meaning, NULL);
}

static void what_never_changes_is_said(void **state)
{
    static const struct {
        const char *condition, *meaning, *warning;
    } rows[] = {
        {"{\"==\": [1, 1]}", "T", "W001"},
        {"{\"!=\": [\"x\", \"x\"]}", "F", "W002"},
        {"{\"<\": [1, 2, 3]}", "T", "W001"},
        {"{\"<=\": [1, 4, 3]}", "F", "W002"},
        {"{\">=\": [2, 2]}", "T", "W001"},
        {"{\"in\": [\"x\", [\"y\", \"x\"]]}", "T", "W001"},
        {"{\"in\": [true, [false]]}", "F", "W002"},
        {"{\"in\": [\"x\", []]}", "F", "W003"},
        {"{\"in\": [{\"var\": \"age\"}, []]}", "F", "W003"},
        {"{\">=\": [{\"var\": \"age\"}, 0]}", "T", "W001"},
        {"{\"<\": [{\"var\": \"age\"}, 0]}", "F", "W002"},
        {"{\"===\": [{\"var\": \"age\"}, 121]}", "F", "W002"},
        {"{\"!==\": [{\"var\": \"age\"}, 121]}", "T", "W001"},
        {"{\"<\": [5, {\"var\": \"age\"}, 6]}", "F", "W002"},
        {"{\"<=\": [9, {\"var\": \"age\"}, 6]}", "F", "W002"},
        {"{\"in\": [{\"var\": \"age\"}, [121, 500]]}", "F", "W002"},
        {"{\"in\": [{\"var\": \"b\"}, [true, false]]}", "T", "W001"},
        {"{\"===\": [{\"var\": \"only\"}, \"red\"]}", "T", "W001"},
        {"{\">\": [{\"var\": \"days\"}, 365]}", "F", "W002"},
        {"{\"===\": [{\"var\": \"big\"}, {\"var\": \"big\"}]}", "T", "W001"},
        {"{\"<\": [{\"var\": \"days\"}, {\"var\": \"days\"}]}", "F", "W002"},
        {"{\">\": [{\"var\": \"one\"}, {\"var\": \"m\"}]}", "F", "W002"},
        {"{\"<=\": [{\"var\": \"one\"}, {\"var\": \"m\"}]}", "T", "W001"},
        {"{\"===\": [{\"var\": \"only\"}, {\"var\": \"paint\"}]}", "F", "W002"},
        {"{\"!==\": [{\"var\": \"only\"}, {\"var\": \"paint\"}]}", "T", "W001"},
        {"{\"<\": [{\"var\": \"age\"}, 9, 17]}", "age=0..8", "W001"},
        {"{\"and\": [true, {\"var\": \"b\"}]}", "and(T b=1)", "W004"},
        {"{\"!\": false}", "not(F)", "W004"},
        {"{\"in\": [{\"var\": \"age\"}, [3, 4, 3]]}", "age=3..4", "W005"},
        {"{\"or\": [{\"<\": [1, 2]}, {\"var\": \"b\"}]}", "or(T b=1)", "W001"},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        check_meaning(rows[i].condition, rows[i].meaning, rows[i].warning);
}

static const struct {
    const char *condition, *id, *path, *message, *hint;
} faults[] = {
    {"{\"var\": \"agee\"}", "P101", "/var", "unknown question or fact 'agee'",
     "'age' comes near, but here it can only be 'b' or 'a'"},
    {"{\"===\": [{\"var\": \"colour\"}, \"gren\"]}", "P102", "/===/1",
     "unknown option 'gren'", "did you mean 'green'?"},
    {"{\"in\": [{\"var\": \"colour\"}, [\"pink\"]]}", "P102", "/in/1/0",
     "unknown option 'pink'", "it can be 'red', 'green' or 'blue'"},
    {"{\"nad\": []}", "C007", "/nad", "unknown operator 'nad'",
     "did you mean 'and'?"},
    {"{\"lt\": [1, 2]}", "C007", "/lt", "unknown operator 'lt'", "write '<'"},
    {"{\"lte\": [1, 2]}", "C007", "/lte", "unknown operator 'lte'",
     "write '<='"},
    {"{\"gt\": [1, 2]}", "C007", "/gt", "unknown operator 'gt'", "write '>'"},
    {"{\"gte\": [1, 2]}", "C007", "/gte", "unknown operator 'gte'",
     "write '>='"},
    {"{\"eq\": [1, 2]}", "C007", "/eq", "unknown operator 'eq'", "write '==='"},
    {"{\"ne\": [1, 2]}", "C007", "/ne", "unknown operator 'ne'", "write '!=='"},
    {"{\"min\": [1, 2]}", "C010", "/min",
     "'min' is not an operator of conditions",
     "compare each value, and join the comparisons with 'and' or 'or'"},
    {"{\"~/x\": []}", "C007", "/~0~1x", "unknown operator '~/x'", NULL},
    {"{\"var\": [\"b\"]}", "C017", "/var", "'var' takes a name, not an array",
     "write {\"var\": \"b\"}"},
    {"{\"var\": \"colour\"}", "C019", "/var",
     "'colour' is no boolean question, so it is not true or false by "
     "itself",
     "write {\"===\": [{\"var\": \"colour\"}, \"red\"]}"},
    {"{\"!\": [{\"var\": \"days\"}]}", "C019", "/!/0/var",
     "'days' is no boolean question, so it is not true or false by itself",
     "write {\">=\": [{\"var\": \"days\"}, 1]}"},
    {"{\"<\": [{\"var\": \"date\"}, \"2021-03-01\"]}", "C020", "/</0/var",
     "'date' is a date question, and dates are not compared",
     "compare a fact of it: {\"var\": \"days\"}"},
    {"{\"===\": [{\"var\": \"age\"}, \"18\"]}", "C021", "/===/1",
     "integer question 'age' and string '18' are of different types",
     "write 18"},
    {"{\"<\": [{\"var\": \"age\"}, 18.0]}", "P201", "/</1",
     "this must be an integer, written without '.' or 'e'", "write 18"},
    {"{\"<\": [{\"var\": \"age\"}, 18.5]}", "P201", "/</1",
     "this must be an integer, written without '.' or 'e'",
     "write 18 or 19: only whole numbers are taken; a smaller unit, such as "
     "cents, has no fractions"},
    {"{\"<\": [{\"var\": \"age\"}, 1.200]}", "P201", "/</1",
     "this must be an integer, written without '.' or 'e'",
     "write 1200 if the point is to mark thousands; only whole numbers are "
     "taken"},
    {"{\"===\": [{\"var\": \"b\"}, \"yes\"]}", "C021", "/===/1",
     "boolean question 'b' and string 'yes' are of different types",
     "write true"},
    {"{\"===\": [{\"var\": \"b\"}, \"Nee\"]}", "C021", "/===/1",
     "boolean question 'b' and string 'Nee' are of different types",
     "write false"},
    {"{\"===\": [{\"var\": \"b\"}, 1]}", "C021", "/===/1",
     "boolean question 'b' and number 1 are of different types", "write true"},
    {"{\"===\": [{\"var\": \"b\"}, \"perhaps\"]}", "C021", "/===/1",
     "boolean question 'b' and string 'perhaps' are of different types",
     "write true or false"},
    {"{\"===\": [{\"var\": \"colour\"}, 1]}", "C021", "/===/1",
     "choice question 'colour' and number 1 are of different types",
     "write \"red\" or \"green\" or \"blue\""},
    {"{\"===\": [{\"var\": \"colour\"}, true]}", "C021", "/===/1",
     "choice question 'colour' and true are of different types",
     "write \"red\" or \"green\" or \"blue\""},
    {"{\"===\": [{\"var\": \"years\"}, \"2003-03-01\"]}", "C021", "/===/1",
     "fact 'years' and string '2003-03-01' are of different types",
     "write a number: a fact is how many days or years lie between two dates"},
    {"{\"<\": [\"age\", 18]}", "C021", "/</0",
     "string 'age' and number 18 are of different types",
     "write {\"var\": \"age\"}"},
    {"{\"===\": [\"b\", true]}", "C021", "/===/0",
     "string 'b' and true are of different types", "write {\"var\": \"b\"}"},
    {"{\"in\": [{\"var\": \"colour\"}, \"red\"]}", "C025", "/in/1",
     "'in' looks into a list, not into a string", "write [\"red\"]"},
    {"{\"in\": [{\"var\": \"age\"}, 5]}", "C026", "/in/1",
     "'in' looks into an array that is written out here", "write [5]"},
    {"{\"in\": [{\"var\": \"colour\"}, \"red\", \"blue\"]}", "C014", "/in",
     "'in' takes two operands, not 3",
     "write {\"in\": [{\"var\": \"colour\"}, [\"red\", \"blue\"]]}"},
    {"{\"in\": [{\"var\": \"colour\"}, {\"var\": \"age\"}]}", "C026", "/in/1",
     "'in' looks into an array that is written out here", NULL},
    {"\"b\"", "C002", "", "a string is neither true nor false",
     "write {\"var\": \"b\"}"},
    {"\"colour\"", "C002", "", "a string is neither true nor false",
     "write {\"===\": [{\"var\": \"colour\"}, \"red\"]}"},
    {"\"date\"", "C002", "", "a string is neither true nor false",
     "compare a fact of it: {\"var\": \"days\"}"},
    {"\"age < 18\"", "C002", "", "a string is neither true nor false",
     "write {\"<\": [{\"var\": \"age\"}, 18]}"},
    {"\"age >= 18\"", "C002", "", "a string is neither true nor false",
     "write {\">=\": [{\"var\": \"age\"}, 18]}"},
    {"\"colour = red\"", "C002", "", "a string is neither true nor false",
     "write {\"===\": [{\"var\": \"colour\"}, \"red\"]}"},
    {"\"!b\"", "C002", "", "a string is neither true nor false",
     "write {\"!\": {\"var\": \"b\"}}"},
    {"\"not b\"", "C002", "", "a string is neither true nor false",
     "write {\"!\": {\"var\": \"b\"}}"},
    {"\"true\"", "C002", "", "a string is neither true nor false",
     "write true"},
    {"\"who knows\"", "C002", "", "a string is neither true nor false",
     "a condition is an object with one operator, such as {\"var\": "
     "\"question\"} or {\"and\": [...]}"},
    {"[\"age\", 18]", "C003", "", "an array is neither true nor false",
     "write {\"===\": [{\"var\": \"age\"}, 18]}"},
    {"[\"<\", {\"var\": \"age\"}, 18]", "C003", "",
     "an array is neither true nor false",
     "write {\"<\": [{\"var\": \"age\"}, 18]}"},
    {"[{\"var\": \"b\"}, {\"var\": \"a\"}]", "C003", "",
     "an array is neither true nor false",
     "write {\"and\": [{\"var\": \"b\"}, {\"var\": \"a\"}]}"},
    {"1", "C001", "", "a number is neither true nor false", "write true"},
    {"7", "C001", "", "a number is neither true nor false",
     "a condition is an object with one operator, such as {\"var\": "
     "\"question\"} or {\"and\": [...]}"},
    {"null", "C004", "", "null is not a condition",
     "write true for a condition that always holds"},
    {"{}", "C005", "", "an operator is missing in {}",
     "write true for a condition that always holds"},
    {"{\"=>\": [{\"var\": \"age\"}, 18]}", "C007", "/=>",
     "unknown operator '=>'", "write '>='"},
    {"{\"=<\": [{\"var\": \"age\"}, 18]}", "C007", "/=<",
     "unknown operator '=<'", "write '<='"},
    {"{\"AND\": [{\"var\": \"b\"}]}", "C007", "/AND", "unknown operator 'AND'",
     "write 'and'"},
    {"{\"OR\": [{\"var\": \"b\"}]}", "C007", "/OR", "unknown operator 'OR'",
     "write 'or'"},
    {"{\"NOT\": [{\"var\": \"b\"}]}", "C007", "/NOT", "unknown operator 'NOT'",
     "write '!'"},
    {"{\"&&\": [{\"var\": \"b\"}]}", "C007", "/&&", "unknown operator '&&'",
     "write 'and'"},
    {"{\"=\": [{\"var\": \"age\"}, 18]}", "C007", "/=", "unknown operator '='",
     "write '==='"},
    {"{\"<>\": [{\"var\": \"age\"}, 18]}", "C007", "/<>",
     "unknown operator '<>'", "write '!=='"},
    {"{\"equals\": [{\"var\": \"age\"}, 18]}", "C007", "/equals",
     "unknown operator 'equals'", "write '==='"},
    {"{\"greaterThan\": [{\"var\": \"age\"}, 18]}", "C007", "/greaterThan",
     "unknown operator 'greaterThan'", "write '>'"},
    {"{\"at_least\": [{\"var\": \"age\"}, 18]}", "C007", "/at_least",
     "unknown operator 'at_least'", "write '>='"},
    {"{\"any\": [{\"var\": \"b\"}]}", "C007", "/any", "unknown operator 'any'",
     "write 'or'"},
    {"{\"between\": [{\"var\": \"age\"}, 18, 65]}", "C007", "/between",
     "unknown operator 'between'",
     "write {\"<=\": [18, {\"var\": \"age\"}, 65]}"},
    {"{\"not in\": [{\"var\": \"colour\"}, [\"red\"]]}", "C007", "/not in",
     "unknown operator 'not in'",
     "write {\"!\": {\"in\": [{\"var\": \"colour\"}, [\"red\"]]}}"},
    {"{\">\": [65, {\"var\": \"age\"}, 18]}", "C014", "/>",
     "'>' takes two operands, not 3",
     "write {\"<\": [18, {\"var\": \"age\"}, 65]}"},
    {"{\"xor\": [{\"var\": \"b\"}, {\"var\": \"a\"}]}", "C007", "/xor",
     "unknown operator 'xor'",
     "write {\"!==\": [{\"var\": \"b\"}, {\"var\": \"a\"}]}"},
    {"{\"age\": 18}", "C007", "/age", "unknown operator 'age'",
     "write {\"===\": [{\"var\": \"age\"}, 18]}"},
    {"{\"age\": {\"<\": 18}}", "C007", "/age", "unknown operator 'age'",
     "write {\"<\": [{\"var\": \"age\"}, 18]}"},
    {"{\"age\": {\"$lt\": 18}}", "C007", "/age", "unknown operator 'age'",
     "write {\"<\": [{\"var\": \"age\"}, 18]}"},
    {"{\"b\": true}", "C007", "/b", "unknown operator 'b'",
     "write {\"var\": \"b\"}"},
    {"{\"b\": false}", "C007", "/b", "unknown operator 'b'",
     "write {\"!\": {\"var\": \"b\"}}"},
    {"{\"colour\": \"red\"}", "C007", "/colour", "unknown operator 'colour'",
     "write {\"===\": [{\"var\": \"colour\"}, \"red\"]}"},
    {"{\"var\": \"age\", \"<\": 18}", "C006", "",
     "one operator must stand in an object, not 2",
     "write {\"<\": [{\"var\": \"age\"}, 18]}"},
    {"{\"question\": \"age\", \"operator\": \">=\", \"value\": 18}", "C006", "",
     "one operator must stand in an object, not 3",
     "write {\">=\": [{\"var\": \"age\"}, 18]}"},
    {"{\"var\": \"b\", \"and\": [{\"var\": \"a\"}]}", "C006", "",
     "one operator must stand in an object, not 2",
     "write {\"and\": [{\"var\": \"b\"}, {\"and\": [{\"var\": \"a\"}]}]}"},
    {"{\"and\": [{\"var\": \"b\"}], \"or\": [{\"var\": \"a\"}]}", "C006", "",
     "one operator must stand in an object, not 2",
     "write {\"and\": [{\"and\": [{\"var\": \"b\"}]}, {\"or\": [{\"var\": "
     "\"a\"}]}]}"},
    {"{\"var\": [\"age\", 18]}", "C018", "/var",
     "'var' takes no default: an answer not given is unknown", "write \"age\""},
    {"{\"var\": \"bb\"}", "P101", "/var", "unknown question or fact 'bb'",
     "it can be 'b' or 'a'"},
    {"{\"<\": [{\"var\": \"dat\"}, 3]}", "P101", "/</0/var",
     "unknown question or fact 'dat'", NULL},
    {"{\"<\": [{\"var\": \"today\"}, 10]}", "C020", "/</0/var",
     "'today' is a date, and dates are not compared",
     "compare a fact of it: {\"var\": \"years\"}"},
    {"{\"<\": [{\"var\": \"date\"}, {\"var\": \"today\"}]}", "C020", "/</0/var",
     "'date' is a date question, and dates are not compared",
     "compare a fact of it: {\"var\": \"days\"}"},
    {"{\"<\": [{\"-\": [{\"var\": \"today\"}, {\"var\": \"date\"}]}, 10]}",
     "C010", "/</0/-", "'-' is not an operator of conditions",
     "work it out in advance, or declare a fact"},
    {"{\"<\": [{\"var\": \"colour\"}, \"red\"]}", "C022", "/</0",
     "only integers and facts are less or more than others",
     "name the options: {\"in\": [{\"var\": ...}, [...]]}"},
    {"{\"<\": [{\"var\": \"b\"}, true]}", "C022", "/</0",
     "only integers and facts are less or more than others",
     "use the question itself, or '!' of it"},
    {"{\"<\": [{\"var\": \"age\"}, \"18 years\"]}", "C021", "/</1",
     "integer question 'age' and string '18 years' are of different types",
     "write 18"},
    {"{\"<\": [{\"var\": \"age\"}, \"5%\"]}", "C021", "/</1",
     "integer question 'age' and string '5%' are of different types",
     "write 5"},
    {"{\"<\": [{\"var\": \"age\"}, \"EUR 20\"]}", "C021", "/</1",
     "integer question 'age' and string 'EUR 20' are of different types",
     "write 20"},
    {"{\"<\": [{\"var\": \"age\"}, \"1,200\"]}", "C021", "/</1",
     "integer question 'age' and string '1,200' are of different types",
     "write 1200"},
    {"{\"<\": [{\"var\": \"age\"}, \"1,5\"]}", "C021", "/</1",
     "integer question 'age' and string '1,5' are of different types",
     "write a number without quotes"},
    {"{\"<\": [{\"var\": \"age\"}, \"12:30\"]}", "C021", "/</1",
     "integer question 'age' and string '12:30' are of different types",
     "write a number without quotes"},
    {"{\"<\": [{\"var\": \"age\"}, 1e300]}", "P202", "/</1",
     "an integer must lie between -(2^53-1) and 2^53-1", NULL},
    {"{\"<\": [{\"var\": \"n65\"}, {\"var\": \"n64\"}]}", "C028", "",
     "two variables are only compared if each has at most 64 values, but "
     "'n65' has 65",
     NULL},
    {"{\"===\": [{\"var\": \"n64\"}, {\"var\": \"n65\"}]}", "C028", "",
     "two variables are only compared if each has at most 64 values, but "
     "'n65' has 65",
     NULL},
};

static void faults_say_what_to_write_instead(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(faults); i++) {
        struct loaded *loaded = load_condition(faults[i].condition);
        const char *name = faults[i].condition;
        char path[64];
        expect_int(name, loaded->faults.count[FAULT_ERROR], 1);
        const struct fault *fault = &loaded->faults.listed[FAULT_ERROR][0];
        snprintf(path, sizeof path, "/rules/0/when%s", faults[i].path);
        expect_text(name, fault_id(fault->code), faults[i].id);
        expect_text(name, fault->at.path, path);
        expect_int(name, fault->at.line, 2);
        expect_text(name, fault->message, faults[i].message);
        expect_text(name, fault->hint, faults[i].hint);
        unload(loaded);
    }
}

static void every_fault_of_a_condition_is_said(void **state)
{
    static const char condition[] =
        "{\"and\": [{\"var\": \"x\"}, 1, {\"<\": [\"a\", {\"var\": \"y\"}]},"
        " {\"in\": [{\"var\": \"age\"}, [1, \"2\", null]]}, {\"or\": []}]}";
    static const char *const ids[] = {"P101", "C001", "P101",
                                      "C021", "C004", "C014"};
    struct loaded *loaded = load_condition(condition);
    (void)state;

    expect_int("count", loaded->faults.count[FAULT_ERROR], COUNT_OF(ids));
    for (size_t i = 0; i < COUNT_OF(ids); i++)
        expect_text("fault", fault_id(loaded->faults.listed[0][i].code),
                    ids[i]);
    unload(loaded);
}

/* A pack with so many comparisons of two variables with 64 values each. */
static struct loaded *load_pairs(int pairs)
{
    struct draft draft = {0};

    draft_print(&draft, "{\"or\": [");
    for (int i = 0; i < pairs; i++)
        draft_print(&draft,
                    "%s{\"===\": [{\"var\": \"n64\"}, {\"var\": \"m64\"}]}",
                    i ? "," : "");
    draft_print(&draft, "]}");
    struct loaded *loaded = load_condition(draft.bytes);
    free(draft.bytes);
    return loaded;
}

static void pairs_have_a_limit_in_all(void **state)
{
    enum { TESTS = 2 * 64 + 1, FIT = CONDITION_PAIR_TESTS_MAX / TESTS };
    static const struct {
        const char *name;
        int pairs;
        bool good;
    } rows[] = {
        {"one less", FIT - 1, true},
        {"as many as fit", FIT, true},
        {"one more", FIT + 1, false},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct loaded *loaded = load_pairs(rows[i].pairs);
        expect_int(rows[i].name, !!loaded->pack, rows[i].good);
        if (!rows[i].good)
            expect_text(rows[i].name,
                        fault_id(loaded->faults.listed[0][0].code), "C029");
        unload(loaded);
    }
}

static void each_of_a_pair_has_a_limit(void **state)
{
    static const struct {
        const char *condition;
        bool good;
    } rows[] = {
        {"{\"<\": [{\"var\": \"n63\"}, {\"var\": \"m64\"}]}", true},
        {"{\"<\": [{\"var\": \"n64\"}, {\"var\": \"m64\"}]}", true},
        {"{\"<\": [{\"var\": \"n65\"}, {\"var\": \"m64\"}]}", false},
        {"{\"<\": [{\"var\": \"m64\"}, {\"var\": \"n65\"}]}", false},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct loaded *loaded = load_condition(rows[i].condition);
        expect_int(rows[i].condition, !!loaded->pack, rows[i].good);
        expect_int(rows[i].condition, has_fault(loaded, "C028"), !rows[i].good);
        unload(loaded);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(conditions_become_ranges),
        cmocka_unit_test(two_variables_are_spelled_out),
        cmocka_unit_test(what_never_changes_is_said),
        cmocka_unit_test(faults_say_what_to_write_instead),
        cmocka_unit_test(every_fault_of_a_condition_is_said),
        cmocka_unit_test(each_of_a_pair_has_a_limit),
        cmocka_unit_test(pairs_have_a_limit_in_all),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
