/* SPDX-License-Identifier: MIT */
/*
 * show.h -- a pack as people read it: sentences, a table, a drawing.
 *
 * Each rule is said as its author wrote it, with its reason and where it comes
 * from; the table says the same in rows.  `answers` are nothing but perhaps a
 * day: what is not in force then is left out.
 */
#ifndef SHOW_SHOW_H
#define SHOW_SHOW_H

#include "report/write.h"

enum show_form {
    SHOW_TEXT,
    SHOW_MARKDOWN,
    SHOW_CSV /* the table alone, as RFC 4180 has it but for line feeds alone */
};

void write_show(struct out *out, const struct engine *engine,
                const struct answers *answers, const struct style *style,
                enum show_form form, struct arena *arena);

#endif
