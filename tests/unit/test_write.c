/* test_write.c -- results and questions, for people and for programs. */
#include "expect.h"

#include "sheet.h"

#include "base/date.h"
#include "io/read.h"
#include "io/write.h"
#include "pack/load.h"

/*
 * ' stands for ".  A pack in which every part of a result can be seen: nothing
 * is said of purple, which is a gap.
 */
static const char pack_text[] =
    "{'pack':1,'id':'trip','version':'2.1','languages':['nl','en'],"
    "'valid_from':'2021-01-01','valid_to':'2021-12-31',"
    "'title':{'nl':'Mag u op reis?','en':'May you travel?'},"
    "'notice':{'nl':'Let op.','en':'Mind you.'},"
    "'source':{'publisher':'Bureau','title':'t','url':'https://b.example',"
    "'facts':[{'id':'F1','section':{'nl':'Reis','en':'Trip'},"
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

enum { DUTCH, ENGLISH };

struct office {
    struct arena arena, decider_arena;
    struct sheet sheet;
    const struct pack *pack;
    struct decider *decider;
};

static int open_office(void **state)
{
    static struct office office;
    char text[sizeof(pack_text)];
    struct diags diags;

    memcpy(text, pack_text, sizeof(text));
    for (char *quote = text; (quote = strchr(quote, '\''));)
        *quote = '"';
    office = (struct office){0};
    diags_init(&diags, &office.arena);
    office.pack = pack_load(text, sizeof(text) - 1, "trip.json",
                            "00000000000000000000000000000000"
                            "00000000000000000000000000000000",
                            &office.arena, &diags);
    assert_non_null(office.pack);
    office.decider =
        decider_new(engine_compile(office.pack, ENGINE_FOR_MANY, &office.arena),
                    &office.decider_arena);
    sheet_open(&office.sheet);
    *state = &office;
    return 0;
}

static int close_office(void **state)
{
    struct office *office = *state;

    sheet_close(&office->sheet);
    arena_clear(&office->decider_arena);
    arena_clear(&office->arena);
    return 0;
}

/* The result of answers given as pairs, one a line. */
static struct result decide_pairs(struct office *office, const char *pairs)
{
    struct arena *arena = &office->arena;
    const struct pack *pack = office->pack;
    struct answers *answers = arena_new(arena, struct answers);
    uint32_t *because = arena_array(arena, uint32_t, pack->question_count);
    struct diags diags;
    struct reader reader = {.pack = pack,
                            .language = ENGLISH,
                            .words = WORDS_EN,
                            .answers = answers,
                            .diags = &diags,
                            .arena = arena};

    answers->of = arena_array(arena, struct answer, pack->question_count);
    answers->has_today = date_parse("2021-03-01", 10, &answers->today);
    diags_init(&diags, arena);
    if (*pairs)
        assert_true(read_pairs(&reader, pairs, strlen(pairs)));

    struct result result = {
        .pack = pack,
        .answers = answers,
        .decision = decide(office->decider, answers),
        .because = because,
        .in_force = answers->today >= pack->valid.from &&
                    answers->today <= pack->valid.to,
    };
    result.because_count = decide_because(office->decider, answers, because);
    return result;
}

static struct style style_of(uint32_t language)
{
    return (struct style){.language = language,
                          .words = language == DUTCH ? WORDS_NL : WORDS_EN,
                          .columns = 72};
}

static const char *json_of(struct office *office, const struct result *result)
{
    write_json(&office->sheet.out, result, ENGLISH);
    return sheet_take(&office->sheet);
}

static const char *page_of(struct office *office, const struct result *result,
                           uint32_t language)
{
    struct style style = style_of(language);

    write_text(&office->sheet.out, result, &style, &office->arena);
    return sheet_take(&office->sheet);
}

#define END                                                                    \
    "\"today\":\"2021-03-01\",\"pack\":{\"id\":\"trip\",\"version\":\"2.1\","  \
    "\"sha256\":"                                                              \
    "\"0000000000000000000000000000000000000000000000000000000000000000\","    \
    "\"in_force\":true,\"notice\":\"Mind you.\"},\"engine\":\"1.0.0\"}\n"

