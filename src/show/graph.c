/* graph.c -- boxes, then the arrows that leave them. */
#include "show/graph.h"

#include "base/date.h"
#include "base/utf8.h"
#include "report/values.h"
#include "show/picture_internal.h"

#include <string.h>

enum { LABEL_COLUMNS = 32 };

/* About how much room things take on paper, in metres (measured with dot). */
static const double box_width = 0.08, box_height = 0.035;
static const double arrow_width = 0.008, column_width = 0.0021;

struct drawing {
    struct out *out;
    struct residual *residual;
    const struct style *style;
    enum graph_kind kind;
    const char *prefix; /* of names, where one file has several pictures */
};

/* A picture, and for which days it is. */
struct part {
    node_id node;
    const char *title; /* NULL: none */
};

/* A character inside a label. */
static void put_byte(struct out *out, enum graph_kind kind, char byte)
{
    if (kind == GRAPH_DOT) {
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

static void put_plain(struct out *out, enum graph_kind kind, const char *text)
{
    for (; *text; text++)
        put_byte(out, kind, *text);
}

static void put_break(struct out *out, enum graph_kind kind)
{
    out_text(out, kind == GRAPH_DOT ? "\\n" : "<br>");
}

/* Text in lines of about as many columns. */
static void put_wrapped(struct out *out, enum graph_kind kind, const char *text)
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

static void put_name(struct drawing *drawing, const struct picture_box *box)
{
    out_text(drawing->out, drawing->prefix);
    out_text(drawing->out, box->is_end ? "t" : "n");
    out_integer(drawing->out, box->name);
}

static void put_asked(struct drawing *drawing, const struct level *level)
{
    struct out *out = drawing->out;
    const struct pack *pack = drawing->residual->known.engine->pack;

    if (level->kind == LEVEL_TODAY) {
        put_plain(out, drawing->kind,
                  message(drawing->style->spoken, MSG_FORM_TODAY));
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
                write_fact(pack, level->fact, drawing->style->spoken,
                           drawing->residual->arena));
}

static void put_outcome(struct drawing *drawing, uint32_t index)
{
    struct out *out = drawing->out;
    const struct pack *pack = drawing->residual->known.engine->pack;

    if (index == pack->outcome_count) {
        put_wrapped(out, drawing->kind,
                    message(drawing->style->spoken, MSG_RESULT_NO_RULE));
        return;
    }
    put_plain(out, drawing->kind, pack->outcomes[index].id);
    put_break(out, drawing->kind);
    put_wrapped(out, drawing->kind,
                pack->outcomes[index].says.in[drawing->style->language]);
}

static void draw_box(struct drawing *drawing, const struct picture_box *box)
{
    struct out *out = drawing->out;
    bool end = box->is_end, dot = drawing->kind == GRAPH_DOT;

    out_text(out, "  ");
    put_name(drawing, box);
    out_text(out, dot ? " [label=\"" : end ? "([\"" : "[\"");
    if (end)
        put_outcome(drawing, box->index);
    else
        put_asked(drawing,
                  &drawing->residual->known.engine->levels[box->index]);
    if (dot)
        out_text(out, end ? "\", style=rounded]\n" : "\"]\n");
    else
        out_text(out, end ? "\"])\n" : "\"]\n");
}

/* Of a coarse arrow, it may be any answer. */
static const char *arrow_text(const struct drawing *drawing,
                              const struct arrow *arrow)
{
    const struct engine *engine = drawing->residual->known.engine;
    uint32_t count = engine->levels[arrow->literal.level].cells->count, i = 0;

    while (i < count && arrow->literal.cells[i] != CELL_OUT)
        i++;
    return i == count ? message(drawing->style->spoken, MSG_VALUES_ANY)
                      : write_cells(engine, &arrow->literal, drawing->style,
                                    CELLS_TEXTS, drawing->residual->arena);
}

/* What leads to one place, on its arrow. */
static void draw_arrow(struct drawing *drawing, const struct picture *picture,
                       const struct arrow *arrow)
{
    struct out *out = drawing->out;
    bool dot = drawing->kind == GRAPH_DOT;

    out_text(out, "  ");
    put_name(drawing, &picture->boxes[arrow->from]);
    out_text(out, dot ? " -> " : " -->|\"");
    if (dot) {
        put_name(drawing, &picture->boxes[arrow->to]);
        out_text(out, " [label=\"");
    }
    put_wrapped(out, drawing->kind, arrow_text(drawing, arrow));
    out_text(out, dot ? "\"]\n" : "\"| ");
    if (dot)
        return;
    put_name(drawing, &picture->boxes[arrow->to]);
    out_char(out, '\n');
}

/* What stands side by side at a level, and between it and the next one. */
struct row {
    double boxes, labels;
    uint32_t passing; /* arrows that lead on past the level */
};

static void add_arrow(const struct drawing *drawing,
                      const struct picture *picture, const struct arrow *arrow,
                      struct row *rows)
{
    const struct picture_box *to = &picture->boxes[arrow->to];
    uint32_t last =
        to->is_end ? drawing->residual->known.engine->level_count : to->index;
    size_t columns = strlen(arrow_text(drawing, arrow));

    columns = columns > LABEL_COLUMNS ? LABEL_COLUMNS : columns;
    rows[arrow->literal.level].labels +=
        arrow_width + column_width * (double)columns;
    for (uint32_t i = arrow->literal.level + 1; i < last; i++)
        rows[i].passing++;
}

/* Of the longer side: boxes and arrows side by side, or one below another. */
static double measure(const struct drawing *drawing,
                      const struct picture *picture)
{
    uint32_t levels = drawing->residual->known.engine->level_count;
    struct row *rows =
        arena_array(drawing->residual->arena, struct row, levels);
    double height = box_height, most = 0;

    for (uint32_t i = 0; i < picture->box_count; i++)
        if (!picture->boxes[i].is_end)
            rows[picture->boxes[i].index].boxes += box_width;
    for (uint32_t i = 0; i < picture->arrow_count; i++)
        add_arrow(drawing, picture, &picture->arrows[i], rows);
    for (uint32_t i = 0; i < levels; i++) {
        double wider =
            rows[i].boxes > rows[i].labels ? rows[i].boxes : rows[i].labels;
        wider += arrow_width * rows[i].passing;
        height += rows[i].boxes > 0 ? box_height : 0;
        most = wider > most && rows[i].boxes > 0 ? wider : most;
    }
    return height > most ? height : most;
}

/* The title over a picture; each line may be NULL. */
static void put_title(struct drawing *drawing, const char *first,
                      const char *second)
{
    struct out *out = drawing->out;
    const char *lines[] = {first, second};
    bool any = false;

    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        if (!lines[i])
            continue;
        if (any)
            put_break(out, drawing->kind);
        put_plain(out, drawing->kind, lines[i]);
        any = true;
    }
}

static void open_picture(struct drawing *drawing, const char *title,
                         const char *note)
{
    struct out *out = drawing->out;
    bool titled = title || note;

    if (drawing->kind == GRAPH_DOT) {
        out_text(out, "digraph decision {\n");
        if (titled) {
            out_text(out, "  label=\"");
            put_title(drawing, title, note);
            out_text(out, "\"\n  labelloc=t\n");
        }
        out_text(out, "  node [shape=box]\n");
    } else if (titled) {
        out_text(out, "  subgraph ");
        out_text(out, *drawing->prefix ? drawing->prefix : "w");
        out_text(out, "[\"");
        put_title(drawing, title, note);
        out_text(out, "\"]\n");
    }
}

static void close_picture(struct drawing *drawing, bool titled)
{
    if (drawing->kind == GRAPH_DOT)
        out_text(drawing->out, "}\n");
    else if (titled)
        out_text(drawing->out, "  end\n");
}

static void draw_picture(struct drawing *drawing, const struct picture *picture,
                         const char *title)
{
    const char *note = picture->coarse
                           ? message(drawing->style->spoken, MSG_GRAPH_COARSE)
                           : NULL;

    open_picture(drawing, title, note);
    for (uint32_t i = 0; i < picture->box_count; i++)
        draw_box(drawing, &picture->boxes[i]);
    for (uint32_t i = 0; i < picture->arrow_count; i++)
        draw_arrow(drawing, picture, &picture->arrows[i]);
    close_picture(drawing, title || note);
}

/* A day outside the pack's own: a box that says so. */
static void draw_outside(struct drawing *drawing, const char *says)
{
    struct out *out = drawing->out;
    bool dot = drawing->kind == GRAPH_DOT;

    open_picture(drawing, NULL, NULL);
    out_text(out, dot ? "  t0 [label=\"" : "  t0([\"");
    put_wrapped(out, drawing->kind, says);
    out_text(out, dot ? "\", style=rounded]\n" : "\"])\n");
    close_picture(drawing, false);
}

/* Makes the whole picture and measures it; false if it has too many boxes. */
static bool make_whole(struct drawing *drawing, struct picture *picture,
                       node_id node, double *metres)
{
    *metres = GRAPH_BOXES_MAX * box_width;
    if (!picture_make(picture, drawing->residual, node, false))
        return false;
    *metres = measure(drawing, picture);
    return true;
}

/* The stretches of days that lead on differently; none if today is not asked.
 */
static uint32_t find_parts(struct drawing *drawing, node_id root,
                           struct part *parts)
{
    const struct diagram *scratch = &drawing->residual->scratch;
    const struct engine *engine = drawing->residual->known.engine;
    const struct cells *cells = engine->levels[0].cells;
    struct arena *arena = drawing->residual->arena;
    uint32_t count = 0, first = 0;

    if (node_is_terminal(root) || node_level(scratch, root) != 0)
        return 0;
    for (uint32_t i = 0; i < cells->count; i++) {
        node_id to = node_follow(scratch, root, 0, i);
        if (i + 1 < cells->count && node_follow(scratch, root, 0, i + 1) == to)
            continue;
        struct validity days = {(int32_t)cells_range(cells, first).low,
                                (int32_t)cells_range(cells, i).high};
        first = i + 1;
        if (to == DIAGRAM_UNREACHABLE)
            continue;
        const char *title = write_validity(days, drawing->style, arena);
        parts[count++] =
            (struct part){to, title ? large_first(title, arena) : NULL};
    }
    return count;
}

/*
 * Draws a part whole if it fits or must be, else coarse; whole too where each
 * question stands in it once as it is.
 */
static void draw_part(struct drawing *drawing, const struct part *part,
                      bool whole, struct graph *graph)
{
    struct picture picture, coarse;
    double metres;
    bool fits = make_whole(drawing, &picture, part->node, &metres);

    if (!fits || (!whole && metres > GRAPH_METRES_MAX)) {
        picture_make(&coarse, drawing->residual, part->node, true);
        if (!fits || coarse.box_count < picture.box_count) {
            picture = coarse;
            metres = measure(drawing, &picture);
            graph->coarse = true;
        }
    }
    graph->metres = metres > graph->metres ? metres : graph->metres;
    draw_picture(drawing, &picture, part->title);
}

/* On the pack's own days alone. */
static node_id find_root(struct residual *residual)
{
    const struct engine *engine = residual->known.engine;

    if (!residual->known.answers->has_today)
        residual->reach = diagram_and(
            &residual->scratch, residual->reach,
            engine_validity(engine, engine->pack->valid, &residual->scratch));
    return residual_of(residual, engine->outcome);
}

/* The title of a picture of all days, or of the day; NULL for none. */
static const char *find_title(const struct drawing *drawing)
{
    const struct pack *pack = drawing->residual->known.engine->pack;
    const struct answers *answers = drawing->residual->known.answers;
    struct arena *arena = drawing->residual->arena;

    if (answers->has_today)
        return write_day(pack, answers, drawing->style, arena);
    const char *days = write_validity(pack->valid, drawing->style, arena);
    return days ? large_first(days, arena) : NULL;
}

/* Draws all in one, or each stretch of days where that is too large. */
static void draw_parts(struct drawing *drawing, const struct part *all,
                       bool whole, struct graph *graph)
{
    const struct engine *engine = drawing->residual->known.engine;
    struct arena *arena = drawing->residual->arena;
    struct part *parts =
        arena_array(arena, struct part, engine->levels[0].cells->count);
    uint32_t count = !whole && graph->whole > GRAPH_METRES_MAX
                         ? find_parts(drawing, all->node, parts)
                         : 0;

    if (count < 2) {
        draw_part(drawing, all, whole, graph);
        return;
    }
    graph->pictures = count;
    for (uint32_t i = 0; i < count; i++) {
        if (drawing->kind == GRAPH_MERMAID)
            drawing->prefix = arena_print(arena, "w%u", i + 1);
        draw_part(drawing, &parts[i], whole, graph);
    }
}

struct graph write_graph(struct out *out, enum graph_kind kind,
                         struct residual *residual, const struct style *style,
                         bool whole)
{
    const struct pack *pack = residual->known.engine->pack;
    struct drawing drawing = {out, residual, style, kind, ""};
    struct graph graph = {.pictures = 1};
    bool outside = !answers_in_force(pack, residual->known.answers);
    struct picture picture;

    struct part all = {find_root(residual), find_title(&drawing)};
    if (!outside && all.node == DIAGRAM_EXHAUSTED)
        return graph;
    if (!outside)
        graph.countless =
            !make_whole(&drawing, &picture, all.node, &graph.whole);
    if (whole && graph.countless)
        return graph;
    graph.drawn = true;
    if (kind == GRAPH_MERMAID)
        out_text(out, "flowchart TD\n");
    if (outside)
        draw_outside(&drawing, all.title);
    else
        draw_parts(&drawing, &all, whole, &graph);
    return graph;
}
