/* SPDX-License-Identifier: MIT */
#include <elig.h>
#include <stdio.h>

/* Decides {"id": value, ...} by a pack; both are read from files. */
int main(int argc, char **argv)
{
    static char text[1 << 20], given[1 << 12];
    FILE *rules = argc == 3 ? fopen(argv[1], "r") : NULL;
    FILE *people = rules ? fopen(argv[2], "r") : NULL;
    struct elig_report *report = elig_report_new();

    if (!people || !report)
        return 2;
    size_t size = fread(text, 1, sizeof(text), rules);
    size_t length = fread(given, 1, sizeof(given), people);
    struct elig_pack *pack = elig_pack_load(text, size, argv[1], report);
    struct elig_answers *answers =
        pack ? elig_answers_new(pack, "2021-03-01", NULL, report) : NULL;
    const struct elig_decision *decision = NULL;

    if (answers && elig_answers_read(answers, given, length, report))
        decision = elig_answers_decide(answers);
    if (decision && decision->status == ELIG_DECIDED)
        puts(elig_outcome_says(pack, decision->outcome, 0));
    for (size_t i = 0; i < elig_report_count(report); i++)
        fprintf(stderr, "%s\n", elig_report_fault(report, i)->message);
    elig_answers_free(answers);
    elig_pack_free(pack);
    elig_report_free(report);
    return decision ? 0 : 1;
}
