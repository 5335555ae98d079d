/* SPDX-License-Identifier: MIT */
/* test_index.c -- the index against diagrams and against plain evaluation. */
#include "property/random_subject.h"

#include "engine/index_internal.h"
#include "why/because.h"
#include "why/explain.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    PACKS = 600,   /* of random_pack.h, in many assignments */
    TABLES = 300,  /* of this file, */
    RECORDS = 200, /* in so many */
    REASONS = 6,   /* asked for of each small pack */
    RULES = 400,
    CHOICES = 5,
    OPTIONS = 6,
    INTEGERS = 3,
    INTEGER_MAX = 99,
    QUESTIONS = CHOICES + INTEGERS,
    ANSWERS = 16,
    TEXT_ROOM = 1 << 20
};

static char text[TEXT_ROOM];
static size_t text_size;

static void put(const char *format, ...) PRINTF_LIKE(1, 2);

static void put(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    int size = vsnprintf(text + text_size, TEXT_ROOM - text_size, format, args);
    va_end(args);
    assert_true(size >= 0 && (size_t)size < TEXT_ROOM - text_size);
    text_size += (size_t)size;
}

/* One pack, compiled by index and, if it is small, also to diagrams. */
struct pair {
    struct rp rp; /* or only its random numbers */
    bool small;
    struct subject by_index, by_diagram;
    struct answer answers[ANSWERS];
};

static void pair_load(struct pair *pair, const char *name)
{
    subject_load(&pair->by_index, name, text, text_size);
    subject_compile(&pair->by_index, ENGINE_BY_INDEX);
    if (!pair->small)
        return;
    pair->by_diagram.pack = pair->by_index.pack;
    subject_compile(&pair->by_diagram, ENGINE_FOR_MANY);
}

static void pair_clear(struct pair *pair)
{
    subject_clear(&pair->by_index);
    subject_clear(&pair->by_diagram);
}

static void expect_same(const char *name, const struct decision *got,
                        const struct decision *want)
{
    expect_true(name, got->exact);
    expect_int(name, got->status, want->status);
    expect_int(name, got->outcome, want->outcome);
    expect_int(name, got->rule, want->rule);
    expect_int(name, got->possible_count, want->possible_count);
    expect_int(name, got->ask_count + got->open_count, 0);
    expect_int(name, got->advice_count, want->advice_count);
    for (uint32_t i = 0; i < want->advice_count; i++)
        expect_int(name, got->advice[i], want->advice[i]);
    expect_int(name, got->date_count, want->date_count);
    for (uint32_t i = 0; i < want->date_count; i++)
        expect_int(name, got->dates[i].day, want->dates[i].day);
}

static bool is_possible(const struct decision *decision, int32_t outcome)
{
    for (uint32_t i = 0; i < decision->possible_count; i++)
        if (decision->possible[i] == outcome)
            return true;
    return false;
}

/* With open answers more may be called possible than is, never less. */
static void expect_no_less(const char *name, const struct decision *got,
                           const struct decision *want)
{
    for (uint32_t i = 0; i < want->possible_count; i++)
        expect_true(name, is_possible(got, want->possible[i]));
    if (got->status == STATUS_DECIDED)
        expect_int(name, got->outcome, want->outcome);
    if (got->rule != NO_INDEX)
        expect_int(name, got->rule, want->rule);
}

/* Whether the rule holds in all that can still be. */
static bool holds_for_certain(struct pair *pair, uint32_t rule)
{
    for (uint32_t i = 0; i < rp_assignments(&pair->rp); i++) {
        int64_t values[RP_QUESTIONS];
        bool agrees = true;
        rp_values(&pair->rp, i, values);
        for (int k = 0; k < pair->rp.questions; k++)
            agrees &= pair->answers[k].state != ANSWER_KNOWN ||
                      pair->answers[k].value == values[k];
        if (agrees && !rp_rule_holds(&pair->rp, (int)rule, values))
            return false;
    }
    return true;
}

