/* test_generate.c -- cases made for random packs against brute force. */
#include "unit/expect.h"

#include "cases/cases.h"
#include "cases/coverage.h"
#include "cases/generate.h"
#include "cases/mutate.h"
#include "cases/targets_internal.h"
#include "pack/load.h"
#include "property/random_pack.h"
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

struct subject {
    struct rp rp;
    uint64_t seed;
    struct arena arena, deciders[2], rooms[4];
    const struct pack *pack;
    const struct engine *engine;
    struct decider *decider;
    struct case_targets targets;
    struct generated generated;
    size_t size; /* of the text */
    uint64_t sets[SETS_MAX][WORDS];
    uint32_t set_count;
};

static const struct pack *load(struct subject *subject, size_t size)
{
    struct faults faults;

    faults_init(&faults, &subject->arena);
    const struct pack *pack =
        pack_load(text, size, "random", NULL, &subject->arena, &faults);
    if (!pack)
        print_error("seed %llu: %s\n%s\n", (unsigned long long)subject->seed,
                    faults.listed[0][0].message, text);
    assert_non_null(pack);
    return pack;
}

static void subject_load(void *context)
{
    struct subject *subject = context;

    subject->size = rp_print(&subject->rp, text, sizeof text);
    subject->pack = load(subject, subject->size);
    subject->engine =
        engine_compile(subject->pack, ENGINE_FOR_MANY, &subject->arena);
    subject->decider = decider_new(subject->engine, &subject->deciders[0]);
    subject->targets = targets_find(subject->engine, &subject->arena);
    subject->generated =
        generate_cases(subject->engine, subject->decider, 0, &subject->arena);
}

/* Whether the assignment gets another rule or other advice next to the side,
 * which is one of an integer question. */
static bool turns(const struct subject *subject, uint32_t number,
                  const struct case_target *side)
{
    int64_t values[RP_QUESTIONS];

    if (side->item >= (uint32_t)subject->rp.questions)
        return false;
    rp_values(&subject->rp, number, values);
    struct rp_result here = rp_evaluate(&subject->rp, values);
    const struct rp_question *question = &subject->rp.question[side->item];
    for (int by = -1; by <= 1; by += 2) {
        values[side->item] = side->value + by;
        struct rp_result there = rp_evaluate(&subject->rp, values);
        if (question->low <= values[side->item] &&
            values[side->item] <= question->high &&
            (here.rule != there.rule || here.advice != there.advice))
            return true;
    }
    return false;
}

/* What brute force says that an assignment shows, as bits of the targets. */
static void show(const struct subject *subject, uint32_t number,
                 uint64_t set[WORDS])
{
    struct answer of[RP_QUESTIONS] = {{0}};
    struct answers answers = {of, true, subject->rp.today};
    int64_t values[RP_QUESTIONS];
    bool met[WORDS * 64] = {false};

    rp_values(&subject->rp, number, values);
    struct rp_result result = rp_evaluate(&subject->rp, values);
    for (int i = 0; i < subject->rp.questions; i++)
        of[i] = (struct answer){ANSWER_KNOWN, values[i]};
    uint32_t advice[RP_ADVICE];
    struct decision decision = {
        .rule = result.rule, .outcome = result.outcome, .advice = advice};
    for (uint32_t i = 0; i < RP_ADVICE; i++)
        if (result.advice >> i & 1)
            advice[decision.advice_count++] = i;
    targets_meet(&subject->targets, subject->engine, &answers, &decision, met);
    for (uint32_t i = 0; i < subject->targets.count; i++) {
        enum target_kind kind = subject->targets.items[i].kind;
        if (met[i] && (kind == TARGET_RULE || kind == TARGET_ADVICE ||
                       kind == TARGET_SIDE))
            set[i / 64] |= UINT64_C(1) << i % 64;
    }
}

/* Which sides turn for anybody. */
static void find_turning(const struct subject *subject, bool *turning)
{
    for (uint32_t i = 0; i < rp_assignments(&subject->rp); i++) {
        uint64_t set[WORDS] = {0};
        show(subject, i, set);
        for (uint32_t k = 0; k < subject->targets.count; k++)
            turning[k] |= subject->targets.items[k].kind == TARGET_SIDE &&
                          set[k / 64] >> k % 64 & 1 &&
                          turns(subject, i, &subject->targets.items[k]);
    }
}

