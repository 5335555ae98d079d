/* SPDX-License-Identifier: MIT */
/* people.c -- counts, moves from outcome to outcome, and records by name. */
#include "report/people.h"

#include "report/diff_internal.h"
#include "report/json_part_internal.h"
#include "text/grid.h"
#include "text/markup.h"

#include <inttypes.h>
#include <string.h>

enum { MOVES_MAX = 20 }; /* rows of the table for people */

/* Behind the outcomes. */
static const enum status others[] = {STATUS_UNDETERMINED, STATUS_NO_RULE,
                                     STATUS_NOT_IN_FORCE};

uint32_t people_slots(const struct pack *pack)
{
    return pack->outcome_count + COUNT_OF(others);
}

static bool is_name(const char *text, size_t size, const char *name)
{
    return strlen(name) == size && !memcmp(text, name, size);
}

uint32_t people_slot(const struct pack *pack, const char *status, size_t size,
                     const char *outcome, size_t outcome_size)
{
    for (uint32_t i = 0; i < COUNT_OF(others); i++)
        if (is_name(status, size, status_name(others[i])))
            return pack->outcome_count + i;
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        if (is_name(outcome, outcome_size, pack->outcomes[i].id))
            return i;
    return pack->outcome_count;
}

static const char *slot_name(const struct people *people, uint32_t side,
                             uint32_t slot)
{
    const struct pack *pack = people->packs[side];

    return slot < pack->outcome_count
               ? pack->outcomes[slot].id
               : status_name(others[slot - pack->outcome_count]);
}

uint64_t people_changed(const struct people *people)
{
    uint64_t sum = 0;

    for (int i = 0; i < PEOPLE_CHANGES; i++)
        sum += people->changed[i];
    return sum;
}

/* How many rows the table has. */
static uint32_t count_moves(const struct people *people)
{
    uint32_t all = people_slots(people->packs[PEOPLE_OLD]) *
                   people_slots(people->packs[PEOPLE_NEW]);
    uint32_t count = 0;

    for (uint32_t i = 0; i < all; i++)
        count += people->moves[i] > 0;
    return count;
}

/* ---- For people ---- */

static const char *digits(const struct people *people, uint64_t number)
{
    return arena_print(people->arena, "%" PRIu64, number);
}

static void say(struct out *out, const struct people *people,
                const char *before, enum message which,
                const char *const *blanks)
{
    out_text(out, before);
    out_plain_text(out,
                   message_fill(people->spoken, which, blanks, people->arena));
    out_char(out, '\n');
}

static const char *pack_name(const struct people *people, uint32_t side)
{
    const struct pack *pack = people->packs[side];

    return arena_print(people->arena, "%s %s (%s)", pack->id, pack->version,
                       pack->file);
}

static void say_counts(struct out *out, const struct people *people)
{
    static const enum message by[] = {[PEOPLE_OUTCOME] = MSG_DIFF_BY_OUTCOME,
                                      [PEOPLE_GIVEN] = MSG_DIFF_BY_GIVEN,
                                      [PEOPLE_RULE] = MSG_DIFF_BY_RULE};
    static const enum message refused[] = {MSG_PEOPLE_REFUSED_OLD,
                                           MSG_PEOPLE_REFUSED_NEW};

    say(out, people, "", MSG_DIFF_TITLE,
        BLANKS(pack_name(people, PEOPLE_OLD), pack_name(people, PEOPLE_NEW)));
    say(out, people, "", MSG_PEOPLE_OTHERWISE,
        BLANKS(digits(people, people_changed(people)),
               digits(people, people->records)));
    for (int i = 0; i < PEOPLE_CHANGES; i++)
        if (people->changed[i])
            say(out, people, "  ", by[i],
                BLANKS(digits(people, people->changed[i])));
    if (people->refused)
        say(out, people, "", MSG_PEOPLE_REFUSED,
            BLANKS(digits(people, people->refused)));
    for (int i = 0; i < PEOPLE_SIDES; i++)
        if (people->refused_by[i])
            say(out, people, "  ", refused[i],
                BLANKS(digits(people, people->refused_by[i])));
}

