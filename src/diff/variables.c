/* SPDX-License-Identifier: MIT */
/* variables.c -- the union of two packs' questions and facts. */
#include "diff/merge_internal.h"
#include "diff/parts_internal.h"

#include <assert.h>
#include <string.h>

int32_t merged_find_clash(const struct pack *old_pack,
                          const struct pack *new_pack, int32_t *old_question)
{
    for (uint32_t i = 0; i < new_pack->question_count; i++) {
        const struct question *question = &new_pack->questions[i];
        *old_question =
            pack_find_question(old_pack, question->id, strlen(question->id));
        if (*old_question != NO_INDEX &&
            old_pack->questions[*old_question].type != question->type)
            return (int32_t)i;
    }
    return NO_INDEX;
}

/* Puts a question of one pack or both on the merged page. */
static void add_question(struct merge *merge, int32_t old_index,
                         int32_t new_index)
{
    const int32_t own[SIDE_COUNT] = {old_index, new_index};
    uint32_t at = merge->question_count++;

    for (int side = 0; side < SIDE_COUNT; side++) {
        merge->own[side][at] = own[side];
        if (own[side] != NO_INDEX)
            merge->merged_of[side][own[side]] = at;
    }
}

/* The old questions from `at` on, up to one that the new page has. */
static void add_lone(struct merge *merge, const int32_t *in_new, int32_t at)
{
    int32_t count = (int32_t)merge->merged->packs[SIDE_OLD]->question_count;

    for (; at < count && in_new[at] == NO_INDEX; at++)
        add_question(merge, at, NO_INDEX);
}

/* The new page, with each question it lacks behind what was before it. */
static void order_questions(struct merge *merge)
{
    const struct pack *const *packs = merge->merged->packs;
    const struct parts before = PARTS(packs[SIDE_OLD], questions, question);
    const struct parts after = PARTS(packs[SIDE_NEW], questions, question);
    const int32_t *in_new = parts_match(&before, &after, merge->arena);
    const int32_t *in_old = parts_match(&after, &before, merge->arena);

    add_lone(merge, in_new, 0);
    for (uint32_t i = 0; i < after.count; i++) {
        add_question(merge, in_old[i], (int32_t)i);
        if (in_old[i] != NO_INDEX)
            add_lone(merge, in_new, in_old[i] + 1);
    }
}

static void merge_options(struct merge *merge, struct question *question,
                          const struct question *old_question)
{
    uint32_t most = question->option_count + old_question->option_count;
    struct option *options = arena_array(merge->arena, struct option, most);
    uint32_t count = question->option_count;

    for (uint32_t i = 0; i < count; i++)
        options[i] = question->options[i];
    for (uint32_t i = 0; i < old_question->option_count; i++) {
        const char *id = old_question->options[i].id;
        if (question_find_option(question, id, strlen(id)) < 0)
            options[count++] = old_question->options[i];
    }
    question->options = options;
    question->option_count = count;
}

bool merge_same_bound(struct bound a, struct bound b)
{
    return a.kind == b.kind && (a.kind != BOUND_DATE || a.day == b.day);
}

/* What either bound lets through; `sign` is 1 for the latest day, else -1. */
static struct bound wider_bound(struct bound a, struct bound b, int sign)
{
    if (merge_same_bound(a, b))
        return a;
    if (a.kind != BOUND_DATE || b.kind != BOUND_DATE)
        return (struct bound){.kind = BOUND_NONE};
    return sign * a.day > sign * b.day ? a : b;
}

struct bound merge_narrower_bound(struct bound a, struct bound b, int sign)
{
    if ((a.kind == BOUND_DATE) != (b.kind == BOUND_DATE))
        return a.kind == BOUND_DATE ? a : b;
    return wider_bound(a, b, -sign);
}

static struct question merge_question(struct merge *merge,
                                      const struct question *a,
                                      const struct question *b)
{
    struct question question = *b;

    if (question_has_options(b))
        merge_options(merge, &question, a);
    question.minimum = a->minimum < b->minimum ? a->minimum : b->minimum;
    question.maximum = a->maximum > b->maximum ? a->maximum : b->maximum;
    question.not_before = wider_bound(a->not_before, b->not_before, -1);
    question.not_after = wider_bound(a->not_after, b->not_after, 1);
    return question;
}

const struct question *merged_own(const struct merged *merged, int side,
                                  uint32_t index)
{
    int32_t own = merged->own[side][index];

    return own == NO_INDEX ? NULL : &merged->packs[side]->questions[own];
}

static void merge_questions(struct merge *merge)
{
    for (uint32_t i = 0; i < merge->question_count; i++) {
        const struct question *a = merged_own(merge->merged, SIDE_OLD, i);
        const struct question *b = merged_own(merge->merged, SIDE_NEW, i);
        assert(a || b);
        merge->questions[i] = a && b ? merge_question(merge, a, b)
                              : b    ? *b
                                     : *a;
    }
}

static int32_t merged_date(const struct merge *merge, int side, int32_t date)
{
    return date == DATE_OF_TODAY ? date : (int32_t)merge->merged_of[side][date];
}

/* The merged fact that is defined as this one; else their number. */
static uint32_t find_fact(const struct merge *merge, struct fact fact)
{
    uint32_t at = 0;

    while (at < merge->fact_count && (merge->facts[at].kind != fact.kind ||
                                      merge->facts[at].from != fact.from ||
                                      merge->facts[at].to != fact.to))
        at++;
    return at;
}

uint32_t merge_fact(struct merge *merge, struct fact fact)
{
    uint32_t at = find_fact(merge, fact);

    if (at == merge->fact_count)
        merge->facts[merge->fact_count++] = fact;
    return merge->question_count + at;
}

static bool has_fact_id(const struct merge *merge, const char *id)
{
    for (uint32_t i = 0; i < merge->fact_count; i++)
        if (!strcmp(merge->facts[i].id, id))
            return true;
    return false;
}

static void merge_facts(struct merge *merge, int side)
{
    const struct pack *pack = merge->merged->packs[side];

    for (uint32_t i = 0; i < pack->fact_count; i++) {
        struct fact fact = pack->facts[i];
        fact.from = merged_date(merge, side, fact.from);
        fact.to = merged_date(merge, side, fact.to);
        // One id that means two things must be told apart.
        if (side == SIDE_OLD && find_fact(merge, fact) == merge->fact_count &&
            has_fact_id(merge, fact.id))
            fact.id = arena_print(merge->arena, "%s (old)", fact.id);
        merge->merged_of[side][pack->question_count + i] =
            merge_fact(merge, fact);
    }
}

void merge_variables(struct merge *merge)
{
    order_questions(merge);
    merge_questions(merge);
    merge_facts(merge, SIDE_NEW); // its ids go before the old ones
    merge_facts(merge, SIDE_OLD);
}