/* There is a reason, which holds; or several, all with that outcome. */
static void expect_reasons(struct pair *pair, const char *name,
                           const struct answers *answers)
{
    struct judgement judgement = judge(pair->by_index.decider, answers);
    const int32_t outcome = judgement.decision->outcome;
    struct reasons reasons = reasons_find(&judgement, &pair->by_index.arena);

    expect_int(name, reasons.count > 0, outcome != NO_INDEX);
    for (uint32_t i = 0; i < reasons.count; i++)
        expect_int(name, pair->by_index.pack->rules[reasons.rules[i]].outcome,
                   outcome);
    if (reasons.count == 1)
        expect_true(name, holds_for_certain(pair, reasons.rules[0]));
}

static void the_index_decides_as_the_diagrams_do(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct pair pair = {.small = true};
        char name[64];
        name_seed(name, "", seed);
        rp_draw(&pair.rp, seed);
        if (seed % 5 == 0)
            rp_make_unique(&pair.rp);
        rp_leave_window(&pair.rp);
        text_size = rp_print(&pair.rp, text, sizeof text);
        pair_load(&pair, name);
        uint32_t count = rp_assignments(&pair.rp);
        for (uint32_t i = 0; i < count; i += 1 + i % 3) {
            struct answers answers = {pair.answers, true, pair.rp.today};
            int64_t values[RP_QUESTIONS];
            rp_values(&pair.rp, i, values);
            for (int k = 0; k < pair.rp.questions; k++)
                pair.answers[k] = (struct answer){ANSWER_KNOWN, values[k]};
            expect_same(name, decide(pair.by_index.decider, &answers),
                        decide(pair.by_diagram.decider, &answers));
            for (int k = 0; k < pair.rp.questions; k++)
                if (rp_random(&pair.rp, 3) == 0)
                    pair.answers[k].state = ANSWER_UNKNOWN;
            expect_no_less(name, decide(pair.by_index.decider, &answers),
                           decide(pair.by_diagram.decider, &answers));
            expect_reasons(&pair, name, &answers);
        }
        pair_clear(&pair);
    }
}

/* What is possible if only the answers of the set, a bit each, are given. */
static const struct decision *decide_set(struct pair *pair,
                                         struct decider *decider,
                                         const struct answer *all, uint32_t set)
{
    struct answers answers = {pair->answers, true, pair->rp.today};

    for (int i = 0; i < pair->rp.questions; i++)
        pair->answers[i] =
            set >> i & 1 ? all[i] : (struct answer){ANSWER_MISSING, 0};
    return decide(decider, &answers);
}

/* Whether set `a` is to be named before `b`: smaller, or first in page order
 * of as many. */
static bool is_before(uint32_t a, uint32_t b)
{
    uint32_t differ = a ^ b;
    int size = __builtin_popcount(a), other = __builtin_popcount(b);

    return size < other || (size == other && a & differ & -differ);
}

static void check_because(struct pair *pair, const char *name)
{
    uint32_t because[RP_QUESTIONS], set = 0;
    struct answer all[RP_QUESTIONS];
    struct answers answers = {all, true, pair->rp.today};

    memcpy(all, pair->answers, sizeof all);
    int32_t outcome = decide(pair->by_diagram.decider, &answers)->outcome;
    struct judgement judgement = judge(pair->by_index.decider, &answers);
    uint32_t count = because_find(&judgement, because);
    for (uint32_t i = 0; i < count; i++)
        set |= UINT32_C(1) << because[i];
    const struct decision *decision =
        decide_set(pair, pair->by_diagram.decider, all, set);
    expect_int(name, decision->possible_count, 1);
    expect_int(name, decision->possible[0], outcome);
    for (uint32_t other = 0; other < UINT32_C(1) << pair->rp.questions; other++)
        if (is_before(other, set))
            expect_true(name,
                        decide_set(pair, pair->by_index.decider, all, other)
                                ->possible_count > 1);
}

static void reasons_without_diagrams_are_smallest_and_suffice(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS / 2); seed++) {
        struct pair pair = {.small = true};
        char name[64];
        name_seed(name, "", seed);
        rp_draw(&pair.rp, seed);
        text_size = rp_print(&pair.rp, text, sizeof text);
        pair_load(&pair, name);
        for (uint32_t i = 0; i < REASONS; i++) {
            int64_t values[RP_QUESTIONS];
            rp_values(&pair.rp, rp_random(&pair.rp, rp_assignments(&pair.rp)),
                      values);
            for (int k = 0; k < pair.rp.questions; k++)
                pair.answers[k] = (struct answer){ANSWER_KNOWN, values[k]};
            check_because(&pair, name);
        }
        pair_clear(&pair);
    }
}

