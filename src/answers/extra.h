/* SPDX-License-Identifier: MIT */
/*
 * extra.h -- members and columns that the pack does not know.
 *
 * They are refused unless somebody asks for them to be passed over, or to be
 * copied into the result, so that nobody has to join the two again.  Values are
 * copied as what they mean: layout is left out, and characters that nobody can
 * see are spelled out.
 */
#ifndef ANSWERS_EXTRA_H
#define ANSWERS_EXTRA_H

#include "base/out.h"
#include "json/scan.h"

enum extra { EXTRA_REFUSE, EXTRA_IGNORE, EXTRA_COPY };

enum { EXTRA_MAX = 256 }; /* members of a record that are copied */

struct extra_member {
    struct scan_token key, value; /* in the text that is read */
};

struct extras {
    enum extra mode;
    struct extra_member *of; /* room for EXTRA_MAX, to copy */
    uint32_t count;
    char *room; /* for the longest text of a record, to copy */
};

/* Room for what is copied, of records of at most `record_max` bytes. */
struct extras extras_new(enum extra mode, size_t record_max,
                         struct arena *arena);

/* A value that was read, without layout; `room` holds its longest text. */
void extra_write_value(struct out *out, const struct scan_token *value,
                       char *room);

/* `,"extra":{...}`; nothing where there are none. */
void extras_write_json(struct out *out, const struct extras *extras);

/* As the last `columns` fields of a record of CSV; those not read are empty. */
void extras_write_csv(struct out *out, const struct extras *extras,
                      uint32_t columns);

#endif
