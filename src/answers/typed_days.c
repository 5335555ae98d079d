/* SPDX-License-Identifier: MIT */
/*
 * typed_days.c -- dates with a part that is left out, or that can be two.
 *
 * What the text leaves open (the order of day and month, the century, the year)
 * is filled in each way that the calendar, the named weekday and the bounds
 * allow.  Invariant: `sure` is set only where one day was found and nobody
 * could mean another by the same words; everything else is asked back.
 */
#include "answers/typed_days_internal.h"

#include "answers/typed_date_internal.h"
#include "text/typed_words.h"

enum {
    CENTURY = 100,
    MONTHS = 12,
    MONTH = 31, /* days */
    LIFE = 130, /* years from today that people may speak of without a doubt */
    NEAR = 183, /* days; further on, who leaves out a year may mean another */
    LEAP_YEARS = 8,  /* between two days of 29 February, at most */
    LEAP_DAYS = 2922 /* the days of these */
};

/* A text of a date under way. */
struct dating {
    const struct typed_when *when;
    struct typed_days *days;
    struct typed_parts parts;
    int32_t side; /* -1: "jl.", before today; 1: "a.s.", after it; or 0 */
};

static bool is_far(const struct dating *dating, int32_t year)
{
    int32_t now = date_to_civil(dating->when->today).year;

    return year < now - LIFE || year > now + LIFE;
}

/* A day that the parts may mean, if the calendar and the week have it. */
static void add(const struct dating *dating, struct civil civil)
{
    if (!date_is_civil(civil))
        return;

    int32_t day = date_from_civil(civil);
    struct typed_days *days = dating->days;
    if (!dating->parts.weekday || dating->parts.weekday == date_weekday(day)) {
        typed_days_add(days, dating->when, day);
    } else {
        if (!days->weekday && !days->beyond)
            days->out = day;
        days->weekday = true;
    }
}

static struct civil swapped(struct civil civil)
{
    return (struct civil){civil.year, civil.day, civil.month};
}

/* In both orders of day and month, where the text leaves that open. */
static void add_both(const struct dating *dating, struct civil civil)
{
    add(dating, civil);
    if (dating->parts.digits && civil.day != civil.month)
        add(dating, swapped(civil));
}

/* In the centuries that a short year can be of: births are of several. */
static void add_centuries(const struct dating *dating, struct civil civil)
{
    int32_t now = date_to_civil(dating->when->today).year;
    int32_t year = now / CENTURY * CENTURY + civil.year;

    // The nearest year comes first.
    if (year > now + CENTURY / 2)
        year -= CENTURY;
    for (int32_t away = 0; away <= CENTURY; away += CENTURY) {
        for (civil.year = year - away; civil.year <= year + away;
             civil.year += CENTURY)
            if (!is_far(dating, civil.year))
                add_both(dating, civil);
        if (dating->days->count && !dating->when->counts_years)
            return;
    }
}

/* "0028" may be as it stands, or a slip for 2028. */
static void add_far(const struct dating *dating)
{
    struct civil civil = dating->parts.civil;

    if (civil.year < CENTURY)
        add_centuries(dating, civil);
    add_both(dating, civil);
}

/* "26-2-21"; only where that is no day, "21-2-26" by who begins with years. */
static void add_short(const struct dating *dating)
{
    struct civil civil = dating->parts.civil;

    add_centuries(dating, civil);
    if (!dating->days->count && dating->parts.digits)
        add_centuries(dating,
                      (struct civil){civil.day, civil.month, civil.year});
}

/* Day and month without a year: the last one up to today, and the next. */
static void add_nearest(const struct dating *dating, struct civil civil)
{
    int32_t today = dating->when->today;
    int32_t now = date_to_civil(today).year, past = 0, next = 0;

    for (int32_t year = now - LEAP_YEARS; year <= now + LEAP_YEARS; year++) {
        civil.year = year;
        if (!date_is_civil(civil))
            continue;
        int32_t day = date_from_civil(civil);
        if (day <= today)
            past = year;
        if (day >= today && !next)
            next = year;
    }
    civil.year = past;
    if (past && dating->side <= 0)
        add(dating, civil);
    civil.year = next; // that of today is both
    if (next && dating->side >= 0)
        add(dating, civil);
}

