/* SPDX-License-Identifier: MIT */
/* test_mutants.c -- every piece that is changed, and nothing else. */
#include "desk.h"

#include "cases/mutants_internal.h"
#include "text/phrase.h"

/* What was changed, a line each, of one part or all. */
struct log {
    struct desk *desk;
    const char *id;
    const char *text;
    bool always, never; /* a changed condition is no condition */
};

static void note(void *context, const struct mutant *mutant)
{
    struct log *log = context;

    if (!strcmp(mutant->id, log->id))
        log->text =
            arena_print(&log->desk->arena, "%s%s\n", log->text, mutant->says);
}

static const char *mutants_of(struct desk *desk, const char *id)
{
    struct arena scratch = {0};
    struct log log = {desk, id, "", false, false};

    mutants_make(desk->subject.pack, (struct mutant_taker){note, &log},
                 LANGUAGE_EN, &scratch);
    arena_clear(&scratch);
    return log.text;
}

static void each_piece_of_a_rule_is_changed(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    expect_text(
        "away", mutants_of(&desk, "away"),
        "negates 'colour is orange or red, and days_back is at most 10'\n"
        "changes 'and' to 'or' in 'colour is orange or red, and "
        "days_back is at most 10'\n"
        "drops 'colour is orange or red' from an 'and'\n"
        "drops 'days_back is at most 10' from an 'and'\n"
        "negates 'colour is orange or red'\n"
        "adds 'none' to 'colour is orange or red'\n"
        "takes 'orange' out of 'colour is orange or red'\n"
        "takes 'red' out of 'colour is orange or red'\n"
        "negates 'days_back is at most 10'\n"
        "changes 'days_back is at most 10' to 'days_back is at most 9'\n"
        "changes 'days_back is at most 10' to 'days_back is at most 11'\n"
        "drops the rule\n"
        "changes the outcome to 'fine'\n"
        "changes the outcome to 'come'\n"
        "swaps the rule with the next, 'known'\n");
    desk_close(&desk);
}

static void a_negation_is_taken_away_as_one_piece(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    expect_text("child", mutants_of(&desk, "child"),
                "negates 'adult is no'\n"
                "drops the rule\n"
                "changes the outcome to 'wait'\n"
                "changes the outcome to 'come'\n"
                "swaps the rule with the next, 'away'\n");
    expect_text("other", mutants_of(&desk, "other"),
                "drops the rule\n"
                "changes the outcome to 'fine'\n"
                "changes the outcome to 'wait'\n");
    desk_close(&desk);
}

static void for_and_plus_days_are_changed(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    expect_text("passport", mutants_of(&desk, "passport"),
                "adds 'fine' to 'for'\n"
                "adds 'wait' to 'for'\n"
                "takes 'come' out of 'for'\n");
    expect_text("wait", mutants_of(&desk, "wait"),
                "changes plus_days of 'from' from 11 to 10\n"
                "changes plus_days of 'from' from 11 to 12\n");
    desk_close(&desk);
}

static void note_condition(void *context, const struct cond *root,
                           struct origin at, const char *says)
{
    struct log *log = context;

    (void)at;
    log->always |= root->op == COND_TRUE;
    log->never |= root->op == COND_FALSE;
    log->text = arena_print(
        &log->desk->arena, "%s%s => %s\n", log->text, says,
        phrase_condition(&(struct phrases){log->desk->subject.pack, LANGUAGE_EN,
                                           NO_INDEX, true, &log->desk->arena},
                         root, false));
}

static struct log conditions_of(struct desk *desk, const struct cond *cond)
{
    struct arena scratch = {0};
    struct log log = {desk, "", "", false, false};

    mutants_of_condition(desk->subject.pack, cond,
                         (struct cond_taker){note_condition, &log}, LANGUAGE_EN,
                         &scratch);
    arena_clear(&scratch);
    return log;
}

