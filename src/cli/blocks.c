/* blocks.c -- what is read behind a block's last newline begins the next. */
#include "cli/blocks.h"

#include "cli/stream.h"
#include "io/csv.h"

#include <errno.h>
#include <string.h>

void blocks_init(struct blocks *blocks, int fd, size_t limit,
                 struct arena *arena)
{
    *blocks = (struct blocks){.fd = fd, .limit = limit, .number = 1};
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

/* Reads on behind what the block holds; whether there was more. */
static bool fill(struct blocks *blocks, struct block *block)
{
    if (blocks->ended)
        return false;

    ssize_t count = stream_read(blocks->fd, block->bytes + block->size,
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
static size_t last_record(const struct block *block)
{
    const char *at = block->bytes, *end;

    while (
        (end = csv_record_end(at, block->size - (size_t)(at - block->bytes))))
        at = end;
    return (size_t)(at - block->bytes);
}

/* Behind the first newline; 0 if there is none. */
static size_t first_line(const struct block *block)
{
    const char *newline = memchr(block->bytes, '\n', block->size);

    return newline ? (size_t)(newline - block->bytes) + 1 : 0;
}

/* Hands out the lines up to `end`, and keeps what is behind. */
static enum blocks_result take(struct blocks *blocks, struct block *block,
                               size_t end)
{
    blocks->rest_size = block->size - end;
    memcpy(blocks->rest, block->bytes + end, blocks->rest_size);
    blocks->taken += end;
    block->size = end;
    memset(block->bytes + end, 0, block->pad);
    return BLOCKS_LINES;
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
    if (blocks->failed || !block->size)
        return BLOCKS_END;
    block->bytes[block->size++] = '\n';
    return take(blocks, block, block->size);
}

/* Reads on until a line is whole; returns where the last one ends, or 0. */
static size_t read_lines(struct blocks *blocks, struct block *block)
{
    const size_t most = blocks->limit + 2; // a CR and a newline
    size_t searched = 0, end;

    while (!(end = blocks->csv ? last_record(block)
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

enum blocks_result blocks_next(struct blocks *blocks, struct block *block)
{
    grow(block, blocks->rest_size);
    memcpy(block->bytes, blocks->rest, blocks->rest_size);
    block->size = blocks->rest_size;
    blocks->rest_size = 0;

    size_t end = read_lines(blocks, block);
    if (!end && !blocks->failed) // a quote that is never closed
        end = first_line(block);
    if (end)
        return take(blocks, block, end);
    return blocks->ended ? take_last(blocks, block) : skip(blocks, block);
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
