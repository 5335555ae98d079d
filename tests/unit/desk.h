/*
 * desk.h -- where answers are read in tests: a small pack, a reader, and what
 * came of it as text.
 */
#ifndef TESTS_DESK_H
#define TESTS_DESK_H

#include "expect.h"

#include "answers/read.h"
#include "base/date.h"
#include "engine/compile.h"
#include "pack/load.h"

/*
 * Every type of question; ' stands for ".  `back` matters only where the colour
 * is a bad one.
 */
static const char desk_pack[] =
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

enum desk_question { ADULT, COLOUR, ON_FILE, AGE, BACK, VISIT, BORN };

struct desk {
    struct arena pack_arena, decider_arena, arena;
    const struct pack *pack;
    const struct engine *engine;
    struct decider *decider;
    struct answers answers;
    struct faults faults;
    struct reader reader;
};

/* A clean sheet for the next person. */
static inline void desk_clear(struct desk *desk)
{
    enum language spoken = desk->reader.spoken;

    arena_clear(&desk->arena);
    faults_init(&desk->faults, &desk->arena);
    desk->answers = (struct answers){
        .of = arena_array(&desk->arena, struct answer,
                          desk->pack->question_count),
        .has_today = true,
    };
    (void)date_parse("2021-03-01", 10, &desk->answers.today);
    desk->reader = (struct reader){
        .pack = desk->pack,
        .language = spoken == LANGUAGE_NL ? 0 : 1,
        .spoken = spoken,
        .file = "stdin",
        .answers = &desk->answers,
        .faults = &desk->faults,
        .arena = &desk->arena,
    };
}

static inline void desk_open(struct desk *desk)
{
    char text[sizeof(desk_pack)];

    memcpy(text, desk_pack, sizeof(text));
    for (char *quote = text; (quote = strchr(quote, '\''));)
        *quote = '"';
    *desk = (struct desk){0};
    faults_init(&desk->faults, &desk->arena);
    desk->pack = pack_load(text, sizeof(text) - 1, "pack", NULL,
                           &desk->pack_arena, &desk->faults);
    assert_non_null(desk->pack);
    desk->engine =
        engine_compile(desk->pack, ENGINE_FOR_MANY, &desk->pack_arena);
    desk->decider = decider_new(desk->engine, &desk->decider_arena);
    desk_clear(desk);
}

static inline void desk_close(struct desk *desk)
{
    arena_clear(&desk->arena);
    arena_clear(&desk->decider_arena);
    arena_clear(&desk->pack_arena);
}

/* Reads a whole input and checks it, as the program does. */
static inline bool desk_read(struct desk *desk, enum read_form form,
                             const char *text, size_t size)
{
    bool fine = read_input(&desk->reader, desk->decider, form, text, size);

    fine &= read_check(&desk->reader);
    return fine;
}

static inline const char *desk_value(struct desk *desk, uint32_t index)
{
    const struct question *question = &desk->pack->questions[index];
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

/* The answers there are: "adult=true colour=red". */
static inline const char *desk_answers(struct desk *desk)
{
    const char *text = "";

    for (uint32_t i = 0; i < desk->pack->question_count; i++)
        if (desk->answers.of[i].state != ANSWER_MISSING)
            text =
                arena_print(&desk->arena, "%s%s%s=%s", text, *text ? " " : "",
                            desk->pack->questions[i].id, desk_value(desk, i));
    return text;
}

/* The faults: "A002 stdin:1:11 colour", a line each. */
static inline const char *desk_faults(struct desk *desk)
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

/* What the first fault says, or "". */
static inline const char *desk_says(const struct desk *desk)
{
    return desk->faults.listed_count[0] ? desk->faults.listed[0][0].message
                                        : "";
}

#endif
