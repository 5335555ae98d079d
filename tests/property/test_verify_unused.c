/* test_verify_unused.c -- members, questions, options and interviews as proved,
 * against brute force. */
#include "property/verify_subject.h"
#include "why/explain.h"

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

static struct change find_change(const struct subject *subject,
                                 const struct rp *without, int rule, int advice)
{
    struct change change = {false, false};

    for (uint32_t i = 0; i < subject->count; i++) {
        int64_t values[RP_QUESTIONS];
        rp_values(&subject->rp, i, values);
        struct rp_result result = rp_evaluate(without, values);
        change.result |= result.outcome != subject->results[i].outcome;
        if (rule >= 0) {
            change.condition |=
                ((find_holds(without, values) ^ subject->holds[i]) >> rule) & 1;
        } else {
            struct rp always = *without, before = subject->rp;
            always.adv[advice].outcomes = before.adv[advice].outcomes =
                (1u << subject->rp.outcomes) - 1;
            change.condition |= ((rp_evaluate(&always, values).advice ^
                                  rp_evaluate(&before, values).advice) >>
                                 advice) &
                                1;
            change.result |=
                ((result.advice ^ subject->results[i].advice) >> advice) & 1;
        }
    }
    return change;
}

static bool is_found_at(const struct subject *subject, enum fault_code code,
                        struct origin at)
{
    const struct verification *proof = subject->proof;

    for (uint32_t i = 0; i < proof->count; i++)
        if (proof->findings[i].code == code &&
            proof->findings[i].at.line == at.line &&
            proof->findings[i].at.column == at.column)
            return true;
    return false;
}

/* Of a rule (or an advice), the condition and its drawing, side by side. */
static void check_members(const struct subject *subject,
                          const struct cond *cond, int node, int rule,
                          int advice, bool is_idle_whole)
{
    const struct rp_node *drawn = &subject->rp.node[node];
    bool can_drop = drawn->op != '!' && drawn->count > 1;

    if (!strchr("&|!", drawn->op))
        return;
    for (int i = 0; i < drawn->count; i++) {
        const struct cond *kid = &cond->kids[i];
        struct change change = {true, true};
        if (can_drop) {
            struct rp without = without_member(&subject->rp, node, i);
            change = find_change(subject, &without, rule, advice);
        }
        bool alone = is_found_at(subject, FAULT_VERIFY_MEMBER, kid->at);
        bool here = is_found_at(subject, FAULT_VERIFY_MEMBER_HERE, kid->at);
        // An advice's condition is only compared where some rule decides.
        expect_true(subject->name, !alone || !change.condition || rule < 0);
        expect_true(subject->name, !here || !change.result);
        if (!subject->by_parts && rule >= 0) {
            expect_int(subject->name, alone, !change.condition);
            expect_int(subject->name, here,
                       change.condition && !change.result && !is_idle_whole);
        }
        if (!alone && !here)
            check_members(subject, kid, subject->rp.kid[drawn->first + i], rule,
                          advice, is_idle_whole);
    }
}

static void check_all_members(const struct subject *subject)
{
    const struct rp *rp = &subject->rp;

    for (int i = 0; i < rp->rules; i++) {
        const char *id = rule_id(subject, i);
        if (!find_about(subject, FAULT_VERIFY_NEVER_HOLDS, id) &&
            !find_about(subject, FAULT_VERIFY_HIDDEN, id))
            check_members(subject, subject->pack->rules[i].when,
                          rp->rule[i].when, i, -1, is_idle(subject, i));
    }
    for (int i = 0; i < rp->advice; i++)
        if (!find_about(subject, FAULT_VERIFY_ADVICE,
                        subject->pack->advice[i].id))
            check_members(subject, subject->pack->advice[i].when,
                          rp->adv[i].when, -1, i, false);
}

/* ---- Questions and options ---- */

static bool same_shown(struct rp_result a, struct rp_result b)
{
    return a.outcome == b.outcome && a.advice == b.advice && a.day == b.day;
}

/* Whether two values of a question ever lead to something else. */
static bool values_differ(const struct subject *subject, int question,
                          uint32_t a, uint32_t b)
{
    uint32_t weight = 1, size;

    for (int i = 0; i < question; i++)
        weight *= (uint32_t)(subject->rp.question[i].high -
                             subject->rp.question[i].low + 1);
    size = (uint32_t)(subject->rp.question[question].high -
                      subject->rp.question[question].low + 1);
    for (uint32_t i = 0; i < subject->count; i++)
        if (i / weight % size == a &&
            !same_shown(subject->results[i],
                        subject->results[i - a * weight + b * weight]))
            return true;
    return false;
}

