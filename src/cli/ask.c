/* ask.c -- question, reply, and on; `?` and `<` in between. */
#include "cli/ask.h"

#include "cli/file.h"
#include "cli/lines.h"
#include "cli/terminal.h"
#include "io/wrap.h"
#include "study/interview.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK = 4096 }; /* what a terminal hands over at most */

struct ask {
    struct cli *cli;
    const struct pack *pack;
    struct reader reader; /* puts answers where the interview looks */
    struct interview interview;
    struct lines lines;
    struct style style;
    bool echoes; /* who types sees a new line begin */
};

static const struct question *current(const struct ask *ask)
{
    return &ask->pack->questions[ask->interview.question];
}

static const char *in_language(const struct ask *ask, struct text text)
{
    return text.in[ask->style.language];
}

static void line(struct ask *ask, const char *text)
{
    wrap_text(&ask->cli->err, ask->style.columns, "", text);
}

static void word(struct ask *ask, enum word name)
{
    line(ask, words_get(ask->style.words, name));
}

/* A sentence with up to two blanks. */
static void fill(struct ask *ask, enum word name, const char *first,
                 const char *second)
{
    const char *blanks[] = {first, second};

    line(ask, words_fill(ask->style.words, name, blanks, &ask->cli->arena));
}

static const char *number_text(struct ask *ask, uint32_t number)
{
    return arena_print(&ask->cli->arena, "%u", (unsigned)number);
}

static void introduce(struct ask *ask)
{
    wrap_heading(&ask->cli->err, ask->style.columns, ask->style.bold,
                 in_language(ask, ask->pack->title));
    word(ask, WORD_ASK_INTRO);
}

static void show_number(struct ask *ask)
{
    const char *number = number_text(ask, ask->interview.asked + 1);
    uint32_t more = interview_at_most(&ask->interview);

    if (more)
        fill(ask, WORD_ASK_NUMBER, number, number_text(ask, more));
    else
        fill(ask, WORD_ASK_NUMBER_LAST, number, NULL);
}

static void show_options(struct ask *ask)
{
    const struct question *question = current(ask);

    for (uint32_t i = 0; i < question->option_count; i++)
        wrap_text(&ask->cli->err, ask->style.columns,
                  arena_print(&ask->cli->arena, "  %u. ", (unsigned)i + 1),
                  in_language(ask, question->options[i].says));
}

/* A day that may be answered: today, or what comes nearest to it. */
static const char *example_day(struct ask *ask)
{
    const struct answers *answers = &ask->interview.typed;
    struct range bounds = answer_date_bounds(current(ask), answers);
    int64_t day = answers->today;

    if (day > bounds.high)
        day = bounds.high;
    if (day < bounds.low)
        day = bounds.low;
    return words_date(ask->style.words, (int32_t)day, &ask->cli->arena);
}

static void show_hint(struct ask *ask)
{
    const struct question *question = current(ask);
    const char *form = write_form(question, &ask->style, &ask->cli->arena);

    if (question->type == QUESTION_DATE)
        fill(ask, WORD_ASK_FORM_DATE, form, example_day(ask));
    else
        fill(ask, WORD_TYPE_THIS, form, NULL);
}

static void show_question(struct ask *ask)
{
    const struct question *question = current(ask);
    const struct answer *before =
        &ask->interview.typed.of[ask->interview.question];

    out_char(&ask->cli->err, '\n');
    show_number(ask);
    wrap_heading(&ask->cli->err, ask->style.columns, ask->style.bold,
                 in_language(ask, question->ask));
    show_options(ask);
    show_hint(ask);
    if (before->state != ANSWER_MISSING)
        fill(ask, WORD_ASK_BEFORE,
             write_answer(question, before, &ask->style, &ask->cli->arena),
             NULL);
}

static bool is_new_section(const struct ask *ask, uint32_t index)
{
    const struct question *question = current(ask);
    const struct source_fact *facts = ask->pack->source_facts;
    const char *section =
        in_language(ask, facts[question->sources.facts[index]].section);

    for (uint32_t i = 0; i < index; i++)
        if (!strcmp(
                section,
                in_language(ask, facts[question->sources.facts[i]].section)))
            return false;
    return true;
}

static void show_sources(struct ask *ask)
{
    const struct question *question = current(ask);
    const char *sections = "";

    for (uint32_t i = 0; i < question->sources.count; i++) {
        const struct source_fact *fact =
            &ask->pack->source_facts[question->sources.facts[i]];

        if (is_new_section(ask, i))
            sections = arena_print(&ask->cli->arena, "%s%s%s", sections,
                                   *sections ? "; " : "",
                                   in_language(ask, fact->section));
    }
    if (*sections)
        fill(ask, WORD_ASK_SOURCE, ask->pack->publisher, sections);
}

