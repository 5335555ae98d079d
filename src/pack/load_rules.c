/* load_rules.c -- outcomes, the rules that reach them, and advice. */
#include "pack/load_internal.h"

enum { EXIT_STATUS_MIN = 10, EXIT_STATUS_MAX = 99 };

static bool read_exit_status(const struct json *json, int *status)
{
    struct json member;
    int64_t value;

    if (!shape_may(json, "exit_status", JSON_NUMBER, &member))
        return false;
    if (!member.value)
        return true;
    if (!shape_integer(&member, &value))
        return false;
    if (value && (value < EXIT_STATUS_MIN || value > EXIT_STATUS_MAX))
        return json_fault(&member, FAULT_EXIT_STATUS,
                          "an exit status is 0 or lies between %d and %d",
                          EXIT_STATUS_MIN, EXIT_STATUS_MAX);
    *status = (int)value;
    return true;
}

static bool read_plus_days(const struct json *json, int32_t *days)
{
    struct json member;
    int64_t value;

    if (!shape_may(json, "plus_days", JSON_NUMBER, &member))
        return false;
    if (!member.value)
        return true;
    if (!shape_integer(&member, &value))
        return false;
    if (value < -PACK_PLUS_DAYS_MAX || value > PACK_PLUS_DAYS_MAX)
        return json_fault(&member, FAULT_PLUS_DAYS,
                          "'plus_days' lies between -%d and %d",
                          PACK_PLUS_DAYS_MAX, PACK_PLUS_DAYS_MAX);
    *days = (int32_t)value;
    return true;
}

static bool read_outcome_date(struct loader *loader, const struct json *json,
                              struct ids *ids, struct outcome_date *date)
{
    static const char *const members[] = {"id", "says", "date", "plus_days"};
    struct json day;

    bool ok = ids_declare(ids, json, json->index, loader->arena, &date->id);
    if (json_type(json) != JSON_OBJECT)
        return false;
    ok &= shape_object(json, members, COUNT_OF(members));
    ok &= load_text(loader, json, "says", &date->says);
    ok &= shape_need(json, "date", JSON_STRING, &day) &&
          load_date_source(loader, &day, &date->date);
    return read_plus_days(json, &date->plus_days) && ok;
}

static bool read_outcome_dates(struct loader *loader, const struct json *json,
                               struct outcome *outcome)
{
    struct json list;
    uint32_t count;
    struct ids ids;
    bool ok =
        load_list(json, "dates", LIST_MAY_MISS, LOAD_DATES_MAX, &list, &count);

    loader->outcome_dates.partial |= !ok;
    if (!count)
        return ok;
    struct outcome_date *dates =
        arena_array(loader->arena, struct outcome_date, count);
    ids_init(&ids, "date", FAULT_UNKNOWN_DATE, count, loader->document.scratch);
    for (struct json item = json_first(&list); item.value; json_step(&item))
        ok &= read_outcome_date(loader, &item, &ids, &dates[item.index]);
    outcome->dates = dates;
    outcome->date_count = count;
    return ok;
}

static bool read_outcome(struct loader *loader, const struct json *json,
                         struct outcome *outcome)
{
    static const char *const members[] = {"id", "says", "exit_status", "dates",
                                          "source"};

    bool ok = ids_declare(&loader->outcomes, json, json->index, loader->arena,
                          &outcome->id);
    if (json_type(json) != JSON_OBJECT)
        return false;
    outcome->at = json_origin(json);
    ok &= shape_object(json, members, COUNT_OF(members));
    ok &= load_text(loader, json, "says", &outcome->says);
    ok &= read_exit_status(json, &outcome->exit_status);
    ok &= read_outcome_dates(loader, json, outcome);
    return load_sources(loader, json, &outcome->sources) && ok;
}

bool load_outcomes(struct loader *loader, const struct json *top)
{
    struct json list;
    uint32_t count;
    bool ok = load_list(top, "outcomes", LIST_MUST_HAVE_ONE, PACK_OUTCOMES_MAX,
                        &list, &count);
    struct outcome *outcomes =
        arena_array(loader->arena, struct outcome, count);

    ids_init(&loader->outcomes, "outcome", FAULT_UNKNOWN_OUTCOME, count,
             loader->document.scratch);
    loader->outcomes.partial = !count;
    loader->pack->outcomes = outcomes;
    loader->pack->outcome_count = count;
    if (!count)
        return ok;
    for (struct json item = json_first(&list); item.value; json_step(&item))
        ok &= read_outcome(loader, &item, &outcomes[item.index]);
    return ok;
}

static bool read_rule(struct loader *loader, const struct json *json,
                      struct rule *rule)
{
    static const char *const members[] = {
        "id", "outcome", "when", "because", "source", "valid_from", "valid_to"};
    struct cond *when = arena_new(loader->arena, struct cond);
    struct json outcome, condition;

