/* SPDX-License-Identifier: MIT */
/* rows.c -- see rows_internal.h. */
#include "edit/rows_internal.h"

#include "base/utf8.h"
#include "text/csv_field.h"
#include "text/csv_record.h"
#include "json/scan.h"
#include "json/shown.h"

#include <string.h>

static const char save_so[] =
    "save it as \"CSV UTF-8 (comma delimited)\", which is a type of its own in "
    "the list of file types";

/* ---- What is no CSV at all ---- */

static bool refuse_text(struct rows *rows, enum fault_code code,
                        const char *text, const char *at, const char *hint,
                        const char *why)
{
    struct scan scan = {.start = text, .end = rows->end};
    struct place place = scan_place(&scan, at);

    place.file = rows->file;
    return fault_add_hint(rows->faults, code, place, hint, "%s", why);
}

/* Whether a text begins with these bytes. */
static bool begins(const char *text, size_t size, const char *with,
                   size_t count)
{
    return size >= count && !memcmp(text, with, count);
}

static bool check_text(struct rows *rows, const char *text, size_t size)
{
    const char *nul = size ? memchr(text, '\0', size) : NULL;
    size_t valid = utf8_valid(text, size);

    if (begins(text, size, "PK\3\4", 4))
        return refuse_text(rows, FAULT_TABLE_ENCODING, text, text, save_so,
                           "this is a workbook, not CSV");
    if (begins(text, size, "\xFF\xFE", 2) || begins(text, size, "\xFE\xFF", 2))
        return refuse_text(rows, FAULT_TABLE_ENCODING, text, text, save_so,
                           "the text is in UTF-16, not in UTF-8");
    if (nul)
        return refuse_text(rows, FAULT_TABLE_ENCODING, text, nul, save_so,
                           "there is a NUL byte, which no text has");
    if (valid < size)
        return refuse_text(rows, FAULT_TABLE_ENCODING, text, text + valid,
                           save_so,
                           "the text is not in UTF-8, but probably in "
                           "Windows-1252");
    return true;
}

/* ---- Rows ---- */

struct place rows_place(const struct rows *rows, uint32_t column)
{
    size_t at = rows->cells[column].at;
    struct scan scan = {.start = rows->record, .end = rows->end};
    struct place place = scan_place(&scan, rows->record + at);

    place.file = rows->file;
    place.line += rows->line - 1;
    place.path =
        arena_print(rows->arena, "row %u, column %s", (unsigned)rows->row,
                    *rows->names[column]
                        ? shown_text(rows->arena, rows->names[column])
                        : arena_print(rows->arena, "%u", (unsigned)column + 1));
    return place;
}

/* Of the row at hand, at a byte of it. */
static bool refuse_row(struct rows *rows, const struct csv_fault *fault,
                       const char *hint, const char *why)
{
    struct scan scan = {.start = rows->record, .end = rows->end};
    struct place place = scan_place(&scan, rows->record + fault->at);

    place.file = rows->file;
    place.line += rows->line - 1;
    place.path = arena_print(rows->arena, "row %u", (unsigned)rows->row);
    rows->failed = true;
    return fault_add_hint(rows->faults, fault->code, place, hint, "%s", why);
}

bool rows_refuse(struct rows *rows, enum fault_code code, const char *hint,
                 const char *why)
{
    return refuse_row(rows, &(struct csv_fault){code, 0}, hint, why);
}

/* Goes to the next record, of *size bytes without its line break. */
static bool take_record(struct rows *rows, size_t *size)
{
    const char *next;

    for (; rows->record < rows->next; rows->record++)
        rows->line += *rows->record == '\n';
    if (rows->next == rows->end)
        return false;
    *size = (size_t)(rows->end - rows->next);
    next = csv_record_end(rows->next, *size, rows->comma);
    if (next)
        *size = (size_t)(next - rows->next);
    rows->next += *size;
    *size = csv_trim(rows->record, *size);
    rows->row++;
    return true;
}

/* The text of a field, as its author meant it. */
static struct row_cell take_cell(struct rows *rows, const struct field *field)
{
    struct span text = field->text;

