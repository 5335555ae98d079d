/* SPDX-License-Identifier: MIT */
/* options_internal.h -- the command line, read and checked. */
#ifndef CLI_OPTIONS_INTERNAL_H
#define CLI_OPTIONS_INTERNAL_H

#include "answers/extra.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    OPTIONS_JOBS_MAX = 256,
    OPTIONS_LIMIT_MAX = 10000,
    OPERANDS_MAX = 5 /* a command, what it takes, and one more to refuse */
};

enum input {
    INPUT_AUTO,
    INPUT_ASK,
    INPUT_LINES,
    INPUT_PAIRS,
    INPUT_JSON,
    INPUT_CSV
};

/* The order in which questions are asked. */
enum order { ORDER_PAGE, ORDER_FEWEST };

/* Of JSON Schema. */
enum draft { DRAFT_2020_12, DRAFT_07 };

enum format {
    FORMAT_TEXT,
    FORMAT_JSON,
    FORMAT_MARKDOWN,
    FORMAT_HTML,
    FORMAT_ICS,
    FORMAT_CSV,
    FORMAT_DOT,
    FORMAT_MERMAID,
    FORMAT_RECORDS /* of batch: see batch/record_writer.h */
};

/* An --answer or --answers, in the order given. */
struct answer_source {
    bool is_file;
    const char *text; /* "id=value", or a file's name */
};

struct options {
    const char *rules; /* NULL: the built-in pack */
    const char *cases; /* in a file of their own; or NULL */
    const char *lang;  /* NULL: as the environment says */
    bool has_today, exit_status, help, version;
    bool generate, mutate, language;
    bool accept, check, write; /* look only; write to the file that is read */
    bool explain, what_if, no_review, stats, stats_json, details;
    unsigned jobs;                          /* 0: as many as processors */
    int32_t today;                          /* day number */
    const char *input_typed, *format_typed; /* NULL: the command's first */
    int input, format; /* enum input, enum format; set last */
    int extra, order;  /* enum extra, enum order */
    int draft;         /* enum draft */
    int level;         /* enum fault_level; -1: not given */
    bool worst_case;
    const char *output;  /* a file's name; NULL: stdout */
    const char *save;    /* a file's name; NULL: answers are not kept */
    bool receipt;        /* decisions say what they rest on */
    bool texts;          /* decisions have the texts of ids, too */
    bool fail_fast;      /* the first bad record is the last */
    bool force;          /* it may be replaced */
    const char *records; /* a file of them; NULL: none is named */
    bool has_limit;
    unsigned limit;   /* of records that are named */
    const char *only; /* what to tell of; NULL: all */
    struct answer_source *sources;
    size_t source_count;
    const char *dialect, *to, *from; /* of export and import; NULL unless
                                        given */
    const char *table, *id, *today_column;
    const char *source_lang, *target_lang; /* of words; NULL unless given */
    /* The command's name too, if it was given; NULL where there are no more. */
    const char *operands[OPERANDS_MAX];
    size_t operand_count;
    const char *given; /* the letters of the options that are there */
    /* What stands behind "--", for a command to which that is left. */
    const char *const *words;
    size_t word_count;
};

struct cli;

/*
 * Says that the option does not know the word, and which it might be; returns
 * EXIT_STATUS_USAGE.
 */
int options_complain(struct cli *cli, const char *option, const char *typed,
                     const char *const *words, size_t count);

/*
 * Reads the command line into cli->command and cli->options.  Returns 0, or the
 * status to end with after a message.
 */
int options_parse(struct cli *cli, int argc, char **argv);

#endif
