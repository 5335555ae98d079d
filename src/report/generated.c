/* generated.c -- cases as a pack's author would write them. */
#include "report/test.h"

#include "report/json_part_internal.h"

static void put_answers(struct json_writer *json, const struct pack *pack,
                        const struct answers *answers)
{
    json_open(json, "answers", '{');
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (answers->of[i].state == ANSWER_KNOWN)
            json_put_answer(json, pack->questions[i].id, &pack->questions[i],
                            &answers->of[i]);
    json_close(json, '}');
}

static void put_expect(struct json_writer *json, const struct pack *pack,
                       const struct decision *decision)
{
    int32_t outcome = decision->outcome, rule = decision->rule;

    json_open(json, "expect", '{');
    json_put_text(json, "status", status_name(decision->status));
    json_put_text(json, "outcome",
                  outcome == NO_INDEX ? NULL : pack->outcomes[outcome].id);
    json_put_text(json, "rule", rule == NO_INDEX ? NULL : pack->rules[rule].id);
    json_open(json, "dates", '{');
    for (uint32_t i = 0; i < decision->date_count; i++)
        json_put_date(json, decision->dates[i].date->id,
                      decision->dates[i].day);
    json_close(json, '}');
    json_open(json, "advice", '[');
    for (uint32_t i = 0; i < decision->advice_count; i++)
        json_put_text(json, NULL, pack->advice[decision->advice[i]].id);
    json_close(json, ']');
    json_close(json, '}');
}

/* The next member stands on a line of its own. */
static void break_line(struct json_writer *json)
{
    out_text(json->out, json->follows ? ",\n    " : "\n    ");
    json->follows = false;
}

static void put_case(struct out *out, const struct pack *pack,
                     struct decider *decider, const struct generated_case *item)
{
    struct json_writer json = {.out = out, .spaced = true};

    out_text(out, "  ");
    json_open(&json, NULL, '{');
    break_line(&json);
    json_put_text(&json, "name", item->name);
    if (item->answers.has_today)
        json_put_date(&json, "today", item->answers.today);
    break_line(&json);
    put_answers(&json, pack, &item->answers);
    break_line(&json);
    put_expect(&json, pack, decide(decider, &item->answers));
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
