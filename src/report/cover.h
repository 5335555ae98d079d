/* cover.h -- conditions found by the engine, for people and programs. */
#ifndef REPORT_COVER_H
#define REPORT_COVER_H

#include "report/write.h"
#include "space/cover.h"

/*
 * The cells of a literal without its name, as in a table: "yes", "orange or
 * red", "not none", "at most 10", "5 to 9".
 */
enum cells_form {
    CELLS_IDS,   /* all options by their ids */
    CELLS_SHORT, /* the same, with long lists shortened */
    CELLS_TEXTS  /* shortened; options say what people read: "not \"No\"" */
};

const char *write_cells(const struct engine *engine,
                        const struct literal *literal,
                        const struct style *style, enum cells_form form,
                        struct arena *arena);

/* "days from return_date to today": what a fact is. */
const char *write_fact(const struct pack *pack, const struct fact *fact,
                       enum language spoken, struct arena *arena);

#endif
