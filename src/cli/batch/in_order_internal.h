/*
 * in_order_internal.h -- what several threads write, in the order of their
 * tickets.
 *
 * Whoever is done before its turn leaves its bytes behind and goes on; whoever
 * has the turn writes them behind its own.  So threads seldom wait.
 */
#ifndef CLI_BATCH_IN_ORDER_INTERNAL_H
#define CLI_BATCH_IN_ORDER_INTERNAL_H

#include "base/arena.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

struct ordered {
    const char *bytes;
    size_t size;
    uint64_t records;  /* that end in it */
    uint64_t position; /* behind what it comes from, in what was read */
};

struct left_output;

struct in_order {
    pthread_mutex_t lock; /* of what follows, and of what `write` uses */
    pthread_cond_t turned;
    uint64_t turn;            /* the ticket that is written next, from 0 */
    struct left_output *left; /* a ring, by ticket */
    uint64_t room;
    bool (*write)(void *context, const struct ordered *output);
    void *context;
};

/*
 * At most `threads` threads, each with one ticket at a time.  `write` is called
 * with the lock, and gets what is left behind even after it returned false.
 */
void in_order_init(struct in_order *order, unsigned threads,
                   bool (*write)(void *, const struct ordered *), void *context,
                   struct arena *arena);

/* Waits for the ticket's turn, which it keeps; what `write` returned. */
bool in_order_write(struct in_order *order, uint64_t ticket,
                    const struct ordered *output);

/*
 * Writes the last of a ticket, or leaves it behind; then *is_left is set until
 * it is written, and the bytes must stay.  Waits while *is_left is set from the
 * thread's ticket before.
 */
void in_order_end(struct in_order *order, uint64_t ticket,
                  const struct ordered *output, bool *is_left);

#endif
