/* typed_date.c -- three parts, then their order. */
#include "io/typed_date.h"

#include "base/date.h"
#include "base/utf8.h"
#include "io/words.h"

#include <stdbool.h>
#include <string.h>

enum { PART_COUNT = 3, MONTH_COUNT = 12, MONTH_LETTERS_MIN = 3 };

/* A number, or a month by its name. */
struct part {
    bool named;
    int32_t value;
    size_t size; /* bytes */
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* Whether the letters, in any case, are a name or the first part of it. */
static bool begins(const char *name, const char *letters, size_t size)
{
    return size <= strlen(name) && utf8_same(name, size, letters, size);
}

/* 1 to 12, or 0. */
static int32_t find_month(const char *letters, size_t size)
{
    if (size < MONTH_LETTERS_MIN)
        return 0;
    if (utf8_same(letters, size, "mrt", 3)) // does not begin "maart"
        return 3;
    for (int32_t i = 0; i < MONTH_COUNT; i++) {
        enum word month = (enum word)(WORD_MONTH_1 + (unsigned)i);

        if (begins(words_get(WORDS_EN, month), letters, size) ||
            begins(words_get(WORDS_NL, month), letters, size))
            return i + 1;
    }
    return 0;
}

static bool read_number(const char **at, const char *end, struct part *part)
{
    const char *start = *at;

    *part = (struct part){0};
    while (*at < end && is_digit(**at)) {
        if (*at - start == 4)
            return false;
        part->value = part->value * 10 + (*(*at)++ - '0');
    }
    part->size = (size_t)(*at - start);
    return part->size > 0;
}

static bool read_month(const char **at, const char *end, struct part *part)
{
    const char *start = *at;

    while (*at < end && is_letter(**at))
        ++*at;
    part->named = true;
    part->size = (size_t)(*at - start);
    part->value = find_month(start, part->size);
    return part->value > 0;
}

static void skip_spaces(const char **at, const char *end)
{
    while (*at < end && (**at == ' ' || **at == '\t'))
        ++*at;
}

/* A mark with or without spaces around it, or just spaces. */
static bool read_separator(const char **at, const char *end, char *mark)
{
    const char *start = *at;

    skip_spaces(at, end);
    *mark = ' ';
    if (*at < end && **at && strchr("-/.,", **at)) {
        *mark = *(*at)++;
        skip_spaces(at, end);
    }
    return *at > start;
}

/* Between numbers the same mark; a month in letters allows any. */
static bool fit_marks(const struct part *parts, const char *marks, int count)
{
    if (parts[0].named || parts[1].named)
        return true;
    return marks[0] == marks[count - 2] && marks[0] != ',';
}

/* Three parts; or two, where the year is left out. */
static bool read_parts(const char *text, size_t size, struct part *parts,
                       int count)
{
    const char *at = text, *end = text + size;
    char marks[PART_COUNT - 1];

    for (int i = 0; i < count; i++) {
        if (i && !read_separator(&at, end, &marks[i - 1]))
            return false;
        bool letter = at < end && is_letter(*at);
        if (letter ? !read_month(&at, end, &parts[i])
                   : !read_number(&at, end, &parts[i]))
            return false;
    }
    return at == end && fit_marks(parts, marks, count);
}

static bool is_year(const struct part *part)
{
    return !part->named && part->size == 4;
}

static bool is_day(const struct part *part)
{
    return !part->named && part->size <= 2;
}

static bool is_month(const struct part *part)
{
    return part->named || part->size <= 2;
}

static bool order_parts(const struct part *parts, struct civil *civil)
{
    const struct part *a = &parts[0], *b = &parts[1], *c = &parts[2];

    if (is_year(a) && is_month(b) && is_day(c))
        *civil = (struct civil){a->value, b->value, c->value};
    else if (is_day(a) && is_month(b) && is_year(c))
        *civil = (struct civil){c->value, b->value, a->value};
    else if (a->named && is_day(b) && is_year(c))
        *civil = (struct civil){c->value, a->value, b->value};
    else
        return false;
    return true;
}

/* A day and a month, or a month in letters and a day. */
static bool is_day_and_month(const struct part *parts)
{
    return (is_day(&parts[0]) && is_month(&parts[1])) ||
           (parts[0].named && is_day(&parts[1]));
}

/* Of what is no form: a date all but for its year, perhaps. */
static enum typed_date find_flaw(const char *text, size_t size)
{
    struct part parts[PART_COUNT] = {0};

    if (read_parts(text, size, parts, PART_COUNT - 1))
        return is_day_and_month(parts) ? TYPED_DATE_NO_YEAR
                                       : TYPED_DATE_NO_FORM;
    if (read_parts(text, size, parts, PART_COUNT) && is_day_and_month(parts) &&
        !parts[2].named && parts[2].size == 2)
        return TYPED_DATE_SHORT_YEAR;
    return TYPED_DATE_NO_FORM;
}

enum typed_date typed_date_parse(const char *text, size_t size, int32_t *day)
{
    struct part parts[PART_COUNT] = {0};
    struct civil civil;

    if (!read_parts(text, size, parts, PART_COUNT) ||
        !order_parts(parts, &civil))
        return find_flaw(text, size);
    *day = civil.month;
    if (civil.month < 1 || civil.month > MONTH_COUNT)
        return TYPED_DATE_NO_MONTH;
    if (!date_is_civil(civil))
        return TYPED_DATE_NO_DAY;
    *day = date_from_civil(civil);
    return TYPED_DATE_READ;
}
