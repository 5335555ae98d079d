/* SPDX-License-Identifier: MIT */
/*
 * merge.h -- two packs in one space of answers.
 *
 * Questions are matched by id, options too, facts by what they are between.
 * The merged pack has the questions of both and is cut at the constants of
 * both, so that each pack's rules become diagrams over the same levels.  What
 * only one pack asks is open to all in the other.
 *
 * The packs may take different answers: other options, other bounds.  For
 * integers and options that is a condition; for fixed dates it is a pack with
 * those bounds, one for each part of the space; for a date bound by today in
 * one pack alone it is a fact of its own.
 *
 * The merged pack is in force on the days of both.  Where there are none, it is
 * always: each pack then stands for what it decides on days of its own.
 */
#ifndef DIFF_MERGE_H
#define DIFF_MERGE_H

#include "base/arena.h"
#include "engine/engine.h"
#include "pack/model.h"

enum side { SIDE_OLD, SIDE_NEW, SIDE_COUNT };

/* What both packs take, and what one of them takes. */
enum part { PART_OLD = SIDE_OLD, PART_NEW = SIDE_NEW, PART_BOTH, PART_COUNT };

/* Two dates, in the merged pack; `to` is `days` after `from`. */
struct day_pair {
    int32_t from, to;
    int64_t days;
};

struct day_pairs {
    struct day_pair *items;
    uint32_t count, room;
};

struct merged {
    const struct pack *packs[SIDE_COUNT];
    struct pack pack;              /* cuts the cells, lays out the levels */
    const struct engine *engine;   /* of it; its diagram stays empty */
    struct pack parts[PART_COUNT]; /* the same with the bounds of each part */
    struct engine engines[PART_COUNT];

    // With the variables of the merged pack; outcomes are the pack's own.
    const struct rule *rules[SIDE_COUNT];
    const struct advice *advice[SIDE_COUNT];
    const struct cond *accepts[SIDE_COUNT]; /* answers that the pack takes */
    const struct cond **so_apart; /* where each pair of days is so far apart */
    uint32_t day_pair_count;

    const int32_t *own[SIDE_COUNT]; /* of each merged question, the pack's
                                       question, or NO_INDEX */
    bool same_answers;              /* both take the same of what both ask */
    bool disjoint;                  /* no day can be answered in both */
    bool same_days;                 /* both are in force on the same days */
    bool days_apart;                /* no day is of both packs */
};

/*
 * The first question of the new pack that has another type in the old one, or
 * NO_INDEX: such packs cannot be merged.
 */
int32_t merged_find_clash(const struct pack *old_pack,
                          const struct pack *new_pack, int32_t *old_question);

#endif
