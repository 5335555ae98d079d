/* SPDX-License-Identifier: MIT */
/* mutate.c -- cases first, for most mutants end there; then the proof. */
#include "cases/mutate.h"

#include "base/set_cover.h"
#include "cases/cases_internal.h"
#include "cases/equivalence_internal.h"

#include <string.h>

enum {
    MUTATE_STEPS = 1 << 25, /* of diagrams and decisions, for all mutants */
    MUTATE_RULES = 8,       /* rules that are looked at in a step */
    SET_WORD_BITS = 64
};

struct judge {
    const struct pack *pack;
    struct decider *decider;
    struct mutate_room room;
    struct equivalence *proof;
    uint32_t mutants, taken; /* all of them, where somebody waits for them */
    bool rules;              /* a case expects one */
    uint32_t
        *cases; /* those that pass, the last that noticed something first */
    uint32_t case_count, case_room;
    struct test_case *learned; /* behind those of the pack */
    uint32_t learned_count, learned_room;
    struct mutation *items;
    uint32_t room_for;
    struct mutations result;
    struct decider *quick, *full; /* of the mutant, once they are needed */
};

static struct decider *full_decider(struct judge *judge)
{
    if (!judge->full)
        judge->full =
            equivalence_decider(judge->proof, false, judge->room.full);
    return judge->full;
}

/*
 * Whether all of a quick decision is certain: it is exact, and leaves out
 * neither a rule that is looked for nor a date.  Without diagrams several rules
 * may seem to be left, and a date to have several days.
 */
static bool is_certain(const struct judge *judge,
                       const struct decision *decision)
{
    if (!decision->exact || decision->outcome == NO_INDEX)
        return decision->exact;

    const struct outcome *outcome = &judge->pack->outcomes[decision->outcome];
    return decision->date_count == outcome->date_count &&
           !(judge->rules && decision->rule == NO_INDEX);
}

/* The quick one where it is certain. */
static struct decider *find_decider(struct judge *judge,
                                    const struct answers *answers)
{
    if (judge->full)
        return judge->full;
    if (!judge->quick)
        judge->quick =
            equivalence_decider(judge->proof, true, judge->room.decide);
    return is_certain(judge, decide(judge->quick, answers))
               ? judge->quick
               : full_decider(judge);
}

static void find_cases(struct judge *judge)
{
    const struct pack *pack = judge->pack;

    judge->case_room = pack->case_count;
    judge->cases = arena_array(judge->room.keep, uint32_t, pack->case_count);
    for (uint32_t i = 0; i < pack->case_count; i++) {
        struct arena_mark mark = arena_mark(judge->room.scratch);
        if (!case_run(judge->decider, pack, &pack->cases[i], judge->room.spoken,
                      judge->room.scratch)
                 .count) {
            judge->cases[judge->case_count++] = i;
            judge->rules |= pack->cases[i].expect.has_rule;
        }
        arena_rewind(judge->room.scratch, mark);
    }
}

/* The case as it is of the mutant, whose rules may stand in another place. */
static struct test_case find_case(const struct judge *judge,
                                  const struct mutant *mutant, uint32_t index)
{
    uint32_t count = judge->pack->case_count;
    struct test_case test = index < count ? judge->pack->cases[index]
                                          : judge->learned[index - count];

    if (mutant->to == mutant->from + 2 && // they are swapped
        (uint32_t)test.expect.rule - mutant->from < 2)
        test.expect.rule =
            (int32_t)(mutant->from + mutant->to - 1) - test.expect.rule;
    return test;
}

/* Whether the case fails on the mutant.  Only one that may be decided otherwise
 * is decided. */
static bool notices(struct judge *judge, const struct mutant *mutant,
                    uint32_t index)
{
    struct test_case test = find_case(judge, mutant, index);
    struct answers answers = case_answers(&test);

    equivalence_spend(judge->proof, 1 + judge->pack->rule_count / MUTATE_RULES);
    return equivalence_touches(judge->proof, &answers) &&
           case_run(find_decider(judge, &answers), &mutant->pack, &test,
                    judge->room.spoken, judge->room.scratch)
                   .count > 0;
}

/* Whether a case fails on the mutant; puts it first for the next. */
static bool is_noticed(struct judge *judge, const struct mutant *mutant,
                       struct mutation *mutation)
{
    for (uint32_t i = 0; i < judge->case_count; i++) {
        uint32_t index = judge->cases[i];
        if (!notices(judge, mutant, index))
            continue;
        memmove(judge->cases + 1, judge->cases, i * sizeof *judge->cases);
        judge->cases[0] = index;
        mutation->noticed_by = index;
        return true;
    }
    return false;
}

static const char *keep_text(const struct judge *judge, const char *text)
{
    return arena_copy(judge->room.keep, text, strlen(text));
}

