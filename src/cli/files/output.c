/* SPDX-License-Identifier: MIT */
/* output.c -- a temporary file, and what becomes of it. */
#include "cli/files/output.h"

#include "answers/read.h"
#include "cli/cli.h"
#include "cli/files/file.h"
#include "cli/files/lines.h"
#include "cli/language.h"
#include "cli/signals.h"
#include "cli/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { NAMES_MAX = 100, REPLY_BLOCK = 4096, MODE_MINE = 0600 };

/* What a signal would leave behind, and what it puts in its place. */
static struct place_for *volatile unfinished[OUTPUT_COUNT];
static const struct output_ready *volatile ready[OUTPUT_COUNT];

static void discard(enum output_file file)
{
    if (unfinished[file])
        unlink(unfinished[file]->temporary);
    unfinished[file] = NULL;
    ready[file] = NULL;
}

void output_leave(void)
{
    for (int i = 0; i < OUTPUT_COUNT; i++) {
        const struct output_ready *bytes = ready[i];
        struct stream err = {.fd = STDERR_FILENO};
        struct stream file = {.fd = bytes ? unfinished[i]->fd : -1};

        if (bytes && stream_write(&file, bytes->bytes, bytes->size) &&
            place_put(unfinished[i]) == 0)
            stream_write(&err, bytes->said, bytes->said_size);
        discard((enum output_file)i);
    }
}

void output_set_ready(const struct output *output,
                      const struct output_ready *bytes)
{
    if (unfinished[output->file])
        ready[output->file] = bytes;
}

/* Makes the file, and sees to it that no signal leaves it behind. */
static int create(struct output *output, const char *name)
{
    sigset_t before;

    signals_hold(&before);
    int fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, MODE_MINE);
    int error = errno;
    if (fd >= 0) {
        output->place.temporary = name;
        output->place.fd = fd;
        unfinished[output->file] = &output->place;
    }
    signals_release(&before);
    errno = error;
    return fd;
}

static int refuse(struct cli *cli, const struct output *output, const char *why)
{
    complain(cli, "'%s' cannot be written: %s", output->name, why);
    return EXIT_STATUS_SYSTEM;
}

static void say(struct cli *cli, enum message which, const char *blank)
{
    terminal_say(cli, message_fill(cli->spoken, which, &blank, &cli->arena));
}

static bool asks_here(void)
{
    return terminal_is(STDIN_FILENO) && terminal_is(STDERR_FILENO);
}

/* The question whether the file may be replaced. */
struct question_to {
    struct cli *cli;
    const struct output *output;
    bool yes;
};

/* The end of the input is a no. */
static void ask_to_replace(void *context)
{
    struct question_to *question = context;
    struct cli *cli = question->cli;
    const char *yes_or_no = message(cli->spoken, MSG_YES_OR_NO);
    enum lines_result result;
    struct lines lines;
    struct span reply;

    lines_init(&lines, STDIN_FILENO, REPLY_BLOCK, READ_LINE_MAX, &cli->arena);
    signals_at_prompt(true);
    say(cli, MSG_OUTPUT_EXISTS, question->output->name);
    do {
        say(cli, MSG_TYPE_THIS, yes_or_no);
        out_text(&cli->err, "> ");
        out_flush(&cli->err);
        while ((result = lines_next(&lines, &reply)) == LINES_MORE)
            lines_fill(&lines);
    } while (result != LINES_END &&
             (result == LINES_TOO_LONG ||
              !read_yes_no(reply.text, reply.size, &question->yes)));
    if (result == LINES_END)
        out_char(&cli->err, '\n');
    signals_at_prompt(false);
    if (!question->yes)
        say(cli, MSG_OUTPUT_STAYS, NULL);
}

/* Returns 0 if the file may be replaced, or the status after a message. */
static int check_replace(struct cli *cli, const struct output *output)
{
    struct question_to question = {cli, output, false};

    if (output->replaces)
        return 0;
    if (!asks_here())
        return complain_usage(
            cli, "'%s' exists; choose another name, or add --force",
            output->name);
    ask_to_replace(&question);
    return question.yes ? 0 : EXIT_STATUS_USAGE;
}

/* ---- Two files that are one ---- */

static int refuse_one(struct cli *cli, const struct output *output,
                      const char *other)
{
    return complain_usage(cli, "'%s' is also the file %s; choose another name",
                          output->name, other);
}

static bool is_name_of(struct cli *cli, const struct output *output,
                       const char *name)
{
    struct target other;

    return name && strcmp(name, "-") != 0 &&
           target_find(&other, name, &cli->arena) == 0 &&
           target_is_one(&output->target, &other);
}

/* Whether a file of answers is read that is the same as this one. */
static bool is_source(struct cli *cli, const struct output *output)
{
    const struct options *options = &cli->options;

    for (size_t i = 0; i < options->source_count; i++)
        if (options->sources[i].is_file &&
            is_name_of(cli, output, options->sources[i].text))
            return true;
    return false;
}

