/* plan_text.c -- a plan as numbered steps, and what it takes, in words.
 */
#include "report/day.h"
#include "report/values.h"
#include "show/plan.h"
#include "show/plan_groups_internal.h"
#include "text/phrase.h"
#include "text/wrap.h"

#include <string.h>

struct plan_sheet {
    struct out *out;
    const struct pack *pack;
    const struct plan *plan;
    const struct answers *answers;
    const struct style *style;
    struct arena *scratch;
};

static void line(const struct plan_sheet *sheet, const char *mark,
                 const char *text)
{
    wrap_text(sheet->out, sheet->style->columns, mark, text);
}

static void word(const struct plan_sheet *sheet, enum word name)
{
    line(sheet, "", words_get(sheet->style->words, name));
}

static const char *fill(const struct plan_sheet *sheet, enum word name,
                        const char *const *blanks)
{
    return words_fill(sheet->style->words, name, blanks, sheet->scratch);
}

/* "6", "3.78" or, in Dutch, "3,78". */
static const char *effort_text(const struct plan_sheet *sheet, double effort)
{
    if (effort < 0)
        return words_get(sheet->style->words, WORD_PLAN_NOT_KNOWN);

    double near = (double)(int64_t)(effort + 0.5); // efforts are far below 2^63
    double off = effort < near ? near - effort : effort - near;
    bool whole = off < 1e-9 * (1 + near);
    char *text = arena_print(sheet->scratch, whole ? "%.0f" : "%.2f", effort);
    char *point = strchr(text, '.');

    if (point && sheet->style->words == WORDS_NL)
        *point = ',';
    return text;
}

static void figures_line(const struct plan_sheet *sheet, enum word name,
                         const struct plan_figures *figures)
{
    const struct plan_effort *expected = &figures->of[PLAN_EXPECTED];
    const struct plan_effort *worst = &figures->of[PLAN_WORST_CASE];
    const char *blanks[] = {effort_text(sheet, expected->decision),
                            effort_text(sheet, worst->decision),
                            effort_text(sheet, expected->all),
                            effort_text(sheet, worst->all)};

    line(sheet, "- ", fill(sheet, name, blanks));
}

/* The figures of an order, all known or none; then what they are at most. */
static void order_line(const struct plan_sheet *sheet, const enum word names[2],
                       const struct plan_figures *figures, double bound)
{
    const char *most = effort_text(sheet, bound);

    if (figures->of[0].all >= 0)
        figures_line(sheet, names[0], figures);
    else
        line(sheet, "- ", fill(sheet, names[1], &most));
}

static const enum word by_page[] = {WORD_PLAN_BY_PAGE, WORD_PLAN_BY_PAGE_UP_TO};
static const enum word in_this[] = {WORD_PLAN_THIS, WORD_PLAN_THIS_UP_TO};

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

static void least_lines(const struct plan_sheet *sheet)
{
    const struct plan *plan = sheet->plan;
    uint32_t proved = count_proved(plan);

    if (proved)
        figures_line(sheet, WORD_PLAN_LEAST, &plan->least);
    else
        line(sheet, "- ", words_get(sheet->style->words, WORD_PLAN_NOT_PROVED));
    if (proved < 2 * COUNT_OF(plan->least.of))
        figures_line(sheet, WORD_PLAN_LEAST_UP_TO, &plan->bounds.least);
}

static void text_figures(const struct plan_sheet *sheet)
{
    const struct plan *plan = sheet->plan;

    word(sheet, plan->weighted ? WORD_PLAN_EFFORT : WORD_PLAN_COUNTS);
    order_line(sheet, by_page, &plan->page, plan->bounds.page);
    order_line(sheet, in_this, &plan->fewest, plan->bounds.fewest);
    least_lines(sheet);
    if (page_is_best(plan))
        word(sheet, plan->goal == PLAN_EXPECTED
                        ? WORD_PLAN_PAGE_IS_BEST
                        : WORD_PLAN_PAGE_IS_BEST_AT_WORST);
    if (!plan->exact)
        word(sheet, WORD_PLAN_INEXACT);
    out_char(sheet->out, '\n');
    word(sheet, WORD_PLAN_AVERAGE);
}

static const char *cell_text(const struct plan_sheet *sheet,
                             const struct plan_cell *cell)
{
    struct phrases how = {sheet->pack, sheet->style->words, NO_INDEX, false};
    struct range all = pack_domain(sheet->pack, cell->variable);
    struct phrase phrase = {cell->variable, {&cell->range, 1}, {&all, 1}};

    return phrase_test(&how, &phrase, sheet->scratch);
}

