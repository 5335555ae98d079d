/* SPDX-License-Identifier: MIT */
/* test_piped_verify.c -- the applicants that verify shows, piped back in. */
#include "property/piped.h"

#include "property/random_pack.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

enum { TEXT_ROOM = 1 << 18 };

static struct records records;
static unsigned shown;

/* Whether a rule holds for the record, and what decides, as --explain says. */
static bool holds(const char *pack, const char *record, const char *rule)
{
    bool found = false, yes = false;
    const cJSON *each;

    piped(record, "--rules", pack, "--format", "json", "--explain");
    cJSON *said = piped_json(record);
    cJSON_ArrayForEach(each, cJSON_GetObjectItem(
                                 cJSON_GetObjectItem(said, "explain"), "rules"))
    {
        if (strcmp(text_of(each, "rule"), rule) != 0)
            continue;
        found = true;
        yes = !strcmp(text_of(each, "holds"), "yes");
    }
    assert_true(found);
    cJSON_Delete(said);
    return yes;
}

static bool names(const cJSON *list, const char *id)
{
    const cJSON *each;

    cJSON_ArrayForEach(each,
                       list) if (!strcmp(each->valuestring, id)) return true;
    return false;
}

/* Writes a copy of the pack without a rule, and without its cases. */
static const char *without_rule(const char *pack, const char *id)
{
    char *text = piped_read(pack);
    cJSON *tree = cJSON_Parse(text);
    cJSON *rules = cJSON_GetObjectItem(tree, "rules");

    cJSON_DeleteItemFromObject(tree, "cases");
    for (int i = cJSON_GetArraySize(rules); i-- > 0;)
        if (!strcmp(text_of(cJSON_GetArrayItem(rules, i), "id"), id))
            cJSON_DeleteItemFromArray(rules, i);
    char *printed = cJSON_PrintUnformatted(tree);
    piped_write(piped_file[FILE_OTHER], printed);
    free(printed);
    cJSON_Delete(tree);
    free(text);
    return piped_file[FILE_OTHER];
}

static const char *value_end(const char *at)
{
    int depth = 0;
    bool quoted = false;

    for (; *at; at++) {
        if (quoted) {
            at += *at == '\\';
            quoted = *at != '"';
        } else if (*at == '"') {
            quoted = true;
        } else if (*at == '[' || *at == '{') {
            depth++;
        } else if ((*at == ']' || *at == '}') && depth-- == 0) {
            return at;
        } else if (*at == ',' && !depth) {
            return at;
        }
    }
    return at;
}

/* Writes a copy of the pack without the member that stands there. */
static const char *without_member(const char *pack, const cJSON *finding)
{
    char *text = piped_read(pack), *at = text;
    struct draft draft = {0};

    for (int line = cJSON_GetObjectItem(finding, "line")->valueint; --line;)
        at = strchr(at, '\n') + 1;
    at += cJSON_GetObjectItem(finding, "column")->valueint - 1;
    const char *end = value_end(at);
    if (*end == ',') {
        end++;
    } else { // the last one: the comma before it goes
        while (*at != ',')
            at--;
    }
    draft_print(&draft, "%.*s%s", (int)(at - text), text, end);
    piped_write(piped_file[FILE_OTHER], draft.bytes);
    free(draft.bytes);
    free(text);
    return piped_file[FILE_OTHER];
}

/* The record's decision in another pack is that in this one. */
static void expect_same(const char *name, const char *record, const char *other,
                        const cJSON *here, const cJSON *may_decide)
{
    static const char *const members[] = {"status", "outcome"};

    piped(record, "batch", "--rules", other);
    cJSON *there = piped_json(name);
    for (size_t i = 0; i < COUNT_OF(members); i++)
        expect_text(name, text_of(there, members[i]),
                    text_of(here, members[i]));
    if (may_decide && text_of(there, "rule"))
        expect_true(name, names(may_decide, text_of(there, "rule")));
    cJSON_Delete(there);
}

/* 4 of "V004" */
static int number_of(const cJSON *finding)
{
    return (int)strtol(text_of(finding, "id") + 1, NULL, 10);
}

/* Whether the decision has the date that "the date 'x' of ..." names. */
static bool has_date(const cJSON *decided, const char *says)
{
    const cJSON *date;

    cJSON_ArrayForEach(date, cJSON_GetObjectItem(decided, "dates"))
    {
        const char *at = strchr(says, '\'') + 1;
        size_t size = strlen(date->string);
        if (!strncmp(at, date->string, size) && at[size] == '\'')
            return true;
    }
    return false;
}

/* Findings about what is decided, and nothing else. */
static void check_end(const char *name, const cJSON *finding,
                      const cJSON *decided)
{
    const char *about = text_of(finding, "name");

    switch (number_of(finding)) {
    case 19: // the outcome, without its date
    case 21:
        expect_text(name, text_of(decided, "outcome"), about);
        expect_false(name, has_date(decided, text_of(finding, "says")));
        return;
    case 31: // only a rule without a condition decides
        expect_text(name, text_of(decided, "rule"), about);
        return;
    case 32: // nothing is left to ask, and no rule is the one that decides
        expect_text(name, text_of(decided, "status"), "decided");
        expect_text(name, text_of(decided, "outcome"), about);
        expect_true(name, !text_of(decided, "rule"));
        expect_int(name,
                   cJSON_GetArraySize(cJSON_GetObjectItem(decided, "ask")), 0);
        return;
    default:
        print_error("%s: no test for the witness of %s\n", name,
                    text_of(finding, "id"));
        fail();
    }
}

