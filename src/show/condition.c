/* condition.c -- conditions, rules and advice as sentences. */
#include "show/show.h"

#include "base/date.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char *fill(const struct style *style, enum word word,
                        const char *a, const char *b, struct arena *arena)
{
    const char *const blanks[] = {a, b};

    return words_fill(style->words, word, blanks, arena);
}

static const char *either(const char *list, const char *item,
                          const struct style *style, struct arena *arena)
{
    return list ? arena_print(arena, "%s%s%s", list,
                              words_get(style->words, WORD_CELL_OR), item)
                : item;
}

static bool in_ranges(const struct cond *cond, int64_t value)
{
    for (uint32_t i = 0; i < cond->range_count; i++)
        if (cond->ranges[i].low <= value && value <= cond->ranges[i].high)
            return true;
    return false;
}

/* In quotes, for it may be a sentence. */
static const char *option_text(const struct question *question, uint32_t option,
                               const struct style *style, struct arena *arena)
{
    return arena_print(arena, "\"%s\"",
                       question->options[option].says.in[style->language]);
}

/* "a is x or y", "a is not z". */
static const char *say_options(const struct question *question,
                               const struct cond *cond, bool negate,
                               const struct style *style, struct arena *arena)
{
    const char *list = NULL;
    uint32_t in = 0, all = question->option_count;

    for (uint32_t i = 0; i < all; i++)
        in += in_ranges(cond, i) != negate;
    // What it is not is shorter where that is but one, or few of many.
    bool is_not = in + 1 == all && in > 1;
    bool is_none =
        in > SHORT_LIST_MAX && all - in <= SHORT_LIST_MAX && in < all;
    for (uint32_t i = 0; i < all; i++)
        if ((in_ranges(cond, i) != negate) != (is_not || is_none))
            list = either(list, option_text(question, i, style, arena), style,
                          arena);
    return fill(style,
                is_not    ? WORD_SHOW_IS_NOT
                : is_none ? WORD_SHOW_IS_NONE
                          : WORD_SHOW_IS,
                question->id, list ? list : "", arena);
}

static const char *say_range(const char *name, struct range range,
                             struct range domain, const struct style *style,
                             struct arena *arena)
{
    const char *low = arena_print(arena, "%" PRId64, range.low);
    const char *high = arena_print(arena, "%" PRId64, range.high);
    const char *const blanks[] = {name, low, high};

    if (range.low == range.high)
        return fill(style, WORD_SHOW_IS, name, low, arena);
    if (range.low <= domain.low)
        return fill(style, WORD_SHOW_AT_MOST, name, high, arena);
    if (range.high >= domain.high)
        return fill(style, WORD_SHOW_AT_LEAST, name, low, arena);
    return words_fill(style->words, WORD_SHOW_FROM_TO, blanks, arena);
}

static const char *say_test(const struct pack *pack, const struct cond *cond,
                            bool negate, const struct style *style,
                            struct arena *arena)
{
    const struct question *question = cond->variable < pack->question_count
                                          ? &pack->questions[cond->variable]
                                          : NULL;
    const char *name = pack_variable_id(pack, cond->variable), *list = NULL;
    struct range domain = pack_domain(pack, cond->variable);

    if (question && question->type == QUESTION_CHOICE)
        return say_options(question, cond, negate, style, arena);
    if (question && question->type == QUESTION_BOOLEAN)
        return fill(style, WORD_SHOW_IS, name,
                    words_get(style->words, in_ranges(cond, 1) != negate
                                                ? WORD_CELL_YES
                                                : WORD_CELL_NO),
                    arena);
    int64_t low = domain.low; // of what is left, where it is turned round
    for (uint32_t i = 0; i < cond->range_count; i++) {
        struct range range = cond->ranges[i];
        if (!negate) {
            list = either(list, say_range(name, range, domain, style, arena),
                          style, arena);
            continue;
        }
        if (range.low > low)
            list = either(list,
                          say_range(name, (struct range){low, range.low - 1},
                                    domain, style, arena),
                          style, arena);
        low = range.high < domain.high ? range.high + 1 : INT64_MAX;
    }
    if (negate && low <= domain.high)
        list = either(list,
                      say_range(name, (struct range){low, domain.high}, domain,
                                style, arena),
                      style, arena);
    return list ? list : words_get(style->words, WORD_SHOW_FALSE);
}

