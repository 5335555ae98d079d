/* SPDX-License-Identifier: MIT */
/* test_elig_numbers.c -- answers by number: read back, decided without memory,
 * and which other ones would lead elsewhere.  Linked so that it sees what the
 * library takes. */
#include "unit/elig_desk.h"
#include "unit/elig_pack.h"

static size_t taken;    /* times that memory was asked for */
static size_t runs_out; /* at which of them there is none; 0: never */

static bool take(void)
{
    return ++taken != runs_out;
}

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *bytes, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *bytes, size_t size);

void *__wrap_malloc(size_t size)
{
    return take() ? __real_malloc(size) : NULL;
}

void *__wrap_calloc(size_t count, size_t size)
{
    return take() ? __real_calloc(count, size) : NULL;
}

void *__wrap_realloc(void *bytes, size_t size)
{
    return take() ? __real_realloc(bytes, size) : NULL;
}

static int open_desk(void **state)
{
    return elig_desk_start(state, elig_pack_text);
}

static void answer_all(struct elig_desk *desk, int age)
{
    struct elig_answers *answers = desk->answers;

    elig_answers_clear(answers);
    assert_true(elig_answers_set_boolean(answers, STUDENT, true));
    assert_true(elig_answers_set_choice(answers, STAY, 1));
    assert_true(elig_answers_set_integer(answers, AGE, age));
    assert_true(elig_answers_set_integer(answers, SAVINGS, 50));
    assert_true(elig_answers_set_date(answers, BORN, 0));
    assert_true(elig_answers_set_date(answers, MOVED, 18500));
}

static void answers_are_read_back_as_they_were_set(void **state)
{
    struct elig_desk *desk = *state;
    const struct elig_answers *answers = desk->answers;
    bool student;
    int stay, born, today;
    int64_t age;

    answer_all(desk, 40);
    assert_true(elig_answers_get_boolean(answers, STUDENT, &student));
    assert_true(student);
    assert_true(elig_answers_get_choice(answers, STAY, &stay));
    assert_int_equal(stay, 1);
    assert_true(elig_answers_get_integer(answers, AGE, &age));
    assert_int_equal(age, 40);
    assert_true(elig_answers_get_date(answers, BORN, &born));
    assert_int_equal(born, 0);
    assert_true(elig_day_parse("2021-03-01", &today));
    assert_int_equal(elig_answers_get_today(answers), today);
    assert_int_equal(elig_answers_state(answers, AGE), ELIG_KNOWN);
}

static void what_is_not_known_or_of_another_type_is_not_read(void **state)
{
    struct elig_desk *desk = *state;
    struct elig_answers *answers = desk->answers;
    int64_t number = -7;
    int stay = -7;

    assert_int_equal(elig_answers_state(answers, AGE), ELIG_MISSING);
    assert_false(elig_answers_get_integer(answers, AGE, &number));
    elig_answers_set_unknown(answers, AGE);
    assert_int_equal(elig_answers_state(answers, AGE), ELIG_UNKNOWN);
    assert_false(elig_answers_get_integer(answers, AGE, &number));
    assert_true(elig_answers_set_boolean(answers, STUDENT, true));
    assert_false(elig_answers_get_integer(answers, STUDENT, &number));
    assert_false(elig_answers_get_integer(answers, 6, &number));
    assert_false(elig_answers_get_integer(answers, ELIG_NONE, &number));
    assert_int_equal(elig_answers_state(answers, ELIG_NONE), ELIG_MISSING);
    assert_int_equal(number, -7);
    elig_answers_set_unknown(answers, STAY);
    assert_true(elig_answers_get_choice(answers, STAY, &stay));
    assert_int_equal(stay, elig_question_unknown_option(desk->pack, STAY));
}

