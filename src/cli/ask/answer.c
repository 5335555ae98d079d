/* SPDX-License-Identifier: MIT */
/*
 * answer.c -- a reply as an answer, or a question back.
 *
 * What a reply might mean, but might not, is asked back (ask->back) and taken
 * only if the next reply says so.
 */
#include "cli/ask/ask_internal.h"

#include "base/utf8.h"
#include "cli/cli.h"
#include "text/typed_words.h"

#include <string.h>

enum {
    MISSES_HELP = 2,   /* replies not understood before help is offered, */
    MISSES_EXAMPLE = 3 /* and before the form is spelled out */
};

static bool is(struct span reply, enum typed_kind kind)
{
    return typed_is(kind, reply.text, reply.size);
}

/* The answer to this question is in `typed`: says a date back, and goes on. */
static void accept(struct asking *ask)
{
    const struct answer *answer =
        &ask->interview.typed.of[ask->interview.question];

    if (question_is_day(ask_current(ask)) && answer->state == ANSWER_KNOWN)
        ask_fill(ask, MSG_ASK_DAY, ask_day(ask, (int32_t)answer->value), NULL);
    interview_go_on(&ask->interview);
    ask->answered = true;
    ask->misses = 0;
    ask->again = true;
    ask_show_dropped(ask);
    ask_show_certain(ask);
}

static void accept_value(struct asking *ask, int64_t value)
{
    ask->interview.typed.of[ask->interview.question] =
        (struct answer){ANSWER_KNOWN, value};
    accept(ask);
}

static void miss(struct asking *ask)
{
    ask->misses++;
    if (ask->misses >= MISSES_EXAMPLE)
        ask_show_form(ask);
    else if (ask->misses == MISSES_HELP)
        ask_say(ask, MSG_ASK_INTRO);
}

/* Of "2", "2)", "option 2", "+2": the number; else 0. */
static uint32_t number_of(struct span reply)
{
    size_t size = typed_at_start(TYPED_NUMBER, reply.text, reply.size);

    for (; size < reply.size && strchr(" +", reply.text[size]); size++)
        continue;
    reply.text += size;
    reply.size -= size;
    if (reply.size > 1 && reply.text[reply.size - 1] == ')')
        reply.size--;
    return ask_parse_number(reply);
}

/* Whether the reply is the number of an option that was not offered. */
static bool is_not_offered(const struct asking *ask, const struct meant *back,
                           uint32_t number)
{
    const struct typed_choice choice = ask_choice(ask);

    for (uint32_t i = 0; i < back->count; i++)
        if (back->of[i] + 1 == number)
            return false;
    return number && option_numbered(&choice);
}

/* Whether the reply answers what was asked back, or gets it asked again. */
static bool settle(struct asking *ask, struct span reply)
{
    struct meant back = ask->back;

    ask->back.count = 0;
    if (utf8_valid(reply.text, reply.size) < reply.size)
        return false; // no text: the reader says so
    typed_core(&reply.text, &reply.size);
    uint32_t number = number_of(reply);
    if (back.kind == MEANT_DAYS) {
        if (!number || number > back.count)
            return false;
        accept_value(ask, back.of[number - 1]);
        return true;
    }
    if (back.kind == MEANT_OPTIONS) {
        if (!is_not_offered(ask, &back, number))
            return false;
        ask->back = back;
        ask_show_back(ask);
        return true;
    }
    if (is(reply, TYPED_YES) || is(reply, TYPED_SAID_YES) ||
        is(reply, TYPED_RIGHT)) {
        accept_value(ask, back.of[0]);
        return true;
    }
    if (!is(reply, TYPED_NO) && !is(reply, TYPED_SAID_NO))
        return false;
    ask_show_hint(ask);
    return true;
}

void ask_take_answer(struct asking *ask, struct span reply)
{
    struct faults faults;
    struct meant meant;

    if (ask->back.count && settle(ask, reply))
        return;
    faults_init(&faults, &ask->cli->arena);
    ask->reader.faults = &faults;
    meant = meant_read(&ask->reader, (uint32_t)ask->interview.question,
                       reply.text, reply.size);
    for (size_t i = 0; i < faults.listed_count[0]; i++)
        ask_print(ask, "", faults.listed[0][i].message);

    switch (meant.kind) {
    case MEANT_ANSWER:
        accept(ask);
        return;
    case MEANT_CONFIRM:
    case MEANT_DAYS:
    case MEANT_OPTIONS:
        ask->back = meant;
        ask_show_back(ask);
        return;
    case MEANT_NEAR:
        ask_show_near(ask, &meant);
        miss(ask);
        return;
    case MEANT_NOTHING:
        miss(ask);
    }
}

void ask_take_nothing(struct asking *ask)
{
    uint32_t question = (uint32_t)ask->interview.question;
    const struct answer *before = &ask->interview.typed.of[question];
    bool keeps = before->state != ANSWER_MISSING &&
                 (before->state == ANSWER_UNKNOWN ||
                  answer_check(ask_current(ask), before->value,
                               &ask->interview.typed) == ANSWER_FINE);

    if (ask->back.count)
        ask_show_back(ask);
    else if (keeps)
        accept(ask);
    else
        ask_show_hint(ask);
}
