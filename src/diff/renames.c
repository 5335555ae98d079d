/* renames.c -- what only one pack has, two by two. */
#include "diff/renames.h"

#include "base/names.h"

#include <string.h>

/* The parts of one kind in one pack; each begins with its id. */
struct shelf {
    const struct pack *pack;
    const void *items;
    uint32_t count;
    size_t size;
};

/* One kind in both packs, while its renames are guessed. */
struct kind {
    enum rename_kind kind;
    const char *question; /* whose options they are; else NULL */
    struct shelf shelf[SIDE_COUNT];
    bool *lone[SIDE_COUNT]; /* only this pack has it, and no guess is made */
};

struct guessing {
    const struct diff *diff;
    struct arena *arena;
    struct rename *items;
    uint32_t count, room;
};

static const void *part_at(const struct shelf *shelf, uint32_t index)
{
    return (const char *)shelf->items + shelf->size * index;
}

static const char *id_at(const struct shelf *shelf, uint32_t index)
{
    return *(const char *const *)part_at(shelf, index);
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

/* What people read of it, in the languages that both packs have. */
static const char *key_of(const struct kind *kind, int side, uint32_t index,
                          struct arena *arena)
{
    const struct pack *pack = kind->shelf[side].pack;
    const struct pack *other = kind->shelf[!side].pack;
    const void *part = part_at(&kind->shelf[side], index);
    const struct text text = text_of(kind->kind, part);
    const char *key =
        kind->kind == RENAME_QUESTION
            ? question_types[((const struct question *)part)->type].name
            : "";
    bool any = false;

    // In the order of the old pack's languages, whichever side it is.
    const struct pack *old_pack = side == SIDE_OLD ? pack : other;
    for (uint32_t i = 0; i < old_pack->language_count; i++) {
        int32_t own = pack_find_language(pack, old_pack->languages[i]);
        if (own < 0 || pack_find_language(other, old_pack->languages[i]) < 0)
            continue;
        key = arena_print(arena, "%s\n%s", key, text.in[own]);
        any = true;
    }
    return any ? key : NULL;
}

static void find_lone(struct kind *kind, struct arena *arena)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct shelf *own = &kind->shelf[side];
        const struct shelf *other = &kind->shelf[!side];
        struct names names;

        names_init(&names, other->count, arena);
        for (uint32_t i = 0; i < other->count; i++)
            names_add(&names, id_at(other, i), strlen(id_at(other, i)), i);
        kind->lone[side] = arena_array(arena, bool, own->count);
        for (uint32_t i = 0; i < own->count; i++)
            kind->lone[side][i] =
                names_find(&names, id_at(own, i), strlen(id_at(own, i))) < 0;
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
        kind->kind, id_at(&kind->shelf[SIDE_OLD], index[SIDE_OLD]),
        id_at(&kind->shelf[SIDE_NEW], index[SIDE_NEW]), kind->question,
        same_answers};
}

/* Those whose text nothing else has that only one pack has. */
static void guess_by_text(struct guessing *guessing, struct kind *kind)
{
    struct names names[SIDE_COUNT];
    bool *twice[SIDE_COUNT];

    for (int side = 0; side < SIDE_COUNT; side++) {
        uint32_t count = kind->shelf[side].count;
        names_init(&names[side], count, guessing->arena);
        twice[side] = arena_array(guessing->arena, bool, count);
        for (uint32_t i = 0; i < count; i++) {
            const char *key = kind->lone[side][i]
                                  ? key_of(kind, side, i, guessing->arena)
                                  : NULL;
            int64_t first =
                key ? names_add(&names[side], key, strlen(key), i) : NAMES_NONE;
            if (first != NAMES_NONE)
                twice[side][first] = true;
        }
    }
    for (uint32_t i = 0; i < kind->shelf[SIDE_OLD].count; i++) {
        const char *key = kind->lone[SIDE_OLD][i] && !twice[SIDE_OLD][i]
                              ? key_of(kind, SIDE_OLD, i, guessing->arena)
                              : NULL;
        if (!key || names_find(&names[SIDE_OLD], key, strlen(key)) != i)
            continue;
        int64_t other = names_find(&names[SIDE_NEW], key, strlen(key));
        if (other != NAMES_NONE && !twice[SIDE_NEW][other])
            add_guess(guessing, kind, (uint32_t[]){i, (uint32_t)other}, false);
    }
}

