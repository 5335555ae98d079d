/* SPDX-License-Identifier: MIT */
/* test_in_force.c -- a pack on days that are not its own: nothing is decided.
 */
#include "unit/elig_desk.h"

/* Whoever earns at most 1000 gets it, in 2025; ' stands for ". */
static const char pack_text[] =
    "{'pack':1,'id':'w','version':'1','languages':['en'],"
    "'valid_from':'2025-01-01','valid_to':'2025-12-31',"
    "'title':{'en':'T?'},'notice':{'en':'N.'},"
    "'source':{'publisher':'X','title':'Y'},'questions':["
    "{'id':'income','type':'integer','minimum':0,'ask':{'en':'Income?'},"
    "'why':{'en':'W.'}}],"
    "'outcomes':[{'id':'yes','says':{'en':'Yes.'},'dates':["
    "{'id':'from','says':{'en':'From'},'date':'today','plus_days':1}]},"
    "{'id':'no','says':{'en':'No.'}}],"
    "'rules':[{'id':'over','outcome':'no','because':{'en':'B.'},"
    "'when':{'>':[{'var':'income'},1000]}},"
    "{'id':'under','outcome':'yes','because':{'en':'B.'},'when':true}],"
    "'advice':[{'id':'form','kind':'do','says':{'en':'F.'}}]}";

static int open_desk(void **state)
{
    return elig_desk_start(state, pack_text);
}

static const struct {
    const char *today;
    bool in_force;
} rows[] = {{"0001-01-01", false}, {"2024-12-31", false},
            {"2025-01-01", true},  {"2025-12-31", true},
            {"2026-01-01", false}, {"9999-12-31", false}};

static void expect_nothing(const char *name, struct elig_desk *desk,
                           struct elig_answers *answers)
{
    const struct elig_decision *decision = elig_answers_decide(answers);
    const struct elig_explanation *explanation =
        elig_answers_explain(answers, desk->report);

    expect_int(name, decision->status, ELIG_NOT_IN_FORCE);
    expect_int(name, decision->outcome, ELIG_NONE);
    expect_int(name, decision->rule, ELIG_NONE);
    expect_int(name,
               (long long)(decision->possible_count + decision->date_count +
                           decision->advice_count + decision->ask_count +
                           decision->open_count + explanation->because_count +
                           explanation->rule_count + explanation->at_most),
               0);
    expect_true(name, decision->exact);
}

static void an_interview_decides_on_the_days_of_the_pack_alone(void **state)
{
    struct elig_desk *desk = *state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct elig_answers *answers =
            elig_answers_new(desk->pack, rows[i].today, "en", desk->report);

        for (int answered = 0; answered < 2; answered++) {
            if (!rows[i].in_force)
                expect_nothing(rows[i].today, desk, answers);
            else
                expect_int(rows[i].today, elig_answers_decide(answers)->status,
                           answered ? ELIG_DECIDED : ELIG_UNDETERMINED);
            assert_true(elig_answers_type(answers, 0, "1000", desk->report));
        }
        elig_answers_free(answers);
    }
}

static void lines_of_answers_are_no_fault_on_other_days(void **state)
{
    struct elig_desk *desk = *state;
    struct elig_answers *answers =
        elig_answers_new(desk->pack, "2026-01-01", "en", desk->report);

    assert_true(elig_answers_read(answers, "12\n13\n", 6, desk->report));
    expect_nothing("lines", desk, answers);
    elig_answers_free(answers);
}

