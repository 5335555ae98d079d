/* SPDX-License-Identifier: MIT */
/*
 * compare.c -- two batches side by side.
 *
 * Most records come to the same line in both.  Only where the lines differ they
 * are read back, and compared member by member.
 */
#include "batch/compare.h"

#include "answers/read.h"
#include "batch/decision_line_internal.h"

#include <string.h>

enum { KEPT_ID_MAX = 256 }; /* bytes of an id that is kept */

struct compare {
    struct batch *batches[PEOPLE_SIDES];
    struct people *people;
};

/* What one pack wrote. */
struct written {
    const char *text;
    size_t size;
    struct decision_line line;
};

static struct batch *open_side(const struct compare_side *side, int32_t today,
                               enum extra extra)
{
    const struct record_parts none = {0};
    struct arena *arena = side->arena;
    struct csv_sheet *sheet =
        side->csv ? csv_sheet_new(side->csv, READ_LINE_MAX, BATCH_PAD, arena)
                  : NULL;
    struct extras extras = extras_new(extra, READ_LINE_MAX, arena);
    const struct record_writer *writer =
        record_form_find("json")->writer(side->engine, &none, arena);
    struct batch *batch = batch_new(side->engine, today, writer, arena);

    if (sheet)
        batch_read_csv(batch, sheet);
    batch_take_extras(batch, &extras);
    return batch;
}

struct compare *compare_new(const struct compare_side sides[PEOPLE_SIDES],
                            int32_t today, enum extra extra,
                            struct people *people)
{
    struct arena *arena = people->arena;
    struct compare *compare = arena_new(arena, struct compare);
    size_t width = people_slots(people->packs[PEOPLE_NEW]);

    for (int i = 0; i < PEOPLE_SIDES; i++)
        compare->batches[i] = open_side(&sides[i], today, extra);
    compare->people = people;
    people->moves = arena_array(
        arena, uint64_t, people_slots(people->packs[PEOPLE_OLD]) * width);
    people->named = arena_array(arena, struct people_record, people->limit);
    people->refusals = arena_array(arena, struct people_refusal, people->limit);
    return compare;
}

static bool is_refused(const struct written *written)
{
    return decision_line_is(&written->line.of[LINE_STATUS], "invalid");
}

static const char *keep_id(const struct people *people,
                           const struct written *written)
{
    const struct scan_token *id = &written->line.of[LINE_ID];

    return id->bytes && id->size <= KEPT_ID_MAX
               ? decision_line_value(&written->line, LINE_ID, people->arena)
               : NULL;
}

static void refuse(struct people *people, uint64_t number,
                   const struct written written[PEOPLE_SIDES])
{
    bool by_old = is_refused(&written[PEOPLE_OLD]);
    bool by_new = is_refused(&written[PEOPLE_NEW]);
    const struct written *why = &written[by_old ? PEOPLE_OLD : PEOPLE_NEW];
    const struct scan_token *error = &why->line.of[LINE_ERROR];

    people->refused++;
    if (by_old != by_new)
        people->refused_by[by_old ? PEOPLE_OLD : PEOPLE_NEW]++;
    if (people->refusal_count == people->limit)
        return;
    struct scan_token id = decision_line_find(error, "id");
    struct scan_token question = decision_line_find(error, "question");
    struct people_refusal *refusal = &people->refusals[people->refusal_count++];
    *refusal = (struct people_refusal){
        .line = number, .id = keep_id(people, why), .by = {by_old, by_new}};
    fault_find(id.bytes, id.size, &refusal->code);
    if (question.bytes)
        refusal->question =
            arena_copy(people->arena, question.bytes, question.size);
}

static uint32_t slot_of(const struct people *people, int side,
                        const struct written *written)
{
    const struct scan_token *status = &written->line.of[LINE_STATUS];
    const struct scan_token *outcome = &written->line.of[LINE_OUTCOME];

    return people_slot(people->packs[side], status->bytes, status->size,
                       outcome->bytes, outcome->size);
}

