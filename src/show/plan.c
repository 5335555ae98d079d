/* SPDX-License-Identifier: MIT */
/* plan.c -- a plan as numbered steps, and what it takes. */
#include "show/plan.h"

#include "report/json_part.h"
#include "report/values.h"
#include "text/phrase.h"
#include "text/wrap.h"

#include <string.h>

/* ---- The answers of a step that lead the same way ---- */

struct plan_group {
    uint32_t step;
    int32_t outcome;
    struct values values;           /* of a question that is no date */
    const struct plan_move **moves; /* of a date */
    uint32_t move_count;
};

struct plan_groups {
    struct plan_group *items; /* as they first come up */
    uint32_t count;
};

static struct plan_group *group_of(struct plan_groups *groups,
                                   const struct plan_step *step,
                                   const struct plan_move *move,
                                   struct arena *arena)
{
    uint32_t i = 0;

    while (i < groups->count && (groups->items[i].step != move->step ||
                                 groups->items[i].outcome != move->outcome))
        i++;
    if (i == groups->count)
        groups->items[groups->count++] = (struct plan_group){
            .step = move->step,
            .outcome = move->outcome,
            .values.ranges = arena_array(arena, struct range, step->move_count),
            .moves =
                arena_array(arena, const struct plan_move *, step->move_count)};
    return &groups->items[i];
}

/* The ranges come in rising order. */
static void add_range(struct values *values, struct range range)
{
    struct range *ranges = (struct range *)values->ranges; // the group's own

    if (values->count && ranges[values->count - 1].high + 1 == range.low)
        ranges[values->count - 1].high = range.high;
    else
        ranges[values->count++] = range;
}

static struct plan_groups plan_groups_of(const struct plan_step *step,
                                         struct arena *arena)
{
    struct plan_groups groups = {
        arena_array(arena, struct plan_group, step->move_count), 0};

    for (uint32_t i = 0; i < step->move_count; i++) {
        const struct plan_move *move = &step->moves[i];
        struct plan_group *group = group_of(&groups, step, move, arena);
        group->moves[group->move_count++] = move;
        if (move->cell_count == 1 && move->cells[0].variable == step->question)
            add_range(&group->values, move->cells[0].range);
    }
    return groups;
}

enum { FIGURES = 4 }; /* of an order */

static uint32_t count_known(const struct plan_figures *figures)
{
    uint32_t count = 0;

    for (size_t i = 0; i < COUNT_OF(figures->of); i++) {
        count += figures->of[i].decision >= 0 ? 1 : 0;
        count += figures->of[i].all >= 0 ? 1 : 0;
    }
    return count;
}

