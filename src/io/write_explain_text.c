/* write_explain_text.c -- what made each rule hold or fail, as sentences. */
#include "io/wrap.h"
#include "io/write_more.h"
#include "io/write_values.h"

#include "base/date.h"

#include <string.h>

/* A rule's lines: each variable is told of once. */
struct telling {
    const struct sheet_of *sheet;
    uint32_t *tests; /* of each variable; 0 once it has been told */
    bool any;
};

/* "26 February 2021", "today (1 March 2021)". */
static const char *day_text(const struct sheet_of *sheet,
                            const struct explained_day *day)
{
    const struct style *style = sheet->style;
    const char *text =
        day->known ? words_date(style->words, day->day, sheet->scratch) : "?";

    if (day->date == DATE_OF_TODAY)
        return words_fill(style->words, WORD_EXPLAIN_TODAY, &text,
                          sheet->scratch);
    return text;
}

static const char *variable_text(const struct sheet_of *sheet,
                                 uint32_t variable)
{
    const struct pack *pack = sheet->result->pack;
    const struct style *style = sheet->style;
    const struct answer *answer;
    const char *says;

    if (variable >= pack->question_count) {
        const struct explained_fact *fact =
            &sheet->result->explanation->facts[variable - pack->question_count];
        bool days = fact->fact->kind == FACT_DAYS_BETWEEN;
        bool one = fact->value == 1;
        const char *blanks[] = {
            day_text(sheet, &fact->from), day_text(sheet, &fact->to),
            fact->known ? text_number(sheet, fact->value) : "?"};
        return words_fill(style->words,
                          days ? (one ? WORD_EXPLAIN_DAY : WORD_EXPLAIN_DAYS)
                               : (one ? WORD_EXPLAIN_YEAR : WORD_EXPLAIN_YEARS),
                          blanks, sheet->scratch);
    }
    answer = &sheet->result->answers->of[variable];
    says = answer->state == ANSWER_MISSING
               ? words_get(style->words, WORD_WHAT_IF_OPEN)
               : write_answer(&pack->questions[variable], answer, style,
                              sheet->scratch);
    return arena_print(sheet->scratch, "%s %s",
                       pack->questions[variable].ask.in[style->language], says);
}

/* "(the rule asks for at most 10)", where a number was compared. */
static const char *asked_text(const struct sheet_of *sheet,
                              const struct cond *cond, bool negated)
{
    const struct pack *pack = sheet->result->pack;
    bool is_fact = cond->variable >= pack->question_count;
    struct range all = pack_domain(pack, cond->variable), asks;
    const char *asked;

    if (negated || cond->range_count != 1 ||
        (!is_fact && pack->questions[cond->variable].type != QUESTION_INTEGER))
        return "";
    asks = cond->ranges[0];
    asks.low = asks.low > all.low ? asks.low : -PACK_INTEGER_MAX;
    asks.high = asks.high < all.high ? asks.high : PACK_INTEGER_MAX;
    asked = range_text(asks, PACK_INTEGER_MAX, sheet->style, sheet->scratch);
    return arena_print(sheet->scratch, " %s",
                       words_fill(sheet->style->words, WORD_EXPLAIN_ASKS,
                                  &asked, sheet->scratch));
}

static void tell_line(struct telling *telling, const char *text)
{
    telling->any = true;
    wrap_text(telling->sheet->out, telling->sheet->style->columns, "   - ",
              text);
}

/* A fact that is not known: the dates that are not. */
static void tell_open(struct telling *telling,
                      const struct explained_fact *fact)
{
    const struct explained_day *const days[] = {&fact->from, &fact->to};

    for (size_t i = 0; i < COUNT_OF(days); i++)
        if (!days[i]->known && days[i]->date != DATE_OF_TODAY)
            tell_line(telling,
                      variable_text(telling->sheet, (uint32_t)days[i]->date));
}

static void tell_test(struct telling *telling, const struct cond *cond,
                      bool negated)
{
    const struct sheet_of *sheet = telling->sheet;
    uint32_t questions = sheet->result->pack->question_count;
    uint32_t tests = telling->tests[cond->variable];
    const char *asked = tests == 1 ? asked_text(sheet, cond, negated) : "";

    telling->tests[cond->variable] = 0;
    if (!tests)
        return;
    if (cond->variable >= questions) {
        const struct explained_fact *fact =
            &sheet->result->explanation->facts[cond->variable - questions];
        if (!fact->known) {
            tell_open(telling, fact);
            return;
        }
    }
    tell_line(telling,
              arena_print(sheet->scratch, "%s%s",
                          variable_text(sheet, cond->variable), asked));
}

