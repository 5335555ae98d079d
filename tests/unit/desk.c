/* SPDX-License-Identifier: MIT */
/* desk.c -- what was read, as text. */
#include "unit/desk.h"

#include "base/date.h"

const char desk_pack[] =
    "{'pack':1,'id':'desk','version':'1','languages':['nl','en'],"
    "'title':{'nl':'t','en':'t'},'notice':{'nl':'t','en':'t'},"
    "'source':{'publisher':'p','title':'t'},\n"
    "'questions':[\n"
    "{'id':'adult','type':'boolean','ask':{'nl':'v','en':'q'},"
    "'why':{'nl':'w','en':'w'}},\n"
    "{'id':'colour','type':'choice','ask':{'nl':'v','en':'q'},"
    "'why':{'nl':'w','en':'w'},'options':["
    "{'id':'none','says':{'nl':'Geen','en':'None'}},"
    "{'id':'orange','says':{'nl':'Oranje','en':'Orange'}},"
    "{'id':'red','says':{'nl':'Rood','en':'Red'}}]},\n"
    "{'id':'on_file','type':'choice','ask':{'nl':'v','en':'q'},"
    "'why':{'nl':'w','en':'w'},'unknown':'unknown','options':["
    "{'id':'yes','says':{'nl':'Ja, nog steeds','en':'Yes, still'}},"
    "{'id':'no','says':{'nl':'Nee','en':'No'}},"
    "{'id':'unknown','says':{'nl':'Geen idee','en':'No idea'}}]},\n"
    "{'id':'age','type':'integer','minimum':0,'maximum':120,"
    "'ask':{'nl':'v','en':'q'},'why':{'nl':'w','en':'w'}},\n"
    "{'id':'back','type':'date','not_after':'today',"
    "'ask':{'nl':'v','en':'q'},'why':{'nl':'w','en':'w'}},\n"
    "{'id':'visit','type':'date','not_before':'today',"
    "'ask':{'nl':'v','en':'q'},'why':{'nl':'w','en':'w'}},\n"
    "{'id':'born','type':'date','not_before':'1900-01-01',"
    "'not_after':'2020-12-31',"
    "'ask':{'nl':'v','en':'q'},'why':{'nl':'w','en':'w'}}],\n"
    "'facts':[{'id':'days_back','days_between':['back','today']},"
    "{'id':'days_to_visit','days_between':['today','visit']},"
    "{'id':'years','years_between':['born','today']}],\n"
    "'outcomes':[{'id':'fine','says':{'nl':'t','en':'t'}},"
    "{'id':'wait','says':{'nl':'t','en':'t'},'dates':[{'id':'from',"
    "'says':{'nl':'t','en':'t'},'date':'back','plus_days':11}]},"
    "{'id':'come','says':{'nl':'t','en':'t'}}],\n"
    "'rules':[\n"
    "{'id':'child','outcome':'fine','because':{'nl':'t','en':'t'},"
    "'when':{'!':{'var':'adult'}}},\n"
    "{'id':'away','outcome':'wait','because':{'nl':'t','en':'t'},"
    "'when':{'and':[{'in':[{'var':'colour'},['orange','red']]},"
    "{'<=':[{'var':'days_back'},10]}]}},\n"
    "{'id':'known','outcome':'fine','because':{'nl':'t','en':'t'},"
    "'when':{'===':[{'var':'on_file'},'yes']}},\n"
    "{'id':'old','outcome':'fine','because':{'nl':'t','en':'t'},"
    "'when':{'and':[{'>=':[{'var':'age'},65]},"
    "{'>=':[{'var':'years'},65]},{'<=':[{'var':'days_to_visit'},7]}]}},\n"
    "{'id':'other','outcome':'come','because':{'nl':'t','en':'t'},"
    "'when':true}],\n"
    "'advice':[{'id':'passport','kind':'bring','for':['come'],"
    "'says':{'nl':'t','en':'t'}}]}";

void desk_clear(struct desk *desk)
{
    enum language spoken = desk->reader.spoken;

    arena_clear(&desk->arena);
    faults_init(&desk->faults, &desk->arena);
    desk->answers = (struct answers){
        .of = arena_array(&desk->arena, struct answer,
                          desk->subject.pack->question_count),
        .has_today = true,
    };
    (void)date_parse("2021-03-01", 10, &desk->answers.today);
    desk->reader = (struct reader){
        .pack = desk->subject.pack,
        .language = spoken == LANGUAGE_NL ? 0 : 1,
        .spoken = spoken,
        .file = "stdin",
        .answers = &desk->answers,
        .faults = &desk->faults,
        .arena = &desk->arena,
    };
}

void desk_open(struct desk *desk)
{
    *desk = (struct desk){0};
    subject_load_quoted(&desk->subject, "pack", desk_pack);
    subject_compile(&desk->subject, ENGINE_FOR_MANY);
    desk_clear(desk);
}

void desk_close(struct desk *desk)
{
    arena_clear(&desk->arena);
    subject_clear(&desk->subject);
}

bool desk_read(struct desk *desk, enum read_form form, const char *text,
               size_t size)
{
    bool fine =
        read_input(&desk->reader, desk->subject.decider, form, text, size);

    fine &= read_check(&desk->reader);
    return fine;
}

const char *desk_value(struct desk *desk, uint32_t index)
{
    const struct question *question = &desk->subject.pack->questions[index];
    const struct answer *answer = &desk->answers.of[index];
    char date[DATE_TEXT_SIZE];

    if (answer->state == ANSWER_MISSING)
        return "missing";
    if (answer->state == ANSWER_UNKNOWN)
        return "unknown";
    switch (question->type) {
    case QUESTION_BOOLEAN:
        return answer->value ? "true" : "false";
    case QUESTION_CHOICE:
        return question->options[answer->value].id;
    case QUESTION_INTEGER:
        return arena_print(&desk->arena, "%lld", (long long)answer->value);
    case QUESTION_DATE:
        date_format((int32_t)answer->value, date);
        return arena_print(&desk->arena, "%s", date);
    }
    return "";
}

const char *desk_answers(struct desk *desk)
{
    const char *text = "";

    for (uint32_t i = 0; i < desk->subject.pack->question_count; i++)
        if (desk->answers.of[i].state != ANSWER_MISSING)
            text = arena_print(
                &desk->arena, "%s%s%s=%s", text, *text ? " " : "",
                desk->subject.pack->questions[i].id, desk_value(desk, i));
    return text;
}

const char *desk_faults(struct desk *desk)
{
    const char *text = "";

    for (size_t i = 0; i < desk->faults.listed_count[0]; i++) {
        const struct fault *fault = &desk->faults.listed[0][i];
        const struct place *at = &fault->at;

        text = arena_print(&desk->arena, "%s%s%s %s:%u:%u%s%s", text,
                           *text ? "\n" : "", fault_id(fault->code),
                           at->file ? at->file : "", (unsigned)at->line,
                           (unsigned)at->column, at->question ? " " : "",
                           at->question ? at->question : "");
    }
    return text;
}

const char *desk_says(const struct desk *desk)
{
    return desk->faults.listed_count[0] ? desk->faults.listed[0][0].message
                                        : "";
}
