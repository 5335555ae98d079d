/* rule_text.c -- rules and advice as sentences. */
#include "show/show_internal.h"

#include "base/date.h"
#include "text/phrase.h"

static const char *fill(const struct style *style, enum message which,
                        const char *a, const char *b, struct arena *arena)
{
    const char *const blanks[] = {a, b};

    return message_fill(style->spoken, which, blanks, arena);
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
        return fill(style, otherwise ? MSG_SHOW_OTHERWISE_IF : MSG_SHOW_IF,
                    list, outcome, arena);
    return message_fill(style->spoken,
                        otherwise ? MSG_SHOW_OTHERWISE : MSG_SHOW_ALWAYS,
                        &outcome, arena);
}

static struct phrases phrases_of(const struct pack *pack,
                                 const struct style *style, struct arena *arena)
{
    return (struct phrases){pack, style->spoken, (int32_t)style->language,
                            false, arena};
}

const char *write_rule(const struct table *table, const struct rule *rule,
                       const struct style *style, struct arena *arena)
{
    struct range days = {rule->valid.from, rule->valid.to};
    struct range all = {DATE_MIN, DATE_MAX};
    struct phrase valid = {PHRASE_TODAY, {&days, 1}, {&all, 1}};
    struct phrases how = phrases_of(table->pack, style, arena);
    bool some = days.low > all.low || days.high < all.high;
    const char *list = rule->when->op == COND_TRUE
                           ? NULL
                           : phrase_condition(&how, rule->when, some);

    if (some)
        list =
            phrase_and(style->spoken, list, phrase_test(&how, &valid), arena);
    return if_then(table, rule, list, style, arena);
}

const char *write_advice(const struct pack *pack, const struct advice *advice,
                         const struct style *style, struct arena *arena)
{
    struct phrases how = phrases_of(pack, style, arena);
    bool always = advice->when->op == COND_TRUE;
    const char **ids = arena_array(arena, const char *, pack->outcome_count);
    const char *condition = phrase_condition(&how, advice->when, false);
    uint32_t count = 0;

    for (uint32_t i = 0; i < pack->outcome_count; i++)
        if (advice->for_outcome[i])
            ids[count++] = pack->outcomes[i].id;
    if (count == pack->outcome_count)
        return always ? message(style->spoken, MSG_SHOW_GIVE_ALWAYS)
                      : fill(style, MSG_SHOW_GIVE_IF, condition, NULL, arena);
    return fill(
        style, always ? MSG_SHOW_GIVE_WITH : MSG_SHOW_GIVE_BOTH,
        arena_join(arena, ids, count, message(style->spoken, MSG_PHRASE_OR)),
        condition, arena);
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

    return message_fill(style->spoken, MSG_QUESTIONS_WHY, &why, arena);
}

const char *write_cites(const struct pack *pack, const struct sources *sources,
                        const struct style *style, struct arena *arena)
{
    const char *ids = write_source_ids(pack, sources, arena);

    return *ids ? message_fill(style->spoken, MSG_SHOW_CITES, &ids, arena)
                : NULL;
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
    return list ? message_fill(style->spoken, MSG_SHOW_LEFT_OUT, &list, arena)
                : NULL;
}
