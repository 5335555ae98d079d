/* rewrite_numbers.c -- a variable and numbers, put as they were meant. */
#include "pack/rewrite_parts_internal.h"

#include "pack/ranges.h"
#include "json/operators.h"

#include <string.h>

enum { ITEMS_MAX = 4, DIGITS = 3 };

/* What an operator compares: one variable, and numbers. */
struct row {
    const char *sources[ITEMS_MAX];
    int64_t numbers[ITEMS_MAX];
    uint32_t count, place; /* where the variable stands */
    int64_t variable;
};

static int64_t variable_of(const struct scope *scope, const struct json *item)
{
    if (json_type(item) != JSON_OBJECT)
        return NO_VARIABLE;
    struct json name = json_find(item, "var");
    return name.value && json_type(&name) == JSON_STRING
               ? rewrite_find(scope, json_string(&name))
               : NO_VARIABLE;
}

static bool read_row(const struct scope *scope, const struct json *list,
                     struct row *row)
{
    *row = (struct row){.variable = NO_VARIABLE};
    if (json_type(list) != JSON_ARRAY)
        return false;
    for (struct json item = json_first(list); item.value; json_step(&item)) {
        uint32_t i = row->count++;
        if (i == ITEMS_MAX || !(row->sources[i] = json_source(&item)))
            return false;
        if (json_type(&item) == JSON_NUMBER &&
            json_integer(&item, &row->numbers[i]))
            continue;
        if (row->variable != NO_VARIABLE)
            return false;
        row->variable = variable_of(scope, &item);
        row->place = i;
        if (row->variable == NO_VARIABLE)
            return false;
    }
    return row->variable != NO_VARIABLE &&
           variable_is_counted(scope->pack, (uint32_t)row->variable);
}

/* Whether the ranges hold for some values of the variable, and not for all. */
static bool says_something(const struct scope *scope, int64_t variable,
                           struct range *ranges, uint32_t count)
{
    struct range domain = pack_domain(scope->pack, (uint32_t)variable);

    count = ranges_tidy(ranges, count, domain);
    return count && !ranges_are_whole(ranges, count, domain);
}

bool rewrite_is_between(const struct scope *scope, const struct json *list)
{
    struct row row;

    return read_row(scope, list, &row) && row.count == 3;
}

const char *rewrite_between(const struct scope *scope, const struct json *list,
                            const char *name)
{
    struct row row;

    if (!read_row(scope, list, &row) || row.count != 3)
        return NULL;
    uint32_t low = row.place == 0, high = row.place == 2 ? 1 : 2;
    if (row.numbers[low] > row.numbers[high]) {
        uint32_t other = low;
        low = high;
        high = other;
    }
    int open = !strcmp(name, "<");
    struct range range = {row.numbers[low] + open, row.numbers[high] - open};
    if (!says_something(scope, row.variable, &range, 1))
        return NULL;
    return json_print(list, "write {\"%s\": [%s, %s, %s]}", name,
                      row.sources[low], row.sources[row.place],
                      row.sources[high]);
}

/* ---- Thousands ---- */

/* Whether "1,800" stands there, as two numbers. */
static bool is_thousands(const struct row *row, uint32_t i, const char *source,
                         struct arena *scratch)
{
    const char *first = row->sources[i], *second = row->sources[i + 1];
    size_t sign = *first == '-', size = strspn(first + sign, "0123456789");

    if (i == row->place || i + 1 == row->place || !size || size > DIGITS ||
        first[sign] == '0' || first[sign + size] ||
        strspn(second, "0123456789") != DIGITS || second[DIGITS])
        return false;
    return strstr(source, arena_print(scratch, "%s,%s", first, second));
}

/* Makes one number of that one and the next. */
static void join(struct row *row, uint32_t i, struct arena *scratch)
{
    int sign = row->numbers[i] < 0 ? -1 : 1;

    row->sources[i] =
        arena_print(scratch, "%s%s", row->sources[i], row->sources[i + 1]);
    row->numbers[i] = row->numbers[i] * 1000 + sign * row->numbers[i + 1];
    row->place -= row->place > i;
    row->count--;
    for (uint32_t k = i + 1; k < row->count; k++) {
        row->sources[k] = row->sources[k + 1];
        row->numbers[k] = row->numbers[k + 1];
    }
}

/* Whether the row may be compared so, and is neither always true nor false. */
static bool is_sound(const struct scope *scope, const struct row *row,
                     enum comparison comparison)
{
    int open = !(comparison & COMPARE_SAME);
    struct range ranges[3] = {{row->numbers[0] + open, row->numbers[2] - open}};
    uint32_t count = 1;

    if (row->count == 2)
        count =
            ranges_solve(row->place ? ranges_mirror(comparison) : comparison,
                         row->numbers[!row->place], ranges);
    else if (row->place != 1 ||
             (comparison != COMPARE_LESS && comparison != COMPARE_AT_MOST))
        return false;
    return says_something(scope, row->variable, ranges, count);
}

const char *rewrite_thousands(const struct scope *scope,
                              const struct json *list)
{
    struct arena *scratch = scratch_of(list);
    const struct cond_operator *operator= operators_find(list->key);
    const char *source = json_source(list);
    const char *items = "";
    struct row row;
    uint32_t i = 0;

    if (!operator|| operator->kind !=
         OPERATOR_COMPARE || !source || !read_row(scope, list, &row) ||
        row.count < 3)
        return NULL;
    while (i + 1 < row.count && !is_thousands(&row, i, source, scratch))
        i++;
    if (i + 1 == row.count)
        return NULL;
    join(&row, i, scratch);
    if (!is_sound(scope, &row, operator->comparison))
        return NULL;
    for (i = 0; i < row.count; i++)
        items = arena_print(scratch, "%s%s%s", items, i ? ", " : "",
                            row.sources[i]);
    return arena_print(scratch,
                       "write {\"%s\": [%s]} if the comma is to mark "
                       "thousands",
                       list->key, items);
}
