/* SPDX-License-Identifier: MIT */
/* load_cases.c -- the examples that a pack is tested with. */
#include "pack/load_internal.h"

#include <string.h>

/* The dates that outcomes can have, for `expect`; their names may be shared. */
static void gather_dates(struct loader *loader)
{
    const struct pack *pack = loader->pack;
    struct ids *ids = &loader->outcome_dates;
    bool partial = ids->partial || loader->outcomes.partial;
    uint32_t count = 0;

    for (uint32_t i = 0; i < pack->outcome_count; i++)
        count += pack->outcomes[i].date_count;
    ids_init(ids, "date", FAULT_UNKNOWN_DATE, count, loader->document.scratch);
    ids->partial = partial;
    for (uint32_t i = 0; i < pack->outcome_count; i++) {
        const struct outcome *outcome = &pack->outcomes[i];
        for (uint32_t j = 0; j < outcome->date_count; j++)
            ids_offer(ids, outcome->dates[j].id);
    }
}

static void read_day(const struct json *json, const struct question *question,
                     const struct test_case *test, int64_t *value)
{
    const int32_t *today = test->has_today ? &test->today : NULL;
    struct range days = question_domain(question, today);
    int32_t day;

    if (!shape_is(json, JSON_STRING) || !shape_date(json, &day))
        return;
    *value = day;
    if (day < days.low || day > days.high)
        json_fault(json, FAULT_ANSWER_OUT_OF_RANGE,
                   "'%s' is %s day that the question takes", json_string(json),
                   day < days.low ? "before the first" : "after the last");
}

static void read_number(const struct json *json,
                        const struct question *question, int64_t *value)
{
    if (!shape_is(json, JSON_NUMBER) || !shape_integer(json, value))
        return;
    if (*value < question->minimum || *value > question->maximum)
        json_fault(json, FAULT_ANSWER_OUT_OF_RANGE,
                   "the answer must lie between %lld and %lld",
                   (long long)question->minimum, (long long)question->maximum);
}

static void read_boolean(const struct json *json, int64_t *value)
{
    bool is_string = json_type(json) == JSON_STRING;

    if (is_string && (!strcmp(json_string(json), "unknown") ||
                      !strcmp(json_string(json), "null")))
        json_fault_hint(json, FAULT_WRONG_TYPE, "write null for that",
                        "\"don't know\" is not a string here");
    else if (shape_is(json, JSON_BOOLEAN))
        *value = json_boolean(json);
}

static void read_value(struct loader *loader, const struct json *json,
                       uint32_t number, const struct test_case *test,
                       int64_t *value)
{
    const struct question *question = &loader->pack->questions[number];
    uint32_t option;

    switch (question->type) {
    case QUESTION_BOOLEAN:
        read_boolean(json, value);
        return;
    case QUESTION_CHOICE:
        if (ids_find(&loader->scope.options[number], json, NULL, &option))
            *value = option;
        return;
    case QUESTION_INTEGER:
        read_number(json, question, value);
        return;
    case QUESTION_DATE:
        read_day(json, question, test, value);
        return;
    }
}

/* "Don't know" stands for an option where the question has one for it. */
static struct answer not_known(const struct question *question)
{
    if (question->unknown_option < 0)
        return (struct answer){ANSWER_UNKNOWN, 0};
    return (struct answer){ANSWER_KNOWN, question->unknown_option};
}

/* Only questions are answered and asked. */
static bool is_question(const void *pack, uint32_t number)
{
    return number < ((const struct pack *)pack)->question_count;
}

static const char *fact_hint(const struct pack *pack, const struct json *json,
                             uint32_t number)
{
    const struct fact *fact = &pack->facts[number];
    const char *names[2];
    size_t count = 0;

    for (int i = 0; i < 2; i++) {
        int32_t date = i ? fact->to : fact->from;
        if (date != DATE_OF_TODAY && fact->from != fact->to)
            names[count++] = pack->questions[date].id;
    }
    return count ? json_print(json, "it follows from %s",
                              shape_list(json, names, count))
                 : NULL;
}

