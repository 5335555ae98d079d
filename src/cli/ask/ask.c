/* SPDX-License-Identifier: MIT */
/*
 * ask.c -- question, reply, and on; then a look at all answers.
 *
 * A reply is an answer, or a wish (command.c).  After `!`, and at the look
 * at the end, it picks an answer to change.
 */
#include "cli/ask/ask.h"

#include "base/base.h"
#include "base/utf8.h"
#include "cli/ask/ask_internal.h"
#include "cli/files/file.h"
#include "cli/files/save.h"
#include "cli/signals.h"
#include "cli/terminal.h"
#include "text/typed_words.h"

#include <string.h>
#include <unistd.h>

enum {
    BLOCK = 4096, /* what a terminal hands over at most */
    ESCAPE = 0x1b /* begins what arrows and other such keys send */
};

enum next { GO_ON, DONE, STOPPED };

static bool at_end(const struct asking *ask)
{
    return ask->interview.question == NO_INDEX;
}

/* How to reply to a list: that of the look at the end, or of `!`. */
static void say_list_how(struct asking *ask)
{
    ask_say(ask, at_end(ask) ? MSG_ASK_REVIEW_HOW : MSG_ASK_LIST_HOW);
}

static void show_list(struct asking *ask)
{
    out_char(&ask->cli->err, '\n');
    ask_say(ask, at_end(ask) ? MSG_ASK_REVIEW : MSG_ASK_LIST);
    ask_show_answers(ask);
    say_list_how(ask);
}

static void show(struct asking *ask)
{
    ask->back.count = 0; // what stands there now is what is answered
    if (ask->list || at_end(ask))
        show_list(ask);
    else
        ask_show_question(ask);
}

/* "yes", or that it is right in the words of the question. */
static bool says_right(struct span reply, bool *right)
{
    *right = typed_is(TYPED_RIGHT, reply.text, reply.size) ||
             typed_is(TYPED_SAID_YES, reply.text, reply.size);
    return *right || read_yes_no(reply.text, reply.size, right);
}

/* A reply to a list: a number of it, or whether it is right. */
static enum next pick(struct asking *ask, struct span reply)
{
    int32_t question;
    bool right;

    if (utf8_valid(reply.text, reply.size) < reply.size)
        reply.size = 0; // which is none of these
    typed_core(&reply.text, &reply.size);
    question = ask_find_answer(ask, ask_parse_number(reply));

    if (question != NO_INDEX) {
        interview_change(&ask->interview, (uint32_t)question);
        ask->list = false;
        ask->again = true;
    } else if (at_end(ask) && says_right(reply, &right)) {
        if (right)
            return DONE;
        ask_say(ask, MSG_ASK_REVIEW_WHICH);
    } else {
        say_list_how(ask);
    }
    return GO_ON;
}

/* How to reply to what stands there, once more. */
static void show_how(struct asking *ask)
{
    if (ask->list || at_end(ask))
        say_list_how(ask);
    else
        ask_show_hint(ask);
}

static void go_back(struct asking *ask)
{
    if (ask->list) {
        ask->list = false;
        ask->again = true;
    } else if (interview_go_back(&ask->interview)) {
        ask->again = true;
    } else {
        ask_say(ask, ask_count_taken(ask) ? MSG_ASK_IS_FIRST_HERE
                                          : MSG_ASK_IS_FIRST);
        show_how(ask);
    }
}

static void open_list(struct asking *ask)
{
    if (ask_find_answer(ask, 1) == NO_INDEX) {
        ask_say(ask, MSG_ASK_LIST_EMPTY);
        show_how(ask);
        return;
    }
    ask->list = !at_end(ask);
    ask->again = true;
}

static void change_language(struct asking *ask, uint32_t language)
{
    struct cli *cli = ask->cli;

    cli->language = language;
    cli->spoken = spoken_language(cli->pack->languages[language]);
    ask->reader.language = language;
    ask->reader.spoken = cli->spoken;
    ask->style = terminal_style(cli, STDERR_FILENO);
    out_char(&cli->err, '\n');
    ask_introduce(ask); // who changes it could not read it before
    ask->again = true;
}