static void deciding_by_number_takes_no_memory(void **state)
{
    struct elig_desk *desk = *state;
    size_t before = taken;

    assert_true(before > 0); // loading took some
    for (int age = 0; age <= 120; age++) {
        answer_all(desk, age);
        const struct elig_decision *decision =
            elig_answers_decide(desk->answers);
        assert_non_null(decision);
        assert_int_equal(decision->status, ELIG_DECIDED);
        assert_int_equal(decision->outcome, age >= 67 ? 0 : 1);
    }
    assert_int_equal(taken, before);
}

static const struct elig_change *change_to(const struct elig_what_if *what_if,
                                           int outcome)
{
    for (size_t i = 0; i < what_if->change_count; i++)
        if (what_if->changes[i]->outcome == outcome)
            return what_if->changes[i];
    return NULL;
}

static const struct elig_what_if *ask_what_if(struct elig_desk *desk)
{
    const struct elig_what_if *what_if =
        elig_answers_what_if(desk->answers, desk->report);

    assert_non_null(what_if);
    return what_if;
}

static void what_if_names_the_fewest_other_answers(void **state)
{
    struct elig_desk *desk = *state;

    answer_all(desk, 40);
    const struct elig_what_if *what_if = ask_what_if(desk);
    assert_int_equal(what_if->change_count, 2);
    assert_int_equal(what_if->find_out, ELIG_NONE);
    assert_null(change_to(what_if, 1)); // that is decided
    const struct elig_change *yes = change_to(what_if, 0);
    assert_true(yes->reachable && yes->exact);
    assert_int_equal(yes->changed, 1);
    assert_int_equal(yes->added, 0);
    assert_int_equal(yes->way_count, 1);
    const struct elig_new_answer *answer = yes->ways[0]->answers[0];
    assert_int_equal(yes->ways[0]->answer_count, 1);
    assert_int_equal(yes->ways[0]->gap_count, 0);
    assert_int_equal(answer->question, AGE);
    assert_false(answer->added);
    assert_int_equal(answer->example, 67);
    assert_int_equal(answer->to_count, 1);
    assert_int_equal(answer->to[0].low, 67);
    assert_int_equal(answer->to[0].high, 120);
    assert_ptr_equal(ask_what_if(desk), what_if);
}

static void the_examples_of_what_if_do_what_they_say(void **state)
{
    struct elig_desk *desk = *state;

    answer_all(desk, 40);
    const struct elig_change *maybe = change_to(ask_what_if(desk), 2);
    const struct elig_new_answer *answer = maybe->ways[0]->answers[0];
    assert_int_equal(answer->question, SAVINGS);
    assert_true(
        elig_answers_set_integer(desk->answers, SAVINGS, answer->example));
    assert_int_equal(elig_answers_decide(desk->answers)->outcome, 2);
}

static void while_undetermined_what_if_adds_answers(void **state)
{
    struct elig_desk *desk = *state;

    const struct elig_what_if *what_if = ask_what_if(desk);
    assert_int_equal(what_if->change_count, 3);
    assert_int_equal(what_if->find_out, AGE);
    const struct elig_change *yes = change_to(what_if, 0);
    assert_int_equal(yes->changed, 0);
    assert_int_equal(yes->added, 1);
    assert_true(yes->ways[0]->answers[0]->added);
}

/* Days between two dates that are both open are told as a gap. */
static void what_if_tells_how_far_dates_must_lie_apart(void **state)
{
    struct elig_desk *desk = *state;

    answer_all(desk, 40);
    assert_true(elig_answers_set_integer(desk->answers, SAVINGS, 200));
    elig_answers_unset(desk->answers, BORN);
    elig_answers_unset(desk->answers, MOVED);
    const struct elig_change *maybe = change_to(ask_what_if(desk), 2);
    assert_int_equal(maybe->added, 2);
    const struct elig_way *way = maybe->ways[0];
    assert_int_equal(way->gap_count, 1);
    assert_int_equal(way->gaps[0].from, BORN);
    assert_int_equal(way->gaps[0].to, MOVED);
    assert_true(way->gaps[0].days.low >= 6574); // 18 years
    assert_true(elig_answers_set_date(desk->answers, BORN,
                                      (int)way->answers[0]->example));
    assert_true(elig_answers_set_date(desk->answers, MOVED,
                                      (int)way->answers[1]->example));
    assert_int_equal(elig_answers_decide(desk->answers)->outcome, 2);
}

