/* record_forms_internal.h -- what makes the writer of each form. */
#ifndef BATCH_RECORD_FORMS_INTERNAL_H
#define BATCH_RECORD_FORMS_INTERNAL_H

#include "batch/record_writer.h"

#define RECORD_FORM(name, has_header, writer, refuse_input)                    \
    const struct record_writer *writer(const struct engine *engine,            \
                                       const struct csv *csv,                  \
                                       struct arena *arena);
#include "batch/record_forms.def"
#undef RECORD_FORM

#endif
