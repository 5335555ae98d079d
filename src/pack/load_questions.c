/* SPDX-License-Identifier: MIT */
/* load_questions.c -- what is asked, and what follows from dates. */
#include "pack/load_internal.h"

#include "base/date.h"

#include <string.h>

/* Weights outside these say nothing more and would strain the arithmetic. */
static const double weight_min = 1e-6, weight_max = 1e6;

/* The members that only questions of one type have. */
static const struct {
    const char *name;
    enum question_type type;
} own_members[] = {
    {"options", QUESTION_CHOICE},  {"unknown", QUESTION_CHOICE},
    {"minimum", QUESTION_INTEGER}, {"maximum", QUESTION_INTEGER},
    {"not_after", QUESTION_DATE},  {"not_before", QUESTION_DATE},
};

static const char *other_type_hint(const struct json *member, size_t which)
{
    if (!strcmp(member->key, "unknown"))
        return "leave it out: anybody may answer \"don't know\"";
    return json_print(member, "leave it out, or write \"type\": \"%s\"",
                      question_types[own_members[which].type].name);
}

static void check_own_members(const struct json *json, enum question_type type)
{
    for (size_t i = 0; i < COUNT_OF(own_members); i++) {
        struct json member = json_find(json, own_members[i].name);
        if (member.value && own_members[i].type != type)
            json_fault_hint(&member, FAULT_MEMBER_OF_OTHER_TYPE,
                            other_type_hint(&member, i),
                            "'%s' is for %s questions, not for %s questions",
                            own_members[i].name,
                            question_types[own_members[i].type].name,
                            question_types[type].name);
    }
}

/* "red" for an option of that id. */
static const char *option_hint(const struct loader *loader,
                               const struct json *json)
{
    const struct pack *pack = loader->pack;

    return pack->language_count == 1 && json_is(json, JSON_STRING) &&
                   ids_is_plain(json_string(json))
               ? json_print(
                     json, "write {\"id\": \"%s\", \"says\": {\"%s\": \"%s\"}}",
                     json_string(json), pack->languages[0], json_string(json))
               : NULL;
}

static void read_option(struct loader *loader, const struct json *json,
                        void *part)
{
    struct option *option = part;

    option->likely = 1;
    option->at = json_origin(json);
    load_text(loader, json, "says", &option->says);
}

static void read_choice(struct loader *loader, const struct json *json,
                        uint32_t number, struct question *question)
{
    static const char *const members[] = {"id", "says", NULL};
    static const struct part_list options = {.key = "options",
                                             .need = LIST_MUST_HAVE_ONE,
                                             .max = PACK_OPTIONS_MAX,
                                             .noun = "option",
                                             .unknown = FAULT_UNKNOWN_OPTION,
                                             .members = members,
                                             .size = sizeof(struct option),
                                             .read = read_option,
                                             .hint = option_hint};
    struct ids *ids = &loader->scope.options[number];
    struct json member = json_find(json, "unknown");
    uint32_t option;

    question->options =
        load_parts(loader, json, &options, ids, &question->option_count);
    loader->scope.broken[number] = !question->option_count;
    if (member.value && ids_find(ids, &member, NULL, &option))
        question->unknown_option = (int32_t)option;
}

static bool read_limit(const struct json *json, const char *key, int64_t *limit)
{
    struct json member;

    if (!shape_may(json, key, JSON_NUMBER, &member))
        return false;
    return !member.value || shape_integer(&member, limit);
}

static void read_integer(struct loader *loader, const struct json *json,
                         uint32_t number, struct question *question)
{
    bool ok = read_limit(json, "minimum", &question->minimum);

    ok &= read_limit(json, "maximum", &question->maximum);
    if (ok && question->minimum > question->maximum)
        ok = json_fault_hint(
            json, FAULT_MINIMUM_OVER_MAXIMUM,
            json_print(json,
                       "the other way round they are \"minimum\": %lld, "
                       "\"maximum\": %lld",
                       (long long)question->maximum,
                       (long long)question->minimum),
            "'minimum' must not be greater than 'maximum'");
    loader->scope.broken[number] = !ok;
}

static bool read_bound(struct loader *loader, const struct json *json,
                       const char *key, struct bound *bound)
{
    struct json member;

    if (!shape_may(json, key, JSON_STRING, &member))
        return false;
    if (!member.value)
        return true;
    if (!strcmp(json_string(&member), "today")) {
        bound->kind = BOUND_TODAY;
        loader->pack->reads_today = true;
        return true;
    }
    bound->kind = BOUND_DATE;
    return shape_date_or_today(&member, &bound->day);
}

/* Warns where one bound is today and the other a date that it never gets to
 * while the pack is in force. */
