/* SPDX-License-Identifier: MIT */
/*
 * test_packs.c -- the packs in tests/packs, each with what must be said of it.
 *
 * Beside NAME.json, NAME.expect has a line "ID LINE" for each fault, in
 * document order; without it, nothing is said.  A pack loads unless an error is
 * expected of it.
 */
#include "unit/packs.h"

#include "base/base.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

enum { FILE_ROOM = 1 << 20, LINES_MAX = 100 };

static bool covered[FAULT_CODE_COUNT];

/* Faults that it takes more than a small file to make. */
static const struct {
    const char *id, *where;
} elsewhere[] = {
    {"C029", "pairs_have_a_limit_in_all in test_condition.c"},
    {"P212", "values_have_a_limit in test_load.c"},
    {"P213", "answers_have_a_limit in test_load.c"},
    {"P214", "texts_have_a_limit in test_load.c"},
    {"W010", "cli/labels.t"},
    {"W011", "cli/labels.t"},
    {"W012", "cli/labels.t"},
    {"W013", "cli/labels.t"},
};

static const char *path_of(const char *folder, const char *file)
{
    static char path[4096];
    const char *root = getenv("ELIG_ROOT");

    snprintf(path, sizeof path, "%s/tests/packs/%s/%s", root ? root : ".",
             folder, file);
    return path;
}

/* The whole file, or "" if there is none. */
static size_t read_file(const char *path, char *text)
{
    FILE *file = fopen(path, "rb");
    size_t size = file ? fread(text, 1, FILE_ROOM - 1, file) : 0;

    if (file)
        fclose(file);
    text[size] = '\0';
    return size;
}

struct expected {
    char id[8];
    int line;
};

/* Reads lines "ID LINE", only those of one level; returns how many. */
static size_t read_expected(const char *text, bool warnings,
                            struct expected *expected)
{
    size_t count = 0;

    while (*text) {
        struct expected *line = &expected[count];
        char *end;
        snprintf(line->id, sizeof line->id, "%.4s", text);
        line->line = (int)strtol(text + 5, &end, 10);
        assert_true(*end == '\n' && count < LINES_MAX - 1);
        text = end + 1;
        count += (line->id[0] == 'W') == warnings;
    }
    return count;
}

static void mark_covered(const char *id)
{
    for (int code = 0; code < FAULT_CODE_COUNT; code++)
        if (!strcmp(fault_id((enum fault_code)code), id))
            covered[code] = true;
}

static void check_faults(const char *name, const struct loaded *loaded,
                         const char *text, bool warnings)
{
    struct expected expected[LINES_MAX];
    size_t count = read_expected(text, warnings, expected);
    size_t listed = count < FAULT_LISTED_MAX ? count : FAULT_LISTED_MAX;
    const struct faults *faults = &loaded->faults;

    expect_int(name, faults->count[warnings], count);
    expect_int(name, faults->listed_count[warnings], listed);
    for (size_t i = 0; i < listed; i++) {
        const struct fault *fault = &faults->listed[warnings][i];
        expect_text(name, fault_id(fault->code), expected[i].id);
        expect_int(name, fault->at.line, expected[i].line);
        expect_true(name, fault->at.column > 0);
        expect_true(name, *fault->message != '\0');
        mark_covered(expected[i].id);
    }
}

static void check_pack(const char *folder, const char *name)
{
    static char text[FILE_ROOM];
    char expect[512];

    size_t size = read_file(path_of(folder, name), text);
    struct loaded *loaded = load_bytes(text, size);
    snprintf(expect, sizeof expect, "%.*s.expect", (int)strlen(name) - 5, name);
    read_file(path_of(folder, expect), text);
    check_faults(name, loaded, text, false);
    check_faults(name, loaded, text, true);
    if (!strcmp(folder, "good"))
        expect_true(name, loaded->pack != NULL);
    unload(loaded);
}

static int check_folder(const char *folder)
{
    DIR *open = opendir(path_of(folder, ""));
    int packs = 0;

    assert_non_null(open);
    for (struct dirent *entry; (entry = readdir(open));) {
        const char *end = strrchr(entry->d_name, '.');
        if (end && !strcmp(end, ".json")) {
            check_pack(folder, entry->d_name);
            packs++;
        }
    }
    closedir(open);
    return packs;
}

static void good_packs_load(void **state)
{
    (void)state;
    expect_true("there are some", check_folder("good") > 10);
}

static void bad_packs_give_the_expected_faults(void **state)
{
    (void)state;
    expect_true("there are some", check_folder("bad") > 100);
}

/* Runs last: every fault that reading a pack can give has been given. */
static void every_fault_has_a_pack(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(elsewhere); i++)
        mark_covered(elsewhere[i].id);
    for (int code = 0; code < FAULT_CODE_COUNT; code++)
        if (strchr("JPCW", *fault_id((enum fault_code)code)))
            expect_true(fault_id((enum fault_code)code), covered[code]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_packs_load),
        cmocka_unit_test(bad_packs_give_the_expected_faults),
        cmocka_unit_test(every_fault_has_a_pack),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
