/* batch.c -- a record is read, checked, decided and written without a copy. */
#include "io/batch.h"

#include "base/diag.h"
#include "engine/decide.h"
#include "io/read.h"
#include "io/record.h"

struct batch {
    const struct pack *pack;
    struct decider *decider;
    int32_t today;
    struct answers answers;
    struct record record;
    bool faulty; /* the record at hand has a fault, the first of which is: */
    struct record_fault fault;
    const char *line;
    char *id_room; /* for an id with escapes: READ_LINE_MAX bytes */
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

struct batch *batch_new(const struct engine *engine, int32_t today,
                        struct arena *arena)
{
    const struct pack *pack = engine_pack(engine);
    struct batch *batch = arena_new(arena, struct batch);

    batch->pack = pack;
    batch->today = today;
    batch->id_room = arena_alloc(arena, READ_LINE_MAX, 1);
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

/* Forgets the last record. */
static void begin(struct batch *batch, const char *line)
{
    struct record *record = &batch->record;

    for (uint32_t i = 0; i < record->given_count; i++)
        batch->answers.of[record->given[i].question] = (struct answer){0};
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

/* An id of the pack: it needs no escapes. */
static void write_name(struct out *out, const char *name)
{
    out_char(out, '"');
    out_text(out, name);
    out_char(out, '"');
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

static void write_outcome(const struct batch *batch, int32_t outcome,
                          struct out *out)
{
    if (outcome == NO_INDEX)
        out_text(out, "null");
    else
        write_name(out, batch->pack->outcomes[outcome].id);
}

static void write_rule(const struct batch *batch, int32_t rule, struct out *out)
{
    if (rule == NO_INDEX)
        out_text(out, "null");
    else
        write_name(out, batch->pack->rules[rule].id);
}

static void write_possible(const struct batch *batch,
                           const struct decision *decision, struct out *out)
{
    out_text(out, ",\"possible\":[");
    for (uint32_t i = 0; i < decision->possible_count; i++) {
        if (i)
            out_char(out, ',');
        write_outcome(batch, decision->possible[i], out);
    }
    out_char(out, ']');
}

static void write_dates(const struct decision *decision, struct out *out)
{
    out_text(out, ",\"dates\":{");
    for (uint32_t i = 0; i < decision->date_count; i++) {
        const struct decided_date *decided = &decision->dates[i];

        if (i)
            out_char(out, ',');
        write_name(out, decided->date->id);
        out_text(out, ":\"");
        out_date(out, decided->day);
        out_char(out, '"');
    }
    out_char(out, '}');
}

static void write_advice(const struct batch *batch,
                         const struct decision *decision, struct out *out)
{
    out_text(out, ",\"advice\":[");
    for (uint32_t i = 0; i < decision->advice_count; i++) {
        if (i)
            out_char(out, ',');
        write_name(out, batch->pack->advice[decision->advice[i]].id);
    }
    out_char(out, ']');
}

/* `member` is all that comes before the first name. */
static void write_questions(const struct batch *batch, const char *member,
                            const uint32_t *questions, uint32_t count,
                            struct out *out)
{
    out_text(out, member);
    for (uint32_t i = 0; i < count; i++) {
        if (i)
            out_char(out, ',');
        write_name(out, batch->pack->questions[questions[i]].id);
    }
    out_char(out, ']');
}

static void write_decision(struct batch *batch, const struct decision *decision,
                           struct out *out)
{
    out_char(out, '{');
    write_id(batch, out);
    out_text(out, "\"status\":");
    write_name(out, status_name(decision->status));
    out_text(out, ",\"outcome\":");
    write_outcome(batch, decision->outcome, out);
    out_text(out, ",\"rule\":");
    write_rule(batch, decision->rule, out);
    if (decision->status == STATUS_UNDETERMINED)
        write_possible(batch, decision, out);
    write_dates(decision, out);
    write_advice(batch, decision, out);
    write_questions(batch, ",\"ask\":[", decision->ask, decision->ask_count,
                    out);
    if (decision->open_count)
        write_questions(batch, ",\"open\":[", decision->open,
                        decision->open_count, out);
    if (!decision->exact)
        out_text(out, ",\"exact\":false");
    out_text(out, "}\n");
}

static bool read_line(struct batch *batch, const char *line, size_t size)
{
    if (is_blank(line, size))
        return refuse(batch, DIAG_ANSWER_BLANK, KEY_NONE, line);
    return record_read(&batch->record, line, size) && keeps_bounds(batch);
}

bool batch_line(struct batch *batch, const char *line, size_t size,
                uint64_t number, struct out *out)
{
    if (size && line[size - 1] == '\r')
        size--;
    if (size > READ_LINE_MAX)
        return batch_line_too_long(batch, number, out);
    begin(batch, line);
    if (!read_line(batch, line, size)) {
        write_invalid(batch, number, out);
        return false;
    }
    write_decision(batch, decide(batch->decider, &batch->answers), out);
    return true;
}

bool batch_line_too_long(struct batch *batch, uint64_t number, struct out *out)
{
    begin(batch, NULL);
    refuse(batch, DIAG_ANSWER_LINE_TOO_LONG, KEY_NONE, NULL);
    write_invalid(batch, number, out);
    return false;
}
