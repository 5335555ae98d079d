/* SPDX-License-Identifier: MIT */
/* test_days_fit.c -- whole years and days between the same two dates. */
#include "unit/expect.h"

#include "base/base.h"
#include "export/dataflow_internal.h"

static const int64_t least = INT64_MIN, most = INT64_MAX;

static void four_years_are_1460_or_1461_days(void **state)
{
    const struct {
        const char *name;
        struct range years, days;
        enum days_fit want;
    } rows[] = {
        {"years open", {least, most}, {5, 5}, DAYS_FIT_ALWAYS},
        {"days open", {3, 3}, {least, most}, DAYS_FIT_ALWAYS},
        {"4 years or more, in 1461 days",
         {4, most},
         {0, 1461},
         DAYS_FIT_ALWAYS},
        {"in 1460", {4, most}, {0, 1460}, DAYS_FIT_SOMETIMES},
        {"in 1459", {4, most}, {0, 1459}, DAYS_FIT_NEVER},
        {"under 4, from day 1459", {0, 3}, {1459, most}, DAYS_FIT_ALWAYS},
        {"from day 1460", {0, 3}, {1460, most}, DAYS_FIT_SOMETIMES},
        {"from day 1461", {0, 3}, {1461, most}, DAYS_FIT_NEVER},
        {"never wins", {4, 4}, {1461, 1459}, DAYS_FIT_NEVER},
        {"no years are no days", {0, 0}, {0, 364}, DAYS_FIT_ALWAYS},
        {"the day before is a year back", {-1, -1}, {-1, -1}, DAYS_FIT_ALWAYS},
        {"and no day is in it", {-1, -1}, {0, 0}, DAYS_FIT_NEVER},
        {"a century has 24 or 25 leap days",
         {100, most},
         {least, 36524},
         DAYS_FIT_SOMETIMES},
        {"400 years are always as many days",
         {400, most},
         {least, 146097},
         DAYS_FIT_ALWAYS},
        {"all years there are", {9998, most}, {least, 1}, DAYS_FIT_NEVER},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_int(rows[i].name, days_fit(rows[i].years, rows[i].days),
                   rows[i].want);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(four_years_are_1460_or_1461_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
