/*
 * watch_internal.h -- a word now and then to whoever waits for work that takes
 * long.
 *
 * Proofs and plans have a budget but no known length, so the line says how long
 * it has taken.  Only where stderr is a terminal; a line of its own, after a
 * second and then every few, as in progress_internal.h.
 */
#ifndef CLI_WATCH_INTERNAL_H
#define CLI_WATCH_INTERNAL_H

#include "text/messages.h"

#include <pthread.h>
#include <stdbool.h>

struct watch {
    bool is_on;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t ended; /* `is_over` was set */
    bool is_over;
    enum words_language words;
};

/* Nothing where nobody sees it, or where the system has no thread for it. */
void watch_start(struct watch *watch, enum words_language words);

/* The work is done, or given up.  Nothing where none was started. */
void watch_stop(struct watch *watch);

#endif
