/* SPDX-License-Identifier: MIT */
/* explain.c -- what made each rule hold or fail, as JSON and as sentences. */
#include "report/json_part_internal.h"
#include "report/layout_internal.h"
#include "report/values.h"
#include "text/phrase.h"

static const char *tri_text(enum tri tri)
{
    return tri == TRI_YES ? "yes" : tri == TRI_NO ? "no" : "unknown";
}

/* The variable, its value now, and which values the rule asks for. */
static void put_test(struct json_writer *json, const struct result *result,
                     const struct cond *cond)
{
    const struct pack *pack = result->pack;
    const struct values values = {cond->ranges, cond->range_count};
    uint32_t variable = cond->variable;
    const struct question *question = variable_question(pack, variable);
    const struct explained_fact *fact;

    json_put_text(json, "var", pack_variable_id(pack, variable));
    if (question) {
        json_put_answer(json, "is", question, &result->answers->of[variable]);
    } else {
        fact = &result->explanation->facts[variable - pack->question_count];
        json_put_known(json, "is", fact->known, fact->value);
    }
    json_put_values(json, "in", pack, variable, &values);
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

/* ---- Sentences ---- */

/* A rule's lines: each variable is told of once. */
struct telling {
    struct page *page;
    const struct explained_cond *when;
    bool *told;   /* of each variable */
    bool *dates;  /* of each question: told as a date of an open fact */
    bool certain; /* the rule holds or fails, whatever is still open */
    bool any;
};

/* "26 February 2021", "today (1 March 2021)". */
static const char *day_text(const struct page *page,
                            const struct explained_day *day)
{
    const char *text =
        day->known ? message_date(page->spoken, day->day, page->arena) : "?";

    return day->date == DATE_OF_TODAY
               ? message_with(page, MSG_EXPLAIN_TODAY, text)
               : text;
}

/* "From 26 February 2021 to today (1 March 2021): 3 days" */
static const char *fact_text(const struct page *page,
                             const struct explained_fact *fact)
{
    bool days = fact->fact->kind == FACT_DAYS_BETWEEN;
    bool one = fact->value == 1;

    return message_with(page,
                        days ? (one ? MSG_EXPLAIN_DAY : MSG_EXPLAIN_DAYS)
                             : (one ? MSG_EXPLAIN_YEAR : MSG_EXPLAIN_YEARS),
                        day_text(page, &fact->from), day_text(page, &fact->to),
                        page_number(page, fact->value));
}

/* "How old are you? 70"; nothing hangs on an open answer where it is certain */
static const char *question_text(const struct telling *telling, uint32_t index)
{
    struct page *page = telling->page;
    const struct question *question = &page->result->pack->questions[index];
    const struct answer *answer = &page->result->answers->of[index];
    const char *says;

    if (telling->certain && answer->state != ANSWER_KNOWN)
        says = large_first(message(page->spoken, MSG_VALUES_ANY), page->arena);
    else if (answer->state == ANSWER_MISSING)
        says = message(page->spoken, MSG_WHAT_IF_OPEN);
    else
        says = write_answer(question, answer, page->style, page->arena);
    return arena_print(page->arena, "%s %s", page_text(page, question->ask),
                       says);
}

/* " (the rule asks for at most 10)", where a number was compared. */
static const char *asked_text(const struct telling *telling, uint32_t variable)
{
    struct page *page = telling->page;
    const struct pack *pack = page->result->pack;
    struct values values = {NULL, 0};

    if (variable_is_counted(pack, variable))
        values = explain_asks(pack, telling->when, variable, page->arena);
    if (!values.count)
        return "";
    const char *asked = phrase_numbers(
        page->spoken, values, pack_domain(pack, variable), page->arena);
    return arena_print(page->arena, " %s",
                       message_with(page, MSG_EXPLAIN_ASKS, asked));
}

/* Of a question in the pack's language, of a fact in the program's. */
static void tell_line(struct telling *telling, const char *text, bool of_fact)
{
    telling->any = true;
    layout_pair(telling->page, BLOCK_PART, NULL, text, of_fact);
}

/* A fact that is not known: the dates that are not, or all that it takes. */
static void tell_open(struct telling *telling,
                      const struct explained_fact *fact)
{
    const struct explained_day *const days[] = {&fact->from, &fact->to};

    for (size_t i = 0; i < COUNT_OF(days); i++)
        if (days[i]->date != DATE_OF_TODAY &&
            (telling->certain || !days[i]->known) &&
            !telling->dates[days[i]->date]) {
            telling->dates[days[i]->date] = true;
            tell_line(telling, question_text(telling, (uint32_t)days[i]->date),
                      false);
        }
}

static void tell_test(struct telling *telling, const struct cond *cond)
{
    struct page *page = telling->page;
    uint32_t questions = page->result->pack->question_count;
    const struct explained_fact *fact = NULL;
    const char *text;

    if (telling->told[cond->variable])
        return;
    telling->told[cond->variable] = true;
    if (cond->variable >= questions)
        fact = &page->result->explanation->facts[cond->variable - questions];
    if (fact && !fact->known) {
        tell_open(telling, fact);
        return;
    }
    text =
        fact ? fact_text(page, fact) : question_text(telling, cond->variable);
    tell_line(telling,
              arena_print(page->arena, "%s%s", text,
                          asked_text(telling, cond->variable)),
              fact);
}

/*
 * Only what made the condition what it is: of an "and" that fails, the parts
 * that fail.  Where no part does by itself, all of them together.
 */
static void tell(struct telling *telling,
                 const struct explained_cond *explained, bool all)
{
    const struct cond *cond = explained->cond;

    if (cond->op == COND_TEST)
        tell_test(telling, cond);
    all |= explained_needs_all(explained);
    for (uint32_t i = 0; i < cond->kid_count; i++) {
        const struct explained_cond *kid = &explained->kids[i];
        if (all || cond->op == COND_NOT || kid->holds == explained->holds)
            tell(telling, kid, all);
    }
}

/* "3. Rule stay does not hold:" */
static void text_verdict(struct page *page, uint32_t index, enum message which)
{
    const char *id = page->result->pack->rules[index].id;

    layout_number(page, index + 1, message_with(page, which, id));
}

static void text_rule(struct page *page, uint32_t index)
{
    const struct pack *pack = page->result->pack;
    const struct explained_rule *rule =
        &page->result->explanation->rules[index];
    struct telling telling = {.page = page,
                              .certain = rule->holds != TRI_UNKNOWN};

    text_verdict(page, index,
                 rule->decides              ? MSG_EXPLAIN_DECIDES
                 : rule->in_force == TRI_NO ? MSG_EXPLAIN_NOT_IN_FORCE
                 : rule->holds == TRI_YES   ? MSG_EXPLAIN_HOLDS
                 : rule->holds == TRI_NO    ? MSG_EXPLAIN_FAILS
                                            : MSG_EXPLAIN_OPEN);
    if (rule->in_force == TRI_NO)
        return;
    telling.when = &rule->when;
    telling.told =
        arena_array(page->arena, bool, pack->question_count + pack->fact_count);
    telling.dates = arena_array(page->arena, bool, pack->question_count);
    tell(&telling, &rule->when, false);
    if (!telling.any)
        layout_say(page, BLOCK_PART,
                   rule->holds == TRI_YES ? MSG_EXPLAIN_ALWAYS
                                          : MSG_EXPLAIN_NEVER,
                   NULL);
}

/* The rules behind one that holds where the first decides: a line each. */
static void text_later(struct page *page, uint32_t holds)
{
    const struct pack *pack = page->result->pack;

    if (holds + 1 >= pack->rule_count)
        return;
    layout_say(page, BLOCK_TEXT, MSG_EXPLAIN_LATER, &pack->rules[holds].id);
    for (uint32_t i = holds + 1; i < pack->rule_count; i++) {
        const struct explained_rule *rule =
            &page->result->explanation->rules[i];
        text_verdict(page, i,
                     rule->in_force == TRI_NO ? MSG_EXPLAIN_NOT_IN_FORCE
                     : rule->holds == TRI_YES ? MSG_EXPLAIN_WOULD_HOLD
                     : rule->holds == TRI_NO  ? MSG_EXPLAIN_WOULD_FAIL
                                              : MSG_EXPLAIN_WOULD_OPEN);
    }
}

static void text_rules(struct page *page)
{
    const struct pack *pack = page->result->pack;
    uint32_t hold = 0;

    for (uint32_t i = 0; i < pack->rule_count; i++) {
        text_rule(page, i);
        if (page->result->explanation->rules[i].holds != TRI_YES)
            continue;
        hold++;
        if (pack->hit_policy == HIT_FIRST) {
            text_later(page, i);
            return;
        }
    }
    if (hold > 1)
        layout_say(page, BLOCK_TEXT, MSG_EXPLAIN_CONFLICT, NULL);
}

static void text_sources(struct page *page)
{
    const struct pack *pack = page->result->pack;
    int32_t rule = page->result->decision->rule;

    if (rule == NO_INDEX || !pack->rules[rule].sources.count)
        return;
    layout_say(page, BLOCK_HEADING, MSG_EXPLAIN_SOURCE, NULL);
    for (uint32_t i = 0; i < pack->rules[rule].sources.count; i++) {
        const struct source_fact *fact =
            &pack->source_facts[pack->rules[rule].sources.facts[i]];
        layout_pack(
            page, BLOCK_ITEM,
            arena_print(page->arena, "%s, %s%s%s", pack->publisher,
                        page_text(page, fact->section),
                        fact->says.in ? ": " : "",
                        fact->says.in ? page_text(page, fact->says) : ""));
    }
}

static void text_dates(struct page *page)
{
    const struct decision *decision = page->result->decision;

    for (uint32_t i = 0; i < decision->date_count; i++) {
        const struct decided_date *date = &decision->dates[i];
        int32_t plus = date->date->plus_days;
        const struct explained_day from = {date->date->date, true,
                                           date->day - plus};
        layout_say(page, i ? BLOCK_LINE : BLOCK_TEXT,
                   plus > 0   ? MSG_EXPLAIN_DATE_AFTER
                   : plus < 0 ? MSG_EXPLAIN_DATE_BEFORE
                              : MSG_EXPLAIN_DATE_SAME,
                   BLANKS(page_text(page, date->date->says),
                          message_date(page->spoken, date->day, page->arena),
                          page_number(page, plus < 0 ? -plus : plus),
                          day_text(page, &from)));
    }
}

void layout_explain(struct page *page)
{
    if (!page->result->explanation)
        return;
    layout_say(page, BLOCK_HEADING, MSG_EXPLAIN_TITLE, NULL);
    text_rules(page);
    text_dates(page);
    text_sources(page);
}
