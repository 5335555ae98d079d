/* write_diff.c -- for the people who write rules. */
#include "io/write_diff.h"

#include "io/grown.h"
#include "io/json_part.h"
#include "io/write_cover.h"

/* The page under way. */
struct sheet {
    const struct diff *diff;
    struct out *out;
    unsigned columns;
    struct grown line; /* what is wrapped next */
};

bool diff_is_none(const struct diff *diff)
{
    // Where whole years may be too much, so may what both packs take.
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

static void end_line(struct sheet *sheet, const char *mark)
{
    grown_wrap(&sheet->line, sheet->out, sheet->columns, mark);
}

/* A line of its own, wrapped. */
static void put_line(struct sheet *sheet, const char *mark, const char *text)
{
    out_text(&sheet->line.out, text);
    end_line(sheet, mark);
}

/* What all terms have in common, then what sets them apart. */
static void write_terms(struct sheet *sheet, const struct cover *who)
{
    const struct engine *engine = sheet->diff->merged->engine;
    struct out *line = &sheet->line.out;
    bool any = false;

    for (uint32_t k = 0; k < who->terms[0].count; k++) {
        const struct literal *literal = &who->terms[0].literals[k];
        if (!cover_is_common(who, engine, literal))
            continue;
        out_text(line, any ? ", and " : "");
        write_literal(line, engine, literal);
        any = true;
    }
    if (any)
        put_line(sheet, "  if ", ",");
    for (uint32_t i = 0; i < who->count; i++) {
        bool more = false;
        for (uint32_t k = 0; k < who->terms[i].count; k++) {
            const struct literal *literal = &who->terms[i].literals[k];
            if (cover_is_common(who, engine, literal))
                continue;
            out_text(line, more ? ", and " : "");
            write_literal(line, engine, literal);
            more = true;
        }
        end_line(sheet, i ? "      or " : any ? "  and either " : "  if ");
    }
}

static void write_who(struct sheet *sheet, const struct cover *who)
{
    if (who->count == 1) {
        write_term(&sheet->line.out, sheet->diff->merged->engine,
                   &who->terms[0]);
        end_line(sheet, "  if ");
    } else if (who->count) {
        write_terms(sheet, who);
    }
    if (!who->complete)
        put_line(sheet, "  ",
                 who->count ? "and in other cases: too many to list"
                            : "who these are was too much to work out");
    else if (!who->smallest)
        put_line(sheet, "  ", "(there may be a shorter condition)");
}

/* A record stays on its line: it is there to be copied. */
static void write_record(struct sheet *sheet, const char *mark,
                         const struct diff_change *change, enum side side)
{
    out_text(sheet->out, mark);
    write_diff_witness(sheet->out, sheet->diff, change, side);
    out_char(sheet->out, '\n');
}

static void write_example(struct sheet *sheet, const struct diff_change *change)
{
    bool both = change->part == PART_BOTH;

    if (!change->has_witness) {
        if (!is_sure(sheet->diff, change))
            put_line(sheet, "  ",
                     "perhaps nobody: no real dates were found that lead here");
        return;
    }
    if (both && !write_diff_same_witness(sheet->diff, change)) {
        write_record(sheet, "  such as, for OLD: ", change, SIDE_OLD);
        write_record(sheet, "           for NEW: ", change, SIDE_NEW);
    } else {
        write_record(sheet, "  such as ", change,
                     both ? SIDE_NEW : (enum side)change->part);
    }
}

static void write_change(struct sheet *sheet, const struct diff_change *change)
{
    const struct diff *diff = sheet->diff;
    struct out *line = &sheet->line.out;

    out_char(sheet->out, '\n');
    write_what(line, diff, change);
    out_text(line, ": ");
    write_amount(line, diff, change);
    end_line(sheet, "");
    if (change->same_as == NO_INDEX) {
        write_who(sheet, &change->who);
    } else {
        out_text(line, "the same people as ");
        write_what(line, diff, &diff->changes[change->same_as]);
        end_line(sheet, "  ");
    }
    // The other's example need not have the answer that a date counts from.
    if (change->same_as == NO_INDEX || change->kind == DIFF_DATE)
        write_example(sheet, change);
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

static void write_changed(struct sheet *sheet)
{
    const struct diff *diff = sheet->diff;
    struct out *line = &sheet->line.out;

    if (!diff->proved) {
        put_line(sheet, "",
                 "The packs are too large to compare in full: there may be "
                 "more changes than these.");
        return;
    }
    if (!diff->totalled) {
        put_line(sheet, "",
                 diff->count ? "decided otherwise: too much to count"
                             : "decided the same");
        return;
    }
    if (number_is_zero(diff->changed)) {
        out_text(line,
                 diff->count ? "decided the same: all " : "decided the same: ");
        write_number(line, diff->totals[PART_BOTH]);
        put_line(sheet, "",
                 diff->count ? " combinations of answers that both packs take"
                             : " combinations of answers");
        return;
    }
    out_text(line, diff_is_some(diff) ? "decided otherwise: "
                                      : "perhaps decided otherwise: ");
    out_text(line, diff->exact ? "" : "at most ");
    write_number(line, diff->changed);
    out_text(line, " of ");
    write_number(line, diff->all);
    out_text(line, " combinations of answers");
    write_share(line, diff, diff->changed);
    end_line(sheet, "");
}

/* What the figures are about. */
static void write_space(struct sheet *sheet)
{
    const struct diff *diff = sheet->diff;
    struct out *line = &sheet->line.out;

    if (!diff->totalled || !diff->count)
        return;
    if (number_compare(diff->totals[PART_BOTH], diff->all) != 0) {
        for (int part = PART_OLD; part <= PART_NEW; part++) {
            out_text(line, part == PART_OLD ? "OLD takes " : ", NEW takes ");
            write_number(line, diff->totals[part]);
        }
        out_text(line, ", both take ");
        write_number(line, diff->totals[PART_BOTH]);
        end_line(sheet, "");
    }
    if (diff_has_shares(diff)) {
        out_text(line, "each share is of all ");
        write_number(line, diff->all);
        out_text(line, " combinations that either pack takes; ");
    }
    put_line(sheet, "", "what no condition tells apart counts once");
}

static void write_quoted(struct out *out, const char *text)
{
    if (text)
        out_json_text(out, text);
    else
        out_text(out, "none");
}

static void write_texts(struct sheet *sheet, const struct text_changes *texts)
{
    struct out *line = &sheet->line.out;

    if (texts->count)
        out_text(sheet->out, "\nBesides decisions:\n");
    for (uint32_t i = 0; i < texts->count; i++) {
        const struct text_change *change = &texts->items[i];
        out_text(line, change->path);
        if (change->language) {
            out_text(line, " [");
            out_text(line, change->language);
            out_char(line, ']');
        }
        out_text(line, ": ");
        write_quoted(line, change->from);
        out_text(line, " -> ");
        write_quoted(line, change->to);
        end_line(sheet, "  ");
    }
}

void write_diff_text(struct out *out, const struct diff *diff,
                     const struct text_changes *texts, unsigned columns,
                     struct arena *scratch)
{
    struct sheet sheet = {.diff = diff, .out = out, .columns = columns};
    struct out *line = &sheet.line.out;

    grown_start(&sheet.line, scratch);
    out_text(line, "From ");
    write_pack(line, diff->merged->packs[SIDE_OLD]);
    out_text(line, " to ");
    write_pack(line, diff->merged->packs[SIDE_NEW]);
    put_line(&sheet, "", ":");
    write_changed(&sheet);
    write_space(&sheet);
    for (uint32_t i = 0; i < diff->count; i++)
        write_change(&sheet, &diff->changes[i]);
    if (diff->unlisted) {
        out_text(out, "\nand ");
        out_integer(out, diff->unlisted);
        out_text(out, " more changes\n");
    }
    write_texts(&sheet, texts);
}
