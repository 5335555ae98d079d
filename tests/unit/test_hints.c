/* SPDX-License-Identifier: MIT */
/*
 * test_hints.c -- what a hint offers, put in place of the fault, removes it.
 *
 * Each hint of each bad pack is followed to the letter where it says what to
 * write: "write X here", "write X instead of Y", "take 'Y' out", "did you mean
 * 'X'?" and "write X".
 */
#include "unit/packs.h"

#include "base/base.h"
#include "elig.h"

#include <cjson/cJSON.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

enum { FILE_ROOM = 1 << 17, HINT_ROOM = 1024 };

static const char *path_of(const char *file)
{
    static char path[4096];
    const char *root = getenv("ELIG_ROOT");

    snprintf(path, sizeof path, "%s/tests/packs/bad/%s", root ? root : ".",
             file);
    return path;
}

static size_t read_file(const char *name, char *text)
{
    FILE *file = fopen(path_of(name), "rb");

    assert_non_null(file);
    size_t size = fread(text, 1, FILE_ROOM - 1, file);
    fclose(file);
    text[size] = '\0';
    return size;
}

/* A text, and where something in it is replaced. */
struct edit {
    const char *text;
    size_t size, at, take;
    char write[HINT_ROOM];
};

static size_t offset_of(const struct edit *edit, const struct place *at)
{
    size_t offset = 0;

    for (uint32_t line = 1; line < at->line; line++) {
        const char *end =
            memchr(edit->text + offset, '\n', edit->size - offset);
        assert_non_null(end);
        offset = (size_t)(end + 1 - edit->text);
    }
    return offset + at->column - 1;
}

static void set_write(struct edit *edit, const char *from, size_t size)
{
    bool marked = size > 1 && from[0] == '\'' && from[size - 1] == '\'';

    snprintf(edit->write, sizeof edit->write, "%.*s", (int)size - 2 * marked,
             from + marked);
}

/* "write X here" and "write X instead of Y" */
static bool follow_exactly(struct edit *edit, const char *hint)
{
    const char *what = hint + strlen("write "), *here = strstr(what, " here"),
               *instead = strstr(what, " instead of ");

    if (instead) {
        const char *old = instead + strlen(" instead of ");
        set_write(edit, what, (size_t)(instead - what));
        edit->take = strlen(old);
        return !strncmp(edit->text + edit->at, old, edit->take);
    }
    if (!here || (here[5] && here[5] != ';'))
        return false;
    set_write(edit, what, (size_t)(here - what));
    edit->take = 0;
    return true;
}

static bool follow_out(struct edit *edit, const char *hint)
{
    const char *what = strstr(hint, "take '"), *end = strstr(hint, "' out");

    if (!what || !end || (end[5] && end[5] != ';'))
        return false;
    what += strlen("take '");
    edit->take = (size_t)(end - what);
    *edit->write = '\0';
    return !strncmp(edit->text + edit->at, what, edit->take);
}

/* The value at the fault's place. */
static size_t value_size(const struct edit *edit)
{
    const char *end = NULL;
    cJSON *value = cJSON_ParseWithOpts(edit->text + edit->at, &end, false);

    assert_non_null(value);
    cJSON_Delete(value);
    return (size_t)(end - edit->text) - edit->at;
}

/* Moves to the key of the member whose value is there. */
static void move_to_key(struct edit *edit)
{
    const char *at = edit->text + edit->at;

    while (*--at != '"')
        assert_true(at > edit->text);
    const char *end = at + 1;
    while (*--at != '"')
        assert_true(at > edit->text);
    edit->at = (size_t)(at - edit->text);
    edit->take = (size_t)(end - at);
}

