/* elig_interview.c -- the public functions on interviews and decisions. */
#include "api/api_internal.h"

#include "answers/read.h"
#include "ask/at_most.h"
#include "ask/plan.h"
#include "base/date.h"
#include "engine/decide.h"
#include "report/write.h"
#include "why/because.h"

#include <stdlib.h>
#include <string.h>

struct elig_interview {
    const struct elig_pack *pack;
    int32_t today; /* as given; a record's own goes before it */
    uint32_t language;
    enum words_language words;
    struct arena arena;   /* answers and what is handed out */
    struct arena decided; /* the decider's */
    struct arena_mark start;
    struct answers answers;
    struct decider *decider;
    struct elig_decision decision;
    struct judgement judgement; /* what `decision` was made from */
    uint32_t *because;
    uint32_t because_count;
    struct reasons reasons;
};

/* A call under way: what the guarded work needs. */
struct call {
    struct elig_interview *interview;
    struct elig_report *report;
    const char *text;
    size_t size;
    int question;
    unsigned columns;
    struct elig_sink sink;
    bool ok;
};

/* Guards both arenas of the interview besides the report's. */
struct both {
    struct call *call;
    void (*work)(struct call *call);
    bool complete;
};

static void run(void *context)
{
    struct both *both = context;

    both->work(both->call);
}

static void run_guarded(void *context)
{
    struct both *both = context;

    both->complete = arena_guard(&both->call->interview->decided, run, both);
}

static bool guard(struct call *call, void (*work)(struct call *call))
{
    struct both both = {call, work, false};

    if (!public_guard(call->report, &call->interview->arena, run_guarded,
                      &both))
        return false;
    call->report->no_memory |= !both.complete;
    return both.complete;
}

static void open_interview(struct call *call)
{
    struct elig_interview *interview = call->interview;
    uint32_t questions = interview->pack->model->question_count;

    interview->answers = (struct answers){
        arena_array(&interview->arena, struct answer, questions), true,
        interview->today};
    interview->because = arena_array(&interview->arena, uint32_t, questions);
    interview->decider =
        decider_new(interview->pack->engine, &interview->decided);
    interview->start = arena_mark(&interview->arena);
}

static void refuse_today(struct call *call)
{
    diag_add(&call->report->diags, DIAG_ANSWER_BAD_TODAY, (struct place){0},
             "today must be written as YYYY-MM-DD");
}

static void refuse_language(struct call *call)
{
    diag_add(&call->report->diags, DIAG_ANSWER_LANGUAGE, (struct place){0},
             "the pack does not speak this language");
}

struct elig_interview *elig_interview_new(const struct elig_pack *pack,
                                          const char *today,
                                          const char *language,
                                          struct elig_report *report)
{
    struct elig_interview *interview = calloc(1, sizeof *interview);
    struct call call = {.interview = interview, .report = report};
    int number = pack_find_language(pack->model, language);
    bool ok = false;

    if (!interview) {
        report->no_memory = true;
        return NULL;
    }
    interview->pack = pack;
    interview->language = (uint32_t)number;
    interview->words = words_find(language);
    if (number < 0)
        guard(&call, refuse_language);
    else if (!date_parse(today, strlen(today), &interview->today))
        guard(&call, refuse_today);
    else
        ok = guard(&call, open_interview);
    if (ok)
        return interview;
    elig_interview_free(interview);
    return NULL;
}

void elig_interview_free(struct elig_interview *interview)
{
    if (!interview)
        return;
    arena_clear(&interview->arena);
    arena_clear(&interview->decided);
    free(interview);
}

static struct reader reader_of(struct call *call, struct answers *answers)
{
    struct elig_interview *interview = call->interview;

    return (struct reader){.pack = interview->pack->model,
                           .language = interview->language,
                           .words = interview->words,
                           .answers = answers,
                           .diags = &call->report->diags,
                           .arena = &interview->arena};
}

static bool is_question(const struct elig_interview *interview, int question)
{
    return question >= 0 && question < elig_pack_questions(interview->pack);
}

static void answer(struct call *call)
{
    if (!is_question(call->interview, call->question)) {
        diag_add(&call->report->diags, DIAG_ANSWER_QUESTION, (struct place){0},
                 "the pack has no question %d", call->question);
        return;
    }

    struct reader reader = reader_of(call, &call->interview->answers);

    call->ok = read_typed(&reader, (uint32_t)call->question, call->text,
                          strlen(call->text), (struct place){0});
}

