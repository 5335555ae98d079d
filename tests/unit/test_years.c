/* SPDX-License-Identifier: MIT */
/* test_years.c -- whole years and days together, beside trying all days. */
#include "expect.h"

#include "base/base.h"
#include "base/date.h"
#include "engine/engine_internal.h"

#include <stdio.h>

enum { POINTS = 4, ENOUGH = 1 << 22 };

static struct year_limit year_limit(uint32_t from, uint32_t to,
                                    struct range years)
{
    return (struct year_limit){from, to, years};
}

/* Bounds of three dates and their differences, and whole years. */
struct sum {
    struct arena arena;
    uint64_t random;
    struct range days[POINTS];          /* of each point */
    struct range apart[POINTS][POINTS]; /* b - a, where a < b */
    struct year_limit limits[3];
    uint32_t count;
};

static uint32_t draw(struct sum *sum, uint32_t below)
{
    // SplitMix64 (Steele, Lea, Flood 2014)
    uint64_t z = sum->random += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (uint32_t)((z ^ (z >> 31)) >> 33) % below;
}

static int32_t day(int32_t year, int32_t month, int32_t number)
{
    return date_from_civil((struct civil){year, month, number});
}

/* Some days in a row, more often than not where the calendar is odd. */
static struct range draw_days(struct sum *sum, uint32_t length)
{
    const int32_t odd[] = {
        DATE_MIN,         DATE_MAX,         day(2000, 2, 29), day(1904, 2, 28),
        day(1900, 2, 28), day(2100, 3, 1),  day(2096, 2, 29), day(4, 2, 29),
        day(9996, 2, 29), day(2018, 2, 28), day(2020, 2, 29), day(2400, 2, 29)};
    uint32_t pick = draw(sum, 2 * COUNT_OF(odd));
    int64_t low = pick < COUNT_OF(odd)
                      ? odd[pick]
                      : DATE_MIN + (int64_t)draw(sum, DATE_MAX - DATE_MIN);

    low -= draw(sum, length);
    low = low < DATE_MIN ? DATE_MIN : low;
    low = low + length > DATE_MAX ? DATE_MAX - length : low;
    return (struct range){low, low + draw(sum, length)};
}

static struct zone zone_of(struct sum *sum)
{
    struct zone zone = zone_new(POINTS, &sum->arena);
    bool some = true;

    for (uint32_t i = 1; i < POINTS; i++)
        some = some && zone_limit(&zone, i, 0, sum->days[i].high) &&
               zone_limit(&zone, 0, i, -sum->days[i].low);
    for (uint32_t a = 1; a < POINTS; a++)
        for (uint32_t b = a + 1; b < POINTS; b++)
            some = some && zone_limit(&zone, b, a, sum->apart[a][b].high) &&
                   zone_limit(&zone, a, b, -sum->apart[a][b].low);
    if (!some)
        zone.points = 0;
    return zone;
}

/* Whether the days are what the sum asks for; nothing here knows zones. */
static bool is_right(const struct sum *sum, const int64_t *days)
{
    for (uint32_t a = 1; a < POINTS; a++) {
        if (days[a] < sum->days[a].low || days[a] > sum->days[a].high)
            return false;
        for (uint32_t b = a + 1; b < POINTS; b++)
            if (days[b] - days[a] < sum->apart[a][b].low ||
                days[b] - days[a] > sum->apart[a][b].high)
                return false;
    }
    for (uint32_t i = 0; i < sum->count; i++) {
        const struct year_limit *limit = &sum->limits[i];
        int32_t years = date_years_between((int32_t)days[limit->from],
                                           (int32_t)days[limit->to]);
        if (years < limit->years.low || years > limit->years.high)
            return false;
    }
    return true;
}

static bool can_be(const struct sum *sum)
{
    int64_t days[POINTS] = {0};

    for (days[1] = sum->days[1].low; days[1] <= sum->days[1].high; days[1]++)
        for (days[2] = sum->days[2].low; days[2] <= sum->days[2].high;
             days[2]++)
            for (days[3] = sum->days[3].low; days[3] <= sum->days[3].high;
                 days[3]++)
                if (is_right(sum, days))
                    return true;
    return false;
}

static enum years_found find(struct sum *sum, int64_t *days, uint32_t steps)
{
    const int64_t wanted[POINTS] = {0, 18000, 18000, 18000};
    struct zone zone = zone_of(sum);

    if (!zone.points)
        return YEARS_NONE;
    return years_find(&zone, (struct year_limits){sum->limits, sum->count},
                      wanted, days, &steps, &sum->arena);
}

/* Years as some days of the two points have them, or nearly so. */
static void draw_limit(struct sum *sum)
{
    uint32_t from = 1 + draw(sum, 3), to = 1 + (from + draw(sum, 2)) % 3;
    int64_t years = date_years_between((int32_t)sum->days[from].low,
                                       (int32_t)sum->days[to].high) +
                    (int64_t)draw(sum, 3) - 1;
    struct range range = {years - (int64_t)draw(sum, 2), years};

    if (!draw(sum, 4))
        range.low = -YEARS_FREE;
    else if (!draw(sum, 4))
        range.high = YEARS_FREE;
    sum->limits[sum->count++] = year_limit(from, to, range);
}

