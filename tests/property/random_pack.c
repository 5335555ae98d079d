/* SPDX-License-Identifier: MIT */
/* random_pack.c -- drawing, printing and evaluating random packs. */
#include "property/random_pack.h"

#include "base/date.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const types[] = {"boolean", "choice", "integer", "date"};
static const char *const relations[] = {"<", "<=", ">", ">=", "===", "!=="};

uint64_t rp_packs(uint64_t packs)
{
    const char *times = getenv("ELIG_PACKS_TIMES");

    return packs * (times ? strtoull(times, NULL, 10) : 1);
}

uint32_t rp_random(struct rp *rp, uint32_t below)
{
    // SplitMix64 (Steele, Lea, Flood 2014)
    uint64_t z = rp->random += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (uint32_t)((z ^ (z >> 31)) >> 33) % below;
}

static bool chance(struct rp *rp, uint32_t percent)
{
    return rp_random(rp, 100) < percent;
}

static int32_t in_calendar(int32_t day)
{
    return day < DATE_MIN ? DATE_MIN : day > DATE_MAX ? DATE_MAX : day;
}

static void draw_date(struct rp *rp, struct rp_question *question)
{
    // Around today, or around the end of February some years before.
    static const int32_t years[] = {21, 18, 17};
    uint32_t pick = rp_random(rp, 6);
    int32_t year = date_to_civil(rp->today).year;
    int32_t base = rp->today - 3 + (int32_t)rp_random(rp, 4);

    if (pick < 3)
        base = date_from_civil((struct civil){
            year > years[pick] ? year - years[pick] : year, 2, 27});
    question->low = in_calendar(base);
    question->high = in_calendar(base + (int32_t)rp_random(rp, 6));
    if (pick >= 3 && chance(rp, 60)) {
        bool above = chance(rp, 50);
        question->by_today[above] = true;
        if (above)
            question->low = in_calendar(rp->today - (int32_t)rp_random(rp, 6));
        else
            question->high = in_calendar(rp->today + (int32_t)rp_random(rp, 6));
        *(above ? &question->high : &question->low) = rp->today;
    }
}

static void draw_question(struct rp *rp, struct rp_question *question)
{
    static const enum rp_type mix[] = {RP_BOOLEAN, RP_BOOLEAN, RP_CHOICE,
                                       RP_INTEGER, RP_DATE,    RP_DATE};

    question->type = mix[rp_random(rp, 6)];
    switch (question->type) {
    case RP_BOOLEAN:
        question->high = 1;
        break;
    case RP_CHOICE:
        question->high = 1 + rp_random(rp, 3);
        question->has_unknown = chance(rp, 20);
        break;
    case RP_INTEGER:
        question->low = (int64_t)rp_random(rp, 5) - 2;
        question->high = question->low + rp_random(rp, 5);
        break;
    case RP_DATE:
        draw_date(rp, question);
        break;
    }
}

static bool fits(const struct rp *rp)
{
    uint64_t count = 1;

    for (int i = 0; i < rp->questions; i++)
        count *= (uint64_t)(rp->question[i].high - rp->question[i].low + 1);
    return count <= RP_ASSIGNMENTS;
}

static void draw_questions(struct rp *rp)
{
    int wanted = 1 + (int)rp_random(rp, RP_QUESTIONS);

    for (int i = 0; i < wanted; i++) {
        struct rp_question question = {0};
        draw_question(rp, &question);
        rp->question[rp->questions++] = question;
        if (!fits(rp)) {
            rp->questions--;
            return;
        }
    }
}

/* A date question from a random place on, or RP_TODAY. */
static int pick_date(struct rp *rp)
{
    int from = (int)rp_random(rp, (uint32_t)rp->questions);

    for (int i = 0; i < rp->questions && !chance(rp, 30); i++)
        if (rp->question[(from + i) % rp->questions].type == RP_DATE)
            return (from + i) % rp->questions;
    return RP_TODAY;
}

static void draw_facts(struct rp *rp)
{
    for (int i = 0; i < RP_FACTS; i++) {
        struct rp_fact fact = {chance(rp, 25), pick_date(rp), pick_date(rp)};
        if (fact.from == fact.to)
            continue;
        rp->has_years |= fact.years;
        rp->has_pairs |= fact.from != RP_TODAY && fact.to != RP_TODAY;
        rp->fact[rp->facts++] = fact;
    }
}

