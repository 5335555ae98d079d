/* SPDX-License-Identifier: MIT */
/* test_verify_unused.c -- members, questions, options and interviews as proved,
 * against brute force. */
#include "property/proved.h"
#include "why/explain.h"

#include <stdlib.h>

enum { PACKS = 1000 };

/* ---- Members ---- */

/* Takes the member out of its node, and puts it back. */
static struct rp without_member(const struct rp *rp, int node, int member)
{
    struct rp without = *rp;

    without.node[node].count--;
    for (int i = member; i < without.node[node].count; i++)
        without.kid[without.node[node].first + i] =
            without.kid[without.node[node].first + i + 1];
    return without;
}

/* What becomes of all assignments without the member. */
struct change {
    bool condition, result;
};

static struct change find_change(const struct proved *proved,
                                 const struct rp *without, int rule, int advice)
{
    struct change change = {false, false};

    for (uint32_t i = 0; i < proved->count; i++) {
        int64_t values[RP_QUESTIONS];
        rp_values(&proved->rp, i, values);
        struct rp_result result = rp_evaluate(without, values);
        change.result |= result.outcome != proved->results[i].outcome;
        if (rule >= 0) {
            change.condition |=
                ((find_holds(without, values) ^ proved->holds[i]) >> rule) & 1;
        } else {
            struct rp always = *without, before = proved->rp;
            always.adv[advice].outcomes = before.adv[advice].outcomes =
                (1u << proved->rp.outcomes) - 1;
            change.condition |= ((rp_evaluate(&always, values).advice ^
                                  rp_evaluate(&before, values).advice) >>
                                 advice) &
                                1;
            change.result |=
                ((result.advice ^ proved->results[i].advice) >> advice) & 1;
        }
    }
    return change;
}

static bool is_found_at(const struct proved *proved, enum fault_code code,
                        struct origin at)
{
    const struct verification *proof = proved->proof;

    for (uint32_t i = 0; i < proof->count; i++)
        if (proof->findings[i].code == code &&
            proof->findings[i].at.line == at.line &&
            proof->findings[i].at.column == at.column)
            return true;
    return false;
}

/* Of a rule (or an advice), the condition and its drawing, side by side. */
static void check_members(const struct proved *proved, const struct cond *cond,
                          int node, int rule, int advice, bool is_idle_whole)
{
    const struct rp_node *drawn = &proved->rp.node[node];
    bool can_drop = drawn->op != '!' && drawn->count > 1;

    if (!strchr("&|!", drawn->op))
        return;
    for (int i = 0; i < drawn->count; i++) {
        const struct cond *kid = &cond->kids[i];
        struct change change = {true, true};
        if (can_drop) {
            struct rp without = without_member(&proved->rp, node, i);
            change = find_change(proved, &without, rule, advice);
        }
        bool alone = is_found_at(proved, FAULT_VERIFY_MEMBER, kid->at);
        bool here = is_found_at(proved, FAULT_VERIFY_MEMBER_HERE, kid->at);
        // An advice's condition is only compared where some rule decides.
        expect_true(proved->name, !alone || !change.condition || rule < 0);
        expect_true(proved->name, !here || !change.result);
        if (!proved->by_parts && rule >= 0) {
            expect_int(proved->name, alone, !change.condition);
            expect_int(proved->name, here,
                       change.condition && !change.result && !is_idle_whole);
        }
        if (!alone && !here)
            check_members(proved, kid, proved->rp.kid[drawn->first + i], rule,
                          advice, is_idle_whole);
    }
}

static void check_all_members(const struct proved *proved)
{
    const struct rp *rp = &proved->rp;

    for (int i = 0; i < rp->rules; i++) {
        const char *id = rule_id(proved, i);
        if (!find_about(proved, FAULT_VERIFY_NEVER_HOLDS, id) &&
            !find_about(proved, FAULT_VERIFY_HIDDEN, id))
            check_members(proved, proved->subject.pack->rules[i].when,
                          rp->rule[i].when, i, -1, is_idle(proved, i));
    }
    for (int i = 0; i < rp->advice; i++)
        if (!find_about(proved, FAULT_VERIFY_ADVICE,
                        proved->subject.pack->advice[i].id))
            check_members(proved, proved->subject.pack->advice[i].when,
                          rp->adv[i].when, -1, i, false);
}

/* ---- Questions and options ---- */

static bool same_shown(struct rp_result a, struct rp_result b)
{
    return a.outcome == b.outcome && a.advice == b.advice && a.day == b.day;
}

/* Whether two values of a question ever lead to something else. */
static bool values_differ(const struct proved *proved, int question, uint32_t a,
                          uint32_t b)
{
    uint32_t weight = 1, size;

    for (int i = 0; i < question; i++)
        weight *= (uint32_t)(proved->rp.question[i].high -
                             proved->rp.question[i].low + 1);
    size = (uint32_t)(proved->rp.question[question].high -
                      proved->rp.question[question].low + 1);
    for (uint32_t i = 0; i < proved->count; i++)
        if (i / weight % size == a &&
            !same_shown(proved->results[i],
                        proved->results[i - a * weight + b * weight]))
            return true;
    return false;
}

