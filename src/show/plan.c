/* plan.c -- a plan as numbered steps, and what it takes, as JSON. */
#include "show/plan.h"

#include "report/day.h"
#include "report/json_part.h"
#include "report/values.h"
#include "show/plan_groups_internal.h"

#include <string.h>

/* 3.777778, 6, or null where it is not known. */
static void put_effort(struct json_writer *json, const char *key, double effort,
                       struct arena *scratch)
{
    char *text = arena_print(scratch, "%.6f", effort);
    size_t size = strlen(text);

    while (text[size - 1] == '0')
        size--;
    if (text[size - 1] == '.')
        size--;
    text[size] = '\0';
    json_put_raw(json, key, effort < 0 ? "null" : text);
}

static void put_figures(struct json_writer *json, const char *key,
                        const struct plan_figures *figures,
                        struct arena *scratch)
{
    static const char *const goals[] = {"expected", "worst_case"};

    json_open(json, key, '{');
    for (size_t i = 0; i < COUNT_OF(goals); i++) {
        json_open(json, goals[i], '{');
        put_effort(json, "decision", figures->of[i].decision, scratch);
        put_effort(json, "all", figures->of[i].all, scratch);
        json_close(json, '}');
    }
    json_close(json, '}');
}

/* What the dates that lead here tell: a list of facts with their ranges. */
static void put_facts(struct json_writer *json, const struct pack *pack,
                      const struct plan_group *group)
{
    json_open(json, "facts", '[');
    for (uint32_t i = 0; i < group->move_count; i++) {
        const struct plan_move *move = group->moves[i];
        json_open(json, NULL, '{');
        for (uint32_t k = 0; k < move->cell_count; k++)
            json_put_range(json,
                           pack_variable_id(pack, move->cells[k].variable),
                           move->cells[k].range,
                           pack_domain(pack, move->cells[k].variable), false);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_group(struct json_writer *json, const struct pack *pack,
                      const struct question *question,
                      const struct plan_group *group)
{
    json_open(json, NULL, '{');
    if (!question_is_compared(question))
        put_facts(json, pack, group);
    else
        json_put_values(json, "values", question, &group->values);
    if (group->outcome != PLAN_UNDECIDED)
        json_put_id(json, "outcome", pack, ID_OUTCOME, group->outcome);
    json_put_known(json, "step", group->step != PLAN_END,
                   (int64_t)group->step + 1);
    json_close(json, '}');
}

static void put_step(struct json_writer *json, const struct pack *pack,
                     const struct plan *plan, uint32_t at,
                     struct arena *scratch)
{
    struct arena_mark mark = arena_mark(scratch);
    const struct plan_step *step = &plan->steps[at];
    const struct question *question = &pack->questions[step->question];
    struct plan_groups groups = plan_groups_of(step, scratch);

    json_open(json, NULL, '{');
    json_put_integer(json, "step", (int64_t)at + 1);
    json_put_text(json, "question", question->id);
    json_open(json, "answers", '[');
    for (uint32_t i = 0; i < groups.count; i++)
        put_group(json, pack, question, &groups.items[i]);
    json_close(json, ']');
    json_close(json, '}');
    arena_rewind(scratch, mark);
}

/* What is known of figures that are not. */
static void put_bounds(struct json_writer *json,
                       const struct plan_bounds *bounds, struct arena *scratch)
{
    json_open(json, "no_more_than", '{');
    put_effort(json, "page", bounds->page, scratch);
    put_effort(json, "plan", bounds->fewest, scratch);
    put_figures(json, "least", &bounds->least, scratch);
    json_close(json, '}');
}

static bool is_all_known(const struct plan *plan)
{
    const struct plan_figures *all[] = {&plan->page, &plan->fewest,
                                        &plan->least};
    bool known = true;

    for (size_t i = 0; i < COUNT_OF(all); i++)
        for (size_t k = 0; k < COUNT_OF(all[i]->of); k++)
            known &= all[i]->of[k].decision >= 0 && all[i]->of[k].all >= 0;
    return known;
}

void write_plan_json(struct out *out, const struct pack *pack,
                     const struct plan *plan, const struct answers *answers,
                     struct arena *scratch)
{
    static const char *const orders[] = {[PLAN_FEWEST] = "fewest",
                                         [PLAN_GREEDY] = "greedy",
                                         [PLAN_PAGE] = "page"};
    struct json_writer json = json_start(out);

    json_put_text(&json, "order", orders[plan->order]);
    json_put_text(&json, "goal",
                  plan->goal == PLAN_EXPECTED ? "expected" : "worst_case");
    json_put_bool(&json, "exact", plan->exact && plan->order != PLAN_GREEDY);
    json_put_bool(&json, "weighted", plan->weighted);
    json_open(&json, "figures", '{');
    put_figures(&json, "page", &plan->page, scratch);
    put_figures(&json, "plan", &plan->fewest, scratch);
    put_figures(&json, "least", &plan->least, scratch);
    json_close(&json, '}');
    if (!is_all_known(plan))
        put_bounds(&json, &plan->bounds, scratch);
    json_open(&json, "steps", '[');
    for (uint32_t i = 0; i < plan->step_count; i++)
        put_step(&json, pack, plan, i, scratch);
    json_close(&json, ']');
    if (plan->cut)
        json_put_bool(&json, "cut", true);
    json_put_asked_day(&json, pack, answers);
    json_open_pack(&json, "pack", pack);
    json_put_text(&json, "sha256", pack->sha256);
    json_close(&json, '}');
    json_end(&json);
}
