/* passes_internal.h -- each looks at one kind of thing and adds findings. */
#ifndef VERIFY_PASSES_INTERNAL_H
#define VERIFY_PASSES_INTERNAL_H

#include "verify/run_internal.h"

/*
 * Gaps, rules that never decide, and rules and members of conditions that
 * change nothing, in three ways: by diagrams; by cutting the space into boxes;
 * and by single applicants, where nothing else fits.  The first two return
 * false where it was too much, and then have found nothing.
 */
bool pass_gaps(struct run *run);
void pass_members(struct run *run); /* after pass_gaps() */
bool pass_boxes(struct run *run);
void pass_sampling(struct run *run);

void pass_overlaps(struct run *run);
void pass_unused(struct run *run); /* outcomes, advice, questions, facts */
void pass_alike(struct run *run);  /* options that lead to the same */
void pass_asks(struct run *run);   /* how many questions are asked */
void pass_days_left(struct run *run);
void pass_reasons(struct run *run, struct arena *decide);
void pass_sources(struct run *run);
void pass_dates(struct run *run);

/* Marks levels that make a difference to somebody, as far as it finds any. */
void sampling_levels(struct run *run, bool *levels);

#endif
