/* SPDX-License-Identifier: MIT */
/* stream.c -- read(2) and write(2), to the end; the three standard streams. */
#include "cli/files/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

/* Waits after a call that failed; whether it is worth trying again. */
static bool is_passing(int fd, short event)
{
    if (errno == EINTR)
        return true;
    if (errno != EAGAIN && errno != EWOULDBLOCK)
        return false;

    struct pollfd ready = {.fd = fd, .events = event};
    return poll(&ready, 1, -1) >= 0 || errno == EINTR;
}

bool stream_write(void *context, const char *bytes, size_t size)
{
    struct stream *stream = context;

    while (size) {
        ssize_t written = write(stream->fd, bytes, size);

        if (written < 0 && is_passing(stream->fd, POLLOUT))
            continue;
        if (written < 0) {
            stream->error = errno;
            stream->left = size;
            return false;
        }
        bytes += written;
        size -= (size_t)written;
    }
    return true;
}

void stream_open(struct stream *stream, int fd, struct out *out, char *bytes,
                 size_t room)
{
    *stream = (struct stream){.fd = fd};
    *out = (struct out){
        .write = stream_write, .context = stream, .bytes = bytes, .room = room};
}

ssize_t stream_read(int fd, char *bytes, size_t size)
{
    ssize_t count = read(fd, bytes, size);

    while (count < 0 && is_passing(fd, POLLIN))
        count = read(fd, bytes, size);
    return count;
}

bool stream_keep_standard(void)
{
    // The wrong way round, so that using it fails as if it were closed.
    static const int wrong_way[] = {O_WRONLY, O_RDONLY, O_RDONLY};

    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
        if (fcntl(fd, F_GETFD) >= 0)
            continue;
        int opened = open("/dev/null", wrong_way[fd]);
        if (opened < 0)
            opened = open("/", O_RDONLY); // there is no /dev in a bare chroot
        if (opened != fd)
            return false;
    }
    return true;
}