/* Where a side turns for anybody, those for whom it does not do not show it. */
static void gather_sets(struct subject *subject)
{
    bool turning[WORDS * 64] = {false};

    find_turning(subject, turning);
    for (uint32_t i = 0; i < rp_assignments(&subject->rp); i++) {
        uint64_t set[WORDS] = {0};
        uint32_t at = 0;
        show(subject, i, set);
        for (uint32_t k = 0; k < subject->targets.count; k++)
            if (turning[k] && !turns(subject, i, &subject->targets.items[k]))
                set[k / 64] &= ~(UINT64_C(1) << k % 64);
        while (at < subject->set_count &&
               memcmp(subject->sets[at], set, sizeof set) != 0)
            at++;
        if (at == subject->set_count)
            memcpy(subject->sets[subject->set_count++], set, sizeof set);
    }
}

/* Whether `most` sets can cover what is left. */
static bool can_cover(const struct subject *subject, const uint64_t *left,
                      uint32_t most)
{
    uint32_t target = 0;

    while (target < WORDS * 64 && !(left[target / 64] >> target % 64 & 1))
        target++;
    if (target == WORDS * 64)
        return true;
    for (uint32_t i = 0; i < subject->set_count && most; i++) {
        uint64_t rest[WORDS];
        if (!(subject->sets[i][target / 64] >> target % 64 & 1))
            continue;
        for (int k = 0; k < WORDS; k++)
            rest[k] = left[k] & ~subject->sets[i][k];
        if (can_cover(subject, rest, most - 1))
            return true;
    }
    return false;
}

/* Sides without another count for nothing. */
static void drop_lone_sides(struct subject *subject)
{
    bool never[WORDS * 64] = {false}, real[WORDS * 64] = {false};

    for (uint32_t i = 0; i < subject->targets.count; i++) {
        never[i] = true;
        for (uint32_t k = 0; k < subject->set_count; k++)
            never[i] &= !(subject->sets[k][i / 64] >> i % 64 & 1);
    }
    targets_mark_real(&subject->targets, never, real);
    for (uint32_t i = 0; i < subject->targets.count; i++)
        for (uint32_t k = 0; k < subject->set_count; k++)
            if (subject->targets.items[i].kind == TARGET_SIDE && !real[i])
                subject->sets[k][i / 64] &= ~(UINT64_C(1) << i % 64);
}

