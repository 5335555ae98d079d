/* print_pack_internal.h -- a rule pack as C source: what pack_load() made, as
 * data. */
#ifndef EMBED_PRINT_PACK_INTERNAL_H
#define EMBED_PRINT_PACK_INTERNAL_H

#include "base/out.h"
#include "pack/model.h"

/*
 * Writes the definition of a `const struct pack` of that name and of all that
 * it points to, as C11 that needs only model.h.  Members stand in the order
 * of model.h and not by name, because then compilers refuse the source where
 * one has been forgotten here (-Wmissing-field-initializers).
 */
void print_pack(struct out *out, const char *name, const struct pack *pack);

#endif
