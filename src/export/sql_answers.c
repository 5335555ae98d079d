/* SPDX-License-Identifier: MIT */
/* sql_answers.c -- from the columns of a table to cells and days. */
#include "base/date.h"
#include "export/sql_internal.h"

#include <inttypes.h>

static const char *divided(struct sql *sql, const char *what, int divisor)
{
    const struct sql_join *join = &sql->dialect->divide;

    return sql_say(sql, "%s%s%s%d%s", join->open, what, join->then, divisor,
                   join->close);
}

/* The year that begins in March, as in base/date.c. */
static uint32_t add_march_year(struct sql *sql, uint32_t date, int32_t years,
                               const char *what, uint32_t number)
{
    const char *from = sql_use(sql, date);
    const char *year = divided(sql, from, 10000);

    if (years)
        year = sql_say(sql, "%s %c %d", year, years < 0 ? '-' : '+',
                       years < 0 ? -years : years);
    return sql_column(
        sql,
        sql_say(sql, "%s - CASE WHEN %s %% 10000 < 300 THEN 1 ELSE 0 END", year,
                from),
        sql_say(sql, "%s_year", what), number, NULL);
}

uint32_t sql_add_day_number(struct sql *sql, uint32_t date, int32_t years,
                            bool back, const char *what, uint32_t number)
{
    uint32_t march =
        add_march_year(sql, date, back ? -years : years, what, number);
    const char *year = sql_use(sql, march);
    const char *from = sql_use(sql, date);
    const char *month =
        sql_say(sql, "(%s %% 100 + 9) %% 12", divided(sql, from, 100));
    const char *day =
        sql_say(sql, "%s - %s + %s + %s + %s %% 100 - 719469",
                divided(sql, sql_say(sql, "1461 * %s", year), 4),
                divided(sql, year, 100), divided(sql, year, 400),
                divided(sql, sql_say(sql, "(153 * (%s) + 2)", month), 5), from);

    if (back) // from 29 February, it has become 1 March: too late
        day = sql_say(sql,
                      "%s - CASE WHEN %s %% 10000 = 229 AND NOT ((%s + 1) %% 4 "
                      "= 0 AND ((%s + 1) %% 100 <> 0 OR (%s + 1) %% 400 = 0)) "
                      "THEN 1 ELSE 0 END",
                      day, from, year, year, year);
    return sql_column(sql, day, what, number, NULL);
}

/* The day of a column of the table, NULL where it is NULL or no date. */
static uint32_t add_day(struct sql *sql, const char *name, const char *note,
                        uint32_t number)
{
    const struct sql_dialect *dialect = sql->dialect;

    if (dialect->date_day)
        return sql_column(sql, sql_expand(sql, dialect->date_day, name), "day",
                          number, note);

    uint32_t packed = sql_column(
        sql, sql_expand(sql, dialect->date_packed, name), "date", number, note);
    uint32_t day = sql_add_day_number(sql, packed, 0, false, "number", number);

    // There and back again, or there is no such date.
    const char *back = sql_expand(sql, dialect->packed, sql_use(sql, day));
    return sql_column(sql,
                      sql_say(sql,
                              "CASE WHEN %s BETWEEN 10101 AND 99991231 AND %s "
                              "= %s THEN %s END",
                              sql_use(sql, packed), back, sql_use(sql, packed),
                              sql_use(sql, day)),
                      "day", number, note);
}

/* Whether a column of the table is NULL. */
static uint32_t add_is_open(struct sql *sql, const char *name, uint32_t number)
{
    return sql_column(sql, sql_say(sql, "%s IS NULL", name), "open", number,
                      NULL);
}

/* The first of the row's own, the one that was given, and the clock. */
static uint32_t add_today(struct sql *sql, uint32_t *is_open, uint32_t *day)
{
    const struct sql_export *export = sql->export;
    uint32_t number = sql->pack->question_count;
    const char *today = export->has_today
                            ? sql_say(sql, "%" PRId32, export->today)
                            : sql->dialect->today;

    if (export->today_column) {
        *day = add_day(sql, sql->today_name, "today", number);
        *is_open = add_is_open(sql, sql->today_name, number);
        today = sql_say(sql, "coalesce(%s, %s)", sql_use(sql, *day), today);
    }
    return sql_column(sql, today, "today", SQL_ONLY, NULL);
}

