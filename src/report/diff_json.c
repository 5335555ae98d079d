/* SPDX-License-Identifier: MIT */
/* diff_json.c -- a comparison for programs: one line. */
#include "report/diff_internal.h"

#include "base/date.h"
#include "report/json_part_internal.h"

#include <inttypes.h>

/* Of all combinations, with six digits behind the point. */
static void put_share(struct json_writer *json,
                      const struct diff_report *report, struct number part)
{
    const struct diff *diff = report->diff;
    int64_t millionths = (int64_t)(number_share(part, diff->all) * 1e6 + 0.5);

    json_put_raw(json, "share",
                 diff_has_shares(diff)
                     ? arena_print(report->arena, "%" PRId64 ".%06" PRId64,
                                   millionths / 1000000, millionths % 1000000)
                     : "null");
}

static void put_date(struct json_writer *json, const struct diff *diff,
                     const struct diff_change *change, enum side side)
{
    const struct outcome_date *date = change->date[side];

    if (!json_open_known(json, side == SIDE_OLD ? "from" : "to", date))
        return;
    json_put_text(json, "id", date->id);
    json_put_text(json, "date",
                  pack_date_id(diff->merged->packs[side], date->date));
    json_put_integer(json, "plus_days", date->plus_days);
    json_close(json, '}');
}

static void put_what(struct json_writer *json, const struct diff *diff,
                     const struct diff_change *change)
{
    static const char *const kinds[] = {
        [DIFF_ANSWERS] = "answers", [DIFF_OUTCOME] = "outcome",
        [DIFF_DATE] = "date",       [DIFF_RULE] = "rule",
        [DIFF_ADVICE] = "advice",
    };

    json_put_text(json, "kind", kinds[change->kind]);
    if (change->kind == DIFF_ANSWERS)
        json_put_text(json, "taken_by",
                      change->part == PART_OLD ? "old" : "new");
    if (change->kind == DIFF_DATE) {
        put_date(json, diff, change, SIDE_OLD);
        put_date(json, diff, change, SIDE_NEW);
        return;
    }
    json_put_text(json, "from", diff_id(diff, change, SIDE_OLD));
    json_put_text(json, "to", diff_id(diff, change, SIDE_NEW));
}

static void put_witness(struct json_writer *json, const struct diff *diff,
                        const struct diff_change *change)
{
    if (!json_open_known(json, "witness", change->has_witness))
        return;
    if (change->part != PART_NEW)
        diff_put_witness(json, "old", diff, change, SIDE_OLD);
    if (change->part != PART_OLD)
        diff_put_witness(json, "new", diff, change, SIDE_NEW);
    json_close(json, '}');
}

static void put_change(struct json_writer *json,
                       const struct diff_report *report,
                       const struct diff_change *change)
{
    const struct diff *diff = report->diff;

    json_open(json, NULL, '{');
    put_what(json, diff, change);
    if (change->counted) {
        json_put_whole(json, "combinations", change->count);
        put_share(json, report, change->count);
    } else {
        json_put_text(json, "combinations", NULL);
        json_put_text(json, "share", NULL);
    }
    if (change->who.complete)
        cover_put_json(json, "when", diff->merged->engine, &change->who,
                       report->arena);
    else
        json_put_text(json, "when", NULL);
    json_put_bool(json, "smallest", change->who.smallest);
    put_witness(json, diff, change);
    json_close(json, '}');
}

static void put_texts(struct json_writer *json,
                      const struct text_changes *texts)
{
    json_open(json, "texts", '[');
    for (uint32_t i = 0; i < texts->count; i++) {
        const struct text_change *change = &texts->items[i];
        json_open(json, NULL, '{');
        json_put_text(json, "path", change->path);
        json_put_text(json, "language", change->language);
        json_put_text(json, "from", change->from);
        json_put_text(json, "to", change->to);
        json_close(json, '}');
    }
    json_close(json, ']');
}

