/* SPDX-License-Identifier: MIT */
/* test_cover.c -- the smallest conditions: what they say, and that they end. */
#include "unit/subject.h"

#include "engine/engine.h"
#include "space/cover.h"

#include <stdio.h>

enum { TEXT_ROOM = 1 << 16 };

/* A pack of one rule over a, b (integers from 0 to 30) and c, and who it is
 * about. */
struct covered {
    struct subject subject;
    struct residual residual;
    struct cover cover;
};

static void work(void *context)
{
    struct covered *covered = context;
    struct subject *subject = &covered->subject;
    struct answers *nothing = arena_new(&subject->arena, struct answers);

    nothing->of = arena_array(&subject->arena, struct answer, 3);
    residual_open(
        &covered->residual,
        (struct assignment){.engine = subject->engine, .answers = nothing},
        arena_array(&subject->arena, uint32_t, subject->engine->level_count),
        &subject->arena);
    node_id set = engine_rule(subject->engine, &subject->pack->rules[0],
                              &covered->residual.scratch);
    covered->cover =
        cover_find(&covered->residual, set, covered->residual.reach);
}

static void find(struct covered *covered, const char *when)
{
    static char text[TEXT_ROOM];
    int size = snprintf(
        text, sizeof text,
        "{\"pack\":1,\"id\":\"p\",\"version\":\"1\",\"languages\":[\"en\"],"
        "\"title\":{\"en\":\"t\"},\"notice\":{\"en\":\"t\"},"
        "\"source\":{\"publisher\":\"p\",\"title\":\"t\"},\"questions\":["
        "{\"id\":\"a\",\"type\":\"integer\",\"minimum\":0,\"maximum\":30,"
        "\"ask\":{\"en\":\"q\"},\"why\":{\"en\":\"w\"}},"
        "{\"id\":\"b\",\"type\":\"integer\",\"minimum\":0,\"maximum\":30,"
        "\"ask\":{\"en\":\"q\"},\"why\":{\"en\":\"w\"}},"
        "{\"id\":\"c\",\"type\":\"boolean\",\"ask\":{\"en\":\"q\"},"
        "\"why\":{\"en\":\"w\"}}],"
        "\"outcomes\":[{\"id\":\"o\",\"says\":{\"en\":\"t\"}}],"
        "\"rules\":[{\"id\":\"r\",\"outcome\":\"o\","
        "\"because\":{\"en\":\"t\"},\"when\":%s}]}",
        when);

    *covered = (struct covered){.subject = {.pack = NULL}};
    subject_load(&covered->subject, "p", text, (size_t)size);
    subject_compile(&covered->subject, ENGINE_FOR_ONE);
    assert_true(arena_guard(&covered->subject.arena, work, covered));
}

/* Whether the cover speaks of the values. */
static bool is_said(const struct covered *covered, const int64_t *values)
{
    for (uint32_t i = 0; i < covered->cover.count; i++) {
        const struct term *term = &covered->cover.terms[i];
        bool all = true;
        for (uint32_t k = 0; k < term->count; k++) {
            const struct level *level =
                &covered->subject.engine->levels[term->literals[k].level];
            uint32_t cell = cells_find(level->cells, values[level->variable]);
            all &= term->literals[k].cells[cell] == CELL_IN;
        }
        if (all)
            return true;
    }
    return false;
}

static void always_is_one_term_that_says_nothing(void **state)
{
    struct covered covered;

    (void)state;
    find(&covered, "true");
    expect_int("terms", covered.cover.count, 1);
    expect_int("literals", covered.cover.terms[0].count, 0);
    expect_true("smallest", covered.cover.smallest);
    subject_clear(&covered.subject);
}

static void never_has_no_terms(void **state)
{
    struct covered covered;

    (void)state;
    find(&covered, "false");
    expect_int("terms", covered.cover.count, 0);
    expect_true("complete", covered.cover.complete);
    subject_clear(&covered.subject);
}

static void what_is_said_twice_is_said_once(void **state)
{
    struct covered covered;

    (void)state;
    // c or not c: a alone matters
    find(&covered,
         "{\"or\":[{\"and\":[{\"var\":\"c\"},{\"<\":[{\"var\":\"a\"},5]}]},"
         "{\"and\":[{\"!\":[{\"var\":\"c\"}]},{\"<\":[{\"var\":\"a\"},5]}]}]}");
    expect_int("terms", covered.cover.count, 1);
    expect_int("literals", covered.cover.terms[0].count, 1);
    subject_clear(&covered.subject);
}

static void the_consensus_is_left_out(void **state)
{
    struct covered covered;

    (void)state;
    // ac + b!c covers ab: three primes, two terms
    find(&covered,
         "{\"or\":[{\"and\":[{\"<\":[{\"var\":\"a\"},5]},{\"var\":\"c\"}]},"
         "{\"and\":[{\"<\":[{\"var\":\"b\"},5]},{\"!\":[{\"var\":\"c\"}]}]},"
         "{\"and\":[{\"<\":[{\"var\":\"a\"},5]},{\"<\":[{\"var\":\"b\"},5]}]}]"
         "}");
    expect_int("terms", covered.cover.count, 2);
    expect_true("smallest", covered.cover.smallest);
    subject_clear(&covered.subject);
}

/* (a >= 1 and b <= 1) or (a >= 2 and b <= 2) ...: no two cells are alike. */
static void stairs(char *when, size_t room, int steps)
{
    size_t used = (size_t)snprintf(when, room, "{\"or\":[");

    for (int i = 1; i <= steps; i++)
        used += (size_t)snprintf(when + used, room - used,
                                 "%s{\"and\":[{\">=\":[{\"var\":\"a\"},%d]},"
                                 "{\"<=\":[{\"var\":\"b\"},%d]}%s]}",
                                 i > 1 ? "," : "", i, i == steps ? 29 : i,
                                 i % 2 ? "" : ",{\"var\":\"c\"}");
    snprintf(when + used, room - used, "]}");
}

static void what_is_too_large_is_still_described_exactly(void **state)
{
    static char when[TEXT_ROOM];
    struct covered covered;

    (void)state;
    stairs(when, sizeof when, 20);
    find(&covered, when);
    expect_true("complete", covered.cover.complete);
    expect_false("smallest", covered.cover.smallest);
    for (int64_t a = 0; a <= 30; a++)
        for (int64_t b = 0; b <= 30; b++)
            for (int64_t c = 0; c <= 1; c++) {
                bool holds = false;
                for (int64_t i = 1; i <= 20; i++)
                    holds |= a >= i && b <= (i == 20 ? 29 : i) && (i % 2 || c);
                const int64_t values[] = {a, b, c};
                expect_int("cell", is_said(&covered, values), holds);
            }
    subject_clear(&covered.subject);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(always_is_one_term_that_says_nothing),
        cmocka_unit_test(never_has_no_terms),
        cmocka_unit_test(what_is_said_twice_is_said_once),
        cmocka_unit_test(the_consensus_is_left_out),
        cmocka_unit_test(what_is_too_large_is_still_described_exactly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
