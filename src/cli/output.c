/* output.c -- a temporary file, and a rename. */
#define _XOPEN_SOURCE 700 // realpath()

#include "cli/output.h"

#include "cli/cli.h"
#include "cli/lines.h"
#include "cli/terminal.h"
#include "io/read.h"
#include "io/wrap.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NAMES_MAX = 100, REPLY_BLOCK = 4096 };

/* What a signal would leave behind. */
static const char *volatile unfinished[OUTPUT_COUNT];

static void discard(enum output_file file)
{
    if (unfinished[file])
        unlink(unfinished[file]);
    unfinished[file] = NULL;
}

void output_discard(void)
{
    for (int i = 0; i < OUTPUT_COUNT; i++)
        discard((enum output_file)i);
}

static void end_by_signal(int number)
{
    output_discard();
    signal(number, SIG_DFL);
    raise(number);
}

static const int ending[] = {SIGINT, SIGTERM, SIGHUP};

static void watch_signals(void)
{
    for (size_t i = 0; i < COUNT_OF(ending); i++)
        if (signal(ending[i], end_by_signal) == SIG_IGN)
            signal(ending[i], SIG_IGN); // as nohup wants it
}

/* Makes the file, and sees to it that no signal leaves it behind. */
static int create(enum output_file file, const char *name, mode_t mode)
{
    sigset_t signals, before;

    sigemptyset(&signals);
    for (size_t i = 0; i < COUNT_OF(ending); i++)
        sigaddset(&signals, ending[i]);
    sigprocmask(SIG_BLOCK, &signals, &before);
    int fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    int error = errno;
    if (fd >= 0) {
        unfinished[file] = name;
        watch_signals();
    }
    sigprocmask(SIG_SETMASK, &before, NULL);
    errno = error;
    return fd;
}

static int refuse(struct cli *cli, const struct output *output, const char *why)
{
    complain(cli, "'%s' cannot be written: %s", output->name, why);
    return EXIT_STATUS_SYSTEM;
}

/* The line typed; false at the end of the input. */
static bool read_reply(struct cli *cli, struct lines *lines, struct line *reply)
{
    enum lines_result result;

    out_text(&cli->err, "> ");
    out_flush(&cli->err);
    while ((result = lines_next(lines, reply)) == LINES_MORE)
        lines_fill(lines);
    if (result == LINES_TOO_LONG)
        *reply = (struct line){"", 0};
    return result != LINES_END;
}

static void say(struct cli *cli, enum word word, const char *blank)
{
    wrap_text(&cli->err, terminal_style(cli, STDERR_FILENO).columns, "",
              words_fill(cli->words, word, &blank, &cli->arena));
}

/* Whether the file may be replaced; the end of the input is a no. */
static bool asks_to_replace(struct cli *cli, const struct output *output)
{
    const char *yes_or_no = words_get(cli->words, WORD_YES_OR_NO);
    bool yes = false;
    struct lines lines;
    struct line reply;

    lines_init(&lines, STDIN_FILENO, REPLY_BLOCK, READ_LINE_MAX, &cli->arena);
    say(cli, WORD_OUTPUT_EXISTS, output->name);
    do {
        say(cli, WORD_TYPE_THIS, yes_or_no);
        if (!read_reply(cli, &lines, &reply)) {
            out_char(&cli->err, '\n');
            break;
        }
    } while (!read_yes_no(reply.text, reply.size, &yes));
    if (!yes)
        say(cli, WORD_OUTPUT_STAYS, NULL);
    return yes;
}

/* Returns 0 if the file may be replaced, or the status after a message. */
static int check_replace(struct cli *cli, const struct output *output)
{
    if (output->replaces)
        return 0;
    if (!terminal_is(STDIN_FILENO) || !terminal_is(STDERR_FILENO))
        return complain_usage(
            cli, "'%s' exists; choose another name, or add --force",
            output->name);
    return asks_to_replace(cli, output) ? 0 : EXIT_STATUS_USAGE;
}

/* A new file beside the target. */
static int open_temporary(struct cli *cli, struct output *output, mode_t mode)
{
    const char *slash = strrchr(output->target, '/');
    const char *folder = slash
                             ? arena_copy(&cli->arena, output->target,
                                          (size_t)(slash - output->target) + 1)
                             : "";

    output->fd = -1;
    errno = EEXIST;
    for (int i = 0; i < NAMES_MAX && output->fd < 0 && errno == EEXIST; i++) {
        output->temporary =
            arena_print(&cli->arena, "%s.%s-%ld-%d-%d", folder, PROGRAM,
                        (long)getpid(), output->file, i);
        output->fd = create(output->file, output->temporary, mode);
    }
    if (output->fd < 0)
        return refuse(cli, output, strerror(errno));
    return 0;
}

/* In place of a file that is there. */
static int open_instead(struct cli *cli, struct output *output, mode_t mode)
{
    char real[PATH_MAX];
    int status = check_replace(cli, output);

    if (status)
        return status;
    if (!realpath(output->name, real))
        return refuse(cli, output, strerror(errno));
    output->target = arena_copy(&cli->arena, real, strlen(real));
    status = open_temporary(cli, output, mode);
    if (!status && fchmod(output->fd, mode) < 0) // whatever the umask
        status = refuse(cli, output, strerror(errno));
    return status;
}

/* A device or a pipe: nothing there can be lost. */
static int open_in_place(struct cli *cli, struct output *output)
{
    output->fd = open(output->name, O_WRONLY | O_CLOEXEC);
    return output->fd < 0 ? refuse(cli, output, strerror(errno)) : 0;
}

int output_open(struct cli *cli, struct output *output)
{
    const char *name = output->name;
    struct stat found;
    int status;

    output->target = name;
    if (!*name || name[strlen(name) - 1] == '/')
        return complain_usage(cli, "'%s' is no name of a file", name);
    if (stat(name, &found) < 0 && errno != ENOENT)
        return refuse(cli, output, strerror(errno));
    if (stat(name, &found) < 0)
        status = open_temporary(cli, output, output->mode);
    else if (S_ISDIR(found.st_mode))
        return refuse(cli, output, "it is a folder; name a file in it");
    else if (S_ISREG(found.st_mode))
        status =
            open_instead(cli, output,
                         output->file == OUTPUT_RESULT ? found.st_mode & 0777
                                                       : output->mode);
    else
        status = open_in_place(cli, output);
    output->is_open = !status;
    return status;
}

/* Returns 0, or the errno of what failed. */
static int put_in_place(struct output *output)
{
    if (fsync(output->fd) < 0 || rename(output->temporary, output->target) < 0)
        return errno;
    unfinished[output->file] = NULL;
    return 0;
}

bool output_finish(struct cli *cli, struct output *output, int error)
{
    bool replaces = output->keeps && output->temporary;

    if (!error && replaces)
        error = put_in_place(output);
    discard(output->file);
    output->is_open = false;
    if (close(output->fd) < 0 && !error)
        error = errno;
    // Nothing here may take memory: perhaps there is none.
    if (error) {
        out_text(&cli->err, PROGRAM ": '");
        print_any(&cli->err, output->name);
        out_text(&cli->err, "' could not be written: ");
        out_text(&cli->err, strerror(error));
        out_char(&cli->err, '\n');
    } else if (replaces && output->written && terminal_is(STDERR_FILENO)) {
        wrap_text(&cli->err, terminal_style(cli, STDERR_FILENO).columns, "",
                  output->written);
    }
    return !error;
}