/*
 * Returns 0, or the status after a message where one of two things that are to
 * be in the file would be lost.
 */
static int check_others(struct cli *cli, struct output *output)
{
    const struct options *options = &cli->options;
    const struct output *result = &cli->output;
    const struct target *target = &output->target;
    bool saves = output->file == OUTPUT_ANSWERS;

    // Who goes on with answers means to keep them there.
    if (is_source(cli, output) && !(saves && options->input == INPUT_ASK))
        return refuse_one(cli, output, "of --answers");
    output->replaces |= is_source(cli, output);
    if (saves && result->is_open && target_is_one(target, &result->target))
        return refuse_one(cli, output, "of --output");
    if (is_name_of(cli, output, options->rules))
        return refuse_one(cli, output, "of --rules");
    if (is_name_of(cli, output, output->reads))
        return refuse_one(cli, output, "that is read");
    if (target_is_open(target, STDIN_FILENO))
        return refuse_one(cli, output, "that standard input is read from");
    if (target_is_open(target, STDERR_FILENO))
        return refuse_one(cli, output, "that messages go to");
    if (saves && target_is_open(target, STDOUT_FILENO))
        return refuse_one(cli, output, "that standard output goes to");
    return 0;
}

/* ---- Opening ---- */

/* A new file beside the target. */
static int open_temporary(struct cli *cli, struct output *output)
{
    output->fd = -1;
    errno = EEXIST;
    for (int i = 0; i < NAMES_MAX && output->fd < 0 && errno == EEXIST; i++)
        output->fd =
            create(output, arena_print(&cli->arena, "%s.%s-%ld-%d-%d",
                                       output->target.folder, PROGRAM,
                                       (long)getpid(), output->file, i));
    if (output->fd >= 0)
        return 0;
    if (errno == EACCES || errno == EPERM || errno == EROFS)
        return refuse(cli, output,
                      arena_print(&cli->arena,
                                  "no new file can be made in its folder: %s",
                                  strerror(errno)));
    return refuse(cli, output, strerror(errno));
}

/* Whether the file may be written, and may then have the mode it is to have. */
static bool takes_bytes(const struct output *output)
{
    const struct stat *was = &output->target.file;

    return access(output->place.path, W_OK) == 0 &&
           (!output->is_private || geteuid() == was->st_uid ||
            (was->st_mode & 0777) == MODE_MINE);
}

/*
 * The temporary file gets the owner and the mode of what it replaces.  Where
 * it cannot, the file that is there is kept, with new bytes.
 */
static int take_after(struct cli *cli, struct output *output)
{
    const struct stat *was = &output->target.file;
    struct place_for *place = &output->place;
    struct stat is;

    place->mode = output->is_private ? MODE_MINE : was->st_mode & 0777;
    if (fstat(output->fd, &is) < 0)
        return refuse(cli, output, strerror(errno));
    place->by_copy = (is.st_uid != was->st_uid || is.st_gid != was->st_gid) &&
                     fchown(output->fd, was->st_uid, was->st_gid) < 0;
    if (place->by_copy && !takes_bytes(output))
        return refuse(cli, output, "it belongs to somebody else");
    if (fchmod(output->fd, place->by_copy ? MODE_MINE : place->mode) < 0)
        return refuse(cli, output, strerror(errno)); // whatever the umask
    return 0;
}

/* In place of a file that is there. */
static int open_instead(struct cli *cli, struct output *output)
{
    int status = check_replace(cli, output);

    // Who edits a file writes it, though another file takes its place.
    if (!status && output->holds && access(output->target.path, W_OK) < 0)
        status = refuse(cli, output, strerror(errno));
    if (!status)
        status = open_temporary(cli, output);
    return status ? status : take_after(cli, output);
}