static void a_decided_result_is_one_line_of_json(void **state)
{
    struct office *office = *state;
    struct result result =
        decide_pairs(office, "adult=yes\ncolour=red\nback=2021-02-26\nbags=2");

    expect_text(
        "decided", json_of(office, &result),
        "{\"schema\":1,\"status\":\"decided\",\"outcome\":\"wait\","
        "\"rule\":\"red\",\"dates\":{\"from\":\"2021-03-09\"},\"advice\":["
        "{\"id\":\"stay\",\"kind\":\"do\",\"says\":\"Stay at home.\","
        "\"source\":[\"F1\"]},"
        "{\"id\":\"label\",\"kind\":\"bring\",\"says\":\"A label.\","
        "\"source\":[]},"
        "{\"id\":\"pass\",\"kind\":\"bring\",\"says\":\"Your pass.\","
        "\"source\":[]},"
        "{\"id\":\"rain\",\"kind\":\"note\",\"says\":\"It may rain.\","
        "\"source\":[]}],"
        "\"because\":[{\"question\":\"adult\",\"answer\":true},"
        "{\"question\":\"colour\",\"answer\":\"red\"},"
        "{\"question\":\"back\",\"answer\":\"2021-02-26\"}],"
        "\"ask\":[],\"next\":null,\"open\":[],"
        "\"answers\":{\"adult\":true,\"colour\":\"red\",\"bags\":2,"
        "\"back\":\"2021-02-26\"}," END);
}

static void an_undetermined_result_lists_what_is_possible(void **state)
{
    struct office *office = *state;
    struct result result =
        decide_pairs(office, "adult=don't know\nback=2021-02-26");

    expect_text(
        "undetermined", json_of(office, &result),
        "{\"schema\":1,\"status\":\"undetermined\",\"outcome\":null,"
        "\"possible\":[\"go\",\"wait\",null],\"rule\":null,\"dates\":{},"
        "\"advice\":[],\"because\":[],\"ask\":[\"colour\",\"bags\"],"
        "\"next\":\"colour\",\"open\":[\"adult\"],"
        "\"answers\":{\"adult\":null,\"back\":\"2021-02-26\"}," END);
}

static void a_gap_has_no_outcome_and_nothing_possible(void **state)
{
    struct office *office = *state;
    struct result result =
        decide_pairs(office, "adult=yes\ncolour=purple\nbags=0");

    expect_text("no rule", json_of(office, &result),
                "{\"schema\":1,\"status\":\"no_rule\",\"outcome\":null,"
                "\"rule\":null,\"dates\":{},\"advice\":[],\"because\":["
                "{\"question\":\"adult\",\"answer\":true},"
                "{\"question\":\"colour\",\"answer\":\"purple\"}],"
                "\"ask\":[],\"next\":null,\"open\":[],\"answers\":"
                "{\"adult\":true,\"colour\":\"purple\",\"bags\":0}," END);
}

static void what_is_not_exact_or_in_force_says_so_in_json(void **state)
{
    struct office *office = *state;
    struct result result = decide_pairs(office, "today=2022-01-01");
    struct decision decision = *result.decision;
    const char *json;

    decision.exact = false;
    result.decision = &decision;
    json = json_of(office, &result);
    assert_non_null(strstr(json, "\"open\":[],\"exact\":false,\"answers\""));
    assert_non_null(strstr(json, "\"in_force\":false"));
    result.in_force = true;
    decision.exact = true;
    json = json_of(office, &result);
    assert_null(strstr(json, "exact"));
    assert_non_null(strstr(json, "\"in_force\":true"));
}

