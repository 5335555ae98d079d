/*
 * write_text.c -- a decision for people: the result page.
 *
 * Plain lines from top to bottom, the outcome first and the small print last.
 * Nothing depends on colour or on where something stands on the screen.
 */
#include "io/write.h"

#include "base/date.h"
#include "io/wrap.h"
#include "io/write_more.h"

#include <stdlib.h>

/* What every part of the page needs. */
struct page {
    struct out *out;
    const struct result *result;
    const struct style *style;
    struct arena *scratch;
};

static const char *word(const struct page *page, enum word name)
{
    return words_get(page->style->words, name);
}

static const char *in_language(const struct page *page, struct text text)
{
    return text.in[page->style->language];
}

static void line(const struct page *page, const char *text)
{
    wrap_text(page->out, page->style->columns, "", text);
}

static void item(const struct page *page, const char *mark, const char *text)
{
    wrap_text(page->out, page->style->columns, mark, text);
}

/* A blank line, and what the lines below it are about. */
static void heading(const struct page *page, enum word name)
{
    out_char(page->out, '\n');
    line(page, word(page, name));
}

static void headline(const struct page *page, const char *text)
{
    wrap_heading(page->out, page->style->columns, page->style->bold, text);
}

const char *write_answer(const struct question *question,
                         const struct answer *answer, const struct style *style,
                         struct arena *arena)
{
    if (answer->state != ANSWER_KNOWN)
        return words_get(style->words, WORD_SAYS_UNKNOWN);
    switch (question->type) {
    case QUESTION_BOOLEAN:
        return words_get(style->words,
                         answer->value ? WORD_SAYS_YES : WORD_SAYS_NO);
    case QUESTION_CHOICE:
        return question->options[answer->value].says.in[style->language];
    case QUESTION_INTEGER:
        return arena_print(arena, "%lld", (long long)answer->value);
    case QUESTION_DATE:
        return words_date(style->words, (int32_t)answer->value, arena);
    }
    abort();
}

const char *write_not_in_force(const struct result *result,
                               const struct style *style, struct arena *arena)
{
    const struct answers *answers = result->answers;
    const struct validity *valid = &result->pack->valid;

    if (result->in_force || !answers->has_today)
        return NULL;

    bool early = answers->today < valid->from;
    const char *blanks[] = {
        words_date(style->words, early ? valid->from : valid->to, arena),
        words_date(style->words, answers->today, arena),
    };
    return words_fill(style->words,
                      early ? WORD_RESULT_NOT_YET_IN_FORCE
                            : WORD_RESULT_NO_LONGER_IN_FORCE,
                      blanks, arena);
}

/* "- Question? Answer" for each answer that settled the outcome. */
static void write_settled(const struct page *page)
{
    const struct result *result = page->result;

    if (!result->because_count)
        return;
    heading(page, WORD_RESULT_ANSWERS);
    for (uint32_t i = 0; i < result->because_count; i++) {
        const struct question *question =
            &result->pack->questions[result->because[i]];
        const struct answer *answer = &result->answers->of[result->because[i]];

        item(page, "- ",
             arena_print(
                 page->scratch, "%s %s", in_language(page, question->ask),
                 write_answer(question, answer, page->style, page->scratch)));
    }
}

static void write_dates(const struct page *page)
{
    const struct decision *decision = page->result->decision;

    if (decision->date_count)
        out_char(page->out, '\n');
    for (uint32_t i = 0; i < decision->date_count; i++) {
        const struct decided_date *date = &decision->dates[i];

        line(page,
             arena_print(
                 page->scratch, "%s: %s", in_language(page, date->date->says),
                 words_date(page->style->words, date->day, page->scratch)));
    }
}

/* The advice of one kind under its heading, if there is any. */
static void write_advice(const struct page *page, enum advice_kind kind,
                         enum word title, const char *mark)
{
    const struct decision *decision = page->result->decision;
    bool any = false;

