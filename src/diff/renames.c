/* SPDX-License-Identifier: MIT */
/* renames.c -- what only one pack has, two by two. */
#include "diff/renames.h"

#include "base/names.h"
#include "diff/merge_internal.h"
#include "diff/parts_internal.h"

#include <string.h>

/* One kind in both packs, while its renames are guessed. */
struct kind {
    enum rename_kind kind;
    const char *question; /* whose options they are; else NULL */
    struct parts parts[SIDE_COUNT];
    bool *lone[SIDE_COUNT]; /* only this pack has it, and no guess is made */
};

struct guessing {
    const struct diff *diff;
    struct arena *arena;
    struct rename *items;
    uint32_t count, room;
};

/* All of a kind in a pack; an option is of a question. */
static struct parts parts_of(const struct pack *pack, enum rename_kind kind)
{
    switch (kind) {
    case RENAME_QUESTION:
        return PARTS(pack, questions, question);
    case RENAME_OUTCOME:
        return PARTS(pack, outcomes, outcome);
    case RENAME_RULE:
        return PARTS(pack, rules, rule);
    case RENAME_ADVICE:
        return PARTS(pack, advice, advice);
    case RENAME_OPTION:
        break;
    }
    return (struct parts){0};
}

static struct text text_of(enum rename_kind kind, const void *part)
{
    switch (kind) {
    case RENAME_QUESTION:
        return ((const struct question *)part)->ask;
    case RENAME_OPTION:
        return ((const struct option *)part)->says;
    case RENAME_OUTCOME:
        return ((const struct outcome *)part)->says;
    case RENAME_RULE:
        return ((const struct rule *)part)->because;
    case RENAME_ADVICE:
        return ((const struct advice *)part)->says;
    }
    return (struct text){0};
}

/* What people read of it, in the languages that both packs have; NULL where
 * there are none. */
static const char *key_of(const struct guessing *guessing,
                          const struct kind *kind, int side, uint32_t index)
{
    const struct pack *const *packs = guessing->diff->merged->packs;
    const struct pack *old_pack = packs[SIDE_OLD], *pack = packs[side];
    const void *part = part_at(&kind->parts[side], index);
    const struct text text = text_of(kind->kind, part);
    const char *key =
        kind->kind == RENAME_QUESTION
            ? question_types[((const struct question *)part)->type].name
            : "";
    bool any = false;

    // In the order of the old pack's languages, whichever side it is.
    for (uint32_t i = 0; i < old_pack->language_count; i++) {
        const char *language = old_pack->languages[i];
        int32_t own = pack_find_language(pack, language);
        if (own < 0 || pack_find_language(packs[!side], language) < 0)
            continue;
        key = arena_print(guessing->arena, "%s\n%s", key, text.in[own]);
        any = true;
    }
    return any ? key : NULL;
}

static void find_lone(struct kind *kind, struct arena *arena)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct parts *own = &kind->parts[side];
        const int32_t *match = parts_match(own, &kind->parts[!side], arena);

        kind->lone[side] = arena_array(arena, bool, own->count);
        for (uint32_t i = 0; i < own->count; i++)
            kind->lone[side][i] = match[i] == NO_INDEX;
    }
}

static void add_guess(struct guessing *guessing, struct kind *kind,
                      const uint32_t *index, bool same_answers)
{
    arena_more(guessing->arena, guessing->items, guessing->count,
               guessing->room);
    for (int side = 0; side < SIDE_COUNT; side++)
        kind->lone[side][index[side]] = false;
    guessing->items[guessing->count++] = (struct rename){
        kind->kind, part_id(&kind->parts[SIDE_OLD], index[SIDE_OLD]),
        part_id(&kind->parts[SIDE_NEW], index[SIDE_NEW]), kind->question,
        same_answers};
}

