/* jsonlogic.c -- ranges back to comparisons. */
#include "export/jsonlogic.h"

#include "base/date.h"

#include <string.h>

const char *jsonlogic_find_dotted(const struct pack *pack)
{
    for (uint32_t i = 0; i < pack->question_count + pack->fact_count; i++)
        if (strchr(pack_variable_id(pack, i), '.'))
            return pack_variable_id(pack, i);
    return NULL;
}

static void put_variable(struct out *out, const char *id)
{
    out_text(out, "{\"var\":");
    out_json_text(out, id);
    out_char(out, '}');
}

/* {"in":[variable,["a","b"]]}, or one option by itself. */
static void put_options(struct out *out, const struct question *question,
                        const struct cond *test)
{
    bool first = true;

    bool one =
        test->range_count == 1 && test->ranges->low == test->ranges->high;
    out_text(out, one ? "{\"===\":[" : "{\"in\":[");
    put_variable(out, question->id);
    out_text(out, one ? "," : ",[");
    for (uint32_t i = 0; i < test->range_count; i++)
        for (int64_t option = test->ranges[i].low;
             option <= test->ranges[i].high; option++) {
            out_text(out, first ? "" : ",");
            out_json_text(out, question->options[option].id);
            first = false;
        }
    out_text(out, one ? "]}" : "]]}");
}

/* Numbers from low to high; an end of the domain needs no comparison. */
static void put_range(struct out *out, const char *id, struct range range,
                      struct range domain)
{
    bool low = range.low > domain.low, high = range.high < domain.high;

    if (range.low == range.high) {
        out_text(out, "{\"===\":[");
        put_variable(out, id);
        out_char(out, ',');
        out_integer(out, range.low);
    } else if (low && high) {
        out_text(out, "{\"<=\":[");
        out_integer(out, range.low);
        out_char(out, ',');
        put_variable(out, id);
        out_char(out, ',');
        out_integer(out, range.high);
    } else {
        out_text(out, low ? "{\">=\":[" : "{\"<=\":[");
        put_variable(out, id);
        out_char(out, ',');
        out_integer(out, low ? range.low : range.high);
    }
    out_text(out, "]}");
}

static void put_test(struct out *out, const struct pack *pack,
                     const struct cond *test)
{
    const char *id = pack_variable_id(pack, test->variable);
    bool fact = test->variable >= pack->question_count;

    if (!fact && pack->questions[test->variable].type == QUESTION_CHOICE) {
        put_options(out, &pack->questions[test->variable], test);
        return;
    }
    if (!fact && pack->questions[test->variable].type == QUESTION_BOOLEAN) {
        out_text(out, test->ranges->low ? "" : "{\"!\":[");
        put_variable(out, id);
        out_text(out, test->ranges->low ? "" : "]}");
        return;
    }
    out_text(out, test->range_count > 1 ? "{\"or\":[" : "");
    for (uint32_t i = 0; i < test->range_count; i++) {
        out_text(out, i ? "," : "");
        put_range(out, id, test->ranges[i], pack_domain(pack, test->variable));
    }
    out_text(out, test->range_count > 1 ? "]}" : "");
}

static void put_condition(struct out *out, const struct pack *pack,
                          const struct cond *cond)
{
    switch (cond->op) {
    case COND_FALSE:
        out_text(out, "false");
        return;
    case COND_TRUE:
        out_text(out, "true");
        return;
    case COND_TEST:
        put_test(out, pack, cond);
        return;
    case COND_AND:
        out_text(out, "{\"and\":[");
        break;
    case COND_OR:
        out_text(out, "{\"or\":[");
        break;
    case COND_NOT:
        out_text(out, "{\"!\":[");
        break;
    }
    for (uint32_t i = 0; i < cond->kid_count; i++) {
        out_text(out, i ? "," : "");
        put_condition(out, pack, &cond->kids[i]);
    }
    out_text(out, "]}");
}

static bool has_window(const struct validity *valid)
{
    return valid->from > DATE_MIN || valid->to < DATE_MAX;
}

static bool reads_today(const struct pack *pack)
{
    bool reads = has_window(&pack->valid);

    for (uint32_t i = 0; i < pack->rule_count; i++)
        reads |= has_window(&pack->rules[i].valid);
    return reads;
}

/* "today" is one of the days, behind which `then` stands. */
static void put_days(struct out *out, const struct validity *valid,
                     const char *then)
{
    if (valid->from > DATE_MIN) {
        out_text(out, "{\">=\":[{\"var\":\"today\"},\"");
        out_date(out, valid->from);
        out_text(out, valid->to < DATE_MAX ? "\"]}," : "\"]}");
    }
    if (valid->to < DATE_MAX) {
        out_text(out, "{\"<=\":[{\"var\":\"today\"},\"");
        out_date(out, valid->to);
        out_text(out, "\"]}");
    }
    out_text(out, then);
}

/*
 * Before all rules: of what is no text of ten characters with its hyphens in
 * place, and of days that are not the pack's own.
 */
static void put_today(struct out *out, const struct pack *pack)
{
    static const char guard[] =
        "{\"or\":[{\"!==\":[{\"var\":\"today\"},"
        "{\"cat\":[{\"var\":\"today\"}]}]},"
        "{\"!==\":[{\"substr\":[{\"cat\":[{\"var\":\"today\"}]},4,1]},\"-\"]},"
        "{\"!==\":[{\"substr\":[{\"cat\":[{\"var\":\"today\"}]},7,1]},\"-\"]},"
        "{\"===\":[{\"substr\":[{\"cat\":[{\"var\":\"today\"}]},9]},\"\"]},"
        "{\"!==\":[{\"substr\":[{\"cat\":[{\"var\":\"today\"}]},10]},\"\"]}]},"
        "\"" JSONLOGIC_TODAY "\",";

    if (!reads_today(pack))
        return;
    out_text(out, guard);
    if (!has_window(&pack->valid))
        return;
    out_text(out, "{\"!\":[{\"and\":[");
    put_days(out, &pack->valid, "]}]},\"" JSONLOGIC_CLOSED "\",");
}

static void put_rule(struct out *out, const struct pack *pack,
                     const struct rule *rule)
{
    bool window = has_window(&rule->valid);

    if (window) {
        out_text(out, "{\"and\":[");
        put_days(out, &rule->valid, ",");
    }
    put_condition(out, pack, rule->when);
    out_text(out, window ? "]}," : ",");
    out_json_text(out, rule->id);
    out_char(out, ',');
}

void write_jsonlogic(struct out *out, const struct pack *pack)
{
    out_text(out, "{\"if\":[");
    put_today(out, pack);
    for (uint32_t i = 0; i < pack->rule_count; i++)
        put_rule(out, pack, &pack->rules[i]);
    out_text(out, "null]}\n");
}
