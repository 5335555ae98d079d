/* SPDX-License-Identifier: MIT */
/* questions.c -- what a rule pack asks. */
#include "cli/cli_internal.h"

#include "show/plan.h"

#include <unistd.h>

const char help_questions[] =
    "Examples:\n"
    "  ind-biometrics questions\n"
    "  ind-biometrics questions --lang en --format json\n"
    "  ind-biometrics questions --order fewest\n"
    "\n"
    "Usage: ind-biometrics questions [OPTION...]\n"
    "Lists the questions with their ids, what may be answered, and why they\n"
    "are asked. With --order fewest it shows which question to ask after "
    "which\n"
    "answer to ask the fewest, and how many that are.\n"
    "\n"
    "  --order ORDER       page (default) or fewest\n"
    "  --worst-case        with fewest: the fewest in the worst case\n"
    "  --format FORM       text (default) or json\n"
    "  --lang LANGUAGE     nl or en\n"
    "  --today YYYY-MM-DD  what is asked on that day, or the plan for it\n"
    "  --rules FILE        another rule pack than the built-in one\n"
    "\n"
    "Exit status: 0; 2 wrong usage; 3 unusable rules; 5 a read or write\n"
    "failed.\n";

/* The order with the fewest questions, and how many those are. */
static int print_plan(struct cli *cli)
{
    const struct options *options = &cli->options;
    const struct plan_options how = {
        .goal = options->worst_case ? PLAN_WORST_CASE : PLAN_EXPECTED,
        .tries = PLAN_TRIES_ALL,
        .headway = &cli->watch.headway};
    struct answers nobody = rules_nobody(cli);

    nobody.has_today = rules_today(cli, &nobody.today);
    if (!nobody.has_today)
        return EXIT_STATUS_SYSTEM;
    struct decider *decider = rules_decider(cli, ENGINE_FOR_ONE);
    watch_start(&cli->watch, cli->spoken);
    const struct plan *plan = plan_make(decider, &nobody, &how, &cli->arena);
    watch_stop(&cli->watch);
    struct style style = terminal_style(cli, STDOUT_FILENO);
    if (options->format == FORMAT_JSON)
        write_plan_json(&cli->out, cli->pack, plan, &nobody, &cli->arena);
    else
        write_plan_text(&cli->out, cli->pack, plan, &nobody, &style,
                        &cli->arena);
    return EXIT_STATUS_OK;
}

/* What can matter on the day, of all that may be answered. */
static struct asked find_asked(struct cli *cli, const struct answers *day)
{
    const struct pack *pack = cli->pack;
    bool *of = arena_array(&cli->arena, bool, pack->question_count);

    if (answers_in_force(pack, day)) {
        const struct decision *decision =
            decide(rules_decider(cli, ENGINE_FOR_ONE), day);
        for (uint32_t i = 0; i < decision->ask_count; i++)
            of[decision->ask[i]] = true;
    }
    return (struct asked){day, of};
}

static void print_list(struct cli *cli)
{
    const struct answers day = rules_nobody(cli);
    struct style style = terminal_style(cli, STDOUT_FILENO);
    struct asked asked;

    if (day.has_today)
        asked = find_asked(cli, &day);
    const struct asked *on = day.has_today ? &asked : NULL;
    if (cli->options.format == FORMAT_JSON)
        write_questions_json(&cli->out, cli->pack, on, cli->language);
    else
        write_questions_text(&cli->out, cli->pack, on, &style, &cli->arena);
}

int command_questions(struct cli *cli)
{
    int status = rules_open(cli, NULL);

    if (status)
        return status;
    if (cli->options.order == ORDER_FEWEST)
        return print_plan(cli);
    print_list(cli);
    return EXIT_STATUS_OK;
}
