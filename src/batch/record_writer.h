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

/* The id of a record, without quotes or escapes; `bytes` NULL for none. */
struct plain_id {
    const char *bytes;
    size_t size;
    bool is_number;
};

/* The same as written in JSON, with quotes. */
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

/* Never changes, so threads may share it. */
struct record_writer {
    const struct pack *pack;

    /* What stands before all records; NULL where nothing does. */
    void (*header)(const struct record_writer *writer, struct out *out);

    /* One record: what was decided, or why it was refused. */
    void (*line)(const struct record_writer *writer, struct out *out,
                 struct plain_id id, const struct decision *decision,
                 const struct extras *extras);
    void (*fault)(const struct record_writer *writer, struct out *out,
                  struct plain_id id, const struct line_fault *fault,
                  const struct extras *extras);

    /*
     * The fast way: writes the line of a form that comes to that ending, and
     * returns its slot (tally.h).  Returns NO_INDEX, and writes
     * nothing, where line() has to do it.  NULL where that is always so.
     */
    int32_t (*ready)(const struct record_writer *writer, struct out *out,
                     int32_t ending, struct id_text id,
                     const struct form *form);

    /* Behind the first record of what was written; NULL if none is whole. */
    const char *(*end)(const char *bytes, size_t size);
};

struct csv;

/* One of the forms. */
struct record_form {
    const char *name;
    bool has_header; /* which names all that is copied from the input */

    /* `csv` is the header of the input, if it has one. */
    const struct record_writer *(*writer)(const struct engine *engine,
                                          const struct csv *csv,
                                          struct arena *arena);

    /* What is written where the input's header is refused; or NULL. */
    void (*refuse_input)(struct out *out, const struct fault *fault);
};

/* The form of that name; the first one for NULL. */
const struct record_form *record_form_find(const char *name);

#endif
