/* diff.c -- for the people who write rules. */
#include "report/diff.h"

#include "base/date.h"
#include "report/cover.h"
#include "text/phrase.h"

static void write_number(struct out *out, struct number number)
{
    char text[NUMBER_TEXT_SIZE];

    number_text(number, ',', text);
    out_text(out, text);
}

static void write_count(struct out *out, struct number number, const char *what)
{
    write_number(out, number);
    out_text(out, what);
    if (number_compare(number, number_of(1)) != 0)
        out_char(out, 's');
}

/* ", 3.4 %" of all. */
static void write_share(struct out *out, const struct diff_report *report,
                        struct number part)
{
    if (!diff_has_shares(report->diff))
        return;
    out_text(out, report->diff->exact ? ", " : ", about ");
    out_text(out, diff_share_text(report->diff, part, report->arena));
}

static void write_amount(struct out *out, const struct diff_report *report,
                         const struct diff_change *change)
{
    const struct diff *diff = report->diff;

    if (!change->counted) {
        out_text(out, "too much to count");
        return;
    }
    if (!diff->exact || !diff_is_sure(diff, change))
        out_text(out, change->kind == DIFF_ANSWERS ? "about " : "at most ");
    write_count(out, change->count, " combination");
    write_share(out, report, change->count);
}

static void write_or_none(struct out *out, const char *id, const char *none)
{
    out_text(out, id ? id : none);
}

static void write_date_change(struct out *out, const struct diff_report *report,
                              const struct diff_change *change)
{
    const struct pack *const *packs = report->diff->merged->packs;
    const struct outcome_date *const *date = change->date;

    out_text(out, "date ");
    out_text(out, date[SIDE_OLD] ? date[SIDE_OLD]->id : date[SIDE_NEW]->id);
    out_text(out, ": ");
    out_text(out,
             diff_date_text(packs[SIDE_OLD], date[SIDE_OLD], report->arena));
    out_text(out, " -> ");
    out_text(out,
             diff_date_text(packs[SIDE_NEW], date[SIDE_NEW], report->arena));
}

/* "outcome needed -> not_needed". */
static void write_what(struct out *out, const struct diff_report *report,
                       const struct diff_change *change)
{
    const char *from = write_diff_id(report->diff, change, SIDE_OLD);
    const char *to = write_diff_id(report->diff, change, SIDE_NEW);

    switch (change->kind) {
    case DIFF_ANSWERS:
        out_text(out, change->part == PART_OLD
                          ? "answers no longer taken, outcome was "
                          : "answers newly taken, outcome is ");
        write_or_none(out, change->part == PART_OLD ? from : to, "none");
        return;
    case DIFF_OUTCOME:
    case DIFF_RULE:
        out_text(out, change->kind == DIFF_RULE ? "rule " : "outcome ");
        write_or_none(out, from, "(none)");
        out_text(out, " -> ");
        write_or_none(out, to, "(none)");
        return;
    case DIFF_DATE:
        write_date_change(out, report, change);
        return;
    case DIFF_ADVICE:
        out_text(out, "advice ");
        out_text(out, from ? from : to);
        out_text(out, from ? ": no longer given" : ": now given");
        return;
    }
}

/* What the term says that all have in common, or what it says besides. */
static const char *term_text(const struct diff_report *report,
                             const struct cover *who, const struct term *term,
                             bool common)
{
    const struct engine *engine = report->diff->merged->engine;
    const char *text = NULL;

    for (uint32_t k = 0; k < term->count; k++)
        if (cover_is_common(who, engine, &term->literals[k]) == common)
            text = phrase_and(WORDS_EN, text,
                              literal_text(engine, &term->literals[k], WORDS_EN,
                                           report->arena),
                              report->arena);
    return text;
}

/* What all terms have in common, then what sets them apart. */
static void write_terms(struct out *out, const struct diff_report *report,
                        const struct cover *who)
{
    const char *common = term_text(report, who, &who->terms[0], true);

    if (common || who->count == 1) {
        out_text(out, "  if ");
        out_text(out, common ? common : "always");
    }
    for (uint32_t i = 0; who->count > 1 && i < who->count; i++) {
        const char *text = term_text(report, who, &who->terms[i], false);
        out_text(out, i        ? "\n      or "
                      : common ? ",\n  and either "
                               : "  if ");
        out_text(out, text ? text : "");
    }
    out_char(out, '\n');
}

static void write_who(struct out *out, const struct diff_report *report,
                      const struct cover *who)
{
    if (who->count)
        write_terms(out, report, who);
    if (!who->complete)
        out_text(out, who->count
                          ? "  and in other cases: too many to list\n"
                          : "  who these are was too much to work out\n");
    else if (!who->smallest)
        out_text(out, "  (there may be a shorter condition)\n");
}

