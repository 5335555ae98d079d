/* SPDX-License-Identifier: MIT */
/*
 * dataflow_internal.h -- a pack's diagrams as steps that need no walk.
 *
 * For engines that compute columns and cannot follow edges.  The value of a
 * step is a set: the ends that can still be reached from it.  It is the union
 * of what its edges lead to, without those that are impossible.  Where all is
 * known one edge of each step is possible, and every set has one end.
 *
 * Facts whose open dates hang together cannot be looked at one by one.  So a
 * step is a node in a *context*: the cells assumed of facts on the way there,
 * as long as facts of the same dates are still to come.  An edge behind which
 * none come has the context as its *gate*: it is possible only where some dates
 * lie in all of its cells.
 *
 * When that is, is said in comparisons of days.  Every date has an earliest and
 * a latest day: both are the answer where it is known, else its bounds.  A fact
 * in a cell moves them on to its other date: if `to` is at least 10 days after
 * `from`, it is not before the earliest `from` and 10 days.  Dates that lie in
 * all cells exist exactly if no chain of such moves leads from an earliest day
 * behind a latest one.  (For days these are the shortest paths of
 * engine/zone.h.  Whole years move days by the calendar, which never puts a
 * later day before an earlier one, so the same holds as long as such a fact is
 * on no cycle; today is known and so is on none.  Years and days between the
 * same two dates are as one fact where their cells fit together from every day,
 * or from none.)
 */
#ifndef EXPORT_DATAFLOW_INTERNAL_H
#define EXPORT_DATAFLOW_INTERNAL_H

#include "engine/engine.h"

enum {
    DATAFLOW_STEPS_MAX = 1 << 14,
    DATAFLOW_CONTEXTS_MAX = 1 << 14,
    DATAFLOW_MOVES_MAX = 1 << 20, /* over facts, of all contexts */
    DATAFLOW_YEARS_MAX = 1 << 12  /* different moves by years */
};

#define DATAFLOW_END     UINT32_C(0x80000000) /* the bit of ends */
#define DATAFLOW_NOWHERE UINT32_C(0x7fffffff) /* leads to no end */

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

/* The cell of one fact more than in the context before; 0 is the empty one. */
struct context {
    uint32_t before, level, cell;
    bool is_gate;
    struct day_orders orders; /* of a gate: what must hold */
};

struct dataflow_edge {
    uint32_t to;   /* a step, an end, or DATAFLOW_NOWHERE */
    uint32_t gate; /* a context; 0: none */
};

/* Steps come behind those that their edges lead to. */
struct dataflow_step {
    uint32_t level;
    uint32_t ends; /* one more than the greatest that it can reach */
    uint32_t edge_count;
    const struct dataflow_edge *edges; /* one of each cell */
};

/*
 * Where an outcome can be reached, with what is assumed of a date of it: the
 * latest of `early` is the first day that it can be, the earliest of `late` the
 * last.
 */
struct dated_end {
    uint32_t outcome, context;
    struct day_list early, late;
};

/* The outcomes once more, told apart by the facts of one of their dates. */
struct dataflow_dates {
    int32_t date; /* a question */
    uint32_t root;
    struct dated_end *ends;
    uint32_t end_count;
};

struct dataflow {
    const struct engine *engine;
    struct arena *arena;
    struct context *contexts;
    uint32_t context_count;
    struct dataflow_step *steps;
    uint32_t step_count;
    uint32_t rules;   /* the root; ends are rules, then "no rule" */
    uint32_t *advice; /* of each: ends are no (0) and yes (1) */
    struct dataflow_dates *dates;
    uint32_t date_count;
    struct day_years *years;
    uint32_t years_count, years_room;
    uint32_t moves_left;
    bool over; /* a budget was used up */
};

/* False where the diagrams, the steps or the days are over their budget.  There
 * must be no cycle. */
bool dataflow_build(struct dataflow *dataflow, const struct engine *engine,
                    struct arena *arena);

/* Finds the days of all gates and dated ends, for dataflow_build(). */
void dataflow_find_days(struct dataflow *dataflow);

/* Facts that tie the same dates together twice, once by whole years, so that it
 * hangs on the dates what that leaves. */
struct days_cycle {
    const struct fact *years;
    const struct fact *last; /* of the other facts between its dates */
};

/* False where there are none among the facts that are compared at all. */
bool days_find_cycle(const struct engine *engine, struct days_cycle *cycle,
                     struct arena *arena);

/* The values of a fact's cell; INT64_MIN and INT64_MAX where it has no end. */
struct range days_cell(const struct level *level, uint32_t cell);

/*
 * Whether so many whole years can be so many days, from the most that can be to
 * the least.  A year has not always as many days, so it may hang on the first
 * date.  Mostly it does not: four years are never 9,999 days.
 */
enum days_fit {
    DAYS_FIT_ALWAYS, /* from every first date there is a second */
    DAYS_FIT_SOMETIMES,
    DAYS_FIT_NEVER
};

/* Ranges from the first date to the second; INT64_MIN and INT64_MAX have no
 * end. */
enum days_fit days_fit(struct range years, struct range days);

static inline bool dataflow_is_end(uint32_t to)
{
    return (to & DATAFLOW_END) != 0;
}

/* The number of an end. */
static inline uint32_t dataflow_end(uint32_t to)
{
    return to & ~DATAFLOW_END;
}

static inline bool dataflow_is_step(uint32_t to)
{
    return to < DATAFLOW_NOWHERE;
}

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

#endif