static void put_test(struct rp *rp)
{
    uint32_t question = rp_random(rp, QUESTIONS);
    uint32_t low = rp_random(rp, INTEGER_MAX), kind = rp_random(rp, 4);

    if (question < CHOICES && kind)
        put("{'%s':[{'var':'q%u'},'o%u']}", kind == 1 ? "!==" : "===", question,
            rp_random(rp, OPTIONS));
    else if (question < CHOICES)
        put("{'in':[{'var':'q%u'},['o0','o%u','o5']]}", question,
            1 + rp_random(rp, OPTIONS - 2));
    else if (kind)
        put("{'<=':[%u,{'var':'q%u'},%u]}", low, question,
            low + rp_random(rp, INTEGER_MAX - low));
    else
        put("{'in':[{'var':'q%u'},[%u,%u]]}", question, low, low + 1);
}

/* Mostly a conjunction, as in tables; now and then something deep. */
static void put_condition(struct rp *rp, uint32_t depth)
{
    static const char *const ops[] = {"and", "and", "and", "or"};
    uint32_t kids = 1 + rp_random(rp, 4), deep = rp_random(rp, 6);

    if (deep == 0 && depth)
        put("{'!':[");
    put("{'%s':[", ops[rp_random(rp, depth == 2 ? 4 : 3)]);
    for (uint32_t i = 0; i < kids; i++) {
        if (i)
            put(",");
        if (depth < 2 && rp_random(rp, 8) == 0)
            put_condition(rp, depth + 1);
        else
            put_test(rp);
    }
    put("]}");
    if (deep == 0 && depth)
        put("]}");
}

static void put_questions(int integer_max)
{
    put("'questions':[");
    for (int i = 0; i < QUESTIONS; i++) {
        put("%s{'id':'q%d','ask':{'en':'q'},'why':{'en':'w'},", i ? "," : "",
            i);
        if (i >= CHOICES)
            put("'type':'integer','minimum':0,'maximum':%d}", integer_max);
        else
            put("'type':'choice','options':[");
        for (int k = 0; k < OPTIONS && i < CHOICES; k++)
            put("%s{'id':'o%d','says':{'en':'s'}}", k ? "," : "", k);
        if (i < CHOICES)
            put("]}");
    }
}

/* All up to the first rule. */
static void put_head(int integer_max)
{
    text_size = 0;
    put("{'pack':1,'id':'t','version':'1','languages':['en'],"
        "'title':{'en':'t'},'notice':{'en':'n'},"
        "'source':{'publisher':'p','title':'t'},");
    put_questions(integer_max);
    put("],'outcomes':[{'id':'a','says':{'en':'s'}},"
        "{'id':'b','says':{'en':'s'}}],'rules':[");
}

/* JSON has other quotes. */
static void turn_quotes(void)
{
    for (char *quote = text; (quote = strchr(quote, '\''));)
        *quote = '"';
}

static void put_table(struct rp *rp, uint32_t most)
{
    uint32_t rules = 1 + rp_random(rp, most);

    put_head(INTEGER_MAX);
    for (uint32_t i = 0; i < rules; i++) {
        put("%s{'id':'r%u','outcome':'%s','because':{'en':'b'},", i ? "," : "",
            i, rp_random(rp, 2) ? "a" : "b");
        if (rp_random(rp, 8) == 0)
            put("'valid_from':'2021-01-0%u',", 1 + rp_random(rp, 9));
        if (rp_random(rp, 8) == 0)
            put("'valid_to':'2021-01-1%u',", rp_random(rp, 9));
        put("'when':");
        put_condition(rp, 0);
        put("}");
    }
    put("],'advice':[{'id':'x','kind':'note','for':['a'],'says':{'en':'s'},"
        "'when':");
    put_condition(rp, 0);
    put("}]}");
    turn_quotes();
}

