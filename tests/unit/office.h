/* SPDX-License-Identifier: MIT */
/* office.h -- where results are written in tests: a small pack, its pages. */
#ifndef TESTS_OFFICE_H
#define TESTS_OFFICE_H

#include "unit/sheet.h"
#include "unit/subject.h"

#include "report/write.h"

enum { DUTCH, ENGLISH };

struct office {
    struct subject subject;
    struct sheet sheet;
};

int open_office(void **state);

int close_office(void **state);

/* The result of answers given as pairs, one a line. */
struct result decide_pairs(struct office *office, const char *pairs);

struct style style_of(uint32_t language);

const char *json_of(struct office *office, const struct result *result);

const char *page_of(struct office *office, const struct result *result,
                    uint32_t language);

#endif
