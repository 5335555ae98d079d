/* SPDX-License-Identifier: MIT */
/*
 * test_rename.c -- every part of random packs gets another id.
 *
 * The pack must decide as before, name the old id nowhere, and give the same
 * text when the part is named back.
 */
#include "unit/packs.h"

#include "edit/rename.h"
#include "property/same.h"

#include <stdio.h>
#include <stdlib.h>

enum { PACKS = 150, TEXT_ROOM = 1 << 20 };

static bool put(void *context, const char *bytes, size_t size)
{
    draft_print(context, "%.*s", (int)size, bytes);
    return true;
}

static struct draft renamed_text(const struct renamed *renamed, const char *id,
                                 const struct pack *pack,
                                 const struct draft *text)
{
    char room[OUT_ROOM_MIN];
    struct draft draft = {0};
    struct out out = {
        .write = put, .context = &draft, .bytes = room, .room = sizeof room};

    draft_print(&draft, "%s", "");
    rename_write(&out, renamed, id, pack, text->bytes, text->used);
    out_flush(&out);
    return draft;
}

static void check_part(const char *name, struct rp *rp, struct loaded *loaded,
                       const struct draft *text, const struct renamed *renamed)
{
    static const char fresh[] = "brand_new";
    struct renamed back = *renamed;
    const char *why = rename_refusal(renamed, fresh, loaded->pack, text->bytes,
                                     text->used, &loaded->arena);

    if (why) { // options compared with those of another question
        assert_int_equal(renamed->kind, PLACE_OPTION);
        return;
    }
    struct draft now = renamed_text(renamed, fresh, loaded->pack, text);
    struct loaded *other = load_bytes(now.bytes, now.used);
    expect_int(name, (int)other->faults.count[0], 0);
    same_decisions(name, rp, loaded, other);
    back.id = fresh;
    struct draft again = renamed_text(&back, renamed->id, other->pack, &now);
    expect_text(name, again.bytes, text->bytes);
    expect_true(name, strcmp(now.bytes, text->bytes) != 0);
    free(now.bytes);
    free(again.bytes);
    unload(other);
}

/* A question's, a rule's: the qualified names of all parts of a kind. */
static void check_name(struct rp *rp, struct loaded *loaded,
                       const struct draft *text, const char *name)
{
    struct renamed found[RENAMED_MAX];

    expect_int(name,
               (int)rename_find(loaded->pack, name, found, &loaded->arena), 1);
    check_part(name, rp, loaded, text, &found[0]);
}

static void check_all(struct rp *rp, struct loaded *loaded,
                      const struct draft *text)
{
    const struct pack *pack = loaded->pack;
    struct arena *arena = &loaded->arena;

    for (uint32_t i = 0; i < pack->question_count; i++) {
        const struct question *question = &pack->questions[i];
        check_name(rp, loaded, text,
                   arena_print(arena, "question:%s", question->id));
        for (uint32_t j = 0; j < question->option_count; j++)
            check_name(rp, loaded, text,
                       arena_print(arena, "%s.%s", question->id,
                                   question->options[j].id));
    }
    for (uint32_t i = 0; i < pack->fact_count; i++)
        check_name(rp, loaded, text,
                   arena_print(arena, "fact:%s", pack->facts[i].id));
    for (uint32_t i = 0; i < pack->rule_count; i++)
        check_name(rp, loaded, text,
                   arena_print(arena, "rule:%s", pack->rules[i].id));
    for (uint32_t i = 0; i < pack->advice_count; i++)
        check_name(rp, loaded, text,
                   arena_print(arena, "advice:%s", pack->advice[i].id));
    for (uint32_t i = 0; i < pack->outcome_count; i++) {
        const struct outcome *outcome = &pack->outcomes[i];
        check_name(rp, loaded, text,
                   arena_print(arena, "outcome:%s", outcome->id));
        for (uint32_t j = 0; j < outcome->date_count; j++)
            check_name(rp, loaded, text,
                       arena_print(arena, "date:%s", outcome->dates[j].id));
    }
}

static void renamed_packs_decide_the_same(void **state)
{
    static char bytes[TEXT_ROOM];
    uint64_t packs = rp_packs(PACKS);
    (void)state;

    for (uint64_t seed = 0; seed < packs; seed++) {
        struct rp rp;
        rp_draw(&rp, seed);
        struct draft text = {bytes, rp_print(&rp, bytes, sizeof bytes - 1), 0};
        bytes[text.used] = '\0';
        struct loaded *loaded = load_bytes(text.bytes, text.used);
        check_all(&rp, loaded, &text);
        unload(loaded);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(renamed_packs_decide_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
