/* SPDX-License-Identifier: MIT */
/* verify_says.c -- which sentence a finding is told by, and its blanks. */
#include "report/verify_says_internal.h"

#include "base/date.h"
#include "text/phrase.h"

#include <assert.h>
#include <string.h>

enum { NAMED_MAX = 5 }; /* rules of a list that are named */

/* "'a'", "'a' and 'b'", "'a', 'b' and 7 more" where more are not `named`. */
static const char *list_ids(const struct telling *telling,
                            const char *const *ids, uint32_t count,
                            uint32_t named)
{
    const char *text = "", *and = message(telling->spoken, MSG_FOUND_AND);

    named = count > named ? named : count;
    for (uint32_t i = 0; i < named; i++)
        text = arena_print(telling->arena, "%s%s'%s'", text,
                           !i                                 ? ""
                           : i + 1 == named && named == count ? and
                                                              : ", ",
                           ids[i]);
    return count > named ? message_with(telling, MSG_FOUND_MORE, text,
                                        arena_print(telling->arena, "%u",
                                                    (unsigned)(count - named)))
                         : text;
}

static const char *list_rules(const struct telling *telling,
                              const struct finding *finding)
{
    const char *ids[NAMED_MAX];

    for (uint32_t i = 0; i < finding->rule_count && i < NAMED_MAX; i++)
        ids[i] = telling->pack->rules[finding->rules[i]].id;
    return list_ids(telling, ids, finding->rule_count, NAMED_MAX);
}

static const char *list_options(const struct telling *telling,
                                const struct finding *finding)
{
    const struct question *question = &telling->pack->questions[finding->index];
    const char **ids =
        arena_array(telling->arena, const char *, finding->option_count);

    for (uint32_t i = 0; i < finding->option_count; i++)
        ids[i] = question->options[finding->options[i]].id;
    return list_ids(telling, ids, finding->option_count, UINT32_MAX);
}

static const char *day_text(const struct telling *telling, int64_t day)
{
    char text[DATE_TEXT_SIZE];

    date_format((int32_t)day, text);
    return arena_print(telling->arena, "%s", text);
}

/* One test, comparison or their opposite. */
static const char *tell_test(const struct telling *telling,
                             const struct cond *cond)
{
    const struct phrases how = {telling->pack, telling->spoken, NO_INDEX, true,
                                telling->arena};

    return phrase_condition(&how, cond, false);
}

/* An OR of ANDs of tests, or less. */
static const char *tell(const struct telling *telling, const struct cond *cond)
{
    const char *text = NULL, * or = message(telling->spoken, MSG_FOUND_OR);

    if ((cond->op != COND_AND && cond->op != COND_OR) || cond->written)
        return tell_test(telling, cond);
    for (uint32_t i = 0; i < cond->kid_count; i++) {
        const char *kid = tell(telling, &cond->kids[i]);
        text = cond->op == COND_AND || !text
                   ? phrase_and(telling->spoken, text, kid, telling->arena)
                   : arena_print(telling->arena, "%s%s%s", text, or, kid);
    }
    return text;
}

/* ": who it is about", behind a sentence. */
static const char *with_where(const struct telling *telling,
                              const struct finding *finding,
                              const char *sentence)
{
    const char *more =
        finding->has_more ? message(telling->spoken, MSG_FOUND_OR_MORE) : "";

    return finding->where ? arena_print(telling->arena, "%s: %s%s", sentence,
                                        tell(telling, finding->where), more)
                          : sentence;
}

static const char *say_overlap(const struct telling *telling,
                               const struct finding *finding)
{
    const struct rule *first = &telling->pack->rules[finding->rules[0]];
    bool same = first->outcome == telling->pack->rules[finding->index].outcome;
    enum message which = finding->code == FAULT_VERIFY_TIME_OVERLAP
                             ? MSG_FOUND_TIME_OVERLAP
                         : same ? MSG_FOUND_OVERLAP_SAME
                                : MSG_FOUND_OVERLAP;

    return message_with(telling, which, first->id, finding->id);
}

static const char *say_never_holds(const struct telling *telling,
                                   const struct finding *finding)
{
    const struct verification *result = telling->result;
    const struct validity pack = telling->pack->valid;
    const struct validity rule = telling->pack->rules[finding->index].valid;
    enum message which = MSG_FOUND_NEVER_HOLDS;

    if (rule.from > pack.to || rule.to < pack.from)
        which = MSG_FOUND_NOT_IN_FORCE_EVER;
    else if (result->has_today &&
             (result->today < rule.from || result->today > rule.to))
        which = MSG_FOUND_NOT_IN_FORCE_THEN;
    return message_with(telling, which, finding->id);
}

static const char *say_member(const struct telling *telling,
                              const struct finding *finding)
{
    const struct cond *member = finding->member;
    const struct cond *test = member->op == COND_NOT ? member->kids : member;
    bool is_rule = finding->part == FINDING_RULE;
    const char *shown = "";
    enum message which =
        is_rule ? MSG_FOUND_RULE_MEMBER : MSG_FOUND_ADVICE_MEMBER;

    if (test->op == COND_TEST || test->written)
        shown =
            arena_print(telling->arena, " (%s)", tell_test(telling, member));
    if (finding->code == FAULT_VERIFY_MEMBER_HERE)
        which =
            is_rule ? MSG_FOUND_MEMBER_BY_RULES : MSG_FOUND_MEMBER_BY_OUTCOMES;
    return message_with(telling, which, shown, finding->id);
}

static const char *say_outcome(const struct telling *telling,
                               const struct finding *finding)
{
    enum message which = MSG_FOUND_NO_RULE_HAS;

    for (uint32_t i = 0; i < telling->pack->rule_count; i++)
        if (telling->pack->rules[i].outcome == finding->index)
            which = MSG_FOUND_OUTCOME;
    return message_with(telling, which, finding->id);
}

