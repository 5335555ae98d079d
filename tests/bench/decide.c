/* SPDX-License-Identifier: MIT */
/*
 * decide.c -- one decision in process, by elig.h alone.
 *
 *     decide PACK RECORDS [EXPECTED]
 *
 * Reads records of the form that gen.py and gen_pack.py write, puts each on a
 * set of answers of its own, and prints a line:
 *
 *     RULES SECONDS MEMORY NANOSECONDS NANOSECONDS
 *
 * how many rules the pack has, the processor's time to load it, the peak of
 * resident memory by then in bytes for each byte of the pack, and the time of a
 * decision: with all answers set already, and with setting them.  EXPECTED has
 * the rule of each record on a line; any difference ends with 1.
 */
#include <elig.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { RUNS = 200, RECORDS_MAX = 1000, ANSWERS_MAX = 32, SETS = 32 };

struct answer {
    int question; /* or TODAY */
    enum elig_type type;
    int64_t value;
};

struct record {
    struct answer answers[ANSWERS_MAX];
    int count;
};

enum { TODAY = -2 };

static struct record records[RECORDS_MAX];
static int record_count;
static volatile int outcome; // so that no decision is left out

static void fail(const char *what, const char *name)
{
    fprintf(stderr, "decide: %s: %s\n", what, name);
    exit(1);
}

static char *read_file(const char *name, size_t *size)
{
    FILE *file = fopen(name, "rb");
    char *text = NULL;
    size_t room = 0, count = 1;

    if (!file)
        fail("cannot be read", name);
    for (*size = 0; count; *size += count) {
        if (*size == room &&
            !(text = realloc(text, (room = room * 2 + 65536) + 1)))
            fail("no memory", name);
        count = fread(text + *size, 1, room - *size, file);
    }
    fclose(file);
    text[*size] = '\0';
    return text;
}

static double seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* `value` is what stands in quotes, or the bare word. */
static struct answer find_answer(const struct elig_pack *pack, const char *key,
                                 const char *value)
{
    struct answer answer = {.question = elig_pack_find_question(pack, key)};
    int day = 0;

    if (!strcmp(key, "today"))
        answer = (struct answer){.question = TODAY, .type = ELIG_DATE};
    else if (answer.question == ELIG_NONE)
        return answer;
    else
        answer.type = elig_question_type(pack, answer.question);
    switch (answer.type) {
    case ELIG_BOOLEAN:
        answer.value = !strcmp(value, "true");
        break;
    case ELIG_CHOICE:
        answer.value = elig_question_find_option(pack, answer.question, value);
        break;
    case ELIG_INTEGER:
        answer.value = strtoll(value, NULL, 10);
        break;
    case ELIG_DATE:
        if (!elig_day_parse(value, &day))
            fail("no date", value);
        answer.value = day;
        break;
    }
    return answer;
}

static void set_answer(struct elig_answers *answers,
                       const struct answer *answer)
{
    bool ok = true;

    if (answer->question == TODAY)
        ok = elig_answers_set_today(answers, (int)answer->value);
    else
        switch (answer->type) {
        case ELIG_BOOLEAN:
            ok = elig_answers_set_boolean(answers, answer->question,
                                          answer->value != 0);
            break;
        case ELIG_CHOICE:
            ok = elig_answers_set_choice(answers, answer->question,
                                         (int)answer->value);
            break;
        case ELIG_INTEGER:
            ok = elig_answers_set_integer(answers, answer->question,
                                          answer->value);
            break;
        case ELIG_DATE:
            ok = elig_answers_set_date(answers, answer->question,
                                       (int)answer->value);
            break;
        }
    if (!ok)
        fail("an answer is not taken", "");
}

/* {"id":1,"key":"text","key":5,"key":true}; no escapes, no spaces */
static void read_record(const struct elig_pack *pack, char *line)
{
    struct record *record = &records[record_count++];
    char *key = strtok(line, "{\":,}"), *value;

    for (; key && (value = strtok(NULL, "{\":,}"));
         key = strtok(NULL, "{\":,}")) {
        struct answer answer = find_answer(pack, key, value);
        if (answer.question != ELIG_NONE && record->count < ANSWERS_MAX)
            record->answers[record->count++] = answer;
    }
}