static const char *bound_text(struct sql *sql, struct bound bound, int32_t none)
{
    if (bound.kind == BOUND_TODAY)
        return sql_use(sql, sql->today);
    return sql_say(sql, "%" PRId32,
                   bound.kind == BOUND_DATE ? bound.day : none);
}

/* Whether the bounds of a date may leave no day. */
static bool may_have_none(const struct question *question)
{
    return question->not_before.kind != BOUND_NONE &&
           question->not_after.kind != BOUND_NONE &&
           question->not_before.kind != question->not_after.kind;
}

/* Which day an open date can be; where its bounds leave none, any. */
static uint32_t add_limit(struct sql *sql, uint32_t index, bool late)
{
    const struct question *question = &sql->pack->questions[index];
    const char *day = sql_use(sql, sql->dates[index].day);
    const char *low = bound_text(sql, question->not_before, DATE_MIN);
    const char *high = bound_text(sql, question->not_after, DATE_MAX);
    const char *bound = late ? high : low;

    if (may_have_none(question))
        bound = sql_say(sql, "CASE WHEN %s <= %s THEN %s ELSE %d END", low,
                        high, bound, late ? DATE_MAX : DATE_MIN);
    return sql_column(sql, sql_say(sql, "coalesce(%s, %s)", day, bound),
                      late ? "latest" : "earliest", index, question->id);
}

/* Whether the date is known or has bounds that leave a day. */
static uint32_t add_has_day(struct sql *sql, uint32_t index)
{
    const struct question *question = &sql->pack->questions[index];

    if (!may_have_none(question))
        return SQL_NONE;
    const char *day = sql_use(sql, sql->dates[index].day);
    return sql_column(sql,
                      sql_say(sql, "(%s IS NOT NULL OR %s <= %s)", day,
                              bound_text(sql, question->not_before, DATE_MIN),
                              bound_text(sql, question->not_after, DATE_MAX)),
                      "has_day", index, question->id);
}

/* The cell of a number, behind CASE. */
static void list_cells(struct sql *sql, struct sql_list *list,
                       const char *value, const struct cells *cells)
{
    for (uint32_t i = 1; i < cells->count; i++)
        sql_list_say(sql, list, " WHEN %s < %" PRId64 " THEN %u", value,
                     cells->low[i], i - 1);
    sql_list_say(sql, list, " ELSE %u END", cells->count - 1);
}

static void list_options(struct sql *sql, struct sql_list *list,
                         const struct question *question, const char *name)
{
    const char *text = sql_expand(sql, sql->dialect->text, name);

    for (uint32_t i = 0; i < question->option_count; i++)
        sql_list_say(sql, list, " WHEN %s = %s THEN %u", text,
                     sql_text(sql, question->options[i].id), i);
}

static uint32_t add_cell(struct sql *sql, uint32_t index, uint32_t level)
{
    const struct question *question = &sql->pack->questions[index];
    const struct sql_dialect *dialect = sql->dialect;
    const char *name = sql->names[index];
    struct sql_list list = {0};

    sql_list_add(sql, &list, "CASE");
    if (question_is_ordered(question)) {
        sql_list_say(sql, &list, " WHEN %s IS NULL THEN -1", name);
        list_cells(sql, &list, name, sql->engine->levels[level].cells);
    } else {
        if (question_is_condition(question))
            sql_list_say(sql, &list, " WHEN %s THEN 0 WHEN %s THEN 1",
                         sql_expand(sql, dialect->is_false, name),
                         sql_expand(sql, dialect->is_true, name));
        list_options(sql, &list, question, name);
        sql_list_add(sql, &list, " ELSE -1 END");
    }
    return sql_column(sql, sql_list_glue(sql, "", &list), "cell", level,
                      question->id);
}

static const char *is_option(struct sql *sql, const struct question *question,
                             const char *name)
{
    struct sql_list list = {0};

    for (uint32_t i = 0; i < question->option_count; i++)
        sql_list_add(sql, &list, sql_text(sql, question->options[i].id));
    return sql_say(sql, "%s IN (%s)", sql_expand(sql, sql->dialect->text, name),
                   sql_list_glue(sql, ", ", &list));
}

static const char *is_integer(struct sql *sql, const struct question *question,
                              const char *name)
{
    const char *is = sql->dialect->is_integer;

    return sql_say(sql, "%s%s%s BETWEEN %" PRId64 " AND %" PRId64,
                   is ? sql_expand(sql, is, name) : "", is ? " AND " : "", name,
                   question->minimum, question->maximum);
}