static int64_t day_of(const struct rp *rp, const int64_t *values, int date)
{
    return date == RP_TODAY ? rp->today : values[date];
}

static int64_t value_of(const struct rp *rp, const int64_t *values,
                        int variable)
{
    if (variable < RP_QUESTIONS)
        return values[variable];

    const struct rp_fact *fact = &rp->fact[variable - RP_QUESTIONS];
    int64_t from = day_of(rp, values, fact->from);
    int64_t to = day_of(rp, values, fact->to);
    if (!fact->years)
        return to - from;
    return date_years_between((int32_t)from, (int32_t)to);
}

/* A constant near some value that the variable really has. */
static int64_t pick_constant(struct rp *rp, int variable)
{
    int64_t values[RP_QUESTIONS];

    rp_values(rp, rp_random(rp, rp_assignments(rp)), values);
    return value_of(rp, values, variable) + (int64_t)rp_random(rp, 3) - 1;
}

static int draw_test(struct rp *rp, struct rp_node *node)
{
    int pick = (int)rp_random(rp, (uint32_t)(rp->questions + rp->facts));
    node->op = '<';
    node->variable =
        pick < rp->questions ? pick : RP_QUESTIONS + pick - rp->questions;
    node->relation = (int)rp_random(rp, 6);

    if (node->variable < RP_QUESTIONS) {
        const struct rp_question *question = &rp->question[node->variable];
        if (question->type == RP_DATE) {
            node->op = chance(rp, 50) ? 'T' : 'F';
        } else if (question->type == RP_BOOLEAN) {
            node->op = 'v';
        } else if (question->type == RP_CHOICE) {
            node->op = 'i';
            node->set = rp_random(rp, 1u << (question->high + 1));
        }
    }
    if (node->op == '<')
        node->constant = pick_constant(rp, node->variable);
    return rp->nodes - 1;
}

static int draw_condition(struct rp *rp, int depth)
{
    struct rp_node *node = &rp->node[rp->nodes++];
    int index = rp->nodes - 1;
    uint32_t pick = rp_random(rp, 100);

    *node = (struct rp_node){0};
    if (!depth || pick < 35) {
        draw_test(rp, node);
        return index;
    }
    node->op = pick < 60 ? '&' : pick < 85 ? '|' : pick < 97 ? '!' : 'T';
    node->count = node->op == '!'   ? 1
                  : node->op == 'T' ? 0
                                    : 1 + (int)rp_random(rp, 3);
    node->first = rp->kids;
    rp->kids += node->count;
    for (int i = 0; i < node->count; i++)
        rp->kid[node->first + i] = draw_condition(rp, depth - 1);
    return index;
}

static void draw_rules(struct rp *rp)
{
    rp->rules = 1 + (int)rp_random(rp, RP_RULES);
    for (int i = 0; i < rp->rules; i++) {
        struct rp_rule *rule = &rp->rule[i];
        rule->outcome = (int)rp_random(rp, (uint32_t)rp->outcomes);
        rule->when = draw_condition(rp, 3);
        if (chance(rp, 10))
            rule->valid_from =
                in_calendar(rp->today - 1 + (int32_t)rp_random(rp, 3));
        if (chance(rp, 10))
            rule->valid_to =
                in_calendar(rp->today + 1 + (int32_t)rp_random(rp, 3));
    }
    if (chance(rp, 60)) { // the last one always holds
        int when = rp->rule[rp->rules - 1].when;
        rp->node[when] = (struct rp_node){.op = 'T'};
        rp->rule[rp->rules - 1].valid_from = 0;
        rp->rule[rp->rules - 1].valid_to = 0;
    }
}

/* A spring, or one of the first or last days there are. */
static void draw_today(struct rp *rp)
{
    int32_t before = (int32_t)rp_random(rp, 3);
    uint32_t pick = rp_random(rp, 10);

    rp->today = date_from_civil((struct civil){2021, 3, 1}) - before;
    if (pick == 0)
        rp->today = DATE_MIN + before;
    if (pick == 1)
        rp->today = DATE_MAX - before;
}

/* Days of the pack itself, today among them. */
static void draw_validity(struct rp *rp)
{
    if (chance(rp, 15))
        rp->valid_from = in_calendar(rp->today - (int32_t)rp_random(rp, 3));
    if (chance(rp, 15))
        rp->valid_to = in_calendar(rp->today + (int32_t)rp_random(rp, 3));
}