static bool is_guessed(const struct guessing *guessing, enum rename_kind kind,
                       const char *from, const char *to)
{
    for (uint32_t i = 0; i < guessing->count; i++)
        if (guessing->items[i].kind == kind &&
            !strcmp(guessing->items[i].from, from) &&
            !strcmp(guessing->items[i].to, to))
            return true;
    return false;
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
    return !strcmp(outcomes[SIDE_OLD], outcomes[SIDE_NEW]) ||
           is_guessed(guessing, RENAME_OUTCOME, outcomes[SIDE_OLD],
                      outcomes[SIDE_NEW]);
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
            arena_array(guessing->arena, uint32_t, kind->shelf[side].count);
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
    if (diff->proved && !diff->unlisted && kind.kind == RENAME_RULE)
        guess_by_answers(guessing, &kind, DIFF_RULE);
    if (diff->proved && !diff->unlisted && kind.kind == RENAME_OUTCOME)
        guess_by_answers(guessing, &kind, DIFF_OUTCOME);
    if (diff->proved && !diff->unlisted && kind.kind == RENAME_ADVICE)
        guess_advice(guessing, &kind);
    guess_by_text(guessing, &kind);
}

#define SHELF(of, name, singular)                                              \
    {                                                                          \
        (of), (of)->name, (of)->singular##_count, sizeof *(of)->name           \
    }

static void guess_options(struct guessing *guessing)
{
    const struct merged *merged = guessing->diff->merged;

    for (uint32_t i = 0; i < merged->pack.question_count; i++) {
        const struct question *own[SIDE_COUNT];
        for (int side = 0; side < SIDE_COUNT; side++)
            own[side] =
                merged->own[side][i] == NO_INDEX
                    ? NULL
                    : &merged->packs[side]->questions[merged->own[side][i]];
        if (!own[SIDE_OLD] || !own[SIDE_NEW] ||
            !question_has_options(own[SIDE_OLD]))
            continue;
        struct kind kind = {.kind = RENAME_OPTION, .question = own[0]->id};
        for (int side = 0; side < SIDE_COUNT; side++)
            kind.shelf[side] =
                (struct shelf){merged->packs[side], own[side]->options,
                               own[side]->option_count, sizeof(struct option)};
        guess_kind(guessing, kind);
    }
}

struct renames diff_guess_renames(const struct diff *diff, struct arena *arena)
{
    struct guessing guessing = {.diff = diff, .arena = arena};
    const struct pack *a = diff->merged->packs[SIDE_OLD];
    const struct pack *b = diff->merged->packs[SIDE_NEW];
    const struct kind kinds[] = {
        {.kind = RENAME_QUESTION,
         .shelf = {SHELF(a, questions, question),
                   SHELF(b, questions, question)}},
        {.kind = RENAME_OUTCOME,
         .shelf = {SHELF(a, outcomes, outcome), SHELF(b, outcomes, outcome)}},
        {.kind = RENAME_RULE,
         .shelf = {SHELF(a, rules, rule), SHELF(b, rules, rule)}},
        {.kind = RENAME_ADVICE,
         .shelf = {SHELF(a, advice, advice), SHELF(b, advice, advice)}}};

    guess_kind(&guessing, kinds[0]);
    guess_options(&guessing);
    for (size_t i = 1; i < COUNT_OF(kinds); i++)
        guess_kind(&guessing, kinds[i]);
    return (struct renames){guessing.items, guessing.count};
}

static const char *id_of(const struct diff *diff,
                         const struct diff_change *change, int side,
                         enum rename_kind *kind)
{
    const struct pack *pack = diff->merged->packs[side];
    int32_t index = change->of[side];

    *kind = change->kind == DIFF_RULE      ? RENAME_RULE
            : change->kind == DIFF_OUTCOME ? RENAME_OUTCOME
                                           : RENAME_ADVICE;
    if (index == NO_INDEX)
        return NULL;
    return change->kind == DIFF_RULE      ? pack->rules[index].id
           : change->kind == DIFF_OUTCOME ? pack->outcomes[index].id
                                          : pack->advice[index].id;
}

bool diff_is_renamed(const struct diff *diff, const struct renames *renames,
                     const struct diff_change *change)
{
    enum rename_kind kind;

    if (change->kind == DIFF_ANSWERS || change->kind == DIFF_DATE)
        return false;
    const char *from = id_of(diff, change, SIDE_OLD, &kind);
    const char *to = id_of(diff, change, SIDE_NEW, &kind);
    if (kind != RENAME_ADVICE && (!from || !to))
        return false;
    for (uint32_t i = 0; i < renames->count; i++) {
        const struct rename *rename = &renames->items[i];
        // Of an advice, what goes and what comes are two changes.
        if (rename->kind == kind && rename->same_answers &&
            (!from || !strcmp(from, rename->from)) &&
            (!to || !strcmp(to, rename->to)))
            return true;
    }
    return false;
}
