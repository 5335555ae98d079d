/* SPDX-License-Identifier: MIT */
/* graph.c -- a rule pack as a drawing. */
#include "show/graph.h"

#include "cli/cli_internal.h"

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
    "A drawing that would be over two metres long is made coarser, with a\n"
    "warning: each stretch of days has a picture of its own, and in those "
    "that\n"
    "are still too large each question stands once.\n"
    "\n"
    "  --today DATE     as it is on that day; else on all the pack's days\n"
    "  --details        draw it whole, however large\n"
    "  --format FORMAT  dot (default), for Graphviz; or mermaid\n"
    "  --lang LANGUAGE  nl or en\n"
    "  --rules FILE     the same as FILE\n"
    "\n"
    "Exit status: 0; 1 too large to draw; 2 wrong usage; 3 unusable rules; 5 "
    "a\n"
    "read or write failed.\n";

/* "1.4 metres", "12 metres" */
static const char *length_text(struct cli *cli, double metres)
{
    return arena_print(&cli->arena, "%.*f metres", metres < 10, metres);
}

/* What the drawing would be, were it whole. */
static const char *whole_text(struct cli *cli, const struct graph *graph)
{
    if (graph->countless)
        return arena_print(&cli->arena, "have more than %d boxes",
                           GRAPH_BOXES_MAX);
    return arena_print(&cli->arena, "be about %s long",
                       length_text(cli, graph->whole));
}

/* What was made coarser, and what is still too long. */
static void warn(struct cli *cli, const struct graph *graph)
{
    const char *whole = whole_text(cli, graph);

    if (graph->pictures > 1)
        complain(cli,
                 "drawn as one, this would %s; so there are %u pictures, one "
                 "for each stretch of days (--today DATE draws one day)",
                 whole, (unsigned)graph->pictures);
    if (graph->coarse)
        complain(
            cli,
            "%s; so each question stands once, and where an arrow leads "
            "may depend on earlier answers%s",
            graph->pictures > 1
                ? "some pictures are still too large"
                : arena_print(&cli->arena, "drawn whole, this would %s", whole),
            graph->countless ? "" : " (--details draws all)");
    if (graph->metres > GRAPH_METRES_MAX)
        complain(cli, "%s drawing is about %s long",
                 graph->coarse ? "even so, the" : "this",
                 length_text(cli, graph->metres));
}

int command_graph(struct cli *cli)
{
    const struct options *options = &cli->options;
    int status = rules_open(cli, options->operands[1]);

    if (status)
        return status;

    const struct engine *engine =
        engine_compile(cli->pack, ENGINE_FOR_ONE, &cli->arena);
    const struct answers day = rules_nobody(cli);
    uint32_t *cells = arena_array(&cli->arena, uint32_t, engine->level_count);
    struct style style = terminal_style(cli, STDOUT_FILENO);
    struct residual residual;

    residual_open(&residual,
                  (struct assignment){.engine = engine, .answers = &day}, cells,
                  &cli->arena);
    struct graph graph = write_graph(
        &cli->out,
        options->format == FORMAT_MERMAID ? GRAPH_MERMAID : GRAPH_DOT,
        &residual, &style, options->details);
    if (!graph.drawn) {
        complain(cli, "the rules are too large to draw");
        return EXIT_STATUS_FINDINGS;
    }
    warn(cli, &graph);
    return EXIT_STATUS_OK;
}
