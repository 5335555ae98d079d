/* SPDX-License-Identifier: MIT */
/*
 * say.c -- sentences are made of two halves: what was found, what to write.
 *
 * Only faults that will be listed are put into words; counting is enough for
 * the others, so that a million faults take no memory.
 */
#include "answers/read_internal.h"

#include "answers/typed_date_internal.h"

#include <assert.h>

/* "26 February 2021 is a Friday" */
static void fill_weekday(const struct reader *reader, int32_t day,
                         const char *blanks[2])
{
    blanks[0] = message_date(reader->spoken, day, reader->arena);
    blanks[1] = message_weekday(reader->spoken, date_weekday(day));
}

/* Of a date: what it lacks; `blanks` are what is said of it. */
static enum message found_in_date(const struct reader *reader,
                                  enum fault_code code,
                                  const struct given *given,
                                  const char *blanks[2])
{
    int32_t day = 0;
    enum typed_date date = typed_date_parse(given->text, &day);

    blanks[1] = say_number(reader, day);
    switch (date) {
    case TYPED_DATE_NO_YEAR:
        return MSG_NO_YEAR;
    case TYPED_DATE_SHORT_YEAR:
        return MSG_SHORT_YEAR;
    case TYPED_DATE_NO_MONTH:
        return MSG_NO_MONTH;
    case TYPED_DATE_OTHER_WEEKDAY:
        fill_weekday(reader, day, blanks);
        return MSG_OTHER_WEEKDAY;
    case TYPED_DATE_READ: // as people write it, which JSON does not take
    case TYPED_DATE_NO_FORM:
    case TYPED_DATE_MISSPELT:
    case TYPED_DATE_NO_MONTH_SAID:
    case TYPED_DATE_NO_DAY:
        break;
    }
    return code == FAULT_ANSWER_NO_SUCH_DATE ? MSG_NO_SUCH_DATE
                                             : MSG_NOT_A_DATE;
}

/*
 * What somebody who has no list before them may have meant: the name of an
 * option, as it would be given here; or NULL.
 */
static const char *near_option(const struct reader *reader,
                               const struct given *given)
{
    const struct question *question = &reader->pack->questions[given->question];
    const struct typed_choice choice = read_choice(reader, given->question);
    const struct option *options = question->options;

    if (!question_has_options(question) || reader->at_prompt)
        return NULL;
    if (given->form != SAY_TYPED) { // ids alone will do
        int32_t named = option_by_label(&choice, given->text);
        return named >= 0 ? options[named].id
                          : say_near_option(reader, question, given->text);
    }

    struct typed_near near = typed_near(&choice, given->text, reader->arena);
    if (!near.fits || near.count != 1)
        return NULL;
    return arena_print(reader->arena, "\"%s\"",
                       options[near.of[0]].says.in[reader->language]);
}

/* The first half: in what way this is no answer. */
static const char *found(const struct reader *reader, enum fault_code code,
                         const struct given *given)
{
    const char *blanks[2] = {say_quote(reader, given->text)};
    const struct question *question = &reader->pack->questions[given->question];
    enum message which = question_is_day(question)
                             ? found_in_date(reader, code, given, blanks)
                             : say_no_answer(question, given->form);

    if (code == FAULT_ANSWER_TOO_SMALL)
        which = MSG_NUMBER_TOO_LOW;
    if (code == FAULT_ANSWER_TOO_LARGE)
        which = MSG_NUMBER_TOO_HIGH;
    return say_fill(reader, which, blanks);
}

/* Whether a fault would be counted but not shown. */
static bool is_full(const struct reader *reader)
{
    return reader->faults->listed_count[0] == FAULT_LISTED_MAX;
}

static bool add_unsaid(const struct reader *reader, enum fault_code code,
                       struct place at)
{
    return fault_add(reader->faults, code, at, "%s", fault_title(code));
}

static bool add_halves(const struct reader *reader, enum fault_code code,
                       const struct given *given, const char *what)
{
    const char *how = say_how(reader, given->question, given->form);

    return fault_add(reader->faults, code, given->at, "%s %s", what, how);
}

bool say_words(const struct reader *reader, enum fault_code code,
               struct place at, enum message which, const char *const *blanks)
{
    if (is_full(reader))
        return add_unsaid(reader, code, at);
    return fault_add(reader->faults, code, at, "%s",
                     say_fill(reader, which, blanks));
}

bool say_limit(const struct reader *reader, enum fault_code code,
               struct place at, enum message which, int64_t limit)
{
    const char *blank = say_number(reader, limit);

    return say_words(reader, code, at, which, &blank);
}

bool say_answer(const struct reader *reader, enum fault_code code,
                const struct given *given)
{
    if (is_full(reader))
        return add_unsaid(reader, code, given->at);

    const char *near = near_option(reader, given);
    const char *blanks[] = {say_quote(reader, given->text), near};
    if (near)
        return say_words(reader, code, given->at, MSG_NOT_AN_OPTION_NEAR,
                         blanks);
    return add_halves(reader, code, given, found(reader, code, given));
}

