/* SPDX-License-Identifier: MIT */
/* test_elig.c -- the library as other programs use it. */
#include "unit/elig_desk.h"

static const char pack_text[] =
    "{\"pack\":1,\"id\":\"p\",\"version\":\"1.2\",\"languages\":[\"en\"],"
    "\"title\":{\"en\":\"Title\"},\"notice\":{\"en\":\"Notice\"},"
    "\"source\":{\"publisher\":\"p\",\"title\":\"t\"},\"questions\":["
    "{\"id\":\"a\",\"type\":\"boolean\",\"ask\":{\"en\":\"A?\"},"
    "\"why\":{\"en\":\"W\"}},"
    "{\"id\":\"b\",\"type\":\"boolean\",\"ask\":{\"en\":\"B?\"},"
    "\"why\":{\"en\":\"Why B\"}}],"
    "\"outcomes\":[{\"id\":\"yes\",\"says\":{\"en\":\"Y\"}},"
    "{\"id\":\"no\",\"says\":{\"en\":\"N\"}}],\"rules\":["
    "{\"id\":\"r\",\"outcome\":\"yes\",\"because\":{\"en\":\"B\"},"
    "\"when\":{\"and\":[{\"var\":\"a\"},{\"var\":\"b\"}]}},"
    "{\"id\":\"s\",\"outcome\":\"no\",\"because\":{\"en\":\"B\"},"
    "\"when\":true}]}";

static int open_desk(void **state)
{
    return elig_desk_start(state, pack_text);
}

static const struct elig_decision *decide(struct elig_desk *desk)
{
    const struct elig_decision *decision = elig_answers_decide(desk->answers);

    assert_non_null(decision);
    return decision;
}

static const struct elig_explanation *explain(struct elig_desk *desk)
{
    const struct elig_explanation *explanation =
        elig_answers_explain(desk->answers, desk->report);

    assert_non_null(explanation);
    return explanation;
}

static void expect_outcome(struct elig_desk *desk, const char *id)
{
    assert_string_equal(elig_outcome_id(desk->pack, decide(desk)->outcome), id);
}

static void a_pack_says_what_it_is(void **state)
{
    const struct elig_pack *pack = ((struct elig_desk *)*state)->pack;
    int en = elig_pack_find_language(pack, "en");

    assert_int_equal(elig_pack_find_language(pack, "nl"), ELIG_NONE);
    assert_string_equal(elig_pack_id(pack), "p");
    assert_string_equal(elig_pack_version(pack), "1.2");
    assert_string_equal(elig_pack_title(pack, en), "Title");
    assert_string_equal(elig_pack_notice(pack, en), "Notice");
    assert_int_equal(elig_pack_questions(pack), 2);
    assert_string_equal(elig_question_why(pack, 0, en), "W");
    assert_string_equal(elig_question_why(pack, 1, en), "Why B");
}

// As sha256sum gives it of the text.
static void a_pack_is_known_by_the_hash_of_its_text(void **state)
{
    const struct elig_pack *pack = ((struct elig_desk *)*state)->pack;

    assert_string_equal(
        elig_pack_sha256(pack),
        "bd9e1e4218341993e410b4f80bdcfb2d8cf2b92d211157e5ffbbbb8638054a32");
}

static void an_interview_asks_until_it_is_decided(void **state)
{
    struct elig_desk *desk = *state;
    const struct elig_decision *decision = decide(desk);

    assert_int_equal(decision->status, ELIG_UNDETERMINED);
    assert_int_equal(decision->ask[0], 0);
    assert_int_equal(explain(desk)->at_most, 2);
    assert_true(elig_answers_type(desk->answers, 0, "yes", desk->report));
    assert_int_equal(explain(desk)->at_most, 1);
    assert_true(elig_answers_type(desk->answers, 1, "no", desk->report));
    expect_outcome(desk, "no");
    const struct elig_explanation *explanation = explain(desk);
    assert_int_equal(explanation->because_count, 1);
    assert_int_equal(explanation->because[0], 1);
    assert_int_equal(explanation->rule_count, 1);
    assert_string_equal(elig_rule_id(desk->pack, explanation->rules[0]), "s");
}

static void an_earlier_answer_can_change_and_the_others_stay(void **state)
{
    struct elig_desk *desk = *state;

    elig_answers_type(desk->answers, 0, "yes", desk->report);
    elig_answers_type(desk->answers, 1, "yes", desk->report);
    expect_outcome(desk, "yes");
    elig_answers_type(desk->answers, 0, "no", desk->report);
    expect_outcome(desk, "no");
    elig_answers_unset(desk->answers, 0);
    assert_int_equal(decide(desk)->ask_count, 1);
    elig_answers_clear(desk->answers);
    assert_int_equal(decide(desk)->ask_count, 2);
}