/* ---- JSON ---- */

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
                      uint32_t question, const struct plan_group *group)
{
    json_open(json, NULL, '{');
    if (!question_is_compared(&pack->questions[question]))
        put_facts(json, pack, group);
    else
        json_put_values(json, "values", pack, question, &group->values);
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
        put_group(json, pack, step->question, &groups.items[i]);
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
    if (count_known(&plan->page) + count_known(&plan->fewest) +
            count_known(&plan->least) <
        3 * FIGURES)
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

/* ---- Words ---- */

struct plan_page {
    struct out *out;
    const struct pack *pack;
    const struct plan *plan;
    const struct answers *answers;
    const struct style *style;
    enum language spoken; /* the style's */
    struct arena *arena;
};

static void line(const struct plan_page *page, const char *mark,
                 const char *text)
{
    wrap_text(page->out, page->style->columns, mark, text);
}

static void say(const struct plan_page *page, enum message which)
{
    line(page, "", message(page->spoken, which));
}

/* "6", "3.78". */
static const char *effort_text(const struct plan_page *page, double effort)
{
    if (effort < 0)
        return message(page->spoken, MSG_PLAN_NOT_KNOWN);

    double near = (double)(int64_t)(effort + 0.5); // efforts are far below 2^63
    double off = effort < near ? near - effort : effort - near;
    bool whole = off < 1e-9 * (1 + near);

    return message_decimal(page->spoken, effort, whole ? 0 : 2, page->arena);
}

static void figures_line(const struct plan_page *page, enum message name,
                         const struct plan_figures *figures)
{
    const struct plan_effort *expected = &figures->of[PLAN_EXPECTED];
    const struct plan_effort *worst = &figures->of[PLAN_WORST_CASE];

    line(page, "- ",
         message_with(page, name, effort_text(page, expected->decision),
                      effort_text(page, worst->decision),
                      effort_text(page, expected->all),
                      effort_text(page, worst->all)));
}

/* The figures of an order, all known or none; then what they are at most. */
static void order_line(const struct plan_page *page, enum message name,
                       enum message up_to, const struct plan_figures *figures,
                       double bound)
{
    if (figures->of[0].all >= 0)
        figures_line(page, name, figures);
    else
        line(page, "- ", message_with(page, up_to, effort_text(page, bound)));
}

/* What it takes in the order of the page. */
static void page_lines(const struct plan_page *page)
{
    const struct plan *plan = page->plan;

    say(page, plan->weighted ? MSG_PLAN_EFFORT : MSG_PLAN_COUNTS);
    order_line(page, MSG_PLAN_BY_PAGE, MSG_PLAN_BY_PAGE_UP_TO, &plan->page,
               plan->bounds.page);
}

static bool is_least(double effort, double least)
{
    return effort >= 0 && least >= 0 && effort < least + 1e-9 * (1 + least);
}

/* Whether no order does better than page order by the plan's goal. */
static bool page_is_best(const struct plan *plan)
{
    const struct plan_effort *page = &plan->page.of[plan->goal];
    const struct plan_effort *least = &plan->least.of[plan->goal];

    return is_least(page->decision, least->decision) &&
           is_least(page->all, least->all);
}

static void least_lines(const struct plan_page *page)
{
    const struct plan *plan = page->plan;
    uint32_t proved = count_known(&plan->least);

    if (proved)
        figures_line(page, MSG_PLAN_LEAST, &plan->least);
    else
        line(page, "- ", message(page->spoken, MSG_PLAN_NOT_PROVED));
    if (proved < FIGURES)
        figures_line(page, MSG_PLAN_LEAST_UP_TO, &plan->bounds.least);
}

static void text_figures(const struct plan_page *page)
{
    const struct plan *plan = page->plan;

    page_lines(page);
    order_line(page, MSG_PLAN_THIS, MSG_PLAN_THIS_UP_TO, &plan->fewest,
               plan->bounds.fewest);
    least_lines(page);
    if (page_is_best(plan))
        say(page, plan->goal == PLAN_EXPECTED ? MSG_PLAN_PAGE_IS_BEST
                                              : MSG_PLAN_PAGE_IS_BEST_AT_WORST);
    if (!plan->exact)
        say(page, MSG_PLAN_INEXACT);
    out_char(page->out, '\n');
    say(page, MSG_PLAN_AVERAGE);
}

/* What a date tells: "days_since_return is at most 10, and days_left ...". */
static const char *facts_text(const struct plan_page *page,
                              const struct plan_move *move)
{
    const struct phrases how = {page->pack, page->spoken, NO_INDEX, false,
                                page->arena};
    const char *text = NULL;

    for (uint32_t i = 0; i < move->cell_count; i++) {
        const struct plan_cell *cell = &move->cells[i];
        struct range all = pack_domain(page->pack, cell->variable);
        struct phrase phrase = {cell->variable, {&cell->range, 1}, {&all, 1}};
        text =
            phrase_and(how.spoken, text, phrase_test(&how, &phrase), how.arena);
    }
    return text ? text : message(how.spoken, MSG_VALUES_ANY);
}

static const char *answers_text(const struct plan_page *page,
                                const struct plan_step *step,
                                const struct plan_group *group)
{
    const char *text = NULL;

    if (group->move_count == step->move_count)
        text = message(page->spoken, MSG_VALUES_ANY);
    else if (!question_is_day(&page->pack->questions[step->question]))
        text = values_text(page->pack, step->question, &group->values,
                           page->answers, page->style, false, page->arena);
    if (text)
        return large_first(text, page->arena);
    for (uint32_t i = 0; i < group->move_count; i++) {
        const char *facts = facts_text(page, group->moves[i]);
        text = text ? message_with(page, MSG_VALUES_OR, text, facts) : facts;
    }
    return text;
}

static void text_group(const struct plan_page *page,
                       const struct plan_step *step,
                       const struct plan_group *group)
{
    bool ends = group->step == PLAN_END;

    line(page, "   - ",
         message_with(page, ends ? MSG_PLAN_END : MSG_PLAN_GO_TO,
                      answers_text(page, step, group),
                      arena_print(page->arena, "%u", group->step + 1)));
    if (group->outcome == PLAN_UNDECIDED)
        return;
    const char *outcome =
        group->outcome == NO_INDEX
            ? message(page->spoken, MSG_RESULT_NO_RULE_POSSIBLE)
            : page->pack->outcomes[group->outcome]
                  .says.in[page->style->language];
    line(page, "     ", message_with(page, MSG_PLAN_CERTAIN, outcome));
}

static void text_step(const struct plan_page *page, uint32_t at)
{
    struct arena_mark mark = arena_mark(page->arena);
    const struct plan_step *step = &page->plan->steps[at];
    const struct question *question = &page->pack->questions[step->question];
    struct plan_groups groups = plan_groups_of(step, page->arena);

    out_char(page->out, '\n');
    wrap_heading(
        page->out, page->style->columns, page->style->bold,
        arena_print(page->arena, "%u. %s", (unsigned)at + 1, question->id));
    line(page, "   ", question->ask.in[page->style->language]);
    for (uint32_t i = 0; i < groups.count; i++)
        text_group(page, step, &groups.items[i]);
    arena_rewind(page->arena, mark);
}

void write_plan_text(struct out *out, const struct pack *pack,
                     const struct plan *plan, const struct answers *answers,
                     const struct style *style, struct arena *scratch)
{
    const struct plan_page page = {out,   pack,          plan,   answers,
                                   style, style->spoken, scratch};

    line(&page, "", pack->title.in[style->language]);
    line(&page, "", write_day(pack, answers, style, scratch));
    if (!answers_in_force(pack, answers))
        return;
    out_char(out, '\n');
    if (plan->order == PLAN_PAGE) {
        say(&page, MSG_PLAN_TOO_LARGE);
        out_char(out, '\n');
        page_lines(&page);
        return;
    }
    if (plan->order == PLAN_GREEDY)
        say(&page, MSG_PLAN_GREEDY);
    else
        say(&page, plan->goal == PLAN_EXPECTED ? MSG_PLAN_EXPECTED
                                               : MSG_PLAN_WORST_CASE);
    for (uint32_t i = 0; i < plan->step_count; i++)
        text_step(&page, i);
    if (!plan->step_count)
        say(&page, MSG_PLAN_NOTHING);
    if (plan->cut)
        say(&page, MSG_PLAN_CUT);
    out_char(out, '\n');
    text_figures(&page);
}
