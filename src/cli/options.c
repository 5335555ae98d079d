/* SPDX-License-Identifier: MIT */
/* options.c -- getopt_long, with messages of our own; commands by name. */
#include "cli/options_internal.h"

#include "base/date.h"
#include "base/fault.h"
#include "cli/command.h"

#include <getopt.h>
#include <string.h>

/* Tells --a from -a in what getopt_long() returns. */
enum { LONG = 256 };

/* What getopt_long() returns for a word that is no option. */
enum { OPERAND = 1 };

enum {
    OPTION_ANSWERS = 'A', /* which name files */
    OPTION_STATS = 's'    /* whose value may be left out */
};

enum { STATS_TEXT, STATS_JSON };

/* How an option is read. */
enum how {
    SWITCH, /* there is no value */
    TEXT,   /* it is kept as it is typed */
    CHOICE, /* it is one of `choices` */
    SOURCE, /* it is kept with others, in the order given */
    OTHER   /* as `read` does */
};

struct named {
    const char *name;
    char letter; /* for commands, to name what they take in a string */
    enum how how;
    size_t at; /* of the bool, text or int in struct options */
    int (*read)(struct cli *cli, const char *typed);
};

/* A word for an option, and the command that has it; "" for all others. */
struct choice {
    const char *option, *command, *name;
    int value;
};

static const struct choice choices[] = {
    {"format", "", "text", FORMAT_TEXT},
    {"format", "", "json", FORMAT_JSON},
    {"format", "run", "text", FORMAT_TEXT},
    {"format", "run", "json", FORMAT_JSON},
    {"format", "run", "markdown", FORMAT_MARKDOWN},
    {"format", "run", "html", FORMAT_HTML},
    {"format", "run", "ics", FORMAT_ICS},
    {"format", "diff", "text", FORMAT_TEXT},
    {"format", "diff", "json", FORMAT_JSON},
    {"format", "diff", "markdown", FORMAT_MARKDOWN},
    {"format", "show", "text", FORMAT_TEXT},
    {"format", "show", "markdown", FORMAT_MARKDOWN},
    {"format", "show", "csv", FORMAT_CSV},
    {"format", "graph", "dot", FORMAT_DOT},
    {"format", "graph", "mermaid", FORMAT_MERMAID},
#define RECORD_FORM(name, has_header, writer, refuse_input)                    \
    {"format", "batch", name, FORMAT_RECORDS},
#include "batch/record_forms.def"
#undef RECORD_FORM
    {"from", "", "table", 0},
    {"from", "", "words", 0},
    {"input", "", "auto", INPUT_AUTO},
    {"input", "", "ask", INPUT_ASK},
    {"input", "", "lines", INPUT_LINES},
    {"input", "", "pairs", INPUT_PAIRS},
    {"input", "", "json", INPUT_JSON},
    {"input", "batch", "json", INPUT_JSON},
    {"input", "batch", "csv", INPUT_CSV},
    {"input", "diff", "json", INPUT_JSON},
    {"input", "diff", "csv", INPUT_CSV},
    {"extra", "", "refuse", EXTRA_REFUSE},
    {"extra", "", "ignore", EXTRA_IGNORE},
    {"extra", "", "copy", EXTRA_COPY},
    {"level", "", "error", FAULT_ERROR},
    {"level", "", "warning", FAULT_WARNING},
    {"level", "", "info", FAULT_INFO},
    {"order", "", "page", ORDER_PAGE},
    {"order", "", "fewest", ORDER_FEWEST},
    {"draft", "", "2020-12", DRAFT_2020_12},
    {"draft", "", "draft-07", DRAFT_07},
    {"stats", "", "text", STATS_TEXT},
    {"stats", "", "json", STATS_JSON},
};

int options_complain(struct cli *cli, const char *option, const char *typed,
                     const char *const *words, size_t count)
{
    const char *nearest = fault_nearest(typed, words, count);

    if (nearest)
        return complain_usage(cli,
                              "--%s does not know '%s'; did you mean '%s'?",
                              option, typed, nearest);
    return complain_usage(cli, "--%s does not know '%s'; it takes one of: %s",
                          option, typed,
                          arena_join(&cli->arena, words, count, ", "));
}

static bool has_own(const char *option, const char *command)
{
    for (size_t i = 0; i < COUNT_OF(choices); i++)
        if (!strcmp(choices[i].option, option) &&
            !strcmp(choices[i].command, command))
            return true;
    return false;
}

const char *option_word(const char *option, const char *command, size_t place)
{
    const char *whose = has_own(option, command) ? command : "";

    for (size_t i = 0; i < COUNT_OF(choices); i++)
        if (!strcmp(choices[i].option, option) &&
            !strcmp(choices[i].command, whose) && !place--)
            return choices[i].name;
    return NULL;
}