/* Values, not cells: nothing of the engine is in this. */
static bool holds(const struct cond *cond, const struct answer *answers)
{
    uint32_t yes = 0;

    for (uint32_t i = 0; i < cond->kid_count; i++)
        yes += holds(&cond->kids[i], answers);
    switch (cond->op) {
    case COND_FALSE:
        return false;
    case COND_TRUE:
        return true;
    case COND_AND:
        return yes == cond->kid_count;
    case COND_OR:
        return yes > 0;
    case COND_NOT:
        return yes == 0;
    case COND_TEST:
        break;
    }
    int64_t value = answers[cond->variable].value;
    for (uint32_t i = 0; i < cond->range_count; i++)
        yes += cond->ranges[i].low <= value && value <= cond->ranges[i].high;
    return yes > 0;
}

static int32_t first_rule(const struct pack *pack,
                          const struct answers *answers)
{
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        const struct rule *rule = &pack->rules[i];
        if (rule->valid.from <= answers->today &&
            answers->today <= rule->valid.to && holds(rule->when, answers->of))
            return (int32_t)i;
    }
    return NO_INDEX;
}

static void check_table(struct pair *pair, const char *name)
{
    enum { FIRST_OF_2021 = 18628 };
    struct answers answers = {
        pair->answers, true, FIRST_OF_2021 + (int32_t)rp_random(&pair->rp, 20)};

    for (int i = 0; i < QUESTIONS; i++)
        pair->answers[i] = (struct answer){
            ANSWER_KNOWN,
            rp_random(&pair->rp, i < CHOICES ? OPTIONS : INTEGER_MAX + 1)};
    const struct decision *decision = decide(pair->by_index.decider, &answers);
    int32_t rule = first_rule(pair->by_index.pack, &answers);
    expect_int(name, decision->rule, rule);
    if (rule == NO_INDEX) {
        expect_int(name, decision->status, STATUS_NO_RULE);
        expect_int(name, decision->advice_count, 0);
        return;
    }
    int32_t outcome = (int32_t)pair->by_index.pack->rules[rule].outcome;
    expect_int(name, decision->outcome, outcome);
    expect_int(name, decision->advice_count,
               outcome == 0 &&
                   holds(pair->by_index.pack->advice[0].when, answers.of));
    if (pair->small)
        expect_same(name, decision, decide(pair->by_diagram.decider, &answers));
}

static void large_packs_are_decided_as_they_say(void **state)
{
    uint64_t trees = 0;

    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(TABLES); seed++) {
        struct pair pair = {.small = seed % 4 == 0, .rp = {.random = seed}};
        char name[64];
        name_seed(name, "", seed);
        put_table(&pair.rp, pair.small ? RULES / 10 : RULES);
        pair_load(&pair, name);
        const struct index *index = pair.by_index.engine->index;
        trees += index->words[index->root + NODE_GROUPS] > 0;
        for (int i = 0; i < RECORDS; i++)
            check_table(&pair, name);
        pair_clear(&pair);
    }
    assert_true(trees > TABLES / 2);
}

/* Entries of the index then tell only steps of several cells apart. */
static void levels_of_many_cells_are_told_apart(void **state)
{
    enum { MANY = 2000, EACH = 7 };
    struct pair pair = {0};
    (void)state;

    put_head(MANY * EACH);
    for (int i = 0; i < MANY; i++)
        put("%s{'id':'r%d','outcome':'a','because':{'en':'b'},'when':{'and':["
            "{'<=':[%d,{'var':'q5'},%d]},{'===':[{'var':'q0'},'o%d']}]}}",
            i ? "," : "", i, i * EACH, i * EACH + 9, i % 2);
    put("]}");
    turn_quotes();
    pair_load(&pair, "many");
    for (int i = 0; i < QUESTIONS; i++)
        pair.answers[i] = (struct answer){ANSWER_KNOWN, 0};
    for (int i = 0; i < 2 * MANY * EACH; i++) {
        struct answers answers = {pair.answers, true, 0};
        pair.answers[0].value = i % 2;
        pair.answers[CHOICES].value = i / 2;
        expect_int("rule", decide(pair.by_index.decider, &answers)->rule,
                   first_rule(pair.by_index.pack, &answers));
    }
    pair_clear(&pair);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_index_decides_as_the_diagrams_do),
        cmocka_unit_test(reasons_without_diagrams_are_smallest_and_suffice),
        cmocka_unit_test(large_packs_are_decided_as_they_say),
        cmocka_unit_test(levels_of_many_cells_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
