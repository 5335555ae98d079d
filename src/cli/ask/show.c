/* SPDX-License-Identifier: MIT */
/* show.c -- what the conversation says: questions, reasons, lists. */
#include "cli/ask/ask_internal.h"

#include "cli/cli.h"
#include "text/wrap.h"

#include <string.h>

const struct question *ask_current(const struct asking *ask)
{
    return &ask->cli->pack->questions[ask->interview.question];
}

struct typed_choice ask_choice(const struct asking *ask)
{
    return (struct typed_choice){ask_current(ask), ask->style.language,
                                 ask->cli->pack->language_count};
}

static const char *in_language(const struct asking *ask, struct text text)
{
    return text.in[ask->style.language];
}

void ask_print(struct asking *ask, const char *mark, const char *text)
{
    wrap_text(&ask->cli->err, ask->style.columns, mark, text);
}

void ask_fill(struct asking *ask, enum message name, const char *first,
              const char *second)
{
    const char *blanks[] = {first, second};

    ask_print(ask, "",
              message_fill(ask->style.spoken, name, blanks, &ask->cli->arena));
}

void ask_say(struct asking *ask, enum message name)
{
    ask_fill(ask, name, NULL, NULL);
}

const char *ask_number(struct asking *ask, uint32_t number)
{
    return arena_print(&ask->cli->arena, "%u", (unsigned)number);
}

/* How to have another language, said in that language where we can. */
static void offer_languages(struct asking *ask)
{
    const struct pack *pack = ask->cli->pack;

    for (uint32_t i = 0; i < pack->language_count; i++) {
        const char *tag = pack->languages[i];

        if (i == ask->style.language)
            continue;
        if (is_spoken(tag))
            ask_print(ask, "", message(spoken_language(tag), MSG_ASK_LANGUAGE));
        else
            ask_fill(ask, MSG_ASK_LANGUAGE_TAG, tag, tag);
    }
}

void ask_introduce(struct asking *ask)
{
    const struct pack *pack = ask->cli->pack;

    wrap_heading(&ask->cli->err, ask->style.columns, ask->style.bold,
                 in_language(ask, pack->title));
    ask_print(ask, "", in_language(ask, pack->notice));
    ask_print(ask, "", write_origin(pack, &ask->style, &ask->cli->arena));
    ask_say(ask, MSG_ASK_PRIVATE);
    out_char(&ask->cli->err, '\n');
    ask_say(ask, MSG_ASK_INTRO);
    offer_languages(ask);
}

uint32_t ask_count_taken(const struct asking *ask)
{
    const struct answers *answers = &ask->interview.given;
    uint32_t count = 0;

    for (uint32_t i = 0; i < ask->cli->pack->question_count; i++)
        count += answers->of[i].state != ANSWER_MISSING;
    return count;
}

void ask_show_taken(struct asking *ask)
{
    uint32_t count = ask_count_taken(ask);

    if (!count)
        return;
    out_char(&ask->cli->err, '\n');
    if (count == 1)
        ask_say(ask, MSG_ASK_TAKEN_ONE);
    else
        ask_fill(ask, MSG_ASK_TAKEN, ask_number(ask, count), NULL);
}

static void show_number(struct asking *ask)
{
    const char *number = ask_number(ask, ask->interview.asked + 1);
    uint32_t more = interview_at_most(&ask->interview);

    if (ask->interview.changing)
        ask_say(ask, MSG_ASK_CHANGING);
    else if (more)
        ask_fill(ask, MSG_ASK_NUMBER, number, ask_number(ask, more));
    else
        ask_fill(ask, MSG_ASK_NUMBER_LAST, number, NULL);
}

/* "  2. ", or "  - " where options have no numbers. */
static const char *option_mark(struct asking *ask, uint32_t option,
                               bool numbered)
{
    return numbered
               ? arena_print(&ask->cli->arena, "  %u. ", (unsigned)option + 1)
               : "  - ";
}

/* The words that choose each option stand beside it. */
static void show_some(struct asking *ask, const int64_t *which, uint32_t count)
{
    const struct question *question = ask_current(ask);
    struct arena *arena = &ask->cli->arena;
    const struct typed_choice choice = ask_choice(ask);
    bool *shared = arena_array(arena, bool, question->option_count);
    bool numbered = option_numbered(&choice);

    option_find_shared(&choice, shared, arena);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t number = which ? (uint32_t)which[i] : i;
        const struct option *option = &question->options[number];
        const char *says = in_language(ask, option->says);

        ask_print(ask, option_mark(ask, number, numbered && !shared[number]),
                  shared[number]
                      ? arena_print(arena, "%s: %s", option->id, says)
                      : says);
    }
}

