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

static bool check_own_members(const struct json *json, enum question_type type)
{
    bool ok = true;

    for (size_t i = 0; i < COUNT_OF(own_members); i++) {
        struct json member = json_find(json, own_members[i].name);
        if (member.value && own_members[i].type != type)
            ok = json_fault_hint(
                &member, FAULT_MEMBER_OF_OTHER_TYPE,
                other_type_hint(&member, i),
                "'%s' is for %s questions, not for %s questions",
                own_members[i].name, question_types[own_members[i].type].name,
                question_types[type].name);
    }
    return ok;
}

/* "red" for an option of that id. */
static bool refuse_string(const struct loader *loader, const struct json *json,
                          struct ids *ids)
{
    const struct pack *pack = loader->pack;
    const char *hint = NULL;

    ids->partial = true;
    if (pack->language_count == 1 && ids_is_plain(json_string(json)))
        hint = json_print(
            json, "write {\"id\": \"%s\", \"says\": {\"%s\": \"%s\"}}",
            json_string(json), pack->languages[0], json_string(json));
    return json_fault_hint(json, FAULT_WRONG_TYPE, hint,
                           "this must be an object, not a string");
}

static bool read_option(struct loader *loader, const struct json *json,
                        struct ids *ids, struct option *option)
{
    static const char *const members[] = {"id", "says"};

    if (json_type(json) == JSON_STRING)
        return refuse_string(loader, json, ids);

    bool ok = ids_declare(ids, json, json->index, loader->arena, &option->id);
    if (json_type(json) != JSON_OBJECT)
        return false;
    option->likely = 1;
    option->at = json_origin(json);
    ok &= shape_object(json, members, COUNT_OF(members));
    return load_text(loader, json, "says", &option->says) && ok;
}

static bool read_options(struct loader *loader, const struct json *json,
                         struct ids *ids, struct question *question)
{
    struct json list;
    uint32_t count;
    bool ok = load_list(json, "options", LIST_MUST_HAVE_ONE, PACK_OPTIONS_MAX,
                        &list, &count);
    struct option *options = arena_array(loader->arena, struct option, count);

    ids_init(ids, "option", FAULT_UNKNOWN_OPTION, count,
             loader->document.scratch);
    question->options = options;
    question->option_count = count;
    if (!count) {
        ids->partial = true;
        return ok;
    }
    for (struct json item = json_first(&list); item.value; json_step(&item))
        ok &= read_option(loader, &item, ids, &options[item.index]);
    return ok;
}

static bool read_choice(struct loader *loader, const struct json *json,
                        uint32_t number, struct question *question)
{
    struct ids *ids = &loader->scope.options[number];
    struct json member;
    uint32_t option;
    bool ok = read_options(loader, json, ids, question);

    loader->scope.broken[number] = !question->option_count;
    member = json_find(json, "unknown");
    if (!member.value)
        return ok;
    if (!ids_find(ids, &member, NULL, &option))
        return false;
    question->unknown_option = (int32_t)option;
    return ok;
}

static bool read_limit(const struct json *json, const char *key, int64_t *limit)
{
    struct json member;

    if (!shape_may(json, key, JSON_NUMBER, &member))
        return false;
    return !member.value || shape_integer(&member, limit);
}