static void check_finding(const char *name, const char *pack,
                          const char *record, const cJSON *finding,
                          const cJSON *decided)
{
    const char *about = text_of(finding, "name");
    const char *rule = text_of(decided, "rule");
    const cJSON *others = cJSON_GetObjectItem(finding, "rules");
    const char *other = cJSON_GetArraySize(others)
                            ? cJSON_GetArrayItem(others, 0)->valuestring
                            : NULL;

    switch (number_of(finding)) {
    case 1: // a gap
    case 2: // on some days
        expect_text(name, text_of(decided, "status"), "no_rule");
        return;
    case 3: // two rules hold
    case 4:
    case 5:
        expect_true(name, holds(pack, record, about));
        expect_true(name, holds(pack, record, other));
        return;
    case 6: // a rule is hidden by others
        expect_true(name, holds(pack, record, about));
        expect_true(name, rule && names(others, rule));
        return;
    case 8: // a rule could be dropped: then others decide the same
    case 9:
        expect_text(name, rule, about);
        expect_same(name, record, without_rule(pack, about), decided, others);
        return;
    case 11: // a member matters to the condition, but not to what is decided
        expect_same(name, record, without_member(pack, finding), decided, NULL);
        if (!strcmp(text_of(finding, "part"), "rule"))
            expect_true(name, holds(pack, record, about) !=
                                  holds(piped_file[FILE_OTHER], record, about));
        return;
    default:
        check_end(name, finding, decided);
    }
}

static void check_verify(const char *name, const char *pack)
{
    const cJSON *finding;

    piped("", "verify", "--level", "info", "--format", "json", pack);
    cJSON *proof = piped_json(name);
    bool exact = cJSON_IsTrue(cJSON_GetObjectItem(proof, "exact"));
    const char *at = piped_out;
    cJSON_ArrayForEach(finding, cJSON_GetObjectItem(proof, "findings"))
    {
        const cJSON *witness = cJSON_GetObjectItem(finding, "witness");
        int id = number_of(finding);
        if (exact && (id <= 6 || id == 8 || id == 9 || id == 11))
            expect_true(name, witness);
        if (witness)
            records_add(&records, piped_record(&at, "witness", witness),
                        finding);
    }
    piped("", "verify", "--level", "info", pack);
    records_expect(&records, name, "  witness: ");
    records_decide(&records, pack);
    for (unsigned i = 0; i < records.count; i++)
        check_finding(name, pack, records.text[i], records.claim[i],
                      records.result[i]);
    shown += records.count;
    records_clear(&records);
    cJSON_Delete(proof);
}

/* A pack that does not load is reported as on loading; nothing is proved. */
static bool loads(const char *name, const char *pack)
{
    piped("", "check", pack);
    if (piped_status != 3)
        return true;
    char *faults = strdup(*piped_out ? piped_out : piped_err);
    faults[strlen(faults) - 1] = '\0'; // but for its last line, "2 errors"
    strrchr(faults, '\n')[1] = '\0';
    piped("", "verify", pack);
    expect_int(name, piped_status, 3);
    expect_text(name, piped_out, "");
    expect_true(name, !strncmp(piped_err, faults, strlen(faults)));
    free(faults);
    return false;
}

static void check_folder(const char *folder, unsigned *loaded)
{
    const char *root = getenv("ELIG_ROOT");
    char path[2 * PIPED_PATH];
    const struct dirent *entry;

    snprintf(path, sizeof path, "%s/tests/packs/%s", root ? root : ".", folder);
    DIR *dir = opendir(path);
    assert_non_null(dir);
    size_t length = strlen(path);
    while ((entry = readdir(dir))) {
        const char *dot = strrchr(entry->d_name, '.');
        if (!dot || strcmp(dot, ".json") != 0)
            continue;
        snprintf(path + length, sizeof path - length, "/%s", entry->d_name);
        if (!loads(entry->d_name, path))
            continue;
        check_verify(entry->d_name, path);
        ++*loaded;
    }
    closedir(dir);
}

static void witnesses_of_bad_packs_show_what_is_found(void **state)
{
    unsigned bad = 0, good = 0, faulty = 0;

    (void)state;
    check_folder("bad", &bad);
    check_folder("good", &good);
    check_folder("verify", &faulty);
    assert_true(bad && good && faulty && shown > 30);
}

static void witnesses_of_random_packs_show_what_is_found(void **state)
{
    static char text[TEXT_ROOM];
    static struct rp rp;

    (void)state;
    shown = 0;
    for (uint64_t seed = 1; seed <= rp_packs(PIPED_PACKS); seed++) {
        char name[64];
        snprintf(name, sizeof name, "seed %llu", (unsigned long long)seed);
        rp_draw(&rp, seed);
        rp_print(&rp, text, sizeof text);
        piped_write(piped_file[FILE_PACK], text);
        check_verify(name, piped_file[FILE_PACK]);
    }
    assert_true(shown > 3 * rp_packs(PIPED_PACKS));
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(witnesses_of_bad_packs_show_what_is_found),
        cmocka_unit_test(witnesses_of_random_packs_show_what_is_found),
    };

    (void)argc;
    piped_start(argv[0]);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    piped_stop();
    return failed;
}
