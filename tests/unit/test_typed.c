/* SPDX-License-Identifier: MIT */
/* test_typed.c -- what a person types: every form, in both languages. */
#include "desk.h"

#include "answers/typed_date_internal.h"

#include <stdlib.h>

static const struct {
    const char *typed, *iso;
} dates[] = {
    {"2021-03-01", "2021-03-01"},
    {"2021-3-1", "2021-03-01"},
    {"2021/03/01", "2021-03-01"},
    {"2021.03.01", "2021-03-01"},
    {"1-3-2021", "2021-03-01"},
    {"01-03-2021", "2021-03-01"},
    {"1/3/2021", "2021-03-01"},
    {"01/03/2021", "2021-03-01"},
    {"1.3.2021", "2021-03-01"},
    {"1. 3. 2021", "2021-03-01"},
    {"1 3 2021", "2021-03-01"},
    {"1 - 3 - 2021", "2021-03-01"},
    {"31-12-1999", "1999-12-31"},
    {"29-2-2020", "2020-02-29"},
    {"1 maart 2021", "2021-03-01"},
    {"1 March 2021", "2021-03-01"},
    {"1 MAART 2021", "2021-03-01"},
    {"01 march 2021", "2021-03-01"},
    {"1  maart  2021", "2021-03-01"},
    {"1-maart-2021", "2021-03-01"},
    {"1 mrt 2021", "2021-03-01"},
    {"1 mrt. 2021", "2021-03-01"},
    {"1-mar-2021", "2021-03-01"},
    {"1 Mar. 2021", "2021-03-01"},
    {"March 1, 2021", "2021-03-01"},
    {"Mar 1, 2021", "2021-03-01"},
    {"march 1 2021", "2021-03-01"},
    {"maart 1, 2021", "2021-03-01"},
    {"1 March, 2021", "2021-03-01"},
    {"2021 March 1", "2021-03-01"},
    {"5 jan 2021", "2021-01-05"},
    {"5 januari 2021", "2021-01-05"},
    {"5 feb 2021", "2021-02-05"},
    {"5 februari 2021", "2021-02-05"},
    {"5 apr 2021", "2021-04-05"},
    {"5 mei 2021", "2021-05-05"},
    {"5 may 2021", "2021-05-05"},
    {"5 juni 2021", "2021-06-05"},
    {"5 june 2021", "2021-06-05"},
    {"5 jul 2021", "2021-07-05"},
    {"5 augustus 2021", "2021-08-05"},
    {"5 august 2021", "2021-08-05"},
    {"5 sept 2021", "2021-09-05"},
    {"5 okt 2021", "2021-10-05"},
    {"5 oct 2021", "2021-10-05"},
    {"5 october 2021", "2021-10-05"},
    {"5 november 2021", "2021-11-05"},
    {"5 dec 2021", "2021-12-05"},
    {"1-1-0001", "0001-01-01"},
    {"31-12-9999", "9999-12-31"},
    // Ordinals, weekdays, and words around a date.
    {"1st March 2021", "2021-03-01"},
    {"26th February 2021", "2021-02-26"},
    {"2nd of March 2021", "2021-03-02"},
    {"3RD MARCH 2021", "2021-03-03"},
    {"the 26th of February 2021", "2021-02-26"},
    {"February 26th, 2021", "2021-02-26"},
    {"1e januari 2021", "2021-01-01"},
    {"de 2de maart 2021", "2021-03-02"},
    {"26ste februari 2021", "2021-02-26"},
    {"vrijdag 26 februari 2021", "2021-02-26"},
    {"Friday, 26 February 2021", "2021-02-26"},
    {"vr. 26 feb. 2021", "2021-02-26"},
    {"op vrijdag 26-2-2021", "2021-02-26"},
    {"26-02-2021 vrijdag", "2021-02-26"},
    {"Fri 26/02/2021", "2021-02-26"},
    {"op de 26e februari 2021", "2021-02-26"},
    {"on Friday the 26th of February 2021", "2021-02-26"},
    // Without gaps.
    {"20210226", "2021-02-26"},
    {"28nov2020", "2020-11-28"},
    {"28november2020", "2020-11-28"},
    {"28 nov2020", "2020-11-28"},
    {"28nov 2020", "2020-11-28"},
    {"nov28,2020", "2020-11-28"},
};