/* Tests of `age`, and what becomes of them when a constant moves. */
static const struct {
    const char *name;
    struct range ranges[2];
    uint32_t count;
    const char *text;
    enum comparison written;
} moves[] = {
    {"equal",
     {{5, 5}},
     1,
     "changes 'age is 5' to 'age is 4' => age is 4\n"
     "changes 'age is 5' to 'age is 6' => age is 6\n",
     COMPARE_NONE},
    {"not equal",
     {{0, 4}, {6, 120}},
     2,
     "changes 'age is not 5' to 'age is not 4' => age is not 4\n"
     "changes 'age is not 5' to 'age is not 6' => age is not 6\n",
     COMPARE_NONE},
    {"between",
     {{5, 7}},
     1,
     "changes 'age is 5 to 7' to 'age is 4 to 7' => age is 4 to 7\n"
     "changes 'age is 5 to 7' to 'age is 6 to 7' => age is 6 to 7\n"
     "changes 'age is 5 to 7' to 'age is 5 to 6' => age is 5 to 6\n"
     "changes 'age is 5 to 7' to 'age is 5 to 8' => age is 5 to 8\n",
     COMPARE_NONE},
    {"to the end of the domain",
     {{0, 119}},
     1,
     "changes 'age is at most 119' to 'age is at most 118' => age is at most "
     "118\n"
     "changes 'age is at most 119' to 'anything holds' => anything holds\n",
     COMPARE_NONE},
    {"out of the domain",
     {{120, 120}},
     1,
     "changes 'age is 120' to 'age is at least 119' => age is at least 119\n"
     "changes 'age is 120' to 'nothing holds' => nothing holds\n",
     COMPARE_NONE},
    {"written as less",
     {{0, 4}},
     1,
     "changes 'age is less than 5' to 'age is less than 4' => age is less than "
     "4\n"
     "changes 'age is less than 5' to 'age is less than 6' => age is less than "
     "6\n",
     COMPARE_LESS},
    {"less than nearly all",
     {{0, 119}},
     1,
     "changes 'age is less than 120' to 'age is less than 119' => age is less "
     "than 119\n"
     "changes 'age is less than 120' to 'age is less than 121' => anything "
     "holds\n",
     COMPARE_LESS},
    {"more than nearly all",
     {{120, 120}},
     1,
     "changes 'age is more than 119' to 'age is more than 118' => age is more "
     "than 118\n"
     "changes 'age is more than 119' to 'age is more than 120' => nothing "
     "holds\n",
     COMPARE_MORE},
    {"at most the first",
     {{0, 0}},
     1,
     "changes 'age is at most 0' to 'age is at most -1' => nothing holds\n"
     "changes 'age is at most 0' to 'age is at most 1' => age is at most 1\n",
     COMPARE_AT_MOST},
    {"at least the last",
     {{120, 120}},
     1,
     "changes 'age is at least 120' to 'age is at least 119' => age is at "
     "least 119\n"
     "changes 'age is at least 120' to 'age is at least 121' => nothing "
     "holds\n",
     COMPARE_AT_LEAST},
    {"equal to the last",
     {{120, 120}},
     1,
     "changes 'age is 120' to 'age is 119' => age is 119\n"
     "changes 'age is 120' to 'age is 121' => nothing holds\n",
     COMPARE_SAME},
    {"unequal to the first",
     {{1, 120}},
     1,
     "changes 'age is not 0' to 'age is not -1' => anything holds\n"
     "changes 'age is not 0' to 'age is not 1' => age is not 1\n",
     COMPARE_UNEQUAL},
    {"unequal to the last",
     {{0, 119}},
     1,
     "changes 'age is not 120' to 'age is not 119' => age is not 119\n"
     "changes 'age is not 120' to 'age is not 121' => anything holds\n",
     COMPARE_UNEQUAL},
    {"written as between",
     {{5, 7}},
     1,
     "changes 'age is 5 to 7' to 'age is 4 to 7' => age is 4 to 7\n"
     "changes 'age is 5 to 7' to 'age is 6 to 7' => age is 6 to 7\n"
     "changes 'age is 5 to 7' to 'age is 5 to 6' => age is 5 to 6\n"
     "changes 'age is 5 to 7' to 'age is 5 to 8' => age is 5 to 8\n",
     COMPARE_LESS},
    {"between, and beyond the domain",
     {{5, 120}},
     1,
     "changes 'age is at least 5' to 'age is at least 4' => age is at least 4\n"
     "changes 'age is at least 5' to 'age is at least 6' => age is at least "
     "6\n",
     COMPARE_LESS},
};

static void constants_move_by_one_either_way(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT_OF(moves); i++) {
        struct cond test = {.op = COND_TEST,
                            .at = {1, 1},
                            .variable = AGE,
                            .ranges = moves[i].ranges,
                            .range_count = moves[i].count,
                            .written = moves[i].written};
        const char *text = conditions_of(&desk, &test).text;
        expect_text(moves[i].name, strchr(text, '\n') + 1, moves[i].text);
    }
    desk_close(&desk);
}

static void what_was_spelled_out_is_only_negated(void **state)
{
    static const struct range one = {1, 1};
    struct cond kids[] = {{.op = COND_TEST,
                           .at = {3, 9},
                           .variable = ADULT,
                           .ranges = &one,
                           .range_count = 1},
                          {.op = COND_TEST,
                           .at = {3, 9},
                           .variable = COLOUR,
                           .ranges = &one,
                           .range_count = 1}};
    struct cond pair = {
        .op = COND_OR, .at = {3, 9}, .kids = kids, .kid_count = 2};
    struct desk desk;
    (void)state;

    desk_open(&desk);
    expect_text("pair", conditions_of(&desk, &pair).text,
                "negates 'adult is yes, or colour is orange' => adult is no, "
                "and colour is none or red\n");
    pair.written = COMPARE_UNEQUAL;
    pair.variable = ADULT;
    pair.other = COLOUR;
    expect_text("as it was written", conditions_of(&desk, &pair).text,
                "negates 'adult is not the same as colour' => adult is the "
                "same as colour\n");
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_piece_of_a_rule_is_changed),
        cmocka_unit_test(a_negation_is_taken_away_as_one_piece),
        cmocka_unit_test(for_and_plus_days_are_changed),
        cmocka_unit_test(constants_move_by_one_either_way),
        cmocka_unit_test(what_was_spelled_out_is_only_negated),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
