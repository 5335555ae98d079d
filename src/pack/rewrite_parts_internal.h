/* rewrite_parts_internal.h -- what the files of rewrite_internal.h share. */
#ifndef PACK_REWRITE_PARTS_INTERNAL_H
#define PACK_REWRITE_PARTS_INTERNAL_H

#include "pack/rewrite_internal.h"

enum { NO_VARIABLE = -1 };

static inline struct arena *scratch_of(const struct json *json)
{
    return json->document->scratch;
}

/* The number of the variable of that name, unless it is faulty itself. */
int64_t rewrite_find(const struct scope *scope, const char *name);

/* Whether it has that option. */
bool rewrite_has_option(const struct scope *scope, int64_t variable,
                        const char *text);

/* Whether a literal may be compared with the variable. */
bool rewrite_fits(const struct scope *scope, int64_t variable,
                  const struct json *literal);

/* What a string for a condition says; NULL where that is not clear. */
const char *rewrite_text(const struct scope *scope, const struct json *json);

#endif
