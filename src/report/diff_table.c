/* SPDX-License-Identifier: MIT */
/* diff_table.c -- a row for each change. */
#include "report/diff_internal.h"

#include "text/grid.h"
#include "text/markup.h"

#include <string.h>

enum {
    WHO_COLUMNS = 200, /* literals that do not fit in them are counted */
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

static void put_line(struct out *out, const char *text)
{
    out_text(out, text);
    out_char(out, '\n');
}

static const char *share_of(const struct diff_report *report,
                            const struct diff_change *change)
{
    if (!change->counted)
        return message(report->spoken, MSG_DIFF_TOO_MANY);
    return diff_hedged(report, change,
                       diff_has_shares(report->diff)
                           ? diff_share(report, change->count)
                           : diff_number(report, change->count));
}

/* "not adult, and age <= 3"; "not adult, in 2 ways, such as age <= 3" */
static const char *who_line(const struct diff_report *report,
                            const struct cover *who)
{
    if (!who->count)
        return message(report->spoken,
                       who->complete ? MSG_DIFF_NOBODY : MSG_DIFF_TOO_MUCH);
    if (who->count == 1 && !who->terms[0].count)
        return message(report->spoken, MSG_DIFF_EVERYBODY);
    const struct term *first = &who->terms[0];
    const char *common = diff_term(report, who, first, true, WHO_COLUMNS);
    if (who->count == 1 && who->complete)
        return common;
    const char *besides = diff_term(report, who, first, false, WHO_COLUMNS);
    const char *ways =
        message_with(report, who->complete ? MSG_DIFF_WAYS : MSG_DIFF_MORE_WAYS,
                     diff_digits(report, who->count), besides ? besides : "");
    return common ? arena_print(report->arena, "%s, %s", common, ways) : ways;
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
    uint32_t same =
        change->same_as == NO_INDEX ? 0 : order->numbers[change->same_as];

    texts[COLUMN_NUMBER] = diff_digits(report, row + 1);
    texts[COLUMN_WHAT] = diff_what(report, change);
    texts[COLUMN_FROM] = diff_from_or_to(report, change, SIDE_OLD);
    texts[COLUMN_TO] = diff_from_or_to(report, change, SIDE_NEW);
    texts[COLUMN_SHARE] = share_of(report, change);
    texts[COLUMN_WHO] =
        same ? message_with(report, MSG_DIFF_SAME_AS, diff_digits(report, same))
             : who_line(report, &change->who);
    if (diff_is_renamed(report->diff, &report->renames, change))
        texts[COLUMN_WHO] =
            message_with(report, MSG_DIFF_RENAMED, texts[COLUMN_WHO]);
}

/* What has no row, and how to see more. */
static void write_rest(struct out *out, const struct diff_report *report,
                       const struct order *order)
{
    for (int kind = 0; kind <= DIFF_ADVICE; kind++)
        if (order->left[kind])
            put_line(out,
                     message_with(report,
                                  MSG_DIFF_LEFT_ANSWERS + (enum message)kind,
                                  diff_digits(report, order->left[kind])));
    if (report->details || report->markdown)
        return;
    out_char(out, '\n');
    put_line(out, message(report->spoken, MSG_DIFF_MORE_DETAILS));
}

/* A row in two lines, the second of which says who. */
static void write_lines(struct out *out, const struct grid *grid,
                        struct arena *arena)
{
    for (uint32_t i = 1; i < grid->rows; i++) {
        const char *const *texts = grid_row(grid, i);
        const char *what = texts[COLUMN_WHAT];
        put_line(out, arena_print(arena, "%s. %s%s%s -> %s: %s\n   %s",
                                  texts[COLUMN_NUMBER], what,
                                  strchr(what, ' ') ? ": " : " ",
                                  texts[COLUMN_FROM], texts[COLUMN_TO],
                                  texts[COLUMN_SHARE], texts[COLUMN_WHO]));
    }
}

/* As GitHub has tables: below the first row a line that says it is the head. */
static void write_rows(struct out *out, const struct grid *grid)
{
    for (uint32_t i = 0; i < grid->rows; i++) {
        for (uint32_t k = 0; k < grid->columns; k++) {
            out_text(out, "| ");
            markup_markdown(out, grid_row(grid, i)[k], false);
            out_char(out, ' ');
        }
        out_text(out, "|\n");
        for (uint32_t k = 0; !i && k < grid->columns; k++)
            out_text(out, "| --- ");
        if (!i)
            out_text(out, "|\n");
    }
}

void diff_put_table(struct out *out, const struct diff_report *report)
{
    struct order order = find_order(report);
    struct grid grid = grid_make(COLUMN_COUNT, order.count + 1, report->arena);

    if (!order.count)
        return;
    grid_row(&grid, 0)[COLUMN_NUMBER] = "";
    for (int i = COLUMN_WHAT; i < COLUMN_COUNT; i++)
        grid_row(&grid, 0)[i] =
            message(report->spoken,
                    MSG_DIFF_COLUMN_WHAT + (enum message)(i - COLUMN_WHAT));
    for (uint32_t i = 0; i < order.count; i++)
        put_row(report, &order, i, grid_row(&grid, i + 1));
    out_char(out, '\n');
    if (report->markdown)
        write_rows(out, &grid);
    else if (report->two_lines)
        write_lines(out, &grid, report->arena);
    else
        grid_write(out, &grid, report->arena);
    write_rest(out, report, &order);
}
