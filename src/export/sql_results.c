/* SPDX-License-Identifier: MIT */
/* sql_results.c -- from sets of ends to what a batch says of them. */
#include "base/date.h"
#include "export/sql_internal.h"

/* Whether one of the outcome's rules is possible; "" if none ever is. */
static const char *is_possible(struct sql *sql, uint32_t outcome)
{
    const struct pack *pack = sql->pack;
    struct sql_list list = {0};

    for (uint32_t i = 0; i <= pack->rule_count; i++) {
        bool own = i < pack->rule_count ? pack->rules[i].outcome == outcome
                                        : outcome == pack->outcome_count;
        const char *has = own ? sql_has(sql, sql->dataflow.rules, i) : "";
        if (*has)
            sql_list_add(sql, &list, has);
    }
    return sql_list_join(sql, &sql_or, &list);
}

/* How many outcomes are possible, "no rule" among them. */
static uint32_t add_count(struct sql *sql)
{
    struct sql_list list = {0};

    for (uint32_t i = 0; i <= sql->pack->outcome_count; i++) {
        const char *possible = is_possible(sql, i);
        if (*possible)
            sql_list_say(sql, &list, "CASE WHEN %s THEN 1 ELSE 0 END",
                         possible);
    }
    return sql_column(sql, sql_list_join(sql, &sql_plus, &list), "possible",
                      SQL_ONLY, "how many outcomes are");
}

/* Whether nothing is decided, whatever the ends are. */
static const char *is_shut(struct sql *sql)
{
    const char *valid = sql_use(sql, sql->valid);

    if (sql->in_force == SQL_NONE)
        return sql_say(sql, "NOT %s", valid);
    return sql_say(sql, "NOT %s OR NOT %s", valid, sql_use(sql, sql->in_force));
}

static uint32_t add_decided(struct sql *sql, uint32_t count)
{
    struct sql_list list = {0};

    sql_list_say(sql, &list, "CASE WHEN %s OR %s > 1 THEN -1", is_shut(sql),
                 sql_use(sql, count));
    for (uint32_t i = 0; i < sql->pack->outcome_count; i++) {
        const char *possible = is_possible(sql, i);
        if (*possible)
            sql_list_say(sql, &list, " WHEN %s THEN %u", possible, i);
    }
    sql_list_add(sql, &list, " ELSE -1 END");
    return sql_column(sql, sql_list_glue(sql, "", &list), "decided", SQL_ONLY,
                      "the outcome, or -1");
}

static void add_status(struct sql *sql, uint32_t count, uint32_t decided)
{
    const char *valid = sql_use(sql, sql->valid), *closed = "";

    if (sql->in_force != SQL_NONE)
        closed = sql_say(sql, " WHEN NOT %s THEN 'not_in_force'",
                         sql_use(sql, sql->in_force));
    sql_result(sql,
               sql_say(sql,
                       "CASE WHEN NOT %s THEN 'invalid'%s WHEN %s >= 0 THEN "
                       "'decided' WHEN %s > 1 THEN 'undetermined' ELSE "
                       "'no_rule' END",
                       valid, closed, sql_use(sql, decided),
                       sql_use(sql, count)),
               "status");
}

/* " WHEN ... THEN 'id'" */
static void list_id(struct sql *sql, struct sql_list *list, const char *when,
                    const char *id)
{
    sql_list_say(sql, list, " WHEN %s THEN %s", when, sql_text(sql, id));
}

static void add_outcome(struct sql *sql, uint32_t decided)
{
    const char *name = sql_use(sql, decided);
    struct sql_list list = {0};

    for (uint32_t i = 0; i < sql->pack->outcome_count; i++)
        list_id(sql, &list, sql_say(sql, "%s = %u", name, i),
                sql->pack->outcomes[i].id);
    sql_result(sql, sql_say(sql, "CASE%s END", sql_list_glue(sql, "", &list)),
               "outcome");
}

