/* SPDX-License-Identifier: MIT */
/* test_near.c -- replies that are no option, and what they come near. */
#include "expect.h"

#include "answers/typed_option_internal.h"
#include "base/base.h"

#include <stdio.h>

/* Labels in English and Dutch. */
static const char *const labels[][2] = {
    {"At none of these places", "Op geen van deze plekken"},
    {"Dutch embassy, at the civic exam", "Ambassade, bij het examen"},
    {"Dutch embassy, for the mvv sticker", "Ambassade, voor de mvv-sticker"},
    {"Police, during my asylum procedure", "Politie, tijdens mijn asiel"},
    {"Border police (KMar)", "Grenspolitie (KMar)"},
    {"Caf\xC3\xA9", "Cafe\xCC\x81"},
    {"One time", "Een keer"},
    {"I don't know", "Dat weet ik niet"},
    {"Nile", "Nijl"},
};

struct shelf {
    const char *in[COUNT_OF(labels)][2];
    char ids[COUNT_OF(labels)][8];
    struct option options[COUNT_OF(labels)];
    struct question question;
    struct typed_choice choice;
};

static void shelve(struct shelf *shelf, uint32_t language)
{
    for (size_t i = 0; i < COUNT_OF(labels); i++) {
        shelf->in[i][0] = labels[i][0];
        shelf->in[i][1] = labels[i][1];
        snprintf(shelf->ids[i], sizeof shelf->ids[i], "o%zu", i);
        shelf->options[i] =
            (struct option){.id = shelf->ids[i], .says = {shelf->in[i]}};
    }
    shelf->question = (struct question){.type = QUESTION_CHOICE,
                                        .options = shelf->options,
                                        .option_count = COUNT_OF(labels)};
    shelf->choice = (struct typed_choice){&shelf->question, language, 2};
}

/* "= 3 4": all fits these; "~ 3 4": they come near. */
static const char *near_of(const char *typed, uint32_t language, char *text)
{
    struct arena arena = {0};
    struct shelf shelf;
    char *end = text;

    shelve(&shelf, language);
    struct typed_near near =
        typed_near(&shelf.choice, (struct span){typed, strlen(typed)}, &arena);
    end += sprintf(end, "%s", !near.count ? "-" : near.fits ? "=" : "~");
    for (uint32_t i = 0; i < near.count; i++)
        end += sprintf(end, " %u", (unsigned)near.of[i]);
    arena_clear(&arena);
    return text;
}

static const struct {
    uint32_t language;
    const char *typed, *near;
} near_rows[] = {
    // Words of one option alone, and an article.
    {0, "mvv", "= 2"},
    {1, "mvv", "= 2"},
    {0, "the MVV sticker", "= 2"},
    {0, "KMar", "= 4"},
    {1, "de politie", "= 3"}, // "grenspolitie" only has it as a part
    {0, "exam embassy", "= 1"},
    {0, "CAF\xC3\x89", "= 5"},
    // Words of several.
    {0, "police", "= 3 4"},
    {0, "embassy", "= 1 2"},
    // Of the other language, where its own has none.
    {0, "grenspolitie", "= 4"},
    {1, "border", "= 4"},
    // A part of a word, or a slip.
    {0, "emb", "= 1 2"},
    {0, "stick", "= 2"},
    {0, "poilce", "= 3 4"},
    {0, "asylm procedure", "= 3"},
    // A word that turns the meaning round, or one that is not there.
    {0, "not the police", "~ 3 4"},
    {0, "no mvv", "~ 2"},
    {1, "geen mvv", "~ 2"},
    // Words that only join others come near nothing.
    {1, "niet bij de politie", "~ 3 4"},
    {1, "bij de politie", "~ 3 4"},
    {0, "the police in Utrecht, for Dutch", "~ 1 2 3 4"},
    {1, "bij het examen", "= 1"},
    // A slip of a short word is another word, unless it is all of a label.
    {0, "week", "-"},
    {1, "last week", "-"},
    {0, "Nill", "= 8"},
    {0, "none", "~ 0"},
    {1, "geen", "~ 0"},
    {0, "mvv in 2019", "~ 2"},
    {0, "police station", "~ 3 4"},
    {0, "I gave it to the border police", "~ 4"},
    // Nothing.
    {0, "xyzzy", "-"},
    {0, "x", "-"},
    {0, "?!", "-"},
    {0, "", "-"},
    {0, "a b c d e f g h i j k l m n o p q police", "-"},
};

static void words_of_an_option_come_near_it(void **state)
{
    (void)state;

    for (size_t i = 0; i < COUNT_OF(near_rows); i++) {
        char text[64];

        expect_text(near_rows[i].typed,
                    near_of(near_rows[i].typed, near_rows[i].language, text),
                    near_rows[i].near);
    }
}

/* Before and behind the words of every label, in either language. */
static void words_with_not_are_never_all_that_fits(void **state)
{
    static const char *const nots[] = {"not",  "no",   "niet",
                                       "geen", "NIET", "Geen"};
    (void)state;

    for (size_t i = 0; i < COUNT_OF(labels); i++)
        for (uint32_t j = 0; j < 2; j++)
            for (size_t k = 0; k < COUNT_OF(nots); k++) {
                char before[128], behind[128], text[64];

                snprintf(before, sizeof before, "%s %s", nots[k], labels[i][j]);
                snprintf(behind, sizeof behind, "%s, %s", labels[i][j],
                         nots[k]);
                expect_false(before, *near_of(before, j, text) == '=');
                expect_false(behind, *near_of(behind, j, text) == '=');
            }
}

static void two_answers_are_seen_as_two(void **state)
{
    static const struct {
        const char *typed;
        bool several;
    } rows[] = {
        {"2 en 4", true},   {"2 and 4", true},
        {"2, 4", true},     {"2,4", true},
        {"2 4", true},      {"2/4", true},
        {"2 & 4", true},    {"2+4", true},
        {"2 of 4", true},   {"2, 3 and 4", true},
        {"o2 en o3", true}, {"caf\xC3\xA9 or o2", true},
        {"2", false},       {"2 en 2", false},
        {"2 en 10", false}, {"en", false},
        {"2 en", false},    {"2 en mvv", false},
        {"24", false},      {"2-4", true},
        {"", false},        {"Police, during my asylum procedure", false},
    };
    struct shelf shelf;
    (void)state;

    shelve(&shelf, 0);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_int(rows[i].typed,
                   typed_names_several(
                       &shelf.choice,
                       (struct span){rows[i].typed, strlen(rows[i].typed)}),
                   rows[i].several);
}

static void a_list_that_is_too_long_is_counted(void **state)
{
    enum { MANY = 40 };
    static const char *const says[] = {"Somewhere"};
    struct option options[MANY];
    struct question question = {
        .type = QUESTION_CHOICE, .options = options, .option_count = MANY};
    struct typed_choice choice = {&question, 0, 1};
    struct arena arena = {0};
    (void)state;

    for (int i = 0; i < MANY; i++)
        options[i] = (struct option){.id = "o", .says = {says}};
    struct typed_near near =
        typed_near(&choice, (struct span){"some", 4}, &arena);
    expect_int("listed", near.count, TYPED_NEAR_MAX);
    expect_int("more", near.more, MANY - TYPED_NEAR_MAX);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_an_option_come_near_it),
        cmocka_unit_test(words_with_not_are_never_all_that_fits),
        cmocka_unit_test(two_answers_are_seen_as_two),
        cmocka_unit_test(a_list_that_is_too_long_is_counted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