static void fill_in(struct elig_answers *answers, const struct record *record)
{
    for (int i = 0; i < record->count; i++)
        set_answer(answers, &record->answers[i]);
}

static const struct elig_decision *decision_on(struct elig_answers *answers)
{
    const struct elig_decision *decision = elig_answers_decide(answers);

    if (!decision || decision->status != ELIG_DECIDED)
        fail("a record is not decided", "");
    return decision;
}

/* Every record is decided, by the rule that is expected if there are any. */
static void check_rules(const struct elig_pack *pack,
                        struct elig_answers *answers, char *expected)
{
    char *rule = expected ? strtok(expected, "\n") : NULL;

    for (int i = 0; i < record_count; i++) {
        elig_answers_clear(answers);
        fill_in(answers, &records[i]);
        int found = decision_on(answers)->rule;
        if (!expected)
            continue;
        if (!rule || strcmp(rule, elig_rule_id(pack, found)) != 0)
            fail("another rule was expected", rule ? rule : "none");
        rule = strtok(NULL, "\n");
    }
}

static int compare(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;

    return (left > right) - (left < right);
}

static double nanoseconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

static double median(double *samples, int count)
{
    qsort(samples, (size_t)count, sizeof *samples, compare);
    return samples[count / 2];
}

/*
 * Nanoseconds a decision, and with setting its answers, in groups of SETS
 * records that are all set before the first is decided.  Medians of the groups,
 * so that groups during which another process ran do not count.
 */
static void measure(struct elig_answers **answers, double *decide, double *both)
{
    static double decided[RUNS * RECORDS_MAX], whole[RUNS * RECORDS_MAX];
    int count = 0, groups = (record_count + SETS - 1) / SETS;

    for (int run = 0; run < RUNS * groups; run++) {
        const struct record *first = &records[run % groups * SETS];
        int size = record_count - (int)(first - records);
        size = size < SETS ? size : SETS;
        double start = nanoseconds();
        for (int i = 0; i < size; i++) {
            elig_answers_clear(answers[i]);
            fill_in(answers[i], &first[i]);
        }
        double set = nanoseconds();
        for (int i = 0; i < size; i++)
            outcome = elig_answers_decide(answers[i])->outcome;
        double end = nanoseconds();
        decided[count] = (end - set) / size;
        whole[count++] = (end - start) / size;
    }
    *decide = median(decided, count);
    *both = median(whole, count);
}

static struct elig_pack *load(const char *name, struct elig_report *report,
                              double *time, double *memory)
{
    struct rusage usage;
    size_t size;
    char *text = read_file(name, &size);
    double start = seconds();
    struct elig_pack *pack = elig_pack_load(text, size, name, report);

    *time = seconds() - start;
    getrusage(RUSAGE_SELF, &usage);
    *memory = (double)usage.ru_maxrss * 1024 / (double)size;
    if (!pack)
        fail("the pack cannot be used", name);
    free(text);
    return pack;
}

static void read_records(const struct elig_pack *pack, const char *name)
{
    size_t size;
    char *line = read_file(name, &size), *end;

    for (; record_count < RECORDS_MAX && (end = strchr(line, '\n'));
         line = end + 1) {
        *end = '\0';
        read_record(pack, line);
    }
}

int main(int argc, char **argv)
{
    struct elig_report *report = elig_report_new();
    struct elig_answers *answers[SETS];
    double time, memory, decide, both;
    size_t size;

    if (argc < 3 || !report)
        fail("usage", "decide PACK RECORDS [EXPECTED]");
    struct elig_pack *pack = load(argv[1], report, &time, &memory);
    read_records(pack, argv[2]);
    for (int i = 0; i < SETS; i++)
        if (!(answers[i] = elig_answers_new(pack, "2021-03-01", NULL, report)))
            fail("no memory", "");
    check_rules(pack, answers[0], argc > 3 ? read_file(argv[3], &size) : NULL);
    measure(answers, &decide, &both);
    printf("%d %.3f %.1f %.0f %.0f\n", elig_pack_rules(pack), time, memory,
           decide, both);
    return 0;
}
