/* SPDX-License-Identifier: MIT */
/* elig_answers.c -- the public functions that set answers. */
#include "api/api_internal.h"

#include "answers/read.h"
#include "base/date.h"

#include <stdlib.h>
#include <string.h>

bool call_guard(struct call *call, void (*work)(void *context))
{
    return report_guard(
        call->report,
        (struct arena *[]){&call->answers->arena, &call->answers->work}, 2,
        work, call);
}

/* What was handed out ends, and so does what it was handed out for. */
static bool guard(struct call *call, void (*work)(void *context))
{
    arena_rewind(&call->answers->work, call->answers->work_start);
    call->answers->is_judged = false;
    return call_guard(call, work) && call->ok;
}

static void open_answers(void *context)
{
    struct call *call = context;
    struct elig_answers *answers = call->answers;
    const struct pack *pack = answers->pack->model;
    uint32_t dates = 0;

    call->ok =
        (call->number >= 0 ||
         fault_add(&call->report->faults, FAULT_ANSWER_LANGUAGE,
                   (struct place){0},
                   "the pack does not speak this language")) &&
        report_read_today(call->report, call->today, &answers->first_today);
    if (!call->ok)
        return;
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        if (pack->outcomes[i].date_count > dates)
            dates = pack->outcomes[i].date_count;
    answers->dates =
        arena_array(&answers->work, struct elig_decided_date, dates);
    answers->work_start = arena_mark(&answers->work);
    answers->given = (struct answers){
        arena_array(&answers->arena, struct answer, pack->question_count), true,
        answers->first_today};
    answers->form = form_new(answers->pack->engine, &answers->arena);
    form_begin(answers->form, answers->first_today);
    // Last: what the decider takes later must lie behind all else.
    answers->decider = decider_new(answers->pack->engine, &answers->arena);
}

struct elig_answers *elig_answers_new(const struct elig_pack *pack,
                                      const char *today, const char *language,
                                      struct elig_report *report)
{
    struct elig_answers *answers = calloc(1, sizeof *answers);
    struct call call = {.answers = answers, .report = report, .today = today};

    if (!answers) {
        report->no_memory = true;
        return NULL;
    }
    if (!language)
        language = pack->model->languages[0];
    call.number = pack_find_language(pack->model, language);
    answers->pack = pack;
    answers->language = (uint32_t)call.number;
    answers->spoken = spoken_language(language);
    if (guard(&call, open_answers))
        return answers;
    elig_answers_free(answers);
    return NULL;
}

void elig_answers_free(struct elig_answers *answers)
{
    if (!answers)
        return;
    arena_clear(&answers->arena);
    arena_clear(&answers->work);
    free(answers);
}

bool elig_day_parse(const char *text, int *day)
{
    return date_parse(text, strlen(text), day);
}

void elig_day_print(int day, char text[11])
{
    date_format(day, text);
}

static bool has_question(const struct elig_answers *answers, int question)
{
    return question >= 0 &&
           (uint32_t)question < answers->pack->model->question_count;
}

static void put(struct elig_answers *answers, uint32_t question,
                struct answer answer)
{
    answers->given.of[question] = answer;
    form_put(answers->form, question, answer);
    answers->is_judged = false;
}

static void put_today(struct elig_answers *answers, int32_t today)
{
    answers->given.today = today;
    form_put_today(answers->form, today);
    answers->is_judged = false;
}

static bool set(struct elig_answers *answers, int index, enum elig_type type,
                int64_t value)
{
    if (!has_question(answers, index))
        return false;
    const struct question *question = &answers->pack->model->questions[index];
    if (public_type(question) != type ||
        answer_check(question, value, &answers->given) != ANSWER_FINE)
        return false;
    put(answers, (uint32_t)index, (struct answer){ANSWER_KNOWN, value});
    return true;
}

bool elig_answers_set_boolean(struct elig_answers *answers, int question,
                              bool value)
{
    return set(answers, question, ELIG_BOOLEAN, value);
}

bool elig_answers_set_choice(struct elig_answers *answers, int question,
                             int option)
{
    return set(answers, question, ELIG_CHOICE, option);
}

bool elig_answers_set_integer(struct elig_answers *answers, int question,
                              int64_t value)
{
    return set(answers, question, ELIG_INTEGER, value);
}

bool elig_answers_set_date(struct elig_answers *answers, int question, int day)
{
    return set(answers, question, ELIG_DATE, day);
}

bool elig_answers_set_today(struct elig_answers *answers, int day)
{
    const struct pack *pack = answers->pack->model;
    struct answers then = answers->given;

    if (!date_is_day(day))
        return false;
    then.today = day;
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (then.of[i].state == ANSWER_KNOWN &&
            answer_check(&pack->questions[i], then.of[i].value, &then) !=
                ANSWER_FINE)
            return false;
    put_today(answers, day);
    return true;
}

