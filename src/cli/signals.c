/* SPDX-License-Identifier: MIT */
/* signals.c -- one handler for all signals that end a program. */
#include "cli/signals.h"

#include "base/base.h"
#include "cli/cli_internal.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

static const int ending[] = {SIGHUP,  SIGINT,  SIGQUIT, SIGTERM,
                             SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU};

static volatile sig_atomic_t waits_at_prompt;
static volatile sig_atomic_t caught; /* a signal's number */
static void (*leave_files)(void);    /* before the program ends */
static int wake[2] = {-1, -1};       /* a pipe, where signals are caught */

static void end(int number)
{
    if (wake[1] >= 0 && !caught) {
        caught = number;
        (void)!write(wake[1], "", 1);
        return;
    }
    if (waits_at_prompt)
        (void)!write(STDERR_FILENO, "\n", 1);
    leave_files();
    signal(number, SIG_DFL);
    raise(number); // comes when this returns
}

static sigset_t all_ending(void)
{
    sigset_t set;

    sigemptyset(&set);
    for (size_t i = 0; i < COUNT_OF(ending); i++)
        sigaddset(&set, ending[i]);
    return set;
}

void signals_start(void (*leave)(void))
{
    struct sigaction action = {.sa_handler = end, .sa_mask = all_ending()};
    struct sigaction before;

    leave_files = leave;
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    for (size_t i = 0; i < COUNT_OF(ending); i++)
        if (sigaction(ending[i], NULL, &before) == 0 &&
            before.sa_handler != SIG_IGN)
            sigaction(ending[i], &action, NULL);
}

void signals_hold(sigset_t *before)
{
    sigset_t set = all_ending();

    sigprocmask(SIG_BLOCK, &set, before);
}

void signals_release(const sigset_t *before)
{
    sigprocmask(SIG_SETMASK, before, NULL);
}

static void go_on(int number)
{
    (void)number; // it is there to end a wait
}

void signals_at_prompt(bool at_prompt)
{
    struct sigaction action = {.sa_handler = at_prompt ? go_on : SIG_DFL};

    waits_at_prompt = at_prompt;
    sigaction(SIGCONT, &action, NULL);
}

static bool is_in_foreground(int fd)
{
    return tcgetpgrp(fd) == getpgrp();
}

bool signals_wait_to_read(int fd)
{
    struct pollfd ready[] = {{.fd = fd, .events = POLLIN},
                             {.fd = STDERR_FILENO}};

    while (poll(ready, COUNT_OF(ready), -1) < 0) {
        if (errno != EINTR)
            return true; // the read says why
        if (!is_in_foreground(fd))
            raise(SIGTTIN); // stops, as the read would; fg wakes it again
        if (is_in_foreground(fd))
            return false;
    }
    return ready[0].revents != 0;
}

int signals_catch(void)
{
    return pipe(wake) == 0 ? wake[0] : -1;
}

bool signals_caught(void)
{
    return caught != 0;
}

void signals_wake(void)
{
    if (wake[1] >= 0)
        (void)!write(wake[1], "", 1);
}

void signals_obey(void)
{
    raise(caught);
}
