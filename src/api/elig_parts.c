/* elig_parts.c -- the public functions on outcomes, rules and advice. */
#include "api/api_internal.h"

#include <stdlib.h>

enum elig_status public_status(enum status status)
{
    switch (status) {
    case STATUS_DECIDED:
        return ELIG_DECIDED;
    case STATUS_UNDETERMINED:
        return ELIG_UNDETERMINED;
    case STATUS_NO_RULE:
        return ELIG_NO_RULE;
    case STATUS_NOT_IN_FORCE:
        return ELIG_NOT_IN_FORCE;
    }
    abort();
}

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
