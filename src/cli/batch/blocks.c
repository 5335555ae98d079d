/* SPDX-License-Identifier: MIT */
/* blocks.c -- what is read behind a block's last newline begins the next. */
#include "cli/batch/batch_internal.h"

#include "answers/csv.h"
#include "cli/files/stream.h"

#include <errno.h>
#include <poll.h>
#include <string.h>

void blocks_init(struct blocks *blocks, int fd, size_t limit,
                 struct arena *arena)
{
    *blocks =
        (struct blocks){.fd = fd, .limit = limit, .stop = -1, .number = 1};
    blocks->rest = arena_array(arena, char, limit + 2);
}

void block_init(struct block *block, size_t room, size_t pad,
                struct arena *arena)
{
    *block = (struct block){.arena = arena, .room = room, .pad = pad};
    block->bytes = arena_array(arena, char, room + 1 + pad); // a newline
}

/* Room for `size` bytes in all. */
static void grow(struct block *block, size_t size)
{
    if (size <= block->room)
        return;
    block->bytes =
        arena_resize(block->arena, block->bytes, block->room + 1 + block->pad,
                     size + 1 + block->pad, 1);
    block->room = size;
}

/* Waits for bytes to read; whether it was stopped instead. */
static bool is_stopped(const struct blocks *blocks)
{
    struct pollfd ready[] = {{.fd = blocks->fd, .events = POLLIN},
                             {.fd = blocks->stop, .events = POLLIN}};

    if (blocks->stop < 0)
        return false;
    while (poll(ready, COUNT_OF(ready), -1) < 0 && errno == EINTR)
        continue;
    errno = EINTR;
    return ready[1].revents != 0;
}

/* Reads on behind what the block holds; whether there was more. */
static bool fill(struct blocks *blocks, struct block *block)
{
    if (blocks->ended)
        return false;

    ssize_t count = is_stopped(blocks)
                        ? -1
                        : stream_read(blocks->fd, block->bytes + block->size,
                                      block->room - block->size);
    if (count < 0) {
        blocks->failed = true;
        blocks->error = errno;
    }
    blocks->ended = count <= 0;
    block->size += count > 0 ? (size_t)count : 0;
    return count > 0;
}

/* Behind the last newline from `from` on; 0 if there is none. */
static size_t last_line(const struct block *block, size_t from)
{
    for (size_t end = block->size; end > from; end--)
        if (block->bytes[end - 1] == '\n')
            return end;
    return 0;
}

/* Behind the last record of CSV; 0 if none is whole. */
static size_t last_record(const struct block *block, char comma)
{
    const char *at = block->bytes, *end;

    while ((end = csv_record_end(at, block->size - (size_t)(at - block->bytes),
                                 comma)))
        at = end;
    return (size_t)(at - block->bytes);
}

/* Behind the first newline; 0 if there is none. */
static size_t first_line(const struct block *block)
{
    const char *newline = memchr(block->bytes, '\n', block->size);

    return newline ? (size_t)(newline - block->bytes) + 1 : 0;
}

/* Hands out the lines up to `end`; what is from `next` on comes later. */
static enum blocks_result take(struct blocks *blocks, struct block *block,
                               size_t end, size_t next)
{
    blocks->rest_size = block->size - next;
    memcpy(blocks->rest, block->bytes + next, blocks->rest_size);
    blocks->taken += next;
    block->size = end;
    memset(block->bytes + end, 0, block->pad);
    return BLOCKS_LINES;
}

/* Where the blank lines begin that lie before `end`, behind all others. */
static size_t blank_from(const struct blocks *blocks, const struct block *block,
                         size_t end)
{
    static const char mark[] = "\xEF\xBB\xBF"; // says nothing, as a blank
    size_t at = end;

    while (at && strchr(" \t\r\n", block->bytes[at - 1]) &&
           block->bytes[at - 1])
        at--;
    if (!at || (at == strlen(mark) && !blocks->taken &&
                !memcmp(block->bytes, mark, at)))
        return 0;
    const char *newline = memchr(block->bytes + at, '\n', end - at);
    return newline ? (size_t)(newline - block->bytes) + 1 : end;
}

