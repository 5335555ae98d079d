/* labels.h -- whether people can choose the options of a pack by their labels.
 */
#ifndef ANSWERS_LABELS_H
#define ANSWERS_LABELS_H

#include "base/fault.h"
#include "pack/model.h"

/*
 * Adds a warning for each label that is a number, that says "don't know" of an
 * option that does not stand for it, that another option of the question has
 * too, or that is the id of another option.
 */
void labels_look_at_pack(const struct pack *pack, struct faults *faults);

#endif
