/* SPDX-License-Identifier: MIT */
/* test_generate.c -- cases made for random packs against brute force. */
#include "property/random_subject.h"

#include "cases/cases_internal.h"
#include "cases/coverage.h"
#include "cases/generate.h"
#include "cases/mutate.h"
#include "cases/targets_internal.h"
#include "report/test.h"

#include <stdio.h>

enum {
    PACKS = 500,
    MUTATED = 400,
    TEXT_ROOM = 1 << 20,
    SETS_MAX = 3000,
    WORDS = 2
};

static char text[TEXT_ROOM];

struct trial {
    struct rp rp;
    uint64_t seed;
    struct subject subject, pasted; /* with its cases */
    struct arena rooms[4];
    struct case_targets targets;
    struct generated generated;
    size_t size; /* of the text */
    uint64_t sets[SETS_MAX][WORDS];
    uint32_t set_count;
};

static void generate(void *context)
{
    struct trial *trial = context;
    struct subject *subject = &trial->subject;

    trial->targets = targets_find(subject->engine, &subject->arena);
    trial->generated =
        generate_cases(subject->engine, subject->decider, 0, &subject->arena);
}

/* Whether the assignment gets another rule or other advice next to the side,
 * which is one of an integer question. */
static bool turns(const struct trial *trial, uint32_t number,
                  const struct case_target *side)
{
    int64_t values[RP_QUESTIONS];

    if (side->item >= (uint32_t)trial->rp.questions)
        return false;
    rp_values(&trial->rp, number, values);
    struct rp_result here = rp_evaluate(&trial->rp, values);
    const struct rp_question *question = &trial->rp.question[side->item];
    for (int by = -1; by <= 1; by += 2) {
        values[side->item] = side->value + by;
        struct rp_result there = rp_evaluate(&trial->rp, values);
        if (question->low <= values[side->item] &&
            values[side->item] <= question->high &&
            (here.rule != there.rule || here.advice != there.advice))
            return true;
    }
    return false;
}

/* What brute force says that an assignment shows, as bits of the targets. */
static void show(const struct trial *trial, uint32_t number,
                 uint64_t set[WORDS])
{
    struct answer of[RP_QUESTIONS] = {{0}};
    struct answers answers = {of, true, trial->rp.today};
    int64_t values[RP_QUESTIONS];
    bool met[WORDS * 64] = {false};

    rp_values(&trial->rp, number, values);
    struct rp_result result = rp_evaluate(&trial->rp, values);
    for (int i = 0; i < trial->rp.questions; i++)
        of[i] = (struct answer){ANSWER_KNOWN, values[i]};
    uint32_t advice[RP_ADVICE];
    struct decision decision = {
        .rule = result.rule, .outcome = result.outcome, .advice = advice};
    for (uint32_t i = 0; i < RP_ADVICE; i++)
        if (result.advice >> i & 1)
            advice[decision.advice_count++] = i;
    targets_meet(&trial->targets, trial->subject.engine, &answers, &decision,
                 met);
    for (uint32_t i = 0; i < trial->targets.count; i++) {
        enum target_kind kind = trial->targets.items[i].kind;
        if (met[i] && (kind == TARGET_RULE || kind == TARGET_ADVICE ||
                       kind == TARGET_SIDE))
            set[i / 64] |= UINT64_C(1) << i % 64;
    }
}

/* Which sides turn for anybody. */
static void find_turning(const struct trial *trial, bool *turning)
{
    for (uint32_t i = 0; i < rp_assignments(&trial->rp); i++) {
        uint64_t set[WORDS] = {0};
        show(trial, i, set);
        for (uint32_t k = 0; k < trial->targets.count; k++)
            turning[k] |= trial->targets.items[k].kind == TARGET_SIDE &&
                          set[k / 64] >> k % 64 & 1 &&
                          turns(trial, i, &trial->targets.items[k]);
    }
}

/* Where a side turns for anybody, those for whom it does not do not show it. */
static void gather_sets(struct trial *trial)
{
    bool turning[WORDS * 64] = {false};

    find_turning(trial, turning);
    for (uint32_t i = 0; i < rp_assignments(&trial->rp); i++) {
        uint64_t set[WORDS] = {0};
        uint32_t at = 0;
        show(trial, i, set);
        for (uint32_t k = 0; k < trial->targets.count; k++)
            if (turning[k] && !turns(trial, i, &trial->targets.items[k]))
                set[k / 64] &= ~(UINT64_C(1) << k % 64);
        while (at < trial->set_count &&
               memcmp(trial->sets[at], set, sizeof set) != 0)
            at++;
        if (at == trial->set_count)
            memcpy(trial->sets[trial->set_count++], set, sizeof set);
    }
}

