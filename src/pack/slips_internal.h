/* SPDX-License-Identifier: MIT */
/* slips_internal.h -- days and languages that are not written as packs have
 * them: what was meant. */
#ifndef PACK_SLIPS_INTERNAL_H
#define PACK_SLIPS_INTERNAL_H

#include "base/arena.h"

#include <stdbool.h>

/*
 * Why a text like "2021-02-30" is no day: "February 2021 has 28 days"; NULL if
 * it is one, or of another form.
 */
const char *day_why_not(const char *text, struct arena *arena);

/*
 * A hint for a text that is not a day: the day in JSON, two of them where the
 * day might be the month; NULL where nothing can be told.
 */
const char *day_hint(const char *text, struct arena *arena);

/* The code of a language by its name, or a code in another spelling; NULL
 * where nobody can tell. */
const char *tongue_code(const char *text, struct arena *arena);

#endif
