/*
 * grown.h -- text that is written piece by piece, then kept or wrapped.
 */
#ifndef IO_GROWN_H
#define IO_GROWN_H

#include "base/arena.h"
#include "base/out.h"

/* Must stay where it was started, for `out` points into it. */
struct grown {
    struct out out;
    struct arena *arena;
    char *text;
    size_t used, room;
    char bytes[OUT_ROOM_MIN];
};

/* Starts with no text. */
void grown_start(struct grown *grown, struct arena *arena);

/* What was written to grown.out so far; lies in the arena. */
const char *grown_text(struct grown *grown);

/*
 * Writes the text and a line break as wrap_text() does, but as it is where
 * `columns` is 0; then starts again.
 */
void grown_wrap(struct grown *grown, struct out *out, unsigned columns,
                const char *mark);

#endif
