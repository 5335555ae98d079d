/* api_internal.h -- what the opaque types of elig.h are; for elig*.c only. */
#ifndef API_API_INTERNAL_H
#define API_API_INTERNAL_H

#include "base/diag.h"
#include "elig.h"
#include "engine/compile.h"

struct elig_report {
    struct arena arena;
    struct diags diags;
    bool no_memory; /* said without needing any */
};

struct elig_pack {
    struct arena arena;
    const struct pack *model;
    const struct engine *engine;
};

enum elig_status public_status(enum status status);
enum elig_type public_type(const struct question *question);

/*
 * Runs work(context), in which the arena and the report's may run out; then
 * reports S001 and returns false.
 */
bool public_guard(struct elig_report *report, struct arena *arena,
                  void (*work)(void *context), void *context);

#endif
