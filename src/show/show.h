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

void write_show_text(struct out *out, const struct engine *engine,
                     const struct answers *answers, const struct style *style,
                     struct arena *arena);
void write_show_markdown(struct out *out, const struct engine *engine,
                         const struct answers *answers,
                         const struct style *style, struct arena *arena);

/* The table alone, as RFC 4180 has it but for line feeds alone. */
void write_show_csv(struct out *out, const struct engine *engine,
                    const struct answers *answers, const struct style *style,
                    struct arena *arena);

#endif
