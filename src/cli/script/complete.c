/* SPDX-License-Identifier: MIT */
/*
 * complete.c -- what could be typed next, for the shells' completions.
 *
 * The scripts in .packaging/completion pass on what has been typed; all that
 * is known of commands and options stays here, in the tables and pages that
 * the program itself goes by.
 */
#include "cli/script/complete_internal.h"

#include "cli/language.h"

#include <string.h>

const char help_complete[] =
    "Examples:\n"
    "  ind-biometrics complete -- ver\n"
    "  ind-biometrics complete -- batch --format ''\n"
    "\n"
    "Usage: ind-biometrics complete -- [WORD...]\n"
    "For the completions of bash, zsh and fish: prints what could stand for\n"
    "the last of the words typed so far. Each line is a word, a tab and what\n"
    "it means; a line without a word, 'files' behind its tab, stands for "
    "names\n"
    "of files.\n"
    "\n"
    "  --lang LANGUAGE  of what the words mean\n"
    "\n"
    "Exit status: 0; 2 wrong usage.\n";

/* The option of that name, or the only one that begins so. */
static bool find_option(const char *name, size_t size,
                        struct option_name *found)
{
    struct option_name option;
    size_t count = 0;

    for (size_t i = 0; option_at(i, &option); i++) {
        if (strncmp(option.name, name, size) != 0)
            continue;
        *found = option;
        count++;
        if (!option.name[size])
            return true;
    }
    return count == 1;
}

static void take_value(struct typed *typed, const struct option_name *option,
                       const char *value)
{
    if (!strcmp(option->name, "rules"))
        typed->rules = value;
    if (!strcmp(option->name, "lang"))
        typed->cli->options.lang = value;
}

static void take_option(struct typed *typed, const char *word)
{
    struct option_name *option = &typed->given[typed->given_count];
    size_t size = strcspn(word, "=");

    if (!find_option(word, size, option))
        return;
    typed->given_count++;
    if (word[size])
        take_value(typed, option, word + size + 1);
    else if (option->takes_value)
        typed->open = option;
}

static void take_operand(struct typed *typed, const char *word)
{
    if (!typed->has_command) {
        typed->command = command_find(typed->cli, word);
        typed->has_command = true;
        return;
    }
    if (!typed->operand_count++)
        typed->operand = word;
}

/* A word that is followed by others. */
static void take(struct typed *typed, const char *word)
{
    const struct option_name *open = typed->open;

    typed->open = NULL;
    if (open && !(open->may_lack_value && *word == '-'))
        take_value(typed, open, word);
    else if (typed->ended || word[0] != '-' || !word[1])
        take_operand(typed, word);
    else if (!strcmp(word, "--"))
        typed->ended = true;
    else if (word[1] == '-')
        take_option(typed, word + 2);
}

/* The last word: what there is of it so far. */
static void take_last(struct typed *typed, const char *word)
{
    struct option_name *option = &typed->given[typed->given_count];
    size_t size = strcspn(word, "=");

    typed->before = "";
    typed->now = word;
    if (typed->open || typed->ended || strncmp(word, "--", 2) != 0 ||
        !word[size] || !find_option(word + 2, size - 2, option))
        return;
    typed->open = option;
    typed->before = arena_copy(&typed->cli->arena, word, size + 1);
    typed->now = word + size + 1;
}

static bool has_option(const struct typed *typed,
                       const struct option_name *option)
{
    return strchr(typed->command->options, option->letter);
}

static void print_candidates(const struct typed *typed)
{
    const struct option_name *open = typed->open;
    bool bare = open && open->may_lack_value && !*typed->before;

    if (!typed->command)
        return;
    if (open && has_option(typed, open) && !(bare && *typed->now == '-'))
        candidates_of_value(typed, open);
    if (open && !bare)
        return;
    if (*typed->now == '-' && !typed->ended)
        candidates_options(typed);
    else
        candidates_operands(typed);
}

int command_complete(struct cli *cli)
{
    const struct options *options = &cli->options;
    size_t count = options->word_count;
    struct typed typed = {
        .cli = cli,
        .command = command_find(cli, "run"),
        .given = arena_array(&cli->arena, struct option_name, count + 1)};

    for (size_t i = 0; i + 1 < count; i++)
        take(&typed, options->words[i]);
    take_last(&typed, count ? options->words[count - 1] : "");
    if (typed.command)
        typed.dutch = language_of_words(options->lang,
                                        typed.command->language) == LANGUAGE_NL;
    print_candidates(&typed);
    return EXIT_STATUS_OK;
}
