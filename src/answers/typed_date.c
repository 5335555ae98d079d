/* SPDX-License-Identifier: MIT */
/*
 * typed_date.c -- a text is cut into parts, those that say nothing are left
 * out, and the others put in order.
 */
#include "answers/typed_date_internal.h"

#include "base/fault.h"
#include "base/utf8.h"
#include "text/messages.h"
#include "text/typed_words.h"

#include <string.h>

enum {
    PARTS_MAX = 8, /* with all words around a date */
    PART_COUNT = 3,
    MONTH_COUNT = 12,
    MONTH_LETTERS_MIN = 3,
    MISSPELT_MIN = 5, /* letters of a month that may have a slip */
    MISSPELT_MAX = 12,
    DIGITS_MAX = 8 /* of a whole date */
};

/* A run of digits or of letters, and what stands before it. */
struct part {
    const char *text;
    size_t size;
    int32_t value; /* of digits, or of a month; 0 for other words */
    bool word;
    bool ordinal; /* "1st" */
    char mark;    /* one of -/.,' or ' ', or 0 where nothing does */
};

struct parts {
    struct part of[PARTS_MAX];
    int count;
};

enum { MONTH_NAMES = MONTH_COUNT * LANGUAGE_COUNT };

/* The name of a month, 1 to 12, in each language; from 0. */
static const char *month_name(size_t i)
{
    return message((enum language)(i / MONTH_COUNT),
                   (enum message)(MSG_MONTH_1 + (unsigned)i % MONTH_COUNT));
}

/* The month that the letters most likely misspell; 1 to 12, or 0. */
static int32_t near_month(const char *letters, size_t size)
{
    const char *names[MONTH_NAMES];
    char word[MISSPELT_MAX + 1] = {0};

    if (size < MISSPELT_MIN || size > MISSPELT_MAX)
        return 0;
    for (size_t i = 0; i < size; i++)
        word[i] = letters[i] | ('a' - 'A');
    for (size_t i = 0; i < MONTH_NAMES; i++)
        names[i] = month_name(i);

    const char *near = fault_nearest(word, names, MONTH_NAMES);
    for (size_t i = 0; i < MONTH_NAMES; i++)
        if (names[i] == near)
            return (int32_t)(i % MONTH_COUNT) + 1;
    return 0;
}

/* The month whose name the letters are, or the first part of it; or 0. */
static int32_t find_month(const char *letters, size_t size)
{
    int32_t month;

    if (size < MONTH_LETTERS_MIN)
        return 0;
    if (typed_values(TYPED_MONTH, letters, size, &month, 1))
        return month;
    for (size_t i = 0; i < MONTH_NAMES; i++) {
        const char *name = month_name(i);
        if (size <= strlen(name) && utf8_same(name, size, letters, size))
            return (int32_t)(i % MONTH_COUNT) + 1;
    }
    return 0;
}

static int32_t find_weekday(const struct part *part)
{
    int32_t day = 0;

    if (part->word)
        typed_values(TYPED_WEEKDAY, part->text, part->size, &day, 1);
    return day;
}

static const char *skip_letters(const char *at, const char *end)
{
    while (at < end && byte_is_letter(*at))
        at++;
    return at;
}

/* Digits, and the letters behind them where those make it an ordinal. */
static bool read_number(const char **at, const char *end, struct part *part)
{
    while (*at < end && byte_is_digit(**at)) {
        if (++part->size > DIGITS_MAX)
            return false;
        part->value = part->value * 10 + (*(*at)++ - '0');
    }

    const char *behind = skip_letters(*at, end);
    part->ordinal = typed_is(TYPED_ORDINAL, *at, (size_t)(behind - *at));
    if (part->ordinal)
        *at = behind;
    return part->size > 0;
}

static bool read_part(const char **at, const char *end, struct part *part)
{
    part->text = *at;
    if (*at == end || !byte_is_letter(**at))
        return read_number(at, end, part);
    *at = skip_letters(*at, end);
    part->word = true;
    part->size = (size_t)(*at - part->text);
    part->value = find_month(part->text, part->size);
    return true;
}

