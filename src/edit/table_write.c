/* SPDX-License-Identifier: MIT */
/* table_write.c -- each rule is spelled out twice: for columns, and for rows.
 */
#include "edit/table_internal.h"

#include "text/csv_field.h"
#include "text/phrase.h"

#include <string.h>

/* A table under way. */
struct writing {
    struct out *out;
    const struct pack *pack;
    struct arena *arena;
    bool *is_named; /* one of each variable */
    uint32_t count; /* of all variables */
};

static void put(struct writing *writing, const char *text)
{
    csv_put_field(writing->out, text, strlen(text), CSV_QUOTES_NEEDED);
}

const char *table_column_name(const struct pack *pack, uint32_t variable,
                              struct arena *arena)
{
    const char *id = pack_variable_id(pack, variable);

    if (strcmp(id, TABLE_RULE) != 0 && strcmp(id, TABLE_OUTCOME) != 0)
        return id;
    return arena_print(
        arena, "%s%s",
        variable_question(pack, variable) ? TABLE_QUESTION : TABLE_FACT, id);
}

static void put_header(struct writing *writing)
{
    put(writing, TABLE_RULE);
    for (uint32_t i = 0; i < writing->count; i++)
        if (writing->is_named[i]) {
            out_char(writing->out, ',');
            put(writing, table_column_name(writing->pack, i, writing->arena));
        }
    out_text(writing->out, "," TABLE_OUTCOME "\n");
}

static void put_cell(struct writing *writing, const struct box *box,
                     uint32_t variable)
{
    const struct phrases how = {.pack = writing->pack,
                                .spoken = LANGUAGE_EN,
                                .language = NO_INDEX,
                                .arena = writing->arena};
    struct range domain = pack_domain(writing->pack, variable);

    out_char(writing->out, ',');
    for (uint32_t i = 0; i < box->count; i++)
        if (box->sides[i].variable == variable)
            put(writing, phrase_values(&how, &(struct phrase){variable,
                                                              box->sides[i].in,
                                                              {&domain, 1}}));
}

static void put_row(struct writing *writing, const struct rule *rule,
                    const struct box *box)
{
    const char *never = box ? NULL : message(LANGUAGE_EN, MSG_PHRASE_NEVER);

    put(writing, rule->id);
    for (uint32_t i = 0; i < writing->count; i++) {
        if (!writing->is_named[i])
            continue;
        if (box) {
            put_cell(writing, box, i);
            continue;
        }
        out_char(writing->out, ',');
        if (never)
            put(writing, never);
        never = NULL;
    }
    out_char(writing->out, ',');
    put(writing, writing->pack->outcomes[rule->outcome].id);
    out_char(writing->out, '\n');
}

/* The variables that the rows of a rule say something of. */
static void add_names(struct writing *writing, const struct boxes *boxes)
{
    for (uint32_t i = 0; i < boxes->count; i++)
        for (uint32_t k = 0; k < boxes->items[i].count; k++)
            writing->is_named[boxes->items[i].sides[k].variable] = true;
}

/* A rule that never holds needs a column to say so. */
static const char *name_one(struct writing *writing)
{
    for (uint32_t i = 0; i < writing->count; i++)
        if (writing->is_named[i])
            return NULL;
    for (uint32_t i = 0; i < writing->count; i++)
        if (table_takes(writing->pack, i)) {
            writing->is_named[i] = true;
            return NULL;
        }
    return "a rule never holds, and the pack has no question that a row could "
           "say it of";
}

static const char *find_columns(struct writing *writing)
{
    const struct pack *pack = writing->pack;
    bool has_never = false;

    for (uint32_t i = 0; i < pack->rule_count; i++) {
        struct arena_mark mark = arena_mark(writing->arena);
        struct boxes boxes;
        if (!boxes_of(pack, pack->rules[i].when, writing->arena, &boxes))
            return arena_print(writing->arena,
                               "the condition of rule '%s' is too large to "
                               "spell out in rows, of which one rule has %d "
                               "at most",
                               pack->rules[i].id, BOXES_MAX);
        add_names(writing, &boxes);
        has_never |= !boxes.count;
        arena_rewind(writing->arena, mark);
    }
    return has_never ? name_one(writing) : NULL;
}

const char *table_write(struct out *out, const struct pack *pack,
                        struct arena *arena)
{
    struct writing writing = {.out = out,
                              .pack = pack,
                              .arena = arena,
                              .count = pack->question_count + pack->fact_count};

    writing.is_named = arena_array(arena, bool, writing.count);
    const char *why = find_columns(&writing);
    if (why)
        return why;
    put_header(&writing);
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        const struct rule *rule = &pack->rules[i];
        struct arena_mark mark = arena_mark(arena);
        struct boxes boxes;
        boxes_of(pack, rule->when, arena, &boxes);
        for (uint32_t k = 0; k < boxes.count; k++)
            put_row(&writing, rule, &boxes.items[k]);
        if (!boxes.count)
            put_row(&writing, rule, NULL);
        arena_rewind(arena, mark);
    }
    return NULL;
}
