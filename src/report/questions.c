/* SPDX-License-Identifier: MIT */
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

/* A page of questions under way. */
struct listing {
    struct out *out;
    const struct pack *pack;
    const struct asked *asked; /* or NULL */
    const struct style *style;
    enum language spoken;
    struct arena *arena;
};

/* NULL writes nothing. */
static void line(const struct listing *page, const char *mark, const char *text)
{
    if (text)
        wrap_text(page->out, page->style->columns, mark, text);
}

static void text_question(const struct listing *page,
                          const struct question *question, uint32_t number)
{
    uint32_t language = page->style->language;

    wrap_heading(
        page->out, page->style->columns, page->style->bold,
        arena_print(page->arena, "%u. %s", (unsigned)number, question->id));
    line(page, "   ", question->ask.in[language]);
    if (question_has_options(question))
        line(page, "   ", message(page->spoken, MSG_QUESTIONS_ONE_OF));
    else
        line(page, "   - ", write_form(question, page->style, page->arena));
    for (uint32_t i = 0; i < question->option_count; i++)
        line(page, "   - ",
             arena_print(page->arena, "%s: %s", question->options[i].id,
                         question->options[i].says.in[language]));
    line(page, "   ",
         message_with(page, MSG_QUESTIONS_WHY, question->why.in[language]));
}

/* What is not asked on the day; NULL for none. */
static const char *left_out(const struct listing *page)
{
    const struct pack *pack = page->pack;
    const char **ids =
        arena_array(page->arena, const char *, pack->question_count);
    uint32_t count = 0;

    for (uint32_t i = 0; page->asked && i < pack->question_count; i++)
        if (!page->asked->of[i])
            ids[count++] = pack->questions[i].id;
    return count ? message_with(page, MSG_QUESTIONS_LEFT_OUT,
                                arena_join(page->arena, ids, count, ", "))
                 : NULL;
}

void write_questions_text(struct out *out, const struct pack *pack,
                          const struct asked *asked, const struct style *style,
                          struct arena *scratch)
{
    const struct listing page = {out,   pack,          asked,
                                 style, style->spoken, scratch};
    const struct answers any = {0}, *day = asked ? asked->day : &any;
    uint32_t number = 0;

    line(&page, "", pack->title.in[style->language]);
    line(&page, "", write_day(pack, day, style, scratch));
    if (answers_in_force(pack, day))
        line(&page, "", left_out(&page));
    for (uint32_t i = 0; i < pack->question_count; i++) {
        if (asked && !asked->of[i])
            continue;
        out_char(out, '\n');
        text_question(&page, &pack->questions[i], ++number);
    }
    out_char(out, '\n');
    line(&page, "", pack->notice.in[style->language]);
}