bool elig_interview_answer(struct elig_interview *interview, int question,
                           const char *text, struct elig_report *report)
{
    struct call call = {.interview = interview,
                        .report = report,
                        .question = question,
                        .text = text};

    arena_rewind(&interview->arena, interview->start);
    return guard(&call, answer) && call.ok;
}

static void read_all(struct call *call)
{
    struct elig_interview *interview = call->interview;
    const struct pack *pack = interview->pack->model;
    struct answers *answers = &interview->answers;
    struct answers read = *answers;
    struct reader reader = reader_of(call, &read);

    read.of =
        arena_array(&interview->arena, struct answer, pack->question_count);
    call->ok = read_input(&reader, interview->decider, READ_AUTO, call->text,
                          call->size) &&
               read_check(&reader);
    if (!call->ok)
        return;
    answers->today = read.today;
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (read.of[i].state != ANSWER_MISSING)
            answers->of[i] = read.of[i];
}

bool elig_interview_read(struct elig_interview *interview, const char *text,
                         size_t size, struct elig_report *report)
{
    struct call call = {
        .interview = interview, .report = report, .text = text, .size = size};

    arena_rewind(&interview->arena, interview->start);
    return guard(&call, read_all) && call.ok;
}

void elig_interview_withdraw(struct elig_interview *interview, int question)
{
    if (is_question(interview, question))
        interview->answers.of[question] = (struct answer){ANSWER_MISSING, 0};
}

void elig_interview_clear(struct elig_interview *interview)
{
    for (int i = 0; i < elig_pack_questions(interview->pack); i++)
        elig_interview_withdraw(interview, i);
    interview->answers.today = interview->today;
}

static int *copy_questions(struct arena *arena, const uint32_t *from,
                           uint32_t count)
{
    int *to = arena_array(arena, int, count);

    for (uint32_t i = 0; i < count; i++)
        to[i] = (int)from[i];
    return to;
}

static const char *const *copy_possible(const struct call *call,
                                        const struct decision *inner)
{
    const struct pack *pack = call->interview->pack->model;
    const char **ids = arena_array(&call->interview->arena, const char *,
                                   inner->possible_count);

    for (uint32_t i = 0; i < inner->possible_count; i++)
        if (inner->possible[i] != NO_INDEX)
            ids[i] = pack->outcomes[inner->possible[i]].id;
    return ids;
}

static const struct elig_date *copy_dates(const struct call *call,
                                          const struct decision *inner)
{
    struct elig_interview *interview = call->interview;
    struct elig_date *dates =
        arena_array(&interview->arena, struct elig_date, inner->date_count);

    for (uint32_t i = 0; i < inner->date_count; i++) {
        dates[i].id = inner->dates[i].date->id;
        dates[i].says = inner->dates[i].date->says.in[interview->language];
        date_format(inner->dates[i].day, dates[i].day);
    }
    return dates;
}

static const struct elig_advice *copy_advice(const struct call *call,
                                             const struct decision *inner)
{
    struct elig_interview *interview = call->interview;
    struct elig_advice *advice =
        arena_array(&interview->arena, struct elig_advice, inner->advice_count);

    for (uint32_t i = 0; i < inner->advice_count; i++) {
        const struct advice *from =
            &interview->pack->model->advice[inner->advice[i]];
        advice[i] = (struct elig_advice){
            from->id, advice_kind_name(from->kind),
            write_advice_text(interview->pack->model, from, inner,
                              interview->language, &interview->arena)};
    }
    return advice;
}

static const char *const *copy_sources(struct arena *arena,
                                       const struct pack *pack,
                                       const struct sources *sources)
{
    const char **ids = arena_array(arena, const char *, sources->count);

    for (uint32_t i = 0; i < sources->count; i++)
        ids[i] = pack->source_facts[sources->facts[i]].id;
    return ids;
}

static void copy_reasons(const struct call *call)
{
    struct elig_interview *interview = call->interview;
    const struct pack *pack = interview->pack->model;
    const struct reasons *inner = &interview->reasons;
    struct elig_reason *reasons =
        arena_array(&interview->arena, struct elig_reason, inner->count);

    for (uint32_t i = 0; i < inner->count; i++) {
        const struct rule *rule = &pack->rules[inner->rules[i]];
        reasons[i] = (struct elig_reason){
            rule->id, rule->because.in[interview->language],
            copy_sources(&interview->arena, pack, &rule->sources),
            rule->sources.count};
    }
    interview->decision.reasons = reasons;
    interview->decision.reason_count = inner->count;
}