static enum next react(struct asking *ask, struct span reply)
{
    bool asks = !ask->list && !at_end(ask);

    if (memchr(reply.text, ESCAPE, reply.size)) {
        ask_say(ask, MSG_ASK_ARROWS);
        show_how(ask);
        return GO_ON;
    }
    reply = ask_plain(reply, &ask->cli->arena);
    struct ask_wish wish =
        ask_wish(ask->cli->pack, asks ? ask_current(ask) : NULL, reply);

    if (wish.command != ASK_ANSWER && wish.command != ASK_NOTHING)
        ask->back.count = 0;
    else if (!asks)
        return pick(ask, reply);
    switch (wish.command) {
    case ASK_ANSWER:
        ask_take_answer(ask, reply);
        break;
    case ASK_NOTHING:
        ask_take_nothing(ask);
        break;
    case ASK_WHY:
        if (asks)
            ask_show_why(ask);
        else
            ask->again = true;
        break;
    case ASK_BACK:
        go_back(ask);
        break;
    case ASK_LIST:
        open_list(ask);
        break;
    case ASK_STOP:
        return STOPPED;
    case ASK_LANGUAGE:
        change_language(ask, wish.language);
    }
    return GO_ON;
}

/* What is worked out for a reply may take long: somebody waits for it. */
static void prompt(struct asking *ask)
{
    watch_stop(&ask->cli->watch);
    out_text(&ask->cli->err, "> ");
    out_flush(&ask->cli->err);
}

/* Whether a question can still be seen by the person who is to answer it. */
static bool is_seen(const struct asking *ask)
{
    return !ask->echoes || !ask->cli->err.failed;
}

static enum saves_result wait_to_read(struct asking *ask)
{
    if (ask->cli->saves)
        return saves_wait(ask->cli->saves, ask->lines.fd);
    return !ask->echoes || signals_wait_to_read(ask->lines.fd) ? SAVES_INPUT
                                                               : SAVES_WOKEN;
}

/* Waits for a line.  Returns false at the end of the input. */
static bool read_reply(struct asking *ask, struct span *reply)
{
    enum lines_result result;

    prompt(ask);
    if (!is_seen(ask))
        return false;
    while ((result = lines_next(&ask->lines, reply)) == LINES_MORE)
        switch (wait_to_read(ask)) {
        case SAVES_INPUT:
            lines_fill(&ask->lines);
            break;
        case SAVES_SAVED:
            ask->saved = true;
            return false;
        case SAVES_WOKEN:
            ask->style = terminal_style(ask->cli, STDERR_FILENO);
            show(ask);
            prompt(ask);
            if (!is_seen(ask))
                return false;
        }
    ask->style = terminal_style(ask->cli, STDERR_FILENO); // it may have changed
    if (!ask->echoes || result == LINES_END)
        out_char(&ask->cli->err, '\n');
    if (result != LINES_TOO_LONG)
        return result == LINES_LINE;

    ask_fill(ask, MSG_LINE_TOO_LONG, ask_number(ask, READ_LINE_MAX), NULL);
    *reply = (struct span){"", 0}; // the hint follows
    return true;
}

/* Says on the terminal itself that what was shown there is gone. */
static int end_unseen(struct asking *ask)
{
    struct cli *cli = ask->cli;
    int error = cli->err_stream.error;

    cli->err.failed = !terminal_take_stderr();
    complain(cli, "the questions can no longer be shown: %s", strerror(error));
    return EXIT_STATUS_SYSTEM;
}

