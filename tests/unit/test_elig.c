/* test_elig.c -- the library as other programs use it. */
#include "unit/expect.h"

#include "elig.h"

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

struct office {
    struct elig_report *report;
    struct elig_pack *pack;
    struct elig_answers *answers;
};

static int open_office(void **state)
{
    static struct office office;

    office.report = elig_report_new();
    office.pack = elig_pack_load(pack_text, sizeof pack_text - 1, "p.json",
                                 office.report);
    assert_non_null(office.pack);
    office.answers =
        elig_answers_new(office.pack, "2021-03-01", "en", office.report);
    assert_non_null(office.answers);
    *state = &office;
    return 0;
}

static int close_office(void **state)
{
    struct office *office = *state;

    elig_answers_free(office->answers);
    elig_pack_free(office->pack);
    elig_report_free(office->report);
    return 0;
}

static const struct elig_decision *decide(struct office *office)
{
    const struct elig_decision *decision = elig_answers_decide(office->answers);

    assert_non_null(decision);
    return decision;
}

static const struct elig_explanation *explain(struct office *office)
{
    const struct elig_explanation *explanation =
        elig_answers_explain(office->answers, office->report);

    assert_non_null(explanation);
    return explanation;
}

static void expect_outcome(struct office *office, const char *id)
{
    assert_string_equal(elig_outcome_id(office->pack, decide(office)->outcome),
                        id);
}

static void a_pack_says_what_it_is(void **state)
{
    const struct elig_pack *pack = ((struct office *)*state)->pack;
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
    const struct elig_pack *pack = ((struct office *)*state)->pack;

    assert_string_equal(
        elig_pack_sha256(pack),
        "bd9e1e4218341993e410b4f80bdcfb2d8cf2b92d211157e5ffbbbb8638054a32");
}

static void an_interview_asks_until_it_is_decided(void **state)
{
    struct office *office = *state;
    const struct elig_decision *decision = decide(office);

    assert_int_equal(decision->status, ELIG_UNDETERMINED);
    assert_int_equal(decision->ask[0], 0);
    assert_int_equal(explain(office)->at_most, 2);
    assert_true(elig_answers_type(office->answers, 0, "yes", office->report));
    assert_int_equal(explain(office)->at_most, 1);
    assert_true(elig_answers_type(office->answers, 1, "no", office->report));
    expect_outcome(office, "no");
    const struct elig_explanation *explanation = explain(office);
    assert_int_equal(explanation->because_count, 1);
    assert_int_equal(explanation->because[0], 1);
    assert_int_equal(explanation->rule_count, 1);
    assert_string_equal(elig_rule_id(office->pack, explanation->rules[0]), "s");
}

static void an_earlier_answer_can_change_and_the_others_stay(void **state)
{
    struct office *office = *state;

    elig_answers_type(office->answers, 0, "yes", office->report);
    elig_answers_type(office->answers, 1, "yes", office->report);
    expect_outcome(office, "yes");
    elig_answers_type(office->answers, 0, "no", office->report);
    expect_outcome(office, "no");
    elig_answers_unset(office->answers, 0);
    assert_int_equal(decide(office)->ask_count, 1);
    elig_answers_clear(office->answers);
    assert_int_equal(decide(office)->ask_count, 2);
}

static void a_question_that_is_none_is_refused(void **state)
{
    static const int numbers[] = {ELIG_NONE, 2, 999};
    struct office *office = *state;

    for (size_t i = 0; i < 3; i++) {
        elig_report_clear(office->report);
        assert_false(elig_answers_type(office->answers, numbers[i], "yes",
                                       office->report));
        assert_int_equal(elig_report_errors(office->report), 1);
        assert_string_equal(elig_report_fault(office->report, 0).id, "A001");
        elig_answers_unset(office->answers, numbers[i]);
    }
}

static void what_cannot_be_read_changes_nothing(void **state)
{
    static const char bad[] = "{\"a\":true,\"b\":7}";
    struct office *office = *state;

    assert_false(elig_answers_read(office->answers, bad, sizeof bad - 1,
                                   office->report));
    assert_int_equal(elig_report_errors(office->report), 1);
    assert_string_equal(elig_report_fault(office->report, 0).question, "b");
    assert_int_equal(decide(office)->ask_count, 2);
}

static void an_explanation_lives_until_an_answer_changes(void **state)
{
    struct office *office = *state;

    elig_answers_type(office->answers, 0, "no", office->report);
    const struct elig_decision *decision = decide(office);
    const struct elig_explanation *explanation = explain(office);
    assert_ptr_equal(explain(office), explanation);
    assert_ptr_equal(decide(office), decision);
    assert_int_equal(explanation->because[0], 0);
    assert_int_equal(decision->outcome, 1);
    elig_answers_set_boolean(office->answers, 0, true);
    assert_int_equal(decide(office)->status, ELIG_UNDETERMINED);
    assert_int_equal(explain(office)->rule_count, 0);
}

static void numbers_and_words_set_the_same_answers(void **state)
{
    struct office *office = *state;

    assert_true(elig_answers_set_boolean(office->answers, 0, true));
    assert_true(elig_answers_type(office->answers, 1, "yes", office->report));
    expect_outcome(office, "yes");
    assert_true(elig_answers_set_boolean(office->answers, 1, false));
    expect_outcome(office, "no");
}

static void a_pack_speaks_its_first_language_unless_asked(void **state)
{
    struct office *office = *state;
    struct elig_answers *answers =
        elig_answers_new(office->pack, "2021-03-01", NULL, office->report);

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
    struct office *office = *state;
    struct elig_sink sink = {refuse_bytes, NULL};

    assert_false(
        elig_answers_write_json(office->answers, sink, office->report));
    assert_string_equal(elig_report_fault(office->report, 0).id, "S003");
}

static void unknown_languages_and_days_are_faults(void **state)
{
    struct office *office = *state;

    assert_null(
        elig_answers_new(office->pack, "2021-03-01", "fr", office->report));
    assert_null(
        elig_answers_new(office->pack, "2021-02-30", "en", office->report));
    assert_null(elig_batch_new(office->pack, "soon", office->report));
    assert_int_equal(elig_report_errors(office->report), 3);
}

#define OFFICE_TEST(test)                                                      \
    cmocka_unit_test_setup_teardown(test, open_office, close_office)

int main(void)
{
    const struct CMUnitTest tests[] = {
        OFFICE_TEST(a_pack_says_what_it_is),
        OFFICE_TEST(a_pack_is_known_by_the_hash_of_its_text),
        OFFICE_TEST(an_interview_asks_until_it_is_decided),
        OFFICE_TEST(an_earlier_answer_can_change_and_the_others_stay),
        OFFICE_TEST(a_question_that_is_none_is_refused),
        OFFICE_TEST(what_cannot_be_read_changes_nothing),
        OFFICE_TEST(an_explanation_lives_until_an_answer_changes),
        OFFICE_TEST(numbers_and_words_set_the_same_answers),
        OFFICE_TEST(a_pack_speaks_its_first_language_unless_asked),
        OFFICE_TEST(a_sink_that_fails_is_a_fault),
        OFFICE_TEST(unknown_languages_and_days_are_faults),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
