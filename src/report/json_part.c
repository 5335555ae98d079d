/* SPDX-License-Identifier: MIT */
/* json_part.c -- compact JSON: nothing between the tokens. */
#include "report/json_part_internal.h"

#include "elig.h"

void json_put_whole(struct json_writer *json, const char *key,
                    struct number number)
{
    char text[NUMBER_TEXT_SIZE];

    number_text(number, 0, text);
    json_put_raw(json, key, number_is_greatest(number) ? "null" : text);
}

void json_put_known(struct json_writer *json, const char *key, bool known,
                    int64_t value)
{
    if (known)
        json_put_integer(json, key, value);
    else
        json_put_text(json, key, NULL);
}

void json_put_day(struct json_writer *json, const char *key, bool known,
                  int32_t day)
{
    if (known)
        json_put_date(json, key, day);
    else
        json_put_text(json, key, NULL);
}

bool json_open_known(struct json_writer *json, const char *key, bool known)
{
    if (known)
        json_open(json, key, '{');
    else
        json_put_text(json, key, NULL);
    return known;
}

static const char *id_of(const struct pack *pack, enum id_kind kind,
                         int32_t index)
{
    if (index == NO_INDEX)
        return NULL;
    switch (kind) {
    case ID_QUESTION:
        return pack->questions[index].id;
    case ID_OUTCOME:
        return pack->outcomes[index].id;
    case ID_RULE:
        return pack->rules[index].id;
    case ID_ADVICE:
        return pack->advice[index].id;
    case ID_SOURCE:
        return pack->source_facts[index].id;
    }
    return NULL;
}

void json_put_id(struct json_writer *json, const char *key,
                 const struct pack *pack, enum id_kind kind, int32_t index)
{
    json_put_text(json, key, id_of(pack, kind, index));
}

void json_put_ids(struct json_writer *json, const char *key,
                  const struct pack *pack, enum id_kind kind,
                  const uint32_t *indexes, uint32_t count)
{
    json_open(json, key, '[');
    for (uint32_t i = 0; i < count; i++)
        json_put_id(json, NULL, pack, kind, (int32_t)indexes[i]);
    json_close(json, ']');
}

void json_put_sources(struct json_writer *json, const struct pack *pack,
                      const struct sources *sources)
{
    json_put_ids(json, "source", pack, ID_SOURCE, sources->facts,
                 sources->count);
}

void json_put_dates(struct json_writer *json, const struct decision *decision)
{
    json_open(json, "dates", '{');
    for (uint32_t i = 0; i < decision->date_count; i++)
        json_put_date(json, decision->dates[i].date->id,
                      decision->dates[i].day);
    json_close(json, '}');
}

void json_put_texts(struct json_writer *json, const char *key,
                    const char *const *texts, uint32_t count)
{
    json_open(json, key, '[');
    for (uint32_t i = 0; i < count; i++)
        json_put_text(json, NULL, texts[i]);
    json_close(json, ']');
}

void json_put_answer(struct json_writer *json, const char *key,
                     const struct question *question,
                     const struct answer *answer)
{
    if (answer->state == ANSWER_KNOWN)
        question_print(json_put_key(json, key), question, answer->value, true);
    else
        json_put_text(json, key, NULL);
}

void json_put_record(struct json_writer *json, const char *key,
                     const struct pack *pack, const struct answers *answers,
                     bool unknown)
{
    json_open(json, key, '{');
    if (answers->has_today)
        json_put_date(json, "today", answers->today);
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (answers->of[i].state == ANSWER_KNOWN ||
            (unknown && answers->of[i].state == ANSWER_UNKNOWN))
            json_put_answer(json, pack->questions[i].id, &pack->questions[i],
                            &answers->of[i]);
    json_close(json, '}');
}

static void put_end(struct json_writer *json, const char *key, int64_t value,
                    bool is_date)
{
    if (is_date)
        json_put_date(json, key, (int32_t)value);
    else
        json_put_integer(json, key, value);
}

void json_put_ends(struct json_writer *json, struct range range,
                   struct range of, bool is_date)
{
    if (range.low > of.low)
        put_end(json, "from", range.low, is_date);
    if (range.high < of.high)
        put_end(json, "to", range.high, is_date);
}

void json_put_range(struct json_writer *json, const char *key,
                    struct range range, struct range of, bool is_date)
{
    json_open(json, key, '{');
    json_put_ends(json, range, of, is_date);
    json_close(json, '}');
}

void json_put_fact(struct json_writer *json, const struct pack *pack,
                   const struct fact *fact)
{
    bool days = fact->kind == FACT_DAYS_BETWEEN;

    json_open(json, days ? "days_between" : "years_between", '[');
    json_put_text(json, NULL, pack_date_id(pack, fact->from));
    json_put_text(json, NULL, pack_date_id(pack, fact->to));
    json_close(json, ']');
}

void json_open_pack(struct json_writer *json, const char *key,
                    const struct pack *pack)
{
    json_open(json, key, '{');
    json_put_text(json, "id", pack->id);
    json_put_text(json, "version", pack->version);
}

void json_put_pack(struct json_writer *json, const char *key,
                   const struct pack *pack)
{
    json_open_pack(json, key, pack);
    json_put_text(json, "sha256", pack->sha256);
    json_close(json, '}');
}

void json_put_receipt(struct json_writer *json, const struct pack *pack,
                      const struct answers *answers)
{
    const struct answers given = {.of = answers->of};

    json_put_record(json, "answers", pack, &given, true);
    json_put_day(json, "today", answers->has_today, answers->today);
    json_put_pack(json, "pack", pack);
    json_put_text(json, "engine", ELIG_VERSION);
}

struct json_writer json_start(struct out *out)
{
    struct json_writer json = {.out = out};

    json_open(&json, NULL, '{');
    json_put_integer(&json, "schema", 1);
    return json;
}

void json_end(struct json_writer *json)
{
    json_put_text(json, "engine", ELIG_VERSION);
    json_close(json, '}');
    out_char(json->out, '\n');
}
