/* SPDX-License-Identifier: MIT */
/* csv_record.c -- where records and fields of CSV end. */
#include "text/csv_record.h"

#include "base/bytes.h"

#include <string.h>
#include <strings.h>

/* Where a reader is in a record. */
enum where { BEGINS, PLAIN, QUOTED, CLOSED };

static enum where go_on(enum where where, char byte, char comma)
{
    if (where == QUOTED)
        return byte == '"' ? CLOSED : QUOTED;
    if (byte == '"' && where != PLAIN)
        return QUOTED; // behind one that closed: it stands for itself
    return byte == comma ? BEGINS : PLAIN;
}

const char *csv_record_end(const char *text, size_t size, char comma)
{
    const char *newline = memchr(text, '\n', size);
    enum where where = BEGINS;

    if (!newline || !memchr(text, '"', (size_t)(newline - text)))
        return newline ? newline + 1 : NULL;
    for (const char *at = text, *end = text + size; at < end; at++) {
        if (where == QUOTED && !(at = memchr(at, '"', (size_t)(end - at))))
            return NULL;
        if (*at == '\n' && where != QUOTED)
            return at + 1;
        where = go_on(where, *at, comma);
    }
    return NULL;
}

size_t csv_trim(const char *text, size_t size)
{
    if (size && text[size - 1] == '\n')
        size--;
    return size && text[size - 1] == '\r' ? size - 1 : size;
}

static bool refuse(struct csv_fault *fault, enum fault_code code, size_t at)
{
    *fault = (struct csv_fault){code, at};
    return false;
}

/* The rest of a field, behind its opening quote; *at is put behind it. */
static bool read_quoted(const struct csv_text *text, size_t *at,
                        struct field *field, struct csv_fault *fault)
{
    const char *quote;
    size_t from = *at;

    field->text.text = text->bytes + from;
    while ((quote = memchr(text->bytes + from, '"', text->size - from))) {
        from = (size_t)(quote - text->bytes) + 1;
        if (from == text->size || text->bytes[from] != '"')
            break;
        field->doubled = true;
        from++;
    }
    if (!quote)
        return refuse(fault, FAULT_CSV_OPEN, field->at);
    field->text.size = (size_t)(quote - field->text.text);
    *at = from;
    return true;
}

/* Where an unquoted field ends. */
static size_t field_end(const struct csv_text *text, size_t at)
{
    const char *bytes = text->bytes;

    for (; text->size - at >= sizeof(uint64_t); at += sizeof(uint64_t)) {
        uint64_t commas = bytes8_find(bytes8_load(bytes + at), text->comma);
        if (commas)
            return at + bytes8_before(commas);
    }
    while (at < text->size && bytes[at] != text->comma)
        at++;
    return at;
}

/* As csv_field(), where there may be quotes. */
static bool read_field(const struct csv_text *text, size_t *at,
                       struct field *field, struct csv_fault *fault)
{
    const char *bytes = text->bytes, *quote;

    *field = (struct field){.at = *at, .text = {bytes + *at, 0}};
    if (*at < text->size && bytes[*at] == '"') {
        ++*at;
        if (!read_quoted(text, at, field, fault))
            return false;
        return *at == text->size || bytes[*at] == text->comma ||
               refuse(fault, FAULT_CSV_QUOTE, *at);
    }
    field->text.size = field_end(text, *at) - *at;
    quote = memchr(field->text.text, '"', field->text.size);
    if (quote)
        return refuse(fault, FAULT_CSV_QUOTE, (size_t)(quote - bytes));
    *at += field->text.size;
    return true;
}

bool csv_field(const struct csv_text *text, size_t *at, struct field *field,
               struct csv_fault *fault)
{
    if (!text->unquoted)
        return read_field(text, at, field, fault);

    size_t end = field_end(text, *at);
    *field = (struct field){*at, {text->bytes + *at, end - *at}, false};
    *at = end;
    return true;
}

char *csv_copy_field(char *to, const struct field *field)
{
    for (size_t i = 0; i < field->text.size; i++) {
        *to++ = field->text.text[i];
        i += field->doubled && field->text.text[i] == '"';
    }
    return to;
}

char csv_find_comma(const char *text, size_t size)
{
    static const char marks[] = ",;\t";
    char found = 0;

    for (size_t i = 0; i < strlen(marks); i++) {
        if (!memchr(text, marks[i], size))
            continue;
        if (found)
            return ',';
        found = marks[i];
    }
    return found ? found : ',';
}

char csv_names_comma(const char *text, size_t size)
{
    struct span line = span_start(text, size);

    line.size = csv_trim(line.text, line.size);
    if (line.size == 7 && line.text[0] == '"' && line.text[6] == '"')
        line = (struct span){line.text + 1, 5};
    if (line.size != 5 || strncasecmp(line.text, "sep=", 4) != 0 ||
        !strchr(",;\t", line.text[4]))
        return 0;
    return line.text[4];
}
