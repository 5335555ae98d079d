/* answers_internal.h -- one person's answers, wherever they come from. */
#ifndef CLI_ANSWERS_INTERNAL_H
#define CLI_ANSWERS_INTERNAL_H

#include "answers/read.h"
#include "base/fault.h"
#include "cli/cli.h"
#include "engine/decide.h"

/* One run: what it reads, and what was read. */
struct run {
    struct cli *cli;
    struct decider *decider;
    struct answers answers;
    struct judgement judgement; /* of them, where they were asked for */
    struct faults faults;
    struct reader reader;
    enum input input; /* how standard input is read, if it is */
    bool reads;       /* standard input, at all */
    bool lines;       /* answered by lines, which name no questions */
    bool asked;       /* at a terminal */
    bool answered;    /* at least one question that was asked */
};

/*
 * Reads what the options name and standard input holds, and asks what is still
 * open where `input` is INPUT_ASK.  Returns 0, or the status to end with after
 * a message.
 */
int answers_collect(struct run *run);

#endif
