/*
 * batch.c -- records are read, checked, decided and written.
 *
 * The usual record is read at a glance, decided by one walk, and its line put
 * together from a piece that was written when the batch was made: one for each
 * ending, in which only the dates are missing.  All others take the long way.
 */
#include "io/batch.h"

#include "base/diag.h"
#include "engine/decide.h"
#include "io/quick.h"
#include "io/read.h"
#include "io/record.h"
#include "io/write_line.h"

#include <string.h>

enum { QUICK_LINE_MAX = 8192 }; /* longer single lines take the long way */

struct batch {
    const struct engine *engine;
    const struct pack *pack;
    struct form *form;
    struct quick *quick;
    const struct piece *pieces; /* of each ending; NULL if too many */
    struct decider *decider;
    int32_t today;
    struct answers answers;
    struct record record;
    bool faulty; /* the record at hand has a fault, the first of which is: */
    struct record_fault fault;
    const char *line;
    char *id_room;   /* for an id with escapes: READ_LINE_MAX bytes */
    char *line_room; /* for a line that nothing may be read behind */
    struct tally tally;
};

static void take_fault(void *context, const struct record_fault *fault)
{
    struct batch *batch = context;

    if (batch->faulty)
        return;
    batch->faulty = true;
    batch->fault = *fault;
    batch->fault.found = NULL; // it will be gone
}

/* Forgets the last record. */
static void begin(struct batch *batch, const char *line)
{
    struct record *record = &batch->record;

    for (uint32_t i = 0; i < batch->pack->question_count; i++)
        batch->answers.of[i] = (struct answer){0};
    record->given_count = 0;
    record->id_read = record->today_read = false;
    record->id = (struct scan_token){0};
    batch->answers.has_today = true;
    batch->answers.today = batch->today;
    batch->faulty = false;
    batch->line = line;
}

static bool refuse(struct batch *batch, enum diag_code code, int32_t question,
                   const char *at)
{
    take_fault(batch, &(struct record_fault){code, at, question, NULL});
    return false;
}

static bool refuse_bounds(struct batch *batch,
                          const struct record_answer *given, bool high)
{
    bool date = batch->pack->questions[given->question].type == QUESTION_DATE;
    enum diag_code code =
        date ? (high ? DIAG_ANSWER_TOO_LATE : DIAG_ANSWER_TOO_EARLY)
             : (high ? DIAG_ANSWER_TOO_LARGE : DIAG_ANSWER_TOO_SMALL);

    return refuse(batch, code, (int32_t)given->question, given->at);
}

/* Only now, as today may come last. */
static bool keeps_bounds(struct batch *batch)
{
    for (uint32_t i = 0; i < batch->record.given_count; i++) {
        const struct record_answer *given = &batch->record.given[i];
        const struct answer *answer = &batch->answers.of[given->question];

        if (answer->state != ANSWER_KNOWN)
            continue;
        enum answer_fault fault =
            answer_check(&batch->pack->questions[given->question],
                         answer->value, &batch->answers);
        if (fault != ANSWER_FINE)
            return refuse_bounds(batch, given, fault == ANSWER_TOO_HIGH);
    }
    return true;
}

static bool is_blank(const char *line, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r')
            return false;
    return true;
}

static void write_id(struct batch *batch, struct out *out)
{
    const struct scan_token *id = &batch->record.id;

    if (!id->bytes)
        return;
    out_text(out, "\"id\":");
    if (id->kind == SCAN_NUMBER)
        out_bytes(out, id->bytes, id->size);
    else if (id->escaped)
        out_json_bytes(out, batch->id_room, scan_unescape(id, batch->id_room));
    else
        out_json_bytes(out, id->bytes, id->size);
    out_char(out, ',');
}

static void write_invalid(struct batch *batch, uint64_t number, struct out *out)
{
    const struct record_fault *fault = &batch->fault;

    batch->tally.invalid++;
    out_char(out, '{');
    write_id(batch, out);
    out_text(out, "\"status\":\"invalid\",\"line\":");
    out_integer(out, (int64_t)number);
    out_text(out, ",\"error\":{\"id\":");
    write_name(out, diag_id(fault->code));
    if (fault->question >= 0) {
        out_text(out, ",\"question\":");
        write_name(out, batch->pack->questions[fault->question].id);
    }
    if (fault->at) {
        out_text(out, ",\"column\":");
        out_integer(out, fault->at - batch->line + 1);
    }
    out_text(out, "}}\n");
}

