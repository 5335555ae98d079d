/* cover.c -- cells back to values. */
#include "report/cover.h"

#include "report/json_part.h"

/* A run of cells that are in, or that nobody has. */
struct run {
    struct range values;
    bool has_low, has_high; /* somebody is below, or above */
};

static const struct question *question_of(const struct engine *engine,
                                          const struct level *level)
{
    return level->kind == LEVEL_QUESTION
               ? &engine->pack->questions[level->variable]
               : NULL;
}

static const char *name_of(const struct engine *engine,
                           const struct level *level)
{
    return level->kind == LEVEL_TODAY
               ? "today"
               : pack_variable_id(engine->pack, level->variable);
}

static uint32_t count_cells(const struct level *level,
                            const struct literal *literal, enum cell_in in)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < level->cells->count; i++)
        count += literal->cells[i] == in;
    return count;
}

/* Whether somebody is outside, from the cell on by `step`. */
static bool is_bounded(const struct level *level, const struct literal *literal,
                       uint32_t cell, int step)
{
    for (; cell < level->cells->count; cell += (uint32_t)step)
        if (literal->cells[cell] != CELL_NOBODY)
            return true;
    return false; // walked off either end
}

/* The next run from the cell on; false if there is none. */
static bool next_run(const struct level *level, const struct literal *literal,
                     uint32_t *cell, struct run *run)
{
    uint32_t first = *cell, count = level->cells->count, last;

    while (first < count && literal->cells[first] != CELL_IN)
        first++;
    if (first == count)
        return false;
    last = first;
    for (uint32_t i = first; i < count && literal->cells[i] != CELL_OUT; i++)
        if (literal->cells[i] == CELL_IN)
            last = i;
    *cell = last + 1;
    run->values = (struct range){cells_range(level->cells, first).low,
                                 cells_range(level->cells, last).high};
    run->has_low = is_bounded(level, literal, first - 1, -1);
    run->has_high = is_bounded(level, literal, last + 1, 1);
    return true;
}

static void write_value(struct out *out, const struct level *level,
                        int64_t value)
{
    if (level->kind == LEVEL_TODAY)
        out_date(out, (int32_t)value);
    else
        out_integer(out, value);
}

/* "age <= 3", "age = 4", "5 <= age <= 6". */
static void write_run(struct out *out, const struct level *level,
                      const char *name, const struct run *run)
{
    bool one = run->values.low == run->values.high;

    if (run->has_low && run->has_high && !one) {
        write_value(out, level, run->values.low);
        out_text(out, " <= ");
    }
    out_text(out, name);
    if (one)
        out_text(out, " = ");
    else
        out_text(out, run->has_high ? " <= " : " >= ");
    write_value(out, level, run->has_high ? run->values.high : run->values.low);
}

static void write_runs(struct out *out, const struct level *level,
                       const struct literal *literal, const char *name)
{
    struct run run;
    uint32_t cell = 0;

    for (bool more = false; next_run(level, literal, &cell, &run);
         more = true) {
        if (more)
            out_text(out, " or ");
        write_run(out, level, name, &run);
    }
}

static void write_quoted(struct out *out, const char *text)
{
    out_char(out, '"');
    out_plain_text(out, text);
    out_char(out, '"');
}

/* How options are listed: of which literal, in which words. */
struct listing {
    const struct level *level;
    const struct literal *literal;
    const struct question *question;
    enum words_language words;
    const struct style *texts; /* NULL: ids */
    bool shorten;
};

/* Those options, up to `most` of them, with `between` them. */
static void list_options(struct out *out, const struct listing *listing,
                         enum cell_in listed, const char *between,
                         uint32_t most)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < listing->level->cells->count; i++) {
        const struct option *option = &listing->question->options[i];
        if (listing->literal->cells[i] != listed || count++ >= most)
            continue;
        if (count > 1)
            out_text(out, between);
        if (listing->texts)
            write_quoted(out, option->says.in[listing->texts->language]);
        else
            out_text(out, option->id);
    }
}

/* "none of x, y, z"; "one of 120: x, y, z, ..." */
static void write_long_list(struct out *out, const struct listing *listing,
                            uint32_t in, uint32_t outside)
{
    bool is_not = outside && outside <= SHORT_LIST_MAX;

    out_text(out, words_get(listing->words,
                            is_not ? WORD_CELL_NONE_OF : WORD_CELL_ONE_OF));
    if (!is_not) {
        out_integer(out, in);
        out_text(out, ": ");
    }
    list_options(out, listing, is_not ? CELL_OUT : CELL_IN, ", ",
                 is_not ? SHORT_LIST_MAX : 3);
    out_text(out, is_not ? "" : ", ...");
}

