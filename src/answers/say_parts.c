/* SPDX-License-Identifier: MIT */
/* say_parts.c -- quotes, examples, ranges and lists. */
#include "answers/keys_internal.h"
#include "answers/read_internal.h"

#include "base/date.h"
#include "base/utf8.h"

#include <string.h>

enum {
    QUOTE_COLUMNS_MAX = 40, /* of what somebody wrote */
    LIST_SIZE_MAX = 300     /* bytes of a list of ids */
};

#define ELLIPSIS    "\xE2\x80\xA6"
#define REPLACEMENT "\xEF\xBF\xBD"

const char *say_fill(const struct reader *reader, enum message which,
                     const char *const *blanks)
{
    return message_fill(reader->spoken, which, blanks, reader->arena);
}

const char *say_fill_one(const struct reader *reader, enum message which,
                         const char *blank)
{
    return say_fill(reader, which, &blank);
}

const char *say_number(const struct reader *reader, int64_t value)
{
    return arena_print(reader->arena, "%lld", (long long)value);
}

const char *say_quote(const struct reader *reader, struct span text)
{
    const char *at = text.text, *end = text.size ? at + text.size : at;
    uint32_t point = 0;
    // A control of one byte becomes three.
    size_t room =
        (text.size < QUOTE_COLUMNS_MAX ? text.size : QUOTE_COLUMNS_MAX) * 4;
    char *shown = arena_alloc(reader->arena, room + sizeof(ELLIPSIS), 1);
    size_t used = 0;

    for (int points = 0, columns = 0; at < end; points++) {
        const char *start = at;
        uint32_t before = point;

        point = utf8_next(&at, end);
        bool hidden = utf8_shown(before, point, at, end) != point;
        columns += hidden ? 1 : utf8_columns(point);
        if (columns > QUOTE_COLUMNS_MAX || points == QUOTE_COLUMNS_MAX) {
            memcpy(shown + used, ELLIPSIS, strlen(ELLIPSIS));
            break;
        }
        size_t bytes = hidden ? strlen(REPLACEMENT) : (size_t)(at - start);
        memcpy(shown + used, hidden ? REPLACEMENT : start, bytes);
        used += bytes;
    }
    return shown;
}

/* "none, orange, red", cut when long. */
static const char *list(const struct reader *reader, const char *const *ids,
                        size_t count)
{
    size_t size = 0, listed = 0;

    for (; listed < count && size <= LIST_SIZE_MAX; listed++)
        size += strlen(ids[listed]) + (listed ? strlen(", ") : 0);
    const char *text = arena_join(reader->arena, ids, listed, ", ");
    return listed == count ? text
                           : arena_print(reader->arena, "%s, " ELLIPSIS, text);
}

static const char **option_ids(const struct reader *reader,
                               const struct question *question)
{
    const char **ids =
        arena_array(reader->arena, const char *, question->option_count);

    for (uint32_t i = 0; i < question->option_count; i++)
        ids[i] = question->options[i].id;
    return ids;
}

const char *say_questions(const struct reader *reader)
{
    return list(reader, key_names(reader->pack, reader->arena),
                reader->pack->question_count);
}

const char *say_near_option(const struct reader *reader,
                            const struct question *question, struct span text)
{
    return fault_nearest(arena_copy(reader->arena, text.text, text.size),
                         option_ids(reader, question), question->option_count);
}

const char *say_near_question(const struct reader *reader, struct span text)
{
    return fault_nearest(arena_copy(reader->arena, text.text, text.size),
                         key_names(reader->pack, reader->arena),
                         reader->pack->question_count);
}

/* A date that may be answered: today, or what comes nearest to it. */
static const char *example_date(const struct reader *reader,
                                const struct question *question)
{
    struct range bounds = answer_bounds(question, reader->answers);
    const struct civil march = {2021, 3, 1};
    int64_t day = reader->answers->has_today ? reader->answers->today
                                             : date_from_civil(march);

    if (day > bounds.high)
        day = bounds.high;
    if (day < bounds.low)
        day = bounds.low;
    char *text = arena_alloc(reader->arena, DATE_TEXT_SIZE, 1);
    date_format((int32_t)day, text);
    return text;
}

static const char *example_number(const struct reader *reader,
                                  const struct question *question)
{
    int64_t value = question->maximum < 0 ? question->maximum : 0;

    return say_number(reader,
                      value < question->minimum ? question->minimum : value);
}

/* An answer that may be given, for a pair or, with its quotes, for JSON. */
static const char *example(const struct reader *reader,
                           const struct question *question, bool json)
{
    const char *text = NULL;

    switch (question->type) {
    case QUESTION_BOOLEAN:
        return "true";
    case QUESTION_INTEGER:
        return example_number(reader, question);
    case QUESTION_CHOICE:
        text = question->options[0].id;
        break;
    case QUESTION_DATE:
        text = example_date(reader, question);
        break;
    }
    return json ? arena_print(reader->arena, "\"%s\"", text) : text;
}

