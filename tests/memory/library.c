/* SPDX-License-Identifier: MIT */
/*
 * library.c -- sequences of the library's calls, in which memory runs out.
 *
 * Each sequence is run with every allocation failing, once and from then on.
 * What fails must say S001 and change nothing: with memory again the same call
 * gives what it gives otherwise, all objects can be freed, and no block stays.
 *
 *     library PACK SEED SAMPLES
 */
#include "memory/hook.h"
#include "unit/elig_pack.h"

#include <elig.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SAID_ROOM = 1 << 20, TEXT_ROOM = 1 << 20, FIRST = 200 };

/* One run of a sequence: what it has, and what it was told. */
struct run {
    const char *text;
    size_t size;
    struct elig_report *report;
    struct elig_pack *pack;
    struct elig_answers *answers;
    struct elig_batch *batch;
    size_t said;
    unsigned short_of_memory;
    const char *what; /* what went wrong first, or NULL */
};

static char said[SAID_ROOM], wanted[SAID_ROOM], text[TEXT_ROOM], own[TEXT_ROOM];
static size_t wanted_size;
static long tried, failed, refused, samples;
static uint64_t seed;

static bool add(void *context, const char *bytes, size_t size)
{
    struct run *run = context;

    if (size > SAID_ROOM - run->said)
        return false;
    memcpy(said + run->said, bytes, size);
    run->said += size;
    return true;
}

static void say(struct run *run, const char *name, long long value)
{
    char number[32];

    add(run, name, strlen(name));
    add(run, number, (size_t)snprintf(number, sizeof number, " %lld\n", value));
}

static void spoil(struct run *run, const char *what)
{
    if (!run->what)
        run->what = what;
}

/* A call that failed must have run out of memory, and say that alone. */
static void must_say_so(struct run *run, const char *what, bool silent)
{
    size_t count = elig_report_count(run->report);

    run->short_of_memory++;
    if (!silent &&
        (!count ||
         strcmp(elig_report_fault(run->report, count - 1)->id, "S001"))) {
        spoil(run, what);
    }
    elig_report_clear(run->report);
    hook_fail(0, false);
}

