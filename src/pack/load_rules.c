/* SPDX-License-Identifier: MIT */
/* load_rules.c -- outcomes, the rules that reach them, and advice. */
#include "pack/load_internal.h"

enum { EXIT_STATUS_MIN = 10, EXIT_STATUS_MAX = 99 };

static void read_exit_status(const struct json *json, int *status)
{
    struct json member;
    int64_t value;

    if (!shape_has(json, "exit_status", JSON_NUMBER, &member) ||
        !shape_integer(&member, &value))
        return;
    if (value && (value < EXIT_STATUS_MIN || value > EXIT_STATUS_MAX))
        json_fault(&member, FAULT_EXIT_STATUS,
                   "an exit status is 0 or lies between %d and %d",
                   EXIT_STATUS_MIN, EXIT_STATUS_MAX);
    *status = (int)value;
}

static void read_plus_days(const struct json *json, int32_t *days)
{
    struct json member;
    int64_t value;

    if (!shape_has(json, "plus_days", JSON_NUMBER, &member) ||
        !shape_integer(&member, &value))
        return;
    if (value < -PACK_PLUS_DAYS_MAX || value > PACK_PLUS_DAYS_MAX)
        json_fault(&member, FAULT_PLUS_DAYS,
                   "'plus_days' lies between -%d and %d", PACK_PLUS_DAYS_MAX,
                   PACK_PLUS_DAYS_MAX);
    *days = (int32_t)value;
}

static void read_outcome_date(struct loader *loader, const struct json *json,
                              void *part)
{
    struct outcome_date *date = part;
    struct json day;

    load_text(loader, json, "says", &date->says);
    if (shape_need(json, "date", JSON_STRING, &day))
        load_date_source(loader, &day, &date->date);
    read_plus_days(json, &date->plus_days);
}

static void read_outcome(struct loader *loader, const struct json *json,
                         void *part)
{
    static const char *const members[] = {"id", "says", "date", "plus_days",
                                          NULL};
    static const struct part_list dates = {.key = "dates",
                                           .max = LOAD_DATES_MAX,
                                           .noun = "date",
                                           .unknown = FAULT_UNKNOWN_DATE,
                                           .members = members,
                                           .size = sizeof(struct outcome_date),
                                           .read = read_outcome_date};
    struct outcome *outcome = part;
    struct ids ids;

    outcome->at = json_origin(json);
    load_text(loader, json, "says", &outcome->says);
    read_exit_status(json, &outcome->exit_status);
    outcome->dates =
        load_parts(loader, json, &dates, &ids, &outcome->date_count);
    loader->outcome_dates.partial |= ids.partial;
    load_sources(loader, json, &outcome->sources);
}

void load_outcomes(struct loader *loader, const struct json *top)
{
    static const char *const members[] = {"id",    "says",   "exit_status",
                                          "dates", "source", NULL};
    static const struct part_list outcomes = {.key = "outcomes",
                                              .need = LIST_MUST_HAVE_ONE,
                                              .max = PACK_OUTCOMES_MAX,
                                              .noun = "outcome",
                                              .unknown = FAULT_UNKNOWN_OUTCOME,
                                              .members = members,
                                              .size = sizeof(struct outcome),
                                              .read = read_outcome};

    loader->pack->outcomes =
        load_parts(loader, top, &outcomes, &loader->outcomes,
                   &loader->pack->outcome_count);
}

static void read_rule(struct loader *loader, const struct json *json,
                      void *part)
{
    struct rule *rule = part;
    struct cond *when = arena_new(loader->arena, struct cond);
    struct json outcome, condition;

    rule->at = json_origin(json);
    rule->when = when;
    if (shape_need_any(json, "outcome", &outcome))
        ids_find(&loader->outcomes, &outcome, NULL, &rule->outcome);
    load_text(loader, json, "because", &rule->because);
    load_sources(loader, json, &rule->sources);
    load_validity(loader, json, &rule->valid);
    if (shape_need_any(json, "when", &condition))
        condition_read(&loader->scope, &condition, when);
}

void load_rules(struct loader *loader, const struct json *top)
{
    static const char *const members[] = {"id",       "outcome", "when",
                                          "because",  "source",  "valid_from",
                                          "valid_to", NULL};
    static const struct part_list rules = {.key = "rules",
                                           .need = LIST_MUST_HAVE_ONE,
                                           .max = PACK_RULES_MAX,
                                           .noun = "rule",
                                           .unknown = FAULT_UNKNOWN_RULE,
                                           .members = members,
                                           .size = sizeof(struct rule),
                                           .read = read_rule};

    loader->pack->rules = load_parts(loader, top, &rules, &loader->rules,
                                     &loader->pack->rule_count);
}

/* The outcomes that the advice is for: all, unless it says which. */
static void read_for(struct loader *loader, const struct json *json,
                     struct advice *advice)
{
    struct json list;
    uint32_t count, outcomes = loader->pack->outcome_count;
    const uint32_t *numbers;
    bool *chosen = arena_array(loader->arena, bool, outcomes);

    advice->for_outcome = chosen;
    load_list(json, "for", LIST_HAS_ONE, PACK_OUTCOMES_MAX, &list, &count);
    if (!ids_find_all(&loader->outcomes, &list, loader->document.scratch,
                      &numbers))
        return;
    for (uint32_t i = 0; i < outcomes && !count; i++)
        chosen[i] = true;
    for (uint32_t i = 0; i < count; i++)
        chosen[numbers[i]] = true;
}

static void read_advice(struct loader *loader, const struct json *json,
                        void *part)
{
    static const char *const kinds[] = {"do", "bring", "note"};
    struct advice *advice = part;
    struct cond *when = arena_new(loader->arena, struct cond);
    struct json condition = json_find(json, "when"), kind;
    size_t which = 0;

    advice->at = json_origin(json);
    if (shape_need(json, "kind", JSON_STRING, &kind))
        shape_word(&kind, FAULT_ADVICE_KIND, kinds, COUNT_OF(kinds), &which);
    advice->kind = (enum advice_kind)which;
    read_for(loader, json, advice);
    *when = (struct cond){.op = COND_TRUE, .at = advice->at};
    advice->when = when;
    if (condition.value)
        condition_read(&loader->scope, &condition, when);
    loader->advice_read = advice;
    load_text(loader, json, "says", &advice->says);
    loader->advice_read = NULL;
    load_sources(loader, json, &advice->sources);
}

void load_advice(struct loader *loader, const struct json *top)
{
    static const char *const members[] = {"id",   "kind",   "for", "when",
                                          "says", "source", NULL};
    static const struct part_list advice = {.key = "advice",
                                            .max = PACK_ADVICE_MAX,
                                            .noun = "advice",
                                            .unknown = FAULT_UNKNOWN_ADVICE,
                                            .members = members,
                                            .size = sizeof(struct advice),
                                            .read = read_advice};

    loader->pack->advice = load_parts(loader, top, &advice, &loader->advice,
                                      &loader->pack->advice_count);
}