static const char *number_range(const struct reader *reader,
                                const struct question *question)
{
    bool from = question->minimum > -JSON_INTEGER_MAX;
    bool to = question->maximum < JSON_INTEGER_MAX;
    const char *blanks[] = {say_number(reader, question->minimum),
                            say_number(reader, question->maximum)};

    if (from && to)
        return say_fill(reader, MSG_NUMBER_BETWEEN, blanks);
    if (from)
        return say_fill(reader, MSG_NUMBER_FROM, blanks);
    if (to)
        return say_fill(reader, MSG_NUMBER_TO, blanks + 1);
    return message(reader->spoken, MSG_NUMBER_ANY);
}

/* To whoever sees the list: numbers, labels, or ids before a colon. */
static enum message how_to_pick(const struct question *question, bool numbered,
                                bool shared)
{
    if (!numbered)
        return shared ? MSG_TYPE_OPTION_TEXT_OR_ID : MSG_TYPE_OPTION_TEXT;
    if (shared)
        return MSG_TYPE_OPTION_NUMBER_OR_ID;
    return question->option_count > SAY_OPTIONS_MANY ? MSG_TYPE_OPTION_PART
                                                     : MSG_TYPE_OPTION_NUMBER;
}

static const char *how_to_type(const struct reader *reader,
                               const struct question *question, const char *ids)
{
    const struct typed_choice choice = {question, reader->language,
                                        reader->pack->language_count};
    bool *each = arena_array(reader->arena, bool, question->option_count);
    bool shared = option_find_shared(&choice, each, reader->arena);
    bool numbered = option_numbered(&choice);
    const char *count = say_number(reader, question->option_count);
    const char *blanks[] = {count, ids};

    if (reader->at_prompt)
        return say_fill_one(reader, how_to_pick(question, numbered, shared),
                            count);
    if (shared || !numbered)
        return say_fill_one(reader, MSG_TYPE_OPTION_ID, ids);
    return say_fill(reader, MSG_TYPE_OPTION, blanks);
}

static const char *how_to_choose(const struct reader *reader,
                                 const struct question *question,
                                 enum say_form form)
{
    const char *ids =
        list(reader, option_ids(reader, question), question->option_count);

    if (form == SAY_TYPED)
        return how_to_type(reader, question, ids);
    return say_fill_one(
        reader, form == SAY_PAIR ? MSG_TYPE_OPTION_ID : MSG_WRITE_OPTION, ids);
}

static const char *how_to_date(const struct reader *reader,
                               const struct question *question,
                               enum say_form form)
{
    const char *like = example_date(reader, question);

    // An example could be copied and be an answer, or read in two ways.
    if (form == SAY_TYPED)
        return message(reader->spoken, MSG_TYPE_DATE);
    if (form == SAY_PAIR)
        return say_fill_one(reader, MSG_TYPE_THIS,
                            say_fill_one(reader, MSG_DATE_LIKE, like));
    return say_fill_one(reader, MSG_WRITE_DATE, like);
}

const char *say_how(const struct reader *reader, uint32_t index,
                    enum say_form form)
{
    const struct question *question = &reader->pack->questions[index];
    bool json = form >= SAY_JSON;
    enum message verb = form == SAY_JSON ? MSG_WRITE_BARE
                        : json           ? MSG_WRITE_THIS
                                         : MSG_TYPE_THIS;
    enum message yes_no = json ? MSG_TRUE_OR_FALSE : MSG_YES_OR_NO;

    switch (question->type) {
    case QUESTION_BOOLEAN:
        return say_fill_one(reader, verb, message(reader->spoken, yes_no));
    case QUESTION_CHOICE:
        return how_to_choose(reader, question, form);
    case QUESTION_INTEGER:
        return say_fill_one(reader, verb, number_range(reader, question));
    case QUESTION_DATE:
        return how_to_date(reader, question, form);
    }
    return "";
}

enum message say_no_answer(const struct question *question, enum say_form form)
{
    static const enum message messages[] = {
        [QUESTION_BOOLEAN] = MSG_NOT_YES_NO,
        [QUESTION_CHOICE] = MSG_NOT_AN_OPTION,
        [QUESTION_INTEGER] = MSG_NOT_A_NUMBER,
        [QUESTION_DATE] = MSG_NOT_A_DATE,
    };
    QUESTION_TYPES_ALL_IN(messages);

    if (question_is_condition(question) && form >= SAY_JSON)
        return MSG_NOT_TRUE_FALSE;
    return messages[question->type];
}

void say_example(const struct reader *reader, bool json, const char *pair[2])
{
    const struct pack *pack = reader->pack;

    pair[0] = pack->question_count ? pack->questions[0].id : "id";
    pair[1] =
        pack->question_count ? example(reader, &pack->questions[0], json) : "1";
}
