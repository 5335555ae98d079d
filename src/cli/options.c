/* options.c -- getopt_long, with messages of our own. */
#include "cli/options_internal.h"

#include "base/date.h"
#include "base/fault.h"
#include "cli/cli.h"

#include <getopt.h>
#include <string.h>

/* Tells --a from -a in what getopt_long() returns. */
enum { LONG = 256 };

static const struct option names[] = {
    {"answer", required_argument, NULL, LONG + OPTION_ANSWER},
    {"answers", required_argument, NULL, LONG + OPTION_ANSWERS},
    {"details", no_argument, NULL, LONG + OPTION_DETAILS},
    {"dialect", required_argument, NULL, LONG + OPTION_DIALECT},
    {"exit-status", no_argument, NULL, LONG + OPTION_EXIT_STATUS},
    {"extra", required_argument, NULL, LONG + OPTION_EXTRA},
    {"explain", no_argument, NULL, LONG + OPTION_EXPLAIN},
    {"force", no_argument, NULL, LONG + OPTION_FORCE},
    {"format", required_argument, NULL, LONG + OPTION_FORMAT},
    {"generate", no_argument, NULL, LONG + OPTION_GENERATE},
    {"help", no_argument, NULL, LONG + OPTION_HELP},
    {"id", required_argument, NULL, LONG + OPTION_ID},
    {"input", required_argument, NULL, LONG + OPTION_INPUT},
    {"jobs", required_argument, NULL, LONG + OPTION_JOBS},
    {"lang", required_argument, NULL, LONG + OPTION_LANG},
    {"language", no_argument, NULL, LONG + OPTION_LANGUAGE},
    {"level", required_argument, NULL, LONG + OPTION_LEVEL},
    {"mutate", no_argument, NULL, LONG + OPTION_MUTATE},
    {"no-review", no_argument, NULL, LONG + OPTION_NO_REVIEW},
    {"only", required_argument, NULL, LONG + OPTION_ONLY},
    {"order", required_argument, NULL, LONG + OPTION_ORDER},
    {"output", required_argument, NULL, LONG + OPTION_OUTPUT},
    {"rules", required_argument, NULL, LONG + OPTION_RULES},
    {"save", required_argument, NULL, LONG + OPTION_SAVE},
    {"stats", optional_argument, NULL, LONG + OPTION_STATS},
    {"table", required_argument, NULL, LONG + OPTION_TABLE},
    {"to", required_argument, NULL, LONG + OPTION_TO},
    {"today", required_argument, NULL, LONG + OPTION_TODAY},
    {"today-column", required_argument, NULL, LONG + OPTION_TODAY_COLUMN},
    {"version", no_argument, NULL, LONG + OPTION_VERSION},
    {"what-if", no_argument, NULL, LONG + OPTION_WHAT_IF},
    {"worst-case", no_argument, NULL, LONG + OPTION_WORST_CASE},
    {NULL, 0, NULL, 0},
};

enum { NAME_COUNT = COUNT_OF(names) - 1 };

/* What getopt_long() returns for a word that is no option. */
enum { OPERAND = 1 };

static const char *name_of(int letter)
{
    for (size_t i = 0; i < NAME_COUNT; i++)
        if (names[i].val == LONG + letter)
            return names[i].name;
    return NULL;
}

int options_complain(struct cli *cli, const char *option, const char *typed,
                     const char *const *words, size_t count)
{
    const char *list = words[0];
    const char *nearest = fault_nearest(typed, words, count);

    if (nearest)
        return complain_usage(cli,
                              "--%s does not know '%s'; did you mean '%s'?",
                              option, typed, nearest);
    for (size_t i = 1; i < count; i++)
        list = arena_print(&cli->arena, "%s, %s", list, words[i]);
    return complain_usage(cli, "--%s does not know '%s'; it takes one of: %s",
                          option, typed, list);
}