static bool question_matters(const struct proved *proved, int question)
{
    uint32_t size = (uint32_t)(proved->rp.question[question].high -
                               proved->rp.question[question].low + 1);

    for (uint32_t value = 1; value < size; value++)
        if (values_differ(proved, question, 0, value))
            return true;
    return false;
}

/* Whether the finding is about that option. */
static bool is_about(const struct finding *finding, int option)
{
    for (uint32_t i = 0; i < finding->option_count; i++)
        if (finding->options[i] == (uint32_t)option)
            return true;
    return false;
}

/* Whether a finding names both options of the question. */
static bool are_called_alike(const struct proved *proved, int question, int a,
                             int b)
{
    const struct verification *proof = proved->proof;

    for (uint32_t i = 0; i < proof->count; i++)
        if (proof->findings[i].part == FINDING_OPTION &&
            proof->findings[i].index == (uint32_t)question &&
            is_about(&proof->findings[i], a) &&
            is_about(&proof->findings[i], b))
            return true;
    return false;
}

static void check_question(const struct proved *proved, int question)
{
    const struct rp_question *drawn = &proved->rp.question[question];
    bool matters = question_matters(proved, question);
    bool is_said =
        find_about(proved, FAULT_VERIFY_QUESTION,
                   proved->subject.pack->questions[question].id) != NULL;

    expect_true(proved->name, !is_said || !matters);
    if (!proved->rp.facts && drawn->type != RP_DATE)
        expect_int(proved->name, is_said, !matters);
    if (drawn->type != RP_CHOICE || !matters)
        return;
    for (int a = 0; a <= drawn->high; a++)
        for (int b = a + 1; b <= drawn->high; b++)
            expect_int(
                proved->name, are_called_alike(proved, question, a, b),
                !values_differ(proved, question, (uint32_t)a, (uint32_t)b));
}

/* ---- Interviews ---- */

/* Outcomes that an interview ends with and no single reason; those found. */
static uint32_t ends, ends_found;

/* How many questions somebody with that assignment is asked; and the outcome,
 * where there is no single reason for it at the end. */
static uint32_t interview(struct proved *proved, uint32_t number,
                          bool *without_reason)
{
    struct answer full[RP_QUESTIONS], room[RP_QUESTIONS] = {{0}};
    struct answers all = answers_of(proved, number, full);
    struct answers answers = {room, true, proved->rp.today};
    uint32_t asked = 0;

    for (;;) {
        struct judgement judgement = judge(proved->subject.decider, &answers);
        const struct decision *decision = judgement.decision;
        if (!decision->ask_count) {
            struct reasons reasons =
                reasons_find(&judgement, &proved->subject.arena);
            if (reasons.count > 1)
                without_reason[decision->outcome] = true;
            return asked;
        }
        room[decision->ask[0]] = all.of[decision->ask[0]];
        asked++;
    }
}

/* Whether the person of the finding is at such an end: of those with the same
 * cells, whom check_asks() asks, another may not be. */
static bool shows_end(struct proved *proved, const struct finding *finding,
                      int outcome)
{
    struct judgement judgement =
        judge(proved->subject.decider, finding->witness);
    const struct decision *decision = judgement.decision;
    struct reasons reasons = reasons_find(&judgement, &proved->subject.arena);

    return decision->outcome == outcome && !decision->ask_count &&
           reasons.count > 1;
}

static void check_asks(struct proved *proved)
{
    uint32_t count, most = 0, sum = 0;
    bool without_reason[RP_OUTCOMES] = {false};

    if (proved->rp.has_pairs)
        return;
    struct combination *all = find_combinations(proved, &count);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t asked = interview(proved, all[i].number, without_reason);
        most = asked > most ? asked : most;
        sum += asked;
    }
    free(all);
    expect_true(proved->name, proved->proof->asks_proved);
    expect_int(proved->name, proved->proof->asks_most, most);
    expect_int(proved->name,
               number_compare(proved->proof->asks_all, number_of(sum)), 0);
    for (int i = 0; i < proved->rp.outcomes; i++) {
        const struct finding *found = find_about(
            proved, FAULT_VERIFY_REASONS, proved->subject.pack->outcomes[i].id);
        expect_true(proved->name, !found || shows_end(proved, found, i));
        without_reason[i] |= found != NULL;
        ends_found += found != NULL;
        ends += without_reason[i];
    }
}

static void members_that_change_nothing_are_found(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct proved proved;
        proved_init(&proved, seed, seed % 4 == 0);
        check_all_members(&proved);
        proved_clear(&proved);
    }
}

static void questions_and_options_that_never_matter_are_found(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct proved proved;
        proved_init(&proved, seed, false);
        for (int i = 0; i < proved.rp.questions; i++)
            check_question(&proved, i);
        proved_clear(&proved);
    }
}

static void interviews_ask_and_end_as_said(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct proved proved;
        proved_init(&proved, seed, false);
        check_asks(&proved);
        proved_clear(&proved);
    }
    // Ends that look alike are looked at once.
    assert_true(ends_found * 10 > ends * 9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members_that_change_nothing_are_found),
        cmocka_unit_test(questions_and_options_that_never_matter_are_found),
        cmocka_unit_test(interviews_ask_and_end_as_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