static void show_why(struct ask *ask)
{
    fill(ask, WORD_ASK_WHY, in_language(ask, current(ask)->why), NULL);
    show_sources(ask);
}

/* Whether it was understood; the interview then goes on. */
static bool take_answer(struct ask *ask, struct line reply)
{
    struct diags diags;

    diags_init(&diags, &ask->cli->arena);
    ask->reader.diags = &diags;
    if (read_typed(&ask->reader, (uint32_t)ask->interview.question, reply.text,
                   reply.size, (struct place){0})) {
        interview_go_on(&ask->interview);
        return true;
    }
    for (size_t i = 0; i < diags.listed_count[0]; i++)
        line(ask, diags.listed[0][i].message);
    return false;
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r';
}

static struct line trim(struct line reply)
{
    while (reply.size && is_blank(reply.text[0])) {
        reply.text++;
        reply.size--;
    }
    while (reply.size && is_blank(reply.text[reply.size - 1]))
        reply.size--;
    return reply;
}

static bool is_sign(struct line reply, char sign)
{
    return reply.size == 1 && reply.text[0] == sign;
}

/* Returns whether there is another question to show. */
static bool react(struct ask *ask, struct line reply)
{
    struct line trimmed = trim(reply);

    if (!trimmed.size) {
        show_hint(ask);
        return false;
    }
    if (is_sign(trimmed, '?')) {
        show_why(ask);
        return false;
    }
    if (!is_sign(trimmed, '<'))
        return take_answer(ask, reply);
    if (interview_go_back(&ask->interview))
        return true;
    word(ask, WORD_ASK_IS_FIRST);
    return false;
}

/* Waits for a line.  Returns false at the end of the input. */
static bool read_reply(struct ask *ask, struct line *reply)
{
    enum lines_result result;

    out_text(&ask->cli->err, "> ");
    out_flush(&ask->cli->err);
    while ((result = lines_next(&ask->lines, reply)) == LINES_MORE)
        lines_fill(&ask->lines);
    if (!ask->echoes || result == LINES_END)
        out_char(&ask->cli->err, '\n');
    if (result != LINES_TOO_LONG)
        return result == LINES_LINE;

    fill(ask, WORD_LINE_TOO_LONG, number_text(ask, READ_LINE_MAX), NULL);
    *reply = (struct line){"", 0}; // the hint follows
    return true;
}

static int end_early(struct ask *ask)
{
    if (ask->lines.failed) {
        file_complain(ask->cli, "-", ask->lines.error);
        return EXIT_STATUS_SYSTEM;
    }
    fill(ask, WORD_ASK_ENDED, in_language(ask, current(ask)->ask), NULL);
    return EXIT_STATUS_UNDECIDED;
}

static void leave(int number)
{
    ssize_t ignored = write(STDERR_FILENO, "\n", 1);

    (void)number;
    (void)ignored;
    _exit(EXIT_STATUS_INTERRUPTED);
}

static int converse(struct ask *ask)
{
    bool anew = true;

    introduce(ask);
    while (ask->interview.question != NO_INDEX) {
        struct line reply;
        struct arena_mark mark = arena_mark(&ask->cli->arena);

        ask->style = terminal_style(ask->cli, STDERR_FILENO); // a window grows
        if (anew)
            show_question(ask);
        arena_rewind(&ask->cli->arena, mark);
        if (!read_reply(ask, &reply))
            return end_early(ask);
        mark = arena_mark(&ask->cli->arena); // reading may have allocated
        anew = react(ask, reply);
        arena_rewind(&ask->cli->arena, mark);
    }
    return 0;
}

int ask(struct cli *cli, const struct reader *reader, struct decider *decider)
{
    struct ask ask = {
        .cli = cli,
        .pack = cli->pack,
        .reader = *reader,
        .style = terminal_style(cli, STDERR_FILENO),
        .echoes = terminal_is(STDIN_FILENO),
    };

    interview_start(&ask.interview, cli->pack, decider, reader->answers,
                    &cli->arena);
    if (cli->options.order == ORDER_FEWEST)
        interview_ask_fewest(&ask.interview, cli->options.worst_case
                                                 ? PLAN_WORST_CASE
                                                 : PLAN_EXPECTED);
    if (ask.interview.question == NO_INDEX)
        return 0;
    ask.reader.answers = &ask.interview.typed;
    ask.reader.at_prompt = true;
    lines_init(&ask.lines, STDIN_FILENO, BLOCK, READ_LINE_MAX, &cli->arena);
    signal(SIGINT, leave);

    int status = converse(&ask);
    signal(SIGINT, SIG_DFL);
    if (!status && terminal_is(STDOUT_FILENO))
        out_char(&cli->err, '\n'); // before the result, on the same terminal
    out_flush(&cli->err);
    *reader->answers = ask.interview.used;
    return status;
}