/* A word for an option, and the command that has it; NULL for all others. */
struct choice {
    const char *name;
    int value;
    const char *command;
};

static const struct choice formats[] = {
    {"text", FORMAT_TEXT, NULL},
    {"json", FORMAT_JSON, NULL},
    {"text", FORMAT_TEXT, "run"},
    {"json", FORMAT_JSON, "run"},
    {"markdown", FORMAT_MARKDOWN, "run"},
    {"html", FORMAT_HTML, "run"},
    {"ics", FORMAT_ICS, "run"},
    {"text", FORMAT_TEXT, "show"},
    {"markdown", FORMAT_MARKDOWN, "show"},
    {"csv", FORMAT_CSV, "show"},
    {"dot", FORMAT_DOT, "graph"},
    {"mermaid", FORMAT_MERMAID, "graph"},
#define RECORD_FORM(name, has_header, writer, refuse_input)                    \
    {name, FORMAT_RECORDS, "batch"},
#include "batch/record_forms.def"
#undef RECORD_FORM
};

static const struct choice inputs[] = {
    {"auto", INPUT_AUTO, NULL},   {"ask", INPUT_ASK, NULL},
    {"lines", INPUT_LINES, NULL}, {"pairs", INPUT_PAIRS, NULL},
    {"json", INPUT_JSON, NULL},   {"json", INPUT_JSON, "batch"},
    {"csv", INPUT_CSV, "batch"},
};

enum { CHOICES_MAX = COUNT_OF(formats) };

/* What may be chosen from, for an option of a command. */
struct choices {
    const char *option, *command;
    const struct choice *items;
    size_t count;
};

static bool has_own(const struct choices *choices)
{
    for (size_t i = 0; i < choices->count; i++)
        if (choices->items[i].command &&
            !strcmp(choices->items[i].command, choices->command))
            return true;
    return false;
}

/* The command's choice as it was typed; its first where none was. */
static int choose(struct cli *cli, const struct choices *choices,
                  const char *typed, int *value)
{
    const char *words[CHOICES_MAX] = {NULL};
    bool own = has_own(choices);
    size_t count = 0;

    for (size_t i = 0; i < choices->count; i++) {
        const struct choice *choice = &choices->items[i];
        if (own ? !choice->command ||
                      strcmp(choice->command, choices->command) != 0
                : choice->command != NULL)
            continue;
        if (typed ? !strcmp(typed, choice->name) : !count) {
            *value = choice->value;
            return 0;
        }
        words[count++] = choice->name;
    }
    return options_complain(cli, choices->option, typed, words, count);
}

static int choose_forms(struct cli *cli, const char *command)
{
    struct options *options = &cli->options;
    const struct choices input = {"input", command, inputs, COUNT_OF(inputs)};
    const struct choices format = {"format", command, formats,
                                   COUNT_OF(formats)};
    int chosen = 0;
    int status = choose(cli, &input, options->input_typed, &chosen);

    options->input = (enum input)chosen;
    if (!status)
        status = choose(cli, &format, options->format_typed, &chosen);
    options->format = (enum format)chosen;
    return status;
}

static int read_level(struct cli *cli, const char *typed)
{
    const char *words[FAULT_INFO + 1];

    for (int i = 0; i <= FAULT_INFO; i++) {
        words[i] = fault_level_name((enum fault_level)i);
        if (strcmp(typed, words[i]) != 0)
            continue;
        cli->options.has_level = true;
        cli->options.level = i;
        return 0;
    }
    return options_complain(cli, "level", typed, words, COUNT_OF(words));
}

static int read_jobs(struct cli *cli, const char *typed)
{
    unsigned jobs = 0;

    for (const char *at = typed; byte_is_digit(*at); at++)
        if ((jobs = jobs * 10 + (unsigned)(*at - '0')) > OPTIONS_JOBS_MAX)
            break;
    if (!jobs || jobs > OPTIONS_JOBS_MAX || typed[strspn(typed, "0123456789")])
        return complain_usage(cli,
                              "--jobs takes a whole number from 1 to %d, "
                              "which '%s' is not",
                              OPTIONS_JOBS_MAX, typed);
    cli->options.jobs = jobs;
    return 0;
}