static struct batch *make(const struct engine *engine, int32_t today,
                          const struct piece *pieces, struct arena *arena)
{
    const struct pack *pack = engine_pack(engine);
    struct batch *batch = arena_new(arena, struct batch);

    batch->engine = engine;
    batch->pack = pack;
    batch->form = form_new(engine, arena);
    batch->quick = quick_new(batch->form, pack, arena);
    batch->pieces = pieces;
    batch->today = today;
    batch->id_room = arena_alloc(arena, READ_LINE_MAX, 1);
    batch->line_room = arena_alloc(arena, QUICK_LINE_MAX + 1 + BATCH_PAD, 1);
    batch->tally.outcomes =
        arena_array(arena, uint64_t, pack->outcome_count + 1);
    batch->answers.of = arena_array(arena, struct answer, pack->question_count);
    batch->record = (struct record){
        .pack = pack,
        .keys = keys_new(pack, arena),
        .fault = take_fault,
        .context = batch,
        .answers = &batch->answers,
        .given = arena_array(arena, struct record_answer, pack->question_count),
    };
    // Last: what the decider takes later must lie behind all else.
    batch->decider = decider_new(engine, arena);
    return batch;
}

struct batch *batch_new(const struct engine *engine, int32_t today,
                        struct arena *arena)
{
    return make(engine, today, write_pieces(engine, arena), arena);
}

struct batch *batch_new_like(const struct batch *other, struct arena *arena)
{
    return make(other->engine, other->today, other->pieces, arena);
}

const struct tally *batch_tally(const struct batch *batch)
{
    return &batch->tally;
}

static void count(struct batch *batch, int32_t outcome)
{
    batch->tally
        .outcomes[outcome == NO_INDEX ? (int32_t)batch->pack->outcome_count
                                      : outcome]++;
}

/* Of whoever was read last, in batch->answers. */
static void decide_slowly(struct batch *batch, struct out *out)
{
    const struct decision *decision = decide(batch->decider, &batch->answers);

    if (decision->status == STATUS_UNDETERMINED)
        batch->tally.undetermined++;
    else
        count(batch, decision->outcome);
    write_line(out, batch->pack, decision);
}

static void decide_quickly(struct batch *batch, struct id_text id,
                           struct out *out)
{
    int32_t ending = batch->pieces ? form_ending(batch->form) : NO_INDEX;

    if (ending != NO_INDEX &&
        write_piece(out, &batch->pieces[ending], id, batch->form)) {
        count(batch, batch->pieces[ending].outcome);
        return;
    }
    out_char(out, '{');
    if (id.bytes) {
        out_text(out, "\"id\":");
        out_bytes(out, id.bytes, id.size);
        out_char(out, ',');
    }
    quick_answers(batch->quick, &batch->answers);
    decide_slowly(batch, out);
}

/* As record.h reads it. */
static bool read_slowly(struct batch *batch, const char *line, size_t size)
{
    begin(batch, line);
    if (is_blank(line, size))
        return refuse(batch, DIAG_ANSWER_BLANK, KEY_NONE, line);
    return record_read(&batch->record, line, size) && keeps_bounds(batch);
}

static bool refuse_length(struct batch *batch, uint64_t number, struct out *out)
{
    begin(batch, NULL);
    refuse(batch, DIAG_ANSWER_LINE_TOO_LONG, KEY_NONE, NULL);
    write_invalid(batch, number, out);
    return false;
}

static bool line_slowly(struct batch *batch, const char *line, size_t size,
                        uint64_t number, struct out *out)
{
    if (size && line[size - 1] == '\r')
        size--;
    if (size > READ_LINE_MAX)
        return refuse_length(batch, number, out);
    if (!read_slowly(batch, line, size)) {
        write_invalid(batch, number, out);
        return false;
    }
    out_char(out, '{');
    write_id(batch, out);
    decide_slowly(batch, out);
    return true;
}

/*
 * Decides the line if it is of the usual form; returns where it ends, at its
 * newline, else NULL.
 */
static const char *line_quickly(struct batch *batch, const char *line,
                                struct out *out)
{
    struct id_text id;
    const char *end = quick_read(batch->quick, line, batch->today, &id);

    if (!end)
        return NULL;
    end += *end == '\r';
    if (*end != '\n' || end - line > READ_LINE_MAX)
        return NULL;
    decide_quickly(batch, id, out);
    return end;
}

void batch_lines(struct batch *batch, const char *lines, size_t size,
                 uint64_t number, struct out *out)
{
    const char *line = lines, *last = lines + size;

    for (; line < last; number++) {
        const char *end = line_quickly(batch, line, out);
        if (!end) {
            end = memchr(line, '\n', (size_t)(last - line));
            line_slowly(batch, line, (size_t)(end - line), number, out);
        }
        batch->tally.records++;
        line = end + 1;
    }
}

bool batch_line(struct batch *batch, const char *line, size_t size,
                uint64_t number, struct out *out)
{
    bool quick = false;

    if (size <= QUICK_LINE_MAX && !memchr(line, '\n', size)) {
        memcpy(batch->line_room, line, size);
        batch->line_room[size] = '\n';
        quick = line_quickly(batch, batch->line_room, out);
    }
    bool valid = quick || line_slowly(batch, line, size, number, out);
    batch->tally.records++;
    return valid;
}

bool batch_line_too_long(struct batch *batch, uint64_t number, struct out *out)
{
    refuse_length(batch, number, out);
    batch->tally.records++;
    return false;
}
