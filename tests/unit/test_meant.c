/* SPDX-License-Identifier: MIT */
/* test_meant.c -- what somebody at a terminal means, in either language. */
#include "desk.h"

#include "answers/meant.h"

#include <stdio.h>

static const char *kind_name(enum meant_kind kind)
{
    static const char *const names[] = {"=",     "confirm", "days",
                                        "which", "near",    "no"};

    return names[kind];
}

/* "= true", "confirm 2", "days 18687 18630", "no": without an answer. */
static const char *meaning(struct desk *desk, enum desk_question question,
                           const char *typed)
{
    struct meant meant =
        meant_read(&desk->reader, question, typed, strlen(typed));
    const char *text = kind_name(meant.kind);
    bool answered = desk->answers.of[question].state != ANSWER_MISSING;
    bool faults = desk->faults.count[0] > 0;

    expect_int(typed, answered, meant.kind == MEANT_ANSWER);
    expect_true(typed, desk->faults.count[0] <= 1);
    expect_int(typed, faults,
               meant.kind == MEANT_NOTHING || meant.kind == MEANT_NEAR);
    if (answered)
        return arena_print(&desk->arena, "= %s", desk_value(desk, question));
    for (uint32_t i = 0; i < meant.count; i++) {
        char iso[DATE_TEXT_SIZE];

        date_format((int32_t)meant.of[i], iso);
        text = question >= BACK
                   ? arena_print(&desk->arena, "%s %s", text, iso)
                   : arena_print(&desk->arena, "%s %d", text, (int)meant.of[i]);
    }
    return text;
}

static const struct {
    enum desk_question question;
    const char *typed, *meant;
} rows[] = {
    {ADULT, "ja", "= true"},
    {ADULT, "ja graag", "= true"},
    {ADULT, "Ja, graag!", "= true"},
    {ADULT, "yes please", "= true"},
    {ADULT, "nee hoor", "= false"},
    {ADULT, "no thanks", "= false"},
    {ADULT, "No, thank you.", "= false"},
    {ADULT, "nee dank u wel", "= false"},
    {ADULT, "jawel", "= true"},
    {ADULT, "nope", "= false"},
    {ADULT, "yes, of course", "= true"},
    {ADULT, "weet niet hoor", "= unknown"},
    {ADULT, "Yes, it is.", "= true"},
    {ADULT, "ja, dat klopt", "= true"},
    {ADULT, "\"yes\"", "= true"},
    {ADULT, "'nee'", "= false"},
    {ADULT, "(no)", "= false"},
    {ADULT, "(", "no"},
    {ADULT, "\"\"", "no"},
    {ADULT, "yes, no", "no"},
    {ADULT, "weet ik niet meer", "= unknown"},
    {ADULT, "graag", "no"},
    {ADULT, "of course", "no"},
    {ADULT, "of course not", "no"},
    {ADULT, "zeker niet", "no"},
    {ADULT, "natuurlijk niet", "no"},
    {ADULT, "niet", "no"},
    {ADULT, "yes no", "no"},
    {ADULT, "ja nee", "no"},
    {ADULT, "yes but", "no"},
    {ADULT, "misschien", "no"},
    {ADULT, "1", "no"},
    {ADULT, "\xFF", "no"},
    {ADULT, "Yes. Thank you.", "= true"},
    {ADULT, "ja a.u.b.", "= true"},
    {ADULT, "ja a.u.b.!", "= true"},
    {ADULT, "yes,.", "no"},
    {ADULT, "yes!!", "no"},
    {ADULT, "yes ! .", "no"},
    {ADULT, "yes,, please", "no"},
    {ADULT, "yes,. please", "no"},
    {ADULT, "please,, yes", "no"},
    {ADULT, "yes please..", "no"},
    {ADULT, "yes,, it is", "no"},
    {ADULT, "nope,,", "no"},
    {ADULT, "yes?", "no"},
    {ADULT, "\"yes\".", "= true"},
    {ADULT, "\"yes.\"", "= true"},
    {ADULT, "\"yes.\".", "no"},
    {ADULT, "(yes.).", "no"},
    {COLOUR, "2).", "= orange"},
    {COLOUR, "2.)", "no"},
    {COLOUR, "2..", "no"},
    {COLOUR, "2)..", "no"},
    {COLOUR, "option 2..", "no"},
    {COLOUR, "red please", "= red"},
    {COLOUR, "2 alstublieft", "= orange"},
    {COLOUR, "optie 3", "= red"},
    {COLOUR, "number 2.", "= orange"},
    {COLOUR, "nr 2", "= orange"},
    {COLOUR, "(2)", "= orange"},
    {COLOUR, "2. Orange", "= orange"},
    {COLOUR, "2) oranje", "= orange"},
    {COLOUR, "3 Red", "= red"},
    {COLOUR, "2. Red", "near 2"},
    {COLOUR, "2. ", "= orange"},
    {COLOUR, "2-3", "no"},
    {COLOUR, "optie", "no"},
    {COLOUR, "option red", "near 2"},
    {COLOUR, "the red", "confirm 2"},
    {COLOUR, "oran", "confirm 1"},
    {COLOUR, "ornage", "confirm 1"},
    {COLOUR, "not red", "near 2"},
    {COLOUR, "niet rood", "near 2"},
    {COLOUR, "geen rood", "near 2"},
    {COLOUR, "red car", "near 2"},
    {COLOUR, "red or orange", "no"},
    {COLOUR, "2 en 3", "no"},
    {COLOUR, "4", "no"},
    {COLOUR, "0", "no"},
    {ON_FILE, "ja graag", "confirm 0"},
    {ON_FILE, "jawel", "= yes"},
    {ON_FILE, "nee hoor", "= no"},
    {ON_FILE, "yes", "= yes"},
    {AGE, "17 please", "= 17"},
    {AGE, "17 of 18", "no"},
    {BACK, "gisteren", "= 2021-02-28"},
    {BACK, "yesterday please", "= 2021-02-28"},
    {BACK, "Gisteren.", "= 2021-02-28"},
    {BACK, "gisteren,.", "no"},
    {BACK, "2021-02-26..", "no"},
    {BACK, "26 februari", "= 2021-02-26"},
    {BACK, "26 feb.", "= 2021-02-26"},
    {BACK, "26th of February 2021", "= 2021-02-26"},
    {BACK, "26-2-2021", "= 2021-02-26"},
    {BACK, "1-3-2021", "days 2021-03-01 2021-01-03"},
    {BACK, "26-2-0021", "days 2021-02-26 0021-02-26"},
    {BACK, "morgen", "no"},
    {BACK, "niet gisteren", "no"},
    {BACK, "zondag 26 februari 2021", "no"},
    {BACK, "26 febuary 2021", "confirm 2021-02-26"},
    {BACK, "the 26th", "confirm 2021-02-26"},
    {BACK, "30-2", "no"},
    {BACK, "zaterdag 26 februari", "no"},
    {BACK, "weet niet", "= unknown"},
    {BACK, "1", "no"},
    {VISIT, "morgen", "= 2021-03-02"},
    {VISIT, "next week",
     "days 2021-03-08 2021-03-09 2021-03-10 2021-03-11 2021-03-12 2021-03-13 "
     "2021-03-14"},
    {VISIT, "26 maart", "= 2021-03-26"},
    {VISIT, "gisteren", "no"},
    {BORN, "26 februari", "no"},
    {BORN, "26-2-85", "confirm 1985-02-26"},
    {BORN, "26-2-1985", "= 1985-02-26"},
};

