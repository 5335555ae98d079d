/* SPDX-License-Identifier: MIT */
/*
 * plain.h -- whether a text is in plain language, as far as can be counted.
 *
 * Sentences end at . ! ? : or ; before a space or the end (also at the marks of
 * Arabic, Chinese and Japanese); words are what stands between spaces and holds
 * a letter or digit.  The words to avoid are in plain.def, for Dutch and
 * English; in other languages only lengths and full stops are looked at.
 */
#ifndef TEXT_PLAIN_H
#define TEXT_PLAIN_H

#include "base/fault.h"
#include "pack/model.h"

enum { PLAIN_WORDS_MAX = 15 }; /* of a sentence */

/* What was found in texts of one language. */
struct plain {
    const char *language;  /* its tag */
    struct faults *faults; /* findings L... */
    uint32_t texts, sentences, words, letters;
    uint32_t longest;      /* words of the longest sentence */
    bool formal, familiar; /* it spoke to people as u; as je */
};

/* Looks at all texts of a pack in one of its languages, which `plain` names. */
void plain_look_at_pack(struct plain *plain, const struct pack *pack,
                        uint32_t language);

#endif
