/* say.c -- findings about rules, as sentences. */
#include "space/condition_text.h"
#include "verify/verify_internal.h"

#include <string.h>

enum { NAMED_MAX = 5 }; /* parts of a list that are named */

const char *verify_names(const struct verify_run *run, const char *const *ids,
                         uint32_t count)
{
    uint32_t named = count > NAMED_MAX ? NAMED_MAX : count;
    const char *text = "";

    for (uint32_t i = 0; i < named; i++)
        text = arena_print(run->arena, "%s%s'%s'", text,
                           !i                                 ? ""
                           : i + 1 == named && named == count ? " and "
                                                              : ", ",
                           ids[i]);
    return count > named ? arena_print(run->arena, "%s and %u more", text,
                                       (unsigned)(count - named))
                         : text;
}

static const char *name_rules(const struct verify_run *run,
                              const uint32_t *rules, uint32_t count)
{
    const char *ids[NAMED_MAX];

    for (uint32_t i = 0; i < count && i < NAMED_MAX; i++)
        ids[i] = run->pack->rules[rules[i]].id;
    return verify_names(run, ids, count);
}

/* Whether the box leaves out days on which the pack is in force. */
static bool is_for_some_days(const struct verify_run *run, const uint64_t *box)
{
    for (uint32_t cell = 0; cell < run->form.cells[0]; cell++)
        if (!box_has(&run->form, box, 0, cell) &&
            node_follow(&run->view.scratch, run->view.reach, 0, cell) !=
                DIAGRAM_NO)
            return run->view.known.cells[0] == CELL_OPEN;
    return false;
}

void verify_say_gap_as(struct verify_run *run, const uint64_t *box,
                       const char *text, node_id region)
{
    const struct pack *pack = run->pack;
    bool some_days = is_for_some_days(run, box);
    struct note note = {
        .code = some_days ? DIAG_VERIFY_TIME_GAP : DIAG_VERIFY_GAP,
        .at = pack->rule_count ? pack->rules[pack->rule_count - 1].at
                               : (struct origin){1, 1},
        .part = "pack",
        .id = pack->id,
        .region = region,
        .counts = true};

    verify_add(run, &note, "no rule decides%s%s%s",
               some_days ? " on some days" : "", *text ? ": " : "", text);
}

void verify_say_gap(struct verify_run *run, const uint64_t *box)
{
    verify_say_gap_as(run, box,
                      box_text(&run->form, box, &run->view, run->arena),
                      box_node(&run->form, box, &run->view));
}

void verify_say_hidden(struct verify_run *run, uint32_t rule,
                       const uint32_t *by, uint32_t count, node_id region)
{
    const struct pack *pack = run->pack;
    const struct rule *self = &pack->rules[rule];
    struct note note = verify_rule_note(
        run, count ? DIAG_VERIFY_HIDDEN : DIAG_VERIFY_NEVER_HOLDS, rule);

    note.rules = by;
    note.rule_count = count;
    note.region = region;
    if (count)
        verify_add(run, &note,
                   "rule '%s' never decides: wherever it holds, %s before it "
                   "%s too",
                   self->id, name_rules(run, by, count),
                   count > 1 ? "do" : "does");
    else if (self->valid.from > pack->valid.to ||
             self->valid.to < pack->valid.from)
        verify_add(run, &note,
                   "rule '%s' never decides: its days lie outside those of "
                   "the pack",
                   self->id);
    else if (run->nobody.has_today && (run->nobody.today < self->valid.from ||
                                       run->nobody.today > self->valid.to))
        verify_add(run, &note,
                   "rule '%s' does not decide: it is not in force on that day",
                   self->id);
    else
        verify_add(run, &note,
                   "rule '%s' never decides: its condition never holds",
                   self->id);
}

static bool same_reason(const struct pack *pack, const struct rule *a,
                        const struct rule *b)
{
    for (uint32_t i = 0; i < pack->language_count; i++)
        if (strcmp(a->because.in[i], b->because.in[i]) != 0)
            return false;
    return true;
}

void verify_say_droppable(struct verify_run *run, uint32_t rule,
                          const uint32_t *takers, uint32_t count,
                          node_id region)
{
    const struct rule *rules = run->pack->rules;
    const char *names = name_rules(run, takers, count);
    struct note note = verify_rule_note(run, DIAG_VERIFY_DROPPABLE, rule);
    bool same = true;

    for (uint32_t i = 0; i < count; i++)
        same &= same_reason(run->pack, &rules[rule], &rules[takers[i]]);
    if (!same)
        note.code = DIAG_VERIFY_ONLY_REASON;
    note.rules = takers;
    note.rule_count = count;
    note.region = region;
    if (same)
        verify_add(run, &note,
                   "rule '%s' could be dropped: without it %s would decide "
                   "the same, for the same reason",
                   rules[rule].id, names);
    else
        verify_add(run, &note,
                   "rule '%s' only gives another reason: without it %s would "
                   "decide the same",
                   rules[rule].id, names);
}

/* A member in words, if it is a test; a comparison as it is written. */
static const char *member_text(struct verify_run *run,
                               const struct cond *member)
{
    const struct engine *engine = run->engine;
    bool in = member->op != COND_NOT;
    const struct cond *test = in ? member : &member->kids[0];

    if (test->written)
        return cond_text(run->pack, member, run->arena);
    if (test->op != COND_TEST)
        return NULL;
    uint64_t *box = box_all(&run->form, &run->view);
    box_limit(&run->form, box, engine->level_of[test->variable], test->ranges,
              test->range_count, in);
    return box_text(&run->form, box, &run->view, run->arena);
}

void verify_say_member(struct verify_run *run, enum diag_code code,
                       const char *part, const char *id,
                       const struct cond *member, node_id region)
{
    const char *text = member_text(run, member);
    struct note note = {.code = code,
                        .at = member->at,
                        .part = part,
                        .id = id,
                        .region = region};

    text = text && *text ? arena_print(run->arena, " (%s)", text) : "";
    if (code == DIAG_VERIFY_MEMBER)
        verify_add(run, &note,
                   "this member%s of the condition of %s '%s' could be "
                   "dropped: the others say it already",
                   text, part, id);
    else
        verify_add(run, &note,
                   "this member%s of the condition of %s '%s' makes no "
                   "difference: %s",
                   text, part, id,
                   strcmp(part, "rule") == 0
                       ? "other rules decide the same where it does not hold"
                       : "its outcomes say it already");
}
