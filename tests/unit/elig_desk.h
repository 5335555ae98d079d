/* SPDX-License-Identifier: MIT */
/* elig_desk.h -- a pack behind elig.h, and somebody's answers to it. */
#ifndef TESTS_ELIG_DESK_H
#define TESTS_ELIG_DESK_H

#include "unit/expect.h"
#include "unit/sheet.h"

#include "elig.h"

struct elig_desk {
    struct elig_report *report;
    struct elig_pack *pack;
    struct elig_answers *answers;
    struct sheet sheet; /* what sinks write on */
};

/*
 * For cmocka to call before and after: *state is a desk, on which lies a pack
 * in whose text ' stands for "; the answers are of 1 March 2021.
 */
int elig_desk_start(void **state, const char *pack);
int elig_desk_end(void **state);

/* What the library writes comes on the desk's sheet. */
struct elig_sink elig_desk_sink(struct elig_desk *desk);

#endif
