/*
 * read_typed.c -- one answer in a person's own words.
 *
 * Of a choice, the words shown come before all others: id, label, words for
 * not knowing, number.
 */
#include "answers/read_internal.h"
#include "answers/typed_date_internal.h"
#include "answers/typed_near_internal.h"
#include "answers/typed_option_internal.h"
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
    enum typed_date result = typed_date_parse(text.text, text.size, &day);

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
    int32_t named = option_by_label(&choice, given->text, given->size);
    int32_t option = question_find_option(question, given->text, given->size);

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

    if (!is_one(TYPED_DONT_KNOW, (struct span){given->text, given->size}))
        return false;
    if (!question_has_options(question))
        return true;

    struct typed_choice choice = read_choice(reader, given->question);
    int32_t option = option_by_label(&choice, given->text, given->size);
    return option == OPTION_NONE || option == question->unknown_option;
}

static bool parse_option(const struct reader *reader, const struct given *given,
                         int64_t *value)
{
    struct typed_choice choice = read_choice(reader, given->question);
    int32_t option = OPTION_NONE;

    if (given->form == SAY_TYPED)
        option =
            option_by_number(&choice, (struct span){given->text, given->size});
    if (given->form == SAY_TYPED && option < 0)
        option = option_by_rest(&choice, given->text, given->size);
    *value = option;
    return option >= 0;
}

/* The value, where the text is neither an option's name nor "don't know". */
static bool parse_value(const struct reader *reader, const struct given *given,
                        int64_t *value, enum fault_code *why)
{
    struct span text = {given->text, given->size};

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
           typed_names_several(&choice, given->text, given->size);
}

/*
 * Without the quotes around all of it, of which there are no others; and with
 * one mark, in them or behind them.
 */
static bool unquote(const struct given *given, struct given *bare)
{
    struct span text = without_mark((struct span){given->text, given->size});
    char quote = text.text[0];
    bool is_last = text.size == given->size;

    *bare = *given;
    if (text.size < 3 || (quote != '"' && quote != '\'') ||
        text.text[text.size - 1] != quote ||
        memchr(text.text + 1, quote, text.size - 2))
        return false;
    text = span_trim((struct span){text.text + 1, text.size - 2});
    bare->text = text.text;
    bare->size = text.size;
    return text.size && (is_last || without_mark(text).size == text.size);
}

bool read_value(const struct reader *reader, const struct given *given,
                struct answer *answer)
{
    struct span bare = without_mark((struct span){given->text, given->size});
    struct given shorter = *given, unquoted;
    enum fault_code why, ignored;

    if (is_shared(reader, given))
        return say_shared(reader, given);
    if (read_as_is(reader, given, answer, &why))
        return true;
    shorter.text = bare.text;
    shorter.size = bare.size;
    if (read_as_is(reader, &shorter, answer, &ignored))
        return true;
    if (is_shared(reader, &shorter))
        return say_shared(reader, given);
    if (unquote(given, &unquoted))
        return read_value(reader, &unquoted, answer);
    return names_several(reader, &shorter) ? say_several(reader, given)
                                           : say_answer(reader, why, given);
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

static bool keeps_bounds(const struct reader *reader, const struct given *given,
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

bool read_typed(const struct reader *reader, uint32_t question,
                const char *text, size_t size, struct place at)
{
    struct given given = {
        .question = question,
        .form = SAY_TYPED,
        .at = read_place(reader, at, question),
    };
    struct answer answer;
    struct span typed;

    if (!read_plain(reader, (struct span){text, size}, given.at, &typed))
        return false;
    if (!typed.size)
        return say_blank(reader, &given, MSG_TYPED_NOTHING);
    given.text = typed.text;
    given.size = typed.size;
    if (!read_value(reader, &given, &answer) ||
        !keeps_bounds(reader, &given, &answer))
        return false;
    reader->answers->of[question] = answer;
    return true;
}
