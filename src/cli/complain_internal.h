/* complain_internal.h -- messages about the run, in Dutch too. */
#ifndef CLI_COMPLAIN_INTERNAL_H
#define CLI_COMPLAIN_INTERNAL_H

#include "cli/cli.h"

struct complaint {
    const char *english, *dutch; /* formats with the same conversions */
};

/* All that are translated. */
const struct complaint *complain_messages(size_t *count);

#endif
