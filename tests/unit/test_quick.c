/* test_quick.c -- what is read at a glance is what the strict reader reads. */
#include "unit/expect.h"

#include "io/quick.h"
#include "io/record.h"
#include "unit/desk.h"

#include <stdlib.h>

enum { QUESTIONS_MAX = 64, LINE_ROOM = 1024, MUTANTS = 60000 };

static const char *const lines[] = {
    "{\"id\":1,\"today\":\"2021-03-01\",\"adult\":false,\"colour\":\"orange\","
    "\"on_file\":\"unknown\",\"age\":17,\"back\":\"2021-02-26\","
    "\"visit\":\"2021-03-12\",\"born\":\"2000-02-29\"}",
    "{\"adult\":true}",
    "{\"id\":\"a b\",\"age\":-0,\"born\":\"2000-02-29\"}",
    "{\"back\":null,\"id\":-12}",
    "{\"colour\":\"r\\u0065d\", \"id\":0}",
};

struct both {
    struct desk *desk;
    struct quick *quick;
    const struct keys *keys;
    struct answers quick_answers, answers;
    struct record_answer given[QUESTIONS_MAX];
    int quick_count;
};

static void ignore(void *context, const struct record_fault *fault)
{
    (void)context, (void)fault;
}

static void expect_same(struct both *both, const char *line, size_t size)
{
    uint32_t count = both->desk->pack->question_count;
    struct quick_record quick;
    struct record record = {.pack = both->desk->pack,
                            .keys = both->keys,
                            .fault = ignore,
                            .answers = &both->answers,
                            .given = both->given};

    memset(both->quick_answers.of, 0, count * sizeof(struct answer));
    memset(both->answers.of, 0, count * sizeof(struct answer));
    both->quick_answers.today = both->answers.today = 0;
    if (!quick_read(both->quick, line, size, &both->quick_answers, &quick))
        return;
    both->quick_count++;
    expect_true(line, record_read(&record, line, size));
    expect_int(line, both->quick_answers.today, both->answers.today);
    for (uint32_t i = 0; i < count; i++) {
        expect_int(line, both->quick_answers.of[i].state,
                   both->answers.of[i].state);
        expect_int(line, both->quick_answers.of[i].value,
                   both->answers.of[i].value);
    }
    bool is_text = record.id.kind == SCAN_STRING;
    expect_int(line, quick.id != NULL, record.id.bytes != NULL);
    if (quick.id) {
        expect_int(line, quick.id_size, record.id.size + 2 * is_text);
        assert_memory_equal(quick.id + is_text, record.id.bytes,
                            record.id.size);
    }
}

/* Changes, drops, doubles or repeats a few bytes. */
static size_t mutate(char *line, size_t size, uint32_t *random)
{
    static const char bytes[] = "\"{}:,\\ 0129-tfn\n\x80_";

    for (uint32_t times = *random % 3; times-- > 0 && size > 1;) {
        *random = *random * 1664525 + 1013904223; // Numerical Recipes' LCG
        size_t at = (*random >> 8) % (size - 1);
        switch (*random >> 4 & 3) {
        case 0:
            line[at] = bytes[(*random >> 20) % (sizeof bytes - 1)];
            break;
        case 1:
            memmove(line + at, line + at + 1, --size - at);
            break;
        case 2:
            memmove(line + at + 1, line + at, size++ - at);
            break;
        default:
            line[at] = line[at + 1];
        }
    }
    *random = *random * 1664525 + 1013904223;
    return size;
}

static void whatever_is_taken_at_a_glance_is_taken_strictly(void **state)
{
    struct desk desk;
    struct both both = {.desk = &desk};
    uint32_t random = 7;

    (void)state;
    desk_open(&desk);
    struct arena arena = {0};
    both.quick = quick_new(desk.pack, &arena);
    both.keys = keys_new(desk.pack, &arena);
    both.answers.of = calloc(QUESTIONS_MAX, sizeof(struct answer));
    both.quick_answers.of = calloc(QUESTIONS_MAX, sizeof(struct answer));
    for (int i = 0; i < MUTANTS; i++) {
        char line[LINE_ROOM];
        const char *from = lines[(size_t)i % COUNT_OF(lines)];
        size_t size = strlen(from);
        memcpy(line, from, size);
        size = mutate(line, size, &random);
        expect_same(&both, line, size);
    }
    assert_true(both.quick_count > MUTANTS / 10);
    free(both.answers.of);
    free(both.quick_answers.of);
    arena_clear(&arena);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_is_taken_at_a_glance_is_taken_strictly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
