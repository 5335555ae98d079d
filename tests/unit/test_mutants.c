/* test_mutants.c -- every piece that is changed, and nothing else. */
#include "desk.h"

#include "cases/mutants_internal.h"
#include "space/condition_text.h"

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

    mutants_make(desk->pack, (struct mutant_taker){note, &log}, &scratch);
    arena_clear(&scratch);
    return log.text;
}

static void each_piece_of_a_rule_is_changed(void **state)
{
    struct desk desk;
    (void)state;

    desk_open(&desk);
    expect_text("away", mutants_of(&desk, "away"),
                "negates 'colour in [orange, red] and days_back <= 10'\n"
                "changes 'and' to 'or' in 'colour in [orange, red] and "
                "days_back <= 10'\n"
                "drops 'colour in [orange, red]' from an 'and'\n"
                "drops 'days_back <= 10' from an 'and'\n"
                "negates 'colour in [orange, red]'\n"
                "adds 'none' to 'colour in [orange, red]'\n"
                "takes 'orange' out of 'colour in [orange, red]'\n"
                "takes 'red' out of 'colour in [orange, red]'\n"
                "negates 'days_back <= 10'\n"
                "changes 'days_back <= 10' to 'days_back <= 9'\n"
                "changes 'days_back <= 10' to 'days_back <= 11'\n"
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
                "negates 'not adult'\n"
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
    log->text =
        arena_print(&log->desk->arena, "%s%s => %s\n", log->text, says,
                    cond_text(log->desk->pack, root, &log->desk->arena));
}

static struct log conditions_of(struct desk *desk, const struct cond *cond)
{
    struct arena scratch = {0};
    struct log log = {desk, "", "", false, false};

    mutants_of_condition(desk->pack, cond,
                         (struct cond_taker){note_condition, &log}, &scratch);
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
     "changes 'age = 5' to 'age = 4' => age = 4\n"
     "changes 'age = 5' to 'age = 6' => age = 6\n",
     COMPARE_NONE},
    {"not equal",
     {{0, 4}, {6, 120}},
     2,
     "changes 'age != 5' to 'age != 4' => age != 4\n"
     "changes 'age != 5' to 'age != 6' => age != 6\n",
     COMPARE_NONE},
    {"between",
     {{5, 7}},
     1,
     "changes '5 <= age <= 7' to '4 <= age <= 7' => 4 <= age <= 7\n"
     "changes '5 <= age <= 7' to '6 <= age <= 7' => 6 <= age <= 7\n"
     "changes '5 <= age <= 7' to '5 <= age <= 6' => 5 <= age <= 6\n"
     "changes '5 <= age <= 7' to '5 <= age <= 8' => 5 <= age <= 8\n",
     COMPARE_NONE},
    {"to the end of the domain",
     {{0, 119}},
     1,
     "changes 'age <= 119' to 'age <= 118' => age <= 118\n"
     "changes 'age <= 119' to 'true' => true\n",
     COMPARE_NONE},
    {"out of the domain",
     {{120, 120}},
     1,
     "changes 'age = 120' to 'age >= 119' => age >= 119\n"
     "changes 'age = 120' to 'false' => false\n",
     COMPARE_NONE},
    {"written as less",
     {{0, 4}},
     1,
     "changes 'age < 5' to 'age < 4' => age < 4\n"
     "changes 'age < 5' to 'age < 6' => age < 6\n",
     COMPARE_LESS},
    {"less than nearly all",
     {{0, 119}},
     1,
     "changes 'age < 120' to 'age < 119' => age < 119\n"
     "changes 'age < 120' to 'age < 121' => true\n",
     COMPARE_LESS},
    {"more than nearly all",
     {{120, 120}},
     1,
     "changes 'age > 119' to 'age > 118' => age > 118\n"
     "changes 'age > 119' to 'age > 120' => false\n",
     COMPARE_MORE},
    {"at most the first",
     {{0, 0}},
     1,
     "changes 'age <= 0' to 'age <= -1' => false\n"
     "changes 'age <= 0' to 'age <= 1' => age <= 1\n",
     COMPARE_AT_MOST},
    {"at least the last",
     {{120, 120}},
     1,
     "changes 'age >= 120' to 'age >= 119' => age >= 119\n"
     "changes 'age >= 120' to 'age >= 121' => false\n",
     COMPARE_AT_LEAST},
    {"equal to the last",
     {{120, 120}},
     1,
     "changes 'age = 120' to 'age = 119' => age = 119\n"
     "changes 'age = 120' to 'age = 121' => false\n",
     COMPARE_SAME},
    {"unequal to the first",
     {{1, 120}},
     1,
     "changes 'age != 0' to 'age != -1' => true\n"
     "changes 'age != 0' to 'age != 1' => age != 1\n",
     COMPARE_UNEQUAL},
    {"unequal to the last",
     {{0, 119}},
     1,
     "changes 'age != 120' to 'age != 119' => age != 119\n"
     "changes 'age != 120' to 'age != 121' => true\n",
     COMPARE_UNEQUAL},
    {"written as between",
     {{5, 7}},
     1,
     "changes '4 < age < 8' to '3 < age < 8' => 3 < age < 8\n"
     "changes '4 < age < 8' to '5 < age < 8' => 5 < age < 8\n"
     "changes '4 < age < 8' to '4 < age < 7' => 4 < age < 7\n"
     "changes '4 < age < 8' to '4 < age < 9' => 4 < age < 9\n",
     COMPARE_LESS},
    {"between, and beyond the domain",
     {{5, 120}},
     1,
     "changes '4 < age' to '3 < age' => 3 < age\n"
     "changes '4 < age' to '5 < age' => 5 < age\n",
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
                "negates 'adult or colour is orange' => not (adult or colour "
                "is orange)\n");
    pair.written = COMPARE_UNEQUAL;
    pair.variable = ADULT;
    pair.other = COLOUR;
    expect_text("as it was written", conditions_of(&desk, &pair).text,
                "negates 'adult != colour' => not adult != colour\n");
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
