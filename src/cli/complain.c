/* complain.c -- messages about the run, on stderr. */
#include "cli/cli.h"

#include "base/utf8.h"

#include <string.h>

void print_any(struct out *out, const char *text)
{
    size_t size = strlen(text);

    while (size) {
        size_t valid = utf8_valid(text, size);

        out_plain_bytes(out, text, valid);
        if (valid < size)
            out_text(out, "\xEF\xBF\xBD");
        valid += valid < size;
        text += valid;
        size -= valid;
    }
}

const char *valid_text(const char *text, struct arena *arena)
{
    size_t size = strlen(text), valid = utf8_valid(text, size);
    const char *made = "";

    if (valid == size)
        return text;
    for (; valid < size; valid = utf8_valid(text, size)) {
        made = arena_print(arena, "%s%.*s\xEF\xBF\xBD", made, (int)valid, text);
        text += valid + 1;
        size -= valid + 1;
    }
    return arena_print(arena, "%s%s", made, text);
}

PRINTF_LIKE(2, 0)
static void complain_args(struct cli *cli, const char *format, va_list args)
{
    out_text(&cli->err, PROGRAM ": ");
    print_any(&cli->err, arena_print_args(&cli->arena, format, args));
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
