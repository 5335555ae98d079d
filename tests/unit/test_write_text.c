/* SPDX-License-Identifier: MIT */
/* test_write_text.c -- results and questions for people. */
#include "office.h"

static void a_page_says_what_why_when_and_what_to_do(void **state)
{
    struct office *office = *state;
    struct result result =
        decide_pairs(office, "adult=yes\ncolour=red\nback=2021-02-26\nbags=2");

    expect_text("Dutch", page_of(office, &result, DUTCH),
                "U wacht nog.\n"
                "\n"
                "Let op.\n"
                "Bron: Bureau (https://b.example), 2021.\n"
                "\n"
                "Rood duurt 10 dagen.\n"
                "\n"
                "Dit volgt uit uw antwoorden:\n"
                "- Bent u 18? Ja\n"
                "- Welke kleur? Rood\n"
                "- Wanneer terug? 26 februari 2021\n"
                "\n"
                "Vanaf: 9 maart 2021\n"
                "\n"
                "Wat u moet doen:\n"
                "- Blijf thuis.\n"
                "\n"
                "Wat u meeneemt:\n"
                "[ ] Een label.\n"
                "[ ] Uw pas.\n"
                "\n"
                "Goed om te weten:\n"
                "- Het kan regenen.\n");
}

static void a_page_names_the_questions_that_can_still_change_it(void **state)
{
    struct office *office = *state;
    struct result result = decide_pairs(office, "adult=no");

    expect_text("English", page_of(office, &result, ENGLISH),
                "You may go.\n"
                "\n"
                "Mind you.\n"
                "Source: Bureau (https://b.example), 2021.\n"
                "\n"
                "You are a child.\n"
                "\n"
                "This follows from your answers:\n"
                "- Are you 18? No\n"
                "\n"
                "Your answers to these questions can still change what "
                "follows:\n"
                "- How many bags?\n"
                "\n"
                "What to bring:\n"
                "[ ] Your pass.\n"
                "\n"
                "Good to know:\n"
                "- It may rain.\n");
}

static void a_page_without_a_decision_says_what_is_possible(void **state)
{
    struct office *office = *state;
    struct result result =
        decide_pairs(office, "adult=don't know\nback=2021-02-26\nbags=1");

    expect_text("English", page_of(office, &result, ENGLISH),
                "No decision is possible yet.\n"
                "\n"
                "Mind you.\n"
                "Source: Bureau (https://b.example), 2021.\n"
                "\n"
                "This is still possible:\n"
                "- You may go.\n"
                "- You still wait.\n"
                "- The rules do not cover your situation.\n"
                "\n"
                "These questions are still open:\n"
                "- Which colour?\n"
                "\n"
                "You do not know this yet, but it makes a difference:\n"
                "- Are you 18? A child always may.\n");
}

static void a_page_about_a_gap_sends_people_to_the_publisher(void **state)
{
    struct office *office = *state;
    struct result result =
        decide_pairs(office, "adult=yes\ncolour=purple\nbags=0");
    struct pack without_url = *office->subject.pack;

    expect_text("with a link", page_of(office, &result, ENGLISH),
                "The rules do not cover these answers.\n"
                "\n"
                "Mind you.\n"
                "Source: Bureau (https://b.example), 2021.\n"
                "\n"
                "This follows from your answers:\n"
                "- Are you 18? Yes\n"
                "- Which colour? Purple\n"
                "\n"
                "Ask the Bureau (https://b.example) what applies to you.\n");
    without_url.url = NULL;
    result.pack = &without_url;
    expect_text("without", page_of(office, &result, DUTCH),
                "De regels gaan niet over deze antwoorden.\n"
                "\n"
                "Let op.\n"
                "Bron: Bureau, 2021.\n"
                "\n"
                "Dit volgt uit uw antwoorden:\n"
                "- Bent u 18? Ja\n"
                "- Welke kleur? Paars\n"
                "\n"
                "Vraag aan het Bureau wat voor u geldt.\n");
}

static void a_page_of_rules_not_in_force_decides_nothing(void **state)
{
    struct office *office = *state;
    struct result late = decide_pairs(office, "adult=no\ntoday=2022-01-01");

    expect_text("late", page_of(office, &late, ENGLISH),
                "No result: these rules do not apply today.\n"
                "\n"
                "Mind you.\n"
                "Source: Bureau (https://b.example), 2021.\n"
                "\n"
                "Please note: these rules applied up to and including 31 "
                "December 2021.\n"
                "Today is 1 January 2022.\n"
                "\n"
                "Ask the Bureau (https://b.example) what applies to you.\n");

    struct result early = decide_pairs(office, "adult=no\ntoday=2020-12-31");
    expect_text("early", page_of(office, &early, DUTCH),
                "Geen uitslag: deze regels gelden vandaag niet.\n"
                "\n"
                "Let op.\n"
                "Bron: Bureau (https://b.example), 2021.\n"
                "\n"
                "Let op: deze regels gelden vanaf 1 januari 2021. Vandaag is "
                "het 31\n"
                "december 2020.\n"
                "\n"
                "Vraag aan het Bureau (https://b.example) wat voor u "
                "geldt.\n");
}

static void only_the_outcome_is_bold_and_only_where_allowed(void **state)
{
    struct office *office = *state;
    struct result result = decide_pairs(office, "adult=no");
    struct style style = style_of(ENGLISH);
    const char *page;

    style.bold = true;
    write_text(&office->sheet.out, &result, &style, &office->subject.arena);
    page = sheet_take(&office->sheet);
    assert_memory_equal(page, "\033[1mYou may go.\033[0m\n", 20);
    assert_null(strchr(page + 20, '\033'));
    style.bold = false;
    write_text(&office->sheet.out, &result, &style, &office->subject.arena);
    assert_null(strchr(sheet_take(&office->sheet), '\033'));
}

