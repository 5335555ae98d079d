/* SPDX-License-Identifier: MIT */
/*
 * places.c -- a walk over a pack that knows where it is.
 *
 * The format is a table: what a member, or an item, of each part is. Invariant:
 * the level of each open object or array says which part it is, so the table
 * tells of each token what it names.
 */
#include "edit/places_internal.h"

#include "base/span.h"

#include <string.h>

/* Bytes of an id whose letters are all escaped. */
enum { ESCAPED_MAX = 6 * PACK_ID_MAX };

/*
 * In `part`, the member `key` (NULL: any member or item) is of part `to`; where
 * it is a string, it names what `kind` says.
 */
static const struct step {
    enum pack_part part;
    const char *key;
    enum pack_part to;
    enum place_kind kind;
} steps[] = {
    {PART_TOP, "source", PART_SOURCE, PLACE_NONE},
    {PART_TOP, "questions", PART_QUESTIONS, PLACE_NONE},
    {PART_TOP, "facts", PART_FACTS, PLACE_NONE},
    {PART_TOP, "outcomes", PART_OUTCOMES, PLACE_NONE},
    {PART_TOP, "rules", PART_RULES, PLACE_NONE},
    {PART_TOP, "advice", PART_ADVICES, PLACE_NONE},
    {PART_TOP, "cases", PART_CASES, PLACE_NONE},
    {PART_SOURCE, "facts", PART_SOURCE_FACTS, PLACE_NONE},
    {PART_SOURCE_FACTS, NULL, PART_SOURCE_FACT, PLACE_NONE},
    {PART_SOURCE_FACT, "id", PART_OTHER, PLACE_SOURCE},
    {PART_CITED, NULL, PART_OTHER, PLACE_SOURCE},
    {PART_QUESTIONS, NULL, PART_QUESTION, PLACE_NONE},
    {PART_QUESTION, "id", PART_OTHER, PLACE_VARIABLE},
    {PART_QUESTION, "source", PART_CITED, PLACE_NONE},
    {PART_QUESTION, "options", PART_OPTIONS, PLACE_NONE},
    {PART_QUESTION, "unknown", PART_OTHER, PLACE_OPTION},
    {PART_QUESTION, "weights", PART_WEIGHTS, PLACE_NONE},
    {PART_OPTIONS, NULL, PART_OPTION, PLACE_NONE},
    {PART_OPTION, "id", PART_OTHER, PLACE_OPTION},
    {PART_WEIGHTS, "likely", PART_LIKELY, PLACE_NONE},
    {PART_FACTS, NULL, PART_FACT, PLACE_NONE},
    {PART_FACT, "id", PART_OTHER, PLACE_VARIABLE},
    {PART_FACT, "days_between", PART_TWO_DATES, PLACE_NONE},
    {PART_FACT, "years_between", PART_TWO_DATES, PLACE_NONE},
    {PART_TWO_DATES, NULL, PART_OTHER, PLACE_VARIABLE},
    {PART_OUTCOMES, NULL, PART_OUTCOME, PLACE_NONE},
    {PART_OUTCOME, "id", PART_OTHER, PLACE_OUTCOME},
    {PART_OUTCOME, "source", PART_CITED, PLACE_NONE},
    {PART_OUTCOME, "dates", PART_DATES, PLACE_NONE},
    {PART_DATES, NULL, PART_DATE, PLACE_NONE},
    {PART_DATE, "id", PART_OTHER, PLACE_DATE},
    {PART_DATE, "date", PART_OTHER, PLACE_VARIABLE},
    {PART_RULES, NULL, PART_RULE, PLACE_NONE},
    {PART_RULE, "id", PART_OTHER, PLACE_RULE},
    {PART_RULE, "outcome", PART_OTHER, PLACE_OUTCOME},
    {PART_RULE, "when", PART_CONDITION, PLACE_NONE},
    {PART_RULE, "source", PART_CITED, PLACE_NONE},
    {PART_CONDITION, "var", PART_OTHER, PLACE_VARIABLE},
    {PART_CONDITION, "and", PART_CONDITION, PLACE_NONE},
    {PART_CONDITION, "or", PART_CONDITION, PLACE_NONE},
    {PART_CONDITION, "!", PART_CONDITION, PLACE_NONE},
    {PART_CONDITION, NULL, PART_OPERANDS, PLACE_NONE},
    {PART_OPERANDS, NULL, PART_LITERALS, PLACE_OPTION},
    {PART_LITERALS, "var", PART_OTHER, PLACE_VARIABLE},
    {PART_LITERALS, NULL, PART_OTHER, PLACE_OPTION},
    {PART_ADVICES, NULL, PART_ADVICE, PLACE_NONE},
    {PART_ADVICE, "id", PART_OTHER, PLACE_ADVICE},
    {PART_ADVICE, "for", PART_FOR_OUTCOMES, PLACE_NONE},
    {PART_ADVICE, "when", PART_CONDITION, PLACE_NONE},
    {PART_ADVICE, "says", PART_SAYS, PLACE_NONE},
    {PART_ADVICE, "source", PART_CITED, PLACE_NONE},
    {PART_FOR_OUTCOMES, NULL, PART_OTHER, PLACE_OUTCOME},
    {PART_SAYS, NULL, PART_OTHER, PLACE_TEXT},
    {PART_CASES, NULL, PART_CASE, PLACE_NONE},
    {PART_CASE, "answers", PART_ANSWERS, PLACE_NONE},
    {PART_CASE, "expect", PART_EXPECT, PLACE_NONE},
    {PART_ANSWERS, NULL, PART_OTHER, PLACE_OPTION},
    {PART_EXPECT, "outcome", PART_OTHER, PLACE_OUTCOME},
    {PART_EXPECT, "rule", PART_OTHER, PLACE_RULE},
    {PART_EXPECT, "possible", PART_EXPECT_OUTCOMES, PLACE_NONE},
    {PART_EXPECT, "advice", PART_EXPECT_ADVICE, PLACE_NONE},
    {PART_EXPECT, "ask", PART_EXPECT_ASK, PLACE_NONE},
    {PART_EXPECT, "dates", PART_EXPECT_DATES, PLACE_NONE},
    {PART_EXPECT_OUTCOMES, NULL, PART_OTHER, PLACE_OUTCOME},
    {PART_EXPECT_ADVICE, NULL, PART_OTHER, PLACE_ADVICE},
    {PART_EXPECT_ASK, NULL, PART_OTHER, PLACE_VARIABLE},
};

