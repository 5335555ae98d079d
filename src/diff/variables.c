/* variables.c -- the union of two packs' questions and facts. */
#include "diff/merge_internal.h"

#include <string.h>

static int32_t find_question(const struct pack *pack, const char *id)
{
    return pack_find_question(pack, id, strlen(id));
}

int32_t merged_find_clash(const struct pack *old_pack,
                          const struct pack *new_pack, int32_t *old_question)
{
    for (uint32_t i = 0; i < new_pack->question_count; i++) {
        *old_question = find_question(old_pack, new_pack->questions[i].id);
        if (*old_question != NO_INDEX &&
            old_pack->questions[*old_question].type !=
                new_pack->questions[i].type)
            return (int32_t)i;
    }
    return NO_INDEX;
}

/* Puts a question of one pack or both at a place on the merged page. */
static void insert_question(struct merge *merge, uint32_t at, int32_t old_index,
                            int32_t new_index)
{
    for (uint32_t i = merge->question_count; i > at; i--) {
        merge->own[SIDE_OLD][i] = merge->own[SIDE_OLD][i - 1];
        merge->own[SIDE_NEW][i] = merge->own[SIDE_NEW][i - 1];
    }
    merge->own[SIDE_OLD][at] = old_index;
    merge->own[SIDE_NEW][at] = new_index;
    merge->question_count++;
}

/* The new page, with each question it lacks behind what was before it. */
static void order_questions(struct merge *merge)
{
    const struct pack *old_pack = merge->merged->packs[SIDE_OLD];
    const struct pack *new_pack = merge->merged->packs[SIDE_NEW];
    uint32_t at = 0;

    for (uint32_t i = 0; i < new_pack->question_count; i++)
        insert_question(merge, i,
                        find_question(old_pack, new_pack->questions[i].id),
                        (int32_t)i);
    for (uint32_t i = 0; i < old_pack->question_count; i++) {
        if (find_question(new_pack, old_pack->questions[i].id) == NO_INDEX) {
            insert_question(merge, at++, (int32_t)i, NO_INDEX);
            continue;
        }
        at = 0;
        while (merge->own[SIDE_OLD][at] != (int32_t)i)
            at++;
        at++;
    }
    for (uint32_t i = 0; i < merge->question_count; i++)
        for (int side = 0; side < SIDE_COUNT; side++)
            if (merge->own[side][i] != NO_INDEX)
                merge->merged_of[side][merge->own[side][i]] = i;
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
    if (merge_same_bound(a, b))
        return a;
    if (a.kind == BOUND_DATE && b.kind == BOUND_DATE)
        return sign * a.day > sign * b.day ? b : a;
    if (a.kind == BOUND_DATE || b.kind == BOUND_DATE)
        return a.kind == BOUND_DATE ? a : b;
    return (struct bound){.kind = BOUND_NONE};
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

const struct question *merge_own(const struct merge *merge, int side,
                                 uint32_t index)
{
    int32_t own = merge->own[side][index];

    return own == NO_INDEX ? NULL : &merge->merged->packs[side]->questions[own];
}

static void merge_questions(struct merge *merge)
{
    for (uint32_t i = 0; i < merge->question_count; i++) {
        const struct question *a = merge_own(merge, SIDE_OLD, i);
        const struct question *b = merge_own(merge, SIDE_NEW, i);
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
