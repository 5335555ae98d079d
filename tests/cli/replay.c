/* SPDX-License-Identifier: MIT */
/*
 * replay.c -- runs the commands of transcripts and compares what they print.
 *
 *     replay [--bin DIR] [--root DIR] [--skip TEXT] [--update] FILE...
 *
 * A transcript (FILE.t, or each block of FILE.md fenced as ```console) reads:
 *
 *     # a comment
 *     $ command, run with sh -c
 *     > more of it: a heredoc, or what follows a backslash at a line's end
 *     what it prints, stdout and stderr in the order they were written
 *     [exit status, if it is not 0]
 *
 * Output ends before the next command, comment, status or fence.  Blank lines
 * at its end are layout and not compared.  A line of output that could be
 * taken for something else has a backslash put before it, which is not part
 * of it:
 *
 *     \$ text   \# text   \> text (in the first line)   \[1]   \```
 *     \                              a blank line at the end of the output
 *     \ No newline at end of output  takes away the last line's newline
 *
 * What looks like one of these has two.  Other backslashes are plain text.
 *
 * The commands of a file share a fresh folder, which is removed afterwards;
 * under Markdown it has links to the project's folders, and `build/release`
 * is --bin.  They find --bin first on PATH and in $BIN, the project in $ROOT;
 * its path shows as $ROOT in what they print, and a zero byte as U+2400.  Both
 * are one word for a shell, by a link where the project's path is not.  The
 * language is not set, there is no terminal, stdin is empty, and whoever takes
 * longer than TIME_MAX is killed.
 *
 * --skip leaves out, and counts, the commands of a file from the first one on
 * that holds TEXT: later ones may need what it leaves behind.
 *
 * --update writes into the files what the commands printed.
 */
#define _XOPEN_SOURCE 700

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

enum {
    TIME_MAX = 120000,   /* of a command, in milliseconds: only if it hangs */
    OUTPUT_MAX = 1 << 24 /* of a command, in bytes */
};

static const char no_newline[] = " No newline at end of output";

/* A string while it is being written. */
struct text {
    FILE *stream;
    char *bytes;
    size_t size;
};

struct replay {
    const char *root; /* absolute */
    bool update;
    const char *skip; /* or NULL */
    size_t passed, failed, skipped;

    /* the file at hand */
    const char *path, *contents;
    const char *folder;  /* where its commands run */
    struct text updated; /* the file as --update wants it */
    bool skipping;
    bool changed;
};

/* A command with what belongs to it; the pointers are into the file. */
struct step {
    const char *first, *output, *end;
    char *command, *expected;
    int status;
};

struct result {
    char *output;
    int status;
    const char *killed; /* why, or NULL */
};

static void die(const char *what)
{
    perror(what);
    exit(2);
}

static void text_open(struct text *text)
{
    text->stream = open_memstream(&text->bytes, &text->size);
    if (!text->stream)
        die("replay");
}

/* The string is then the caller's to free. */
static char *text_close(struct text *text)
{
    if (fclose(text->stream))
        die("replay");
    return text->bytes;
}

static void text_add(struct text *text, const char *bytes, size_t size)
{
    fwrite(bytes, 1, size, text->stream);
}

/*
 * Lines are not cut out: one is a pointer to its first byte and ends at a
 * newline or a zero byte.
 */

static size_t line_size(const char *line)
{
    return strcspn(line, "\n");
}

static const char *line_next(const char *line)
{
    line += line_size(line);
    return *line ? line + 1 : line;
}

static bool line_begins(const char *line, const char *text)
{
    return !strncmp(line, text, strlen(text));
}

static bool line_is(const char *line, const char *text)
{
    return line_size(line) == strlen(text) && line_begins(line, text);
}

static bool line_is_comment(const char *line)
{
    return line_begins(line, "# ") || line_is(line, "#");
}

static bool line_is_status(const char *line)
{
    size_t digits = *line == '[' ? strspn(line + 1, "0123456789") : 0;

    return digits && line[digits + 1] == ']' && line_size(line) == digits + 2;
}

