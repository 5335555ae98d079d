/* plan_text.c -- a plan as numbered steps, and what it takes, in words.
 */
#include "report/day.h"
#include "report/values.h"
#include "show/plan.h"
#include "show/plan_groups_internal.h"
#include "text/phrase.h"
#include "text/wrap.h"

#include <string.h>

struct plan_page {
    struct out *out;
    const struct pack *pack;
    const struct plan *plan;
    const struct answers *answers;
    const struct style *style;
    struct arena *scratch;
};

static void line(const struct plan_page *page, const char *mark,
                 const char *text)
{
    wrap_text(page->out, page->style->columns, mark, text);
}

static void word(const struct plan_page *page, enum message name)
{
    line(page, "", message(page->style->spoken, name));
}

static const char *fill(const struct plan_page *page, enum message name,
                        const char *const *blanks)
{
    return message_fill(page->style->spoken, name, blanks, page->scratch);
}

/* "6", "3.78" or, in Dutch, "3,78". */
static const char *effort_text(const struct plan_page *page, double effort)
{
    if (effort < 0)
        return message(page->style->spoken, MSG_PLAN_NOT_KNOWN);

    double near = (double)(int64_t)(effort + 0.5); // efforts are far below 2^63
    double off = effort < near ? near - effort : effort - near;
    bool whole = off < 1e-9 * (1 + near);
    char *text = arena_print(page->scratch, whole ? "%.0f" : "%.2f", effort);
    char *point = strchr(text, '.');

    if (point && page->style->spoken == LANGUAGE_NL)
        *point = ',';
    return text;
}

static void figures_line(const struct plan_page *page, enum message name,
                         const struct plan_figures *figures)
{
    const struct plan_effort *expected = &figures->of[PLAN_EXPECTED];
    const struct plan_effort *worst = &figures->of[PLAN_WORST_CASE];
    const char *blanks[] = {effort_text(page, expected->decision),
                            effort_text(page, worst->decision),
                            effort_text(page, expected->all),
                            effort_text(page, worst->all)};

    line(page, "- ", fill(page, name, blanks));
}

/* The figures of an order, all known or none; then what they are at most. */
static void order_line(const struct plan_page *page,
                       const enum message names[2],
                       const struct plan_figures *figures, double bound)
{
    const char *most = effort_text(page, bound);

    if (figures->of[0].all >= 0)
        figures_line(page, names[0], figures);
    else
        line(page, "- ", fill(page, names[1], &most));
}

static const enum message by_page[] = {MSG_PLAN_BY_PAGE,
                                       MSG_PLAN_BY_PAGE_UP_TO};
static const enum message in_this[] = {MSG_PLAN_THIS, MSG_PLAN_THIS_UP_TO};

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

/* How much is known of the least that it takes. */
static uint32_t count_proved(const struct plan *plan)
{
    uint32_t count = 0;

    for (size_t i = 0; i < COUNT_OF(plan->least.of); i++) {
        count += plan->least.of[i].decision >= 0 ? 1 : 0;
        count += plan->least.of[i].all >= 0 ? 1 : 0;
    }
    return count;
}

static void least_lines(const struct plan_page *page)
{
    const struct plan *plan = page->plan;
    uint32_t proved = count_proved(plan);

    if (proved)
        figures_line(page, MSG_PLAN_LEAST, &plan->least);
    else
        line(page, "- ", message(page->style->spoken, MSG_PLAN_NOT_PROVED));
    if (proved < 2 * COUNT_OF(plan->least.of))
        figures_line(page, MSG_PLAN_LEAST_UP_TO, &plan->bounds.least);
}

static void text_figures(const struct plan_page *page)
{
    const struct plan *plan = page->plan;

    word(page, plan->weighted ? MSG_PLAN_EFFORT : MSG_PLAN_COUNTS);
    order_line(page, by_page, &plan->page, plan->bounds.page);
    order_line(page, in_this, &plan->fewest, plan->bounds.fewest);
    least_lines(page);
    if (page_is_best(plan))
        word(page, plan->goal == PLAN_EXPECTED
                       ? MSG_PLAN_PAGE_IS_BEST
                       : MSG_PLAN_PAGE_IS_BEST_AT_WORST);
    if (!plan->exact)
        word(page, MSG_PLAN_INEXACT);
    out_char(page->out, '\n');
    word(page, MSG_PLAN_AVERAGE);
}