static void json_and_page_say_that_the_pack_is_not_in_force(void **state)
{
    struct elig_desk *desk = *state;
    struct elig_sink sink = elig_desk_sink(desk);
    struct elig_answers *answers =
        elig_answers_new(desk->pack, "2026-01-01", "en", desk->report);

    assert_true(elig_answers_type(answers, 0, "5", desk->report));
    assert_true(elig_answers_write_json(answers, 0, sink, desk->report));
    const char *text = sheet_take(&desk->sheet);
    assert_non_null(strstr(text, "{\"schema\":1,\"status\":\"not_in_force\","
                                 "\"outcome\":null,"));
    assert_non_null(strstr(text, "\"rule\":null,\"dates\":{},\"advice\":[],"
                                 "\"because\":[],"));
    assert_non_null(strstr(text, "\"ask\":[],\"next\":null,\"open\":[],"
                                 "\"answers\":{\"income\":5},"));
    assert_non_null(strstr(text, "\"in_force\":false"));
    assert_true(elig_answers_write_text(answers, 0, 0, sink, desk->report));
    expect_text("page", sheet_take(&desk->sheet),
                "No result: these rules do not apply today.\n\nN.\nSource: X, "
                "Y.\n\nPlease note: these rules applied up to and including 31 "
                "December 2025. Today is 1 January 2026.\n\nAsk X what applies "
                "to you.\n");
    elig_answers_free(answers);
}

static void
answers_by_number_are_decided_on_the_days_of_the_pack_alone(void **state)
{
    struct elig_desk *desk = *state;
    struct elig_answers *answers =
        elig_answers_new(desk->pack, "2025-06-01", NULL, desk->report);

    for (int answered = 0; answered < 2; answered++) {
        for (size_t i = 0; i < COUNT_OF(rows); i++) {
            int today;
            assert_true(elig_day_parse(rows[i].today, &today));
            assert_true(elig_answers_set_today(answers, today));
            const struct elig_decision *decision = elig_answers_decide(answers);
            expect_int(rows[i].today, decision->status,
                       !rows[i].in_force ? ELIG_NOT_IN_FORCE
                       : answered        ? ELIG_DECIDED
                                         : ELIG_UNDETERMINED);
            expect_int(rows[i].today, decision->possible_count,
                       !rows[i].in_force ? 0
                       : answered        ? 1
                                         : 2);
            expect_int(rows[i].today, decision->advice_count, rows[i].in_force);
            expect_int(rows[i].today, decision->outcome,
                       rows[i].in_force && answered ? 0 : ELIG_NONE);
        }
        assert_true(elig_answers_set_integer(answers, 0, 7));
    }
    elig_answers_free(answers);
}

static void each_record_of_a_batch_has_its_own_day(void **state)
{
    static const struct {
        const char *line, *want;
    } lines[] = {
        {"{\"id\":1,\"income\":5}",
         "{\"id\":1,\"status\":\"not_in_force\",\"outcome\":null,\"rule\":null,"
         "\"dates\":{},\"advice\":[],\"ask\":[]}\n"},
        {"{\"id\":2,\"income\":5,\"today\":\"2025-12-31\"}",
         "{\"id\":2,\"status\":\"decided\",\"outcome\":\"yes\",\"rule\":"
         "\"under\",\"dates\":{\"from\":\"2026-01-01\"},\"advice\":[\"form\"],"
         "\"ask\":[]}\n"},
        {"{ \"today\" : \"2024-12-31\" }",
         "{\"status\":\"not_in_force\",\"outcome\":null,\"rule\":null,"
         "\"dates\":{},\"advice\":[],\"ask\":[]}\n"},
        {"{\"income\":-5}",
         "{\"status\":\"invalid\",\"line\":1,\"error\":{\"id\":\"A008\","
         "\"question\":\"income\",\"column\":11,"
         "\"message\":\"the number is below the least that may be "
         "answered\"}}\n"},
    };
    struct elig_desk *desk = *state;
    struct elig_sink sink = elig_desk_sink(desk);
    struct elig_batch *batch =
        elig_batch_new(desk->pack, "2026-01-01", desk->report);

    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        assert_true(elig_batch_line(batch, lines[i].line, strlen(lines[i].line),
                                    1, sink, desk->report));
        expect_text(lines[i].line, sheet_take(&desk->sheet), lines[i].want);
    }
    elig_batch_free(batch);
}

#define TEST(test)                                                             \
    cmocka_unit_test_setup_teardown(test, open_desk, elig_desk_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_interview_decides_on_the_days_of_the_pack_alone),
        TEST(lines_of_answers_are_no_fault_on_other_days),
        TEST(json_and_page_say_that_the_pack_is_not_in_force),
        TEST(answers_by_number_are_decided_on_the_days_of_the_pack_alone),
        TEST(each_record_of_a_batch_has_its_own_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
