/* SPDX-License-Identifier: MIT */
/*
 * clock.c -- a clock that stands still; loaded into a program by LD_PRELOAD.
 * CLOCK is its time, in seconds since 1970.
 */
#define _GNU_SOURCE // syscall()
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define SEEN __attribute__((visibility("default")))

static time_t stands_at(void)
{
    const char *seconds = getenv("CLOCK");

    return seconds ? (time_t)strtoll(seconds, NULL, 10) : 0;
}

SEEN time_t time(time_t *at)
{
    time_t now = stands_at();

    if (at)
        *at = now;
    return now;
}

SEEN int gettimeofday(struct timeval *restrict at, void *restrict zone)
{
    (void)zone;
    *at = (struct timeval){.tv_sec = stands_at()};
    return 0;
}

SEEN int clock_gettime(clockid_t clock, struct timespec *at)
{
    if (clock != CLOCK_REALTIME)
        return (int)syscall(SYS_clock_gettime, clock, at);
    *at = (struct timespec){.tv_sec = stands_at()};
    return 0;
}
