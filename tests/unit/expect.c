/* SPDX-License-Identifier: MIT */
/* expect.c -- a failing row says what it got and wanted. */
#include "unit/expect.h"

void expect_int_at(const char *name, long long got, long long want,
                   const char *file, int line)
{
    if (got == want)
        return;
    print_error("%s: got %lld, want %lld\n", name, got, want);
    _fail(file, line);
}

void expect_text_at(const char *name, const char *got, const char *want,
                    const char *file, int line)
{
    if (got && want && !strcmp(got, want))
        return;
    if (!got && !want)
        return;
    print_error("%s: got '%s', want '%s'\n", name, got ? got : "(null)",
                want ? want : "(null)");
    _fail(file, line);
}