/* A device or a pipe: nothing there can be lost. */
static int open_in_place(struct cli *cli, struct output *output)
{
    output->fd = open(output->name, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    return output->fd < 0 ? refuse(cli, output, strerror(errno)) : 0;
}

static int open_target(struct cli *cli, struct output *output)
{
    const struct target *target = &output->target;
    const mode_t mode = target->file.st_mode;

    output->place = (struct place_for){
        .path = target->path,
        .folder = target->folder,
        .fd = -1,
        .mode = MODE_MINE,
        .mode_must = output->is_private,
        .is_new = !target->exists && !output->replaces,
        .holds = output->holds,
    };
    if (!target->exists)
        return open_temporary(cli, output);
    if (S_ISDIR(mode))
        return refuse(cli, output, "it is a folder; name a file in it");
    if (S_ISBLK(mode))
        return refuse(cli, output, "it is a disk; name a file on it");
    return S_ISREG(mode) ? open_instead(cli, output)
                         : open_in_place(cli, output);
}

int output_open(struct cli *cli, struct output *output)
{
    const char *name = output->name;

    if (!*name || name[strlen(name) - 1] == '/' || !strcmp(name, "-"))
        return complain_usage(cli, "'%s' is no name of a file", name);
    int error = target_find(&output->target, name, &cli->arena);
    if (error)
        return refuse(cli, output, strerror(error));
    int status = check_others(cli, output);
    if (!status && output->file == OUTPUT_RESULT &&
        target_is_open(&output->target, STDOUT_FILENO))
        return 0; // it goes there anyway
    if (!status)
        status = open_target(cli, output);
    output->is_open = !status;
    if (status)
        discard(output->file);
    return status;
}

/* Lets the result go to cli->output. */
static int open_result(struct cli *cli)
{
    int status = output_open(cli, &cli->output);

    if (cli->output.is_open)
        cli->out_stream.fd = cli->output.fd;
    return status;
}

int output_open_beside(struct cli *cli, const char *reads)
{
    const char *name = cli->options.output;

    if (!name || !strcmp(name, "-"))
        return 0;
    cli->output = (struct output){.file = OUTPUT_RESULT,
                                  .name = name,
                                  .replaces = cli->options.force,
                                  .reads = reads};
    return open_result(cli);
}

int output_open_result(struct cli *cli)
{
    return output_open_beside(cli, cli->options.operands[1]);
}

int output_open_edited(struct cli *cli, const char *name,
                       const struct bytes *text)
{
    enum language spoken = language_of_words(cli->options.lang, "en");
    struct bytes *holds = arena_new(&cli->arena, struct bytes);

    *holds = *text;
    cli->output = (struct output){
        .file = OUTPUT_RESULT,
        .name = name,
        .replaces = true,
        .holds = holds,
        .changed = message_fill(spoken, MSG_OUTPUT_CHANGED, &name, &cli->arena),
    };
    return open_result(cli);
}

void output_keep_result(struct cli *cli)
{
    if (!cli->output.is_open)
        return;
    const char *name = cli->output.name;
    cli->output.keeps = true;
    cli->output.written =
        message_fill(cli->spoken, MSG_OUTPUT_WRITTEN, &name, &cli->arena);
}

/*
 * Whether the person lets go of a file that has come into being meanwhile.  All
 * is written by then, and memory may have run out.
 */
static bool replaces_after_all(struct cli *cli, struct output *output)
{
    struct question_to question = {cli, output, false};

    output->place.is_new = false;
    return arena_guard(&cli->arena, ask_to_replace, &question) && question.yes;
}

/* Closes it; returns 0, or the errno of what failed. */
static int put_or_close(struct output *output, int error)
{
    sigset_t before;

    signals_hold(&before);
    ready[output->file] = NULL;
    if (!error && output->keeps && output->place.temporary)
        error = place_put(&output->place);
    else if (close(output->fd) < 0 && output->keeps && !error)
        error = errno;
    if (error != EEXIST)
        discard(output->file);
    signals_release(&before);
    return error;
}

int output_finish(struct cli *cli, struct output *output, int error)
{
    bool stays = false;

    error = put_or_close(output, error);
    if (error == EEXIST && asks_here()) {
        stays = !replaces_after_all(cli, output);
        error = stays ? EEXIST : put_or_close(output, 0);
    }
    discard(output->file);
    output->is_open = false;
    if (stays)
        return EXIT_STATUS_USAGE; // which has been said
    // Nothing here may take memory: perhaps there is none.
    if (error == PLACE_CHANGED && output->changed) {
        out_text(&cli->err, PROGRAM ": ");
        out_plain_text(&cli->err, output->changed);
        out_char(&cli->err, '\n');
        return EXIT_STATUS_SYSTEM;
    }
    if (error) {
        out_text(&cli->err, PROGRAM ": '");
        out_plain_text(&cli->err, output->name);
        out_text(&cli->err, error == EEXIST
                                ? "' has come into being meanwhile, and stays "
                                  "as it is; choose another name, or add "
                                  "--force"
                                : "' could not be written: ");
        if (error != EEXIST)
            out_text(&cli->err, strerror(error));
        out_char(&cli->err, '\n');
        return error == EEXIST ? EXIT_STATUS_USAGE : EXIT_STATUS_SYSTEM;
    }
    if (output->keeps && output->written && terminal_is(STDERR_FILENO))
        terminal_say(cli, output->written);
    return 0;
}

int output_finish_result(struct cli *cli)
{
    out_flush(&cli->out);
    int error = cli->out.failed ? cli->out_stream.error : 0;
    if (!cli->output.is_open) // it goes to standard output anyway
        return 0;
    int status = output_finish(cli, &cli->output, error);
    cli->out_stream.fd = STDOUT_FILENO;
    return status;
}
