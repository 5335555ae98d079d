/* SPDX-License-Identifier: MIT */
/* test_slips.c -- days and languages in other forms than packs have them. */
#include "unit/expect.h"

#include "base/base.h"
#include "pack/slips_internal.h"

static void a_day_in_another_form_is_told_as_packs_have_it(void **state)
{
    static const struct {
        const char *text, *hint;
    } rows[] = {
        {"2021-2-1", "write \"2021-02-01\""},
        {"2021/02/01", "write \"2021-02-01\""},
        {"2021.2.1", "write \"2021-02-01\""},
        {"20210201", "write \"2021-02-01\""},
        {"2021-02-01T10:00:00Z", "write \"2021-02-01\""},
        {"2021-02-01 10:00", "write \"2021-02-01\""},
        {"2021-13-01", "write \"2021-01-13\""},
        {"13-2-2021", "write \"2021-02-13\""},
        {"2/13/2021", "write \"2021-02-13\""},
        {"2-2-2021", "write \"2021-02-02\""},
        {"1-2-2021", "write \"2021-02-01\" for 1 February, or \"2021-01-02\" "
                     "for 2 January"},
        {"1 February 2021", "write \"2021-02-01\""},
        {"February 1, 2021", "write \"2021-02-01\""},
        {"28nov2020", NULL},
        {"1 mrt 2021", "write \"2021-03-01\""},
        {"1 maart 2021", "write \"2021-03-01\""},
        {"1 oktober 2021", "write \"2021-10-01\""},
        {"2021 mei 4", "write \"2021-05-04\""},
        {"2021-02-30", NULL},
        {"30-2-2021", NULL},
        {"20210230", NULL},
        {"1-2-21", NULL},
        {"1-2", NULL},
        {"2021", NULL},
        {"2021-02", NULL},
        {"99999-01-01", NULL},
        {"2021-01-01-01", NULL},
        {"tomorrow", NULL},
        {"", NULL},
    };
    struct arena arena = {0};
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_text(rows[i].text, day_hint(rows[i].text, &arena), rows[i].hint);
    arena_clear(&arena);
}

static void a_day_that_is_none_says_which_part_is_wrong(void **state)
{
    static const struct {
        const char *text, *why;
    } rows[] = {
        {"2021-02-30", "February 2021 has 28 days"},
        {"2020-02-30", "February 2020 has 29 days"},
        {"2021-04-31", "April 2021 has 30 days"},
        {"2021-12-32", "December 2021 has 31 days"},
        {"2021-13-01", "there is no month 13"},
        {"2021-00-01", "there is no month 0"},
        {"2021-01-00", "there is no day 0"},
        {"0000-01-01", "years begin with 0001"},
        {"2021-02-28", NULL},
        {"2021-2-30", NULL},
        {"", NULL},
    };
    struct arena arena = {0};
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_text(rows[i].text, day_why_not(rows[i].text, &arena),
                    rows[i].why);
    arena_clear(&arena);
}

static void a_language_is_known_by_its_name(void **state)
{
    static const struct {
        const char *text, *code;
    } rows[] = {
        {"english", "en"},
        {"English", "en"},
        {"Nederlands", "nl"},
        {"DUTCH", "nl"},
        {"fran\xC3\xA7"
         "ais",
         "fr"},
        {"Fran\xC3\x87"
         "AIS",
         "fr"},
        {"EN", "en"},
        {"en_US", "en-US"},
        {"pt BR", "pt-BR"},
        {"zh_hans_CN", "zh-hans-CN"},
        {"klingon", NULL},
        {"e", NULL},
        {"", NULL},
        {"en-", NULL},
    };
    struct arena arena = {0};
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_text(rows[i].text, tongue_code(rows[i].text, &arena),
                    rows[i].code);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_in_another_form_is_told_as_packs_have_it),
        cmocka_unit_test(a_day_that_is_none_says_which_part_is_wrong),
        cmocka_unit_test(a_language_is_known_by_its_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