static void a_page_says_what_why_when_and_what_to_do(void **state)
{
    struct office *office = *state;
    struct result result =
        decide_pairs(office, "adult=yes\ncolour=red\nback=2021-02-26\nbags=2");

    expect_text("Dutch", page_of(office, &result, DUTCH),
                "U wacht nog.\n"
                "\n"
                "Rood duurt 10 dagen.\n"
                "\n"
                "Dit volgt uit uw antwoorden:\n"
                "- Bent u 18? Ja\n"
                "- Welke kleur? Rood\n"
                "- Wanneer terug? 26 februari 2021\n"
                "\n"
                "Vanaf: 9 maart 2021\n"
                "\n"
                "Wat u moet doen:\n"
                "- Blijf thuis.\n"
                "\n"
                "Wat u meeneemt:\n"
                "[ ] Een label.\n"
                "[ ] Uw pas.\n"
                "\n"
                "Goed om te weten:\n"
                "- Het kan regenen.\n"
                "\n"
                "Let op.\n");
}

static void a_page_names_the_questions_that_can_still_change_it(void **state)
{
    struct office *office = *state;
    struct result result = decide_pairs(office, "adult=no");

    expect_text("English", page_of(office, &result, ENGLISH),
                "You may go.\n"
                "\n"
                "You are a child.\n"
                "\n"
                "This follows from your answers:\n"
                "- Are you 18? No\n"
                "\n"
                "Your answers to these questions can still change what "
                "follows:\n"
                "- How many bags?\n"
                "\n"
                "What to bring:\n"
                "[ ] Your pass.\n"
                "\n"
                "Good to know:\n"
                "- It may rain.\n"
                "\n"
                "Mind you.\n");
}

static void a_page_without_a_decision_says_what_is_possible(void **state)
{
    struct office *office = *state;
    struct result result =
        decide_pairs(office, "adult=don't know\nback=2021-02-26\nbags=1");

    expect_text("English", page_of(office, &result, ENGLISH),
                "It cannot be decided yet.\n"
                "\n"
                "This is still possible:\n"
                "- You may go.\n"
                "- You still wait.\n"
                "- The rules do not cover your situation.\n"
                "\n"
                "These questions are still open:\n"
                "- Which colour?\n"
                "\n"
                "You do not know this yet, but it makes a difference:\n"
                "- Are you 18?\n"
                "\n"
                "Mind you.\n");
}

static void a_page_about_a_gap_sends_people_to_the_publisher(void **state)
{
    struct office *office = *state;
    struct result result =
        decide_pairs(office, "adult=yes\ncolour=purple\nbags=0");
    struct pack without_url = *office->pack;

    expect_text("with a link", page_of(office, &result, ENGLISH),
                "The rules do not cover these answers.\n"
                "\n"
                "This follows from your answers:\n"
                "- Are you 18? Yes\n"
                "- Which colour? Purple\n"
                "\n"
                "Bureau (https://b.example) can tell you what applies to "
                "you.\n"
                "\n"
                "Mind you.\n");
    without_url.url = NULL;
    result.pack = &without_url;
    expect_text("without", page_of(office, &result, DUTCH),
                "De regels gaan niet over deze antwoorden.\n"
                "\n"
                "Dit volgt uit uw antwoorden:\n"
                "- Bent u 18? Ja\n"
                "- Welke kleur? Paars\n"
                "\n"
                "Bureau kan u zeggen wat voor u geldt.\n"
                "\n"
                "Let op.\n");
}

static void a_page_of_rules_not_in_force_says_so_before_the_notice(void **state)
{
    struct office *office = *state;
    struct result late = decide_pairs(office, "adult=no\ntoday=2022-01-01");
    const char *page = page_of(office, &late, ENGLISH);

    assert_non_null(strstr(page, "\n\nPlease note: these rules applied up to "
                                 "and including 31 December 2021.\nToday is 1 "
                                 "January 2022.\n\nMind you.\n"));

    struct result early = decide_pairs(office, "adult=no\ntoday=2020-12-31");
    page = page_of(office, &early, DUTCH);
    assert_non_null(strstr(page, "\n\nLet op: deze regels gelden vanaf 1 "
                                 "januari 2021. Vandaag is het 31\n"
                                 "december 2020.\n\nLet op.\n"));
}