static void write_example(struct out *out, const struct diff *diff,
                          const struct diff_change *change)
{
    bool both = change->part == PART_BOTH;

    if (!change->has_witness) {
        out_text(out, diff_is_sure(diff, change)
                          ? ""
                          : "  perhaps nobody: no real dates were found that "
                            "lead here\n");
        return;
    }
    if (both && !write_diff_same_witness(diff, change)) {
        out_text(out, "  such as, for OLD: ");
        diff_put_witness(&(struct json_writer){.out = out}, NULL, diff, change,
                         SIDE_OLD);
        out_text(out, "\n           for NEW: ");
        diff_put_witness(&(struct json_writer){.out = out}, NULL, diff, change,
                         SIDE_NEW);
    } else {
        out_text(out, "  such as ");
        diff_put_witness(&(struct json_writer){.out = out}, NULL, diff, change,
                         both ? SIDE_NEW : (enum side)change->part);
    }
    out_char(out, '\n');
}

static void write_change(struct out *out, const struct diff_report *report,
                         const struct diff_change *change)
{
    const struct diff *diff = report->diff;

    out_char(out, '\n');
    write_what(out, report, change);
    out_text(out, ": ");
    write_amount(out, report, change);
    out_char(out, '\n');
    if (change->same_as == NO_INDEX) {
        write_who(out, report, &change->who);
    } else {
        out_text(out, "  the same people as ");
        write_what(out, report, &diff->changes[change->same_as]);
        out_char(out, '\n');
    }
    // The other's example need not have the answer that a date counts from.
    if (change->same_as == NO_INDEX || change->kind == DIFF_DATE)
        write_example(out, diff, change);
}

static void write_pack(struct out *out, const struct pack *pack)
{
    out_text(out, pack->id);
    out_char(out, ' ');
    out_plain_text(out, pack->version);
    out_text(out, " (");
    out_plain_text(out, pack->file);
    out_char(out, ')');
}

/* "none", "960, 3.3 %" */
static void write_figure(struct out *out, const struct diff_report *report,
                         enum figure figure)
{
    static const char *const names[] = {
        [FIGURE_OUTCOME] = "  another outcome: ",
        [FIGURE_GIVEN] = "  the same outcome, other dates or advice: ",
        [FIGURE_RULE] = "  only another rule: "};
    struct number number = report->diff->figures[figure];

    out_text(out, names[figure]);
    if (number_is_zero(number)) {
        out_text(out, "none\n");
        return;
    }
    out_text(out, report->diff->exact ? "" : "at most ");
    write_number(out, number);
    write_share(out, report, number);
    out_char(out, '\n');
}

static bool is_only_by_rule(const struct diff *diff)
{
    return number_compare(diff->figures[FIGURE_RULE], diff->changed) == 0;
}

/* As far as all was compared and counted. */
static void write_changed(struct out *out, const struct diff_report *report)
{
    const struct diff *diff = report->diff;
    bool only_rule = is_only_by_rule(diff);

    if (number_is_zero(diff->changed)) {
        out_text(out,
                 diff->count ? "decided the same: all " : "decided the same: ");
        write_number(out, diff->totals[PART_BOTH]);
        out_text(out, " combinations of answers");
        out_text(out, diff->count ? " that both packs take\n" : "\n");
        return;
    }
    out_text(out,
             diff_is_some(report) || report->only_outcome ? "" : "perhaps ");
    out_text(out, only_rule ? "decided the same, but by another rule: "
                            : "decided otherwise: ");
    out_text(out, diff->exact ? "" : "at most ");
    write_number(out, diff->changed);
    out_text(out, " of ");
    write_number(out, diff->all);
    out_text(out, " combinations of answers");
    write_share(out, report, diff->changed);
    out_char(out, '\n');
    for (int i = 0; i < FIGURE_COUNT && !only_rule; i++)
        write_figure(out, report, (enum figure)i);
}

/* "from 2024-01-01 to 2025-12-31", "always" */
static void write_validity(struct out *out, struct validity valid)
{
    bool from = valid.from > DATE_MIN, to = valid.to < DATE_MAX;

    if (from) {
        out_text(out, "from ");
        out_date(out, valid.from);
    }
    if (to) {
        out_text(out, from ? " to " : "up to ");
        out_date(out, valid.to);
    }
    out_text(out, from || to ? "" : "always");
}

/* On which days the packs are in force, where that is not always. */
static void write_days(struct out *out, const struct diff_report *report)
{
    const struct merged *merged = report->diff->merged;
    struct validity both = merged->pack.valid;

    if (!merged->same_days) {
        out_text(out, "OLD is in force ");
        write_validity(out, merged->packs[SIDE_OLD]->valid);
        out_text(out, ", NEW ");
        write_validity(out, merged->packs[SIDE_NEW]->valid);
        out_text(out, ": on days of one alone, only that one decides\n");
    }
    if (both.from == DATE_MIN && both.to == DATE_MAX)
        return;
    out_text(out, "compared on the days of both packs: ");
    write_validity(out, both);
    out_char(out, '\n');
}

