/* SPDX-License-Identifier: MIT */
/* candidates.c -- what may stand for the word that is being typed. */
#include "cli/script/complete_internal.h"

#include "base/fault.h"
#include "cli/language.h"
#include "cli/schema/schema.h"
#include "pack/model.h"

#include <string.h>
#include <sys/stat.h>

enum { WORDS_MAX = 16 };

/* A line, if the candidate goes on from what was typed. */
static void offer(const struct typed *typed, const char *word, const char *says)
{
    struct out *out = &typed->cli->out;

    if (strncmp(word, typed->now, strlen(typed->now)) != 0)
        return;
    out_text(out, typed->before);
    out_plain_text(out, word);
    out_char(out, '\t');
    out_plain_text(out, says);
    out_char(out, '\n');
}

static void offer_files(const struct typed *typed)
{
    out_text(&typed->cli->out, "\tfiles\n");
}

static const char *page_of(const struct typed *typed)
{
    return typed->dutch ? typed->command->help_nl : typed->command->help;
}

static bool takes_pack(const struct typed *typed)
{
    return strstr(typed->command->help, "the same as FILE");
}

/*
 * The pack that is spoken of; NULL if it cannot be had at once, and silently: a
 * pipe would be emptied, or waited for.
 */
static const struct pack *find_pack(const struct typed *typed)
{
    struct cli *cli = typed->cli;
    struct faults faults;
    const char *file = typed->rules;
    struct stat status;

    if (!file && takes_pack(typed))
        file = typed->operand;
    if (file && (stat(file, &status) || !S_ISREG(status.st_mode)))
        return NULL;
    cli->options.rules = file;
    faults_init(&faults, &cli->arena);
    return rules_load(cli, NULL, &faults) ? NULL : cli->pack;
}

static uint32_t language_in(const struct typed *typed, const struct pack *pack)
{
    const char *tag = typed->cli->options.lang;
    int32_t found = tag ? language_find(pack, tag, strlen(tag)) : -1;

    return found < 0 ? language_of_environment(pack, typed->command->language)
                     : (uint32_t)found;
}

static void offer_languages(const struct typed *typed)
{
    const struct pack *pack = find_pack(typed);

    for (uint32_t i = 0; pack && i < pack->language_count; i++)
        offer(typed, pack->languages[i], "");
}

static void offer_ids(const struct typed *typed, const struct pack *pack)
{
    struct arena *arena = &typed->cli->arena;
    uint32_t language = language_in(typed, pack);

    for (uint32_t i = 0; i < pack->question_count; i++)
        offer(typed, arena_print(arena, "%s=", pack->questions[i].id),
              pack->questions[i].ask.in[language]);
}

/* "id=value" of one that is an option, yes or no, or not known. */
static void offer_answer(const struct typed *typed, const char *id,
                         const char *value, const char *says)
{
    offer(typed, arena_print(&typed->cli->arena, "%s=%s", id, value), says);
}

static void offer_answers(const struct typed *typed, const struct pack *pack,
                          const struct question *question)
{
    uint32_t language = language_in(typed, pack);
    enum language spoken = spoken_language(pack->languages[language]);
    const char *id = question->id;

    for (uint32_t i = 0; i < question->option_count; i++)
        offer_answer(typed, id, question->options[i].id,
                     question->options[i].says.in[language]);
    if (question_is_condition(question)) {
        offer_answer(typed, id, message(spoken, MSG_PHRASE_YES), "");
        offer_answer(typed, id, message(spoken, MSG_PHRASE_NO), "");
    }
    if (question->unknown_option < 0)
        offer_answer(typed, id, "unknown", message(spoken, MSG_SAYS_UNKNOWN));
}

static void offer_pairs(const struct typed *typed)
{
    const struct pack *pack = find_pack(typed);
    size_t size = strcspn(typed->now, "=");

    if (!pack)
        return;
    if (!typed->now[size])
        offer_ids(typed, pack);
    for (uint32_t i = 0; typed->now[size] && i < pack->question_count; i++)
        if (!strncmp(pack->questions[i].id, typed->now, size) &&
            !pack->questions[i].id[size])
            offer_answers(typed, pack, &pack->questions[i]);
}

