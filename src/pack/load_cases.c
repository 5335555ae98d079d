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

/* Whether a date keeps within a bound; there, `today` is the case's. */
static bool keeps_bound(const struct bound *bound, const struct test_case *test,
                        int32_t day, int sign)
{
    int64_t limit = bound->kind == BOUND_TODAY ? test->today : bound->day;

    if (bound->kind == BOUND_NONE ||
        (bound->kind == BOUND_TODAY && !test->has_today))
        return true;
    return sign * (day - limit) >= 0;
}

static bool read_day(const struct json *json, const struct question *question,
                     const struct test_case *test, int64_t *value)
{
    int32_t day;

    if (!shape_is(json, JSON_STRING) || !shape_date(json, &day))
        return false;
    *value = day;
    bool early = !keeps_bound(&question->not_before, test, day, 1);
    if (!early && keeps_bound(&question->not_after, test, day, -1))
        return true;
    return json_fault(json, FAULT_ANSWER_OUT_OF_RANGE,
                      "'%s' is %s day that the question takes",
                      json_string(json),
                      early ? "before the first" : "after the last");
}

static bool read_number(const struct json *json,
                        const struct question *question, int64_t *value)
{
    if (!shape_is(json, JSON_NUMBER) || !shape_integer(json, value))
        return false;
    if (*value >= question->minimum && *value <= question->maximum)
        return true;
    return json_fault(json, FAULT_ANSWER_OUT_OF_RANGE,
                      "the answer must lie between %lld and %lld",
                      (long long)question->minimum,
                      (long long)question->maximum);
}

static bool says_unknown(const struct json *json)
{
    return json_is(json, JSON_STRING) &&
           (!strcmp(json_string(json), "unknown") ||
            !strcmp(json_string(json), "null"));
}

static bool read_value(struct loader *loader, const struct json *json,
                       uint32_t number, const struct test_case *test,
                       int64_t *value)
{
    const struct question *question = &loader->pack->questions[number];
    uint32_t option;

    switch (question->type) {
    case QUESTION_BOOLEAN:
        if (says_unknown(json))
            return json_fault_hint(json, FAULT_WRONG_TYPE,
                                   "write null for that",
                                   "\"don't know\" is not a string here");
        if (!shape_is(json, JSON_BOOLEAN))
            return false;
        *value = json_boolean(json);
        return true;
    case QUESTION_CHOICE:
        if (!ids_find(&loader->scope.options[number], json, NULL, &option))
            return false;
        *value = option;
        return true;
    case QUESTION_INTEGER:
        return read_number(json, question, value);
    case QUESTION_DATE:
        return read_day(json, question, test, value);
    }
    return false;
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
                              shape_list(json->document->scratch, names, count))
                 : NULL;
}

static bool read_answer(struct loader *loader, const struct json *json,
                        const struct test_case *test, struct answer *answers)
{
    const struct pack *pack = loader->pack;
    uint32_t number;

    if (!strcmp(json->key, "today"))
        return json_fault(json, FAULT_UNKNOWN_VARIABLE,
                          "'today' stands beside 'answers', not in them");
    if (!ids_find_name(&loader->scope.variables, json, json->key,
                       &(struct ids_filter){is_question, pack, NULL}, &number))
        return false;
    if (number >= pack->question_count)
        return json_fault_hint(
            json, FAULT_FACT_ANSWERED,
            fact_hint(pack, json, number - pack->question_count),
            "'%s' is a fact; answer the questions it follows from", json->key);
    if (loader->scope.broken[number])
        return false;
    if (json_type(json) == JSON_NULL) {
        answers[number] = not_known(&pack->questions[number]);
        return true;
    }
    answers[number].state = ANSWER_KNOWN;
    return read_value(loader, json, number, test, &answers[number].value);
}

static bool read_answers(struct loader *loader, const struct json *json,
                         struct test_case *test)
{
    struct answer *answers =
        arena_array(loader->arena, struct answer, loader->pack->question_count);
    struct json list;
    bool ok = true;

    test->answers = answers;
    if (!shape_need(json, "answers", JSON_OBJECT, &list))
        return false;
    for (struct json item = json_first(&list); item.value; json_step(&item))
        ok &= read_answer(loader, &item, test, answers);
    return ok;
}

static bool read_today(struct loader *loader, const struct json *json,
                       struct test_case *test)
{
    struct json today;

    if (!shape_may(json, "today", JSON_STRING, &today))
        return false;
    if (today.value) {
        test->has_today = true;
        return shape_date(&today, &test->today);
    }
    if (!loader->pack->reads_today)
        return true;
    struct json answers = json_find(json, "answers");
    if (json_find(&answers, "today").value)
        return false; // which is told there
    return json_fault(json, FAULT_TODAY_MISSING,
                      "'today' is missing, and this pack depends on it");
}

/* An id or null, for which *number is NO_INDEX. */
static bool read_reference(const struct ids *ids, const struct json *json,
                           int32_t *number)
{
    uint32_t found;

    *number = NO_INDEX;
    if (json_type(json) == JSON_NULL)
        return true;
    if (!ids_find(ids, json, NULL, &found))
        return false;
    *number = (int32_t)found;
    return true;
}

static bool may_reference(const struct ids *ids, const struct json *expect,
                          const char *key, bool *given, int32_t *number)
{
    struct json member = json_find(expect, key);

    *given = member.value;
    return !member.value || read_reference(ids, &member, number);
}

static bool read_expected_dates(struct loader *loader,
                                const struct json *expect,
                                struct expect *expected)
{
    struct json list;
    uint32_t number;
    bool ok = true;

    if (!shape_may(expect, "dates", JSON_OBJECT, &list))
        return false;
    if (!list.value)
        return true;

