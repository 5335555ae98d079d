/* SPDX-License-Identifier: MIT */
/*
 * record_writer.h -- a form in which a batch says what came of its records.
 *
 * A form is a file with the functions of a `struct record_writer` and one that
 * makes it, and a row in record_forms.def.  Nobody else knows which there are.
 */
#ifndef BATCH_RECORD_WRITER_H
#define BATCH_RECORD_WRITER_H

#include "answers/extra.h"
#include "base/fault.h"
#include "engine/decide.h"
#include "engine/form.h"

/* The id of a record, without quotes or escapes; `bytes` is NULL for none. */
struct plain_id {
    const char *bytes;
    size_t size;
    bool is_number;
};

/* The same as it stands in JSON, with quotes, and without escapes. */
struct id_text {
    const char *bytes; /* 32 bytes behind it can be read, too */
    size_t size;
};

/* What is wrong with a record. */
struct line_fault {
    uint64_t line, column; /* from 1, in bytes; column 0 where not known */
    enum fault_code code;
    const char *question; /* its id; NULL where not known */
};

/* What is written of a record that was decided. */
struct decided {
    const struct decision *decision;
    const struct answers *answers;
    const struct extras *extras; /* whose count may be 0 */
    struct arena *scratch;
};

/*
 * Never changes, so threads may share it.  Its functions write whole records
 * with their line breaks, and keep nothing of what they are given.
 */
struct record_writer {
    const struct pack *pack; /* must outlive the writer */

    /* What stands before all records; NULL where nothing does. */
    void (*header)(const struct record_writer *writer, struct out *out);

    /*
     * One record: what was decided, or why it was refused.  An id is valid
     * UTF-8, as are the extras.
     */
    void (*line)(const struct record_writer *writer, struct out *out,
                 struct plain_id id, const struct decided *decided);
    void (*fault)(const struct record_writer *writer, struct out *out,
                  struct plain_id id, const struct line_fault *fault,
                  const struct extras *extras);

    /*
     * The fast way: writes the line of a form that comes to that ending, from 0
     * to less than decide_endings(), and returns which of a tally's counts it
     * is. Returns NO_INDEX, and writes nothing, where line() has to do it. NULL
     * where that is always so.
     */
    int32_t (*ready)(const struct record_writer *writer, struct out *out,
                     int32_t ending, struct id_text id,
                     const struct form *form);

    /* Behind the first record of `size` bytes, which may end in the midst of
     * one; NULL if none is whole. */
    const char *(*end)(const char *bytes, size_t size);
};

/* What there is to write besides the decision; all 0 for nothing. */
struct csv;
struct record_parts {
    const struct csv *csv; /* the header of the input, whose other columns are
                              copied; must outlive the writer */
    bool receipt;          /* what the decision rests on, behind all else */
    bool texts;            /* of what it names by ids, in: */
    uint32_t language;     /* of the pack */
};

/* One of the forms; a constant. */
struct record_form {
    const char *name;
    bool has_header; /* which names all that is copied from the input, and has
                        no place for a receipt */

    /* Makes the writer in `arena`.  The engine must outlive it. */
    const struct record_writer *(*writer)(const struct engine *engine,
                                          const struct record_parts *parts,
                                          struct arena *arena);

    /* What is written where the input's header is refused; NULL for nothing. */
    void (*refuse_input)(struct out *out, const struct fault *fault);
};

/* The form of that name, or NULL; for NULL the usual one. */
const struct record_form *record_form_find(const char *name);

#endif
