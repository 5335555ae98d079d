/* cover.c -- cells back to values. */
#include "report/cover_internal.h"

#include "text/phrase.h"

/* Adds the cell to the last range if nothing but `joined` lies between. */
static void add_cell(const struct cells *cells, uint32_t cell, bool joined,
                     struct range *ranges, uint32_t *count)
{
    struct range range = cells_range(cells, cell);

    if (joined && *count)
        ranges[*count - 1].high = range.high;
    else
        ranges[(*count)++] = range;
}

/*
 * A literal as values.  A cell that nobody has is in where that joins two
 * ranges of numbers; it is never an option.
 */
static struct phrase phrase_of(const struct engine *engine,
                               const struct literal *literal,
                               struct arena *arena)
{
    const struct level *level = &engine->levels[literal->level];
    const struct cells *cells = level->cells;
    struct range *in = arena_array(arena, struct range, cells->count);
    struct range *of = arena_array(arena, struct range, cells->count);
    bool choice = variable_has_options(engine->pack, level->variable);
    bool joins = false, follows = false; // the ranges go on
    struct phrase phrase = {level->kind == LEVEL_TODAY ? PHRASE_TODAY
                                                       : level->variable,
                            {in, 0},
                            {of, 0}};

    for (uint32_t i = 0; i < cells->count; i++) {
        enum cell_in now = literal->cells[i];
        if (now == CELL_IN)
            add_cell(cells, i, joins, in, &phrase.in.count);
        if (now != CELL_NOBODY)
            add_cell(cells, i, follows, of, &phrase.of.count);
        joins = now == CELL_IN || (joins && now == CELL_NOBODY && !choice);
        follows = now != CELL_NOBODY;
    }
    return phrase;
}

const char *literal_text(const struct engine *engine,
                         const struct literal *literal, enum language spoken,
                         struct arena *arena)
{
    struct phrases how = {engine->pack, spoken, NO_INDEX, true, arena};
    struct phrase phrase = phrase_of(engine, literal, arena);

    return phrase_test(&how, &phrase);
}

const char *write_cells(const struct engine *engine,
                        const struct literal *literal,
                        const struct style *style, enum cells_form form,
                        struct arena *arena)
{
    struct phrases how = {engine->pack, style->spoken,
                          form == CELLS_TEXTS ? (int32_t)style->language
                                              : NO_INDEX,
                          form != CELLS_IDS, arena};
    struct phrase phrase = phrase_of(engine, literal, arena);

    return phrase_values(&how, &phrase);
}

static const char *date_name(const struct pack *pack, int32_t date,
                             enum language spoken)
{
    return date == DATE_OF_TODAY ? message(spoken, MSG_FORM_TODAY)
                                 : pack->questions[date].id;
}

const char *write_fact(const struct pack *pack, const struct fact *fact,
                       enum language spoken, struct arena *arena)
{
    const char *const blanks[] = {date_name(pack, fact->from, spoken),
                                  date_name(pack, fact->to, spoken)};

    return message_fill(spoken,
                        fact->kind == FACT_DAYS_BETWEEN ? MSG_FACT_DAYS
                                                        : MSG_FACT_YEARS,
                        blanks, arena);
}

static void put_term(struct json_writer *json, const char *key,
                     const struct engine *engine, const struct term *term,
                     struct arena *arena)
{
    bool many = term->count > 1;

    if (!term->count)
        json_put_bool(json, key, true);
    if (many)
        phrase_open_json(json, key, "and");
    for (uint32_t i = 0; i < term->count; i++) {
        struct phrase phrase = phrase_of(engine, &term->literals[i], arena);
        phrase_test_json(json, many ? NULL : key, engine->pack, &phrase);
    }
    if (many)
        phrase_close_json(json);
}

void cover_put_json(struct json_writer *json, const char *key,
                    const struct engine *engine, const struct cover *cover,
                    struct arena *arena)
{
    bool many = cover->count > 1;

    if (!cover->count)
        json_put_bool(json, key, false);
    if (many)
        phrase_open_json(json, key, "or");
    for (uint32_t i = 0; i < cover->count; i++)
        put_term(json, many ? NULL : key, engine, &cover->terms[i], arena);
    if (many)
        phrase_close_json(json);
}
