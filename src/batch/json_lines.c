/* SPDX-License-Identifier: MIT */
/*
 * json_lines.c -- a decision as one line of JSON, member after member.
 *
 * The lines of complete answers differ only in their ids and dates.  So there
 * is a piece for each ending of the engine, written when the writer is made:
 * the line behind its id, up to the dates and from there on.  The fast way
 * copies id, piece and dates, in steps of WIDE bytes.
 */
#include "batch/batch_internal.h"

#include "base/date.h"
#include "report/json_part.h"

#include <string.h>

enum {
    PIECES_MAX = 1 << 14, /* endings whose lines are written ahead */
    WIDE = 32,
    DATE_EXTRA = sizeof(",\"\":\"YYYY-MM-DD\"") /* of a date besides its id */
};

/* A line behind the id: up to its dates, and behind them. */
struct piece {
    const char *text; /* WIDE bytes behind it can be read, too */
    uint32_t size, dates_at;
    uint32_t most; /* bytes of a line, with any dates, without an id */
    int32_t outcome;
    int32_t slot; /* tally_slot() */
};

struct json_lines {
    struct record_writer writer; /* first, as it stands for the whole */
    const struct piece *pieces;  /* of each ending; NULL if too many */
};

/* A name of the pack behind what stands before it; it needs no escapes. */
static void put_name(struct out *out, const char *before, const char *name)
{
    out_text(out, before);
    if (!name) {
        out_text(out, "null");
        return;
    }
    out_char(out, '"');
    out_text(out, name);
    out_char(out, '"');
}

/* The next of a list. */
static void put_next(struct out *out, uint32_t index, const char *name)
{
    put_name(out, index ? "," : "", name);
}

static const char *outcome_id(const struct pack *pack, int32_t outcome)
{
    return outcome == NO_INDEX ? NULL : pack->outcomes[outcome].id;
}

static void put_possible(struct out *out, const struct pack *pack,
                         const struct decision *decision)
{
    out_text(out, ",\"possible\":[");
    for (uint32_t i = 0; i < decision->possible_count; i++)
        put_next(out, i, outcome_id(pack, decision->possible[i]));
    out_char(out, ']');
}

/* All behind the id and before the dates. */
static void put_head(struct out *out, const struct pack *pack,
                     const struct decision *decision)
{
    put_name(out, "\"status\":", status_name(decision->status));
    put_name(out, ",\"outcome\":", outcome_id(pack, decision->outcome));
    put_name(out, ",\"rule\":",
             decision->rule == NO_INDEX ? NULL
                                        : pack->rules[decision->rule].id);
    if (decision->status == STATUS_UNDETERMINED)
        put_possible(out, pack, decision);
    out_text(out, ",\"dates\":{");
}

/* `before` is all that comes before the first name. */
static void put_questions(struct out *out, const char *before,
                          const struct pack *pack, const uint32_t *questions,
                          uint32_t count)
{
    out_text(out, before);
    for (uint32_t i = 0; i < count; i++)
        put_next(out, i, pack->questions[questions[i]].id);
}

/* All behind the dates, but for a receipt and the end of the line. */
static void put_tail(struct out *out, const struct pack *pack,
                     const struct decision *decision,
                     const struct extras *extras)
{
    out_text(out, "},\"advice\":[");
    for (uint32_t i = 0; i < decision->advice_count; i++)
        put_next(out, i, pack->advice[decision->advice[i]].id);
    put_questions(out, "],\"ask\":[", pack, decision->ask, decision->ask_count);
    if (decision->open_count)
        put_questions(out, "],\"open\":[", pack, decision->open,
                      decision->open_count);
    out_text(out, decision->exact ? "]" : "],\"exact\":false");
    if (decision->overlap_count > 1) { // rules that hold, though only one may
        out_text(out, ",\"overlap\":[");
        for (uint32_t i = 0; i < decision->overlap_count; i++)
            put_next(out, i, pack->rules[decision->overlap[i]].id);
        out_char(out, ']');
    }
    extras_write_json(out, extras);
}

static void put_end(struct out *out)
{
    out_text(out, "}\n");
}

/* The opening brace, and the id if there is one. */
static void put_id(struct out *out, struct plain_id id)
{
    out_text(out, id.bytes ? "{\"id\":" : "{");
    if (!id.bytes)
        return;
    if (id.is_number)
        out_bytes(out, id.bytes, id.size);
    else
        out_json_bytes(out, id.bytes, id.size);
    out_char(out, ',');
}

static void put_decision(const struct record_writer *writer, struct out *out,
                         struct plain_id id, const struct decision *decision,
                         const struct extras *extras)
{
    put_id(out, id);
    put_head(out, writer->pack, decision);
    for (uint32_t i = 0; i < decision->date_count; i++) {
        put_next(out, i, decision->dates[i].date->id);
        out_text(out, ":\"");
        out_date(out, decision->dates[i].day);
        out_char(out, '"');
    }
    put_tail(out, writer->pack, decision, extras);
}

static void write_line(const struct record_writer *writer, struct out *out,
                       struct plain_id id, const struct decision *decision,
                       const struct extras *extras)
{
    put_decision(writer, out, id, decision, extras);
    put_end(out);
}

static void write_receipt(const struct record_writer *writer, struct out *out,
                          struct plain_id id, const struct decision *decision,
                          const struct extras *extras,
                          const struct answers *answers)
{
    struct json_writer json = {.out = out, .follows = true};

    put_decision(writer, out, id, decision, extras);
    json_put_receipt(&json, writer->pack, answers);
    put_end(out);
}

