/* SPDX-License-Identifier: MIT */
/*
 * saves.c -- inotify where there is one, else a look at the file each second.
 *
 * An event only says that something happened in the folder; whether it is this
 * file, stat() says.  So no event has to be understood.
 */
#include "cli/files/saves.h"

#include "base/base.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/inotify.h>
#endif

enum {
    LOOK_TIME = 1000, /* milliseconds between looks, without events */
    CALM_TIME = 100   /* without a change, before a save counts as whole */
};

/* Notes what the file is now; whether it is another than before. */
static bool look(struct saves *saves)
{
    struct stat was = saves->was, *now = &saves->was;

    if (stat(saves->file, now) < 0)
        *now = (struct stat){0};
    return now->st_ino != was.st_ino || now->st_dev != was.st_dev ||
           now->st_size != was.st_size ||
           now->st_mtim.tv_sec != was.st_mtim.tv_sec ||
           now->st_mtim.tv_nsec != was.st_mtim.tv_nsec ||
           now->st_ctim.tv_sec != was.st_ctim.tv_sec ||
           now->st_ctim.tv_nsec != was.st_ctim.tv_nsec;
}

#ifdef __linux__

static int watch_folder(const char *file)
{
    const char *slash = strrchr(file, '/');
    struct stat link;
    size_t size = slash ? (size_t)(slash - file) + 1 : 1;
    char folder[4096] = ".";
    int fd;

    if (size >= sizeof folder ||
        (lstat(file, &link) == 0 && S_ISLNK(link.st_mode)))
        return -1; // what it leads to may lie in another folder
    if (slash)
        memcpy(folder, file, size);
    fd = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (fd >= 0 &&
        inotify_add_watch(fd, folder,
                          IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE |
                              IN_MOVED_FROM | IN_MODIFY | IN_ATTRIB) < 0) {
        close(fd);
        return -1;
    }
    return fd;
}

#else

static int watch_folder(const char *file)
{
    (void)file;
    return -1;
}

#endif

void saves_open(struct saves *saves, const char *file)
{
    *saves = (struct saves){.file = file, .fd = watch_folder(file)};
    look(saves);
}

void saves_close(struct saves *saves)
{
    if (saves->fd >= 0)
        close(saves->fd);
    saves->fd = -1;
}

/* Forgets the events that have come. */
static void read_events(const struct saves *saves)
{
    char events[4096];

    while (saves->fd >= 0 && read(saves->fd, events, sizeof events) > 0)
        continue;
}

/* Until the file has been the same for a moment. */
static void wait_for_calm(struct saves *saves)
{
    do {
        poll(NULL, 0, CALM_TIME);
        read_events(saves);
    } while (look(saves));
}

enum saves_result saves_wait(struct saves *saves, int input)
{
    struct pollfd ready[] = {{.fd = input, .events = POLLIN},
                             {.fd = saves->fd, .events = POLLIN}};

    for (;;) {
        int count =
            poll(ready, COUNT_OF(ready), saves->fd >= 0 ? -1 : LOOK_TIME);
        if (count < 0 && errno == EINTR)
            return SAVES_WOKEN;
        if (count < 0 || ready[0].revents)
            return SAVES_INPUT;
        read_events(saves);
        if (!look(saves))
            continue;
        wait_for_calm(saves);
        return SAVES_SAVED;
    }
}
