/* SPDX-License-Identifier: MIT */
/* test_reasons.c -- a result always tells why. */
#include "unit/elig_desk.h"

/*
 * Who is old, or works, pays 20; a child pays 5: one outcome.  Who is ill pays
 * nothing.  ' stands for ".
 */
static const char pack_text[] =
    "{'pack':1,'id':'fee','version':'1','languages':['en'],"
    "'title':{'en':'T?'},'notice':{'en':'N.'},"
    "'source':{'publisher':'X','title':'Y','facts':["
    "{'id':'F1','section':{'en':'Work'},'says':{'en':'S.'}},"
    "{'id':'F2','section':{'en':'Age'},'says':{'en':'S.'}}]},'questions':["
    "{'id':'ill','type':'boolean','ask':{'en':'Ill?'},'why':{'en':'W.'}},"
    "{'id':'old','type':'boolean','ask':{'en':'Old?'},'why':{'en':'W.'}},"
    "{'id':'works','type':'boolean','ask':{'en':'Works?'},'why':{'en':'W.'}}],"
    "'outcomes':[{'id':'pay','says':{'en':'You pay.'},'dates':["
    "{'id':'by','says':{'en':'By'},'date':'today','plus_days':1}]},"
    "{'id':'free','says':{'en':'It is free.'}}],"
    "'rules':["
    "{'id':'ill','outcome':'free','because':{'en':'Ill people.'},"
    "'when':{'var':'ill'}},"
    "{'id':'old','outcome':'pay','because':{'en':'Old people pay 20.'},"
    "'source':['F2'],'when':{'var':'old'}},"
    "{'id':'works','outcome':'pay','because':{'en':'Workers pay 20.'},"
    "'source':['F1','F2'],'when':{'var':'works'}},"
    "{'id':'child','outcome':'pay','because':{'en':'Children pay 5.'},"
    "'when':{'!':{'var':'old'}}}],"
    "'advice':[{'id':'pay_by','kind':'do','says':{'en':'Pay by {by}.'},"
    "'for':['pay']}]}";

static int open_desk(void **state)
{
    return elig_desk_start(state, pack_text);
}

static const struct elig_decision *decide(struct elig_desk *desk,
                                          const char *pairs)
{
    elig_answers_clear(desk->answers);
    assert_true(
        elig_answers_read(desk->answers, pairs, strlen(pairs), desk->report));
    const struct elig_decision *decision = elig_answers_decide(desk->answers);
    assert_non_null(decision);
    return decision;
}

/* How many rules tell why, the ids of which are those. */
static void expect_reasons(struct elig_desk *desk, const char *const *rules,
                           size_t count)
{
    const struct elig_explanation *explanation =
        elig_answers_explain(desk->answers, desk->report);

    assert_non_null(explanation);
    assert_int_equal(explanation->rule_count, count);
    for (size_t i = 0; i < count; i++)
        assert_string_equal(elig_rule_id(desk->pack, explanation->rules[i]),
                            rules[i]);
}

static void the_rule_that_decides_is_the_reason(void **state)
{
    struct elig_desk *desk = *state;
    int rule = decide(desk, "ill=no\nold=yes\nworks=yes")->rule;

    assert_string_equal(elig_rule_id(desk->pack, rule), "old");
    expect_reasons(desk, (const char *[]){"old"}, 1);
    assert_string_equal(elig_rule_says(desk->pack, rule, 0),
                        "Old people pay 20.");
    assert_int_equal(elig_rule_sources(desk->pack, rule), 1);
    assert_string_equal(
        elig_source_id(desk->pack, elig_rule_source(desk->pack, rule, 0)),
        "F2");
}