static bool read_integer(struct loader *loader, const struct json *json,
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
    return ok;
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

static bool read_date(struct loader *loader, const struct json *json,
                      struct question *question)
{
    struct bound *from = &question->not_before, *to = &question->not_after;
    bool ok = read_bound(loader, json, "not_before", from);

    ok &= read_bound(loader, json, "not_after", to);

    if (ok && from->kind == BOUND_DATE && to->kind == BOUND_DATE &&
        from->day > to->day)
        ok = json_fault_hint(json, FAULT_BOUNDS_CROSSED,
                             shape_days_hint(json, "not_before", "not_after"),
                             "'not_before' must not be later than 'not_after'");
    if (ok)
        warn_no_day(loader, json, question);
    return ok;
}

static bool read_type(struct loader *loader, const struct json *json,
                      uint32_t number, struct question *question)
{
    const char *words[QUESTION_TYPES];
    struct json member;
    size_t type;

    for (type = 0; type < COUNT_OF(words); type++)
        words[type] = question_types[type].name;

    loader->scope.broken[number] = true;
    if (!shape_need(json, "type", JSON_STRING, &member) ||
        !shape_word(&member, FAULT_QUESTION_TYPE, words, COUNT_OF(words),
                    &type))
        return false;
    loader->scope.broken[number] = false;
    question->type = (enum question_type)type;

    bool ok = check_own_members(json, question->type);
    switch (question->type) {
    case QUESTION_BOOLEAN:
        break;
    case QUESTION_CHOICE:
        return read_choice(loader, json, number, question) && ok;
    case QUESTION_INTEGER:
        return read_integer(loader, json, number, question) && ok;
    case QUESTION_DATE:
        return read_date(loader, json, question) && ok;
    }
    return ok;
}

static bool read_weight(const struct json *json, double *weight)
{
    if (!shape_is(json, JSON_NUMBER))
        return false;
    *weight = json_number(json);
    if (*weight >= weight_min && *weight <= weight_max)
        return true;
    return json_fault(json, FAULT_WEIGHT, "a weight lies between %.6f and %.0f",
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

static bool read_likely(struct loader *loader, const struct json *weights,
                        uint32_t number, struct question *question)
{
    struct json likely;
    bool ok = true;

    if (!shape_may(weights, "likely", JSON_OBJECT, &likely))
        return false;
    if (!likely.value || loader->scope.broken[number])
        return true;
    if (question_is_ordered(question))
        return json_fault(&likely, FAULT_MEMBER_OF_OTHER_TYPE,
                          "'likely' is for boolean and choice questions");
    for (struct json item = json_first(&likely); item.value; json_step(&item)) {
        double *weight = find_weight(loader, &item, number, question);
        ok &= weight && read_weight(&item, weight);
    }
    return ok;
}

static bool read_weights(struct loader *loader, const struct json *json,
                         uint32_t number, struct question *question)
{
    static const char *const members[] = {"likely", "effort"};
    struct json weights, effort;

    if (!shape_may(json, "weights", JSON_OBJECT, &weights))
        return false;
    if (!weights.value)
        return true;

    bool ok = shape_object(&weights, members, COUNT_OF(members));
    effort = json_find(&weights, "effort");
    if (effort.value)
        ok &= read_weight(&effort, &question->effort);
    return read_likely(loader, &weights, number, question) && ok;
}

static bool read_question(struct loader *loader, const struct json *json,
                          struct question *question)
{
    static const char *const members[] = {
        "id",      "type",    "ask",     "why",       "source",     "options",
        "unknown", "minimum", "maximum", "not_after", "not_before", "weights",
    };
    uint32_t number = json->index;

    bool ok = ids_declare(&loader->scope.variables, json, number, loader->arena,
                          &question->id);
    if (json_type(json) != JSON_OBJECT)
        return false;
    question->unknown_option = -1;
    question->minimum = -JSON_INTEGER_MAX;
    question->maximum = JSON_INTEGER_MAX;
    question->likely[0] = question->likely[1] = question->effort = 1;
    question->at = json_origin(json);

    ok &= shape_object(json, members, COUNT_OF(members));
    ok &= read_type(loader, json, number, question);
    ok &= load_text(loader, json, "ask", &question->ask);
    ok &= load_text(loader, json, "why", &question->why);
    ok &= load_sources(loader, json, &question->sources);
    return read_weights(loader, json, number, question) && ok;
}

static bool read_fact_date(struct loader *loader, const struct json *json,
                           int32_t *date)
{
    return shape_is(json, JSON_STRING) && load_date_source(loader, json, date);
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
    bool ok = read_fact_date(loader, &date, &fact->from);
    json_step(&date);
    ok &= read_fact_date(loader, &date, &fact->to);
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
    if (!days.value && !years.value &&
        (shape_is_misnamed(json, "days_between") ||
         shape_is_misnamed(json, "years_between")))
        return false;
    if (!days.value == !years.value)
        return json_fault(
            json, FAULT_FACT_KIND,
            "a fact has either 'days_between' or 'years_between'");
    fact->kind = days.value ? FACT_DAYS_BETWEEN : FACT_YEARS_BETWEEN;
    return read_fact_dates(loader, days.value ? &days : &years, fact);
}

static bool read_fact(struct loader *loader, const struct json *json,
                      struct fact *fact)
{
    static const char *const members[] = {"id", "days_between",
                                          "years_between"};
    uint32_t number = loader->pack->question_count + json->index;

    bool ok = ids_declare(&loader->scope.variables, json, number, loader->arena,
                          &fact->id);
    loader->scope.broken[number] = true;
    if (json_type(json) != JSON_OBJECT)
        return false;
    fact->at = json_origin(json);
    ok &= shape_object(json, members, COUNT_OF(members));
    if (!read_fact_kind(loader, json, fact))
        return false;
    loader->scope.broken[number] = false;
    return ok;
}

/* What questions and facts are called, before any of them is read. */
static void init_scope(struct loader *loader, bool readable)
{
    struct arena *scratch = loader->document.scratch;
    struct scope *scope = &loader->scope;
    uint32_t questions = loader->pack->question_count;
    uint32_t variables = questions + loader->pack->fact_count;

    ids_init(&scope->variables, "question or fact", FAULT_UNKNOWN_VARIABLE,
             variables, scratch);
    scope->variables.reserved = true;
    scope->variables.partial = !readable;
    scope->options = arena_array(scratch, struct ids, questions);
    scope->broken = arena_array(scratch, bool, variables);
}

bool load_variables(struct loader *loader, const struct json *top)
{
    struct pack *pack = loader->pack;
    struct json questions, facts, item;
    bool ok = load_list(top, "questions", LIST_MUST_BE, PACK_QUESTIONS_MAX,
                        &questions, &pack->question_count);

    ok &= load_list(top, "facts", LIST_MAY_MISS, PACK_FACTS_MAX, &facts,
                    &pack->fact_count);
    init_scope(loader, ok);

    struct question *asked =
        arena_array(loader->arena, struct question, pack->question_count);
    struct fact *derived =
        arena_array(loader->arena, struct fact, pack->fact_count);
    pack->questions = asked;
    pack->facts = derived;
    if (pack->question_count)
        for (item = json_first(&questions); item.value; json_step(&item))
            ok &= read_question(loader, &item, &asked[item.index]);
    if (pack->fact_count)
        for (item = json_first(&facts); item.value; json_step(&item))
            ok &= read_fact(loader, &item, &derived[item.index]);
    return ok;
}