static void count_test(struct telling *telling, const struct cond *cond,
                       bool negated)
{
    (void)negated;
    telling->tests[cond->variable]++;
}

typedef void visit_test(struct telling *telling, const struct cond *cond,
                        bool negated);

/* Only what made the condition what it is: of an "and" that fails, the parts
 * that fail. */
static void visit(struct telling *telling,
                  const struct explained_cond *explained, bool negated,
                  visit_test *test)
{
    const struct cond *cond = explained->cond;

    if (cond->op == COND_TEST)
        test(telling, cond, negated);
    for (uint32_t i = 0; i < cond->kid_count; i++) {
        const struct explained_cond *kid = &explained->kids[i];
        if (cond->op == COND_NOT || kid->holds == explained->holds)
            visit(telling, kid, negated ^ (cond->op == COND_NOT), test);
    }
}

static void text_rule(const struct sheet_of *sheet, uint32_t index)
{
    const struct pack *pack = sheet->result->pack;
    const struct explained_rule *rule =
        &sheet->result->explanation->rules[index];
    struct telling telling = {.sheet = sheet};
    enum word word = rule->decides              ? WORD_EXPLAIN_DECIDES
                     : rule->in_force == TRI_NO ? WORD_EXPLAIN_NOT_IN_FORCE
                     : rule->holds == TRI_YES   ? WORD_EXPLAIN_HOLDS
                     : rule->holds == TRI_NO    ? WORD_EXPLAIN_FAILS
                                                : WORD_EXPLAIN_OPEN;

    const char *id = pack->rules[index].id;
    wrap_text(sheet->out, sheet->style->columns,
              arena_print(sheet->scratch, "%s. ",
                          text_number(sheet, (int64_t)index + 1)),
              words_fill(sheet->style->words, word, &id, sheet->scratch));
    if (rule->in_force == TRI_NO)
        return;
    telling.tests = arena_array(sheet->scratch, uint32_t,
                                pack->question_count + pack->fact_count);
    visit(&telling, &rule->when, false, count_test);
    visit(&telling, &rule->when, false, tell_test);
    if (!telling.any)
        wrap_text(sheet->out, sheet->style->columns, "   - ",
                  words_get(sheet->style->words, rule->holds == TRI_YES
                                                     ? WORD_EXPLAIN_ALWAYS
                                                     : WORD_EXPLAIN_NEVER));
}

static void text_sources(const struct sheet_of *sheet)
{
    const struct pack *pack = sheet->result->pack;
    uint32_t language = sheet->style->language;
    int32_t rule = sheet->result->decision->rule;

    if (rule == NO_INDEX || !pack->rules[rule].sources.count)
        return;
    out_char(sheet->out, '\n');
    text_line(sheet, WORD_EXPLAIN_SOURCE, NULL);
    for (uint32_t i = 0; i < pack->rules[rule].sources.count; i++) {
        const struct source_fact *fact =
            &pack->source_facts[pack->rules[rule].sources.facts[i]];
        wrap_text(sheet->out, sheet->style->columns, "- ",
                  arena_print(sheet->scratch, "%s, %s%s%s", pack->publisher,
                              fact->section.in[language],
                              fact->says.in ? ": " : "",
                              fact->says.in ? fact->says.in[language] : ""));
    }
}

static void text_dates(const struct sheet_of *sheet)
{
    const struct decision *decision = sheet->result->decision;
    const struct style *style = sheet->style;

    if (decision->date_count)
        out_char(sheet->out, '\n');
    for (uint32_t i = 0; i < decision->date_count; i++) {
        const struct decided_date *date = &decision->dates[i];
        int32_t plus = date->date->plus_days;
        const struct explained_day from = {date->date->date, true,
                                           date->day - plus};
        const char *blanks[] = {
            date->date->says.in[style->language],
            words_date(style->words, date->day, sheet->scratch),
            text_number(sheet, plus < 0 ? -plus : plus),
            day_text(sheet, &from)};
        text_line(sheet,
                  plus > 0   ? WORD_EXPLAIN_DATE_AFTER
                  : plus < 0 ? WORD_EXPLAIN_DATE_BEFORE
                             : WORD_EXPLAIN_DATE_SAME,
                  blanks);
    }
}

void text_explain(const struct sheet_of *sheet)
{
    const struct explanation *explanation = sheet->result->explanation;

    if (!explanation)
        return;
    out_char(sheet->out, '\n');
    text_line(sheet, WORD_EXPLAIN_TITLE, NULL);
    for (uint32_t i = 0; i < sheet->result->pack->rule_count; i++) {
        text_rule(sheet, i);
        if (explanation->rules[i].holds == TRI_YES)
            break; // nobody looks further
    }
    text_dates(sheet);
    text_sources(sheet);
}
