/* write_graph.c -- nodes, then the arrows that leave them. */
#include "io/write_graph.h"

#include "base/utf8.h"
#include "io/write_cover.h"

#include <string.h>

enum { LABEL_COLUMNS = 32, NODES_MAX = 20000 };

enum kind { DOT, MERMAID };

struct drawing {
    struct out *out;
    struct view *view;
    const struct style *style;
    enum kind kind;
    uint8_t *literal; /* cells of one arrow */
    bool *done;       /* cells that have theirs */
};

/* A character inside a label. */
static void put_byte(struct out *out, enum kind kind, char byte)
{
    if (kind == DOT) {
        if (byte == '"' || byte == '\\')
            out_char(out, '\\');
        out_char(out, byte);
        if (byte == '&') // Graphviz knows entities
            out_text(out, "amp;");
        return;
    }
    // Mermaid takes entities by number; what is markup there must be one.
    if (byte && strchr("\"#&<>`%", byte)) {
        out_char(out, '#');
        out_integer(out, byte);
        out_char(out, ';');
        return;
    }
    out_char(out, byte);
}

static void put_plain(struct out *out, enum kind kind, const char *text)
{
    for (; *text; text++)
        put_byte(out, kind, *text);
}

static void put_break(struct out *out, enum kind kind)
{
    out_text(out, kind == DOT ? "\\n" : "<br>");
}

/* Text in lines of about as many columns. */
static void put_wrapped(struct out *out, enum kind kind, const char *text)
{
    const char *end = text + strlen(text);
    int used = 0;

    while (text < end) {
        const char *start = text;
        uint32_t point = utf8_next(&text, end);
        if (point == ' ' && used >= LABEL_COLUMNS) {
            put_break(out, kind);
            used = 0;
            continue;
        }
        for (; start < text; start++)
            put_byte(out, kind, *start);
        used += utf8_columns(point);
    }
}

/* The name of a node in the drawing. */
static void put_name(struct out *out, node_id node)
{
    out_text(out, node_is_terminal(node) ? "t" : "n");
    out_integer(out, node_is_terminal(node) ? node_value(node) : node);
}

static void put_asked(struct drawing *drawing, const struct level *level)
{
    struct out *out = drawing->out;
    const struct pack *pack = drawing->view->known.engine->pack;

    if (level->kind == LEVEL_TODAY) {
        put_plain(out, drawing->kind,
                  words_get(drawing->style->words, WORD_FORM_TODAY));
        return;
    }
    put_plain(out, drawing->kind, pack_variable_id(pack, level->variable));
    put_break(out, drawing->kind);
    if (level->kind == LEVEL_QUESTION) {
        put_wrapped(
            out, drawing->kind,
            pack->questions[level->variable].ask.in[drawing->style->language]);
        return;
    }
    put_wrapped(out, drawing->kind,
                write_fact(pack, level->fact, drawing->style->words,
                           drawing->view->arena));
}

static void put_outcome(struct drawing *drawing, uint32_t index)
{
    struct out *out = drawing->out;
    const struct pack *pack = drawing->view->known.engine->pack;

    if (index == pack->outcome_count) {
        put_wrapped(out, drawing->kind,
                    words_get(drawing->style->words, WORD_RESULT_NO_RULE));
        return;
    }
    put_plain(out, drawing->kind, pack->outcomes[index].id);
    put_break(out, drawing->kind);
    put_wrapped(out, drawing->kind,
                pack->outcomes[index].says.in[drawing->style->language]);
}

static void draw_node(void *context, node_id node)
{
    struct drawing *drawing = context;
    struct out *out = drawing->out;
    bool end = node_is_terminal(node), dot = drawing->kind == DOT;

    out_text(out, "  ");
    put_name(out, node);
    out_text(out, dot ? " [label=\"" : end ? "([\"" : "[\"");
    if (end)
        put_outcome(drawing, node_value(node));
    else
        put_asked(drawing,
                  &drawing->view->known.engine
                       ->levels[node_level(&drawing->view->scratch, node)]);
    if (dot)
        out_text(out, end ? "\", style=rounded]\n" : "\"]\n");
    else
        out_text(out, end ? "\"])\n" : "\"]\n");
}

/* What leads to one place, on its arrow. */
static void draw_arrow(struct drawing *drawing, node_id node, node_id to)
{
    struct out *out = drawing->out;
    struct literal literal = {node_level(&drawing->view->scratch, node),
                              drawing->literal};

    out_text(out, "  ");
    put_name(out, node);
    out_text(out, drawing->kind == DOT ? " -> " : " -->|\"");
    if (drawing->kind == DOT) {
        put_name(out, to);
        out_text(out, " [label=\"");
    }
    put_wrapped(out, drawing->kind,
                write_cells(drawing->view->known.engine, &literal,
                            drawing->style, CELLS_TEXTS, drawing->view->arena));
    out_text(out, drawing->kind == DOT ? "\"]\n" : "\"| ");
    if (drawing->kind == DOT)
        return;
    put_name(out, to);
    out_char(out, '\n');
}

static void draw_arrows(void *context, node_id node)
{
    struct drawing *drawing = context;
    const struct diagram *scratch = &drawing->view->scratch;

    if (node_is_terminal(node))
        return;
    uint32_t count = scratch->cells[node_level(scratch, node)];
    const node_id *edges = scratch->words + node + 1;
    for (uint32_t i = 0; i < count; i++)
        drawing->done[i] = edges[i] == DIAGRAM_DEAD;
    for (uint32_t i = 0; i < count; i++) {
        if (drawing->done[i])
            continue;
        for (uint32_t k = 0; k < count; k++) {
            drawing->literal[k] = edges[k] == DIAGRAM_DEAD ? CELL_NOBODY
                                  : edges[k] == edges[i]   ? CELL_IN
                                                           : CELL_OUT;
            drawing->done[k] |= edges[k] == edges[i];
        }
        draw_arrow(drawing, node, edges[i]);
    }
}

static void count_node(void *context, node_id node)
{
    (void)node;
    ++*(uint32_t *)context;
}

static bool draw(struct out *out, struct view *view, const struct style *style,
                 enum kind kind)
{
    const struct engine *engine = view->known.engine;
    node_id root = view_of(view, engine->outcome);
    struct drawing drawing = {
        .out = out, .view = view, .style = style, .kind = kind};
    uint32_t nodes = 0, most = 0;

    if (root == DIAGRAM_OVER)
        return false;
    view_walk(view, root, count_node, &nodes);
    if (nodes > NODES_MAX)
        return false;
    for (uint32_t i = 0; i < engine->level_count; i++)
        most = view->scratch.cells[i] > most ? view->scratch.cells[i] : most;
    drawing.literal = arena_array(view->arena, uint8_t, most);
    drawing.done = arena_array(view->arena, bool, most);
    if (kind == DOT)
        out_text(out, "digraph decision {\n  node [shape=box]\n");
    else
        out_text(out, "flowchart TD\n");
    view_walk(view, root, draw_node, &drawing);
    view_walk(view, root, draw_arrows, &drawing);
    if (kind == DOT)
        out_text(out, "}\n");
    return true;
}

bool write_graph_dot(struct out *out, struct view *view,
                     const struct style *style)
{
    return draw(out, view, style, DOT);
}

bool write_graph_mermaid(struct out *out, struct view *view,
                         const struct style *style)
{
    return draw(out, view, style, MERMAID);
}
