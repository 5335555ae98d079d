/* SPDX-License-Identifier: MIT */
/* people.h -- which records two packs decide otherwise, for people and as JSON.
 */
#ifndef REPORT_PEOPLE_H
#define REPORT_PEOPLE_H

#include "base/fault.h"
#include "base/out.h"
#include "pack/model.h"
#include "text/messages.h"

enum { PEOPLE_OLD, PEOPLE_NEW, PEOPLE_SIDES };

/* What changes, the most of it; as diff has it. */
enum people_change {
    PEOPLE_OUTCOME, /* another outcome, or none before or after */
    PEOPLE_GIVEN,   /* other dates, advice or outcomes still possible */
    PEOPLE_RULE,    /* only another rule */
    PEOPLE_CHANGES
};

/* A record that is named. */
struct people_record {
    uint64_t line;
    const char *id; /* as JSON; NULL for none, or one too long to keep */
    enum people_change change;
    uint32_t from, to; /* what it comes to; see people_slots() */
};

/* One that a pack refuses. */
struct people_refusal {
    uint64_t line;
    const char *id;
    bool by[PEOPLE_SIDES];
    enum fault_code code; /* of the old pack, if both do */
    const char *question; /* or NULL */
};

struct people {
    const struct pack *packs[PEOPLE_SIDES];
    bool only_outcome; /* all other changes count as none */
    uint32_t limit;    /* of those named, of each kind */

    uint64_t records, same, changed[PEOPLE_CHANGES];
    uint64_t refused, refused_by[PEOPLE_SIDES]; /* by that one alone */
    uint64_t *moves; /* from * slots of the new pack + to: how many */
    struct people_record *named;
    struct people_refusal *refusals;
    uint32_t named_count, refusal_count;

    enum language spoken;
    struct arena *arena;
};

/* An outcome's number, or: undetermined, no rule, not in force. */
uint32_t people_slots(const struct pack *pack);
uint32_t people_slot(const struct pack *pack, const char *status, size_t size,
                     const char *outcome, size_t outcome_size);

/* All that are told of. */
uint64_t people_changed(const struct people *people);

void write_people_text(struct out *out, const struct people *people);
void write_people_markdown(struct out *out, const struct people *people);
void write_people_json(struct out *out, const struct people *people);

#endif
