/* SPDX-License-Identifier: MIT */
/*
 * workers.c -- one lock for what is read, another for what is written.
 *
 * Results are written in the order of tickets.  Whoever is done before its turn
 * leaves its bytes behind and goes on; whoever has the turn writes them behind
 * its own.  So threads seldom wait.
 *
 * With fail_fast, the ticket in which a record cannot be used is the last to be
 * written.  Later ones may be decided already, and count nowhere: each worker
 * waits for its turn, and only then keeps what its batch counted.
 */
#include "cli/batch/batch_internal.h"

#include "answers/read.h"
#include "base/bytes.h"
#include "cli/signals.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

enum { ROOM_IN = 1 << 18, ROOM_OUT = 1 << 19 };

struct worker;

/* Results of a block, or of some of its records. */
struct ordered {
    const char *bytes;
    size_t size;
    uint64_t records;  /* that end in it */
    uint64_t position; /* behind what it comes from, in what was read */
    bool is_last;      /* nothing is to be written behind it */
};

struct workers {
    struct batch_run *run;
    struct worker *workers; /* as many as jobs */
    atomic_bool stop;       /* no more blocks are to be taken */

    pthread_mutex_t reading; /* the blocks, and: */
    uint64_t taken;          /* blocks, each with a ticket from 0 */
    unsigned started, most;  /* workers */

    pthread_mutex_t writing; /* the results, and: */
    pthread_cond_t turned;
    uint64_t turn; /* the ticket that is written next, from 0 */
    uint64_t room; /* tickets that may be under way: two of each worker, what it
                      left behind and what it works on */
    struct left {
        struct ordered output;
        bool *is_left; /* NULL where there is nothing */
    } * left;          /* a ring, by ticket */
};

struct worker {
    struct workers *all;
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
    struct tally kept; /* of what was written, with fail_fast */
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
    pthread_mutex_lock(&worker->all->reading);
    worker->reads = true;
}

static void unlock_reading(struct worker *worker)
{
    worker->reads = false;
    pthread_mutex_unlock(&worker->all->reading);
}

