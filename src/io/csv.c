/* csv.c -- one field after the other, straight into the JSON. */
#include "io/csv_own.h"

#include "base/alike.h"
#include "base/bytes.h"
#include "base/utf8.h"
#include "io/keys.h"

#include <string.h>
#include <strings.h>

enum {
    ESCAPE_MAX = 6, /* bytes that one byte may become */
    AROUND_MAX = 8  /* bytes around a value and a name: ,"":"" and more */
};

/* Where a value stands, here and there. */
struct pairing {
    size_t json_at, text_at;
};

struct csv_sheet {
    const struct csv *csv;
    char *json, *end; /* `end` is where more comes */
    char *plain;      /* room for a field */
    bool is_plain;    /* the record at hand has nothing to be read as plain */
    struct pairing *pairings;
    uint32_t count;
};

/* Where a reader is in a record. */
enum where { BEGINS, PLAIN, QUOTED, CLOSED };

static enum where go_on(enum where where, char byte)
{
    if (where == QUOTED)
        return byte == '"' ? CLOSED : QUOTED;
    if (byte == '"' && where != PLAIN)
        return QUOTED; // behind one that closed: it stands for itself
    return byte == ',' ? BEGINS : PLAIN;
}

const char *csv_record_end(const char *text, size_t size)
{
    const char *newline = memchr(text, '\n', size);
    enum where where = BEGINS;

    if (!newline || !memchr(text, '"', (size_t)(newline - text)))
        return newline ? newline + 1 : NULL;
    for (const char *at = text, *end = text + size; at < end; at++) {
        if (*at == '\n' && where != QUOTED)
            return at + 1;
        where = go_on(where, *at);
    }
    return NULL;
}

size_t csv_trim(const char *text, size_t size)
{
    if (size && text[size - 1] == '\n')
        size--;
    return size && text[size - 1] == '\r' ? size - 1 : size;
}

static bool refuse(struct csv_fault *fault, enum diag_code code, size_t at)
{
    *fault = (struct csv_fault){code, at};
    return false;
}

/* The rest of a field, behind its opening quote; *at is put behind it. */
static bool read_quoted(const char *text, size_t size, size_t *at,
                        struct field *field, struct csv_fault *fault)
{
    const char *quote;
    size_t from = *at;

    field->bytes = text + from;
    while ((quote = memchr(text + from, '"', size - from))) {
        from = (size_t)(quote - text) + 1;
        if (from == size || text[from] != '"')
            break;
        field->doubled = true;
        from++;
    }
    if (!quote)
        return refuse(fault, DIAG_CSV_OPEN, field->at);
    field->size = (size_t)(quote - field->bytes);
    *at = from;
    return true;
}

bool csv_field(const char *text, size_t size, size_t *at, struct field *field,
               struct csv_fault *fault)
{
    *field = (struct field){.at = *at, .bytes = text + *at};
    if (*at < size && text[*at] == '"') {
        ++*at;
        if (!read_quoted(text, size, at, field, fault))
            return false;
        return *at == size || text[*at] == ',' ||
               refuse(fault, DIAG_CSV_QUOTE, *at);
    }
    for (; *at < size && text[*at] != ','; ++*at)
        if (text[*at] == '"')
            return refuse(fault, DIAG_CSV_QUOTE, *at);
    field->size = *at - field->at;
    return true;
}

static bool is_integer(const char *text, size_t size)
{
    size_t digits = size && text[0] == '-';

    if (digits == size || (text[digits] == '0' && size - digits > 1))
        return false;
    for (size_t i = digits; i < size; i++)
        if (text[i] < '0' || text[i] > '9')
            return false;
    return true;
}

static bool is_word(const struct field *field, const char *word)
{
    return field->size == strlen(word) &&
           !strncasecmp(field->bytes, word, field->size);
}

/* What the field is in JSON besides text in quotes, or NULL. */
static const char *find_word(const struct csv *csv, int32_t key,
                             const struct field *field)
{
    static const char *const words[] = {"true", "false"};
    const struct question *question =
        key < 0 ? NULL : &csv->pack->questions[key];

    if (!question)
        return NULL;
    for (size_t i = 0; question->type == QUESTION_BOOLEAN && i < 2; i++)
        if (is_word(field, words[i]))
            return words[i];
    if (field->size == 7 && !memcmp(field->bytes, "unknown", 7) &&
        question_find_option(question, field->bytes, field->size) < 0)
        return "null";
    return NULL;
}