static void dates_are_read_in_every_form_people_write(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(dates); i++) {
        char text[DATE_TEXT_SIZE] = "";
        int32_t day = 0;

        expect_int(
            dates[i].typed,
            typed_date_parse(
                (struct span){dates[i].typed, strlen(dates[i].typed)}, &day),
            TYPED_DATE_READ);
        date_format(day, text);
        expect_text(dates[i].typed, text, dates[i].iso);
    }
}

static void
days_that_are_not_on_the_calendar_have_a_form_all_the_same(void **state)
{
    static const char *const rows[] = {
        "2021-02-31", "31-2-2021", "31 februari 2021", "February 29 2021",
        "29-2-2021",  "0-3-2021",  "1-3-0000",         "31 april 2021",
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int32_t day = 0;
        expect_int(
            rows[i],
            typed_date_parse((struct span){rows[i], strlen(rows[i])}, &day),
            TYPED_DATE_NO_DAY);
    }
}

static void what_a_date_lacks_is_known(void **state)
{
    static const struct {
        const char *typed;
        enum typed_date result;
        int32_t month;
    } rows[] = {
        {"1-13-2021", TYPED_DATE_NO_MONTH, 13},
        {"2/26/2021", TYPED_DATE_NO_MONTH, 26},
        {"2021-00-01", TYPED_DATE_NO_MONTH, 0},
        {"2021-13-01", TYPED_DATE_NO_MONTH, 13},
        {"32-99-2021", TYPED_DATE_NO_MONTH, 99},
        {"1-3", TYPED_DATE_NO_YEAR, 0},
        {"1 maart", TYPED_DATE_NO_YEAR, 0},
        {"29 feb", TYPED_DATE_NO_YEAR, 0},
        {"30 feb", TYPED_DATE_NO_DAY, 0},
        {"feb 30", TYPED_DATE_NO_DAY, 0},
        {"31-4", TYPED_DATE_NO_DAY, 0},
        {"30-13", TYPED_DATE_NO_YEAR, 0},
        {"30 feb 21", TYPED_DATE_NO_DAY, 0},
        {"29 feb 21", TYPED_DATE_NO_DAY, 0},
        {"29 feb 00", TYPED_DATE_SHORT_YEAR, 0},
        {"30-2-21", TYPED_DATE_SHORT_YEAR, 0}, // 21 February 2030?
        {"March 1", TYPED_DATE_NO_YEAR, 0},
        {"1-mar", TYPED_DATE_NO_YEAR, 0},
        {"1-3-21", TYPED_DATE_SHORT_YEAR, 0},
        {"1 maart 21", TYPED_DATE_SHORT_YEAR, 0},
        {"March 1, 21", TYPED_DATE_SHORT_YEAR, 0},
        {"vrijdag 1 maart", TYPED_DATE_NO_YEAR, 0},
        {"1e maart", TYPED_DATE_NO_YEAR, 0},
        {"28nov", TYPED_DATE_NO_YEAR, 0},
        {"28nov20", TYPED_DATE_SHORT_YEAR, 0},
        {"20211301", TYPED_DATE_NO_MONTH, 13},
        {"1 maartt 2021", TYPED_DATE_MISSPELT, 0},
        {"Febuary 26, 2021", TYPED_DATE_MISSPELT, 0},
        {"26e", TYPED_DATE_NO_MONTH_SAID, 0},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int32_t day = 0;
        expect_int(
            rows[i].typed,
            typed_date_parse(
                (struct span){rows[i].typed, strlen(rows[i].typed)}, &day),
            rows[i].result);
        expect_int(rows[i].typed, day, rows[i].month);
    }
}