/* Each year between narrow bounds. */
static void add_years(const struct dating *dating, struct civil civil)
{
    struct range bounds = dating->when->bounds;

    if (bounds.high - bounds.low > LEAP_DAYS)
        return;
    civil.year = date_to_civil((int32_t)bounds.low).year;
    for (; civil.year <= date_to_civil((int32_t)bounds.high).year; civil.year++)
        add(dating, civil);
}

static bool is_near(const struct dating *dating, int32_t day)
{
    int32_t days = day - dating->when->today;

    return days >= -NEAR && days <= NEAR;
}

static void add_without_year(const struct dating *dating)
{
    struct typed_days *days = dating->days;
    struct civil civil = dating->parts.civil;
    void (*find)(const struct dating *, struct civil) =
        dating->when->counts_years ? add_years : add_nearest;

    find(dating, civil);
    days->sure = days->count == 1 &&
                 (is_near(dating, days->of[0]) || dating->when->counts_years);
    if (dating->parts.digits && civil.day != civil.month)
        find(dating, swapped(civil));
    days->sure &= days->count == 1;
}

/* "the 26th": of this month, or of the nearest before and after that has it. */
static void add_in_month(const struct dating *dating)
{
    struct civil civil = date_to_civil(dating->when->today);
    int32_t months = civil.year * MONTHS + civil.month - 1;

    civil.day = dating->parts.civil.day;
    for (int32_t i = -2; i <= 2; i++) {
        civil.year = (months + i) / MONTHS;
        civil.month = (months + i) % MONTHS + 1;
        if (!date_is_civil(civil))
            continue;
        int32_t away = date_from_civil(civil) - dating->when->today;
        if (away >= -MONTH && away <= MONTH)
            add(dating, civil);
    }
}

/* "26022021": a day first, where year, month and day make none. */
static void add_day_first(const struct dating *dating)
{
    struct civil civil = dating->parts.civil;
    int32_t digits = civil.year * 10000 + civil.month * 100 + civil.day;

    add(dating,
        (struct civil){digits % 10000, digits / 10000 % 100, digits / 1000000});
}

/* A date that was read: one day, unless its year or its order is in doubt. */
static void add_read(const struct dating *dating)
{
    struct typed_days *days = dating->days;

    if (is_far(dating, dating->parts.civil.year)) {
        add_far(dating);
        return;
    }
    add(dating, dating->parts.civil);
    days->sure = days->count == 1;
    if (dating->parts.digits &&
        dating->parts.civil.day != dating->parts.civil.month)
        add(dating, swapped(dating->parts.civil));
    days->sure &= days->count == 1;
}

static bool find_dates(struct dating *dating, struct span text)
{
    switch (typed_date_parts(text, &dating->parts)) {
    case TYPED_DATE_READ:
        add_read(dating);
        return true;
    case TYPED_DATE_NO_YEAR:
        add_without_year(dating);
        return true;
    case TYPED_DATE_SHORT_YEAR:
        add_short(dating);
        return true;
    case TYPED_DATE_NO_MONTH:
    case TYPED_DATE_NO_DAY:
        if (dating->parts.together)
            add_day_first(dating);
        else if (dating->parts.digits)
            add(dating, swapped(dating->parts.civil));
        return dating->days->count > 0;
    case TYPED_DATE_NO_MONTH_SAID:
        add_in_month(dating);
        return true;
    case TYPED_DATE_MISSPELT:
        add(dating, dating->parts.civil);
        return dating->days->count > 0;
    case TYPED_DATE_OTHER_WEEKDAY: // which of the two is wrong?
    case TYPED_DATE_NO_FORM:
        return false;
    }
    return false;
}

/* Takes "jl." or "a.s." off the end of the text. */
static int32_t take_side(struct span *text)
{
    static const struct {
        enum typed_kind kind;
        int32_t side;
    } kinds[] = {{TYPED_PAST, -1}, {TYPED_COMING, 1}};

    for (int i = 0; i < 2; i++) {
        size_t end = typed_at_end(kinds[i].kind, text->text, text->size);

        if (!end || end == text->size)
            continue;
        *text = span_trim((struct span){text->text, text->size - end});
        return kinds[i].side;
    }
    return 0;
}

bool typed_days_find(struct span text, const struct typed_when *when,
                     struct typed_days *days)
{
    struct dating dating = {.when = when, .days = days};
    struct span bare = text;

    *days = (struct typed_days){0};
    dating.side = take_side(&bare);
    if (find_dates(&dating, bare))
        return true;
    *days = (struct typed_days){0};
    return typed_relative_find(text, when, days);
}
