/* diff_table.c -- a row for each change. */
#include "report/diff.h"

#include "report/cover.h"
#include "text/grid.h"

#include <inttypes.h>
#include <string.h>

enum {
    WHO_COLUMNS = 120, /* literals that do not fit in them are counted */
    ROWS_MAX = 20      /* of a kind; all with details */
};

enum column {
    COLUMN_NUMBER,
    COLUMN_WHAT,
    COLUMN_FROM,
    COLUMN_TO,
    COLUMN_SHARE,
    COLUMN_WHO,
    COLUMN_COUNT
};

static const char *or_none(const char *id)
{
    return id ? id : "(none)";
}

static void put_what(const struct diff_report *report,
                     const struct diff_change *change, const char **texts)
{
    const struct diff *diff = report->diff;
    const struct pack *const *packs = diff->merged->packs;
    const char *from = write_diff_id(diff, change, SIDE_OLD);
    const char *to = write_diff_id(diff, change, SIDE_NEW);
    struct arena *arena = report->arena;

    switch (change->kind) {
    case DIFF_ANSWERS:
        texts[COLUMN_WHAT] = "answers";
        texts[COLUMN_FROM] =
            change->part == PART_OLD ? or_none(from) : "not taken";
        texts[COLUMN_TO] = change->part == PART_OLD ? "not taken" : or_none(to);
        return;
    case DIFF_OUTCOME:
    case DIFF_RULE:
        texts[COLUMN_WHAT] = change->kind == DIFF_RULE ? "rule" : "outcome";
        texts[COLUMN_FROM] = or_none(from);
        texts[COLUMN_TO] = or_none(to);
        return;
    case DIFF_DATE:
        texts[COLUMN_WHAT] = arena_print(arena, "date %s", from ? from : to);
        texts[COLUMN_FROM] =
            diff_date_text(packs[SIDE_OLD], change->date[SIDE_OLD], arena);
        texts[COLUMN_TO] =
            diff_date_text(packs[SIDE_NEW], change->date[SIDE_NEW], arena);
        return;
    case DIFF_ADVICE:
        texts[COLUMN_WHAT] = arena_print(arena, "advice %s", from ? from : to);
        texts[COLUMN_FROM] = from ? "given" : "not given";
        texts[COLUMN_TO] = from ? "not given" : "given";
        return;
    }
}

static const char *share_of(const struct diff_report *report,
                            const struct diff_change *change)
{
    const struct diff *diff = report->diff;
    char count[NUMBER_TEXT_SIZE];

    if (!change->counted)
        return "too much to count";
    number_text(change->count, ',', count);
    return arena_print(report->arena, "%s%s",
                       diff->exact && diff_is_sure(diff, change) ? ""
                       : change->kind == DIFF_ANSWERS            ? "about "
                                                                 : "at most ",
                       diff_has_shares(diff)
                           ? diff_share_text(diff, change->count, report->arena)
                           : count);
}

/* Literals of the line so far, and how many did not fit. */
struct line {
    const struct diff_report *report;
    const char *text;
    uint32_t left;
};

static void add_literal(struct line *line, const struct literal *literal)
{
    struct arena *arena = line->report->arena;
    const char *next =
        arena_print(arena, "%s%s%s", line->text, *line->text ? ", and " : "",
                    literal_text(line->report->diff->merged->engine, literal,
                                 WORDS_EN, arena));

    if (line->left || (*line->text && strlen(next) > WHO_COLUMNS))
        line->left++;
    else
        line->text = next;
}

/* What all terms say, or what the first says besides. */
static const char *literals_of(const struct diff_report *report,
                               const struct cover *who, bool common)
{
    struct line line = {report, "", 0};

    for (uint32_t k = 0; k < who->terms[0].count; k++) {
        const struct literal *literal = &who->terms[0].literals[k];
        bool is_common =
            who->count == 1 ||
            cover_is_common(who, report->diff->merged->engine, literal);
        if (is_common == common)
            add_literal(&line, literal);
    }
    return line.left ? arena_print(report->arena, "%s, and %" PRIu32 " more",
                                   line.text, line.left)
                     : line.text;
}

/* "not adult, and age <= 3"; "not adult, in 2 ways, such as age <= 3" */
static const char *who_line(const struct diff_report *report,
                            const struct cover *who)
{
    if (!who->count)
        return who->complete ? "nobody" : "too much to work out";
    if (who->count == 1 && !who->terms[0].count)
        return "everybody";
    const char *common = literals_of(report, who, true);
    if (who->count == 1 && who->complete)
        return common;
    return arena_print(report->arena, "%s%sin %s%" PRIu32 " ways, such as %s",
                       common, *common ? ", " : "",
                       who->complete ? "" : "more than ", who->count,
                       literals_of(report, who, false));
}

/* The changes that have a row, most of a kind first, and their numbers. */
struct order {
    uint32_t *rows, *numbers; /* of each row, the change; of each change */
    uint32_t count;
    uint32_t left[DIFF_ADVICE + 1]; /* of each kind, those without a row */
};

