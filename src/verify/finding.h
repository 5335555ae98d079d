/* SPDX-License-Identifier: MIT */
/*
 * finding.h -- what proofs found, and what they did not prove, as data.
 *
 * A finding says what it is about, not in which words:
 * report/verify_says_internal.h tells it in a language.  Conditions in it may
 * test today: PHRASE_TODAY (phrase.h).
 */
#ifndef VERIFY_FINDING_H
#define VERIFY_FINDING_H

#include "base/number.h"
#include "engine/answers.h"

/* The kind of thing that a finding is about. */
enum finding_part {
    FINDING_PACK,
    FINDING_QUESTION,
    FINDING_OPTION,
    FINDING_FACT,
    FINDING_OUTCOME,
    FINDING_RULE,
    FINDING_ADVICE,
    FINDING_SOURCE
};

struct finding {
    enum fault_code code;
    enum finding_part part;
    uint32_t index; /* in the pack; of an option, that of its question */
    uint32_t order; /* in which they were found */
    struct origin at;
    const char *id;        /* of the part; that of the pack for gaps */
    const uint32_t *rules; /* other rules that it is about, or NULL */
    uint32_t rule_count;
    const uint32_t *options; /* of the question, that are alike */
    uint32_t option_count;
    const struct cond *where;  /* who it is about; NULL: not known, or all */
    bool has_more;             /* others than those too */
    const struct cond *member; /* of the condition of the part */
    const struct outcome_date *date;
    bool always;       /* the date can never be computed */
    struct range days; /* that the finding is about */
    bool is_uncertain; /* whether anybody is like that */
    bool has_count;
    struct number count;           /* combinations that it is about */
    const struct answers *witness; /* an applicant who shows it, or NULL */
};

/* What was to be proved. */
enum claim {
    CLAIM_ANYTHING_OF_DATES, /* they hang together in too many ways */
    CLAIM_ANYTHING_OF_RULES, /* there are too many */
    CLAIM_NO_GAPS,
    CLAIM_NO_OTHER_GAPS,
    CLAIM_ALL_GAPS, /* that the boxes which were found are all */
    CLAIM_GAP_COUNT,
    CLAIM_SHARES,
    CLAIM_HIDING, /* which rules keep these rules from deciding */
    CLAIM_RULES_DECIDE,
    CLAIM_RULES_NEEDED,
    CLAIM_MEMBERS_NEEDED,
    CLAIM_RULES_AND_MEMBERS_NEEDED,
    CLAIM_NO_OTHER_OVERLAPS,
    CLAIM_OUTCOMES_DECIDED,
    CLAIM_ADVICE_GIVEN,
    CLAIM_VARIABLES_MATTER,
    CLAIM_NO_OTHER_ALIKE,
    CLAIM_ASKS,
    CLAIM_NO_DAYS_LEFT,
    CLAIM_SINGLE_REASONS,
    CLAIM_NO_OTHER_REASONS
};

struct unproved {
    enum claim claim;
    const char **ids; /* of those that it is about, or NULL */
    uint32_t count;
};

#endif
