/* SPDX-License-Identifier: MIT */
/*
 * result.c -- what a result is made of, and what its page says to people.
 *
 * From top to bottom: the outcome, whose rules these are, then the rest.
 */
#include "report/layout_internal.h"

#include "ask/plan.h"
#include "base/date.h"
#include "why/because.h"

#include <stdlib.h>
#include <string.h>

enum { REASONS_SHOWN = 7 }; /* more of them help nobody */

struct result result_find(const struct pack *pack,
                          const struct judgement *judgement, unsigned parts,
                          struct arena *keep)
{
    uint32_t *because = arena_array(keep, uint32_t, pack->question_count);
    struct missing *missing = arena_new(keep, struct missing);
    struct what_if *what_if = arena_new(keep, struct what_if);
    struct explanation *explanation = arena_new(keep, struct explanation);
    struct result result = {
        .pack = pack,
        .answers = &judgement->answers,
        .decision = judgement->decision,
        .because = because,
        .in_force = answers_in_force(pack, &judgement->answers),
        .missing = missing,
        .what_if = parts & RESULT_WHAT_IF ? what_if : NULL,
        .explanation = parts & RESULT_EXPLAIN ? explanation : NULL,
    };

    if (parts & RESULT_NEXT)
        result.next = plan_next(judgement, PLAN_EXPECTED, PLAN_TRIES_NEXT);
    result.because_count = because_find(judgement, because);
    result.reasons = reasons_find(judgement, keep);
    *missing = missing_find(judgement, keep);
    if (result.what_if)
        *what_if = what_if_find(judgement, keep);
    if (result.explanation)
        *explanation = explain_find(judgement, keep);
    return result;
}

static void own(struct page *page, enum block block, enum message which)
{
    layout_say(page, block, which, NULL);
}

/* Each answer that settled the outcome. */
static void put_settled(struct page *page)
{
    const struct result *result = page->result;

    if (!result->because_count)
        return;
    own(page, BLOCK_HEADING, MSG_RESULT_ANSWERS);
    for (uint32_t i = 0; i < result->because_count; i++) {
        const struct question *question =
            &result->pack->questions[result->because[i]];
        const struct answer *answer = &result->answers->of[result->because[i]];

        layout_pair(page, BLOCK_ITEM, page_text(page, question->ask),
                    write_answer(question, answer, page->style, page->arena),
                    write_is_own(question, answer));
    }
}

static void put_dates(struct page *page)
{
    const struct decision *decision = page->result->decision;

    for (uint32_t i = 0; i < decision->date_count; i++) {
        const struct decided_date *date = &decision->dates[i];

        layout_pair(page, BLOCK_DATE, page_text(page, date->date->says),
                    message_date(page->spoken, date->day, page->arena), true);
    }
}

void layout_advice(struct page *page, enum advice_kind kind)
{
    static const enum message titles[] = {[ADVICE_DO] = MSG_RESULT_DO,
                                          [ADVICE_BRING] = MSG_RESULT_BRING,
                                          [ADVICE_NOTE] = MSG_RESULT_NOTES};
    const struct decision *decision = page->result->decision;
    bool any = false;

    for (uint32_t i = 0; i < decision->advice_count; i++) {
        const struct advice *advice =
            &page->result->pack->advice[decision->advice[i]];

        if (advice->kind != kind)
            continue;
        if (!any)
            own(page, BLOCK_HEADING, titles[kind]);
        any = true;
        layout_pack(page, kind == ADVICE_BRING ? BLOCK_CHECK : BLOCK_ITEM,
                    write_advice_text(page->result->pack, advice, decision,
                                      page->style->language, page->arena));
    }
}

/*
 * Where nothing is to be done or brought, and no open answer can change that:
 * says so, if the rules have something to do with this outcome at all.
 */