/* Whether the first change is of a later kind, or of fewer people. */
static bool comes_later(const struct diff *diff, uint32_t a, uint32_t b)
{
    const struct diff_change *left = &diff->changes[a];
    const struct diff_change *right = &diff->changes[b];

    if (left->kind != right->kind)
        return left->kind > right->kind;
    if (!left->counted || !right->counted)
        return left->counted && !right->counted;
    return number_compare(left->count, right->count) < 0;
}

static struct order find_order(const struct diff_report *report)
{
    const struct diff *diff = report->diff;
    struct order order = {
        .rows = arena_array(report->arena, uint32_t, diff->count),
        .numbers = arena_array(report->arena, uint32_t, diff->count)};
    uint32_t of_kind[DIFF_ADVICE + 1] = {0}, kept = 0;

    for (uint32_t i = 0; i < diff->count; i++) {
        uint32_t at = order.count;
        if (!diff_is_listed(report, &diff->changes[i]))
            continue;
        for (; at && comes_later(diff, order.rows[at - 1], i); at--)
            order.rows[at] = order.rows[at - 1];
        order.rows[at] = i;
        order.count++;
    }
    for (uint32_t i = 0; i < order.count; i++) {
        enum diff_kind kind = diff->changes[order.rows[i]].kind;
        if (of_kind[kind]++ >= ROWS_MAX && !report->details) {
            order.left[kind]++;
            continue;
        }
        order.rows[kept] = order.rows[i];
        order.numbers[order.rows[kept]] = kept + 1;
        kept++;
    }
    order.count = kept;
    return order;
}

static void put_row(const struct diff_report *report, const struct order *order,
                    uint32_t row, const char **texts)
{
    const struct diff_change *change = &report->diff->changes[order->rows[row]];
    struct arena *arena = report->arena;
    uint32_t same =
        change->same_as == NO_INDEX ? 0 : order->numbers[change->same_as];

    texts[COLUMN_NUMBER] = arena_print(arena, "%" PRIu32, row + 1);
    put_what(report, change, texts);
    texts[COLUMN_SHARE] = share_of(report, change);
    texts[COLUMN_WHO] = same ? arena_print(arena, "the same as %" PRIu32, same)
                             : who_line(report, &change->who);
    if (diff_is_renamed(report->diff, &report->renames, change))
        texts[COLUMN_WHO] =
            arena_print(arena, "%s (perhaps renamed)", texts[COLUMN_WHO]);
}

/* What has no row, and how to see more. */
static void write_rest(struct out *out, const struct diff_report *report,
                       const struct order *order)
{
    static const char *const names[] = {[DIFF_ANSWERS] = "answers",
                                        [DIFF_OUTCOME] = "outcomes",
                                        [DIFF_DATE] = "dates",
                                        [DIFF_RULE] = "rules",
                                        [DIFF_ADVICE] = "advice"};

    if (report->details)
        return;
    for (size_t kind = 0; kind < COUNT_OF(names); kind++) {
        if (!order->left[kind])
            continue;
        out_text(out, "and ");
        out_integer(out, order->left[kind]);
        out_text(out, " smaller changes of ");
        out_text(out, names[kind]);
        out_char(out, '\n');
    }
    out_text(out, "\n--details says of each change who exactly, and shows "
                  "somebody.\n");
}

/* A row in two lines, the second of which says who. */
static void write_lines(struct out *out, const struct grid *grid)
{
    for (uint32_t i = 1; i < grid->rows; i++) {
        const char *const *texts = grid_row(grid, i);
        out_text(out, texts[COLUMN_NUMBER]);
        out_text(out, ". ");
        out_text(out, texts[COLUMN_WHAT]);
        out_text(out, strchr(texts[COLUMN_WHAT], ' ') ? ": " : " ");
        out_text(out, texts[COLUMN_FROM]);
        out_text(out, " -> ");
        out_text(out, texts[COLUMN_TO]);
        out_text(out, ": ");
        out_text(out, texts[COLUMN_SHARE]);
        out_text(out, "\n   ");
        out_text(out, texts[COLUMN_WHO]);
        out_char(out, '\n');
    }
}

void write_diff_table(struct out *out, const struct diff_report *report)
{
    static const char *const names[] = {"",   "what",  "from",
                                        "to", "share", "who"};
    struct order order = find_order(report);
    struct grid grid = grid_make(COLUMN_COUNT, order.count + 1, report->arena);

    if (!order.count)
        return;
    memcpy(grid_row(&grid, 0), names, sizeof names);
    for (uint32_t i = 0; i < order.count; i++)
        put_row(report, &order, i, grid_row(&grid, i + 1));
    out_char(out, '\n');
    if (report->two_lines)
        write_lines(out, &grid);
    else
        grid_write(out, &grid, report->arena);
    write_rest(out, report, &order);
}
