/* explain.c -- rule by rule: what made it hold or fail. */
#include "report/json_part.h"
#include "report/more_internal.h"
#include "report/values.h"
#include "text/wrap.h"

#include <string.h>

/* ---- JSON ---- */

static const char *tri_text(enum tri tri)
{
    return tri == TRI_YES ? "yes" : tri == TRI_NO ? "no" : "unknown";
}

static void json_days(struct out *out, const char *key,
                      const struct explained_day *day, bool first)
{
    json_key(out, key, first);
    if (!day->known) {
        out_text(out, "null");
        return;
    }
    out_char(out, '"');
    out_date(out, day->day);
    out_char(out, '"');
}

/* Ranges of a fact, as json_values() has those of a question. */
static void json_ranges(struct out *out, const struct pack *pack,
                        const struct cond *cond)
{
    struct range all = pack_domain(pack, cond->variable);

    out_char(out, '[');
    for (uint32_t i = 0; i < cond->range_count; i++) {
        struct range range = cond->ranges[i];
        bool from = range.low > all.low;
        if (i)
            out_char(out, ',');
        out_char(out, '{');
        if (from) {
            json_key(out, "from", true);
            out_integer(out, range.low);
        }
        if (range.high < all.high) {
            json_key(out, "to", !from);
            out_integer(out, range.high);
        }
        out_char(out, '}');
    }
    out_char(out, ']');
}

/* The variable, its value now, and which values the rule asks for. */
static void json_test(struct out *out, const struct result *result,
                      const struct cond *cond)
{
    const struct pack *pack = result->pack;
    const struct values values = {cond->ranges, cond->range_count};

    json_key(out, "var", true);
    out_json_text(out, pack_variable_id(pack, cond->variable));
    json_key(out, "is", false);
    if (cond->variable < pack->question_count) {
        const struct question *question = &pack->questions[cond->variable];
        json_answer(out, question, &result->answers->of[cond->variable]);
        json_key(out, "in", false);
        json_values(out, question, &values);
        return;
    }
    const struct explained_fact *fact =
        &result->explanation->facts[cond->variable - pack->question_count];
    if (fact->known)
        out_integer(out, fact->value);
    else
        out_text(out, "null");
    json_key(out, "in", false);
    json_ranges(out, pack, cond);
}

static void json_cond(struct out *out, const struct result *result,
                      const struct explained_cond *explained)
{
    static const char *const names[] = {
        [COND_FALSE] = "false", [COND_TRUE] = "true", [COND_AND] = "and",
        [COND_OR] = "or",       [COND_NOT] = "!",     [COND_TEST] = "test"};
    const struct cond *cond = explained->cond;

    out_char(out, '{');
    if (cond->op == COND_TEST) {
        json_test(out, result, cond);
    } else {
        json_key(out, names[cond->op], true);
        out_char(out, '[');
        for (uint32_t i = 0; i < cond->kid_count; i++) {
            if (i)
                out_char(out, ',');
            json_cond(out, result, &explained->kids[i]);
        }
        out_char(out, ']');
    }
    json_text(out, "holds", tri_text(explained->holds));
    out_char(out, '}');
}

static void json_rule(struct out *out, const struct result *result,
                      const struct rule *rule,
                      const struct explained_rule *explained)
{
    const struct pack *pack = result->pack;

    out_char(out, '{');
    json_key(out, "rule", true);
    out_json_text(out, rule->id);
    json_text(out, "outcome", pack->outcomes[rule->outcome].id);
    json_text(out, "holds", tri_text(explained->holds));
    json_key(out, "decides", false);
    out_text(out, explained->decides ? "true" : "false");
    if (explained->in_force == TRI_NO)
        out_text(out, ",\"in_force\":false");
    json_key(out, "when", false);
    json_cond(out, result, &explained->when);
    json_sources(out, "source", pack, &rule->sources);
    out_char(out, '}');
}

static void json_fact(struct out *out, const struct pack *pack,
                      const struct explained_fact *explained)
{
    const struct fact *fact = explained->fact;

    out_char(out, '{');
    json_key(out, "fact", true);
    out_json_text(out, fact->id);
    json_key(out,
             fact->kind == FACT_DAYS_BETWEEN ? "days_between" : "years_between",
             false);
    out_char(out, '[');
    out_json_text(out, pack_date_id(pack, fact->from));
    out_char(out, ',');
    out_json_text(out, pack_date_id(pack, fact->to));
    out_char(out, ']');
    json_days(out, "from", &explained->from, false);
    json_days(out, "to", &explained->to, false);
    json_key(out, "is", false);
    if (explained->known)
        out_integer(out, explained->value);
    else
        out_text(out, "null");
    out_char(out, '}');
}

static void json_dates(struct out *out, const struct result *result)
{
    const struct decision *decision = result->decision;

    json_key(out, "dates", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < decision->date_count; i++) {
        const struct decided_date *date = &decision->dates[i];
        const struct explained_day day = {.known = true, .day = date->day};
        if (i)
            out_char(out, ',');
        out_char(out, '{');
        json_key(out, "date", true);
        out_json_text(out, date->date->id);
        json_text(out, "from", pack_date_id(result->pack, date->date->date));
        json_key(out, "plus_days", false);
        out_integer(out, date->date->plus_days);
        json_days(out, "is", &day, false);
        out_char(out, '}');
    }
    out_char(out, ']');
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

static void json_cited(struct out *out, const struct result *result,
                       uint32_t language)
{
    const struct pack *pack = result->pack;
    bool first = true;

    json_key(out, "sources", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < pack->source_fact_count; i++) {
        const struct source_fact *fact = &pack->source_facts[i];
        if (!is_cited(result, i))
            continue;
        if (!first)
            out_char(out, ',');
        first = false;
        out_char(out, '{');
        json_key(out, "id", true);
        out_json_text(out, fact->id);
        json_text(out, "section", fact->section.in[language]);
        if (fact->says.in)
            json_text(out, "says", fact->says.in[language]);
        out_char(out, '}');
    }
    out_char(out, ']');
}

void json_explain(struct out *out, const struct result *result,
                  uint32_t language)
{
    const struct explanation *explanation = result->explanation;
    const struct pack *pack = result->pack;

    if (!explanation)
        return;
    json_key(out, "explain", false);
    out_text(out, "{\"rules\":[");
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        if (i)
            out_char(out, ',');
        json_rule(out, result, &pack->rules[i], &explanation->rules[i]);
    }
    out_text(out, "],\"facts\":[");
    for (uint32_t i = 0; i < pack->fact_count; i++) {
        if (i)
            out_char(out, ',');
        json_fact(out, pack, &explanation->facts[i]);
    }
    out_char(out, ']');
    json_dates(out, result);
    json_cited(out, result, language);
    out_char(out, '}');
}