/* Whether an answer that is no date may be so. */
static uint32_t add_is_fine(struct sql *sql, uint32_t index)
{
    const struct question *question = &sql->pack->questions[index];
    const char *name = sql->names[index], *is = "";

    switch (question->type) {
    case QUESTION_BOOLEAN:
        is = sql_expand(sql, sql->dialect->is_boolean, name);
        break;
    case QUESTION_CHOICE:
        is = is_option(sql, question, name);
        break;
    case QUESTION_INTEGER:
        is = is_integer(sql, question, name);
        break;
    case QUESTION_DATE:
        break; // told from its day
    }
    return sql_column(sql, sql_say(sql, "(%s IS NULL OR %s)", name, is), "fine",
                      index, question->id);
}

/* Whether an answer that is a date may be so. */
static const char *is_fine_date(struct sql *sql, uint32_t index,
                                uint32_t is_open)
{
    const struct question *question = &sql->pack->questions[index];
    const char *open = sql_use(sql, is_open);
    const char *day = sql_use(sql, sql->dates[index].day);
    const char *fine = sql_say(sql, "%s IS NOT NULL", day);

    if (question->not_before.kind != BOUND_NONE)
        fine = sql_say(sql, "%s AND %s >= %s", fine, day,
                       bound_text(sql, question->not_before, DATE_MIN));
    if (question->not_after.kind != BOUND_NONE)
        fine = sql_say(sql, "%s AND %s <= %s", fine, day,
                       bound_text(sql, question->not_after, DATE_MAX));
    return sql_say(sql, "(%s OR (%s))", open, fine);
}

/* Whether today is one of the pack's own days; SQL_NONE where all are. */
static uint32_t add_in_force(struct sql *sql)
{
    const struct validity *valid = &sql->pack->valid;
    const char *today = sql_use(sql, sql->today);

    if (valid->from == DATE_MIN && valid->to == DATE_MAX)
        return SQL_NONE;
    return sql_column(sql,
                      sql_say(sql, "%s BETWEEN %" PRId32 " AND %" PRId32, today,
                              valid->from, valid->to),
                      "in_force", SQL_ONLY, "the pack's own days");
}

/* `fine`: of each question a column, whether it is fine; of dates, open. */
static void add_question(struct sql *sql, uint32_t index, uint32_t *fine)
{
    const struct question *question = &sql->pack->questions[index];
    uint32_t level = sql->engine->level_of[index];

    if (question_is_compared(question)) {
        fine[index] = add_is_fine(sql, index);
        sql->cells[level] = add_cell(sql, index, level);
        return;
    }
    struct sql_date *date = &sql->dates[index];
    date->day = add_day(sql, sql->names[index], question->id, index);
    fine[index] = add_is_open(sql, sql->names[index], index);
    date->early = add_limit(sql, index, false);
    date->late = add_limit(sql, index, true);
    date->has_day = add_has_day(sql, index);
}

void sql_add_answers(struct sql *sql)
{
    const struct cells *today = sql->engine->levels[0].cells;
    uint32_t count = sql->pack->question_count, today_open = 0, today_day = 0;
    uint32_t *fine = arena_array(sql->arena, uint32_t, count);
    struct sql_list all = {0}, cell = {0};

    sql->today = add_today(sql, &today_open, &today_day);
    for (uint32_t i = 0; i < count; i++)
        add_question(sql, i, fine);

    for (uint32_t i = 0; i < count; i++)
        sql_list_add(sql, &all,
                     question_is_day(&sql->pack->questions[i])
                         ? is_fine_date(sql, i, fine[i])
                         : sql_use(sql, fine[i]));
    if (sql->today_name)
        sql_list_say(sql, &all, "(%s OR %s IS NOT NULL)",
                     sql_use(sql, today_open), sql_use(sql, today_day));
    sql->valid = sql_column(sql, sql_list_join(sql, &sql_and, &all), "valid",
                            SQL_ONLY, NULL);

    sql->in_force = add_in_force(sql);
    list_cells(sql, &cell, sql_use(sql, sql->today), today);
    if (today->count > 1)
        sql->cells[0] = sql_column(
            sql, sql_say(sql, "CASE%s", sql_list_glue(sql, "", &cell)), "cell",
            0, "today");
}
