/* SPDX-License-Identifier: MIT */
/*
 * test_table.c -- rules of random packs go to a table and come back.
 *
 * A pack's own table changes nothing in its text.  Put into a pack of the same
 * parts with other rules, it gives a pack that decides as the first one did,
 * and whose table has the same bytes.
 */
#include "edit/table.h"
#include "property/same.h"

#include <stdio.h>
#include <stdlib.h>

enum { PACKS = 400, TEXT_ROOM = 1 << 20 };

static bool put(void *context, const char *bytes, size_t size)
{
    draft_print(context, "%.*s", (int)size, bytes);
    return true;
}

static struct out out_to(struct draft *draft, char room[OUT_ROOM_MIN])
{
    *draft = (struct draft){0};
    draft_print(draft, "%s", "");
    return (struct out){
        .write = put, .context = draft, .bytes = room, .room = OUT_ROOM_MIN};
}

/* The table; without a byte where there is none. */
static struct draft table_of(struct loaded *loaded)
{
    char room[OUT_ROOM_MIN];
    struct draft draft;
    struct out out = out_to(&draft, room);
    const char *why = table_write(&out, loaded->pack, &loaded->arena);

    out_flush(&out);
    if (why)
        draft.used = 0;
    return draft;
}

static void read_table(const char *name, struct loaded *loaded,
                       const struct draft *csv, struct rule_table *table)
{
    struct faults faults;

    faults_init(&faults, &loaded->arena);
    bool fine = table_read(loaded->pack, csv->bytes, csv->used, "t.csv",
                           &loaded->arena, &faults, table);
    if (!fine)
        printf("%s: %s\n%s", name, faults.listed[0][0].message, csv->bytes);
    expect_true(name, fine);
}

static struct draft with_table(struct loaded *loaded, const struct draft *text,
                               const struct rule_table *table)
{
    char room[OUT_ROOM_MIN];
    struct table_changes changes;
    struct draft draft;
    struct out out = out_to(&draft, room);

    table_put(&out, loaded->pack, table, text->bytes, text->used,
              &loaded->arena, &changes);
    out_flush(&out);
    return draft;
}

/* The rules backwards, each with the rows of another one. */
static void mix(struct rule_table *table)
{
    for (uint32_t i = 0, j = table->count - 1; i < j; i++, j--) {
        struct table_rule rule = table->rules[i];
        table->rules[i] = table->rules[j];
        table->rules[j] = rule;
    }
    for (uint32_t i = 0; i + 1 < table->count; i++) {
        struct boxes boxes = table->rules[i].boxes;
        table->rules[i].boxes = table->rules[i + 1].boxes;
        table->rules[i + 1].boxes = boxes;
        uint32_t outcome = table->rules[i].outcome;
        table->rules[i].outcome = table->rules[i + 1].outcome;
        table->rules[i + 1].outcome = outcome;
    }
}

/* Returns whether it had a table. */
static bool check_pack(const char *name, struct rp *rp,
                       const struct draft *text)
{
    struct loaded *loaded = load_bytes(text->bytes, text->used);
    struct draft csv = table_of(loaded);
    struct rule_table table;

    if (!csv.used) {
        free(csv.bytes);
        unload(loaded);
        return false;
    }
    read_table(name, loaded, &csv, &table);
    struct draft own = with_table(loaded, text, &table);
    expect_text(name, own.bytes, text->bytes);
    mix(&table);
    struct draft mixed = with_table(loaded, text, &table);
    struct loaded *other = load_bytes(mixed.bytes, mixed.used);
    expect_int(name, (int)other->faults.count[0], 0);
    read_table(name, other, &csv, &table);
    struct draft back = with_table(other, &mixed, &table);
    struct loaded *again = load_bytes(back.bytes, back.used);
    expect_int(name, (int)again->faults.count[0], 0);
    same_decisions(name, rp, loaded, again);
    struct draft csv_again = table_of(again);
    expect_text(name, csv_again.bytes, csv.bytes);
    struct draft *drafts[] = {&csv, &own, &mixed, &back, &csv_again};
    for (size_t i = 0; i < COUNT_OF(drafts); i++)
        free(drafts[i]->bytes);
    unload(again);
    unload(other);
    unload(loaded);
    return true;
}

static void tables_come_back_as_they_were(void **state)
{
    static char bytes[TEXT_ROOM];
    uint64_t packs = rp_packs(PACKS), tables = 0;
    (void)state;

    for (uint64_t seed = 0; seed < packs; seed++) {
        char name[64];
        struct rp rp;
        rp_draw(&rp, seed);
        struct draft text = {bytes, rp_print(&rp, bytes, sizeof bytes - 1), 0};
        bytes[text.used] = '\0';
        snprintf(name, sizeof name, "table, seed %d", (int)seed);
        tables += check_pack(name, &rp, &text);
    }
    assert_true(tables > packs * 9 / 10);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_come_back_as_they_were),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
