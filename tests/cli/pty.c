/* SPDX-License-Identifier: MIT */
/*
 * pty.c -- plays a person at a terminal.
 *
 *     pty [--columns N] [--rows N] [--raw] [--stdout FILE] SCRIPT -- COMMAND...
 *
 * Runs the command on a new terminal (with --stdout, its output goes to a
 * file instead), does what the script says (- is stdin), waits for the end,
 * and prints the session as the person saw it, what was typed included.
 *
 *     expect TEXT   wait until TEXT is seen, behind what was expected before
 *     send TEXT     type TEXT and Enter, once the terminal is quiet
 *     type TEXT     type it without Enter, likewise
 *     key ^C        press Ctrl and a key, likewise
 *     resize N      make the terminal N columns wide, likewise
 *     run COMMAND   run it by a shell of its own, likewise
 *     stop, go on   the command, as Ctrl-Z and fg of a shell do, likewise
 *     hang up       close the terminal, likewise; it is the last
 *     # comment     as is a blank line
 *
 * Carriage returns are left out and an escape shows as \e, other control
 * characters as \xNN; --raw leaves the first two as they are.
 *
 * The exit status is the command's, 128 and the signal's number if one ended
 * it, 124 if the session did not follow the script (nothing is awaited longer
 * than TIME_MAX), and 2 for wrong usage.
 */
#define _DEFAULT_SOURCE
#define _XOPEN_SOURCE 700

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum {
    TIME_MAX = 20000, /* for anything awaited, in milliseconds */
    QUIET_TIME = 20,  /* without output, before something is typed */
    SCREEN_MAX = 1 << 20,
    STATUS_USAGE = 2,
    STATUS_UNEXPECTED = 124
};

struct options {
    struct winsize size;
    const char *stdout_path;
    bool raw;
    const char *script;
    char **command;
};

struct session {
    int terminal; /* our end of it */
    pid_t pid;
    bool raw, ended;
    char screen[SCREEN_MAX]; /* all that was seen; a string */
    size_t used;
    const char *seen; /* up to here it was expected */
    unsigned line;    /* of the script */
};

static void die(const char *what)
{
    perror(what);
    exit(STATUS_USAGE);
}

/* Ends with the message, after showing the session so far. */
static void give_up(const struct session *session, const char *what,
                    const char *text)
{
    printf("%s\n", session->screen);
    fflush(stdout);
    fprintf(stderr, "pty: line %u of the script: %s%s\n", session->line, what,
            text);
    kill(session->pid, SIGKILL); // it may not lead a group yet
    kill(-session->pid, SIGKILL);
    waitpid(session->pid, NULL, 0);
    exit(STATUS_UNEXPECTED);
}

static int64_t now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static bool is_unprintable(unsigned char byte)
{
    if (byte == '\n' || byte == '\t' || byte == '\r' || byte == '\033')
        return false;
    return byte < ' ' || byte == 0x7f;
}

static void show(struct session *session, unsigned char byte)
{
    char text[8] = {(char)byte};

    if (byte == '\r' && !session->raw)
        return;
    if (byte == '\033' && !session->raw)
        snprintf(text, sizeof(text), "\\e");
    else if (is_unprintable(byte))
        snprintf(text, sizeof(text), "\\x%02x", byte);
    size_t size = strlen(text);
    if (session->used + size >= SCREEN_MAX)
        give_up(session, "too much output", "");
    memcpy(session->screen + session->used, text, size);
    session->used += size;
}

/* Takes in what comes next; returns false if nothing did in time. */
static bool watch(struct session *session, int64_t milliseconds)
{
    struct pollfd ready = {.fd = session->terminal, .events = POLLIN};
    unsigned char bytes[4096];

    if (session->ended || milliseconds < 0 ||
        poll(&ready, 1, (int)milliseconds) <= 0)
        return false;
    ssize_t size = read(session->terminal, bytes, sizeof(bytes));
    if (size < 0 && errno == EINTR)
        return true;
    session->ended = size <= 0; // EIO: the other end is closed
    for (ssize_t i = 0; i < size; i++)
        show(session, bytes[i]);
    return !session->ended;
}

static void expect(struct session *session, const char *text)
{
    int64_t deadline = now() + TIME_MAX;
    const char *found;

    while (!(found = strstr(session->seen, text)))
        if (!watch(session, deadline - now()))
            give_up(session,
                    session->ended ? "the command ended before: expect "
                                   : "it did not come: expect ",
                    text);
    session->seen = found + strlen(text);
}

static void type(struct session *session, const char *text, const char *enter)
{
    while (watch(session, QUIET_TIME))
        ; // else the echo might land inside the prompt
    if (session->ended)
        give_up(session, "the command ended before: ", text);
    if (dprintf(session->terminal, "%s%s", text, enter) < 0)
        give_up(session, "could not type: ", text);
}

static void press(struct session *session, const char *key)
{
    if (key[0] != '^' || !(key[1] & 0x1f) || key[2])
        give_up(session, "not a key: ", key);
    type(session, (char[]){key[1] & 0x1f, '\0'}, "");
}

