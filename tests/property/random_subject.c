/* SPDX-License-Identifier: MIT */
/* random_subject.c -- a pack as JSON, read as any other. */
#include "property/random_subject.h"

#include <stdio.h>

enum { TEXT_ROOM = 1 << 20 };

void subject_draw_pack(struct subject *subject, const char *name,
                       const struct rp *rp)
{
    static char text[TEXT_ROOM];

    subject_load(subject, name, text, rp_print(rp, text, sizeof text));
}

void subject_draw(struct subject *subject, const char *name,
                  const struct rp *rp, enum engine_use use)
{
    subject_draw_pack(subject, name, rp);
    subject_compile(subject, use);
}

void name_seed(char name[64], const char *what, uint64_t seed)
{
    snprintf(name, 64, "%s%sseed %llu", what, *what ? ", " : "",
             (unsigned long long)seed);
}