static void a_page_is_as_wide_as_asked(void **state)
{
    struct office *office = *state;
    struct result result = decide_pairs(office, "adult=no");
    struct style style = style_of(ENGLISH);
    const char *page;

    style.columns = 20;
    write_text(&office->sheet.out, &result, &style, &office->subject.arena);
    page = sheet_take(&office->sheet);
    for (size_t size; (size = strcspn(page, "\n")), *page; page += size + 1)
        expect_true(page, size <= 20);
}

static void answers_are_said_in_words(void **state)
{
    static const struct {
        const char *pair, *dutch, *english;
    } rows[] = {
        {"adult=yes", "Ja", "Yes"},
        {"adult=no", "Nee", "No"},
        {"adult=don't know", "Weet ik niet", "I don't know"},
        {"colour=red", "Rood", "Red"},
        {"colour=don't know", "Grijs", "Grey"},
        {"bags=3", "3", "3"},
        {"back=2021-02-26", "26 februari 2021", "26 February 2021"},
    };
    struct office *office = *state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct result result = decide_pairs(office, rows[i].pair);
        struct style dutch = style_of(DUTCH), english = style_of(ENGLISH);
        uint32_t index = 0;

        while (result.answers->of[index].state == ANSWER_MISSING)
            index++;
        expect_text(rows[i].pair,
                    write_answer(&office->subject.pack->questions[index],
                                 &result.answers->of[index], &dutch,
                                 &office->subject.arena),
                    rows[i].dutch);
        expect_text(rows[i].pair,
                    write_answer(&office->subject.pack->questions[index],
                                 &result.answers->of[index], &english,
                                 &office->subject.arena),
                    rows[i].english);
    }
}

static void what_may_be_typed_is_said_in_words(void **state)
{
    static const struct bound none, today = {BOUND_TODAY, 0},
                                    day = {BOUND_DATE, 0};
    static const struct option options[3];
    static const int64_t most = JSON_INTEGER_MAX;
    const struct {
        const char *form;
        struct question question;
    } rows[] = {
        {"yes or no", {.type = QUESTION_BOOLEAN}},
        {"a number from 1 to 3",
         {.type = QUESTION_CHOICE, .options = options, .option_count = 3}},
        {"a whole number",
         {.type = QUESTION_INTEGER, .minimum = -most, .maximum = most}},
        {"a whole number of 1 or more",
         {.type = QUESTION_INTEGER, .minimum = 1, .maximum = most}},
        {"a whole number of at most 9",
         {.type = QUESTION_INTEGER, .minimum = -most, .maximum = 9}},
        {"a whole number from -1 to 9",
         {.type = QUESTION_INTEGER, .minimum = -1, .maximum = 9}},
        {"a date",
         {.type = QUESTION_DATE, .not_before = none, .not_after = none}},
        {"a date from today on",
         {.type = QUESTION_DATE, .not_before = today, .not_after = none}},
        {"a date up to and including today",
         {.type = QUESTION_DATE, .not_before = none, .not_after = today}},
        {"a date from 1 January 1970 up to and including today",
         {.type = QUESTION_DATE, .not_before = day, .not_after = today}},
    };
    struct office *office = *state;
    struct style style = style_of(ENGLISH);

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_text(
            rows[i].form,
            write_form(&rows[i].question, &style, &office->subject.arena),
            rows[i].form);
}

static void questions_are_listed_for_people(void **state)
{
    struct office *office = *state;
    struct style style = style_of(DUTCH);

    write_questions_text(&office->sheet.out, office->subject.pack, NULL, &style,
                         &office->subject.arena);
    expect_text("text", sheet_take(&office->sheet),
                "Mag u op reis?\n"
                "Deze regels gelden van 1 januari 2021 tot en met 31 december "
                "2021. Wat\n"
                "volgt, is voor alle dagen; --today laat één dag zien.\n"
                "\n"
                "1. adult\n"
                "   Bent u 18?\n"
                "   - ja of nee\n"
                "   Waarom: Een kind mag altijd.\n"
                "\n"
                "2. colour\n"
                "   Welke kleur?\n"
                "   een van deze:\n"
                "   - green: Groen\n"
                "   - red: Rood\n"
                "   - grey: Grijs\n"
                "   - purple: Paars\n"
                "   Waarom: Rood wacht.\n"
                "\n"
                "3. bags\n"
                "   Hoeveel tassen?\n"
                "   - een heel getal van 0 tot en met 9\n"
                "   Waarom: w\n"
                "\n"
                "4. back\n"
                "   Wanneer terug?\n"
                "   - een datum tot en met vandaag\n"
                "   Waarom: w\n"
                "\n"
                "Let op.\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_says_what_why_when_and_what_to_do),
        cmocka_unit_test(a_page_names_the_questions_that_can_still_change_it),
        cmocka_unit_test(a_page_without_a_decision_says_what_is_possible),
        cmocka_unit_test(a_page_about_a_gap_sends_people_to_the_publisher),
        cmocka_unit_test(a_page_of_rules_not_in_force_decides_nothing),
        cmocka_unit_test(only_the_outcome_is_bold_and_only_where_allowed),
        cmocka_unit_test(a_page_is_as_wide_as_asked),
        cmocka_unit_test(answers_are_said_in_words),
        cmocka_unit_test(what_may_be_typed_is_said_in_words),
        cmocka_unit_test(questions_are_listed_for_people),
    };

    return cmocka_run_group_tests(tests, open_office, close_office);
}