/* The pairs, most people first; an insertion into the few that are shown. */
static uint32_t choose_moves(const struct people *people, uint32_t *chosen)
{
    uint32_t all = people_slots(people->packs[PEOPLE_OLD]) *
                   people_slots(people->packs[PEOPLE_NEW]);
    uint32_t count = 0;

    for (uint32_t i = 0; i < all; i++) {
        if (!people->moves[i])
            continue;
        uint32_t at = count < MOVES_MAX ? count++ : MOVES_MAX;
        for (; at && people->moves[chosen[at - 1]] < people->moves[i]; at--)
            if (at < MOVES_MAX)
                chosen[at] = chosen[at - 1];
        if (at < MOVES_MAX)
            chosen[at] = i;
    }
    return count;
}

static struct grid make_table(const struct people *people,
                              const uint32_t *chosen, uint32_t count)
{
    uint32_t width = people_slots(people->packs[PEOPLE_NEW]);
    struct grid grid = grid_make(3, count + 1, people->arena);
    const char **head = grid_row(&grid, 0);

    head[0] = message(people->spoken, MSG_DIFF_COLUMN_FROM);
    head[1] = message(people->spoken, MSG_DIFF_COLUMN_TO);
    head[2] = message(people->spoken, MSG_PEOPLE_COLUMN_RECORDS);
    for (uint32_t i = 0; i < count; i++) {
        const char **row = grid_row(&grid, i + 1);
        row[0] = slot_name(people, PEOPLE_OLD, chosen[i] / width);
        row[1] = slot_name(people, PEOPLE_NEW, chosen[i] % width);
        row[2] = digits(people, people->moves[chosen[i]]);
    }
    return grid;
}

static void put_markdown_row(struct out *out, const char *const *cells,
                             uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        out_text(out, i ? " | " : "| ");
        markup_markdown(out, cells[i], false);
    }
    out_text(out, " |\n");
}

static void write_moves(struct out *out, const struct people *people,
                        bool markdown)
{
    uint32_t chosen[MOVES_MAX], all = count_moves(people);
    uint32_t count = choose_moves(people, chosen);

    if (!count)
        return;
    struct grid grid = make_table(people, chosen, count);
    out_char(out, '\n');
    if (!markdown)
        grid_write(out, &grid, people->arena);
    for (uint32_t i = 0; markdown && i < grid.rows; i++) {
        put_markdown_row(out, grid_row(&grid, i), grid.columns);
        if (!i)
            out_text(out, "| --- | --- | ---: |\n");
    }
    if (all > count)
        say(out, people, "", MSG_PEOPLE_MORE_MOVES,
            BLANKS(digits(people, all - count)));
}

/* "line 2 (id 7)" */
static const char *which(const struct people *people, uint64_t line,
                         const char *id)
{
    return id ? message_with(people, MSG_REPLAY_LINE_ID, digits(people, line),
                             id)
              : message_with(people, MSG_REPLAY_LINE, digits(people, line));
}

static void say_record(struct out *out, const struct people *people,
                       const struct people_record *record)
{
    const char *line = which(people, record->line, record->id);
    const char *to = slot_name(people, PEOPLE_NEW, record->to);

    if (record->change == PEOPLE_OUTCOME)
        say(out, people, "  ", MSG_PEOPLE_MOVE,
            BLANKS(line, slot_name(people, PEOPLE_OLD, record->from), to));
    else
        say(out, people, "  ",
            record->change == PEOPLE_GIVEN ? MSG_PEOPLE_GIVEN : MSG_PEOPLE_RULE,
            BLANKS(line, to));
}

static void say_refusal(struct out *out, const struct people *people,
                        const struct people_refusal *refusal)
{
    static const enum message by[][2] = {
        {MSG_PEOPLE_BY_NEW, MSG_PEOPLE_BY_NEW},
        {MSG_PEOPLE_BY_OLD, MSG_PEOPLE_BY_BOTH}};
    const char *title = fault_title(refusal->code);

    if (refusal->question)
        title = arena_print(people->arena, "%s: %s", refusal->question, title);
    say(out, people, "  ", by[refusal->by[PEOPLE_OLD]][refusal->by[PEOPLE_NEW]],
        BLANKS(which(people, refusal->line, refusal->id),
               fault_id(refusal->code), title));
}

static void say_more(struct out *out, const struct people *people,
                     uint64_t count, uint32_t shown)
{
    if (shown && count > shown)
        say(out, people, "  ", MSG_PEOPLE_MORE,
            BLANKS(digits(people, count - shown)));
}