/* The command's choice as it was typed; its first where none was. */
static int choose(struct cli *cli, const char *option, const char *command,
                  const char *typed, int *value)
{
    const char *words[COUNT_OF(choices)];
    const char *whose = has_own(option, command) ? command : "";
    size_t count = 0;

    for (size_t i = 0; i < COUNT_OF(choices); i++) {
        const struct choice *choice = &choices[i];
        if (strcmp(choice->option, option) != 0 ||
            strcmp(choice->command, whose) != 0)
            continue;
        if (typed ? !strcmp(typed, choice->name) : !count) {
            *value = choice->value;
            return 0;
        }
        words[count++] = choice->name;
    }
    return options_complain(cli, option, typed, words, count);
}

/* A whole number of at most `most`; false if it is none. */
static bool read_number(const char *typed, unsigned most, unsigned *number)
{
    const char *at = typed;

    *number = 0;
    for (; byte_is_digit(*at) && *number <= most; at++)
        *number = *number * 10 + (unsigned)(*at - '0');
    return at > typed && *number <= most && !*at;
}

static int read_jobs(struct cli *cli, const char *typed)
{
    if (!read_number(typed, OPTIONS_JOBS_MAX, &cli->options.jobs) ||
        !cli->options.jobs)
        return complain_usage(cli,
                              "--jobs takes a whole number from 1 to %d, "
                              "which '%s' is not",
                              OPTIONS_JOBS_MAX, typed);
    return 0;
}

static int read_limit(struct cli *cli, const char *typed)
{
    cli->options.has_limit =
        read_number(typed, OPTIONS_LIMIT_MAX, &cli->options.limit);
    if (!cli->options.has_limit)
        return complain_usage(cli,
                              "--limit takes a whole number from 0 to %d, "
                              "which '%s' is not",
                              OPTIONS_LIMIT_MAX, typed);
    return 0;
}

/* The form may stand behind '=' or, as other values do, behind a space. */
static int read_stats(struct cli *cli, const char *typed)
{
    int form = STATS_TEXT;

    cli->options.stats = true;
    for (size_t i = 0; typed && !optarg; i++) {
        const char *word = option_word("stats", "", i);
        if (!word)
            return 0; // it is no form, but what comes next
        if (!strcmp(word, typed))
            break;
    }
    int status = typed ? choose(cli, "stats", "", typed, &form) : 0;
    cli->options.stats_json = form == STATS_JSON;
    optind += typed && !optarg;
    return status;
}

static int read_today(struct cli *cli, const char *typed)
{
    struct options *options = &cli->options;

    options->has_today = date_parse(typed, strlen(typed), &options->today);
    if (options->has_today)
        return 0;
    return complain_usage(cli,
                          "--today takes a date such as 2021-03-01, "
                          "which '%s' is not",
                          typed);
}

#define AT(member) offsetof(struct options, member)

static const struct named all[] = {
    {"accept", 'Q', SWITCH, AT(accept), NULL},
    {"answer", 'a', SOURCE, 0, NULL},
    {"answers", OPTION_ANSWERS, SOURCE, 0, NULL},
    {"cases", 'B', TEXT, AT(cases), NULL},
    {"check", 'C', SWITCH, AT(check), NULL},
    {"details", 'D', SWITCH, AT(details), NULL},
    {"dialect", 'd', TEXT, AT(dialect), NULL},
    {"draft", 'J', CHOICE, AT(draft), NULL},
    {"exit-status", 'e', SWITCH, AT(exit_status), NULL},
    {"extra", 'E', CHOICE, AT(extra), NULL},
    {"explain", 'x', SWITCH, AT(explain), NULL},
    {"fail-fast", 'q', SWITCH, AT(fail_fast), NULL},
    {"force", 'F', SWITCH, AT(force), NULL},
    {"format", 'f', TEXT, AT(format_typed), NULL},
    {"from", 'I', TEXT, AT(from), NULL},
    {"generate", 'g', SWITCH, AT(generate), NULL},
    {"help", 'h', SWITCH, AT(help), NULL},
    {"id", 'k', TEXT, AT(id), NULL},
    {"input", 'i', TEXT, AT(input_typed), NULL},
    {"jobs", 'j', OTHER, 0, read_jobs},
    {"lang", 'l', TEXT, AT(lang), NULL},
    {"language", 'p', SWITCH, AT(language), NULL},
    {"level", 'L', CHOICE, AT(level), NULL},
    {"limit", 'n', OTHER, 0, read_limit},
    {"mutate", 'm', SWITCH, AT(mutate), NULL},
    {"no-review", 'N', SWITCH, AT(no_review), NULL},
    {"only", 'y', TEXT, AT(only), NULL},
    {"order", 'o', CHOICE, AT(order), NULL},
    {"output", 'O', TEXT, AT(output), NULL},
    {"receipt", 'R', SWITCH, AT(receipt), NULL},
    {"records", 'P', TEXT, AT(records), NULL},
    {"rules", 'r', TEXT, AT(rules), NULL},
    {"save", 'S', TEXT, AT(save), NULL},
    {"source-lang", 'v', TEXT, AT(source_lang), NULL},
    {"stats", OPTION_STATS, OTHER, 0, read_stats},
    {"table", 'b', TEXT, AT(table), NULL},
    {"target-lang", 'z', TEXT, AT(target_lang), NULL},
    {"texts", 'X', SWITCH, AT(texts), NULL},
    {"to", 'T', TEXT, AT(to), NULL},
    {"today", 't', OTHER, 0, read_today},
    {"today-column", 'c', TEXT, AT(today_column), NULL},
    {"version", 'V', SWITCH, AT(version), NULL},
    {"what-if", 'w', SWITCH, AT(what_if), NULL},
    {"worst-case", 'W', SWITCH, AT(worst_case), NULL},
    {"write", 'u', SWITCH, AT(write), NULL},
};

