/* SPDX-License-Identifier: MIT */
/*
 * texts.c -- two packs side by side, part by part.
 *
 * A part lists its members, always the same in the same order, so that the
 * lists of two parts are compared line by line.
 */
#include "diff/texts.h"

#include "base/date.h"
#include "diff/parts_internal.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

enum { MEMBERS_MAX = 20 };

struct list;

/* What a member is: a value, a text in languages, or parts. */
struct member {
    const char *name;  /* NULL: all there is of the part */
    const char *value; /* NULL where it is not there */
    struct text text;
    struct parts parts;
    void (*each)(struct list *list, const void *part);
};

/* The members of one part. */
struct list {
    const struct pack *pack;
    struct arena *arena;
    bool calls; /* a sentence of either pack names the publisher otherwise */
    struct member members[MEMBERS_MAX];
    uint32_t count;
};

static void add(struct list *list, struct member member)
{
    assert(list->count < MEMBERS_MAX);
    list->members[list->count++] = member;
}

static void add_value(struct list *list, const char *name, const char *value)
{
    add(list, (struct member){.name = name, .value = value});
}

static void add_text(struct list *list, const char *name, struct text text)
{
    add(list, (struct member){.name = name, .text = text});
}

static void add_number(struct list *list, const char *name, int64_t number)
{
    add_value(list, name, arena_print(list->arena, "%" PRId64, number));
}

static void add_weight(struct list *list, const char *name, double weight)
{
    add_value(list, name, arena_print(list->arena, "%g", weight));
}

static void add_sources(struct list *list, struct sources sources)
{
    const char **ids = arena_array(list->arena, const char *, sources.count);

    for (uint32_t i = 0; i < sources.count; i++)
        ids[i] = list->pack->source_facts[sources.facts[i]].id;
    add_value(list, "source", arena_join(list->arena, ids, sources.count, " "));
}

static void add_day(struct list *list, const char *name, bool is_given,
                    int32_t day)
{
    char digits[DATE_TEXT_SIZE];

    date_format(day, digits);
    add_value(list, name,
              is_given ? arena_print(list->arena, "%s", digits) : NULL);
}

static void add_validity(struct list *list, struct validity valid)
{
    add_day(list, "valid_from", valid.from != DATE_MIN, valid.from);
    add_day(list, "valid_to", valid.to != DATE_MAX, valid.to);
}

static void add_bound(struct list *list, const char *name, struct bound bound)
{
    if (bound.kind == BOUND_TODAY)
        add_value(list, name, "today");
    else
        add_day(list, name, bound.kind == BOUND_DATE, bound.day);
}

static void add_parts(struct list *list, const char *name, struct parts parts,
                      void (*each)(struct list *list, const void *part))
{
    add(list, (struct member){.name = name, .parts = parts, .each = each});
}

static void list_source_fact(struct list *list, const void *part)
{
    const struct source_fact *fact = part;

    add_text(list, "section", fact->section);
    add_text(list, "says", fact->says);
}

static void list_option(struct list *list, const void *part)
{
    const struct option *option = part;

    add_text(list, "says", option->says);
    add_weight(list, "likely", option->likely);
}

static void list_question(struct list *list, const void *part)
{
    const struct question *question = part;
    int32_t unknown = question->unknown_option;

    add_text(list, "ask", question->ask);
    add_text(list, "why", question->why);
    add_sources(list, question->sources);
    add_number(list, "minimum", question->minimum);
    add_number(list, "maximum", question->maximum);
    add_bound(list, "not_before", question->not_before);
    add_bound(list, "not_after", question->not_after);
    add_parts(list, "options", PARTS(question, options, option), list_option);
    add_value(list, "unknown",
              unknown < 0 ? NULL : question->options[unknown].id);
    add_weight(list, "weights/false", question->likely[0]);
    add_weight(list, "weights/true", question->likely[1]);
    add_weight(list, "weights/effort", question->effort);
}

static void list_fact(struct list *list, const void *part)
{
    const struct fact *fact = part;

    add_value(list, NULL,
              arena_print(list->arena, "%s_between %s %s",
                          fact->kind == FACT_DAYS_BETWEEN ? "days" : "years",
                          pack_date_id(list->pack, fact->from),
                          pack_date_id(list->pack, fact->to)));
}

static void list_date(struct list *list, const void *part)
{
    const struct outcome_date *date = part;

    add_text(list, "says", date->says);
    add_value(list, "date", pack_date_id(list->pack, date->date));
    add_number(list, "plus_days", date->plus_days);
}

static void list_outcome(struct list *list, const void *part)
{
    const struct outcome *outcome = part;

    add_text(list, "says", outcome->says);
    add_number(list, "exit_status", outcome->exit_status);
    add_sources(list, outcome->sources);
    add_parts(list, "dates", PARTS(outcome, dates, date), list_date);
}

static void list_rule(struct list *list, const void *part)
{
    const struct rule *rule = part;

    add_value(list, "outcome", list->pack->outcomes[rule->outcome].id);
    add_text(list, "because", rule->because);
    add_sources(list, rule->sources);
    add_validity(list, rule->valid);
}

static void list_advice(struct list *list, const void *part)
{
    const struct advice *advice = part;

    add_value(list, "kind", advice_kind_name(advice->kind));
    add_text(list, "says", advice->says);
    add_sources(list, advice->sources);
}

