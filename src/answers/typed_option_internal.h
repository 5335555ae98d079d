/* typed_option_internal.h -- options by their labels. */
#ifndef ANSWERS_TYPED_OPTION_INTERNAL_H
#define ANSWERS_TYPED_OPTION_INTERNAL_H

#include "answers/typed_option.h"

enum { OPTION_NONE = -1, OPTION_SEVERAL = -2 };

/*
 * The option with that label, OPTION_SEVERAL where two of one language have
 * it, or OPTION_NONE.
 */
int32_t option_by_label(const struct typed_choice *choice, const char *text,
                        size_t size);

/*
 * The option whose label is a yes and this: "red" for "Yes, red".  "No, in
 * Utrecht" beside "Yes, in Utrecht" would leave open what "in Utrecht" is.
 */
int32_t option_by_rest(const struct typed_choice *choice, const char *text,
                       size_t size);

/*
 * Whether the label is a number, or begins with the number that another option
 * would have in a list.
 */
bool option_is_number(const struct typed_choice *choice, uint32_t option);

#endif
