/* SPDX-License-Identifier: MIT */
/*
 * csv_value.c -- what spreadsheets make of values, as JSON.
 *
 * A Dutch one writes WAAR, 26-2-2021 and 17,0; others write TRUE, 1 and 17.0.
 * All of it is read where it can mean one thing only.  Fields between
 * semicolons come from a country that writes the day before the month; between
 * commas, 3-2-2021 could be either.
 */
#include "answers/csv_internal.h"

#include "answers/keys.h"
#include "base/utf8.h"
#include "text/typed_words.h"

#include <string.h>

/* Functions that find a value return its JSON; empty where there is none. */
static const struct span none;

static struct span word(const char *text)
{
    return (struct span){text, strlen(text)};
}

/* As span_is(), inline, as it is asked of every field. */
static inline bool is(struct span field, const char *text)
{
    return field.size == strlen(text) &&
           !memcmp(field.text, text, strlen(text));
}

/* How many digits stand at `at`. */
static size_t count_digits(struct span field, size_t at)
{
    size_t from = at;

    while (at < field.size && byte_is_digit(field.text[at]))
        at++;
    return at - from;
}

static struct span find_boolean(struct span field)
{
    if (is(field, "true") || is(field, "false"))
        return field;
    if (utf8_valid(field.text, field.size) < field.size)
        return none;
    if (typed_is(TYPED_CELL_YES, field.text, field.size))
        return word("true");
    return typed_is(TYPED_CELL_NO, field.text, field.size) ? word("false")
                                                           : none;
}

/* Digits as JSON has them, with a minus or without. */
static bool is_integer(struct span text)
{
    size_t minus = text.size && text.text[0] == '-';

    return text.size > minus &&
           count_digits(text, minus) == text.size - minus &&
           (text.text[minus] != '0' || text.size - minus == 1);
}

/* Whether zeros only stand from `at` on. */
static bool is_zero(struct span field, size_t at)
{
    while (at < field.size && field.text[at] == '0')
        at++;
    return at == field.size;
}

/*
 * 17, and 17.0 or 17,0.  With three digits behind it, the mark could stand for
 * thousands as well.
 */
static struct span find_integer(struct span field, enum fault_code *why)
{
    size_t minus = field.text[0] == '-';
    struct span whole = {field.text, minus + count_digits(field, minus)};

    if (!is_integer(whole) || whole.size == field.size)
        return is_integer(whole) ? whole : none;
    size_t behind = count_digits(field, whole.size + 1);
    char mark = field.text[whole.size];
    if ((mark != '.' && mark != ',') || !behind ||
        whole.size + 1 + behind != field.size)
        return none;
    if (behind != 3 && is_zero(field, whole.size + 1))
        return whole;
    *why = behind == 3 ? FAULT_CSV_THOUSANDS : FAULT_ANSWER_NOT_INTEGER;
    return none;
}

/* "26-2-2021" taken apart: how many digits its day and month have. */
struct day_first {
    size_t day, month;
};

static bool read_day_first(struct span field, struct day_first *date)
{
    const char *text = field.text;

    date->day = count_digits(field, 0);
    if (date->day < 1 || date->day > 2 || date->day == field.size ||
        !strchr("-/.", text[date->day]) || !text[date->day])
        return false;
    date->month = count_digits(field, date->day + 1);
    size_t year = date->day + date->month + 2;
    return date->month >= 1 && date->month <= 2 && field.size == year + 4 &&
           text[year - 1] == text[date->day] && count_digits(field, year) == 4;
}

/* The last `size` digits before `end`, as a number. */
static int number_before(const char *end, size_t size)
{
    return (size > 1 ? (end[-2] - '0') * 10 : 0) + (end[-1] - '0');
}

static void put_two(char *room, int number)
{
    room[0] = (char)('0' + number / 10);
    room[1] = (char)('0' + number % 10);
}

/* The calendar is looked at later, by whoever reads the JSON. */
static struct span find_date(char comma, struct span field,
                             struct csv_aside *aside)
{
    static const char form[] = "\"YYYY-MM-DD\"";
    struct day_first date;

    if (!read_day_first(field, &date))
        return none;
    const char *behind_month = field.text + date.day + 1 + date.month;
    int day = number_before(field.text + date.day, date.day);
    int month = number_before(behind_month, date.month);

    if (comma == ',' && day <= 12 && month <= 12 && day != month) {
        aside->why = FAULT_CSV_MONTH;
        return none;
    }
    memcpy(aside->room, form, sizeof form);
    memcpy(aside->room + 1, behind_month + 1, 4);
    put_two(aside->room + 6, month);
    put_two(aside->room + 9, day);
    return word(aside->room);
}

struct span csv_value(const struct csv *csv, const struct column *column,
                      struct span field, struct csv_aside *aside)
{
    const struct question *question = column->question;
    struct span found;

    if (!question && column->key == KEY_ID)
        return is_integer(field) ? field : none;
    if (!question)
        return column->key == KEY_TODAY ? find_date(csv->comma, field, aside)
                                        : none;
    if (question_is_condition(question) && (found = find_boolean(field)).size)
        return found;
    if (is(field, "unknown") &&
        question_find_option(question, field.text, field.size) < 0)
        return word("null");
    if (question_is_day(question))
        return find_date(csv->comma, field, aside);
    return question_is_ordered(question) ? find_integer(field, &aside->why)
                                         : none;
}
