/* SPDX-License-Identifier: MIT */
/* complain.c -- messages about the run, on stderr. */
#include "cli/cli.h"

#include "cli/language.h"

#include <string.h>

static const struct {
    const char *english, *dutch; /* formats with the same conversions */
} messages[] = {
#define NL(in_english, in_dutch) {in_english, in_dutch},
#include "cli/complain_nl.def"
#undef NL
};

/*
 * The format for whoever asked for Dutch, or lives in it.  The code has the
 * English one, so that the compiler sees what it is filled with.
 */
FORMAT_FOR(2)
static const char *translate(const struct cli *cli, const char *format)
{
    if (language_of_words(cli->options.lang, "en") != LANGUAGE_NL)
        return format;
    for (size_t i = 0; i < COUNT_OF(messages); i++)
        if (!strcmp(messages[i].english, format))
            return messages[i].dutch;
    return format;
}

PRINTF_LIKE(2, 0)
static void complain_args(struct cli *cli, const char *format, va_list args)
{
    out_text(&cli->err, PROGRAM ": ");
    out_plain_text(&cli->err,
                   arena_print_args(&cli->arena, translate(cli, format), args));
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

void complain_message(struct cli *cli, enum message which,
                      const char *const *blanks)
{
    complain(cli, "%s", message_fill(cli->spoken, which, blanks, &cli->arena));
}

int complain_memory(struct cli *cli)
{
    out_text(&cli->err, PROGRAM ": there is not enough memory\n");
    return EXIT_STATUS_SYSTEM;
}