/* PEOPLE_CHANGES where nothing that is told of changes. */
static enum people_change change_of(const struct people *people,
                                    uint32_t differs)
{
    const uint32_t outcome = 1U << LINE_STATUS | 1U << LINE_OUTCOME;
    const uint32_t given =
        1U << LINE_POSSIBLE | 1U << LINE_DATES | 1U << LINE_ADVICE;

    if (differs & outcome)
        return PEOPLE_OUTCOME;
    if (people->only_outcome)
        return PEOPLE_CHANGES;
    if (differs & given)
        return PEOPLE_GIVEN;
    return differs & 1U << LINE_RULE ? PEOPLE_RULE : PEOPLE_CHANGES;
}

static void tell(struct people *people, uint64_t number,
                 const struct written written[PEOPLE_SIDES],
                 struct arena *scratch)
{
    uint32_t differs = decision_line_differs(
        &written[PEOPLE_OLD].line, &written[PEOPLE_NEW].line, scratch);
    enum people_change change = change_of(people, differs);

    if (change == PEOPLE_CHANGES) {
        people->same++;
        return;
    }
    uint32_t from = slot_of(people, PEOPLE_OLD, &written[PEOPLE_OLD]);
    uint32_t to = slot_of(people, PEOPLE_NEW, &written[PEOPLE_NEW]);
    uint32_t width = people_slots(people->packs[PEOPLE_NEW]);
    people->changed[change]++;
    if (change == PEOPLE_OUTCOME)
        people->moves[from * width + to]++;
    if (people->named_count < people->limit)
        people->named[people->named_count++] =
            (struct people_record){.line = number,
                                   .id = keep_id(people, &written[PEOPLE_NEW]),
                                   .change = change,
                                   .from = from,
                                   .to = to};
}

/* What both wrote of one record. */
static void take(struct people *people, uint64_t number,
                 struct written written[PEOPLE_SIDES], struct arena *scratch)
{
    static const char refused[] = "\"status\":\"invalid\"";
    struct written *old = &written[PEOPLE_OLD], *new = &written[PEOPLE_NEW];
    struct line_fault none;

    people->records++;
    bool same =
        old->size == new->size && !memcmp(old->text, new->text, old->size);
    if (same && !strstr(old->text, refused)) {
        people->same++;
        return;
    }
    for (int i = 0; i < PEOPLE_SIDES; i++)
        decision_line_read(&written[i].line, written[i].text, written[i].size,
                           &none);
    if (is_refused(old) || is_refused(new))
        refuse(people, number, written);
    else
        tell(people, number, written, scratch);
}

/* A NULL record was too long. */
static void decide_both(struct compare *compare, const char *record,
                        size_t size, uint64_t number, struct arena *scratch)
{
    struct arena_mark mark = arena_mark(scratch);
    struct written written[PEOPLE_SIDES] = {0};

    for (int i = 0; i < PEOPLE_SIDES; i++) {
        struct gathered gathered = {.arena = scratch};
        char buffer[1024];
        struct out out = out_gathering(&gathered, buffer, sizeof buffer);

        if (record)
            batch_lines(compare->batches[i], record, size, number, &out);
        else
            batch_line_too_long(compare->batches[i], number, &out);
        out_char(&out, '\0');
        out_flush(&out);
        written[i].text = gathered.bytes;
        written[i].size = gathered.size - 1;
    }
    take(compare->people, number, written, scratch);
    arena_rewind(scratch, mark);
}

void compare_record(struct compare *compare, const char *record, size_t size,
                    uint64_t number, struct arena *scratch)
{
    decide_both(compare, record, size, number, scratch);
}

void compare_too_long(struct compare *compare, uint64_t number,
                      struct arena *scratch)
{
    decide_both(compare, NULL, 0, number, scratch);
}
