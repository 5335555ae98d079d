/* values.c -- values and ranges, as JSON and in words. */
#include "report/values.h"

#include "base/date.h"
#include "report/json_part_internal.h"
#include "text/phrase.h"

#include <string.h>

void json_put_values(struct json_writer *json, const char *key,
                     const struct question *question,
                     const struct values *values)
{
    bool is_date = question_is_day(question);
    struct range all = {is_date ? DATE_MIN : -JSON_INTEGER_MAX,
                        is_date ? DATE_MAX : JSON_INTEGER_MAX};

    json_open(json, key, '[');
    for (uint32_t i = 0; i < values->count; i++) {
        struct range range = values->ranges[i];
        if (question_is_ordered(question)) {
            json_put_range(json, NULL, range, all, is_date);
            continue;
        }
        for (; range.low <= range.high; range.low++)
            json_put_answer(json, NULL, question,
                            &(struct answer){ANSWER_KNOWN, range.low});
    }
    json_close(json, ']');
}

static const char *option_text(const struct question *question, int64_t value,
                               const struct style *style, bool quoted,
                               struct arena *arena)
{
    const struct answer answer = {ANSWER_KNOWN, value};
    const char *says = write_answer(question, &answer, style, arena);

    return quoted ? arena_print(arena, "\"%s\"", says) : says;
}

/* The one value that is in, or that is not; NO_INDEX unless there is one. */
static int64_t only(const struct values *values, struct range all, bool in)
{
    int64_t one = NO_INDEX;

    for (int64_t value = all.low; value <= all.high; value++) {
        if (ranges_have(values->ranges, values->count, value) != in)
            continue;
        if (one != NO_INDEX)
            return NO_INDEX;
        one = value;
    }
    return one;
}

const char *values_text(const struct pack *pack, uint32_t index,
                        const struct values *values,
                        const struct answers *answers,
                        const struct style *style, bool quoted,
                        struct arena *arena)
{
    const struct question *question = &pack->questions[index];
    struct phrases how = {pack, style->spoken, (int32_t)style->language, false,
                          arena};
    struct range all = answer_bounds(question, answers);
    struct phrase phrase = {index, *values, {&all, 1}};
    bool options = !question_is_ordered(question);
    int64_t value;

    if (values->count == 1 && values->ranges->low <= all.low &&
        values->ranges->high >= all.high)
        return message(style->spoken, MSG_VALUES_ANY);
    if (options && (value = only(values, all, true)) != NO_INDEX)
        return option_text(question, value, style, quoted, arena);
    if (all.high - all.low > 2 && options &&
        (value = only(values, all, false)) != NO_INDEX) {
        const char *but = option_text(question, value, style, true, arena);
        return message_fill(style->spoken, MSG_VALUES_BUT, &but, arena);
    }
    return phrase_values(&how, &phrase);
}