/* "x or y"; or what it is not, where that is but one. */
static void write_options(struct out *out, const struct listing *listing)
{
    uint32_t in = count_cells(listing->level, listing->literal, CELL_IN);
    uint32_t outside = count_cells(listing->level, listing->literal, CELL_OUT);
    bool is_not = outside == 1 && in > 1;

    if (listing->shorten && !is_not && in > SHORT_LIST_MAX) {
        write_long_list(out, listing, in, outside);
        return;
    }
    if (is_not)
        out_text(out, words_get(listing->words, WORD_CELL_NOT));
    list_options(out, listing, is_not ? CELL_OUT : CELL_IN,
                 words_get(listing->words, WORD_CELL_OR), UINT32_MAX);
}

void write_literal(struct out *out, const struct engine *engine,
                   const struct literal *literal)
{
    const struct level *level = &engine->levels[literal->level];
    const struct question *question = question_of(engine, level);

    if (question && question->type == QUESTION_CHOICE) {
        out_text(out, question->id);
        out_text(out, " is ");
        write_options(out, &(struct listing){level, literal, question, WORDS_EN,
                                             NULL, true});
    } else if (question && question->type == QUESTION_BOOLEAN) {
        if (literal->cells[1] != CELL_IN)
            out_text(out, "not ");
        out_text(out, question->id);
    } else {
        write_runs(out, level, literal, name_of(engine, level));
    }
}

/* "<= 10", "5 to 9", "7". */
static void write_short_run(struct out *out, const struct level *level,
                            const struct run *run, enum words_language words)
{
    bool one = run->values.low == run->values.high;

    if (!one && !(run->has_low && run->has_high))
        out_text(out, run->has_high ? "<= " : ">= ");
    if (run->has_low || one) {
        write_value(out, level, run->values.low);
        if (one || !run->has_high)
            return;
        out_text(out, words_get(words, WORD_CELL_TO));
    }
    write_value(out, level, run->values.high);
}

static void put_cells(struct out *out, const struct engine *engine,
                      const struct literal *literal, const struct style *style,
                      enum cells_form form)
{
    const struct level *level = &engine->levels[literal->level];
    const struct question *question = question_of(engine, level);
    enum words_language words = style->words;
    struct run run;
    uint32_t cell = 0;

    if (question && question->type == QUESTION_CHOICE) {
        write_options(out, &(struct listing){level, literal, question, words,
                                             form == CELLS_TEXTS ? style : NULL,
                                             form != CELLS_IDS});
        return;
    }
    if (question && question->type == QUESTION_BOOLEAN) {
        out_text(out,
                 words_get(words, literal->cells[1] == CELL_IN ? WORD_CELL_YES
                                                               : WORD_CELL_NO));
        return;
    }
    for (bool more = false; next_run(level, literal, &cell, &run);
         more = true) {
        if (more)
            out_text(out, words_get(words, WORD_CELL_OR));
        write_short_run(out, level, &run, words);
    }
}

/* Text that grows in an arena. */
struct grown {
    struct arena *arena;
    const char *text;
};

static bool grow(void *context, const char *bytes, size_t size)
{
    struct grown *grown = context;

    grown->text =
        arena_print(grown->arena, "%s%.*s", grown->text, (int)size, bytes);
    return true;
}

const char *write_cells(const struct engine *engine,
                        const struct literal *literal,
                        const struct style *style, enum cells_form form,
                        struct arena *arena)
{
    char bytes[OUT_ROOM_MIN];
    struct grown grown = {arena, ""};
    struct out out = {
        .write = grow, .context = &grown, .bytes = bytes, .room = sizeof bytes};

    put_cells(&out, engine, literal, style, form);
    out_flush(&out);
    return grown.text;
}

const char *literal_text(const struct engine *engine,
                         const struct literal *literal, struct arena *arena)
{
    char bytes[OUT_ROOM_MIN];
    struct grown grown = {arena, ""};
    struct out out = {
        .write = grow, .context = &grown, .bytes = bytes, .room = sizeof bytes};

    write_literal(&out, engine, literal);
    out_flush(&out);
    return grown.text;
}

static const char *date_name(const struct pack *pack, int32_t date,
                             enum words_language words)
{
    return date == DATE_OF_TODAY ? words_get(words, WORD_FORM_TODAY)
                                 : pack->questions[date].id;
}

