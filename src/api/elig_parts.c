/* elig_parts.c -- the public functions on outcomes, rules and advice. */
#include "api/api_internal.h"

int elig_pack_outcomes(const struct elig_pack *pack)
{
    return (int)pack->model->outcome_count;
}

const char *elig_outcome_id(const struct elig_pack *pack, int outcome)
{
    return pack->model->outcomes[outcome].id;
}

const char *elig_outcome_says(const struct elig_pack *pack, int outcome,
                              int language)
{
    return pack->model->outcomes[outcome].says.in[language];
}

int elig_outcome_dates(const struct elig_pack *pack, int outcome)
{
    return (int)pack->model->outcomes[outcome].date_count;
}

const char *elig_outcome_date_id(const struct elig_pack *pack, int outcome,
                                 int date)
{
    return pack->model->outcomes[outcome].dates[date].id;
}

const char *elig_outcome_date_says(const struct elig_pack *pack, int outcome,
                                   int date, int language)
{
    return pack->model->outcomes[outcome].dates[date].says.in[language];
}

int elig_pack_rules(const struct elig_pack *pack)
{
    return (int)pack->model->rule_count;
}

const char *elig_rule_id(const struct elig_pack *pack, int rule)
{
    return pack->model->rules[rule].id;
}

const char *elig_rule_says(const struct elig_pack *pack, int rule, int language)
{
    return pack->model->rules[rule].because.in[language];
}

int elig_rule_sources(const struct elig_pack *pack, int rule)
{
    return (int)pack->model->rules[rule].sources.count;
}

const char *elig_rule_source(const struct elig_pack *pack, int rule, int source)
{
    const struct sources *sources = &pack->model->rules[rule].sources;

    return pack->model->source_facts[sources->facts[source]].id;
}

int elig_pack_advice(const struct elig_pack *pack)
{
    return (int)pack->model->advice_count;
}

const char *elig_advice_id(const struct elig_pack *pack, int advice)
{
    return pack->model->advice[advice].id;
}

const char *elig_advice_kind(const struct elig_pack *pack, int advice)
{
    return advice_kind_name(pack->model->advice[advice].kind);
}

const char *elig_advice_says(const struct elig_pack *pack, int advice,
                             int language)
{
    return pack->model->advice[advice].says.in[language];
}
