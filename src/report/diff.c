/* SPDX-License-Identifier: MIT */
/* diff.c -- for the people who write rules. */
#include "report/diff_internal.h"

#include "base/date.h"

/* A line: the text behind `before`. */
static void put_line(struct out *out, const char *before, const char *text)
{
    out_text(out, before);
    out_plain_text(out, text);
    out_char(out, '\n');
}

/* The same of a sentence without blanks. */
static void put(struct out *out, const struct diff_report *report,
                const char *before, enum message which)
{
    put_line(out, before, message(report->spoken, which));
}

/* The text, and ", 3.4 %" of all. */
static const char *with_share(const struct diff_report *report,
                              const char *text, struct number part)
{
    if (!diff_has_shares(report->diff))
        return text;
    const char *share = diff_share(report, part);
    if (!report->diff->exact)
        share = message_with(report, MSG_DIFF_ABOUT, share);
    return arena_print(report->arena, "%s, %s", text, share);
}

static const char *amount(const struct diff_report *report,
                          const struct diff_change *change)
{
    bool one = number_compare(change->count, number_of(1)) == 0;

    if (!change->counted)
        return message(report->spoken, MSG_DIFF_TOO_MANY);
    const char *count =
        message_with(report, one ? MSG_DIFF_COMBINATION : MSG_DIFF_COMBINATIONS,
                     diff_number(report, change->count));
    return with_share(report, diff_hedged(report, change, count),
                      change->count);
}

/* "outcome needed -> not_needed". */
static const char *change_text(const struct diff_report *report,
                               const struct diff_change *change)
{
    const char *id = diff_id(report->diff, change, SIDE_OLD);

    id = id ? id : diff_id(report->diff, change, SIDE_NEW);
    if (change->kind == DIFF_ANSWERS)
        return message_with(report,
                            change->part == PART_OLD ? MSG_DIFF_NO_LONGER_TAKEN
                                                     : MSG_DIFF_NEWLY_TAKEN,
                            id ? id : message(report->spoken, MSG_DIFF_NONE));
    if (change->kind == DIFF_ADVICE)
        return message_with(report,
                            change->of[SIDE_NEW] == NO_INDEX
                                ? MSG_DIFF_NO_LONGER_GIVEN
                                : MSG_DIFF_NOW_GIVEN,
                            id);
    return arena_print(report->arena, "%s%s %s -> %s",
                       diff_what(report, change),
                       change->kind == DIFF_DATE ? ":" : "",
                       diff_from_or_to(report, change, SIDE_OLD),
                       diff_from_or_to(report, change, SIDE_NEW));
}

/* What all terms have in common, then what sets them apart. */
static void write_terms(struct out *out, const struct diff_report *report,
                        const struct cover *who)
{
    const char *common = diff_term(report, who, &who->terms[0], true, SIZE_MAX);

    if (common || who->count == 1) {
        out_text(out, "  ");
        out_text(out, message_with(
                          report, MSG_DIFF_IF,
                          common ? common
                                 : message(report->spoken, MSG_DIFF_ALWAYS)));
    }
    for (uint32_t i = 0; who->count > 1 && i < who->count; i++) {
        const char *text =
            diff_term(report, who, &who->terms[i], false, SIZE_MAX);
        out_text(out, i ? "\n      " : common ? ",\n  " : "  ");
        out_text(out, message_with(report,
                                   i        ? MSG_DIFF_OR
                                   : common ? MSG_DIFF_AND_EITHER
                                            : MSG_DIFF_IF,
                                   text ? text : ""));
    }
    out_char(out, '\n');
}

static void write_who(struct out *out, const struct diff_report *report,
                      const struct cover *who)
{
    if (who->count)
        write_terms(out, report, who);
    if (!who->complete)
        put(out, report, "  ",
            who->count ? MSG_DIFF_OTHER_CASES : MSG_DIFF_WHO_TOO_MUCH);
    else if (!who->smallest)
        put(out, report, "  ", MSG_DIFF_NOT_SHORTEST);
}

