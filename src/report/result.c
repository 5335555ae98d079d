/*
 * result.c -- a decision for people: what its page says.
 *
 * From top to bottom: the outcome, whose rules these are, then the rest.
 */
#include "report/layout_internal.h"

#include "base/date.h"
#include "report/more_internal.h"

#include <stdlib.h>
#include <string.h>

enum { REASONS_SHOWN = 7 }; /* more of them help nobody */

static const char *in_language(const struct sheet_of *sheet, struct text text)
{
    return text.in[sheet->style->language];
}

static void own(const struct sheet_of *sheet, enum block block, enum word word)
{
    layout_own(sheet->layout, block, words_get(sheet->style->words, word));
}

/* Each answer that settled the outcome. */
static void put_settled(const struct sheet_of *sheet)
{
    const struct result *result = sheet->result;

    if (!result->because_count)
        return;
    own(sheet, BLOCK_HEADING, WORD_RESULT_ANSWERS);
    for (uint32_t i = 0; i < result->because_count; i++) {
        const struct question *question =
            &result->pack->questions[result->because[i]];
        const struct answer *answer = &result->answers->of[result->because[i]];

        layout_pair(
            sheet->layout, BLOCK_ITEM, in_language(sheet, question->ask),
            write_answer(question, answer, sheet->style, sheet->scratch),
            write_is_own(question, answer));
    }
}

static void put_dates(const struct sheet_of *sheet)
{
    const struct decision *decision = sheet->result->decision;

    for (uint32_t i = 0; i < decision->date_count; i++) {
        const struct decided_date *date = &decision->dates[i];

        layout_pair(
            sheet->layout, BLOCK_DATE, in_language(sheet, date->date->says),
            words_date(sheet->style->words, date->day, sheet->scratch), true);
    }
}

void layout_advice(const struct sheet_of *sheet, enum advice_kind kind)
{
    static const enum word titles[] = {[ADVICE_DO] = WORD_RESULT_DO,
                                       [ADVICE_BRING] = WORD_RESULT_BRING,
                                       [ADVICE_NOTE] = WORD_RESULT_NOTES};
    const struct decision *decision = sheet->result->decision;
    bool any = false;

    for (uint32_t i = 0; i < decision->advice_count; i++) {
        const struct advice *advice =
            &sheet->result->pack->advice[decision->advice[i]];

        if (advice->kind != kind)
            continue;
        if (!any)
            own(sheet, BLOCK_HEADING, titles[kind]);
        any = true;
        layout_pack(sheet->layout,
                    kind == ADVICE_BRING ? BLOCK_CHECK : BLOCK_ITEM,
                    write_advice_text(sheet->result->pack, advice, decision,
                                      sheet->style->language, sheet->scratch));
    }
}

/*
 * Where nothing is to be done or brought, and no open answer can change that:
 * says so, if the rules have something to do with this outcome at all.
 */
static void put_nothing(const struct sheet_of *sheet)
{
    const struct pack *pack = sheet->result->pack;
    const struct decision *decision = sheet->result->decision;
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
    own(sheet, BLOCK_HEADING, WORD_RESULT_DO);
    own(sheet, BLOCK_ITEM, WORD_RESULT_NOTHING);
}

/* Questions whose answers matter; with `why`, also what for. */
static void put_questions(const struct sheet_of *sheet, enum word title,
                          const uint32_t *questions, uint32_t count, bool why)
{
    if (!count)
        return;
    own(sheet, BLOCK_HEADING, title);
    for (uint32_t i = 0; i < count; i++) {
        const struct question *question =
            &sheet->result->pack->questions[questions[i]];
        const char *text = in_language(sheet, question->ask);

        if (why)
            text = arena_print(sheet->scratch, "%s %s", text,
                               in_language(sheet, question->why));
        layout_pack(sheet->layout, BLOCK_ITEM, text);
    }
}

static void put_open(const struct sheet_of *sheet)
{
    const struct decision *decision = sheet->result->decision;
    bool decided = decision->status == STATUS_DECIDED;

    put_questions(sheet, decided ? WORD_RESULT_OPEN_ADVICE : WORD_RESULT_OPEN,
                  decision->ask, decision->ask_count, false);
    put_questions(sheet, WORD_RESULT_UNKNOWN, decision->open,
                  decision->open_count, true);
}

static const char *reason_text(const struct sheet_of *sheet, uint32_t index)
{
    const struct result *result = sheet->result;

    return in_language(
        sheet, result->pack->rules[result->reasons.rules[index]].because);
}

/* Texts that stand on the page already. */
struct said {
    const char *texts[REASONS_SHOWN];
    uint32_t count;
};

static bool is_said(const struct said *said, const char *text)
{
    for (uint32_t i = 0; i < said->count; i++)
        if (!strcmp(said->texts[i], text))
            return true;
    return false;
}

/* The reasons of which it is not known which one it is, each text once. */
static void put_possible_reasons(const struct sheet_of *sheet)
{
    struct said said = {.count = 0};
    uint32_t more = 0;

    own(sheet, BLOCK_HEADING, WORD_RESULT_REASONS);
    for (uint32_t i = 0; i < sheet->result->reasons.count; i++) {
        const char *text = reason_text(sheet, i);
        if (is_said(&said, text))
            continue;
        if (said.count == REASONS_SHOWN) {
            more++;
            continue;
        }
        layout_pack(sheet->layout, BLOCK_ITEM, text);
        said.texts[said.count++] = text;
    }
    if (!more)
        return;
    const char *number = text_number(sheet, more);
    text_words(sheet, BLOCK_TEXT, WORD_RESULT_MORE_REASONS, &number);
}