/* What a date tells: "days_since_return is at most 10, and days_left ...". */
static const char *facts_text(const struct plan_sheet *sheet,
                              const struct plan_move *move)
{
    const char *text = NULL;

    for (uint32_t i = 0; i < move->cell_count; i++) {
        const char *cell = cell_text(sheet, &move->cells[i]);
        text = phrase_and(sheet->style->words, text, cell, sheet->scratch);
    }
    return text ? text : words_get(sheet->style->words, WORD_VALUES_ANY);
}

static const char *answers_text(const struct plan_sheet *sheet,
                                const struct plan_step *step,
                                const struct plan_group *group)
{
    const struct question *question = &sheet->pack->questions[step->question];
    const char *text = NULL;

    if (group->move_count == step->move_count)
        return large_first(words_get(sheet->style->words, WORD_VALUES_ANY),
                           sheet->scratch);
    if (question->type != QUESTION_DATE)
        return large_first(values_text(sheet->pack, step->question,
                                       &group->values, sheet->answers,
                                       sheet->style, false, sheet->scratch),
                           sheet->scratch);
    for (uint32_t i = 0; i < group->move_count; i++) {
        const char *blanks[] = {text, facts_text(sheet, group->moves[i])};
        text = text ? fill(sheet, WORD_VALUES_OR, blanks) : blanks[1];
    }
    return text;
}

static const char *outcome_text(const struct plan_sheet *sheet, int32_t outcome)
{
    if (outcome == NO_INDEX)
        return words_get(sheet->style->words, WORD_RESULT_NO_RULE_POSSIBLE);
    return sheet->pack->outcomes[outcome].says.in[sheet->style->language];
}

static void text_group(const struct plan_sheet *sheet,
                       const struct plan_step *step,
                       const struct plan_group *group)
{
    const char *answers = answers_text(sheet, step, group);
    const char *to = arena_print(sheet->scratch, "%u", group->step + 1);
    const char *text;

    if (group->step == PLAN_END)
        text = fill(sheet, WORD_PLAN_END, &answers);
    else
        text = fill(sheet, WORD_PLAN_GO_TO, (const char *[]){answers, to});
    line(sheet, "   - ", text);
    if (group->outcome == PLAN_UNDECIDED)
        return;
    const char *outcome = outcome_text(sheet, group->outcome);
    line(sheet, "     ", fill(sheet, WORD_PLAN_CERTAIN, &outcome));
}

static void text_step(const struct plan_sheet *sheet, uint32_t at)
{
    struct arena_mark mark = arena_mark(sheet->scratch);
    const struct plan_step *step = &sheet->plan->steps[at];
    const struct question *question = &sheet->pack->questions[step->question];
    struct plan_groups groups = plan_groups_of(step, sheet->scratch);

    out_char(sheet->out, '\n');
    wrap_heading(
        sheet->out, sheet->style->columns, sheet->style->bold,
        arena_print(sheet->scratch, "%u. %s", (unsigned)at + 1, question->id));
    line(sheet, "   ", question->ask.in[sheet->style->language]);
    for (uint32_t i = 0; i < groups.count; i++)
        text_group(sheet, step, &groups.items[i]);
    arena_rewind(sheet->scratch, mark);
}

void write_plan_text(struct out *out, const struct pack *pack,
                     const struct plan *plan, const struct answers *answers,
                     const struct style *style, struct arena *scratch)
{
    struct plan_sheet sheet = {out, pack, plan, answers, style, scratch};

    line(&sheet, "", pack->title.in[style->language]);
    line(&sheet, "", write_day(pack, answers, style, scratch));
    if (!answers_in_force(pack, answers))
        return;
    out_char(out, '\n');
    if (plan->order == PLAN_PAGE) {
        word(&sheet, WORD_PLAN_TOO_LARGE);
        out_char(out, '\n');
        word(&sheet, plan->weighted ? WORD_PLAN_EFFORT : WORD_PLAN_COUNTS);
        order_line(&sheet, by_page, &plan->page, plan->bounds.page);
        return;
    }
    if (plan->order == PLAN_GREEDY)
        word(&sheet, WORD_PLAN_GREEDY);
    else
        word(&sheet, plan->goal == PLAN_EXPECTED ? WORD_PLAN_EXPECTED
                                                 : WORD_PLAN_WORST_CASE);
    for (uint32_t i = 0; i < plan->step_count; i++)
        text_step(&sheet, i);
    if (!plan->step_count)
        word(&sheet, WORD_PLAN_NOTHING);
    if (plan->cut)
        word(&sheet, WORD_PLAN_CUT);
    out_char(out, '\n');
    text_figures(&sheet);
}