/* A token as it is read, without its escapes; long ones are no ids. */
static struct span plain(const struct scan_token *token, char room[ESCAPED_MAX])
{
    if (!token->escaped)
        return (struct span){token->bytes, token->size};
    if (token->size > ESCAPED_MAX)
        return (struct span){NULL, 0};
    return (struct span){room, scan_unescape(token, room)};
}

bool places_token_is(const struct scan_token *token, const char *id)
{
    char room[ESCAPED_MAX];

    return span_is(plain(token, room), id);
}

/* What the member of that name, or an item, of a part is. */
static void find_step(enum pack_part part, const struct scan_token *key,
                      struct place_level *level)
{
    level->next = PART_OTHER;
    level->next_kind = PLACE_NONE;
    if (key && places_token_is(key, "$comment"))
        return;
    for (size_t i = 0; i < COUNT_OF(steps); i++)
        if (steps[i].part == part &&
            (!steps[i].key || (key && places_token_is(key, steps[i].key)))) {
            level->next = steps[i].to;
            level->next_kind = steps[i].kind;
            return;
        }
}

static int32_t find_question(const struct places *places,
                             const struct scan_token *token)
{
    char room[ESCAPED_MAX];
    struct span id = plain(token, room);

    return id.text ? pack_find_question(places->pack, id.text, id.size) : -1;
}

/* Which questions stand among the operands that the scanner comes to next. */
static void look_at_operands(struct places *places)
{
    struct scan scan = places->scan;
    uint32_t depth = scan.depth, found = 0;
    bool is_name = false;

    places->compared[0] = places->compared[1] = -1;
    while (scan.depth >= depth) {
        struct scan_token token = scan_next(&scan);
        if (token.kind == SCAN_FAULT || token.kind == SCAN_END)
            break;
        if (is_name && token.kind == SCAN_STRING && found < 2)
            places->compared[found++] = find_question(places, &token);
        is_name = token.kind == SCAN_KEY && places_token_is(&token, "var");
    }
    places->question = places->compared[0];
}

static void open_level(struct places *places, enum pack_part part,
                       bool is_array, uint32_t index)
{
    if (part == PART_TOP && is_array) // cases in a file of their own
        part = PART_CASES;
    places->levels[places->scan.depth] =
        (struct place_level){.part = part, .is_array = is_array};
    if (part == PART_QUESTION)
        places->question = (int32_t)index;
    if (part == PART_OPERANDS && is_array)
        look_at_operands(places);
}

/* A key that is an id itself. */
static enum place_kind take_key(struct places *places,
                                struct place_level *level,
                                const struct scan_token *key)
{
    find_step(level->part, key, level);
    if (places_token_is(key, "$comment"))
        return PLACE_NONE;
    if (level->part == PART_ANSWERS) {
        places->question = find_question(places, key);
        return PLACE_VARIABLE;
    }
    return level->part == PART_LIKELY         ? PLACE_OPTION
           : level->part == PART_EXPECT_DATES ? PLACE_DATE
                                              : PLACE_NONE;
}

/* What the token names. */
static enum place_kind visit(struct places *places,
                             const struct scan_token *token)
{
    bool opens = token->kind == SCAN_OBJECT || token->kind == SCAN_ARRAY;
    struct place_level *level = &places->levels[places->scan.depth - opens];

    if (token->kind == SCAN_OBJECT_END || token->kind == SCAN_ARRAY_END) {
        if (level[1].part == PART_OPERANDS)
            places->compared[0] = places->compared[1] = -1;
        return PLACE_NONE;
    }
    if (token->kind == SCAN_KEY)
        return take_key(places, level, token);
    if (level->is_array)
        find_step(level->part, NULL, level);
    // The items of and, or and ! are conditions, too.
    if (level->is_array && level->part == PART_CONDITION)
        level->next = PART_CONDITION;
    if (opens)
        open_level(places, level->next, token->kind == SCAN_ARRAY,
                   level->count);
    level->count++;
    return token->kind == SCAN_STRING ? level->next_kind : PLACE_NONE;
}

void places_init(struct places *places, const struct pack *pack,
                 const char *text, size_t size)
{
    *places =
        (struct places){.pack = pack, .question = -1, .compared = {-1, -1}};
    places->levels[0].next = PART_TOP;
    scan_init(&places->scan, text, size);
}

bool places_next(struct places *places, struct id_place *place)
{
    do {
        place->token = scan_next(&places->scan);
        if (place->token.kind == SCAN_END || place->token.kind == SCAN_FAULT)
            return false;
        place->kind = visit(places, &place->token);
    } while (place->kind == PLACE_NONE);
    place->question = place->kind == PLACE_OPTION ? places->question : -1;
    return true;
}
