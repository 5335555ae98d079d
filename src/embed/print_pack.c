/* SPDX-License-Identifier: MIT */
/*
 * print_pack.c -- one function for each struct of model.h.
 *
 * What a pointer points to is written where the pointer stands, as a compound
 * literal, which outside of functions lives as long as the program.  So no
 * array needs a name.  Every value ends in a comma, which C allows at the end
 * of a list as well.
 */
#include "embed/print_pack_internal.h"

#include <stdio.h>
#include <string.h>

enum {
    LITERAL_MAX = 4095, /* bytes that every compiler takes in one literal */
    REAL_SIZE = 32      /* "-0x1.0123456789abcp-1022," */
};

/* How to write one element of an array. */
struct kind {
    const char *type; /* without the const before it */
    size_t size;
    bool is_struct; /* `print` writes what stands between its braces */
    void (*print)(struct printer *printer, const void *element);
};

#define STRUCT(name)                                                           \
    {                                                                          \
        "struct " #name, sizeof(struct name), true, print_##name               \
    }

/* What stands between them are the members of a struct, in their order. */
static void print_open(struct printer *printer)
{
    out_text(printer->out, "\n{");
}

static void print_close(struct printer *printer)
{
    out_text(printer->out, "},");
}

/* A pointer to the first of some elements: NULL where there are none. */
static void print_list(struct printer *printer, const struct kind *kind,
                       const void *elements, size_t count)
{
    const char *element = elements;

    if (!element || !count) {
        out_text(printer->out, "NULL,"); // C has no empty arrays
        return;
    }
    out_text(printer->out, "(const ");
    out_text(printer->out, kind->type);
    out_text(printer->out, "[]){");
    for (size_t i = 0; i < count; i++) {
        out_text(printer->out, kind->is_struct ? "\n{" : "");
        kind->print(printer, element + i * kind->size);
        out_text(printer->out, kind->is_struct ? "}," : "");
    }
    out_text(printer->out, "},");
}

void print_integer(struct printer *printer, int64_t value)
{
    // -9223372036854775808 is an operator and a constant that is too large.
    if (value == INT64_MIN)
        out_text(printer->out, "INT64_MIN");
    else
        out_integer(printer->out, value);
    out_char(printer->out, ',');
}

/* A struct of two integers. */
static void print_two(struct printer *printer, int64_t first, int64_t second)
{
    print_open(printer);
    print_integer(printer, first);
    print_integer(printer, second);
    print_close(printer);
}

static void print_bool(struct printer *printer, bool value)
{
    out_text(printer->out, value ? "true," : "false,");
}

/* In base 16, where every double is exact. */
void print_real(struct printer *printer, double value)
{
    char text[REAL_SIZE];

    (void)snprintf(text, sizeof(text), "%a,", value);
    out_text(printer->out, text);
}

/* As it may stand between quotes; two "?" would begin a trigraph. */
static void print_byte(struct out *out, char byte)
{
    if (byte >= ' ' && byte <= '~' && !strchr("\"'\\?", byte)) {
        out_char(out, byte);
        return;
    }
    out_char(out, '\\'); // and three digits: none after them can join in
    for (int shift = 6; shift >= 0; shift -= 3)
        out_char(out, (char)('0' + ((unsigned char)byte >> shift & 7)));
}

static void print_long_text(struct out *out, const char *text)
{
    out_text(out, "(const char[]){");
    for (; *text; text++) {
        out_char(out, '\'');
        print_byte(out, *text);
        out_text(out, "',");
    }
    out_text(out, "0},");
}

void print_text(struct printer *printer, const char *text)
{
    struct out *out = printer->out;

    if (!text) {
        out_text(out, "NULL,");
        return;
    }
    if (strlen(text) > LITERAL_MAX) {
        print_long_text(out, text);
        return;
    }
    out_char(out, '"');
    for (; *text; text++)
        print_byte(out, *text);
    out_text(out, "\",");
}

static void print_string(struct printer *printer, const void *element)
{
    print_text(printer, *(const char *const *)element);
}

void print_strings(struct printer *printer, const char *const *strings,
                   size_t count)
{
    static const struct kind kind = {"char *const", sizeof(*strings), false,
                                     print_string};

    print_list(printer, &kind, strings, count);
}

static void print_texts(struct printer *printer, const struct text *text)
{
    print_open(printer);
    print_strings(printer, text->in, printer->pack->language_count);
    print_close(printer);
}

static void print_index(struct printer *printer, const void *element)
{
    print_integer(printer, *(const int32_t *)element);
}

static void print_index_list(struct printer *printer,
                             const struct index_list *list)
{
    static const struct kind kind = {"int32_t", sizeof(int32_t), false,
                                     print_index};

    print_open(printer);
    print_list(printer, &kind, list->items, list->count);
    print_integer(printer, list->count);
    print_bool(printer, list->given);
    print_close(printer);
}

static void print_source(struct printer *printer, const void *element)
{
    print_integer(printer, *(const uint32_t *)element);
}

static void print_sources(struct printer *printer,
                          const struct sources *sources)
{
    static const struct kind kind = {"uint32_t", sizeof(uint32_t), false,
                                     print_source};

    print_open(printer);
    print_list(printer, &kind, sources->facts, sources->count);
    print_integer(printer, sources->count);
    print_close(printer);
}

