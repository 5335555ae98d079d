/* verify_internal.h -- one verification under way; for verify's files only. */
#ifndef VERIFY_VERIFY_INTERNAL_H
#define VERIFY_VERIFY_INTERNAL_H

#include "base/budget.h"
#include "space/count.h"
#include "space/witness.h"
#include "verify/box_internal.h"
#include "verify/verify.h"

/*
 * All proofs draw on one budget of steps, from which the view's scratch takes
 * its own: each has a turn.
 */
enum {
    VERIFY_STEPS = 5 << 21,
    VERIFY_WORDS = 1 << 23,    /* of diagrams */
    VERIFY_BOX_WORDS = 1 << 24 /* of all rules' boxes */
};

/* Comparisons of two variables (relation_internal.h). */
struct relations {
    const struct relation *items;
    uint32_t count;
};

/* A rule's part in the whole, as diagrams of no and yes where reachable. */
struct verify_rule {
    node_id holds;   /* its condition, in its days */
    node_id decides; /* it holds, and none before it */
};

struct verify_run {
    const struct engine *engine;
    const struct pack *pack;
    struct arena *arena;
    struct view view;
    struct box_form form;
    struct answers nobody;     /* all missing: the whole space */
    int32_t near;              /* the day that witnesses are nearest to */
    bool by_parts;             /* do without diagrams of the rules */
    struct budget budget;      /* of all proofs together */
    uint32_t used;             /* words of the diagram before the first proof */
    struct verify_rule *rules; /* NULL where they do not fit */
    node_id *later;   /* the outcome of the first rule from this one on */
    node_id *free;    /* where no rule before this one holds */
    uint64_t **boxes; /* bounds of the rules */
    bool *is_box;
    uint32_t *sizes; /* of their conditions, with all members */
    const struct verify_rows *rows;
    enum tri *decides; /* whether each rule decides anybody */
    struct number *by_rule;
    struct relations relations;
    bool relations_found;
    struct finding *findings;
    uint32_t count, room;
    uint32_t of_code[DIAG_CODE_COUNT];
    const char **not_proved;
    uint32_t not_proved_count, not_proved_room;
    struct verification result;
};

/* What a finding says besides its sentence. */
struct note {
    enum diag_code code;
    struct origin at;
    const char *part, *id;
    const uint32_t *rules;
    uint32_t rule_count;
    node_id region; /* witness: who gets to yes; DIAGRAM_NO for none */
    const struct answers *witness; /* or this; or NULL */
    bool counts;                   /* the combinations of the region */
};

/* Adds a finding, unless there are too many of its code. */
void verify_add(struct verify_run *run, const struct note *note,
                const char *format, ...) PRINTF_LIKE(3, 4);

/* A note about that rule. */
struct note verify_rule_note(const struct verify_run *run, enum diag_code code,
                             uint32_t rule);

/* Whether findings of that code are only counted from now on. */
bool verify_is_full(const struct verify_run *run, enum diag_code code);

/* The next proof's turn: it may use half the steps that are left. */
void verify_turn(struct verify_run *run);

/* Takes steps; false when the turn is over. */
bool verify_spend(struct verify_run *run, uint64_t steps);

/* Whether the turn is over: nothing may be concluded from what was not found.
 */
bool verify_is_over(const struct verify_run *run);

/* Notes something that was not proved: "that there are no gaps". */
void verify_give_up(struct verify_run *run, const char *what);

/* The same of some of a list, by their ids: "that 'a', 'b' and 7 more ...". */
void verify_give_up_on(struct verify_run *run, const char *before,
                       const char *const *ids, uint32_t count,
                       const char *behind);

/* Combinations at yes; false if it was too much. */
bool verify_count(struct verify_run *run, node_id node, struct number *count);

/* Each looks at one kind of thing and adds what it finds. */
void verify_rules(struct verify_run *run);      /* gaps, hidden, droppable */
bool verify_by_parts(struct verify_run *run);   /* the same, without diagrams */
void verify_by_example(struct verify_run *run); /* the same, where it can */
void verify_overlaps(struct verify_run *run);
void verify_members(struct verify_run *run);
void verify_parts(struct verify_run *run); /* outcomes, advice, questions */
void verify_sources(struct verify_run *run);
void verify_dates(struct verify_run *run);
void verify_options_alike(struct verify_run *run);
void verify_asks(struct verify_run *run);
void verify_reasons(struct verify_run *run, struct arena *decide);
void verify_left(struct verify_run *run); /* days of a catch-all alone */

/* Marks levels that make a difference to somebody, as far as it finds any. */
void verify_sample(struct verify_run *run, bool *levels);

/* "'a'", "'a' and 'b'", "'a', 'b' and 7 more". */
const char *verify_names(const struct verify_run *run, const char *const *ids,
                         uint32_t count);

/* What these say, shared by all ways to find it. */
void verify_say_gap(struct verify_run *run, const uint64_t *box);
void verify_say_gap_as(struct verify_run *run, const uint64_t *box,
                       const char *text, node_id region);
void verify_say_hidden(struct verify_run *run, uint32_t rule,
                       const uint32_t *by, uint32_t count, node_id region);
void verify_say_droppable(struct verify_run *run, uint32_t rule,
                          const uint32_t *takers, uint32_t count,
                          node_id region);
void verify_say_member(struct verify_run *run, enum diag_code code,
                       const char *part, const char *id,
                       const struct cond *member, node_id region);

#endif
