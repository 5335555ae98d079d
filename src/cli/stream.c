/* stream.c -- read(2) and write(2), to the end. */
#include "cli/stream.h"

#include <errno.h>
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
