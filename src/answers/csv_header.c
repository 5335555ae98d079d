/* SPDX-License-Identifier: MIT */
/* csv_header.c -- the first line of CSV: what each column is. */
#include "answers/csv_internal.h"

#include "answers/keys_internal.h"
#include "base/utf8.h"
#include "json/shown.h"

#include <string.h>

/* A header under way. */
struct heading {
    const struct pack *pack;
    enum extra extra;
    struct place at;
    struct faults *faults;
    struct arena *arena;
    struct csv *csv;
};

static bool refuse_name(const struct heading *heading, struct place at,
                        const char *name)
{
    const char *hint, *nearest;
    const char **names = key_names(heading->pack, heading->arena);

    nearest = fault_nearest(name, names, heading->pack->question_count + 2);
    if (strpbrk(name, ",;\t"))
        hint = "put the same mark between all columns: a comma, a semicolon "
               "or a tab";
    else if (nearest)
        hint = arena_print(heading->arena, "did you mean '%s'?", nearest);
    else
        hint = "--extra ignore passes over such columns, and --extra copy "
               "puts them into the result";
    return fault_add_hint(heading->faults, FAULT_ANSWER_QUESTION, at, hint,
                          "no question is called '%s'",
                          shown_text(heading->arena, name));
}

static void add(struct csv *csv, int32_t key, const char *member)
{
    csv->columns[csv->count++] = (struct column){
        .key = key,
        .question = key < 0 ? NULL : &csv->pack->questions[key],
        .name = member,
        .size = strlen(member),
    };
    csv->names_size += strlen(member);
}

/* A key of JSON, with all that may stand in a name escaped. */
static const char *key_text(struct arena *arena, const char *name)
{
    size_t room = 6 * strlen(name) + OUT_ROOM_MIN;
    char *bytes = arena_array(arena, char, room + 1);
    struct out out = {.bytes = bytes, .room = room};

    out_json_text(&out, name);
    out_char(&out, ':');
    bytes[out.used] = '\0';
    return bytes;
}

/* A column that the pack does not know. */
static bool add_extra(const struct heading *heading, struct place at,
                      const char *name)
{
    struct csv *csv = heading->csv;

    if (heading->extra == EXTRA_REFUSE)
        return refuse_name(heading, at, name);
    if (heading->extra == EXTRA_IGNORE) {
        add(csv, KEY_NONE, "");
        return true;
    }
    for (uint32_t i = 0; i < csv->extra_count; i++)
        if (!strcmp(csv->extras[i], name))
            return fault_add(heading->faults, FAULT_ANSWER_TWICE, at,
                             "there is a column '%s' already",
                             shown_text(heading->arena, name));
    if (csv->extra_count == EXTRA_MAX)
        return fault_add(heading->faults, FAULT_ANSWER_EXTRA, at,
                         "more than %d columns are to be copied", EXTRA_MAX);
    csv->extras[csv->extra_count++] = name;
    add(csv, KEY_NONE, key_text(heading->arena, name));
    return true;
}

static bool add_column(const struct heading *heading, const struct field *field)
{
    struct csv *csv = heading->csv;
    char *name = arena_alloc(heading->arena, field->text.size + 1, 1);
    int32_t key = key_of(heading->pack, field->text.text, field->text.size);
    struct place at = heading->at;

    csv_copy_field(name, field); // zero is behind it
    at.column += (uint32_t)field->at;
    if (key == KEY_NONE)
        return add_extra(heading, at, name);
    for (uint32_t i = 0; i < csv->count; i++)
        if (csv->columns[i].key == key)
            return fault_add(heading->faults, FAULT_ANSWER_TWICE, at,
                             "there is a column '%s' already", name);
    add(csv, key, arena_print(heading->arena, "\"%s\":", name));
    return true;
}

/* All columns, also behind one that is refused. */
static bool add_columns(const struct heading *heading,
                        const struct csv_text *text)
{
    struct csv_fault fault;
    struct field field;
    bool fine = true;

    for (size_t at = 0; at <= text->size; at++) {
        if (!csv_field(text, &at, &field, &fault)) {
            struct place place = heading->at;
            place.column += (uint32_t)fault.at;
            return fault_add(heading->faults, fault.code, place, "%s",
                             fault_title(fault.code));
        }
        fine &= add_column(heading, &field);
    }
    return fine;
}

/* How many columns there can be at most. */
static size_t count_columns(const struct csv_text *names)
{
    size_t count = 1;

    for (size_t i = 0; i < names->size; i++)
        count += names->bytes[i] == names->comma;
    return count;
}

/* Whether the line can be a header at all. */
static bool is_header(const struct heading *heading, struct span line)
{
    struct place at = heading->at;
    size_t valid = utf8_valid(line.text, line.size);

    if (valid < line.size) {
        at.column += (uint32_t)valid;
        return fault_add(heading->faults, FAULT_ANSWER_UTF8, at, "%s",
                         "the header is not valid UTF-8 here");
    }
    return line.size || fault_add(heading->faults, FAULT_CSV_HEADER, at,
                                  "the first line must name the columns");
}

const struct csv *csv_read_header(const struct pack *pack, const char *text,
                                  size_t size, const struct csv_source *source,
                                  struct faults *faults, struct arena *arena)
{
    struct csv *csv = arena_new(arena, struct csv);
    struct span line = span_start(text, size);
    struct heading heading = {
        .pack = pack,
        .extra = source->extra,
        .at = {.file = source->file, .line = source->line, .column = 1},
        .faults = faults,
        .arena = arena,
        .csv = csv,
    };

    heading.at.column += (uint32_t)(size - line.size);
    line.size = csv_trim(line.text, line.size);
    if (!is_header(&heading, line))
        return NULL;
    csv->pack = pack;
    csv->comma =
        source->comma ? source->comma : csv_find_comma(line.text, line.size);
    const struct csv_text names = {line.text, line.size, csv->comma,
                                   !memchr(line.text, '"', line.size)};
    csv->columns = arena_array(arena, struct column, count_columns(&names));
    csv->extras = arena_array(arena, const char *, EXTRA_MAX);
    return add_columns(&heading, &names) ? csv : NULL;
}