static void only_the_outcome_is_bold_and_only_where_allowed(void **state)
{
    struct office *office = *state;
    struct result result = decide_pairs(office, "adult=no");
    struct style style = style_of(ENGLISH);
    const char *page;

    style.bold = true;
    write_text(&office->sheet.out, &result, &style, &office->arena);
    page = sheet_take(&office->sheet);
    assert_memory_equal(page, "\033[1mYou may go.\033[0m\n", 20);
    assert_null(strchr(page + 20, '\033'));
    style.bold = false;
    write_text(&office->sheet.out, &result, &style, &office->arena);
    assert_null(strchr(sheet_take(&office->sheet), '\033'));
}

static void a_page_is_as_wide_as_asked(void **state)
{
    struct office *office = *state;
    struct result result = decide_pairs(office, "adult=no");
    struct style style = style_of(ENGLISH);
    const char *page;

    style.columns = 20;
    write_text(&office->sheet.out, &result, &style, &office->arena);
    page = sheet_take(&office->sheet);
    for (size_t size; (size = strcspn(page, "\n")), *page; page += size + 1)
        expect_true(page, size <= 20);
}

static void answers_are_said_in_words(void **state)
{
    static const struct {
        const char *pair, *dutch, *english;
    } rows[] = {
        {"adult=yes", "Ja", "Yes"},
        {"adult=no", "Nee", "No"},
        {"adult=don't know", "Weet ik niet", "I don't know"},
        {"colour=red", "Rood", "Red"},
        {"colour=don't know", "Grijs", "Grey"},
        {"bags=3", "3", "3"},
        {"back=2021-02-26", "26 februari 2021", "26 February 2021"},
    };
    struct office *office = *state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct result result = decide_pairs(office, rows[i].pair);
        struct style dutch = style_of(DUTCH), english = style_of(ENGLISH);
        uint32_t index = 0;

        while (result.answers->of[index].state == ANSWER_MISSING)
            index++;
        expect_text(rows[i].pair,
                    write_answer(&office->pack->questions[index],
                                 &result.answers->of[index], &dutch,
                                 &office->arena),
                    rows[i].dutch);
        expect_text(rows[i].pair,
                    write_answer(&office->pack->questions[index],
                                 &result.answers->of[index], &english,
                                 &office->arena),
                    rows[i].english);
    }
}

static void what_may_be_typed_is_said_in_words(void **state)
{
    static const struct bound none, today = {BOUND_TODAY, 0},
                                    day = {BOUND_DATE, 0};
    static const struct option options[3];
    static const int64_t most = PACK_INTEGER_MAX;
    const struct {
        const char *form;
        struct question question;
    } rows[] = {
        {"yes or no", {.type = QUESTION_BOOLEAN}},
        {"a number from 1 to 3",
         {.type = QUESTION_CHOICE, .options = options, .option_count = 3}},
        {"a whole number",
         {.type = QUESTION_INTEGER, .minimum = -most, .maximum = most}},
        {"a whole number of 1 or more",
         {.type = QUESTION_INTEGER, .minimum = 1, .maximum = most}},
        {"a whole number of at most 9",
         {.type = QUESTION_INTEGER, .minimum = -most, .maximum = 9}},
        {"a whole number from -1 to 9",
         {.type = QUESTION_INTEGER, .minimum = -1, .maximum = 9}},
        {"a date",
         {.type = QUESTION_DATE, .not_before = none, .not_after = none}},
        {"a date from today on",
         {.type = QUESTION_DATE, .not_before = today, .not_after = none}},
        {"a date up to and including today",
         {.type = QUESTION_DATE, .not_before = none, .not_after = today}},
        {"a date from 1 January 1970 up to and including today",
         {.type = QUESTION_DATE, .not_before = day, .not_after = today}},
    };
    struct office *office = *state;
    struct style style = style_of(ENGLISH);

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_text(rows[i].form,
                    write_form(&rows[i].question, &style, &office->arena),
                    rows[i].form);
}