static void list_pack(struct list *list, const void *part)
{
    const struct pack *pack = part;

    add_value(list, "id", pack->id);
    add_value(list, "version", pack->version);
    add_value(
        list, "languages",
        arena_join(list->arena, pack->languages, pack->language_count, " "));
    add_text(list, "title", pack->title);
    add_text(list, "notice", pack->notice);
    add_validity(list, pack->valid);
    add_value(list, "source/publisher", pack->publisher);
    if (list->calls)
        add_text(list, "source/called", pack->called);
    add_value(list, "source/title", pack->source_title);
    add_value(list, "source/url", pack->url);
    add_value(list, "source/edition", pack->edition);
    add_parts(list, "source/facts", PARTS(pack, source_facts, source_fact),
              list_source_fact);
    add_parts(list, "questions", PARTS(pack, questions, question),
              list_question);
    add_parts(list, "facts", PARTS(pack, facts, fact), list_fact);
    add_parts(list, "outcomes", PARTS(pack, outcomes, outcome), list_outcome);
    add_value(list, "hit_policy",
              pack->hit_policy == HIT_FIRST ? "first" : "unique");
    add_parts(list, "rules", PARTS(pack, rules, rule), list_rule);
    add_parts(list, "advice", PARTS(pack, advice, advice), list_advice);
}

/* Two packs under comparison. */
struct compare {
    const struct pack *a, *b;
    struct arena *arena;
    bool calls; /* see struct list */
    struct text_change *items;
    uint32_t count, room;
};

static const char *join(struct compare *compare, const char *path,
                        const char *name)
{
    return name ? arena_print(compare->arena, "%s/%s", path, name) : path;
}

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && !strcmp(a, b));
}

/* A member that differs; NULL is the name of the path's own part. */
static void differ(struct compare *compare, const char *path, const char *name,
                   const char *language, const char *from, const char *to)
{
    if (same(from, to))
        return;
    arena_more(compare->arena, compare->items, compare->count, compare->room);
    compare->items[compare->count++] =
        (struct text_change){join(compare, path, name), language, from, to};
}

static const char *in_language(const struct pack *pack, struct text text,
                               const char *language)
{
    int32_t index = pack_find_language(pack, language);

    return text.in && index >= 0 ? text.in[index] : NULL;
}

/* Two texts in every language of either pack. */
static void compare_texts(struct compare *compare, const char *path,
                          const struct member *a, const struct member *b)
{
    const struct pack *packs[] = {compare->a, compare->b};

    for (int side = 0; side < 2; side++)
        for (uint32_t i = 0; i < packs[side]->language_count; i++) {
            const char *language = packs[side]->languages[i];
            if (side == 0 || pack_find_language(compare->a, language) < 0)
                differ(compare, path, a->name, language,
                       in_language(compare->a, a->text, language),
                       in_language(compare->b, b->text, language));
        }
}

/* The ids of those that have a match, in their order. */
static const char *common_ids(struct compare *compare,
                              const struct parts *parts, const int32_t *match)
{
    const char **ids = arena_array(compare->arena, const char *, parts->count);
    uint32_t count = 0;

    for (uint32_t i = 0; i < parts->count; i++)
        if (match[i] != NO_INDEX)
            ids[count++] = part_id(parts, i);
    return arena_join(compare->arena, ids, count, " ");
}

static void compare_part(struct compare *compare, const char *path,
                         void (*each)(struct list *list, const void *part),
                         const void *a, const void *b);

static void compare_parts(struct compare *compare, const char *path,
                          const struct member *from, const struct member *to)
{
    const struct parts *a = &from->parts, *b = &to->parts;
    const int32_t *in_b = parts_match(a, b, compare->arena);
    const int32_t *in_a = parts_match(b, a, compare->arena);

    for (uint32_t i = 0; i < a->count; i++)
        if (in_b[i] == NO_INDEX)
            differ(compare, path, part_id(a, i), NULL, part_id(a, i), NULL);
        else
            compare_part(compare, join(compare, path, part_id(a, i)),
                         from->each, part_at(a, i),
                         part_at(b, (uint32_t)in_b[i]));
    for (uint32_t i = 0; i < b->count; i++)
        if (in_a[i] == NO_INDEX)
            differ(compare, path, part_id(b, i), NULL, NULL, part_id(b, i));
    differ(compare, path, NULL, NULL, common_ids(compare, a, in_b),
           common_ids(compare, b, in_a));
}

static void compare_part(struct compare *compare, const char *path,
                         void (*each)(struct list *list, const void *part),
                         const void *a, const void *b)
{
    struct list from = {
        .pack = compare->a, .arena = compare->arena, .calls = compare->calls};
    struct list to = from;

    to.pack = compare->b;
    each(&from, a);
    each(&to, b);
    for (uint32_t i = 0; i < from.count; i++) {
        const struct member *left = &from.members[i], *right = &to.members[i];
        differ(compare, path, left->name, NULL, left->value, right->value);
        compare_texts(compare, path, left, right);
        if (left->each)
            compare_parts(compare, join(compare, path, left->name), left,
                          right);
    }
}

/* Whether a sentence names the publisher otherwise than by its name. */
static bool is_called(const struct pack *pack)
{
    for (uint32_t i = 0; i < pack->language_count; i++)
        if (strcmp(pack->called.in[i], pack->publisher) != 0)
            return true;
    return false;
}

struct text_changes diff_texts(const struct pack *old_pack,
                               const struct pack *new_pack, struct arena *arena)
{
    struct compare compare = {.a = old_pack,
                              .b = new_pack,
                              .arena = arena,
                              .calls =
                                  is_called(old_pack) || is_called(new_pack)};

    compare_part(&compare, "", list_pack, old_pack, new_pack);
    return (struct text_changes){compare.items, compare.count};
}
