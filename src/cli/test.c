/* test.c -- a rule pack's own cases. */
#include "engine/cases.h"

#include "cli/command.h"
#include "cli/rules.h"

const char help_test[] =
    "Examples:\n"
    "  ind-biometrics test rules/ind-biometrics.json\n"
    "  ind-biometrics test\n"
    "\n"
    "Usage: ind-biometrics test [OPTION...] [FILE]\n"
    "Decides the cases that a rule pack brings, and compares the decisions\n"
    "with what its author expects. Without a FILE it tests the built-in pack.\n"
    "\n"
    "  --rules FILE     the same as FILE\n"
    "  --lang LANGUAGE  of messages\n"
    "\n"
    "Exit status: 0 all pass; 1 a case fails; 2 wrong usage; 3 unusable\n"
    "rules; 5 a read or write failed.\n";

/* Writes "ok" or what differs; returns whether the case passes. */
static bool run_case(struct cli *cli, struct decider *decider,
                     const struct test_case *test)
{
    struct arena_mark mark = arena_mark(&cli->arena);
    struct case_result result = case_run(decider, cli->pack, test, &cli->arena);

    out_text(&cli->out, result.count ? "FAIL  " : "ok    ");
    out_plain_text(&cli->out, test->name);
    out_char(&cli->out, '\n');
    for (uint32_t i = 0; i < result.count; i++) {
        out_text(&cli->out, "      ");
        out_plain_text(&cli->out, result.differences[i]);
        out_char(&cli->out, '\n');
    }
    arena_rewind(&cli->arena, mark);
    return !result.count;
}

static void print_counts(struct out *out, uint32_t count, uint32_t failed)
{
    out_integer(out, count);
    out_text(out, count == 1 ? " case: " : " cases: ");
    out_integer(out, count - failed);
    out_text(out, " passed, ");
    out_integer(out, failed);
    out_text(out, " failed\n");
}

int command_test(struct cli *cli)
{
    const struct options *options = &cli->options;
    int status = rules_open_file(
        cli, options->operand_count > 1 ? options->operands[1] : NULL);
    uint32_t failed = 0;

    if (status)
        return status;

    struct decider *decider = rules_decider(cli, ENGINE_FOR_MANY);
    for (uint32_t i = 0; i < cli->pack->case_count; i++)
        failed += !run_case(cli, decider, &cli->pack->cases[i]);
    print_counts(&cli->out, cli->pack->case_count, failed);
    return failed ? EXIT_STATUS_FINDINGS : EXIT_STATUS_OK;
}
