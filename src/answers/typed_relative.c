/* SPDX-License-Identifier: MIT */
/*
 * typed_relative.c -- days said from where today stands: "3 days ago", "next
 * week".  Weeks begin on a Monday; where a language leaves open which week is
 * meant ("last saturday"), all days that it can be are added.  The list of days
 * is kept here, too.
 */
#include "answers/typed_days_internal.h"

#include "base/base.h"
#include "base/date.h"
#include "text/typed_words.h"

#include <string.h>

enum { WORDS_MAX = 8, WEEK = 7, SATURDAY = 6, YEAR = 366, COUNT_MAX = 9999 };

/* A text in words; today, counted from the Monday of its week. */
struct saying {
    const struct typed_when *when;
    struct typed_days *days;
    struct span words[WORDS_MAX];
    int count;
    int32_t monday, today;
};

/* What the words of a text are, of those that may stand in any order. */
struct said {
    int32_t weekday;
    bool week, weekend, in;
    int side;   /* -1: before, 1: behind what is next to today; or 0 */
    bool loose; /* or perhaps in the week beyond that */
    int sides;  /* how many were said */
};

void typed_days_add(struct typed_days *days, const struct typed_when *when,
                    int64_t day)
{
    if (day < DATE_MIN || day > DATE_MAX)
        return;
    for (uint32_t i = 0; i < days->count; i++)
        if (days->of[i] == day)
            return;
    if (day < when->bounds.low || day > when->bounds.high) {
        if (!days->beyond)
            days->out = (int32_t)day;
        days->beyond = true;
    } else if (days->count < TYPED_DAYS_MAX) {
        days->of[days->count++] = (int32_t)day;
    }
}

/* Days are counted from the Monday of this week. */
static void add(const struct saying *saying, int32_t day)
{
    typed_days_add(saying->days, saying->when, (int64_t)saying->monday + day);
}

static bool cut(struct span text, struct saying *saying)
{
    const char *at = text.text, *end = at + text.size;

    while (at < end) {
        struct span word = {at, 0};

        while (at < end && *at != ' ' && *at != ',')
            at++;
        word.size = (size_t)(at - word.text);
        at += at < end;
        if (!word.size)
            continue;
        if (saying->count == WORDS_MAX)
            return false;
        saying->words[saying->count++] = word;
    }
    return saying->count > 0;
}

static bool is(const struct span *word, enum typed_kind kind)
{
    return typed_is(kind, word->text, word->size);
}

/* "3", "drie", "een" */
static bool read_count(const struct span *word, int32_t *count)
{
    *count = 0;
    if (typed_values(TYPED_COUNT, word->text, word->size, count, 1))
        return true;
    for (size_t i = 0; i < word->size; i++) {
        if (word->text[i] < '0' || word->text[i] > '9' || *count > COUNT_MAX)
            return false;
        *count = *count * 10 + (word->text[i] - '0');
    }
    return true;
}

/* "3 days ago", "over 2 weken".  Who counts weeks counts roughly. */
static bool find_distance(const struct saying *saying)
{
    const struct span *words = saying->words;
    bool ahead = is(words, TYPED_AHEAD);
    int at = ahead, sign = 1;
    int32_t count, unit;

    if (saying->count < at + 2 || !read_count(&words[at], &count) ||
        !typed_values(TYPED_UNIT, words[at + 1].text, words[at + 1].size, &unit,
                      1))
        return false;
    at += 2;
    if (!ahead && at + 1 == saying->count && is(&words[at], TYPED_AGO))
        sign = -1;
    else if (!(ahead && at == saying->count))
        return false;
    add(saying, saying->today + sign * count * unit);
    saying->days->sure = saying->days->count == 1 && unit == 1 && count <= YEAR;
    return true;
}

