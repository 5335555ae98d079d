/* explain.c -- rule by rule: what made it hold or fail. */
#include "report/json_part_internal.h"
#include "report/layout_internal.h"
#include "report/values.h"

static const char *tri_text(enum tri tri)
{
    return tri == TRI_YES ? "yes" : tri == TRI_NO ? "no" : "unknown";
}

/* Ranges of a fact, as json_put_values() has those of a question. */
static void put_ranges(struct json_writer *json, const struct pack *pack,
                       const struct cond *cond)
{
    json_open(json, "in", '[');
    for (uint32_t i = 0; i < cond->range_count; i++)
        json_put_range(json, NULL, cond->ranges[i],
                       pack_domain(pack, cond->variable), false);
    json_close(json, ']');
}

/* The variable, its value now, and which values the rule asks for. */
static void put_test(struct json_writer *json, const struct result *result,
                     const struct cond *cond)
{
    const struct pack *pack = result->pack;
    const struct values values = {cond->ranges, cond->range_count};
    uint32_t variable = cond->variable;
    const struct explained_fact *fact;

    json_put_text(json, "var", pack_variable_id(pack, variable));
    if (variable < pack->question_count) {
        const struct question *question = &pack->questions[variable];
        json_put_answer(json, "is", question, &result->answers->of[variable]);
        json_put_values(json, "in", question, &values);
        return;
    }
    fact = &result->explanation->facts[variable - pack->question_count];
    json_put_known(json, "is", fact->known, fact->value);
    put_ranges(json, pack, cond);
}

static void put_cond(struct json_writer *json, const char *key,
                     const struct result *result,
                     const struct explained_cond *explained)
{
    static const char *const names[] = {
        [COND_FALSE] = "false", [COND_TRUE] = "true", [COND_AND] = "and",
        [COND_OR] = "or",       [COND_NOT] = "!",     [COND_TEST] = "test"};
    const struct cond *cond = explained->cond;

    json_open(json, key, '{');
    if (cond->op == COND_TEST) {
        put_test(json, result, cond);
    } else {
        json_open(json, names[cond->op], '[');
        for (uint32_t i = 0; i < cond->kid_count; i++)
            put_cond(json, NULL, result, &explained->kids[i]);
        json_close(json, ']');
    }
    json_put_text(json, "holds", tri_text(explained->holds));
    json_close(json, '}');
}

static void put_rule(struct json_writer *json, const struct result *result,
                     const struct rule *rule,
                     const struct explained_rule *explained)
{
    const struct pack *pack = result->pack;

    json_open(json, NULL, '{');
    json_put_text(json, "rule", rule->id);
    json_put_text(json, "outcome", pack->outcomes[rule->outcome].id);
    json_put_text(json, "holds", tri_text(explained->holds));
    json_put_bool(json, "decides", explained->decides);
    if (explained->in_force == TRI_NO)
        json_put_bool(json, "in_force", false);
    put_cond(json, "when", result, &explained->when);
    json_put_sources(json, pack, &rule->sources);
    json_close(json, '}');
}

static void put_fact(struct json_writer *json, const struct pack *pack,
                     const struct explained_fact *explained)
{
    json_open(json, NULL, '{');
    json_put_text(json, "fact", explained->fact->id);
    json_put_fact(json, pack, explained->fact);
    json_put_day(json, "from", explained->from.known, explained->from.day);
    json_put_day(json, "to", explained->to.known, explained->to.day);
    json_put_known(json, "is", explained->known, explained->value);
    json_close(json, '}');
}

static void put_dates(struct json_writer *json, const struct result *result)
{
    const struct decision *decision = result->decision;

    json_open(json, "dates", '[');
    for (uint32_t i = 0; i < decision->date_count; i++) {
        const struct decided_date *date = &decision->dates[i];
        json_open(json, NULL, '{');
        json_put_text(json, "date", date->date->id);
        json_put_text(json, "from",
                      pack_date_id(result->pack, date->date->date));
        json_put_integer(json, "plus_days", date->date->plus_days);
        json_put_date(json, "is", date->day);
        json_close(json, '}');
    }
    json_close(json, ']');
}

/* Whether a rule cites the fact. */
static bool is_cited(const struct result *result, uint32_t fact)
{
    const struct pack *pack = result->pack;

    for (uint32_t i = 0; i < pack->rule_count; i++)
        for (uint32_t k = 0; k < pack->rules[i].sources.count; k++)
            if (pack->rules[i].sources.facts[k] == fact)
                return true;
    return false;
}

static void put_cited(struct json_writer *json, const struct result *result,
                      uint32_t language)
{
    const struct pack *pack = result->pack;

    json_open(json, "sources", '[');
    for (uint32_t i = 0; i < pack->source_fact_count; i++) {
        const struct source_fact *fact = &pack->source_facts[i];
        if (!is_cited(result, i))
            continue;
        json_open(json, NULL, '{');
        json_put_text(json, "id", fact->id);
        json_put_text(json, "section", fact->section.in[language]);
        if (fact->says.in)
            json_put_text(json, "says", fact->says.in[language]);
        json_close(json, '}');
    }
    json_close(json, ']');
}

void json_explain(struct json_writer *json, const struct result *result,
                  uint32_t language)
{
    const struct explanation *explanation = result->explanation;
    const struct pack *pack = result->pack;

    if (!explanation)
        return;
    json_open(json, "explain", '{');
    json_open(json, "rules", '[');
    for (uint32_t i = 0; i < pack->rule_count; i++)
        put_rule(json, result, &pack->rules[i], &explanation->rules[i]);
    json_close(json, ']');
    json_open(json, "facts", '[');
    for (uint32_t i = 0; i < pack->fact_count; i++)
        put_fact(json, pack, &explanation->facts[i]);
    json_close(json, ']');
    put_dates(json, result);
    put_cited(json, result, language);
    json_close(json, '}');
}
