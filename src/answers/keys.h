/*
 * keys.h -- from the names in a record to numbers.
 *
 * Besides the ids of questions, a record, a pair and a column of CSV may be
 * called `id` and `today`: these names are known here, and nowhere else.
 */
#ifndef ANSWERS_KEYS_H
#define ANSWERS_KEYS_H

#include "base/names.h"
#include "pack/model.h"

/* What a name stands for: a question's index, or one of these. */
enum { KEY_NONE = NAMES_NONE, KEY_ID = -2, KEY_TODAY = -3 };

/* One name, by a look at all of them; KEY_NONE also for one of no bytes. */
int32_t key_of(const struct pack *pack, const char *name, size_t size);

/*
 * All names that key_of() knows, `id` and `today` last; puts how many into
 * *count.  The list lies in `arena`, its names are the pack's.
 */
const char **key_names(const struct pack *pack, struct arena *arena,
                       size_t *count);

/* The same as tables, for who looks up many: never changes, may be shared. */
struct keys {
    struct names names;          /* numbers as of key_of(), put in 32 bits */
    const struct names *options; /* of each question: from ids to indexes;
                                    empty where it is no choice */
};

/* Lies in `arena`; the pack must outlive it. */
const struct keys *keys_new(const struct pack *pack, struct arena *arena);

#endif