static const char *cell_text(const struct plan_page *page,
                             const struct plan_cell *cell)
{
    struct phrases how = {page->pack, page->style->spoken, NO_INDEX, false,
                          page->scratch};
    struct range all = pack_domain(page->pack, cell->variable);
    struct phrase phrase = {cell->variable, {&cell->range, 1}, {&all, 1}};

    return phrase_test(&how, &phrase);
}

/* What a date tells: "days_since_return is at most 10, and days_left ...". */
static const char *facts_text(const struct plan_page *page,
                              const struct plan_move *move)
{
    const char *text = NULL;

    for (uint32_t i = 0; i < move->cell_count; i++) {
        const char *cell = cell_text(page, &move->cells[i]);
        text = phrase_and(page->style->spoken, text, cell, page->scratch);
    }
    return text ? text : message(page->style->spoken, MSG_VALUES_ANY);
}

static const char *answers_text(const struct plan_page *page,
                                const struct plan_step *step,
                                const struct plan_group *group)
{
    const struct question *question = &page->pack->questions[step->question];
    const char *text = NULL;

    if (group->move_count == step->move_count)
        return large_first(message(page->style->spoken, MSG_VALUES_ANY),
                           page->scratch);
    if (!question_is_day(question))
        return large_first(values_text(page->pack, step->question,
                                       &group->values, page->answers,
                                       page->style, false, page->scratch),
                           page->scratch);
    for (uint32_t i = 0; i < group->move_count; i++) {
        const char *blanks[] = {text, facts_text(page, group->moves[i])};
        text = text ? fill(page, MSG_VALUES_OR, blanks) : blanks[1];
    }
    return text;
}

static const char *outcome_text(const struct plan_page *page, int32_t outcome)
{
    if (outcome == NO_INDEX)
        return message(page->style->spoken, MSG_RESULT_NO_RULE_POSSIBLE);
    return page->pack->outcomes[outcome].says.in[page->style->language];
}

static void text_group(const struct plan_page *page,
                       const struct plan_step *step,
                       const struct plan_group *group)
{
    const char *answers = answers_text(page, step, group);
    const char *to = arena_print(page->scratch, "%u", group->step + 1);
    const char *text;

    if (group->step == PLAN_END)
        text = fill(page, MSG_PLAN_END, &answers);
    else
        text = fill(page, MSG_PLAN_GO_TO, (const char *[]){answers, to});
    line(page, "   - ", text);
    if (group->outcome == PLAN_UNDECIDED)
        return;
    const char *outcome = outcome_text(page, group->outcome);
    line(page, "     ", fill(page, MSG_PLAN_CERTAIN, &outcome));
}

static void text_step(const struct plan_page *page, uint32_t at)
{
    struct arena_mark mark = arena_mark(page->scratch);
    const struct plan_step *step = &page->plan->steps[at];
    const struct question *question = &page->pack->questions[step->question];
    struct plan_groups groups = plan_groups_of(step, page->scratch);

    out_char(page->out, '\n');
    wrap_heading(
        page->out, page->style->columns, page->style->bold,
        arena_print(page->scratch, "%u. %s", (unsigned)at + 1, question->id));
    line(page, "   ", question->ask.in[page->style->language]);
    for (uint32_t i = 0; i < groups.count; i++)
        text_group(page, step, &groups.items[i]);
    arena_rewind(page->scratch, mark);
}

void write_plan_text(struct out *out, const struct pack *pack,
                     const struct plan *plan, const struct answers *answers,
                     const struct style *style, struct arena *scratch)
{
    struct plan_page page = {out, pack, plan, answers, style, scratch};

    line(&page, "", pack->title.in[style->language]);
    line(&page, "", write_day(pack, answers, style, scratch));
    if (!answers_in_force(pack, answers))
        return;
    out_char(out, '\n');
    if (plan->order == PLAN_PAGE) {
        word(&page, MSG_PLAN_TOO_LARGE);
        out_char(out, '\n');
        word(&page, plan->weighted ? MSG_PLAN_EFFORT : MSG_PLAN_COUNTS);
        order_line(&page, by_page, &plan->page, plan->bounds.page);
        return;
    }
    if (plan->order == PLAN_GREEDY)
        word(&page, MSG_PLAN_GREEDY);
    else
        word(&page, plan->goal == PLAN_EXPECTED ? MSG_PLAN_EXPECTED
                                                : MSG_PLAN_WORST_CASE);
    for (uint32_t i = 0; i < plan->step_count; i++)
        text_step(&page, i);
    if (!plan->step_count)
        word(&page, MSG_PLAN_NOTHING);
    if (plan->cut)
        word(&page, MSG_PLAN_CUT);
    out_char(out, '\n');
    text_figures(&page);
}
