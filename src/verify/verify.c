/* verify.c -- the order of the proofs, and how findings are kept. */
#include "verify/rule_sets_internal.h"

#include "base/date.h"
#include "space/space.h"

#include <stdlib.h>
#include <string.h>

void verify_turn(struct verify_run *run)
{
    struct diagram *scratch = &run->view.scratch;

    budget_turn(&run->budget);
    scratch->over = false;
    if (!run->rules) { // then no proof needs the diagrams of another
        diagram_forget(scratch, run->used);
        memo_clear(&run->view.kept);
    }
}

bool verify_spend(struct verify_run *run, uint64_t steps)
{
    return diagram_steps(&run->view.scratch, steps);
}

bool verify_is_over(const struct verify_run *run)
{
    return run->view.scratch.over;
}

bool verify_count(struct verify_run *run, node_id node, struct number *count)
{
    struct number ends[2] = {number_of(0), number_of(0)};
    struct arena_mark mark = arena_mark(run->arena);
    bool ok = count_ends(&run->view, node, ends);

    arena_rewind(run->arena, mark);
    *count = ends[1];
    return ok;
}

struct note verify_rule_note(const struct verify_run *run, enum diag_code code,
                             uint32_t rule)
{
    return (struct note){.code = code,
                         .at = run->pack->rules[rule].at,
                         .part = "rule",
                         .id = run->pack->rules[rule].id,
                         .region = DIAGRAM_NO};
}

static const struct answers *find_witness(struct verify_run *run, node_id node)
{
    struct answers *answers = arena_new(run->arena, struct answers);

    if (node == DIAGRAM_NO || node == DIAGRAM_EXHAUSTED)
        return NULL;
    answers->of =
        arena_array(run->arena, struct answer, run->pack->question_count);
    answers->today = run->near;
    if (!witness_find(&run->view, node, DIAGRAM_YES, answers))
        return NULL;
    answers->has_today |= run->pack->reads_today;
    return answers;
}

bool verify_is_full(const struct verify_run *run, enum diag_code code)
{
    return run->of_code[code] == VERIFY_LISTED_MAX;
}

void verify_add(struct verify_run *run, const struct note *note,
                const char *format, ...)
{
    va_list args;

    run->result.levels[diag_level(note->code)]++;
    if (verify_is_full(run, note->code)) {
        run->result.unlisted++;
        return;
    }
    run->of_code[note->code]++;
    arena_more(run->arena, run->findings, run->count, run->room);
    struct finding finding = {.code = note->code,
                              .at = note->at,
                              .part = note->part,
                              .id = note->id,
                              .rules = note->rules,
                              .rule_count = note->rule_count};
    va_start(args, format);
    finding.says = arena_print_args(run->arena, format, args);
    va_end(args);
    finding.witness =
        note->witness ? note->witness : find_witness(run, note->region);
    if (note->region != DIAGRAM_NO && note->region != DIAGRAM_EXHAUSTED &&
        !finding.witness && !run->view.exact)
        finding.says =
            arena_print(run->arena,
                        "%s; too many dates hang together to be certain that "
                        "somebody is like that",
                        finding.says);
    if (note->counts)
        finding.has_count = verify_count(run, note->region, &finding.count);
    run->findings[run->count++] = finding;
}

void verify_give_up(struct verify_run *run, const char *what)
{
    uint32_t count = run->not_proved_count;

    arena_more(run->arena, run->not_proved, count, run->not_proved_room);
    run->not_proved[run->not_proved_count++] = what;
}

void verify_give_up_on(struct verify_run *run, const char *before,
                       const char *const *ids, uint32_t count,
                       const char *behind)
{
    if (count)
        verify_give_up(run, arena_print(run->arena, "%s %s %s", before,
                                        verify_names(run, ids, count), behind));
}

/* A note about the whole pack. */
static struct note pack_note(const struct verify_run *run, enum diag_code code)
{
    return (struct note){.code = code,
                         .at = {1, 1},
                         .part = "pack",
                         .id = run->pack->id,
                         .region = DIAGRAM_NO};
}

/* One finding for all that was not proved. */
static void say_not_proved(struct verify_run *run)
{
    struct note note = pack_note(run, DIAG_VERIFY_NOT_PROVED);
    const char *list = "";

    for (uint32_t i = 0; i < run->not_proved_count; i++)
        list = arena_print(run->arena, "%s%s %s", list, i ? ";" : "",
                           run->not_proved[i]);
    if (*list)
        verify_add(run, &note, "too large to prove:%s", list);
}

/* Keeps today where it is known; else the days on which the pack is in force.
 */
static node_id keep_in_force(struct verify_run *run, node_id reach)
{
    struct diagram *scratch = &run->view.scratch;
    uint32_t base = diagram_push(scratch, 0);

    for (uint32_t cell = 0; cell < run->form.cells[0]; cell++)
        scratch->edges[base + cell] =
            box_is_space(&run->form, &run->view, 0, cell) ? DIAGRAM_YES
                                                          : DIAGRAM_NO;
    return diagram_and(scratch, diagram_pop(scratch, 0, base), reach);
}

