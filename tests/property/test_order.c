/* SPDX-License-Identifier: MIT */
/* test_order.c -- the order and layout of a record's answers do not matter. */
#include "property/random_subject.h"

#include "base/date.h"
#include "base/out.h"
#include "batch/batch.h"
#include "engine/compile.h"

#include <inttypes.h>
#include <stdio.h>

enum {
    PACKS = 600,
    RECORDS = 6,
    TEXT_ROOM = 1 << 20,
    LINE_ROOM = 4096,
    MEMBER_MAX = 64
};

struct trial {
    struct rp rp;
    struct subject subject;
    struct arena scratch;
    struct batch *batch;
};

static void open_batch(struct trial *trial)
{
    const struct engine *engine = trial->subject.engine;

    trial->batch =
        batch_new(engine, trial->rp.today,
                  record_form_find("json")->writer(
                      engine, &(struct record_parts){0}, &trial->scratch),
                  &trial->scratch);
}

static bool write_nothing(void *context, const char *bytes, size_t size)
{
    (void)context, (void)bytes, (void)size;
    return false; // the buffer must do
}

/* One member; `space` stands where JSON allows it. */
static size_t put_member(const struct rp *rp, int i, int64_t value,
                         const char *space, char *line)
{
    char day[DATE_TEXT_SIZE];

    switch (rp->question[i].type) {
    case RP_BOOLEAN:
        return (size_t)snprintf(line, MEMBER_MAX, "%s\"q%d\":%s%s", space, i,
                                space, value ? "true" : "false");
    case RP_CHOICE:
        return (size_t)snprintf(line, MEMBER_MAX,
                                "%s\"q%d\":%s\"o%" PRId64 "\"", space, i, space,
                                value);
    case RP_INTEGER:
        return (size_t)snprintf(line, MEMBER_MAX, "%s\"q%d\":%s%" PRId64, space,
                                i, space, value);
    case RP_DATE:
        date_format((int32_t)value, day);
        return (size_t)snprintf(line, MEMBER_MAX, "%s\"q%d\":%s\"%s\"", space,
                                i, space, day);
    }
    return 0;
}

/* The record of some questions, in an order given by a step through them. */
static size_t put_record(const struct rp *rp, const int64_t *values,
                         uint32_t given, int first, bool backwards,
                         const char *space, char *line)
{
    size_t used = 0;

    line[used++] = '{';
    for (int k = 0; k < rp->questions; k++) {
        int i = (first + (backwards ? rp->questions - k : k)) % rp->questions;
        if (!(given >> i & 1))
            continue;
        if (used > 1)
            line[used++] = ',';
        used += put_member(rp, i, values[i], space, line + used);
    }
    line[used++] = '}';
    return used;
}

static size_t decide_line(struct trial *trial, const char *line, size_t size,
                          char *result)
{
    struct out out = {
        .write = write_nothing, .bytes = result, .room = LINE_ROOM};

    assert_true(batch_line(trial->batch, line, size, 1, &out));
    assert_false(out.failed);
    return out.used;
}

static void check_record(struct trial *trial)
{
    struct rp *rp = &trial->rp;
    int64_t values[RP_QUESTIONS];
    char line[LINE_ROOM], first[LINE_ROOM], other[LINE_ROOM];
    uint32_t given = rp_random(rp, 1u << rp->questions);

    rp_values(rp, rp_random(rp, rp_assignments(rp)), values);
    size_t size = put_record(rp, values, given, 0, false, "", line);
    size_t want = decide_line(trial, line, size, first);
    for (int start = 0; start < rp->questions; start++) {
        size = put_record(rp, values, given, start, start % 2,
                          start % 3 ? " " : "", line);
        assert_int_equal(decide_line(trial, line, size, other), want);
        assert_memory_equal(first, other, want);
    }
}

static void the_order_of_answers_does_not_matter(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= rp_packs(PACKS); seed++) {
        struct trial trial = {0};
        char name[64];
        rp_draw(&trial.rp, seed);
        if (seed % 5 == 0)
            rp_make_unique(&trial.rp);
        rp_leave_window(&trial.rp);
        name_seed(name, "", seed);
        subject_draw(&trial.subject, name, &trial.rp, ENGINE_FOR_MANY);
        open_batch(&trial);
        for (int i = 0; i < RECORDS; i++)
            check_record(&trial);
        subject_clear(&trial.subject);
        arena_clear(&trial.scratch);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_order_of_answers_does_not_matter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