static void skip_spaces(const char **at, const char *end)
{
    while (*at < end && **at == ' ')
        ++*at;
}

/* A mark with or without spaces around it, just spaces, or nothing. */
static char read_mark(const char **at, const char *end)
{
    const char *start = *at;
    char mark = ' ';

    skip_spaces(at, end);
    if (*at < end && **at && strchr("-/.,'", **at)) {
        mark = *(*at)++;
        skip_spaces(at, end);
    }
    return *at > start ? mark : '\0';
}

/* Digits and letters may meet, as in "1mar2021". */
static bool cut(struct span text, struct parts *parts)
{
    const char *at = text.text, *end = at + text.size;

    for (parts->count = 0; at < end && parts->count < PARTS_MAX;
         parts->count++) {
        struct part *part = &parts->of[parts->count];

        *part = (struct part){0};
        if (parts->count)
            part->mark = read_mark(&at, end);
        if (!read_part(&at, end, part))
            return false;
    }
    return parts->count && at == end;
}

static void drop(struct parts *parts, int index)
{
    char mark = parts->of[index].mark;

    parts->count--;
    memmove(parts->of + index, parts->of + index + 1,
            (size_t)(parts->count - index) * sizeof *parts->of);
    if (index < parts->count && (!index || mark == ' '))
        parts->of[index].mark = mark;
}

/* A weekday at either end; "the", "of", "op". */
static int32_t drop_words(struct parts *parts)
{
    int32_t weekday = 0;

    for (int i = 0; i < parts->count;) {
        const struct part *part = &parts->of[i];
        bool fills =
            part->word && typed_is(TYPED_DATE_FILLER, part->text, part->size);
        bool outside = i == 0 || i == parts->count - 1;

        if (!fills && (weekday || !outside || !find_weekday(part)))
            i++;
        else {
            weekday += fills ? 0 : find_weekday(part);
            drop(parts, i);
        }
    }
    return weekday;
}

/* Takes words for months that they misspell. */
static bool mend_months(struct parts *parts)
{
    bool misspelt = false;

    for (int i = 0; i < parts->count; i++) {
        struct part *part = &parts->of[i];

        if (!part->word || part->value)
            continue;
        part->value = near_month(part->text, part->size);
        misspelt |= part->value > 0;
    }
    return misspelt;
}

/* Between numbers the same mark; a month in letters allows any. */
static bool fit_marks(const struct parts *parts)
{
    const struct part *of = parts->of;

    for (int i = 0; i < parts->count; i++)
        if (of[i].word && !of[i].value)
            return false;
    if (of[0].word || (parts->count > 1 && of[1].word))
        return true;
    for (int i = 1; i < parts->count; i++)
        if (of[i].mark != of[1].mark || of[i].mark == ',' || !of[i].mark)
            return false;
    return true;
}

static bool is_year(const struct part *part)
{
    return !part->word && part->size == 4 && !part->ordinal;
}

static bool is_day(const struct part *part)
{
    return !part->word && part->size <= 2;
}

static bool is_month(const struct part *part)
{
    return part->word || (part->size <= 2 && !part->ordinal);
}

/* "20210301" */
static bool is_together(const struct parts *parts)
{
    const struct part *all = &parts->of[0];

    return parts->count == 1 && !all->word && all->size == DIGITS_MAX &&
           !all->ordinal;
}

static bool order_parts(const struct parts *parts, struct civil *civil)
{
    const struct part *a = &parts->of[0], *b = &parts->of[1],
                      *c = &parts->of[2];

    if (is_together(parts)) {
        *civil = (struct civil){a->value / 10000, a->value / 100 % 100,
                                a->value % 100};
        return true;
    }
    if (parts->count != PART_COUNT)
        return false;
    if (is_year(a) && is_month(b) && is_day(c))
        *civil = (struct civil){a->value, b->value, c->value};
    else if (is_day(a) && is_month(b) && is_year(c))
        *civil = (struct civil){c->value, b->value, a->value};
    else if (a->word && is_day(b) && is_year(c))
        *civil = (struct civil){c->value, a->value, b->value};
    else
        return false;
    return true;
}

