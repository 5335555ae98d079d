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

/* How many digits stand at `at`. */
static size_t count_digits(const struct field *field, size_t at)
{
    size_t from = at;

    while (at < field->size && byte_is_digit(field->bytes[at]))
        at++;
    return at - from;
}

/* As JSON has it. */
static bool is_boolean(const struct field *field)
{
    return (field->size == 4 && !memcmp(field->bytes, "true", 4)) ||
           (field->size == 5 && !memcmp(field->bytes, "false", 5));
}

static const char *find_boolean(const struct field *field)
{
    if (utf8_valid(field->bytes, field->size) < field->size)
        return NULL;
    if (typed_is(TYPED_CELL_YES, field->bytes, field->size))
        return "true";
    return typed_is(TYPED_CELL_NO, field->bytes, field->size) ? "false" : NULL;
}

static void take(struct csv_value *value, const char *bytes, size_t size)
{
    value->bytes = bytes;
    value->size = size;
}

/* Digits as JSON has them, with a minus or without. */
static bool is_integer(const struct field *field, size_t size)
{
    size_t digits = size && field->bytes[0] == '-';

    return size > digits && count_digits(field, digits) >= size - digits &&
           (field->bytes[digits] != '0' || size - digits == 1);
}

/* Whether zeros only stand from `at` on. */
static bool is_zero(const struct field *field, size_t at)
{
    while (at < field->size && field->bytes[at] == '0')
        at++;
    return at == field->size;
}

/*
 * 17, and 17.0 or 17,0.  With three digits behind it, the mark could stand for
 * thousands as well.
 */
static void take_integer(const struct field *field, struct csv_value *value)
{
    size_t minus = field->bytes[0] == '-';
    size_t whole = minus + count_digits(field, minus);

    if (!is_integer(field, whole))
        return;
    if (whole == field->size) {
        take(value, field->bytes, whole);
        return;
    }
    size_t behind = count_digits(field, whole + 1);
    if ((field->bytes[whole] != '.' && field->bytes[whole] != ',') || !behind ||
        whole + 1 + behind != field->size)
        return;
    if (behind == 3)
        value->why = FAULT_CSV_THOUSANDS;
    else if (is_zero(field, whole + 1))
        take(value, field->bytes, whole);
    else
        value->why = FAULT_ANSWER_NOT_INTEGER;
}

/* "26-2-2021" taken apart: how many digits its day and month have. */
struct day_first {
    size_t day, month;
};

static bool read_day_first(const struct field *field, struct day_first *date)
{
    const char *bytes = field->bytes;

    date->day = count_digits(field, 0);
    if (date->day < 1 || date->day > 2 || date->day == field->size ||
        !strchr("-/.", bytes[date->day]) || !bytes[date->day])
        return false;
    date->month = count_digits(field, date->day + 1);
    size_t year = date->day + date->month + 2;
    return date->month >= 1 && date->month <= 2 && field->size == year + 4 &&
           bytes[year - 1] == bytes[date->day] &&
           count_digits(field, year) == 4;
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
static void take_date(const struct csv *csv, const struct field *field,
                      struct csv_value *value)
{
    static const char form[] = "\"YYYY-MM-DD\"";
    struct day_first date;

    if (!read_day_first(field, &date))
        return;
    const char *behind_month = field->bytes + date.day + 1 + date.month;
    int day = number_before(field->bytes + date.day, date.day);
    int month = number_before(behind_month, date.month);

    if (csv->comma == ',' && day <= 12 && month <= 12 && day != month) {
        value->why = FAULT_CSV_MONTH;
        return;
    }
    memcpy(value->room, form, sizeof form);
    memcpy(value->room + 1, behind_month + 1, 4);
    put_two(value->room + 6, month);
    put_two(value->room + 9, day);
    take(value, value->room, strlen(form));
}

static void take_answer(const struct csv *csv, const struct question *question,
                        const struct field *field, struct csv_value *value)
{
    const char *word = NULL;

    if (question_is_condition(question) && is_boolean(field)) {
        take(value, field->bytes, field->size);
        return;
    }
    if (question_is_condition(question))
        word = find_boolean(field);
    if (!word && field->size == 7 && !memcmp(field->bytes, "unknown", 7) &&
        question_find_option(question, field->bytes, field->size) < 0)
        word = "null";
    if (word)
        take(value, word, strlen(word));
    else if (question_is_day(question))
        take_date(csv, field, value);
    else if (question_is_ordered(question))
        take_integer(field, value);
}

void csv_value(const struct csv *csv, int32_t key, const struct field *field,
               struct csv_value *value)
{
    value->size = 0;
    value->why = FAULT_CODE_COUNT;
    if (key >= 0)
        take_answer(csv, &csv->pack->questions[key], field, value);
    else if (key == KEY_TODAY)
        take_date(csv, field, value);
    else if (key == KEY_ID && is_integer(field, field->size))
        take(value, field->bytes, field->size);
}
