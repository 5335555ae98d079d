/*
 * watch.h -- a word now and then to whoever waits for work that takes
 * long.
 *
 * Proofs and plans have a budget but no known length, so the line says how long
 * it has taken, and at which part of its parts the work is, if it says so in
 * `headway`.  Only where stderr is a terminal; a line of its own, after a
 * second and then every few, as in progress_internal.h.
 */
#ifndef CLI_WATCH_H
#define CLI_WATCH_H

#include "base/headway.h"
#include "text/messages.h"

#include <pthread.h>
#include <stdbool.h>
#include <time.h>

struct watch {
    bool is_on;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t ended; /* `is_over` was set */
    bool is_over;
    struct timespec start;
    enum language spoken;
    struct headway headway; /* for the work to fill, watched or not; from before
                               the start until the stop */
};

/* Nothing where nobody sees it, or where the system has no thread for it. */
void watch_start(struct watch *watch, enum language spoken);

/* The work is done, or given up; whether it was watched or not. */
void watch_stop(struct watch *watch);

#endif
