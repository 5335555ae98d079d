/* SPDX-License-Identifier: MIT */
/*
 * load_case_file.c -- cases in a file of their own, for a pack that is loaded.
 *
 * What a case may name is in the model of the pack, whose text may be gone.
 */
#include "pack/load_internal.h"

static void offer_options(struct loader *loader, uint32_t number)
{
    const struct question *question = &loader->pack->questions[number];
    struct ids *ids = &loader->scope.options[number];

    ids_init(ids, "option", FAULT_UNKNOWN_OPTION, question->option_count,
             loader->document.scratch);
    for (uint32_t i = 0; i < question->option_count; i++)
        ids_offer(ids, question->options[i].id);
}

static void offer_variables(struct loader *loader)
{
    const struct pack *pack = loader->pack;
    struct arena *scratch = loader->document.scratch;
    struct scope *scope = &loader->scope;
    uint32_t count = pack->question_count + pack->fact_count;

    ids_init(&scope->variables, "question or fact", FAULT_UNKNOWN_VARIABLE,
             count, scratch);
    scope->variables.reserved = true;
    scope->options = arena_array(scratch, struct ids, pack->question_count);
    scope->broken = arena_array(scratch, bool, count);
    for (uint32_t i = 0; i < count; i++)
        ids_offer(&scope->variables, pack_variable_id(pack, i));
    for (uint32_t i = 0; i < pack->question_count; i++)
        offer_options(loader, i);
}

static void offer_parts(struct loader *loader)
{
    const struct pack *pack = loader->pack;
    struct arena *scratch = loader->document.scratch;

    ids_init(&loader->outcomes, "outcome", FAULT_UNKNOWN_OUTCOME,
             pack->outcome_count, scratch);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        ids_offer(&loader->outcomes, pack->outcomes[i].id);
    ids_init(&loader->rules, "rule", FAULT_UNKNOWN_RULE, pack->rule_count,
             scratch);
    for (uint32_t i = 0; i < pack->rule_count; i++)
        ids_offer(&loader->rules, pack->rules[i].id);
    ids_init(&loader->advice, "advice", FAULT_UNKNOWN_ADVICE,
             pack->advice_count, scratch);
    for (uint32_t i = 0; i < pack->advice_count; i++)
        ids_offer(&loader->advice, pack->advice[i].id);
}

bool load_is_case_file(const struct json *top)
{
    struct json first = json_first(top);

    if (json_is(top, JSON_ARRAY))
        return json_is(&first, JSON_OBJECT) &&
               json_find(&first, "answers").value;
    return (json_is(top, JSON_OBJECT) && json_find(top, "cases").value &&
            !json_find(top, "pack").value && !json_find(top, "rules").value);
}

/* The list, which is all of the text or stands in an object. */
static bool find_list(const struct json *top, struct json *list)
{
    static const char *const members[] = {"$schema", "cases", NULL};
    uint32_t count;

    if (json_type(top) == JSON_ARRAY) {
        *list = *top;
        return true;
    }
    if (!shape_is(top, JSON_OBJECT))
        return false;
    if (json_find(top, "pack").value)
        return json_fault_hint(top, FAULT_UNKNOWN_MEMBER,
                               "name a file that has nothing but \"cases\"",
                               "this is a rule pack, and no file of cases");
    return shape_object(top, members) &&
           load_list(top, "cases", LIST_MUST_BE, PACK_CASES_MAX, list, &count);
}

void load_case_file(struct loader *loader, const struct json *top)
{
    uint32_t own = loader->pack->case_count;
    struct json list;

    if (!find_list(top, &list))
        return;
    if (json_count(&list) > PACK_CASES_MAX - own) {
        json_fault(&list, FAULT_TOO_MANY,
                   "a pack may have at most %d cases, and has %u without these",
                   PACK_CASES_MAX, (unsigned)own);
        return;
    }
    offer_variables(loader);
    offer_parts(loader);
    load_more_cases(loader, &list);
}
