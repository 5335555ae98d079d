/* texts.c -- two packs side by side, part by part. */
#include "diff/texts.h"

#include "base/date.h"

#include <inttypes.h>
#include <string.h>

struct compare {
    const struct pack *a, *b;
    struct arena *arena;
    struct text_change *items;
    uint32_t count, room;
};

/* A kind of parts that have ids. */
struct parts {
    const char *path;
    const void *a, *b;
    uint32_t a_count, b_count;
    size_t size;
    /* Compares two of one id. */
    void (*each)(struct compare *compare, const char *path, const void *a,
                 const void *b);
};

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && !strcmp(a, b));
}

static void add(struct compare *compare, const char *path, const char *language,
                const char *from, const char *to)
{
    if (same(from, to))
        return;
    arena_more(compare->arena, compare->items, compare->count, compare->room);
    compare->items[compare->count++] =
        (struct text_change){path, language, from, to};
}

static const char *join(struct compare *compare, const char *path,
                        const char *name)
{
    return arena_print(compare->arena, "%s/%s", path, name);
}

/* A member without a language. */
static void member(struct compare *compare, const char *path, const char *name,
                   const char *from, const char *to)
{
    if (!same(from, to))
        add(compare, join(compare, path, name), NULL, from, to);
}

static void number(struct compare *compare, const char *path, const char *name,
                   int64_t from, int64_t to)
{
    if (from != to)
        member(compare, path, name,
               arena_print(compare->arena, "%" PRId64, from),
               arena_print(compare->arena, "%" PRId64, to));
}

static void weight(struct compare *compare, const char *path, const char *name,
                   double from, double to)
{
    if (from < to || from > to)
        member(compare, path, name, arena_print(compare->arena, "%g", from),
               arena_print(compare->arena, "%g", to));
}

static const char *in_language(const struct pack *pack, struct text text,
                               const char *language)
{
    int32_t index = pack_find_language(pack, language);

    return text.in && index >= 0 ? text.in[index] : NULL;
}

/* A text in every language of either pack. */
static void text(struct compare *compare, const char *path, const char *name,
                 struct text a, struct text b)
{
    const struct pack *packs[] = {compare->a, compare->b};

    for (int side = 0; side < 2; side++)
        for (uint32_t i = 0; i < packs[side]->language_count; i++) {
            const char *language = packs[side]->languages[i];
            const char *from = in_language(compare->a, a, language);
            const char *to = in_language(compare->b, b, language);
            bool seen = side && pack_find_language(compare->a, language) >= 0;
            if (!seen && !same(from, to))
                add(compare, join(compare, path, name), language, from, to);
        }
}

static const char *source_list(struct compare *compare, const struct pack *pack,
                               struct sources sources)
{
    const char *list = "";

    for (uint32_t i = 0; i < sources.count; i++)
        list = arena_print(compare->arena, "%s%s%s", list, i ? " " : "",
                           pack->source_facts[sources.facts[i]].id);
    return list;
}

static void sources(struct compare *compare, const char *path, struct sources a,
                    struct sources b)
{
    member(compare, path, "source", source_list(compare, compare->a, a),
           source_list(compare, compare->b, b));
}

static const char *day_text(struct compare *compare, int32_t day)
{
    char digits[DATE_TEXT_SIZE];

    date_format(day, digits);
    return arena_copy(compare->arena, digits, strlen(digits));
}

static void validity(struct compare *compare, const char *path,
                     struct validity a, struct validity b)
{
    member(compare, path, "valid_from",
           a.from == DATE_MIN ? NULL : day_text(compare, a.from),
           b.from == DATE_MIN ? NULL : day_text(compare, b.from));
    member(compare, path, "valid_to",
           a.to == DATE_MAX ? NULL : day_text(compare, a.to),
           b.to == DATE_MAX ? NULL : day_text(compare, b.to));
}

static const char *id_at(const void *items, size_t size, uint32_t index)
{
    // Every part with an id begins with it.
    return *(const char *const *)(const void *)((const char *)items +
                                                size * index);
}

static int32_t find_id(const void *items, uint32_t count, size_t size,
                       const char *id)
{
    for (uint32_t i = 0; i < count; i++)
        if (!strcmp(id_at(items, size, i), id))
            return (int32_t)i;
    return -1;
}

