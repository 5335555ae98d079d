/* SPDX-License-Identifier: MIT */
/* test_interview.c -- which question comes next, and back again. */
#include "desk.h"

#include "ask/interview.h"
#include "engine/decider.h"
#include "why/because.h"
#include "why/explain.h"
#include "why/missing.h"

/* Answers the question that is asked, which must be `question`. */
static void answer(struct interview *interview, int32_t question, int64_t value)
{
    expect_int("asked", interview->question, question);
    interview->typed.of[question] = (struct answer){ANSWER_KNOWN, value};
    interview_go_on(interview);
}

static struct interview begin(struct desk *desk)
{
    struct interview interview;

    desk_open(desk);
    interview_start(&interview, desk->subject.pack, desk->subject.decider,
                    &desk->answers, &desk->arena);
    return interview;
}

static void only_what_can_matter_is_asked_in_page_order(void **state)
{
    struct desk desk;
    struct interview interview = begin(&desk);
    (void)state;

    answer(&interview, ADULT, 1);
    answer(&interview, COLOUR, 2);
    answer(&interview, ON_FILE, 0);
    answer(&interview, BACK, desk.answers.today);
    expect_int("over", interview.question, NO_INDEX);
    expect_int("asked", interview.asked, 4);
    desk_close(&desk);
}

static void what_was_given_is_not_asked(void **state)
{
    struct interview interview;
    struct desk desk;
    (void)state;

    desk_open(&desk);
    desk.answers.of[ADULT] = (struct answer){ANSWER_KNOWN, 0};
    interview_start(&interview, desk.subject.pack, desk.subject.decider,
                    &desk.answers, &desk.arena);
    expect_int("over", interview.question, NO_INDEX);
    expect_int("given is used", interview.used.of[ADULT].state, ANSWER_KNOWN);
    expect_false("nothing to go back to", interview_go_back(&interview));
    desk_close(&desk);
}

static void a_question_that_nobody_can_answer_is_not_asked_again(void **state)
{
    struct desk desk;
    struct interview interview = begin(&desk);
    (void)state;

    interview.typed.of[ADULT] = (struct answer){.state = ANSWER_UNKNOWN};
    interview_go_on(&interview);
    expect_int("next", interview.question, COLOUR);
    desk_close(&desk);
}

static void going_back_shows_the_answer_and_keeps_the_others(void **state)
{
    struct desk desk;
    struct interview interview = begin(&desk);
    (void)state;

    answer(&interview, ADULT, 1);
    answer(&interview, COLOUR, 2);
    answer(&interview, ON_FILE, 1);
    expect_true("to on_file", interview_go_back(&interview));
    expect_true("to colour", interview_go_back(&interview));
    expect_int("colour", interview.question, COLOUR);
    expect_int("is still there", interview.typed.of[COLOUR].value, 2);
    expect_int("but does not count", interview.used.of[COLOUR].state,
               ANSWER_MISSING);
    answer(&interview, COLOUR, 1);
    expect_int("on_file is kept", interview.question, AGE);
    expect_int("asked before", interview.asked, 3);
    desk_close(&desk);
}

static void what_is_gone_back_over_is_kept_until_another_answer(void **state)
{
    struct desk desk;
    struct interview interview = begin(&desk);
    (void)state;

    answer(&interview, ADULT, 1);
    answer(&interview, COLOUR, 2);
    answer(&interview, ON_FILE, 1);
    while (interview_go_back(&interview))
        expect_int("kept", interview.kept.of[ON_FILE].state, ANSWER_KNOWN);
    expect_int("all", interview.kept.of[ADULT].state, ANSWER_KNOWN);
    expect_int("unused", interview.used.of[ADULT].state, ANSWER_MISSING);
    answer(&interview, ADULT, 0);
    expect_int("the new one", interview.kept.of[ADULT].value, 0);
    expect_int("no more", interview.kept.of[ON_FILE].state, ANSWER_MISSING);
    desk_close(&desk);
}

