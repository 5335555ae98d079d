/* SPDX-License-Identifier: MIT */
/* at_most.h -- how many questions interviews in page order ask. */
#ifndef ASK_AT_MOST_H
#define ASK_AT_MOST_H

#include "base/number.h"
#include "engine/decide.h"
#include "engine/residual.h"

/* The most that can still be asked, however they are answered; 0 when `ask` is
 * empty. */
uint32_t at_most_find(const struct judgement *judgement);

/*
 * The same of all who have given no answer but what the residual knows; and the
 * questions of all combinations (space/count.h) together.  Returns false where
 * it was too much.
 */
bool at_most_count(struct residual *residual, uint32_t *most,
                   struct number *all);

#endif
