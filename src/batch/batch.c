/* SPDX-License-Identifier: MIT */
/*
 * batch.c -- records are read, checked, decided and written.
 *
 * The usual record is read the fast way, decided by one walk, and its line put
 * together from a piece that was written when the batch was made: one for each
 * ending, in which only the dates are missing.  All others take the strict way.
 */
#include "batch/batch.h"

#include "answers/csv.h"
#include "answers/read.h"
#include "answers/record.h"
#include "base/fault.h"
#include "base/span.h"
#include "batch/batch_internal.h"
#include "batch/fast_reader_internal.h"
#include "engine/decide.h"

#include <string.h>

enum { FAST_LINE_MAX = 8192 }; /* longer single lines take the strict way */

struct batch {
    const struct pack *pack;
    const struct record_writer *writer;
    bool copies; /* lines that the writer has ready */
    struct form *form;
    struct fast_reader *fast;
    struct decider *decider;
    struct arena *scratch; /* behind what the decider has taken */
    int32_t today;
    struct answers answers;
    struct record record;
    bool faulty; /* the record at hand has a fault, the first of which is: */
    struct record_fault fault;
    const char *line;        /* what is read: JSON */
    struct csv_sheet *sheet; /* from which it comes, or NULL */
    bool fail_fast;          /* see batch_is_over() */
    char *id_room;           /* for an id with escapes: READ_LINE_MAX bytes */
    char *line_room;         /* for a line that nothing may be read behind */
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
    record->extras.count = 0;
    record->id_read = record->today_read = false;
    record->id = (struct scan_token){0};
    batch->answers.has_today = true;
    batch->answers.today = batch->today;
    batch->faulty = false;
    batch->line = line;
}

static bool refuse(struct batch *batch, enum fault_code code, int32_t question,
                   const char *at)
{
    take_fault(batch, &(struct record_fault){code, at, question, NULL});
    return false;
}

/* Only now, as today may come last. */
static bool keeps_bounds(struct batch *batch)
{
    for (uint32_t i = 0; i < batch->record.given_count; i++) {
        const struct record_answer *given = &batch->record.given[i];
        const struct answer *answer = &batch->answers.of[given->question];
        const struct question *question =
            &batch->pack->questions[given->question];

        if (answer->state != ANSWER_KNOWN)
            continue;
        enum answer_fault fault =
            answer_check(question, answer->value, &batch->answers);
        if (fault == ANSWER_FINE)
            continue;
        bool date = question_is_day(question), high = fault == ANSWER_TOO_HIGH;
        return refuse(
            batch,
            date ? (high ? FAULT_ANSWER_TOO_LATE : FAULT_ANSWER_TOO_EARLY)
                 : (high ? FAULT_ANSWER_TOO_LARGE : FAULT_ANSWER_TOO_SMALL),
            (int32_t)given->question, given->at);
    }
    return true;
}

static bool is_blank(struct span line)
{
    for (size_t i = 0; i < line.size; i++)
        if (!memchr(" \t\r", line.text[i], 3))
            return false;
    return true;
}

/* The id of what record.h read. */
static struct plain_id strict_id(const struct batch *batch)
{
    const struct scan_token *id = &batch->record.id;

    if (id->bytes && id->escaped)
        return (struct plain_id){batch->id_room,
                                 scan_unescape(id, batch->id_room), false};
    return (struct plain_id){id->bytes, id->size, id->kind == SCAN_NUMBER};
}

/* The id of what the fast reader read. */
static struct plain_id fast_id_of(struct id_text id)
{
    if (id.bytes && *id.bytes == '"')
        return (struct plain_id){id.bytes + 1, id.size - 2, false};
    return (struct plain_id){id.bytes, id.size, true};
}

static bool write_fault(struct batch *batch, const struct line_fault *fault,
                        struct out *out)
{
    batch->tally.invalid++;
    batch->writer->fault(batch->writer, out, strict_id(batch), fault,
                         &batch->record.extras);
    return false;
}

