/* SPDX-License-Identifier: MIT */
/* utf8.h -- UTF-8 text: validity, code points, case, columns of a terminal. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Returns the length of the longest valid prefix of `bytes`; `size` when all
 * of it is valid.  Overlong forms, surrogates and values over U+10FFFF are
 * not valid (Unicode 15, table 3-7).
 */
size_t utf8_valid(const char *bytes, size_t size);

/*
 * Decodes the code point at *at, which must be valid and lie before `end`, and
 * moves *at behind it.
 */
uint32_t utf8_next(const char **at, const char *end);

/* As utf8_next(), of any bytes: U+FFFD for one that is not UTF-8. */
uint32_t utf8_next_any(const char **at, const char *end);

/* Writes a code point (not a surrogate); returns the bytes written, 1 to 4. */
size_t utf8_write(uint32_t point, char bytes[4]);

enum { UTF8_ESCAPE_MAX = 12 };

/* Writes it as JSON has it, "\uXXXX" or two of these; returns the size. */
size_t utf8_escape(uint32_t point, char text[UTF8_ESCAPE_MAX]);

/*
 * Whether a terminal might obey it rather than show it: C0, DEL, C1, line and
 * paragraph separator, and the marks that turn the direction of writing.
 */
bool utf8_is_control(uint32_t point);

/*
 * Whether nobody can see it, or nobody can know what others see: no width,
 * tags, selectors, fillers, noncharacters, private use.  Controls are not
 * among them.
 */
bool utf8_is_hidden(uint32_t point);

/*
 * The point itself, or U+FFFD for what must not be shown as it is: controls and
 * what is hidden, but for a joiner in its place.  `before` is the point before
 * it, or 0; what comes behind it lies from `after` to `end`.
 */
uint32_t utf8_shown(uint32_t before, uint32_t point, const char *after,
                    const char *end);

/*
 * Simple lower case (one point for one) for Latin, Greek and Cyrillic; others
 * stay as they are.  So U+0130, I with a dot, becomes i, and dotless i stays.
 */
uint32_t utf8_lower(uint32_t point);

/*
 * The ASCII letter that a Latin letter of U+00C0 to U+017F is with an accent;
 * ASCII itself; 0 for all else.
 */
char utf8_plain_letter(uint32_t point);

/*
 * Whether two valid texts are the same but for case; a final sigma is a sigma,
 * a long s is an s.  Marks count: e with an accent is not e.
 */
bool utf8_same(const char *a, size_t a_size, const char *b, size_t b_size);

/* Whether a list like ",a,b," has the name, but for case. */
bool utf8_lists(const char *list, const char *name, size_t size);

/*
 * Columns on a terminal: 0 for combining marks, 2 for wide characters, else 1;
 * 1 also for controls, which are never shown as they are (see out_plain_bytes).
 */
int utf8_columns(uint32_t point);

#endif
