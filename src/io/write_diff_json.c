/* write_diff_json.c -- a comparison for programs: one line. */
#include "io/write_diff.h"

#include "io/json_part.h"
#include "io/write_cover.h"

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

static void write_count(struct out *out, const char *key, struct number count,
                        bool first)
{
    char text[NUMBER_TEXT_SIZE];

    json_key(out, key, first);
    number_text(count, 0, text);
    // Beyond 2^53 readers would lose digits.
    if (number_double(count) > 9007199254740991.0)
        out_json_text(out, text);
    else
        out_text(out, text);
}

/* Six digits behind the point. */
static void write_share(struct out *out, struct number part,
                        struct number whole)
{
    int64_t millionths = (int64_t)(number_share(part, whole) * 1e6 + 0.5);
    int64_t digit = 100000;

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

    json_key(out, side == SIDE_OLD ? "from" : "to", false);
    if (change->date[side] == NO_INDEX) {
        out_text(out, "null");
        return;
    }
    const struct outcome_date *date =
        &pack->outcomes[change->of[side]].dates[change->date[side]];
    out_char(out, '{');
    json_key(out, "id", true);
    out_json_text(out, date->id);
    json_text(out, "date",
              date->date == DATE_OF_TODAY ? "today"
                                          : pack->questions[date->date].id);
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
        json_text(out, "outcome", write_diff_id(diff, change, SIDE_OLD));
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
                         const struct diff_change *change)
{
    out_char(out, '{');
    write_what(out, diff, change);
    if (change->counted) {
        write_count(out, "combinations", change->count, false);
        write_share(out, change->count, diff->totals[change->part]);
    } else {
        out_text(out, ",\"combinations\":null,\"share\":null");
    }
    json_key(out, "when", false);
    if (change->who.complete)
        write_cover_json(out, diff->merged->engine, &change->who);
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

void write_diff_json(struct out *out, const struct diff *diff,
                     const struct text_changes *texts)
{
    out_text(out, "{\"schema\":1");
    write_pack(out, "old", diff->merged->packs[SIDE_OLD]);
    write_pack(out, "new", diff->merged->packs[SIDE_NEW]);
    if (diff->proved || diff->count)
        write_bool(out, "same", diff_is_none(diff));
    else
        out_text(out, ",\"same\":null");
    write_bool(out, "exact", diff->exact);
    write_bool(out, "proved", diff->proved);
    json_key(out, "combinations", false);
    out_char(out, '{');
    write_count(out, "both", diff->totals[PART_BOTH], true);
    write_count(out, "old", diff->totals[PART_OLD], false);
    write_count(out, "new", diff->totals[PART_NEW], false);
    write_count(out, "changed", diff->changed, false);
    out_char(out, '}');
    json_key(out, "changes", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < diff->count; i++) {
        if (i)
            out_char(out, ',');
        write_change(out, diff, &diff->changes[i]);
    }
    out_char(out, ']');
    json_key(out, "unlisted", false);
    out_integer(out, diff->unlisted);
    write_texts(out, texts);
    out_text(out, "}\n");
}