static void draw_sum(struct sum *sum, uint32_t length)
{
    for (uint32_t i = 1; i < POINTS; i++)
        sum->days[i] = draw_days(sum, length);
    for (uint32_t a = 1; a < POINTS; a++)
        for (uint32_t b = a + 1; b < POINTS; b++) {
            struct range *apart = &sum->apart[a][b];
            *apart = (struct range){-ZONE_FREE, ZONE_FREE};
            if (draw(sum, 2))
                continue;
            apart->low = sum->days[b].low - sum->days[a].high;
            apart->low += draw(sum, 2 * length);
            apart->high = apart->low + draw(sum, 3);
        }
    sum->count = 0;
    for (uint32_t i = 1 + draw(sum, 3); i > 0; i--)
        draw_limit(sum);
}

static void dates_are_found_exactly_where_there_are_some(void **state)
{
    uint32_t some = 0, none = 0;

    (void)state;
    for (uint32_t i = 0; i < 40000; i++) {
        struct sum sum = {.random = i};
        int64_t days[POINTS];
        char name[32];
        snprintf(name, sizeof name, "sum %u", (unsigned)i);
        draw_sum(&sum, i % 8 ? 8 : 16);
        enum years_found found = find(&sum, days, ENOUGH);
        expect_int(name, found, can_be(&sum) ? YEARS_SOME : YEARS_NONE);
        if (found == YEARS_SOME)
            expect_true(name, is_right(&sum, days));
        some += found == YEARS_SOME;
        none += found == YEARS_NONE;
        arena_clear(&sum.arena);
    }
    assert_true(some > 5000 && none > 5000);
}

/* All days of the calendar for all dates, and no limits yet. */
static struct sum free_sum(void)
{
    struct sum sum = {0};

    for (uint32_t i = 1; i < POINTS; i++)
        sum.days[i] = (struct range){DATE_MIN, DATE_MAX};
    for (uint32_t a = 1; a < POINTS; a++)
        for (uint32_t b = a + 1; b < POINTS; b++)
            sum.apart[a][b] = (struct range){-ZONE_FREE, ZONE_FREE};
    return sum;
}

/* Whether some two days that many days apart are so many years apart. */
static bool are_ever(int64_t apart, int32_t years)
{
    for (int32_t from = day(1800, 1, 1); from < day(2200, 1, 1); from++)
        if (date_years_between(from, (int32_t)(from + apart)) == years)
            return true;
    return false;
}

static void days_and_years_agree_somewhere_in_the_calendar(void **state)
{
    static const int32_t spans[] = {1, 3, 4, 18, 96, 100, 397, -1, -5};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(spans); i++)
        for (int32_t off = -2; off <= 3; off++) {
            struct sum sum = free_sum();
            int64_t days[POINTS], apart = spans[i] * 1461 / 4 + off;
            char name[48];
            snprintf(name, sizeof name, "%d years, %d days", (int)spans[i],
                     (int)apart);
            sum.apart[1][2] = (struct range){apart, apart};
            sum.limits[sum.count++] =
                year_limit(1, 2, (struct range){spans[i], spans[i]});
            expect_int(name, find(&sum, days, ENOUGH),
                       are_ever(apart, spans[i]) ? YEARS_SOME : YEARS_NONE);
            arena_clear(&sum.arena);
        }
}

/* Born, came, applied: 18 and 5 years make at least 23. */
static void years_add_up_over_the_whole_calendar(void **state)
{
    static const struct {
        const char *name;
        struct range first, second, both;
        enum years_found want;
    } rows[] = {
        {"at least", {18, 9999}, {5, 9999}, {-9999, 22}, YEARS_NONE},
        {"exactly, the least", {18, 18}, {5, 5}, {23, 23}, YEARS_SOME},
        {"exactly, the most", {18, 18}, {5, 5}, {24, 24}, YEARS_SOME},
        {"exactly, too many", {18, 18}, {5, 5}, {25, 25}, YEARS_NONE},
        {"back and forth", {18, 18}, {-18, -18}, {0, 0}, YEARS_SOME},
        {"back too far", {18, 18}, {-21, -20}, {0, 9999}, YEARS_NONE},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct sum sum = free_sum();
        int64_t days[POINTS];
        sum.limits[sum.count++] = year_limit(1, 2, rows[i].first);
        sum.limits[sum.count++] = year_limit(2, 3, rows[i].second);
        sum.limits[sum.count++] = year_limit(1, 3, rows[i].both);
        enum years_found found = find(&sum, days, ENOUGH);
        expect_int(rows[i].name, found, rows[i].want);
        if (found == YEARS_SOME) {
            expect_true(rows[i].name, is_right(&sum, days));
            expect_true(rows[i].name,
                        days[1] > day(1819, 1, 1) && days[1] < day(2219, 1, 1));
        }
        arena_clear(&sum.arena);
    }
}