/* Now something follows: the lines held back come first, what was read later.
 */
static enum blocks_result take_blank(struct blocks *blocks, struct block *block)
{
    size_t count =
        blocks->blank < block->room ? (size_t)blocks->blank : block->room;

    memcpy(blocks->rest, block->bytes, block->size);
    blocks->rest_size = block->size;
    blocks->blank -= count;
    block->size = count;
    memset(block->bytes, '\n', count);
    memset(block->bytes + count, 0, block->pad);
    return BLOCKS_LINES;
}

/* The lines up to `end`, but for blank ones, unless something follows them. */
static enum blocks_result take_lines(struct blocks *blocks, struct block *block,
                                     size_t end)
{
    size_t lines = blocks->trims ? blank_from(blocks, block, end) : end;

    if (lines && blocks->blank)
        return take_blank(blocks, block);
    for (size_t i = lines; i < end; i++)
        blocks->blank += block->bytes[i] == '\n';
    return take(blocks, block, lines, end);
}

/* Reads on to the end of a line that is too long. */
static enum blocks_result skip(struct blocks *blocks, struct block *block)
{
    const char *newline = NULL;

    do {
        blocks->taken += block->size;
        block->size = 0;
    } while (fill(blocks, block) &&
             !(newline = memchr(block->bytes, '\n', block->size)));
    if (newline) {
        size_t from = (size_t)(newline + 1 - block->bytes);
        blocks->rest_size = block->size - from;
        memcpy(blocks->rest, newline + 1, blocks->rest_size);
        blocks->taken += from;
    }
    return blocks->failed ? BLOCKS_END : BLOCKS_TOO_LONG;
}

/* The last line, which has no newline. */
static enum blocks_result take_last(struct blocks *blocks, struct block *block)
{
    if (blocks->failed || !block->size ||
        (blocks->trims && !blank_from(blocks, block, block->size)))
        return BLOCKS_END;
    if (blocks->blank)
        return take_blank(blocks, block);
    block->bytes[block->size++] = '\n';
    return take(blocks, block, block->size, block->size);
}

/* Reads on until a line is whole; returns where the last one ends, or 0. */
static size_t read_lines(struct blocks *blocks, struct block *block)
{
    const size_t most = blocks->limit + 2; // a CR and a newline
    size_t searched = 0, end;

    while (!(end = blocks->comma ? last_record(block, blocks->comma)
                                 : last_line(block, searched))) {
        searched = block->size;
        if (searched == most)
            break;
        if (searched == block->room)
            grow(block, searched < most / 2 ? 2 * searched : most);
        if (!fill(blocks, block))
            break;
    }
    return end;
}

/* As blocks_next(); where all lines were held back, the block is empty. */
static enum blocks_result read_block(struct blocks *blocks, struct block *block)
{
    grow(block, blocks->rest_size);
    memcpy(block->bytes, blocks->rest, blocks->rest_size);
    block->size = blocks->rest_size;
    blocks->rest_size = 0;

    size_t end = read_lines(blocks, block);
    if (!end && !blocks->failed) // a quote that is never closed
        end = first_line(block);
    if (end)
        return take_lines(blocks, block, end);
    if (blocks->ended)
        return take_last(blocks, block);
    return blocks->blank ? take_blank(blocks, block) : skip(blocks, block);
}

enum blocks_result blocks_next(struct blocks *blocks, struct block *block)
{
    enum blocks_result result;

    do
        result = read_block(blocks, block);
    while (result == BLOCKS_LINES && !block->size);
    return result;
}

void blocks_give_back(struct blocks *blocks, struct block *block, size_t from)
{
    size_t back = block->size - from;

    memmove(blocks->rest + back, blocks->rest, blocks->rest_size);
    memcpy(blocks->rest, block->bytes + from, back);
    blocks->rest_size += back;
    blocks->taken -= back;
    block->size = from;
}
