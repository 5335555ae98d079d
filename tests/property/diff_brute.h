/* diff_brute.h -- all answers to two packs, and the cells they lie in. */
#ifndef TESTS_DIFF_BRUTE_H
#define TESTS_DIFF_BRUTE_H

#include "property/diff_pair.h"

enum {
    KEYS_MAX = 1 << 16,
    SMALL_KEYS_MAX = 1 << 10,
    ASSIGNMENTS_MAX = 8000,
    WINDOW = 12, /* days around today that are tried for today */
    DAYS_MAX = 400
};

/* A pair, and what brute force makes of it. */
struct subject {
    struct pair pair;
    const char *name;
    const struct diff *diff;
    struct rp *rp;                     /* those of the pair */
    int rp_question[2 * RP_QUESTIONS]; /* of each merged question */
    bool has_dates, in_cells[RP_QUESTIONS];
    int32_t days[DAYS_MAX]; /* that are tried for today */
    uint32_t day_count;
    bool all_days; /* no other would show more */

    // The assignment under test.
    int32_t today;
    int64_t values[RP_QUESTIONS];
    struct rp_result results[SIDE_COUNT];
    uint32_t cells[RP_QUESTIONS + 2 * RP_FACTS + 2 * RP_QUESTIONS +
                   RP_OUTCOMES * RP_OUTCOMES];

    uint8_t *seen; /* of each key, a bit for each part */
    struct {
        int32_t today;
        int64_t values[RP_QUESTIONS];
    } * example;       /* of each key, what one pack alone takes */
    uint32_t unproven; /* conditions that may not be the smallest */
    uint64_t totals[PART_COUNT], all, counts[DIFF_CHANGES_MAX], changed;
    uint64_t figures[FIGURE_COUNT];
};

/* Dates that no fact is about are in no cell, answered or not. */
static inline bool counts(const struct subject *subject, int question)
{
    const struct pack *pack = &subject->diff->merged->pack;

    for (uint32_t i = 0; i < pack->question_count; i++) {
        if (subject->rp_question[i] != question)
            continue;
        if (pack->questions[i].type != QUESTION_DATE)
            return true;
        for (uint32_t k = 0; k < pack->fact_count; k++)
            if (pack->facts[k].from == (int32_t)i ||
                pack->facts[k].to == (int32_t)i)
                return true;
    }
    return false;
}

static inline void add_day(struct subject *subject, int64_t day)
{
    if (!date_is_day(day))
        return;
    for (uint32_t i = 0; i < subject->day_count; i++)
        if (subject->days[i] == day)
            return;
    if (subject->day_count == DAYS_MAX)
        subject->all_days = false;
    else
        subject->days[subject->day_count++] = (int32_t)day;
}

/* The days around so many years from a day. */
static inline void add_birthday(struct subject *subject, int64_t day,
                                int64_t years)
{
    struct civil civil = date_to_civil((int32_t)day);

    civil.year += (int32_t)years;
    if (civil.month == 2 && civil.day == 29)
        civil.day = 28;
    if (!date_is_civil(civil))
        return;
    for (int i = -2; i <= 2; i++)
        add_day(subject, date_from_civil(civil) + i);
}

static inline bool is_by_today(const struct question *question)
{
    return question->not_before.kind != BOUND_DATE ||
           question->not_after.kind != BOUND_DATE;
}

/* The days on which a fact of today and a date goes to another cell. */
static inline void add_turns(struct subject *subject, const struct level *level,
                             int32_t date, int sign)
{
    const struct question *question =
        &subject->diff->merged->pack.questions[date];
    bool years = level->fact->kind == FACT_YEARS_BETWEEN;

    if (is_by_today(question)) {
        subject->all_days &= !years;
        return;
    }
    for (int64_t day = question->not_before.day; day <= question->not_after.day;
         day++)
        for (uint32_t i = 1; i < level->cells->count; i++) {
            int64_t low = sign * cells_range(level->cells, i).low;
            for (int k = -1; k <= 1; k++)
                if (years)
                    add_birthday(subject, day, low + k);
                else
                    add_day(subject, day + low + k);
        }
}

/* Days between a date that moves with today and one that does not. */
static inline void add_meetings(struct subject *subject,
                                const struct level *level, int32_t fixed,
                                int sign)
{
    const struct question *question =
        &subject->diff->merged->pack.questions[fixed];

    for (int64_t day = question->not_before.day; day <= question->not_after.day;
         day++)
        for (uint32_t i = 1; i < level->cells->count; i++)
            for (int k = -1; k <= 1; k++)
                add_day(subject,
                        day + sign * cells_range(level->cells, i).low + k);
}

static inline void add_days_of(struct subject *subject,
                               const struct level *level)
{
    const struct question *questions = subject->diff->merged->pack.questions;
    int32_t from = level->fact->from, to = level->fact->to;

    if (from == DATE_OF_TODAY || to == DATE_OF_TODAY) {
        add_turns(subject, level, from == DATE_OF_TODAY ? to : from,
                  from == DATE_OF_TODAY ? -1 : 1);
        return;
    }
    bool moves[] = {is_by_today(&questions[from]), is_by_today(&questions[to])};
    if (level->fact->kind == FACT_YEARS_BETWEEN)
        subject->all_days &= !moves[0] && !moves[1];
    else if (moves[0] && !moves[1])
        add_meetings(subject, level, to, -1);
    else if (moves[1] && !moves[0])
        add_meetings(subject, level, from, 1);
}