static void write_fault(const struct record_writer *writer, struct out *out,
                        struct plain_id id, const struct line_fault *fault,
                        const struct extras *extras)
{
    (void)writer;
    put_id(out, id);
    out_text(out, "\"status\":\"invalid\",\"line\":");
    out_integer(out, (int64_t)fault->line);
    put_name(out, ",\"error\":{\"id\":", fault_id(fault->code));
    if (fault->question)
        put_name(out, ",\"question\":", fault->question);
    if (fault->column) {
        out_text(out, ",\"column\":");
        out_integer(out, (int64_t)fault->column);
    }
    out_text(out, ",\"message\":");
    out_json_text(out, fault_title(fault->code));
    out_char(out, '}');
    extras_write_json(out, extras);
    put_end(out);
}

/* Reads and writes whole steps of WIDE bytes, so up to 31 too many. */
static char *copy_wide(char *to, const char *from, size_t size)
{
    for (size_t i = 0; i < size; i += WIDE)
        memcpy(to + i, from + i, WIDE);
    return to + size;
}

static char *copy_text(char *to, const char *text)
{
    size_t size = strlen(text);

    memcpy(to, text, size);
    return to + size;
}

/* The dates of an outcome, all of which are known. */
static char *copy_dates(char *to, const struct form *form, int32_t index)
{
    const struct outcome *outcome = &engine_pack(form->engine)->outcomes[index];
    const char *comma = "\"";

    for (uint32_t i = 0; i < outcome->date_count; i++) {
        int32_t day;
        form_date(form, outcome->dates[i].date, &day);
        if (!date_move(&day, outcome->dates[i].plus_days))
            continue;
        to = copy_text(copy_text(to, comma), outcome->dates[i].id);
        to = copy_text(to, "\":\"");
        date_format(day, to);
        to = copy_text(to + DATE_TEXT_SIZE - 1, "\"");
        comma = ",\"";
    }
    return to;
}

/* There must be room for all of it, and WIDE bytes more. */
static char *copy_piece(char *to, const struct piece *piece, struct id_text id,
                        const struct form *form)
{
    *to++ = '{';
    if (id.bytes) {
        to = copy_wide(copy_text(to, "\"id\":"), id.bytes, id.size);
        *to++ = ',';
    }
    to = copy_wide(to, piece->text, piece->dates_at);
    if (piece->outcome != NO_INDEX)
        to = copy_dates(to, form, piece->outcome);
    return copy_wide(to, piece->text + piece->dates_at,
                     piece->size - piece->dates_at);
}

static int32_t write_ready(const struct record_writer *writer, struct out *out,
                           int32_t ending, struct id_text id,
                           const struct form *form)
{
    const struct json_lines *lines = (const struct json_lines *)writer;
    const struct piece *piece = &lines->pieces[ending];
    char *to = out_reserve(out, piece->most + id.size + WIDE);

    if (!to)
        return NO_INDEX;
    out_take(out, copy_piece(to, piece, id, form));
    return piece->slot;
}

static uint32_t most_of(const struct pack *pack, int32_t index, uint32_t size)
{
    uint32_t most = size + sizeof "{\"id\":,";

    if (index == NO_INDEX)
        return most;
    const struct outcome *outcome = &pack->outcomes[index];
    for (uint32_t i = 0; i < outcome->date_count; i++)
        most += (uint32_t)strlen(outcome->dates[i].id) + DATE_EXTRA;
    return most;
}

static struct piece make_piece(const struct engine *engine, uint32_t ending,
                               struct arena *arena)
{
    char buffer[1024];
    struct gathered gathered = {.arena = arena};
    struct out out = out_gathering(&gathered, buffer, sizeof buffer);
    const struct pack *pack = engine_pack(engine);
    const struct extras none = {0};
    struct decision decision;

    decide_ending(engine, ending, &decision);
    put_head(&out, pack, &decision);
    out_flush(&out);
    uint32_t dates_at = (uint32_t)gathered.size;
    put_tail(&out, pack, &decision, &none);
    put_end(&out);
    out_flush(&out);
    return (struct piece){
        .text = arena_resize(arena, gathered.bytes, gathered.size,
                             gathered.size + WIDE, 1),
        .size = (uint32_t)gathered.size,
        .dates_at = dates_at,
        .most = most_of(pack, decision.outcome, (uint32_t)gathered.size),
        .outcome = decision.outcome,
        .slot = (int32_t)tally_slot(pack, &decision),
    };
}

/* NULL where there would be too many. */
static const struct piece *make_pieces(const struct engine *engine,
                                       struct arena *arena)
{
    uint32_t count = decide_endings(engine);

    if (count > PIECES_MAX)
        return NULL;
    struct piece *pieces = arena_array(arena, struct piece, count);
    for (uint32_t i = 0; i < count; i++)
        pieces[i] = make_piece(engine, i, arena);
    return pieces;
}

static const char *line_end(const char *bytes, size_t size)
{
    const char *newline = memchr(bytes, '\n', size);

    return newline ? newline + 1 : NULL;
}

const struct record_writer *json_lines_writer(const struct engine *engine,
                                              const struct csv *csv,
                                              struct arena *arena)
{
    struct json_lines *lines = arena_new(arena, struct json_lines);
    (void)csv; // each line names what it copies

    lines->pieces = make_pieces(engine, arena);
    lines->writer = (struct record_writer){
        .pack = engine_pack(engine),
        .line = write_line,
        .receipt = write_receipt,
        .fault = write_fault,
        .ready = lines->pieces ? write_ready : NULL,
        .end = line_end,
    };
    return &lines->writer;
}