void rp_draw(struct rp *rp, uint64_t seed)
{
    *rp = (struct rp){.random = seed * UINT64_C(0x2545f4914f6cdd1d) + 1};
    draw_today(rp);
    draw_validity(rp);
    while (!rp->questions)
        draw_questions(rp);
    draw_facts(rp);
    rp->outcomes = 1 + (int)rp_random(rp, RP_OUTCOMES);
    for (int i = 0; i < rp->outcomes; i++) {
        int date = pick_date(rp), plus = (int)rp_random(rp, 12);
        if (rp->today < 0) // back over the first day there is
            plus = -20 - plus;
        rp->outcome[i] =
            (struct rp_outcome){date == RP_TODAY ? RP_NONE : date, plus};
    }
    draw_rules(rp);
    rp->advice = (int)rp_random(rp, RP_ADVICE + 1);
    for (int i = 0; i < rp->advice; i++)
        rp->adv[i] = (struct rp_advice){
            1 + rp_random(rp, (1u << rp->outcomes) - 1), draw_condition(rp, 2)};
}

void rp_make_unique(struct rp *rp)
{
    rp->unique = true;
    if (rp->rules > 1 && rp->node[rp->rule[rp->rules - 1].when].op == 'T')
        rp->rules--; // else two would hold for nearly everybody
}

bool rp_is_at_end(const struct rp *rp)
{
    return !date_is_day(rp->today - RP_NEAR) ||
           !date_is_day(rp->today + RP_NEAR);
}

void rp_leave_window(struct rp *rp)
{
    if (chance(rp, 8) && rp->today > DATE_MIN) {
        rp->valid_from = 0;
        rp->valid_to = rp->today - 1;
    } else if (chance(rp, 8) && rp->today < DATE_MAX) {
        rp->valid_from = rp->today + 1;
        rp->valid_to = 0;
    }
}

/* Text under way. */
struct print {
    char *text;
    size_t used, room;
};

static void put(struct print *print, const char *format, ...)
    __attribute__((__format__(__printf__, 2, 3)));

static void put(struct print *print, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    int size = vsnprintf(print->text + print->used, print->room - print->used,
                         format, args);
    va_end(args);
    print->used += (size_t)size;
}

static void put_day(struct print *print, int64_t day)
{
    char text[DATE_TEXT_SIZE];

    date_format((int32_t)day, text);
    put(print, "\"%s\"", text);
}

static void put_date_bounds(struct print *print,
                            const struct rp_question *question)
{
    static const char *const names[] = {"not_before", "not_after"};

    for (int i = 0; i < 2; i++) {
        put(print, ",\"%s\":", names[i]);
        if (question->by_today[i])
            put(print, "\"today\"");
        else
            put_day(print, i ? question->high : question->low);
    }
}

static void put_question(struct print *print, const struct rp *rp, int i)
{
    const struct rp_question *question = &rp->question[i];

    put(print,
        "%s{\"id\":\"q%d\",\"type\":\"%s\",\"ask\":{\"en\":\"Q?\"},"
        "\"why\":{\"en\":\"W.\"}",
        i ? "," : "", i, types[question->type]);
    if (question->type == RP_INTEGER)
        put(print, ",\"minimum\":%" PRId64 ",\"maximum\":%" PRId64,
            question->low, question->high);
    if (question->type == RP_DATE)
        put_date_bounds(print, question);
    if (question->type == RP_CHOICE) {
        put(print, ",\"options\":[");
        for (int64_t k = 0; k <= question->high; k++)
            put(print, "%s{\"id\":\"o%" PRId64 "\",\"says\":{\"en\":\"O\"}}",
                k ? "," : "", k);
        put(print, "]");
        if (question->has_unknown)
            put(print, ",\"unknown\":\"o%" PRId64 "\"", question->high);
    }
    put(print, "}");
}

static void put_variable(struct print *print, int variable)
{
    put(print, "{\"var\":\"%s%d\"}", variable < RP_QUESTIONS ? "q" : "f",
        variable < RP_QUESTIONS ? variable : variable - RP_QUESTIONS);
}

