/* SPDX-License-Identifier: MIT */
/* schema.h -- the JSON Schemas that the program knows. */
#ifndef CLI_SCHEMA_SCHEMA_H
#define CLI_SCHEMA_SCHEMA_H

#include <stddef.h>

/* The name of the schema at that place; NULL behind the last. */
const char *schema_name(size_t place);

#endif
