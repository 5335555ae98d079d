/* workers.c -- one lock for what is read, another for what is written. */
#include "cli/batch/workers_internal.h"

#include "answers/read.h"
#include "base/bytes.h"
#include "cli/batch/in_order_internal.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

enum { ROOM_IN = 1 << 18, ROOM_OUT = 1 << 19 };

struct worker;

struct shop {
    struct mill *mill;
    struct worker *workers; /* as many as jobs */
    atomic_bool stop;       /* no more blocks are to be taken */

    pthread_mutex_t reading; /* the blocks, and: */
    uint64_t taken;          /* blocks, each with a ticket from 0 */
    unsigned started, most;  /* workers */

    struct in_order order; /* of writing; its lock is that of the results */
};

struct worker {
    struct shop *shop;
    pthread_t thread;
    struct arena arena, decider_arena;
    struct batch *batch;
    struct block block;
    struct out out;
    char *spare;  /* another buffer for `out` */
    bool is_left; /* what is in it still has to be written */
    uint64_t ticket;
    uint64_t position; /* behind its block, in what is read */
    uint64_t sent;     /* of the batch's records */
    bool reads;        /* it holds the lock */
    bool has_ticket;
};

static void work_guarded(struct worker *worker);

static void *work(void *context)
{
    work_guarded(context);
    return NULL;
}

static void lock_reading(struct worker *worker)
{
    pthread_mutex_lock(&worker->shop->reading);
    worker->reads = true;
}

static void unlock_reading(struct worker *worker)
{
    worker->reads = false;
    pthread_mutex_unlock(&worker->shop->reading);
}

/* One worker more, where there is work for it; few inputs have any. */
static void start_another(struct shop *shop)
{
    if (shop->started == shop->most)
        return;
    struct worker *worker = &shop->workers[shop->started];
    if (!pthread_create(&worker->thread, NULL, work, worker))
        shop->started++;
}

static uint64_t count_lines(const char *bytes, size_t size)
{
    uint64_t count = 0;
    size_t at = 0;

    for (; at + 64 <= size; at += 64)
        count += bytes64_count(bytes + at, '\n');
    for (; at < size; at++)
        count += bytes[at] == '\n';
    return count;
}

/* Of decisions: those behind whose end there is a line break. */
static uint64_t count_records(const struct mill *mill, const char *bytes,
                              size_t size)
{
    uint64_t count = 0;
    const char *end = bytes + size;

    if (!mill->csv_lines)
        return count_lines(bytes, size);
    while ((bytes = csv_record_end(bytes, (size_t)(end - bytes), ',')))
        count++;
    return count;
}

/* Under the lock for writing. */
static bool write_output(void *context, const struct ordered *output)
{
    struct shop *shop = context;
    struct mill *mill = shop->mill;
    bool ok = !atomic_load(&shop->stop) &&
              stream_write(mill->stream, output->bytes, output->size);

    if (ok)
        mill->written += output->records;
    else if (!atomic_exchange(&shop->stop, true)) {
        mill->failed = true;
        mill->written += count_records(mill, output->bytes,
                                       output->size - mill->stream->left);
    }
    progress_tell(mill->progress, mill->written, output->position);
    return ok;
}

/* The records that were decided since the last time end in these bytes. */
static struct ordered new_output(struct worker *worker, const char *bytes,
                                 size_t size)
{
    uint64_t records = batch_tally(worker->batch)->records;
    struct ordered output = {bytes, size, records - worker->sent,
                             worker->position};

    worker->sent = records;
    return output;
}

/* The `write` of a worker's out, for a block that needs more than its room. */
static bool write_in_turn(void *context, const char *bytes, size_t size)
{
    struct worker *worker = context;
    const struct ordered output = new_output(worker, bytes, size);

    return in_order_write(&worker->shop->order, worker->ticket, &output);
}

/* All of the block is decided. */
static void end_block(struct worker *worker)
{
    struct out *out = &worker->out;
    const struct ordered output = new_output(worker, out->bytes, out->used);
    char *spare = worker->spare;

    in_order_end(&worker->shop->order, worker->ticket, &output,
                 &worker->is_left);
    worker->has_ticket = false;
    worker->spare = out->bytes;
    out->bytes = spare;
    out->used = 0;
}

/* Takes a block; what it is, and the number of its first line. */
static enum blocks_result take_block(struct worker *worker, uint64_t *number)
{
    struct shop *shop = worker->shop;
    struct blocks *blocks = shop->mill->blocks;