void elig_answers_set_unknown(struct elig_answers *answers, int question)
{
    if (has_question(answers, question))
        put(answers, (uint32_t)question,
            answer_dont_know(&answers->pack->model->questions[question]));
}

/* ---- Reading back ---- */

enum elig_state elig_answers_state(const struct elig_answers *answers,
                                   int question)
{
    static const enum elig_state states[] = {[ANSWER_MISSING] = ELIG_MISSING,
                                             [ANSWER_UNKNOWN] = ELIG_UNKNOWN,
                                             [ANSWER_KNOWN] = ELIG_KNOWN};

    return has_question(answers, question)
               ? states[answers->given.of[question].state]
               : ELIG_MISSING;
}

static bool get(const struct elig_answers *answers, int question,
                enum elig_type type, int64_t *value)
{
    if (elig_answers_state(answers, question) != ELIG_KNOWN ||
        elig_question_type(answers->pack, question) != type)
        return false;
    *value = answers->given.of[question].value;
    return true;
}

bool elig_answers_get_boolean(const struct elig_answers *answers, int question,
                              bool *value)
{
    int64_t found;
    bool ok = get(answers, question, ELIG_BOOLEAN, &found);

    if (ok)
        *value = found != 0;
    return ok;
}

static bool get_int(const struct elig_answers *answers, int question,
                    enum elig_type type, int *value)
{
    int64_t found;
    bool ok = get(answers, question, type, &found);

    if (ok)
        *value = (int)found;
    return ok;
}

bool elig_answers_get_choice(const struct elig_answers *answers, int question,
                             int *option)
{
    return get_int(answers, question, ELIG_CHOICE, option);
}

bool elig_answers_get_integer(const struct elig_answers *answers, int question,
                              int64_t *value)
{
    return get(answers, question, ELIG_INTEGER, value);
}

bool elig_answers_get_date(const struct elig_answers *answers, int question,
                           int *day)
{
    return get_int(answers, question, ELIG_DATE, day);
}

int elig_answers_get_today(const struct elig_answers *answers)
{
    return answers->given.today;
}

struct elig_range elig_answers_bounds(const struct elig_answers *answers,
                                      int question)
{
    struct range bounds = answer_bounds(
        &answers->pack->model->questions[question], &answers->given);

    return (struct elig_range){bounds.low, bounds.high};
}

void elig_answers_unset(struct elig_answers *answers, int question)
{
    if (has_question(answers, question))
        put(answers, (uint32_t)question, (struct answer){0});
}

void elig_answers_clear(struct elig_answers *answers)
{
    for (uint32_t i = 0; i < answers->pack->model->question_count; i++)
        put(answers, i, (struct answer){0});
    if (answers->given.today != answers->first_today)
        put_today(answers, answers->first_today);
}

/* Reads beside the answers, so that what cannot be read changes none. */
static struct reader reader_of(struct call *call, struct answers *room)
{
    struct elig_answers *answers = call->answers;
    uint32_t count = answers->pack->model->question_count;

    *room = answers->given;
    room->of = arena_array(&answers->work, struct answer, count);
    return (struct reader){.pack = answers->pack->model,
                           .language = answers->language,
                           .spoken = answers->spoken,
                           .answers = room,
                           .faults = &call->report->faults,
                           .arena = &answers->work};
}

/* Takes over what was read. */
static void take_over(struct elig_answers *answers, const struct answers *read)
{
    for (uint32_t i = 0; i < answers->pack->model->question_count; i++)
        if (read->of[i].state != ANSWER_MISSING)
            put(answers, i, read->of[i]);
    if (read->today != answers->given.today)
        put_today(answers, read->today);
}

static void type(void *context)
{
    struct call *call = context;
    struct answers read;

    if (!has_question(call->answers, call->number)) {
        fault_add(&call->report->faults, FAULT_ANSWER_QUESTION,
                  (struct place){0}, "the pack has no question %d",
                  call->number);
        return;
    }
    struct reader reader = reader_of(call, &read);
    call->ok = read_typed(&reader, (uint32_t)call->number, call->text,
                          strlen(call->text), (struct place){0});
    if (call->ok)
        put(call->answers, (uint32_t)call->number, read.of[call->number]);
}

bool elig_answers_type(struct elig_answers *answers, int question,
                       const char *text, struct elig_report *report)
{
    struct call call = {
        .answers = answers, .report = report, .number = question, .text = text};

    return guard(&call, type);
}

static void read_all(void *context)
{
    struct call *call = context;
    struct answers read;
    struct reader reader = reader_of(call, &read);

    call->ok = read_input(&reader, call->answers->decider, READ_AUTO,
                          call->text, call->size) &&
               read_check(&reader);
    if (call->ok)
        take_over(call->answers, &read);
}

bool elig_answers_read(struct elig_answers *answers, const char *text,
                       size_t size, struct elig_report *report)
{
    struct call call = {
        .answers = answers, .report = report, .text = text, .size = size};

    return guard(&call, read_all);
}