static void write_page(struct out *out, const struct people *people,
                       bool markdown)
{
    say_counts(out, people);
    write_moves(out, people, markdown);
    if (people->named_count) {
        out_char(out, '\n');
        say(out, people, "", MSG_PEOPLE_WHO, NULL);
    }
    for (uint32_t i = 0; i < people->named_count; i++)
        say_record(out, people, &people->named[i]);
    say_more(out, people, people_changed(people), people->named_count);
    if (people->refusal_count) {
        out_char(out, '\n');
        say(out, people, "", MSG_PEOPLE_WHO_REFUSED, NULL);
    }
    for (uint32_t i = 0; i < people->refusal_count; i++)
        say_refusal(out, people, &people->refusals[i]);
    say_more(out, people, people->refused, people->refusal_count);
}

void write_people_text(struct out *out, const struct people *people)
{
    write_page(out, people, false);
}

void write_people_markdown(struct out *out, const struct people *people)
{
    struct gathered page = {.arena = people->arena};
    char bytes[OUT_ROOM_MIN];
    struct out text = out_gathering(&page, bytes, sizeof bytes);

    write_page(&text, people, true);
    out_close(&text);
    diff_put_markdown(out, page.bytes, page.size);
}

/* ---- For programs ---- */

static const char *const change_names[] = {[PEOPLE_OUTCOME] = "outcome",
                                           [PEOPLE_GIVEN] = "given",
                                           [PEOPLE_RULE] = "rule"};

static void put_line(struct json_writer *json, uint64_t line, const char *id)
{
    json_open(json, NULL, '{');
    json_put_integer(json, "line", (int64_t)line);
    if (id)
        json_put_raw(json, "id", id);
}

static void put_moves(struct json_writer *json, const struct people *people)
{
    uint32_t width = people_slots(people->packs[PEOPLE_NEW]);
    uint32_t all = people_slots(people->packs[PEOPLE_OLD]) * width;

    json_open(json, "moves", '[');
    for (uint32_t i = 0; i < all; i++) {
        if (!people->moves[i])
            continue;
        json_open(json, NULL, '{');
        json_put_text(json, "from", slot_name(people, PEOPLE_OLD, i / width));
        json_put_text(json, "to", slot_name(people, PEOPLE_NEW, i % width));
        json_put_integer(json, "records", (int64_t)people->moves[i]);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_named(struct json_writer *json, const struct people *people)
{
    json_open(json, "changed", '[');
    for (uint32_t i = 0; i < people->named_count; i++) {
        const struct people_record *record = &people->named[i];
        put_line(json, record->line, record->id);
        json_put_text(json, "change", change_names[record->change]);
        json_put_text(json, "from",
                      slot_name(people, PEOPLE_OLD, record->from));
        json_put_text(json, "to", slot_name(people, PEOPLE_NEW, record->to));
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_refusals(struct json_writer *json, const struct people *people)
{
    json_open(json, "refused", '[');
    for (uint32_t i = 0; i < people->refusal_count; i++) {
        const struct people_refusal *refusal = &people->refusals[i];
        put_line(json, refusal->line, refusal->id);
        json_put_text(json, "by",
                      !refusal->by[PEOPLE_NEW]   ? "old"
                      : !refusal->by[PEOPLE_OLD] ? "new"
                                                 : "both");
        json_open(json, "error", '{');
        json_put_text(json, "id", fault_id(refusal->code));
        if (refusal->question)
            json_put_text(json, "question", refusal->question);
        json_put_text(json, "message", fault_title(refusal->code));
        json_close(json, '}');
        json_close(json, '}');
    }
    json_close(json, ']');
}

void write_people_json(struct out *out, const struct people *people)
{
    struct json_writer json = json_start(out);

    json_put_pack(&json, "old", people->packs[PEOPLE_OLD]);
    json_put_pack(&json, "new", people->packs[PEOPLE_NEW]);
    json_open(&json, "records", '{');
    json_put_integer(&json, "all", (int64_t)people->records);
    json_put_integer(&json, "same", (int64_t)people->same);
    for (int i = 0; i < PEOPLE_CHANGES; i++)
        json_put_integer(&json, change_names[i], (int64_t)people->changed[i]);
    json_put_integer(&json, "refused", (int64_t)people->refused);
    json_close(&json, '}');
    put_moves(&json, people);
    put_named(&json, people);
    put_refusals(&json, people);
    json_end(&json);
}