static const struct named *find_letter(int letter)
{
    for (size_t i = 0; i < COUNT_OF(all); i++)
        if (all[i].letter == letter)
            return &all[i];
    return NULL;
}

bool option_at(size_t place, struct option_name *option)
{
    if (place >= COUNT_OF(all))
        return false;
    const struct named *named = &all[place];
    *option = (struct option_name){
        .name = named->name,
        .letter = named->letter,
        .takes_value = named->how != SWITCH,
        .may_lack_value = named->letter == OPTION_STATS,
        .may_repeat = named->how == SOURCE,
    };
    return true;
}

/* As getopt_long() wants them, with an end. */
static void list_names(struct option names[COUNT_OF(all) + 1])
{
    for (size_t i = 0; i < COUNT_OF(all); i++)
        names[i] = (struct option){
            .name = all[i].name,
            .has_arg = all[i].how == SWITCH            ? no_argument
                       : all[i].letter == OPTION_STATS ? optional_argument
                                                       : required_argument,
            .val = LONG + all[i].letter,
        };
    names[COUNT_OF(all)] = (struct option){0};
}

static int add_operand(struct options *options, const char *text)
{
    if (options->operand_count < OPERANDS_MAX)
        options->operands[options->operand_count] = text;
    options->operand_count++;
    return 0;
}

static int complain_unknown(struct cli *cli, char **argv)
{
    const char *words[COUNT_OF(all)], *typed = argv[optind - 1], *nearest;
    char *name;

    if (optopt > LONG) // known, so it was given a value it does not take
        return complain_usage(cli, "--%s takes no value",
                              find_letter(optopt - LONG)->name);
    if (optopt)
        return complain_usage(cli, "unknown option '-%c'; try '%s --help'",
                              optopt, PROGRAM);
    for (size_t i = 0; i < COUNT_OF(all); i++)
        words[i] = all[i].name;
    name = arena_copy(&cli->arena, typed + 2, strcspn(typed + 2, "="));
    nearest = fault_nearest(name, words, COUNT_OF(all));
    if (nearest)
        return complain_usage(cli,
                              "unknown option '--%s'; did you mean "
                              "'--%s'?",
                              name, nearest);
    return complain_usage(cli, "unknown option '--%s'; try '%s --help'", name,
                          PROGRAM);
}

/* Reads what getopt_long() came upon. */
static int read_option(struct cli *cli, int found, char **argv)
{
    const struct named *option = find_letter(found % LONG);
    struct options *options = &cli->options;

    if (found == OPERAND)
        return add_operand(options, optarg);
    if (found == ':')
        return complain_usage(cli, "--%s needs a value after it",
                              find_letter(optopt - LONG)->name);
    if (!option) // '?'
        return complain_unknown(cli, argv);
    void *at = (char *)options + option->at;
    switch (option->how) {
    case SWITCH:
        *(bool *)at = true;
        return 0;
    case TEXT:
        *(const char **)at = optarg;
        return 0;
    case CHOICE:
        return choose(cli, option->name, "", optarg, at);
    case SOURCE:
        options->sources[options->source_count++] =
            (struct answer_source){option->letter == OPTION_ANSWERS, optarg};
        return 0;
    case OTHER:
        break;
    }
    return option->read(cli, optarg ? optarg : argv[optind]);
}