/* Whether both packs read the same of the witness. */
static bool is_same_witness(const struct diff *diff,
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

static void write_example(struct out *out, const struct diff_report *report,
                          const struct diff_change *change)
{
    const struct diff *diff = report->diff;
    struct json_writer json = {.out = out};
    bool both = change->part == PART_BOTH;

    if (!change->has_witness) {
        if (!diff_is_sure(diff, change))
            put(out, report, "  ", MSG_DIFF_PERHAPS_NOBODY);
        return;
    }
    out_text(out, "  ");
    out_text(out, message(report->spoken, MSG_DIFF_SUCH_AS));
    if (both && !is_same_witness(diff, change)) {
        out_text(out, message(report->spoken, MSG_DIFF_FOR_OLD));
        diff_put_witness(&json, NULL, diff, change, SIDE_OLD);
        json.follows = false;
        out_text(out, "\n         ");
        out_text(out, message(report->spoken, MSG_DIFF_FOR_NEW));
    }
    out_char(out, ' ');
    diff_put_witness(&json, NULL, diff, change,
                     both ? SIDE_NEW : (enum side)change->part);
    out_char(out, '\n');
}

static void write_change(struct out *out, const struct diff_report *report,
                         const struct diff_change *change)
{
    const struct diff *diff = report->diff;

    out_text(out,
             arena_print(report->arena, "\n%s: %s\n",
                         change_text(report, change), amount(report, change)));
    if (change->same_as == NO_INDEX)
        write_who(out, report, &change->who);
    else
        put_line(
            out, "  ",
            message_with(report, MSG_DIFF_SAME_PEOPLE,
                         change_text(report, &diff->changes[change->same_as])));
    // The other's example need not have the answer that a date counts from.
    if (change->same_as == NO_INDEX || change->kind == DIFF_DATE)
        write_example(out, report, change);
}

/* "ind-biometrics 1.0.0 (old.json)" */
static const char *pack_name(const struct diff_report *report, enum side side)
{
    const struct pack *pack = report->diff->merged->packs[side];

    return arena_print(report->arena, "%s %s (%s)", pack->id, pack->version,
                       pack->file);
}

/* "at most 960", where what nobody can be is counted too. */
static const char *bounded(const struct diff_report *report,
                           struct number number)
{
    const char *text = diff_number(report, number);

    return report->diff->exact ? text
                               : message_with(report, MSG_PHRASE_AT_MOST, text);
}

/* As far as all was compared and counted. */
static void write_changed(struct out *out, const struct diff_report *report)
{
    static const enum message messages[] = {[FIGURE_OUTCOME] =
                                                MSG_DIFF_BY_OUTCOME,
                                            [FIGURE_GIVEN] = MSG_DIFF_BY_GIVEN,
                                            [FIGURE_RULE] = MSG_DIFF_BY_RULE};
    const struct diff *diff = report->diff;
    bool only_rule =
        number_compare(diff->figures[FIGURE_RULE], diff->changed) == 0;

    if (number_is_zero(diff->changed)) {
        put_line(
            out, "",
            message_with(report,
                         diff->count ? MSG_DIFF_ALL_SAME : MSG_DIFF_SAME_NUMBER,
                         diff_number(report, diff->totals[PART_BOTH])));
        return;
    }
    const char *text = message_with(
        report, only_rule ? MSG_DIFF_OTHER_RULE : MSG_DIFF_OTHERWISE,
        bounded(report, diff->changed), diff_number(report, diff->all));
    if (!diff_is_some(report) && !report->only_outcome)
        text = message_with(report, MSG_DIFF_PERHAPS, text);
    put_line(out, "", with_share(report, text, diff->changed));
    for (int i = 0; i < FIGURE_COUNT && !only_rule; i++) {
        struct number number = diff->figures[i];
        const char *figure =
            number_is_zero(number)
                ? message(report->spoken, MSG_DIFF_NONE)
                : with_share(report, bounded(report, number), number);
        put_line(out, "  ", message_with(report, messages[i], figure));
    }
}

/* "from 2024-01-01 to 2025-12-31", "always" */
static const char *validity(const struct diff_report *report,
                            struct validity valid)
{
    char from[DATE_TEXT_SIZE], to[DATE_TEXT_SIZE];
    bool since = valid.from > DATE_MIN, until = valid.to < DATE_MAX;

    date_format(valid.from, from);
    date_format(valid.to, to);
    if (since && until)
        return message_with(report, MSG_DIFF_FROM_TO, from, to);
    if (since || until)
        return message_with(report, since ? MSG_DIFF_FROM : MSG_DIFF_UP_TO,
                            since ? from : to);
    return message(report->spoken, MSG_DIFF_ALWAYS);
}

/* On which days the packs are in force, where that is not always. */
static void write_days(struct out *out, const struct diff_report *report)
{
    const struct merged *merged = report->diff->merged;
    struct validity both = merged->pack.valid;

    if (!merged->same_days)
        put_line(
            out, "",
            message_with(report, MSG_DIFF_DAYS,
                         validity(report, merged->packs[SIDE_OLD]->valid),
                         validity(report, merged->packs[SIDE_NEW]->valid)));
    if (both.from != DATE_MIN || both.to != DATE_MAX)
        put_line(
            out, "",
            message_with(report, MSG_DIFF_COMMON_DAYS, validity(report, both)));
}

static void write_remarks(struct out *out, const struct diff_report *report)
{
    enum fault_code codes[DIFF_REMARKS_MAX];
    uint32_t count = diff_remarks(report, codes);

    for (uint32_t i = 0; i < count; i++)
        put_line(out,
                 arena_print(report->arena,
                             "%s %s: ", fault_level_name(fault_level(codes[i])),
                             fault_id(codes[i])),
                 diff_remark_text(report, codes[i]));
}

static void write_head(struct out *out, const struct diff_report *report)
{
    const struct diff *diff = report->diff;

    put_line(out, "",
             message_with(report, MSG_DIFF_TITLE, pack_name(report, SIDE_OLD),
                          pack_name(report, SIDE_NEW)));
    if (diff->proved && diff->totalled)
        write_changed(out, report);
    else
        put(out, report, "",
            !diff->proved ? MSG_DIFF_TOO_LARGE
            : diff->count ? MSG_DIFF_MANY_OTHERWISE
                          : MSG_DIFF_SAME);
    if (diff->proved && !diff->count && !diff->exact &&
        !diff->merged->same_answers)
        put(out, report, "", MSG_DIFF_ANSWERS_NOT_PROVED);
    write_days(out, report);
    write_remarks(out, report);
}

/* What the figures are about. */
static void write_space(struct out *out, const struct diff_report *report)
{
    const struct diff *diff = report->diff;
    const struct number *totals = diff->totals;

    if (!diff->totalled || !diff->count)
        return;
    if (number_compare(totals[PART_BOTH], diff->all) != 0)
        put_line(out, "",
                 message_with(report, MSG_DIFF_TAKEN,
                              diff_number(report, totals[PART_OLD]),
                              diff_number(report, totals[PART_NEW]),
                              diff_number(report, totals[PART_BOTH])));
    if (diff_has_shares(diff))
        put_line(out, "",
                 message_with(report, MSG_DIFF_SHARES_OF,
                              diff_number(report, diff->all)));
    else
        put(out, report, "", MSG_DIFF_CELLS);
}

static void write_renames(struct out *out, const struct diff_report *report)
{
    static const enum message messages[] = {[RENAME_QUESTION] =
                                                MSG_DIFF_QUESTION,
                                            [RENAME_OPTION] = MSG_DIFF_OPTION,
                                            [RENAME_OUTCOME] = MSG_DIFF_OUTCOME,
                                            [RENAME_RULE] = MSG_DIFF_RULE,
                                            [RENAME_ADVICE] = MSG_DIFF_ADVICE};
    const struct renames *renames = &report->renames;
    bool by_id = false;

    if (renames->count)
        put(out, report, "\n", MSG_DIFF_RENAMED_TITLE);
    for (uint32_t i = 0; i < renames->count; i++) {
        const struct rename *rename = &renames->items[i];
        const char *text =
            arena_print(report->arena, "%s %s -> %s",
                        message(report->spoken, messages[rename->kind]),
                        rename->from, rename->to);
        if (rename->question)
            text = message_with(report, MSG_DIFF_OF, text, rename->question);
        put_line(out, "  ",
                 message_with(report,
                              rename->same_answers ? MSG_DIFF_SAME_ANSWERS
                                                   : MSG_DIFF_SAME_TEXT,
                              text));
        by_id |=
            rename->kind == RENAME_QUESTION || rename->kind == RENAME_OPTION;
    }
    if (by_id)
        put(out, report, "  ", MSG_DIFF_BY_ID);
}

static void write_quoted(struct out *out, const struct diff_report *report,
                         const char *text)
{
    if (text)
        out_json_text(out, text);
    else
        out_text(out, message(report->spoken, MSG_DIFF_NONE));
}

static void write_texts(struct out *out, const struct diff_report *report)
{
    const struct text_changes *texts = &report->texts;

    if (texts->count)
        put(out, report, "\n", MSG_DIFF_BESIDES);
    for (uint32_t i = 0; i < texts->count; i++) {
        const struct text_change *change = &texts->items[i];
        out_text(out, arena_print(report->arena,
                                  change->language ? "  %s [%s]: " : "  %s: ",
                                  change->path, change->language));
        write_quoted(out, report, change->from);
        out_text(out, " -> ");
        write_quoted(out, report, change->to);
        out_char(out, '\n');
    }
}

void write_diff_text(struct out *out, const struct diff_report *report)
{
    const struct diff *diff = report->diff;

    write_head(out, report);
    write_space(out, report);
    diff_put_table(out, report);
    for (uint32_t i = 0; report->details && i < diff->count; i++)
        if (diff_is_listed(report, &diff->changes[i]))
            write_change(out, report, &diff->changes[i]);
    if (diff->unlisted)
        put_line(out, "\n",
                 message_with(report, MSG_DIFF_UNLISTED,
                              diff_digits(report, diff->unlisted)));
    write_renames(out, report);
    if (!report->only_outcome)
        write_texts(out, report);
}
