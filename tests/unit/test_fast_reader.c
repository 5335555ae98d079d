/* SPDX-License-Identifier: MIT */
/* test_fast_reader.c -- what is read at a glance is what the strict reader
 * reads. */
#include "unit/expect.h"

#include "answers/record.h"
#include "batch/batch.h"
#include "batch/fast_reader_internal.h"
#include "unit/desk.h"

#include <stdlib.h>

enum { QUESTIONS_MAX = 64, LINE_ROOM = 2048, MUTANTS = 120000 };

#define LONG40 "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN"
#define LONG64 LONG40 "0123456789_______-------"

#define TEXTS   "'ask':{'nl':'v','en':'q'},'why':{'nl':'w','en':'w'}"
#define SAYS    "'says':{'nl':'s','en':'s'}"
#define ASK(id) "{'id':'" id "','type':'boolean'," TEXTS "},"
#define OPT(id) "{'id':'" id "'," SAYS "}"

/* Names that begin alike, and of every length that is read another way. */
static const char alike_pack[] =
    "{'pack':1,'id':'alike','version':'1','languages':['nl','en'],"
    "'title':{'nl':'t','en':'t'},'notice':{'nl':'t','en':'t'},"
    "'source':{'publisher':'p','title':'t'},'questions':[" ASK("a") ASK(
        "ab") ASK("abcde") ASK("abcdef") ASK("abcdefg") ASK("abcdefgh") ASK("i")
        ASK(LONG40) ASK(LONG40 "1") ASK(LONG64) ASK("toda") ASK(
            "today_") "{'id':'n','type':'integer','minimum':-50,'maximum':"
                      "50," TEXTS "},"
                      "{'id':'m','type':'integer'," TEXTS "},"
                      "{'id':'past','type':'date','not_after':'today'," TEXTS
                      "},"
                      "{'id':'future','type':'date','not_before':'today'," TEXTS
                      "},"
                      "{'id':'then','type':'date','not_before':'2000-01-01','"
                      "not_after':"
                      "'2020-12-31'," TEXTS "},"
                      "{'id':'c','type':'choice','unknown':'ox'," TEXTS
                      ",'options':[" OPT("o") "," OPT("ox") "," OPT("oxoxo") "," OPT("oxoxox") "," OPT("oxoxoxo") "," OPT(
                          "oxoxoxox") "," OPT(LONG40) "," OPT(LONG40
                                                              "1") "," OPT(LONG64) "]}],'outcomes':[{'id':'x'," SAYS
                                                                                   "}],"
                                                                                   "'rules':[{'id':'r','outcome':'x','because':{'nl':'t','en':'t'},"
                                                                                   "'when':{'var':'a'}}]}";

/* Records of several writers, one after the other. */
static const char *const alike_lines[] = {
    "{'id':1,'today':'2021-03-01','a':false,'ab':true,'abcde':true,'abcdef'"
    ":false,'abcdefg':true,'abcdefgh':false,'" LONG40 "':true,'" LONG40
    "1':false,'" LONG64 "':true,'c':'o'}",
    "{'id':2,'today':'2021-03-01','a':true,'ab':true,'c':'" LONG40
    "','n':-50,'past':'2021-03-01','then':'2000-02-29'}",
    "{'id':3,'today':'2021-03-01','a':true,'ab':true,'c':'" LONG40
    "1','n':50,'future':'2021-03-01'}",
    "{'ab':true,'a':true,'c':'" LONG64 "','toda':true,'today_':false}",
    "{'id': 5, 'today': '2021-03-01', 'a': false, 'ab': true, 'c': 'oxoxo'}",
    "{'id': '6', 'a': null, 'c': null, 'n': 12, 'm': -123456789012345}",
    "{'past':'2021-03-02','i':true,'future':'2021-02-28'}",
    "{'past':'2021-03-01','future':'2021-03-01','today':'2021-03-01'}",
    "{'c':'oxoxoxo','c':'oxoxox'}",
    "{'c':'oxoxoxox','n':null,'past':null,'then':'2020-12-31','id':0}",
    "{'id':1,'today':'2021-03-01','a':false,'ab':true,'abcde':tru",
    "{'id':'a-b c~!','past':'0001-01-01','future':'9999-12-31'}",
    "{'c':'ox','m':9007199254740991,'n':0}",
    "{'id':12345678,'a':true}\r",
    "{'id':-1234567890123456789,'a':true}",
};

