/* SPDX-License-Identifier: MIT */
/*
 * start.c -- how long a whole process takes, and how much memory.
 *
 *     start COUNT INPUT COMMAND... [-- COMMAND...]...
 *
 * Runs each command COUNT times, in turn, so that whatever else the machine
 * does falls on all of them.  INPUT is their standard input; what they print
 * goes to /dev/null.  Then prints a line for each command:
 *
 *     MICROSECONDS RATIO KIB
 *
 * the median wall time from spawning to its end, that divided by the last
 * command's, and the peak of resident memory.  Ends with 1 if any command did
 * not end with 0.
 *
 * What a process used before it started another program counts as that
 * program's peak too.  posix_spawn() lends it all the memory of this one, so
 * peaks are those of a few more runs each, by fork(); the median of them.
 */
#define _DEFAULT_SOURCE

#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { COMMANDS_MAX = 8, COUNT_MAX = 2000, PEAKS = 5 };

extern char **environ;

struct command {
    char **argv;
    double peaks[PEAKS];     /* KiB */
    double times[COUNT_MAX]; /* microseconds */
};

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static void become(char **argv, const char *input)
{
    int in = open(input, O_RDONLY), out = open("/dev/null", O_WRONLY);

    if (in >= 0 && out >= 0 && dup2(in, 0) == 0 && dup2(out, 1) == 1)
        execv(argv[0], argv);
    _exit(127);
}

static bool weigh(struct command *command, int number, const char *input)
{
    struct rusage usage;
    int status;
    pid_t child = fork();

    if (child == 0)
        become(command->argv, input);
    if (child < 0 || wait4(child, &status, 0, &usage) != child)
        return false;
    command->peaks[number] = (double)usage.ru_maxrss;
    return status == 0;
}

static bool run(struct command *command, int number,
                const posix_spawn_file_actions_t *streams)
{
    double start = now();
    int status;
    pid_t child;

    if (posix_spawn(&child, command->argv[0], streams, NULL, command->argv,
                    environ) != 0 ||
        waitpid(child, &status, 0) != child)
        return false;
    command->times[number] = now() - start;
    return status == 0;
}

/* Cuts the arguments at "--"; returns how many commands there are. */
static int find_commands(char **argv, struct command *commands)
{
    int count = 0;
    bool begins = true;

    for (; *argv; argv++)
        if (strcmp(*argv, "--") == 0) {
            *argv = NULL;
            begins = true;
        } else if (begins && count < COMMANDS_MAX) {
            commands[count++].argv = argv;
            begins = false;
        }
    return count;
}

static bool measure(struct command *commands, int command_count, int count,
                    const char *input)
{
    posix_spawn_file_actions_t streams;
    bool ok = true;

    posix_spawn_file_actions_init(&streams);
    posix_spawn_file_actions_addopen(&streams, 0, input, O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&streams, 1, "/dev/null", O_WRONLY, 0);
    for (int i = 0; i < PEAKS * command_count && ok; i++)
        ok = weigh(&commands[i % command_count], i / command_count, input);
    for (int i = 0; i < count * command_count && ok; i++)
        ok = run(&commands[i % command_count], i / command_count, &streams);
    posix_spawn_file_actions_destroy(&streams);
    return ok;
}

static int compare_doubles(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;

    return (left > right) - (left < right);
}

static double median(double *values, int count)
{
    qsort(values, (size_t)count, sizeof(*values), compare_doubles);
    return (values[(count - 1) / 2] + values[count / 2]) / 2;
}

int main(int argc, char **argv)
{
    static struct command commands[COMMANDS_MAX];
    int count = argc > 3 ? (int)strtol(argv[1], NULL, 10) : 0;

    if (count < 1 || count > COUNT_MAX) {
        fputs("usage: start COUNT INPUT COMMAND... [-- COMMAND...]...\n",
              stderr);
        return 2;
    }
    int command_count = find_commands(argv + 3, commands);
    if (!measure(commands, command_count, count, argv[2])) {
        fputs("start: a command failed\n", stderr);
        return 1;
    }

    double last = median(commands[command_count - 1].times, count);
    for (int i = 0; i < command_count; i++) {
        double time = median(commands[i].times, count);

        printf("%.0f %.2f %.0f\n", time, time / last,
               median(commands[i].peaks, PEAKS));
    }
    return 0;
}
