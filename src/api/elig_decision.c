/* SPDX-License-Identifier: MIT */
/* elig_decision.c -- the public functions that decide, explain and write. */
#include "api/api_internal.h"

#include "ask/at_most.h"
#include "report/write.h"
#include "why/because.h"

#include <assert.h>
#include <stdlib.h>

// Lists of the engine are handed out as they are.
static_assert(sizeof(int) == sizeof(uint32_t), "an int has 32 bits");

static enum elig_status status_of(enum status status)
{
    switch (status) {
    case STATUS_DECIDED:
        return ELIG_DECIDED;
    case STATUS_UNDETERMINED:
        return ELIG_UNDETERMINED;
    case STATUS_NO_RULE:
        return ELIG_NO_RULE;
    case STATUS_NOT_IN_FORCE:
        return ELIG_NOT_IN_FORCE;
    }
    abort();
}

static void tell_dates(struct elig_answers *answers,
                       const struct decision *inner)
{
    if (!inner->date_count)
        return;
    const struct outcome_date *first =
        answers->pack->model->outcomes[inner->outcome].dates;
    for (uint32_t i = 0; i < inner->date_count; i++)
        answers->dates[i] = (struct elig_decided_date){
            (int)(inner->dates[i].date - first), inner->dates[i].day};
}

static void tell(struct elig_answers *answers, const struct decision *inner)
{
    struct elig_decision *decision = &answers->decision;

    // Member by member: to build a new one and copy it takes longer.
    decision->status = status_of(inner->status);
    decision->exact = inner->exact;
    decision->outcome = inner->outcome;
    decision->rule = inner->rule;
    decision->possible = inner->possible;
    decision->dates = answers->dates;
    decision->advice = (const int *)inner->advice;
    decision->ask = (const int *)inner->ask;
    decision->open = (const int *)inner->open;
    decision->possible_count = inner->possible_count;
    decision->date_count = inner->date_count;
    decision->advice_count = inner->advice_count;
    decision->ask_count = inner->ask_count;
    decision->open_count = inner->open_count;
    tell_dates(answers, inner);
}

const struct judgement *answers_judged(struct elig_answers *answers)
{
    if (!answers->is_judged) {
        arena_rewind(&answers->work, answers->work_start);
        answers->explanation = NULL;
        answers->what_if = NULL;
        answers->judgement = judge(answers->decider, &answers->given);
        tell(answers, answers->judgement.decision);
        answers->is_judged = true;
    }
    return &answers->judgement;
}

static void decide_open(void *context)
{
    answers_judged(context);
}

const struct elig_decision *elig_answers_decide(struct elig_answers *answers)
{
    const struct decision *known =
        answers->is_judged ? NULL
                           : decide_form(answers->decider, answers->form);

    if (known)
        tell(answers, known);
    else if (!arena_guard(&answers->arena, decide_open, answers))
        return NULL;
    return &answers->decision;
}

static void explain(void *context)
{
    struct elig_answers *answers = ((struct call *)context)->answers;
    const struct judgement *judgement = answers_judged(answers);

    if (answers->explanation)
        return;
    struct elig_explanation *explanation =
        arena_new(&answers->work, struct elig_explanation);
    uint32_t *because = arena_array(&answers->work, uint32_t,
                                    answers->pack->model->question_count);
    explanation->because = (const int *)because;
    explanation->because_count = because_find(judgement, because);
    struct reasons reasons = reasons_find(judgement, &answers->work);
    explanation->rules = (const int *)reasons.rules;
    explanation->rule_count = reasons.count;
    explanation->at_most = at_most_find(judgement);
    answers->explanation = explanation;
}

const struct elig_explanation *
elig_answers_explain(struct elig_answers *answers, struct elig_report *report)
{
    struct call call = {.answers = answers, .report = report};

    return call_guard(&call, explain) ? answers->explanation : NULL;
}

static void say_advice(void *context)
{
    struct call *call = context;
    struct elig_answers *answers = call->answers;
    const struct pack *pack = answers->pack->model;

    call->text = write_advice_text(pack, &pack->advice[call->number],
                                   answers_judged(answers)->decision,
                                   answers->language, &answers->work);
}

const char *elig_answers_advice(struct elig_answers *answers, int advice,
                                struct elig_report *report)
{
    struct call call = {.answers = answers, .report = report, .number = advice};

    return call_guard(&call, say_advice) ? call.text : NULL;
}

enum { WRITE_ROOM = 4096 };

/* Which question is best to ask next, only programs are told. */
static unsigned parts_of(const struct call *call)
{
    return (call->is_json ? RESULT_NEXT : 0u) |
           (call->parts & ELIG_PART_WHAT_IF ? RESULT_WHAT_IF : 0u) |
           (call->parts & ELIG_PART_EXPLAIN ? RESULT_EXPLAIN : 0u);
}

static void write_result(void *context)
{
    struct call *call = context;
    struct elig_answers *answers = call->answers;
    const struct judgement *judgement = answers_judged(answers);
    struct arena *arena = &answers->work;
    struct arena_mark mark = arena_mark(arena);
    char buffer[WRITE_ROOM];
    struct out out = sink_open(call->sink, buffer, sizeof buffer);
    struct result result =
        result_find(answers->pack->model, judgement, parts_of(call), arena);
    struct style style = {.language = answers->language,
                          .spoken = answers->spoken,
                          .columns = call->columns};

    if (call->is_json)
        write_json(&out, &result, answers->language, arena);
    else
        write_text(&out, &result, &style, arena);
    call->ok = sink_close(&out, call->report);
    arena_rewind(arena, mark);
}

bool elig_answers_write_json(struct elig_answers *answers, unsigned parts,
                             struct elig_sink sink, struct elig_report *report)
{
    struct call call = {.answers = answers,
                        .report = report,
                        .parts = parts,
                        .sink = sink,
                        .is_json = true};

    return call_guard(&call, write_result) && call.ok;
}

bool elig_answers_write_text(struct elig_answers *answers, unsigned parts,
                             unsigned columns, struct elig_sink sink,
                             struct elig_report *report)
{
    struct call call = {.answers = answers,
                        .report = report,
                        .parts = parts,
                        .columns = columns,
                        .sink = sink};

    return call_guard(&call, write_result) && call.ok;
}