/* Whether the first two dates can lie in these years, from March on. */
static bool can_be_in(struct sum *sum, int32_t first, int32_t second)
{
    const int32_t years[POINTS] = {0, first, second, 0};
    struct arena_mark mark = arena_mark(&sum->arena);
    struct zone zone = zone_of(sum);
    bool some = zone.points;

    for (uint32_t i = 1; i < 3 && some; i++)
        some = zone_limit(&zone, 0, i, -date_march_first(years[i])) &&
               zone_limit(&zone, i, 0, date_march_first(years[i] + 1) - 1);
    for (uint32_t i = 0; i < sum->count && some; i++) {
        const struct year_limit *limit = &sum->limits[i];
        int32_t year = years[limit->from];
        int64_t least = date_march_first(year + (int32_t)limit->years.low) -
                        date_march_first(year);
        int64_t most = date_march_first(year + (int32_t)limit->years.high + 1) -
                       date_march_first(year) - 1;
        some = zone_limit(&zone, limit->from, limit->to, -least) &&
               zone_limit(&zone, limit->to, limit->from, most);
    }
    arena_rewind(&sum->arena, mark);
    return some;
}

/* Years of one date and another, and of a third that hardly fit. */
static void draw_long(struct sum *sum, int32_t *apart)
{
    int32_t second = 1 + (int32_t)draw(sum, 30);
    int64_t days = 0;

    *sum = (struct sum){.random = sum->random};
    *apart = 1 + (int32_t)draw(sum, 30);
    for (uint32_t i = 1; i < POINTS; i++) {
        int64_t low = DATE_MIN + (int64_t)draw(sum, 400000);
        sum->days[i] = (struct range){low, low + 200000 + draw(sum, 300000)};
        for (uint32_t a = 1; a < i; a++)
            sum->apart[a][i] = (struct range){-ZONE_FREE, ZONE_FREE};
    }
    sum->limits[sum->count++] =
        year_limit(1, 2, (struct range){*apart, *apart});
    sum->limits[sum->count++] =
        year_limit(2, 3, (struct range){second, second});
    if (draw(sum, 2)) {
        int64_t sure = *apart + second - 1 + (int64_t)draw(sum, 4);
        sum->limits[sum->count++] =
            year_limit(1, 3, (struct range){sure, sure});
    }
    days = (*apart + second) * 1461 / 4 + (int64_t)draw(sum, 4) - 1;
    sum->apart[1][3] = (struct range){days, days + draw(sum, 365)};
    if (draw(sum, 2)) {
        days = *apart * 1461 / 4 + (int64_t)draw(sum, 3) - 1;
        sum->apart[1][2] = (struct range){days, days + draw(sum, 2)};
    }
}

static void all_years_of_long_times_are_searched(void **state)
{
    struct sum sum = {.random = 1};
    uint32_t some = 0, none = 0;

    (void)state;
    for (uint32_t i = 0; i < 300; i++) {
        int64_t days[POINTS];
        int32_t apart;
        bool can = false;
        char name[32];
        snprintf(name, sizeof name, "long sum %u", (unsigned)i);
        draw_long(&sum, &apart);
        int32_t last = date_march_year((int32_t)sum.days[1].high);
        for (int32_t year = date_march_year((int32_t)sum.days[1].low);
             year <= last && !can; year++)
            for (int32_t off = 0; off < 2 && !can; off++)
                can = can_be_in(&sum, year, year + apart + off);
        enum years_found found = find(&sum, days, ENOUGH);
        expect_int(name, found, can ? YEARS_SOME : YEARS_NONE);
        if (found == YEARS_SOME)
            expect_true(name, is_right(&sum, days));
        some += found == YEARS_SOME;
        none += found == YEARS_NONE;
        arena_clear(&sum.arena);
    }
    assert_true(some > 50 && none > 50);
}

static void without_steps_nothing_is_claimed(void **state)
{
    struct sum sum = free_sum();
    int64_t days[POINTS];

    (void)state;
    sum.limits[sum.count++] = year_limit(1, 2, (struct range){18, YEARS_FREE});
    uint32_t zone = POINTS * POINTS, limit = 64; // to look at each once
    expect_int("no steps", find(&sum, days, zone - 1), YEARS_OVER);
    expect_int("a few", find(&sum, days, 20 * (zone + limit)), YEARS_SOME);
    sum.limits[sum.count++] = year_limit(2, 3, (struct range){5, YEARS_FREE});
    sum.limits[sum.count++] = year_limit(1, 3, (struct range){-YEARS_FREE, 22});
    expect_int("too few", find(&sum, days, 100 * (zone + 3 * limit)),
               YEARS_OVER);
    arena_clear(&sum.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_are_found_exactly_where_there_are_some),
        cmocka_unit_test(days_and_years_agree_somewhere_in_the_calendar),
        cmocka_unit_test(years_add_up_over_the_whole_calendar),
        cmocka_unit_test(all_years_of_long_times_are_searched),
        cmocka_unit_test(without_steps_nothing_is_claimed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
