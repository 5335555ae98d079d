/* print_pack.c -- one function for each struct of model.h. */
#include "embed/print_pack_internal.h"

#include "embed/print_value_internal.h"

static void print_texts(struct printer *printer, const struct text *text)
{
    print_open(printer);
    print_strings(printer, text->in, printer->pack->language_count);
    print_close(printer);
}

static void print_index(struct printer *printer, const void *element)
{
    const int32_t *index = element;

    print_integer(printer, *index);
}

static void print_index_list(struct printer *printer,
                             const struct index_list *list)
{
    static const struct kind kind = KIND(int32_t, print_index);

    print_open(printer);
    print_list(printer, &kind, list->items, list->count);
    print_integer(printer, list->count);
    print_bool(printer, list->given);
    print_close(printer);
}

static void print_source(struct printer *printer, const void *element)
{
    const uint32_t *source = element;

    print_integer(printer, *source);
}

static void print_sources(struct printer *printer,
                          const struct sources *sources)
{
    static const struct kind kind = KIND(uint32_t, print_source);

    print_open(printer);
    print_list(printer, &kind, sources->facts, sources->count);
    print_integer(printer, sources->count);
    print_close(printer);
}

static void print_origin(struct printer *printer, const struct origin *at)
{
    print_open(printer);
    print_integer(printer, at->line);
    print_integer(printer, at->column);
    print_close(printer);
}

static void print_validity(struct printer *printer,
                           const struct validity *valid)
{
    print_open(printer);
    print_integer(printer, valid->from);
    print_integer(printer, valid->to);
    print_close(printer);
}

static void print_option(struct printer *printer, const void *element)
{
    const struct option *option = element;

    print_open(printer);
    print_text(printer, option->id);
    print_texts(printer, &option->says);
    print_real(printer, option->likely);
    print_origin(printer, &option->at);
    print_close(printer);
}

static void print_bound(struct printer *printer, const struct bound *bound)
{
    print_open(printer);
    print_integer(printer, bound->kind);
    print_integer(printer, bound->day);
    print_close(printer);
}

static void print_weights(struct printer *printer, const double likely[2])
{
    out_char(printer->out, '{');
    print_real(printer, likely[0]);
    print_real(printer, likely[1]);
    out_text(printer->out, "},");
}

static void print_question(struct printer *printer, const void *element)
{
    static const struct kind options = KIND(struct option, print_option);
    const struct question *question = element;

    print_open(printer);
    print_text(printer, question->id);
    print_integer(printer, question->type);
    print_texts(printer, &question->ask);
    print_texts(printer, &question->why);
    print_sources(printer, &question->sources);
    print_list(printer, &options, question->options, question->option_count);
    print_integer(printer, question->option_count);
    print_integer(printer, question->unknown_option);
    print_integer(printer, question->minimum);
    print_integer(printer, question->maximum);
    print_bound(printer, &question->not_before);
    print_bound(printer, &question->not_after);
    print_weights(printer, question->likely);
    print_real(printer, question->effort);
    print_origin(printer, &question->at);
    print_close(printer);
}

static void print_fact(struct printer *printer, const void *element)
{
    const struct fact *fact = element;

    print_open(printer);
    print_text(printer, fact->id);
    print_integer(printer, fact->kind);
    print_integer(printer, fact->from);
    print_integer(printer, fact->to);
    print_origin(printer, &fact->at);
    print_close(printer);
}

static void print_range(struct printer *printer, const void *element)
{
    const struct range *range = element;

    print_open(printer);
    print_integer(printer, range->low);
    print_integer(printer, range->high);
    print_close(printer);
}

static void print_cond(struct printer *printer, const void *element)
{
    static const struct kind kids = KIND(struct cond, print_cond);
    static const struct kind ranges = KIND(struct range, print_range);
    const struct cond *cond = element;

    print_open(printer);
    print_integer(printer, cond->op);
    print_origin(printer, &cond->at);
    print_list(printer, &kids, cond->kids, cond->kid_count);
    print_integer(printer, cond->kid_count);
    print_integer(printer, cond->variable);
    print_list(printer, &ranges, cond->ranges, cond->range_count);
    print_integer(printer, cond->range_count);
    print_integer(printer, cond->written);
    print_integer(printer, cond->other);
    print_close(printer);
}

static void print_when(struct printer *printer, const struct cond *when)
{
    static const struct kind kind = KIND(struct cond, print_cond);

    print_list(printer, &kind, when, 1);
}

static void print_outcome_date(struct printer *printer, const void *element)
{
    const struct outcome_date *date = element;

    print_open(printer);
    print_text(printer, date->id);
    print_texts(printer, &date->says);
    print_integer(printer, date->date);
    print_integer(printer, date->plus_days);
    print_close(printer);
}

static void print_outcome(struct printer *printer, const void *element)
{
    static const struct kind dates =
        KIND(struct outcome_date, print_outcome_date);
    const struct outcome *outcome = element;

    print_open(printer);
    print_text(printer, outcome->id);
    print_texts(printer, &outcome->says);
    print_integer(printer, outcome->exit_status);
    print_list(printer, &dates, outcome->dates, outcome->date_count);
    print_integer(printer, outcome->date_count);
    print_sources(printer, &outcome->sources);
    print_origin(printer, &outcome->at);
    print_close(printer);
}