static void warn_no_day(const struct loader *loader, const struct json *json,
                        const struct question *question)
{
    const struct validity *valid = &loader->pack->valid;
    const struct bound *from = &question->not_before,
                       *to = &question->not_after;
    bool too_early = from->kind == BOUND_DATE && to->kind == BOUND_TODAY &&
                     valid->to < from->day;
    bool too_late = from->kind == BOUND_TODAY && to->kind == BOUND_DATE &&
                    valid->from > to->day;
    char bound[DATE_TEXT_SIZE], end[DATE_TEXT_SIZE];

    if (!too_early && !too_late)
        return;
    date_format(too_early ? from->day : to->day, bound);
    date_format(too_early ? valid->to : valid->from, end);
    json_fault(
        json, FAULT_NEVER_ANSWERED,
        "nobody can answer this: '%s' is %s, '%s' is today, and the pack "
        "%s on %s",
        too_early ? "not_before" : "not_after", bound,
        too_early ? "not_after" : "not_before", too_early ? "ends" : "begins",
        end);
}

static void read_date(struct loader *loader, const struct json *json,
                      struct question *question)
{
    struct bound *from = &question->not_before, *to = &question->not_after;
    bool ok = read_bound(loader, json, "not_before", from);

    ok &= read_bound(loader, json, "not_after", to);
    if (ok && from->kind == BOUND_DATE && to->kind == BOUND_DATE &&
        from->day > to->day)
        json_fault_hint(json, FAULT_BOUNDS_CROSSED,
                        shape_days_hint(json, "not_before", "not_after"),
                        "'not_before' must not be later than 'not_after'");
    else if (ok)
        warn_no_day(loader, json, question);
}

static void read_type(struct loader *loader, const struct json *json,
                      uint32_t number, struct question *question)
{
    const char *words[QUESTION_TYPES];
    struct json member;
    size_t type;

    for (type = 0; type < COUNT_OF(words); type++)
        words[type] = question_types[type].name;

    if (!shape_need(json, "type", JSON_STRING, &member) ||
        !shape_word(&member, FAULT_QUESTION_TYPE, words, COUNT_OF(words),
                    &type))
        return;
    loader->scope.broken[number] = false;
    question->type = (enum question_type)type;
    check_own_members(json, question->type);
    switch (question->type) {
    case QUESTION_BOOLEAN:
        return;
    case QUESTION_CHOICE:
        read_choice(loader, json, number, question);
        return;
    case QUESTION_INTEGER:
        read_integer(loader, json, number, question);
        return;
    case QUESTION_DATE:
        read_date(loader, json, question);
        return;
    }
}

static void read_weight(const struct json *json, double *weight)
{
    if (!shape_is(json, JSON_NUMBER))
        return;
    *weight = json_number(json);
    if (*weight < weight_min || *weight > weight_max)
        json_fault(json, FAULT_WEIGHT, "a weight lies between %.6f and %.0f",
                   weight_min, weight_max);
}

/* Where the weight of an answer belongs. */
static double *find_weight(struct loader *loader, const struct json *json,
                           uint32_t number, struct question *question)
{
    static const char *const words[] = {"false", "true"};
    uint32_t option;

    if (question_has_options(question)) {
        if (!ids_find_name(&loader->scope.options[number], json, json->key,
                           NULL, &option))
            return NULL;
        // The options are the loader's own; only others may not change them.
        return &((struct option *)question->options)[option].likely;
    }
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (!strcmp(json->key, words[i]))
            return &question->likely[i];
    json_fault_hint(json, FAULT_UNKNOWN_OPTION,
                    shape_word_hint(json, json->key),
                    "the answers are 'true' and 'false', not '%s'",
                    json_shown(json, json->key));
    return NULL;
}

static void read_likely(struct loader *loader, const struct json *weights,
                        uint32_t number, struct question *question)
{
    struct json likely;

    if (!shape_has(weights, "likely", JSON_OBJECT, &likely) ||
        loader->scope.broken[number])
        return;
    if (question_is_ordered(question)) {
        json_fault(&likely, FAULT_MEMBER_OF_OTHER_TYPE,
                   "'likely' is for boolean and choice questions");
        return;
    }
    for (struct json item = json_first(&likely); item.value; json_step(&item)) {
        double *weight = find_weight(loader, &item, number, question);
        if (weight)
            read_weight(&item, weight);
    }
}

static void read_weights(struct loader *loader, const struct json *json,
                         uint32_t number, struct question *question)
{
    static const char *const members[] = {"likely", "effort", NULL};
    struct json weights, effort;

    if (!shape_has(json, "weights", JSON_OBJECT, &weights))
        return;
    shape_object(&weights, members);
    effort = json_find(&weights, "effort");
    if (effort.value)
        read_weight(&effort, &question->effort);
    read_likely(loader, &weights, number, question);
}