    if (field->doubled || (text.size && (*text.text == '\'' ||
                                         memchr(text.text, '\\', text.size)))) {
        char *copy = arena_alloc(rows->arena, text.size, 1);
        size_t size = (size_t)(csv_copy_field(copy, field) - copy);
        text = (struct span){copy, csv_take_field(copy, size)};
    }
    return (struct row_cell){span_trim(text), field->at};
}

/* Reads at most `most` cells; returns how many there are, or -1 after a fault.
 */
static int64_t read_cells(struct rows *rows, size_t size, uint32_t most)
{
    const struct csv_text text = {rows->record, size, rows->comma,
                                  !memchr(rows->record, '"', size)};
    struct csv_fault fault;
    struct field field;
    uint32_t count = 0;

    for (size_t at = 0; at <= size; at++) {
        if (!csv_field(&text, &at, &field, &fault)) {
            refuse_row(rows, &fault,
                       fault.code == FAULT_CSV_OPEN
                           ? "write a quote twice that stands in the text of "
                             "a cell"
                           : NULL,
                       fault_title(fault.code));
            return -1;
        }
        if (count < most)
            rows->cells[count] = take_cell(rows, &field);
        count++;
    }
    return count;
}

static bool is_blank(const struct rows *rows, uint32_t count)
{
    for (uint32_t i = 0; i < count && i < rows->count; i++)
        if (rows->cells[i].text.size)
            return false;
    return true;
}

bool rows_next(struct rows *rows)
{
    size_t size;

    while (take_record(rows, &size)) {
        int64_t count = read_cells(rows, size, rows->count);
        if (count < 0 ||
            (count <= rows->count && is_blank(rows, (uint32_t)count)))
            continue;
        if (count == rows->count)
            return true;
        bool few = count < rows->count;
        rows_refuse(rows, few ? FAULT_CSV_FEW : FAULT_CSV_MANY, NULL,
                    arena_print(rows->arena,
                                "the row has %lld cells, and there are %u "
                                "columns",
                                (long long)count, (unsigned)rows->count));
    }
    return false;
}

/* The first line of a text. */
static struct span first_line(struct span text)
{
    const char *end = text.size ? memchr(text.text, '\n', text.size) : NULL;

    return (struct span){text.text,
                         end ? (size_t)(end + 1 - text.text) : text.size};
}

static bool refuse_empty(struct rows *rows, const char *text)
{
    return refuse_text(rows, FAULT_TABLE_EMPTY, text, text, NULL,
                       "there is nothing in it; the first row names the "
                       "columns");
}

/* Goes to the first row; false after a fault. */
static bool find_names(struct rows *rows, const char *text, size_t size,
                       size_t *header)
{
    struct span all = span_start(text, size);
    struct span line = first_line(all), names = first_line(span_trim(all));
    char named = csv_names_comma(line.text, line.size);

    rows->comma = named ? named : csv_find_comma(names.text, names.size);
    rows->line = 1;
    rows->record = rows->next = all.text;
    if (named) // the line `sep=;` is no row
        rows->next += line.size;
    do {
        if (!take_record(rows, header))
            return refuse_empty(rows, text);
    } while (!span_trim((struct span){rows->record, *header}).size);
    return true;
}

bool rows_open(struct rows *rows, const char *text, size_t size)
{
    size_t header = 0;

    rows->end = text + size;
    if (!check_text(rows, text, size) || !find_names(rows, text, size, &header))
        return false;
    rows->cells = arena_array(rows->arena, struct row_cell, ROWS_COLUMNS_MAX);
    rows->names = arena_array(rows->arena, const char *, ROWS_COLUMNS_MAX);
    int64_t count = read_cells(rows, header, ROWS_COLUMNS_MAX);
    if (count > ROWS_COLUMNS_MAX)
        rows_refuse(rows, FAULT_TOO_MANY, NULL,
                    arena_print(rows->arena, "a table has at most %d columns",
                                ROWS_COLUMNS_MAX));
    rows->count = count < 0 ? 0 : (uint32_t)count;
    for (uint32_t i = 0; i < rows->count && !rows->failed; i++)
        rows->names[i] = arena_copy(rows->arena, rows->cells[i].text.text,
                                    rows->cells[i].text.size);
    return !rows->failed;
}