static const char *const no_dates[] = {"",
                                       "morgen",
                                       "tomorrow",
                                       "1",
                                       "1,3",
                                       "1 maart,",
                                       "2021",
                                       "1-3/21",
                                       "21-3-1",
                                       "001-3-2021",
                                       "1-003-2021",
                                       "1-3-20211",
                                       "2021030",
                                       "1-3/2021",
                                       "1,3,2021",
                                       "1--3-2021",
                                       "-1-3-2021",
                                       "1-3--2021",
                                       "1-3-2021-",
                                       "1 maart 2021 uur",
                                       "ma 1 2021",
                                       "1 ma 2021",

                                       "1 m 2021",
                                       "1 mars2021",
                                       "maart maart",
                                       "1 2021 maart",
                                       "1-2021-3",

                                       "vrijdag",
                                       "vrijdag maandag 1 maart 2021",
                                       "26 vrijdag februari 2021",
                                       "1st 2nd 2021",
                                       "1 maart 2021st",
                                       "1-1e-2021",
                                       "26022021e",
                                       "de op van",
                                       "a b c d e f g h i j",
                                       "2021-1",
                                       "mei maart 1",
                                       "1 \xC3\xA9 2021"};

static void what_is_no_date_or_could_be_two_is_not_read(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(no_dates); i++) {
        int32_t day = 0;
        expect_int(no_dates[i],
                   typed_date_parse(
                       (struct span){no_dates[i], strlen(no_dates[i])}, &day),
                   TYPED_DATE_NO_FORM);
    }
}

static const struct {
    enum desk_question question;
    const char *typed, *value;
} typed_rows[] = {
    {ADULT, "ja", "true"},
    {ADULT, "J", "true"},
    {ADULT, "yes", "true"},
    {ADULT, "y", "true"},
    {ADULT, "True", "true"},
    {ADULT, "nee", "false"},
    {ADULT, "N", "false"},
    {ADULT, "neen", "false"},
    {ADULT, "NO", "false"},
    {ADULT, "false", "false"},
    {ADULT, "  ja \r\n", "true"},
    {ADULT, "weet niet", "unknown"},
    {ADULT, "Weet ik niet", "unknown"},
    {ADULT, "unknown", "unknown"},
    {ADULT, "Don't know", "unknown"},
    {ADULT, "don\xE2\x80\x99t know", "unknown"},
    {ADULT, "geen idee", "unknown"},
    {ADULT, "Weet het niet", "unknown"},
    {ADULT, "dunno", "unknown"},
    {ADULT, "no idea", "unknown"},
    {ADULT, "I do not know", "unknown"},
    {COLOUR, "red", "red"},
    {COLOUR, "3", "red"},
    {COLOUR, "1", "none"},
    {COLOUR, "Rood", "red"},
    {COLOUR, "ROOD", "red"},
    {COLOUR, "orange", "orange"},
    {COLOUR, "weet niet", "unknown"},
    {ON_FILE, "unknown", "unknown"},
    {ON_FILE, "weet niet", "unknown"},
    {ON_FILE, "3", "unknown"},
    {ON_FILE, "ja, nog steeds", "yes"},
    {ON_FILE, "Yes, still", "yes"},
    {ON_FILE, "geen idee", "unknown"},
    {ON_FILE, "nog steeds", "yes"},
    {ON_FILE, "Still", "yes"},
    {AGE, "0", "0"},
    {AGE, "120", "120"},
    {AGE, "+7", "7"},
    {AGE, "007", "7"},
    {AGE, "onbekend", "unknown"},
    {BACK, "2021-03-01", "2021-03-01"},
    {BACK, "26-2-2021", "2021-02-26"},
    {BACK, "26 februari 2021", "2021-02-26"},
    {BACK, "i don't know", "unknown"},
    {VISIT, "1 mrt 2021", "2021-03-01"},
    {BORN, "1900-01-01", "1900-01-01"},
    {BORN, "31-12-2020", "2020-12-31"},
    // One mark at the end, as of a sentence.
    {ADULT, "ja.", "true"},
    {ADULT, "Yes!", "true"},
    {ADULT, "nee,", "false"},
    {ADULT, "weet niet.", "unknown"},
    {ADULT, "Don't know !", "unknown"},
    {COLOUR, "2.", "orange"},
    {COLOUR, "2)", "orange"},
    {COLOUR, "Rood.", "red"},
    {ON_FILE, "still.", "yes"},
    {AGE, "17.", "17"},
    {ADULT, "\xE2\x80\x9Cyes\xE2\x80\x9D", "true"},
    {ADULT, "'nee'.", "false"},
    {COLOUR, "\"2.\"", "orange"},
    {COLOUR, "\"Rood\"", "red"},
    {BACK, "'\"26-2-2021\"'", "2021-02-26"},
    {AGE, "17.0", "17"},
    {AGE, "17,0", "17"},
    {AGE, "17,00.", "17"},
    {AGE, "0.0", "0"},
    {AGE, "17)", "17"},
    {BACK, "26-2-2021.", "2021-02-26"},
    // Characters of documents and phones.
    {ADULT, "\xE2\x80\x8Bja\xC2\xA0", "true"},
    {ADULT, "\xEF\xBD\x99\xEF\xBD\x85\xEF\xBD\x93", "true"},
    {ADULT, "don\xE2\x80\x98t\tknow", "unknown"},
    {COLOUR, "\xD9\xA3", "red"},
    {ON_FILE, "ja,\xC2\xA0nog\xE2\x80\x89steeds", "yes"},
    {AGE, "\xEF\xBC\x91\xEF\xBC\x97", "17"},
    {BACK,
     "26\xE2\x80\x91"
     "02\xE2\x80\x91"
     "2021",
     "2021-02-26"},
    {BACK,
     "26\xC2\xA0"
     "februari\xC2\xA0"
     "2021",
     "2021-02-26"},
    {BACK,
     "\xE2\x80\x8E"
     "26/02/2021",
     "2021-02-26"},
};

