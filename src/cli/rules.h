/* rules.h -- the rule pack that a command works on. */
#ifndef CLI_RULES_H
#define CLI_RULES_H

#include "base/fault.h"
#include "cli/cli.h"
#include "engine/decide.h"
#include "pack/model.h"

/*
 * Loads the pack of a file ("-" is standard input), or the built-in one for
 * NULL, into cli->pack.  Returns 0, or the status to end with; what is wrong
 * in a pack's text is then in `faults`, anything else has been said.
 */
int rules_load(struct cli *cli, const char *file, struct faults *faults);

/* As rules_load() for --rules, and says what is wrong; sets the language. */
int rules_open(struct cli *cli);

/* As rules_open(), of `file` if it is given; it may not go with --rules. */
int rules_open_file(struct cli *cli, const char *file);

/* "file:1:2: error P101: ... at /rules/3" and hints, errors and warnings. */
void rules_print_faults(struct out *out, const struct faults *faults);

/* Compiles cli->pack, ready to decide. */
struct decider *rules_decider(struct cli *cli, enum engine_use use);

#endif
