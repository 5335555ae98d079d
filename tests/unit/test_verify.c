/* SPDX-License-Identifier: MIT */
/*
 * test_verify.c -- the packs in tests/packs/verify, each with its findings.
 *
 * Beside NAME.json, NAME.expect has a line "ID LINE" for each finding, by line.
 */
#include "unit/packs.h"

#include "engine/decide.h"
#include "report/verify_says_internal.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

enum { FILE_ROOM = 1 << 20 };

static bool covered[FAULT_CODE_COUNT];

static const char *path_of(const char *folder, const char *file)
{
    static char path[4096];
    const char *root = getenv("ELIG_ROOT");

    snprintf(path, sizeof path, "%s/%s/%s", root ? root : ".", folder, file);
    return path;
}

/* The whole file; the next call overwrites it. */
static const char *read_file(const char *folder, const char *name)
{
    static char text[FILE_ROOM];
    FILE *file = fopen(path_of(folder, name), "rb");

    if (!file)
        print_error("%s is missing\n", name);
    assert_non_null(file);
    text[fread(text, 1, FILE_ROOM - 1, file)] = '\0';
    fclose(file);
    return text;
}

static const struct verification *prove(struct loaded *loaded,
                                        const struct verify_options *options)
{
    struct arena decide = {0};
    struct verify_options with = *options;

    with.decide = &decide;
    const struct verification *proof =
        verify(engine_compile(loaded->pack, ENGINE_FOR_MANY, &loaded->arena),
               &with, &loaded->arena);
    arena_clear(&decide);
    return proof;
}

static struct loaded *load_file(const char *folder, const char *name)
{
    const char *text = read_file(folder, name);
    struct loaded *loaded = load_bytes(text, strlen(text));

    assert_non_null(loaded->pack);
    return loaded;
}

/* "V001 12" and so on, a line each. */
static char *list_findings(const struct verification *proof)
{
    struct draft draft = {0};

    draft_print(&draft, "%s", "");
    for (uint32_t i = 0; i < proof->count; i++) {
        draft_print(&draft, "%s %u\n", fault_id(proof->findings[i].code),
                    (unsigned)proof->findings[i].at.line);
        covered[proof->findings[i].code] = true;
    }
    return draft.bytes;
}

/* What the witness's record is decided to be. */
static void check_witness(const char *name, const struct pack *pack,
                          struct decider *decider,
                          const struct finding *finding)
{
    const struct decision *decision = decide(decider, finding->witness);

    expect_true(name, !pack->reads_today || finding->witness->has_today);
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (finding->witness->of[i].state == ANSWER_KNOWN)
            expect_int(name,
                       answer_check(&pack->questions[i],
                                    finding->witness->of[i].value,
                                    finding->witness),
                       ANSWER_FINE);
    if (finding->code == FAULT_VERIFY_GAP ||
        finding->code == FAULT_VERIFY_TIME_GAP)
        expect_int(name, decision->status, STATUS_NO_RULE);
    if (finding->code == FAULT_VERIFY_DATE ||
        finding->code == FAULT_VERIFY_DATE_FAR) {
        const struct outcome *outcome = &pack->outcomes[decision->outcome];
        expect_text(name, outcome->id, finding->id);
        expect_true(name, decision->date_count < outcome->date_count);
    }
    if (finding->code == FAULT_VERIFY_HIDDEN)
        expect_int(name, decision->rule, finding->rules[0]);
    if (finding->code == FAULT_VERIFY_DROPPABLE ||
        finding->code == FAULT_VERIFY_ONLY_REASON)
        expect_text(name, pack->rules[decision->rule].id, finding->id);
    if (finding->code == FAULT_VERIFY_OVERLAP ||
        finding->code == FAULT_VERIFY_TIME_OVERLAP)
        expect_true(name, decision->rule <= (int32_t)finding->rules[0]);
}

/* Each language has a sentence of its own for it, without an empty blank. */
static void check_sentence(const char *name, const struct pack *pack,
                           const struct verification *proof,
                           const struct finding *finding, struct arena *arena)
{
    struct telling telling = {pack, proof, LANGUAGE_EN, arena};
    const char *english = verify_says(&telling, finding);

    telling.spoken = LANGUAGE_NL;
    const char *dutch = verify_says(&telling, finding);
    expect_true(name, strcmp(english, dutch) != 0);
    expect_false(name, strstr(english, "''") || strstr(dutch, "''"));
    expect_true(name, (strstr(english, ": ") == NULL) ==
                          (strstr(dutch, ": ") == NULL));
}

static void check_pack(const char *name)
{
    static const struct verify_options options;
    struct loaded *loaded = load_file("tests/packs/verify", name);
    const struct verification *proof = prove(loaded, &options);
    char *findings = list_findings(proof), expect[512];
    struct arena arena = {0};
    struct decider *decider = decider_new(
        engine_compile(loaded->pack, ENGINE_FOR_MANY, &loaded->arena), &arena);

    snprintf(expect, sizeof expect, "%.*s.expect", (int)strlen(name) - 5, name);
    expect_text(name, findings, read_file("tests/packs/verify", expect));
    for (uint32_t i = 0; i < proof->count; i++) {
        check_sentence(name, loaded->pack, proof, &proof->findings[i], &arena);
        if (proof->findings[i].witness)
            check_witness(name, loaded->pack, decider, &proof->findings[i]);
    }
    free(findings);
    arena_clear(&arena);
    unload(loaded);
}