/* Whether `most` sets can cover what is left. */
static bool can_cover(const struct trial *trial, const uint64_t *left,
                      uint32_t most)
{
    uint32_t target = 0;

    while (target < WORDS * 64 && !(left[target / 64] >> target % 64 & 1))
        target++;
    if (target == WORDS * 64)
        return true;
    for (uint32_t i = 0; i < trial->set_count && most; i++) {
        uint64_t rest[WORDS];
        if (!(trial->sets[i][target / 64] >> target % 64 & 1))
            continue;
        for (int k = 0; k < WORDS; k++)
            rest[k] = left[k] & ~trial->sets[i][k];
        if (can_cover(trial, rest, most - 1))
            return true;
    }
    return false;
}

/* Sides without another count for nothing. */
static void drop_lone_sides(struct trial *trial)
{
    bool never[WORDS * 64] = {false}, real[WORDS * 64] = {false};

    for (uint32_t i = 0; i < trial->targets.count; i++) {
        never[i] = true;
        for (uint32_t k = 0; k < trial->set_count; k++)
            never[i] &= !(trial->sets[k][i / 64] >> i % 64 & 1);
    }
    targets_mark_real(&trial->targets, never, real);
    for (uint32_t i = 0; i < trial->targets.count; i++)
        for (uint32_t k = 0; k < trial->set_count; k++)
            if (trial->targets.items[i].kind == TARGET_SIDE && !real[i])
                trial->sets[k][i / 64] &= ~(UINT64_C(1) << i % 64);
}

static void check_covers(struct trial *trial, uint64_t all[WORDS])
{
    bool met[WORDS * 64] = {false};

    for (uint32_t i = 0; i < trial->generated.count; i++) {
        const struct answers *answers = &trial->generated.items[i].answers;
        targets_meet(&trial->targets, trial->subject.engine, answers,
                     decide(trial->subject.decider, answers), met);
    }
    for (uint32_t i = 0; i < trial->set_count; i++)
        for (int k = 0; k < WORDS; k++)
            all[k] |= trial->sets[i][k];
    for (uint32_t i = 0; i < trial->targets.count; i++)
        if (trial->generated.complete && (all[i / 64] >> i % 64 & 1) &&
            !met[i]) {
            print_error("seed %llu: %s\n", (unsigned long long)trial->seed,
                        target_text(trial->subject.pack,
                                    &trial->targets.items[i],
                                    &trial->subject.arena));
            fail();
        }
}

static bool has_dates(const struct rp *rp)
{
    for (int i = 0; i < rp->questions; i++)
        if (rp->question[i].type == RP_DATE)
            return true;
    for (int i = 0; i < rp->rules; i++)
        if (rp->rule[i].valid_from || rp->rule[i].valid_to)
            return true;
    return false;
}

/* Packs whose cases were not proved to be the fewest, and were said not to. */
static uint64_t unproved;

static void check_smallest(struct trial *trial, const uint64_t all[WORDS])
{
    uint32_t count = trial->generated.count;
    char name[64];

    name_seed(name, "", trial->seed);
    expect_true(name, trial->generated.complete);
    unproved += !trial->generated.smallest;
    // Other days show more: all days are tried only where none matters.
    if (!count || has_dates(&trial->rp) || !trial->generated.smallest)
        return;
    expect_true(name, can_cover(trial, all, count));
    expect_false(name, can_cover(trial, all, count - 1));
}

static bool put_text(void *context, const char *bytes, size_t size)
{
    struct trial *trial = context;

    memcpy(text + trial->size, bytes, size);
    trial->size += size;
    return true;
}

static struct mutate_room room_of(struct trial *trial)
{
    for (size_t i = 0; i < COUNT_OF(trial->rooms); i++)
        trial->rooms[i].escape = trial->subject.arena.escape;
    return (struct mutate_room){&trial->subject.arena,
                                &trial->rooms[0],
                                &trial->rooms[1],
                                &trial->rooms[2],
                                &trial->rooms[3],
                                0,
                                NULL,
                                false,
                                LANGUAGE_EN};
}

