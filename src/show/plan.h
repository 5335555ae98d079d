/* SPDX-License-Identifier: MIT */
/* plan.h -- the order with the fewest questions, as text and as JSON. */
#ifndef SHOW_PLAN_H
#define SHOW_PLAN_H

#include "ask/plan.h"
#include "report/write.h"

/* One JSON object and a line break: steps from 1, null for none. */
void write_plan_json(struct out *out, const struct pack *pack,
                     const struct plan *plan, const struct answers *answers,
                     struct arena *scratch);

/* `answers` gives today, for the bounds of dates. */
void write_plan_text(struct out *out, const struct pack *pack,
                     const struct plan *plan, const struct answers *answers,
                     const struct style *style, struct arena *scratch);

#endif
