/* elig_sheet.c -- the public functions on sheets. */
#include "api/api_internal.h"

#include "base/date.h"
#include "engine/decide.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct elig_sheet {
    struct arena arena;
    const struct pack *pack;
    struct answers answers;
    struct form *form; /* the same answers, to be decided by one walk */
    struct decider *decider;
    struct elig_verdict verdict;
    struct elig_verdict_date *dates; /* room for those of any outcome */
};

// Lists of the engine are handed out as they are.
static_assert(sizeof(int) == sizeof(uint32_t), "an int has 32 bits");

struct opening {
    struct elig_sheet *sheet;
    const struct engine *engine;
    struct elig_report *report;
    int32_t today;
};

static void refuse_today(void *context)
{
    struct opening *opening = context;

    diag_add(&opening->report->diags, DIAG_ANSWER_BAD_TODAY, (struct place){0},
             "today must be written as YYYY-MM-DD");
}

static void open_sheet(void *context)
{
    struct opening *opening = context;
    struct elig_sheet *sheet = opening->sheet;
    uint32_t dates = 0;

    for (uint32_t i = 0; i < sheet->pack->outcome_count; i++)
        if (sheet->pack->outcomes[i].date_count > dates)
            dates = sheet->pack->outcomes[i].date_count;
    sheet->dates = arena_array(&sheet->arena, struct elig_verdict_date, dates);
    sheet->answers = (struct answers){
        arena_array(&sheet->arena, struct answer, sheet->pack->question_count),
        true, opening->today};
    sheet->form = form_new(opening->engine, &sheet->arena);
    form_begin(sheet->form, opening->today);
    // Last: what the decider takes later must lie behind all else.
    sheet->decider = decider_new(opening->engine, &sheet->arena);
}

struct elig_sheet *elig_sheet_new(const struct elig_pack *pack,
                                  const char *today, struct elig_report *report)
{
    struct elig_sheet *sheet = calloc(1, sizeof *sheet);
    struct opening opening = {sheet, pack->engine, report, 0};
    bool ok = false;

    if (!sheet) {
        report->no_memory = true;
        return NULL;
    }
    sheet->pack = pack->model;
    if (!date_parse(today, strlen(today), &opening.today))
        public_guard(report, &sheet->arena, refuse_today, &opening);
    else
        ok = public_guard(report, &sheet->arena, open_sheet, &opening);
    if (ok)
        return sheet;
    elig_sheet_free(sheet);
    return NULL;
}

void elig_sheet_free(struct elig_sheet *sheet)
{
    if (!sheet)
        return;
    arena_clear(&sheet->arena);
    free(sheet);
}

bool elig_day_parse(const char *text, int *day)
{
    return date_parse(text, strlen(text), day);
}

void elig_day_print(int day, char text[11])
{
    date_format(day, text);
}

static bool has_question(const struct elig_sheet *sheet, int question)
{
    return question >= 0 && (uint32_t)question < sheet->pack->question_count;
}

static void put(struct elig_sheet *sheet, uint32_t question,
                struct answer answer)
{
    sheet->answers.of[question] = answer;
    form_put(sheet->form, question, answer);
}

static bool set(struct elig_sheet *sheet, int index, enum elig_type type,
                int64_t value)
{
    if (!has_question(sheet, index))
        return false;
    const struct question *question = &sheet->pack->questions[index];
    if (public_type(question) != type ||
        answer_check(question, value, &sheet->answers) != ANSWER_FINE)
        return false;
    put(sheet, (uint32_t)index, (struct answer){ANSWER_KNOWN, value});
    return true;
}

bool elig_sheet_set_boolean(struct elig_sheet *sheet, int question, bool value)
{
    return set(sheet, question, ELIG_BOOLEAN, value);
}

bool elig_sheet_set_choice(struct elig_sheet *sheet, int question, int option)
{
    return set(sheet, question, ELIG_CHOICE, option);
}

bool elig_sheet_set_integer(struct elig_sheet *sheet, int question,
                            int64_t value)
{
    return set(sheet, question, ELIG_INTEGER, value);
}

bool elig_sheet_set_date(struct elig_sheet *sheet, int question, int day)
{
    return set(sheet, question, ELIG_DATE, day);
}

bool elig_sheet_set_today(struct elig_sheet *sheet, int day)
{
    const struct pack *pack = sheet->pack;
    struct answers then = sheet->answers;

    if (!date_is_day(day))
        return false;
    then.today = day;
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (then.of[i].state == ANSWER_KNOWN &&
            answer_check(&pack->questions[i], then.of[i].value, &then) !=
                ANSWER_FINE)
            return false;
    sheet->answers.today = day;
    form_put_today(sheet->form, day);
    return true;
}

void elig_sheet_set_unknown(struct elig_sheet *sheet, int question)
{
    if (has_question(sheet, question))
        put(sheet, (uint32_t)question,
            answer_dont_know(&sheet->pack->questions[question]));
}

void elig_sheet_unset(struct elig_sheet *sheet, int question)
{
    if (has_question(sheet, question))
        put(sheet, (uint32_t)question, (struct answer){0});
}

void elig_sheet_clear(struct elig_sheet *sheet)
{
    for (uint32_t i = 0; i < sheet->pack->question_count; i++)
        put(sheet, i, (struct answer){0});
}

static void tell_dates(struct elig_sheet *sheet,
                       const struct decision *decision)
{
    if (!decision->date_count)
        return;
    const struct outcome_date *first =
        sheet->pack->outcomes[decision->outcome].dates;
    for (uint32_t i = 0; i < decision->date_count; i++)
        sheet->dates[i] = (struct elig_verdict_date){
            (int)(decision->dates[i].date - first), decision->dates[i].day};
}

static void tell(struct elig_sheet *sheet, const struct decision *decision)
{
    struct elig_verdict *verdict = &sheet->verdict;

    // Member by member: to build a new one and copy it takes longer.
    verdict->status = public_status(decision->status);
    verdict->exact = decision->exact;
    verdict->outcome = decision->outcome;
    verdict->rule = decision->rule;
    verdict->possible = decision->possible;
    verdict->dates = sheet->dates;
    verdict->advice = (const int *)decision->advice;
    verdict->ask = (const int *)decision->ask;
    verdict->open = (const int *)decision->open;
    verdict->possible_count = decision->possible_count;
    verdict->date_count = decision->date_count;
    verdict->advice_count = decision->advice_count;
    verdict->ask_count = decision->ask_count;
    verdict->open_count = decision->open_count;
    tell_dates(sheet, decision);
}

static void decide_sheet(void *context)
{
    struct elig_sheet *sheet = context;

    tell(sheet, decide(sheet->decider, &sheet->answers));
}

const struct elig_verdict *elig_sheet_decide(struct elig_sheet *sheet)
{
    const struct decision *decision = decide_form(sheet->decider, sheet->form);

    if (decision)
        tell(sheet, decision);
    else if (!arena_guard(&sheet->arena, decide_sheet, sheet))
        return NULL;
    return &sheet->verdict;
}