static void answers_are_read_as_typed(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    for (unsigned language = 0; language < LANGUAGE_COUNT; language++) {
        for (size_t i = 0; i < COUNT_OF(typed_rows); i++) {
            desk.reader.spoken = (enum language)language;
            desk_clear(&desk);
            expect_true(typed_rows[i].typed,
                        read_typed(&desk.reader, typed_rows[i].question,
                                   typed_rows[i].typed,
                                   strlen(typed_rows[i].typed),
                                   (struct place){0}));
            expect_text(typed_rows[i].typed,
                        desk_value(&desk, typed_rows[i].question),
                        typed_rows[i].value);
        }
    }
    desk_close(&desk);
}

static void dont_know_is_the_option_that_stands_for_it(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    expect_true("read", read_typed(&desk.reader, ON_FILE, "weet niet", 9,
                                   (struct place){0}));
    expect_int("known", desk.answers.of[ON_FILE].state, ANSWER_KNOWN);
    expect_true("read", read_typed(&desk.reader, COLOUR, "weet niet", 9,
                                   (struct place){0}));
    expect_int("open", desk.answers.of[COLOUR].state, ANSWER_UNKNOWN);
    desk_close(&desk);
}

static void
the_rest_of_a_yes_is_taken_where_it_can_mean_nothing_else(void **state)
{
    static const struct {
        const char *other; /* option's text beside "Yes, in Utrecht" */
        const char *typed;
        bool taken;
    } rows[] = {
        {"No", "in utrecht", true},
        {"Yes, in Delft", "in Utrecht", true},
        {"Yes, in Delft", "yes", false},
        {"Yes, in Delft", "Utrecht", false},
        {"No, in Utrecht", "in Utrecht", false},
        {"Never, in Delft", "in Delft", false},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct desk desk;
        desk_open(&desk);
        struct pack pack = *desk.reader.pack;
        struct question question = pack.questions[COLOUR];
        const char *const says[2][2] = {
            {"Yes, in Utrecht", "Yes, in Utrecht"},
            {rows[i].other, rows[i].other},
        };
        const struct option options[2] = {{.id = "a", .says = {says[0]}},
                                          {.id = "b", .says = {says[1]}}};
        struct question questions[COLOUR + 1] = {0};
        questions[COLOUR] = question;
        questions[COLOUR].options = options;
        questions[COLOUR].option_count = 2;
        pack.questions = questions;
        desk.reader.pack = &pack;
        expect_int(rows[i].typed,
                   read_typed(&desk.reader, COLOUR, rows[i].typed,
                              strlen(rows[i].typed), (struct place){0}),
                   rows[i].taken);
        desk_close(&desk);
    }
}

