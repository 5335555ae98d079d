/* SPDX-License-Identifier: MIT */
/* record_writer.c -- the table of forms. */
#include "batch/batch_internal.h"

#include "base/base.h"
#include "report/write.h"

#include <string.h>

static const struct record_form forms[] = {
#define RECORD_FORM(name, has_header, writer, refuse_input)                    \
    {name, has_header, writer, refuse_input},
#include "batch/record_forms.def"
#undef RECORD_FORM
};

const struct record_form *record_form_find(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(forms); i++)
        if (!name || !strcmp(name, forms[i].name))
            return &forms[i];
    return NULL;
}
