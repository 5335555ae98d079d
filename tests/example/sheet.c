/*
 * sheet.c -- what a program does with elig.h that knows all answers: numbers
 * in, numbers out.
 *
 *     sheet PACK TODAY
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

static bool set(struct elig_sheet *sheet, const struct elig_pack *pack,
                const char *id, const char *value)
{
    int question = elig_pack_find_question(pack, id), day;

    if (!strcmp(id, "today"))
        return elig_day_parse(value, &day) && elig_sheet_set_today(sheet, day);
    if (question == ELIG_NONE)
        return false;
    if (!strcmp(value, "null")) {
        elig_sheet_set_unknown(sheet, question);
        return true;
    }
    switch (elig_question_type(pack, question)) {
    case ELIG_BOOLEAN:
        return elig_sheet_set_boolean(sheet, question, !strcmp(value, "true"));
    case ELIG_CHOICE:
        return elig_sheet_set_choice(
            sheet, question, elig_question_find_option(pack, question, value));
    case ELIG_INTEGER:
        return elig_sheet_set_integer(sheet, question,
                                      strtoll(value, NULL, 10));
    case ELIG_DATE:
        return elig_day_parse(value, &day) &&
               elig_sheet_set_date(sheet, question, day);
    }
    return false;
}

static bool set_all(struct elig_sheet *sheet, const struct elig_pack *pack,
                    char *line)
{
    for (char *id = strtok(line, " =\n"), *value; id; id = strtok(NULL, " =\n"))
        if (!(value = strtok(NULL, " =\n")) || !set(sheet, pack, id, value))
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
                        const struct elig_verdict *verdict)
{
    char text[11];

    printf(",\"dates\":{");
    for (size_t i = 0; i < verdict->date_count; i++) {
        print_name(i ? "," : "", elig_outcome_date_id(pack, verdict->outcome,
                                                      verdict->dates[i].date));
        elig_day_print(verdict->dates[i].day, text);
        print_name(":", text);
    }
    printf("}");
}

static void print_verdict(const struct elig_pack *pack,
                          const struct elig_verdict *verdict)
{
    static const char *const statuses[] = {"decided", "undetermined", "no_rule",
                                           "not_in_force"};

    print_name("{\"status\":", statuses[verdict->status]);
    print_name(",\"outcome\":", outcome_id(pack, verdict->outcome));
    print_name(",\"rule\":", verdict->rule == ELIG_NONE
                                 ? NULL
                                 : elig_rule_id(pack, verdict->rule));
    if (verdict->status == ELIG_UNDETERMINED)
        print_list("possible", pack, outcome_id, verdict->possible,
                   verdict->possible_count);
    print_dates(pack, verdict);
    print_list("advice", pack, elig_advice_id, verdict->advice,
               verdict->advice_count);
    print_list("ask", pack, elig_question_id, verdict->ask, verdict->ask_count);
    if (verdict->open_count)
        print_list("open", pack, elig_question_id, verdict->open,
                   verdict->open_count);
    printf("%s}\n", verdict->exact ? "" : ",\"exact\":false");
}

static int decide_all(const struct elig_pack *pack, struct elig_sheet *sheet,
                      int today)
{
    static char line[LINE_ROOM];

    while (fgets(line, sizeof line, stdin)) {
        elig_sheet_clear(sheet);
        if (!elig_sheet_set_today(sheet, today) || !set_all(sheet, pack, line))
            return NO_USE;
        const struct elig_verdict *verdict = elig_sheet_decide(sheet);
        if (!verdict)
            return FAILED;
        print_verdict(pack, verdict);
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
    struct elig_sheet *sheet =
        pack ? elig_sheet_new(pack, argv[2], report) : NULL;
    if (sheet)
        status = decide_all(pack, sheet, today);
    elig_sheet_free(sheet);
    elig_pack_free(pack);
    elig_report_free(report);
    return status;
}
