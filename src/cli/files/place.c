/* SPDX-License-Identifier: MIT */
/* place.c -- fsync(2), close(2), and then rename(2) or what stands in for it.
 */
#include "cli/files/output_internal.h"

#include "cli/files/file.h"
#include "cli/files/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 4096, MODE_MINE = 0600 };

/* Some file systems cannot sync, and lose nothing by it. */
static int sync_file(int fd)
{
    if (fsync(fd) == 0 || errno == EINVAL || errno == ENOSYS ||
        errno == EOPNOTSUPP || errno == EROFS)
        return 0;
    return errno;
}

/* So that the name is there after a power cut; if not, the old file is. */
static void sync_folder(const char *folder)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (fd < 0)
        return; // a folder may be written and not read
    (void)fsync(fd);
    close(fd);
}

static int copy_bytes(int from, int to)
{
    struct stream into = {.fd = to};
    char bytes[BLOCK];
    ssize_t size;

    while ((size = stream_read(from, bytes, sizeof bytes)) > 0)
        if (!stream_write(&into, bytes, (size_t)size))
            return into.error;
    return size < 0 ? errno : 0;
}

/* Room for all of it before the first byte is written over. */
static int make_room(int to, off_t before, off_t after)
{
    int error =
        after > before ? posix_fallocate(to, before, after - before) : 0;

    if (error == EINVAL || error == EOPNOTSUPP || error == ENOSYS)
        return 0;
    if (error)
        (void)!ftruncate(to, before);
    return error;
}

static int copy_into(const struct place_for *place, int from, int to)
{
    struct stat now, then;
    int error;

    if (fstat(from, &now) < 0 || fstat(to, &then) < 0)
        return errno;
    if (place->mode_must && (then.st_mode & 0777) != place->mode &&
        fchmod(to, place->mode) < 0)
        return errno;
    if ((error = make_room(to, then.st_size, now.st_size)) ||
        (error = copy_bytes(from, to)))
        return error;
    if (ftruncate(to, now.st_size) < 0)
        return errno;
    return sync_file(to);
}

static int put_by_copy(const struct place_for *place)
{
    int from = open(place->temporary, O_RDONLY | O_CLOEXEC);
    int to = open(place->path, O_WRONLY | O_CLOEXEC);
    int error = from < 0 || to < 0 ? errno : copy_into(place, from, to);

    if (from >= 0)
        close(from);
    if (to >= 0 && close(to) < 0 && !error)
        error = errno;
    if (!error)
        unlink(place->temporary);
    return error;
}

/* Where there are no hard links: an empty file of ours keeps the name free. */
static int put_claimed(const struct place_for *place)
{
    int fd =
        open(place->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, MODE_MINE);

    if (fd < 0)
        return errno;
    close(fd);
    if (rename(place->temporary, place->path) == 0)
        return 0;
    int error = errno;
    unlink(place->path);
    return error;
}

/* link(2) takes no place that somebody has, unlike rename(2). */
static int put_new(const struct place_for *place)
{
    if (link(place->temporary, place->path) == 0) {
        unlink(place->temporary);
        return 0;
    }
    return errno == EEXIST || errno == ENOENT ? errno : put_claimed(place);
}

static int put_instead(const struct place_for *place)
{
    if (rename(place->temporary, place->path) == 0)
        return 0;
    return errno == EBUSY ? put_by_copy(place) : errno; // a mount point
}

/* Some file systems tell only here that a write was lost. */
static int close_file(struct place_for *place)
{
    int error = sync_file(place->fd);

    if (close(place->fd) < 0 && errno != EINTR && !error)
        error = errno;
    place->fd = -1;
    return error;
}

/*
 * POSIX has no call that looks and replaces in one, so this comes last, behind
 * all that takes time.
 */
static int check_holds(const struct place_for *place)
{
    int fd = open(place->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    char bytes[BLOCK];
    size_t at = 0;
    ssize_t size;

    if (fd < 0)
        return errno == ENOENT ? PLACE_CHANGED : errno;
    while ((size = stream_read(fd, bytes, sizeof bytes)) > 0) {
        if ((size_t)size > place->holds->size - at ||
            memcmp(bytes, place->holds->bytes + at, (size_t)size) != 0)
            break;
        at += (size_t)size;
    }
    int error = size < 0 ? errno : 0;
    close(fd);
    return error || (!size && at == place->holds->size) ? error : PLACE_CHANGED;
}

int place_put(struct place_for *place)
{
    int error = place->fd < 0 ? 0 : close_file(place);

    if (!error && place->holds)
        error = check_holds(place);
    if (!error && place->by_copy)
        error = put_by_copy(place);
    else if (!error)
        error = place->is_new ? put_new(place) : put_instead(place);
    if (!error)
        sync_folder(place->folder);
    return error;
}
