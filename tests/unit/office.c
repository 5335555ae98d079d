/* SPDX-License-Identifier: MIT */
/* office.c -- a result, and its pages. */
#include "unit/office.h"

#include "answers/read.h"
#include "ask/plan.h"
#include "base/date.h"
#include "pack/load.h"
#include "why/because.h"

/*
 * ' stands for ".  A pack in which every part of a result can be seen: nothing
 * is said of purple, which is a gap.
 */
static const char pack_text[] =
    "{'pack':1,'id':'trip','version':'2.1','languages':['nl','en'],"
    "'valid_from':'2021-01-01','valid_to':'2021-12-31',"
    "'title':{'nl':'Mag u op reis?','en':'May you travel?'},"
    "'notice':{'nl':'Let op.','en':'Mind you.'},"
    "'source':{'publisher':'Bureau','called':{'nl':'het Bureau','en':'the "
    "Bureau'},'title':'t','url':'https://b.example',"
    "'edition':'2021','facts':[{'id':'F1','section':{'nl':'Reis','en':'Trip'},"
    "'says':{'nl':'s','en':'s'}}]},"
    "'questions':["
    "{'id':'adult','type':'boolean','ask':{'nl':'Bent u 18?','en':'Are you "
    "18?'},'why':{'nl':'Een kind mag altijd.','en':'A child always may.'}},"
    "{'id':'colour','type':'choice','ask':{'nl':'Welke kleur?','en':'Which "
    "colour?'},'why':{'nl':'Rood wacht.','en':'Red waits.'},'source':['F1'],"
    "'unknown':'grey','options':["
    "{'id':'green','says':{'nl':'Groen','en':'Green'}},"
    "{'id':'red','says':{'nl':'Rood','en':'Red'}},"
    "{'id':'grey','says':{'nl':'Grijs','en':'Grey'}},"
    "{'id':'purple','says':{'nl':'Paars','en':'Purple'}}]},"
    "{'id':'bags','type':'integer','minimum':0,'maximum':9,'ask':{'nl':'Hoeveel"
    " tassen?','en':'How many bags?'},'why':{'nl':'w','en':'w'}},"
    "{'id':'back','type':'date','not_after':'today','ask':{'nl':'Wanneer "
    "terug?','en':'When back?'},'why':{'nl':'w','en':'w'}}],"
    "'facts':[{'id':'days','days_between':['back','today']}],"
    "'outcomes':["
    "{'id':'go','says':{'nl':'U mag gaan.','en':'You may go.'}},"
    "{'id':'wait','says':{'nl':'U wacht nog.','en':'You still wait.'},'dates':["
    "{'id':'from','says':{'nl':'Vanaf','en':'From'},'date':'back',"
    "'plus_days':11}]}],"
    "'rules':["
    "{'id':'child','outcome':'go','because':{'nl':'U bent een kind.','en':'You "
    "are a child.'},'when':{'!':{'var':'adult'}}},"
    "{'id':'red','outcome':'wait','because':{'nl':'Rood duurt 10 dagen.',"
    "'en':'Red takes 10 days.'},'when':{'and':[{'===':[{'var':'colour'},'red']}"
    ",{'<=':[{'var':'days'},10]}]}},"
    "{'id':'rest','outcome':'go','because':{'nl':'Niets houdt u tegen.',"
    "'en':'Nothing stops you.'},'when':{'!==':[{'var':'colour'},'purple']}}],"
    "'advice':["
    "{'id':'stay','kind':'do','for':['wait'],'says':{'nl':'Blijf thuis.',"
    "'en':'Stay at home.'},'source':['F1']},"
    "{'id':'label','kind':'bring','when':{'>=':[{'var':'bags'},2]},"
    "'says':{'nl':'Een label.','en':'A label.'}},"
    "{'id':'pass','kind':'bring','says':{'nl':'Uw pas.','en':'Your pass.'}},"
    "{'id':'rain','kind':'note','says':{'nl':'Het kan regenen.',"
    "'en':'It may rain.'}}]}";

int open_office(void **state)
{
    static struct office office;
    char text[sizeof(pack_text)];
    struct faults faults;

    memcpy(text, pack_text, sizeof(text));
    put_quotes(text);
    office = (struct office){.subject = {.pack = NULL}};
    faults_init(&faults, &office.subject.arena);
    office.subject.pack = pack_load(text, sizeof(text) - 1, "trip.json",
                                    "00000000000000000000000000000000"
                                    "00000000000000000000000000000000",
                                    &office.subject.arena, &faults);
    assert_non_null(office.subject.pack);
    subject_compile(&office.subject, ENGINE_FOR_MANY);
    sheet_open(&office.sheet);
    *state = &office;
    return 0;
}

int close_office(void **state)
{
    struct office *office = *state;

    sheet_close(&office->sheet);
    subject_clear(&office->subject);
    return 0;
}

struct result decide_pairs(struct office *office, const char *pairs)
{
    struct arena *arena = &office->subject.arena;
    const struct pack *pack = office->subject.pack;
    struct answers *answers = arena_new(arena, struct answers);
    uint32_t *because = arena_array(arena, uint32_t, pack->question_count);
    struct faults faults;
    struct reader reader = {.pack = pack,
                            .language = ENGLISH,
                            .spoken = LANGUAGE_EN,
                            .answers = answers,
                            .faults = &faults,
                            .arena = arena};

    answers->of = arena_array(arena, struct answer, pack->question_count);
    answers->has_today = date_parse("2021-03-01", 10, &answers->today);
    faults_init(&faults, arena);
    if (*pairs)
        assert_true(
            read_input(&reader, NULL, READ_PAIRS, pairs, strlen(pairs)));

    struct judgement judgement = judge(office->subject.decider, answers);
    struct result result = {
        .pack = pack,
        .id = reader.id,
        .answers = answers,
        .decision = judgement.decision,
        .because = because,
        .in_force = answers_in_force(pack, answers),
    };
    result.next = plan_next(&judgement, PLAN_EXPECTED, PLAN_TRIES_NEXT);
    result.reasons = reasons_find(&judgement, arena);
    result.because_count = because_find(&judgement, because);
    return result;
}

struct style style_of(uint32_t language)
{
    return (struct style){.language = language,
                          .spoken =
                              language == DUTCH ? LANGUAGE_NL : LANGUAGE_EN,
                          .columns = 72};
}

const char *json_of(struct office *office, const struct result *result)
{
    write_json(&office->sheet.out, result, ENGLISH, &office->subject.arena);
    return sheet_take(&office->sheet);
}

const char *page_of(struct office *office, const struct result *result,
                    uint32_t language)
{
    struct style style = style_of(language);

    write_text(&office->sheet.out, result, &style, &office->subject.arena);
    return sheet_take(&office->sheet);
}
