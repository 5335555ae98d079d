/*
 * write_line.h -- a decision as one line of JSON, behind its id.
 *
 * The lines of complete answers differ only in their dates, so they are written
 * ahead, a piece for each ending.
 */
#ifndef IO_WRITE_LINE_H
#define IO_WRITE_LINE_H

#include "base/out.h"
#include "engine/decide.h"

/* A line behind the id: up to its dates, and behind them. */
struct piece {
    const char *text;
    uint32_t size, dates_at;
    int32_t outcome;
};

/* From `"status"` on, with the closing brace and the line break. */
void write_line(struct out *out, const struct pack *pack,
                const struct decision *decision);

/* One piece for each ending of the engine; NULL if there are too many. */
const struct piece *write_pieces(const struct engine *engine,
                                 struct arena *arena);

/* As write_line() of the ending's decision, for answers that come to it. */
void write_piece(struct out *out, const struct pack *pack,
                 const struct piece *piece, const struct answers *answers);

/* A name of the pack, in quotes: it needs no escapes. */
void write_name(struct out *out, const char *name);

#endif
