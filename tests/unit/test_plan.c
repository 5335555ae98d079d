/* SPDX-License-Identifier: MIT */
/* test_plan.c -- what goes first, and what a plan says of itself. */
#include "unit/subject.h"

#include "ask/interview.h"
#include "ask/planner_internal.h"
#include "base/date.h"

#include <math.h>
#include <stdio.h>

struct bench {
    struct subject subject;
    struct answers answers;
};

static const char head[] =
    "{'pack':1,'id':'p','version':'1','languages':['en'],'title':{'en':'t'},"
    "'notice':{'en':'n'},'source':{'publisher':'p','title':'t'},";

/* ' stands for "; `rest` is what comes after the head. */
static void open_bench(struct bench *bench, const char *rest)
{
    struct subject *subject = &bench->subject;

    *bench = (struct bench){.subject = {.pack = NULL}};
    subject_load_quoted(subject, "pack",
                        arena_print(&subject->arena, "%s%s", head, rest));
    subject_compile(subject, ENGINE_FOR_ONE);
    bench->answers =
        subject_answers(subject, date_from_civil((struct civil){2021, 3, 1}));
}

static void close_bench(struct bench *bench)
{
    subject_clear(&bench->subject);
}

static const char *next_of(struct bench *bench, enum plan_goal goal)
{
    struct judgement judgement = judge(bench->subject.decider, &bench->answers);

    int32_t next = plan_next(&judgement, goal, PLAN_TRIES_NEXT);
    return next == NO_INDEX ? NULL : bench->subject.pack->questions[next].id;
}

static uint32_t most_of(struct bench *bench, enum plan_goal goal)
{
    struct judgement judgement = judge(bench->subject.decider, &bench->answers);

    return plan_at_most(&judgement, goal, PLAN_TRIES_ASK);
}

static const struct plan *plan_of(struct bench *bench, enum plan_goal goal)
{
    return plan_make(
        bench->subject.decider, &bench->answers,
        &(struct plan_options){.goal = goal, .tries = PLAN_TRIES_ALL},
        &bench->subject.arena);
}

static void expect_near(const char *name, double got, double want)
{
    if (fabs(got - want) > 1e-9)
        print_error("%s: got %f, want %f\n", name, got, want);
    assert_true(fabs(got - want) <= 1e-9);
}

#define ASK "'type':'boolean','ask':{'en':'q'},'why':{'en':'w'}"
#define RULE(id, outcome)                                                      \
    "{'id':'" id "','outcome':'" outcome "','because':{'en':'b'},'when':"

/* Both must hold; `a` and `b` are more members of the two questions. */
static void open_both(struct bench *bench, const char *a, const char *b)
{
    char text[2048];

    snprintf(
        text, sizeof text,
        "'questions':[{'id':'a'," ASK "%s},{'id':'b'," ASK "%s}],"
        "'outcomes':[{'id':'yes','says':{'en':'s'}},"
        "{'id':'no','says':{'en':'s'}}],'rules':[" RULE(
            "both",
            "yes") "{'and':[{'var':'a'},{'var':'b'}]}}," RULE("rest",
                                                              "no") "true}]}",
        a, b);
    open_bench(bench, text);
}

static void what_goes_first(void **state)
{
    static const struct {
        const char *name, *a, *b;
        const char *expected, *worst;
        double least;
    } rows[] = {
        {"alike: page order", "", "", "a", "a", 1.5},
        {"what is more often no", "", ",'weights':{'likely':{'false':3}}", "b",
         "b", 1.25},
        {"what is less often yes", ",'weights':{'likely':{'true':3}}", "", "b",
         "b", 1.5},
        {"what is less effort", ",'weights':{'effort':4}", "", "b", "b", 3},
        {"effort against likelihood",
         ",'weights':{'effort':4,'likely':{'false':99}}", "", "b", "b", 3},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct bench bench;
        open_both(&bench, rows[i].a, rows[i].b);
        expect_text(rows[i].name, next_of(&bench, PLAN_EXPECTED),
                    rows[i].expected);
        expect_text(rows[i].name, next_of(&bench, PLAN_WORST_CASE),
                    rows[i].worst);
        const struct plan *plan = plan_of(&bench, PLAN_EXPECTED);
        expect_near(rows[i].name, plan->least.of[PLAN_EXPECTED].decision,
                    rows[i].least);
        close_bench(&bench);
    }
}

/* `which` is hard to answer, and where nothing is likely, not needed. */
static const char fork[] =
    "'questions':[{'id':'which'," ASK ",'weights':{'effort':5}},"
    "{'id':'b'," ASK ",'weights':{'likely':{'false':99}}},"
    "{'id':'c'," ASK ",'weights':{'likely':{'false':99}}}],"
    "'outcomes':[{'id':'yes','says':{'en':'s'}},"
    "{'id':'no','says':{'en':'s'}}],'rules':[" RULE(
        "b", "yes") "{'and':[{'var':'which'},{'var':'b'}]}}"
                    "," RULE("c", "yes") "{'and':[{'!':{'var':'"
                                         "which'}},{'var':'c'}]}}"
                                         "," RULE("rest", "no") "true}]}";

