/*
 * dataflow_days_internal.h -- when the cells of a context can all hold, as
 * comparisons.
 *
 * Every date has an earliest and a latest day: both are the answer where it is
 * known, else its bounds.  A fact in a cell moves them on to its other date: if
 * `to` is at least 10 days after `from`, it is not before the earliest `from`
 * and 10 days.  Dates that lie in all cells exist exactly if no chain of such
 * moves leads from an earliest day behind a latest one.  (For days these are
 * the shortest paths of zone_internal.h.  Whole years move days by the
 * calendar, which never puts a later day before an earlier one, so the same
 * holds as long as such a fact is on no cycle; today is known and so is on
 * none.  Years and days between the same two dates are as one fact where their
 * cells fit together from every day, or from none (days_fit_internal.h).)
 */
#ifndef EXPORT_DATAFLOW_DAYS_INTERNAL_H
#define EXPORT_DATAFLOW_DAYS_INTERNAL_H

#include "export/dataflow_internal.h"

enum {
    DAYS_MOVES_MAX = 1 << 20, /* of one pack */
    DAYS_YEARS_MAX = 1 << 12  /* different moves by years */
};

/*
 * Where a day comes from: today, the earliest and the latest of each question,
 * then the moves by years.
 */
enum { DAYS_TODAY = 0 };

struct day {
    uint32_t base;
    int64_t plus;
};

/*
 * A move by years: the first day that so many years later is not before `day`
 * (29 February becomes 1 March), or, `back`, the last day from which so many
 * years later is not after it.
 */
struct day_years {
    struct day day;
    int32_t years;
    bool back;
};

/* Holds if `early` is not after `late`. */
struct day_order {
    struct day early, late;
};

struct day_orders {
    struct day_order *items;
    uint32_t count, room;
    bool never; /* no days at all */
};

struct day_list {
    struct day *items;
    uint32_t count, room;
};

struct days {
    const struct dataflow *dataflow;
    struct day_years *years;
    uint32_t years_count, years_room;
    uint32_t moves_left;
    struct arena *arena;
    bool over; /* a budget was used up: nothing here can be relied on */
};

void days_init(struct days *days, const struct dataflow *dataflow,
               struct arena *arena);

/* Facts that tie the same dates together twice, once by whole years, so that it
 * hangs on the dates what that leaves. */
struct days_cycle {
    const struct fact *years;
    const struct fact *last; /* of the other facts between its dates */
};

/* False where there are none among the facts that are compared at all. */
bool days_find_cycle(const struct engine *engine, struct days_cycle *cycle,
                     struct arena *arena);

static inline uint32_t days_earliest_of(uint32_t question)
{
    return 1 + 2 * question;
}

static inline uint32_t days_latest_of(uint32_t question)
{
    return 2 + 2 * question;
}

/* The base of the first move by years. */
static inline uint32_t days_first_years(const struct pack *pack)
{
    return 1 + 2 * pack->question_count;
}

/* What must hold for the context to be possible. */
struct day_orders days_possible(struct days *days, uint32_t context);

/*
 * The days of which the latest is the earliest that the date can be in the
 * context; with `latest`, the other way round.  The context must be possible.
 */
struct day_list days_range(struct days *days, uint32_t context, int32_t date,
                           bool latest);

/* The values of a fact's cell; INT64_MIN and INT64_MAX where it has no end. */
struct range days_cell(const struct level *level, uint32_t cell);

#endif
