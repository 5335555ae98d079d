/* SPDX-License-Identifier: MIT */
/* test_say.c -- what is said about a whole input, and what to write instead. */
#include "desk.h"

static const struct {
    enum language language;
    enum read_form form;
    const char *text, *says;
} sentences[] = {
    {LANGUAGE_EN, READ_PAIRS, "color=red",
     "There is no question \"color\". Did you mean colour?"},
    {LANGUAGE_NL, READ_PAIRS, "color=red",
     "Er is geen vraag \"color\". Bedoelt u colour?"},
    {LANGUAGE_EN, READ_PAIRS, "shoe_size=42",
     "There is no question \"shoe_size\". The questions are: "
     "adult, colour, on_file, age, back, visit, born."},
    {LANGUAGE_EN, READ_PAIRS, "colour=2",
     "\"2\" is not one of the answers. "
     "Type one of these: none, orange, red."},
    {LANGUAGE_EN, READ_PAIRS, "back=soon",
     "\"soon\" is not a date that this program can read. "
     "Type a date like 2021-03-01."},
    {LANGUAGE_EN, READ_PAIRS, "adult",
     "\"adult\" has no \"=\" in it. "
     "Write a question, \"=\" and its answer, like adult=true"},
    {LANGUAGE_NL, READ_PAIRS, "adult",
     "In \"adult\" staat geen \"=\". "
     "Schrijf een vraag, \"=\" en het antwoord, zoals adult=true"},
    {LANGUAGE_EN, READ_PAIRS,
     "adult=", "There is nothing after the \"=\". Type yes or no."},
    {LANGUAGE_EN, READ_PAIRS, "adult=ja\nadult=nee",
     "There is an answer to adult already. Answer it once."},
    {LANGUAGE_EN, READ_PAIRS, "today=soon",
     "\"soon\" is not a date that can be today. "
     "Write year, month and day, like 2021-03-01."},
    {LANGUAGE_EN, READ_LINES, "nee\nnee",
     "The lines before this one answer all questions. "
     "Remove this line and what follows it."},
    {LANGUAGE_EN, READ_LINES, "\n",
     "This line is empty. Put one answer on each line. Type yes or no."},
    {LANGUAGE_NL, READ_LINES, "",
     "Er zijn hier geen antwoorden. "
     "Geef er één per regel, of vraag=antwoord, of JSON."},
    {LANGUAGE_EN, READ_JSON, "{\"adult\":\"yes\"}",
     "\"yes\" is not true or false. Write true or false, without quotes."},
    {LANGUAGE_NL, READ_JSON, "{\"adult\":1}",
     "\"1\" is niet true of false. Schrijf true of false."},
    {LANGUAGE_EN, READ_JSON, "{\"colour\":\"p\\u0069n\\tk\"}",
     "\"pin\xEF\xBF\xBDk\" is not one of the answers. "
     "Write one of these, in quotes: none, orange, red."},
    {LANGUAGE_EN, READ_JSON, "{\"age\":\"30\"}",
     "\"30\" is not a whole number. "
     "Write a whole number from 0 to 120, without quotes."},
    {LANGUAGE_EN, READ_JSON, "{\"back\":\"1-3-2021\"}",
     "\"1-3-2021\" is not a date that this program can read. "
     "Write year, month and day in quotes, like \"2021-03-01\"."},
    {LANGUAGE_EN, READ_JSON, "{\"back\":\"2021-03-02\"}",
     "2 March 2021 is in the future. "
     "The date may not be after today (1 March 2021). "
     "Type a date like 2021-03-01."},
    {LANGUAGE_EN, READ_JSON, "{\"adult\":[1,2]}",
     "\"[1,2]\" is not true or false. Write true or false."},
    {LANGUAGE_EN, READ_JSON, "{\"age\":17.5}",
     "\"17.5\" is not a whole number. Write a whole number from 0 to 120."},
    {LANGUAGE_EN, READ_JSON, "{\"colour\":7}",
     "\"7\" is not one of the answers. "
     "Write one of these, in quotes: none, orange, red."},
    {LANGUAGE_EN, READ_JSON, "[]",
     "The answers are not one JSON object. "
     "Write them like {\"adult\": true}"},
    {LANGUAGE_EN, READ_JSON, "{\"id\":{}}",
     "The id is not text in quotes or a whole number. "
     "Write it as one of these."},
    {LANGUAGE_EN, READ_JSON, "{\"id\":1,\"id\":2}",
     "There is an id already. Give it once."},
    {LANGUAGE_EN, READ_JSON, "{\"adult\":true",
     "The JSON stops before its end. Write on up to the last }."},
    {LANGUAGE_NL, READ_JSON, "{\"adult\":True}",
     "JSON kent dit woord niet. Schrijf true, false of null in kleine "
     "letters, of zet de tekst tussen dubbele aanhalingstekens."},
};

static void sentences_say_what_to_write(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT_OF(sentences); i++) {
        desk.reader.spoken = sentences[i].language;
        desk_clear(&desk);
        expect_false(sentences[i].text,
                     desk_read(&desk, sentences[i].form, sentences[i].text,
                               strlen(sentences[i].text)));
        expect_text(sentences[i].text, desk_says(&desk), sentences[i].says);
    }
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_say_what_to_write),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