static const char *const desk_lines[] = {
    "{'id':1,'today':'2021-03-01','adult':false,'colour':'orange',"
    "'on_file':'unknown','age':17,'back':'2021-02-26',"
    "'visit':'2021-03-12','born':'2000-02-29'}",
    "{'adult':true}",
    "{'id':'a b','age':-0,'born':'2000-02-29'}",
    "{'back':null,'id':-12}",
    "{'colour':'r\\u0065d', 'id':0}",
};

struct both {
    const struct pack *pack;
    struct fast_reader *fast;
    const struct keys *keys;
    struct answers from_fast, answers;
    struct record_answer given[QUESTIONS_MAX];
    int fast_count;
};

static void ignore(void *context, const struct record_fault *fault)
{
    (void)context, (void)fault;
}

/* The strict reader, bounds and all. */
static bool read_strictly(struct both *both, struct record *record,
                          const char *line, size_t size)
{
    memset(both->answers.of, 0,
           both->pack->question_count * sizeof(struct answer));
    both->answers.has_today = true;
    both->answers.today = 0;
    if (!record_read(record, line, size))
        return false;
    for (uint32_t i = 0; i < both->pack->question_count; i++)
        if (both->answers.of[i].state == ANSWER_KNOWN &&
            answer_check(&both->pack->questions[i], both->answers.of[i].value,
                         &both->answers) != ANSWER_FINE)
            return false;
    return true;
}

static void expect_same(struct both *both, const char *line, size_t size)
{
    struct id_text id;
    struct record record = {.pack = both->pack,
                            .keys = both->keys,
                            .fault = ignore,
                            .answers = &both->answers,
                            .given = both->given};

    const char *end = fast_read(both->fast, line, 0, &id);
    if (!end)
        return;
    if (*end == '\r')
        end++;
    if (*end != '\n')
        return; // batch.c then takes the strict way
    both->fast_count++;
    expect_int(line, end - line, size);
    expect_true(line, read_strictly(both, &record, line, size));
    fast_answers(both->fast, &both->from_fast);
    expect_int(line, both->from_fast.today, both->answers.today);
    for (uint32_t i = 0; i < both->pack->question_count; i++) {
        expect_int(line, both->from_fast.of[i].state,
                   both->answers.of[i].state);
        expect_int(line, both->from_fast.of[i].value,
                   both->answers.of[i].value);
    }
    bool is_text = record.id.kind == SCAN_STRING;
    expect_int(line, id.bytes != NULL, record.id.bytes != NULL);
    if (id.bytes) {
        expect_int(line, id.size, record.id.size + 2 * is_text);
        assert_memory_equal(id.bytes + is_text, record.id.bytes,
                            record.id.size);
    }
}

static uint32_t draw(uint32_t *random, size_t below)
{
    *random = *random * 1664525 + 1013904223; // Numerical Recipes' LCG
    return (uint32_t)((*random >> 8) % below);
}

/* Puts a member, with the comma behind it, where another one begins. */
static void swap_members(char *line, size_t size, uint32_t *random)
{
    char moved[LINE_ROOM];
    char *from = memchr(line + draw(random, size), ',', size / 2);
    char *to = memchr(line + draw(random, size), ',', size / 2);
    char *end = from ? memchr(from + 1, ',', size / 2) : NULL;

    if (!end || !to || to >= from || end >= line + size)
        return;
    size_t length = (size_t)(end - from);
    memcpy(moved, from, length);
    memmove(to + length, to, (size_t)(from - to));
    memcpy(to, moved, length);
}

