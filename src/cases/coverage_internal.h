/* SPDX-License-Identifier: MIT */
/* coverage_internal.h -- which targets a pack's own cases show. */
#ifndef CASES_COVERAGE_INTERNAL_H
#define CASES_COVERAGE_INTERNAL_H

#include "cases/coverage.h"
#include "cases/targets_internal.h"

/* Marks in `met` (one of each target) what the cases of the engine's pack
 * show. */
void coverage_meet(const struct case_targets *targets,
                   const struct engine *engine, struct decider *decider,
                   bool *met);

/*
 * Takes back the marks of sides on which no case would be decided otherwise on
 * the other one, where there is anybody like that.  The cases are those of
 * `pack`; `space` is of an engine that targets_cut() made.
 */
void coverage_drop_without_effect(const struct case_targets *targets,
                                  const struct pack *pack, struct space *space,
                                  bool *met);

#endif