static void write_remarks(struct out *out, const struct diff_report *report)
{
    enum diag_code codes[DIFF_REMARKS_MAX];
    uint32_t count = diff_remarks(report, codes);

    for (uint32_t i = 0; i < count; i++) {
        out_text(out, diag_level_name(diag_level(codes[i])));
        out_char(out, ' ');
        out_text(out, diag_id(codes[i]));
        out_text(out, ": ");
        out_plain_text(out, diff_remark_text(report, codes[i]));
        out_char(out, '\n');
    }
}

static void write_head(struct out *out, const struct diff_report *report)
{
    const struct diff *diff = report->diff;

    out_text(out, "From ");
    write_pack(out, diff->merged->packs[SIDE_OLD]);
    out_text(out, " to ");
    write_pack(out, diff->merged->packs[SIDE_NEW]);
    out_text(out, ":\n");
    if (!diff->proved)
        out_text(out, "The packs are too large to compare in full: there may "
                      "be more changes than these.\n");
    else if (!diff->totalled)
        out_text(out, diff->count ? "decided otherwise: too much to count\n"
                                  : "decided the same\n");
    else
        write_changed(out, report);
    if (diff->proved && !diff->count && !diff->exact &&
        !diff->merged->same_answers)
        out_text(out, "not proved: whether both packs take the same answers\n");
    write_days(out, report);
    write_remarks(out, report);
}

/* What the figures are about. */
static void write_space(struct out *out, const struct diff *diff)
{
    if (!diff->totalled || !diff->count)
        return;
    if (number_compare(diff->totals[PART_BOTH], diff->all) != 0) {
        out_text(out, "OLD takes ");
        write_number(out, diff->totals[PART_OLD]);
        out_text(out, ", NEW takes ");
        write_number(out, diff->totals[PART_NEW]);
        out_text(out, ", both take ");
        write_number(out, diff->totals[PART_BOTH]);
        out_char(out, '\n');
    }
    if (diff_has_shares(diff)) {
        out_text(out, "each share is of all ");
        write_number(out, diff->all);
        out_text(out, " combinations that either pack takes; ");
    }
    out_text(out, "what no condition tells apart counts once\n");
}

static void write_renames(struct out *out, const struct renames *renames)
{
    bool by_id = false;

    if (renames->count)
        out_text(out,
                 "\nPerhaps only renamed (a guess; they count as other ids "
                 "all the same):\n");
    for (uint32_t i = 0; i < renames->count; i++) {
        const struct rename *rename = &renames->items[i];
        out_text(out, "  ");
        out_text(out, rename_name(rename->kind));
        out_char(out, ' ');
        out_text(out, rename->from);
        out_text(out, " -> ");
        out_text(out, rename->to);
        if (rename->question) {
            out_text(out, " of ");
            out_text(out, rename->question);
        }
        out_text(out, rename->same_answers ? ": for the same answers\n"
                                           : ": it says the same\n");
        by_id |=
            rename->kind == RENAME_QUESTION || rename->kind == RENAME_OPTION;
    }
    if (by_id)
        out_text(out, "  Questions and options are compared by their ids: "
                      "with one id in both packs, they count as one.\n");
}

static void write_quoted(struct out *out, const char *text)
{
    if (text)
        out_json_text(out, text);
    else
        out_text(out, "none");
}

static void write_texts(struct out *out, const struct text_changes *texts)
{
    if (texts->count)
        out_text(out, "\nBesides decisions:\n");
    for (uint32_t i = 0; i < texts->count; i++) {
        const struct text_change *change = &texts->items[i];
        out_text(out, "  ");
        out_text(out, change->path);
        if (change->language) {
            out_text(out, " [");
            out_text(out, change->language);
            out_char(out, ']');
        }
        out_text(out, ": ");
        write_quoted(out, change->from);
        out_text(out, " -> ");
        write_quoted(out, change->to);
        out_char(out, '\n');
    }
}

static void write_details(struct out *out, const struct diff_report *report)
{
    const struct diff *diff = report->diff;

    for (uint32_t i = 0; i < diff->count; i++)
        if (diff_is_listed(report, &diff->changes[i]))
            write_change(out, report, &diff->changes[i]);
}

void write_diff_text(struct out *out, const struct diff_report *report)
{
    const struct diff *diff = report->diff;

    write_head(out, report);
    write_space(out, diff);
    write_diff_table(out, report);
    if (report->details)
        write_details(out, report);
    if (diff->unlisted) {
        out_text(out, "\nand ");
        out_integer(out, diff->unlisted);
        out_text(out, " more changes\n");
    }
    write_renames(out, &report->renames);
    if (!report->only_outcome)
        write_texts(out, &report->texts);
}
