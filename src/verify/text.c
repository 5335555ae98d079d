/* text.c -- a box in words, as the conditions of packs are thought. */
#include "verify/box_internal.h"

#include "base/date.h"

enum { TEXT_PARTS_MAX = 8 }; /* values or ranges of one level that are named */

/* One level's cells under way to words. */
struct phrase {
    const struct box_form *form;
    const uint64_t *box;
    struct arena *arena;
    uint32_t level;
    const char *id;
    const char *text;
    uint32_t parts;
};

static void add_part(struct phrase *phrase, const char *part)
{
    if (phrase->parts++ < TEXT_PARTS_MAX)
        phrase->text = arena_print(phrase->arena, "%s%s%s", phrase->text,
                                   phrase->parts > 1 ? " or " : "", part);
}

static const char *number(struct phrase *phrase, bool is_date, int64_t value)
{
    char date[DATE_TEXT_SIZE];

    if (!is_date)
        return arena_print(phrase->arena, "%lld", (long long)value);
    date_format((int32_t)value, date);
    return arena_print(phrase->arena, "%s", date);
}

/* A run of cells that is neither empty nor all there is. */
static void add_run(struct phrase *phrase, uint32_t first, uint32_t last)
{
    const struct level *level = &phrase->form->engine->levels[phrase->level];
    bool is_date = level->kind == LEVEL_TODAY;
    int64_t low = level->cells->low[first];
    int64_t high = cells_range(level->cells, last).high;
    const char *from = number(phrase, is_date, low);
    const char *to = number(phrase, is_date, high);
    const char *text;

    if (low == high)
        text = arena_print(phrase->arena, "%s is %s", phrase->id, from);
    else if (!first)
        text = arena_print(phrase->arena, "%s <= %s", phrase->id, to);
    else if (last + 1 == level->cells->count)
        text = arena_print(phrase->arena, "%s >= %s", phrase->id, from);
    else
        text =
            arena_print(phrase->arena, "%s <= %s <= %s", from, phrase->id, to);
    add_part(phrase, text);
}

static void add_runs(struct phrase *phrase)
{
    uint32_t count = phrase->form->cells[phrase->level];

    for (uint32_t cell = 0; cell < count; cell++) {
        uint32_t first = cell;
        while (cell < count &&
               box_has(phrase->form, phrase->box, phrase->level, cell))
            cell++;
        if (cell > first)
            add_run(phrase, first, cell - 1);
    }
}

/* "x is a or b", or "x is not a" where that is shorter. */
static void add_options(struct phrase *phrase, const struct question *question)
{
    uint32_t in = 0, count = question->option_count;

    for (uint32_t i = 0; i < count; i++)
        in += box_has(phrase->form, phrase->box, phrase->level, i);
    bool is_not = count > 2 && in + 1 == count;
    phrase->text = arena_print(phrase->arena, "%s is %s", phrase->id,
                               is_not ? "not " : "");
    for (uint32_t i = 0; i < count; i++)
        if (box_has(phrase->form, phrase->box, phrase->level, i) != is_not)
            add_part(phrase, question->options[i].id);
}

static const char *level_text(struct phrase *phrase)
{
    const struct pack *pack = phrase->form->engine->pack;
    const struct level *level = &phrase->form->engine->levels[phrase->level];
    const struct question *question = level->kind == LEVEL_QUESTION
                                          ? &pack->questions[level->variable]
                                          : NULL;

    phrase->text = "";
    phrase->id = level->kind == LEVEL_TODAY
                     ? "today"
                     : pack_variable_id(pack, level->variable);
    if (question && question->type == QUESTION_BOOLEAN)
        return arena_print(phrase->arena, "%s is %s", phrase->id,
                           box_has(phrase->form, phrase->box, phrase->level, 1)
                               ? "true"
                               : "false");
    if (question && question->type == QUESTION_CHOICE)
        add_options(phrase, question);
    else
        add_runs(phrase);
    return phrase->parts > TEXT_PARTS_MAX
               ? arena_print(phrase->arena, "%s or %u more", phrase->text,
                             (unsigned)(phrase->parts - TEXT_PARTS_MAX))
               : phrase->text;
}

/* Whether the level has all cells of the space. */
static bool is_whole(const struct box_form *form, const uint64_t *box,
                     const struct view *view, uint32_t level)
{
    for (uint32_t cell = 0; cell < form->cells[level]; cell++)
        if (!box_has(form, box, level, cell) &&
            box_is_space(form, view, level, cell))
            return false;
    return true;
}

const char *box_text(const struct box_form *form, const uint64_t *box,
                     const struct view *view, struct arena *arena)
{
    const char *text = "";

    for (uint32_t i = 0; i < form->engine->level_count; i++) {
        struct phrase phrase = {
            .form = form, .box = box, .arena = arena, .level = i};
        if (!is_whole(form, box, view, i))
            text = arena_print(arena, "%s%s%s", text, *text ? ", " : "",
                               level_text(&phrase));
    }
    return text;
}