    lock_reading(worker);
    enum blocks_result result = atomic_load(&shop->stop)
                                    ? BLOCKS_END
                                    : blocks_next(blocks, &worker->block);
    *number = blocks->number;
    if (result != BLOCKS_END) {
        worker->ticket = shop->taken++;
        worker->position = blocks->taken;
        worker->has_ticket = true;
        if (result == BLOCKS_TOO_LONG)
            blocks->number++;
        else if (shop->mill->jobs > 1) // else they are counted on the way
            blocks->number +=
                count_lines(worker->block.bytes, worker->block.size);
        if (shop->taken > 1)
            start_another(shop);
    }
    unlock_reading(worker);
    return result;
}

/* All but the first share what the first one's batch was made from. */
static struct batch *new_batch(struct worker *worker)
{
    const struct mill *mill = worker->shop->mill;
    const struct worker *first = &worker->shop->workers[0];

    struct batch *batch =
        worker == first
            ? batch_new(mill->engine, mill->today, &worker->decider_arena)
            : batch_new_like(first->batch, &worker->decider_arena);
    if (mill->csv)
        batch_read_csv(batch, csv_sheet_new(mill->csv, READ_LINE_MAX, BATCH_PAD,
                                            &worker->arena));
    if (mill->extra != EXTRA_REFUSE) {
        struct extras extras =
            extras_new(mill->extra, READ_LINE_MAX, &worker->arena);
        batch_take_extras(batch, &extras);
    }
    if (mill->csv_lines)
        batch_write_csv(batch, mill->csv_lines);
    return batch;
}

static void take_part(void *context)
{
    struct worker *worker = context;
    enum blocks_result result;
    uint64_t number;

    worker->decider_arena.escape = worker->arena.escape;
    worker->out = (struct out){
        .write = write_in_turn,
        .context = worker,
        .bytes = arena_array(&worker->arena, char, ROOM_OUT),
        .room = ROOM_OUT,
    };
    worker->spare = arena_array(&worker->arena, char, ROOM_OUT);
    block_init(&worker->block, ROOM_IN, BATCH_PAD, &worker->arena);
    worker->batch = new_batch(worker);
    while ((result = take_block(worker, &number)) != BLOCKS_END) {
        if (result == BLOCKS_TOO_LONG)
            batch_line_too_long(worker->batch, number, &worker->out);
        else
            number = batch_lines(worker->batch, worker->block.bytes,
                                 worker->block.size, number, &worker->out);
        if (result == BLOCKS_LINES && worker->shop->mill->jobs == 1)
            worker->shop->mill->blocks->number = number;
        end_block(worker);
    }
}

static void work_guarded(struct worker *worker)
{
    struct shop *shop = worker->shop;

    if (arena_guard(&worker->arena, take_part, worker))
        return;
    atomic_store(&shop->stop, true);
    if (worker->reads)
        unlock_reading(worker);
    pthread_mutex_lock(&shop->order.lock);
    shop->mill->no_memory = true;
    pthread_mutex_unlock(&shop->order.lock);
    if (worker->has_ticket) // others wait behind it
        in_order_end(&shop->order, worker->ticket, &(struct ordered){0},
                     &worker->is_left);
}

/* How many workers there are, and will be. */
static unsigned start_no_more(struct shop *shop)
{
    pthread_mutex_lock(&shop->reading);
    shop->most = shop->started;
    pthread_mutex_unlock(&shop->reading);
    return shop->most;
}

static void add_tally(struct tally *sum, const struct tally *tally,
                      uint32_t slots)
{
    sum->records += tally->records;
    sum->undetermined += tally->undetermined;
    sum->invalid += tally->invalid;
    for (uint32_t i = 0; i < slots; i++)
        sum->outcomes[i] += tally->outcomes[i];
}

/* Ends the worker, which has nothing left to do. */
static void close_worker(struct worker *worker, uint32_t slots)
{
    if (worker->batch)
        add_tally(&worker->shop->mill->tally, batch_tally(worker->batch),
                  slots);
    arena_clear(&worker->decider_arena);
    arena_clear(&worker->arena);
}

void mill_run(struct mill *mill, struct arena *arena)
{
    uint32_t slots = tally_slots(engine_pack(mill->engine));
    struct shop shop = {
        .mill = mill,
        .workers = arena_array(arena, struct worker, mill->jobs),
        .started = 1,
        .most = mill->jobs,
        .reading = PTHREAD_MUTEX_INITIALIZER,
    };

    in_order_init(&shop.order, mill->jobs, write_output, &shop, arena);
    mill->tally.outcomes = arena_array(arena, uint64_t, slots);
    for (unsigned i = 0; i < mill->jobs; i++)
        shop.workers[i].shop = &shop;
    work(&shop.workers[0]);
    unsigned started = start_no_more(&shop);
    for (unsigned i = 1; i < started; i++)
        pthread_join(shop.workers[i].thread, NULL);
    for (unsigned i = 0; i < started; i++)
        close_worker(&shop.workers[i], slots);
}