static void print_option(struct printer *printer, const void *element)
{
    const struct option *option = element;

    print_text(printer, option->id);
    print_texts(printer, &option->says);
    print_real(printer, option->likely);
    print_two(printer, option->at.line, option->at.column);
}

static void print_question(struct printer *printer, const void *element)
{
    static const struct kind options = STRUCT(option);
    const struct question *question = element;

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
    print_two(printer, question->not_before.kind, question->not_before.day);
    print_two(printer, question->not_after.kind, question->not_after.day);
    print_open(printer);
    print_real(printer, question->likely[0]);
    print_real(printer, question->likely[1]);
    print_close(printer);
    print_real(printer, question->effort);
    print_two(printer, question->at.line, question->at.column);
}

static void print_fact(struct printer *printer, const void *element)
{
    const struct fact *fact = element;

    print_text(printer, fact->id);
    print_integer(printer, fact->kind);
    print_integer(printer, fact->from);
    print_integer(printer, fact->to);
    print_two(printer, fact->at.line, fact->at.column);
}

static void print_range(struct printer *printer, const void *element)
{
    const struct range *range = element;

    print_integer(printer, range->low);
    print_integer(printer, range->high);
}

static void print_cond(struct printer *printer, const void *element)
{
    static const struct kind kids = STRUCT(cond);
    static const struct kind ranges = STRUCT(range);
    const struct cond *cond = element;

    print_integer(printer, cond->op);
    print_two(printer, cond->at.line, cond->at.column);
    print_list(printer, &kids, cond->kids, cond->kid_count);
    print_integer(printer, cond->kid_count);
    print_integer(printer, cond->variable);
    print_list(printer, &ranges, cond->ranges, cond->range_count);
    print_integer(printer, cond->range_count);
    print_integer(printer, cond->written);
    print_integer(printer, cond->other);
}

static void print_when(struct printer *printer, const struct cond *when)
{
    static const struct kind kind = STRUCT(cond);

    print_list(printer, &kind, when, 1);
}

static void print_outcome_date(struct printer *printer, const void *element)
{
    const struct outcome_date *date = element;

    print_text(printer, date->id);
    print_texts(printer, &date->says);
    print_integer(printer, date->date);
    print_integer(printer, date->plus_days);
}

static void print_outcome(struct printer *printer, const void *element)
{
    static const struct kind dates = STRUCT(outcome_date);
    const struct outcome *outcome = element;

    print_text(printer, outcome->id);
    print_texts(printer, &outcome->says);
    print_integer(printer, outcome->exit_status);
    print_list(printer, &dates, outcome->dates, outcome->date_count);
    print_integer(printer, outcome->date_count);
    print_sources(printer, &outcome->sources);
    print_two(printer, outcome->at.line, outcome->at.column);
}

static void print_rule(struct printer *printer, const void *element)
{
    const struct rule *rule = element;

    print_text(printer, rule->id);
    print_integer(printer, rule->outcome);
    print_texts(printer, &rule->because);
    print_sources(printer, &rule->sources);
    print_two(printer, rule->valid.from, rule->valid.to);
    print_when(printer, rule->when);
    print_two(printer, rule->at.line, rule->at.column);
}

static void print_flag(struct printer *printer, const void *element)
{
    print_bool(printer, *(const bool *)element);
}

static void print_advice(struct printer *printer, const void *element)
{
    static const struct kind flags = {"bool", sizeof(bool), false, print_flag};
    const struct advice *advice = element;

    print_text(printer, advice->id);
    print_integer(printer, advice->kind);
    print_texts(printer, &advice->says);
    print_sources(printer, &advice->sources);
    print_list(printer, &flags, advice->for_outcome,
               printer->pack->outcome_count);
    print_when(printer, advice->when);
    print_two(printer, advice->at.line, advice->at.column);
}

static void print_source_fact(struct printer *printer, const void *element)
{
    const struct source_fact *fact = element;

    print_text(printer, fact->id);
    print_texts(printer, &fact->section);
    print_texts(printer, &fact->says);
    print_two(printer, fact->at.line, fact->at.column);
}

static void print_answer(struct printer *printer, const void *element)
{
    const struct answer *answer = element;

    print_integer(printer, answer->state);
    print_integer(printer, answer->value);
}

static void print_expected_date(struct printer *printer, const void *element)
{
    const struct expected_date *date = element;

    print_text(printer, date->id);
    print_integer(printer, date->day);
}

static void print_expect(struct printer *printer, const struct expect *expect)
{
    static const struct kind dates = STRUCT(expected_date);

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

static void print_test_case(struct printer *printer, const void *element)
{
    static const struct kind answers = STRUCT(answer);
    const struct test_case *test = element;

    print_text(printer, test->name);
    print_bool(printer, test->has_today);
    print_integer(printer, test->today);
    print_list(printer, &answers, test->answers, printer->pack->question_count);
    print_expect(printer, &test->expect);
    print_two(printer, test->at.line, test->at.column);
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
    print_two(printer, pack->valid.from, pack->valid.to);
    print_integer(printer, pack->hit_policy);
}

static void print_lists(struct printer *printer, const struct pack *pack)
{
    static const struct kind source_fact = STRUCT(source_fact);
    static const struct kind question = STRUCT(question);
    static const struct kind fact = STRUCT(fact);
    static const struct kind outcome = STRUCT(outcome);
    static const struct kind rule = STRUCT(rule);
    static const struct kind advice = STRUCT(advice);
    static const struct kind test = STRUCT(test_case);

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
