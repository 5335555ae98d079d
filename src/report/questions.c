/* questions.c -- what a pack asks, for people and for programs. */
#include "report/write.h"

#include "report/json_part_internal.h"
#include "report/values.h"
#include "text/wrap.h"

#include <stdlib.h>

static void put_options(struct json_writer *json,
                        const struct question *question, uint32_t language)
{
    json_open(json, "options", '[');
    for (uint32_t i = 0; i < question->option_count; i++) {
        json_open(json, NULL, '{');
        json_put_text(json, "id", question->options[i].id);
        json_put_text(json, "says", question->options[i].says.in[language]);
        json_close(json, '}');
    }
    json_close(json, ']');
    if (question->unknown_option >= 0)
        json_put_text(json, "unknown",
                      question->options[question->unknown_option].id);
}

static void put_bound(struct json_writer *json, const char *key,
                      const struct bound *bound)
{
    if (bound->kind == BOUND_TODAY)
        json_put_text(json, key, "today");
    else if (bound->kind == BOUND_DATE)
        json_put_date(json, key, bound->day);
}

static void put_domain(struct json_writer *json,
                       const struct question *question, uint32_t language)
{
    switch (question->type) {
    case QUESTION_BOOLEAN:
        return;
    case QUESTION_CHOICE:
        put_options(json, question, language);
        return;
    case QUESTION_INTEGER:
        if (question->minimum > -JSON_INTEGER_MAX)
            json_put_integer(json, "minimum", question->minimum);
        if (question->maximum < JSON_INTEGER_MAX)
            json_put_integer(json, "maximum", question->maximum);
        return;
    case QUESTION_DATE:
        put_bound(json, "not_before", &question->not_before);
        put_bound(json, "not_after", &question->not_after);
        return;
    }
    abort();
}

static void put_question(struct json_writer *json, const struct pack *pack,
                         const struct asked *asked, uint32_t index,
                         uint32_t language)
{
    const struct question *question = &pack->questions[index];

    json_open(json, NULL, '{');
    json_put_text(json, "id", question->id);
    json_put_text(json, "type", question_types[question->type].name);
    json_put_text(json, "ask", question->ask.in[language]);
    json_put_text(json, "why", question->why.in[language]);
    put_domain(json, question, language);
    json_put_sources(json, pack, &question->sources);
    if (asked)
        json_put_bool(json, "asked", asked->of[index]);
    json_close(json, '}');
}

void write_questions_json(struct out *out, const struct pack *pack,
                          const struct asked *asked, uint32_t language)
{
    struct json_writer json = json_start(out);

    json_open(&json, "questions", '[');
    for (uint32_t i = 0; i < pack->question_count; i++)
        put_question(&json, pack, asked, i, language);
    json_close(&json, ']');
    if (asked)
        json_put_asked_day(&json, pack, asked->day);
    json_open_pack(&json, "pack", pack);
    json_put_text(&json, "edition", pack->edition);
    json_put_text(&json, "sha256", pack->sha256);
    json_put_text(&json, "title", pack->title.in[language]);
    json_put_text(&json, "notice", pack->notice.in[language]);
    json_close(&json, '}');
    json_end(&json);
}

static void text_options(struct out *out, const struct question *question,
                         const struct style *style, struct arena *scratch)
{
    wrap_text(out, style->columns, "   ",
              message(style->spoken, MSG_QUESTIONS_ONE_OF));
    for (uint32_t i = 0; i < question->option_count; i++) {
        const struct option *option = &question->options[i];

        wrap_text(out, style->columns, "   - ",
                  arena_print(scratch, "%s: %s", option->id,
                              option->says.in[style->language]));
    }
}

static void text_question(struct out *out, const struct question *question,
                          uint32_t number, const struct style *style,
                          struct arena *scratch)
{
    const char *why = question->why.in[style->language];

    wrap_heading(
        out, style->columns, style->bold,
        arena_print(scratch, "%u. %s", (unsigned)number, question->id));
    wrap_text(out, style->columns, "   ", question->ask.in[style->language]);
    if (question_has_options(question))
        text_options(out, question, style, scratch);
    else
        wrap_text(out, style->columns, "   - ",
                  write_form(question, style, scratch));
    wrap_text(out, style->columns, "   ",
              message_fill(style->spoken, MSG_QUESTIONS_WHY, &why, scratch));
}

/* The ids of what is not asked on the day; NULL for none. */
static const char *left_out(const struct pack *pack, const struct asked *asked,
                            const struct style *style, struct arena *scratch)
{
    const char *list = NULL;

    for (uint32_t i = 0; asked && i < pack->question_count; i++)
        if (!asked->of[i])
            list = list ? arena_print(scratch, "%s, %s", list,
                                      pack->questions[i].id)
                        : pack->questions[i].id;
    return list ? message_fill(style->spoken, MSG_QUESTIONS_LEFT_OUT, &list,
                               scratch)
                : NULL;
}

static void text_day(struct out *out, const struct pack *pack,
                     const struct asked *asked, const struct style *style,
                     struct arena *scratch)
{
    const struct answers any = {0};
    const char *day =
        write_day(pack, asked ? asked->day : &any, style, scratch);
    bool outside = asked && !answers_in_force(pack, asked->day);
    const char *left = outside ? NULL : left_out(pack, asked, style, scratch);

    if (day)
        wrap_text(out, style->columns, "", day);
    if (left)
        wrap_text(out, style->columns, "", left);
}

void write_questions_text(struct out *out, const struct pack *pack,
                          const struct asked *asked, const struct style *style,
                          struct arena *scratch)
{
    uint32_t number = 0;

    wrap_text(out, style->columns, "", pack->title.in[style->language]);
    text_day(out, pack, asked, style, scratch);
    for (uint32_t i = 0; i < pack->question_count; i++) {
        if (asked && !asked->of[i])
            continue;
        out_char(out, '\n');
        text_question(out, &pack->questions[i], ++number, style, scratch);
    }
    out_char(out, '\n');
    wrap_text(out, style->columns, "", pack->notice.in[style->language]);
}