static bool leaves_words(const struct cli *cli)
{
    const char *name = cli->options.operands[0];
    const struct command *command = name ? command_find(cli, name) : NULL;

    return command && !command->summary;
}

static int read_words(struct cli *cli, int argc, char **argv)
{
    struct options *options = &cli->options;
    size_t room = (size_t)argc + 1, given = 0;
    char *letters = arena_array(&cli->arena, char, room);
    struct option names[COUNT_OF(all) + 1];
    int found, status = 0;

    options->sources = arena_array(&cli->arena, struct answer_source, room);
    options->given = letters;
    options->level = -1;
    list_names(names);
    opterr = 0;
    // "-": words that are no options come in their turn, as OPERAND, so that
    // the environment cannot change what an option may stand behind.
    while (!status &&
           (found = getopt_long(argc, argv, "-:hV", names, NULL)) != -1) {
        status = read_option(cli, found, argv);
        if (found != OPERAND)
            letters[given++] = (char)(found % LONG);
    }
    if (!status && leaves_words(cli)) {
        options->words = (const char *const *)&argv[optind];
        options->word_count = (size_t)(argc - optind);
        return 0;
    }
    while (!status && optind < argc)
        add_operand(options, argv[optind++]);
    return status;
}

static bool is_stdin(const char *name)
{
    return name && !strcmp(name, "-");
}

/* Whether a command reads standard input though no name says so. */
static bool reads_stdin(const struct options *options, const char *command)
{
    if (!strcmp(command, "run"))
        return !options->source_count || options->input_typed;
    return (!strcmp(command, "batch") || !strcmp(command, "replay")) &&
           options->operand_count < 2;
}

/* What is read first leaves nothing to whoever reads after it. */
static int check_stdin(struct cli *cli, const char *command)
{
    const struct options *options = &cli->options;
    const char *const names[] = {options->rules, options->cases,
                                 options->records};
    unsigned readers = reads_stdin(options, command);

    for (size_t i = 0; i < COUNT_OF(names); i++)
        readers += is_stdin(names[i]);
    for (size_t i = 0; i < options->source_count; i++)
        readers +=
            options->sources[i].is_file && is_stdin(options->sources[i].text);
    for (size_t i = 1; i < options->operand_count; i++)
        readers += is_stdin(options->operands[i]);
    if (readers < 2)
        return 0;
    return complain_usage(cli, "standard input can be read for one thing "
                               "only; name a file for the other");
}

static int choose_forms(struct cli *cli, const char *command)
{
    struct options *options = &cli->options;
    int status =
        choose(cli, "input", command, options->input_typed, &options->input);

    return status ? status
                  : choose(cli, "format", command, options->format_typed,
                           &options->format);
}

/* Whether all that was given goes with the command, and with each other. */
static int check(struct cli *cli, const char *name)
{
    const struct options *options = &cli->options;
    size_t most = cli->command->operand_max + 1;

    if (options->operand_count > most)
        return complain_usage(cli, "'%s' does not know what to do with '%s'",
                              name, options->operands[most]);
    for (const char *given = options->given; *given; given++)
        if (!strchr(cli->command->options, *given) && !strchr("hV", *given))
            return complain_usage(cli,
                                  "'%s' has no option --%s; try '%s %s "
                                  "--help'",
                                  name, find_letter(*given)->name, PROGRAM,
                                  name);
    if (options->worst_case && options->order != ORDER_FEWEST)
        return complain_usage(cli, "--worst-case goes with --order fewest");
    if (options->force && !options->output && !options->save)
        return complain_usage(cli, "--force goes with --output or --save");
    int status = check_stdin(cli, name);
    return status ? status : choose_forms(cli, name);
}

const struct command *command_find(const struct cli *cli, const char *name)
{
    for (const struct command *command = cli->commands; command->name;
         command++)
        if (!strcmp(name, command->name))
            return command;
    return NULL;
}

int command_complain(struct cli *cli, const char *name)
{
    const char *names[COMMANDS_MAX], *nearest;
    size_t count = 0;

    for (const struct command *command = cli->commands;
         command->name && count < COMMANDS_MAX; command++)
        if (command->summary)
            names[count++] = command->name;
    nearest = fault_nearest(name, names, count);
    if (nearest)
        return complain_usage(cli, "unknown command '%s'; did you mean '%s'?",
                              name, nearest);
    return complain_usage(cli, "unknown command '%s'; try '%s help'", name,
                          PROGRAM);
}

int options_parse(struct cli *cli, int argc, char **argv)
{
    int status = read_words(cli, argc, argv);
    const char *name = cli->options.operands[0];

    if (status)
        return status;
    name = name ? name : "run";
    cli->command = command_find(cli, name);
    return cli->command ? check(cli, name) : command_complain(cli, name);
}
