/* SPDX-License-Identifier: MIT */
/*
 * read_typed.c -- one answer in a person's own words.
 *
 * Of a choice, the words shown come before all others: id, label, words for
 * not knowing, number.
 */
#include "answers/read_internal.h"
#include "answers/typed_date_internal.h"
#include "base/alike.h"
#include "base/utf8.h"
#include "text/typed_words.h"

#include <string.h>

static bool is_one(enum typed_kind kind, struct span text)
{
    return typed_is(kind, text.text, text.size);
}

static bool parse_yes_no(struct span text, int64_t *value)
{
    *value = is_one(TYPED_YES, text);
    return *value || is_one(TYPED_NO, text);
}

/* Without one full stop, comma or exclamation mark at its end. */
static struct span without_mark(struct span text)
{
    text.size = typed_unmarked(text.text, text.size);
    return text;
}

/* "2)", as the lines of a list begin. */
static struct span without_bracket(struct span text)
{
    text.size -= text.size > 1 && text.text[text.size - 1] == ')';
    return text;
}

/*
 * 17 of "17.0" and "17,0".  With three digits behind it, the mark could stand
 * for thousands as well.
 */
static struct span without_zeros(struct span text)
{
    size_t mark = text.size;

    while (mark && text.text[mark - 1] == '0')
        mark--;
    size_t zeros = text.size - mark;
    if (zeros && zeros != 3 && mark > 1 &&
        (text.text[mark - 1] == '.' || text.text[mark - 1] == ','))
        text.size = mark - 1;
    return text;
}

/*
 * Digits with or without a sign.  What lies beyond JSON_INTEGER_MAX is too
 * small or too large for any question.
 */
static bool parse_integer(struct span text, int64_t *value,
                          enum fault_code *why)
{
    bool negative = text.text[0] == '-';
    size_t i = negative || text.text[0] == '+';
    int64_t sum = 0;

    *why = FAULT_ANSWER_NOT_INTEGER;
    if (i == text.size)
        return false;
    for (; i < text.size; i++) {
        if (text.text[i] < '0' || text.text[i] > '9')
            return false;
        if (sum <= JSON_INTEGER_MAX)
            sum = sum * 10 + (text.text[i] - '0');
    }
    *why = negative ? FAULT_ANSWER_TOO_SMALL : FAULT_ANSWER_TOO_LARGE;
    *value = negative ? -sum : sum;
    return sum <= JSON_INTEGER_MAX;
}

static bool parse_date(struct span text, int64_t *value, enum fault_code *why)
{
    int32_t day = 0;
    enum typed_date result = typed_date_parse(text, &day);

    *why = result == TYPED_DATE_NO_DAY || result == TYPED_DATE_NO_MONTH ||
                   result == TYPED_DATE_OTHER_WEEKDAY
               ? FAULT_ANSWER_NO_SUCH_DATE
               : FAULT_ANSWER_DATE_FORM;
    *value = day;
    return result == TYPED_DATE_READ;
}

/* "2", "2)" */
static int32_t option_by_number(const struct typed_choice *choice,
                                struct span text)
{
    enum fault_code ignored;
    int64_t number;

    if (!parse_integer(without_bracket(text), &number, &ignored) ||
        !option_has_number(choice, number))
        return OPTION_NONE;
    return (int32_t)number - 1;
}

/* An option by its id or, unless ids alone will do, by its label. */
static int32_t option_by_name(const struct reader *reader,
                              const struct given *given)
{
    const struct question *question = &reader->pack->questions[given->question];
    struct typed_choice choice = read_choice(reader, given->question);
    int32_t named = option_by_label(&choice, given->text);
    int32_t option =
        question_find_option(question, given->text.text, given->text.size);

    if (given->form != SAY_TYPED)
        return option;
    // Who sees no ids cannot have meant the id of another.
    if (reader->at_prompt && option >= 0 && named >= 0 && named != option)
        return OPTION_SEVERAL;
    return option >= 0 ? option : named;
}

/*
 * Whether the words say that it is not known; in a pair, those that are shown
 * for an option that says something else do not.
 */
