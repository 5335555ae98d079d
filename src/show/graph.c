/* SPDX-License-Identifier: MIT */
/* graph.c -- boxes, then the arrows that leave them. */
#include "show/graph.h"

#include "base/date.h"
#include "base/utf8.h"
#include "report/values.h"
#include "show/picture_internal.h"

#include <limits.h>
#include <string.h>

enum { LABEL_COLUMNS = 32 };

/* About how much room things take on paper, in metres (measured with dot). */
static const double box_width = 0.08, box_height = 0.035;
static const double arrow_width = 0.008, column_width = 0.0021;

struct drawing {
    struct out *out;
    struct residual *residual;
    const struct engine *engine;
    const struct style *style;
    struct arena *arena; /* the residual's */
    bool dot;            /* false: for Mermaid */
    const char *prefix;  /* of names, where one file has several pictures */
};

/* A picture, and for which days it is. */
struct part {
    node_id node;
    const char *title; /* NULL: none */
};

/* A character inside a label. */
static void put_byte(const struct drawing *drawing, char byte)
{
    struct out *out = drawing->out;

    // Mermaid takes entities by number; what is markup there must be one.
    if (!drawing->dot && byte && strchr("\"#&<>`%", byte)) {
        out_char(out, '#');
        out_integer(out, byte);
        out_char(out, ';');
        return;
    }
    if (drawing->dot && (byte == '"' || byte == '\\'))
        out_char(out, '\\');
    out_char(out, byte);
    if (drawing->dot && byte == '&') // Graphviz knows entities
        out_text(out, "amp;");
}

static void put_break(const struct drawing *drawing)
{
    out_text(drawing->out, drawing->dot ? "\\n" : "<br>");
}

/* Text in lines of about as many columns. */
static void put_wrapped(const struct drawing *drawing, const char *text,
                        int columns)
{
    const char *end = text + strlen(text);
    int used = 0;

    while (text < end) {
        const char *start = text;
        uint32_t point = utf8_next(&text, end);
        if (point == ' ' && used >= columns) {
            put_break(drawing);
            used = 0;
            continue;
        }
        for (; start < text; start++)
            put_byte(drawing, *start);
        used += utf8_columns(point);
    }
}

/* A line that stays whole, if there is one, and text below it. */
static void put_label(const struct drawing *drawing, const char *line,
                      const char *text, int columns)
{
    if (line)
        put_wrapped(drawing, line, INT_MAX);
    if (line && text)
        put_break(drawing);
    if (text)
        put_wrapped(drawing, text, columns);
}

static void put_name(const struct drawing *drawing,
                     const struct picture_box *box)
{
    out_text(drawing->out, drawing->prefix);
    out_text(drawing->out, box->is_end ? "t" : "n");
    out_integer(drawing->out, box->name);
}

static void put_asked(const struct drawing *drawing, const struct level *level)
{
    const struct pack *pack = drawing->engine->pack;
    const char *text;

    if (level->kind == LEVEL_TODAY) {
        put_wrapped(drawing, message(drawing->style->spoken, MSG_FORM_TODAY),
                    LABEL_COLUMNS);
        return;
    }
    text =
        level->kind == LEVEL_QUESTION
            ? pack->questions[level->variable].ask.in[drawing->style->language]
            : write_fact(pack, level->fact, drawing->style->spoken,
                         drawing->arena);
    put_label(drawing, pack_variable_id(pack, level->variable), text,
              LABEL_COLUMNS);
}

static void put_outcome(const struct drawing *drawing, uint32_t index)
{
    const struct pack *pack = drawing->engine->pack;
    const struct outcome *outcome = &pack->outcomes[index];

    if (index == pack->outcome_count)
        put_wrapped(drawing,
                    message(drawing->style->spoken, MSG_RESULT_NO_RULE),
                    LABEL_COLUMNS);
    else
        put_label(drawing, outcome->id,
                  outcome->says.in[drawing->style->language], LABEL_COLUMNS);
}

/* `says` in the place of the outcome, or NULL. */
static void draw_box(const struct drawing *drawing,
                     const struct picture_box *box, const char *says)
{
    struct out *out = drawing->out;
    bool end = box->is_end, dot = drawing->dot;

    out_text(out, "  ");
    put_name(drawing, box);
    out_text(out, dot ? " [label=\"" : end ? "([\"" : "[\"");
    if (says)
        put_wrapped(drawing, says, LABEL_COLUMNS);
    else if (end)
        put_outcome(drawing, box->index);
    else
        put_asked(drawing, &drawing->engine->levels[box->index]);
    out_text(out, dot   ? end ? "\", style=rounded]\n" : "\"]\n"
                  : end ? "\"])\n"
                        : "\"]\n");
}

/* Of a coarse arrow, it may be any answer. */
static const char *arrow_text(const struct drawing *drawing,
                              const struct arrow *arrow)
{
    const struct engine *engine = drawing->engine;
    uint32_t count = engine->levels[arrow->literal.level].cells->count, i = 0;

    while (i < count && arrow->literal.cells[i] != CELL_OUT)
        i++;
    return i == count ? message(drawing->style->spoken, MSG_VALUES_ANY)
                      : write_cells(engine, &arrow->literal, drawing->style,
                                    CELLS_TEXTS, drawing->arena);
}

