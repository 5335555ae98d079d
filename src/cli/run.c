/* SPDX-License-Identifier: MIT */
/* run.c -- one person's answers, wherever they come from, and the decision. */
#include "cli/cli_internal.h"

#include "answers/read.h"
#include "base/date.h"
#include "cli/ask/ask.h"
#include "cli/files/file.h"
#include "cli/files/save.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ANSWER_OPTION "--answer" /* where an answer stands, for messages */

const char help_run[] =
    "Examples:\n"
    "  ind-biometrics                            asks the questions here\n"
    "  ind-biometrics --lang en                  the same in English\n"
    "  ind-biometrics < answers.txt              one answer on each line\n"
    "  ind-biometrics --answer @ANSWER@ --format json\n"
    "  echo '@RECORD@' | ind-biometrics --format json\n"
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

/* One run: what it reads, and what was read. */
struct run {
    struct cli *cli;
    struct decider *decider;
    struct answers answers;
    struct judgement judgement; /* of them, where they were asked for */
    struct faults faults;
    struct reader reader;
    enum input input; /* how standard input is read, if it is */
    bool reads;       /* standard input, at all */
    bool asked;       /* at a terminal */
    bool answered;    /* at least one question that was asked */
};

/* Whether standard input is to be read or asked, and how. */
static void choose_input(struct run *run, const struct options *options)
{
    run->input = (enum input)options->input;
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

/* ---- Answers: options first, then standard input, then questions ---- */

static enum read_form form_of(enum input input)
{
    static const enum read_form forms[] = {
        [INPUT_AUTO] = READ_AUTO,
        [INPUT_LINES] = READ_LINES,
        [INPUT_PAIRS] = READ_PAIRS,
        [INPUT_JSON] = READ_JSON,
    };

    return forms[input]; // of ask and csv nothing is read here
}

/* Answers from a file, or from standard input for "-". */
static int read_stream(struct run *run, const char *name, enum read_form form)
{
    struct bytes text;

    if (!file_read(run->cli, name, FILE_ANY, READ_ANSWERS_MAX, &text))
        return EXIT_STATUS_SYSTEM;
    run->reader.file = file_name(name);
    run->reader.passes_extra = run->cli->options.extra == EXTRA_IGNORE;
    read_input(&run->reader, run->decider, form, text.bytes, text.size);
    run->reader.passes_extra = false;
    return 0;
}

static int read_source(struct run *run, const struct answer_source *source)
{
    if (source->is_file)
        return read_stream(run, source->text, READ_AUTO);
    run->reader.file = ANSWER_OPTION;
    read_pair(&run->reader, source->text, strlen(source->text),
              (struct place){.file = ANSWER_OPTION});
    return 0;
}

/* Where a fault lies: "stdin:3:14: return_date: ". */
static void print_place(struct out *err, const struct fault *fault)
{
    struct place at = fault->at;

    out_text(err, PROGRAM ": ");
    if (at.column == 1)
        at.column = 0; // a whole line
    if (at.file)
        rules_print_place(err, &at);
    // A second answer's sentence names the question itself.
    if (at.question && fault->code != FAULT_ANSWER_TWICE) {
        out_text(err, at.question);
        out_text(err, ": ");
    }
}

/* What is wrong with the answers, if anything is. */
static int complain_answers(struct run *run)
{
    const struct faults *faults = &run->faults;
    struct cli *cli = run->cli;
    size_t more = faults->count[0] - faults->listed_count[0];

    for (size_t i = 0; i < faults->listed_count[0]; i++) {
        print_place(&cli->err, &faults->listed[0][i]);
        out_text(&cli->err, faults->listed[0][i].message);
        out_char(&cli->err, '\n');
    }
    if (more) {
        const char *blank = arena_print(&cli->arena, "%zu", more);

        complain_message(cli, MSG_RUN_MORE_FAULTS, &blank);
    }
    return faults->count[0] ? EXIT_STATUS_UNDECIDED : 0;
}

/* Programs read what is wrong where they would read the result. */
static void refuse_answers(struct run *run)
{
    const struct options *options = &run->cli->options;

    if (options->format == FORMAT_JSON && !options->output &&
        run->faults.listed_count[0])
        write_json_refused(&run->cli->out, &run->faults.listed[0][0]);
}

/* An answer of a file that fits no question, or not the way it is now. */
static bool is_outdated(const struct fault *fault)
{
    return fault->code >= FAULT_ANSWER_QUESTION &&
           fault->code <= FAULT_ANSWER_NOT_INTEGER &&
           strcmp(fault->at.file, ANSWER_OPTION) != 0;
}

static bool all_outdated(const struct faults *faults)
{
    for (size_t i = 0; i < faults->listed_count[0]; i++)
        if (!is_outdated(&faults->listed[0][i]))
            return false;
    return faults->listed_count[0] == faults->count[0];
}

/* Names what does not fit any more; it is asked again. */
static void forget_outdated(struct run *run)
{
    struct cli *cli = run->cli;
    const struct faults *faults = &run->faults;

    complain_answers(run);
    for (size_t i = 0; i < faults->listed_count[0]; i++) {
        const char *id = faults->listed[0][i].at.question;
        int32_t question =
            id ? pack_find_question(cli->pack, id, strlen(id)) : NO_INDEX;
        if (question != NO_INDEX)
            run->answers.of[question] = (struct answer){0};
    }
    if (faults->count[0])
        complain_message(cli, MSG_RUN_ASKED_AGAIN, NULL);
    faults_init(&run->faults, &cli->arena);
}

/*
 * Reads what the options name and standard input holds, and asks what is still
 * open where `input` is INPUT_ASK.  Returns 0, or the status to end with after
 * a message.
 */
static int collect_answers(struct run *run)
{
    const struct options *options = &run->cli->options;
    bool asks = run->input == INPUT_ASK;
    int status = 0;

    for (size_t i = 0; !status && i < options->source_count; i++)
        status = read_source(run, &options->sources[i]);
    if (!status && run->reads && !asks)
        status = read_stream(run, "-", form_of(run->input));
    if (status)
        return status;
    read_check(&run->reader);
    if (asks && all_outdated(&run->faults))
        forget_outdated(run);
    status = complain_answers(run);
    if (status)
        refuse_answers(run);
    run->asked = !status && asks;
    if (run->asked)
        status = ask(run->cli, &run->reader, run->decider, &run->judgement,
                     &run->answered);
    return status;
}

/* ---- The result ---- */

static void complain_question(struct cli *cli, enum message which,
                              const struct question *question)
{
    const char *blanks[] = {question->id, question->ask.in[cli->language]};

    complain_message(cli, which, blanks);
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

/* How each format is written for people; NULL for that for programs. */
static void (*const page_writers[])(struct out *out,
                                    const struct result *result,
                                    const struct style *style,
                                    struct arena *scratch) = {
    [FORMAT_TEXT] = write_text,         [FORMAT_JSON] = NULL,
    [FORMAT_MARKDOWN] = write_markdown, [FORMAT_HTML] = write_html,
    [FORMAT_ICS] = write_ics,
};

static int report(struct run *run)
{
    struct cli *cli = run->cli;
    struct style style = terminal_style(cli, cli->out_stream.fd);
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
        complain_message(cli, MSG_OUTPUT_NO_DATES, NULL);
        return exit_status(cli, result.decision);
    }
    output_keep_result(cli);
    if (page_writers[cli->options.format])
        page_writers[cli->options.format](&cli->out, &result, &style,
                                          &cli->arena);
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

int run_trial(struct cli *cli, struct span kept, struct out *given)
{
    struct run run;
    int status = start(&run, cli);

    if (!status && !show_questions(&run))
        status = EXIT_STATUS_SYSTEM;
    if (status)
        return status;
    if (kept.size)
        read_input(&run.reader, run.decider, READ_PAIRS, kept.text, kept.size);
    read_check(&run.reader);
    forget_outdated(&run);
    status = ask(cli, &run.reader, run.decider, &run.judgement, &run.answered);
    save_write(given, cli->pack, &run.answers);
    cli->introduced = true;
    if (!status)
        report(&run);
    return status;
}

int command_run(struct cli *cli)
{
    struct run run = {.cli = cli};
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
        status = collect_answers(&run);
    if (!status || run.answered)
        status = save_answers(cli, &run.answers, status);
    else if (run.asked)
        save_nothing(cli);
    return status ? status : report(&run);
}