/* Those whose text nothing else has that only one pack has. */
static void guess_by_text(struct guessing *guessing, struct kind *kind)
{
    struct names names[SIDE_COUNT];
    const char **keys[SIDE_COUNT]; /* NULL of what is not the only one */

    for (int side = 0; side < SIDE_COUNT; side++) {
        uint32_t count = kind->parts[side].count;
        names_init(&names[side], count, guessing->arena);
        keys[side] = arena_array(guessing->arena, const char *, count);
        for (uint32_t i = 0; i < count; i++) {
            const char *key =
                kind->lone[side][i] ? key_of(guessing, kind, side, i) : NULL;
            int64_t first =
                key ? names_add(&names[side], key, strlen(key), i) : NAMES_NONE;
            if (first == NAMES_NONE)
                keys[side][i] = key;
            else
                keys[side][first] = NULL;
        }
    }
    for (uint32_t i = 0; i < kind->parts[SIDE_OLD].count; i++) {
        const char *key = keys[SIDE_OLD][i];
        int64_t other =
            key ? names_find(&names[SIDE_NEW], key, strlen(key)) : NAMES_NONE;
        if (other != NAMES_NONE && keys[SIDE_NEW][other])
            add_guess(guessing, kind, (uint32_t[]){i, (uint32_t)other}, false);
    }
}

/* A rule that has another outcome is another rule. */
static bool has_same_outcome(const struct guessing *guessing,
                             const struct diff_change *change)
{
    const char *outcomes[SIDE_COUNT];

    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct pack *pack = guessing->diff->merged->packs[side];
        outcomes[side] =
            pack->outcomes[pack->rules[change->of[side]].outcome].id;
    }
    bool same = !strcmp(outcomes[SIDE_OLD], outcomes[SIDE_NEW]);
    for (uint32_t i = 0; i < guessing->count; i++)
        same |= guessing->items[i].kind == RENAME_OUTCOME &&
                !strcmp(guessing->items[i].from, outcomes[SIDE_OLD]) &&
                !strcmp(guessing->items[i].to, outcomes[SIDE_NEW]);
    return same;
}

/* Whether the change leads from a lone part to a lone one like it. */
static bool is_likely(const struct guessing *guessing, const struct kind *kind,
                      const struct diff_change *change)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        if (change->of[side] == NO_INDEX || !kind->lone[side][change->of[side]])
            return false;
    return change->kind != DIFF_RULE || has_same_outcome(guessing, change);
}

/* Those that decide for the same answers: all of one's go to the other. */
static void guess_by_answers(struct guessing *guessing, struct kind *kind,
                             enum diff_kind of)
{
    const struct diff *diff = guessing->diff;
    uint32_t *changes[SIDE_COUNT];

    for (int side = 0; side < SIDE_COUNT; side++)
        changes[side] =
            arena_array(guessing->arena, uint32_t, kind->parts[side].count);
    for (uint32_t i = 0; i < diff->count; i++)
        for (int side = 0; side < SIDE_COUNT; side++)
            if (diff->changes[i].kind == of &&
                diff->changes[i].of[side] != NO_INDEX)
                changes[side][diff->changes[i].of[side]]++;
    for (uint32_t i = 0; i < diff->count; i++) {
        const struct diff_change *change = &diff->changes[i];
        if (change->kind == of && is_likely(guessing, kind, change) &&
            changes[SIDE_OLD][change->of[SIDE_OLD]] == 1 &&
            changes[SIDE_NEW][change->of[SIDE_NEW]] == 1)
            add_guess(guessing, kind,
                      (uint32_t[]){(uint32_t)change->of[SIDE_OLD],
                                   (uint32_t)change->of[SIDE_NEW]},
                      true);
    }
}

/* The only change of a lone advice of that side for just those people. */
static const struct diff_change *only_advice(const struct diff *diff,
                                             const struct kind *kind, int side,
                                             node_id where)
{
    const struct diff_change *found = NULL;

    for (uint32_t i = 0; i < diff->count; i++) {
        const struct diff_change *change = &diff->changes[i];
        if (change->kind != DIFF_ADVICE || change->where != where ||
            change->of[side] == NO_INDEX || !kind->lone[side][change->of[side]])
            continue;
        if (found)
            return NULL;
        found = change;
    }
    return found;
}