/* A name: of what is named in the message, the value or the key. */
static bool follow_name(struct edit *edit, const char *name,
                        const char *message)
{
    const char *end = strchr(name, '\'');
    char quoted[HINT_ROOM];

    assert_non_null(end);
    snprintf(edit->write, sizeof edit->write, "\"%.*s\"", (int)(end - name),
             name);
    edit->take = value_size(edit);
    snprintf(quoted, sizeof quoted, "'%.*s'", (int)edit->take - 2,
             edit->text + edit->at + 1);
    if (edit->text[edit->at] != '"' || !strstr(message, quoted))
        move_to_key(edit);
    return true;
}

/* From a member's value to the object around it. */
static void move_to_object(struct edit *edit)
{
    while (edit->text[--edit->at] != '{')
        assert_true(edit->at > 0);
}

/*
 * A value of JSON, and perhaps words behind it.  For an operator or a variable
 * that will not do, it is a whole condition.
 */
static bool follow_value(struct edit *edit, const char *value,
                         enum fault_code code)
{
    bool whole =
        *value == '{' &&
        (code == FAULT_UNKNOWN_OPERATOR || code == FAULT_VAR_NOT_BOOLEAN ||
         code == FAULT_VAR_ARRAY || code == FAULT_ARITY);
    const char *end = NULL;
    cJSON *parsed = cJSON_ParseWithOpts(value, &end, false);

    if (!parsed)
        return false;
    cJSON_Delete(parsed);
    set_write(edit, value, (size_t)(end - value));
    if (whole)
        move_to_object(edit);
    edit->take = value_size(edit);
    return true;
}

static bool follow(struct edit *edit, const struct fault *fault)
{
    const char *hint = fault->hint;

    edit->at = offset_of(edit, &fault->at);
    if (!strncmp(hint, "did you mean '", 14))
        return follow_name(edit, hint + 14, fault->message);
    if (strstr(hint, "take '"))
        return follow_out(edit, hint);
    if (strncmp(hint, "write ", 6) != 0)
        return false;
    if (strstr(hint, " here") || strstr(hint, " instead of "))
        return follow_exactly(edit, hint);
    if (hint[6] == '\'')
        return follow_name(edit, hint + 7, fault->message);
    return follow_value(edit, hint + 6, fault->code);
}

static struct loaded *load_edited(const struct edit *edit)
{
    size_t more = strlen(edit->write);
    size_t size = edit->size - edit->take + more;
    char *text = malloc(size + 1);

    assert_non_null(text);
    memcpy(text, edit->text, edit->at);
    memcpy(text + edit->at, edit->write, more);
    memcpy(text + edit->at + more, edit->text + edit->at + edit->take,
           edit->size - edit->at - edit->take);
    struct loaded *loaded = load_bytes(text, size);
    free(text);
    return loaded;
}

static bool still_there(const struct loaded *loaded, const struct fault *fault)
{
    size_t list = fault_level(fault->code) != FAULT_ERROR;

    for (size_t i = 0; i < loaded->faults.listed_count[list]; i++) {
        const struct fault *other = &loaded->faults.listed[list][i];
        if (other->code == fault->code && other->at.line == fault->at.line &&
            other->at.column == fault->at.column)
            return true;
    }
    return false;
}

static unsigned followed;

static void follow_hint(const char *name, struct edit *edit,
                        const struct loaded *loaded, const struct fault *fault)
{
    bool is_warning = fault_level(fault->code) != FAULT_ERROR;
    char what[4096];

    if (!follow(edit, fault))
        return; // it says something else than what to write
    followed++;
    struct loaded *after = load_edited(edit);
    snprintf(what, sizeof what, "%s: %s, %s: wrote %s, then %s", name,
             fault->message, fault->hint, edit->write,
             after->faults.count[0] ? after->faults.listed[0][0].message : "");
    expect_false(what, still_there(after, fault));
    // Behind several faults there may be others.
    if (loaded->faults.count[FAULT_ERROR] == 1 && !is_warning &&
        *fault_id(fault->code) != 'J')
        expect_int(what, after->faults.count[FAULT_ERROR], 0);
    unload(after);
}

