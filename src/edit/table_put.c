/* SPDX-License-Identifier: MIT */
/*
 * table_put.c -- rules in the places of rules.
 *
 * A walk over the tokens finds where each rule of the text stands, with its
 * outcome and its condition.  What a rule of the table changes in it is
 * replaced whole; rules that are taken over keep all else.
 */
#include "edit/table.h"

#include "base/names.h"
#include "base/span.h"
#include "edit/layout.h"
#include "edit/places_internal.h"
#include "text/phrase.h"
#include "json/writer.h"

#include <string.h>

/* Where the keys stand that are looked for. */
enum { AT_TOP = 1, AT_RULES, AT_RULE };

/* Where a rule stands in the text. */
struct standing {
    struct span gap; /* from what stands before it */
    struct span all, outcome, when;
};

struct putting {
    const struct pack *pack;
    const struct rule_table *table;
    struct arena *arena;
    struct standing *rules; /* of the pack */
    struct span before, behind;
    int64_t *from;    /* of each rule of the table, the one of the pack */
    bool *means_same; /* and whether its condition says the same; worked out
                         first, so that the text can grow in place */
    struct table_changes *changes;
    struct json_writer json;
    const char *line_break; /* before members, if it will be laid out */
};

/* ---- The text as it is ---- */

/* The value that the scanner comes to next. */
static struct span take_value(struct scan *scan)
{
    uint32_t depth = scan->depth;
    struct scan_token token = scan_next(scan);
    const char *start = token.bytes - (token.kind == SCAN_STRING);

    while (scan->depth > depth)
        scan_next(scan);
    return (struct span){start, (size_t)(scan->at - start)};
}

/* The scanner stands behind the brace of a rule, and is put behind it all. */
static void take_rule(struct scan *scan, struct standing *rule)
{
    struct scan_token token;

    while ((token = scan_next(scan)).kind == SCAN_KEY) {
        bool outcome = places_token_is(&token, "outcome");
        bool when = places_token_is(&token, "when");
        struct span value = take_value(scan);
        if (outcome)
            rule->outcome = value;
        else if (when)
            rule->when = value;
    }
}

/* Finds all rules; the text is that of a sound pack. */
static void find_rules(struct putting *putting, const char *text, size_t size)
{
    struct scan_token token;
    const char *behind;
    uint32_t count = 0;
    struct scan scan;

    scan_init(&scan, text, size);
    do {
        token = scan_next(&scan);
    } while (token.kind != SCAN_KEY || scan.depth != AT_TOP ||
             !places_token_is(&token, "rules"));
    scan_next(&scan); // the bracket
    behind = scan.at;
    putting->before = (struct span){text, (size_t)(behind - text)};
    while ((token = scan_next(&scan)).kind == SCAN_OBJECT) {
        struct standing *rule = &putting->rules[count++];
        rule->gap = (struct span){behind, (size_t)(token.bytes - behind)};
        take_rule(&scan, rule);
        behind = scan.at;
        rule->all = (struct span){token.bytes, (size_t)(behind - token.bytes)};
    }
    putting->behind = (struct span){behind, (size_t)(text + size - behind)};
}

/* ---- What changes ---- */

static void list(const char **ids, uint32_t *count, const char *id)
{
    ids[(*count)++] = id;
}

/* Whether the condition of the pack's rule means what the table says. */
static bool means_same(const struct putting *putting, const struct rule *rule,
                       const struct table_rule *row)
{
    struct arena_mark mark = arena_mark(putting->arena);
    struct boxes boxes;
    bool same = boxes_of(putting->pack, rule->when, putting->arena, &boxes) &&
                boxes_same(&boxes, &row->boxes);

    arena_rewind(putting->arena, mark);
    return same;
}