static void replies_mean_the_same_in_either_language(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    for (unsigned language = 0; language < LANGUAGE_COUNT; language++)
        for (size_t i = 0; i < COUNT_OF(rows); i++) {
            desk.reader.spoken = (enum language)language;
            desk_clear(&desk);
            desk.reader.at_prompt = true;
            expect_text(rows[i].typed,
                        meaning(&desk, rows[i].question, rows[i].typed),
                        rows[i].meant);
        }
    desk_close(&desk);
}

/* Lines, pairs and options of the command line have nobody to ask. */
static void elsewhere_they_stay_what_they_were(void **state)
{
    static const struct {
        enum desk_question question;
        const char *typed;
    } only[] = {
        {ADULT, "ja graag"}, {ADULT, "jawel"},    {COLOUR, "red please"},
        {COLOUR, "optie 3"}, {COLOUR, "the red"}, {BACK, "gisteren"},
        {BACK, "26 feb"},    {BACK, "26-2-21"},   {VISIT, "next week"},
        {BACK, "zaterdag"},  {AGE, "17 please"},
    };
    struct desk desk;
    (void)state;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT_OF(only); i++) {
        desk_clear(&desk);
        expect_false(only[i].typed,
                     read_typed(&desk.reader, only[i].question, only[i].typed,
                                strlen(only[i].typed), (struct place){0}));
    }
    desk_close(&desk);
}

static void without_today_no_day_is_near(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    desk.answers.has_today = false;
    expect_text("relative", meaning(&desk, BACK, "gisteren"), "no");
    desk_clear(&desk);
    desk.answers.has_today = false;
    expect_text("a date", meaning(&desk, BACK, "1-3-2021"), "= 2021-03-01");
    desk_close(&desk);
}

/* A pack that asks since when, with a rule on so many days. */
static enum meant_kind kind_with(const char *days)
{
    static const char form[] =
        "{'pack':1,'id':'since','version':'1','languages':['en'],"
        "'title':{'en':'t'},'notice':{'en':'t'},"
        "'source':{'publisher':'p','title':'t'},'questions':["
        "{'id':'since','type':'date','not_after':'today','ask':{'en':'q'},"
        "'why':{'en':'w'}}],'facts':["
        "{'id':'days','days_between':['since','today']}],"
        "'outcomes':[{'id':'o','says':{'en':'t'}}],'rules':["
        "{'id':'r','outcome':'o','because':{'en':'t'},"
        "'when':{'!':{'>=':[{'var':'days'},%s]}}}]}";
    struct subject subject = {.pack = NULL};
    struct faults faults;
    char text[sizeof form + 16];

    snprintf(text, sizeof text, form, days);
    subject_load_quoted(&subject, "pack", text);
    faults_init(&faults, &subject.arena);
    struct answers answers = subject_answers(&subject, 0);
    (void)date_parse("2021-03-01", 10, &answers.today);

    const struct reader reader = {.pack = subject.pack,
                                  .answers = &answers,
                                  .faults = &faults,
                                  .arena = &subject.arena,
                                  .at_prompt = true};
    enum meant_kind kind = meant_read(&reader, 0, "26 february", 11).kind;
    subject_clear(&subject);
    return kind;
}

static void a_year_is_needed_where_years_make_the_difference(void **state)
{
    (void)state;
    expect_int("ten days", kind_with("10"), MEANT_ANSWER);
    expect_int("a year", kind_with("366"), MEANT_ANSWER);
    expect_int("more", kind_with("400"), MEANT_NOTHING);
    expect_int("eighteen years", kind_with("6575"), MEANT_NOTHING);
    expect_int("before", kind_with("-400"), MEANT_NOTHING);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(replies_mean_the_same_in_either_language),
        cmocka_unit_test(elsewhere_they_stay_what_they_were),
        cmocka_unit_test(without_today_no_day_is_near),
        cmocka_unit_test(a_year_is_needed_where_years_make_the_difference),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
