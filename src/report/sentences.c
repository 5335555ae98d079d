/* SPDX-License-Identifier: MIT */
/* sentences.c -- sentences and parts of them that many pages have. */
#include "report/layout_internal.h"
#include "report/values.h"

#include <stdlib.h>
#include <string.h>

const char *write_answer(const struct question *question,
                         const struct answer *answer, const struct style *style,
                         struct arena *arena)
{
    if (answer->state != ANSWER_KNOWN)
        return message(style->spoken, MSG_SAYS_UNKNOWN);
    switch (question->type) {
    case QUESTION_BOOLEAN:
        return message(style->spoken,
                       answer->value ? MSG_SAYS_YES : MSG_SAYS_NO);
    case QUESTION_CHOICE:
        return question->options[answer->value].says.in[style->language];
    case QUESTION_INTEGER:
        return arena_print(arena, "%lld", (long long)answer->value);
    case QUESTION_DATE:
        return message_date(style->spoken, (int32_t)answer->value, arena);
    }
    abort();
}

const char *write_not_in_force(const struct result *result,
                               const struct style *style, struct arena *arena)
{
    const struct answers *answers = result->answers;
    const struct validity *valid = &result->pack->valid;

    if (result->in_force)
        return NULL;

    bool early = answers->today < valid->from;
    return message_fill(
        style->spoken,
        early ? MSG_RESULT_NOT_YET_IN_FORCE : MSG_RESULT_NO_LONGER_IN_FORCE,
        BLANKS(
            message_date(style->spoken, early ? valid->from : valid->to, arena),
            message_date(style->spoken, answers->today, arena)),
        arena);
}

/* "de IND (https://ind.nl)": the publisher, and where it is. */
static const char *with_url(const struct pack *pack, const char *publisher,
                            struct arena *arena)
{
    return pack->url ? arena_print(arena, "%s (%s)", publisher, pack->url)
                     : publisher;
}

const char *write_origin(const struct pack *pack, const struct style *style,
                         struct arena *arena)
{
    const char *edition = pack->edition ? pack->edition : pack->source_title;

    return message_fill(style->spoken, MSG_RESULT_SOURCE,
                        BLANKS(with_url(pack, pack->publisher, arena), edition),
                        arena);
}

bool write_is_own(const struct question *question, const struct answer *answer)
{
    return !question_has_options(question) || answer->state != ANSWER_KNOWN;
}

static const struct decided_date *find_day(const struct decision *decision,
                                           const char *id, size_t size)
{
    for (uint32_t i = 0; i < decision->date_count; i++) {
        const char *found = decision->dates[i].date->id;

        if (strlen(found) == size && !memcmp(found, id, size))
            return &decision->dates[i];
    }
    return NULL;
}

/* What outcomes call the date of that id; NULL if none has it. */
static const char *date_name(const struct pack *pack, const char *id,
                             size_t size, uint32_t language)
{
    const struct outcome_date *date = NULL;

    for (uint32_t i = 0; i < pack->outcome_count && !date; i++)
        date = outcome_find_date(&pack->outcomes[i], id, size);
    return date ? date->says.in[language] : NULL;
}

static const char *day_in_words(int32_t day, enum language spoken,
                                struct arena *arena)
{
    return date_is_day(day) ? message_date(spoken, day, arena)
                            : arena_print(arena, WRITE_DAY_MARK "%02d",
                                          (int)(day - WRITE_DAY_LATER));
}

const char *write_advice_text(const struct pack *pack,
                              const struct advice *advice,
                              const struct decision *decision,
                              uint32_t language, struct arena *arena)
{
    const char *rest = advice->says.in[language], *text = "", *at;
    size_t size;

    for (; (at = advice_find_date(rest, &size)); rest = at + size + 2) {
        const struct decided_date *day = find_day(decision, at + 1, size);
        const char *name = date_name(pack, at + 1, size, language);

        text = arena_print(arena, "%s%.*s", text, (int)(at - rest), rest);
        if (day)
            name = day_in_words(
                day->day, spoken_language(pack->languages[language]), arena);
        else if (name)
            name = arena_print(arena, "\"%s\"", name);
        else
            name = arena_copy(arena, at, size + 2);
        text = arena_print(arena, "%s%s", text, name);
    }
    return *text ? arena_print(arena, "%s%s", text, rest) : rest;
}

const char *page_text(const struct page *page, struct text text)
{
    return text.in[page->style->language];
}

const char *page_number(const struct page *page, int64_t number)
{
    return arena_print(page->arena, "%lld", (long long)number);
}

void layout_ask_publisher(struct page *page, enum message which)
{
    const struct pack *pack = page->result->pack;
    const char *who =
        with_url(pack, page_text(page, pack->called), page->arena);

    layout_say(page, BLOCK_TEXT, which, &who);
}

const char *page_outcome(const struct page *page, int32_t outcome)
{
    return outcome == NO_INDEX
               ? message(page->spoken, MSG_RESULT_NO_RULE_POSSIBLE)
               : page_text(page, page->result->pack->outcomes[outcome].says);
}

/*
 * What is not before `from` and not after `to`, where they are not NULL; `any`
 * is the message for neither, before those for from, to, and both.
 */
static const char *bounded(const struct style *style, enum message any,
                           const char *from, const char *to,
                           struct arena *arena)
{
    enum message which = any + (from ? 1 : 0) + (to ? 2 : 0);

    return message_fill(style->spoken, which, BLANKS(from ? from : to, to),
                        arena);
}

/* NULL at the end of all numbers. */
static const char *limit_text(int64_t limit, int64_t end, struct arena *arena)
{
    return limit == end ? NULL : arena_print(arena, "%lld", (long long)limit);
}

/* "vandaag", "12 maart 2021", or NULL. */
static const char *bound_text(const struct bound *bound,
                              const struct style *style, struct arena *arena)
{
    switch (bound->kind) {
    case BOUND_NONE:
        return NULL;
    case BOUND_TODAY:
        return message(style->spoken, MSG_FORM_TODAY);
    case BOUND_DATE:
        return message_date(style->spoken, bound->day, arena);
    }
    abort();
}

const char *write_form(const struct question *question,
                       const struct style *style, struct arena *arena)
{
    const char *options =
        arena_print(arena, "%u", (unsigned)question->option_count);

    switch (question->type) {
    case QUESTION_BOOLEAN:
        return message(style->spoken, MSG_YES_OR_NO);
    case QUESTION_CHOICE:
        return message_fill(style->spoken, MSG_FORM_NUMBER, &options, arena);
    case QUESTION_INTEGER:
        return bounded(style, MSG_NUMBER_ANY,
                       limit_text(question->minimum, -JSON_INTEGER_MAX, arena),
                       limit_text(question->maximum, JSON_INTEGER_MAX, arena),
                       arena);
    case QUESTION_DATE:
        return bounded(style, MSG_FORM_DATE,
                       bound_text(&question->not_before, style, arena),
                       bound_text(&question->not_after, style, arena), arena);
    }
    abort();
}

const char *large_first(const char *text, struct arena *arena)
{
    char *copy = arena_copy(arena, text, strlen(text));

    if ('a' <= *copy && *copy <= 'z')
        *copy = (char)(*copy - 'a' + 'A');
    return copy;
}