/* The rule, where all other ends are impossible. */
static void add_rule(struct sql *sql)
{
    uint32_t words = sql->pack->rule_count / SQL_BITS + 1;
    uint32_t root = sql->dataflow.rules;
    struct sql_list list = {0};

    sql_list_say(sql, &list, "CASE WHEN %s THEN NULL", is_shut(sql));
    for (uint32_t i = 0; i < sql->pack->rule_count; i++) {
        uint32_t end = DATAFLOW_END | i;
        struct sql_list same = {0};
        if (!*sql_has(sql, root, i))
            continue;
        for (uint32_t word = 0; word < words; word++)
            sql_list_say(sql, &same, "%s = %s", sql_set(sql, root, word),
                         sql_set(sql, end, word));
        list_id(sql, &list, sql_list_join(sql, &sql_and, &same),
                sql->pack->rules[i].id);
    }
    sql_result(sql, sql_say(sql, "%s END", sql_list_glue(sql, "", &list)),
               "rule");
}

/* All pieces, each of which begins with a comma, as one list in brackets. */
static void add_list(struct sql *sql, struct sql_list *pieces,
                     const char *brackets, const char *name)
{
    const struct sql_dialect *dialect = sql->dialect;
    const char *inner = "''";

    if (pieces->count)
        inner = sql_say(sql, "%s(%s, 2)", dialect->substr,
                        sql_list_join(sql, &dialect->concat, pieces));
    const char *all[] = {sql_say(sql, "'%c'", brackets[0]), inner,
                         sql_say(sql, "'%c'", brackets[1])};
    sql_result(
        sql,
        sql_say(sql, "CASE WHEN %s THEN %s END", sql_use(sql, sql->valid),
                sql_list_join(sql, &dialect->concat,
                              &(struct sql_list){all, COUNT_OF(all), 0})),
        name);
}

static void add_advice(struct sql *sql)
{
    const uint32_t no = DATAFLOW_END, yes = no | 1;
    const char *open = "";
    struct sql_list pieces = {0};

    if (sql->in_force != SQL_NONE)
        open = sql_say(sql, "%s AND ", sql_use(sql, sql->in_force));
    for (uint32_t i = 0; i < sql->pack->advice_count; i++)
        if (sql->dataflow.advice[i] != no)
            sql_list_say(sql, &pieces,
                         "CASE WHEN %s%s = %s THEN ',\"%s\"' ELSE '' END", open,
                         sql_set(sql, sql->dataflow.advice[i], 0),
                         sql_set(sql, yes, 0), sql->pack->advice[i].id);
    add_list(sql, &pieces, "[]", "advice");
}

/* The first or last day of all ends of the outcome that are possible. */
static uint32_t add_extreme(struct sql *sql, const struct dataflow_dates *dates,
                            uint32_t outcome, uint32_t number, bool late)
{
    const struct sql_dialect *dialect = sql->dialect;
    struct sql_list ends = {0};

    for (uint32_t i = 0; i < dates->end_count; i++) {
        const struct dated_end *end = &dates->ends[i];
        const struct day_list *days = late ? &end->late : &end->early;
        struct sql_list list = {0};
        if (end->outcome != outcome)
            continue;
        for (uint32_t k = 0; k < days->count; k++)
            sql_list_add(sql, &list, sql_day(sql, days->items[k]));
        sql_list_say(sql, &ends, "CASE WHEN %s THEN %s ELSE %d END",
                     sql_has(sql, dates->root, i),
                     sql_list_join(sql,
                                   late ? &dialect->least : &dialect->greatest,
                                   &list),
                     late ? DATE_MIN - 1 : DATE_MAX + 1);
    }
    return sql_column(
        sql,
        sql_list_join(sql, late ? &dialect->greatest : &dialect->least, &ends),
        late ? "last" : "first", number, NULL);
}

