/* SPDX-License-Identifier: MIT */
/* terminal.c -- asks the terminal's width, and the environment's wishes. */
#include "cli/cli_internal.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { COLUMNS_MAX = 80 };

bool terminal_is(int fd)
{
    return isatty(fd) == 1;
}

/* The terminal that standard input is, to write to; -1 if it cannot be. */
static int open_terminal(void)
{
    char name[PATH_MAX];
    int flags = fcntl(STDIN_FILENO, F_GETFL);

    if (flags >= 0 && (flags & O_ACCMODE) == O_RDWR)
        return dup(STDIN_FILENO);
    if (ttyname_r(STDIN_FILENO, name, sizeof name))
        return -1;
    return open(name, O_WRONLY | O_NOCTTY);
}

bool terminal_take_stderr(void)
{
    int fd = open_terminal();
    bool taken = fd >= 0 && dup2(fd, STDERR_FILENO) >= 0;

    if (fd >= 0)
        close(fd);
    return taken;
}

static unsigned columns_of(int fd)
{
    struct winsize window;

    if (ioctl(fd, TIOCGWINSZ, &window) < 0 || !window.ws_col)
        return COLUMNS_MAX;
    return window.ws_col < COLUMNS_MAX ? window.ws_col : COLUMNS_MAX;
}

static bool takes_bold(void)
{
    const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");

    return (!no_color || !*no_color) && term && *term &&
           strcmp(term, "dumb") != 0;
}

struct style terminal_style(const struct cli *cli, int fd)
{
    bool terminal = terminal_is(fd);

    return (struct style){
        .language = cli->language,
        .spoken = cli->spoken,
        .columns = terminal ? columns_of(fd) : COLUMNS_MAX,
        .bold = terminal && takes_bold(),
    };
}

void terminal_say(struct cli *cli, const char *text)
{
    wrap_text(&cli->err, terminal_style(cli, STDERR_FILENO).columns, "", text);
}

struct out *terminal_page(struct cli *cli, struct wrap_out *page)
{
    bool terminal = terminal_is(STDOUT_FILENO);

    return wrap_out_start(
        page, &cli->out, terminal ? columns_of(STDOUT_FILENO) : 0, &cli->arena);
}
