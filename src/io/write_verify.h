/* write_verify.h -- what was proved of a pack, for its author and programs. */
#ifndef IO_WRITE_VERIFY_H
#define IO_WRITE_VERIFY_H

#include "base/out.h"
#include "study/verify.h"

/*
 * Both list the findings of at least that level.  Sentences are in English, as
 * all about packs.  `scratch` is for sentences on the way.
 */
void write_verify_text(struct out *out, const struct pack *pack,
                       const struct verification *result, enum diag_level level,
                       struct arena *scratch);

/* One JSON object and a line break: schema 1. */
void write_verify_json(struct out *out, const struct pack *pack,
                       const struct verification *result, enum diag_level level,
                       struct arena *scratch);

#endif
