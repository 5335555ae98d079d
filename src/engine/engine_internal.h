/* SPDX-License-Identifier: MIT */
/* engine_internal.h -- what the engine's files ask of each other alone. */
#ifndef ENGINE_ENGINE_INTERNAL_H
#define ENGINE_ENGINE_INTERNAL_H

#include "engine/decide.h"
#include "engine/kleene.h"
#include "engine/reach.h"

/*
 * The cells of every variable of the pack (questions, facts) and, behind them,
 * of today, which the validities of pack and rules cut.
 */
const struct cells *cells_cut(const struct pack *pack, struct arena *arena);

/* Conditions and rules where the cells of all their levels are known. */
bool kleene_condition_at(const struct engine *engine, const struct cond *cond,
                         const uint32_t *cells);
bool kleene_rule_at(const struct engine *engine, const struct rule *rule,
                    const uint32_t *cells);

struct year_limits {
    const struct year_limit *items;
    uint32_t count;
};

enum years_found { YEARS_NONE, YEARS_SOME, YEARS_OVER };

/*
 * Finds days in the zone that keep the limits, near to `wanted`, one of each
 * point.  There are at most 64, and all must lie from DATE_MIN to DATE_MAX.
 * The zone is narrowed, but not so far that days which keep the limits are
 * lost; if there are none, it is of no more use.  Takes from *steps points *
 * points for each zone that is looked at, and as much as 64 for each limit, and
 * gives up where they do not suffice.
 */
enum years_found years_find(struct zone *zone, struct year_limits limits,
                            const int64_t *wanted, int64_t *days,
                            uint32_t *steps, struct arena *scratch);

/*
 * Keeps days of the zone which keep the limits in whatever year of those that
 * the zone allows they lie; not always all days that do.  Returns false if
 * nothing is left.
 */
bool years_keep_sure(struct zone *zone, struct year_limits limits);

/* Whether both ends of the fact are open: it ties two dates together. */
bool assignment_ties(const struct assignment *known, const struct fact *fact);

/* Whether a bound ties the date question to today, which is open. */
bool assignment_is_tied(const struct assignment *known, int32_t date);

/* Keeps in `zone` what the bounds of the date allow its point to be. */
bool dates_limit(struct dates *dates, struct zone *zone, int32_t date,
                 uint32_t point);

/*
 * The day that the point has after `depth` assumptions; or, where it can have
 * others or that is not known, a range of more than one day.
 */
struct range dates_range(struct dates *dates, uint32_t depth, uint32_t point);

/* Sets which cells of an open level its own dates can be in, whatever others
 * are; all where that is not known. */
void reach_cells(const struct assignment *known, uint32_t at, bool *may,
                 struct arena *arena);

/*
 * Whether there are dates that differ in the date question `date` alone and
 * lead to different ends of `root`, a diagram of the engine.  Where that takes
 * too long, says yes and makes *exact false.
 */
bool reach_date_matters(const struct assignment *known, node_id root,
                        int32_t date, struct arena *arena, bool *exact);

/*
 * The one day that the open date question `date` has where `root` ends at
 * `terminal`; or, where it can have others or where that takes too long to
 * tell, a range of more than one day, not always of all.
 */
struct range reach_date_range(const struct assignment *known, node_id root,
                              node_id terminal, int32_t date,
                              struct arena *arena);

/* A new record in a form, with all that is known by the answers. */
void form_load(struct form *form, const struct answers *answers);

/* The cell of a level, CELL_OPEN where it is open; 0 where it has no other. */
uint32_t form_cell(struct form *form, uint32_t level);

/* Whether all dates of the outcome, which may be NO_INDEX, are filled in. */
bool form_has_dates(const struct form *form, int32_t outcome);

/* Sets what an ending says: decided, or no rule where `outcome` is NO_INDEX. */
void decision_set(struct decision *decision, int32_t rule, int32_t outcome);

/* Decides where answers are open, or diagrams do not fit. */
void decide_open(struct decider *decider, const struct answers *answers,
                 struct decision *decision);

#endif
