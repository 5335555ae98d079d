/*
 * wrap.h -- text in lines that fit a terminal.
 *
 * Lines are broken at white space and beside wide characters, and measured in
 * columns of a terminal, so combining and wide characters come out right.  A
 * word wider than a line stays whole: an address must survive being copied.
 * White space in the text, line breaks too, counts as one space; no control
 * character gets through.  A width of 0 columns does not break lines.
 */
#ifndef IO_WRAP_H
#define IO_WRAP_H

#include "base/out.h"

/*
 * Writes `text` and a line break.  The first line begins with `mark` ("- ",
 * or ""), the others with as many blanks.
 */
void wrap_text(struct out *out, unsigned columns, const char *mark,
               const char *text);

/* As wrap_text() without a mark; bold if asked for, as ECMA-48 has it. */
void wrap_heading(struct out *out, unsigned columns, bool bold,
                  const char *text);

#endif
