/* cover.h -- conditions found by the engine, for people and programs. */
#ifndef REPORT_COVER_H
#define REPORT_COVER_H

#include "base/out.h"
#include "report/write.h"
#include "space/cover.h"

/* Lists of more options than this are shortened where there is no room. */
enum { SHORT_LIST_MAX = 8 };

/*
 * "travel_advice is orange or red", "days_since_return <= 10", "not adult":
 * ids of questions, options and facts.  A long list is shortened: what it is
 * not, where that is a short one; else how many it has.
 */
void write_literal(struct out *out, const struct engine *engine,
                   const struct literal *literal);

const char *literal_text(const struct engine *engine,
                         const struct literal *literal, struct arena *arena);

/* Literals with ", and " between them; "always" for none. */
void write_term(struct out *out, const struct engine *engine,
                const struct term *term);

/* The whole cover as JsonLogic: {"or": [...]}, true or false. */
void write_cover_json(struct out *out, const struct engine *engine,
                      const struct cover *cover);

/*
 * The cells of a literal without its name, as in a table: "yes", "orange or
 * red", "not none", "<= 10", "5 to 9".
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
                       enum words_language words, struct arena *arena);

#endif