static void find_changes(struct putting *putting)
{
    const struct pack *pack = putting->pack;
    const struct rule_table *table = putting->table;
    struct table_changes *changes = putting->changes;
    bool *stays = arena_array(putting->arena, bool, pack->rule_count);
    struct names names;
    int64_t last = -1;

    *changes = (struct table_changes){
        .changed = arena_array(putting->arena, const char *, table->count),
        .added = arena_array(putting->arena, const char *, table->count),
        .removed = arena_array(putting->arena, const char *, pack->rule_count)};
    names_init(&names, pack->rule_count, putting->arena);
    for (uint32_t i = 0; i < pack->rule_count; i++)
        names_add(&names, pack->rules[i].id, strlen(pack->rules[i].id), i);
    arena_reserve(putting->arena, BOXES_ROOM); // rewound after each rule
    for (uint32_t i = 0; i < table->count; i++) {
        const char *id = table->rules[i].id;
        int64_t found = names_find(&names, id, strlen(id));
        putting->from[i] = found;
        if (found == NAMES_NONE) {
            list(changes->added, &changes->added_count, id);
            continue;
        }
        stays[found] = true;
        putting->means_same[i] =
            means_same(putting, &pack->rules[found], &table->rules[i]);
        changes->moved |= found < last;
        last = found;
    }
    for (uint32_t i = 0; i < pack->rule_count; i++)
        if (!stays[i])
            list(changes->removed, &changes->removed_count, pack->rules[i].id);
}

/* ---- Writing ---- */

static void put_span(struct putting *putting, struct span span)
{
    out_bytes(putting->json.out, span.text, span.size);
}

/* Options that are not meant, where those are fewer: with `not` around it. */
static void put_options_not(struct putting *putting, const struct side *side)
{
    const struct question *question =
        variable_question(putting->pack, side->variable);
    struct json_writer *json = &putting->json;
    uint32_t count = 0;

    for (uint32_t i = 0; i < question->option_count; i++)
        count += !ranges_have(side->in.ranges, side->in.count, i);
    if (count > 1)
        json_open(json, NULL, '{');
    phrase_open_json(json, count > 1 ? "!" : NULL, count > 1 ? "in" : "!==");
    phrase_variable_json(json, NULL, question->id);
    if (count > 1)
        json_open(json, NULL, '[');
    for (uint32_t i = 0; i < question->option_count; i++)
        if (!ranges_have(side->in.ranges, side->in.count, i))
            json_put_text(json, NULL, question->options[i].id);
    if (count > 1)
        json_close(json, ']');
    phrase_close_json(json);
    if (count > 1)
        json_close(json, '}');
}

/* Whether most options are meant, so that the others are named. */
static bool is_most(const struct pack *pack, const struct side *side)
{
    const struct question *question = variable_question(pack, side->variable);
    uint32_t in = 0;

    for (uint32_t i = 0; question && i < question->option_count; i++)
        in += ranges_have(side->in.ranges, side->in.count, i);
    return in > 2 && question->option_count - in <= in / 2;
}

static void put_side(struct putting *putting, const struct side *side)
{
    struct range domain = pack_domain(putting->pack, side->variable);
    const struct phrase phrase = {side->variable, side->in, {&domain, 1}};

    if (variable_is_condition(putting->pack, side->variable) &&
        !ranges_have(side->in.ranges, side->in.count, 1)) {
        json_open(&putting->json, NULL, '{');
        phrase_variable_json(&putting->json, "!",
                             pack_variable_id(putting->pack, side->variable));
        json_close(&putting->json, '}');
        return;
    }
    if (is_most(putting->pack, side))
        put_options_not(putting, side);
    else
        phrase_test_json(&putting->json, NULL, putting->pack, &phrase);
}

static void put_box(struct putting *putting, const struct box *box)
{
    struct json_writer *json = &putting->json;

    if (!box->count)
        json_put_bool(json, NULL, true);
    if (box->count > 1)
        phrase_open_json(json, NULL, "and");
    for (uint32_t i = 0; i < box->count; i++)
        put_side(putting, &box->sides[i]);
    if (box->count > 1)
        phrase_close_json(json);
}