static int end_early(struct asking *ask)
{
    if (ask->saved)
        return ASK_SAVED;
    if (!is_seen(ask))
        return end_unseen(ask);
    if (ask->lines.failed) {
        file_complain(ask->cli, "-", strerror(ask->lines.error));
        return EXIT_STATUS_SYSTEM;
    }
    if (at_end(ask))
        ask_say(ask, MSG_ASK_ENDED_REVIEW);
    else
        ask_fill(ask, MSG_ASK_ENDED,
                 ask_current(ask)->ask.in[ask->style.language], NULL);
    return EXIT_STATUS_UNDECIDED;
}

static int converse(struct asking *ask)
{
    bool reviews = !ask->cli->options.no_review;
    enum next next = GO_ON;

    if (!ask->cli->introduced)
        ask_introduce(ask);
    ask_show_taken(ask);
    while (next == GO_ON && (reviews || !at_end(ask))) {
        struct span reply;
        struct arena_mark mark = arena_mark(&ask->cli->arena);

        if (ask->again)
            show(ask);
        ask->again = false;
        arena_rewind(&ask->cli->arena, mark);
        if (!read_reply(ask, &reply))
            return end_early(ask);
        watch_start(&ask->cli->watch, ask->cli->spoken);
        mark = arena_mark(&ask->cli->arena); // reading may have allocated
        next = react(ask, reply);
        if (ask->answered)
            save_prepare(ask->cli, &ask->interview.kept);
        arena_rewind(&ask->cli->arena, mark);
    }
    if (next != STOPPED)
        return 0;
    ask_say(ask,
            ask->cli->options.save ? MSG_ASK_STOPPED_SAVED : MSG_ASK_STOPPED);
    return EXIT_STATUS_UNDECIDED;
}

static void start(struct asking *ask, const struct reader *reader,
                  struct decider *decider)
{
    struct cli *cli = ask->cli;

    interview_start(&ask->interview, cli->pack, decider, reader->answers,
                    &cli->arena);
    if (cli->options.order == ORDER_FEWEST)
        interview_ask_fewest(&ask->interview, cli->options.worst_case
                                                  ? PLAN_WORST_CASE
                                                  : PLAN_EXPECTED);
    ask->listed = arena_array(&cli->arena, bool, cli->pack->question_count);
    ask->dropped = arena_array(&cli->arena, bool, cli->pack->question_count);
    ask->reader = *reader;
    ask->reader.answers = &ask->interview.typed;
    ask->reader.at_prompt = true;
}

/*
 * Whether there is something to say: a question, or the look at answers of a
 * file by somebody who may find that they have changed.
 */
static bool has_conversation(const struct asking *ask)
{
    const struct options *options = &ask->cli->options;
    bool from_file = false;

    for (size_t i = 0; i < options->source_count; i++)
        from_file |= options->sources[i].is_file;
    return !at_end(ask) ||
           (from_file && ask->echoes && !options->no_review &&
            answers_in_force(ask->cli->pack, &ask->interview.given));
}

int ask(struct cli *cli, const struct reader *reader, struct decider *decider,
        struct judgement *judgement, bool *answered)
{
    struct asking ask = {
        .cli = cli,
        .style = terminal_style(cli, STDERR_FILENO),
        .echoes = terminal_is(STDIN_FILENO),
        .outcome = NO_INDEX,
        .again = true,
    };

    watch_start(&cli->watch, cli->spoken);
    start(&ask, reader, decider);
    if (!has_conversation(&ask)) {
        watch_stop(&cli->watch);
        interview_end(&ask.interview);
        *judgement = ask.interview.now;
        return 0;
    }
    lines_init(&ask.lines, STDIN_FILENO, BLOCK, READ_LINE_MAX, &cli->arena);

    signals_at_prompt(true);
    int status = converse(&ask);
    watch_stop(&cli->watch);
    signals_at_prompt(false);
    interview_end(&ask.interview);
    if (!status && terminal_is(STDOUT_FILENO))
        out_char(&cli->err, '\n'); // before the result, on the same terminal
    out_flush(&cli->err);
    *reader->answers = ask.interview.kept;
    *judgement = ask.interview.now;
    *answered = ask.answered;
    return status;
}
