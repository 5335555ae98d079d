/* SPDX-License-Identifier: MIT */
/* elig_parts.c -- the public functions on questions, outcomes, rules, advice.
 */
#include "elig.h"

#include "api/api_internal.h"

#include <string.h>

int elig_pack_questions(const struct elig_pack *pack)
{
    return (int)pack->model->question_count;
}

int elig_pack_find_question(const struct elig_pack *pack, const char *id)
{
    return pack_find_question(pack->model, id, strlen(id));
}

const char *elig_question_id(const struct elig_pack *pack, int question)
{
    return pack->model->questions[question].id;
}

enum elig_type public_type(const struct question *question)
{
    static const enum elig_type types[] = {
        [QUESTION_BOOLEAN] = ELIG_BOOLEAN,
        [QUESTION_CHOICE] = ELIG_CHOICE,
        [QUESTION_INTEGER] = ELIG_INTEGER,
        [QUESTION_DATE] = ELIG_DATE,
    };
    QUESTION_TYPES_ALL_IN(types);

    return types[question->type];
}

enum elig_type elig_question_type(const struct elig_pack *pack, int question)
{
    return public_type(&pack->model->questions[question]);
}

const char *elig_question_ask(const struct elig_pack *pack, int question,
                              int language)
{
    return pack->model->questions[question].ask.in[language];
}

const char *elig_question_why(const struct elig_pack *pack, int question,
                              int language)
{
    return pack->model->questions[question].why.in[language];
}

int elig_question_sources(const struct elig_pack *pack, int question)
{
    return (int)pack->model->questions[question].sources.count;
}

int elig_question_source(const struct elig_pack *pack, int question, int index)
{
    return (int)pack->model->questions[question].sources.facts[index];
}

/* A bound by today is none yet. */
static struct range domain(const struct elig_pack *pack, int question)
{
    return question_domain(&pack->model->questions[question], NULL);
}

static enum elig_bound bound_of(const struct question *question,
                                struct bound day, int64_t number,
                                int64_t unbound)
{
    static const enum elig_bound bounds[] = {[BOUND_NONE] = ELIG_BOUND_NONE,
                                             [BOUND_DATE] = ELIG_BOUND_VALUE,
                                             [BOUND_TODAY] = ELIG_BOUND_TODAY};

    if (question_is_day(question))
        return bounds[day.kind];
    return question_is_ordered(question) && number != unbound ? ELIG_BOUND_VALUE
                                                              : ELIG_BOUND_NONE;
}

enum elig_bound elig_question_least(const struct elig_pack *pack, int question,
                                    int64_t *value)
{
    const struct question *of = &pack->model->questions[question];

    *value = domain(pack, question).low;
    return bound_of(of, of->not_before, of->minimum, -JSON_INTEGER_MAX);
}

enum elig_bound elig_question_most(const struct elig_pack *pack, int question,
                                   int64_t *value)
{
    const struct question *of = &pack->model->questions[question];

    *value = domain(pack, question).high;
    return bound_of(of, of->not_after, of->maximum, JSON_INTEGER_MAX);
}

int elig_question_unknown_option(const struct elig_pack *pack, int question)
{
    return pack->model->questions[question].unknown_option;
}

int elig_question_options(const struct elig_pack *pack, int question)
{
    return (int)pack->model->questions[question].option_count;
}

const char *elig_option_id(const struct elig_pack *pack, int question,
                           int option)
{
    return pack->model->questions[question].options[option].id;
}

const char *elig_option_says(const struct elig_pack *pack, int question,
                             int option, int language)
{
    return pack->model->questions[question].options[option].says.in[language];
}

int elig_question_find_option(const struct elig_pack *pack, int question,
                              const char *id)
{
    return question_find_option(&pack->model->questions[question], id,
                                strlen(id));
}

/* ---- Outcomes, rules and advice ---- */

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

int elig_outcome_sources(const struct elig_pack *pack, int outcome)
{
    return (int)pack->model->outcomes[outcome].sources.count;
}

int elig_outcome_source(const struct elig_pack *pack, int outcome, int index)
{
    return (int)pack->model->outcomes[outcome].sources.facts[index];
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

int elig_rule_outcome(const struct elig_pack *pack, int rule)
{
    return (int)pack->model->rules[rule].outcome;
}

int elig_rule_from(const struct elig_pack *pack, int rule)
{
    return pack->model->rules[rule].valid.from;
}

int elig_rule_until(const struct elig_pack *pack, int rule)
{
    return pack->model->rules[rule].valid.to;
}

int elig_rule_sources(const struct elig_pack *pack, int rule)
{
    return (int)pack->model->rules[rule].sources.count;
}

int elig_rule_source(const struct elig_pack *pack, int rule, int index)
{
    return (int)pack->model->rules[rule].sources.facts[index];
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

int elig_advice_sources(const struct elig_pack *pack, int advice)
{
    return (int)pack->model->advice[advice].sources.count;
}

int elig_advice_source(const struct elig_pack *pack, int advice, int index)
{
    return (int)pack->model->advice[advice].sources.facts[index];
}
