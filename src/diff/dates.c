/*
 * dates.c -- the dates that come with outcomes, as both packs give them.
 *
 * A date is some days after a question's answer or today.  Given from the same
 * one, two dates are the same day always or never.  Given from two, they are
 * the same day where these are so many days apart: a fact that the merged pack
 * then needs besides those of the packs.
 */
#include "diff/product_internal.h"

#include <string.h>

/* What one pack makes of a date, over all its outcomes. */
struct given {
    const struct outcome_date **as; /* as[0]: not at all */
    uint32_t count;
    node_id *of_outcome; /* which of them, as terminals; for no rule too */
};

static struct given find_given(const struct product *work, int side,
                               const char *id)
{
    const struct pack *pack = work->diff->merged->packs[side];
    struct given given = {
        .as = arena_array(work->arena, const struct outcome_date *,
                          pack->outcome_count + 1),
        .count = 1,
        .of_outcome =
            arena_array(work->arena, node_id, pack->outcome_count + 1)};

    for (uint32_t i = 0; i < pack->outcome_count; i++) {
        const struct outcome_date *date =
            outcome_find_date(&pack->outcomes[i], id, strlen(id));
        uint32_t at = date ? 1 : 0;
        while (date && at < given.count &&
               (given.as[at]->date != date->date ||
                given.as[at]->plus_days != date->plus_days))
            at++;
        if (at == given.count)
            given.as[given.count++] = date;
        given.of_outcome[i] = node_terminal(at);
    }
    given.of_outcome[pack->outcome_count] = node_terminal(0);
    return given;
}

/* How many days they count from must be apart for both to be one day. */
static struct day_pair find_day_pair(const struct merged *merged,
                                     const struct outcome_date *const *dates)
{
    return (struct day_pair){merged_day(merged, SIDE_OLD, dates[SIDE_OLD]),
                             merged_day(merged, SIDE_NEW, dates[SIDE_NEW]),
                             (int64_t)dates[SIDE_OLD]->plus_days -
                                 dates[SIDE_NEW]->plus_days};
}

/* Where the days are so far apart; else keeps in mind to merge that fact. */
static node_id where_same_day(struct product *work, struct day_pair pair)
{
    const struct merged *merged = work->diff->merged;
    struct day_pairs *needed = &work->day_pairs;

    if (pair.from == pair.to)
        return pair.days ? DIAGRAM_NO : DIAGRAM_YES;
    for (uint32_t i = 0; i < needed->count; i++) {
        const struct day_pair *other = &needed->items[i];
        if (other->from == pair.from && other->to == pair.to &&
            other->days == pair.days)
            return i < merged->day_pair_count
                       ? engine_condition(merged->engine, merged->so_apart[i],
                                          &work->residual.scratch)
                       : DIAGRAM_NO;
    }
    arena_more(work->arena, needed->items, needed->count, needed->room);
    needed->items[needed->count++] = pair;
    return DIAGRAM_NO;
}

static void compare_date(struct product *work, const char *id)
{
    struct diagram *scratch = &work->residual.scratch;
    struct given given[SIDE_COUNT];
    node_id nodes[SIDE_COUNT];

    for (int side = 0; side < SIDE_COUNT; side++) {
        given[side] = find_given(work, side, id);
        nodes[side] =
            diagram_map(scratch, work->outcome[side], given[side].of_outcome);
    }
    struct pairs pairs = pairs_find(work, nodes);
    for (uint32_t i = 0; i < pairs.count; i++) {
        const struct pair *pair = &pairs.items[i];
        struct diff_change change = {.kind = DIFF_DATE, .part = PART_BOTH};
        for (int side = 0; side < SIDE_COUNT; side++) {
            change.date[side] = given[side].as[pair->of[side]];
            change.of[side] = NO_INDEX;
        }
        if (!change.date[SIDE_OLD] && !change.date[SIDE_NEW])
            continue;
        change.where = diagram_and(scratch, pairs_where(work, &pairs, pair),
                                   work->care[PART_BOTH]);
        if (change.where == DIAGRAM_NO)
            continue;
        if (change.date[SIDE_OLD] && change.date[SIDE_NEW])
            change.where = diagram_minus(
                scratch, change.where,
                where_same_day(work,
                               find_day_pair(work->diff->merged, change.date)));
        changes_add(work, change);
    }
}

/* Whether a date of that id comes before this one of the outcome. */
static bool is_earlier(const struct pack *pack, uint32_t outcome,
                       const char *id)
{
    for (uint32_t i = 0; i < outcome; i++)
        if (outcome_find_date(&pack->outcomes[i], id, strlen(id)))
            return true;
    return false;
}

bool dates_compare(struct product *work)
{
    const struct merged *merged = work->diff->merged;
    const struct pack *old_pack = merged->packs[SIDE_OLD];

    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct pack *pack = merged->packs[side];
        for (uint32_t i = 0; i < pack->outcome_count; i++)
            for (uint32_t k = 0; k < pack->outcomes[i].date_count; k++) {
                const char *id = pack->outcomes[i].dates[k].id;
                if (!is_earlier(pack, i, id) &&
                    (side == SIDE_OLD ||
                     !is_earlier(old_pack, old_pack->outcome_count, id)))
                    compare_date(work, id);
            }
    }
    return work->day_pairs.count == merged->day_pair_count;
}
