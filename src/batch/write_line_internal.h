/*
 * write_line_internal.h -- a decision as one line of JSON, behind its id.
 *
 * The lines of complete answers differ only in their dates, so they are written
 * ahead, a piece for each ending.
 */
#ifndef BATCH_WRITE_LINE_INTERNAL_H
#define BATCH_WRITE_LINE_INTERNAL_H

#include "answers/extra.h"
#include "base/out.h"
#include "engine/decide.h"
#include "engine/form.h"

/* A line behind the id: up to its dates, and behind them. */
struct piece {
    const char *text; /* 32 bytes behind it can be read, too */
    uint32_t size, dates_at;
    uint32_t most; /* bytes of a line, with any dates, without an id */
    int32_t outcome;
    uint32_t slot; /* tally_slot() */
};

/* As written, with quotes; `bytes` is NULL where there is none. */
struct id_text {
    const char *bytes; /* 32 bytes behind it can be read, too */
    size_t size;
};

/* The id of a record, without quotes or escapes; `bytes` NULL for none. */
struct plain_id {
    const char *bytes;
    size_t size;
    bool is_number;
};

/* What is wrong with a record; NULL or 0 where it is not known. */
struct refusal {
    uint64_t line;
    const char *error, *question; /* ids; question may be NULL */
    uint64_t column;              /* 0 where not known */
    const char *message;          /* what the error's id means, in English */
};

void write_line(struct out *out, const struct pack *pack, struct plain_id id,
                const struct decision *decision, const struct extras *extras);
void write_line_refusal(struct out *out, struct plain_id id,
                        const struct refusal *refusal,
                        const struct extras *extras);

/* One piece for each ending of the engine; NULL if there are too many. */
const struct piece *write_pieces(const struct engine *engine,
                                 struct arena *arena);

/*
 * All of a line, for a form that comes to the piece's ending; false, and
 * nothing, where the out's buffer has no room for that.
 */
bool write_piece(struct out *out, const struct piece *piece, struct id_text id,
                 const struct form *form);

/* A name of the pack, in quotes: it needs no escapes. */
void write_name(struct out *out, const char *name);

#endif