static bool line_ends_output(const char *line)
{
    return line_begins(line, "$ ") || line_begins(line, "```") ||
           line_is_comment(line) || line_is_status(line);
}

/* Whether the line goes on with the command of the line before it. */
static bool line_continues(const char *line)
{
    return *line &&
           (line_begins(line, "> ") || line_is(line, ">") || line[-2] == '\\');
}

/*
 * Whether the line would be misread, or its backslash mean nothing, without
 * a backslash in front.
 */
static bool line_needs_escape(const char *line, bool is_first, bool at_end)
{
    const char *rest = line + strspn(line, "\\");
    bool escaped = rest > line;

    if (escaped && line_is(rest, no_newline))
        return true;
    if (line_is(rest, ""))
        return escaped || at_end;
    return line_ends_output(rest) || (*rest == '>' && (escaped || is_first));
}

static bool line_is_escaped(const char *line)
{
    return *line == '\\' && line_needs_escape(line, false, false);
}

static bool line_lacks_newline(const char *line)
{
    return *line == '\\' && line_is(line + 1, no_newline);
}

/* What the lines of a transcript say that a command prints. */
static char *output_read(const char *line, const char *end)
{
    struct text text;
    const char *newline = "";

    text_open(&text);
    for (; line < end && !line_lacks_newline(line); line = line_next(line)) {
        size_t escape = line_is_escaped(line);

        fputs(newline, text.stream);
        text_add(&text, line + escape, line_size(line) - escape);
        newline = "\n";
    }
    if (line == end)
        fputs(newline, text.stream);
    return text_close(&text);
}

/* The other way round. */
static void output_write(const char *output, FILE *file)
{
    for (const char *line = output; *line; line = line_next(line)) {
        bool at_end = !line[strspn(line, "\n")];
        bool escape = line_needs_escape(line, line == output, at_end);
        int size = (int)line_size(line);

        fprintf(file, "%s%.*s\n", escape ? "\\" : "", size, line);
        if (!line[size])
            fprintf(file, "\\%s\n", no_newline);
    }
}

static int64_t now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void exec_command(const char *command, const char *folder, int output)
{
    static const int signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE};
    int input = open("/dev/null", O_RDONLY);

    setsid(); // a process group to kill, and no terminal
    for (size_t i = 0; i < COUNT_OF(signals); i++)
        signal(signals[i], SIG_DFL);
    if (input < 0 || dup2(input, 0) < 0 || dup2(output, 1) < 0 ||
        dup2(output, 2) < 0 || chdir(folder) < 0)
        _exit(126);
    if (input > 2)
        close(input);
    execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    _exit(126);
}

/* Reads to the end.  Returns why it gave up before, or NULL. */
static const char *collect(int fd, int64_t deadline, FILE *output)
{
    char bytes[4096];
    size_t total = 0;

    while (total < OUTPUT_MAX) {
        struct pollfd ready = {.fd = fd, .events = POLLIN};
        int64_t left = deadline - now();

        if (left <= 0)
            return "it took too long";
        if (poll(&ready, 1, (int)left) <= 0)
            continue;
        ssize_t size = read(fd, bytes, sizeof(bytes));
        if (size < 0)
            die("read");
        if (size == 0)
            return NULL;
        for (ssize_t i = 0; i < size; i++)
            if (bytes[i])
                putc(bytes[i], output);
            else
                fputs("\u2400", output);
        total += (size_t)size;
    }
    return "it printed too much";
}

/* Waits without reaping, as the group to be killed must keep its number. */
static bool has_ended(pid_t pid, int64_t deadline)
{
    static const struct timespec pause = {.tv_nsec = 200000};

    for (;;) {
        siginfo_t info = {0};

        if (!waitid(P_PID, (id_t)pid, &info, WEXITED | WNOHANG | WNOWAIT) &&
            info.si_pid)
            return true;
        if (now() >= deadline)
            return false;
        nanosleep(&pause, NULL);
    }
}