/* Two variables, compared as the author wrote it. */
static const char *say_pair(const struct pack *pack, const struct cond *cond,
                            bool negate, const struct style *style,
                            struct arena *arena)
{
    static const enum word words[] = {[COMPARE_NONE] = WORD_SHOW_FALSE,
                                      [COMPARE_LESS] = WORD_SHOW_LESS,
                                      [COMPARE_SAME] = WORD_SHOW_SAME,
                                      [COMPARE_AT_MOST] = WORD_SHOW_AT_MOST,
                                      [COMPARE_MORE] = WORD_SHOW_MORE,
                                      [COMPARE_UNEQUAL] = WORD_SHOW_UNEQUAL,
                                      [COMPARE_AT_LEAST] = WORD_SHOW_AT_LEAST,
                                      [COMPARE_AT_LEAST | COMPARE_AT_MOST] =
                                          WORD_SHOW_TRUE};
    unsigned all = COMPARE_AT_LEAST | COMPARE_AT_MOST;
    unsigned comparison =
        negate ? all & ~(unsigned)cond->written : (unsigned)cond->written;

    return fill(style, words[comparison],
                pack_variable_id(pack, cond->variable),
                pack_variable_id(pack, cond->other), arena);
}

static const char *say(const struct pack *pack, const struct cond *cond,
                       bool negate, bool inside, const struct style *style,
                       struct arena *arena);

/* The kids of AND and OR; in brackets inside another. */
static const char *say_kids(const struct pack *pack, const struct cond *cond,
                            bool negate, bool inside, const struct style *style,
                            struct arena *arena)
{
    enum word between =
        (cond->op == COND_AND) != negate ? WORD_SHOW_AND : WORD_SHOW_EITHER;
    const char **kids = arena_array(arena, const char *, cond->kid_count);

    if (cond->kid_count == 1)
        return say(pack, &cond->kids[0], negate, inside, style, arena);
    for (uint32_t i = 0; i < cond->kid_count; i++)
        kids[i] = say(pack, &cond->kids[i], negate, true, style, arena);

    const char *list = arena_join(arena, kids, cond->kid_count,
                                  words_get(style->words, between));
    return inside ? arena_print(arena, "(%s)", list) : list;
}

/* Negations go down to the tests. */
static const char *say(const struct pack *pack, const struct cond *cond,
                       bool negate, bool inside, const struct style *style,
                       struct arena *arena)
{
    switch (cond->op) {
    case COND_FALSE:
    case COND_TRUE:
        return words_get(style->words, (cond->op == COND_TRUE) != negate
                                           ? WORD_SHOW_TRUE
                                           : WORD_SHOW_FALSE);
    case COND_AND:
    case COND_OR:
        if (cond->written)
            return say_pair(pack, cond, negate, style, arena);
        return say_kids(pack, cond, negate, inside, style, arena);
    case COND_NOT:
        return say(pack, &cond->kids[0], !negate, inside, style, arena);
    case COND_TEST:
        return say_test(pack, cond, negate, style, arena);
    }
    abort();
}

/* One condition more; `list` NULL: there is none yet. */
static const char *and_day(const char *list, enum word word, int32_t day,
                           const struct style *style, struct arena *arena)
{
    const char *const blanks[] = {words_date(style->words, day, arena)};
    const char *limit = words_fill(style->words, word, blanks, arena);

    return list ? arena_print(arena, "%s%s%s", list,
                              words_get(style->words, WORD_SHOW_AND), limit)
                : limit;
}

/* A rule without a condition, behind others the first of which decides. */
static bool is_otherwise(const struct table *table, const struct rule *rule)
{
    const struct pack *pack = table->pack;

    if (rule->when->op != COND_TRUE || pack->hit_policy != HIT_FIRST)
        return false;
    for (const struct rule *other = pack->rules; other < rule; other++)
        if (table_has_rule(table, other))
            return true;
    return false;
}

