/* generated.c -- cases as a pack's author would write them. */
#include "report/test.h"

#include "report/json_part.h"

static void put_key(struct out *out, const char *key)
{
    out_json_text(out, key);
    out_text(out, ": ");
}

static void put_id(struct out *out, const char *key, const char *id)
{
    out_text(out, ", ");
    put_key(out, key);
    if (id)
        out_json_text(out, id);
    else
        out_text(out, "null");
}

static void put_day(struct out *out, int32_t day)
{
    out_char(out, '"');
    out_date(out, day);
    out_char(out, '"');
}

static void put_answers(struct out *out, const struct pack *pack,
                        const struct answers *answers)
{
    const char *between = "";

    put_key(out, "answers");
    out_char(out, '{');
    for (uint32_t i = 0; i < pack->question_count; i++) {
        if (answers->of[i].state != ANSWER_KNOWN)
            continue;
        out_text(out, between);
        put_key(out, pack->questions[i].id);
        json_answer(out, &pack->questions[i], &answers->of[i]);
        between = ", ";
    }
    out_char(out, '}');
}

static void put_dates(struct out *out, const struct decision *decision)
{
    out_text(out, ", ");
    put_key(out, "dates");
    out_char(out, '{');
    for (uint32_t i = 0; i < decision->date_count; i++) {
        out_text(out, i ? ", " : "");
        put_key(out, decision->dates[i].date->id);
        put_day(out, decision->dates[i].day);
    }
    out_char(out, '}');
}

static void put_advice(struct out *out, const struct pack *pack,
                       const struct decision *decision)
{
    out_text(out, ", ");
    put_key(out, "advice");
    out_char(out, '[');
    for (uint32_t i = 0; i < decision->advice_count; i++) {
        out_text(out, i ? ", " : "");
        out_json_text(out, pack->advice[decision->advice[i]].id);
    }
    out_char(out, ']');
}

static void put_expect(struct out *out, const struct pack *pack,
                       const struct decision *decision)
{
    const struct outcome *outcome = decision->outcome == NO_INDEX
                                        ? NULL
                                        : &pack->outcomes[decision->outcome];
    const struct rule *rule =
        decision->rule == NO_INDEX ? NULL : &pack->rules[decision->rule];

    put_key(out, "expect");
    out_char(out, '{');
    put_key(out, "status");
    out_json_text(out, status_name(decision->status));
    put_id(out, "outcome", outcome ? outcome->id : NULL);
    put_id(out, "rule", rule ? rule->id : NULL);
    put_dates(out, decision);
    put_advice(out, pack, decision);
    out_char(out, '}');
}

static void put_case(struct out *out, const struct pack *pack,
                     struct decider *decider, const struct generated_case *item)
{
    out_text(out, "  {\n    ");
    put_key(out, "name");
    out_json_text(out, item->name);
    if (item->answers.has_today) {
        out_text(out, ", ");
        put_key(out, "today");
        put_day(out, item->answers.today);
    }
    out_text(out, ",\n    ");
    put_answers(out, pack, &item->answers);
    out_text(out, ",\n    ");
    put_expect(out, pack, decide(decider, &item->answers));
    out_text(out, "\n  }");
}

void write_generated(struct out *out, const struct pack *pack,
                     struct decider *decider, const struct generated *generated)
{
    out_text(out, generated->count ? "[\n" : "[");
    for (uint32_t i = 0; i < generated->count; i++) {
        put_case(out, pack, decider, &generated->items[i]);
        out_text(out, i + 1 < generated->count ? ",\n" : "\n");
    }
    out_text(out, "]\n");
}
