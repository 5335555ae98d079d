/* help_internal.h -- the pages of help in Dutch. */
#ifndef CLI_HELP_HELP_INTERNAL_H
#define CLI_HELP_HELP_INTERNAL_H

/* What help says of a command. */
struct help_page {
    const char *name, *summary;
    const char *help; /* all of --help */
};

/* The page in Dutch; NULL if no command is called so. */
const struct help_page *help_dutch(const char *command);

/* What stands before and behind the list of commands. */
extern const char help_first_nl[], help_last_nl[];

#endif