static bool takes_integer(const struct csv *csv, int32_t key)
{
    return key == KEY_ID ||
           (key >= 0 && csv->pack->questions[key].type == QUESTION_INTEGER);
}

static void put(struct csv_sheet *sheet, const char *bytes, size_t size)
{
    memcpy(sheet->end, bytes, size);
    sheet->end += size;
}

static void put_byte(struct csv_sheet *sheet, char byte)
{
    static const char hex[] = "0123456789abcdef";
    unsigned char code = (unsigned char)byte;

    if (code < ' ') {
        put(sheet, "\\u00", 4);
        *sheet->end++ = hex[code >> 4];
        *sheet->end++ = hex[code & 0xF];
        return;
    }
    if (byte == '"' || byte == '\\')
        *sheet->end++ = '\\';
    *sheet->end++ = byte;
}

static void put_text(struct csv_sheet *sheet, const struct field *field)
{
    *sheet->end++ = '"';
    for (size_t i = 0; i < field->size; i++) {
        put_byte(sheet, field->bytes[i]);
        i += field->doubled && field->bytes[i] == '"';
    }
    *sheet->end++ = '"';
}

/*
 * A field in plain characters (base/alike.h); an id is for whoever reads on,
 * and what is no text is refused later.
 */
static struct field plain_field(const struct csv_sheet *sheet, int32_t key,
                                const struct field *field)
{
    struct field plain = {.at = field->at, .bytes = sheet->plain};

    if (sheet->is_plain || key == KEY_ID ||
        utf8_valid(field->bytes, field->size) < field->size)
        return *field;
    for (size_t i = 0; i < field->size; i++) {
        sheet->plain[plain.size++] = field->bytes[i];
        i += field->doubled && field->bytes[i] == '"';
    }
    plain.size = alike_plain(sheet->plain, plain.size, sheet->plain);
    return plain;
}

static void put_value(struct csv_sheet *sheet, const struct column *column,
                      const struct field *as_is)
{
    struct field plain = plain_field(sheet, column->key, as_is);
    const struct field *field = &plain;
    const char *word = find_word(sheet->csv, column->key, field);

    if (sheet->end != sheet->json + 1)
        *sheet->end++ = ',';
    sheet->pairings[sheet->count++] =
        (struct pairing){(size_t)(sheet->end - sheet->json), field->at};
    put(sheet, column->name, column->size);
    if (word)
        put(sheet, word, strlen(word));
    else if (takes_integer(sheet->csv, column->key) &&
             is_integer(field->bytes, field->size))
        put(sheet, field->bytes, field->size);
    else
        put_text(sheet, field);
}

/* ASCII without tabs, eight bytes at a time. */
static bool is_plain(const char *text, size_t size)
{
    const uint64_t high = 0x8080808080808080;
    size_t i = 0;

    for (; size - i >= sizeof(high); i += sizeof(high))
        if (bytes8_load(text + i) & high)
            return false;
    for (; i < size; i++)
        if (text[i] & 0x80)
            return false;
    return !memchr(text, '\t', size);
}

static bool put_fields(struct csv_sheet *sheet, const char *text, size_t size,
                       struct csv_fault *fault)
{
    const struct csv *csv = sheet->csv;
    struct field field;
    size_t at = 0;

    if (!size && csv->count > 1)
        return refuse(fault, DIAG_ANSWER_BLANK, 0);
    sheet->is_plain = is_plain(text, size);
    for (uint32_t i = 0;; i++, at++) {
        if (i == csv->count)
            return refuse(fault, DIAG_CSV_MANY, at);
        if (!csv_field(text, size, &at, &field, fault))
            return false;
        if (field.size)
            put_value(sheet, &csv->columns[i], &field);
        if (at == size)
            return i + 1 == csv->count || refuse(fault, DIAG_CSV_FEW, at);
    }
}

const char *csv_to_json(struct csv_sheet *sheet, const char *text, size_t size,
                        size_t *json_size, struct csv_fault *fault)
{
    sheet->count = 0;
    sheet->end = sheet->json;
    *sheet->end++ = '{';
    if (!put_fields(sheet, text, size, fault))
        return NULL;
    *sheet->end++ = '}';
    *sheet->end = '\n';
    *json_size = (size_t)(sheet->end - sheet->json);
    return sheet->json;
}

size_t csv_place(const struct csv_sheet *sheet, size_t json_at)
{
    size_t at = 0;

    for (uint32_t i = 0;
         i < sheet->count && sheet->pairings[i].json_at <= json_at; i++)
        at = sheet->pairings[i].text_at;
    return at;
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