static void start(struct verify_run *run, const struct verify_options *options)
{
    const struct pack *pack = run->pack;
    uint32_t levels = run->engine->level_count;

    run->by_parts = options->by_parts;
    run->nobody = (struct answers){
        .of = arena_array(run->arena, struct answer, pack->question_count),
        .has_today = options->has_today,
        .today = options->today};
    run->near = options->has_today ? options->today : space_near(pack);
    view_init(&run->view, run->engine, &run->nobody,
              arena_array(run->arena, uint32_t, levels), run->arena);
    run->view.scratch.word_budget =
        options->words ? options->words : VERIFY_WORDS;
    box_form_init(&run->form, run->engine, run->arena);
    run->view.reach = keep_in_force(run, run->view.reach);
    run->budget =
        budget_of(options->steps ? options->steps : VERIFY_STEPS, NULL, 0);
    run->view.scratch.shared = &run->budget;
    run->view.scratch.steps_left = UINT64_MAX; // the budget alone bounds them
    run->used = run->view.scratch.used;
    run->by_rule = arena_array(run->arena, struct number, pack->rule_count + 1);
    run->decides = arena_array(run->arena, enum tri, pack->rule_count);
}

static uint32_t count_conds(const struct cond *cond)
{
    uint32_t count = 1;

    for (uint32_t i = 0; i < cond->kid_count; i++)
        count += count_conds(&cond->kids[i]);
    return count;
}

/* Bounds of all rules; false if they would not fit. */
static bool make_boxes(struct verify_run *run)
{
    const struct pack *pack = run->pack;
    const uint64_t *all = box_all(&run->form, &run->view);
    struct verify_rows *rows = arena_new(run->arena, struct verify_rows);

    if (pack->rule_count > VERIFY_BOX_WORDS / run->form.words)
        return false;
    run->boxes = arena_array(run->arena, uint64_t *, pack->rule_count);
    run->is_box = arena_array(run->arena, bool, pack->rule_count);
    run->sizes = arena_array(run->arena, uint32_t, pack->rule_count);
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        run->sizes[i] = count_conds(pack->rules[i].when);
        run->boxes[i] = box_copy(&run->form, all);
        run->is_box[i] =
            box_of_rule(&run->form, &pack->rules[i], run->boxes[i]);
    }
    verify_rows_init(rows, run);
    run->rows = rows;
    return true;
}

static void say_not_in_force(struct verify_run *run)
{
    struct note note = pack_note(run, DIAG_VERIFY_NOT_IN_FORCE);
    char day[DATE_TEXT_SIZE];

    date_format(run->nobody.today, day);
    verify_add(run, &note, "the pack is not in force on %s: it decides nothing",
               day);
}

static int compare_findings(const void *a, const void *b)
{
    const struct finding *left = a, *right = b;

    if (left->at.line != right->at.line)
        return left->at.line < right->at.line ? -1 : 1;
    if (left->at.column != right->at.column)
        return left->at.column < right->at.column ? -1 : 1;
    if (left->code != right->code)
        return left->code < right->code ? -1 : 1;
    return strcmp(left->says, right->says);
}

bool verify_is_complete(const struct pack *pack,
                        const struct verification *result)
{
    if (!result->gaps_proved || number_compare(result->all, result->decided))
        return false;
    if (pack->hit_policy == HIT_FIRST)
        return true;
    for (uint32_t i = 0; i < result->count; i++)
        if (result->findings[i].code == DIAG_VERIFY_OVERLAP_UNIQUE)
            return false;
    return result->overlaps_proved;
}

const struct verification *verify(const struct engine *engine,
                                  const struct verify_options *options,
                                  struct arena *arena)
{
    struct verify_run *run = arena_new(arena, struct verify_run);

    run->engine = engine;
    run->pack = engine->pack;
    run->arena = arena;
    start(run, options);
    run->result.exact = run->view.exact;
    run->result.in_force = answers_in_force(run->pack, &run->nobody);
    if (!run->result.in_force) {
        say_not_in_force(run);
    } else if (!count_all(&run->view, &run->result.all)) {
        verify_give_up(run,
                       "anything: the dates hang together in too many ways");
    } else if (!make_boxes(run)) {
        verify_give_up(run, "anything about so many rules together");
    } else {
        verify_rules(run);
        verify_overlaps(run);
        verify_parts(run);
        verify_options_alike(run);
        verify_asks(run);
        verify_left(run);
        if (options->decide)
            verify_reasons(run, options->decide);
    }
    if (run->result.in_force) {
        verify_sources(run);
        verify_dates(run);
    }
    say_not_proved(run);
    if (run->count)
        qsort(run->findings, run->count, sizeof *run->findings,
              compare_findings);
    run->result.findings = run->findings;
    run->result.count = run->count;
    run->result.by_rule = run->by_rule;
    run->result.not_proved = run->not_proved;
    run->result.not_proved_count = run->not_proved_count;
    run->result.steps = run->budget.asked;
    return &run->result;
}
