/* diff_say.c -- what is told of a comparison, and its small pieces. */
#include "report/diff.h"

#include "report/json_part.h"

#include <inttypes.h>
#include <string.h>

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

const char *write_diff_id(const struct diff *diff,
                          const struct diff_change *change, enum side side)
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

bool write_diff_same_witness(const struct diff *diff,
                             const struct diff_change *change)
{
    const struct merged *merged = diff->merged;

    for (uint32_t i = 0; i < merged->pack.question_count; i++)
        if (change->witness.of[i].state == ANSWER_KNOWN &&
            (merged->own[SIDE_OLD][i] == NO_INDEX ||
             merged->own[SIDE_NEW][i] == NO_INDEX))
            return false;
    return true;
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

const char *diff_date_text(const struct pack *pack,
                           const struct outcome_date *date, struct arena *arena)
{
    const char *from;

    if (!date)
        return "not given";
    from = pack_date_id(pack, date->date);
    if (!date->plus_days)
        return from;
    return arena_print(arena, "%s %c %" PRId64 " days", from,
                       date->plus_days < 0 ? '-' : '+',
                       date->plus_days < 0 ? -(int64_t)date->plus_days
                                           : (int64_t)date->plus_days);
}

const char *diff_share_text(const struct diff *diff, struct number part,
                            struct arena *arena)
{
    int64_t tenths = (int64_t)(number_share(part, diff->all) * 1000 + 0.5);

    if (!tenths && !number_is_zero(part))
        return "under 0.1 %";
    return arena_print(arena, "%" PRId64 ".%" PRId64 " %%", tenths / 10,
                       tenths % 10);
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

uint32_t diff_remarks(const struct diff_report *report, enum diag_code *codes)
{
    const struct merged *merged = report->diff->merged;
    const struct pack *a = merged->packs[SIDE_OLD];
    const struct pack *b = merged->packs[SIDE_NEW];
    uint32_t count = 0;

    if (!strcmp(a->id, b->id) && !strcmp(a->version, b->version) &&
        has_other_decisions(report))
        codes[count++] = DIAG_DIFF_VERSION;
    if (merged->days_apart)
        codes[count++] = DIAG_DIFF_DAYS;
    return count;
}

const char *diff_remark_text(const struct diff_report *report,
                             enum diag_code code)
{
    const struct pack *pack = report->diff->merged->packs[SIDE_NEW];

    if (code == DIAG_DIFF_VERSION)
        return arena_print(report->arena,
                           "both packs say that they are version %s, but they "
                           "do not decide the same: give NEW a version of its "
                           "own",
                           pack->version);
    return "the packs are never in force on the same day: they are compared as "
           "if both always were";
}