/* One worker more, where there is work for it; few inputs have any. */
static void start_another(struct workers *all)
{
    if (all->started == all->most)
        return;
    struct worker *worker = &all->workers[all->started];
    if (!pthread_create(&worker->thread, NULL, work, worker))
        all->started++;
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

/* Of decisions: those of which all is there. */
static uint64_t count_records(const struct batch_run *run, const char *bytes,
                              size_t size)
{
    uint64_t count = 0;
    const char *end = bytes + size;

    while ((bytes = run->writer->end(bytes, (size_t)(end - bytes))))
        count++;
    return count;
}

/* Nothing more is written, nor waited for by whoever reads. */
static void end_run(struct workers *all)
{
    all->run->ended = true;
    atomic_store(&all->stop, true);
    signals_wake();
}

/*
 * Under the lock for writing.  Takes what is left behind even after a write
 * failed.
 */
static bool write_output(struct workers *all, const struct ordered *output)
{
    struct batch_run *run = all->run;
    bool ok = !atomic_load(&all->stop) &&
              stream_write(run->stream, output->bytes, output->size);

    if (ok) {
        run->written += output->records;
        if (output->is_last)
            end_run(all);
    } else if (!atomic_exchange(&all->stop, true)) {
        run->failed = true;
        run->written +=
            count_records(run, output->bytes, output->size - run->stream->left);
    }
    progress_tell(run->progress, run->written, output->position);
    return ok;
}

/* Passes the turn on, and writes whatever has been waiting for it. */
static void pass(struct workers *all)
{
    struct left *left;

    while ((left = &all->left[++all->turn % all->room])->is_left) {
        write_output(all, &left->output);
        *left->is_left = false;
        left->is_left = NULL;
    }
    pthread_cond_broadcast(&all->turned);
}

/*
 * Writes the last of the worker's ticket, or leaves it behind; then is_left is
 * set until it is written, and the bytes must stay.  Waits while it is set from
 * the worker's ticket before.
 */
static void end_ticket(struct worker *worker, const struct ordered *output)
{
    struct workers *all = worker->all;

    pthread_mutex_lock(&all->writing);
    while (all->turn != worker->ticket &&
           (worker->is_left || all->run->fail_fast))
        pthread_cond_wait(&all->turned, &all->writing);
    if (all->turn == worker->ticket) {
        if (all->run->fail_fast && !atomic_load(&all->stop))
            tally_copy(&worker->kept, batch_tally(worker->batch),
                       engine_pack(all->run->engine));
        write_output(all, output);
        pass(all);
    } else {
        worker->is_left = true;
        all->left[worker->ticket % all->room] =
            (struct left){*output, &worker->is_left};
    }
    pthread_mutex_unlock(&all->writing);
    worker->has_ticket = false;
}

/* The records that were decided since the last time end in these bytes. */
static struct ordered new_output(struct worker *worker, const char *bytes,
                                 size_t size)
{
    uint64_t records = batch_tally(worker->batch)->records;
    struct ordered output = {bytes, size, records - worker->sent,
                             worker->position, false};

    worker->sent = records;
    return output;
}

/*
 * The `write` of a worker's out, for a block that needs more than its room:
 * waits for the ticket's turn, which it keeps.
 */
static bool write_in_turn(void *context, const char *bytes, size_t size)
{
    struct worker *worker = context;
    struct workers *all = worker->all;
    const struct ordered output = new_output(worker, bytes, size);

    pthread_mutex_lock(&all->writing);
    while (all->turn != worker->ticket)
        pthread_cond_wait(&all->turned, &all->writing);
    bool ok = write_output(all, &output);
    pthread_mutex_unlock(&all->writing);
    return ok;
}

/* All of the block is decided. */
static void end_block(struct worker *worker)
{
    struct out *out = &worker->out;
    struct ordered output = new_output(worker, out->bytes, out->used);
    char *spare = worker->spare;

    output.is_last = batch_is_over(worker->batch);
    end_ticket(worker, &output);
    worker->spare = out->bytes;
    out->bytes = spare;
    out->used = 0;
}

/* Takes a block; what it is, and the number of its first line. */
static enum blocks_result take_block(struct worker *worker, uint64_t *number)
{
    struct workers *all = worker->all;
    struct blocks *blocks = all->run->blocks;

    lock_reading(worker);
    enum blocks_result result = atomic_load(&all->stop)
                                    ? BLOCKS_END
                                    : blocks_next(blocks, &worker->block);
    *number = blocks->number;
    if (result != BLOCKS_END) {
        worker->ticket = all->taken++;
        worker->position = blocks->taken;
        worker->has_ticket = true;
        if (result == BLOCKS_TOO_LONG)
            blocks->number++;
        else if (all->run->jobs > 1) // else they are counted on the way
            blocks->number +=
                count_lines(worker->block.bytes, worker->block.size);
        if (all->taken > 1)
            start_another(all);
    }
    unlock_reading(worker);
    return result;
}

static struct batch *new_batch(struct worker *worker)
{
    const struct batch_run *run = worker->all->run;
    struct batch *batch =
        batch_new(run->engine, run->today, run->writer, &worker->decider_arena);

    if (run->fail_fast)
        batch_fail_fast(batch);
    if (run->csv)
        batch_read_csv(batch, csv_sheet_new(run->csv, READ_LINE_MAX, BATCH_PAD,
                                            &worker->arena));
    if (run->extra != EXTRA_REFUSE) {
        struct extras extras =
            extras_new(run->extra, READ_LINE_MAX, &worker->arena);
        batch_take_extras(batch, &extras);
    }
    return batch;
}

static void take_part(void *context)
{
    struct worker *worker = context;
    enum blocks_result result;
    uint64_t number;

    worker->out = (struct out){
        .write = write_in_turn,
        .context = worker,
        .bytes = arena_array(&worker->arena, char, ROOM_OUT),
        .room = ROOM_OUT,
    };
    worker->spare = arena_array(&worker->arena, char, ROOM_OUT);
    block_init(&worker->block, ROOM_IN, BATCH_PAD, &worker->arena);
    worker->kept.outcomes =
        arena_array(&worker->arena, uint64_t,
                    tally_slots(engine_pack(worker->all->run->engine)));
    worker->batch = new_batch(worker);
    while ((result = take_block(worker, &number)) != BLOCKS_END) {
        if (result == BLOCKS_TOO_LONG)
            batch_line_too_long(worker->batch, number, &worker->out);
        else
            number = batch_lines(worker->batch, worker->block.bytes,
                                 worker->block.size, number, &worker->out);
        if (result == BLOCKS_LINES && worker->all->run->jobs == 1)
            worker->all->run->blocks->number = number;
        end_block(worker);
    }
}

static void work_guarded(struct worker *worker)
{
    struct workers *all = worker->all;
    struct arena *arenas[] = {&worker->arena, &worker->decider_arena};

    if (arenas_guard(arenas, COUNT_OF(arenas), take_part, worker))
        return;
    atomic_store(&all->stop, true);
    if (worker->reads)
        unlock_reading(worker);
    pthread_mutex_lock(&all->writing);
    all->run->no_memory = true;
    pthread_mutex_unlock(&all->writing);
    if (worker->has_ticket) // others wait behind it
        end_ticket(worker, &(struct ordered){0});
}

/* How many workers there are, and will be. */
static unsigned start_no_more(struct workers *all)
{
    pthread_mutex_lock(&all->reading);
    all->most = all->started;
    pthread_mutex_unlock(&all->reading);
    return all->most;
}

/* Ends the worker, which has nothing left to do. */
static void close_worker(struct worker *worker)
{
    struct batch_run *run = worker->all->run;

    if (worker->batch)
        tally_add(&run->tally,
                  run->fail_fast ? &worker->kept : batch_tally(worker->batch),
                  engine_pack(run->engine));
    arena_clear(&worker->decider_arena);
    arena_clear(&worker->arena);
}

void workers_run(struct batch_run *run, struct arena *arena)
{
    struct workers all = {
        .run = run,
        .workers = arena_array(arena, struct worker, run->jobs),
        .started = 1,
        .most = run->jobs,
        .reading = PTHREAD_MUTEX_INITIALIZER,
        .writing = PTHREAD_MUTEX_INITIALIZER,
        .turned = PTHREAD_COND_INITIALIZER,
        .room = 2 * (uint64_t)run->jobs,
        .left = arena_array(arena, struct left, 2 * (size_t)run->jobs),
    };

    run->tally.outcomes =
        arena_array(arena, uint64_t, tally_slots(engine_pack(run->engine)));
    for (unsigned i = 0; i < run->jobs; i++)
        all.workers[i].all = &all;
    work(&all.workers[0]);
    unsigned started = start_no_more(&all);
    for (unsigned i = 1; i < started; i++)
        pthread_join(all.workers[i].thread, NULL);
    for (unsigned i = 0; i < started; i++)
        close_worker(&all.workers[i]);
}
