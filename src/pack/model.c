/* SPDX-License-Identifier: MIT */
/* model.c -- see model.h. */
#include "pack/model.h"

#include "base/base.h"
#include "base/date.h"

#include <string.h>

const char *pack_variable_id(const struct pack *pack, uint32_t variable)
{
    if (variable < pack->question_count)
        return pack->questions[variable].id;
    return pack->facts[variable - pack->question_count].id;
}

const char *pack_date_id(const struct pack *pack, int32_t date)
{
    return date == DATE_OF_TODAY ? "today" : pack->questions[date].id;
}

bool pack_in_force(const struct pack *pack, int32_t day)
{
    return pack->valid.from <= day && day <= pack->valid.to;
}

/* The days that a date question, or today, can be. */
static struct range date_domain(const struct pack *pack, int32_t date)
{
    if (date == DATE_OF_TODAY)
        return (struct range){DATE_MIN, DATE_MAX};
    return question_domain(&pack->questions[date], NULL);
}

/* Grows with the later date and shrinks with the earlier one. */
static struct range fact_domain(const struct pack *pack,
                                const struct fact *fact)
{
    struct range from = date_domain(pack, fact->from);
    struct range to = date_domain(pack, fact->to);

    switch (fact->kind) {
    case FACT_DAYS_BETWEEN:
        return (struct range){to.low - from.high, to.high - from.low};
    case FACT_YEARS_BETWEEN:
        return (struct range){
            date_years_between((int32_t)from.high, (int32_t)to.low),
            date_years_between((int32_t)from.low, (int32_t)to.high)};
    }
    return (struct range){0, 0};
}

struct range pack_domain(const struct pack *pack, uint32_t variable)
{
    const struct question *question = variable_question(pack, variable);

    return question ? question_domain(question, NULL)
                    : fact_domain(
                          pack, &pack->facts[variable - pack->question_count]);
}

bool variable_is_condition(const struct pack *pack, uint32_t variable)
{
    const struct question *question = variable_question(pack, variable);

    return question && question_is_condition(question);
}

bool variable_has_options(const struct pack *pack, uint32_t variable)
{
    const struct question *question = variable_question(pack, variable);

    return question && question_has_options(question);
}

bool variable_is_counted(const struct pack *pack, uint32_t variable)
{
    const struct question *question = variable_question(pack, variable);

    return !question ||
           question_types[question->type].operand == OPERAND_INTEGER;
}

static bool is_named(const char *id, const char *name, size_t size)
{
    return strlen(id) == size && !memcmp(id, name, size);
}

int32_t pack_find_question(const struct pack *pack, const char *id, size_t size)
{
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (is_named(pack->questions[i].id, id, size))
            return (int32_t)i;
    return -1;
}

int32_t question_find_option(const struct question *question, const char *id,
                             size_t size)
{
    for (uint32_t i = 0; i < question->option_count; i++)
        if (is_named(question->options[i].id, id, size))
            return (int32_t)i;
    return -1;
}

int32_t pack_find_language(const struct pack *pack, const char *language)
{
    for (uint32_t i = 0; i < pack->language_count; i++)
        if (!strcmp(pack->languages[i], language))
            return (int32_t)i;
    return -1;
}

const char *advice_kind_name(enum advice_kind kind)
{
    static const char *const names[] = {"do", "bring", "note"};

    return names[kind];
}

const char *status_name(enum status status)
{
    static const char *const names[] = {"decided", "undetermined", "no_rule",
                                        "not_in_force"};

    return names[status];
}

const struct outcome_date *outcome_find_date(const struct outcome *outcome,
                                             const char *id, size_t size)
{
    for (uint32_t i = 0; i < outcome->date_count; i++) {
        const struct outcome_date *date = &outcome->dates[i];

        if (is_named(date->id, id, size))
            return date;
    }
    return NULL;
}

const char *advice_find_date(const char *text, size_t *size)
{
    static const char bytes[] = "abcdefghijklmnopqrstuvwxyz0123456789_";

    for (; (text = strchr(text, '{')); text++) {
        *size = strspn(text + 1, bytes);
        if (*size && text[1 + *size] == '}')
            return text;
    }
    return NULL;
}
