/* diff_json.c -- a comparison for programs: one line. */
#include "report/diff.h"

#include "base/date.h"
#include "report/cover.h"
#include "report/json_part.h"

#include <string.h>

static const char *kind_name(const struct diff_change *change)
{
    switch (change->kind) {
    case DIFF_ANSWERS:
        return "answers";
    case DIFF_OUTCOME:
        return "outcome";
    case DIFF_DATE:
        return "date";
    case DIFF_RULE:
        return "rule";
    case DIFF_ADVICE:
        return "advice";
    }
    return NULL;
}

static void write_null(struct out *out, const char *key)
{
    json_key(out, key, false);
    out_text(out, "null");
}

/* Of all combinations, with six digits behind the point. */
static void write_share(struct out *out, const struct diff *diff,
                        struct number part)
{
    int64_t millionths = (int64_t)(number_share(part, diff->all) * 1e6 + 0.5);
    int64_t digit = 100000;

    if (!diff_has_shares(diff)) {
        write_null(out, "share");
        return;
    }
    json_key(out, "share", false);
    out_integer(out, millionths / 1000000);
    out_char(out, '.');
    for (; digit; digit /= 10)
        out_char(out, (char)('0' + millionths / digit % 10));
}

static void write_bool(struct out *out, const char *key, bool value)
{
    json_key(out, key, false);
    out_text(out, value ? "true" : "false");
}

static void write_date(struct out *out, const struct diff *diff,
                       const struct diff_change *change, enum side side)
{
    const struct pack *pack = diff->merged->packs[side];
    const struct outcome_date *date = change->date[side];

    json_key(out, side == SIDE_OLD ? "from" : "to", false);
    if (!date) {
        out_text(out, "null");
        return;
    }
    out_char(out, '{');
    json_key(out, "id", true);
    out_json_text(out, date->id);
    json_text(out, "date", pack_date_id(pack, date->date));
    json_key(out, "plus_days", false);
    out_integer(out, date->plus_days);
    out_char(out, '}');
}

static void write_what(struct out *out, const struct diff *diff,
                       const struct diff_change *change)
{
    json_key(out, "kind", true);
    out_json_text(out, kind_name(change));
    if (change->kind == DIFF_ANSWERS)
        json_text(out, "taken_by", change->part == PART_OLD ? "old" : "new");
    if (change->kind == DIFF_DATE) {
        write_date(out, diff, change, SIDE_OLD);
        write_date(out, diff, change, SIDE_NEW);
        return;
    }
    json_text(out, "from", write_diff_id(diff, change, SIDE_OLD));
    json_text(out, "to", write_diff_id(diff, change, SIDE_NEW));
}

static void write_witness(struct out *out, const struct diff *diff,
                          const struct diff_change *change)
{
    json_key(out, "witness", false);
    if (!change->has_witness) {
        out_text(out, "null");
        return;
    }
    out_char(out, '{');
    if (change->part != PART_NEW) {
        json_key(out, "old", true);
        write_diff_witness(out, diff, change, SIDE_OLD);
    }
    if (change->part != PART_OLD) {
        json_key(out, "new", change->part == PART_NEW);
        write_diff_witness(out, diff, change, SIDE_NEW);
    }
    out_char(out, '}');
}

static void write_change(struct out *out, const struct diff *diff,
                         const struct diff_change *change, struct arena *arena)
{
    out_char(out, '{');
    write_what(out, diff, change);
    if (change->counted) {
        json_whole(out, "combinations", change->count, false);
        write_share(out, diff, change->count);
    } else {
        write_null(out, "combinations");
        write_null(out, "share");
    }
    json_key(out, "when", false);
    if (change->who.complete)
        cover_put_json(&(struct json_writer){out, false}, NULL,
                       diff->merged->engine, &change->who, arena);
    else
        out_text(out, "null");
    write_bool(out, "smallest", change->who.smallest);
    write_witness(out, diff, change);
    out_char(out, '}');
}

static void write_pack(struct out *out, const char *key,
                       const struct pack *pack)
{
    json_key(out, key, false);
    out_char(out, '{');
    json_key(out, "id", true);
    out_json_text(out, pack->id);
    json_text(out, "version", pack->version);
    json_text(out, "sha256", pack->sha256);
    out_char(out, '}');
}

static void write_texts(struct out *out, const struct text_changes *texts)
{
    json_key(out, "texts", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < texts->count; i++) {
        const struct text_change *change = &texts->items[i];
        out_text(out, i ? ",{" : "{");
        json_key(out, "path", true);
        out_json_text(out, change->path);
        json_text(out, "language", change->language);
        json_text(out, "from", change->from);
        json_text(out, "to", change->to);
        out_char(out, '}');
    }
    out_char(out, ']');
}

/* What each name in a condition means that is not a question. */
static void write_facts(struct out *out, const struct pack *pack)
{
    json_key(out, "facts", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < pack->fact_count; i++) {
        const struct fact *fact = &pack->facts[i];
        out_text(out, i ? ",{" : "{");
        json_key(out, "id", true);
        out_json_text(out, fact->id);
        json_key(out,
                 fact->kind == FACT_DAYS_BETWEEN ? "days_between"
                                                 : "years_between",
                 false);
        for (int end = 0; end < 2; end++) {
            int32_t date = end ? fact->to : fact->from;
            out_char(out, end ? ',' : '[');
            out_json_text(out, pack_date_id(pack, date));
        }
        out_text(out, "]}");
    }
    out_char(out, ']');
}