static void put_when(struct putting *putting, const struct boxes *boxes)
{
    struct json_writer *json = &putting->json;

    json->follows = false;
    if (!boxes->count)
        json_put_bool(json, NULL, false);
    if (boxes->count > 1)
        phrase_open_json(json, NULL, "or");
    for (uint32_t i = 0; i < boxes->count; i++)
        put_box(putting, &boxes->items[i]);
    if (boxes->count > 1)
        phrase_close_json(json);
}

/* The rule of that place of the table as the text has it, with what changes. */
static void put_old(struct putting *putting, uint32_t place)
{
    const struct table_rule *row = &putting->table->rules[place];
    int64_t index = putting->from[place];
    const struct rule *rule = &putting->pack->rules[index];
    const struct standing *at = &putting->rules[index];
    bool outcome = rule->outcome != row->outcome;
    bool when = !putting->means_same[place];
    bool when_first = at->when.text < at->outcome.text;
    const char *written = at->all.text;

    for (int i = 0; i < 2; i++) {
        bool is_when = (i == 0) == when_first;
        struct span value = is_when ? at->when : at->outcome;
        if (is_when ? !when : !outcome)
            continue;
        put_span(putting,
                 (struct span){written, (size_t)(value.text - written)});
        putting->json.follows = false;
        if (is_when)
            put_when(putting, &row->boxes);
        else
            json_put_text(&putting->json, NULL,
                          putting->pack->outcomes[row->outcome].id);
        written = value.text + value.size;
    }
    put_span(putting,
             (struct span){written,
                           at->all.size - (size_t)(written - at->all.text)});
    if (outcome || when)
        list(putting->changes->changed, &putting->changes->changed_count,
             row->id);
}

static void put_new(struct putting *putting, const struct table_rule *row)
{
    const struct pack *pack = putting->pack;
    struct json_writer *json = &putting->json;

    json->follows = false;
    json_open(json, NULL, '{');
    out_text(json->out, putting->line_break);
    json_put_text(json, "id", row->id);
    json_put_text(json, "outcome", pack->outcomes[row->outcome].id);
    out_text(json->out, putting->line_break);
    json_put_key(json, "when");
    put_when(putting, &row->boxes);
    out_text(json->out, putting->line_break);
    json_open(json, "because", '{');
    for (uint32_t i = 0; i < pack->language_count; i++)
        json_put_text(json, pack->languages[i], TABLE_BECAUSE);
    json_close(json, '}');
    json_close(json, '}');
}

/* What stands before the rule of that place. */
static void put_gap(struct putting *putting, uint32_t place)
{
    uint32_t count = putting->pack->rule_count;

    if (place && count == 1)
        out_char(putting->json.out, ',');
    put_span(putting, putting->rules[place < count ? place : count - 1].gap);
}

static void put_rules(struct putting *putting)
{
    const struct rule_table *table = putting->table;

    put_span(putting, putting->before);
    for (uint32_t i = 0; i < table->count; i++) {
        put_gap(putting, i);
        if (putting->from[i] == NAMES_NONE)
            put_new(putting, &table->rules[i]);
        else
            put_old(putting, i);
    }
    put_span(putting, putting->behind);
}

void table_put(struct out *out, const struct pack *pack,
               const struct rule_table *table, const char *text, size_t size,
               struct arena *arena, struct table_changes *changes)
{
    struct gathered gathered = {.arena = arena};
    char room[OUT_ROOM_MIN];
    struct out memory = out_gathering(&gathered, room, sizeof(room));
    bool laid_out = !layout_compare(text, size, NULL, 0, arena);
    struct putting putting = {
        .pack = pack,
        .table = table,
        .arena = arena,
        .rules = arena_array(arena, struct standing, pack->rule_count),
        .from = arena_array(arena, int64_t, table->count),
        .means_same = arena_array(arena, bool, table->count),
        .changes = changes,
        .json = {.out = laid_out ? &memory : out, .spaced = true},
        .line_break = laid_out ? "\n" : ""};

    find_rules(&putting, text, size);
    find_changes(&putting);
    put_rules(&putting);
    if (!laid_out)
        return;
    out_flush(&memory);
    layout_write(out, gathered.bytes, gathered.size);
}