static void resize(struct session *session, const char *columns)
{
    struct winsize size = {.ws_row = 24};

    while (watch(session, QUIET_TIME))
        ;
    size.ws_col = (unsigned short)strtoul(columns, NULL, 10);
    if (ioctl(session->terminal, TIOCSWINSZ, &size) < 0)
        give_up(session, "could not resize: ", columns);
}

static void run(struct session *session, const char *command)
{
    while (watch(session, QUIET_TIME))
        ;
    if (system(command) != 0)
        give_up(session, "failed: ", command);
}

static void stop_and_go_on(struct session *session)
{
    int status;

    while (watch(session, QUIET_TIME))
        ;
    kill(session->pid, SIGSTOP);
    if (waitpid(session->pid, &status, WUNTRACED) < 0 || !WIFSTOPPED(status))
        give_up(session, "it did not stop", "");
    kill(session->pid, SIGCONT);
}

static void hang_up(struct session *session)
{
    while (watch(session, QUIET_TIME))
        ;
    close(session->terminal);
    session->ended = true;
}

static void follow(struct session *session, const char *line)
{
    if (!strncmp(line, "expect ", 7))
        expect(session, line + 7);
    else if (!strncmp(line, "send ", 5))
        type(session, line + 5, "\r");
    else if (!strcmp(line, "send"))
        type(session, "", "\r");
    else if (!strncmp(line, "type ", 5))
        type(session, line + 5, "");
    else if (!strncmp(line, "key ", 4))
        press(session, line + 4);
    else if (!strncmp(line, "resize ", 7))
        resize(session, line + 7);
    else if (!strncmp(line, "run ", 4))
        run(session, line + 4);
    else if (!strcmp(line, "stop, go on"))
        stop_and_go_on(session);
    else if (!strcmp(line, "hang up"))
        hang_up(session);
    else if (*line && *line != '#')
        give_up(session, "not known: ", line);
}

static void play(struct session *session, const char *path)
{
    FILE *script = strcmp(path, "-") ? fopen(path, "r") : stdin;
    char *line = NULL;
    size_t room = 0;

    if (!script)
        give_up(session, "cannot be read: ", path);
    while (getline(&line, &room, script) >= 0) {
        session->line++;
        line[strcspn(line, "\n")] = '\0';
        follow(session, line);
    }
    free(line);
    fclose(script);
}

/* Returns the exit status. */
static int finish(struct session *session)
{
    static const struct timespec pause = {.tv_nsec = 1000000};
    int64_t deadline = now() + TIME_MAX;
    int status;

    while (watch(session, deadline - now()))
        ;
    while (waitpid(session->pid, &status, WNOHANG) == 0) {
        if (now() >= deadline)
            give_up(session, "it is the last, but the command goes on", "");
        nanosleep(&pause, NULL);
    }
    fputs(session->screen, stdout);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static void exec_command(const struct options *options, int terminal)
{
    int output = terminal;

    setsid();
    ioctl(terminal, TIOCSCTTY, 0);
    if (options->stdout_path)
        output = open(options->stdout_path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (output < 0)
        die(options->stdout_path);
    dup2(terminal, 0);
    dup2(output, 1);
    dup2(terminal, 2);
    execvp(options->command[0], options->command);
    perror(options->command[0]);
    _exit(127);
}

static void start(struct session *session, const struct options *options)
{
    int ours = posix_openpt(O_RDWR | O_NOCTTY);

    if (ours < 0 || grantpt(ours) < 0 || unlockpt(ours) < 0)
        die("posix_openpt");
    fcntl(ours, F_SETFD, FD_CLOEXEC);
    int theirs = open(ptsname(ours), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (theirs < 0 || ioctl(theirs, TIOCSWINSZ, &options->size) < 0)
        die("ptsname");
    session->terminal = ours;
    session->seen = session->screen;
    session->raw = options->raw;
    session->pid = fork();
    if (session->pid < 0)
        die("fork");
    if (session->pid == 0)
        exec_command(options, theirs);
    close(theirs);
}

/* Returns false if the command line is not understood. */
static bool parse(int argc, char **argv, struct options *options)
{
    int i = 1;

    for (; i < argc && !strncmp(argv[i], "--", 2); i++)
        if (!strcmp(argv[i], "--raw"))
            options->raw = true;
        else if (i + 1 == argc)
            return false;
        else if (!strcmp(argv[i], "--columns"))
            options->size.ws_col = (unsigned short)strtoul(argv[++i], NULL, 10);
        else if (!strcmp(argv[i], "--rows"))
            options->size.ws_row = (unsigned short)strtoul(argv[++i], NULL, 10);
        else if (!strcmp(argv[i], "--stdout"))
            options->stdout_path = argv[++i];
        else
            return false;
    if (i + 2 >= argc || strcmp(argv[i + 1], "--"))
        return false;
    options->script = argv[i];
    options->command = argv + i + 2;
    return true;
}

int main(int argc, char **argv)
{
    static struct session session;
    struct options options = {.size = {.ws_col = 80, .ws_row = 24}};

    if (!parse(argc, argv, &options)) {
        fprintf(stderr, "usage: pty [--columns N] [--rows N] [--raw] "
                        "[--stdout FILE] SCRIPT -- COMMAND...\n");
        return STATUS_USAGE;
    }
    start(&session, &options);
    play(&session, options.script);
    return finish(&session);
}
