/* values.c -- values and ranges, as JSON and in words. */
#include "report/values.h"

#include "base/date.h"
#include "report/json_part.h"

#include <string.h>

static bool has_ranges(const struct question *question)
{
    return question->type == QUESTION_INTEGER ||
           question->type == QUESTION_DATE;
}

static void json_end(struct out *out, const struct question *question,
                     const char *key, int64_t value, bool first)
{
    const struct answer answer = {ANSWER_KNOWN, value};

    json_key(out, key, first);
    json_answer(out, question, &answer);
}

static void json_range(struct out *out, const struct question *question,
                       struct range range)
{
    bool is_date = question->type == QUESTION_DATE;
    bool from = range.low > (is_date ? DATE_MIN : -JSON_INTEGER_MAX);
    bool to = range.high < (is_date ? DATE_MAX : JSON_INTEGER_MAX);

    out_char(out, '{');
    if (from)
        json_end(out, question, "from", range.low, true);
    if (to)
        json_end(out, question, "to", range.high, !from);
    out_char(out, '}');
}

void json_values(struct out *out, const struct question *question,
                 const struct values *values)
{
    bool first = true;

    out_char(out, '[');
    for (uint32_t i = 0; i < values->count; i++) {
        struct range range = values->ranges[i];
        if (has_ranges(question)) {
            if (i)
                out_char(out, ',');
            json_range(out, question, range);
            continue;
        }
        for (int64_t value = range.low; value <= range.high; value++) {
            const struct answer answer = {ANSWER_KNOWN, value};
            if (!first)
                out_char(out, ',');
            json_answer(out, question, &answer);
            first = false;
        }
    }
    out_char(out, ']');
}

static const char *fill(const struct style *style, enum word word,
                        const char *first, const char *second,
                        struct arena *arena)
{
    const char *blanks[] = {first, second};

    return words_fill(style->words, word, blanks, arena);
}

static const char *number(int64_t value, struct arena *arena)
{
    return arena_print(arena, "%lld", (long long)value);
}

const char *range_text(struct range range, int64_t free,
                       const struct style *style, struct arena *arena)
{
    const char *low = number(range.low, arena);
    const char *high = number(range.high, arena);

    if (range.low <= -free && range.high >= free)
        return words_get(style->words, WORD_VALUES_ANY);
    if (range.low <= -free)
        return fill(style, WORD_VALUES_TO, high, NULL, arena);
    if (range.high >= free)
        return fill(style, WORD_VALUES_FROM, low, NULL, arena);
    if (range.low == range.high)
        return low;
    return fill(style, WORD_VALUES_BETWEEN, low, high, arena);
}

static const char *days_text(const struct question *question,
                             struct range range, const struct answers *answers,
                             const struct style *style, struct arena *arena)
{
    struct range all = answer_date_bounds(question, answers);
    const char *low = words_date(style->words, (int32_t)range.low, arena);
    const char *high = words_date(style->words, (int32_t)range.high, arena);

    if (range.low == range.high)
        return low;
    if (range.low <= all.low && range.high >= all.high)
        return words_get(style->words, WORD_VALUES_ANY);
    if (range.low <= all.low)
        return fill(style, WORD_VALUES_TO_DATE, high, NULL, arena);
    if (range.high >= all.high)
        return fill(style, WORD_VALUES_FROM_DATE, low, NULL, arena);
    return fill(style, WORD_VALUES_DATES, low, high, arena);
}

/* A number's range; the question's own bounds are no news. */
static const char *numbers_text(const struct question *question,
                                struct range range, const struct style *style,
                                struct arena *arena)
{
    const int64_t free = INT64_MAX / 2;

    if (range.low < range.high && range.low <= question->minimum)
        range.low = -free;
    if (range.low < range.high && range.high >= question->maximum)
        range.high = free;
    return range_text(range, free, style, arena);
}

static const char *option_text(const struct question *question, int64_t value,
                               const struct style *style, bool quoted,
                               struct arena *arena)
{
    const struct answer answer = {ANSWER_KNOWN, value};
    const char *says = write_answer(question, &answer, style, arena);

    return quoted ? arena_print(arena, "\"%s\"", says) : says;
}

/* The parts so far, and one more: "a", "a or b", "a or b or c". */
static const char *join(const char *text, enum word by, const char *part,
                        const struct style *style, struct arena *arena)
{
    return text ? fill(style, by, text, part, arena) : part;
}

static bool has_value(const struct values *values, int64_t value)
{
    return ranges_have(values->ranges, values->count, value);
}

static const char *options_text(const struct question *question,
                                const struct values *values,
                                const struct style *style, bool quoted,
                                struct arena *arena)
{
    int64_t all =
        question->type == QUESTION_CHOICE ? question->option_count : 2;
    int64_t in = 0, other = 0;
    const char *text = NULL;

    for (int64_t value = 0; value < all; value++)
        if (has_value(values, value))
            in++;
        else
            other = value;
    if (in == all)
        return words_get(style->words, WORD_VALUES_ANY);
    if (in > 2 && in == all - 1)
        return fill(style, WORD_VALUES_BUT,
                    option_text(question, other, style, true, arena), NULL,
                    arena);
    for (int64_t value = 0; value < all; value++)
        if (has_value(values, value))
            text = join(
                text, WORD_VALUES_OR,
                option_text(question, value, style, quoted || in > 1, arena),
                style, arena);
    return text;
}

const char *values_text(const struct question *question,
                        const struct values *values,
                        const struct answers *answers,
                        const struct style *style, bool quoted,
                        struct arena *arena)
{
    const char *text = NULL;

    if (!has_ranges(question))
        return options_text(question, values, style, quoted, arena);
    for (uint32_t i = 0; i < values->count; i++)
        text = join(
            text, WORD_VALUES_OR_RANGE,
            question->type == QUESTION_DATE
                ? days_text(question, values->ranges[i], answers, style, arena)
                : numbers_text(question, values->ranges[i], style, arena),
            style, arena);
    return text;
}

const char *large_first(const char *text, struct arena *arena)
{
    char *copy = arena_copy(arena, text, strlen(text));

    if ('a' <= *copy && *copy <= 'z')
        *copy = (char)(*copy - 'a' + 'A');
    return copy;
}
