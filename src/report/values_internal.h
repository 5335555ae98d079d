/* SPDX-License-Identifier: MIT */
/* values_internal.h -- conditions found by the engine, whole. */
#ifndef REPORT_VALUES_INTERNAL_H
#define REPORT_VALUES_INTERNAL_H

#include "report/values.h"

/* "travel_advice is orange or red": as phrase_test(), by ids and brief. */
const char *literal_text(const struct engine *engine,
                         const struct literal *literal, enum language spoken,
                         struct arena *arena);

/* The whole cover as JsonLogic: {"or": [...]}, true or false. */
void cover_put_json(struct json_writer *json, const char *key,
                    const struct engine *engine, const struct cover *cover,
                    struct arena *arena);

#endif
