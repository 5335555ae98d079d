/* SPDX-License-Identifier: MIT */
/*
 * typed_option.h -- which option of a choice was typed.
 *
 * The words shown for an option choose it, and nothing else does that could be
 * meant for another.  Labels are compared in plain characters (base/alike.h)
 * and in any case: in the person's own language first, then in the others.
 */
#ifndef ANSWERS_TYPED_OPTION_H
#define ANSWERS_TYPED_OPTION_H

#include "pack/model.h"

/* A question as somebody reads it. */
struct typed_choice {
    const struct question *question;
    uint32_t language, language_count;
};

/* Whether options have numbers: where no label, of any language, is one. */
bool option_numbered(const struct typed_choice *choice);

/*
 * Whether the number, from 1, is that of an option: not where it shares its
 * label with another, since then only its id is its own.
 */
bool option_has_number(const struct typed_choice *choice, int64_t number);

/*
 * Of each option, whether it shares its label with another in some language;
 * `shared` has room for all.  Returns whether any does.
 */
bool option_find_shared(const struct typed_choice *choice, bool *shared,
                        struct arena *scratch);

/*
 * Adds a warning for each label of the pack that is a number, that says "don't
 * know" of an option that does not stand for it, that another option of the
 * question has too, or that is the id of another option.
 */
void labels_look_at_pack(const struct pack *pack, struct faults *faults);

#endif