/* A day and a month, or a month in letters and a day. */
static bool order_day(const struct parts *parts, struct civil *civil)
{
    const struct part *a = &parts->of[0], *b = &parts->of[1];

    if (is_day(a) && is_month(b))
        *civil = (struct civil){0, b->value, a->value};
    else if (a->word && is_day(b))
        *civil = (struct civil){0, a->value, b->value};
    else
        return false;
    return true;
}

/* Whether the month has that day in the year, in any century if it is short. */
static bool can_be(struct civil civil)
{
    enum { CENTURY = 100, LEAP = 2000 };

    civil.year += LEAP;
    if (date_is_civil(civil))
        return true;
    civil.year -= CENTURY;
    return date_is_civil(civil);
}

/*
 * Of what is no form: a date all but for its year, perhaps.  A year would not
 * mend a day that its month never has.
 */
static enum typed_date find_flaw(const struct parts *parts, struct civil *civil)
{
    const struct part *last = &parts->of[PART_COUNT - 1];

    if (parts->count < PART_COUNT - 1 || parts->count > PART_COUNT ||
        !order_day(parts, civil))
        return TYPED_DATE_NO_FORM;
    bool short_year = parts->count == PART_COUNT;
    if (short_year && (last->word || last->size != 2 || last->ordinal))
        return TYPED_DATE_NO_FORM;
    if (short_year)
        civil->year = last->value;

    // Digits with a short year may begin with it.
    bool in_order = !short_year || parts->of[0].word || parts->of[1].word;
    if (in_order && civil->month >= 1 && civil->month <= MONTH_COUNT &&
        !can_be(*civil))
        return TYPED_DATE_NO_DAY;
    return short_year ? TYPED_DATE_SHORT_YEAR : TYPED_DATE_NO_YEAR;
}

static enum typed_date check(const struct typed_parts *parts)
{
    if (parts->civil.month < 1 || parts->civil.month > MONTH_COUNT)
        return TYPED_DATE_NO_MONTH;
    if (!date_is_civil(parts->civil))
        return TYPED_DATE_NO_DAY;
    if (parts->weekday &&
        parts->weekday != date_weekday(date_from_civil(parts->civil)))
        return TYPED_DATE_OTHER_WEEKDAY;
    return TYPED_DATE_READ;
}

enum typed_date typed_date_parts(struct span text, struct typed_parts *said)
{
    struct parts parts;

    *said = (struct typed_parts){0};
    if (!cut(text, &parts))
        return TYPED_DATE_NO_FORM;
    said->weekday = drop_words(&parts);

    bool misspelt = mend_months(&parts);
    if (!parts.count || !fit_marks(&parts))
        return TYPED_DATE_NO_FORM;
    if (misspelt)
        return order_parts(&parts, &said->civil) && date_is_civil(said->civil)
                   ? TYPED_DATE_MISSPELT
                   : TYPED_DATE_NO_FORM;
    if (parts.count == 1 && parts.of[0].ordinal && is_day(&parts.of[0])) {
        said->civil.day = parts.of[0].value;
        return TYPED_DATE_NO_MONTH_SAID;
    }
    said->digits = parts.count > 1 && !parts.of[0].word && !parts.of[1].word &&
                   !is_year(&parts.of[0]) && !parts.of[0].ordinal;
    said->together = is_together(&parts) && text.size == DIGITS_MAX;
    return order_parts(&parts, &said->civil) ? check(said)
                                             : find_flaw(&parts, &said->civil);
}

enum typed_date typed_date_parse(struct span text, int32_t *day)
{
    struct typed_parts parts;
    enum typed_date result = typed_date_parts(text, &parts);

    if (result == TYPED_DATE_READ || result == TYPED_DATE_OTHER_WEEKDAY)
        *day = date_from_civil(parts.civil);
    else if (result == TYPED_DATE_NO_MONTH)
        *day = parts.civil.month;
    return result;
}