static void check_covers(struct subject *subject, uint64_t all[WORDS])
{
    bool met[WORDS * 64] = {false};

    for (uint32_t i = 0; i < subject->generated.count; i++) {
        const struct answers *answers = &subject->generated.items[i].answers;
        targets_meet(&subject->targets, subject->engine, answers,
                     decide(subject->decider, answers), met);
    }
    for (uint32_t i = 0; i < subject->set_count; i++)
        for (int k = 0; k < WORDS; k++)
            all[k] |= subject->sets[i][k];
    for (uint32_t i = 0; i < subject->targets.count; i++)
        if (subject->generated.complete && (all[i / 64] >> i % 64 & 1) &&
            !met[i]) {
            print_error("seed %llu: %s\n", (unsigned long long)subject->seed,
                        target_text(subject->pack, &subject->targets.items[i],
                                    &subject->arena));
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

static void check_smallest(struct subject *subject, const uint64_t all[WORDS])
{
    uint32_t count = subject->generated.count;
    char name[64];

    snprintf(name, sizeof name, "seed %llu", (unsigned long long)subject->seed);
    expect_true(name, subject->generated.complete);
    unproved += !subject->generated.smallest;
    // Other days show more: all days are tried only where none matters.
    if (!count || has_dates(&subject->rp) || !subject->generated.smallest)
        return;
    expect_true(name, can_cover(subject, all, count));
    expect_false(name, can_cover(subject, all, count - 1));
}

static bool put_text(void *context, const char *bytes, size_t size)
{
    struct subject *subject = context;

    memcpy(text + subject->size, bytes, size);
    subject->size += size;
    return true;
}

static struct mutate_room room_of(struct subject *subject)
{
    for (size_t i = 0; i < COUNT_OF(subject->rooms); i++)
        subject->rooms[i].escape = subject->arena.escape;
    return (struct mutate_room){&subject->arena,
                                &subject->rooms[0],
                                &subject->rooms[1],
                                &subject->rooms[2],
                                &subject->rooms[3],
                                0,
                                NULL,
                                false,
                                LANGUAGE_EN};
}

static void add_more(void *context)
{
    struct subject *subject = context;

    generate_more(&subject->generated, subject->pack, subject->decider,
                  room_of(subject));
}

/* Pasted into the pack, they notice all mutants that are not equivalent. */
static void check_mutants(struct subject *subject, const struct pack *pack,
                          struct decider *decider)
{
    struct mutations mutations = mutate(pack, decider, room_of(subject));
    char name[64];

    snprintf(name, sizeof name, "seed %llu", (unsigned long long)subject->seed);
    for (uint32_t i = 0; i < mutations.count; i++)
        if (mutations.items[i].fate == FATE_SURVIVED)
            print_error("%s: %s %s %s\n", name, mutations.items[i].part,
                        mutations.items[i].id, mutations.items[i].says);
    expect_int(name, mutations.of_fate[FATE_SURVIVED], 0);
    expect_int(name, mutations.of_fate[FATE_UNPROVED],
               subject->generated.not_noticed);
    for (uint32_t i = 0; i < mutations.count; i++)
        if (mutations.items[i].fate == FATE_UNPROVED)
            expect_true(name, rp_moves_unseen_date(&subject->rp,
                                                   mutations.items[i].id,
                                                   mutations.items[i].says));
}

/* Pasted into the pack, they pass and cover everything. */
static void check_pasted(struct subject *subject)
{
    static const char between[] = ",\"cases\":";
    char bytes[OUT_ROOM_MIN];
    struct out out = {put_text, subject, bytes, sizeof bytes, 0, false};

    subject->size = rp_print(&subject->rp, text, sizeof text) - 1;
    out_text(&out, between);
    write_generated(&out, subject->pack, subject->decider, &subject->generated);
    out_text(&out, "}");
    assert_true(out_close(&out));
    const struct pack *pack = load(subject, subject->size);
    const struct engine *engine =
        engine_compile(pack, ENGINE_FOR_MANY, &subject->arena);
    struct decider *decider = decider_new(engine, &subject->deciders[1]);
    for (uint32_t i = 0; i < pack->case_count; i++) {
        struct case_result result = case_run(decider, pack, &pack->cases[i],
                                             LANGUAGE_EN, &subject->arena);
        expect_text("passes", result.count ? result.differences[0] : "", "");
    }
    struct coverage coverage = coverage_find(engine, decider, &subject->arena);
    static const enum coverage_kind kinds[] = {COVERAGE_RULES, COVERAGE_ADVICE,
                                               COVERAGE_BOUNDARIES};
    for (size_t i = 0; i < COUNT_OF(kinds) && subject->generated.complete; i++)
        expect_int(coverage_name(kinds[i]),
                   coverage.parts[kinds[i]].missing_count, 0);
    if (subject->seed <= rp_packs(MUTATED))
        check_mutants(subject, pack, decider);
}

static void generated_cases_cover_everything_and_are_fewest(void **state)
{
    static struct subject subject;
    uint32_t compared = 0;
    (void)state;

    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        uint64_t all[WORDS] = {0};
        memset(&subject, 0, sizeof subject);
        subject.seed = seed;
        rp_draw(&subject.rp, seed);
        if (seed % 10 == 0)
            rp_make_unique(&subject.rp);
        assert_true(arena_guard(&subject.arena, subject_load, &subject));
        assert_true(subject.targets.count <= WORDS * 64);
        gather_sets(&subject);
        drop_lone_sides(&subject);
        check_covers(&subject, all);
        check_smallest(&subject, all);
        compared += !has_dates(&subject.rp) && subject.generated.count > 1;
        if (seed <= rp_packs(MUTATED))
            assert_true(arena_guard(&subject.arena, add_more, &subject));
        check_pasted(&subject);
        arena_clear(&subject.arena);
        arena_clear(&subject.deciders[0]);
        arena_clear(&subject.deciders[1]);
        for (size_t i = 0; i < COUNT_OF(subject.rooms); i++)
            arena_clear(&subject.rooms[i]);
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