static void read_answer(struct loader *loader, const struct json *json,
                        const struct test_case *test, struct answer *answers)
{
    const struct pack *pack = loader->pack;
    const struct ids_filter questions = {is_question, pack, NULL};
    uint32_t number;

    if (!strcmp(json->key, "today")) {
        json_fault(json, FAULT_UNKNOWN_VARIABLE,
                   "'today' stands beside 'answers', not in them");
    } else if (!ids_find_name(&loader->scope.variables, json, json->key,
                              &questions, &number)) {
        return;
    } else if (number >= pack->question_count) {
        json_fault_hint(json, FAULT_FACT_ANSWERED,
                        fact_hint(pack, json, number - pack->question_count),
                        "'%s' is a fact; answer the questions it follows from",
                        json->key);
    } else if (json_type(json) == JSON_NULL) {
        answers[number] = not_known(&pack->questions[number]);
    } else if (!loader->scope.broken[number]) {
        answers[number].state = ANSWER_KNOWN;
        read_value(loader, json, number, test, &answers[number].value);
    }
}

static void read_answers(struct loader *loader, const struct json *json,
                         struct test_case *test)
{
    struct answer *answers =
        arena_array(loader->arena, struct answer, loader->pack->question_count);
    struct json list;

    test->answers = answers;
    if (!shape_need(json, "answers", JSON_OBJECT, &list))
        return;
    for (struct json item = json_first(&list); item.value; json_step(&item))
        read_answer(loader, &item, test, answers);
}

static void read_today(struct loader *loader, const struct json *json,
                       struct test_case *test)
{
    struct json answers = json_find(json, "answers"), today;

    if (!shape_may(json, "today", JSON_STRING, &today))
        return;
    test->has_today = today.value;
    if (today.value)
        shape_date(&today, &test->today);
    else if (loader->pack->reads_today && // one in the answers is told there
             !json_find(&answers, "today").value)
        json_fault(json, FAULT_TODAY_MISSING,
                   "'today' is missing, and this pack depends on it");
}

/* An id or null, for which *number is NO_INDEX. */
static void read_reference(const struct ids *ids, const struct json *expect,
                           const char *key, bool *given, int32_t *number)
{
    struct json member = json_find(expect, key);
    uint32_t found;

    *given = member.value;
    *number = NO_INDEX;
    if (member.value && json_type(&member) != JSON_NULL &&
        ids_find(ids, &member, NULL, &found))
        *number = (int32_t)found;
}

static void read_expected_dates(struct loader *loader,
                                const struct json *expect,
                                struct expect *expected)
{
    struct json list;
    uint32_t number;

    if (!shape_has(expect, "dates", JSON_OBJECT, &list))
        return;

    struct expected_date *dates =
        arena_array(loader->arena, struct expected_date, json_count(&list));
    for (struct json item = json_first(&list); item.value; json_step(&item)) {
        struct expected_date *date = &dates[item.index];
        date->id = arena_copy(loader->arena, item.key, strlen(item.key));
        ids_find_name(&loader->outcome_dates, &item, item.key, NULL, &number);
        if (shape_is(&item, JSON_STRING))
            shape_date(&item, &date->day);
    }
    expected->has_dates = true;
    expected->dates = dates;
    expected->date_count = json_count(&list);
}

/* One item of a list of ids; "possible" may also say null, for no rule. */
static bool read_item(struct loader *loader, struct ids *ids,
                      const struct json *item, const struct index_list *list,
                      int32_t *number)
{
    const struct ids_filter questions = {is_question, loader->pack, NULL};
    bool nullable = ids == &loader->outcomes;
    uint32_t found;

    if (nullable && json_type(item) == JSON_NULL) {
        *number = NO_INDEX;
        for (uint32_t i = 0; i < item->index; i++)
            if (list->items[i] == NO_INDEX)
                return json_fault(item, FAULT_NAMED_TWICE,
                                  "null is named twice");
        return true;
    }
    if (!ids_find_new(ids, item,
                      ids == &loader->scope.variables ? &questions : NULL,
                      &found))
        return false;
    *number = (int32_t)found;
    return true;
}

static bool read_list(struct loader *loader, struct ids *ids,
                      const struct json *expect, const char *key,
                      struct index_list *list)
{
    struct json array;
    bool ok = true;

    if (!shape_has(expect, key, JSON_ARRAY, &array))
        return false;

    uint32_t count = json_count(&array);
    int32_t *items = arena_array(loader->arena, int32_t, count);
    *list = (struct index_list){items, count, true};
    ids_begin(ids);
    for (struct json item = json_first(&array); item.value; json_step(&item))
        ok &= read_item(loader, ids, &item, list, &items[item.index]);
    return ok;
}

static void read_ask(struct loader *loader, const struct json *expect,
                     struct index_list *ask)
{
    struct json list = json_find(expect, "ask");

