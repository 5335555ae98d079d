/* SPDX-License-Identifier: MIT */
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

struct printer {
    struct out *out;
    const struct pack *pack;
};

/* Values as C source, each with a comma behind it; a text may be NULL, and so
 * may be strings, as are none. */
void print_integer(struct printer *printer, int64_t value);
void print_real(struct printer *printer, double value);
void print_text(struct printer *printer, const char *text);
void print_strings(struct printer *printer, const char *const *strings,
                   size_t count);

#endif
