/* plan.c -- a plan as numbered steps, and what it takes, as JSON. */
#include "show/plan.h"

#include "elig.h"
#include "report/day.h"
#include "report/json_part.h"
#include "report/values.h"
#include "show/plan_groups_internal.h"

#include <string.h>

/* 3.777778, 6, or null where it is not known. */
static void json_effort(struct out *out, const char *key, double effort,
                        bool first, struct arena *scratch)
{
    char *text = arena_print(scratch, "%.6f", effort);
    size_t size = strlen(text);

    while (text[size - 1] == '0')
        size--;
    if (text[size - 1] == '.')
        size--;
    json_key(out, key, first);
    if (effort < 0)
        out_text(out, "null");
    else
        out_bytes(out, text, size);
}

static void json_figures(struct out *out, const char *key,
                         const struct plan_figures *figures, bool first,
                         struct arena *scratch)
{
    static const char *const goals[] = {"expected", "worst_case"};

    json_key(out, key, first);
    out_char(out, '{');
    for (size_t i = 0; i < COUNT_OF(goals); i++) {
        json_key(out, goals[i], !i);
        out_char(out, '{');
        json_effort(out, "decision", figures->of[i].decision, true, scratch);
        json_effort(out, "all", figures->of[i].all, false, scratch);
        out_char(out, '}');
    }
    out_char(out, '}');
}

static void json_cell(struct out *out, const struct pack *pack,
                      const struct plan_cell *cell, bool first)
{
    struct range all = pack_domain(pack, cell->variable);

    json_key(out, pack_variable_id(pack, cell->variable), first);
    out_char(out, '{');
    if (cell->range.low > all.low) {
        json_key(out, "from", true);
        out_integer(out, cell->range.low);
    }
    if (cell->range.high < all.high) {
        json_key(out, "to", cell->range.low <= all.low);
        out_integer(out, cell->range.high);
    }
    out_char(out, '}');
}

/* What the dates that lead here tell: a list of facts with their ranges. */
static void json_facts(struct out *out, const struct pack *pack,
                       const struct plan_group *group)
{
    json_key(out, "facts", true);
    out_char(out, '[');
    for (uint32_t i = 0; i < group->move_count; i++) {
        const struct plan_move *move = group->moves[i];
        out_text(out, i ? ",{" : "{");
        for (uint32_t k = 0; k < move->cell_count; k++)
            json_cell(out, pack, &move->cells[k], !k);
        out_char(out, '}');
    }
    out_char(out, ']');
}

static void json_group(struct out *out, const struct pack *pack,
                       uint32_t question, const struct plan_group *group)
{
    out_char(out, '{');
    if (pack->questions[question].type == QUESTION_DATE) {
        json_facts(out, pack, group);
    } else {
        json_key(out, "values", true);
        json_values(out, &pack->questions[question], &group->values);
    }
    if (group->outcome != PLAN_UNDECIDED)
        json_text(out, "outcome",
                  group->outcome == NO_INDEX
                      ? NULL
                      : pack->outcomes[group->outcome].id);
    json_key(out, "step", false);
    if (group->step == PLAN_END)
        out_text(out, "null");
    else
        out_integer(out, (int64_t)group->step + 1);
    out_char(out, '}');
}

static void json_step(struct out *out, const struct pack *pack,
                      const struct plan *plan, uint32_t at,
                      struct arena *scratch)
{
    struct arena_mark mark = arena_mark(scratch);
    const struct plan_step *step = &plan->steps[at];
    struct plan_groups groups = plan_groups_of(step, scratch);

    out_text(out, at ? ",{" : "{");
    json_key(out, "step", true);
    out_integer(out, (int64_t)at + 1);
    json_text(out, "question", pack->questions[step->question].id);
    json_key(out, "answers", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < groups.count; i++) {
        if (i)
            out_char(out, ',');
        json_group(out, pack, step->question, &groups.items[i]);
    }
    out_text(out, "]}");
    arena_rewind(scratch, mark);
}

/* What is known of figures that are not. */
static void json_bounds(struct out *out, const struct plan_bounds *bounds,
                        struct arena *scratch)
{
    json_key(out, "no_more_than", false);
    out_char(out, '{');
    json_effort(out, "page", bounds->page, true, scratch);
    json_effort(out, "plan", bounds->fewest, false, scratch);
    json_figures(out, "least", &bounds->least, false, scratch);
    out_char(out, '}');
}

static void json_truth(struct out *out, const char *key, bool truth)
{
    json_key(out, key, false);
    out_text(out, truth ? "true" : "false");
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

    out_text(out, "{\"schema\":1");
    json_text(out, "order", orders[plan->order]);
    json_text(out, "goal",
              plan->goal == PLAN_EXPECTED ? "expected" : "worst_case");
    json_truth(out, "exact", plan->exact && plan->order != PLAN_GREEDY);
    json_truth(out, "weighted", plan->weighted);
    json_key(out, "figures", false);
    out_char(out, '{');
    json_figures(out, "page", &plan->page, true, scratch);
    json_figures(out, "plan", &plan->fewest, false, scratch);
    json_figures(out, "least", &plan->least, false, scratch);
    out_char(out, '}');
    if (!is_all_known(plan))
        json_bounds(out, &plan->bounds, scratch);
    json_key(out, "steps", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < plan->step_count; i++)
        json_step(out, pack, plan, i, scratch);
    out_char(out, ']');
    if (plan->cut)
        out_text(out, ",\"cut\":true");
    json_asked_day(out, pack, answers);
    json_key(out, "pack", false);
    out_char(out, '{');
    json_key(out, "id", true);
    out_json_text(out, pack->id);
    json_text(out, "version", pack->version);
    json_text(out, "sha256", pack->sha256);
    out_char(out, '}');
    json_text(out, "engine", ELIG_VERSION);
    out_text(out, "}\n");
}
