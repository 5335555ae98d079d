/* SPDX-License-Identifier: MIT */
/* complete_internal.h -- what could be typed next, for the shells. */
#ifndef CLI_SCRIPT_COMPLETE_INTERNAL_H
#define CLI_SCRIPT_COMPLETE_INTERNAL_H

#include "cli/command.h"

/* An option as its command's page of help has it; what is missing is "". */
struct page_option {
    const char *value; /* "FILE", "YYYY-MM-DD" */
    const char *says;  /* in one line */
};

/* False if the page says nothing of it; what is found lies in the arena. */
bool page_find(const char *page, const char *name, struct arena *arena,
               struct page_option *option);

/*
 * The words that an option takes, where what its page says of it begins with a
 * list of them: "text (default) or json".  Returns how many; 0 where it does
 * not, or where they are `most` or more.
 */
size_t page_words(const char *says, const char **words, size_t most,
                  struct arena *arena);

/* The line that shows how a command is used, behind the command; or "". */
const char *page_usage(const char *page, const char *command,
                       struct arena *arena);

/* What has been typed, as far as it matters to what comes next. */
struct typed {
    struct cli *cli;
    const struct command *command; /* NULL: an unknown one */
    bool has_command;              /* else it is run, until one is named */
    size_t operand_count;          /* behind the command */
    const char *operand;           /* the first of them, or NULL */
    const char *rules;             /* of --rules, or NULL */
    bool ended;                    /* no more options come, after "--" */
    struct option_name *given;     /* a row for each option given */
    size_t given_count;
    const struct option_name *open; /* the option whose value comes, or NULL */
    const char *before;             /* stays: "--format=" */
    const char *now;                /* the rest of the last word, or "" */
    bool dutch;                     /* what the descriptions are in */
};

/* Prints what may stand for `now`: the value of an option, ... */
void candidates_of_value(const struct typed *typed,
                         const struct option_name *option);
/* ... an option, ... */
void candidates_options(const struct typed *typed);
/* ... or a command or what goes with it. */
void candidates_operands(const struct typed *typed);

#endif
