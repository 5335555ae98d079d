/* SPDX-License-Identifier: MIT */
/* same.c -- see same.h. */
#include "property/same.h"

#include "engine/compile.h"
#include "engine/decide.h"

enum { SAME_RECORDS = 5 };

static void decide_record(const struct rp *rp, struct loaded *loaded,
                          struct decider *decider, uint32_t number,
                          struct decision *decision)
{
    int64_t values[RP_QUESTIONS];
    struct answers answers = {.of = arena_array(&loaded->arena, struct answer,
                                                loaded->pack->question_count),
                              .has_today = true,
                              .today = rp->today};

    rp_values(rp, number % rp_assignments(rp), values);
    for (int i = 0; i < rp->questions; i++)
        if ((number >> i) % 3) // some stay open
            answers.of[i] = (struct answer){ANSWER_KNOWN, values[i]};
    *decision = *decide(decider, &answers);
}

static struct decider *make_decider(struct loaded *loaded, struct arena *room)
{
    return decider_new(
        engine_compile(loaded->pack, ENGINE_FOR_ONE, &loaded->arena), room);
}

void same_decisions(const char *name, struct rp *rp, struct loaded *a,
                    struct loaded *b)
{
    struct arena rooms[2] = {0};
    struct decider *one = make_decider(a, &rooms[0]);
    struct decider *other = make_decider(b, &rooms[1]);

    for (int i = 0; i < SAME_RECORDS; i++) {
        uint32_t number = rp_random(rp, 1 << 30);
        struct decision was, is;
        decide_record(rp, a, one, number, &was);
        decide_record(rp, b, other, number, &is);
        expect_int(name, (int)is.status, (int)was.status);
        expect_int(name, is.outcome, was.outcome);
        expect_int(name, is.rule, was.rule);
        expect_int(name, (int)is.possible_count, (int)was.possible_count);
        expect_int(name, (int)is.advice_count, (int)was.advice_count);
        expect_int(name, (int)is.ask_count, (int)was.ask_count);
    }
    arena_clear(&rooms[0]);
    arena_clear(&rooms[1]);
}
