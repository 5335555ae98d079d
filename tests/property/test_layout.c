/* SPDX-License-Identifier: MIT */
/*
 * test_layout.c -- packs laid out: random ones, and those in tests/packs.
 *
 * Each is written with random white space and escapes, and with comments,
 * before.
 */
#include "unit/packs.h"

#include "edit/layout.h"
#include "engine/compile.h"
#include "export/jsonlogic.h"
#include "property/random_pack.h"
#include "show/show.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

enum { PACKS = 300, TEXT_ROOM = 1 << 20 };

/* Text from an out. */
static bool put(void *context, const char *bytes, size_t size)
{
    draft_print(context, "%.*s", (int)size, bytes);
    return true;
}

static struct out open_draft(struct draft *draft, char *room, size_t size)
{
    *draft = (struct draft){0};
    draft_print(draft, "%s", "");
    return (struct out){
        .write = put, .context = draft, .bytes = room, .room = size};
}

static struct draft lay_out(const char *text, size_t size)
{
    char room[OUT_ROOM_MIN];
    struct draft draft;
    struct out out = open_draft(&draft, room, sizeof room);

    layout_write(&out, text, size);
    out_flush(&out);
    return draft;
}

/* ---- The same pack with other white space and escapes, and with comments ----
 */

static void put_space(struct rp *rp, struct draft *draft)
{
    static const char *const spaces[] = {"",     "",   "",     " ",  "\n",
                                         "\r\n", "\t", "\n\n", "   "};

    draft_print(draft, "%s", spaces[rp_random(rp, COUNT_OF(spaces))]);
}

/* Now and then its first letter is an escape. */
static void put_string(struct rp *rp, struct draft *draft,
                       const struct scan_token *token)
{
    bool escapes =
        token->size && byte_is_letter(*token->bytes) && !rp_random(rp, 8);

    if (escapes)
        draft_print(draft, "\"\\u%04x%.*s\"", (unsigned)*token->bytes,
                    (int)token->size - 1, token->bytes + 1);
    else
        draft_print(draft, "\"%.*s\"", (int)token->size, token->bytes);
}

static void put_token(struct rp *rp, struct draft *draft,
                      const struct scan_token *token, bool comments)
{
    if (token->kind == SCAN_STRING || token->kind == SCAN_KEY)
        put_string(rp, draft, token);
    else
        draft_print(draft, "%.*s", (int)token->size, token->bytes);
    put_space(rp, draft);
    if (token->kind == SCAN_OBJECT && comments)
        draft_print(draft, "\"$comment\":\"{ [ , \\\" \xC3\xA9\"");
}

static struct draft scramble(struct rp *rp, const char *text, size_t size,
                             bool comments)
{
    enum scan_kind before = SCAN_ARRAY;
    struct draft draft = {0};
    struct scan scan;

    scan_init(&scan, text, size);
    put_space(rp, &draft);
    for (struct scan_token token = scan_next(&scan); token.kind != SCAN_END;
         before = token.kind, token = scan_next(&scan)) {
        assert_int_not_equal(token.kind, SCAN_FAULT);
        bool closes =
            token.kind == SCAN_OBJECT_END || token.kind == SCAN_ARRAY_END;
        bool first =
            before == SCAN_ARRAY || (before == SCAN_OBJECT && !comments);
        if (before == SCAN_KEY)
            draft_print(&draft, ":");
        else if (!closes && !first)
            draft_print(&draft, ",");
        put_space(rp, &draft);
        put_token(rp, &draft, &token, comments);
    }
    return draft;
}

/* ---- What must hold ---- */

static void expect_same_tokens(const struct draft *a, const struct draft *b)
{
    struct scan scan_a, scan_b;
    struct scan_token one, other;

    scan_init(&scan_a, a->bytes, a->used);
    scan_init(&scan_b, b->bytes, b->used);
    do {
        one = scan_next(&scan_a);
        other = scan_next(&scan_b);
        assert_int_equal(one.kind, other.kind);
        assert_int_equal(one.size, other.size);
        assert_memory_equal(one.bytes, other.bytes, one.size);
    } while (one.kind != SCAN_END && one.kind != SCAN_FAULT);
}

static void expect_laid_out(const char *name, const struct draft *draft)
{
    struct arena arena = {0};
    struct layout_remark remark;
    struct draft once = lay_out(draft->bytes, draft->used);
    struct draft twice = lay_out(once.bytes, once.used);
    size_t remarks =
        layout_compare(draft->bytes, draft->used, &remark, 1, &arena);

    expect_same_tokens(draft, &once);
    expect_text(name, twice.bytes, once.bytes);
    expect_int(name,
               (int)layout_compare(once.bytes, once.used, NULL, 0, &arena), 0);
    expect_int(name, remarks > 0,
               draft->used != once.used ||
                   memcmp(draft->bytes, once.bytes, once.used) != 0);
    arena_clear(&arena);
    free(once.bytes);
    free(twice.bytes);
}