static void what_a_hint_offers_removes_the_fault(void **state)
{
    static char text[FILE_ROOM];
    DIR *folder = opendir(path_of(""));
    (void)state;

    assert_non_null(folder);
    for (struct dirent *entry; (entry = readdir(folder));) {
        const char *end = strrchr(entry->d_name, '.');
        if (!end || strcmp(end, ".json") != 0)
            continue;
        struct edit edit = {.text = text};
        edit.size = read_file(entry->d_name, text);
        struct loaded *loaded = load_bytes(text, edit.size);
        for (size_t list = 0; list < 2; list++)
            for (size_t i = 0; i < loaded->faults.listed_count[list]; i++)
                if (loaded->faults.listed[list][i].hint)
                    follow_hint(entry->d_name, &edit, loaded,
                                &loaded->faults.listed[list][i]);
        unload(loaded);
    }
    closedir(folder);
    expect_true("many are followed", followed > 200);
}

/* Whether the hint, followed, makes the text a pack again. */
static bool is_mended(const char *text, size_t size)
{
    struct loaded *loaded = load_bytes(text, size);
    struct edit edit = {.text = text, .size = size};
    bool mended = loaded->pack;

    if (!mended && loaded->faults.listed[FAULT_ERROR][0].hint &&
        follow(&edit, &loaded->faults.listed[FAULT_ERROR][0])) {
        struct loaded *after = load_edited(&edit);
        mended = after->pack;
        unload(after);
    }
    unload(loaded);
    return mended;
}

static void a_sign_that_is_missing_anywhere_is_offered(void **state)
{
    static char text[FILE_ROOM], without[FILE_ROOM];
    size_t size = read_file("../good/conditions.json", text);
    unsigned signs = 0, mended = 0;
    (void)state;

    for (size_t i = 0; i < size; i++) {
        if (!strchr("{}[],:\"", text[i]))
            continue;
        memcpy(without, text, i);
        memcpy(without + i, text + i + 1, size - i);
        signs++;
        mended += is_mended(without, size - 1);
    }
    expect_true("there are some", signs > 300);
    expect_true("most are mended", mended * 100 >= signs * 95);
}

static void compare_faults(const char *name, const struct loaded *loaded,
                           struct elig_report *report)
{
    size_t index = 0;

    for (size_t list = 0; list < 2; list++)
        for (size_t i = 0; i < loaded->faults.listed_count[list]; i++) {
            const struct fault *own = &loaded->faults.listed[list][i];
            const struct elig_fault *fault = elig_report_fault(report, index++);
            expect_text(name, fault->id, fault_id(own->code));
            expect_text(name, fault->message, own->message);
            expect_text(name, fault->hint, own->hint);
            expect_text(name, fault->path, own->at.path);
            expect_int(name, fault->line, own->at.line);
            expect_int(name, fault->column, own->at.column);
        }
    expect_int(name, elig_report_count(report), index);
}

static void the_library_reports_what_check_says(void **state)
{
    static char text[FILE_ROOM];
    DIR *folder = opendir(path_of(""));
    struct elig_report *report = elig_report_new();
    (void)state;

    assert_non_null(folder);
    assert_non_null(report);
    for (struct dirent *entry; (entry = readdir(folder));) {
        const char *end = strrchr(entry->d_name, '.');
        if (!end || strcmp(end, ".json") != 0)
            continue;
        size_t size = read_file(entry->d_name, text);
        struct loaded *loaded = load_bytes(text, size);
        elig_report_clear(report);
        elig_pack_free(elig_pack_load(text, size, "test.json", report));
        compare_faults(entry->d_name, loaded, report);
        unload(loaded);
    }
    elig_report_free(report);
    closedir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_hint_offers_removes_the_fault),
        cmocka_unit_test(a_sign_that_is_missing_anywhere_is_offered),
        cmocka_unit_test(the_library_reports_what_check_says),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
