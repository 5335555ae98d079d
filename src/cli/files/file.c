/* SPDX-License-Identifier: MIT */
/* file.c -- open(2) with refusals that say what to do instead. */
#include "cli/files/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ROOM_FIRST = 16 * 1024 };

const char *file_name(const char *name)
{
    return strcmp(name, "-") ? name : "stdin";
}

int file_complain(struct cli *cli, const char *name, const char *why)
{
    if (!strcmp(name, "-"))
        complain(cli, "stdin cannot be read: %s", why);
    else
        complain(cli, "'%s' cannot be read: %s", name, why);
    return -1;
}

/* Why a file of that mode is not for us, or NULL. */
static const char *find_fault(mode_t mode, enum file_kind kind)
{
    if (S_ISDIR(mode))
        return "it is a folder; name a file in it";
    if (kind == FILE_ANY || S_ISREG(mode) || S_ISCHR(mode))
        return NULL;
    if (S_ISFIFO(mode))
        return "it is a pipe; save what comes out of it as a file, and name "
               "that";
    return "it is not a file";
}

int file_open(struct cli *cli, const char *name, enum file_kind kind)
{
    struct stat status;

    if (!strcmp(name, "-"))
        return STDIN_FILENO;
    if (stat(name, &status) < 0)
        return file_complain(cli, name, strerror(errno));
    if (find_fault(status.st_mode, kind))
        return file_complain(cli, name, find_fault(status.st_mode, kind));

    // Should it have become a FIFO since, opening it still does not hang.
    int fd = open(name, kind == FILE_PACK ? O_RDONLY | O_CLOEXEC | O_NONBLOCK
                                          : O_RDONLY | O_CLOEXEC);
    return fd < 0 ? file_complain(cli, name, strerror(errno)) : fd;
}

void file_close(int fd)
{
    if (fd != STDIN_FILENO)
        close(fd);
}

/* What a file says its size is, and one more to see its end; or a guess. */
static size_t first_room(int fd, size_t most)
{
    struct stat status;
    size_t room = ROOM_FIRST;

    if (!fstat(fd, &status) && S_ISREG(status.st_mode) && status.st_size > 0)
        room = (uintmax_t)status.st_size < most ? (size_t)status.st_size + 1
                                                : most;
    return room < most ? room : most;
}

static bool read_all(struct cli *cli, int fd, const char *name, size_t most,
                     struct bytes *bytes)
{
    size_t room = first_room(fd, most), size = 0;
    char *text = arena_array(&cli->arena, char, room);

    while (size < most) {
        if (size == room) {
            size_t more = room < most / 2 ? room * 2 : most;

            text = arena_resize(&cli->arena, text, room, more, 1);
            room = more;
        }
        ssize_t count = stream_read(fd, text + size, room - size);
        if (count < 0) {
            file_complain(cli, name, strerror(errno));
            return false;
        }
        if (!count)
            break;
        size += (size_t)count;
    }
    *bytes = (struct bytes){text, size};
    return true;
}

bool file_read(struct cli *cli, const char *name, enum file_kind kind,
               size_t most, struct bytes *bytes)
{
    int fd = file_open(cli, name, kind);
    bool read = fd >= 0 && read_all(cli, fd, name, most + 1, bytes);

    if (fd >= 0)
        file_close(fd);
    return read;
}
