/* answers.c -- options first, then standard input, then questions. */
#include "cli/answers_internal.h"

#include "cli/ask/ask.h"
#include "cli/files/file.h"
#include "pack/model.h"
#include "report/write.h"

#include <stdlib.h>
#include <string.h>

#define ANSWER_OPTION "--answer" /* where an answer stands, for messages */

static enum read_form form_of(enum input input)
{
    static const enum read_form forms[] = {
        [INPUT_AUTO] = READ_AUTO,
        [INPUT_LINES] = READ_LINES,
        [INPUT_PAIRS] = READ_PAIRS,
        [INPUT_JSON] = READ_JSON,
    };

    return forms[input]; // of ask and csv nothing is read here
}

/* Answers from a file, or from standard input for "-". */
static int read_stream(struct run *run, const char *name, enum read_form form)
{
    struct bytes text;
    int fd = file_open(run->cli, name, FILE_ANY);

    if (fd < 0)
        return EXIT_STATUS_SYSTEM;
    // One byte more than there may be shows the reader that there are more.
    bool read =
        file_read(run->cli, fd, name, (size_t)READ_ANSWERS_MAX + 1, &text);
    file_close(fd);
    if (!read)
        return EXIT_STATUS_SYSTEM;
    run->reader.file = file_name(name);
    run->reader.passes_extra = run->cli->options.extra == EXTRA_IGNORE;
    read_input(&run->reader, run->decider, form, text.bytes, text.size);
    run->reader.passes_extra = false;
    return 0;
}

static int read_source(struct run *run, const struct answer_source *source)
{
    if (source->is_file)
        return read_stream(run, source->text, READ_AUTO);
    run->reader.file = ANSWER_OPTION;
    read_pair(&run->reader, source->text, strlen(source->text),
              (struct place){.file = ANSWER_OPTION});
    return 0;
}

/* Where a fault lies: "stdin:3:14: return_date: ". */
static void print_place(struct out *err, const struct fault *fault)
{
    const struct place *at = &fault->at;

    out_text(err, PROGRAM ": ");
    if (at->file)
        out_plain_text(err, at->file);
    if (at->file && at->line) {
        out_char(err, ':');
        out_integer(err, at->line);
    }
    if (at->file && at->line && at->column > 1) {
        out_char(err, ':');
        out_integer(err, at->column);
    }
    if (at->file)
        out_text(err, ": ");
    // A second answer's sentence names the question itself.
    if (at->question && fault->code != FAULT_ANSWER_TWICE) {
        out_text(err, at->question);
        out_text(err, ": ");
    }
}

/* What is wrong with the answers, if anything is. */
static int complain_answers(struct run *run)
{
    const struct faults *faults = &run->faults;
    struct cli *cli = run->cli;
    size_t more = faults->count[0] - faults->listed_count[0];

    for (size_t i = 0; i < faults->listed_count[0]; i++) {
        print_place(&cli->err, &faults->listed[0][i]);
        out_text(&cli->err, faults->listed[0][i].message);
        out_char(&cli->err, '\n');
    }
    if (more) {
        const char *blank = arena_print(&cli->arena, "%zu", more);

        complain(cli, "%s",
                 message_fill(cli->spoken, MSG_RUN_MORE_FAULTS, &blank,
                              &cli->arena));
    }
    return faults->count[0] ? EXIT_STATUS_UNDECIDED : 0;
}

/* Programs read what is wrong where they would read the result. */
static void refuse_answers(struct run *run)
{
    const struct options *options = &run->cli->options;

    if (options->format == FORMAT_JSON && !options->output &&
        run->faults.listed_count[0])
        write_json_refused(&run->cli->out, &run->faults.listed[0][0]);
}

/* An answer of a file that fits no question, or not the way it is now. */
static bool is_outdated(const struct fault *fault)
{
    return fault->code >= FAULT_ANSWER_QUESTION &&
           fault->code <= FAULT_ANSWER_NOT_INTEGER &&
           strcmp(fault->at.file, ANSWER_OPTION) != 0;
}

static bool all_outdated(const struct faults *faults)
{
    for (size_t i = 0; i < faults->listed_count[0]; i++)
        if (!is_outdated(&faults->listed[0][i]))
            return false;
    return faults->listed_count[0] == faults->count[0];
}

/* Names what does not fit any more; it is asked again. */
static void forget_outdated(struct run *run)
{
    struct cli *cli = run->cli;
    const struct faults *faults = &run->faults;

    complain_answers(run);
    for (size_t i = 0; i < faults->listed_count[0]; i++) {
        const char *id = faults->listed[0][i].at.question;
        int32_t question =
            id ? pack_find_question(cli->pack, id, strlen(id)) : NO_INDEX;
        if (question != NO_INDEX)
            run->answers.of[question] = (struct answer){0};
    }
    if (faults->count[0])
        complain(cli, "%s", message(cli->spoken, MSG_RUN_ASKED_AGAIN));
    faults_init(&run->faults, &cli->arena);
}

int answers_collect(struct run *run)
{
    const struct options *options = &run->cli->options;
    bool asks = run->input == INPUT_ASK;
    int status = 0;

    for (size_t i = 0; !status && i < options->source_count; i++)
        status = read_source(run, &options->sources[i]);
    if (!status && run->reads && !asks)
        status = read_stream(run, "-", form_of(run->input));
    if (status)
        return status;
    read_check(&run->reader);
    if (asks && all_outdated(&run->faults))
        forget_outdated(run);
    status = complain_answers(run);
    if (status)
        refuse_answers(run);
    run->asked = !status && asks;
    if (run->asked)
        status = ask(run->cli, &run->reader, run->decider, &run->judgement,
                     &run->answered);
    return status;
}