static void put_nothing(struct page *page)
{
    const struct pack *pack = page->result->pack;
    const struct decision *decision = page->result->decision;
    bool has = false;

    if (decision->status != STATUS_DECIDED || !decision->exact ||
        decision->ask_count || decision->open_count)
        return;
    for (uint32_t i = 0; i < decision->advice_count; i++)
        if (pack->advice[decision->advice[i]].kind != ADVICE_NOTE)
            return;
    for (uint32_t i = 0; i < pack->advice_count; i++)
        has |= pack->advice[i].kind == ADVICE_DO &&
               pack->advice[i].for_outcome[decision->outcome];
    if (!has)
        return;
    own(page, BLOCK_HEADING, MSG_RESULT_DO);
    own(page, BLOCK_ITEM, MSG_RESULT_NOTHING);
}

/* Questions whose answers matter; with `why`, also what for. */
static void put_questions(struct page *page, enum message title,
                          const uint32_t *questions, uint32_t count, bool why)
{
    if (!count)
        return;
    own(page, BLOCK_HEADING, title);
    for (uint32_t i = 0; i < count; i++) {
        const struct question *question =
            &page->result->pack->questions[questions[i]];
        const char *text = page_text(page, question->ask);

        if (why)
            text = arena_print(page->arena, "%s %s", text,
                               page_text(page, question->why));
        layout_pack(page, BLOCK_ITEM, text);
    }
}

static void put_open(struct page *page)
{
    const struct decision *decision = page->result->decision;
    bool decided = decision->status == STATUS_DECIDED;

    put_questions(page, decided ? MSG_RESULT_OPEN_ADVICE : MSG_RESULT_OPEN,
                  decision->ask, decision->ask_count, false);
    put_questions(page, MSG_RESULT_UNKNOWN, decision->open,
                  decision->open_count, true);
}

static const char *reason_text(struct page *page, uint32_t index)
{
    const struct result *result = page->result;

    return page_text(page,
                     result->pack->rules[result->reasons.rules[index]].because);
}

static bool is_said(const char *const *said, uint32_t count, const char *text)
{
    for (uint32_t i = 0; i < count; i++)
        if (!strcmp(said[i], text))
            return true;
    return false;
}

/* The reasons of which it is not known which one it is, each text once. */
static void put_possible_reasons(struct page *page)
{
    const char *said[REASONS_SHOWN];
    uint32_t count = 0, more = 0;

    own(page, BLOCK_HEADING, MSG_RESULT_REASONS);
    for (uint32_t i = 0; i < page->result->reasons.count; i++) {
        const char *text = reason_text(page, i);
        if (is_said(said, count, text))
            continue;
        if (count == REASONS_SHOWN) {
            more++;
            continue;
        }
        layout_pack(page, BLOCK_ITEM, text);
        said[count++] = text;
    }
    if (more)
        layout_say(page, BLOCK_TEXT, MSG_RESULT_MORE_REASONS,
                   BLANKS(page_number(page, more)));
}

void layout_reasons(struct page *page)
{
    uint32_t count = page->result->reasons.count;
    bool same = true;

    for (uint32_t i = 1; i < count; i++)
        same &= !strcmp(reason_text(page, 0), reason_text(page, i));
    if (count && same)
        layout_pack(page, BLOCK_TEXT, reason_text(page, 0));
    else if (count)
        put_possible_reasons(page);
}

static void put_undetermined(struct page *page)
{
    const struct decision *decision = page->result->decision;

    own(page, BLOCK_HEADING, MSG_RESULT_POSSIBLE);
    for (uint32_t i = 0; i < decision->possible_count; i++)
        layout_pair(page, BLOCK_ITEM, NULL,
                    page_outcome(page, decision->possible[i]),
                    decision->possible[i] == NO_INDEX);
    if (!decision->exact)
        own(page, BLOCK_TEXT, MSG_RESULT_INEXACT);
}

