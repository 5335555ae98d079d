/* SPDX-License-Identifier: MIT */
/* cut_internal.h -- a pack with more cells than its own constants make. */
#ifndef CASES_CUT_INTERNAL_H
#define CASES_CUT_INTERNAL_H

#include "engine/engine.h"

struct cut {
    struct pack pack; /* decides as before; more rules and advice behind */
    struct rule *rules;
    uint32_t room;
    struct arena *arena;
};

/*
 * The engine's pack with the values of all variables cut a value before and
 * behind each place where they are cut, too: so the last value of a cell and
 * the first of the next have cells of their own.
 */
struct cut *cut_values(const struct engine *engine, struct arena *arena);

/* Cuts today at the ends of these days, too. */
void cut_days(struct cut *cut, struct validity days);

#endif
