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
    struct range domain = {DATE_MIN, DATE_MAX};

    if (date == DATE_OF_TODAY)
        return domain;
    const struct question *question = &pack->questions[date];
    if (question->not_before.kind == BOUND_DATE)
        domain.low = question->not_before.day;
    if (question->not_after.kind == BOUND_DATE)
        domain.high = question->not_after.day;
    return domain;
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
    if (variable >= pack->question_count)
        return fact_domain(pack, &pack->facts[variable - pack->question_count]);

    const struct question *question = &pack->questions[variable];
    switch (question->type) {
    case QUESTION_BOOLEAN:
        return (struct range){0, 1};
    case QUESTION_CHOICE:
        return (struct range){0, (int64_t)question->option_count - 1};
    case QUESTION_INTEGER:
        return (struct range){question->minimum, question->maximum};
    case QUESTION_DATE:
        return date_domain(pack, (int32_t)variable);
    }
    return (struct range){0, 0};
}

bool ranges_have(const struct range *ranges, uint32_t count, int64_t value)
{
    for (uint32_t i = 0; i < count; i++)
        if (ranges[i].low <= value && value <= ranges[i].high)
            return true;
    return false;
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

const char *question_type_name(enum question_type type)
{
    static const char *const names[] = {"boolean", "choice", "integer", "date"};

    return names[type];
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

        if (strlen(date->id) == size && !memcmp(date->id, id, size))
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
