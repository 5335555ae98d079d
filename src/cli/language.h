/* SPDX-License-Identifier: MIT */
/* language.h -- which of a pack's languages to speak. */
#ifndef CLI_LANGUAGE_H
#define CLI_LANGUAGE_H

#include "pack/model.h"
#include "text/messages.h"

/*
 * The pack's language for a tag ("nl", "nl_BE.UTF-8", "en-GB"), or for the
 * part of the tag that the pack has; -1 if there is none.
 */
int32_t language_find(const struct pack *pack, const char *tag, size_t size);

/*
 * The language of whoever runs the program: the first that the pack has of
 * LANGUAGE (a list), LC_ALL, LC_MESSAGES and LANG; else the one of the tag
 * `otherwise`, else the pack's first.
 */
uint32_t language_of_environment(const struct pack *pack,
                                 const char *otherwise);

/*
 * The program's own language, without a pack: that of `asked` (NULL: nothing
 * is asked for), else of the environment, else `otherwise`.
 */
enum language language_of_words(const char *asked, const char *otherwise);

#endif
