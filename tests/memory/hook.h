/* SPDX-License-Identifier: MIT */
/*
 * hook.h -- an allocator that fails where it is told to, and counts blocks.
 *
 * Linked into a program, or loaded into one by LD_PRELOAD, it stands before the
 * allocator of the C library for all that is linked, cJSON included.
 */
#ifndef TESTS_MEMORY_HOOK_H
#define TESTS_MEMORY_HOOK_H

#include <stdbool.h>

/* The allocation `at`, counted from 1, fails; with `on`, all after it too.  0:
 * none does. */
void hook_fail(long at, bool on);

/* Allocations since then, and blocks that are not given back. */
long hook_asked(void);
long hook_live(void);

#endif