static void put_condition(struct print *print, const struct rp *rp, int index)
{
    const struct rp_node *node = &rp->node[index];

    switch (node->op) {
    case 'T':
    case 'F':
        put(print, node->op == 'T' ? "true" : "false");
        break;
    case 'v':
        put_variable(print, node->variable);
        break;
    case 'i':
        put(print, "{\"in\":[");
        put_variable(print, node->variable);
        put(print, ",[");
        for (int k = 0, any = 0; k < 8; k++)
            if (node->set >> k & 1)
                put(print, "%s\"o%d\"", any++ ? "," : "", k);
        put(print, "]]}");
        break;
    case '<':
        put(print, "{\"%s\":[", relations[node->relation]);
        put_variable(print, node->variable);
        put(print, ",%" PRId64 "]}", node->constant);
        break;
    default:
        put(print, "{\"%s\":[",
            node->op == '&'   ? "and"
            : node->op == '|' ? "or"
                              : "!");
        for (int i = 0; i < node->count; i++) {
            put(print, i ? "," : "");
            put_condition(print, rp, rp->kid[node->first + i]);
        }
        put(print, "]}");
    }
}

static void put_outcomes(struct print *print, const struct rp *rp)
{
    put(print, "],\"outcomes\":[");
    for (int i = 0; i < rp->outcomes; i++) {
        put(print, "%s{\"id\":\"out%d\",\"says\":{\"en\":\"S.\"}", i ? "," : "",
            i);
        if (rp->outcome[i].date != RP_NONE)
            put(print,
                ",\"dates\":[{\"id\":\"d\",\"says\":{\"en\":\"D\"},"
                "\"date\":\"q%d\",\"plus_days\":%d}]",
                rp->outcome[i].date, rp->outcome[i].plus);
        put(print, "}");
    }
}

static void put_validity(struct print *print, int32_t from, int32_t to)
{
    if (from) {
        put(print, ",\"valid_from\":");
        put_day(print, from);
    }
    if (to) {
        put(print, ",\"valid_to\":");
        put_day(print, to);
    }
}

static void put_rules(struct print *print, const struct rp *rp)
{
    put(print, "],\"rules\":[");
    for (int i = 0; i < rp->rules; i++) {
        put(print,
            "%s{\"id\":\"r%d\",\"outcome\":\"out%d\",\"because\":{\"en\":\"B."
            "\"}",
            i ? "," : "", i, rp->rule[i].outcome);
        put_validity(print, rp->rule[i].valid_from, rp->rule[i].valid_to);
        put(print, ",\"when\":");
        put_condition(print, rp, rp->rule[i].when);
        put(print, "}");
    }
}

static void put_advice(struct print *print, const struct rp *rp)
{
    put(print, "],\"advice\":[");
    for (int i = 0; i < rp->advice; i++) {
        put(print,
            "%s{\"id\":\"a%d\",\"kind\":\"do\",\"says\":{\"en\":\"A.\"},"
            "\"for\":[",
            i ? "," : "", i);
        for (int k = 0, any = 0; k < rp->outcomes; k++)
            if (rp->adv[i].outcomes >> k & 1)
                put(print, "%s\"out%d\"", any++ ? "," : "", k);
        put(print, "],\"when\":");
        put_condition(print, rp, rp->adv[i].when);
        put(print, "}");
    }
    put(print, "]}");
}

size_t rp_print(const struct rp *rp, char *text, size_t room)
{
    struct print print = {text, 0, room};

    put(&print, "{\"pack\":1,\"id\":\"random\",\"version\":\"1\",\"languages\":"
                "[\"en\"]");
    put_validity(&print, rp->valid_from, rp->valid_to);
    if (rp->unique)
        put(&print, ",\"hit_policy\":\"unique\"");
    put(&print,
        ","
        "\"title\":{\"en\":\"T\"},\"notice\":{\"en\":\"N\"},"
        "\"source\":{\"publisher\":\"p\",\"title\":\"t\"},\"questions\":[");
    for (int i = 0; i < rp->questions; i++)
        put_question(&print, rp, i);
    put(&print, "],\"facts\":[");
    for (int i = 0; i < rp->facts; i++) {
        put(&print, "%s{\"id\":\"f%d\",\"%s_between\":[", i ? "," : "", i,
            rp->fact[i].years ? "years" : "days");
        const int ends[] = {rp->fact[i].from, rp->fact[i].to};
        for (int k = 0; k < 2; k++) {
            put(&print, k ? "," : "");
            if (ends[k] == RP_TODAY)
                put(&print, "\"today\"");
            else
                put(&print, "\"q%d\"", ends[k]);
        }
        put(&print, "]}");
    }
    put_outcomes(&print, rp);
    put_rules(&print, rp);
    put_advice(&print, rp);
    return print.used;
}

