/* SPDX-License-Identifier: MIT */
/*
 * bdd.c -- a second opinion on gaps and counts, by BuDDy's decision diagrams.
 *
 *     bdd [PACKS]
 *
 * Draws random packs, and makes of each a BDD of yes and no variables: those of
 * a question's value in binary, as BuDDy's finite domains have them.  What
 * verify says of gaps, of the share that each rule decides, and of rules that
 * never hold must agree.  It shares the drawing with the property tests, but
 * not the conditions' meaning, nor any diagram.  Ends with "N passed, N
 * failed".
 */
#include "engine/compile.h"
#include "pack/load.h"
#include "property/random_pack.h"
#include "verify/verify.h"

#include <bdd.h>
#include <fdd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PACKS = 1500, TEXT_ROOM = 1 << 20, NODES = 10000 };

static char text[TEXT_ROOM];

/* Whether the pack asks nothing of dates: values are then cells. */
static bool is_plain(const struct rp *rp)
{
    for (int i = 0; i < rp->questions; i++)
        if (rp->question[i].type == RP_DATE)
            return false;
    return !rp->facts;
}

static int64_t domain_size(const struct rp *rp, int question)
{
    return rp->question[question].high - rp->question[question].low + 1;
}

/* The values that the test of a node lets through. */
static bool lets_through(const struct rp_node *node, int64_t value)
{
    int64_t constant = node->constant;

    if (node->op == 'v')
        return value == 1;
    if (node->op == 'i')
        return node->set >> value & 1;
    switch (node->relation) {
    case 0:
        return value < constant;
    case 1:
        return value <= constant;
    case 2:
        return value > constant;
    case 3:
        return value >= constant;
    case 4:
        return value == constant;
    default:
        return value != constant;
    }
}

static BDD of_test(const struct rp *rp, const struct rp_node *node)
{
    BDD sum = bdd_addref(bddfalse);

    for (int64_t i = 0; i < domain_size(rp, node->variable); i++) {
        if (!lets_through(node, rp->question[node->variable].low + i))
            continue;
        BDD next = bdd_addref(bdd_or(sum, fdd_ithvar(node->variable, (int)i)));
        bdd_delref(sum);
        sum = next;
    }
    return sum;
}

static BDD of_condition(const struct rp *rp, int index)
{
    const struct rp_node *node = &rp->node[index];

    if (node->op == 'T' || node->op == 'F')
        return bdd_addref(node->op == 'T' ? bddtrue : bddfalse);
    if (!strchr("&|!", node->op))
        return of_test(rp, node);
    BDD joined = bdd_addref(node->op == '|' ? bddfalse : bddtrue);
    for (int i = 0; i < node->count; i++) {
        BDD kid = of_condition(rp, rp->kid[node->first + i]);
        BDD next = bdd_addref(node->op == '|' ? bdd_or(joined, kid)
                                              : bdd_and(joined, kid));
        bdd_delref(joined);
        bdd_delref(kid);
        joined = next;
    }
    if (node->op != '!')
        return joined;
    BDD opposite = bdd_addref(bdd_not(joined));
    bdd_delref(joined);
    return opposite;
}

/* Whether a test of the condition tells the value from the one before it. */
static bool tells_apart(const struct rp *rp, int index, int question,
                        int64_t value)
{
    const struct rp_node *node = &rp->node[index];
    bool apart = false;

    if (strchr("vi<", node->op))
        return node->variable == question &&
               lets_through(node, value) != lets_through(node, value - 1);
    for (int i = 0; i < node->count; i++)
        apart |= tells_apart(rp, rp->kid[node->first + i], question, value);
    return apart;
}

/* Whether the value stands for those behind it that no test tells from it. */
static bool stands_for_some(const struct rp *rp, int question, int64_t value)
{
    bool apart = rp->question[question].type != RP_INTEGER ||
                 value == rp->question[question].low;

    for (int i = 0; i < rp->rules; i++)
        apart |= tells_apart(rp, rp->rule[i].when, question, value);
    for (int i = 0; i < rp->advice; i++)
        apart |= tells_apart(rp, rp->adv[i].when, question, value);
    return apart;
}

/* Of every question, one of the values that are counted as one. */
static BDD of_domains(const struct rp *rp)
{
    BDD all = bdd_addref(bddtrue);

    for (int i = 0; i < rp->questions; i++) {
        BDD one = bdd_addref(bddfalse);
        for (int64_t k = 0; k < domain_size(rp, i); k++) {
            if (!stands_for_some(rp, i, rp->question[i].low + k))
                continue;
            BDD next = bdd_addref(bdd_or(one, fdd_ithvar(i, (int)k)));
            bdd_delref(one);
            one = next;
        }
        BDD next = bdd_addref(bdd_and(all, one));
        bdd_delref(one);
        bdd_delref(all);
        all = next;
    }
    return all;
}

static bool is_in_force(const struct rp *rp, const struct rp_rule *rule)
{
    return (!rule->valid_from || rp->today >= rule->valid_from) &&
           (!rule->valid_to || rp->today <= rule->valid_to);
}

