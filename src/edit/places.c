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

enum {
    ESCAPED_MAX = 6 * PACK_ID_MAX
}; /* bytes of an id whose letters are all
      escaped */

enum part {
    OTHER,
    TOP,
    SOURCE,
    SOURCE_FACTS,
    SOURCE_FACT,
    QUESTIONS,
    QUESTION,
    OPTIONS,
    OPTION,
    WEIGHTS,
    LIKELY,
    FACTS,
    FACT,
    TWO_DATES,
    OUTCOMES,
    OUTCOME,
    DATES,
    DATE,
    RULES,
    RULE,
    CONDITION,
    OPERANDS,
    LITERALS,
    ADVICES,
    ADVICE,
    FOR_OUTCOMES,
    SAYS,
    CITED,
    CASES,
    CASE,
    ANSWERS,
    EXPECT,
    EXPECT_OUTCOMES,
    EXPECT_ADVICE,
    EXPECT_ASK,
    EXPECT_DATES
};

/* In `part`, the member `key` (NULL: any member or item) is of part `to`; where
 * it is a string, it names what `kind` says. */
static const struct step {
    enum part part;
    const char *key;
    enum part to;
    enum place_kind kind;
} steps[] = {
    {TOP, "source", SOURCE, PLACE_NONE},
    {TOP, "questions", QUESTIONS, PLACE_NONE},
    {TOP, "facts", FACTS, PLACE_NONE},
    {TOP, "outcomes", OUTCOMES, PLACE_NONE},
    {TOP, "rules", RULES, PLACE_NONE},
    {TOP, "advice", ADVICES, PLACE_NONE},
    {TOP, "cases", CASES, PLACE_NONE},
    {SOURCE, "facts", SOURCE_FACTS, PLACE_NONE},
    {SOURCE_FACTS, NULL, SOURCE_FACT, PLACE_NONE},
    {SOURCE_FACT, "id", OTHER, PLACE_SOURCE},
    {CITED, NULL, OTHER, PLACE_SOURCE},
    {QUESTIONS, NULL, QUESTION, PLACE_NONE},
    {QUESTION, "id", OTHER, PLACE_VARIABLE},
    {QUESTION, "source", CITED, PLACE_NONE},
    {QUESTION, "options", OPTIONS, PLACE_NONE},
    {QUESTION, "unknown", OTHER, PLACE_OPTION},
    {QUESTION, "weights", WEIGHTS, PLACE_NONE},
    {OPTIONS, NULL, OPTION, PLACE_NONE},
    {OPTION, "id", OTHER, PLACE_OPTION},
    {WEIGHTS, "likely", LIKELY, PLACE_NONE},
    {FACTS, NULL, FACT, PLACE_NONE},
    {FACT, "id", OTHER, PLACE_VARIABLE},
    {FACT, "days_between", TWO_DATES, PLACE_NONE},
    {FACT, "years_between", TWO_DATES, PLACE_NONE},
    {TWO_DATES, NULL, OTHER, PLACE_VARIABLE},
    {OUTCOMES, NULL, OUTCOME, PLACE_NONE},
    {OUTCOME, "id", OTHER, PLACE_OUTCOME},
    {OUTCOME, "source", CITED, PLACE_NONE},
    {OUTCOME, "dates", DATES, PLACE_NONE},
    {DATES, NULL, DATE, PLACE_NONE},
    {DATE, "id", OTHER, PLACE_DATE},
    {DATE, "date", OTHER, PLACE_VARIABLE},
    {RULES, NULL, RULE, PLACE_NONE},
    {RULE, "id", OTHER, PLACE_RULE},
    {RULE, "outcome", OTHER, PLACE_OUTCOME},
    {RULE, "when", CONDITION, PLACE_NONE},
    {RULE, "source", CITED, PLACE_NONE},
    {CONDITION, "var", OTHER, PLACE_VARIABLE},
    {CONDITION, "and", CONDITION, PLACE_NONE},
    {CONDITION, "or", CONDITION, PLACE_NONE},
    {CONDITION, "!", CONDITION, PLACE_NONE},
    {CONDITION, NULL, OPERANDS, PLACE_NONE},
    {OPERANDS, NULL, LITERALS, PLACE_OPTION},
    {LITERALS, "var", OTHER, PLACE_VARIABLE},
    {LITERALS, NULL, OTHER, PLACE_OPTION},
    {ADVICES, NULL, ADVICE, PLACE_NONE},
    {ADVICE, "id", OTHER, PLACE_ADVICE},
    {ADVICE, "for", FOR_OUTCOMES, PLACE_NONE},
    {ADVICE, "when", CONDITION, PLACE_NONE},
    {ADVICE, "says", SAYS, PLACE_NONE},
    {ADVICE, "source", CITED, PLACE_NONE},
    {FOR_OUTCOMES, NULL, OTHER, PLACE_OUTCOME},
    {SAYS, NULL, OTHER, PLACE_TEXT},
    {CASES, NULL, CASE, PLACE_NONE},
    {CASE, "answers", ANSWERS, PLACE_NONE},
    {CASE, "expect", EXPECT, PLACE_NONE},
    {ANSWERS, NULL, OTHER, PLACE_OPTION},
    {EXPECT, "outcome", OTHER, PLACE_OUTCOME},
    {EXPECT, "rule", OTHER, PLACE_RULE},
    {EXPECT, "possible", EXPECT_OUTCOMES, PLACE_NONE},
    {EXPECT, "advice", EXPECT_ADVICE, PLACE_NONE},
    {EXPECT, "ask", EXPECT_ASK, PLACE_NONE},
    {EXPECT, "dates", EXPECT_DATES, PLACE_NONE},
    {EXPECT_OUTCOMES, NULL, OTHER, PLACE_OUTCOME},
    {EXPECT_ADVICE, NULL, OTHER, PLACE_ADVICE},
    {EXPECT_ASK, NULL, OTHER, PLACE_VARIABLE},
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
static void find_step(enum part part, const struct scan_token *key,
                      struct place_level *level)
{
    level->next = OTHER;
    level->next_kind = PLACE_NONE;
    if (key && places_token_is(key, "$comment"))
        return;
    for (size_t i = 0; i < COUNT_OF(steps); i++)
        if (steps[i].part == part &&
            (!steps[i].key || (key && places_token_is(key, steps[i].key)))) {
            level->next = (int)steps[i].to;
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

/* Which questions stand among the operands that the scanner is about to read.
 */
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

static void open_level(struct places *places, enum part part, bool is_array,
                       uint32_t index)
{
    places->levels[places->scan.depth] =
        (struct place_level){.part = (int)part, .is_array = is_array};
    if (part == QUESTION)
        places->question = (int32_t)index;
    if (part == OPERANDS && is_array)
        look_at_operands(places);
}

/* A key that is an id itself. */
static enum place_kind take_key(struct places *places,
                                struct place_level *level,
                                const struct scan_token *key)
{
    find_step((enum part)level->part, key, level);
    if (places_token_is(key, "$comment"))
        return PLACE_NONE;
    if (level->part == ANSWERS) {
        places->question = find_question(places, key);
        return PLACE_VARIABLE;
    }
    return level->part == LIKELY         ? PLACE_OPTION
           : level->part == EXPECT_DATES ? PLACE_DATE
                                         : PLACE_NONE;
}

/* What the token names. */
static enum place_kind visit(struct places *places,
                             const struct scan_token *token)
{
    bool opens = token->kind == SCAN_OBJECT || token->kind == SCAN_ARRAY;
    struct place_level *level = &places->levels[places->scan.depth - opens];

    if (token->kind == SCAN_OBJECT_END || token->kind == SCAN_ARRAY_END) {
        if (level[1].part == OPERANDS)
            places->compared[0] = places->compared[1] = -1;
        return PLACE_NONE;
    }
    if (token->kind == SCAN_KEY)
        return take_key(places, level, token);
    if (level->is_array)
        // the items of and, or and ! are conditions, too
        find_step((enum part)level->part, NULL, level);
    if (level->is_array && level->part == CONDITION)
        level->next = CONDITION;
    if (opens)
        open_level(places, (enum part)level->next, token->kind == SCAN_ARRAY,
                   level->count);
    level->count++;
    return token->kind == SCAN_STRING ? level->next_kind : PLACE_NONE;
}

void places_init(struct places *places, const struct pack *pack,
                 const char *text, size_t size)
{
    *places =
        (struct places){.pack = pack, .question = -1, .compared = {-1, -1}};
    places->levels[0].next = TOP;
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
