/* SPDX-License-Identifier: MIT */
/*
 * json_lines.c -- a decision as one line of JSON, member after member.
 *
 * The lines of complete answers differ only in their ids and dates.  So there
 * is a piece for each ending of the engine, written when the writer is made:
 * the line behind its id, up to the dates and from there on.  The fast way
 * copies id, piece and dates, in steps of WIDE bytes.  With texts, an advice
 * may say a date, too; so a piece then has a hole for each date.
 */
#include "batch/batch_internal.h"

#include "base/date.h"
#include "batch/texts_internal.h"
#include "report/json_part.h"
#include "report/write.h"

#include <string.h>

enum {
    PIECES_MAX = 1 << 14,       /* endings whose lines are written ahead, */
    PIECES_BYTES_MAX = 1 << 24, /* and bytes of all of them */
    WIDE = 32,
    DATE_EXTRA = sizeof(",\"\":\"YYYY-MM-DD\"") /* of a date besides its id */
};

/* A line behind the id: up to its dates, and behind them. */
struct piece {
    const char *text; /* WIDE bytes behind it can be read, too; they are 0 */
    uint32_t size, dates_at;
    uint32_t most; /* bytes of a line, with any dates, without an id */
    int32_t outcome;
    int32_t slot; /* tally_slot() */
};

/*
 * A date that is put into a piece, in place of a mark: WRITE_DAY_MARK in JSON,
 * or DAY_MARK, with the number of the date among those of the outcome.
 */
struct hole {
    uint32_t at;
    bool in_words;
    const struct outcome_date *date;
};

#define WORDS_MARK "\\u0001"
#define DAY_MARK   "\\u0002"

enum { MARK_SIZE = sizeof DAY_MARK - 1, HOLE_SIZE = MARK_SIZE + 2 };

struct holes {
    const struct hole *of;
    uint32_t count;
};