/* Puts the place of the word among `words` into *value. */
static int read_word(struct cli *cli, const char *option, const char *typed,
                     const char *const words[3], int *value)
{
    size_t count = 0;

    while (count < 3 && words[count])
        count++;
    for (size_t i = 0; i < count; i++) {
        if (strcmp(typed, words[i]) != 0)
            continue;
        *value = (int)i;
        return 0;
    }
    return options_complain(cli, option, typed, words, count);
}

static int read_order(struct cli *cli, const char *typed)
{
    static const char *const words[3] = {"page", "fewest"};
    int order = ORDER_PAGE,
        status = read_word(cli, "order", typed, words, &order);

    cli->options.order = (enum order)order;
    return status;
}

static int read_extra(struct cli *cli, const char *typed)
{
    static const char *const words[3] = {"refuse", "ignore", "copy"};
    int extra = EXTRA_REFUSE,
        status = read_word(cli, "extra", typed, words, &extra);

    cli->options.extra = (enum extra)extra;
    return status;
}

/* The form may stand behind '=' or, as other values do, behind a space. */
static int read_stats(struct cli *cli, char **argv)
{
    static const char *const words[] = {"text", "json"};
    const char *typed = optarg ? optarg : argv[optind];

    cli->options.stats = true;
    for (size_t i = 0; typed && i < COUNT_OF(words); i++) {
        if (strcmp(typed, words[i]) != 0)
            continue;
        cli->options.stats_json = i == 1;
        optind += !optarg;
        return 0;
    }
    return optarg
               ? options_complain(cli, "stats", optarg, words, COUNT_OF(words))
               : 0;
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

static int add_source(struct options *options, bool is_file, const char *text)
{
    options->sources[options->source_count++] =
        (struct answer_source){is_file, text};
    return 0;
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
    const char *words[NAME_COUNT], *typed = argv[optind - 1], *nearest;
    char *name;

    if (optopt > LONG) // known, so it was given a value it does not take
        return complain_usage(cli, "--%s takes no value",
                              name_of(optopt - LONG));
    if (optopt)
        return complain_usage(cli, "unknown option '-%c'; try '%s --help'",
                              optopt, PROGRAM);
    for (size_t i = 0; i < NAME_COUNT; i++)
        words[i] = names[i].name;
    name = arena_copy(&cli->arena, typed + 2, strcspn(typed + 2, "="));
    nearest = fault_nearest(name, words, NAME_COUNT);
    if (nearest)
        return complain_usage(cli,
                              "unknown option '--%s'; did you mean "
                              "'--%s'?",
                              name, nearest);
    return complain_usage(cli, "unknown option '--%s'; try '%s --help'", name,
                          PROGRAM);
}

/* What an option without a value switches on, or NULL. */
static bool *switch_of(struct options *options, int letter)
{
    switch (letter % LONG) {
    case OPTION_DETAILS:
        return &options->details;
    case OPTION_EXIT_STATUS:
        return &options->exit_status;
    case OPTION_EXPLAIN:
        return &options->explain;
    case OPTION_FORCE:
        return &options->force;
    case OPTION_GENERATE:
        return &options->generate;
    case OPTION_HELP:
        return &options->help;
    case OPTION_LANGUAGE:
        return &options->language;
    case OPTION_MUTATE:
        return &options->mutate;
    case OPTION_NO_REVIEW:
        return &options->no_review;
    case OPTION_VERSION:
        return &options->version;
    case OPTION_WHAT_IF:
        return &options->what_if;
    case OPTION_WORST_CASE:
        return &options->worst_case;
    default:
        return NULL;
    }
}

/* Where an option's value is kept as it was typed, or NULL. */
static const char **text_of(struct options *options, int letter)
{
    switch (letter % LONG) {
    case OPTION_DIALECT:
        return &options->dialect;
    case OPTION_FORMAT:
        return &options->format_typed;
    case OPTION_ID:
        return &options->id;
    case OPTION_LANG:
        return &options->lang;
    case OPTION_ONLY:
        return &options->only;
    case OPTION_OUTPUT:
        return &options->output;
    case OPTION_SAVE:
        return &options->save;
    case OPTION_RULES:
        return &options->rules;
    case OPTION_TABLE:
        return &options->table;
    case OPTION_TO:
        return &options->to;
    case OPTION_TODAY_COLUMN:
        return &options->today_column;
    default:
        return NULL;
    }
}

static int read_option(struct cli *cli, int letter, char **argv)
{
    struct options *options = &cli->options;
    bool *is_on = switch_of(options, letter);
    const char **text = text_of(options, letter);

    if (is_on)
        *is_on = true;
    if (text)
        *text = optarg;
    if (is_on || text)
        return 0;
    switch (letter % LONG) {
    case OPERAND:
        return add_operand(options, optarg);
    case OPTION_ANSWER:
        return add_source(options, false, optarg);
    case OPTION_ANSWERS:
        return add_source(options, true, optarg);
    case OPTION_INPUT:
        options->input_typed = optarg;
        return 0;
    case OPTION_JOBS:
        return read_jobs(cli, optarg);
    case OPTION_LEVEL:
        return read_level(cli, optarg);
    case OPTION_EXTRA:
        return read_extra(cli, optarg);
    case OPTION_ORDER:
        return read_order(cli, optarg);
    case OPTION_STATS:
        return read_stats(cli, argv);
    case OPTION_TODAY:
        return read_today(cli, optarg);
    case ':':
        return complain_usage(cli, "--%s needs a value after it",
                              name_of(optopt - LONG));
    default: // '?', as getopt_long() has it
        return complain_unknown(cli, argv);
    }
}

int options_parse(struct cli *cli, int argc, char **argv)
{
    struct options *options = &cli->options;
    size_t room = (size_t)argc + 1, given = 0;
    char *letters = arena_array(&cli->arena, char, room);
    int letter, status = 0;

    options->sources = arena_array(&cli->arena, struct answer_source, room);
    options->given = letters;
    opterr = 0;
    // "-": words that are no options come in their turn, as OPERAND, so that
    // the environment cannot change what an option may stand behind.
    while (!status &&
           (letter = getopt_long(argc, argv, "-:hV", names, NULL)) != -1) {
        status = read_option(cli, letter, argv);
        if (letter != OPERAND)
            letters[given++] = (char)(letter % LONG);
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
    return !strcmp(command, "batch") && options->operand_count < 2;
}

/* What is read first leaves nothing to whoever reads after it. */
static int check_stdin(struct cli *cli, const char *command)
{
    const struct options *options = &cli->options;
    unsigned readers = reads_stdin(options, command) + is_stdin(options->rules);

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

int options_check(struct cli *cli, const char *command, const char *letters)
{
    for (const char *given = cli->options.given; *given; given++)
        if (!strchr(letters, *given) && *given != OPTION_HELP &&
            *given != OPTION_VERSION)
            return complain_usage(cli,
                                  "'%s' has no option --%s; try '%s %s "
                                  "--help'",
                                  command, name_of(*given), PROGRAM, command);
    if (cli->options.worst_case && cli->options.order != ORDER_FEWEST)
        return complain_usage(cli, "--worst-case goes with --order fewest");
    if (cli->options.force && !cli->options.output && !cli->options.save)
        return complain_usage(cli, "--force goes with --output or --save");
    int status = check_stdin(cli, command);
    return status ? status : choose_forms(cli, command);
}