static void the_worst_case_may_need_another_order(void **state)
{
    struct bench bench;
    (void)state;

    open_bench(&bench, fork);
    expect_text("expected", next_of(&bench, PLAN_EXPECTED), "b");
    expect_text("worst case", next_of(&bench, PLAN_WORST_CASE), "which");
    const struct plan *expected = plan_of(&bench, PLAN_EXPECTED);
    const struct plan *worst = plan_of(&bench, PLAN_WORST_CASE);
    expect_true("weighted", expected->weighted);
    expect_near("expected", expected->fewest.of[PLAN_EXPECTED].all, 2.0945);
    expect_near("its worst", expected->fewest.of[PLAN_WORST_CASE].all, 7);
    expect_near("worst", worst->fewest.of[PLAN_WORST_CASE].all, 6);
    expect_near("the least", expected->least.of[PLAN_WORST_CASE].all, 6);
    expect_int("in questions", most_of(&bench, PLAN_WORST_CASE), 2);
    close_bench(&bench);
}

static void a_plan_counts_page_order_beside_its_own(void **state)
{
    struct bench bench;
    (void)state;

    open_both(&bench, "", ",'weights':{'likely':{'false':3}}");
    const struct plan *plan = plan_of(&bench, PLAN_EXPECTED);
    expect_int("order", plan->order, PLAN_FEWEST);
    expect_true("exact", plan->exact);
    expect_false("weighted", plan->weighted);
    expect_near("page", plan->page.of[PLAN_EXPECTED].all, 1.5);
    expect_near("plan", plan->fewest.of[PLAN_EXPECTED].all, 1.25);
    expect_near("page", plan->page.of[PLAN_WORST_CASE].all, 2);
    expect_near("plan", plan->fewest.of[PLAN_WORST_CASE].all, 2);
    expect_int("steps", plan->step_count, 2);
    expect_int("first", plan->steps[0].question, 1);
    expect_int("no decides", plan->steps[0].moves[0].outcome, 1);
    expect_int("and ends", plan->steps[0].moves[0].step, PLAN_END);
    expect_int("yes does not", plan->steps[0].moves[1].outcome, PLAN_UNDECIDED);
    expect_int("but goes on", plan->steps[0].moves[1].step, 1);
    close_bench(&bench);
}

/* `bag` is for advice alone, `club` for both: it settles bag's advice too. */
static const char club[] =
    "'questions':[{'id':'bag'," ASK "},{'id':'club'," ASK "}],"
    "'outcomes':[{'id':'yes','says':{'en':'s'}},"
    "{'id':'no','says':{'en':'s'}}],'rules':[" RULE(
        "club", "yes") "{'var':'club'}}," RULE("rest",
                                               "no") "true}],"
                                                     "'advice':[{'id':'x','"
                                                     "kind':'do','for':['yes'],"
                                                     "'when':{'var':'bag'},"
                                                     "'says':{'en':'s'}}]}";

static void the_decision_comes_before_what_only_advice_needs(void **state)
{
    struct bench bench;
    (void)state;

    open_bench(&bench, club);
    expect_text("first", next_of(&bench, PLAN_EXPECTED), "club");
    bench.answers.of[1] = (struct answer){ANSWER_KNOWN, 1};
    expect_text("then", next_of(&bench, PLAN_EXPECTED), "bag");
    bench.answers.of[1].value = 0;
    expect_text("or nothing", next_of(&bench, PLAN_EXPECTED), NULL);
    expect_int("none more", most_of(&bench, PLAN_EXPECTED), 0);
    close_bench(&bench);
}

static void too_few_states_make_a_plan_greedy(void **state)
{
    struct bench bench;
    (void)state;

    open_both(&bench, "", ",'weights':{'likely':{'false':3}}");
    const struct plan *plan =
        plan_make(bench.subject.decider, &bench.answers,
                  &(struct plan_options){.goal = PLAN_EXPECTED, .tries = 1},
                  &bench.subject.arena);
    expect_int("order", plan->order, PLAN_GREEDY);
    expect_int("first", plan->steps[0].question, 1);
    expect_true("nothing is proved",
                plan->least.of[PLAN_EXPECTED].decision < 0);
    expect_true("nor counted", plan->page.of[PLAN_EXPECTED].all < 0);
    close_bench(&bench);
}