    bool ok = ids_declare(&loader->rules, json, json->index, loader->arena,
                          &rule->id);
    if (json_type(json) != JSON_OBJECT)
        return false;
    rule->at = json_origin(json);
    rule->when = when;
    ok &= shape_object(json, members, COUNT_OF(members));
    ok &= shape_need_any(json, "outcome", &outcome) &&
          ids_find(&loader->outcomes, &outcome, NULL, &rule->outcome);
    ok &= load_text(loader, json, "because", &rule->because);
    ok &= load_sources(loader, json, &rule->sources);
    ok &= load_validity(loader, json, &rule->valid);
    ok &= shape_need_any(json, "when", &condition) &&
          condition_read(&loader->scope, &condition, when);
    return ok;
}

bool load_rules(struct loader *loader, const struct json *top)
{
    struct json list;
    uint32_t count;
    bool ok = load_list(top, "rules", LIST_MUST_HAVE_ONE, PACK_RULES_MAX, &list,
                        &count);
    struct rule *rules = arena_array(loader->arena, struct rule, count);

    ids_init(&loader->rules, "rule", FAULT_UNKNOWN_RULE, count,
             loader->document.scratch);
    loader->rules.partial = !count;
    loader->pack->rules = rules;
    loader->pack->rule_count = count;
    if (!count)
        return ok;
    for (struct json item = json_first(&list); item.value; json_step(&item))
        ok &= read_rule(loader, &item, &rules[item.index]);
    return ok;
}

/* The outcomes that the advice is for: all, unless it says which. */
static bool read_for(struct loader *loader, const struct json *json,
                     struct advice *advice)
{
    struct json list;
    uint32_t count, outcomes = loader->pack->outcome_count;
    const uint32_t *numbers;
    bool *chosen = arena_array(loader->arena, bool, outcomes);
    bool ok = load_list(json, "for", LIST_MAY_HAVE_ONE, PACK_OUTCOMES_MAX,
                        &list, &count);

    advice->for_outcome = chosen;
    if (!count) {
        for (uint32_t i = 0; i < outcomes; i++)
            chosen[i] = true;
        return ok;
    }
    if (!ids_find_all(&loader->outcomes, &list, loader->document.scratch,
                      &numbers))
        return false;
    for (uint32_t i = 0; i < count; i++)
        chosen[numbers[i]] = true;
    return ok;
}

static bool read_advice_when(struct loader *loader, const struct json *json,
                             struct advice *advice)
{
    struct cond *when = arena_new(loader->arena, struct cond);
    struct json condition = json_find(json, "when");

    advice->when = when;
    if (condition.value)
        return condition_read(&loader->scope, &condition, when);
    *when = (struct cond){.op = COND_TRUE, .at = advice->at};
    return true;
}

static bool read_advice(struct loader *loader, const struct json *json,
                        struct advice *advice)
{
    static const char *const members[] = {"id",   "kind", "for",
                                          "when", "says", "source"};
    static const char *const kinds[] = {"do", "bring", "note"};
    struct json kind;
    size_t which = 0;

    bool ok = ids_declare(&loader->advice, json, json->index, loader->arena,
                          &advice->id);
    if (json_type(json) != JSON_OBJECT)
        return false;
    advice->at = json_origin(json);
    ok &= shape_object(json, members, COUNT_OF(members));
    ok &= shape_need(json, "kind", JSON_STRING, &kind) &&
          shape_word(&kind, FAULT_ADVICE_KIND, kinds, COUNT_OF(kinds), &which);
    advice->kind = (enum advice_kind)which;
    ok &= read_for(loader, json, advice);
    ok &= read_advice_when(loader, json, advice);
    loader->advice_read = advice;
    ok &= load_text(loader, json, "says", &advice->says);
    loader->advice_read = NULL;
    return load_sources(loader, json, &advice->sources) && ok;
}

bool load_advice(struct loader *loader, const struct json *top)
{
    struct json list;
    uint32_t count;
    bool ok =
        load_list(top, "advice", LIST_MAY_MISS, PACK_ADVICE_MAX, &list, &count);
    struct advice *advice = arena_array(loader->arena, struct advice, count);

    ids_init(&loader->advice, "advice", FAULT_UNKNOWN_ADVICE, count,
             loader->document.scratch);
    loader->advice.partial = !ok;
    loader->pack->advice = advice;
    loader->pack->advice_count = count;
    if (!count)
        return ok;
    for (struct json item = json_first(&list); item.value; json_step(&item))
        ok &= read_advice(loader, &item, &advice[item.index]);
    return ok;
}