static bool holds(const struct rp *rp, int index, const int64_t *values)
{
    const struct rp_node *node = &rp->node[index];
    int64_t value =
        strchr("vi<", node->op) ? value_of(rp, values, node->variable) : 0;

    switch (node->op) {
    case 'T':
        return true;
    case 'F':
        return false;
    case 'v':
        return value == 1;
    case 'i':
        return node->set >> value & 1;
    case '!':
        return !holds(rp, rp->kid[node->first], values);
    case '<': {
        const bool true_of[] = {
            value<node->constant, value <= node->constant, value> node
                ->constant,
            value >= node->constant, value == node->constant,
            value != node->constant};
        return true_of[node->relation];
    }
    default:
        for (int i = 0; i < node->count; i++)
            if (holds(rp, rp->kid[node->first + i], values) ==
                (node->op == '|'))
                return node->op == '|';
        return node->op == '&';
    }
}

static bool lies_in(int32_t day, int32_t from, int32_t to)
{
    return (!from || day >= from) && (!to || day <= to);
}

bool rp_in_force(const struct rp *rp)
{
    return lies_in(rp->today, rp->valid_from, rp->valid_to);
}

bool rp_rule_holds(const struct rp *rp, int index, const int64_t *values)
{
    const struct rp_rule *rule = &rp->rule[index];

    return lies_in(rp->today, rule->valid_from, rule->valid_to) &&
           holds(rp, rule->when, values);
}

struct rp_result rp_evaluate(const struct rp *rp, const int64_t *values)
{
    if (!rp_in_force(rp))
        return (struct rp_result){true, RP_NONE, RP_NONE, 0, 0};
    return rp_apply_rules(rp, values);
}

struct rp_result rp_apply_rules(const struct rp *rp, const int64_t *values)
{
    struct rp_result result = {false, RP_NONE, RP_NONE, 0, 0};
    int count = 0;

    for (int i = rp->rules; i-- > 0;)
        if (rp_rule_holds(rp, i, values)) {
            result.rule = i;
            count++;
        }
    if (rp->unique && count > 1)
        result.rule = RP_NONE;
    if (result.rule == RP_NONE)
        return result;
    result.outcome = rp->rule[result.rule].outcome;

    const struct rp_outcome *outcome = &rp->outcome[result.outcome];
    if (outcome->date != RP_NONE)
        result.day = values[outcome->date] + outcome->plus;
    for (int i = 0; i < rp->advice; i++)
        if (rp->adv[i].outcomes >> result.outcome & 1 &&
            holds(rp, rp->adv[i].when, values))
            result.advice |= 1u << i;
    return result;
}

uint32_t rp_assignments(const struct rp *rp)
{
    uint32_t count = 1;

    for (int i = 0; i < rp->questions; i++)
        count *= (uint32_t)(rp->question[i].high - rp->question[i].low + 1);
    return count;
}

void rp_values(const struct rp *rp, uint32_t number, int64_t *values)
{
    for (int i = 0; i < rp->questions; i++) {
        const struct rp_question *question = &rp->question[i];
        uint32_t size = (uint32_t)(question->high - question->low + 1);
        values[i] = question->low + number % size;
        number /= size;
    }
}

bool rp_shows_date(const struct rp *rp, int outcome)
{
    int64_t values[RP_QUESTIONS];

    for (uint32_t i = 0; i < rp_assignments(rp); i++) {
        rp_values(rp, i, values);
        struct rp_result result = rp_evaluate(rp, values);
        if (!result.not_in_force && result.outcome == outcome &&
            rp->outcome[outcome].date != RP_NONE && date_is_day(result.day))
            return true;
    }
    return false;
}

bool rp_moves_unseen_date(const struct rp *rp, const char *id, const char *says)
{
    int outcome;

    return sscanf(id, "out%d", &outcome) == 1 && strstr(says, "plus_days") &&
           !rp_shows_date(rp, outcome);
}