static bool read_word(const struct span *word, struct said *said)
{
    static const struct {
        enum typed_kind kind;
        int side;
        bool loose;
    } sides[] = {
        {TYPED_LAST, -1, true}, {TYPED_PAST, -1, false},
        {TYPED_NEXT, 1, true},  {TYPED_COMING, 1, false},
        {TYPED_THIS, 0, false},
    };
    int32_t weekday;

    // "a saturday" is any, and "the saturday" the one next to today.
    if (is(word, TYPED_DATE_FILLER) || is(word, TYPED_DAY_PART) ||
        (is(word, TYPED_ARTICLE) && !is(word, TYPED_COUNT)))
        return true;
    if (is(word, TYPED_AHEAD))
        return !said->in && (said->in = true);
    for (size_t i = 0; i < COUNT_OF(sides); i++)
        if (is(word, sides[i].kind)) {
            said->side = sides[i].side;
            said->loose = sides[i].loose;
            return !said->sides++;
        }
    if (is(word, TYPED_WEEK))
        return !said->week && (said->week = true);
    if (is(word, TYPED_WEEKEND))
        return !said->weekend && (said->weekend = true);
    if (said->weekday ||
        !typed_values(TYPED_WEEKDAY, word->text, word->size, &weekday, 1))
        return false;
    said->weekday = weekday;
    return true;
}

/* "zaterdag": that of today and those next to it. */
static void find_weekday(const struct saying *saying, const struct said *said)
{
    int32_t day = said->weekday - 1; // in this week
    int32_t next = day > saying->today ? day : day + WEEK;
    int32_t last = day < saying->today ? day : day - WEEK;

    // Where it is loose: of this week, or of the one beyond?
    if (said->side < 0 && said->loose && last == day)
        add(saying, last - WEEK);
    if (said->side <= 0)
        add(saying, last);
    if (!said->side && day == saying->today)
        add(saying, day);
    if (said->side >= 0)
        add(saying, next);
    if (said->side > 0 && said->loose && next == day)
        add(saying, next + WEEK);
    // Two letters may be another word: "zo", "do".
    saying->days->sure = saying->days->count == 1 &&
                         (saying->count > 1 || saying->words->size > 2);
}

/* "saturday last week"; a week may begin on a Sunday, too. */
static void find_weekday_of_week(const struct saying *saying,
                                 const struct said *said)
{
    int32_t from = said->side * WEEK + said->weekday - 1;

    if (said->weekday == WEEK)
        add(saying, from - WEEK);
    add(saying, from);
    saying->days->sure = saying->days->count == 1;
}

/* Which day of it, only the person knows; even where one day is left. */
static void find_week(const struct saying *saying, const struct said *said)
{
    for (int32_t i = 0; i < WEEK; i++)
        add(saying, said->side * WEEK + i);
}

static void find_weekend(const struct saying *saying, const struct said *said)
{
    for (int32_t i = SATURDAY - 1; i < WEEK; i++) {
        if (said->side <= 0)
            add(saying, i - WEEK);
        if (said->side >= 0)
            add(saying, i);
        if (said->side > 0 && said->loose)
            add(saying, i + WEEK);
    }
}

static bool find_days_of_week(const struct saying *saying)
{
    struct said said = {0};

    for (int i = 0; i < saying->count; i++)
        if (!read_word(&saying->words[i], &said))
            return false;
    if (said.weekend ? said.weekday || said.week : said.in)
        return false;
    if (said.week && !said.sides)
        return false;
    if (said.weekend)
        find_weekend(saying, &said);
    else if (said.week && said.weekday)
        find_weekday_of_week(saying, &said);
    else if (said.week)
        find_week(saying, &said);
    else if (said.weekday)
        find_weekday(saying, &said);
    else
        return false;
    return true;
}

bool typed_relative_find(struct span text, const struct typed_when *when,
                         struct typed_days *days)
{
    struct saying saying = {.when = when, .days = days};
    int32_t away[TYPED_DAYS_MAX];
    size_t count =
        typed_values(TYPED_DAY, text.text, text.size, away, COUNT_OF(away));

    saying.today = date_weekday(when->today) - 1;
    saying.monday = when->today - saying.today;
    for (size_t i = 0; i < count; i++)
        add(&saying, saying.today + away[i]);
    days->sure = days->count == 1 && count == 1;
    if (count)
        return true;
    return cut(text, &saying) &&
           (find_distance(&saying) || find_days_of_week(&saying));
}
