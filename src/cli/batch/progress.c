/* SPDX-License-Identifier: MIT */
/* progress.c -- a clock that only counts, and a line every few seconds. */
#include "cli/batch/batch_internal.h"

#include "batch/tally.h"
#include "cli/terminal.h"

#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { FIRST_MS = 1000, EVERY_MS = 5000 };

static uint64_t now(void)
{
    struct timespec time;

    if (clock_gettime(CLOCK_MONOTONIC, &time) != 0)
        return 0;
    return (uint64_t)time.tv_sec * 1000 + (uint64_t)time.tv_nsec / 1000000;
}

/* What is left to read of a file; 0 of anything else. */
static uint64_t size_of(int fd)
{
    struct stat status;

    if (fstat(fd, &status) < 0 || !S_ISREG(status.st_mode))
        return 0;
    off_t at = lseek(fd, 0, SEEK_CUR);
    return at < 0 || at > status.st_size ? 0 : (uint64_t)(status.st_size - at);
}

void progress_init(struct progress *progress, struct cli *cli, int fd)
{
    *progress = (struct progress){
        .cli = cli,
        .is_shown =
            terminal_is(STDERR_FILENO) && !terminal_is(cli->out_stream.fd),
        .size = size_of(fd),
        .start = now(),
    };
    progress->next = progress->start + FIRST_MS;
}

static void show(void *context)
{
    struct progress *progress = context;
    struct cli *cli = progress->cli;
    uint64_t percent =
        progress->size ? progress->bytes * 100 / progress->size : 0;
    int share = progress->size ? (int)(percent < 100 ? percent : 100) : -1;

    progress_print(&cli->err, progress->records, progress_time(progress), share,
                   cli->spoken, &progress->scratch);
    out_flush(&cli->err);
}

void progress_tell(struct progress *progress, uint64_t records, uint64_t bytes)
{
    uint64_t time;

    if (!progress->is_shown || (time = now()) < progress->next)
        return;
    progress->next = time + EVERY_MS;
    progress->records = records;
    progress->bytes = bytes;
    arena_clear(&progress->scratch);
    (void)arena_guard(&progress->scratch, show, progress); // or no line
}

uint64_t progress_time(const struct progress *progress)
{
    return now() - progress->start;
}