static void questions_are_listed_for_programs(void **state)
{
    struct office *office = *state;

    write_questions_json(&office->sheet.out, office->pack, ENGLISH);
    expect_text(
        "json", sheet_take(&office->sheet),
        "{\"schema\":1,\"questions\":["
        "{\"id\":\"adult\",\"type\":\"boolean\",\"ask\":\"Are you 18?\","
        "\"why\":\"A child always may.\",\"source\":[]},"
        "{\"id\":\"colour\",\"type\":\"choice\",\"ask\":\"Which colour?\","
        "\"why\":\"Red waits.\",\"options\":["
        "{\"id\":\"green\",\"says\":\"Green\"},"
        "{\"id\":\"red\",\"says\":\"Red\"},"
        "{\"id\":\"grey\",\"says\":\"Grey\"},"
        "{\"id\":\"purple\",\"says\":\"Purple\"}],\"unknown\":\"grey\","
        "\"source\":[\"F1\"]},"
        "{\"id\":\"bags\",\"type\":\"integer\",\"ask\":\"How many bags?\","
        "\"why\":\"w\",\"minimum\":0,\"maximum\":9,\"source\":[]},"
        "{\"id\":\"back\",\"type\":\"date\",\"ask\":\"When back?\","
        "\"why\":\"w\",\"not_after\":\"today\",\"source\":[]}],"
        "\"pack\":{\"id\":\"trip\",\"version\":\"2.1\",\"sha256\":"
        "\"0000000000000000000000000000000000000000000000000000000000000000\","
        "\"title\":\"May you travel?\",\"notice\":\"Mind you.\"},"
        "\"engine\":\"1.0.0\"}\n");
}

static void questions_are_listed_for_people(void **state)
{
    struct office *office = *state;
    struct style style = style_of(DUTCH);

    write_questions_text(&office->sheet.out, office->pack, &style,
                         &office->arena);
    expect_text("text", sheet_take(&office->sheet),
                "Mag u op reis?\n"
                "\n"
                "1. adult\n"
                "   Bent u 18?\n"
                "   - ja of nee\n"
                "   Waarom: Een kind mag altijd.\n"
                "\n"
                "2. colour\n"
                "   Welke kleur?\n"
                "   een van deze:\n"
                "   - green: Groen\n"
                "   - red: Rood\n"
                "   - grey: Grijs\n"
                "   - purple: Paars\n"
                "   Waarom: Rood wacht.\n"
                "\n"
                "3. bags\n"
                "   Hoeveel tassen?\n"
                "   - een heel getal van 0 tot en met 9\n"
                "   Waarom: w\n"
                "\n"
                "4. back\n"
                "   Wanneer terug?\n"
                "   - een datum tot en met vandaag\n"
                "   Waarom: w\n"
                "\n"
                "Let op.\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_decided_result_is_one_line_of_json),
        cmocka_unit_test(an_undetermined_result_lists_what_is_possible),
        cmocka_unit_test(a_gap_has_no_outcome_and_nothing_possible),
        cmocka_unit_test(what_is_not_exact_or_in_force_says_so_in_json),
        cmocka_unit_test(a_page_says_what_why_when_and_what_to_do),
        cmocka_unit_test(a_page_names_the_questions_that_can_still_change_it),
        cmocka_unit_test(a_page_without_a_decision_says_what_is_possible),
        cmocka_unit_test(a_page_about_a_gap_sends_people_to_the_publisher),
        cmocka_unit_test(
            a_page_of_rules_not_in_force_says_so_before_the_notice),
        cmocka_unit_test(only_the_outcome_is_bold_and_only_where_allowed),
        cmocka_unit_test(a_page_is_as_wide_as_asked),
        cmocka_unit_test(answers_are_said_in_words),
        cmocka_unit_test(what_may_be_typed_is_said_in_words),
        cmocka_unit_test(questions_are_listed_for_programs),
        cmocka_unit_test(questions_are_listed_for_people),
    };

    return cmocka_run_group_tests(tests, open_office, close_office);
}
