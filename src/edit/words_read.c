/* SPDX-License-Identifier: MIT */
/* words_read.c -- translations read row after row, held against the pack. */
#include "edit/words.h"

#include "base/names.h"
#include "base/utf8.h"
#include "edit/rows_internal.h"
#include "edit/words_internal.h"
#include "pack/ids.h"
#include "pack/made_from.h"
#include "json/shown.h"

#include <string.h>

enum column {
    COLUMN_PATH,
    COLUMN_SOURCE,
    COLUMN_TARGET,
    COLUMN_STATE,
    COLUMNS
};

enum { NO_COLUMN = -1 };

struct reading {
    struct word_table *words;
    struct arena *arena;
    struct rows rows;
    int64_t at[COLUMNS]; /* each column of the table */
    bool is_new;         /* the pack does not speak the language yet */
    struct names paths;
};

static bool refuse(struct reading *reading, enum column column,
                   enum fault_code code, const char *hint, const char *why)
{
    uint32_t at = (uint32_t)reading->at[column];

    reading->rows.failed = true;
    return fault_add_hint(reading->rows.faults, code,
                          rows_place(&reading->rows, at), hint, "%s", why);
}

static struct span cell(const struct reading *reading, enum column column)
{
    return reading->at[column] == NO_COLUMN
               ? (struct span){"", 0}
               : reading->rows.cells[reading->at[column]].text;
}

static const char *shown(const struct reading *reading, struct span text)
{
    return shown_bytes(reading->arena, text.text, text.size);
}

/* ---- Columns ---- */

/* Which column one of that name is; COLUMNS for one too many. */
static enum column column_of(const struct reading *reading, const char *name)
{
    if (!strcmp(name, WORDS_PATH))
        return COLUMN_PATH;
    if (!strcmp(name, WORDS_STATE))
        return COLUMN_STATE;
    if (reading->at[COLUMN_SOURCE] == NO_COLUMN)
        return COLUMN_SOURCE;
    return reading->at[COLUMN_TARGET] == NO_COLUMN ? COLUMN_TARGET : COLUMNS;
}

static bool refuse_column(struct reading *reading, uint32_t at,
                          enum fault_code code, const char *hint,
                          const char *why)
{
    reading->rows.failed = true;
    return fault_add_hint(reading->rows.faults, code,
                          rows_place(&reading->rows, at), hint, "%s", why);
}

static bool has_path(const struct rows *rows)
{
    for (uint32_t i = 0; i < rows->count; i++)
        if (!strcmp(rows->names[i], WORDS_PATH))
            return true;
    return false;
}

static bool find_columns(struct reading *reading)
{
    struct rows *rows = &reading->rows;

    if (!has_path(rows))
        return rows_refuse(rows, FAULT_TABLE_COLUMN, NULL,
                           "there is no column '" WORDS_PATH "'");
    for (uint32_t i = 0; i < rows->count; i++) {
        enum column column = column_of(reading, rows->names[i]);
        if (column == COLUMNS)
            return refuse_column(reading, i, FAULT_TABLE_COLUMN,
                                 "leave the column out",
                                 "beside path and state, a table of words has "
                                 "two columns, one of each language");
        if (reading->at[column] != NO_COLUMN)
            return refuse_column(reading, i, FAULT_NAMED_TWICE, NULL,
                                 "there is such a column already");
        reading->at[column] = i;
    }
    if (reading->at[COLUMN_TARGET] == NO_COLUMN)
        return rows_refuse(rows, FAULT_TABLE_COLUMN,
                           "the names of these columns are languages, such as "
                           "nl and en",
                           "the columns of two languages must be there");
    return true;
}