static bool says_unknown(const struct reader *reader, const struct given *given)
{
    const struct question *question = &reader->pack->questions[given->question];

    if (!is_one(TYPED_DONT_KNOW, given->text))
        return false;
    if (!question_has_options(question))
        return true;

    struct typed_choice choice = read_choice(reader, given->question);
    int32_t option = option_by_label(&choice, given->text);
    return option == OPTION_NONE || option == question->unknown_option;
}

static bool parse_option(const struct reader *reader, const struct given *given,
                         int64_t *value)
{
    struct typed_choice choice = read_choice(reader, given->question);
    int32_t option = OPTION_NONE;

    if (given->form == SAY_TYPED)
        option = option_by_number(&choice, given->text);
    if (given->form == SAY_TYPED && option < 0)
        option = option_by_rest(&choice, given->text);
    *value = option;
    return option >= 0;
}

/* The value, where the text is neither an option's name nor "don't know". */
static bool parse_value(const struct reader *reader, const struct given *given,
                        int64_t *value, enum fault_code *why)
{
    struct span text = given->text;

    switch (reader->pack->questions[given->question].type) {
    case QUESTION_BOOLEAN:
        *why = FAULT_ANSWER_TYPE;
        return parse_yes_no(text, value);
    case QUESTION_CHOICE:
        *why = FAULT_ANSWER_OPTION;
        return parse_option(reader, given, value);
    case QUESTION_INTEGER:
        return parse_integer(without_zeros(without_bracket(text)), value, why);
    case QUESTION_DATE:
        return parse_date(text, value, why);
    }
    return false;
}

/* As the text stands; where that is no answer, *why says so. */
static bool read_as_is(const struct reader *reader, const struct given *given,
                       struct answer *answer, enum fault_code *why)
{
    const struct question *question = &reader->pack->questions[given->question];
    int64_t value = OPTION_NONE;

    *why = FAULT_ANSWER_OPTION;
    if (question_has_options(question))
        value = option_by_name(reader, given);
    if (value == OPTION_SEVERAL)
        return false;
    if (value < 0 && says_unknown(reader, given)) {
        *answer = answer_dont_know(question);
        return true;
    }
    if (value < 0 && !parse_value(reader, given, &value, why))
        return false;
    *answer = (struct answer){ANSWER_KNOWN, value};
    return true;
}

/* Whether the text is what more than one option is called. */
static bool is_shared(const struct reader *reader, const struct given *given)
{
    return question_has_options(&reader->pack->questions[given->question]) &&
           option_by_name(reader, given) == OPTION_SEVERAL;
}

/* "2 en 4" */
static bool names_several(const struct reader *reader,
                          const struct given *given)
{
    const struct question *question = &reader->pack->questions[given->question];
    struct typed_choice choice = read_choice(reader, given->question);

    return question_has_options(question) && given->form == SAY_TYPED &&
           typed_names_several(&choice, given->text);
}

/*
 * Takes off the quotes around all of it, of which there are no others; and one
 * mark, in them or behind them.
 */
static bool unquote(struct span *given)
{
    struct span text = without_mark(*given);
    char quote = text.text[0];
    bool is_last = text.size == given->size;

    if (text.size < 3 || (quote != '"' && quote != '\'') ||
        text.text[text.size - 1] != quote ||
        memchr(text.text + 1, quote, text.size - 2))
        return false;
    *given = span_trim((struct span){text.text + 1, text.size - 2});
    return given->size && (is_last || without_mark(*given).size == given->size);
}

bool read_value(const struct reader *reader, const struct given *given,
                struct answer *answer)
{
    struct given bare = *given, unquoted = *given;
    enum fault_code why, ignored;

    if (is_shared(reader, given))
        return say_given(reader, FAULT_ANSWER_OPTION, given, MSG_OPTION_SHARED);
    if (read_as_is(reader, given, answer, &why))
        return true;
    bare.text = without_mark(given->text);
    if (read_as_is(reader, &bare, answer, &ignored))
        return true;
    if (is_shared(reader, &bare))
        return say_given(reader, FAULT_ANSWER_OPTION, given, MSG_OPTION_SHARED);
    if (unquote(&unquoted.text))
        return read_value(reader, &unquoted, answer);
    return names_several(reader, &bare) ? say_given(reader, FAULT_ANSWER_OPTION,
                                                    given, MSG_OPTION_SEVERAL)
                                        : say_answer(reader, why, given);
}

