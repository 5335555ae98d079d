/* elig.c -- the public functions on reports, and on packs and their parts. */
#include "elig.h"

#include "api/api_internal.h"
#include "base/date.h"
#include "pack/load.h"

#include <stdlib.h>
#include <string.h>

struct elig_report *elig_report_new(void)
{
    struct elig_report *report = calloc(1, sizeof *report);

    if (report)
        faults_init(&report->faults, &report->arena);
    return report;
}

void elig_report_free(struct elig_report *report)
{
    if (!report)
        return;
    arena_clear(&report->arena);
    free(report);
}

void elig_report_clear(struct elig_report *report)
{
    arena_clear(&report->arena);
    faults_init(&report->faults, &report->arena);
    report->no_memory = false;
}

size_t elig_report_errors(const struct elig_report *report)
{
    return report->faults.count[FAULT_ERROR] + report->no_memory;
}

size_t elig_report_count(const struct elig_report *report)
{
    return report->faults.listed_count[FAULT_ERROR] +
           report->faults.listed_count[FAULT_WARNING] + report->no_memory;
}

struct elig_fault elig_report_fault(const struct elig_report *report,
                                    size_t index)
{
    size_t errors = report->faults.listed_count[FAULT_ERROR];
    size_t warnings = report->faults.listed_count[FAULT_WARNING];

    if (index >= errors + warnings)
        return (struct elig_fault){.id = fault_id(FAULT_NO_MEMORY),
                                   .level = fault_level_name(FAULT_ERROR),
                                   .message = fault_title(FAULT_NO_MEMORY)};

    const struct fault *fault =
        index < errors ? &report->faults.listed[FAULT_ERROR][index]
                       : &report->faults.listed[FAULT_WARNING][index - errors];
    return (struct elig_fault){.id = fault_id(fault->code),
                               .level =
                                   fault_level_name(fault_level(fault->code)),
                               .message = fault->message,
                               .hint = fault->hint,
                               .file = fault->at.file,
                               .path = fault->at.path,
                               .question = fault->at.question,
                               .line = fault->at.line,
                               .column = fault->at.column};
}

bool report_guard(struct elig_report *report, struct arena *const arenas[],
                  size_t count, void (*work)(void *context), void *context)
{
    struct arena *all[ARENAS_GUARDED_MAX] = {&report->arena};

    for (size_t i = 0; i < count; i++)
        all[i + 1] = arenas[i];
    if (arenas_guard(all, count + 1, work, context))
        return true;
    report->no_memory = true;
    return false;
}

bool report_read_today(struct elig_report *report, const char *today,
                       int32_t *day)
{
    return date_parse(today, strlen(today), day) ||
           fault_add(&report->faults, FAULT_ANSWER_BAD_TODAY, (struct place){0},
                     "today must be written as YYYY-MM-DD");
}

struct loading {
    struct elig_pack *pack;
    const char *text, *name;
    size_t size;
    struct elig_report *report;
};

static void load(void *context)
{
    struct loading *loading = context;
    struct elig_pack *pack = loading->pack;

    // The report may outlive the caller's name for the pack.
    const char *name =
        arena_print(&loading->report->arena, "%s", loading->name);
    const struct pack *model =
        pack_load(loading->text, loading->size, name, NULL, &pack->arena,
                  &loading->report->faults);
    if (model)
        pack->engine = engine_compile(model, ENGINE_FOR_MANY, &pack->arena);
    pack->model = model;
}

struct elig_pack *elig_pack_load(const char *text, size_t size,
                                 const char *name, struct elig_report *report)
{
    struct elig_pack *pack = calloc(1, sizeof *pack);
    struct loading loading = {pack, text, name, size, report};

    if (!pack) {
        report->no_memory = true;
        return NULL;
    }
    if (report_guard(report, &(struct arena *){&pack->arena}, 1, load,
                     &loading) &&
        pack->engine)
        return pack;
    elig_pack_free(pack);
    return NULL;
}

void elig_pack_free(struct elig_pack *pack)
{
    if (!pack)
        return;
    arena_clear(&pack->arena);
    free(pack);
}

const char *elig_pack_id(const struct elig_pack *pack)
{
    return pack->model->id;
}

const char *elig_pack_version(const struct elig_pack *pack)
{
    return pack->model->version;
}

const char *elig_pack_sha256(const struct elig_pack *pack)
{
    return pack->model->sha256;
}