/* Does it; where memory runs out, once more with memory. */
#define DO(run, call, silent)                                                  \
    do {                                                                       \
        size_t before = (run)->said;                                           \
        if (call)                                                              \
            break;                                                             \
        must_say_so((run), #call, (silent));                                   \
        (run)->said = before;                                                  \
        if (!(call))                                                           \
            spoil((run), "again: " #call);                                     \
    } while (0)

static void say_faults(struct run *run)
{
    for (size_t i = 0; i < elig_report_count(run->report); i++) {
        const struct elig_fault *fault = elig_report_fault(run->report, i);
        say(run, fault->id, fault->line);
        say(run, fault->message, fault->column);
        say(run, fault->hint ? fault->hint : "-", 0);
    }
    elig_report_clear(run->report);
}

static bool open_report(struct run *run)
{
    return (run->report = elig_report_new()) != NULL;
}

static bool load(struct run *run)
{
    return (run->pack = elig_pack_load(run->text, run->size, "pack.json",
                                       run->report)) != NULL;
}

static bool open_answers(struct run *run)
{
    return (run->answers = elig_answers_new(run->pack, "2021-03-01", "en",
                                            run->report)) != NULL;
}

static bool open_batch(struct run *run)
{
    return (run->batch =
                elig_batch_new(run->pack, "2021-03-01", run->report)) != NULL;
}

static void start(struct run *run)
{
    if (!open_report(run)) {
        run->short_of_memory++;
        hook_fail(0, false);
        if (!open_report(run))
            exit(2);
    }
    DO(run, load(run), false);
    say_faults(run); // warnings
}

static void decide(struct run *run)
{
    const struct elig_decision *decision;

    DO(run, (decision = elig_answers_decide(run->answers)) != NULL, true);
    say(run, "status", decision->status);
    say(run, "outcome", decision->outcome);
    say(run, "rule", decision->rule);
    for (size_t i = 0; i < decision->ask_count; i++)
        say(run, "ask", decision->ask[i]);
    for (size_t i = 0; i < decision->open_count; i++)
        say(run, "open", decision->open[i]);
    for (size_t i = 0; i < decision->advice_count; i++)
        say(run, "advice", decision->advice[i]);
}

static void what_if(struct run *run)
{
    const struct elig_what_if *what_if;

    DO(run, (what_if = elig_answers_what_if(run->answers, run->report)) != NULL,
       false);
    for (size_t i = 0; i < what_if->change_count; i++) {
        say(run, "changed", what_if->changes[i]->changed);
        say(run, "ways", (long long)what_if->changes[i]->way_count);
    }
}

/* A question to ask next, or that there is none and no fault. */
static bool find_next(struct run *run, enum elig_goal goal)
{
    int next = elig_answers_next(run->answers, goal, run->report);

    say(run, "next", next);
    return next != ELIG_NONE || !elig_report_count(run->report);
}

static void explain(struct run *run)
{
    const struct elig_explanation *found;
    struct elig_sink sink = {add, run};

    DO(run, (found = elig_answers_explain(run->answers, run->report)) != NULL,
       false);
    for (size_t i = 0; i < found->because_count; i++)
        say(run, "because", found->because[i]);
    say(run, "at most", found->at_most);
    DO(run, find_next(run, ELIG_FEWEST_EXPECTED), false);
    DO(run, find_next(run, ELIG_FEWEST_AT_WORST), false);
    what_if(run);
    DO(run,
       elig_answers_write_json(run->answers,
                               ELIG_PART_WHAT_IF | ELIG_PART_EXPLAIN, sink,
                               run->report),
       false);
    DO(run,
       elig_answers_write_text(run->answers,
                               ELIG_PART_WHAT_IF | ELIG_PART_EXPLAIN, 60, sink,
                               run->report),
       false);
    for (int i = 0; i < elig_pack_advice(run->pack); i++) {
        const char *says;
        DO(run,
           (says = elig_answers_advice(run->answers, i, run->report)) != NULL,
           false);
        say(run, says, i);
    }
}

static void an_interview(struct run *run)
{
    start(run);
    DO(run, open_answers(run), false);
    for (int i = 0; i < elig_pack_questions(run->pack); i++) {
        decide(run);
        explain(run);
        enum elig_type type = elig_question_type(run->pack, i);
        const char *typed = type == ELIG_BOOLEAN   ? "no"
                            : type == ELIG_CHOICE  ? "2"
                            : type == ELIG_INTEGER ? "70"
                                                   : "1 March 2021";
        DO(run, elig_answers_type(run->answers, i, typed, run->report), false);
    }
    decide(run);
    explain(run);
    elig_answers_clear(run->answers);
    decide(run);
}

/* Whether what is no answer is refused for that, and not for memory. */
static bool refuses(struct run *run, int question, const char *typed)
{
    bool taken = elig_answers_type(run->answers, question, typed, run->report);
    size_t count = elig_report_count(run->report);

    if (taken ||
        (count &&
         !strcmp(elig_report_fault(run->report, count - 1)->id, "S001")))
        return false;
    say_faults(run);
    return true;
}

static bool reads(struct run *run, const char *given)
{
    bool taken =
        elig_answers_read(run->answers, given, strlen(given), run->report);
    size_t count = elig_report_count(run->report);

    if (count && !strcmp(elig_report_fault(run->report, count - 1)->id, "S001"))
        return false;
    say(run, "taken", taken);
    say_faults(run);
    return true;
}

static void all_forms_of_answers(struct run *run)
{
    static const char *const given[] = {
        "{\"travel_advice\":\"red\",\"return_date\":\"2021-02-26\"}",
        "{\"travel_advice\":\"rood\",\"nothing\":1}",
        "child_under_1=no\ntravel_advice=rood\n",
        "child_under_1=no\nreturn_date=26 Febuary 2021\n",
        "yes\nno\n",
        "{\"child_under_1\":true",
        "",
    };

    start(run);
    DO(run, open_answers(run), false);
    for (int i = 0; i < elig_pack_questions(run->pack); i++) {
        DO(run, refuses(run, i, "what is that"), false);
        DO(run, refuses(run, i, "\xff"), false);
    }
    for (size_t i = 0; i < sizeof given / sizeof *given; i++) {
        DO(run, reads(run, given[i]), false);
        decide(run);
    }
}

static void a_batch(struct run *run)
{
    static const char *const lines[] = {
        "{\"id\":1,\"child_under_1\":true,\"age\":70}",
        "{\"id\":2,\"travel_advice\":\"red\"}",
        "{\"id\":\"x\",\"travel_advice\":\"pink\",\"stay\":\"long\"}",
        "{}",
        "[1]",
        "{\"id\":1,\"id\":2}",
        "{\"today\":\"2021-02-30\"}",
        "{\"today\":\"2021-02-28\",\"moved\":\"2020-01-01\"}",
        "{\"\\u0061ge\":70}",
    };
    struct elig_sink sink = {add, run};

    start(run);
    DO(run, open_batch(run), false);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        DO(run,
           elig_batch_line(run->batch, lines[i], strlen(lines[i]), i + 1, sink,
                           run->report),
           false);
}

/* Whether a pack that is none is refused for that. */
static bool refuses_pack(struct run *run, const char *bad, size_t size)
{
    struct elig_pack *pack = elig_pack_load(bad, size, "bad", run->report);
    size_t count = elig_report_count(run->report);

    if (pack) {
        elig_pack_free(pack);
        return false;
    }
    if (count && !strcmp(elig_report_fault(run->report, count - 1)->id, "S001"))
        return false;
    say_faults(run);
    return true;
}

static void packs_with_faults(struct run *run)
{
    static char bad[TEXT_ROOM];
    static const char *const spoilt[] = {"when", "outcome", "id", "ask"};

    start(run);
    for (size_t i = 0; i < sizeof spoilt / sizeof *spoilt; i++) {
        memcpy(bad, run->text, run->size + 1);
        for (char *at = bad; (at = strstr(at, spoilt[i]));)
            *at = 'x';
        DO(run, refuses_pack(run, bad, run->size), false);
        DO(run, refuses_pack(run, bad, run->size / 2), false);
    }
}

static void end(struct run *run)
{
    hook_fail(0, false);
    elig_batch_free(run->batch);
    elig_answers_free(run->answers);
    elig_pack_free(run->pack);
    elig_report_free(run->report);
}

static void complain(const char *name, long at, bool on, const char *what)
{
    failed++;
    printf("FAILED: %s, allocation %ld%s: %s\n", name, at, on ? " on" : "",
           what);
}

/* One run; `at` 0 is the one in which nothing fails. */
static long play(const char *name, void (*sequence)(struct run *),
                 const char *pack, long at, bool on)
{
    struct run run = {.text = pack, .size = strlen(pack)};
    long before = hook_live();

    hook_fail(at, on);
    sequence(&run);
    long asked = hook_asked();
    end(&run);
    if (!at) {
        memcpy(wanted, said, run.said);
        wanted_size = run.said;
    }
    tried += at > 0;
    refused += at && run.short_of_memory;
    if (run.what)
        complain(name, at, on, run.what);
    else if (hook_live() != before)
        complain(name, at, on, "blocks are not given back");
    else if (run.said != wanted_size || memcmp(said, wanted, wanted_size))
        complain(name, at, on, "it says something else");
    return asked;
}

/* The first FIRST, then so many of the others, evenly but for a bit of chance.
 */
static long next_after(long at, long count)
{
    long step = (count - FIRST) / samples;

    if (at < FIRST || step < 2)
        return at + 1;
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return at + 1 + (long)((seed >> 33) % (uint64_t)(2 * step - 1));
}

static void try_all(const char *name, void (*sequence)(struct run *),
                    const char *pack)
{
    long count = play(name, sequence, pack, 0, false), before = tried;

    for (long at = 1; at <= count; at = next_after(at, count)) {
        play(name, sequence, pack, at, false);
        play(name, sequence, pack, at, true);
    }
    printf("%s: %ld allocations, %ld failures, %zu bytes said\n", name, count,
           tried - before, wanted_size);
}

static const char *read_pack(const char *name)
{
    FILE *file = fopen(name, "r");
    size_t size = file ? fread(text, 1, sizeof text - 1, file) : 0;

    if (!size || fclose(file)) {
        fprintf(stderr, "library: %s cannot be read\n", name);
        exit(2);
    }
    return text;
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*sequence)(struct run *);
    } all[] = {
        {"an interview", an_interview},
        {"all forms of answers", all_forms_of_answers},
        {"a batch", a_batch},
        {"packs with faults", packs_with_faults},
    };
    char line[96];

    if (argc != 4 || (samples = strtol(argv[3], NULL, 10)) < 1)
        return 2;
    seed = strtoull(argv[2], NULL, 10);
    setvbuf(stdout, line, _IOLBF, sizeof line);
    memcpy(own, elig_pack_text, sizeof elig_pack_text);
    for (char *at = own; (at = strchr(at, '\'')); at++)
        *at = '"';
    read_pack(argv[1]);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        printf("small pack, ");
        try_all(all[i].name, all[i].sequence, own);
        printf("shipped pack, ");
        try_all(all[i].name, all[i].sequence, text);
    }
    printf("%ld allocations failed, %ld of them seen by a caller\n", tried,
           refused);
    return failed > 0;
}
