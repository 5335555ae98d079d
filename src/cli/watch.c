/* SPDX-License-Identifier: MIT */
/* watch.c -- a thread that waits for the end of the work, second by second. */
#include "cli/terminal.h"

#include <assert.h>
#include <errno.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

enum { FIRST = 1, EVERY = 5, SECOND_MAX = 3600, LINE_ROOM = 512 };

static const enum message words[] = {
    [HEADWAY_UNKNOWN] = MSG_STILL_WORKING,
    [HEADWAY_PARTS] = MSG_STILL_WORKING_PART,
    [HEADWAY_CASES] = MSG_STILL_WORKING_CASE,
    [HEADWAY_CHANGES] = MSG_STILL_WORKING_CHANGE,
};

/* One line in one write, so that no other comes between. */
static void tell(struct watch *watch, unsigned seconds)
{
    struct headway_place place = headway_read(&watch->headway);
    const uint32_t numbers[] = {seconds, place.at, place.of}, *number = numbers;
    struct stream stream;
    struct out out;
    char line[LINE_ROOM];

    stream_open(&stream, STDERR_FILENO, &out, line, sizeof line);
    const char *text = message(watch->spoken, words[place.in]);
    for (; *text; text++)
        if (text[0] == '%' && text[1] == 's') {
            assert(number < numbers + COUNT_OF(numbers));
            out_integer(&out, *number++);
            text++;
        } else {
            out_char(&out, *text);
        }
    out_char(&out, '\n');
    out_flush(&out);
}

static void *wait_and_tell(void *context)
{
    struct watch *watch = context;
    unsigned seconds = FIRST;

    pthread_mutex_lock(&watch->lock);
    while (!watch->is_over && seconds < SECOND_MAX) {
        struct timespec until = watch->start;
        until.tv_sec += seconds;
        if (pthread_cond_timedwait(&watch->ended, &watch->lock, &until) !=
            ETIMEDOUT)
            continue; // it is over, or woke for nothing
        tell(watch, seconds);
        seconds += EVERY - seconds % EVERY;
    }
    pthread_mutex_unlock(&watch->lock);
    return NULL;
}

void watch_start(struct watch *watch, enum language spoken)
{
    pthread_condattr_t monotonic;
    sigset_t all, before;

    if (!terminal_is(STDERR_FILENO))
        return;
    watch->is_over = false;
    watch->spoken = spoken;
    clock_gettime(CLOCK_MONOTONIC, &watch->start);
    pthread_mutex_init(&watch->lock, NULL);
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&watch->ended, &monotonic);
    pthread_condattr_destroy(&monotonic);
    sigfillset(&all); // signals are for the thread that works
    pthread_sigmask(SIG_SETMASK, &all, &before);
    watch->is_on =
        pthread_create(&watch->thread, NULL, wait_and_tell, watch) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void watch_stop(struct watch *watch)
{
    headway_at(&watch->headway, HEADWAY_UNKNOWN, 0, 0);
    if (!watch->is_on)
        return;
    pthread_mutex_lock(&watch->lock);
    watch->is_over = true;
    pthread_cond_signal(&watch->ended);
    pthread_mutex_unlock(&watch->lock);
    pthread_join(watch->thread, NULL);
    watch->is_on = false;
}
