/* SPDX-License-Identifier: MIT */
/* diff_say.c -- what is told of a comparison, and its small pieces. */
#include "report/diff_internal.h"

#include "report/json_part_internal.h"
#include "text/phrase.h"

#include <stdlib.h>
#include <string.h>

const char *diff_digits(const struct diff_report *report, uint32_t number)
{
    return arena_print(report->arena, "%u", (unsigned)number);
}

bool diff_is_listed(const struct diff_report *report,
                    const struct diff_change *change)
{
    return !report->only_outcome || change->kind == DIFF_OUTCOME ||
           change->kind == DIFF_ANSWERS;
}

static bool has_listed(const struct diff_report *report)
{
    for (uint32_t i = 0; i < report->diff->count; i++)
        if (diff_is_listed(report, &report->diff->changes[i]))
            return true;
    return false;
}

bool diff_is_none(const struct diff_report *report)
{
    const struct diff *diff = report->diff;

    // Where a change may be counted too high, so may what both packs take; and
    // on days of its own one pack decides while the other does not.
    return diff->proved && !has_listed(report) && diff->merged->same_days &&
           !(diff->unlisted && report->only_outcome) &&
           (diff->exact || diff->merged->same_answers);
}

bool diff_has_shares(const struct diff *diff)
{
    return diff->totalled && !number_is_greatest(diff->all);
}

bool diff_is_sure(const struct diff *diff, const struct diff_change *change)
{
    return change->has_witness || (diff->exact && change->kind != DIFF_DATE);
}

bool diff_is_some(const struct diff_report *report)
{
    const struct diff *diff = report->diff;

    for (uint32_t i = 0; i < diff->count; i++)
        if (diff_is_listed(report, &diff->changes[i]) &&
            diff_is_sure(diff, &diff->changes[i]))
            return true;
    return !diff->merged->same_days;
}

const char *diff_hedged(const struct diff_report *report,
                        const struct diff_change *change, const char *text)
{
    const struct diff *diff = report->diff;

    if (diff->exact && diff_is_sure(diff, change))
        return text;
    return message_with(report,
                        change->kind == DIFF_ANSWERS ? MSG_DIFF_ABOUT
                                                     : MSG_PHRASE_AT_MOST,
                        text);
}

const char *diff_id(const struct diff *diff, const struct diff_change *change,
                    enum side side)
{
    const struct pack *pack = diff->merged->packs[side];
    int32_t index = change->of[side];

    if (change->kind == DIFF_DATE)
        return change->date[side] ? change->date[side]->id : NULL;
    if (index == NO_INDEX)
        return NULL;
    if (change->kind == DIFF_RULE)
        return pack->rules[index].id;
    return change->kind == DIFF_ADVICE ? pack->advice[index].id
                                       : pack->outcomes[index].id;
}

const char *diff_what(const struct diff_report *report,
                      const struct diff_change *change)
{
    static const enum message messages[] = {
        [DIFF_ANSWERS] = MSG_DIFF_ANSWERS, [DIFF_OUTCOME] = MSG_DIFF_OUTCOME,
        [DIFF_DATE] = MSG_DIFF_DATE,       [DIFF_RULE] = MSG_DIFF_RULE,
        [DIFF_ADVICE] = MSG_DIFF_ADVICE,
    };
    const char *id = diff_id(report->diff, change, SIDE_OLD);
    const char *kind = message(report->spoken, messages[change->kind]);

    if (change->kind != DIFF_DATE && change->kind != DIFF_ADVICE)
        return kind;
    return arena_print(report->arena, "%s %s", kind,
                       id ? id : diff_id(report->diff, change, SIDE_NEW));
}

/* "return_date + 11 days" */
static const char *date_text(const struct diff_report *report,
                             const struct pack *pack,
                             const struct outcome_date *date)
{
    int32_t plus = date->plus_days;
    const char *from = date->date == DATE_OF_TODAY
                           ? message(report->spoken, MSG_FORM_TODAY)
                           : pack->questions[date->date].id;

    if (!plus)
        return from;
    return message_with(report,
                        plus < 0 ? MSG_DIFF_DAYS_BEFORE : MSG_DIFF_DAYS_AFTER,
                        from, diff_digits(report, (uint32_t)abs(plus)));
}

