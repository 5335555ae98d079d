/* doubt_internal.h -- texts that load, but are hardly meant so: warnings. */
#ifndef PACK_DOUBT_INTERNAL_H
#define PACK_DOUBT_INTERNAL_H

#include "json/tree.h"

/*
 * Markup, which people would see as it is, and what is not finished; `text` is
 * that of the string, without blanks that are filled.
 */
void doubt_text(const struct json *string, const char *text);

/*
 * One text in two languages: of a sentence or five words, it is hardly the same
 * in both.  `texts` is the object that holds it.
 */
void doubt_copies(const struct json *texts);

#endif