static void a_new_answer_replaces_the_old_and_a_bad_one_does_not(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    read_typed(&desk.reader, COLOUR, "red", 3, (struct place){0});
    read_typed(&desk.reader, COLOUR, "1", 1, (struct place){0});
    expect_text("replaced", desk_value(&desk, COLOUR), "none");
    read_typed(&desk.reader, COLOUR, "9", 1, (struct place){0});
    expect_text("kept", desk_value(&desk, COLOUR), "none");
    desk_close(&desk);
}

static const struct {
    enum language language;
    enum desk_question question;
    const char *typed, *id, *says;
} refusals[] = {
    {LANGUAGE_EN, ADULT, "maybe", "A003",
     "\"maybe\" is not yes or no. Type yes or no."},
    {LANGUAGE_NL, ADULT, "misschien", "A003",
     "\"misschien\" is geen ja of nee. Typ ja of nee."},
    {LANGUAGE_EN, ADULT, "1", "A003",
     "\"1\" is not yes or no. Type yes or no."},
    {LANGUAGE_EN, COLOUR, "pink", "A002",
     "\"pink\" is not one of the answers. "
     "Type 1 to 3, or: none, orange, red."},
    {LANGUAGE_NL, COLOUR, "roze", "A002",
     "\"roze\" is geen van de antwoorden. "
     "Typ 1 tot en met 3, of: none, orange, red."},
    {LANGUAGE_EN, COLOUR, "0", "A002",
     "\"0\" is not one of the answers. "
     "Type 1 to 3, or: none, orange, red."},
    {LANGUAGE_EN, COLOUR, "4", "A002",
     "\"4\" is not one of the answers. "
     "Type 1 to 3, or: none, orange, red."},
    {LANGUAGE_EN, AGE, "17.5", "A010",
     "\"17.5\" is not a whole number. Type a whole number from 0 to 120."},
    {LANGUAGE_EN, AGE, "1.000", "A010",
     "\"1.000\" is not a whole number. Type a whole number from 0 to 120."},
    {LANGUAGE_EN, AGE, "1,000", "A010",
     "\"1,000\" is not a whole number. Type a whole number from 0 to 120."},
    {LANGUAGE_EN, AGE, ".0", "A010",
     "\".0\" is not a whole number. Type a whole number from 0 to 120."},
    {LANGUAGE_EN, AGE, "-.0", "A010",
     "\"-.0\" is not a whole number. Type a whole number from 0 to 120."},
    {LANGUAGE_EN, COLOUR, "2.0", "A002",
     "\"2.0\" is not one of the answers. "
     "Type 1 to 3, or: none, orange, red."},
    {LANGUAGE_EN, ADULT, "ja..", "A003",
     "\"ja..\" is not yes or no. Type yes or no."},
    {LANGUAGE_EN, ADULT, "\xE2\x80\x9Cmaybe\xE2\x80\x9D", "A003",
     "\"maybe\" is not yes or no. Type yes or no."},
    {LANGUAGE_EN, ADULT, "\"yes\" \"no\"", "A003",
     "\"\"yes\" \"no\"\" is not yes or no. Type yes or no."},
    {LANGUAGE_EN, ADULT, "\"\"", "A003",
     "\"\"\"\" is not yes or no. Type yes or no."},
    {LANGUAGE_EN, ADULT, "yes?", "A003",
     "\"yes?\" is not yes or no. Type yes or no."},
    {LANGUAGE_EN, ADULT, ".", "A003",
     "\".\" is not yes or no. Type yes or no."},
    {LANGUAGE_EN, ADULT, "yes please", "A003",
     "\"yes please\" is not yes or no. Type yes or no."},
    {LANGUAGE_EN, AGE, "old", "A010",
     "\"old\" is not a whole number. Type a whole number from 0 to 120."},
    {LANGUAGE_NL, AGE, "12,5", "A010",
     "\"12,5\" is geen heel getal. "
     "Typ een heel getal van 0 tot en met 120."},
    {LANGUAGE_EN, AGE, "-", "A010",
     "\"-\" is not a whole number. Type a whole number from 0 to 120."},
    {LANGUAGE_EN, AGE, "-1", "A008",
     "-1 is too low. Type a whole number from 0 to 120."},
    {LANGUAGE_NL, AGE, "121", "A009",
     "121 is te hoog. Typ een heel getal van 0 tot en met 120."},
    {LANGUAGE_EN, AGE, "99999999999999999999", "A009",
     "99999999999999999999 is too high. "
     "Type a whole number from 0 to 120."},
    {LANGUAGE_EN, AGE, "-99999999999999999999", "A008",
     "-99999999999999999999 is too low. "
     "Type a whole number from 0 to 120."},
    {LANGUAGE_EN, BACK, "yesterday", "A004",
     "\"yesterday\" is not a date that this program can read. "
     "Type the day, the month and the year, like dd-mm-yyyy."},
    {LANGUAGE_NL, BACK, "gisteren", "A004",
     "\"gisteren\" is geen datum die hier te lezen is. "
     "Typ de dag, de maand en het jaar, zoals dd-mm-jjjj."},
    {LANGUAGE_EN, BACK, "31-2-2021", "A005",
     "\"31-2-2021\" is not on the calendar: there is no such day. "
     "Type the day, the month and the year, like dd-mm-yyyy."},
    {LANGUAGE_NL, BACK, "31 februari 2021", "A005",
     "\"31 februari 2021\" staat niet op de kalender: die dag bestaat "
     "niet. Typ de dag, de maand en het jaar, zoals dd-mm-jjjj."},
    {LANGUAGE_EN, BACK, "2/26/2021", "A005",
     "In \"2/26/2021\", 26 is not a month. "
     "Type the day, the month and the year, like dd-mm-yyyy."},
    {LANGUAGE_NL, BACK, "2021-26-02", "A005",
     "In \"2021-26-02\" is 26 geen maand. "
     "Typ de dag, de maand en het jaar, zoals dd-mm-jjjj."},
    {LANGUAGE_EN, BACK, "Monday 26 February 2021", "A005",
     "26 February 2021 is a Friday. "
     "Type the day, the month and the year, like dd-mm-yyyy."},
    {LANGUAGE_NL, BACK, "ma 26-2-2021", "A005",
     "26 februari 2021 is een vrijdag. "
     "Typ de dag, de maand en het jaar, zoals dd-mm-jjjj."},
    {LANGUAGE_EN, COLOUR, "2 en 3", "A002",
     "\"2 en 3\" is more than one answer. Choose one. "
     "Type 1 to 3, or: none, orange, red."},
    {LANGUAGE_NL, COLOUR, "rood of oranje", "A002",
     "\"rood of oranje\" is meer dan één antwoord. Kies er één. "
     "Typ 1 tot en met 3, of: none, orange, red."},
    {LANGUAGE_EN, COLOUR, "oragne", "A002",
     "\"oragne\" is not one of the answers. Did you mean \"Orange\"?"},
    {LANGUAGE_NL, COLOUR, "ornje", "A002",
     "\"ornje\" is geen van de antwoorden. Bedoelt u \"Oranje\"?"},
    {LANGUAGE_EN, BACK, "30 feb", "A005",
     "\"30 feb\" is not on the calendar: there is no such day. "
     "Type the day, the month and the year, like dd-mm-yyyy."},
    {LANGUAGE_EN, BACK, "26 feb", "A004",
     "\"26 feb\" has no year. "
     "Type the day, the month and the year, like dd-mm-yyyy."},
    {LANGUAGE_NL, BACK, "26-2", "A004",
     "In \"26-2\" staat geen jaar. "
     "Typ de dag, de maand en het jaar, zoals dd-mm-jjjj."},
    {LANGUAGE_EN, BACK, "26-2-21", "A004",
     "The year in \"26-2-21\" has only two digits. "
     "Type the day, the month and the year, like dd-mm-yyyy."},
    {LANGUAGE_NL, BACK, "26 feb 21", "A004",
     "Het jaar in \"26 feb 21\" heeft maar twee cijfers. "
     "Typ de dag, de maand en het jaar, zoals dd-mm-jjjj."},
    {LANGUAGE_EN, BACK, "2-3-2021", "A007",
     "2 March 2021 is in the future. "
     "The date may not be after today (1 March 2021). "
     "Type the day, the month and the year, like dd-mm-yyyy."},
    {LANGUAGE_NL, BACK, "2021-03-02", "A007",
     "2 maart 2021 ligt in de toekomst. "
     "De datum mag niet na vandaag (1 maart 2021) zijn. "
     "Typ de dag, de maand en het jaar, zoals dd-mm-jjjj."},
    {LANGUAGE_EN, VISIT, "28-2-2021", "A006",
     "28 February 2021 is in the past. "
     "The date may not be before today (1 March 2021). "
     "Type the day, the month and the year, like dd-mm-yyyy."},
    {LANGUAGE_EN, BORN, "31-12-1899", "A006",
     "31 December 1899 is too early. "
     "The date may not be before 1 January 1900. "
     "Type the day, the month and the year, like dd-mm-yyyy."},
    {LANGUAGE_NL, BORN, "1-1-2021", "A007",
     "1 januari 2021 is te laat. De datum mag niet na 31 december 2020 "
     "zijn. Typ de dag, de maand en het jaar, zoals dd-mm-jjjj."},
    {LANGUAGE_EN, ADULT, " \t ", "A013", "You typed nothing. Type yes or no."},
    {LANGUAGE_NL, COLOUR, "", "A013",
     "U hebt niets getypt. Typ 1 tot en met 3, of: none, orange, red."},
    {LANGUAGE_EN, ADULT, "\xFF", "A015",
     "Some of this is not text. Type it again, or save it as UTF-8."},
    {LANGUAGE_EN, ADULT, "\x1B[31mja", "A016",
     "This begins with an invisible character. "
     "Type it again without that."},
    {LANGUAGE_EN, ADULT, "ja\xE2\x80\xAE", "A016",
     "There is an invisible character after \"ja\". "
     "Type it again without that."},
    {LANGUAGE_NL, BACK, "26-02-2021\xE2\x80\xAC", "A016",
     "Achter \"26-02-2021\" staat een onzichtbaar teken. "
     "Typ het opnieuw zonder dat teken."},
    {LANGUAGE_EN, BACK, "26 feb 2021\xF3\xA0\x81\x81 or so", "A016",
     "There is an invisible character after \"2021\". "
     "Type it again without that."},
};

