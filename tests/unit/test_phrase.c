/* SPDX-License-Identifier: MIT */
/* test_phrase.c -- one notation of conditions, in words and as JsonLogic. */
#include "desk.h"

#include "text/phrase.h"

/* Text that leaves an out. */
static bool keep(void *context, const char *bytes, size_t size)
{
    strncat(context, bytes, size);
    return true;
}

static const struct {
    const char *name;
    uint32_t variable;
    struct range ranges[3];
    uint32_t count;
    const char *en, *nl, *logic;
} tests_said[] = {
    {"yes",
     ADULT,
     {{1, 1}},
     1,
     "adult is yes",
     "adult is ja",
     "{'var':'adult'}"},
    {"no",
     ADULT,
     {{0, 0}},
     1,
     "adult is no",
     "adult is nee",
     "{'!':[{'var':'adult'}]}"},
    {"one option",
     COLOUR,
     {{1, 1}},
     1,
     "colour is orange",
     "colour is \"Oranje\"",
     "{'===':[{'var':'colour'},'orange']}"},
    {"two options",
     COLOUR,
     {{0, 0}, {2, 2}},
     2,
     "colour is none or red",
     "colour is \"Geen\" of \"Rood\"",
     "{'in':[{'var':'colour'},['none','red']]}"},
    {"up to",
     AGE,
     {{0, 17}},
     1,
     "age is at most 17",
     "age is hoogstens 17",
     "{'<=':[{'var':'age'},17]}"},
    {"between, or one",
     AGE,
     {{5, 9}, {20, 20}},
     2,
     "age is 5 to 9 or 20",
     "age is 5 tot en met 9 of 20",
     "{'or':[{'<=':[5,{'var':'age'},9]},{'===':[{'var':'age'},20]}]}"},
    {"all but one",
     AGE,
     {{0, 6}, {8, 120}},
     2,
     "age is not 7",
     "age is niet 7",
     "{'or':[{'<=':[{'var':'age'},6]},{'>=':[{'var':'age'},8]}]}"},
};

static void values_are_said_in_one_notation(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT_OF(tests_said); i++) {
        char bytes[OUT_ROOM_MIN], text[OUT_ROOM_MIN] = "";
        struct out out = {.write = keep,
                          .context = text,
                          .bytes = bytes,
                          .room = sizeof bytes};
        struct json_writer json = {.out = &out};
        struct cond test = {.op = COND_TEST,
                            .variable = tests_said[i].variable,
                            .ranges = tests_said[i].ranges,
                            .range_count = tests_said[i].count};
        struct phrases en = {desk.subject.pack, LANGUAGE_EN, NO_INDEX, false,
                             &desk.arena};
        struct phrases nl = {desk.subject.pack, LANGUAGE_NL, 0, false,
                             &desk.arena};

        expect_text(tests_said[i].name, phrase_condition(&en, &test, false),
                    tests_said[i].en);
        expect_text(tests_said[i].name, phrase_condition(&nl, &test, false),
                    tests_said[i].nl);
        phrase_condition_json(&json, desk.subject.pack, &test);
        out_flush(&out);
        for (char *quote = text; (quote = strchr(quote, '"'));)
            *quote = '\'';
        expect_text(tests_said[i].name, text, tests_said[i].logic);
    }
    desk_close(&desk);
}

static void negations_go_down_to_what_is_compared(void **state)
{
    static const struct range five = {0, 4}, orange = {1, 1};
    struct cond kids[] = {{.op = COND_TEST,
                           .variable = AGE,
                           .ranges = &five,
                           .range_count = 1,
                           .written = COMPARE_LESS},
                          {.op = COND_TEST,
                           .variable = COLOUR,
                           .ranges = &orange,
                           .range_count = 1}};
    struct cond both = {.op = COND_AND, .kids = kids, .kid_count = 2};
    struct cond not_both = {.op = COND_NOT, .kids = &both, .kid_count = 1};
    struct desk desk;
    (void)state;

    desk_open(&desk);
    struct phrases en = {desk.subject.pack, LANGUAGE_EN, NO_INDEX, false,
                         &desk.arena};
    expect_text("as written", phrase_condition(&en, &both, false),
                "age is less than 5, and colour is orange");
    expect_text("negated, inside another",
                phrase_condition(&en, &not_both, true),
                "(age is at least 5, or colour is none or red)");
    desk_close(&desk);
}

static void days_are_said_of_the_calendar(void **state)
{
    struct range all = {DATE_MIN, DATE_MAX}, from = {0, DATE_MAX};
    struct phrase phrase = {PHRASE_TODAY, {&from, 1}, {&all, 1}};
    struct desk desk;
    (void)state;

    desk_open(&desk);
    struct phrases en = {desk.subject.pack, LANGUAGE_EN, NO_INDEX, false,
                         &desk.arena};
    struct phrases nl = {desk.subject.pack, LANGUAGE_NL, NO_INDEX, false,
                         &desk.arena};
    expect_text("en", phrase_test(&en, &phrase),
                "it is 1 January 1970 or later");
    expect_text("nl", phrase_test(&nl, &phrase),
                "het is 1 januari 1970 of later");
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_said_in_one_notation),
        cmocka_unit_test(negations_go_down_to_what_is_compared),
        cmocka_unit_test(days_are_said_of_the_calendar),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