static inline void find_days(struct subject *subject)
{
    const struct engine *engine = subject->diff->merged->engine;
    int32_t base = subject->rp[SIDE_OLD].today;
    int32_t around = subject->has_dates ? WINDOW : 0;

    subject->all_days = true;
    for (int32_t i = -around; i <= around; i++)
        add_day(subject, base + i);
    for (uint32_t i = 0; i < engine->level_count; i++)
        if (engine->levels[i].kind == LEVEL_FACT)
            add_days_of(subject, &engine->levels[i]);
}

static inline void subject_init(struct subject *subject, uint64_t seed)
{
    *subject = (struct subject){0};
    pair_init(&subject->pair, seed);
    subject->name = subject->pair.name;
    subject->diff = subject->pair.diff;
    subject->rp = subject->pair.rp;

    const struct pack *pack = &subject->diff->merged->pack;
    for (uint32_t i = 0; i < pack->question_count; i++) {
        subject->rp_question[i] = pack->questions[i].id[1] - '0';
        subject->has_dates |= pack->questions[i].type == QUESTION_DATE;
    }
    for (int i = 0; i < RP_QUESTIONS; i++)
        subject->in_cells[i] = counts(subject, i);
    subject->has_dates |= pack->reads_today;
    find_days(subject);
}

static inline void subject_clear(struct subject *subject)
{
    free(subject->seen);
    free(subject->example);
    pair_clear(&subject->pair);
}

/* The values that a pack takes today. */
static inline struct range range_of(const struct subject *subject, int side,
                                    int question)
{
    const struct rp_question *own = &subject->rp[side].question[question];

    return (struct range){own->by_today[0] ? subject->today : own->low,
                          own->by_today[1] ? subject->today : own->high};
}

static inline bool asks(const struct subject *subject, int side, int question)
{
    return question < subject->rp[side].questions;
}

/* The first or the last day that both packs have; 0: there is no such bound. */
static inline int32_t bound_of(const struct subject *subject, bool last)
{
    int32_t bounds[SIDE_COUNT];

    for (int side = 0; side < SIDE_COUNT; side++)
        bounds[side] =
            last ? subject->rp[side].valid_to : subject->rp[side].valid_from;
    if (!bounds[0] || !bounds[1])
        return bounds[0] ? bounds[0] : bounds[1];
    return (bounds[0] < bounds[1]) == last ? bounds[0] : bounds[1];
}

/* Days that one pack alone has are not compared; all are where both have none
 */
static inline bool is_compared(const struct subject *subject)
{
    int32_t first = bound_of(subject, false), last = bound_of(subject, true);

    if (first && last && first > last)
        return true;
    return (!first || subject->today >= first) &&
           (!last || subject->today <= last);
}

static inline bool takes(const struct subject *subject, int side)
{
    if (!is_compared(subject))
        return false;
    for (int i = 0; i < RP_QUESTIONS; i++) {
        int by = asks(subject, side, i) ? side : !side;
        if (!subject->in_cells[i])
            continue;
        struct range range = range_of(subject, by, i);
        if (subject->values[i] < range.low || subject->values[i] > range.high)
            return false;
    }
    return true;
}

static inline int64_t day_of(const struct subject *subject, int32_t date)
{
    return date == DATE_OF_TODAY ? subject->today
                                 : subject->values[subject->rp_question[date]];
}

static inline int64_t value_of(const struct subject *subject,
                               const struct level *level)
{
    if (level->kind == LEVEL_TODAY)
        return subject->today;
    if (level->kind == LEVEL_QUESTION)
        return subject->values[subject->rp_question[level->variable]];

    int64_t from = day_of(subject, level->fact->from);
    int64_t to = day_of(subject, level->fact->to);
    return level->fact->kind == FACT_DAYS_BETWEEN
               ? to - from
               : date_years_between((int32_t)from, (int32_t)to);
}

/* Finds the cells of the assignment; returns their number. */
static inline uint32_t find_cells(struct subject *subject)
{
    const struct engine *engine = subject->diff->merged->engine;
    uint32_t key = 0;

    for (uint32_t i = 0; i < engine->level_count; i++) {
        const struct level *level = &engine->levels[i];
        subject->cells[i] = cells_find(level->cells, value_of(subject, level));
        key = key * level->cells->count + subject->cells[i];
    }
    return key;
}

static inline uint64_t count_keys(const struct subject *subject)
{
    const struct engine *engine = subject->diff->merged->engine;
    uint64_t count = 1;

    for (uint32_t i = 0; i < engine->level_count && count <= KEYS_MAX; i++)
        count *= engine->levels[i].cells->count;
    return count;
}

static inline bool is_said(const struct subject *subject,
                           const struct cover *who)
{
    for (uint32_t i = 0; i < who->count; i++) {
        bool all = true;
        for (uint32_t k = 0; k < who->terms[i].count; k++) {
            const struct literal *literal = &who->terms[i].literals[k];
            all &= literal->cells[subject->cells[literal->level]] == CELL_IN;
        }
        if (all)
            return true;
    }
    return false;
}

#endif
