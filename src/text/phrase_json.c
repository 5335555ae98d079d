/* SPDX-License-Identifier: MIT */
/* phrase_json.c -- ranges back to comparisons, as JsonLogic. */
#include "text/phrase.h"

#include <stdlib.h>

void phrase_open_json(struct json_writer *json, const char *key,
                      const char *operator)
{
    json_open(json, key, '{');
    json_open(json, operator, '[');
}

void phrase_close_json(struct json_writer *json)
{
    json_close(json, ']');
    json_close(json, '}');
}

void phrase_variable_json(struct json_writer *json, const char *key,
                          const char *id)
{
    json_open(json, key, '{');
    json_put_text(json, "var", id);
    json_close(json, '}');
}

/* {"in":[variable,["a","b"]]}, or one option by itself. */
static void put_options(struct json_writer *json, const char *key,
                        const struct question *question,
                        const struct phrase *phrase)
{
    const struct values *in = &phrase->in;
    uint32_t count = 0;

    for (uint32_t i = 0; i < question->option_count; i++)
        count += ranges_have(in->ranges, in->count, i);
    phrase_open_json(json, key, count == 1 ? "===" : "in");
    phrase_variable_json(json, NULL, question->id);
    if (count != 1)
        json_open(json, NULL, '[');
    for (uint32_t i = 0; i < question->option_count; i++)
        if (ranges_have(in->ranges, in->count, i))
            json_put_text(json, NULL, question->options[i].id);
    if (count != 1)
        json_close(json, ']');
    phrase_close_json(json);
}

static void put_number(struct json_writer *json, bool is_date, int64_t value)
{
    if (is_date)
        json_put_date(json, NULL, (int32_t)value);
    else
        json_put_integer(json, NULL, value);
}

/* From low to high; an end of what there is needs no comparison. */
static void put_range(struct json_writer *json, const char *key, const char *id,
                      bool is_date, struct range range, struct range of)
{
    bool one = range.low == range.high;
    bool low = range.low > of.low, high = range.high < of.high;

    phrase_open_json(json, key, one ? "===" : high ? "<=" : ">=");
    if (low && high && !one)
        put_number(json, is_date, range.low);
    phrase_variable_json(json, NULL, id);
    put_number(json, is_date, high ? range.high : range.low);
    phrase_close_json(json);
}

void phrase_test_json(struct json_writer *json, const char *key,
                      const struct pack *pack, const struct phrase *phrase)
{
    bool is_today = phrase->variable == PHRASE_TODAY;
    const char *id =
        is_today ? "today" : pack_variable_id(pack, phrase->variable);
    const struct values *in = &phrase->in, *of = &phrase->of;
    struct range span = {of->ranges[0].low, of->ranges[of->count - 1].high};

    if (variable_has_options(pack, phrase->variable)) {
        put_options(json, key, &pack->questions[phrase->variable], phrase);
        return;
    }
    if (variable_is_condition(pack, phrase->variable)) {
        bool yes = ranges_have(in->ranges, in->count, 1);
        if (!yes)
            phrase_open_json(json, key, "!");
        phrase_variable_json(json, yes ? key : NULL, id);
        if (!yes)
            phrase_close_json(json);
        return;
    }
    if (in->count > 1)
        phrase_open_json(json, key, "or");
    for (uint32_t i = 0; i < in->count; i++)
        put_range(json, in->count > 1 ? NULL : key, id, is_today, in->ranges[i],
                  span);
    if (in->count > 1)
        phrase_close_json(json);
}

void phrase_condition_json(struct json_writer *json, const struct pack *pack,
                           const struct cond *cond)
{
    struct range domain;

    switch (cond->op) {
    case COND_FALSE:
    case COND_TRUE:
        json_put_raw(json, NULL, cond->op == COND_TRUE ? "true" : "false");
        return;
    case COND_TEST:
        domain = pack_domain(pack, cond->variable);
        phrase_test_json(json, NULL, pack,
                         &(struct phrase){cond->variable,
                                          {cond->ranges, cond->range_count},
                                          {&domain, 1}});
        return;
    case COND_AND:
    case COND_OR:
    case COND_NOT:
        phrase_open_json(json, NULL,
                         cond->op == COND_AND  ? "and"
                         : cond->op == COND_OR ? "or"
                                               : "!");
        for (uint32_t i = 0; i < cond->kid_count; i++)
            phrase_condition_json(json, pack, &cond->kids[i]);
        phrase_close_json(json);
        return;
    }
    abort();
}
