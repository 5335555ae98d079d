/* SPDX-License-Identifier: MIT */
/* expect.h -- checks for tables: a failing row prints its own name. */
#ifndef TESTS_EXPECT_H
#define TESTS_EXPECT_H

// cmocka wants these before it.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#define expect_int(name, got, want)                                            \
    expect_int_at(name, (long long)(got), (long long)(want), __FILE__, __LINE__)
#define expect_text(name, got, want)                                           \
    expect_text_at(name, got, want, __FILE__, __LINE__)
#define expect_true(name, got)  expect_int(name, !!(got), 1)
#define expect_false(name, got) expect_int(name, !!(got), 0)

void expect_int_at(const char *name, long long got, long long want,
                   const char *file, int line);

void expect_text_at(const char *name, const char *got, const char *want,
                    const char *file, int line);

#endif
