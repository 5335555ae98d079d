/* run.c -- one person's answers, and the decision. */
#include "cli/cli_internal.h"

#include "base/date.h"
#include "cli/answers_internal.h"
#include "cli/files/save.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char help_run[] =
    "Examples:\n"
    "  ind-biometrics                            asks the questions here\n"
    "  ind-biometrics --lang en                  the same in English\n"
    "  ind-biometrics < answers.txt              one answer on each line\n"
    "  ind-biometrics --answer child_under_1=yes --format json\n"
    "  echo '{\"child_under_1\": true}' | ind-biometrics --format json\n"
    "  ind-biometrics --format html --output result.html\n"
    "\n"
    "Usage: ind-biometrics [run] [OPTION...]\n"
    "Asks for what can still matter, decides, and says why. Reads standard\n"
    "input unless --answer or --answers is given.\n"
    "\n"
    "  --answer ID=VALUE   an answer; may be given more than once\n"
    "  --answers FILE      answers from a file, in any form --input knows\n"
    "  --extra WHAT        with members and lines that answer no question:\n"
    "                      refuse (default) or ignore\n"
    "  --input FORM        auto (default), ask, lines, pairs or json\n"
    "  --format FORM       text (default), json, markdown, html: a page to "
    "print\n"
    "                      or send, or ics: the dates, for a calendar\n"
    "  --output FILE       write the result to a file; it stays as it was if\n"
    "                      anything goes wrong\n"
    "  --save FILE         keep the answers in a file that only you can read;\n"
    "                      --answers FILE goes on with them\n"
    "  --force             replace a file of --output or --save without "
    "asking\n"
    "  --lang LANGUAGE     nl or en; else as LANGUAGE, LC_ALL, LC_MESSAGES or\n"
    "                      LANG says; else nl\n"
    "  --today YYYY-MM-DD  decide as if it were that day\n"
    "  --rules FILE        another rule pack than the built-in one\n"
    "  --order ORDER       of what is asked at a terminal: page (default), or\n"
    "                      fewest: the fewest questions on average\n"
    "  --worst-case        with fewest: the fewest in the worst case\n"
    "  --no-review         at a terminal: the result without a last look at\n"
    "                      the answers\n"
    "  --what-if           say which other answers give another result\n"
    "  --explain           say how each rule was applied, and its sources\n"
    "  --exit-status       end with the outcome's own status\n"
    "\n"
    "An answer is yes or no, an option (its id; in lines also its number or\n"
    "text), a number, a date such as 2021-03-01, or: don't know.\n"
    "\n"
    "Exit status: 0 decided; 2 wrong usage; 3 unusable rules; 4 not decided:\n"
    "answers are missing, not enough, or cannot be read, or the rules are not\n"
    "for that day; 5 a read or write failed; 130 interrupted.\n";

/* Whether standard input is to be read or asked, and how. */
static void choose_input(struct run *run, const struct options *options)
{
    run->input = options->input;
    run->reads = !options->source_count || options->input_typed;
    if (run->reads && run->input == INPUT_AUTO && terminal_is(STDIN_FILENO))
        run->input = INPUT_ASK;
}

static int start(struct run *run, struct cli *cli)
{
    const struct options *options = &cli->options;
    struct answers *answers = &run->answers;

    *run = (struct run){.cli = cli};
    choose_input(run, options);
    // An interview decides after each answer, and says how many are left.
    run->decider = rules_decider(cli, run->input == INPUT_ASK ? ENGINE_FOR_MANY
                                                              : ENGINE_FOR_ONE);
    *answers = rules_nobody(cli);
    answers->has_today = rules_today(cli, &answers->today);
    if (!answers->has_today)
        return EXIT_STATUS_SYSTEM;
    faults_init(&run->faults, &cli->arena);
    run->reader = (struct reader){
        .pack = cli->pack,
        .language = cli->language,
        .spoken = cli->spoken,
        .answers = answers,
        .faults = &run->faults,
        .arena = &cli->arena,
    };
    return 0;
}

static void complain_question(struct cli *cli, enum message which,
                              const struct question *question)
{
    const char *blanks[] = {question->id, question->ask.in[cli->language]};

    complain(cli, "%s", message_fill(cli->spoken, which, blanks, &cli->arena));
}

/* Names what is still needed, to whoever did not see it asked. */
static void complain_missing(struct run *run, const struct result *result)
{
    const struct question *questions = run->cli->pack->questions;
    const struct decision *decision = result->decision;
    bool undetermined = decision->status == STATUS_UNDETERMINED;

    if (run->input == INPUT_ASK)
        return;
    if (decision->ask_count && (undetermined || run->reader.lines))
        complain_question(
            run->cli, MSG_RUN_NEXT,
            &questions[run->reader.lines ? (int32_t)decision->ask[0]
                                         : result->next]);
    else if (undetermined && result->missing->find_out != NO_INDEX)
        complain_question(run->cli, MSG_RUN_UNKNOWN,
                          &questions[result->missing->find_out]);
}

