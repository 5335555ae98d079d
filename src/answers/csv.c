/* SPDX-License-Identifier: MIT */
/*
 * csv.c -- a record is rewritten as JSON, field after field.
 *
 * A record that holds nothing but plain ASCII is seen to be `bare` at once;
 * then no field needs a look at its quotes, escapes or characters.
 *
 * Invariants: the JSON always begins with `{` and is closed only when all
 * fields are read, so what is handed out after a fault still has the id.
 * There is one pairing for each value, in rising order of its places, both in
 * the JSON and in the record: a fault at a byte of the JSON belongs to the last
 * pairing that is not behind it.  A byte becomes at most ESCAPE_MAX bytes, so
 * the room that was taken for the sheet is never too small.
 */
#include "answers/csv_internal.h"

#include "answers/keys.h"
#include "base/alike.h"
#include "base/bytes.h"
#include "base/utf8.h"

#include <string.h>

enum {
    ESCAPE_MAX = 6, /* bytes that one byte may become */
    AROUND_MAX = 8  /* bytes around a value and a name: ,"":"" and more */
};

/* Where a value stands, here and there. */
struct pairing {
    size_t json_at, text_at;
    enum fault_code why; /* what it is refused for, if it is; or none */
};

struct csv_sheet {
    const struct csv *csv;
    char *json, *end; /* `end` is where more comes */
    char *plain;      /* room for a field */
    bool is_bare;     /* the record at hand, all of it: see is_bare() */
    struct pairing *pairings;
    uint32_t count;
};

static bool refuse(struct csv_fault *fault, enum fault_code code, size_t at)
{
    *fault = (struct csv_fault){code, at};
    return false;
}

/* Nothing that JSON would have to escape, or that stands for another sign. */
static bool is_bare(struct span text)
{
    return bytes_plain(text.text, text.size) == text.size;
}

static void put(struct csv_sheet *sheet, const char *bytes, size_t size)
{
    memcpy(sheet->end, bytes, size);
    sheet->end += size;
}

/* A byte that cannot stand in a string of JSON as it is. */
static char *put_escape(char *end, char byte)
{
    if ((unsigned char)byte < ' ')
        return end + utf8_escape((unsigned char)byte, end);
    *end++ = '\\';
    *end++ = byte;
    return end;
}

static bool is_plain(char byte)
{
    return (unsigned char)byte >= ' ' && byte != '"' && byte != '\\';
}

static void put_escaped(struct csv_sheet *sheet, const struct field *field)
{
    const char *bytes = field->text.text, *stop = bytes + field->text.size;
    char *end = sheet->end;

    while (bytes < stop) {
        for (; bytes < stop && is_plain(*bytes); bytes++)
            *end++ = *bytes;
        if (bytes == stop)
            break;
        end = put_escape(end, *bytes);
        bytes += 1 + (field->doubled && *bytes == '"');
    }
    sheet->end = end;
}

/*
 * A field in plain characters (base/alike.h); an id is for whoever reads on,
 * and what is no text is refused later.
 */
static struct field plain_field(const struct csv_sheet *sheet, int32_t key,
                                const struct field *field)
{
    char *plain = sheet->plain;

    if (key == KEY_ID || key == KEY_NONE ||
        utf8_valid(field->text.text, field->text.size) < field->text.size)
        return *field;
    size_t size = (size_t)(csv_copy_field(plain, field) - plain);
    return (struct field){
        field->at, {plain, alike_plain(plain, size, plain)}, false};
}

static void put_value(struct csv_sheet *sheet, const struct column *column,
                      const struct field *as_is)
{
    bool bare = sheet->is_bare || is_bare(as_is->text);
    const struct field *field = as_is;
    struct field plain;
    struct csv_aside aside;

    if (!bare) {
        plain = plain_field(sheet, column->key, as_is);
        field = &plain;
    }
    aside.why = FAULT_CODE_COUNT;
    struct span json = csv_value(sheet->csv, column, field->text, &aside);
    if (sheet->end != sheet->json + 1)
        *sheet->end++ = ',';
    sheet->pairings[sheet->count++] = (struct pairing){
        (size_t)(sheet->end - sheet->json), field->at, aside.why};
    put(sheet, column->name, column->size);
    if (json.size) {
        put(sheet, json.text, json.size);
        return;
    }
    *sheet->end++ = '"';
    if (bare)
        put(sheet, field->text.text, field->text.size);
    else
        put_escaped(sheet, field);
    *sheet->end++ = '"';
}

static bool put_fields(struct csv_sheet *sheet, const struct csv_text *text,
                       struct csv_fault *fault)
{
    const struct csv *csv = sheet->csv;
    const struct column *column = csv->columns, *end = column + csv->count;
    struct field field;
    size_t at = 0;

    if (!text->size && csv->count > 1)
        return refuse(fault, FAULT_ANSWER_BLANK, 0);
    for (;; at++) {
        if (column == end)
            return refuse(fault, FAULT_CSV_MANY, at);
        if (!csv_field(text, &at, &field, fault))
            return false;
        if (column->key == KEY_NONE ? column->size : field.text.size)
            put_value(sheet, column, &field);
        column++;
        if (at == text->size)
            return column == end || refuse(fault, FAULT_CSV_FEW, at);
    }
}

bool csv_to_json(struct csv_sheet *sheet, const char *text, size_t size,
                 struct span *json, struct csv_fault *fault)
{
    struct csv_text record = {text, size, sheet->csv->comma, true};

    sheet->is_bare = is_bare((struct span){text, size});
    if (!sheet->is_bare)
        record.unquoted = !memchr(text, '"', size);
    sheet->count = 0;
    sheet->end = sheet->json;
    *sheet->end++ = '{';
    bool fine = put_fields(sheet, &record, fault);
    if (fine)
        *sheet->end++ = '}';
    *sheet->end = '\n';
    *json = (struct span){sheet->json, (size_t)(sheet->end - sheet->json)};
    return fine;
}

const char *csv_sheet_end(const struct csv_sheet *sheet, const char *text,
                          size_t size)
{
    return csv_record_end(text, size, sheet->csv->comma);
}

size_t csv_place(const struct csv_sheet *sheet, size_t json_at,
                 enum fault_code *why)
{
    const struct pairing *found = NULL;

    for (uint32_t i = 0;
         i < sheet->count && sheet->pairings[i].json_at <= json_at; i++)
        found = &sheet->pairings[i];
    if (found && found->why != FAULT_CODE_COUNT)
        *why = found->why;
    return found ? found->text_at : 0;
}

struct csv_sheet *csv_sheet_new(const struct csv *csv, size_t record_max,
                                size_t pad, struct arena *arena)
{
    struct csv_sheet *sheet = arena_new(arena, struct csv_sheet);
    size_t most = ESCAPE_MAX * record_max + csv->names_size +
                  csv->count * (size_t)AROUND_MAX;

    *sheet = (struct csv_sheet){
        .csv = csv,
        .json = arena_alloc(arena, most + AROUND_MAX + pad, 1),
        .plain = arena_alloc(arena, record_max, 1),
        .pairings = arena_array(arena, struct pairing, csv->count),
    };
    return sheet;
}