/* A long list is shown once; its end is all that a screen would keep of it. */
static void show_options(struct asking *ask)
{
    uint32_t count = ask_current(ask)->option_count;
    bool *listed = &ask->listed[ask->interview.question];

    if (count > SAY_OPTIONS_MANY && *listed)
        ask_fill(ask, MSG_ASK_LISTED, ask_number(ask, count), NULL);
    else
        show_some(ask, NULL, count);
    *listed = true;
}

/* A day that may be answered: today, or what comes nearest to it. */
static int32_t example_day(const struct asking *ask)
{
    const struct answers *answers = &ask->interview.typed;
    struct range bounds = answer_bounds(ask_current(ask), answers);
    int64_t day = answers->today;

    if (day > bounds.high)
        day = bounds.high;
    if (day < bounds.low)
        day = bounds.low;
    return (int32_t)day;
}

void ask_show_hint(struct asking *ask)
{
    const struct question *question = ask_current(ask);
    struct arena *arena = &ask->cli->arena;

    if (question_has_options(question))
        ask_print(ask, "",
                  say_how(&ask->reader, (uint32_t)ask->interview.question,
                          SAY_TYPED));
    else if (question_is_day(question) && !ask->misses)
        ask_fill(ask, MSG_ASK_FORM_DATE,
                 write_form(question, &ask->style, arena),
                 message_date(ask->style.spoken, example_day(ask), arena));
    else // whoever is at a loss would copy an example
        ask_fill(ask, MSG_TYPE_THIS, write_form(question, &ask->style, arena),
                 NULL);
}

void ask_show_question(struct asking *ask)
{
    const struct question *question = ask_current(ask);
    const struct answer *before =
        &ask->interview.typed.of[ask->interview.question];

    out_char(&ask->cli->err, '\n');
    show_number(ask);
    wrap_heading(&ask->cli->err, ask->style.columns, ask->style.bold,
                 in_language(ask, question->ask));
    show_options(ask);
    ask_show_hint(ask);
    if (before->state == ANSWER_MISSING)
        return;
    ask_fill(ask, MSG_ASK_BEFORE,
             write_answer(question, before, &ask->style, &ask->cli->arena),
             NULL);
    ask_say(ask, MSG_ASK_KEEP);
}

void ask_show_form(struct asking *ask)
{
    static const enum message forms[] = {
        [QUESTION_BOOLEAN] = MSG_ASK_FORM_YES_NO,
        [QUESTION_CHOICE] = MSG_ASK_FORM_OPTION,
        [QUESTION_INTEGER] = MSG_ASK_FORM_DIGITS,
        [QUESTION_DATE] = MSG_ASK_FORM_DAY,
    };
    QUESTION_TYPES_ALL_IN(forms);

    const struct question *question = ask_current(ask);
    const struct typed_choice choice = ask_choice(ask);

    if (question_has_options(question) && !option_numbered(&choice))
        ask_show_hint(ask);
    else
        ask_say(ask, forms[question->type]);
}

const char *ask_day(const struct asking *ask, int32_t day)
{
    return message_day(ask->style.spoken, day, &ask->cli->arena);
}

static void show_days(struct asking *ask)
{
    const struct meant *back = &ask->back;

    ask_say(ask, MSG_ASK_DAYS);
    for (uint32_t i = 0; i < back->count; i++)
        ask_print(ask, option_mark(ask, i, true),
                  ask_day(ask, (int32_t)back->of[i]));
    ask_fill(ask, MSG_ASK_DAYS_HOW, ask_number(ask, back->count), NULL);
}

/* "4, 5 or 8": the numbers of these options, or NULL where one has none. */
static const char *some_numbers(struct asking *ask, const struct meant *some)
{
    struct arena *arena = &ask->cli->arena;
    const struct typed_choice choice = ask_choice(ask);
    const char *numbers = "";

    for (uint32_t i = 0; i < some->count; i++) {
        int64_t number = some->of[i] + 1;
        const char *join = !i ? ""
                           : i + 1 == some->count
                               ? message(ask->style.spoken, MSG_PHRASE_OR)
                               : ", ";

        if (!option_has_number(&choice, number))
            return NULL;
        numbers =
            arena_print(arena, "%s%s%lld", numbers, join, (long long)number);
    }
    return numbers;
}

static void show_which(struct asking *ask)
{
    const char *numbers = some_numbers(ask, &ask->back);

    ask_show_near(ask, &ask->back);
    if (numbers)
        ask_fill(ask, MSG_ASK_WHICH_HOW, numbers, NULL);
    else
        ask_show_hint(ask);
}

void ask_show_back(struct asking *ask)
{
    const struct question *question = ask_current(ask);
    int64_t value = ask->back.of[0];

    if (ask->back.kind == MEANT_DAYS)
        show_days(ask);
    else if (ask->back.kind == MEANT_OPTIONS)
        show_which(ask);
    else if (question_is_day(question))
        ask_fill(ask, MSG_ASK_CONFIRM, ask_day(ask, (int32_t)value), NULL);
    else
        ask_fill(ask, MSG_ASK_CONFIRM,
                 in_language(ask, question->options[value].says), NULL);
}