void layout_reasons(const struct sheet_of *sheet)
{
    uint32_t count = sheet->result->reasons.count;
    bool same = true;

    for (uint32_t i = 1; i < count; i++)
        same &= !strcmp(reason_text(sheet, 0), reason_text(sheet, i));
    if (count && same)
        layout_pack(sheet->layout, BLOCK_TEXT, reason_text(sheet, 0));
    else if (count)
        put_possible_reasons(sheet);
}

static void put_decided(const struct sheet_of *sheet)
{
    layout_reasons(sheet);
    put_settled(sheet);
}

static void put_undetermined(const struct sheet_of *sheet)
{
    const struct decision *decision = sheet->result->decision;
    const struct pack *pack = sheet->result->pack;

    own(sheet, BLOCK_HEADING, WORD_RESULT_POSSIBLE);
    for (uint32_t i = 0; i < decision->possible_count; i++) {
        int32_t outcome = decision->possible[i];

        if (outcome == NO_INDEX)
            own(sheet, BLOCK_ITEM, WORD_RESULT_NO_RULE_POSSIBLE);
        else
            layout_pack(sheet->layout, BLOCK_ITEM,
                        in_language(sheet, pack->outcomes[outcome].says));
    }
    if (!decision->exact)
        own(sheet, BLOCK_TEXT, WORD_RESULT_INEXACT);
}

/* Of rules that contradict each other, what each says. */
static void put_overlap(const struct sheet_of *sheet)
{
    const struct decision *decision = sheet->result->decision;

    own(sheet, BLOCK_HEADING, WORD_RESULT_OVERLAP_WHY);
    for (uint32_t i = 0; i < decision->overlap_count; i++)
        layout_pack(
            sheet->layout, BLOCK_ITEM,
            in_language(
                sheet,
                sheet->result->pack->rules[decision->overlap[i]].because));
}

static void put_no_rule(const struct sheet_of *sheet)
{
    if (sheet->result->decision->overlap_count > 1)
        put_overlap(sheet);
    put_settled(sheet);
    text_ask_publisher(sheet, WORD_RESULT_PUBLISHER);
}

static void put_not_in_force(const struct sheet_of *sheet)
{
    layout_own(sheet->layout, BLOCK_TEXT,
               write_not_in_force(sheet->result, sheet->style, sheet->scratch));
    text_ask_publisher(sheet, WORD_RESULT_PUBLISHER);
}

static void put_title(const struct sheet_of *sheet)
{
    const struct result *result = sheet->result;

    switch (result->decision->status) {
    case STATUS_DECIDED:
        layout_pack(
            sheet->layout, BLOCK_TITLE,
            in_language(
                sheet, result->pack->outcomes[result->decision->outcome].says));
        return;
    case STATUS_UNDETERMINED:
        own(sheet, BLOCK_TITLE, WORD_RESULT_UNDETERMINED);
        return;
    case STATUS_NO_RULE:
        own(sheet, BLOCK_TITLE,
            result->decision->overlap_count > 1 ? WORD_RESULT_OVERLAP
                                                : WORD_RESULT_NO_RULE);
        return;
    case STATUS_NOT_IN_FORCE:
        own(sheet, BLOCK_TITLE, WORD_RESULT_NOT_IN_FORCE);
        return;
    }
    abort();
}

void layout_head(const struct sheet_of *sheet)
{
    const struct pack *pack = sheet->result->pack;

    put_title(sheet);
    layout_pack(sheet->layout, BLOCK_NOTICE, in_language(sheet, pack->notice));
    layout_own(sheet->layout, BLOCK_NOTICE,
               write_origin(pack, sheet->style, sheet->scratch));
}

static void put_reasons(const struct sheet_of *sheet)
{
    switch (sheet->result->decision->status) {
    case STATUS_DECIDED:
        put_decided(sheet);
        return;
    case STATUS_UNDETERMINED:
        put_undetermined(sheet);
        return;
    case STATUS_NO_RULE:
        put_no_rule(sheet);
        return;
    case STATUS_NOT_IN_FORCE:
        put_not_in_force(sheet);
        return;
    }
    abort();
}

/* What a page that is kept or sent needs besides: its date, its source. */
static void put_origin(const struct sheet_of *sheet)
{
    const struct result *result = sheet->result;
    const struct pack *pack = result->pack;
    const struct style *style = sheet->style;
    const char *made[] = {pack->version, "?"};
    const char *source[] = {pack->publisher,
                            pack->edition
                                ? arena_print(sheet->scratch, "%s, %s",
                                              pack->source_title, pack->edition)
                                : pack->source_title};

    if (result->answers->has_today)
        made[1] =
            words_date(style->words, result->answers->today, sheet->scratch);
    layout_own(
        sheet->layout, BLOCK_SMALL,
        words_fill(style->words, WORD_RESULT_SOURCE, source, sheet->scratch));
    if (pack->url)
        layout_pack(sheet->layout, BLOCK_LINK, pack->url);
    layout_own(
        sheet->layout, BLOCK_SMALL,
        words_fill(style->words, WORD_RESULT_MADE, made, sheet->scratch));
}

void layout_result(const struct sheet_of *sheet)
{
    layout_head(sheet);
    put_reasons(sheet);
    put_dates(sheet);
    put_open(sheet);
    text_missing(sheet);
    put_nothing(sheet);
    layout_advice(sheet, ADVICE_DO);
    layout_advice(sheet, ADVICE_BRING);
    layout_advice(sheet, ADVICE_NOTE);
    text_what_if(sheet);
    text_explain(sheet);
    if (sheet->layout->is_kept)
        put_origin(sheet);
}