const char *write_fact(const struct pack *pack, const struct fact *fact,
                       enum words_language words, struct arena *arena)
{
    const char *const blanks[] = {date_name(pack, fact->from, words),
                                  date_name(pack, fact->to, words)};

    return words_fill(words,
                      fact->kind == FACT_DAYS_BETWEEN ? WORD_FACT_DAYS
                                                      : WORD_FACT_YEARS,
                      blanks, arena);
}

void write_term(struct out *out, const struct engine *engine,
                const struct term *term)
{
    if (!term->count)
        out_text(out, "always");
    for (uint32_t i = 0; i < term->count; i++) {
        if (i)
            out_text(out, ", and ");
        write_literal(out, engine, &term->literals[i]);
    }
}

static void write_var(struct out *out, const char *name)
{
    out_text(out, "{\"var\":");
    out_json_text(out, name);
    out_char(out, '}');
}

static void write_json_value(struct out *out, const struct level *level,
                             int64_t value)
{
    if (level->kind == LEVEL_TODAY)
        out_char(out, '"');
    write_value(out, level, value);
    if (level->kind == LEVEL_TODAY)
        out_char(out, '"');
}

static void write_json_run(struct out *out, const struct level *level,
                           const char *name, const struct run *run)
{
    bool one = run->values.low == run->values.high;

    out_text(out, one             ? "{\"===\":["
                  : run->has_high ? "{\"<=\":["
                                  : "{\">=\":[");
    if (run->has_low && run->has_high && !one) {
        write_json_value(out, level, run->values.low);
        out_char(out, ',');
    }
    write_var(out, name);
    out_char(out, ',');
    write_json_value(out, level,
                     run->has_high ? run->values.high : run->values.low);
    out_text(out, "]}");
}

static void write_json_runs(struct out *out, const struct level *level,
                            const struct literal *literal, const char *name)
{
    struct run run;
    uint32_t cell = 0, count = 0;

    while (next_run(level, literal, &cell, &run))
        count++;
    if (count > 1)
        out_text(out, "{\"or\":[");
    cell = 0;
    for (uint32_t i = 0; next_run(level, literal, &cell, &run); i++) {
        if (i)
            out_char(out, ',');
        write_json_run(out, level, name, &run);
    }
    if (count > 1)
        out_text(out, "]}");
}

static void write_json_options(struct out *out, const struct literal *literal,
                               const struct question *question)
{
    bool first = true;

    out_text(out, "{\"in\":[");
    write_var(out, question->id);
    out_text(out, ",[");
    for (uint32_t i = 0; i < question->option_count; i++) {
        if (literal->cells[i] != CELL_IN)
            continue;
        if (!first)
            out_char(out, ',');
        out_json_text(out, question->options[i].id);
        first = false;
    }
    out_text(out, "]]}");
}

static void write_json_literal(struct out *out, const struct engine *engine,
                               const struct literal *literal)
{
    const struct level *level = &engine->levels[literal->level];
    const struct question *question = question_of(engine, level);

    if (question && question->type == QUESTION_CHOICE) {
        write_json_options(out, literal, question);
    } else if (question && question->type == QUESTION_BOOLEAN) {
        bool is = literal->cells[1] == CELL_IN;
        if (!is)
            out_text(out, "{\"!\":[");
        write_var(out, question->id);
        if (!is)
            out_text(out, "]}");
    } else {
        write_json_runs(out, level, literal, name_of(engine, level));
    }
}

static void write_json_term(struct out *out, const struct engine *engine,
                            const struct term *term)
{
    if (!term->count) {
        out_text(out, "true");
        return;
    }
    if (term->count > 1)
        out_text(out, "{\"and\":[");
    for (uint32_t i = 0; i < term->count; i++) {
        if (i)
            out_char(out, ',');
        write_json_literal(out, engine, &term->literals[i]);
    }
    if (term->count > 1)
        out_text(out, "]}");
}

void write_cover_json(struct out *out, const struct engine *engine,
                      const struct cover *cover)
{
    if (!cover->count) {
        out_text(out, "false");
        return;
    }
    if (cover->count > 1)
        out_text(out, "{\"or\":[");
    for (uint32_t i = 0; i < cover->count; i++) {
        if (i)
            out_char(out, ',');
        write_json_term(out, engine, &cover->terms[i]);
    }
    if (cover->count > 1)
        out_text(out, "]}");
}