bool say_weekday(const struct reader *reader, const struct given *given,
                 int32_t day)
{
    const char *blanks[2];

    fill_weekday(reader, day, blanks);
    return add_halves(reader, FAULT_ANSWER_NO_SUCH_DATE, given,
                      say_fill(reader, MSG_OTHER_WEEKDAY, blanks));
}

bool say_given(const struct reader *reader, enum fault_code code,
               const struct given *given, enum message which)
{
    if (is_full(reader))
        return add_unsaid(reader, code, given->at);
    return add_halves(
        reader, code, given,
        say_fill_one(reader, which, say_quote(reader, given->text)));
}

static bool say_date_bounds(const struct reader *reader,
                            const struct given *given, int64_t value, bool late)
{
    const struct question *question = &reader->pack->questions[given->question];
    const struct bound *bound =
        late ? &question->not_after : &question->not_before;
    struct range bounds = answer_bounds(question, reader->answers);
    int64_t edge = late ? bounds.high : bounds.low;
    bool today = bound->kind == BOUND_TODAY;
    enum message which =
        late ? (today ? MSG_DATE_AFTER_TODAY : MSG_DATE_AFTER)
             : (today ? MSG_DATE_BEFORE_TODAY : MSG_DATE_BEFORE);
    const char *blanks[] = {
        message_date(reader->spoken, (int32_t)value, reader->arena),
        message_date(reader->spoken, (int32_t)edge, reader->arena),
    };

    return add_halves(reader,
                      late ? FAULT_ANSWER_TOO_LATE : FAULT_ANSWER_TOO_EARLY,
                      given, say_fill(reader, which, blanks));
}

bool say_bounds(const struct reader *reader, const struct given *given,
                int64_t value, enum answer_fault fault)
{
    const struct question *question = &reader->pack->questions[given->question];
    bool high = fault == ANSWER_TOO_HIGH;

    if (question_is_day(question))
        return say_date_bounds(reader, given, value, high);
    return add_halves(
        reader, high ? FAULT_ANSWER_TOO_LARGE : FAULT_ANSWER_TOO_SMALL, given,
        say_fill_one(reader, high ? MSG_NUMBER_TOO_HIGH : MSG_NUMBER_TOO_LOW,
                     say_number(reader, value)));
}

bool say_twice(const struct reader *reader, uint32_t question, struct place at)
{
    return say_words(reader, FAULT_ANSWER_TWICE, at, MSG_ANSWERED_TWICE,
                     &reader->pack->questions[question].id);
}

bool say_no_question(const struct reader *reader, struct span id,
                     struct place at)
{
    if (is_full(reader))
        return add_unsaid(reader, FAULT_ANSWER_QUESTION, at);

    const char *near = say_near_question(reader, id);
    const char *blanks[] = {
        say_quote(reader, id),
        near ? near : say_questions(reader),
    };
    return say_words(reader, FAULT_ANSWER_QUESTION, at,
                     near ? MSG_NO_QUESTION_NEAR : MSG_NO_QUESTION, blanks);
}

bool say_bad_today(const struct reader *reader, struct span text,
                   struct place at)
{
    const char *blanks[] = {say_quote(reader, text), "2021-03-01"};

    return say_words(reader, FAULT_ANSWER_BAD_TODAY, at, MSG_BAD_TODAY, blanks);
}

bool say_no_equals(const struct reader *reader, struct span text,
                   struct place at)
{
    if (is_full(reader))
        return add_unsaid(reader, FAULT_ANSWER_NO_EQUALS, at);

    const char *blanks[3] = {say_quote(reader, text)};
    say_example(reader, false, blanks + 1);
    return say_words(reader, FAULT_ANSWER_NO_EQUALS, at, MSG_NO_EQUALS, blanks);
}

bool say_no_object(const struct reader *reader, struct place at)
{
    const char *blanks[2];

    say_example(reader, true, blanks);
    return say_words(reader, FAULT_ANSWER_NOT_OBJECT, at, MSG_NOT_AN_OBJECT,
                     blanks);
}

_Static_assert((int)MSG_JSON_BYTE_ORDER_MARK - (int)MSG_JSON_EMPTY ==
                   (int)FAULT_JSON_BYTE_ORDER_MARK - (int)FAULT_JSON_EMPTY,
               "text/messages.def has a sentence for each code J...");

bool say_json(const struct reader *reader, enum fault_code code,
              struct place at)
{
    assert(code >= FAULT_JSON_EMPTY && code <= FAULT_JSON_BYTE_ORDER_MARK);

    enum message which =
        MSG_JSON_EMPTY + (enum message)code - (enum message)FAULT_JSON_EMPTY;

    return say_words(reader, code, at, which, NULL);
}