/* What leads to one place, on its arrow. */
static void draw_arrow(const struct drawing *drawing,
                       const struct picture *picture, const struct arrow *arrow)
{
    struct out *out = drawing->out;
    const struct picture_box *to = &picture->boxes[arrow->to];

    out_text(out, "  ");
    put_name(drawing, &picture->boxes[arrow->from]);
    out_text(out, drawing->dot ? " -> " : " -->|\"");
    if (drawing->dot) {
        put_name(drawing, to);
        out_text(out, " [label=\"");
    }
    put_wrapped(drawing, arrow_text(drawing, arrow), LABEL_COLUMNS);
    out_text(out, drawing->dot ? "\"]\n" : "\"| ");
    if (drawing->dot)
        return;
    put_name(drawing, to);
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
    uint32_t last = to->is_end ? drawing->engine->level_count : to->index;
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
    uint32_t levels = drawing->engine->level_count;
    struct row *rows = arena_array(drawing->arena, struct row, levels);
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

/* Each line of its title may be NULL. */
static void open_picture(const struct drawing *drawing, const char *title,
                         const char *note)
{
    struct out *out = drawing->out;
    bool titled = title || note;

    if (drawing->dot)
        out_text(out, titled ? "digraph decision {\n  label=\""
                             : "digraph decision {\n");
    else if (titled)
        out_text(out, arena_print(drawing->arena, "  subgraph %s[\"",
                                  *drawing->prefix ? drawing->prefix : "w"));
    put_label(drawing, title, note, INT_MAX);
    if (titled)
        out_text(out, drawing->dot ? "\"\n  labelloc=t\n" : "\"]\n");
    if (drawing->dot)
        out_text(out, "  node [shape=box]\n");
}

static void close_picture(const struct drawing *drawing, bool titled)
{
    if (drawing->dot || titled)
        out_text(drawing->out, drawing->dot ? "}\n" : "  end\n");
}

static void draw_picture(const struct drawing *drawing,
                         const struct picture *picture, const char *title)
{
    const char *note = picture->coarse
                           ? message(drawing->style->spoken, MSG_GRAPH_COARSE)
                           : NULL;

    open_picture(drawing, title, note);
    for (uint32_t i = 0; i < picture->box_count; i++)
        draw_box(drawing, &picture->boxes[i], NULL);
    for (uint32_t i = 0; i < picture->arrow_count; i++)
        draw_arrow(drawing, picture, &picture->arrows[i]);
    close_picture(drawing, title || note);
}

/* A day outside the pack's own: a box that says so. */
static void draw_outside(const struct drawing *drawing, const char *says)
{
    open_picture(drawing, NULL, NULL);
    draw_box(drawing, &(struct picture_box){.is_end = true}, says);
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

/* NULL for all days. */
static const char *days_title(const struct drawing *drawing,
                              struct validity days)
{
    const char *text = write_validity(days, drawing->style, drawing->arena);

    return text ? large_first(text, drawing->arena) : NULL;
}

/* The stretches of days that lead on differently; none if there are none. */
static uint32_t find_parts(struct drawing *drawing, node_id root,
                           struct part *parts)
{
    const struct diagram *scratch = &drawing->residual->scratch;
    const struct cells *cells = drawing->engine->levels[0].cells;
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
        parts[count++] = (struct part){to, days_title(drawing, days)};
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
    const struct pack *pack = drawing->engine->pack;
    const struct answers *answers = drawing->residual->known.answers;

    return answers->has_today
               ? write_day(pack, answers, drawing->style, drawing->arena)
               : days_title(drawing, pack->valid);
}

/* Draws all in one, or each stretch of days where that is too large. */
static void draw_parts(struct drawing *drawing, const struct part *all,
                       bool whole, struct graph *graph)
{
    struct part *parts = arena_array(drawing->arena, struct part,
                                     drawing->engine->levels[0].cells->count);
    uint32_t count = !whole && graph->whole > GRAPH_METRES_MAX
                         ? find_parts(drawing, all->node, parts)
                         : 0;

    if (count < 2) {
        draw_part(drawing, all, whole, graph);
        return;
    }
    graph->pictures = count;
    for (uint32_t i = 0; i < count; i++) {
        if (!drawing->dot)
            drawing->prefix = arena_print(drawing->arena, "w%u", i + 1);
        draw_part(drawing, &parts[i], whole, graph);
    }
}

struct graph write_graph(struct out *out, enum graph_kind kind,
                         struct residual *residual, const struct style *style,
                         bool whole)
{
    const struct engine *engine = residual->known.engine;
    struct drawing drawing = {
        out, residual, engine, style, residual->arena, kind == GRAPH_DOT, ""};
    struct graph graph = {.pictures = 1};
    bool outside = !answers_in_force(engine->pack, residual->known.answers);
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
    if (!drawing.dot)
        out_text(out, "flowchart TD\n");
    if (outside)
        draw_outside(&drawing, all.title);
    else
        draw_parts(&drawing, &all, whole, &graph);
    return graph;
}