static void copy_decision(const struct call *call, const struct decision *inner)
{
    struct elig_interview *interview = call->interview;
    struct arena *arena = &interview->arena;
    const struct pack *pack = interview->pack->model;
    struct elig_decision *decision = &interview->decision;

    *decision = (struct elig_decision){
        .status = public_status(inner->status),
        .exact = inner->exact,
        .possible = copy_possible(call, inner),
        .possible_count = inner->possible_count,
        .dates = copy_dates(call, inner),
        .date_count = inner->date_count,
        .advice = copy_advice(call, inner),
        .advice_count = inner->advice_count,
        .ask = copy_questions(arena, inner->ask, inner->ask_count),
        .ask_count = inner->ask_count,
        .open = copy_questions(arena, inner->open, inner->open_count),
        .open_count = inner->open_count,
        .because =
            copy_questions(arena, interview->because, interview->because_count),
        .because_count = interview->because_count};
    if (inner->outcome != NO_INDEX) {
        const struct outcome *outcome = &pack->outcomes[inner->outcome];
        decision->outcome = outcome->id;
        decision->outcome_says = outcome->says.in[interview->language];
    }
    if (inner->rule != NO_INDEX) {
        const struct rule *rule = &pack->rules[inner->rule];
        decision->rule = rule->id;
        decision->rule_says = rule->because.in[interview->language];
    }
}

static void decide_all(struct call *call)
{
    struct elig_interview *interview = call->interview;

    const struct judgement *judgement = &interview->judgement;

    interview->judgement = judge(interview->decider, &interview->answers);
    interview->because_count = because_find(judgement, interview->because);
    interview->reasons = reasons_find(judgement, &interview->arena);
    copy_decision(call, judgement->decision);
    copy_reasons(call);
    interview->decision.at_most = at_most_find(judgement);
}

const struct elig_decision *
elig_interview_decide(struct elig_interview *interview,
                      struct elig_report *report)
{
    struct call call = {.interview = interview, .report = report};

    arena_rewind(&interview->arena, interview->start);
    return guard(&call, decide_all) ? &interview->decision : NULL;
}

enum { WRITE_ROOM = 4096 };

static void write_result(struct call *call, bool is_json)
{
    struct elig_interview *interview = call->interview;
    char buffer[WRITE_ROOM];
    struct out out = {.write = call->sink.write,
                      .context = call->sink.context,
                      .bytes = buffer,
                      .room = sizeof buffer};

    decide_all(call);
    const struct pack *pack = interview->pack->model;
    struct result result = {.pack = pack,
                            .answers = &interview->answers,
                            .decision = interview->judgement.decision,
                            .because = interview->because,
                            .because_count = interview->because_count,
                            .reasons = interview->reasons,
                            .in_force =
                                answers_in_force(pack, &interview->answers)};
    if (is_json)
        result.next =
            plan_next(&interview->judgement, PLAN_EXPECTED, PLAN_TRIES_NEXT);
    struct missing missing =
        missing_find(&interview->judgement, &interview->arena);
    result.missing = &missing;
    struct style style = {.language = interview->language,
                          .words = interview->words,
                          .columns = call->columns};
    if (is_json)
        write_json(&out, &result, interview->language, &interview->arena);
    else
        write_text(&out, &result, &style, &interview->arena);
    call->ok = out_close(&out);
    if (!call->ok)
        diag_add(&call->report->diags, DIAG_WRITE_FAILED, (struct place){0},
                 "the result could not be written");
}

static void write_as_json(struct call *call)
{
    write_result(call, true);
}

static void write_as_text(struct call *call)
{
    write_result(call, false);
}

bool elig_interview_write_json(struct elig_interview *interview,
                               struct elig_sink sink,
                               struct elig_report *report)
{
    struct call call = {.interview = interview, .report = report, .sink = sink};

    arena_rewind(&interview->arena, interview->start);
    return guard(&call, write_as_json) && call.ok;
}

bool elig_interview_write_text(struct elig_interview *interview,
                               unsigned columns, struct elig_sink sink,
                               struct elig_report *report)
{
    struct call call = {.interview = interview,
                        .report = report,
                        .columns = columns,
                        .sink = sink};

    arena_rewind(&interview->arena, interview->start);
    return guard(&call, write_as_text) && call.ok;
}