static bool question_matters(const struct subject *subject, int question)
{
    uint32_t size = (uint32_t)(subject->rp.question[question].high -
                               subject->rp.question[question].low + 1);

    for (uint32_t value = 1; value < size; value++)
        if (values_differ(subject, question, 0, value))
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
static bool are_called_alike(const struct subject *subject, int question, int a,
                             int b)
{
    const struct verification *proof = subject->proof;

    for (uint32_t i = 0; i < proof->count; i++)
        if (proof->findings[i].part == FINDING_OPTION &&
            proof->findings[i].index == (uint32_t)question &&
            is_about(&proof->findings[i], a) &&
            is_about(&proof->findings[i], b))
            return true;
    return false;
}

static void check_question(const struct subject *subject, int question)
{
    const struct rp_question *drawn = &subject->rp.question[question];
    bool matters = question_matters(subject, question);
    bool is_said = find_about(subject, FAULT_VERIFY_QUESTION,
                              subject->pack->questions[question].id) != NULL;

    expect_true(subject->name, !is_said || !matters);
    if (!subject->rp.facts && drawn->type != RP_DATE)
        expect_int(subject->name, is_said, !matters);
    if (drawn->type != RP_CHOICE || !matters)
        return;
    for (int a = 0; a <= drawn->high; a++)
        for (int b = a + 1; b <= drawn->high; b++)
            expect_int(
                subject->name, are_called_alike(subject, question, a, b),
                !values_differ(subject, question, (uint32_t)a, (uint32_t)b));
}

/* ---- Interviews ---- */

/* Outcomes that an interview ends with and no single reason; those found. */
static uint32_t ends, ends_found;

/* How many questions somebody with that assignment is asked; and the outcome,
 * where there is no single reason for it at the end. */
static uint32_t interview(struct subject *subject, uint32_t number,
                          bool *without_reason)
{
    struct answer full[RP_QUESTIONS], room[RP_QUESTIONS] = {{0}};
    struct answers all = answers_of(subject, number, full);
    struct answers answers = {room, true, subject->rp.today};
    uint32_t asked = 0;

    for (;;) {
        struct judgement judgement = judge(subject->decider, &answers);
        const struct decision *decision = judgement.decision;
        if (!decision->ask_count) {
            struct reasons reasons = reasons_find(&judgement, &subject->arena);
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
static bool shows_end(struct subject *subject, const struct finding *finding,
                      int outcome)
{
    struct judgement judgement = judge(subject->decider, finding->witness);
    const struct decision *decision = judgement.decision;
    struct reasons reasons = reasons_find(&judgement, &subject->arena);

    return decision->outcome == outcome && !decision->ask_count &&
           reasons.count > 1;
}

static void check_asks(struct subject *subject)
{
    uint32_t count, most = 0, sum = 0;
    bool without_reason[RP_OUTCOMES] = {false};

    if (subject->rp.has_pairs)
        return;
    struct combination *all = find_combinations(subject, &count);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t asked = interview(subject, all[i].number, without_reason);
        most = asked > most ? asked : most;
        sum += asked;
    }
    free(all);
    expect_true(subject->name, subject->proof->asks_proved);
    expect_int(subject->name, subject->proof->asks_most, most);
    expect_int(subject->name,
               number_compare(subject->proof->asks_all, number_of(sum)), 0);
    for (int i = 0; i < subject->rp.outcomes; i++) {
        const struct finding *found = find_about(subject, FAULT_VERIFY_REASONS,
                                                 subject->pack->outcomes[i].id);
        expect_true(subject->name, !found || shows_end(subject, found, i));
        without_reason[i] |= found != NULL;
        ends_found += found != NULL;
        ends += without_reason[i];
    }
}

static void members_that_change_nothing_are_found(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct subject subject;
        subject_init(&subject, seed, seed % 4 == 0);
        check_all_members(&subject);
        subject_clear(&subject);
    }
}

static void questions_and_options_that_never_matter_are_found(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct subject subject;
        subject_init(&subject, seed, false);
        for (int i = 0; i < subject.rp.questions; i++)
            check_question(&subject, i);
        subject_clear(&subject);
    }
}

static void interviews_ask_and_end_as_said(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct subject subject;
        subject_init(&subject, seed, false);
        check_asks(&subject);
        subject_clear(&subject);
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
