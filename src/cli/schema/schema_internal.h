/* SPDX-License-Identifier: MIT */
/* schema_internal.h -- what is printed for a name. */
#ifndef CLI_SCHEMA_SCHEMA_INTERNAL_H
#define CLI_SCHEMA_SCHEMA_INTERNAL_H

#include "cli/cli.h"
#include "cli/schema/schema.h"

struct schema {
    const char *name;
    const char *lines; /* each ends with a NUL */
    size_t size;       /* of all, in bytes */
};

/* All that are files, by name; a last one has no name.  The build makes it. */
extern const struct schema schema_files[];

/* The schema of answers to cli->pack; what its `$schema` says. */
void schema_write_answers(struct cli *cli, const char *draft);

#endif
