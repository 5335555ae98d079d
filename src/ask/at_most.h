/* at_most.h -- the most questions that an interview in page order can still
 * ask. */
#ifndef ASK_AT_MOST_H
#define ASK_AT_MOST_H

#include "engine/decide.h"

/* However they are answered; 0 when `ask` is empty. */
uint32_t at_most_find(const struct judgement *judgement);

#endif