/* The ids that both have, in the order of the first. */
static const char *common_ids(struct compare *compare, const void *items,
                              uint32_t count, const void *others,
                              uint32_t other_count, size_t size)
{
    const char *list = "";

    for (uint32_t i = 0; i < count; i++) {
        const char *id = id_at(items, size, i);
        if (find_id(others, other_count, size, id) >= 0)
            list = arena_print(compare->arena, "%s%s%s", list, *list ? " " : "",
                               id);
    }
    return list;
}

/* Whether what both have comes in one order. */
static bool same_order(const struct parts *parts)
{
    int32_t last = -1;

    for (uint32_t i = 0; i < parts->a_count; i++) {
        int32_t other = find_id(parts->b, parts->b_count, parts->size,
                                id_at(parts->a, parts->size, i));
        if (other >= 0 && other < last)
            return false;
        last = other >= 0 ? other : last;
    }
    return true;
}

static void compare_parts(struct compare *compare, struct parts parts)
{
    for (uint32_t i = 0; i < parts.a_count; i++) {
        const char *id = id_at(parts.a, parts.size, i);
        const char *path = join(compare, parts.path, id);
        int32_t other = find_id(parts.b, parts.b_count, parts.size, id);
        if (other < 0)
            add(compare, path, NULL, id, NULL);
        else
            parts.each(compare, path, (const char *)parts.a + parts.size * i,
                       (const char *)parts.b + parts.size * (size_t)other);
    }
    for (uint32_t i = 0; i < parts.b_count; i++) {
        const char *id = id_at(parts.b, parts.size, i);
        if (find_id(parts.a, parts.a_count, parts.size, id) < 0)
            add(compare, join(compare, parts.path, id), NULL, NULL, id);
    }
    if (!same_order(&parts))
        add(compare, parts.path, NULL,
            common_ids(compare, parts.a, parts.a_count, parts.b, parts.b_count,
                       parts.size),
            common_ids(compare, parts.b, parts.b_count, parts.a, parts.a_count,
                       parts.size));
}

static void compare_source_fact(struct compare *compare, const char *path,
                                const void *a, const void *b)
{
    const struct source_fact *from = a, *to = b;

    text(compare, path, "section", from->section, to->section);
    text(compare, path, "says", from->says, to->says);
}

static void compare_option(struct compare *compare, const char *path,
                           const void *a, const void *b)
{
    const struct option *from = a, *to = b;

    text(compare, path, "says", from->says, to->says);
    weight(compare, path, "likely", from->likely, to->likely);
}

static const char *bound_text(struct compare *compare, struct bound bound)
{
    switch (bound.kind) {
    case BOUND_NONE:
        return NULL;
    case BOUND_TODAY:
        return "today";
    case BOUND_DATE:
        return day_text(compare, bound.day);
    }
    return NULL;
}

static const char *unknown_option(const struct question *question)
{
    return question->unknown_option < 0
               ? NULL
               : question->options[question->unknown_option].id;
}

static void compare_question(struct compare *compare, const char *path,
                             const void *a, const void *b)
{
    const struct question *from = a, *to = b;

    text(compare, path, "ask", from->ask, to->ask);
    text(compare, path, "why", from->why, to->why);
    sources(compare, path, from->sources, to->sources);
    number(compare, path, "minimum", from->minimum, to->minimum);
    number(compare, path, "maximum", from->maximum, to->maximum);
    member(compare, path, "not_before", bound_text(compare, from->not_before),
           bound_text(compare, to->not_before));
    member(compare, path, "not_after", bound_text(compare, from->not_after),
           bound_text(compare, to->not_after));
    compare_parts(compare,
                  (struct parts){join(compare, path, "options"), from->options,
                                 to->options, from->option_count,
                                 to->option_count, sizeof(struct option),
                                 compare_option});
    member(compare, path, "unknown", unknown_option(from), unknown_option(to));
    weight(compare, path, "weights/false", from->likely[0], to->likely[0]);
    weight(compare, path, "weights/true", from->likely[1], to->likely[1]);
    weight(compare, path, "weights/effort", from->effort, to->effort);
}

static const char *fact_text(struct compare *compare, const struct pack *pack,
                             const struct fact *fact)
{
    return arena_print(compare->arena, "%s_between %s %s",
                       fact->kind == FACT_DAYS_BETWEEN ? "days" : "years",
                       pack_date_id(pack, fact->from),
                       pack_date_id(pack, fact->to));
}