static struct result run(const char *command, const char *folder)
{
    struct result result = {0};
    struct text output;
    int64_t deadline = now() + TIME_MAX;
    int ends[2], status;

    if (pipe(ends) < 0)
        die("pipe");
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    fflush(stdout);
    pid_t pid = fork();
    if (pid < 0)
        die("fork");
    if (pid == 0)
        exec_command(command, folder, ends[1]);
    close(ends[1]);
    text_open(&output);
    result.killed = collect(ends[0], deadline, output.stream);
    result.output = text_close(&output);
    close(ends[0]);
    if (!result.killed && !has_ended(pid, deadline))
        result.killed = "it took too long";
    kill(-pid, SIGKILL); // also what it left in the background
    if (waitpid(pid, &status, 0) < 0)
        die("waitpid");
    result.status =
        WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

/* For what the shell does better; returns what it printed. */
static char *run_helper(const struct replay *replay, const char *command)
{
    return run(command, replay->folder).output;
}

/* Takes the text, returns it with the project's path as $ROOT. */
static char *hide_root(const struct replay *replay, char *output)
{
    struct text text;
    const char *rest = output, *found;

    text_open(&text);
    while ((found = strstr(rest, replay->root))) {
        text_add(&text, rest, (size_t)(found - rest));
        fputs("$ROOT", text.stream);
        rest = found + strlen(replay->root);
    }
    fputs(rest, text.stream);
    free(output);
    return text_close(&text);
}

static void write_file(const struct replay *replay, const char *name,
                       const char *output)
{
    char path[PATH_MAX + 16];

    snprintf(path, sizeof(path), "%s/%s", replay->folder, name);
    FILE *file = fopen(path, "w");
    if (!file)
        die(path);
    output_write(output, file);
    if (fclose(file))
        die(path);
}

/* Control characters show as "?", so that the terminal stays as it is. */
static void print_diff(const struct replay *replay, const char *expected,
                       const char *actual)
{
    write_file(replay, ".expected", expected);
    write_file(replay, ".actual", actual);
    char *diff = run_helper(replay, "diff -u .expected .actual | tail -n +3 |"
                                    "tr '\\1-\\10\\13-\\37\\177' '[?*]'\n"
                                    "rm .expected .actual");
    printf("--- expected\n+++ actual\n%s", diff);
    free(diff);
}

static size_t line_number(const struct replay *replay, const char *line)
{
    size_t number = 1;

    for (const char *at = replay->contents; at < line; at++)
        number += *at == '\n';
    return number;
}

static void print_failure(const struct replay *replay, const struct step *step,
                          const struct result *result)
{
    printf("%s:%zu: $ %s\n", replay->path, line_number(replay, step->first),
           step->command);
    if (strcmp(step->expected, result->output))
        print_diff(replay, step->expected, result->output);
    if (result->killed)
        printf("killed, as %s\n", result->killed);
    else if (step->status != result->status)
        printf("status: expected %d, got %d\n", step->status, result->status);
    printf("\n");
}

static void step_read(const char *first, struct step *step)
{
    struct text text;
    const char *line = line_next(first);

    text_open(&text);
    text_add(&text, first + 2, line_size(first + 2));
    for (; line_continues(line); line = line_next(line)) {
        size_t mark = line_begins(line, "> ") ? 2 : *line == '>';

        putc('\n', text.stream);
        text_add(&text, line + mark, line_size(line) - mark);
    }
    step->first = first;
    step->command = text_close(&text);
    step->output = step->end = line;
    for (; *line && !line_ends_output(line); line = line_next(line))
        if (line_size(line))
            step->end = line_next(line);
    step->expected = output_read(step->output, step->end);
    step->status = 0;
    if (line_is_status(line)) {
        step->status = (int)strtol(line + 1, NULL, 10);
        step->end = line_next(line);
    }
}

static void step_update(struct replay *replay, const struct step *step,
                        const struct result *result)
{
    FILE *stream = replay->updated.stream;

    text_add(&replay->updated, step->first,
             (size_t)(step->output - step->first));
    output_write(result->output, stream);
    if (result->status)
        fprintf(stream, "[%d]\n", result->status);
    replay->changed = true;
}

/* Runs the command at `first`; returns the line behind all of it. */
static const char *replay_step(struct replay *replay, const char *first)
{
    struct step step;

    step_read(first, &step);
    replay->skipping |= replay->skip && strstr(step.command, replay->skip);
    if (replay->skipping) {
        text_add(&replay->updated, first, (size_t)(step.end - first));
        replay->skipped++;
        free(step.command);
        free(step.expected);
        return step.end;
    }
    struct result result = run(step.command, replay->folder);
    result.output = hide_root(replay, result.output);
    bool same = !result.killed && step.status == result.status &&
                !strcmp(step.expected, result.output);
    if (same || result.killed || !replay->update)
        text_add(&replay->updated, first, (size_t)(step.end - first));
    else
        step_update(replay, &step, &result);
    if (same || (replay->update && !result.killed)) {
        replay->passed++;
    } else {
        replay->failed++;
        print_failure(replay, &step, &result);
    }
    free(step.command);
    free(step.expected);
    free(result.output);
    return step.end;
}

static void replay_lines(struct replay *replay, bool markdown)
{
    bool inside = !markdown;
    const char *line = replay->contents, *next;

    for (; *line; line = next) {
        next = line_next(line);
        if (!inside) {
            inside = line_is(line, "```console");
        } else if (markdown && line_is(line, "```")) {
            inside = false;
        } else if (line_begins(line, "$ ")) {
            next = replay_step(replay, line);
            continue;
        } else if (line_size(line) && !line_is_comment(line)) {
            printf("%s:%zu: neither a command nor a comment\n\n", replay->path,
                   line_number(replay, line));
            replay->failed++;
        }
        text_add(&replay->updated, line, (size_t)(next - line));
    }
}

/* NULL if it can't be read. */
static char *file_read(const char *path)
{
    FILE *file = fopen(path, "r");
    struct text text;
    int byte;

    if (!file)
        return NULL;
    text_open(&text);
    while ((byte = getc(file)) != EOF)
        putc(byte, text.stream);
    fclose(file);
    return text_close(&text);
}

static void file_update(const char *path, const char *contents)
{
    FILE *file = fopen(path, "w");

    if (!file || fputs(contents, file) == EOF || fclose(file))
        die(path);
    printf("%s: updated\n", path);
}

static void replay_contents(struct replay *replay, bool markdown)
{
    size_t before = replay->passed + replay->failed + replay->skipped;

    replay->changed = false;
    text_open(&replay->updated);
    replay->skipping = false;
    if (markdown)
        free(run_helper(replay, "ln -s \"$ROOT\"/include \"$ROOT\"/rules "
                                "\"$ROOT\"/src \"$ROOT\"/tests . &&"
                                "mkdir build && ln -s \"$BIN\" build/release"));
    replay_lines(replay, markdown);
    if (replay->passed + replay->failed + replay->skipped == before) {
        printf("%s: has no command\n\n", replay->path);
        replay->failed++;
    }
    char *updated = text_close(&replay->updated);
    if (replay->changed)
        file_update(replay->path, updated);
    free(updated);
}

static void replay_file(struct replay *replay, const char *path)
{
    const char *temporary = getenv("TMPDIR"), *dot = strrchr(path, '.');
    char folder[PATH_MAX];
    char *contents = file_read(path);

    if (!contents)
        die(path);
    snprintf(folder, sizeof(folder), "%s/replay.XXXXXX",
             temporary ? temporary : "/tmp");
    if (!mkdtemp(folder))
        die(folder);
    replay->path = path;
    replay->contents = contents;
    replay->folder = folder;
    replay_contents(replay, dot && !strcmp(dot, ".md"));
    free(run_helper(replay, "chmod -R u+rwx . && rm -rf \"$PWD\""));
    free(contents);
}

static void set_environment(const char *bin, const char *root)
{
    static const char *const unwanted[] = {
        "LANG",      "LANGUAGE",  "LC_ALL",      "LC_COLLATE",
        "LC_CTYPE",  "LC_TIME",   "LC_MESSAGES", "LC_NUMERIC",
        "NO_COLOR",  "COLUMNS",   "LINES",       "CDPATH",
        "MAKEFLAGS", "MAKELEVEL", "MFLAGS",      "POSIXLY_CORRECT"};
    const char *path = getenv("PATH");
    struct text text;

    for (size_t i = 0; i < COUNT_OF(unwanted); i++)
        unsetenv(unwanted[i]);
    text_open(&text);
    fprintf(text.stream, "%s:%s", bin, path ? path : "/usr/bin:/bin");
    char *search = text_close(&text);
    setenv("PATH", search, 1);
    setenv("BIN", bin, 1);
    setenv("ROOT", root, 1);
    setenv("TERM", "dumb", 1);
    setenv("TZ", "UTC", 1);
    umask(022);
    free(search);
}

static char *join(const char *first, const char *second)
{
    struct text text;

    text_open(&text);
    fprintf(text.stream, "%s%s", first, second);
    return text_close(&text);
}

static bool is_plain(const char *path)
{
    return !path[strspn(path, "abcdefghijklmnopqrstuvwxyz"
                              "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./+-")];
}

static char *make_link(const char *path, const char *links, const char *name)
{
    char *link = join(links, name);

    if (symlink(path, link))
        die(link);
    return link;
}

/* Gives paths that are one word for a shell; returns a folder of links. */
static char *make_plain(char **root, char **bin)
{
    static char links[] = "/tmp/replay-links.XXXXXX";
    size_t size = strlen(*root);
    bool inside = !strncmp(*bin, *root, size) && (*bin)[size] == '/' &&
                  is_plain(*bin + size);

    if (is_plain(*root) && is_plain(*bin))
        return NULL;
    if (!mkdtemp(links))
        die(links);
    char *plain_root = make_link(*root, links, "/root");
    char *plain_bin =
        inside ? join(plain_root, *bin + size) : make_link(*bin, links, "/bin");
    free(*root);
    free(*bin);
    *root = plain_root;
    *bin = plain_bin;
    return links;
}

static void remove_links(const char *links)
{
    char *root = join(links, "/root"), *bin = join(links, "/bin");

    unlink(root);
    unlink(bin);
    rmdir(links);
    free(root);
    free(bin);
}

static int usage(void)
{
    fprintf(stderr,
            "usage: replay [--bin DIR] [--root DIR] [--skip TEXT] [--update] "
            "FILE...\n");
    return 2;
}

int main(int argc, char **argv)
{
    const char *bin = "build/release", *root = ".";
    struct replay replay = {0};
    int i = 1;

    for (; i < argc && !strncmp(argv[i], "--", 2); i++)
        if (!strcmp(argv[i], "--update"))
            replay.update = true;
        else if (!strcmp(argv[i], "--bin") && i + 1 < argc)
            bin = argv[++i];
        else if (!strcmp(argv[i], "--root") && i + 1 < argc)
            root = argv[++i];
        else if (!strcmp(argv[i], "--skip") && i + 1 < argc)
            replay.skip = argv[++i];
        else
            return usage();
    if (i == argc)
        return usage();
    char *bin_path = realpath(bin, NULL), *root_path = realpath(root, NULL);
    if (!bin_path || !root_path)
        die(bin_path ? root : bin);
    char *links = make_plain(&root_path, &bin_path);
    replay.root = root_path;
    set_environment(bin_path, root_path);
    for (; i < argc; i++)
        replay_file(&replay, argv[i]);
    if (links)
        remove_links(links);
    free(bin_path);
    free(root_path);
    if (replay.skipped)
        printf("skipped: %zu commands from '%s' on\n", replay.skipped,
               replay.skip);
    printf("%zu passed, %zu failed\n", replay.passed, replay.failed);
    if (fflush(stdout) || ferror(stdout))
        die("stdout");
    return replay.failed ? 1 : 0;
}
