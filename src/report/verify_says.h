/* verify_says.h -- findings of verify as sentences, in a language. */
#ifndef REPORT_VERIFY_SAYS_H
#define REPORT_VERIFY_SAYS_H

#include "text/messages.h"
#include "verify/finding.h"
#include "verify/verify.h"

/* What sentences are made of. */
struct telling {
    const struct pack *pack;
    const struct verification *result;
    enum words_language words;
    struct arena *arena; /* sentences lie here */
};

/* One sentence, as diagnostics are written: small letter, no full stop. */
const char *verify_says(const struct telling *telling,
                        const struct finding *finding);

/* "that there are no gaps": what was not proved. */
const char *verify_says_unproved(const struct telling *telling,
                                 const struct unproved *unproved);

#endif