/* Changes, drops, doubles or repeats a few bytes, or cuts off the end. */
static size_t mutate(char *line, size_t size, uint32_t *random)
{
    static const char bytes[] = "\"{}:,\\ 0129-tfnox\r\x80_\x7f";

    for (uint32_t times = draw(random, 3); times-- > 0 && size > 1;) {
        size_t at = draw(random, size - 1);
        switch (draw(random, 7)) {
        case 0:
        case 1:
            line[at] = bytes[draw(random, sizeof bytes - 1)];
            break;
        case 2:
            memmove(line + at, line + at + 1, --size - at);
            break;
        case 3:
            memmove(line + at + 1, line + at, size++ - at);
            break;
        case 4:
            size = draw(random, 8) ? size : at + 1;
            break;
        case 5:
            swap_members(line, size, random);
            break;
        default:
            line[at] = line[at + 1];
        }
    }
    return size;
}

static size_t copy_line(char *line, const char *from)
{
    size_t size = strlen(from);

    for (size_t i = 0; i < size; i++)
        line[i] = from[i] == '\'' ? '"' : from[i];
    return size;
}

static void mutants_are_read_alike(const struct pack *pack,
                                   const char *const *lines, size_t count)
{
    struct arena arena = {0};
    const struct engine *engine = engine_compile(pack, ENGINE_FOR_MANY, &arena);
    struct both both = {.pack = pack};
    struct answer answers[2][QUESTIONS_MAX];
    uint32_t random = 7;

    both.keys = keys_new(pack, &arena);
    both.fast = fast_reader_new(form_new(engine, &arena), both.keys, &arena);
    both.answers.of = answers[0];
    both.from_fast.of = answers[1];
    for (int i = 0; i < MUTANTS; i++) {
        char line[LINE_ROOM + BATCH_PAD];
        // Often the same writer for a while.
        size_t which = draw(&random, 4) ? (size_t)i / 16 : draw(&random, count);
        size_t size = copy_line(line, lines[which % count]);
        size = mutate(line, size, &random);
        line[size] = '\n';
        memset(line + size + 1, draw(&random, 2) ? '"' : 0, BATCH_PAD);
        expect_same(&both, line, size);
    }
    assert_true(both.fast_count > MUTANTS / 5);
    arena_clear(&arena);
}

static void whatever_is_taken_fast_is_taken_strictly(void **state)
{
    struct desk desk;

    (void)state;
    desk_open(&desk);
    mutants_are_read_alike(desk.subject.pack, desk_lines, COUNT_OF(desk_lines));
    desk_close(&desk);
}

static void names_that_begin_alike_are_told_apart(void **state)
{
    struct subject subject = {.pack = NULL};

    (void)state;
    subject_load_quoted(&subject, "alike", alike_pack);
    mutants_are_read_alike(subject.pack, alike_lines, COUNT_OF(alike_lines));
    subject_clear(&subject);
}

/* Without a mutant: these are not left to the strict reader. */
static void what_writers_write_is_taken_at_a_glance(void **state)
{
    struct desk desk;
    struct arena arena = {0};
    struct id_text id;
    static const char *const usual[] = {
        "{'id':1,'adult':true,'colour':'red','back':'2021-03-01'}",
        "{'id': 'x-1', 'adult': true, 'colour': 'none', 'age': 120}",
        "{'age':12,'colour':null,'adult':false}",
        "{'today':'2021-03-01','visit':'2021-03-02','on_file':'yes'}",
        "{'visit':'2021-03-02','today':'2021-03-01'}",
    };

    (void)state;
    desk_open(&desk);
    struct fast_reader *reader =
        fast_reader_new(form_new(desk.subject.engine, &arena),
                        keys_new(desk.subject.pack, &arena), &arena);
    for (size_t i = 0; i < 3 * COUNT_OF(usual); i++) {
        char line[LINE_ROOM] = {0};
        size_t size = copy_line(line, usual[i % COUNT_OF(usual)]);
        line[size] = '\n';
        expect_true(line, fast_read(reader, line, desk.answers.today, &id) ==
                              line + size);
    }
    arena_clear(&arena);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_is_taken_fast_is_taken_strictly),
        cmocka_unit_test(names_that_begin_alike_are_told_apart),
        cmocka_unit_test(what_writers_write_is_taken_at_a_glance),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
