/* write_diff.c -- for the people who write rules. */
#include "io/write_diff.h"

#include "io/json_part.h"
#include "io/write_cover.h"

bool diff_is_none(const struct diff *diff)
{
    // Where a change may be counted too high, so may what both packs take.
    return diff->proved && !diff->count &&
           (diff->exact || diff->merged->same_answers);
}

bool diff_has_shares(const struct diff *diff)
{
    return diff->totalled && !number_is_greatest(diff->all);
}

/* Whether there surely is somebody whom the change is for. */
static bool is_sure(const struct diff *diff, const struct diff_change *change)
{
    return change->has_witness || (diff->exact && change->kind != DIFF_DATE);
}

bool diff_is_some(const struct diff *diff)
{
    for (uint32_t i = 0; i < diff->count; i++)
        if (is_sure(diff, &diff->changes[i]))
            return true;
    return false;
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

void write_diff_witness(struct out *out, const struct diff *diff,
                        const struct diff_change *change, enum side side)
{
    const struct merged *merged = diff->merged;
    const struct answers *answers = &change->witness;
    bool first = true;

    out_char(out, '{');
    for (uint32_t i = 0; i < merged->pack.question_count; i++) {
        if (answers->of[i].state != ANSWER_KNOWN ||
            merged->own[side][i] == NO_INDEX)
            continue;
        json_key(out, merged->pack.questions[i].id, first);
        json_answer(out, &merged->pack.questions[i], &answers->of[i]);
        first = false;
    }
    if (answers->has_today) {
        json_key(out, "today", first);
        out_char(out, '"');
        out_date(out, answers->today);
        out_char(out, '"');
    }
    out_char(out, '}');
}

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

/* ", 3.4 %" of all; what is there is never shown as nothing. */
static void write_share(struct out *out, const struct diff *diff,
                        struct number part)
{
    int64_t tenths = (int64_t)(number_share(part, diff->all) * 1000 + 0.5);

    if (!diff_has_shares(diff))
        return;
    out_text(out, diff->exact ? ", " : ", about ");
    if (!tenths && !number_is_zero(part)) {
        out_text(out, "under 0.1 %");
        return;
    }
    out_integer(out, tenths / 10);
    out_char(out, '.');
    out_integer(out, tenths % 10);
    out_text(out, " %");
}

static void write_amount(struct out *out, const struct diff *diff,
                         const struct diff_change *change)
{
    if (!change->counted) {
        out_text(out, "too much to count");
        return;
    }
    if (!diff->exact || !is_sure(diff, change))
        out_text(out, change->kind == DIFF_ANSWERS ? "about " : "at most ");
    write_count(out, change->count, " combination");
    write_share(out, diff, change->count);
}

static void write_or_none(struct out *out, const char *id, const char *none)
{
    out_text(out, id ? id : none);
}

/* "return_date + 11 days". */
static void write_date(struct out *out, const struct pack *pack,
                       const struct outcome_date *date)
{
    if (!date) {
        out_text(out, "not given");
        return;
    }
    out_text(out, date->date == DATE_OF_TODAY ? "today"
                                              : pack->questions[date->date].id);
    if (!date->plus_days)
        return;
    out_text(out, date->plus_days < 0 ? " - " : " + ");
    out_integer(out, date->plus_days < 0 ? -(int64_t)date->plus_days
                                         : date->plus_days);
    out_text(out, " days");
}

static void write_date_change(struct out *out, const struct diff *diff,
                              const struct diff_change *change)
{
    const struct outcome_date *const *date = change->date;

    out_text(out, "date ");
    out_text(out, date[SIDE_OLD] ? date[SIDE_OLD]->id : date[SIDE_NEW]->id);
    out_text(out, ": ");
    write_date(out, diff->merged->packs[SIDE_OLD], date[SIDE_OLD]);
    out_text(out, " -> ");
    write_date(out, diff->merged->packs[SIDE_NEW], date[SIDE_NEW]);
}

/* "outcome needed -> not_needed". */
static void write_what(struct out *out, const struct diff *diff,
                       const struct diff_change *change)
{
    const char *from = write_diff_id(diff, change, SIDE_OLD);
    const char *to = write_diff_id(diff, change, SIDE_NEW);

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
        write_date_change(out, diff, change);
        return;
    case DIFF_ADVICE:
        out_text(out, "advice ");
        out_text(out, from ? from : to);
        out_text(out, from ? ": no longer given" : ": now given");
        return;
    }
}

