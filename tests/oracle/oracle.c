/* SPDX-License-Identifier: MIT */
/*
 * oracle.c -- a second reading of the IND's page, as plain ifs.
 *
 * Written from the description of the rules alone: it reads no rule pack and
 * shares no code with the engine, not even for dates, which are stepped day by
 * day.  So where the two agree, both have to be wrong to be wrong.
 *
 *     oracle combos   writes all 144,000 combinations of answers
 *     oracle decide   reads such records, writes what `batch` must write
 *
 * Records are flat JSON objects, one a line, without escapes.  Every question
 * must be answered, except for a date that does not matter.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

enum { LINE_SIZE = 4096, VALUE_SIZE = 32, ADVICE_MAX = 20, DAYS_MAX = 4000000 };

enum field {
    ID,
    TODAY,
    CHILD_UNDER_1,
    IND_HAS_BIOMETRICS,
    FIRST_APPLICATION,
    CAPTURED_AT,
    TRAVEL_ADVICE,
    RETURN_DATE,
    HAS_APPOINTMENT,
    APPOINTMENT_DATE,
    RESIDENCE_DOCUMENT,
    HEAD_COVERING,
    FIELD_COUNT
};

/* Dates lie 0, 5, 10, 11, 40 days before, and 0, 3, 6, 20 after 2021-03-01. */
static const struct {
    const char *name;
    const char *values[6]; /* NULL behind the last */
} fields[FIELD_COUNT] = {
    [ID] = {"id", {0}},
    [TODAY] = {"today", {"2021-03-01"}},
    [CHILD_UNDER_1] = {"child_under_1", {"false", "true"}},
    [IND_HAS_BIOMETRICS] = {"ind_has_biometrics", {"yes", "no", "unknown"}},
    [FIRST_APPLICATION] = {"first_application", {"false", "true"}},
    [CAPTURED_AT] = {"captured_at",
                     {"none", "mission_exam", "mission_mvv", "police_asylum",
                      "kmar_asylum"}},
    [TRAVEL_ADVICE] = {"travel_advice", {"none", "orange", "red"}},
    [RETURN_DATE] = {"return_date",
                     {"2021-03-01", "2021-02-24", "2021-02-19", "2021-02-18",
                      "2021-01-20"}},
    [HAS_APPOINTMENT] = {"has_appointment", {"false", "true"}},
    [APPOINTMENT_DATE] = {"appointment_date",
                          {"2021-03-01", "2021-03-04", "2021-03-07",
                           "2021-03-21"}},
    [RESIDENCE_DOCUMENT] = {"residence_document",
                            {"none", "valid", "expired", "lost", "stolen"}},
    [HEAD_COVERING] = {"head_covering",
                       {"none", "plain", "white_or_light_grey", "patterned"}},
};

struct record {
    unsigned long line;
    char values[FIELD_COUNT][VALUE_SIZE]; /* without quotes, empty if absent */
};

struct date {
    int year, month, day;
};

struct decision {
    const char *outcome, *rule;
    struct date earliest; /* year 0 when there is none */
    const char *advice[ADVICE_MAX];
    size_t advice_count;
};

static void die(const struct record *record, const char *message)
{
    fprintf(stderr, "oracle: line %lu: %s\n", record->line, message);
    exit(2);
}

static int month_length(int year, int month)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30,
                                  31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return month == 2 && leap ? 29 : lengths[month - 1];
}

static struct date day_after(struct date date)
{
    if (date.day < month_length(date.year, date.month))
        return (struct date){date.year, date.month, date.day + 1};
    if (date.month < 12)
        return (struct date){date.year, date.month + 1, 1};
    return (struct date){date.year + 1, 1, 1};
}