static bool write_invalid(struct batch *batch, uint64_t number, struct out *out)
{
    const struct record_fault *fault = &batch->fault;
    struct line_fault written = {.line = number, .code = fault->code};

    if (fault->question >= 0)
        written.question = batch->pack->questions[fault->question].id;
    if (fault->at) {
        size_t at = (size_t)(fault->at - batch->line);
        if (batch->sheet)
            at = csv_place(batch->sheet, at, &written.code);
        written.column = at + 1;
    }
    return write_fault(batch, &written, out);
}

struct batch *batch_new(const struct engine *engine, int32_t today,
                        const struct record_writer *writer, struct arena *arena)
{
    const struct pack *pack = engine_pack(engine);
    const struct keys *keys = keys_new(pack, arena);
    struct batch *batch = arena_new(arena, struct batch);

    batch->pack = pack;
    batch->writer = writer;
    batch->copies = writer->ready != NULL;
    batch->form = form_new(engine, arena);
    batch->fast = fast_reader_new(batch->form, keys, arena);
    batch->today = today;
    batch->id_room = arena_alloc(arena, READ_LINE_MAX, 1);
    batch->line_room = arena_alloc(arena, FAST_LINE_MAX + 1 + BATCH_PAD, 1);
    batch->tally.outcomes = arena_array(arena, uint64_t, tally_slots(pack));
    batch->answers.of = arena_array(arena, struct answer, pack->question_count);
    batch->record = (struct record){
        .pack = pack,
        .keys = keys,
        .fault = take_fault,
        .context = batch,
        .answers = &batch->answers,
        .given = arena_array(arena, struct record_answer, pack->question_count),
    };
    // Last: what the decider takes later must lie behind all else.
    batch->decider = decider_new(engine, arena);
    batch->scratch = arena;
    return batch;
}

const struct tally *batch_tally(const struct batch *batch)
{
    return &batch->tally;
}

/* Of whoever was read last, in batch->answers. */
static void decide_in_full(struct batch *batch, struct plain_id id,
                           struct out *out)
{
    const struct decision *decision = decide(batch->decider, &batch->answers);

    if (decision->status == STATUS_UNDETERMINED)
        batch->tally.undetermined++;
    else
        batch->tally.outcomes[tally_slot(batch->pack, decision)]++;
    struct arena_mark mark = arena_mark(batch->scratch);
    batch->writer->line(batch->writer, out, id,
                        &(struct decided){decision, &batch->answers,
                                          &batch->record.extras,
                                          batch->scratch});
    arena_rewind(batch->scratch, mark);
}

static void decide_fast(struct batch *batch, struct id_text id, struct out *out)
{
    const struct record_writer *writer = batch->writer;
    int32_t ending = batch->copies ? form_ending(batch->form) : NO_INDEX;
    int32_t slot = ending == NO_INDEX
                       ? NO_INDEX
                       : writer->ready(writer, out, ending, id, batch->form);

    if (slot != NO_INDEX) {
        batch->tally.outcomes[slot]++;
        return;
    }
    batch->record.extras.count = 0; // the fast reader takes none
    fast_answers(batch->fast, &batch->answers);
    decide_in_full(batch, fast_id_of(id), out);
}

/* As record.h reads it. */
static bool decide_strict(struct batch *batch, struct span line,
                          uint64_t number, struct out *out)
{
    begin(batch, line.text);
    bool valid = is_blank(line)
                     ? refuse(batch, FAULT_ANSWER_BLANK, KEY_NONE, line.text)
                     : record_read(&batch->record, line.text, line.size) &&
                           keeps_bounds(batch);
    if (!valid)
        return write_invalid(batch, number, out);
    decide_in_full(batch, strict_id(batch), out);
    return true;
}

static bool refuse_length(struct batch *batch, uint64_t number, struct out *out)
{
    begin(batch, NULL);
    refuse(batch, FAULT_ANSWER_LINE_TOO_LONG, KEY_NONE, NULL);
    return write_invalid(batch, number, out);
}

static bool line_strict(struct batch *batch, const char *line, size_t size,
                        uint64_t number, struct out *out)
{
    struct span span = {line, size};

    if (number == 1)
        span = span_start(line, size);
    if (span.size && span.text[span.size - 1] == '\r')
        span.size--;
    if (span.size > READ_LINE_MAX)
        return refuse_length(batch, number, out);
    return decide_strict(batch, span, number, out);
}

/*
 * Decides the line if it is of the usual form; returns where it ends, at its
 * newline, else NULL.
 */