static void what_no_longer_matters_is_kept_but_not_used(void **state)
{
    struct desk desk;
    struct interview interview = begin(&desk);
    (void)state;

    answer(&interview, ADULT, 1);
    answer(&interview, COLOUR, 2);
    while (interview_go_back(&interview))
        continue;
    answer(&interview, ADULT, 0);
    expect_int("over", interview.question, NO_INDEX);
    expect_int("unused", interview.used.of[COLOUR].state, ANSWER_MISSING);
    expect_int("kept", interview.typed.of[COLOUR].value, 2);
    expect_true("back", interview_go_back(&interview));
    answer(&interview, ADULT, 1);
    expect_int("and used again", interview.question, ON_FILE);
    desk_close(&desk);
}

/* As far as question AGE, by way of the others. */
static struct interview begin_and_answer(struct desk *desk)
{
    struct interview interview = begin(desk);

    answer(&interview, ADULT, 1);
    answer(&interview, COLOUR, 0);
    answer(&interview, ON_FILE, 1);
    return interview;
}

static void a_changed_answer_keeps_the_others_and_asks_what_is_new(void **state)
{
    struct desk desk;
    struct interview interview = begin_and_answer(&desk);
    (void)state;

    interview_change(&interview, COLOUR);
    answer(&interview, COLOUR, 2);
    expect_int("now asked", interview.question, AGE);
    expect_int("on the way", interview.asked, 3);
    expect_int("kept", interview.used.of[ON_FILE].value, 1);
    interview_change(&interview, ON_FILE);
    answer(&interview, ON_FILE, 0);
    expect_int("newly needed", interview.question, BACK);
    desk_close(&desk);
}

static void a_change_can_be_left_without_one(void **state)
{
    struct desk desk;
    struct interview interview = begin_and_answer(&desk);
    (void)state;

    interview_change(&interview, ADULT);
    expect_int("asked again", interview.question, ADULT);
    expect_true("out of it", interview_go_back(&interview));
    expect_int("where it was", interview.question, AGE);
    expect_int("all there", interview.asked, 3);
    expect_true("to on_file", interview_go_back(&interview));
    interview_change(&interview, ADULT);
    interview_change(&interview, COLOUR);
    expect_true("out of both", interview_go_back(&interview));
    expect_int("where it had gone back to", interview.question, ON_FILE);
    answer(&interview, ON_FILE, 1);
    expect_int("and on", interview.question, AGE);
    desk_close(&desk);
}

static void a_given_answer_can_be_changed(void **state)
{
    struct interview interview;
    struct desk desk;
    (void)state;

    desk_open(&desk);
    desk.answers.of[ADULT] = (struct answer){ANSWER_KNOWN, 0};
    interview_start(&interview, desk.subject.pack, desk.subject.decider,
                    &desk.answers, &desk.arena);
    interview_change(&interview, ADULT);
    answer(&interview, ADULT, 1);
    expect_int("then all is open", interview.question, COLOUR);
    expect_int("the given ones are not touched", desk.answers.of[ADULT].value,
               0);
    desk_close(&desk);
}

static void answers_that_cannot_count_any_more_are_known(void **state)
{
    struct desk desk;
    struct interview interview = begin_and_answer(&desk);
    (void)state;

    expect_false("all count", interview_drops(&interview, COLOUR));
    interview_change(&interview, ADULT);
    answer(&interview, ADULT, 0);
    expect_true("colour is dropped", interview_drops(&interview, COLOUR));
    expect_false("age never had one", interview_drops(&interview, AGE));
    expect_false("adult counts", interview_drops(&interview, ADULT));
    desk_close(&desk);
}