static bool same_date(struct date a, struct date b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

static struct date read_date(const struct record *record, enum field field)
{
    const char *text = record->values[field];
    struct date date = {(int)strtol(text, NULL, 10), 0, 0};

    if (strlen(text) != strlen("YYYY-MM-DD"))
        die(record, "a date that matters is missing");
    date.month = (int)strtol(text + 5, NULL, 10);
    date.day = (int)strtol(text + 8, NULL, 10);
    if (date.month < 1 || date.month > 12 || date.day < 1 ||
        date.day > month_length(date.year, date.month))
        die(record, "there is no such date");
    return date;
}

static int days_between(const struct record *record, enum field from,
                        enum field to)
{
    struct date date = read_date(record, from);
    struct date end = read_date(record, to);
    int days = 0;

    for (; !same_date(date, end); date = day_after(date))
        if (++days > DAYS_MAX)
            die(record, "the dates are not in order");
    return days;
}

static bool is(const struct record *record, enum field field, const char *value)
{
    return !strcmp(record->values[field], value);
}

static bool is_either(const struct record *record, enum field field,
                      const char *a, const char *b)
{
    return is(record, field, a) || is(record, field, b);
}

static bool in_quarantine(const struct record *record)
{
    return is_either(record, TRAVEL_ADVICE, "orange", "red") &&
           days_between(record, RETURN_DATE, TODAY) <= 10;
}

static bool captured_earlier(const struct record *record)
{
    return is_either(record, CAPTURED_AT, "mission_exam", "mission_mvv") ||
           is_either(record, CAPTURED_AT, "police_asylum", "kmar_asylum");
}

/* The first reason that holds decides. */
static void decide_rule(const struct record *record, struct decision *decision)
{
    decision->outcome = "not_needed";
    if (is(record, CHILD_UNDER_1, "true")) {
        decision->rule = "child_under_1";
    } else if (is(record, IND_HAS_BIOMETRICS, "yes")) {
        decision->rule = "biometrics_on_file";
    } else if (is(record, FIRST_APPLICATION, "true") &&
               captured_earlier(record)) {
        decision->rule = "captured_earlier";
    } else if (in_quarantine(record)) {
        decision->outcome = "needed_after_quarantine";
        decision->rule = "quarantine";
        decision->earliest = read_date(record, RETURN_DATE);
        for (int i = 0; i < 11; i++)
            decision->earliest = day_after(decision->earliest);
    } else if (is(record, IND_HAS_BIOMETRICS, "unknown")) {
        decision->outcome = "needed";
        decision->rule = "possibly_on_file";
    } else {
        decision->outcome = "needed";
        decision->rule = "no_biometrics";
    }
}

static void advise(struct decision *decision, const char *id)
{
    decision->advice[decision->advice_count++] = id;
}

static void advise_not_needed(const struct record *record,
                              struct decision *decision)
{
    if (is(record, CHILD_UNDER_1, "true")) {
        advise(decision, "send_child_photo");
        advise(decision, "photographer_by_appointment");
    } else if (is(record, IND_HAS_BIOMETRICS, "yes")) {
        advise(decision, "biometrics_reused");
    } else {
        advise(decision, "already_received");
    }
    if (is(record, HAS_APPOINTMENT, "true"))
        advise(decision, "cancel_appointment");
}

static void advise_after_quarantine(const struct record *record,
                                    struct decision *decision)
{
    advise(decision, "stay_in_quarantine");
    if (is(record, HAS_APPOINTMENT, "false"))
        advise(decision, "make_appointment_later");
    else if (days_between(record, RETURN_DATE, APPOINTMENT_DATE) <= 10)
        advise(decision, "rebook_appointment");
    else
        advise(decision, "keep_later_appointment");
}

static void advise_visit(const struct record *record, struct decision *decision)
{
    if (is(record, IND_HAS_BIOMETRICS, "unknown") ||
        is(record, HAS_APPOINTMENT, "true"))
        advise(decision, "ind_checks_first");
    advise(decision, "passport");
    advise(decision, "appointment_code");
    if (is_either(record, RESIDENCE_DOCUMENT, "valid", "expired"))
        advise(decision, "residence_document");
    if (is_either(record, RESIDENCE_DOCUMENT, "lost", "stolen"))
        advise(decision, "police_report");
    if (is(record, HEAD_COVERING, "plain"))
        advise(decision, "head_covering_allowed");
    if (is_either(record, HEAD_COVERING, "white_or_light_grey", "patterned"))
        advise(decision, "head_covering_refused");
    advise(decision, "photo_and_signature");
    advise(decision, "fingerprints_checked");
    advise(decision, "find_location");
    advise(decision, "cancel_by_link");
}

static void decide(const struct record *record, struct decision *decision)
{
    decide_rule(record, decision);
    if (!strcmp(decision->outcome, "not_needed")) {
        advise_not_needed(record, decision);
        return;
    }
    if (!strcmp(decision->outcome, "needed_after_quarantine"))
        advise_after_quarantine(record, decision);
    else if (is(record, HAS_APPOINTMENT, "true"))
        advise(decision, "keep_appointment");
    else
        advise(decision, "make_appointment");
    advise_visit(record, decision);
}

static void print_decision(const struct record *record,
                           const struct decision *decision)
{
    struct date earliest = decision->earliest;

    printf("{\"id\":%s,\"status\":\"decided\",\"outcome\":\"%s\","
           "\"rule\":\"%s\",\"dates\":{",
           record->values[ID], decision->outcome, decision->rule);
    if (earliest.year)
        printf("\"earliest_appointment\":\"%04d-%02d-%02d\"", earliest.year,
               earliest.month, earliest.day);
    printf("},\"advice\":[");
    for (size_t i = 0; i < decision->advice_count; i++)
        printf("%s\"%s\"", i ? "," : "", decision->advice[i]);
    printf("],\"ask\":[]}\n");
}

/* Leaves the value empty if the line has no such member. */
static void read_value(const char *line, enum field field,
                       struct record *record)
{
    char key[VALUE_SIZE];

    snprintf(key, sizeof(key), "\"%s\":", fields[field].name);
    const char *value = strstr(line, key);
    if (!value)
        return;
    value += strlen(key);
    value += strspn(value, " \"");
    size_t size = strcspn(value, "\",} \r\n");
    if (size >= VALUE_SIZE)
        die(record, "a value is too long");
    memcpy(record->values[field], value, size);
}

static void read_record(const char *line, struct record *record)
{
    for (enum field field = 0; field < FIELD_COUNT; field++) {
        bool date = field == RETURN_DATE || field == APPOINTMENT_DATE;

        read_value(line, field, record);
        if (!date && !*record->values[field])
            die(record, "an answer is missing");
    }
}

static void decide_all(void)
{
    static char line[LINE_SIZE];

    for (unsigned long number = 1; fgets(line, sizeof(line), stdin); number++) {
        struct record record = {.line = number};
        struct decision decision = {0};

        read_record(line, &record);
        decide(&record, &decision);
        print_decision(&record, &decision);
    }
}

static size_t value_count(enum field field)
{
    size_t count = 0;

    while (count < COUNT_OF(fields[field].values) &&
           fields[field].values[count])
        count++;
    return count;
}

static bool is_boolean(enum field field)
{
    return !strcmp(fields[field].values[0], "false");
}

/* The number of the combination, from 0, counts with the last field fastest. */
static void print_combination(size_t number)
{
    const char *values[FIELD_COUNT];
    size_t rest = number;

    for (enum field field = FIELD_COUNT - 1; field > ID; field--) {
        values[field] = fields[field].values[rest % value_count(field)];
        rest /= value_count(field);
    }
    printf("{\"id\":%zu", number + 1);
    for (enum field field = TODAY; field < FIELD_COUNT; field++) {
        const char *quote = is_boolean(field) ? "" : "\"";

        printf(",\"%s\":%s%s%s", fields[field].name, quote, values[field],
               quote);
    }
    printf("}\n");
}

static void print_combinations(void)
{
    size_t count = 1;

    for (enum field field = TODAY; field < FIELD_COUNT; field++)
        count *= value_count(field);
    for (size_t i = 0; i < count; i++)
        print_combination(i);
}

int main(int argc, char **argv)
{
    if (argc == 2 && !strcmp(argv[1], "combos")) {
        print_combinations();
    } else if (argc == 2 && !strcmp(argv[1], "decide")) {
        decide_all();
    } else {
        fprintf(stderr, "usage: oracle combos|decide\n");
        return 2;
    }
    return fflush(stdout) || ferror(stdout) || ferror(stdin) ? 5 : 0;
}
