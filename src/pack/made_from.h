/* SPDX-License-Identifier: MIT */
/*
 * made_from.h -- from which text a translation was made.
 *
 * A text may say so beside its languages, by a mark of the text that was
 * translated: {"nl": "Ja", "en": "Yes", "$from": {"en": "nl:5f3a9c01"}}.  The
 * marks stand in the text, so that all who move it move them along.
 */
#ifndef PACK_MADE_FROM_H
#define PACK_MADE_FROM_H

#include "base/arena.h"

#define MADE_FROM "$from"

/*
 * The mark of a text in a language: "nl:" and the first eight digits of its
 * SHA-256.  Ids of dates in braces do not count, as another id is no other
 * text.
 */
const char *made_from_mark(const char *language, const char *text,
                           struct arena *arena);

#endif