static void add_more(void *context)
{
    struct trial *trial = context;

    generate_more(&trial->generated, trial->subject.pack,
                  trial->subject.decider, room_of(trial));
}

/* Pasted into the pack, they notice all mutants that are not equivalent. */
static void check_mutants(struct trial *trial)
{
    struct mutations mutations =
        mutate(trial->pasted.pack, trial->pasted.decider, room_of(trial));
    char name[64];

    name_seed(name, "", trial->seed);
    for (uint32_t i = 0; i < mutations.count; i++)
        if (mutations.items[i].fate == FATE_SURVIVED)
            print_error("%s: %s %s %s\n", name, mutations.items[i].part,
                        mutations.items[i].id, mutations.items[i].says);
    expect_int(name, mutations.of_fate[FATE_SURVIVED], 0);
    expect_int(name, mutations.of_fate[FATE_UNPROVED],
               trial->generated.not_noticed);
    for (uint32_t i = 0; i < mutations.count; i++)
        if (mutations.items[i].fate == FATE_UNPROVED)
            expect_true(name,
                        rp_moves_unseen_date(&trial->rp, mutations.items[i].id,
                                             mutations.items[i].says));
}

/* Pasted into the pack, they pass and cover everything. */
static void check_pasted(struct trial *trial)
{
    static const char between[] = ",\"cases\":";
    char bytes[OUT_ROOM_MIN];
    struct out out = {put_text, trial, bytes, sizeof bytes, 0, false};
    struct subject *pasted = &trial->pasted;

    trial->size = rp_print(&trial->rp, text, sizeof text) - 1;
    out_text(&out, between);
    write_generated(&out, trial->subject.pack, trial->subject.decider,
                    &trial->generated);
    out_text(&out, "}");
    assert_true(out_close(&out));
    subject_load(pasted, "pasted", text, trial->size);
    subject_compile(pasted, ENGINE_FOR_MANY);
    const struct pack *pack = pasted->pack;
    for (uint32_t i = 0; i < pack->case_count; i++) {
        struct case_result result =
            case_run(pasted->decider, pack, &pack->cases[i], LANGUAGE_EN,
                     &pasted->arena);
        expect_text("passes", result.count ? result.differences[0] : "", "");
    }
    struct coverage coverage =
        coverage_find(pasted->engine, pasted->decider, &pasted->arena);
    static const enum coverage_kind kinds[] = {COVERAGE_RULES, COVERAGE_ADVICE,
                                               COVERAGE_BOUNDARIES};
    for (size_t i = 0; i < COUNT_OF(kinds) && trial->generated.complete; i++)
        expect_int(coverage_name(kinds[i]),
                   coverage.parts[kinds[i]].missing_count, 0);
    if (trial->seed <= rp_packs(MUTATED))
        check_mutants(trial);
}

static void generated_cases_cover_everything_and_are_fewest(void **state)
{
    static struct trial trial;
    uint32_t compared = 0;
    (void)state;

    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        uint64_t all[WORDS] = {0};
        char name[64];
        memset(&trial, 0, sizeof trial);
        trial.seed = seed;
        rp_draw(&trial.rp, seed);
        if (seed % 10 == 0)
            rp_make_unique(&trial.rp);
        name_seed(name, "", seed);
        subject_draw(&trial.subject, name, &trial.rp, ENGINE_FOR_MANY);
        assert_true(arena_guard(&trial.subject.arena, generate, &trial));
        assert_true(trial.targets.count <= WORDS * 64);
        gather_sets(&trial);
        drop_lone_sides(&trial);
        check_covers(&trial, all);
        check_smallest(&trial, all);
        compared += !has_dates(&trial.rp) && trial.generated.count > 1;
        if (seed <= rp_packs(MUTATED))
            assert_true(arena_guard(&trial.subject.arena, add_more, &trial));
        check_pasted(&trial);
        subject_clear(&trial.subject);
        subject_clear(&trial.pasted);
        for (size_t i = 0; i < COUNT_OF(trial.rooms); i++)
            arena_clear(&trial.rooms[i]);
    }
    assert_true(compared > PACKS / 10); // else this test says little
    assert_true(unproved * 1000 <= rp_packs(PACKS));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(generated_cases_cover_everything_and_are_fewest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
