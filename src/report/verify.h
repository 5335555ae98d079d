/* SPDX-License-Identifier: MIT */
/* verify.h -- what was proved of a pack, for its author and programs. */
#ifndef REPORT_VERIFY_H
#define REPORT_VERIFY_H

#include "base/out.h"
#include "text/messages.h"
#include "verify/verify.h"

/* Which findings to list; that a proof was not finished is always told. */
struct verify_shown {
    enum fault_level level; /* and above */
    bool some;              /* only those in `only` */
    bool only[FAULT_CODE_COUNT];
};

/* What findings are told from. */
struct telling {
    const struct pack *pack;
    const struct verification *result;
    enum language spoken;
    struct arena *arena; /* sentences lie here */
};

bool verify_is_shown(const struct verify_shown *shown, enum fault_code code);

/* Both list the findings that are shown. */
void write_verify_text(struct out *out, const struct telling *telling,
                       const struct verify_shown *shown);

/* One JSON object and a line break: schema 1. */
void write_verify_json(struct out *out, const struct telling *telling,
                       const struct verify_shown *shown);

#endif