static void keep_witness(struct judge *judge, const struct answers *answers,
                         struct mutation *mutation)
{
    struct arena *keep = judge->room.keep;
    uint32_t count = judge->pack->question_count;
    struct answers *kept = arena_new(keep, struct answers);
    struct case_result result =
        equivalence_differences(judge->proof, judge->full, answers,
                                judge->room.spoken, judge->room.scratch);
    const char **differences = arena_array(keep, const char *, result.count);

    *kept = *answers;
    kept->of = arena_array(keep, struct answer, count);
    memcpy(kept->of, answers->of, count * sizeof *kept->of);
    for (uint32_t i = 0; i < result.count; i++)
        differences[i] = keep_text(judge, result.differences[i]);
    mutation->witness = kept;
    mutation->differences = differences;
    mutation->difference_count = result.count;
}

/* What was found while there were steps; a decision without them may differ
 * only because it is not exact. */
static enum fate if_sure(const struct judge *judge, enum fate fate)
{
    return equivalence_spend(judge->proof, 0) ? fate : FATE_UNPROVED;
}

/* From now on, the survivor's witness is a case. */
static void learn(struct judge *judge, const struct answers *witness)
{
    struct arena *keep = judge->room.keep;
    uint32_t count = judge->learned_count;

    arena_more(keep, judge->learned, count, judge->learned_room);
    arena_more(keep, judge->cases, judge->case_count, judge->case_room);
    judge->learned[judge->learned_count++] =
        case_of_decision(decide(judge->decider, witness), witness, keep);
    judge->cases[judge->case_count++] = judge->pack->case_count + count;
}

static enum fate find_fate(struct judge *judge, const struct mutant *mutant,
                           struct mutation *mutation)
{
    struct arena *scratch = judge->room.scratch;
    struct answers answers = {
        .of = arena_array(scratch, struct answer, judge->pack->question_count)};
    enum equivalent equivalent = equivalence_start(judge->proof, mutant);

    judge->quick = judge->full = NULL;
    if (equivalent == EQUIVALENT_PROVED)
        return FATE_EQUIVALENT;
    if (is_noticed(judge, mutant, mutation))
        return if_sure(judge, FATE_NOTICED);
    equivalence_spend(judge->proof,
                      (uint64_t)judge->pack->question_count *
                          (1 + judge->pack->rule_count / MUTATE_RULES));
    if (equivalent == EQUIVALENT_UNPROVED ||
        !equivalence_find_witness(judge->proof, full_decider(judge), &answers,
                                  scratch))
        return FATE_UNPROVED;
    keep_witness(judge, &answers, mutation);
    enum fate fate = if_sure(judge, FATE_SURVIVED);
    if (judge->room.learns && fate == FATE_SURVIVED)
        learn(judge, mutation->witness);
    return fate;
}

/* Where the judge's work on one mutant begins, to forget it behind it. */
struct judged {
    struct arena_mark scratch, decide, full;
};

static struct judged begin(const struct judge *judge)
{
    return (struct judged){arena_mark(judge->room.scratch),
                           arena_mark(judge->room.decide),
                           arena_mark(judge->room.full)};
}

static void end(struct judge *judge, const struct judged *judged)
{
    equivalence_end(judge->proof);
    arena_rewind(judge->room.decide, judged->decide);
    arena_rewind(judge->room.full, judged->full);
    arena_rewind(judge->room.scratch, judged->scratch);
}

static void take(void *context, const struct mutant *mutant)
{
    struct judge *judge = context;
    struct judged judged = begin(judge);
    struct mutation mutation = {.part = mutant->part,
                                .id = mutant->id,
                                .at = mutant->at,
                                .says = mutant->says};

    headway_at(judge->room.headway, HEADWAY_CHANGES, ++judge->taken,
               judge->mutants);
    if (!equivalence_spend(judge->proof, 0)) {
        judge->result.not_examined++;
        return;
    }
    mutation.says = keep_text(judge, mutant->says);
    mutation.fate = find_fate(judge, mutant, &mutation);
    judge->result.of_fate[mutation.fate]++;
    arena_more(judge->room.keep, judge->items, judge->result.count,
               judge->room_for);
    judge->items[judge->result.count++] = mutation;
    end(judge, &judged);
}

/* ---- The fewest of those who were learned ---- */

/* Which mutants each of them notices, and none of the pack's own cases. */
struct sharing {
    struct judge *judge;
    uint32_t at;       /* the mutant under way */
    uint32_t survived; /* before it */
    uint64_t **sets;   /* of each that was learned: a bit a mutant */
};

static void add_to_set(const struct sharing *sharing, uint32_t learned,
                       uint32_t mutant)
{
    sharing->sets[learned][mutant / SET_WORD_BITS] |= UINT64_C(1)
                                                      << mutant % SET_WORD_BITS;
}