static const char *line_fast(struct batch *batch, const char *line,
                             struct out *out)
{
    struct id_text id;
    const char *end = fast_read(batch->fast, line, batch->today, &id);

    if (!end)
        return NULL;
    end += *end == '\r';
    if (*end != '\n' || end - line > READ_LINE_MAX)
        return NULL;
    decide_fast(batch, id, out);
    return end;
}

/* One record with its line break, if it has one. */
static void csv_record(struct batch *batch, const char *text, size_t size,
                       uint64_t number, struct out *out)
{
    struct csv_fault fault;
    struct span json;

    size = csv_trim(text, size);
    if (size > READ_LINE_MAX) {
        refuse_length(batch, number, out);
    } else if (csv_to_json(batch->sheet, text, size, &json, &fault)) {
        if (!line_fast(batch, json.text, out))
            decide_strict(batch, json, number, out);
    } else { // with the id, where it stands in front of what is refused
        begin(batch, json.text);
        (void)record_read(&batch->record, json.text, json.size);
        write_fault(batch,
                    &(struct line_fault){.line = number,
                                         .column = fault.at + 1,
                                         .code = fault.code},
                    out);
    }
}

/* How many lines end from `text` on, before `end`. */
static uint64_t count_lines(const char *text, const char *end)
{
    uint64_t count = 0;

    for (; (text = memchr(text, '\n', (size_t)(end - text))); text++)
        count++;
    return count;
}

static uint64_t csv_records(struct batch *batch, const char *text, size_t size,
                            uint64_t number, struct out *out)
{
    const char *last = text + size;

    while (text < last && !batch_is_over(batch)) {
        const char *end =
            csv_sheet_end(batch->sheet, text, (size_t)(last - text));
        if (!end)
            end = last; // a quote is never closed
        csv_record(batch, text, (size_t)(end - text), number, out);
        batch->tally.records++;
        number += count_lines(text, end);
        text = end;
    }
    return number;
}

void batch_fail_fast(struct batch *batch)
{
    batch->fail_fast = true;
}

bool batch_is_over(const struct batch *batch)
{
    const struct tally *tally = &batch->tally;

    return batch->fail_fast &&
           (tally->invalid || tally_not_in_force(batch->pack, tally));
}

void batch_read_csv(struct batch *batch, struct csv_sheet *sheet)
{
    batch->sheet = sheet;
}

void batch_take_extras(struct batch *batch, const struct extras *extras)
{
    batch->record.extras = *extras;
}

static uint64_t json_lines(struct batch *batch, const char *lines, size_t size,
                           uint64_t number, struct out *out)
{
    const char *line = lines, *last = lines + size;

    for (; line < last; number++) {
        const char *end = line_fast(batch, line, out);
        if (!end) {
            end = memchr(line, '\n', (size_t)(last - line));
            line_strict(batch, line, (size_t)(end - line), number, out);
        }
        batch->tally.records++;
        line = end + 1;
    }
    return number;
}

uint64_t batch_lines(struct batch *batch, const char *lines, size_t size,
                     uint64_t number, struct out *out)
{
    const char *line = lines, *last = lines + size;

    if (batch->sheet)
        return csv_records(batch, lines, size, number, out);
    if (!batch->fail_fast)
        return json_lines(batch, lines, size, number, out);
    while (line < last && !batch_is_over(batch)) {
        const char *end = memchr(line, '\n', (size_t)(last - line));
        number = json_lines(batch, line, (size_t)(end + 1 - line), number, out);
        line = end + 1;
    }
    return number;
}

bool batch_line(struct batch *batch, const char *line, size_t size,
                uint64_t number, struct out *out)
{
    bool decided = false;

    if (size <= FAST_LINE_MAX && !memchr(line, '\n', size)) {
        memcpy(batch->line_room, line, size);
        batch->line_room[size] = '\n';
        decided = line_fast(batch, batch->line_room, out);
    }
    bool valid = decided || line_strict(batch, line, size, number, out);
    batch->tally.records++;
    return valid;
}

bool batch_line_too_long(struct batch *batch, uint64_t number, struct out *out)
{
    refuse_length(batch, number, out);
    batch->tally.records++;
    return false;
}
