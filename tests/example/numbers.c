/* SPDX-License-Identifier: MIT */
/*
 * numbers.c -- what a program does with elig.h that knows all answers: numbers
 * in, numbers out.
 *
 *     numbers PACK TODAY
 *
 * Reads a person a line, "question=answer question=answer ...", and prints what
 * is decided as `batch` would.  An answer is as in JSON, without quotes; today
 * may be one.  Ends with 0, with 2 for wrong usage, 4 at an answer that is of
 * no use, else 5.
 */
#include <elig.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FINE, WRONG_USAGE = 2, NO_USE = 4, FAILED, LINE_ROOM = 1 << 16 };

static bool set(struct elig_answers *answers, const struct elig_pack *pack,
                const char *id, const char *value)
{
    int question = elig_pack_find_question(pack, id), day;

    if (!strcmp(id, "today"))
        return elig_day_parse(value, &day) &&
               elig_answers_set_today(answers, day);
    if (question == ELIG_NONE)
        return false;
    if (!strcmp(value, "null")) {
        elig_answers_set_unknown(answers, question);
        return true;
    }
    switch (elig_question_type(pack, question)) {
    case ELIG_BOOLEAN:
        return elig_answers_set_boolean(answers, question,
                                        !strcmp(value, "true"));
    case ELIG_CHOICE:
        return elig_answers_set_choice(
            answers, question,
            elig_question_find_option(pack, question, value));
    case ELIG_INTEGER:
        return elig_answers_set_integer(answers, question,
                                        strtoll(value, NULL, 10));
    case ELIG_DATE:
        return elig_day_parse(value, &day) &&
               elig_answers_set_date(answers, question, day);
    }
    return false;
}

static bool set_all(struct elig_answers *answers, const struct elig_pack *pack,
                    char *line)
{
    for (char *id = strtok(line, " =\n"), *value; id; id = strtok(NULL, " =\n"))
        if (!(value = strtok(NULL, " =\n")) || !set(answers, pack, id, value))
            return false;
    return true;
}

/* A name in quotes, or null. */
static void print_name(const char *before, const char *name)
{
    if (name)
        printf("%s\"%s\"", before, name);
    else
        printf("%snull", before);
}

static const char *outcome_id(const struct elig_pack *pack, int outcome)
{
    return outcome == ELIG_NONE ? NULL : elig_outcome_id(pack, outcome);
}

/* Names of numbers, separated by commas, behind the name of the member. */
static void print_list(const char *member, const struct elig_pack *pack,
                       const char *(*name)(const struct elig_pack *pack,
                                           int number),
                       const int *numbers, size_t count)
{
    printf(",\"%s\":[", member);
    for (size_t i = 0; i < count; i++)
        print_name(i ? "," : "", name(pack, numbers[i]));
    printf("]");
}

static void print_dates(const struct elig_pack *pack,
                        const struct elig_decision *decision)
{
    char text[11];

    printf(",\"dates\":{");
    for (size_t i = 0; i < decision->date_count; i++) {
        print_name(i ? "," : "", elig_outcome_date_id(pack, decision->outcome,
                                                      decision->dates[i].date));
        elig_day_print(decision->dates[i].day, text);
        print_name(":", text);
    }
    printf("}");
}

static void print_decision(const struct elig_pack *pack,
                           const struct elig_decision *decision)
{
    static const char *const statuses[] = {"decided", "undetermined", "no_rule",
                                           "not_in_force"};

    print_name("{\"status\":", statuses[decision->status]);
    print_name(",\"outcome\":", outcome_id(pack, decision->outcome));
    print_name(",\"rule\":", decision->rule == ELIG_NONE
                                 ? NULL
                                 : elig_rule_id(pack, decision->rule));
    if (decision->status == ELIG_UNDETERMINED)
        print_list("possible", pack, outcome_id, decision->possible,
                   decision->possible_count);
    print_dates(pack, decision);
    print_list("advice", pack, elig_advice_id, decision->advice,
               decision->advice_count);
    print_list("ask", pack, elig_question_id, decision->ask,
               decision->ask_count);
    if (decision->open_count)
        print_list("open", pack, elig_question_id, decision->open,
                   decision->open_count);
    printf("%s}\n", decision->exact ? "" : ",\"exact\":false");
}

static int decide_all(const struct elig_pack *pack,
                      struct elig_answers *answers, int today)
{
    static char line[LINE_ROOM];

    while (fgets(line, sizeof line, stdin)) {
        elig_answers_clear(answers);
        if (!elig_answers_set_today(answers, today) ||
            !set_all(answers, pack, line))
            return NO_USE;
        const struct elig_decision *decision = elig_answers_decide(answers);
        if (!decision)
            return FAILED;
        print_decision(pack, decision);
    }
    return ferror(stdin) || fflush(stdout) ? FAILED : FINE;
}

static struct elig_pack *load(const char *name, struct elig_report *report)
{
    static char text[1 << 22];
    FILE *file = fopen(name, "rb");
    size_t size = file ? fread(text, 1, sizeof text, file) : 0;

    if (file)
        fclose(file);
    return elig_pack_load(text, size, name, report);
}

int main(int argc, char **argv)
{
    int today, status = FAILED;

    if (argc != 3 || !elig_day_parse(argv[2], &today))
        return WRONG_USAGE;
    struct elig_report *report = elig_report_new();
    struct elig_pack *pack = report ? load(argv[1], report) : NULL;
    struct elig_answers *answers =
        pack ? elig_answers_new(pack, argv[2], NULL, report) : NULL;
    if (answers)
        status = decide_all(pack, answers, today);
    elig_answers_free(answers);
    elig_pack_free(pack);
    elig_report_free(report);
    return status;
}