/* Whether one of the pack's own cases fails on the mutant. */
static bool is_noticed_by_own(struct judge *judge, const struct mutant *mutant)
{
    for (uint32_t i = 0; i < judge->case_count; i++)
        if (judge->cases[i] < judge->pack->case_count &&
            notices(judge, mutant, judge->cases[i]))
            return true;
    return false;
}

static void share(void *context, const struct mutant *mutant)
{
    struct sharing *sharing = context;
    struct judge *judge = sharing->judge;
    uint32_t at = sharing->at++, own = judge->pack->case_count;
    const struct mutation *mutation = &judge->items[at];

    if (at >= judge->result.count || !equivalence_spend(judge->proof, 0) ||
        (mutation->fate != FATE_SURVIVED &&
         (mutation->fate != FATE_NOTICED || mutation->noticed_by < own)))
        return;
    struct judged judged = begin(judge);
    judge->quick = judge->full = NULL;
    equivalence_start(judge->proof, mutant);
    if (mutation->fate == FATE_SURVIVED) // who was learned by it shows it
        add_to_set(sharing, sharing->survived++, at);
    if (mutation->fate == FATE_SURVIVED || !is_noticed_by_own(judge, mutant))
        for (uint32_t i = 0; i < judge->learned_count; i++)
            if (notices(judge, mutant, own + i))
                add_to_set(sharing, i, at);
    end(judge, &judged);
}

/* Those who are not in the cover show nothing that the others do not. */
static void drop_others(struct judge *judge, const struct set_cover *cover)
{
    uint32_t learned = 0, kept = 0;

    for (uint32_t i = 0; i < judge->result.count; i++) {
        struct mutation *mutation = &judge->items[i];
        if (mutation->fate != FATE_SURVIVED)
            continue;
        if (kept < cover->count && cover->sets[kept] == learned++) {
            kept++;
            continue;
        }
        mutation->fate = FATE_NOTICED;
        judge->result.of_fate[FATE_SURVIVED]--;
        judge->result.of_fate[FATE_NOTICED]++;
    }
}

/*
 * Who was learned early may show only what those behind show together.  So all
 * mutants are tried again, on all of them, and the fewest stay that notice as
 * much (base/set_cover.h); all of them where the steps do not suffice.
 */
static void keep_fewest(struct judge *judge)
{
    struct arena *keep = judge->room.keep;
    uint32_t words = judge->result.count / SET_WORD_BITS + 1;
    uint64_t **sets = arena_array(keep, uint64_t *, judge->learned_count);
    struct sharing sharing = {.judge = judge, .sets = sets};
    struct set_family family = {(const uint64_t *const *)sets,
                                judge->learned_count, words};

    for (uint32_t i = 0; i < judge->learned_count; i++)
        sets[i] = arena_array(keep, uint64_t, words);
    mutants_make(judge->pack, (struct mutant_taker){share, &sharing},
                 judge->room.spoken, judge->room.scratch);
    if (!equivalence_spend(judge->proof, 0))
        return;
    struct set_cover cover = set_cover_find(&family, SET_COVER_STEPS, keep);
    drop_others(judge, &cover);
}

const char *mutation_part(const struct mutation *mutation, enum language spoken,
                          struct arena *arena)
{
    enum message which = !strcmp(mutation->part, "rule") ? MSG_TEST_RULE
                         : !strcmp(mutation->part, "advice")
                             ? MSG_TEST_ONE_ADVICE
                             : MSG_TEST_OUTCOME;

    return message_fill(spoken, which, &mutation->id, arena);
}

static void count_mutant(void *context, const struct mutant *mutant)
{
    uint32_t *count = context;

    (void)mutant;
    ++*count;
}

static uint32_t count_mutants(const struct pack *pack, struct arena *scratch)
{
    struct arena_mark mark = arena_mark(scratch);
    uint32_t count = 0;

    mutants_make(pack, (struct mutant_taker){count_mutant, &count}, LANGUAGE_EN,
                 scratch);
    arena_rewind(scratch, mark);
    return count;
}

struct mutations mutate(const struct pack *pack, struct decider *decider,
                        struct mutate_room room)
{
    struct judge judge = {.pack = pack, .decider = decider, .room = room};
    struct mutant_taker taker = {take, &judge};

    if (room.headway)
        judge.mutants = count_mutants(pack, room.scratch);
    find_cases(&judge);
    judge.rules |= room.learns;
    judge.proof = equivalence_new(pack, decider, judge.rules,
                                  room.steps ? room.steps : MUTATE_STEPS,
                                  room.proof, room.scratch);
    mutants_make(pack, taker, room.spoken, room.scratch);
    if (judge.learned_count > 1)
        keep_fewest(&judge);
    judge.result.items = judge.items;
    judge.result.steps = equivalence_steps(judge.proof);
    decider_share(decider, NULL);
    return judge.result;
}