static void packs_get_the_expected_findings(void **state)
{
    DIR *open = opendir(path_of("tests/packs/verify", ""));
    int packs = 0;

    (void)state;
    assert_non_null(open);
    for (struct dirent *entry; (entry = readdir(open));) {
        const char *end = strrchr(entry->d_name, '.');
        if (end && !strcmp(end, ".json")) {
            check_pack(entry->d_name);
            packs++;
        }
    }
    closedir(open);
    expect_true("there are some", packs > 20);
}

/* What the finding of the proof says in English. */
static const char *says(struct loaded *loaded, const struct verification *proof,
                        const struct finding *finding)
{
    const struct telling telling = {loaded->pack, proof, LANGUAGE_EN,
                                    &loaded->arena};

    return verify_says(&telling, finding);
}

static bool is_among(struct loaded *loaded, const struct verification *proof,
                     const struct finding *finding)
{
    for (uint32_t i = 0; i < proof->count; i++)
        if (proof->findings[i].code == finding->code &&
            proof->findings[i].at.line == finding->at.line &&
            !strcmp(says(loaded, proof, &proof->findings[i]),
                    says(loaded, proof, finding)))
            return true;
    return false;
}

static void each_claim_has_a_sentence_of_its_own(void **state)
{
    static const char *ids[] = {"an_id"};
    const struct pack pack = {.hit_policy = HIT_FIRST};
    struct arena arena = {0};
    (void)state;

    for (int words = 0; words < LANGUAGE_COUNT; words++) {
        const struct telling telling = {&pack, NULL, (enum language)words,
                                        &arena};
        const char *before = "";
        for (int claim = 0; claim <= CLAIM_NO_OTHER_REASONS; claim++) {
            const struct unproved unproved = {(enum claim)claim, ids, 1};
            const char *says = verify_says_unproved(&telling, &unproved);
            bool names = claim == CLAIM_HIDING || claim == CLAIM_RULES_DECIDE ||
                         claim == CLAIM_OUTCOMES_DECIDED ||
                         claim == CLAIM_ADVICE_GIVEN ||
                         claim == CLAIM_VARIABLES_MATTER;
            expect_true(says, strcmp(says, before) != 0);
            expect_int(says, strstr(says, "'an_id'") != NULL, names);
            before = says;
        }
    }
    arena_clear(&arena);
}

/* However small the budget, what is said is what a large one says. */
static void what_is_not_proved_is_not_claimed(void **state)
{
    static const struct verify_options full;
    struct loaded *loaded = load_file("rules", "ind-biometrics.json");
    const struct verification *all = prove(loaded, &full);
    uint32_t gave_up = 0;

    (void)state;
    for (uint64_t steps = 1; steps < 3000; steps += 1 + steps / 8) {
        const struct verify_options options = {.steps = steps,
                                               .by_parts = steps % 2};
        const struct verification *proof = prove(loaded, &options);
        char name[32];
        snprintf(name, sizeof name, "%u steps", (unsigned)steps);
        for (uint32_t i = 0; i < proof->count; i++) {
            const struct finding *finding = &proof->findings[i];
            bool is_over = finding->code == FAULT_VERIFY_NOT_PROVED;
            gave_up += is_over;
            covered[finding->code] = true;
            bool is_known = is_over || is_among(loaded, all, finding);
            if (!is_known)
                print_error("%s: %s\n", name, says(loaded, proof, finding));
            expect_true(name, is_known);
        }
        expect_true(name, proof->count > 0);
        if (proof->gaps_proved)
            expect_int(name, number_compare(proof->decided, all->all), 0);
        if (proof->asks_proved)
            expect_int(name, number_compare(proof->asks_all, all->asks_all), 0);
    }
    expect_true("some were too small", gave_up > 10);
    unload(loaded);
}

static void the_shipped_pack_is_complete(void **state)
{
    static const struct verify_options options;
    struct loaded *loaded = load_file("rules", "ind-biometrics.json");
    const struct verification *proof = prove(loaded, &options);

    (void)state;
    expect_true("exact", proof->exact && proof->gaps_proved);
    expect_int("complete", number_compare(proof->all, proof->decided), 0);
    expect_int("errors", proof->levels[FAULT_ERROR], 0);
    expect_int("warnings", proof->levels[FAULT_WARNING], 0);
    unload(loaded);
}

static void nothing_is_proved_of_days_that_are_not_the_packs_own(void **state)
{
    struct verify_options options = {.has_today = true};
    struct loaded *loaded = load_file("tests/packs/verify", "own_days.json");

    (void)state;
    options.today = loaded->pack->valid.to + 1;
    const struct verification *proof = prove(loaded, &options);
    char *findings = list_findings(proof);
    expect_text("outside", findings, "V030 1\n");
    expect_false("outside", proof->gaps_proved || proof->in_force);
    free(findings);
    options.today = loaded->pack->valid.to;
    proof = prove(loaded, &options);
    expect_true("inside", proof->gaps_proved && proof->in_force);
    unload(loaded);
}

/* Runs last: every finding that there is has been made. */
static void every_finding_has_a_pack(void **state)
{
    (void)state;
    for (int code = 0; code < FAULT_CODE_COUNT; code++)
        if (*fault_id((enum fault_code)code) == 'V')
            expect_true(fault_id((enum fault_code)code), covered[code]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(packs_get_the_expected_findings),
        cmocka_unit_test(each_claim_has_a_sentence_of_its_own),
        cmocka_unit_test(what_is_not_proved_is_not_claimed),
        cmocka_unit_test(the_shipped_pack_is_complete),
        cmocka_unit_test(nothing_is_proved_of_days_that_are_not_the_packs_own),
        cmocka_unit_test(every_finding_has_a_pack),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