static void read_question(struct loader *loader, const struct json *json,
                          void *part)
{
    struct question *question = part;

    question->unknown_option = -1;
    question->minimum = -JSON_INTEGER_MAX;
    question->maximum = JSON_INTEGER_MAX;
    question->likely[0] = question->likely[1] = question->effort = 1;
    question->at = json_origin(json);
    read_type(loader, json, json->index, question);
    load_text(loader, json, "ask", &question->ask);
    load_text(loader, json, "why", &question->why);
    load_sources(loader, json, &question->sources);
    read_weights(loader, json, json->index, question);
}

/* From a date question to today, which is what is mostly counted. */
static const char *to_today_hint(const struct loader *loader,
                                 const struct json *dates)
{
    struct json date = json_first(dates);

    if (!json_is(&date, JSON_STRING) ||
        !load_is_date_question(loader, json_string(&date)))
        return NULL;
    return json_print(dates, "write [\"%s\", \"today\"]", json_string(&date));
}

static bool read_fact_dates(struct loader *loader, const struct json *dates,
                            struct fact *fact)
{
    if (json_count(dates) != 2)
        return json_fault_hint(dates, FAULT_FACT_DATES,
                               to_today_hint(loader, dates),
                               "'%s' takes two dates, not %u", dates->key,
                               (unsigned)json_count(dates));

    struct json date = json_first(dates);
    bool ok = shape_is(&date, JSON_STRING) &&
              load_date_source(loader, &date, &fact->from);
    json_step(&date);
    ok &= shape_is(&date, JSON_STRING) &&
          load_date_source(loader, &date, &fact->to);
    if (ok && fact->from == fact->to)
        return json_fault_hint(dates, FAULT_FACT_SAME_DATE,
                               to_today_hint(loader, dates),
                               "the two dates of a fact must differ");
    return ok;
}

static bool read_fact_kind(struct loader *loader, const struct json *json,
                           struct fact *fact)
{
    struct json days, years;

    if (!shape_may(json, "days_between", JSON_ARRAY, &days) ||
        !shape_may(json, "years_between", JSON_ARRAY, &years))
        return false;
    if (!days.value == !years.value)
        return json_fault(
            json, FAULT_FACT_KIND,
            "a fact has either 'days_between' or 'years_between'");
    fact->kind = days.value ? FACT_DAYS_BETWEEN : FACT_YEARS_BETWEEN;
    return read_fact_dates(loader, days.value ? &days : &years, fact);
}

static void read_fact(struct loader *loader, const struct json *json,
                      void *part)
{
    struct fact *fact = part;

    fact->at = json_origin(json);
    loader->scope.broken[loader->pack->question_count + json->index] =
        !read_fact_kind(loader, json, fact);
}

static uint32_t count_of(const struct json *top, const struct part_list *parts)
{
    struct json list = json_find(top, parts->key);
    uint32_t count = json_count(&list);

    return count <= parts->max ? count : 0;
}

/* Room for what can be named; variables are broken until they are read. */
static void init_scope(struct loader *loader, uint32_t asked, uint32_t room)
{
    struct arena *scratch = loader->document.scratch;
    struct scope *scope = &loader->scope;

    ids_init(&scope->variables, "question or fact", FAULT_UNKNOWN_VARIABLE,
             room, scratch);
    scope->variables.reserved = true;
    scope->options = arena_array(scratch, struct ids, asked);
    scope->broken = arena_array(scratch, bool, room);
    memset(scope->broken, true, room);
}

void load_variables(struct loader *loader, const struct json *top)
{
    static const char *const asked[] = {
        "id",         "type",    "ask",     "why",     "source",
        "options",    "unknown", "minimum", "maximum", "not_after",
        "not_before", "weights", NULL};
    static const char *const derived[] = {"id", "days_between", "years_between",
                                          NULL};
    static const struct part_list questions = {.key = "questions",
                                               .need = LIST_MUST_BE,
                                               .max = PACK_QUESTIONS_MAX,
                                               .members = asked,
                                               .size = sizeof(struct question),
                                               .read = read_question};
    static const struct part_list facts = {.key = "facts",
                                           .max = PACK_FACTS_MAX,
                                           .members = derived,
                                           .size = sizeof(struct fact),
                                           .read = read_fact};
    struct pack *pack = loader->pack;
    struct ids *variables = &loader->scope.variables;
    uint32_t count = count_of(top, &questions);

    init_scope(loader, count, count + count_of(top, &facts));
    pack->questions =
        load_parts(loader, top, &questions, variables, &pack->question_count);
    pack->facts = load_parts(loader, top, &facts, variables, &pack->fact_count);
}
