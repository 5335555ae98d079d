/* SPDX-License-Identifier: MIT */
/*
 * csv_lines.c -- decisions as records of CSV, for spreadsheets and databases.
 *
 * As RFC 4180 has it, but for line feeds alone.  The columns are the members of
 * a line of JSON, with a column for each date of the pack among them; lists are
 * ids with spaces between them, and "no rule" among what is possible is "-".
 * What a line of JSON would not have is empty.  The id of a record is a field
 * as csv_field.h has it, and so is a text; of several, each is a line.
 */
#include "batch/batch_internal.h"

#include "answers/csv.h"
#include "batch/texts_internal.h"
#include "text/csv_field.h"

#include <string.h>

static const char *const before_dates[] = {"id", "status", "outcome", "rule",
                                           "possible"};
static const char *const behind_dates[] = {"advice",   "ask",    "open",
                                           "exact",    "line",   "error",
                                           "question", "column", "message"};
static const char *const text_columns[] = {"texts.outcome",  "texts.rule",
                                           "texts.possible", "texts.advice",
                                           "texts.ask",      "texts.open"};

struct csv_lines {
    struct record_writer writer; /* first, as it stands for the whole */
    const char **dates;          /* ids, each once */
    uint32_t date_count;
    struct record_parts parts;
};

static bool has(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (!strcmp(names[i], name))
            return true;
    return false;
}

/* The next field, which needs no quotes. */
static void put(struct out *out, const char *text)
{
    out_char(out, ',');
    out_text(out, text);
}

static bool is_own(const char *name)
{
    return has(before_dates, COUNT_OF(before_dates), name) ||
           has(text_columns, COUNT_OF(text_columns), name) ||
           has(behind_dates, COUNT_OF(behind_dates), name);
}

static uint32_t count_extras(const struct csv_lines *lines)
{
    return lines->parts.csv ? lines->parts.csv->extra_count : 0;
}

/* Names of columns that are copied; ours come first. */
static void put_extra_names(struct out *out, const struct csv_lines *lines)
{
    for (uint32_t i = 0; i < count_extras(lines); i++) {
        const char *name = lines->parts.csv->extras[i];
        out_char(out, ',');
        if (is_own(name) || has(lines->dates, lines->date_count, name))
            out_text(out, "extra.");
        csv_put_field(out, name, strlen(name), CSV_QUOTES_NEEDED);
    }
}

static void write_header(const struct record_writer *writer, struct out *out)
{
    const struct csv_lines *lines = (const struct csv_lines *)writer;

    out_text(out, before_dates[0]);
    for (size_t i = 1; i < COUNT_OF(before_dates); i++)
        put(out, before_dates[i]);
    for (uint32_t i = 0; i < lines->date_count; i++) {
        out_text(out, is_own(lines->dates[i]) ? ",dates." : ",");
        out_text(out, lines->dates[i]);
    }
    for (size_t i = 0; i < COUNT_OF(behind_dates); i++)
        put(out, behind_dates[i]);
    for (size_t i = 0; lines->parts.texts && i < COUNT_OF(text_columns); i++)
        put(out, text_columns[i]);
    put_extra_names(out, lines);
    out_char(out, '\n');
}

static void put_commas(struct out *out, size_t count)
{
    while (count--)
        out_char(out, ',');
}

/* The next name in a field that lists some. */
static void put_name(struct out *out, uint32_t index, const char *name)
{
    if (index)
        out_char(out, ' ');
    out_text(out, name);
}

static void put_questions(struct out *out, const struct pack *pack,
                          const uint32_t *questions, uint32_t count)
{
    out_char(out, ',');
    for (uint32_t i = 0; i < count; i++)
        put_name(out, i, pack->questions[questions[i]].id);
}

static const char *outcome_id(const struct pack *pack, int32_t outcome,
                              const char *none)
{
    return outcome == NO_INDEX ? none : pack->outcomes[outcome].id;
}

static void put_possible(struct out *out, const struct pack *pack,
                         const struct decision *decision)
{
    out_char(out, ',');
    if (decision->status != STATUS_UNDETERMINED)
        return;
    for (uint32_t i = 0; i < decision->possible_count; i++)
        put_name(out, i, outcome_id(pack, decision->possible[i], "-"));
}

static void put_date(struct out *out, const char *id,
                     const struct decision *decision)
{
    out_char(out, ',');
    for (uint32_t i = 0; i < decision->date_count; i++)
        if (!strcmp(decision->dates[i].date->id, id))
            out_date(out, decision->dates[i].day);
}