static void guess_advice(struct guessing *guessing, struct kind *kind)
{
    const struct diff *diff = guessing->diff;

    for (uint32_t i = 0; i < diff->count; i++) {
        const struct diff_change *gone = &diff->changes[i];
        if (gone->kind != DIFF_ADVICE || gone->of[SIDE_OLD] == NO_INDEX ||
            only_advice(diff, kind, SIDE_OLD, gone->where) != gone)
            continue;
        const struct diff_change *come =
            only_advice(diff, kind, SIDE_NEW, gone->where);
        if (come)
            add_guess(guessing, kind,
                      (uint32_t[]){(uint32_t)gone->of[SIDE_OLD],
                                   (uint32_t)come->of[SIDE_NEW]},
                      true);
    }
}

static void guess_kind(struct guessing *guessing, struct kind kind)
{
    const struct diff *diff = guessing->diff;

    find_lone(&kind, guessing->arena);
    if (diff->proved && !diff->unlisted) {
        if (kind.kind == RENAME_RULE)
            guess_by_answers(guessing, &kind, DIFF_RULE);
        if (kind.kind == RENAME_OUTCOME)
            guess_by_answers(guessing, &kind, DIFF_OUTCOME);
        if (kind.kind == RENAME_ADVICE)
            guess_advice(guessing, &kind);
    }
    guess_by_text(guessing, &kind);
}

static void guess_options(struct guessing *guessing)
{
    const struct merged *merged = guessing->diff->merged;

    for (uint32_t i = 0; i < merged->pack.question_count; i++) {
        const struct question *a = merged_own(merged, SIDE_OLD, i);
        const struct question *b = merged_own(merged, SIDE_NEW, i);
        if (a && b && question_has_options(a))
            guess_kind(guessing,
                       (struct kind){.kind = RENAME_OPTION,
                                     .question = a->id,
                                     .parts = {PARTS(a, options, option),
                                               PARTS(b, options, option)}});
    }
}

struct renames diff_guess_renames(const struct diff *diff, struct arena *arena)
{
    struct guessing guessing = {.diff = diff, .arena = arena};
    const struct pack *const *packs = diff->merged->packs;

    for (int i = RENAME_QUESTION; i <= RENAME_ADVICE; i++) {
        enum rename_kind kind = (enum rename_kind)i;
        if (kind == RENAME_OPTION)
            guess_options(&guessing);
        else
            guess_kind(
                &guessing,
                (struct kind){.kind = kind,
                              .parts = {parts_of(packs[SIDE_OLD], kind),
                                        parts_of(packs[SIDE_NEW], kind)}});
    }
    return (struct renames){guessing.items, guessing.count};
}

bool diff_is_renamed(const struct diff *diff, const struct renames *renames,
                     const struct diff_change *change)
{
    enum rename_kind kind = change->kind == DIFF_RULE      ? RENAME_RULE
                            : change->kind == DIFF_OUTCOME ? RENAME_OUTCOME
                                                           : RENAME_ADVICE;
    const char *ids[SIDE_COUNT] = {NULL, NULL};

    if (change->kind == DIFF_ANSWERS || change->kind == DIFF_DATE)
        return false;
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct parts parts = parts_of(diff->merged->packs[side], kind);
        if (change->of[side] != NO_INDEX)
            ids[side] = part_id(&parts, (uint32_t)change->of[side]);
        else if (kind != RENAME_ADVICE)
            return false;
    }
    for (uint32_t i = 0; i < renames->count; i++) {
        const struct rename *rename = &renames->items[i];
        // Of an advice, what goes and what comes are two changes.
        if (rename->kind == kind && rename->same_answers &&
            (!ids[SIDE_OLD] || !strcmp(ids[SIDE_OLD], rename->from)) &&
            (!ids[SIDE_NEW] || !strcmp(ids[SIDE_NEW], rename->to)))
            return true;
    }
    return false;
}
