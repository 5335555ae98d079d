/* SPDX-License-Identifier: MIT */
/* sheet.h -- paper for tests to write on: an out whose text can be read. */
#ifndef TESTS_SHEET_H
#define TESTS_SHEET_H

#include "base/out.h"

struct sheet {
    struct arena arena;
    struct out out;
    char *text; /* what was written, a string */
    size_t size;
    char room[OUT_ROOM_MIN];
};

void sheet_open(struct sheet *sheet);

/* What was written since the last time; lives until sheet_close(). */
const char *sheet_take(struct sheet *sheet);

void sheet_close(struct sheet *sheet);

#endif
