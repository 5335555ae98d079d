/* SPDX-License-Identifier: MIT */
/* plain_internal.h -- one text. */
#ifndef TEXT_PLAIN_INTERNAL_H
#define TEXT_PLAIN_INTERNAL_H

#include "text/plain.h"

enum plain_kind {
    PLAIN_LABEL,   /* needs no full stop */
    PLAIN_SENTENCE /* ends in one, or in another mark that ends a sentence */
};

/* Adds up the text, and adds a finding for each thing that is not plain. */
void plain_look(struct plain *plain, const char *text, enum plain_kind kind,
                struct place at);

#endif