static bool is_of(const struct fact *fact, uint32_t date)
{
    return fact->from == (int32_t)date || fact->to == (int32_t)date;
}

/* " AND ...": each date that is open, in a fact or `date` itself, has a day. */
static const char *all_have_days(struct sql *sql, uint32_t date)
{
    const char *all = "";

    for (uint32_t i = 0; i < sql->pack->question_count; i++) {
        bool counts = i == date;
        for (uint32_t k = 0; k < sql->pack->fact_count && !counts; k++)
            counts = is_of(&sql->pack->facts[k], i);
        uint32_t has_day = sql->dates[i].has_day;
        if (counts && has_day != SQL_NONE)
            all = sql_say(sql, "%s AND %s", all, sql_use(sql, has_day));
    }
    return all;
}

/* A date as a day number, outside the calendar while it is open; SQL_NONE if
 * its outcome is never reached. */
static uint32_t add_date(struct sql *sql, uint32_t outcome,
                         const struct outcome_date *date, uint32_t number)
{
    const struct dataflow_dates *dates = sql->dataflow.dates;
    bool reached = false;

    if (date->date == DATE_OF_TODAY)
        return sql_column(
            sql, sql_day(sql, (struct day){DAYS_TODAY, date->plus_days}),
            "shown", number, date->id);
    while (dates->date != date->date)
        dates++;
    for (uint32_t i = 0; i < dates->end_count; i++)
        reached |= dates->ends[i].outcome == outcome;
    if (!reached)
        return SQL_NONE;

    uint32_t first = add_extreme(sql, dates, outcome, number, false);
    uint32_t last = add_extreme(sql, dates, outcome, number, true);
    const char *day = sql_use(sql, first);
    return sql_column(
        sql,
        sql_say(sql, "CASE WHEN %s = %s%s THEN %s + %d ELSE %d END", day,
                sql_use(sql, last), all_have_days(sql, (uint32_t)date->date),
                day, date->plus_days, DATE_MAX + 1),
        "shown", number, date->id);
}

static const char *say_date(struct sql *sql, uint32_t decided, uint32_t outcome,
                            const char *id, uint32_t day)
{
    const char *name = sql_use(sql, day);
    const char *parts[] = {sql_say(sql, "',\"%s\":\"'", id),
                           sql_expand(sql, sql->dialect->iso, name), "'\"'"};

    return sql_say(
        sql, "CASE WHEN %s = %u AND %s BETWEEN %d AND %d THEN %s ELSE '' END",
        sql_use(sql, decided), outcome, name, DATE_MIN, DATE_MAX,
        sql_list_join(sql, &sql->dialect->concat,
                      &(struct sql_list){parts, COUNT_OF(parts), 0}));
}

static void add_dates(struct sql *sql, uint32_t decided)
{
    const struct pack *pack = sql->pack;
    struct sql_list pieces = {0};
    uint32_t count = 0, number = 0;

    for (uint32_t i = 0; i < pack->outcome_count; i++)
        count += pack->outcomes[i].date_count;
    uint32_t *days = arena_array(sql->arena, uint32_t, count), *day = days;
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        for (uint32_t k = 0; k < pack->outcomes[i].date_count; k++)
            *day++ = add_date(sql, i, &pack->outcomes[i].dates[k], number++);

    day = days; // all columns are made: their names can be used
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        for (uint32_t k = 0; k < pack->outcomes[i].date_count; k++, day++)
            if (*day != SQL_NONE)
                sql_list_add(sql, &pieces,
                             say_date(sql, decided, i,
                                      pack->outcomes[i].dates[k].id, *day));
    add_list(sql, &pieces, "{}", "dates");
}

void sql_add_results(struct sql *sql)
{
    uint32_t count = add_count(sql);
    uint32_t decided = add_decided(sql, count);

    add_status(sql, count, decided);
    add_outcome(sql, decided);
    add_rule(sql);
    add_dates(sql, decided);
    add_advice(sql);
}
