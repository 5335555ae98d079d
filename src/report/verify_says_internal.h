/* SPDX-License-Identifier: MIT */
/* verify_says_internal.h -- findings of verify as sentences, in a language. */
#ifndef REPORT_VERIFY_SAYS_INTERNAL_H
#define REPORT_VERIFY_SAYS_INTERNAL_H

#include "report/verify.h"
#include "verify/finding.h"

/* One sentence, as diagnostics are written: small letter, no full stop. */
const char *verify_says(const struct telling *telling,
                        const struct finding *finding);

/* "that there are no gaps": what was not proved. */
const char *verify_says_unproved(const struct telling *telling,
                                 const struct unproved *unproved);

#endif
