/* SPDX-License-Identifier: MIT */
/*
 * hook.c -- see hook.h; on top of the names that glibc gives its allocator.
 *
 * Loaded into a program: MEMORY_FAIL is the allocation that fails, with a "+"
 * behind it also all after it.  At the end, MEMORY_REPORT gets how many there
 * were, and how many blocks were not given back.
 */
#define _GNU_SOURCE // syscall()
#include "memory/hook.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define SEEN __attribute__((visibility("default")))

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *bytes, size_t size);
void *__libc_memalign(size_t align, size_t size);
void __libc_free(void *bytes);

static _Atomic long asked, live;
static long fails;
static bool fails_on;

void hook_fail(long at, bool on)
{
    asked = 0;
    fails = at;
    fails_on = on;
}

long hook_asked(void)
{
    return asked;
}

long hook_live(void)
{
    return live;
}

static bool refused(void)
{
    long number = atomic_fetch_add(&asked, 1) + 1;

    if (!fails || (fails_on ? number < fails : number != fails))
        return false;
    errno = ENOMEM;
    return true;
}

static void *count(void *bytes)
{
    if (bytes)
        live++;
    return bytes;
}

SEEN void *malloc(size_t size)
{
    return refused() ? NULL : count(__libc_malloc(size));
}

SEEN void *calloc(size_t number, size_t size)
{
    return refused() ? NULL : count(__libc_calloc(number, size));
}

SEEN void *realloc(void *bytes, size_t size)
{
    if (refused())
        return NULL;
    return bytes ? __libc_realloc(bytes, size) : count(__libc_malloc(size));
}

SEEN int posix_memalign(void **bytes, size_t align, size_t size)
{
    *bytes = refused() ? NULL : count(__libc_memalign(align, size));
    return *bytes ? 0 : ENOMEM;
}

SEEN void *aligned_alloc(size_t align, size_t size)
{
    return refused() ? NULL : count(__libc_memalign(align, size));
}

SEEN void *mmap(void *at, size_t size, int may, int flags, int file,
                off_t start)
{
    if (refused())
        return MAP_FAILED;
    return (void *)syscall(SYS_mmap, at, size, may, flags, file, start);
}

SEEN void free(void *bytes)
{
    if (bytes)
        live--;
    __libc_free(bytes);
}

__attribute__((constructor)) static void start(void)
{
    const char *at = getenv("MEMORY_FAIL");

    if (at)
        hook_fail(strtol(at, NULL, 10), strchr(at, '+') != NULL);
}

__attribute__((destructor)) static void end(void)
{
    const char *name = getenv("MEMORY_REPORT");
    char text[64];

    if (!name)
        return;
    int size = snprintf(text, sizeof text, "%ld %ld\n", asked, live);
    int file = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0 && write(file, text, (size_t)size) == size)
        close(file);
}