static void a_question_that_is_none_is_refused(void **state)
{
    static const int numbers[] = {ELIG_NONE, 2, 999};
    struct elig_desk *desk = *state;

    for (size_t i = 0; i < 3; i++) {
        elig_report_clear(desk->report);
        assert_false(
            elig_answers_type(desk->answers, numbers[i], "yes", desk->report));
        assert_int_equal(elig_report_errors(desk->report), 1);
        assert_string_equal(elig_report_fault(desk->report, 0)->id, "A001");
        elig_answers_unset(desk->answers, numbers[i]);
    }
}

static void what_cannot_be_read_changes_nothing(void **state)
{
    static const char bad[] = "{\"a\":true,\"b\":7}";
    struct elig_desk *desk = *state;

    assert_false(
        elig_answers_read(desk->answers, bad, sizeof bad - 1, desk->report));
    assert_int_equal(elig_report_errors(desk->report), 1);
    assert_string_equal(elig_report_fault(desk->report, 0)->question, "b");
    assert_int_equal(decide(desk)->ask_count, 2);
}

static void an_explanation_lives_until_an_answer_changes(void **state)
{
    struct elig_desk *desk = *state;

    elig_answers_type(desk->answers, 0, "no", desk->report);
    const struct elig_decision *decision = decide(desk);
    const struct elig_explanation *explanation = explain(desk);
    assert_ptr_equal(explain(desk), explanation);
    assert_ptr_equal(decide(desk), decision);
    assert_int_equal(explanation->because[0], 0);
    assert_int_equal(decision->outcome, 1);
    elig_answers_set_boolean(desk->answers, 0, true);
    assert_int_equal(decide(desk)->status, ELIG_UNDETERMINED);
    assert_int_equal(explain(desk)->rule_count, 0);
}

static void numbers_and_words_set_the_same_answers(void **state)
{
    struct elig_desk *desk = *state;

    assert_true(elig_answers_set_boolean(desk->answers, 0, true));
    assert_true(elig_answers_type(desk->answers, 1, "yes", desk->report));
    expect_outcome(desk, "yes");
    assert_true(elig_answers_set_boolean(desk->answers, 1, false));
    expect_outcome(desk, "no");
}

static void a_pack_speaks_its_first_language_unless_asked(void **state)
{
    struct elig_desk *desk = *state;
    struct elig_answers *answers =
        elig_answers_new(desk->pack, "2021-03-01", NULL, desk->report);

    assert_non_null(answers);
    elig_answers_free(answers);
}

static bool refuse_bytes(void *context, const char *bytes, size_t size)
{
    (void)context, (void)bytes, (void)size;
    return false;
}

static void a_sink_that_fails_is_a_fault(void **state)
{
    struct elig_desk *desk = *state;
    struct elig_sink sink = {refuse_bytes, NULL};

    assert_false(elig_answers_write_json(desk->answers, 0, sink, desk->report));
    assert_string_equal(elig_report_fault(desk->report, 0)->id, "S003");
}

static void unknown_languages_and_days_are_faults(void **state)
{
    struct elig_desk *desk = *state;

    assert_null(elig_answers_new(desk->pack, "2021-03-01", "fr", desk->report));
    assert_null(elig_answers_new(desk->pack, "2021-02-30", "en", desk->report));
    assert_null(elig_batch_new(desk->pack, "soon", desk->report));
    assert_int_equal(elig_report_errors(desk->report), 3);
}

#define DESK_TEST(test)                                                        \
    cmocka_unit_test_setup_teardown(test, open_desk, elig_desk_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        DESK_TEST(a_pack_says_what_it_is),
        DESK_TEST(a_pack_is_known_by_the_hash_of_its_text),
        DESK_TEST(an_interview_asks_until_it_is_decided),
        DESK_TEST(an_earlier_answer_can_change_and_the_others_stay),
        DESK_TEST(a_question_that_is_none_is_refused),
        DESK_TEST(what_cannot_be_read_changes_nothing),
        DESK_TEST(an_explanation_lives_until_an_answer_changes),
        DESK_TEST(numbers_and_words_set_the_same_answers),
        DESK_TEST(a_pack_speaks_its_first_language_unless_asked),
        DESK_TEST(a_sink_that_fails_is_a_fault),
        DESK_TEST(unknown_languages_and_days_are_faults),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
