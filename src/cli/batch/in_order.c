/* in_order.c -- one lock, one turn, and a ring of what waits for it. */
#include "cli/batch/in_order_internal.h"

struct left_output {
    struct ordered output;
    bool *is_left; /* NULL where there is nothing */
};

void in_order_init(struct in_order *order, unsigned threads,
                   bool (*write)(void *, const struct ordered *), void *context,
                   struct arena *arena)
{
    // Of each thread there is what it left behind, and what it works on.
    size_t room = 2 * (size_t)threads;

    *order = (struct in_order){
        .lock = PTHREAD_MUTEX_INITIALIZER,
        .turned = PTHREAD_COND_INITIALIZER,
        .left = arena_array(arena, struct left_output, room),
        .room = room,
        .write = write,
        .context = context,
    };
}

bool in_order_write(struct in_order *order, uint64_t ticket,
                    const struct ordered *output)
{
    pthread_mutex_lock(&order->lock);
    while (order->turn != ticket)
        pthread_cond_wait(&order->turned, &order->lock);
    bool ok = order->write(order->context, output);
    pthread_mutex_unlock(&order->lock);
    return ok;
}

/* Passes the turn on, and writes whatever has been waiting for it. */
static void pass(struct in_order *order)
{
    struct left_output *left;

    while ((left = &order->left[++order->turn % order->room])->is_left) {
        order->write(order->context, &left->output);
        *left->is_left = false;
        left->is_left = NULL;
    }
    pthread_cond_broadcast(&order->turned);
}

void in_order_end(struct in_order *order, uint64_t ticket,
                  const struct ordered *output, bool *is_left)
{
    pthread_mutex_lock(&order->lock);
    while (order->turn != ticket && *is_left)
        pthread_cond_wait(&order->turned, &order->lock);
    if (order->turn == ticket) {
        order->write(order->context, output);
        pass(order);
    } else {
        *is_left = true;
        order->left[ticket % order->room] =
            (struct left_output){*output, is_left};
    }
    pthread_mutex_unlock(&order->lock);
}
