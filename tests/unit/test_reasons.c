/* test_reasons.c -- a result always tells why. */
#include "unit/expect.h"
#include "unit/sheet.h"

#include "elig.h"

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
    "'when':{'!':{'var':'old'}}}]}";

struct desk {
    struct elig_report *report;
    struct elig_pack *pack;
    struct elig_interview *interview;
    struct sheet sheet;
};

static int open_desk(void **state)
{
    static struct desk desk;
    char text[sizeof pack_text];

    memcpy(text, pack_text, sizeof text);
    for (char *quote = text; (quote = strchr(quote, '\''));)
        *quote = '"';
    desk.report = elig_report_new();
    desk.pack = elig_pack_load(text, sizeof text - 1, "fee", desk.report);
    assert_non_null(desk.pack);
    desk.interview =
        elig_interview_new(desk.pack, "2021-03-01", "en", desk.report);
    sheet_open(&desk.sheet);
    *state = &desk;
    return 0;
}

static int close_desk(void **state)
{
    struct desk *desk = *state;

    sheet_close(&desk->sheet);
    elig_interview_free(desk->interview);
    elig_pack_free(desk->pack);
    elig_report_free(desk->report);
    return 0;
}

static const struct elig_decision *decide(struct desk *desk, const char *pairs)
{
    elig_interview_clear(desk->interview);
    assert_true(elig_interview_read(desk->interview, pairs, strlen(pairs),
                                    desk->report));
    const struct elig_decision *decision =
        elig_interview_decide(desk->interview, desk->report);
    assert_non_null(decision);
    return decision;
}

static void the_rule_that_decides_is_the_reason(void **state)
{
    const struct elig_decision *decision =
        decide(*state, "ill=no\nold=yes\nworks=yes");

    assert_string_equal(decision->rule, "old");
    assert_int_equal(decision->reason_count, 1);
    assert_string_equal(decision->reasons[0].rule, "old");
    assert_string_equal(decision->reasons[0].says, "Old people pay 20.");
    assert_int_equal(decision->reasons[0].source_count, 1);
    assert_string_equal(decision->reasons[0].sources[0], "F2");
}

static void a_rule_that_holds_for_certain_is_the_reason(void **state)
{
    const struct elig_decision *decision = decide(*state, "ill=no\nworks=yes");

    assert_int_equal(decision->status, ELIG_DECIDED);
    assert_int_equal(decision->ask_count, 0); // a complete interview
    assert_null(decision->rule);
    assert_int_equal(decision->reason_count, 1);
    assert_string_equal(decision->reasons[0].rule, "works");
    assert_int_equal(decision->reasons[0].source_count, 2);
    assert_string_equal(decision->reasons[0].sources[0], "F1");
}

static void all_reasons_that_are_left_are_told(void **state)
{
    const struct elig_decision *decision = decide(*state, "ill=no");

    assert_int_equal(decision->status, ELIG_DECIDED);
    assert_null(decision->rule);
    assert_int_equal(decision->reason_count, 3);
    assert_string_equal(decision->reasons[0].rule, "old");
    assert_string_equal(decision->reasons[1].rule, "works");
    assert_string_equal(decision->reasons[2].rule, "child");
    decision = decide(*state, "ill=no\nworks=no");
    assert_int_equal(decision->reason_count, 2);
    assert_string_equal(decision->reasons[0].rule, "old");
    assert_string_equal(decision->reasons[1].rule, "child");
}

static void what_is_not_decided_has_no_reason(void **state)
{
    assert_int_equal(decide(*state, "old=yes")->reason_count, 0);
}

static bool write_out(void *context, const char *bytes, size_t size)
{
    struct sheet *sheet = context;

    out_bytes(&sheet->out, bytes, size);
    return true;
}

static const char *page(struct desk *desk, const char *pairs)
{
    struct elig_sink sink = {write_out, &desk->sheet};

    decide(desk, pairs);
    assert_true(
        elig_interview_write_text(desk->interview, 0, sink, desk->report));
    return sheet_take(&desk->sheet);
}

static void a_page_tells_one_reason_or_all_that_may_be_it(void **state)
{
    expect_text("one", page(*state, "ill=no\nworks=yes"),
                "You pay.\n\nN.\nSource: X, Y.\n\nWorkers pay 20.\n\n"
                "This follows from your answers:\n- Ill? No\n\n"
                "By: 2 March 2021\n");
    expect_text("all", page(*state, "ill=no"),
                "You pay.\n\nN.\nSource: X, Y.\n\n"
                "One of these reasons applies to you:\n- Old people pay 20.\n"
                "- Workers pay 20.\n- Children pay 5.\n\n"
                "This follows from your answers:\n- Ill? No\n\n"
                "By: 2 March 2021\n");
}

static void json_has_the_text_and_the_source_of_each_reason(void **state)
{
    struct desk *desk = *state;
    struct elig_sink sink = {write_out, &desk->sheet};

    decide(desk, "ill=no\nworks=yes");
    assert_true(elig_interview_write_json(desk->interview, sink, desk->report));
    const char *text = sheet_take(&desk->sheet);
    assert_non_null(strstr(
        text, "\"outcome\":\"pay\",\"says\":\"You pay.\",\"rule\":null,"));
    assert_non_null(
        strstr(text, "\"reasons\":[{\"rule\":\"works\",\"because\":"
                     "\"Workers pay 20.\",\"source\":[\"F1\",\"F2\"]}],"));
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, open_desk, close_desk)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_rule_that_decides_is_the_reason),
        TEST(a_rule_that_holds_for_certain_is_the_reason),
        TEST(all_reasons_that_are_left_are_told),
        TEST(what_is_not_decided_has_no_reason),
        TEST(a_page_tells_one_reason_or_all_that_may_be_it),
        TEST(json_has_the_text_and_the_source_of_each_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
