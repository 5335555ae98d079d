/* read_typed.c -- one answer in a person's own words. */
#include "base/base.h"
#include "base/utf8.h"
#include "io/read_common.h"
#include "io/typed_date.h"

#include <string.h>

static const char *const dont_know[] = {
    "weet niet",
    "weet ik niet",
    "ik weet het niet",
    "weet het niet",
    "geen idee",
    "onbekend",
    "don't know",
    "don\xE2\x80\x99t know", // as phones and word processors write it
    "dont know",
    "i don't know",
    "i don\xE2\x80\x99t know",
    "i dont know",
    "do not know",
    "i do not know",
    "dunno",
    "no idea",
    "unknown",
};

static const char *const yes_words[] = {"ja", "j", "yes", "y", "true"};
static const char *const no_words[] = {"nee", "neen", "n", "no", "false"};

static bool is_word(struct span text, const char *word)
{
    return utf8_same(text.text, text.size, word, strlen(word));
}

static bool is_one_of(struct span text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (is_word(text, words[i]))
            return true;
    return false;
}

static bool parse_yes_no(struct span text, int64_t *value)
{
    *value = is_one_of(text, yes_words, COUNT_OF(yes_words));
    return *value || is_one_of(text, no_words, COUNT_OF(no_words));
}

bool read_yes_no(const char *text, size_t size, bool *yes)
{
    int64_t value;
    bool read = parse_yes_no(span_trim((struct span){text, size}), &value);

    *yes = read && value;
    return read;
}

/*
 * Digits with or without a sign.  What lies beyond PACK_INTEGER_MAX is too
 * small or too large for any question.
 */
static bool parse_integer(struct span text, int64_t *value, enum diag_code *why)
{
    bool negative = text.text[0] == '-';
    size_t i = negative || text.text[0] == '+';
    int64_t sum = 0;

    *why = DIAG_ANSWER_NOT_INTEGER;
    if (i == text.size)
        return false;
    for (; i < text.size; i++) {
        if (text.text[i] < '0' || text.text[i] > '9')
            return false;
        if (sum <= PACK_INTEGER_MAX)
            sum = sum * 10 + (text.text[i] - '0');
    }
    *why = negative ? DIAG_ANSWER_TOO_SMALL : DIAG_ANSWER_TOO_LARGE;
    *value = negative ? -sum : sum;
    return sum <= PACK_INTEGER_MAX;
}

static bool parse_date(struct span text, int64_t *value, enum diag_code *why)
{
    int32_t day = 0;
    enum typed_date result = typed_date_parse(text.text, text.size, &day);

    *why = result == TYPED_DATE_NO_DAY || result == TYPED_DATE_NO_MONTH
               ? DIAG_ANSWER_NO_SUCH_DATE
               : DIAG_ANSWER_DATE_FORM;
    *value = day;
    return result == TYPED_DATE_READ;
}

static bool find_text(const struct question *question, uint32_t language,
                      struct span text, int64_t *value)
{
    for (uint32_t i = 0; i < question->option_count; i++) {
        if (is_word(text, question->options[i].says.in[language])) {
            *value = i;
            return true;
        }
    }
    return false;
}

/* What follows the comma in a text: "red" of "Yes, red"; empty without one. */
static struct span rest_of(const char *says)
{
    const char *comma = strchr(says, ',');
    const char *rest = comma ? comma + 1 : says + strlen(says);

    return span_trim((struct span){rest, strlen(rest)});
}

/* Whether "yes" comes before the rest of the text. */
static bool is_yes(const char *says)
{
    return is_one_of((struct span){says, strcspn(says, ",")}, yes_words,
                     COUNT_OF(yes_words));
}

/*
 * The option whose text is a yes and this; "no, in Utrecht" beside it would
 * leave open what "in Utrecht" stands for.
 */
static bool find_rest(const struct reader *reader,
                      const struct question *question, struct span text,
                      int64_t *value)
{
    uint32_t found = 0;
    bool yes = false;

    for (uint32_t i = 0; i < question->option_count; i++) {
        bool is = false;
        for (uint32_t j = 0; j < reader->pack->language_count; j++) {
            const char *says = question->options[i].says.in[j];
            struct span rest = rest_of(says);
            if (!utf8_same(text.text, text.size, rest.text, rest.size))
                continue;
            is = true;
            yes = is_yes(says);
            *value = i;
        }
        found += is;
    }
    return found == 1 && yes;
}

/* The number or the text of an option: in the person's own language first. */
static bool parse_option(const struct reader *reader,
                         const struct question *question, struct span text,
                         int64_t *value)
{
    enum diag_code ignored;
    int64_t number;

    if (parse_integer(text, &number, &ignored) && number >= 1 &&
        number <= (int64_t)question->option_count) {
        *value = number - 1;
        return true;
    }
    if (find_text(question, reader->language, text, value))
        return true;
    for (uint32_t i = 0; i < reader->pack->language_count; i++)
        if (find_text(question, i, text, value))
            return true;
    return find_rest(reader, question, text, value);
}

/* The value, where the text is neither an option's id nor "don't know". */
static bool parse_value(const struct reader *reader, const struct given *given,
                        int64_t *value, enum diag_code *why)
{
    const struct question *question = &reader->pack->questions[given->question];
    struct span text = {given->text, given->size};

    switch (question->type) {
    case QUESTION_BOOLEAN:
        *why = DIAG_ANSWER_TYPE;
        return parse_yes_no(text, value);
    case QUESTION_CHOICE:
        *why = DIAG_ANSWER_OPTION;
        return given->form == SAY_TYPED &&
               parse_option(reader, question, text, value);
    case QUESTION_INTEGER:
        return parse_integer(text, value, why);
    case QUESTION_DATE:
        return parse_date(text, value, why);
    }
    return false;
}

bool read_value(const struct reader *reader, const struct given *given,
                struct answer *answer)
{
    const struct question *question = &reader->pack->questions[given->question];
    enum diag_code why = DIAG_ANSWER_TYPE;
    int64_t value = -1;

    if (question->type == QUESTION_CHOICE)
        value = question_find_option(question, given->text, given->size);
    if (value < 0 && is_one_of((struct span){given->text, given->size},
                               dont_know, COUNT_OF(dont_know))) {
        *answer = answer_dont_know(question);
        return true;
    }
    if (value < 0 && !parse_value(reader, given, &value, &why))
        return say_answer(reader, why, given);
    *answer = (struct answer){ANSWER_KNOWN, value};
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
    struct span span = {text, size}, typed = span_trim(span);
    struct given given = {
        .question = question,
        .form = SAY_TYPED,
        .text = typed.text,
        .size = typed.size,
        .at = read_place(reader, at, question),
    };
    struct answer answer;

    if (!read_is_answer(reader, span, given.at))
        return false;
    if (!typed.size)
        return say_blank(reader, &given, WORD_TYPED_NOTHING);
    if (!read_value(reader, &given, &answer) ||
        !keeps_bounds(reader, &given, &answer))
        return false;
    reader->answers->of[question] = answer;
    return true;
}