static void write_combinations(struct out *out, const struct diff *diff)
{
    static const char *const keys[] = {"old", "new", "both"};

    json_key(out, "combinations", false);
    if (!diff->totalled) {
        out_text(out, "null");
        return;
    }
    out_char(out, '{');
    json_whole(out, "all", diff->all, true);
    for (int part = 0; part < PART_COUNT; part++)
        json_whole(out, keys[part], diff->totals[part], false);
    if (diff->proved)
        json_whole(out, "changed", diff->changed, false);
    else
        write_null(out, "changed");
    out_char(out, '}');
}

/* How many are decided otherwise in what; where all is counted. */
static void write_figures(struct out *out, const struct diff *diff)
{
    static const char *const keys[] = {[FIGURE_OUTCOME] = "outcome",
                                       [FIGURE_GIVEN] = "dates_or_advice",
                                       [FIGURE_RULE] = "rule"};

    json_key(out, "changed", false);
    if (!diff->totalled || !diff->proved) {
        out_text(out, "null");
        return;
    }
    out_char(out, '{');
    for (int i = 0; i < FIGURE_COUNT; i++)
        json_whole(out, keys[i], diff->figures[i], i == 0);
    out_char(out, '}');
}

static void write_day(struct out *out, const char *key, int32_t day, bool none)
{
    json_key(out, key, !strcmp(key, "from"));
    if (none) {
        out_text(out, "null");
        return;
    }
    out_char(out, '"');
    out_date(out, day);
    out_char(out, '"');
}

static void write_validity(struct out *out, const char *key,
                           struct validity valid)
{
    json_key(out, key, !strcmp(key, "old"));
    out_char(out, '{');
    write_day(out, "from", valid.from, valid.from == DATE_MIN);
    write_day(out, "to", valid.to, valid.to == DATE_MAX);
    out_char(out, '}');
}

/* The days of each pack, and those compared; null where they never meet. */
static void write_days(struct out *out, const struct merged *merged)
{
    json_key(out, "days", false);
    out_char(out, '{');
    write_validity(out, "old", merged->packs[SIDE_OLD]->valid);
    write_validity(out, "new", merged->packs[SIDE_NEW]->valid);
    if (merged->days_apart)
        write_null(out, "both");
    else
        write_validity(out, "both", merged->pack.valid);
    out_char(out, '}');
}

static void write_renames(struct out *out, const struct renames *renames)
{
    json_key(out, "perhaps_renamed", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < renames->count; i++) {
        const struct rename *rename = &renames->items[i];
        out_text(out, i ? ",{" : "{");
        json_key(out, "kind", true);
        out_json_text(out, rename_name(rename->kind));
        if (rename->question)
            json_text(out, "question", rename->question);
        json_text(out, "from", rename->from);
        json_text(out, "to", rename->to);
        json_text(out, "same", rename->same_answers ? "answers" : "text");
        out_char(out, '}');
    }
    out_char(out, ']');
}

static void write_remarks(struct out *out, const struct diff_report *report)
{
    enum diag_code codes[DIFF_REMARKS_MAX];
    uint32_t count = diff_remarks(report, codes);

    json_key(out, "warnings", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < count; i++) {
        out_text(out, i ? ",{" : "{");
        json_key(out, "id", true);
        out_json_text(out, diag_id(codes[i]));
        json_text(out, "message", diff_remark_text(report, codes[i]));
        out_char(out, '}');
    }
    out_char(out, ']');
}

static void write_changes(struct out *out, const struct diff_report *report)
{
    const struct diff *diff = report->diff;
    bool first = true;

    json_key(out, "changes", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < diff->count; i++) {
        if (!diff_is_listed(report, &diff->changes[i]))
            continue;
        if (!first)
            out_char(out, ',');
        write_change(out, diff, &diff->changes[i], report->arena);
        first = false;
    }
    out_char(out, ']');
}

void write_diff_json(struct out *out, const struct diff_report *report)
{
    const struct diff *diff = report->diff;
    bool none = diff_is_none(report);

    out_text(out, "{\"schema\":1");
    write_pack(out, "old", diff->merged->packs[SIDE_OLD]);
    write_pack(out, "new", diff->merged->packs[SIDE_NEW]);
    if (none || diff_is_some(report))
        write_bool(out, "same", none);
    else
        write_null(out, "same");
    write_bool(out, "exact", diff->exact);
    write_bool(out, "proved", diff->proved);
    write_combinations(out, diff);
    write_figures(out, diff);
    write_days(out, diff->merged);
    write_facts(out, &diff->merged->pack);
    write_changes(out, report);
    json_key(out, "unlisted", false);
    out_integer(out, diff->unlisted);
    write_renames(out, &report->renames);
    write_remarks(out, report);
    write_texts(out, &report->texts);
    out_text(out, "}\n");
}