static const char *say_options(const struct telling *telling,
                               const struct finding *finding)
{
    return message_with(telling,
                        finding->code == FAULT_VERIFY_OPTION
                            ? MSG_FOUND_OPTION
                            : MSG_FOUND_OPTIONS_ALIKE,
                        list_options(telling, finding),
                        telling->pack->questions[finding->index].id);
}

static const char *say_date(const struct telling *telling,
                            const struct finding *finding)
{
    const struct outcome_date *date = finding->date;
    bool is_late = date->plus_days > 0;

    if (finding->code == FAULT_VERIFY_DATE)
        return message_with(telling,
                            finding->always ? MSG_FOUND_NO_DATE
                                            : MSG_FOUND_NOT_ALWAYS_DATE,
                            date->id, finding->id);
    return message_with(
        telling, is_late ? MSG_FOUND_DATE_LATE : MSG_FOUND_DATE_EARLY, date->id,
        finding->id, telling->pack->questions[date->date].id,
        day_text(telling, is_late ? finding->days.low : finding->days.high));
}

static const char *say_left(const struct telling *telling,
                            const struct finding *finding)
{
    const char *from = day_text(telling, finding->days.low);

    if (finding->days.high >= telling->pack->valid.to)
        return message_with(telling, MSG_FOUND_LEFT_ON, from, finding->id);
    return message_with(telling, MSG_FOUND_LEFT, from,
                        day_text(telling, finding->days.high), finding->id);
}

static const char *say_not_proved(const struct telling *telling)
{
    const struct verification *result = telling->result;
    const char *list = "";

    for (uint32_t i = 0; i < result->not_proved_count; i++)
        list =
            arena_print(telling->arena, "%s%s%s", list, i ? "; " : "",
                        verify_says_unproved(telling, &result->not_proved[i]));
    return message_with(telling, MSG_FOUND_NOT_PROVED, list);
}

/* What is said of whom the finding is about comes behind. */
static const char *sentence(const struct telling *telling,
                            const struct finding *finding)
{
    // The blanks of the others are the id, and then the rules.
    static const enum message others[FAULT_CODE_COUNT] = {
        [FAULT_VERIFY_GAP] = MSG_FOUND_GAP,
        [FAULT_VERIFY_TIME_GAP] = MSG_FOUND_TIME_GAP,
        [FAULT_VERIFY_HIDDEN] = MSG_FOUND_HIDDEN,
        [FAULT_VERIFY_DROPPABLE] = MSG_FOUND_DROPPABLE,
        [FAULT_VERIFY_ONLY_REASON] = MSG_FOUND_ONLY_REASON,
        [FAULT_VERIFY_REASONS] = MSG_FOUND_REASONS,
        [FAULT_VERIFY_ADVICE] = MSG_FOUND_ADVICE,
        [FAULT_VERIFY_QUESTION] = MSG_FOUND_QUESTION,
        [FAULT_VERIFY_FACT] = MSG_FOUND_FACT,
        [FAULT_VERIFY_SOURCE] = MSG_FOUND_SOURCE};
    enum message which = others[finding->code];

    switch ((int)finding->code) {
    case FAULT_VERIFY_OVERLAP_UNIQUE:
    case FAULT_VERIFY_OVERLAP:
    case FAULT_VERIFY_TIME_OVERLAP:
        return say_overlap(telling, finding);
    case FAULT_VERIFY_NEVER_HOLDS:
        return say_never_holds(telling, finding);
    case FAULT_VERIFY_MEMBER:
    case FAULT_VERIFY_MEMBER_HERE:
        return say_member(telling, finding);
    case FAULT_VERIFY_OUTCOME:
        return say_outcome(telling, finding);
    case FAULT_VERIFY_OPTION:
    case FAULT_VERIFY_OPTIONS_ALIKE:
        return say_options(telling, finding);
    case FAULT_VERIFY_NOT_PROVED:
        return say_not_proved(telling);
    case FAULT_VERIFY_NOT_IN_FORCE:
        return message_with(telling, MSG_FOUND_NOT_IN_FORCE,
                            day_text(telling, telling->result->today));
    case FAULT_VERIFY_LEFT:
        return say_left(telling, finding);
    case FAULT_VERIFY_DATE:
    case FAULT_VERIFY_DATE_FAR:
        return say_date(telling, finding);
    default:
        break;
    }
    if (which == MSG_FOUND_HIDDEN && finding->rule_count > 1)
        which = MSG_FOUND_HIDDEN_BY_SEVERAL;
    return message_with(telling, which, finding->id,
                        list_rules(telling, finding));
}

const char *verify_says(const struct telling *telling,
                        const struct finding *finding)
{
    const char *text = with_where(telling, finding, sentence(telling, finding));

    return finding->is_uncertain
               ? message_with(telling, MSG_FOUND_UNCERTAIN, text)
               : text;
}

static_assert(MSG_CLAIM_NO_OTHER_REASONS - MSG_CLAIM_ANYTHING_OF_DATES ==
                  CLAIM_NO_OTHER_REASONS,
              "a word for each claim");

const char *verify_says_unproved(const struct telling *telling,
                                 const struct unproved *unproved)
{
    enum message which =
        MSG_CLAIM_ANYTHING_OF_DATES + (enum message)unproved->claim;

    if (unproved->claim == CLAIM_NO_OTHER_OVERLAPS &&
        telling->pack->hit_policy == HIT_UNIQUE)
        which = MSG_CLAIM_NO_OTHER_OVERLAPS_UNIQUE;
    return message_with(
        telling, which,
        list_ids(telling, unproved->ids, unproved->count, NAMED_MAX));
}