/* Which languages the table is of. */
static bool check_languages(struct reading *reading)
{
    struct word_table *words = reading->words;
    const struct pack *pack = words->pack;

    words->source = reading->rows.names[reading->at[COLUMN_SOURCE]];
    words->target = reading->rows.names[reading->at[COLUMN_TARGET]];
    reading->is_new = pack_find_language(pack, words->target) < 0;
    if (pack_find_language(pack, words->source) < 0)
        return refuse(reading, COLUMN_SOURCE, FAULT_UNKNOWN_LANGUAGE,
                      arena_print(reading->arena, "it can be %s",
                                  arena_join(reading->arena, pack->languages,
                                             pack->language_count, ", ")),
                      "the pack has no such language to translate from");
    if (!strcmp(words->source, words->target))
        return refuse(reading, COLUMN_TARGET, FAULT_LANGUAGE_TWICE, NULL,
                      "both columns are of one language");
    if (!tongue_is_code(words->target) || strlen(words->target) > PACK_ID_MAX)
        return refuse(reading, COLUMN_TARGET, FAULT_BAD_LANGUAGE, NULL,
                      "this is not a language, written like nl or pt-BR");
    if (reading->is_new && pack->language_count == PACK_LANGUAGES_MAX)
        return refuse(reading, COLUMN_TARGET, FAULT_TOO_MANY, NULL,
                      arena_print(reading->arena,
                                  "a pack has at most %d languages",
                                  PACK_LANGUAGES_MAX));
    return true;
}

/* ---- Rows ---- */

static const char *nearest_path(const struct reading *reading, const char *path)
{
    const struct word_table *words = reading->words;

    if (reading->rows.faults->count[FAULT_ERROR] >= FAULT_LISTED_MAX)
        return NULL;
    const char **paths =
        arena_array(reading->arena, const char *, words->count);
    for (uint32_t i = 0; i < words->count; i++)
        paths[i] = words->texts[i].path;
    const char *nearest = fault_nearest(path, paths, words->count);
    return nearest ? arena_print(reading->arena, "did you mean '%s'?", nearest)
                   : "'export --to words' writes the paths of all texts";
}

/* The text of the row; NULL after a fault. */
static struct words_text *find_text(struct reading *reading)
{
    struct span path = cell(reading, COLUMN_PATH);
    int64_t found = names_find(&reading->paths, path.text, path.size);
    const char *name = arena_copy(reading->arena, path.text, path.size);

    if (found == NAMES_NONE) {
        refuse(reading, COLUMN_PATH, FAULT_TABLE_CELL,
               nearest_path(reading, name),
               arena_print(reading->arena, "the pack has no text '%s'",
                           shown(reading, path)));
        return NULL;
    }
    struct words_text *text = &reading->words->texts[found];
    if (text->row) {
        refuse(reading, COLUMN_PATH, FAULT_TABLE_ROWS,
               "leave one of the two out",
               arena_print(reading->arena, "row %u is of this text already",
                           (unsigned)text->row));
        return NULL;
    }
    text->row = reading->rows.row;
    return text;
}

static bool same(struct span a, const char *text)
{
    struct span b = span_trim((struct span){text, strlen(text)});

    return a.size == b.size && !memcmp(a.text, b.text, a.size);
}

/* What was translated must be what the pack says. */
static bool check_source(struct reading *reading, const char *source)
{
    if (same(cell(reading, COLUMN_SOURCE), source))
        return true;
    return refuse(reading, COLUMN_SOURCE, FAULT_TABLE_STALE,
                  arena_print(reading->arena,
                              "translate '%s', and put that into this cell",
                              shown_text(reading->arena, source)),
                  "the pack says something else here, so the translation may "
                  "be of an older text");
}

/* Of what people cannot see, as a pack has it (P010, P030). */
static bool check_characters(struct reading *reading, struct span text)
{
    const char *at = text.text, *end = at + text.size;
    uint32_t before = 0;

    while (at < end) {
        uint32_t point = utf8_next(&at, end);
        bool control = utf8_is_control(point);
        if (control ||
            (utf8_is_hidden(point) &&
             (at == end || utf8_shown(before, point, at, end) != point)))
            return refuse(
                reading, COLUMN_TARGET,
                control ? FAULT_TEXT_CONTROL : FAULT_TEXT_HIDDEN,
                point == '\n' || point == '\t' ? "write a space instead"
                                               : "leave it out",
                arena_print(reading->arena,
                            control ? "a text is one line without control "
                                      "characters, but this has U+%04X"
                                    : "people cannot see U+%04X in this text",
                            (unsigned)point));
        before = point;
    }
    return true;
}

/* Whether a text names the date of that id in braces. */
static bool names_date(const char *text, const char *id, size_t size)
{
    size_t found;

    for (; (text = advice_find_date(text, &found)); text++)
        if (found == size && !memcmp(text + 1, id, size))
            return true;
    return false;
}

