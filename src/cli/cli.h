/* SPDX-License-Identifier: MIT */
/*
 * cli.h -- one run of the program.
 *
 * What a person reads goes through two streams: results to `out`, all else to
 * `err`.  Memory comes from one arena, guarded in main.c, so no command has to
 * think of it running out.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "base/arena.h"
#include "base/headway.h"
#include "base/span.h"
#include "cli/files/output.h"
#include "cli/files/stream.h"
#include "cli/options_internal.h"
#include "text/messages.h"

#include <pthread.h>
#include <time.h>

#ifndef PROGRAM
#define PROGRAM "ind-biometrics" /* unless make gives the NAME */
#endif

/*
 * How the program ends, if no signal ends it.  An outcome's own status lies
 * from 10 to 99.
 */
enum exit_status {
    EXIT_STATUS_OK = 0,
    EXIT_STATUS_FINDINGS = 1,  /* a case fails */
    EXIT_STATUS_USAGE = 2,     /* the command line */
    EXIT_STATUS_PACK = 3,      /* the rule pack is unusable */
    EXIT_STATUS_UNDECIDED = 4, /* answers missing, not enough, or bad */
    EXIT_STATUS_SYSTEM = 5     /* a read or write failed, no memory */
};

struct pack; // model.h's struct option is not that of getopt.h

/*
 * A word now and then to whoever waits for work that takes long.
 *
 * Proofs and plans have a budget but no known length, so the line says how long
 * it has taken, and at which part of its parts the work is, if it says so in
 * `headway`.  Only where stderr is a terminal; a line of its own, after a
 * second and then every few, as those of batch.
 */
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

struct cli {
    struct out out, err;
    struct stream out_stream, err_stream;
    struct arena arena, decider_arena; /* the decider wants its own */
    struct arena scratch[4];           /* for work that is soon forgotten */
    const char *program;            /* as it was called, to be called again */
    const struct command *commands; /* a last one has no name */
    const struct command *command;  /* the one of this run */
    struct options options;
    struct output output; /* where results go instead of stdout */
    struct output saved;  /* where answers are kept, if they are */
    struct save *save;    /* what would be kept now, or NULL */
    bool counts_records;  /* of a result that fails, it says how many: */
    uint64_t records_written;
    bool introduced;     /* the questions were, in a round before */
    struct saves *saves; /* of a file, during which asking ends; or NULL */
    struct watch watch;  /* over work that takes long */

    // Set by rules_open():
    const struct pack *pack;
    uint32_t language;    /* of the pack */
    enum language spoken; /* of the program */
};

/* Nothing where nobody sees it, or where the system has no thread for it. */
void watch_start(struct watch *watch, enum language spoken);

/* The work is done, or given up; whether it was watched or not. */
void watch_stop(struct watch *watch);

/* "ind-biometrics: " and the text on stderr, fit for a terminal. */
void complain(struct cli *cli, const char *format, ...) PRINTF_LIKE(2, 3);

/* As complain(); returns EXIT_STATUS_USAGE. */
int complain_usage(struct cli *cli, const char *format, ...) PRINTF_LIKE(2, 3);

/* As complain(), one of the program's sentences; NULL: it has no blanks. */
void complain_message(struct cli *cli, enum message which,
                      const char *const *blanks);

/* Says that memory ran out; returns EXIT_STATUS_SYSTEM. */
int complain_memory(struct cli *cli);

/*
 * Loads the pack of the file, or as the options say for NULL, says what is
 * wrong with it, and sets the language.  Returns 0, or the status to end with.
 */
int rules_open(struct cli *cli, const char *file);

/*
 * Puts what --rules names in *file, where that is NULL; both are one name too
 * many.  Returns 0, or the status to end with.
 */
int rules_name(struct cli *cli, const char **file);

/*
 * Loads the pack of a file ("-" is standard input), or that of --rules for
 * NULL, else the built-in one, into cli->pack.  Returns 0, or the status to end
 * with; what is wrong in a pack's text is then in `faults`, anything else has
 * been said.
 */
struct faults;
int rules_load(struct cli *cli, const char *file, struct faults *faults);

/* Reads the text of a pack, or of cases; false after a message. */
struct bytes;
bool rules_read(struct cli *cli, const char *file, struct bytes *text);

/* Sets the language for cli->pack; 0, or the status after a message. */
int rules_set_language(struct cli *cli);

/* As `check` does: loads the pack, and says what is wrong with it. */
int rules_check(struct cli *cli, const char *file);

/*
 * Asks what the answers leave open that are kept as pairs, forgetting what does
 * not fit cli->pack any more, and shows the result; what is answered goes to
 * `given`, as pairs.  Returns as ask().
 */
int run_trial(struct cli *cli, struct span kept, struct out *given);

/* "file:1:2: error P101: ... at /rules/3" and hints, errors and warnings. */
void rules_print_faults(struct out *out, const struct faults *faults);

/*
 * The day to decide on (base/date.h): that of --today, else today where the
 * system is.  False after a message where that cannot be told.
 */
bool rules_today(struct cli *cli, int32_t *day);

#endif
