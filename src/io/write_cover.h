/* write_cover.h -- conditions found by the engine, for people and programs. */
#ifndef IO_WRITE_COVER_H
#define IO_WRITE_COVER_H

#include "base/out.h"
#include "io/write.h"
#include "study/cover.h"

/*
 * "travel_advice is orange or red", "days_since_return <= 10", "not adult":
 * ids of questions, options and facts.
 */
void write_literal(struct out *out, const struct engine *engine,
                   const struct literal *literal);

/* Literals with ", and " between them; "always" for none. */
void write_term(struct out *out, const struct engine *engine,
                const struct term *term);

/* The whole cover as JsonLogic: {"or": [...]}, true or false. */
void write_cover_json(struct out *out, const struct engine *engine,
                      const struct cover *cover);

/*
 * The cells of a literal without its name, as in a table: "yes", "orange or
 * red", "not none", "<= 10", "5 to 9".  With `texts`, options are not named by
 * their ids but say what people read: "not \"No\"".
 */
const char *write_cells(const struct engine *engine,
                        const struct literal *literal,
                        const struct style *style, bool texts,
                        struct arena *arena);

/* "days from return_date to today": what a fact is. */
const char *write_fact(const struct pack *pack, const struct fact *fact,
                       enum words_language words, struct arena *arena);

#endif