/* Dates in braces are those of the source, which says them rightly. */
static bool check_dates(struct reading *reading, const char *source,
                        const char *text)
{
    size_t size;

    for (; (text = advice_find_date(text, &size)); text++)
        if (!names_date(source, text + 1, size))
            return refuse(reading, COLUMN_TARGET, FAULT_UNKNOWN_DATE,
                          "write ids in braces as the source has them",
                          arena_print(reading->arena,
                                      "the source has no '{%.*s}'", (int)size,
                                      text + 1));
    return true;
}

static bool check_target(struct reading *reading, const char *source,
                         struct span target)
{
    if (!target.size)
        return refuse(reading, COLUMN_TARGET, FAULT_TABLE_CELL,
                      "a pack has each text in all of its languages; import "
                      "when none is missing",
                      "there is no translation");
    return check_characters(reading, target) &&
           check_dates(reading, source,
                       arena_copy(reading->arena, target.text, target.size));
}

/* Whether the translator says that it is right as it is. */
static bool read_state(struct reading *reading, bool *right)
{
    struct span state = cell(reading, COLUMN_STATE);

    *right = span_is(state, WORDS_RIGHT);
    if (*right || span_is(state, "") ||
        span_is(state, words_state_name(WORDS_MISSING)) ||
        span_is(state, words_state_name(WORDS_STALE)))
        return true;
    return refuse(reading, COLUMN_STATE, FAULT_TABLE_CELL,
                  "write right where an old translation is right as it is, or "
                  "nothing",
                  arena_print(reading->arena, "there is no state '%s'",
                              shown(reading, state)));
}

/* Takes what changes in the text. */
static void take(struct reading *reading, struct words_text *text,
                 const char *source, bool right)
{
    struct word_table *words = reading->words;
    struct span target = cell(reading, COLUMN_TARGET);
    const char *was = words_in(words, text->object, words->target);
    const char *mark = made_from_mark(words->source, source, reading->arena);

    if (!was || !same(target, was))
        text->now = arena_copy(reading->arena, target.text, target.size);
    if ((text->now || right) && !same((struct span){mark, strlen(mark)},
                                      words_mark(words, text->object)))
        text->mark = mark;
    words->changed += text->now != NULL;
    words->marked += text->mark && !text->now;
}

static void read_row(struct reading *reading)
{
    struct words_text *text = find_text(reading);
    bool right;

    if (!text)
        return;
    const char *source =
        words_in(reading->words, text->object, reading->words->source);
    bool fine = check_source(reading, source);
    fine &= check_target(reading, source, cell(reading, COLUMN_TARGET));
    fine &= read_state(reading, &right);
    if (fine)
        take(reading, text, source, right);
}

/* A new language needs all texts. */
static void check_missing(struct reading *reading)
{
    const struct place at = {.file = reading->rows.file};

    for (uint32_t i = 0; i < reading->words->count; i++) {
        if (reading->words->texts[i].row)
            continue;
        reading->rows.failed = true;
        fault_add_hint(reading->rows.faults, FAULT_TABLE_ROWS, at,
                       "a pack has each text in all of its languages; import "
                       "when none is missing",
                       "no row is of '%s', and the language is new",
                       reading->words->texts[i].path);
    }
}

bool words_read(struct word_table *words, const char *text, size_t size,
                const char *file, struct faults *faults)
{
    struct reading reading = {
        .words = words,
        .arena = words->arena,
        .rows = {.file = file, .arena = words->arena, .faults = faults},
        .at = {NO_COLUMN, NO_COLUMN, NO_COLUMN, NO_COLUMN}};
    const struct place at = {.file = file};
    uint32_t count = 0;

    if (size > WORDS_SIZE_MAX)
        return fault_add(faults, FAULT_TABLE_LARGE, at,
                         "a table has at most %d MiB", WORDS_SIZE_MAX >> 20);
    if (!rows_open(&reading.rows, text, size) || !find_columns(&reading) ||
        !check_languages(&reading))
        return false;
    names_init(&reading.paths, words->count, words->arena);
    for (uint32_t i = 0; i < words->count; i++)
        names_add(&reading.paths, words->texts[i].path,
                  strlen(words->texts[i].path), i);
    for (; rows_next(&reading.rows); count++)
        read_row(&reading);
    if (!count && !reading.rows.failed)
        return fault_add(faults, FAULT_TABLE_EMPTY, at, "%s",
                         "there are no rows below the names of the columns");
    if (reading.is_new && !reading.rows.failed)
        check_missing(&reading);
    return !reading.rows.failed;
}