/* `count` questions, all of which must be yes. */
static void open_many(struct bench *bench, int count)
{
    struct arena arena = {0};
    const char *questions = "", *kids = "";

    for (int i = 0; i < count; i++) {
        questions = arena_print(&arena, "%s%s{'id':'q%d'," ASK "}", questions,
                                i ? "," : "", i);
        kids = arena_print(&arena, "%s%s{'var':'q%d'}", kids, i ? "," : "", i);
    }
    open_bench(
        bench,
        arena_print(
            &arena,
            "'questions':[%s],'outcomes':["
            "{'id':'yes','says':{'en':'s'}},"
            "{'id':'no','says':{'en':'s'}}],'rules':[" RULE(
                "all", "yes") "{'and':[%s]}}," RULE("rest", "no") "true}]}",
            questions, kids));
    arena_clear(&arena);
}

static void more_questions_than_fit_are_asked_in_page_order(void **state)
{
    static const struct {
        int count;
        enum plan_order order;
    } rows[] = {{63, PLAN_FEWEST}, {64, PLAN_FEWEST}, {65, PLAN_PAGE}};
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct bench bench;
        char name[16];
        snprintf(name, sizeof name, "%d", rows[i].count);
        open_many(&bench, rows[i].count);
        const struct plan *plan = plan_of(&bench, PLAN_EXPECTED);
        expect_int(name, plan->order, rows[i].order);
        expect_int(name, (int)plan->bounds.page, rows[i].count);
        expect_int(name, (int)plan->bounds.fewest, rows[i].count);
        expect_text(name, next_of(&bench, PLAN_EXPECTED), "q0");
        expect_int(name, (int)most_of(&bench, PLAN_EXPECTED), rows[i].count);
        close_bench(&bench);
    }
}

static const char dates[] =
    "'questions':[{'id':'from','type':'date','not_after':'today',"
    "'ask':{'en':'q'},'why':{'en':'w'}},{'id':'to','type':'date',"
    "'not_before':'today','ask':{'en':'q'},'why':{'en':'w'}}],"
    "'facts':[{'id':'ago','days_between':['from','today']},"
    "{'id':'span','days_between':['from','to']}],"
    "'outcomes':[{'id':'yes','says':{'en':'s'}},"
    "{'id':'no','says':{'en':'s'}}],'rules':[" RULE(
        "long",
        "no") "{'>=':[{'var':'ago'},11]}}," RULE("short",
                                                 "yes") "{'<=':[{'var':'span'},"
                                                        "10]}}," RULE("rest",
                                                                      "no") "tr"
                                                                            "ue"
                                                                            "}]"
                                                                            "}";

static void a_date_tells_the_facts_whose_dates_are_known(void **state)
{
    struct bench bench;
    (void)state;

    // Of the three ways that real dates leave, one is settled by `from`.
    open_bench(&bench, dates);
    const struct plan *plan = plan_of(&bench, PLAN_EXPECTED);
    expect_near("asked", plan->fewest.of[PLAN_EXPECTED].all, 1 + 2.0 / 3);
    expect_int("steps", plan->step_count, 2);
    const struct plan_step *step = &plan->steps[0];
    expect_int("first", step->question, 0);
    expect_int("tells", step->moves[1].cell_count, 1);
    expect_int("the fact", step->moves[1].cells[0].variable, 2);
    expect_int("from", step->moves[1].cells[0].range.low, 11);
    expect_int("decides", step->moves[1].outcome, 1);
    close_bench(&bench);
}

static void an_interview_can_ask_the_fewest(void **state)
{
    struct interview interview;
    struct bench bench;
    (void)state;

    open_both(&bench, "", ",'weights':{'likely':{'false':3}}");
    interview_start(&interview, bench.subject.pack, bench.subject.decider,
                    &bench.answers, &bench.subject.arena);
    interview_ask_fewest(&interview, PLAN_EXPECTED);
    expect_int("first", interview.question, 1);
    expect_int("at most", interview_at_most(&interview), 1);
    interview.typed.of[1] = (struct answer){ANSWER_KNOWN, 1};
    interview_go_on(&interview);
    expect_int("then", interview.question, 0);
    expect_int("at most", interview_at_most(&interview), 0);
    expect_true("back", interview_go_back(&interview));
    expect_int("to the first", interview.question, 1);
    interview.typed.of[1].value = 0;
    interview_go_on(&interview);
    expect_int("over", interview.question, NO_INDEX);
    close_bench(&bench);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_goes_first),
        cmocka_unit_test(the_worst_case_may_need_another_order),
        cmocka_unit_test(a_plan_counts_page_order_beside_its_own),
        cmocka_unit_test(the_decision_comes_before_what_only_advice_needs),
        cmocka_unit_test(too_few_states_make_a_plan_greedy),
        cmocka_unit_test(more_questions_than_fit_are_asked_in_page_order),
        cmocka_unit_test(a_date_tells_the_facts_whose_dates_are_known),
        cmocka_unit_test(an_interview_can_ask_the_fewest),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
