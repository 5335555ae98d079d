/* SPDX-License-Identifier: MIT */
/* jsonlogic.c -- an "if" over the rules, behind what today must be. */
#include "export/jsonlogic.h"

#include "base/date.h"
#include "text/phrase.h"

#include <string.h>

const char *jsonlogic_find_dotted(const struct pack *pack)
{
    for (uint32_t i = 0; i < pack->question_count + pack->fact_count; i++)
        if (strchr(pack_variable_id(pack, i), '.'))
            return pack_variable_id(pack, i);
    return NULL;
}

static bool has_window(const struct validity *valid)
{
    return valid->from > DATE_MIN || valid->to < DATE_MAX;
}

static bool reads_today(const struct pack *pack)
{
    bool reads = has_window(&pack->valid);

    for (uint32_t i = 0; i < pack->rule_count; i++)
        reads |= has_window(&pack->rules[i].valid);
    return reads;
}

/* "today" is one of the days: one or two operands of an "and". */
static void put_days(struct json_writer *json, const struct validity *valid)
{
    const int32_t days[] = {valid->from, valid->to};
    const bool given[] = {valid->from > DATE_MIN, valid->to < DATE_MAX};

    for (size_t i = 0; i < COUNT_OF(days); i++) {
        if (!given[i])
            continue;
        phrase_open_json(json, NULL, i ? "<=" : ">=");
        phrase_variable_json(json, NULL, "today");
        json_put_date(json, NULL, days[i]);
        phrase_close_json(json);
    }
}

/*
 * Before all rules: of what is no text of ten characters with its hyphens in
 * place, and of days that are not the pack's own.
 */
static void put_today(struct json_writer *json, const struct pack *pack)
{
    static const char guard[] =
        "{\"or\":[{\"!==\":[{\"var\":\"today\"},"
        "{\"cat\":[{\"var\":\"today\"}]}]},"
        "{\"!==\":[{\"substr\":[{\"cat\":[{\"var\":\"today\"}]},4,1]},\"-\"]},"
        "{\"!==\":[{\"substr\":[{\"cat\":[{\"var\":\"today\"}]},7,1]},\"-\"]},"
        "{\"===\":[{\"substr\":[{\"cat\":[{\"var\":\"today\"}]},9]},\"\"]},"
        "{\"!==\":[{\"substr\":[{\"cat\":[{\"var\":\"today\"}]},10]},\"\"]}]}";

    if (!reads_today(pack))
        return;
    json_put_raw(json, NULL, guard);
    json_put_text(json, NULL, JSONLOGIC_TODAY);
    if (!has_window(&pack->valid))
        return;
    phrase_open_json(json, NULL, "!");
    phrase_open_json(json, NULL, "and");
    put_days(json, &pack->valid);
    phrase_close_json(json);
    phrase_close_json(json);
    json_put_text(json, NULL, JSONLOGIC_CLOSED);
}

static void put_rule(struct json_writer *json, const struct pack *pack,
                     const struct rule *rule)
{
    bool window = has_window(&rule->valid);

    if (window) {
        phrase_open_json(json, NULL, "and");
        put_days(json, &rule->valid);
    }
    phrase_condition_json(json, pack, rule->when);
    if (window)
        phrase_close_json(json);
    json_put_text(json, NULL, rule->id);
}

void write_jsonlogic(struct out *out, const struct pack *pack)
{
    struct json_writer json = {.out = out};

    phrase_open_json(&json, NULL, "if");
    put_today(&json, pack);
    for (uint32_t i = 0; i < pack->rule_count; i++)
        put_rule(&json, pack, &pack->rules[i]);
    json_put_raw(&json, NULL, "null");
    phrase_close_json(&json);
    out_char(out, '\n');
}