static void compare_fact(struct compare *compare, const char *path,
                         const void *a, const void *b)
{
    add(compare, path, NULL, fact_text(compare, compare->a, a),
        fact_text(compare, compare->b, b));
}

static void compare_date(struct compare *compare, const char *path,
                         const void *a, const void *b)
{
    const struct outcome_date *from = a, *to = b;

    text(compare, path, "says", from->says, to->says);
    member(compare, path, "date", pack_date_id(compare->a, from->date),
           pack_date_id(compare->b, to->date));
    number(compare, path, "plus_days", from->plus_days, to->plus_days);
}

static void compare_outcome(struct compare *compare, const char *path,
                            const void *a, const void *b)
{
    const struct outcome *from = a, *to = b;

    text(compare, path, "says", from->says, to->says);
    number(compare, path, "exit_status", from->exit_status, to->exit_status);
    sources(compare, path, from->sources, to->sources);
    compare_parts(compare,
                  (struct parts){join(compare, path, "dates"), from->dates,
                                 to->dates, from->date_count, to->date_count,
                                 sizeof(struct outcome_date), compare_date});
}

static void compare_rule(struct compare *compare, const char *path,
                         const void *a, const void *b)
{
    const struct rule *from = a, *to = b;

    member(compare, path, "outcome", compare->a->outcomes[from->outcome].id,
           compare->b->outcomes[to->outcome].id);
    text(compare, path, "because", from->because, to->because);
    sources(compare, path, from->sources, to->sources);
    validity(compare, path, from->valid, to->valid);
}

static void compare_advice(struct compare *compare, const char *path,
                           const void *a, const void *b)
{
    const struct advice *from = a, *to = b;

    member(compare, path, "kind", advice_kind_name(from->kind),
           advice_kind_name(to->kind));
    text(compare, path, "says", from->says, to->says);
    sources(compare, path, from->sources, to->sources);
}

static const char *language_list(struct compare *compare,
                                 const struct pack *pack)
{
    const char *list = pack->languages[0];

    for (uint32_t i = 1; i < pack->language_count; i++)
        list = arena_print(compare->arena, "%s %s", list, pack->languages[i]);
    return list;
}

/* Whether a sentence names the publisher otherwise than by its name. */
static bool is_called(const struct pack *pack)
{
    for (uint32_t i = 0; i < pack->language_count; i++)
        if (strcmp(pack->called.in[i], pack->publisher))
            return true;
    return false;
}

static void compare_head(struct compare *compare)
{
    const struct pack *a = compare->a, *b = compare->b;

    member(compare, "", "id", a->id, b->id);
    member(compare, "", "version", a->version, b->version);
    member(compare, "", "languages", language_list(compare, a),
           language_list(compare, b));
    text(compare, "", "title", a->title, b->title);
    text(compare, "", "notice", a->notice, b->notice);
    validity(compare, "", a->valid, b->valid);
    member(compare, "/source", "publisher", a->publisher, b->publisher);
    if (is_called(a) || is_called(b))
        text(compare, "/source", "called", a->called, b->called);
    member(compare, "/source", "title", a->source_title, b->source_title);
    member(compare, "/source", "url", a->url, b->url);
    member(compare, "/source", "edition", a->edition, b->edition);
}

#define PARTS(name, type, how)                                                 \
    ((struct parts){"/" #name, a->name, b->name, a->type##_count,              \
                    b->type##_count, sizeof(struct type), how})

struct text_changes diff_texts(const struct pack *old_pack,
                               const struct pack *new_pack, struct arena *arena)
{
    const struct pack *a = old_pack, *b = new_pack;
    struct compare compare = {.a = a, .b = b, .arena = arena};

    compare_head(&compare);
    struct parts facts = PARTS(source_facts, source_fact, compare_source_fact);
    facts.path = "/source/facts";
    compare_parts(&compare, facts);
    compare_parts(&compare, PARTS(questions, question, compare_question));
    compare_parts(&compare, PARTS(facts, fact, compare_fact));
    compare_parts(&compare, PARTS(outcomes, outcome, compare_outcome));
    member(&compare, "", "hit_policy",
           a->hit_policy == HIT_FIRST ? "first" : "unique",
           b->hit_policy == HIT_FIRST ? "first" : "unique");
    compare_parts(&compare, PARTS(rules, rule, compare_rule));
    compare_parts(&compare, PARTS(advice, advice, compare_advice));
    return (struct text_changes){compare.items, compare.count};
}