/* What the page says too, and how to choose a day, which only we know. */
static void complain_not_in_force(struct run *run, const struct result *result,
                                  const struct style *style)
{
    struct cli *cli = run->cli;
    const struct validity *valid = &cli->pack->valid;
    const char *sentence = write_not_in_force(result, style, &cli->arena);
    char day[DATE_TEXT_SIZE];
    const char *blank = day;

    if (!sentence)
        return;
    date_format(run->answers.today < valid->from ? valid->from : valid->to,
                day);
    complain(cli, "%s %s", sentence,
             message_fill(cli->spoken, MSG_RUN_OTHER_DAY, &blank, &cli->arena));
}

static int exit_status(const struct cli *cli, const struct decision *decision)
{
    if (decision->status != STATUS_DECIDED)
        return EXIT_STATUS_UNDECIDED;
    return cli->options.exit_status
               ? cli->pack->outcomes[decision->outcome].exit_status
               : EXIT_STATUS_OK;
}

/* How a format is written for people; NULL for that for programs. */
typedef void write_page(struct out *out, const struct result *result,
                        const struct style *style, struct arena *scratch);

static write_page *page_writer(enum format format)
{
    switch (format) {
    case FORMAT_TEXT:
        return write_text;
    case FORMAT_MARKDOWN:
        return write_markdown;
    case FORMAT_HTML:
        return write_html;
    case FORMAT_ICS:
        return write_ics;
    case FORMAT_JSON:
    case FORMAT_CSV: // of other commands
    case FORMAT_DOT:
    case FORMAT_MERMAID:
    case FORMAT_RECORDS:
        return NULL;
    }
    abort();
}

static int report(struct run *run)
{
    struct cli *cli = run->cli;
    struct style style = terminal_style(cli, cli->out_stream.fd);
    write_page *write = page_writer(cli->options.format);
    unsigned parts = RESULT_NEXT | (cli->options.what_if ? RESULT_WHAT_IF : 0) |
                     (cli->options.explain ? RESULT_EXPLAIN : 0);

    watch_start(&cli->watch, cli->spoken);
    if (run->input != INPUT_ASK)
        run->judgement = judge(run->decider, &run->answers);
    struct result result =
        result_find(cli->pack, &run->judgement, parts, &cli->arena);
    result.id = run->reader.id;
    watch_stop(&cli->watch);
    complain_missing(run, &result);
    complain_not_in_force(run, &result, &style);
    if (cli->options.format == FORMAT_ICS && !result.decision->date_count) {
        complain(cli, "%s", message(cli->spoken, MSG_OUTPUT_NO_DATES));
        return exit_status(cli, result.decision);
    }
    output_keep_result(cli);
    if (write)
        write(&cli->out, &result, &style, &cli->arena);
    else
        write_json(&cli->out, &result, cli->language, &cli->arena);
    return exit_status(cli, result.decision);
}

/*
 * Sees to it that whoever types at a terminal sees what is asked: where
 * standard error goes to a file, or nowhere, it becomes that terminal.  A pipe
 * stays, for whoever reads it may show it.  Returns false after a message.
 */
static bool show_questions(struct run *run)
{
    struct stat err;

    if (run->input != INPUT_ASK || !terminal_is(STDIN_FILENO) ||
        terminal_is(STDERR_FILENO) || fstat(STDERR_FILENO, &err) < 0 ||
        S_ISFIFO(err.st_mode) || S_ISSOCK(err.st_mode) ||
        terminal_take_stderr())
        return true;
    complain(run->cli, "nobody can see the questions: standard error is no "
                       "terminal, and the terminal cannot be written");
    return false;
}

int command_run(struct cli *cli)
{
    struct run run;
    int status = 0;

    if (cli->options.extra == EXTRA_COPY)
        return complain_usage(cli, "--extra copy goes with batch; for one "
                                   "person's answers there is --extra ignore");
    status = rules_open(cli, NULL);
    if (!status)
        status = start(&run, cli);
    if (!status && !show_questions(&run))
        status = EXIT_STATUS_SYSTEM;
    if (!status)
        status = output_open_result(cli);
    if (!status)
        status = save_open(cli);
    if (!status)
        status = answers_collect(&run);
    if (!status || run.answered)
        status = save_answers(cli, &run.answers, status);
    else if (run.asked)
        save_nothing(cli);
    return status ? status : report(&run);
}