/* What each name in a condition means that is not a question. */
static void put_facts(struct json_writer *json, const struct pack *pack)
{
    json_open(json, "facts", '[');
    for (uint32_t i = 0; i < pack->fact_count; i++) {
        json_open(json, NULL, '{');
        json_put_text(json, "id", pack->facts[i].id);
        json_put_fact(json, pack, &pack->facts[i]);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_combinations(struct json_writer *json, const struct diff *diff)
{
    static const char *const keys[] = {"old", "new", "both"};

    if (!json_open_known(json, "combinations", diff->totalled))
        return;
    json_put_whole(json, "all", diff->all);
    for (int part = 0; part < PART_COUNT; part++)
        json_put_whole(json, keys[part], diff->totals[part]);
    if (diff->proved)
        json_put_whole(json, "changed", diff->changed);
    else
        json_put_text(json, "changed", NULL);
    json_close(json, '}');
}

/* How many are decided otherwise in what; where all is counted. */
static void put_figures(struct json_writer *json, const struct diff *diff)
{
    static const char *const keys[] = {[FIGURE_OUTCOME] = "outcome",
                                       [FIGURE_GIVEN] = "dates_or_advice",
                                       [FIGURE_RULE] = "rule"};

    if (!json_open_known(json, "changed", diff->totalled && diff->proved))
        return;
    for (int i = 0; i < FIGURE_COUNT; i++)
        json_put_whole(json, keys[i], diff->figures[i]);
    json_close(json, '}');
}

/* null where they never meet. */
static void put_validity(struct json_writer *json, const char *key,
                         struct validity valid, bool meet)
{
    if (!json_open_known(json, key, meet))
        return;
    json_put_day(json, "from", valid.from != DATE_MIN, valid.from);
    json_put_day(json, "to", valid.to != DATE_MAX, valid.to);
    json_close(json, '}');
}

/* The days of each pack, and those compared. */
static void put_days(struct json_writer *json, const struct merged *merged)
{
    json_open(json, "days", '{');
    put_validity(json, "old", merged->packs[SIDE_OLD]->valid, true);
    put_validity(json, "new", merged->packs[SIDE_NEW]->valid, true);
    put_validity(json, "both", merged->pack.valid, !merged->days_apart);
    json_close(json, '}');
}

static void put_renames(struct json_writer *json, const struct renames *renames)
{
    static const char *const kinds[] = {
        [RENAME_QUESTION] = "question", [RENAME_OPTION] = "option",
        [RENAME_OUTCOME] = "outcome",   [RENAME_RULE] = "rule",
        [RENAME_ADVICE] = "advice",
    };

    json_open(json, "perhaps_renamed", '[');
    for (uint32_t i = 0; i < renames->count; i++) {
        const struct rename *rename = &renames->items[i];
        json_open(json, NULL, '{');
        json_put_text(json, "kind", kinds[rename->kind]);
        if (rename->question)
            json_put_text(json, "question", rename->question);
        json_put_text(json, "from", rename->from);
        json_put_text(json, "to", rename->to);
        json_put_text(json, "same", rename->same_answers ? "answers" : "text");
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_remarks(struct json_writer *json,
                        const struct diff_report *report)
{
    enum fault_code codes[DIFF_REMARKS_MAX];
    uint32_t count = diff_remarks(report, codes);

    json_open(json, "warnings", '[');
    for (uint32_t i = 0; i < count; i++) {
        json_open(json, NULL, '{');
        json_put_text(json, "id", fault_id(codes[i]));
        json_put_text(json, "message", diff_remark_text(report, codes[i]));
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_changes(struct json_writer *json,
                        const struct diff_report *report)
{
    const struct diff *diff = report->diff;

    json_open(json, "changes", '[');
    for (uint32_t i = 0; i < diff->count; i++)
        if (diff_is_listed(report, &diff->changes[i]))
            put_change(json, report, &diff->changes[i]);
    json_close(json, ']');
}

void write_diff_json(struct out *out, const struct diff_report *report)
{
    const struct diff *diff = report->diff;
    struct json_writer json = json_start(out);
    bool none = diff_is_none(report);

    json_put_pack(&json, "old", diff->merged->packs[SIDE_OLD]);
    json_put_pack(&json, "new", diff->merged->packs[SIDE_NEW]);
    if (none || diff_is_some(report))
        json_put_bool(&json, "same", none);
    else
        json_put_text(&json, "same", NULL);
    json_put_bool(&json, "exact", diff->exact);
    json_put_bool(&json, "proved", diff->proved);
    put_combinations(&json, diff);
    put_figures(&json, diff);
    put_days(&json, diff->merged);
    put_facts(&json, &diff->merged->pack);
    put_changes(&json, report);
    json_put_integer(&json, "unlisted", diff->unlisted);
    put_renames(&json, &report->renames);
    put_remarks(&json, report);
    put_texts(&json, &report->texts);
    json_close(&json, '}');
    out_char(out, '\n');
}
