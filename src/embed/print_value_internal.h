/*
 * print_value_internal.h -- values and arrays as C source.
 *
 * What a pointer points to is written where the pointer stands, as a compound
 * literal, which outside of functions lives as long as the program.  So no
 * array needs a name.  Every value ends in a comma, which C allows at the end
 * of a list as well.
 */
#ifndef EMBED_PRINT_VALUE_INTERNAL_H
#define EMBED_PRINT_VALUE_INTERNAL_H

#include "base/out.h"
#include "pack/model.h"

struct printer {
    struct out *out;
    const struct pack *pack;
};

/* How to write one element of an array. */
struct kind {
    const char *type; /* without the const before it */
    size_t size;
    void (*print)(struct printer *printer, const void *element);
};

#define KIND(type, print)                                                      \
    {                                                                          \
#type, sizeof(type), print                                             \
    }

void print_integer(struct printer *printer, int64_t value);
void print_bool(struct printer *printer, bool value);
void print_real(struct printer *printer, double value);

/* May be NULL. */
void print_text(struct printer *printer, const char *text);

/* What stands between them are the members of a struct, in their order. */
void print_open(struct printer *printer);
void print_close(struct printer *printer);

/* A pointer to the first of some elements: NULL where there are none. */
void print_list(struct printer *printer, const struct kind *kind,
                const void *elements, size_t count);
void print_strings(struct printer *printer, const char *const *strings,
                   size_t count);

#endif