    if (!read_list(loader, &loader->scope.variables, expect, "ask", ask))
        return;
    for (struct json item = json_first(&list); item.value; json_step(&item))
        if ((uint32_t)ask->items[item.index] >= loader->pack->question_count)
            json_fault(&item, FAULT_FACT_ANSWERED,
                       "'%s' is a fact, which nobody asks", json_string(&item));
}

static void read_status(const struct json *expect, struct expect *expected)
{
    static const char *const words[] = {"decided", "undetermined", "no_rule",
                                        "not_in_force"};
    struct json status;
    size_t which;

    if (!shape_has(expect, "status", JSON_STRING, &status) ||
        !shape_word(&status, FAULT_STATUS, words, COUNT_OF(words), &which))
        return;
    expected->has_status = true;
    expected->status = (enum status)which;
}

static void read_expect(struct loader *loader, const struct json *json,
                        struct expect *expected)
{
    static const char *const members[] = {"status", "outcome",  "rule", "dates",
                                          "advice", "possible", "ask",  NULL};
    struct json expect;

    if (!shape_need(json, "expect", JSON_OBJECT, &expect))
        return;
    if (!json_count(&expect))
        json_fault(&expect, FAULT_EXPECTS_NOTHING, "this case expects nothing");
    shape_object(&expect, members);
    read_status(&expect, expected);
    read_reference(&loader->outcomes, &expect, "outcome",
                   &expected->has_outcome, &expected->outcome);
    read_reference(&loader->rules, &expect, "rule", &expected->has_rule,
                   &expected->rule);
    read_expected_dates(loader, &expect, expected);
    read_list(loader, &loader->advice, &expect, "advice", &expected->advice);
    read_list(loader, &loader->outcomes, &expect, "possible",
              &expected->possible);
    read_ask(loader, &expect, &expected->ask);
}

/* A case that fails is known by its name; `own` cases are of another text. */
static void remark_on_name(struct names *names, const struct json *json,
                           const struct test_case *tests, uint32_t own)
{
    uint32_t number = own + json->index;
    const char *name = tests[number].name;
    struct json member = json_find(json, "name");
    int64_t first =
        name ? names_add(names, name, strlen(name), number) : NAMES_NONE;

    if (first != NAMES_NONE && first < own)
        json_fault(&member, FAULT_CASES_ALIKE,
                   "a case of the pack itself has this name already");
    else if (first != NAMES_NONE)
        json_fault(&member, FAULT_CASES_ALIKE,
                   "the case in line %u has this name already",
                   (unsigned)tests[first].at.line);
}

static void read_case(struct loader *loader, const struct json *json,
                      struct test_case *test)
{
    static const char *const members[] = {"name", "today", "answers", "expect",
                                          NULL};

    if (!shape_is(json, JSON_OBJECT))
        return;
    test->at = json_origin(json);
    shape_object(json, members);
    shape_need_line(json, "name", loader->arena, &test->name);
    read_today(loader, json, test);
    read_answers(loader, json, test);
    read_expect(loader, json, &test->expect);
}

void load_more_cases(struct loader *loader, const struct json *list)
{
    struct pack *pack = loader->pack;
    uint32_t own = pack->case_count, count = own + json_count(list);

    if ((uint64_t)count * pack->question_count > LOAD_ANSWERS_MAX) {
        json_fault(list, FAULT_TOO_MANY_ANSWERS,
                   "%u cases of %u questions: their product may be at most %d",
                   (unsigned)count, (unsigned)pack->question_count,
                   LOAD_ANSWERS_MAX);
        return;
    }

    struct test_case *cases =
        arena_array(loader->arena, struct test_case, count);
    struct names names;
    gather_dates(loader);
    names_init(&names, count, loader->document.scratch);
    for (uint32_t i = 0; i < own; i++) {
        cases[i] = pack->cases[i];
        names_add(&names, cases[i].name, strlen(cases[i].name), i);
    }
    pack->cases = cases;
    pack->case_count = count;
    for (struct json item = json_first(list); item.value; json_step(&item)) {
        read_case(loader, &item, &cases[own + item.index]);
        remark_on_name(&names, &item, cases, own);
    }
}

void load_cases(struct loader *loader, const struct json *top)
{
    struct json list;
    uint32_t count;

    load_list(top, "cases", LIST_MAY_MISS, PACK_CASES_MAX, &list, &count);
    load_more_cases(loader, &list);
}