static void only_rules_that_are_open_look_at_an_answer(void **state)
{
    struct desk desk;
    struct interview interview = begin(&desk);
    uint32_t rules[8];
    (void)state;

    expect_int("one", interview_rules(&interview, rules, &desk.arena), 1);
    expect_int("the first", rules[0], 0);
    answer(&interview, ADULT, 1);
    expect_int("one", interview_rules(&interview, rules, &desk.arena), 1);
    expect_int("the second", rules[0], 1);
    answer(&interview, COLOUR, 2);
    answer(&interview, ON_FILE, 1);
    interview.question = BACK;
    expect_int("by its fact", interview_rules(&interview, rules, &desk.arena),
               1);
    expect_int("the second", rules[0], 1);
    interview.used.of[ADULT].value = 0;
    expect_int("none behind one that holds",
               interview_rules(&interview, rules, &desk.arena), 0);
    desk_close(&desk);
}

static void the_first_question_has_none_before_it(void **state)
{
    struct desk desk;
    struct interview interview = begin(&desk);
    (void)state;

    expect_false("back", interview_go_back(&interview));
    expect_int("still there", interview.question, ADULT);
    desk_close(&desk);
}

static void the_most_still_to_come_never_grows(void **state)
{
    struct desk desk;
    struct interview interview = begin(&desk);
    uint32_t most = interview_at_most(&interview);
    (void)state;

    while (interview.question != NO_INDEX) {
        int32_t question = interview.question;
        bool date =
            desk.subject.pack->questions[question].type == QUESTION_DATE;

        expect_true("fewer", interview_at_most(&interview) <= most);
        most = interview_at_most(&interview);
        if (most)
            most--;
        answer(&interview, question, date ? desk.answers.today : 1);
    }
    expect_int("none at the end", most, 0);
    expect_int("none after the end", interview_at_most(&interview), 0);
    desk_close(&desk);
}

/* All that a conversation says in a state. */
static void say_all(struct interview *interview, struct desk *desk)
{
    uint32_t rules[8];

    interview_at_most(interview);
    for (uint32_t i = 0; i < desk->subject.pack->question_count; i++)
        interview_drops(interview, i);
    if (interview->question != NO_INDEX)
        interview_rules(interview, rules, &desk->arena);
    interview_at_most(interview);
}

static void each_state_is_decided_once(void **state)
{
    struct desk desk;
    struct interview interview = begin(&desk);
    const int32_t questions[] = {ADULT, COLOUR, ON_FILE};
    uint32_t because[8];
    (void)state;

    for (size_t i = 0; i < COUNT_OF(questions); i++) {
        say_all(&interview, &desk);
        answer(&interview, questions[i], i == 0);
    }
    say_all(&interview, &desk);
    interview_end(&interview);
    because_find(&interview.now, because);
    reasons_find(&interview.now, &desk.arena);
    missing_find(&interview.now, &desk.arena);
    what_if_find(&interview.now, &desk.arena);
    expect_int("decisions", (int)desk.subject.decider->decisions, 4);
    interview_go_back(&interview);
    say_all(&interview, &desk);
    expect_int("and one for going back", (int)desk.subject.decider->decisions,
               5);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_what_can_matter_is_asked_in_page_order),
        cmocka_unit_test(what_was_given_is_not_asked),
        cmocka_unit_test(a_question_that_nobody_can_answer_is_not_asked_again),
        cmocka_unit_test(going_back_shows_the_answer_and_keeps_the_others),
        cmocka_unit_test(what_is_gone_back_over_is_kept_until_another_answer),
        cmocka_unit_test(what_no_longer_matters_is_kept_but_not_used),
        cmocka_unit_test(
            a_changed_answer_keeps_the_others_and_asks_what_is_new),
        cmocka_unit_test(a_change_can_be_left_without_one),
        cmocka_unit_test(a_given_answer_can_be_changed),
        cmocka_unit_test(answers_that_cannot_count_any_more_are_known),
        cmocka_unit_test(only_rules_that_are_open_look_at_an_answer),
        cmocka_unit_test(the_first_question_has_none_before_it),
        cmocka_unit_test(each_state_is_decided_once),
        cmocka_unit_test(the_most_still_to_come_never_grows),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
