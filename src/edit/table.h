/* SPDX-License-Identifier: MIT */
/*
 * table.h -- the rules of a pack as a table of CSV, and back.
 *
 * A row is a box of a rule's condition (boxes_internal.h), as pack/cell.h has
 * it: a column for each question or fact that a rule names, behind `rule` and
 * before `outcome`.  What conditions cannot name stays with the pack: reasons,
 * sources, days.
 */
#ifndef EDIT_TABLE_H
#define EDIT_TABLE_H

#include "base/out.h"
#include "edit/boxes_internal.h"

enum {
    TABLE_SIZE_MAX = 16 << 20 /* bytes of its text */
};

/*
 * Writes the table.  Returns NULL, or why there is none; part of it may then
 * have been written.
 */
const char *table_write(struct out *out, const struct pack *pack,
                        struct arena *arena);

/* A rule of a table. */
struct table_rule {
    const char *id;
    uint32_t outcome;
    struct boxes boxes;
    uint32_t row; /* of the sheet, its first */
};

struct rule_table {
    struct table_rule *rules;
    uint32_t count, room;
};

/*
 * Reads a table for the pack; its rules may be others.  False after faults, at
 * places of the table.
 */
bool table_read(const struct pack *pack, const char *text, size_t size,
                const char *file, struct arena *arena, struct faults *faults,
                struct rule_table *table);

/* The reason of a rule that a table adds, in each language: `check` names it,
 * until its author has written one. */
#define TABLE_BECAUSE "TODO"

/* What putting in a table changes; ids of rules. */
struct table_changes {
    const char **changed, **added, **removed;
    uint32_t changed_count, added_count, removed_count;
    bool moved; /* rules that stay stand in another order */
};

/*
 * Writes the text of the pack with the rules of the table: one that means what
 * it meant stays as it is written.  A text that was laid out (layout.h) stays
 * so.
 */
void table_put(struct out *out, const struct pack *pack,
               const struct rule_table *table, const char *text, size_t size,
               struct arena *arena, struct table_changes *changes);

#endif
