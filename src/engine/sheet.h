/*
 * sheet.h -- answers whose cells are kept at hand, to decide again and again.
 *
 * An answer finds the cells of its levels when it is set: that of its question,
 * or those of all facts under a date.  Deciding then only walks.
 */
#ifndef ENGINE_SHEET_H
#define ENGINE_SHEET_H

#include "engine/decide.h"

struct sheet; /* one for each thread */

/*
 * Without answers.  The sheet lies in `arena`, which must be of this sheet
 * alone.
 */
struct sheet *sheet_new(const struct engine *engine, int32_t today,
                        struct arena *arena);

/* The value must be one of the question's; bounds are not looked at. */
void sheet_set(struct sheet *sheet, uint32_t question, struct answer answer);
void sheet_set_today(struct sheet *sheet, int32_t today);

const struct answers *sheet_answers(const struct sheet *sheet);

/*
 * Decides; the answers must keep their bounds.  The first takes no memory, and
 * gives NULL where something that matters is open: the second decides then too.
 * A decision lives until the next.
 */
const struct decision *sheet_decide_known(struct sheet *sheet);
const struct decision *sheet_decide(struct sheet *sheet);

#endif