struct json_lines {
    struct record_writer writer; /* first, as it stands for the whole */
    struct record_parts parts;
    const struct piece *pieces; /* of each ending; NULL if too many */
    const struct holes *holes;  /* of each piece; NULL if there are no texts */
    enum language spoken;       /* in texts */
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

static void put_day(struct out *out, int32_t day)
{
    if (date_is_day(day)) {
        out_date(out, day);
        return;
    }
    int32_t number = day - WRITE_DAY_LATER;
    out_text(out, DAY_MARK);
    out_char(out, (char)('0' + number / 10));
    out_char(out, (char)('0' + number % 10));
}

static void put_dates(struct out *out, const struct decision *decision)
{
    for (uint32_t i = 0; i < decision->date_count; i++) {
        put_next(out, i, decision->dates[i].date->id);
        out_text(out, ":\"");
        put_day(out, decision->dates[i].day);
        out_char(out, '"');
    }
}

static void put_text_list(struct json_writer *json, const char *key,
                          const struct text_list *list)
{
    json_put_texts(json, key, list->of, list->count);
}

/* Under the names of the ids' members. */
static void put_texts(struct out *out, const struct json_lines *lines,
                      const struct decision *decision, struct arena *scratch)
{
    const struct pack *pack = lines->writer.pack;
    uint32_t language = lines->parts.language;
    struct texts texts = texts_find(pack, language, decision, scratch);
    struct json_writer json = {.out = out, .follows = true};

    json_open(&json, "texts", '{');
    json_put_text(&json, "language", pack->languages[language]);
    json_put_text(&json, "outcome", texts.outcome);
    json_put_text(&json, "rule", texts.rule);
    if (decision->status == STATUS_UNDETERMINED)
        put_text_list(&json, "possible", &texts.possible);
    put_text_list(&json, "advice", &texts.advice);
    put_text_list(&json, "ask", &texts.ask);
    if (texts.open.count)
        put_text_list(&json, "open", &texts.open);
    json_close(&json, '}');
}

/* All behind the dates. */
static void put_tail(struct out *out, const struct json_lines *lines,
                     const struct decided *decided)
{
    const struct pack *pack = lines->writer.pack;
    const struct decision *decision = decided->decision;

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
    if (lines->parts.texts)
        put_texts(out, lines, decision, decided->scratch);
    extras_write_json(out, decided->extras);
    if (lines->parts.receipt)
        json_put_receipt(&(struct json_writer){.out = out, .follows = true},
                         pack, decided->answers);
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

static void write_line(const struct record_writer *writer, struct out *out,
                       struct plain_id id, const struct decided *decided)
{
    const struct json_lines *lines = (const struct json_lines *)writer;
    const struct decision *decision = decided->decision;

    put_id(out, id);
    put_head(out, writer->pack, decision);
    put_dates(out, decision);
    put_tail(out, lines, decided);
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
    out_text(out, "}\n");
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

static inline char *copy_id(char *to, struct id_text id)
{
    *to++ = '{';
    if (!id.bytes)
        return to;
    to = copy_wide(copy_text(to, "\"id\":"), id.bytes, id.size);
    *to++ = ',';
    return to;
}

/* There must be room for all of it, and WIDE bytes more. */
static char *copy_piece(char *to, const struct piece *piece, struct id_text id,
                        const struct form *form)
{
    to = copy_wide(copy_id(to, id), piece->text, piece->dates_at);
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

/* A piece whose holes are filled in; NULL where the calendar lacks a date. */
static char *copy_filled(char *to, const struct json_lines *lines,
                         int32_t ending, const struct form *form)
{
    const struct piece *piece = &lines->pieces[ending];
    const struct holes *holes = &lines->holes[ending];
    uint32_t from = 0;

    for (uint32_t i = 0; i < holes->count; i++) {
        const struct hole *hole = &holes->of[i];
        int32_t day;

        form_date(form, hole->date->date, &day);
        if (!date_move(&day, hole->date->plus_days))
            return NULL;
        to = copy_wide(to, piece->text + from, hole->at - from);
        if (hole->in_words) {
            to = message_put_date(to, lines->spoken, day);
        } else {
            date_format(day, to);
            to += DATE_TEXT_SIZE - 1;
        }
        from = hole->at + HOLE_SIZE;
    }
    return copy_wide(to, piece->text + from, piece->size - from);
}

/* As write_ready(), with texts. */
static int32_t write_ready_texts(const struct record_writer *writer,
                                 struct out *out, int32_t ending,
                                 struct id_text id, const struct form *form)
{
    const struct json_lines *lines = (const struct json_lines *)writer;
    const struct piece *piece = &lines->pieces[ending];
    char *to = out_reserve(out, piece->most + id.size + WIDE);

    if (to)
        to = copy_filled(copy_id(to, id), lines, ending, form);
    if (!to)
        return NO_INDEX;
    out_take(out, to);
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

/* Dates that are to be put in later. */
static void leave_dates_open(struct decision *decision, const struct pack *pack,
                             struct arena *arena)
{
    if (decision->outcome == NO_INDEX)
        return;
    const struct outcome *outcome = &pack->outcomes[decision->outcome];
    struct decided_date *dates =
        arena_array(arena, struct decided_date, outcome->date_count);

    for (uint32_t i = 0; i < outcome->date_count; i++)
        dates[i] = (struct decided_date){&outcome->dates[i],
                                         WRITE_DAY_LATER + (int32_t)i};
    decision->dates = dates;
    decision->date_count = outcome->date_count;
}

static struct piece make_piece(const struct json_lines *lines,
                               const struct engine *engine, uint32_t ending,
                               struct arena *arena)
{
    char buffer[1024];
    struct gathered gathered = {.arena = arena};
    struct out out = out_gathering(&gathered, buffer, sizeof buffer);
    const struct pack *pack = engine_pack(engine);
    const struct extras none = {0};
    struct decision decision;

    decide_ending(engine, ending, &decision);
    if (lines->parts.texts)
        leave_dates_open(&decision, pack, arena);
    put_head(&out, pack, &decision);
    put_dates(&out, &decision);
    out_flush(&out);
    uint32_t dates_at = (uint32_t)gathered.size;
    put_tail(&out, lines, &(struct decided){&decision, NULL, &none, arena});
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

/* The next mark, not what follows an escaped backslash; NULL for none. */
static const char *next_mark(const char *at)
{
    while ((at = strchr(at, '\\')) && strncmp(at, WORDS_MARK, MARK_SIZE) != 0 &&
           strncmp(at, DAY_MARK, MARK_SIZE) != 0)
        at += 2;
    return at;
}

/* Where days are to be put in. */
static struct holes find_holes(struct piece *piece, const struct pack *pack,
                               struct arena *arena)
{
    struct holes holes = {0};

    for (const char *at = piece->text; (at = next_mark(at)); at += HOLE_SIZE)
        holes.count++;
    struct hole *hole = arena_array(arena, struct hole, holes.count);
    holes.of = hole;
    for (const char *at = piece->text; (at = next_mark(at)); at += HOLE_SIZE) {
        const char *digits = at + MARK_SIZE;
        int which = (digits[0] - '0') * 10 + (digits[1] - '0');

        *hole++ = (struct hole){
            .at = (uint32_t)(at - piece->text),
            .in_words = !strncmp(at, WORDS_MARK, MARK_SIZE),
            .date = &pack->outcomes[piece->outcome].dates[which],
        };
    }
    piece->most += holes.count * MESSAGE_DATE_MAX;
    return holes;
}

/* None where there would be too many. */
static void make_pieces(struct json_lines *lines, const struct engine *engine,
                        struct arena *arena)
{
    uint32_t count = decide_endings(engine);
    bool texts = lines->parts.texts;
    size_t size = 0;

    if (count > PIECES_MAX || lines->parts.receipt)
        return;
    struct piece *pieces = arena_array(arena, struct piece, count);
    struct holes *holes = arena_array(arena, struct holes, texts ? count : 0);
    for (uint32_t i = 0; i < count; i++) {
        pieces[i] = make_piece(lines, engine, i, arena);
        if (texts)
            holes[i] = find_holes(&pieces[i], lines->writer.pack, arena);
        size += pieces[i].size;
        if (size > PIECES_BYTES_MAX)
            return;
    }
    lines->pieces = pieces;
    lines->holes = holes;
    lines->writer.ready = texts ? write_ready_texts : write_ready;
}

static const char *line_end(const char *bytes, size_t size)
{
    const char *newline = memchr(bytes, '\n', size);

    return newline ? newline + 1 : NULL;
}

const struct record_writer *json_lines_writer(const struct engine *engine,
                                              const struct record_parts *parts,
                                              struct arena *arena)
{
    struct json_lines *lines = arena_new(arena, struct json_lines);

    lines->parts = *parts;
    lines->spoken =
        spoken_language(engine_pack(engine)->languages[parts->language]);
    lines->writer = (struct record_writer){
        .pack = engine_pack(engine),
        .line = write_line,
        .fault = write_fault,
        .end = line_end,
    };
    make_pieces(lines, engine, arena);
    return &lines->writer;
}