static void refusals_say_what_was_typed_and_what_to_type(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT_OF(refusals); i++) {
        desk.reader.spoken = refusals[i].language;
        desk_clear(&desk);
        expect_false(refusals[i].typed,
                     read_typed(&desk.reader, refusals[i].question,
                                refusals[i].typed, strlen(refusals[i].typed),
                                (struct place){0}));
        expect_int(refusals[i].typed, desk.faults.count[0], 1);
        expect_text(refusals[i].typed, fault_id(desk.faults.listed[0][0].code),
                    refusals[i].id);
        expect_text(refusals[i].typed, desk_says(&desk), refusals[i].says);
        expect_text(refusals[i].typed, desk_answers(&desk), "");
    }
    desk_close(&desk);
}

static void bounds_by_today_wait_until_today_is_known(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    desk.answers.has_today = false;
    expect_true("no today", read_typed(&desk.reader, BACK, "2-3-2021", 8,
                                       (struct place){0}));
    desk.answers.has_today = true;
    expect_false("found out later", read_check(&desk.reader));
    expect_text("where", desk_faults(&desk), "A007 stdin:0:0 back");
    desk_close(&desk);
}

static void long_answers_are_shown_cut(void **state)
{
    static const struct {
        const char *unit;
        int typed, shown; /* how often */
    } rows[] = {
        {"x", 40, 40},
        {"x", 41, 40},
        {"\xC3\xA9", 41, 40},
        {"\xE6\x97\xA5", 21, 20}, // two columns each
    };
    struct desk desk;
    (void)state;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *typed = "", *shown = "";

        desk_clear(&desk);
        for (int j = 0; j < rows[i].typed; j++)
            typed = arena_print(&desk.arena, "%s%s", typed, rows[i].unit);
        for (int j = 0; j < rows[i].shown; j++)
            shown = arena_print(&desk.arena, "%s%s", shown, rows[i].unit);
        if (rows[i].typed > rows[i].shown)
            shown = arena_print(&desk.arena, "%s\xE2\x80\xA6", shown);
        read_typed(&desk.reader, ADULT, typed, strlen(typed),
                   (struct place){0});
        expect_text(rows[i].unit, desk_says(&desk),
                    arena_print(&desk.arena,
                                "\"%s\" is not yes or no. Type yes or no.",
                                shown));
    }
    desk_close(&desk);
}

