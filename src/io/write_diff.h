/* write_diff.h -- what differs between two packs, in English or as JSON. */
#ifndef IO_WRITE_DIFF_H
#define IO_WRITE_DIFF_H

#include "base/out.h"
#include "study/diff.h"
#include "study/diff_texts.h"

/* Changes and their people, as a page of text. */
void write_diff_text(struct out *out, const struct diff *diff,
                     const struct text_changes *texts);

/* One JSON object and a line break. */
void write_diff_json(struct out *out, const struct diff *diff,
                     const struct text_changes *texts);

/* The witness as the pack of that side would read it: {"id": value}. */
void write_diff_witness(struct out *out, const struct diff *diff,
                        const struct diff_change *change, enum side side);

/* Whether both packs read the same of the witness. */
bool write_diff_same_witness(const struct diff *diff,
                             const struct diff_change *change);

/* The id of what the change is from or to; NULL for none. */
const char *write_diff_id(const struct diff *diff,
                          const struct diff_change *change, enum side side);

/* Whether all is surely the same but texts; whether something surely is not. */
bool diff_is_none(const struct diff *diff);
bool diff_is_some(const struct diff *diff);

/* Whether there is a number of all combinations to take a share of. */
bool diff_has_shares(const struct diff *diff);

#endif