int elig_pack_find_language(const struct elig_pack *pack, const char *language)
{
    return pack_find_language(pack->model, language);
}

const char *elig_pack_title(const struct elig_pack *pack, int language)
{
    return pack->model->title.in[language];
}

const char *elig_pack_notice(const struct elig_pack *pack, int language)
{
    return pack->model->notice.in[language];
}

int elig_pack_questions(const struct elig_pack *pack)
{
    return (int)pack->model->question_count;
}

int elig_pack_find_question(const struct elig_pack *pack, const char *id)
{
    return pack_find_question(pack->model, id, strlen(id));
}

const char *elig_question_id(const struct elig_pack *pack, int question)
{
    return pack->model->questions[question].id;
}

enum elig_type public_type(const struct question *question)
{
    static const enum elig_type types[] = {
        [QUESTION_BOOLEAN] = ELIG_BOOLEAN,
        [QUESTION_CHOICE] = ELIG_CHOICE,
        [QUESTION_INTEGER] = ELIG_INTEGER,
        [QUESTION_DATE] = ELIG_DATE,
    };
    QUESTION_TYPES_ALL_IN(types);

    return types[question->type];
}

enum elig_type elig_question_type(const struct elig_pack *pack, int question)
{
    return public_type(&pack->model->questions[question]);
}

const char *elig_question_ask(const struct elig_pack *pack, int question,
                              int language)
{
    return pack->model->questions[question].ask.in[language];
}

const char *elig_question_why(const struct elig_pack *pack, int question,
                              int language)
{
    return pack->model->questions[question].why.in[language];
}

int elig_question_options(const struct elig_pack *pack, int question)
{
    return (int)pack->model->questions[question].option_count;
}

const char *elig_option_id(const struct elig_pack *pack, int question,
                           int option)
{
    return pack->model->questions[question].options[option].id;
}

const char *elig_option_says(const struct elig_pack *pack, int question,
                             int option, int language)
{
    return pack->model->questions[question].options[option].says.in[language];
}

int elig_question_find_option(const struct elig_pack *pack, int question,
                              const char *id)
{
    return question_find_option(&pack->model->questions[question], id,
                                strlen(id));
}

/* ---- Outcomes, rules and advice ---- */

int elig_pack_outcomes(const struct elig_pack *pack)
{
    return (int)pack->model->outcome_count;
}

const char *elig_outcome_id(const struct elig_pack *pack, int outcome)
{
    return pack->model->outcomes[outcome].id;
}

const char *elig_outcome_says(const struct elig_pack *pack, int outcome,
                              int language)
{
    return pack->model->outcomes[outcome].says.in[language];
}

int elig_outcome_dates(const struct elig_pack *pack, int outcome)
{
    return (int)pack->model->outcomes[outcome].date_count;
}

const char *elig_outcome_date_id(const struct elig_pack *pack, int outcome,
                                 int date)
{
    return pack->model->outcomes[outcome].dates[date].id;
}

const char *elig_outcome_date_says(const struct elig_pack *pack, int outcome,
                                   int date, int language)
{
    return pack->model->outcomes[outcome].dates[date].says.in[language];
}

int elig_pack_rules(const struct elig_pack *pack)
{
    return (int)pack->model->rule_count;
}

const char *elig_rule_id(const struct elig_pack *pack, int rule)
{
    return pack->model->rules[rule].id;
}

const char *elig_rule_says(const struct elig_pack *pack, int rule, int language)
{
    return pack->model->rules[rule].because.in[language];
}

int elig_rule_sources(const struct elig_pack *pack, int rule)
{
    return (int)pack->model->rules[rule].sources.count;
}

const char *elig_rule_source(const struct elig_pack *pack, int rule, int source)
{
    const struct sources *sources = &pack->model->rules[rule].sources;

    return pack->model->source_facts[sources->facts[source]].id;
}

int elig_pack_advice(const struct elig_pack *pack)
{
    return (int)pack->model->advice_count;
}

const char *elig_advice_id(const struct elig_pack *pack, int advice)
{
    return pack->model->advice[advice].id;
}

const char *elig_advice_kind(const struct elig_pack *pack, int advice)
{
    return advice_kind_name(pack->model->advice[advice].kind);
}

const char *elig_advice_says(const struct elig_pack *pack, int advice,
                             int language)
{
    return pack->model->advice[advice].says.in[language];
}