/* Those of one kind, by their first letter, behind what stands there; 0: all.
 */
static void offer_faults(const struct typed *typed, char kind)
{
    const char *comma = kind ? strrchr(typed->now, ',') : NULL;
    const char *first = comma ? arena_copy(&typed->cli->arena, typed->now,
                                           (size_t)(comma + 1 - typed->now))
                              : "";

    for (enum fault_code code = 0; code < FAULT_CODE_COUNT; code++)
        if (!kind || *fault_id(code) == kind)
            offer(
                typed,
                arena_print(&typed->cli->arena, "%s%s", first, fault_id(code)),
                fault_title(code));
}

/* The words of the table; those of the page, if the table has none. */
static void offer_words(const struct typed *typed,
                        const struct option_name *option, const char *says)
{
    const char *words[WORDS_MAX], *name = typed->command->name, *word;
    size_t count = 0;

    for (; (word = option_word(option->name, name, count)); count++)
        offer(typed, word, "");
    if (count)
        return;
    count = page_words(says, words, WORDS_MAX, &typed->cli->arena);
    for (size_t i = 0; i < count; i++)
        offer(typed, words[i], "");
}

void candidates_of_value(const struct typed *typed,
                         const struct option_name *option)
{
    struct page_option page;

    page_find(typed->command->help, option->name, &typed->cli->arena, &page);
    if (strstr(option->name, "lang"))
        offer_languages(typed);
    else if (!strcmp(page.value, "ID=VALUE"))
        offer_pairs(typed);
    else if (!strcmp(page.value, "ID,..."))
        offer_faults(typed, 'V');
    else if (!strcmp(page.value, "FILE"))
        offer_files(typed);
    else
        offer_words(typed, option, page.says);
}

static bool is_given(const struct typed *typed,
                     const struct option_name *option)
{
    for (size_t i = 0; i < typed->given_count; i++)
        if (typed->given[i].letter == option->letter)
            return !option->may_repeat;
    return false;
}

/* What the page of the command says; of -h and -V, the list of commands does.
 */
static const char *says_of(const struct typed *typed,
                           const struct option_name *option)
{
    const struct command *command = command_find(typed->cli, option->name);
    struct page_option page;

    if (page_find(page_of(typed), option->name, &typed->cli->arena, &page))
        return arena_copy(&typed->cli->arena, page.says,
                          strcspn(page.says, ";"));
    if (!command)
        return "";
    return typed->dutch ? command->summary_nl : command->summary;
}

void candidates_options(const struct typed *typed)
{
    struct arena *arena = &typed->cli->arena;
    struct option_name option;

    for (size_t i = 0; option_at(i, &option); i++) {
        bool has = strchr(typed->command->options, option.letter);
        const char *says = says_of(typed, &option);
        if ((!has && !strchr("hV", option.letter)) || is_given(typed, &option))
            continue;
        if (*says) // else the command takes it, and makes nothing of it
            offer(typed, arena_print(arena, "--%s", option.name), says);
    }
}

static void offer_commands(const struct typed *typed)
{
    for (const struct command *command = typed->cli->commands; command->name;
         command++)
        if (command->summary)
            offer(typed, command->name,
                  typed->dutch ? command->summary_nl : command->summary);
}

static void offer_schemas(const struct typed *typed)
{
    for (size_t i = 0; schema_name(i); i++)
        offer(typed, schema_name(i), "");
}

void candidates_operands(const struct typed *typed)
{
    const struct command *command = typed->command;
    const char *usage =
        page_usage(command->help, command->name, &typed->cli->arena);

    if (!typed->has_command) {
        offer_commands(typed);
    } else if (typed->operand_count >= command->operand_max) {
        return;
    } else if (strstr(usage, "COMMAND")) {
        offer_commands(typed);
        if (*typed->now)
            offer_faults(typed, 0);
    } else if (strstr(usage, "[SCHEMA]")) {
        offer_schemas(typed);
    } else {
        offer_files(typed);
    }
}