static void a_rule_that_holds_for_certain_is_the_reason(void **state)
{
    struct elig_desk *desk = *state;
    const struct elig_decision *decision = decide(desk, "ill=no\nworks=yes");

    assert_int_equal(decision->status, ELIG_DECIDED);
    assert_int_equal(decision->ask_count, 0); // a complete answers
    assert_int_equal(decision->rule, ELIG_NONE);
    expect_reasons(desk, (const char *[]){"works"}, 1);
    int rule = elig_answers_explain(desk->answers, desk->report)->rules[0];
    assert_int_equal(elig_rule_sources(desk->pack, rule), 2);
    assert_string_equal(
        elig_source_id(desk->pack, elig_rule_source(desk->pack, rule, 0)),
        "F1");
}

static void all_reasons_that_are_left_are_told(void **state)
{
    struct elig_desk *desk = *state;
    const struct elig_decision *decision = decide(desk, "ill=no");

    assert_int_equal(decision->status, ELIG_DECIDED);
    assert_int_equal(decision->rule, ELIG_NONE);
    expect_reasons(desk, (const char *[]){"old", "works", "child"}, 3);
    decide(desk, "ill=no\nworks=no");
    expect_reasons(desk, (const char *[]){"old", "child"}, 2);
}

static void what_is_not_decided_has_no_reason(void **state)
{
    decide(*state, "old=yes");
    expect_reasons(*state, NULL, 0);
}

static void advice_names_the_dates_of_the_decision(void **state)
{
    struct elig_desk *desk = *state;
    const struct elig_decision *decision = decide(desk, "ill=no\nworks=yes");

    assert_int_equal(decision->advice_count, 1);
    assert_string_equal(elig_advice_says(desk->pack, 0, 0), "Pay by {by}.");
    assert_string_equal(
        elig_answers_advice(desk->answers, decision->advice[0], desk->report),
        "Pay by 2 March 2021.");
}

static const char *page(struct elig_desk *desk, const char *pairs)
{
    struct elig_sink sink = elig_desk_sink(desk);

    decide(desk, pairs);
    assert_true(
        elig_answers_write_text(desk->answers, 0, 0, sink, desk->report));
    return sheet_take(&desk->sheet);
}

static void a_page_tells_one_reason_or_all_that_may_be_it(void **state)
{
    expect_text("one", page(*state, "ill=no\nworks=yes"),
                "You pay.\n\nN.\nSource: X, Y.\n\nWorkers pay 20.\n\n"
                "This follows from your answers:\n- Ill? No\n\n"
                "By: 2 March 2021\n\nWhat to do:\n- Pay by 2 March 2021.\n");
    expect_text("all", page(*state, "ill=no"),
                "You pay.\n\nN.\nSource: X, Y.\n\n"
                "One of these reasons applies to you:\n- Old people pay 20.\n"
                "- Workers pay 20.\n- Children pay 5.\n\n"
                "This follows from your answers:\n- Ill? No\n\n"
                "By: 2 March 2021\n\nWhat to do:\n- Pay by 2 March 2021.\n");
}

static void json_has_the_text_and_the_source_of_each_reason(void **state)
{
    struct elig_desk *desk = *state;
    struct elig_sink sink = elig_desk_sink(desk);

    decide(desk, "ill=no\nworks=yes");
    assert_true(elig_answers_write_json(desk->answers, 0, sink, desk->report));
    const char *text = sheet_take(&desk->sheet);
    assert_non_null(strstr(
        text, "\"outcome\":\"pay\",\"says\":\"You pay.\",\"rule\":null,"));
    assert_non_null(
        strstr(text, "\"reasons\":[{\"rule\":\"works\",\"because\":"
                     "\"Workers pay 20.\",\"source\":[\"F1\",\"F2\"]}],"));
}

#define TEST(test)                                                             \
    cmocka_unit_test_setup_teardown(test, open_desk, elig_desk_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_rule_that_decides_is_the_reason),
        TEST(a_rule_that_holds_for_certain_is_the_reason),
        TEST(all_reasons_that_are_left_are_told),
        TEST(what_is_not_decided_has_no_reason),
        TEST(advice_names_the_dates_of_the_decision),
        TEST(a_page_tells_one_reason_or_all_that_may_be_it),
        TEST(json_has_the_text_and_the_source_of_each_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