/* What both say of one pack. */
struct opinion {
    struct arena arena;
    const struct rp *rp;
    const struct verification *proof;
    double decided[RP_RULES], gap, all; /* BuDDy's counts */
    bool holds[RP_RULES];
};

/* Over the variables of this pack's questions alone. */
static double count(const struct opinion *opinion, BDD node)
{
    BDD set = bdd_addref(bddtrue);

    for (int i = 0; i < opinion->rp->questions; i++) {
        BDD next = bdd_addref(bdd_and(set, fdd_ithset(i)));
        bdd_delref(set);
        set = next;
    }
    double ways = bdd_satcountset(node, set);
    bdd_delref(set);
    return ways;
}

static void count_bdd(struct opinion *opinion)
{
    const struct rp *rp = opinion->rp;
    BDD left = of_domains(rp), domains = bdd_addref(left);

    opinion->all = count(opinion, left);
    for (int i = 0; i < rp->rules; i++) {
        BDD when = is_in_force(rp, &rp->rule[i])
                       ? of_condition(rp, rp->rule[i].when)
                       : bdd_addref(bddfalse);
        BDD decides = bdd_addref(bdd_and(left, when));
        opinion->decided[i] = count(opinion, decides);
        opinion->holds[i] = bdd_and(domains, when) != bddfalse;
        BDD rest = bdd_addref(bdd_and(left, bdd_not(when)));
        bdd_delref(left);
        bdd_delref(when);
        bdd_delref(decides);
        left = rest;
    }
    opinion->gap = count(opinion, left);
    bdd_delref(left);
    bdd_delref(domains);
}

static void prove(void *context)
{
    struct opinion *opinion = context;
    const struct verify_options options = {.has_today = true,
                                           .today = opinion->rp->today};
    struct faults faults;
    size_t size = rp_print(opinion->rp, text, sizeof text);

    faults_init(&faults, &opinion->arena);
    const struct pack *pack =
        pack_load(text, size, "random", NULL, &opinion->arena, &faults);
    if (pack)
        opinion->proof =
            verify(engine_compile(pack, ENGINE_FOR_MANY, &opinion->arena),
                   &options, &opinion->arena);
}

static bool has_finding(const struct opinion *opinion, enum fault_code code,
                        int rule)
{
    const struct verification *proof = opinion->proof;
    char id[16];

    snprintf(id, sizeof id, "r%d", rule);
    for (uint32_t i = 0; i < proof->count; i++)
        if (proof->findings[i].code == code &&
            (rule < 0 || !strcmp(proof->findings[i].id, id)))
            return true;
    return false;
}

static bool is_same(struct number number, double count)
{
    return number_double(number) == count;
}

static bool do_agree(const struct opinion *opinion)
{
    const struct verification *proof = opinion->proof;
    bool agree = proof && proof->gaps_proved && proof->exact;

    if (!agree)
        return false;
    agree = has_finding(opinion, FAULT_VERIFY_GAP, -1) == (opinion->gap > 0);
    agree &= !number_compare(proof->all, proof->decided) == (opinion->gap <= 0);
    for (int i = 0; i < opinion->rp->rules; i++) {
        bool never = has_finding(opinion, FAULT_VERIFY_NEVER_HOLDS, i);
        bool hidden = has_finding(opinion, FAULT_VERIFY_HIDDEN, i);
        agree &= never == !opinion->holds[i];
        agree &= hidden == (opinion->holds[i] && opinion->decided[i] <= 0);
        agree &= is_same(proof->by_rule[i], opinion->decided[i]);
    }
    return agree && is_same(proof->all, opinion->all) &&
           is_same(number_subtract(proof->all, proof->decided), opinion->gap);
}

/* Returns whether both agree on the pack. */
static bool compare(const struct rp *rp)
{
    struct opinion opinion = {.rp = rp};
    int sizes[RP_QUESTIONS];

    for (int i = 0; i < rp->questions; i++) {
        sizes[i] = (int)domain_size(rp, i);
        sizes[i] += sizes[i] == 1; // it cannot have less than one bit
    }
    // Anew each time: BuDDy remembers counts over other numbers of variables.
    bdd_init(NODES, NODES / 10);
    fdd_extdomain(sizes, rp->questions);
    count_bdd(&opinion);
    bool agree =
        arena_guard(&opinion.arena, prove, &opinion) && do_agree(&opinion);
    bdd_done();
    arena_clear(&opinion.arena);
    return agree;
}

int main(int argc, char **argv)
{
    static struct rp rp;
    unsigned wanted = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : PACKS;
    unsigned passed = 0, failed = 0;

    for (uint64_t seed = 1; passed + failed < wanted; seed++) {
        rp_draw(&rp, seed);
        if (!is_plain(&rp))
            continue;
        if (compare(&rp)) {
            passed++;
        } else {
            failed++;
            printf("FAILED: seed %llu\n", (unsigned long long)seed);
        }
    }
    printf("%u passed, %u failed\n", passed, failed);
    return failed != 0;
}
