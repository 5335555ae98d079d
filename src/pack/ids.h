/* SPDX-License-Identifier: MIT */
/* ids.h -- how an id, and how a language is written. */
#ifndef PACK_IDS_H
#define PACK_IDS_H

#include <stdbool.h>

/* Whether it is written as ids are, and not too long. */
bool ids_is_plain(const char *text);

/* Whether no question or fact may have it. */
bool ids_is_reserved(const char *id);

/* Whether it is the code of a language: [a-z]{2,3}(-[A-Za-z0-9]{2,8})* */
bool tongue_is_code(const char *text);

#endif