    for (uint32_t i = 0; i < decision->advice_count; i++) {
        const struct advice *advice =
            &page->result->pack->advice[decision->advice[i]];

        if (advice->kind != kind)
            continue;
        if (!any)
            heading(page, title);
        any = true;
        item(page, mark, in_language(page, advice->says));
    }
}

static void write_questions(const struct page *page, enum word title,
                            const uint32_t *questions, uint32_t count)
{
    if (!count)
        return;
    heading(page, title);
    for (uint32_t i = 0; i < count; i++)
        item(
            page, "- ",
            in_language(page, page->result->pack->questions[questions[i]].ask));
}

static void write_open(const struct page *page)
{
    const struct decision *decision = page->result->decision;
    bool decided = decision->status == STATUS_DECIDED;

    write_questions(page, decided ? WORD_RESULT_OPEN_ADVICE : WORD_RESULT_OPEN,
                    decision->ask, decision->ask_count);
    write_questions(page, WORD_RESULT_UNKNOWN, decision->open,
                    decision->open_count);
}

static void write_decided(const struct page *page)
{
    const struct result *result = page->result;
    const struct decision *decision = result->decision;
    const struct pack *pack = result->pack;

    headline(page, in_language(page, pack->outcomes[decision->outcome].says));
    if (decision->rule != NO_INDEX) {
        out_char(page->out, '\n');
        line(page, in_language(page, pack->rules[decision->rule].because));
    }
    write_settled(page);
}

static void write_undetermined(const struct page *page)
{
    const struct decision *decision = page->result->decision;
    const struct pack *pack = page->result->pack;

    headline(page, word(page, WORD_RESULT_UNDETERMINED));
    heading(page, WORD_RESULT_POSSIBLE);
    for (uint32_t i = 0; i < decision->possible_count; i++) {
        int32_t outcome = decision->possible[i];

        item(page, "- ",
             outcome == NO_INDEX
                 ? word(page, WORD_RESULT_NO_RULE_POSSIBLE)
                 : in_language(page, pack->outcomes[outcome].says));
    }
    if (!decision->exact)
        heading(page, WORD_RESULT_INEXACT);
}

static void write_no_rule(const struct page *page)
{
    const struct pack *pack = page->result->pack;
    const char *who = pack->url ? arena_print(page->scratch, "%s (%s)",
                                              pack->publisher, pack->url)
                                : pack->publisher;

    headline(page, word(page, WORD_RESULT_NO_RULE));
    write_settled(page);
    out_char(page->out, '\n');
    line(page, words_fill(page->style->words, WORD_RESULT_PUBLISHER, &who,
                          page->scratch));
}

static void write_status(const struct page *page)
{
    switch (page->result->decision->status) {
    case STATUS_DECIDED:
        write_decided(page);
        return;
    case STATUS_UNDETERMINED:
        write_undetermined(page);
        return;
    case STATUS_NO_RULE:
        write_no_rule(page);
        return;
    }
    abort();
}

void write_text(struct out *out, const struct result *result,
                const struct style *style, struct arena *scratch)
{
    const struct page page = {out, result, style, scratch};
    const struct sheet_of sheet = {out, result, style, scratch};
    const char *not_in_force = write_not_in_force(result, style, scratch);

    write_status(&page);
    write_dates(&page);
    write_open(&page);
    text_missing(&sheet);
    write_advice(&page, ADVICE_DO, WORD_RESULT_DO, "- ");
    write_advice(&page, ADVICE_BRING, WORD_RESULT_BRING, "[ ] ");
    write_advice(&page, ADVICE_NOTE, WORD_RESULT_NOTES, "- ");
    text_what_if(&sheet);
    text_explain(&sheet);
    if (not_in_force) {
        out_char(out, '\n');
        line(&page, not_in_force);
    }
    out_char(out, '\n');
    line(&page, in_language(&page, result->pack->notice));
}