const char *diff_from_or_to(const struct diff_report *report,
                            const struct diff_change *change, enum side side)
{
    const struct pack *pack = report->diff->merged->packs[side];
    const char *id = diff_id(report->diff, change, side);
    enum message none = MSG_DIFF_NO_PART;

    if (change->kind == DIFF_DATE && id)
        return date_text(report, pack, change->date[side]);
    if (change->kind == DIFF_ADVICE)
        return message(report->spoken,
                       id ? MSG_DIFF_GIVEN : MSG_DIFF_NOT_GIVEN);
    if (change->kind == DIFF_DATE)
        none = MSG_DIFF_NO_DATE;
    if (change->kind == DIFF_ANSWERS && change->part != (enum part)side)
        none = MSG_DIFF_NOT_TAKEN;
    return id ? id : message(report->spoken, none);
}

const char *diff_term(const struct diff_report *report, const struct cover *who,
                      const struct term *term, bool common, size_t room)
{
    const struct engine *engine = report->diff->merged->engine;
    const char *text = NULL;
    uint32_t left = 0;

    for (uint32_t i = 0; i < term->count; i++) {
        const struct literal *literal = &term->literals[i];
        if (cover_is_common(who, engine, literal) != common)
            continue;
        const char *next = phrase_and(
            report->spoken, text,
            literal_text(engine, literal, report->spoken, report->arena),
            report->arena);
        if (left || (text && strlen(next) > room))
            left++;
        else
            text = next;
    }
    return left ? message_with(report, MSG_DIFF_AND_MORE, text,
                               diff_digits(report, left))
                : text;
}

void diff_put_witness(struct json_writer *json, const char *key,
                      const struct diff *diff, const struct diff_change *change,
                      enum side side)
{
    const struct merged *merged = diff->merged;
    const struct answers *answers = &change->witness;

    json_open(json, key, '{');
    for (uint32_t i = 0; i < merged->pack.question_count; i++)
        if (answers->of[i].state == ANSWER_KNOWN &&
            merged->own[side][i] != NO_INDEX)
            json_put_answer(json, merged->pack.questions[i].id,
                            &merged->pack.questions[i], &answers->of[i]);
    if (answers->has_today)
        json_put_date(json, "today", answers->today);
    json_close(json, '}');
}

const char *diff_number(const struct diff_report *report, struct number number)
{
    return message_number(report->spoken, number, report->arena);
}

const char *diff_share(const struct diff_report *report, struct number part)
{
    int tenths = (int)(number_share(part, report->diff->all) * 1000 + 0.5);
    bool under = !tenths && !number_is_zero(part);
    const char *share =
        arena_print(report->arena, "%s %%",
                    message_decimal(report->spoken, (under ? 1 : tenths) / 10.0,
                                    1, report->arena));

    return under ? message_with(report, MSG_DIFF_UNDER, share) : share;
}

/* Whether something but the rule surely is otherwise. */
static bool has_other_decisions(const struct diff_report *report)
{
    const struct diff *diff = report->diff;

    for (uint32_t i = 0; i < diff->count; i++)
        if (diff->changes[i].kind != DIFF_RULE &&
            diff_is_sure(diff, &diff->changes[i]))
            return true;
    return !diff->merged->same_days;
}

uint32_t diff_remarks(const struct diff_report *report, enum fault_code *codes)
{
    const struct merged *merged = report->diff->merged;
    const struct pack *a = merged->packs[SIDE_OLD];
    const struct pack *b = merged->packs[SIDE_NEW];
    uint32_t count = 0;

    if (!strcmp(a->id, b->id) && !strcmp(a->version, b->version) &&
        has_other_decisions(report))
        codes[count++] = FAULT_DIFF_VERSION;
    if (merged->days_apart)
        codes[count++] = FAULT_DIFF_DAYS;
    return count;
}

const char *diff_remark_text(const struct diff_report *report,
                             enum fault_code code)
{
    const struct pack *pack = report->diff->merged->packs[SIDE_NEW];

    return message_with(report,
                        code == FAULT_DIFF_VERSION ? MSG_DIFF_ONE_VERSION
                                                   : MSG_DIFF_DAYS_APART,
                        pack->version);
}