/* What all terms have in common, then what sets them apart. */
static void write_terms(struct out *out, const struct engine *engine,
                        const struct cover *who)
{
    bool any = false;

    for (uint32_t k = 0; k < who->terms[0].count; k++) {
        const struct literal *literal = &who->terms[0].literals[k];
        if (!cover_is_common(who, engine, literal))
            continue;
        out_text(out, any ? ", and " : "  if ");
        write_literal(out, engine, literal);
        any = true;
    }
    for (uint32_t i = 0; i < who->count; i++) {
        bool more = false;
        out_text(out, i ? "\n      or " : any ? ",\n  and either " : "  if ");
        for (uint32_t k = 0; k < who->terms[i].count; k++) {
            const struct literal *literal = &who->terms[i].literals[k];
            if (cover_is_common(who, engine, literal))
                continue;
            out_text(out, more ? ", and " : "");
            write_literal(out, engine, literal);
            more = true;
        }
    }
    out_char(out, '\n');
}

static void write_who(struct out *out, const struct diff *diff,
                      const struct cover *who)
{
    const struct engine *engine = diff->merged->engine;

    if (who->count == 1) {
        out_text(out, "  if ");
        write_term(out, engine, &who->terms[0]);
        out_char(out, '\n');
    } else if (who->count) {
        write_terms(out, engine, who);
    }
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
        out_text(out, is_sure(diff, change)
                          ? ""
                          : "  perhaps nobody: no real dates were found that "
                            "lead here\n");
        return;
    }
    if (both && !write_diff_same_witness(diff, change)) {
        out_text(out, "  such as, for OLD: ");
        write_diff_witness(out, diff, change, SIDE_OLD);
        out_text(out, "\n           for NEW: ");
        write_diff_witness(out, diff, change, SIDE_NEW);
    } else {
        out_text(out, "  such as ");
        write_diff_witness(out, diff, change,
                           both ? SIDE_NEW : (enum side)change->part);
    }
    out_char(out, '\n');
}

static void write_change(struct out *out, const struct diff *diff,
                         const struct diff_change *change)
{
    out_char(out, '\n');
    write_what(out, diff, change);
    out_text(out, ": ");
    write_amount(out, diff, change);
    out_char(out, '\n');
    if (change->same_as == NO_INDEX) {
        write_who(out, diff, &change->who);
    } else {
        out_text(out, "  the same people as ");
        write_what(out, diff, &diff->changes[change->same_as]);
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

/* As far as all was compared and counted. */
static void write_changed(struct out *out, const struct diff *diff)
{
    if (number_is_zero(diff->changed)) {
        out_text(out,
                 diff->count ? "decided the same: all " : "decided the same: ");
        write_number(out, diff->totals[PART_BOTH]);
        out_text(out, " combinations of answers");
        out_text(out, diff->count ? " that both packs take\n" : "\n");
        return;
    }
    out_text(out, diff_is_some(diff) ? "decided otherwise: "
                                     : "perhaps decided otherwise: ");
    out_text(out, diff->exact ? "" : "at most ");
    write_number(out, diff->changed);
    out_text(out, " of ");
    write_number(out, diff->all);
    out_text(out, " combinations of answers");
    write_share(out, diff, diff->changed);
    out_char(out, '\n');
}

static void write_head(struct out *out, const struct diff *diff)
{
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
        write_changed(out, diff);
    if (diff->proved && !diff->count && !diff_is_none(diff))
        out_text(out, "not proved: whether both packs take the same answers\n");
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

void write_diff_text(struct out *out, const struct diff *diff,
                     const struct text_changes *texts)
{
    write_head(out, diff);
    write_space(out, diff);
    for (uint32_t i = 0; i < diff->count; i++)
        write_change(out, diff, &diff->changes[i]);
    if (diff->unlisted) {
        out_text(out, "\nand ");
        out_integer(out, diff->unlisted);
        out_text(out, " more changes\n");
    }
    write_texts(out, texts);
}