static void print_rule(struct printer *printer, const void *element)
{
    const struct rule *rule = element;

    print_open(printer);
    print_text(printer, rule->id);
    print_integer(printer, rule->outcome);
    print_texts(printer, &rule->because);
    print_sources(printer, &rule->sources);
    print_validity(printer, &rule->valid);
    print_when(printer, rule->when);
    print_origin(printer, &rule->at);
    print_close(printer);
}

static void print_flag(struct printer *printer, const void *element)
{
    const bool *flag = element;

    print_bool(printer, *flag);
}

static void print_advice(struct printer *printer, const void *element)
{
    static const struct kind flags = KIND(bool, print_flag);
    const struct advice *advice = element;

    print_open(printer);
    print_text(printer, advice->id);
    print_integer(printer, advice->kind);
    print_texts(printer, &advice->says);
    print_sources(printer, &advice->sources);
    print_list(printer, &flags, advice->for_outcome,
               printer->pack->outcome_count);
    print_when(printer, advice->when);
    print_origin(printer, &advice->at);
    print_close(printer);
}

static void print_source_fact(struct printer *printer, const void *element)
{
    const struct source_fact *fact = element;

    print_open(printer);
    print_text(printer, fact->id);
    print_texts(printer, &fact->section);
    print_texts(printer, &fact->says);
    print_origin(printer, &fact->at);
    print_close(printer);
}

static void print_answer(struct printer *printer, const void *element)
{
    const struct answer *answer = element;

    print_open(printer);
    print_integer(printer, answer->state);
    print_integer(printer, answer->value);
    print_close(printer);
}

static void print_expected_date(struct printer *printer, const void *element)
{
    const struct expected_date *date = element;

    print_open(printer);
    print_text(printer, date->id);
    print_integer(printer, date->day);
    print_close(printer);
}

static void print_expect(struct printer *printer, const struct expect *expect)
{
    static const struct kind dates =
        KIND(struct expected_date, print_expected_date);

    print_open(printer);
    print_bool(printer, expect->has_status);
    print_bool(printer, expect->has_outcome);
    print_bool(printer, expect->has_rule);
    print_bool(printer, expect->has_dates);
    print_integer(printer, expect->status);
    print_integer(printer, expect->outcome);
    print_integer(printer, expect->rule);
    print_list(printer, &dates, expect->dates, expect->date_count);
    print_integer(printer, expect->date_count);
    print_index_list(printer, &expect->advice);
    print_index_list(printer, &expect->possible);
    print_index_list(printer, &expect->ask);
    print_close(printer);
}

static void print_case(struct printer *printer, const void *element)
{
    static const struct kind answers = KIND(struct answer, print_answer);
    const struct test_case *test = element;

    print_open(printer);
    print_text(printer, test->name);
    print_bool(printer, test->has_today);
    print_integer(printer, test->today);
    print_list(printer, &answers, test->answers, printer->pack->question_count);
    print_expect(printer, &test->expect);
    print_origin(printer, &test->at);
    print_close(printer);
}

static void print_head(struct printer *printer, const struct pack *pack)
{
    print_text(printer, pack->file);
    print_text(printer, pack->id);
    print_text(printer, pack->version);
    print_strings(printer, pack->languages, pack->language_count);
    print_integer(printer, pack->language_count);
    print_texts(printer, &pack->title);
    print_texts(printer, &pack->notice);
    print_texts(printer, &pack->called);
    print_text(printer, pack->publisher);
    print_text(printer, pack->source_title);
    print_text(printer, pack->url);
    print_text(printer, pack->edition);
    print_validity(printer, &pack->valid);
    print_integer(printer, pack->hit_policy);
}

static void print_lists(struct printer *printer, const struct pack *pack)
{
    static const struct kind source_fact =
        KIND(struct source_fact, print_source_fact);
    static const struct kind question = KIND(struct question, print_question);
    static const struct kind fact = KIND(struct fact, print_fact);
    static const struct kind outcome = KIND(struct outcome, print_outcome);
    static const struct kind rule = KIND(struct rule, print_rule);
    static const struct kind advice = KIND(struct advice, print_advice);
    static const struct kind test = KIND(struct test_case, print_case);

    print_list(printer, &source_fact, pack->source_facts,
               pack->source_fact_count);
    print_list(printer, &question, pack->questions, pack->question_count);
    print_list(printer, &fact, pack->facts, pack->fact_count);
    print_list(printer, &outcome, pack->outcomes, pack->outcome_count);
    print_list(printer, &rule, pack->rules, pack->rule_count);
    print_list(printer, &advice, pack->advice, pack->advice_count);
    print_list(printer, &test, pack->cases, pack->case_count);
}

static void print_counts(struct printer *printer, const struct pack *pack)
{
    print_integer(printer, pack->source_fact_count);
    print_integer(printer, pack->question_count);
    print_integer(printer, pack->fact_count);
    print_integer(printer, pack->outcome_count);
    print_integer(printer, pack->rule_count);
    print_integer(printer, pack->advice_count);
    print_integer(printer, pack->case_count);
}

void print_pack(struct out *out, const char *name, const struct pack *pack)
{
    struct printer printer = {.out = out, .pack = pack};

    out_text(out, "const struct pack ");
    out_text(out, name);
    out_text(out, " = {");
    print_head(&printer, pack);
    print_lists(&printer, pack);
    print_counts(&printer, pack);
    print_bool(&printer, pack->reads_today);
    print_text(&printer, pack->sha256);
    out_text(out, "};\n");
}
