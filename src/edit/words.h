/* SPDX-License-Identifier: MIT */
/*
 * words.h -- the texts of a pack as a table of CSV for a translator, and back.
 *
 * A row is a text: its path, made of members and ids, the text in the language
 * it is translated from, that in the language it is translated into, and a word
 * on how that is.  What is put back bears a mark of the text that it was made
 * from (pack/made_from.h).
 */
#ifndef EDIT_WORDS_H
#define EDIT_WORDS_H

#include "base/out.h"
#include "base/span.h"
#include "pack/model.h"

enum {
    WORDS_SIZE_MAX = 64 << 20 /* bytes of a table's text */
};

/* How a translation is. */
enum words_state { WORDS_FINE, WORDS_MISSING, WORDS_STALE };

/* A text of the pack. */
struct words_text {
    const char *path;
    struct span object; /* as it stands in the text of the pack */
    /* Of words_read(). */
    uint32_t row;     /* of the sheet; 0 where it has none */
    const char *now;  /* what the target becomes; NULL where it stays */
    const char *mark; /* as it becomes; NULL where it stays */
};

struct word_table {
    const struct pack *pack;
    struct arena *arena;
    struct span text;      /* of the pack */
    struct span languages; /* the list of them */
    struct words_text *texts;
    uint32_t count, room;
    const char *source, *target; /* languages; the target may be a new one */
    uint32_t changed, marked;    /* by words_read() */
};

/* Finds the texts of a sound pack. */
void words_find(struct word_table *words, const struct pack *pack,
                const char *text, size_t size, struct arena *arena);

/* Writes the table from `source` into `target`. */
void words_write(struct out *out, const struct word_table *words);

/*
 * Reads a table for texts that were found; its columns say which languages it
 * is of.  False after faults, at places of the table.
 */
bool words_read(struct word_table *words, const char *text, size_t size,
                const char *file, struct faults *faults);

/* Writes the text of the pack with what was read; all else stays as it is. */
void words_put(struct out *out, const struct word_table *words);

#endif