static void end_record(struct out *out, const struct csv_lines *lines,
                       const struct extras *extras)
{
    extras_write_csv(out, extras, count_extras(lines));
    out_char(out, '\n');
}

static void put_text(struct out *out, const char *text)
{
    out_char(out, ',');
    if (text)
        csv_put_field(out, text, strlen(text), CSV_QUOTES_NEEDED);
}

static void put_text_list(struct out *out, const struct text_list *list,
                          struct arena *scratch)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (!list->of[i])
            list->of[i] = "-";
    put_text(out, arena_join(scratch, list->of, list->count, "\n"));
}

static void put_texts(struct out *out, const struct csv_lines *lines,
                      const struct decided *decided)
{
    const struct decision *decision = decided->decision;
    struct texts texts = texts_find(lines->writer.pack, lines->parts.language,
                                    decision, decided->scratch);

    if (decision->status != STATUS_UNDETERMINED)
        texts.possible.count = 0;
    put_text(out, texts.outcome);
    put_text(out, texts.rule);
    put_text_list(out, &texts.possible, decided->scratch);
    put_text_list(out, &texts.advice, decided->scratch);
    put_text_list(out, &texts.ask, decided->scratch);
    put_text_list(out, &texts.open, decided->scratch);
}

static void write_line(const struct record_writer *writer, struct out *out,
                       struct plain_id id, const struct decided *decided)
{
    const struct csv_lines *lines = (const struct csv_lines *)writer;
    const struct pack *pack = writer->pack;
    const struct decision *decision = decided->decision;

    csv_put_field(out, id.bytes, id.size, CSV_QUOTES_NEEDED);
    put(out, status_name(decision->status));
    put(out, outcome_id(pack, decision->outcome, ""));
    put(out, decision->rule == NO_INDEX ? "" : pack->rules[decision->rule].id);
    put_possible(out, pack, decision);
    for (uint32_t i = 0; i < lines->date_count; i++)
        put_date(out, lines->dates[i], decision);
    out_char(out, ',');
    for (uint32_t i = 0; i < decision->advice_count; i++)
        put_name(out, i, pack->advice[decision->advice[i]].id);
    put_questions(out, pack, decision->ask, decision->ask_count);
    put_questions(out, pack, decision->open, decision->open_count);
    put(out, decision->exact ? "" : "false");
    put_commas(out, 5);
    if (lines->parts.texts)
        put_texts(out, lines, decided);
    end_record(out, lines, decided->extras);
}

static void write_fault(const struct record_writer *writer, struct out *out,
                        struct plain_id id, const struct line_fault *fault,
                        const struct extras *extras)
{
    const struct csv_lines *lines = (const struct csv_lines *)writer;

    csv_put_field(out, id.bytes, id.size, CSV_QUOTES_NEEDED);
    put(out, "invalid");
    put_commas(out, 3 + lines->date_count + 4 + 1);
    out_integer(out, (int64_t)fault->line);
    put(out, fault_id(fault->code));
    put(out, fault->question ? fault->question : "");
    out_char(out, ',');
    if (fault->column)
        out_integer(out, (int64_t)fault->column);
    out_char(out, ',');
    csv_put_field(out, fault_title(fault->code),
                  strlen(fault_title(fault->code)), CSV_QUOTES_NEEDED);
    put_commas(out, lines->parts.texts ? COUNT_OF(text_columns) : 0);
    end_record(out, lines, extras);
}

static const char *record_end(const char *bytes, size_t size)
{
    return csv_record_end(bytes, size, ',');
}

/* The dates of all outcomes, each once. */
static void find_dates(struct csv_lines *lines, const struct pack *pack,
                       struct arena *arena)
{
    size_t most = 0;

    for (uint32_t i = 0; i < pack->outcome_count; i++)
        most += pack->outcomes[i].date_count;
    lines->dates = arena_array(arena, const char *, most);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        for (uint32_t k = 0; k < pack->outcomes[i].date_count; k++) {
            const char *id = pack->outcomes[i].dates[k].id;
            if (!has(lines->dates, lines->date_count, id))
                lines->dates[lines->date_count++] = id;
        }
}

const struct record_writer *csv_lines_writer(const struct engine *engine,
                                             const struct record_parts *parts,
                                             struct arena *arena)
{
    struct csv_lines *lines = arena_new(arena, struct csv_lines);

    lines->parts = *parts;
    find_dates(lines, engine_pack(engine), arena);
    lines->writer = (struct record_writer){
        .pack = engine_pack(engine),
        .header = write_header,
        .line = write_line,
        .fault = write_fault,
        .end = record_end,
    };
    return &lines->writer;
}
