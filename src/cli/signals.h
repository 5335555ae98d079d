/* SPDX-License-Identifier: MIT */
/*
 * signals.h -- what is done before a signal ends the program.
 *
 * Temporary files go, answers that are to be saved are saved, and then the
 * signal does what it would have done, so that a shell's loop ends too.
 */
#ifndef CLI_SIGNALS_H
#define CLI_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

/* From here on no signal ends the program before signals_release(). */
void signals_hold(sigset_t *before);
void signals_release(const sigset_t *before);

/* Whether a person sits before a line that is not yet ended. */
void signals_at_prompt(bool at_prompt);

/*
 * At a prompt: waits until there is something to read.  False where the program
 * was stopped (Ctrl-Z) and goes on, so that the prompt has to stand there anew,
 * or where nobody reads standard error any more, which the next write tells.
 */
bool signals_wait_to_read(int fd);

/*
 * From now on the first signal that would end the program is kept, and makes
 * the descriptor readable that is returned (-1 where the system has none); a
 * second one ends it at once.  For work that has a good place to stop.
 */
int signals_catch(void);
bool signals_caught(void);

/* Makes that descriptor readable though there is no signal. */
void signals_wake(void);

/* Ends the program by the signal that was caught. */
void signals_obey(void);

#endif