/* All that the pack says to people, and its rules for other engines. */
static struct draft read_aloud(struct loaded *loaded)
{
    char room[OUT_ROOM_MIN];
    struct draft draft;
    struct out out = open_draft(&draft, room, sizeof room);
    const struct engine *engine =
        engine_compile(loaded->pack, ENGINE_FOR_ONE, &loaded->arena);
    const struct answers nobody = {
        .of = arena_array(&loaded->arena, struct answer,
                          loaded->pack->question_count)};
    struct style style = {.columns = 80};

    write_show(&out, engine, &nobody, &style, SHOW_TEXT, &loaded->arena);
    write_jsonlogic(&out, loaded->pack);
    out_flush(&out);
    return draft;
}

static void expect_same_pack(const char *name, const struct draft *a,
                             const struct draft *b)
{
    struct loaded *one = load_bytes(a->bytes, a->used);
    struct loaded *other = load_bytes(b->bytes, b->used);

    expect_int(name, (int)one->faults.count[0], (int)other->faults.count[0]);
    expect_int(name, (int)one->faults.count[1], (int)other->faults.count[1]);
    if (one->pack && other->pack) {
        struct draft said = read_aloud(one), also = read_aloud(other);
        expect_text(name, said.bytes, also.bytes);
        free(said.bytes);
        free(also.bytes);
    }
    unload(one);
    unload(other);
}

static void check_text(const char *name, struct rp *rp, const char *text,
                       size_t size)
{
    struct draft as_it_was = {(char *)text, size, size};
    struct draft plain = scramble(rp, text, size, false);
    bool has_comments = strstr(text, "comment\":") != NULL;
    struct draft commented = scramble(rp, text, size, !has_comments);
    struct draft laid_out = lay_out(commented.bytes, commented.used);

    expect_laid_out(name, &as_it_was);
    expect_laid_out(name, &plain);
    expect_laid_out(name, &commented);
    expect_same_pack(name, &as_it_was, &plain);
    expect_same_pack(name, &as_it_was, &laid_out);
    free(plain.bytes);
    free(commented.bytes);
    free(laid_out.bytes);
}

static void random_packs_stay_the_same_and_are_laid_out_once(void **state)
{
    static char text[TEXT_ROOM];
    uint64_t packs = rp_packs(PACKS);
    (void)state;

    for (uint64_t seed = 0; seed < packs; seed++) {
        char name[32];
        struct rp rp;
        rp_draw(&rp, seed);
        snprintf(name, sizeof name, "seed %u", (unsigned)seed);
        check_text(name, &rp, text, rp_print(&rp, text, sizeof text));
    }
}

/* Whether it can be laid out. */
static bool is_json(const char *text, size_t size)
{
    struct scan scan;
    struct scan_token token;

    scan_init(&scan, text, size);
    do
        token = scan_next(&scan);
    while (token.kind != SCAN_END && token.kind != SCAN_FAULT);
    return token.kind == SCAN_END;
}

static int check_folder(const char *folder)
{
    static char text[TEXT_ROOM], path[4096];
    const char *root = getenv("ELIG_ROOT");
    struct rp rp;
    int count = 0;

    rp_draw(&rp, 1);
    snprintf(path, sizeof path, "%s/%s", root ? root : ".", folder);
    DIR *open = opendir(path);
    assert_non_null(open);
    for (struct dirent *entry; (entry = readdir(open));) {
        const char *end = strrchr(entry->d_name, '.');
        if (!end || strcmp(end, ".json") != 0)
            continue;
        snprintf(path, sizeof path, "%s/%s/%s", root ? root : ".", folder,
                 entry->d_name);
        FILE *file = fopen(path, "rb");
        assert_non_null(file);
        size_t size = fread(text, 1, sizeof text - 1, file);
        text[size] = '\0';
        fclose(file);
        if (size < sizeof text - 1 && is_json(text, size)) {
            check_text(path, &rp, text, size);
            count++;
        }
    }
    closedir(open);
    return count;
}

static void packs_of_people_stay_the_same_and_are_laid_out_once(void **state)
{
    (void)state;
    expect_true("good", check_folder("tests/packs/good") > 10);
    expect_true("bad", check_folder("tests/packs/bad") > 100);
    expect_true("verify", check_folder("tests/packs/verify") > 0);
    expect_true("ours", check_folder("rules") > 0);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_packs_stay_the_same_and_are_laid_out_once),
        cmocka_unit_test(packs_of_people_stay_the_same_and_are_laid_out_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
