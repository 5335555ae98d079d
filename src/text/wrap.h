/* SPDX-License-Identifier: MIT */
/*
 * wrap.h -- text in lines that fit a terminal.
 *
 * Lines are broken at white space and beside wide characters, and measured in
 * columns of a terminal, so combining and wide characters come out right.  A
 * word wider than a line stays whole: an address must survive being copied.
 * White space in the text, line breaks too, counts as one space; no control
 * character gets through.  A width of 0 columns does not break lines.
 */
#ifndef TEXT_WRAP_H
#define TEXT_WRAP_H

#include "base/arena.h"
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

/*
 * An out whose lines are wrapped as they pass, for pages of findings.  A line
 * that fits stays as it is; the rest of one that does not is indented.  A word
 * that would not fit on a line of its own either stays where it is, so that a
 * record can be copied with what is before it.
 */
struct wrap_out {
    struct out out;
    struct out *to;
    unsigned columns;
    struct arena *arena; /* the line lies in it */
    char *line;          /* as far as it has come */
    size_t used, room;
    char bytes[OUT_ROOM_MIN];
};

/*
 * Starts it, and returns what to write to: `to` itself where `columns` is 0.
 * It must stay where it is until wrap_out_end(), and `to` is not to be used.
 */
struct out *wrap_out_start(struct wrap_out *wrap, struct out *to,
                           unsigned columns, struct arena *arena);
void wrap_out_end(struct wrap_out *wrap);

#endif