void ask_show_near(struct asking *ask, const struct meant *near)
{
    ask_say(ask, near->kind == MEANT_OPTIONS ? MSG_ASK_WHICH : MSG_ASK_NEAR);
    show_some(ask, near->of, near->count);
    if (near->more)
        ask_fill(ask, MSG_ASK_NEAR_MORE, ask_number(ask, near->more), NULL);
}

/* The sections that the question comes from, each once. */
static void show_sources(struct asking *ask)
{
    const struct pack *pack = ask->cli->pack;
    const struct sources *sources = &ask_current(ask)->sources;
    struct arena *arena = &ask->cli->arena;
    const char **sections = arena_array(arena, const char *, sources->count);
    uint32_t count = 0;

    for (uint32_t i = 0, j; i < sources->count; i++) {
        const struct source_fact *fact = &pack->source_facts[sources->facts[i]];

        sections[count] = in_language(ask, fact->section);
        for (j = 0; strcmp(sections[j], sections[count]) != 0; j++)
            continue; // at the latest at itself
        count += j == count;
    }
    if (count)
        ask_fill(ask, MSG_ASK_SOURCE, pack->publisher,
                 arena_join(arena, sections, count, "; "));
}

/* The rules that this answer can still make hold or fail. */
static void show_rules(struct asking *ask)
{
    const struct pack *pack = ask->cli->pack;
    struct arena *arena = &ask->cli->arena;
    uint32_t *rules = arena_array(arena, uint32_t, pack->rule_count);
    uint32_t count = interview_rules(&ask->interview, rules, arena);

    ask_say(ask, count ? MSG_ASK_RULES : MSG_ASK_NO_RULES);
    for (uint32_t i = 0; i < count; i++)
        ask_print(ask, "- ", in_language(ask, pack->rules[rules[i]].because));
}

void ask_show_why(struct asking *ask)
{
    ask_fill(ask, MSG_ASK_WHY, in_language(ask, ask_current(ask)->why), NULL);
    show_rules(ask);
    show_sources(ask);
    ask_say(ask, MSG_ASK_INTRO);
    ask_show_hint(ask);
}

int32_t ask_find_answer(const struct asking *ask, uint32_t number)
{
    const struct answers *kept = &ask->interview.kept;

    for (uint32_t i = 0; i < ask->cli->pack->question_count; i++)
        if (kept->of[i].state != ANSWER_MISSING && !--number)
            return (int32_t)i;
    return NO_INDEX;
}

void ask_show_answers(struct asking *ask)
{
    const struct pack *pack = ask->cli->pack;
    struct arena *arena = &ask->cli->arena;
    uint32_t count = 0;

    for (uint32_t i = 0; i < pack->question_count; i++) {
        const struct question *question = &pack->questions[i];
        const struct answer *answer = &ask->interview.kept.of[i];

        if (answer->state == ANSWER_MISSING)
            continue;
        ask_print(
            ask, arena_print(arena, "  %u. ", (unsigned)++count),
            arena_print(arena, "%s %s", in_language(ask, question->ask),
                        write_answer(question, answer, &ask->style, arena)));
    }
}

void ask_show_dropped(struct asking *ask)
{
    const struct interview *interview = &ask->interview;
    const struct pack *pack = ask->cli->pack;
    bool any = false;

    for (uint32_t i = 0; i < pack->question_count; i++) {
        bool drop = interview_drops(interview, i);

        if (drop && !ask->dropped[i]) {
            if (!any)
                ask_say(ask, MSG_ASK_DROPPED);
            any = true;
            ask_print(ask, "- ", in_language(ask, pack->questions[i].ask));
        }
        ask->dropped[i] = drop;
    }
}

void ask_show_certain(struct asking *ask)
{
    const struct decision *decision = ask->interview.now.decision;
    bool is_new = decision->outcome != ask->outcome;

    ask->outcome = decision->outcome; // none where it is open again
    if (!is_new || ask->outcome == NO_INDEX ||
        ask->interview.question == NO_INDEX)
        return;

    uint32_t more = interview_at_most(&ask->interview);
    out_char(&ask->cli->err, '\n');
    wrap_heading(&ask->cli->err, ask->style.columns, ask->style.bold,
                 in_language(ask, ask->cli->pack->outcomes[ask->outcome].says));
    if (more)
        ask_fill(ask, MSG_ASK_CERTAIN, ask_number(ask, more + 1), NULL);
    else
        ask_say(ask, MSG_ASK_CERTAIN_ONE);
}