/* Of rules that contradict each other, what each says. */
static void put_no_rule(struct page *page)
{
    const struct decision *decision = page->result->decision;
    const struct rule *rules = page->result->pack->rules;

    if (decision->overlap_count > 1)
        own(page, BLOCK_HEADING, MSG_RESULT_OVERLAP_WHY);
    for (uint32_t i = 0;
         decision->overlap_count > 1 && i < decision->overlap_count; i++)
        layout_pack(page, BLOCK_ITEM,
                    page_text(page, rules[decision->overlap[i]].because));
    put_settled(page);
    layout_ask_publisher(page, MSG_RESULT_PUBLISHER);
}

static void put_title(struct page *page)
{
    const struct decision *decision = page->result->decision;

    switch (decision->status) {
    case STATUS_DECIDED:
        layout_pack(page, BLOCK_TITLE, page_outcome(page, decision->outcome));
        return;
    case STATUS_UNDETERMINED:
        own(page, BLOCK_TITLE, MSG_RESULT_UNDETERMINED);
        return;
    case STATUS_NO_RULE:
        own(page, BLOCK_TITLE,
            decision->overlap_count > 1 ? MSG_RESULT_OVERLAP
                                        : MSG_RESULT_NO_RULE);
        return;
    case STATUS_NOT_IN_FORCE:
        own(page, BLOCK_TITLE, MSG_RESULT_NOT_IN_FORCE);
        return;
    }
    abort();
}

void layout_head(struct page *page)
{
    const struct pack *pack = page->result->pack;

    put_title(page);
    layout_pack(page, BLOCK_NOTICE, page_text(page, pack->notice));
    layout_own(page, BLOCK_NOTICE,
               write_origin(pack, page->style, page->arena));
}

static void put_reasons(struct page *page)
{
    switch (page->result->decision->status) {
    case STATUS_DECIDED:
        layout_reasons(page);
        put_settled(page);
        return;
    case STATUS_UNDETERMINED:
        put_undetermined(page);
        return;
    case STATUS_NO_RULE:
        put_no_rule(page);
        return;
    case STATUS_NOT_IN_FORCE:
        layout_own(page, BLOCK_TEXT,
                   write_not_in_force(page->result, page->style, page->arena));
        layout_ask_publisher(page, MSG_RESULT_PUBLISHER);
        return;
    }
    abort();
}

/* What a page that is kept or sent needs besides: its date, its source. */
static void put_origin(struct page *page)
{
    const struct answers *answers = page->result->answers;
    const struct pack *pack = page->result->pack;
    const char *title = pack->source_title, *made = "?";

    if (pack->edition)
        title = arena_print(page->arena, "%s, %s", title, pack->edition);
    if (answers->has_today)
        made = message_date(page->spoken, answers->today, page->arena);
    layout_say(page, BLOCK_SMALL, MSG_RESULT_SOURCE,
               BLANKS(pack->publisher, title));
    if (pack->url)
        layout_pack(page, BLOCK_LINK, pack->url);
    layout_say(page, BLOCK_SMALL, MSG_RESULT_MADE, BLANKS(pack->version, made));
}

void layout_result(struct page *page)
{
    layout_head(page);
    put_reasons(page);
    put_dates(page);
    put_open(page);
    layout_missing(page);
    put_nothing(page);
    layout_advice(page, ADVICE_DO);
    layout_advice(page, ADVICE_BRING);
    layout_advice(page, ADVICE_NOTE);
    layout_what_if(page);
    layout_explain(page);
    if (page->is_kept)
        put_origin(page);
}

void write_text(struct out *out, const struct result *result,
                const struct style *style, struct arena *scratch)
{
    struct page page = layout_open(layout_plain, out, result, style, scratch);

    layout_result(&page);
}

void write_markdown(struct out *out, const struct result *result,
                    const struct style *style, struct arena *scratch)
{
    struct page page =
        layout_open(layout_markdown, out, result, style, scratch);

    page.is_kept = true;
    layout_result(&page);
}
