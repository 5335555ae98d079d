/* rules.h -- the rule pack that a command works on, and the day. */
#ifndef CLI_RULES_H
#define CLI_RULES_H

#include "base/fault.h"
#include "cli/cli.h"
#include "pack/model.h"

/*
 * Loads the pack of the file, or as the options say for NULL, says what is
 * wrong with it, and sets the language.  Returns 0, or the status to end with.
 */
int rules_open(struct cli *cli, const char *file);

/* "file:1:2: error P101: ... at /rules/3" and hints, errors and warnings. */
void rules_print_faults(struct out *out, const struct faults *faults);

/*
 * The day to decide on (base/date.h): that of --today, else today where the
 * system is.  False after a message where that cannot be told.
 */
bool rules_today(struct cli *cli, int32_t *day);

#endif
