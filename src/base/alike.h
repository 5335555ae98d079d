/* SPDX-License-Identifier: MIT */
/*
 * alike.h -- characters of documents and phones, as the plain ones they stand
 * for.
 *
 * Spaces of any width become a space, and several of them one; dashes become a
 * hyphen, curly quotes straight ones, Arabic-Indic digits and the wide forms of
 * East Asia what ASCII has; a Latin letter with one accent behind it becomes
 * the one character, and a ligature its letters; what shows nothing is left
 * out.  For what people type, and for labels that it is compared with; ids,
 * JSON and packs are taken byte by byte.
 */
#ifndef BASE_ALIKE_H
#define BASE_ALIKE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Writes the text, which must be valid UTF-8, in plain characters to `plain`,
 * which has room for `size` bytes and may be `text`.  Returns the new size,
 * which is never larger.
 */
size_t alike_plain(const char *text, size_t size, char *plain);

/* Whether that would leave the text as it is, as it does most. */
bool alike_is_plain(const char *text, size_t size);

/* As utf8_same(), of the plain forms of both. */
bool alike_same(const char *a, size_t a_size, const char *b, size_t b_size);

/* A number that is the same for all texts that are alike_same(). */
uint64_t alike_hash(const char *text, size_t size);

/*
 * Whether nothing of the character can be seen, though it may change what is
 * seen around it: controls, tags, fillers, marks of direction.  What
 * alike_plain() leaves of them is no text that somebody typed.
 */
bool alike_is_hidden(uint32_t point);

#endif
