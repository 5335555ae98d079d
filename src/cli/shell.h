/* shell.h -- words as a shell reads them, for commands that are pasted. */
#ifndef CLI_SHELL_H
#define CLI_SHELL_H

#include "base/arena.h"

/*
 * A word that any shell reads as that text and nothing else; in quotes where
 * it must be.  What must not be shown (utf8.h) is spelled out as bash, ksh and
 * zsh know it.
 */
const char *shell_word(const char *text, struct arena *arena);

#endif
