/* SPDX-License-Identifier: MIT */
/*
 * short.c -- reads and writes that do a part, and are interrupted every third
 * time; loaded into a program by LD_PRELOAD.  SHORT is how many bytes a call
 * does at most.
 */
#define _GNU_SOURCE // syscall()
#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

#define SEEN __attribute__((visibility("default")))

static size_t most = 1;
static _Atomic unsigned calls;

__attribute__((constructor)) static void start(void)
{
    const char *bytes = getenv("SHORT");

    if (bytes)
        most = strtoul(bytes, NULL, 10);
}

static ssize_t part(long call, int fd, const void *bytes, size_t size)
{
    if (atomic_fetch_add(&calls, 1) % 3 == 2) {
        errno = EINTR;
        return -1;
    }
    return syscall(call, fd, bytes, size < most ? size : most);
}

SEEN ssize_t read(int fd, void *bytes, size_t size)
{
    return part(SYS_read, fd, bytes, size);
}

SEEN ssize_t write(int fd, const void *bytes, size_t size)
{
    return part(SYS_write, fd, bytes, size);
}