struct span read_in_plain(const struct reader *reader, struct span text)
{
    text = span_trim(text);
    if (alike_is_plain(text.text, text.size))
        return text;

    char *plain = arena_alloc(reader->arena, text.size, 1);
    return span_trim(
        (struct span){plain, alike_plain(text.text, text.size, plain)});
}

/* What cannot be seen is named by the last word before it. */
static bool say_hidden(const struct reader *reader, struct span before,
                       struct place at)
{
    struct span word = span_trim(before);
    const char *end = word.text + word.size;

    word.text = end;
    while (word.text > before.text && word.text[-1] != ' ')
        word.text--;

    word.size = (size_t)(end - word.text);
    const char *shown = say_quote(reader, word);
    return say_words(reader, FAULT_ANSWER_CONTROL, at,
                     word.size ? MSG_HIDDEN_AFTER : MSG_HIDDEN_FIRST, &shown);
}

bool read_plain(const struct reader *reader, struct span text, struct place at,
                struct span *plain)
{
    if (text.size > READ_LINE_MAX)
        return say_limit(reader, FAULT_ANSWER_LINE_TOO_LONG, at,
                         MSG_LINE_TOO_LONG, READ_LINE_MAX);
    if (utf8_valid(text.text, text.size) < text.size)
        return say_words(reader, FAULT_ANSWER_UTF8, at, MSG_NOT_UTF8, NULL);

    *plain = read_in_plain(reader, text);
    const char *end = plain->text + plain->size;
    for (const char *next = plain->text; next < end;) {
        struct span before = {plain->text, (size_t)(next - plain->text)};

        if (alike_is_hidden(utf8_next(&next, end)))
            return say_hidden(reader, before, at);
    }
    return true;
}

bool read_yes_no(const char *text, size_t size, bool *yes)
{
    enum { ROOM = 64 }; // more than any such word
    char plain[ROOM];
    struct span reply = span_trim((struct span){text, size});
    int64_t value;

    *yes = false;
    if (reply.size > ROOM || utf8_valid(reply.text, reply.size) < reply.size)
        return false;
    reply = (struct span){plain, alike_plain(reply.text, reply.size, plain)};
    if (!parse_yes_no(without_mark(span_trim(reply)), &value))
        return false;
    *yes = value;
    return true;
}

bool read_keeps_bounds(const struct reader *reader, const struct given *given,
                       const struct answer *answer)
{
    if (answer->state != ANSWER_KNOWN)
        return true;

    enum answer_fault fault =
        answer_check(&reader->pack->questions[given->question], answer->value,
                     reader->answers);
    return fault == ANSWER_FINE ||
           say_bounds(reader, given, answer->value, fault);
}

struct place read_place(const struct reader *reader, struct place at,
                        uint32_t question)
{
    at.question = reader->pack->questions[question].id;
    return at;
}

bool read_typed(const struct reader *reader, uint32_t question,
                const char *text, size_t size, struct place at)
{
    struct given given = {
        .question = question,
        .form = SAY_TYPED,
        .at = read_place(reader, at, question),
    };
    struct answer answer = {.state = ANSWER_MISSING};

    if (!read_plain(reader, (struct span){text, size}, given.at, &given.text))
        return false;
    if (!given.text.size)
        return say_given(reader, FAULT_ANSWER_BLANK, &given, MSG_TYPED_NOTHING);
    if (!read_value(reader, &given, &answer) ||
        !read_keeps_bounds(reader, &given, &answer))
        return false;
    reader->answers->of[question] = answer;
    return true;
}

bool read_quietly(const struct reader *reader, uint32_t question,
                  struct span text)
{
    struct reader quiet = *reader;
    struct faults unsaid;

    faults_init(&unsaid, reader->arena);
    quiet.faults = &unsaid;
    return read_typed(&quiet, question, text.text, text.size,
                      (struct place){0});
}