    struct expected_date *dates =
        arena_array(loader->arena, struct expected_date, json_count(&list));
    for (struct json item = json_first(&list); item.value; json_step(&item)) {
        struct expected_date *date = &dates[item.index];
        date->id = arena_copy(loader->arena, item.key, strlen(item.key));
        ok &= ids_find_name(&loader->outcome_dates, &item, item.key, NULL,
                            &number);
        ok &= shape_is(&item, JSON_STRING) && shape_date(&item, &date->day);
    }
    expected->has_dates = true;
    expected->dates = dates;
    expected->date_count = json_count(&list);
    return ok;
}

/* One item of a list of ids; "possible" may also say null, for no rule. */
static bool read_item(struct loader *loader, struct ids *ids,
                      const struct json *item, struct index_list *list,
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
    *number = 0;
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

    if (!shape_may(expect, key, JSON_ARRAY, &array))
        return false;
    if (!array.value)
        return true;

    uint32_t count = json_count(&array);
    int32_t *items = arena_array(loader->arena, int32_t, count);
    *list = (struct index_list){items, count, true};
    ids_begin(ids);
    for (struct json item = json_first(&array); item.value; json_step(&item))
        ok &= read_item(loader, ids, &item, list, &items[item.index]);
    return ok;
}

static bool read_ask(struct loader *loader, const struct json *expect,
                     struct index_list *ask)
{
    struct json list = json_find(expect, "ask");
    bool ok = read_list(loader, &loader->scope.variables, expect, "ask", ask);

    if (!ok || !ask->given)
        return ok;
    for (struct json item = json_first(&list); item.value; json_step(&item))
        if ((uint32_t)ask->items[item.index] >= loader->pack->question_count)
            ok = json_fault(&item, FAULT_FACT_ANSWERED,
                            "'%s' is a fact, which nobody asks",
                            json_string(&item));
    return ok;
}

static bool read_status(const struct json *expect, struct expect *expected)
{
    static const char *const words[] = {"decided", "undetermined", "no_rule",
                                        "not_in_force"};
    struct json status;
    size_t which;

    if (!shape_may(expect, "status", JSON_STRING, &status))
        return false;
    if (!status.value)
        return true;
    if (!shape_word(&status, FAULT_STATUS, words, COUNT_OF(words), &which))
        return false;
    expected->has_status = true;
    expected->status = (enum status)which;
    return true;
}

static bool read_expect(struct loader *loader, const struct json *json,
                        struct expect *expected)
{
    static const char *const members[] = {
        "status", "outcome", "rule", "dates", "advice", "possible", "ask",
    };
    struct json expect;

    if (!shape_need(json, "expect", JSON_OBJECT, &expect))
        return false;
    if (!json_count(&expect))
        json_fault(&expect, FAULT_EXPECTS_NOTHING, "this case expects nothing");

    bool ok = shape_object(&expect, members, COUNT_OF(members));
    ok &= read_status(&expect, expected);
    ok &= may_reference(&loader->outcomes, &expect, "outcome",
                        &expected->has_outcome, &expected->outcome);
    ok &= may_reference(&loader->rules, &expect, "rule", &expected->has_rule,
                        &expected->rule);
    ok &= read_expected_dates(loader, &expect, expected);
    ok &= read_list(loader, &loader->advice, &expect, "advice",
                    &expected->advice);
    ok &= read_list(loader, &loader->outcomes, &expect, "possible",
                    &expected->possible);
    return read_ask(loader, &expect, &expected->ask) && ok;
}

/* A case that fails is known by its name. */
static void remark_on_name(struct names *names, const struct json *json,
                           const struct test_case *tests)
{
    const char *name = tests[json->index].name;
    struct json member = json_find(json, "name");
    int64_t first =
        name ? names_add(names, name, strlen(name), json->index) : NAMES_NONE;

    if (first != NAMES_NONE)
        json_fault(&member, FAULT_CASES_ALIKE,
                   "the case in line %u has this name already",
                   (unsigned)tests[first].at.line);
}

static bool read_case(struct loader *loader, const struct json *json,
                      struct test_case *test)
{
    static const char *const members[] = {"name", "today", "answers", "expect"};

    bool ok = shape_object(json, members, COUNT_OF(members));
    if (json_type(json) != JSON_OBJECT)
        return false;
    test->at = json_origin(json);
    ok &= shape_need_line(json, "name", loader->arena, &test->name);
    ok &= read_today(loader, json, test);
    ok &= read_answers(loader, json, test);
    return read_expect(loader, json, &test->expect) && ok;
}

bool load_cases(struct loader *loader, const struct json *top)
{
    struct pack *pack = loader->pack;
    struct json list;
    uint32_t count;
    bool ok =
        load_list(top, "cases", LIST_MAY_MISS, PACK_CASES_MAX, &list, &count);

    if (!count)
        return ok;
    if ((uint64_t)count * pack->question_count > LOAD_ANSWERS_MAX)
        return json_fault(&list, FAULT_TOO_MANY_ANSWERS,
                          "%u cases of %u questions: their product may be at "
                          "most %d",
                          (unsigned)count, (unsigned)pack->question_count,
                          LOAD_ANSWERS_MAX);

    struct test_case *cases =
        arena_array(loader->arena, struct test_case, count);
    struct names names;
    gather_dates(loader);
    pack->cases = cases;
    pack->case_count = count;
    names_init(&names, count, loader->document.scratch);
    for (struct json item = json_first(&list); item.value; json_step(&item)) {
        ok &= read_case(loader, &item, &cases[item.index]);
        remark_on_name(&names, &item, cases);
    }
    return ok;
}
