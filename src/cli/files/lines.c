/* SPDX-License-Identifier: MIT */
/* lines.c -- one buffer; what is left of a line moves to its front. */
#include "cli/files/lines.h"

#include "cli/files/stream.h"

#include <errno.h>
#include <string.h>

void lines_init(struct lines *lines, int fd, size_t block, size_t limit,
                struct arena *arena)
{
    *lines =
        (struct lines){.fd = fd, .arena = arena, .limit = limit, .room = block};
    lines->most = limit + 1 > block ? limit + 1 : block;
    lines->bytes = arena_array(arena, char, block);
}

/* Hands out what lies from start to `stop`, and goes on behind `next`. */
static enum lines_result take(struct lines *lines, size_t stop, size_t next,
                              struct span *line)
{
    bool too_long = lines->skipping || stop - lines->start > lines->limit;

    *line = (struct span){lines->bytes + lines->start, stop - lines->start};
    lines->start = next;
    lines->searched = 0;
    lines->skipping = false;
    lines->number++;
    return too_long ? LINES_TOO_LONG : LINES_LINE;
}

enum lines_result lines_next(struct lines *lines, struct span *line)
{
    size_t from = lines->start + lines->searched;
    const char *newline =
        from < lines->end ? memchr(lines->bytes + from, '\n', lines->end - from)
                          : NULL;

    if (newline) {
        size_t stop = (size_t)(newline - lines->bytes);

        return take(lines, stop, stop + 1, line);
    }
    lines->searched = lines->end - lines->start;
    if (!lines->ended)
        return LINES_MORE;
    if (!lines->failed && (lines->searched || lines->skipping))
        return take(lines, lines->end, lines->end, line);
    return LINES_END;
}

/* Makes room behind what is left; a line that is too long loses its start. */
static void make_room(struct lines *lines)
{
    size_t left = lines->end - lines->start;

    if (left == lines->most || lines->skipping) {
        lines->skipping = true;
        left = 0;
        lines->searched = 0;
    }
    if (left)
        memmove(lines->bytes, lines->bytes + lines->start, left);
    lines->start = 0;
    lines->end = left;
    if (left == lines->room) {
        size_t more = left < lines->most / 2 ? left * 2 : lines->most;

        lines->bytes =
            arena_resize(lines->arena, lines->bytes, lines->room, more, 1);
        lines->room = more;
    }
}

void lines_fill(struct lines *lines)
{
    make_room(lines);

    ssize_t count = stream_read(lines->fd, lines->bytes + lines->end,
                                lines->room - lines->end);
    if (count < 0) {
        lines->failed = true;
        lines->error = errno;
    }
    if (count <= 0)
        lines->ended = true;
    else
        lines->end += (size_t)count;
}
