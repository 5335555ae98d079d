/* json_part.c -- compact JSON: nothing between the tokens. */
#include "report/json_part.h"

#include <stdlib.h>

void json_key(struct out *out, const char *key, bool first)
{
    if (!first)
        out_char(out, ',');
    out_json_text(out, key);
    out_char(out, ':');
}

void json_text(struct out *out, const char *key, const char *text)
{
    json_key(out, key, false);
    if (text)
        out_json_text(out, text);
    else
        out_text(out, "null");
}

void json_whole(struct out *out, const char *key, struct number number,
                bool first)
{
    char text[NUMBER_TEXT_SIZE];

    number_text(number, 0, text);
    json_key(out, key, first);
    out_text(out, number_is_greatest(number) ? "null" : text);
}

void json_sources(struct out *out, const char *key, const struct pack *pack,
                  const struct sources *sources)
{
    json_key(out, key, false);
    out_char(out, '[');
    for (uint32_t i = 0; i < sources->count; i++) {
        if (i)
            out_char(out, ',');
        out_json_text(out, pack->source_facts[sources->facts[i]].id);
    }
    out_char(out, ']');
}

static void known_value(struct out *out, const struct question *question,
                        int64_t value)
{
    switch (question->type) {
    case QUESTION_BOOLEAN:
        out_text(out, value ? "true" : "false");
        return;
    case QUESTION_CHOICE:
        out_json_text(out, question->options[value].id);
        return;
    case QUESTION_INTEGER:
        out_integer(out, value);
        return;
    case QUESTION_DATE:
        out_char(out, '"');
        out_date(out, (int32_t)value);
        out_char(out, '"');
        return;
    }
    abort();
}

void json_answer(struct out *out, const struct question *question,
                 const struct answer *answer)
{
    if (answer->state == ANSWER_KNOWN)
        known_value(out, question, answer->value);
    else
        out_text(out, "null");
}

void json_record(struct out *out, const struct pack *pack,
                 const struct answers *answers)
{
    bool first = !answers->has_today;

    out_char(out, '{');
    if (answers->has_today) {
        json_key(out, "today", true);
        out_char(out, '"');
        out_date(out, answers->today);
        out_char(out, '"');
    }
    for (uint32_t i = 0; i < pack->question_count; i++) {
        if (answers->of[i].state != ANSWER_KNOWN)
            continue;
        json_key(out, pack->questions[i].id, first);
        json_answer(out, &pack->questions[i], &answers->of[i]);
        first = false;
    }
    out_char(out, '}');
}