/* "If a, then b."; `list` NULL: whatever the answers are. */
static const char *if_then(const struct table *table, const struct rule *rule,
                           const char *list, const struct style *style,
                           struct arena *arena)
{
    const char *outcome = table->pack->outcomes[rule->outcome].id;
    bool otherwise = is_otherwise(table, rule);

    if (list)
        return fill(style, otherwise ? WORD_SHOW_OTHERWISE_IF : WORD_SHOW_IF,
                    list, outcome, arena);
    return words_fill(style->words,
                      otherwise ? WORD_SHOW_OTHERWISE : WORD_SHOW_ALWAYS,
                      &outcome, arena);
}

const char *write_rule(const struct table *table, const struct rule *rule,
                       const struct style *style, struct arena *arena)
{
    bool from = rule->valid.from > DATE_MIN, to = rule->valid.to < DATE_MAX;
    bool day = rule->valid.from == rule->valid.to;
    const char *list =
        rule->when->op == COND_TRUE
            ? NULL
            : say(table->pack, rule->when, false, from || to, style, arena);

    if (from)
        list = and_day(list, day ? WORD_SHOW_VALID : WORD_SHOW_VALID_FROM,
                       rule->valid.from, style, arena);
    if (to && !day)
        list = and_day(list, WORD_SHOW_VALID_TO, rule->valid.to, style, arena);
    return if_then(table, rule, list, style, arena);
}

const char *write_advice(const struct pack *pack, const struct advice *advice,
                         const struct style *style, struct arena *arena)
{
    bool always = advice->when->op == COND_TRUE, all = true;
    const char *list = NULL,
               *condition = say(pack, advice->when, false, false, style, arena);

    for (uint32_t i = 0; i < pack->outcome_count; i++) {
        all &= advice->for_outcome[i];
        if (advice->for_outcome[i])
            list = either(list, pack->outcomes[i].id, style, arena);
    }
    if (all)
        return always ? words_get(style->words, WORD_SHOW_GIVE_ALWAYS)
                      : fill(style, WORD_SHOW_GIVE_IF, condition, NULL, arena);
    return fill(style, always ? WORD_SHOW_GIVE_WITH : WORD_SHOW_GIVE_BOTH,
                list ? list : "", condition, arena);
}

const char *write_source_ids(const struct pack *pack,
                             const struct sources *sources, struct arena *arena)
{
    const char *list = "";

    for (uint32_t i = 0; i < sources->count; i++)
        list = arena_print(arena, "%s%s%s", list, i ? " " : "",
                           pack->source_facts[sources->facts[i]].id);
    return list;
}

const char *write_why(const struct rule *rule, const struct style *style,
                      struct arena *arena)
{
    const char *why = rule->because.in[style->language];

    return words_fill(style->words, WORD_QUESTIONS_WHY, &why, arena);
}

const char *write_cites(const struct pack *pack, const struct sources *sources,
                        const struct style *style, struct arena *arena)
{
    const char *ids = write_source_ids(pack, sources, arena);

    return *ids ? words_fill(style->words, WORD_SHOW_CITES, &ids, arena) : NULL;
}

const char *write_source_fact(const struct source_fact *fact,
                              const struct style *style, struct arena *arena)
{
    const char *says = fact->says.in ? fact->says.in[style->language] : NULL;

    return arena_print(arena, "%s, %s%s%s", fact->id,
                       fact->section.in[style->language], says ? ": " : "",
                       says ? says : "");
}

const char *write_left_out(const struct table *table, const struct style *style,
                           struct arena *arena)
{
    const struct pack *pack = table->pack;
    const char *list = NULL;

    for (uint32_t i = 0; i < pack->rule_count; i++)
        if (!table_has_rule(table, &pack->rules[i]))
            list = list ? arena_print(arena, "%s, %s", list, pack->rules[i].id)
                        : pack->rules[i].id;
    return list ? words_fill(style->words, WORD_SHOW_LEFT_OUT, &list, arena)
                : NULL;
}
