/* tongue_internal.h -- languages that are not written as codes. */
#ifndef PACK_TONGUE_INTERNAL_H
#define PACK_TONGUE_INTERNAL_H

#include "base/arena.h"

#include <stdbool.h>

/* [a-z]{2,3}(-[A-Za-z0-9]{2,8})* */
bool tongue_is_code(const char *text);

/* The code of a language by its name, or a code in another spelling; NULL
 * where nobody can tell. */
const char *tongue_code(const char *text, struct arena *arena);

#endif
