/* SPDX-License-Identifier: MIT */
/* run.c -- steps and findings of one verification. */
#include "verify/run_internal.h"

#include <string.h>

void run_turn(struct run *run, enum proof proof)
{
    headway_at(run->headway, HEADWAY_PARTS, proof + 1, PROOF_COUNT);
    budget_turn(&run->budget);
    run->scratch->over = false;
    if (!run->rules) { // then no proof needs the diagrams of another
        diagram_forget(run->scratch, run->used);
        memo_clear(&run->residual->kept);
    }
}

bool run_count(struct run *run, node_id node, struct number *count)
{
    struct number ends[2] = {number_of(0), number_of(0)};
    struct arena_mark mark = arena_mark(run->arena);
    bool ok = count_ends(run->residual, node, ends);

    arena_rewind(run->arena, mark);
    *count = ends[1];
    return ok;
}

struct finding run_about(const struct run *run, enum fault_code code,
                         enum finding_part part, uint32_t index)
{
    const struct pack *pack = run->pack;
    struct finding finding = {.code = code, .part = part, .index = index};

    switch (part) {
    case FINDING_PACK:
        finding.at = (struct origin){1, 1};
        finding.id = pack->id;
        break;
    case FINDING_QUESTION:
    case FINDING_OPTION:
        finding.at = pack->questions[index].at;
        finding.id = pack->questions[index].id;
        break;
    case FINDING_FACT:
        finding.at = pack->facts[index].at;
        finding.id = pack->facts[index].id;
        break;
    case FINDING_OUTCOME:
        finding.at = pack->outcomes[index].at;
        finding.id = pack->outcomes[index].id;
        break;
    case FINDING_RULE:
        finding.at = pack->rules[index].at;
        finding.id = pack->rules[index].id;
        break;
    case FINDING_ADVICE:
        finding.at = pack->advice[index].at;
        finding.id = pack->advice[index].id;
        break;
    case FINDING_SOURCE:
        finding.at = pack->source_facts[index].at;
        finding.id = pack->source_facts[index].id;
        break;
    }
    return finding;
}

struct answers *run_answers(struct run *run)
{
    struct answers *answers = arena_new(run->arena, struct answers);

    answers->of =
        arena_array(run->arena, struct answer, run->pack->question_count);
    return answers;
}

bool run_is_full(const struct run *run, enum fault_code code)
{
    return run->of_code[code] == VERIFY_LISTED_MAX;
}

void run_add(struct run *run, struct finding finding, node_id region)
{
    run->result.levels[fault_level(finding.code)]++;
    if (run_is_full(run, finding.code)) {
        run->result.unlisted++;
        return;
    }
    run->of_code[finding.code]++;
    if (!finding.witness && region != DIAGRAM_NO &&
        region != DIAGRAM_EXHAUSTED) {
        struct answers *witness = run_answers(run);
        bool found = space_find(&run->space, region, witness);
        finding.witness = found ? witness : NULL;
        finding.is_uncertain = !found && !run->residual->exact;
    }
    if (finding.has_count)
        finding.has_count = run_count(run, region, &finding.count);
    struct verification *result = &run->result;
    arena_more(run->arena, result->findings, result->count, run->findings_room);
    finding.order = result->count;
    result->findings[result->count++] = finding;
}

void run_add_about(struct run *run, enum fault_code code,
                   enum finding_part part, uint32_t index)
{
    run_add(run, run_about(run, code, part, index), DIAGRAM_NO);
}

void run_give_up(struct run *run, enum claim claim)
{
    struct verification *result = &run->result;

    arena_more(run->arena, result->not_proved, result->not_proved_count,
               run->not_proved_room);
    result->not_proved[result->not_proved_count++] =
        (struct unproved){.claim = claim};
    run->ids_room = 0;
}

void run_give_up_on(struct run *run, enum claim claim, const char *id)
{
    const struct verification *result = &run->result;
    uint32_t count = result->not_proved_count;

    if (!count || result->not_proved[count - 1].claim != claim)
        run_give_up(run, claim);
    struct unproved *last = &result->not_proved[result->not_proved_count - 1];
    arena_more(run->arena, last->ids, last->count, run->ids_room);
    last->ids[last->count++] = id;
}

void run_mark_questions(const struct run *run, uint32_t level, bool *questions)
{
    const struct level *at = &run->engine->levels[level];

    if (at->kind == LEVEL_QUESTION)
        questions[at->variable] = true;
    if (at->kind == LEVEL_FACT && at->fact->from != DATE_OF_TODAY)
        questions[at->fact->from] = true;
    if (at->kind == LEVEL_FACT && at->fact->to != DATE_OF_TODAY)
        questions[at->fact->to] = true;
}

/* Whether the box leaves out days on which the pack is in force. */
static bool is_for_some_days(const struct run *run, const uint64_t *box)
{
    for (uint32_t cell = 0; cell < run->form->cells[0]; cell++)
        if (!box_has(run->form, box, 0, cell) &&
            node_follow(run->scratch, run->residual->reach, 0, cell) !=
                DIAGRAM_NO)
            return run->residual->known.cells[0] == CELL_OPEN;
    return false;
}

void run_add_gap(struct run *run, const uint64_t *box,
                 const struct cond *relation, node_id region)
{
    const struct pack *pack = run->pack;
    struct finding finding = run_about(
        run,
        is_for_some_days(run, box) ? FAULT_VERIFY_TIME_GAP : FAULT_VERIFY_GAP,
        FINDING_PACK, 0);

    if (pack->rule_count)
        finding.at = pack->rules[pack->rule_count - 1].at;
    finding.where = box_as_cond(run->form, box, relation);
    finding.has_count = true;
    run_add(run, finding, region);
}

void run_add_hidden(struct run *run, uint32_t rule, const uint32_t *by,
                    uint32_t count, node_id region)
{
    struct finding finding =
        run_about(run, count ? FAULT_VERIFY_HIDDEN : FAULT_VERIFY_NEVER_HOLDS,
                  FINDING_RULE, rule);

    finding.rules = by;
    finding.rule_count = count;
    run_add(run, finding, region);
}

static bool same_reason(const struct pack *pack, const struct rule *a,
                        const struct rule *b)
{
    for (uint32_t i = 0; i < pack->language_count; i++)
        if (strcmp(a->because.in[i], b->because.in[i]) != 0)
            return false;
    return true;
}

void run_add_droppable(struct run *run, uint32_t rule, const uint32_t *takers,
                       uint32_t count, node_id region)
{
    const struct rule *rules = run->pack->rules;
    struct finding finding =
        run_about(run, FAULT_VERIFY_DROPPABLE, FINDING_RULE, rule);

    for (uint32_t i = 0; i < count; i++)
        if (!same_reason(run->pack, &rules[rule], &rules[takers[i]]))
            finding.code = FAULT_VERIFY_ONLY_REASON;
    finding.rules = takers;
    finding.rule_count = count;
    run_add(run, finding, region);
}

void run_add_member(struct run *run, struct finding finding,
                    const struct cond *member, node_id region)
{
    finding.at = member->at;
    finding.member = member;
    run_add(run, finding, region);
}
