/* complain.c -- messages about the run, on stderr. */
#include "cli/cli.h"

PRINTF_LIKE(2, 0)
static void complain_args(struct cli *cli, const char *format, va_list args)
{
    out_text(&cli->err, PROGRAM ": ");
    out_plain_text(&cli->err, arena_print_args(&cli->arena, format, args));
    out_char(&cli->err, '\n');
    out_flush(&cli->err);
}

void complain(struct cli *cli, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    complain_args(cli, format, args);
    va_end(args);
}

int complain_usage(struct cli *cli, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    complain_args(cli, format, args);
    va_end(args);
    return EXIT_STATUS_USAGE;
}

int complain_memory(struct cli *cli)
{
    out_text(&cli->err, PROGRAM ": there is not enough memory\n");
    return EXIT_STATUS_SYSTEM;
}
