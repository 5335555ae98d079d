/* utf8_internal.h -- what alike.c shares with utf8.c. */
#ifndef BASE_UTF8_INTERNAL_H
#define BASE_UTF8_INTERNAL_H

#include "base/utf8.h"

/* Lower case, and one form for letters that have two. */
uint32_t utf8_fold(uint32_t point);

#endif