static void an_answer_may_be_as_long_as_a_line(void **state)
{
    char *typed = malloc(READ_LINE_MAX + 1);
    struct desk desk;
    (void)state;

    desk_open(&desk);
    assert_non_null(typed);
    memset(typed, 'x', READ_LINE_MAX + 1);
    read_typed(&desk.reader, ADULT, typed, READ_LINE_MAX, (struct place){0});
    expect_text("at the limit", desk_faults(&desk), "A003 :0:0 adult");
    desk_clear(&desk);
    read_typed(&desk.reader, ADULT, typed, READ_LINE_MAX + 1,
               (struct place){0});
    expect_text("over it", desk_faults(&desk), "A018 :0:0 adult");
    expect_text("says", desk_says(&desk),
                "This line is longer than 1048576 bytes. Make it shorter.");
    free(typed);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_are_read_in_every_form_people_write),
        cmocka_unit_test(
            days_that_are_not_on_the_calendar_have_a_form_all_the_same),
        cmocka_unit_test(what_a_date_lacks_is_known),
        cmocka_unit_test(what_is_no_date_or_could_be_two_is_not_read),
        cmocka_unit_test(answers_are_read_as_typed),
        cmocka_unit_test(dont_know_is_the_option_that_stands_for_it),
        cmocka_unit_test(
            the_rest_of_a_yes_is_taken_where_it_can_mean_nothing_else),
        cmocka_unit_test(a_new_answer_replaces_the_old_and_a_bad_one_does_not),
        cmocka_unit_test(refusals_say_what_was_typed_and_what_to_type),
        cmocka_unit_test(bounds_by_today_wait_until_today_is_known),
        cmocka_unit_test(long_answers_are_shown_cut),
        cmocka_unit_test(an_answer_may_be_as_long_as_a_line),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
