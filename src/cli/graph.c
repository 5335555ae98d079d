/* graph.c -- a rule pack as a drawing. */
#include "io/write_graph.h"

#include "cli/command.h"
#include "cli/rules.h"
#include "cli/terminal.h"

#include <unistd.h>

const char help_graph[] =
    "Examples:\n"
    "  ind-biometrics graph | dot -Tsvg > rules.svg\n"
    "  ind-biometrics graph my-rules.json --format mermaid --lang en\n"
    "\n"
    "Usage: ind-biometrics graph [OPTION...] [FILE]\n"
    "Draws how the answers lead to an outcome: what is not asked on a path\n"
    "makes no difference there. Without a FILE it draws the built-in pack.\n"
    "\n"
    "  --format FORMAT  dot (default), for Graphviz; or mermaid\n"
    "  --lang LANGUAGE  nl or en\n"
    "  --rules FILE     the same as FILE\n"
    "\n"
    "Exit status: 0; 1 too large to draw; 2 wrong usage; 3 unusable rules; 5 "
    "a\n"
    "read or write failed.\n";

int command_graph(struct cli *cli)
{
    const struct options *options = &cli->options;
    int status = rules_open_file(
        cli, options->operand_count > 1 ? options->operands[1] : NULL);

    if (status)
        return status;

    const struct engine *engine =
        engine_compile(cli->pack, ENGINE_FOR_ONE, &cli->arena);
    struct answers nothing = {.of = arena_array(&cli->arena, struct answer,
                                                cli->pack->question_count)};
    uint32_t *cells = arena_array(&cli->arena, uint32_t, engine->level_count);
    struct style style = terminal_style(cli, STDOUT_FILENO);
    struct view view;

    view_init(&view, engine, &nothing, cells, &cli->arena);
    bool drawn = options->format == FORMAT_MERMAID
                     ? write_graph_mermaid(&cli->out, &view, &style)
                     : write_graph_dot(&cli->out, &view, &style);
    if (drawn)
        return EXIT_STATUS_OK;
    complain(cli, "the rules are too large to draw");
    return EXIT_STATUS_FINDINGS;
}
