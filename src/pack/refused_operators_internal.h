/* refused_operators_internal.h -- names of members that are no operators here.
 */
#ifndef PACK_REFUSED_OPERATORS_INTERNAL_H
#define PACK_REFUSED_OPERATORS_INTERNAL_H

#include "json/tree.h"

/*
 * Says why a member's name is no operator here, and what to write instead:
 * `rewritten`, if that is not NULL.
 */
bool operators_refuse(const struct json *member, const char *rewritten);

#endif