static void the_next_question_is_one_that_settles_most(void **state)
{
    static const enum elig_goal goals[] = {ELIG_FEWEST_EXPECTED,
                                           ELIG_FEWEST_AT_WORST};
    struct elig_desk *desk = *state;
    struct elig_answers *answers = desk->answers;

    for (size_t i = 0; i < COUNT_OF(goals); i++) {
        elig_answers_clear(answers);
        assert_int_equal(elig_answers_decide(answers)->ask[0], STUDENT);
        assert_int_equal(elig_answers_next(answers, goals[i], desk->report),
                         AGE);
        assert_true(elig_answers_set_integer(answers, AGE, 70));
        assert_int_equal(elig_answers_next(answers, goals[i], desk->report),
                         ELIG_NONE);
    }
    assert_int_equal(elig_report_errors(desk->report), 0);
}

/* Whatever is asked for when memory runs out, it is a fault, and afterwards all
 * is as if nothing had been. */
static void no_memory_is_a_fault(void **state)
{
    struct elig_desk *desk = *state;
    size_t failures = 0;

    for (size_t place = 1;; place++) {
        struct elig_answers *answers =
            elig_answers_new(desk->pack, "2021-03-01", "en", desk->report);
        runs_out = taken + place;
        bool ok = elig_answers_next(answers, ELIG_FEWEST_EXPECTED,
                                    desk->report) != ELIG_NONE &&
                  elig_answers_what_if(answers, desk->report);
        runs_out = 0;
        if (!ok) {
            failures++;
            assert_string_equal(elig_report_fault(desk->report, 0)->id, "S001");
            elig_report_clear(desk->report);
            assert_non_null(elig_answers_what_if(answers, desk->report));
        }
        elig_answers_free(answers);
        if (ok)
            break;
    }
    assert_true(failures > 0);
}

static bool write_part(struct elig_desk *desk, unsigned parts,
                       const char *expected)
{
    assert_true(elig_answers_write_json(desk->answers, parts,
                                        elig_desk_sink(desk), desk->report));
    return strstr(sheet_take(&desk->sheet), expected) != NULL;
}

static void a_result_tells_more_where_it_is_asked_to(void **state)
{
    struct elig_desk *desk = *state;

    answer_all(desk, 40);
    assert_false(write_part(desk, 0, "\"what_if\":"));
    assert_false(write_part(desk, 0, "\"explain\":"));
    assert_true(write_part(desk, ELIG_PART_WHAT_IF, "\"what_if\":"));
    assert_false(write_part(desk, ELIG_PART_WHAT_IF, "\"explain\":"));
    assert_true(write_part(desk, ELIG_PART_EXPLAIN, "\"explain\":"));
    assert_true(write_part(desk, ELIG_PART_EXPLAIN | ELIG_PART_WHAT_IF,
                           "\"what_if\":"));
}

#define DESK_TEST(test)                                                        \
    cmocka_unit_test_setup_teardown(test, open_desk, elig_desk_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        DESK_TEST(answers_are_read_back_as_they_were_set),
        DESK_TEST(what_is_not_known_or_of_another_type_is_not_read),
        DESK_TEST(deciding_by_number_takes_no_memory),
        DESK_TEST(what_if_names_the_fewest_other_answers),
        DESK_TEST(the_examples_of_what_if_do_what_they_say),
        DESK_TEST(while_undetermined_what_if_adds_answers),
        DESK_TEST(what_if_tells_how_far_dates_must_lie_apart),
        DESK_TEST(the_next_question_is_one_that_settles_most),
        DESK_TEST(no_memory_is_a_fault),
        DESK_TEST(a_result_tells_more_where_it_is_asked_to),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
