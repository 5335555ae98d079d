/* SPDX-License-Identifier: MIT */
/* values.c -- values, days and cells, in words and as JSON. */
#include "report/values_internal.h"

#include "base/date.h"
#include "report/json_part_internal.h"
#include "text/phrase.h"

void json_put_values(struct json_writer *json, const char *key,
                     const struct pack *pack, uint32_t variable,
                     const struct values *values)
{
    const struct question *question = variable_question(pack, variable);
    bool is_date = question && question_is_day(question);
    struct range all = {is_date ? DATE_MIN : -JSON_INTEGER_MAX,
                        is_date ? DATE_MAX : JSON_INTEGER_MAX};

    if (!question)
        all = pack_domain(pack, variable);
    json_open(json, key, '[');
    for (uint32_t i = 0; i < values->count; i++) {
        struct range range = values->ranges[i];
        if (!question || question_is_ordered(question)) {
            json_put_range(json, NULL, range, all, is_date);
            continue;
        }
        for (; range.low <= range.high; range.low++)
            json_put_answer(json, NULL, question,
                            &(struct answer){ANSWER_KNOWN, range.low});
    }
    json_close(json, ']');
}

static const char *option_text(const struct question *question, int64_t value,
                               const struct style *style, bool quoted,
                               struct arena *arena)
{
    const struct answer answer = {ANSWER_KNOWN, value};
    const char *says = write_answer(question, &answer, style, arena);

    return quoted ? arena_print(arena, "\"%s\"", says) : says;
}

/* The one value that is in, or that is not; NO_INDEX unless there is one. */
static int64_t only(const struct values *values, struct range all, bool in)
{
    int64_t one = NO_INDEX;

    for (int64_t value = all.low; value <= all.high; value++) {
        if (ranges_have(values->ranges, values->count, value) != in)
            continue;
        if (one != NO_INDEX)
            return NO_INDEX;
        one = value;
    }
    return one;
}

const char *values_text(const struct pack *pack, uint32_t index,
                        const struct values *values,
                        const struct answers *answers,
                        const struct style *style, bool quoted,
                        struct arena *arena)
{
    const struct question *question = &pack->questions[index];
    struct phrases how = {pack, style->spoken, (int32_t)style->language, false,
                          arena};
    struct range all = answer_bounds(question, answers);
    struct phrase phrase = {index, *values, {&all, 1}};
    bool options = !question_is_ordered(question);
    int64_t value;

    if (values->count == 1 && values->ranges->low <= all.low &&
        values->ranges->high >= all.high)
        return message(style->spoken, MSG_VALUES_ANY);
    if (options && (value = only(values, all, true)) != NO_INDEX)
        return option_text(question, value, style, quoted, arena);
    if (all.high - all.low > 2 && options &&
        (value = only(values, all, false)) != NO_INDEX) {
        const char *but = option_text(question, value, style, true, arena);
        return message_fill(style->spoken, MSG_VALUES_BUT, &but, arena);
    }
    return phrase_values(&how, &phrase);
}

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

static bool is_limited(struct validity valid)
{
    return valid.from > DATE_MIN || valid.to < DATE_MAX;
}

/* Whether the pack or some rule is not in force on all days. */
static bool has_days(const struct pack *pack)
{
    bool has = is_limited(pack->valid);

    for (uint32_t i = 0; i < pack->rule_count; i++)
        has |= is_limited(pack->rules[i].valid);
    return has;
}

const char *write_validity(struct validity valid, const struct style *style,
                           struct arena *arena)
{
    bool from = valid.from > DATE_MIN, to = valid.to < DATE_MAX;
    const char *blanks[] = {message_date(style->spoken, valid.from, arena),
                            message_date(style->spoken, valid.to, arena)};

    if (!from && !to)
        return NULL;
    return message_fill(style->spoken,
                        from && to ? MSG_PHRASE_DATES
                        : from     ? MSG_VALUES_FROM_DATE
                                   : MSG_VALUES_TO_DATE,
                        from ? blanks : blanks + 1, arena);
}

const char *write_day(const struct pack *pack, const struct answers *answers,
                      const struct style *style, struct arena *arena)
{
    const char *days = write_validity(pack->valid, style, arena);

    if (!answers_in_force(pack, answers)) {
        const struct result result = {.pack = pack, .answers = answers};
        return write_not_in_force(&result, style, arena);
    }
    if (answers->has_today) {
        const char *day = message_date(style->spoken, answers->today, arena);
        return message_fill(style->spoken, MSG_SHOW_ON_DAY, &day, arena);
    }
    if (!has_days(pack))
        return NULL;
    const char *all = message(style->spoken, MSG_SHOW_ALL_DAYS);
    return days ? arena_print(arena, "%s %s",
                              message_fill(style->spoken, MSG_SHOW_IN_FORCE,
                                           &days, arena),
                              all)
                : all;
}

void json_put_asked_day(struct json_writer *json, const struct pack *pack,
                        const struct answers *answers)
{
    json_put_date(json, "today", answers->today);
    json_put_bool(json, "in_force", answers_in_force(pack, answers));
}
