/* watch.c -- a thread that waits for the end of the work, second by second. */
#include "cli/watch_internal.h"

#include "base/out.h"
#include "cli/files/stream.h"
#include "cli/terminal.h"

#include <errno.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

enum { FIRST = 1, EVERY = 5, SECOND_MAX = 3600, LINE_ROOM = 512 };

/* One line in one write, so that no other comes between. */
static void tell(enum words_language words, unsigned seconds)
{
    struct stream stream;
    struct out out;
    char line[LINE_ROOM];

    stream_open(&stream, STDERR_FILENO, &out, line, sizeof line);
    const char *text = words_get(words, WORD_STILL_WORKING);
    for (; *text; text++)
        if (text[0] == '%' && text[1] == 's') {
            out_integer(&out, seconds);
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
    struct timespec start, until;

    clock_gettime(CLOCK_MONOTONIC, &start);
    pthread_mutex_lock(&watch->lock);
    while (!watch->is_over && seconds < SECOND_MAX) {
        until = start;
        until.tv_sec += seconds;
        if (pthread_cond_timedwait(&watch->ended, &watch->lock, &until) !=
            ETIMEDOUT)
            continue; // it is over, or woke for nothing
        tell(watch->words, seconds);
        seconds += EVERY - seconds % EVERY;
    }
    pthread_mutex_unlock(&watch->lock);
    return NULL;
}

void watch_start(struct watch *watch, enum words_language words)
{
    pthread_condattr_t monotonic;
    sigset_t all, before;

    if (!terminal_is(STDERR_FILENO))
        return;
    *watch = (struct watch){.words = words};
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
    if (!watch->is_on)
        return;
    pthread_mutex_lock(&watch->lock);
    watch->is_over = true;
    pthread_cond_signal(&watch->ended);
    pthread_mutex_unlock(&watch->lock);
    pthread_join(watch->thread, NULL);
    watch->is_on = false;
}
