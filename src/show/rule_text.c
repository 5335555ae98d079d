/* SPDX-License-Identifier: MIT */
/* rule_text.c -- rules and advice as sentences. */
#include "show/table_internal.h"

#include "base/date.h"

static const char *fill(const struct phrases *how, enum message which,
                        const char *const *blanks)
{
    return message_fill(how->spoken, which, blanks, how->arena);
}

/* A rule without a condition, behind others the first of which decides. */
static bool is_otherwise(const struct table *table, const struct rule *rule)
{
    if (rule->when->op != COND_TRUE || table->pack->hit_policy != HIT_FIRST)
        return false;
    for (const struct rule *other = table->pack->rules; other < rule; other++)
        if (table_has_rule(table, other))
            return true;
    return false;
}

const char *rule_text(const struct table *table, const struct rule *rule,
                      const struct phrases *how)
{
    struct range days = {rule->valid.from, rule->valid.to};
    struct range all = {DATE_MIN, DATE_MAX};
    struct phrase valid = {PHRASE_TODAY, {&days, 1}, {&all, 1}};
    bool some = days.low > all.low || days.high < all.high;
    bool otherwise = is_otherwise(table, rule);
    const char *outcome = table->pack->outcomes[rule->outcome].id;
    const char *list = rule->when->op == COND_TRUE
                           ? NULL
                           : phrase_condition(how, rule->when, some);

    if (some)
        list =
            phrase_and(how->spoken, list, phrase_test(how, &valid), how->arena);
    if (!list)
        return fill(how, otherwise ? MSG_SHOW_OTHERWISE : MSG_SHOW_ALWAYS,
                    &outcome);
    return fill(how, otherwise ? MSG_SHOW_OTHERWISE_IF : MSG_SHOW_IF,
                BLANKS(list, outcome));
}

const char *advice_text(const struct advice *advice, const struct phrases *how)
{
    const struct pack *pack = how->pack;
    bool always = advice->when->op == COND_TRUE;
    const char **ids =
        arena_array(how->arena, const char *, pack->outcome_count);
    const char *condition = phrase_condition(how, advice->when, false);
    uint32_t count = 0;

    for (uint32_t i = 0; i < pack->outcome_count; i++)
        if (advice->for_outcome[i])
            ids[count++] = pack->outcomes[i].id;
    if (count == pack->outcome_count)
        return fill(how, always ? MSG_SHOW_GIVE_ALWAYS : MSG_SHOW_GIVE_IF,
                    &condition);
    const char *list =
        arena_join(how->arena, ids, count, message(how->spoken, MSG_PHRASE_OR));
    return fill(how, always ? MSG_SHOW_GIVE_WITH : MSG_SHOW_GIVE_BOTH,
                BLANKS(list, condition));
}
