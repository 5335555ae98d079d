/*
 * piped.h -- the program itself, run as a person would, and its output.
 *
 * What it prints is read back as JSON, and records are piped in again byte for
 * byte as they were printed.  All files lie in a folder of the test's own.
 */
#ifndef TESTS_PIPED_H
#define TESTS_PIPED_H

#include "unit/expect.h"
#include "unit/packs.h"

#include <cjson/cJSON.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __has_feature // clang
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif

enum {
    PIPED_PATH = 512,
    PIPED_RECORDS = 8192,
#ifdef __SANITIZE_ADDRESS__
    PIPED_PACKS = 30 // starting the program takes far longer then
#else
    PIPED_PACKS = 150
#endif
};

static char piped_program[PIPED_PATH], piped_folder[] = "/tmp/piped.XXXXXX";

/* What was printed; status is that of the last run. */
static char *piped_out, *piped_err;
static int piped_status;

/* The files of a test. */
enum { FILE_IN, FILE_OUT, FILE_ERR, FILE_PACK, FILE_OTHER, FILE_COUNT };
static char piped_file[FILE_COUNT][PIPED_PATH];

/* The caller frees it. */
static inline char *piped_read(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    size_t size = 0, room = 0, got;

    assert_non_null(file);
    do {
        room = room ? 2 * room : 1 << 16;
        text = realloc(text, room + 1);
        assert_non_null(text);
        got = fread(text + size, 1, room - size, file);
        size += got;
    } while (size == room);
    text[size] = '\0';
    fclose(file);
    return text;
}

static inline void piped_write(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");

    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

/* Runs the program; `input` is the text on its standard input. */
static inline void piped_run(const char *input, const char *const *words)
{
    static char *const no_environment[] = {NULL};
    posix_spawn_file_actions_t actions;
    int status;
    pid_t child;

    piped_write(piped_file[FILE_IN], input);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, piped_file[FILE_IN], O_RDONLY,
                                     0);
    for (int fd = 1; fd <= 2; fd++)
        posix_spawn_file_actions_addopen(
            &actions, fd, piped_file[fd == 1 ? FILE_OUT : FILE_ERR],
            O_WRONLY | O_CREAT | O_TRUNC, 0600);
    assert_int_equal(posix_spawn(&child, piped_program, &actions, NULL,
                                 (char *const *)words, no_environment),
                     0);
    posix_spawn_file_actions_destroy(&actions);
    assert_int_equal(waitpid(child, &status, 0), child);
    piped_status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    free(piped_out);
    free(piped_err);
    piped_out = piped_read(piped_file[FILE_OUT]);
    piped_err = piped_read(piped_file[FILE_ERR]);
}

#define piped(input, ...)                                                      \
    piped_run(input, (const char *const[]){"ind-biometrics", __VA_ARGS__, NULL})

/* What was printed last, which must be JSON; the caller deletes it. */
static inline cJSON *piped_json(const char *name)
{
    cJSON *json = cJSON_Parse(piped_out);

    if (!json)
        print_error("%s: status %d: %s%s\n", name, piped_status, piped_out,
                    piped_err);
    assert_non_null(json);
    return json;
}

/* A member's text, or NULL where it is null or not there. */
static inline const char *text_of(const cJSON *object, const char *key)
{
    return cJSON_GetStringValue(cJSON_GetObjectItem(object, key));
}

/*
 * The record byte for byte as it was printed: the next `"key":{...}` from *at
 * on, which is the one that was parsed.  The caller frees it.
 */
static inline char *piped_record(const char **at, const char *key,
                                 const cJSON *parsed)
{
    char mark[64];

    snprintf(mark, sizeof mark, "\"%s\":{", key);
    const char *from = strstr(*at, mark);
    assert_non_null(from);
    from += strlen(mark) - 1;
    *at = strchr(from, '}') + 1;
    char *text = strndup(from, (size_t)(*at - from));
    cJSON *again = cJSON_Parse(text);
    expect_true(text, cJSON_Compare(again, parsed, true));
    cJSON_Delete(again);
    return text;
}

/* ---- Records, decided all at once ---- */

struct records {
    unsigned count;
    char *text[PIPED_RECORDS];
    const cJSON *claim[PIPED_RECORDS]; /* whatever it is to show */
    cJSON *result[PIPED_RECORDS];      /* once decided */
};

static inline void records_add(struct records *records, char *text,
                               const cJSON *claim)
{
    assert_true(records->count < PIPED_RECORDS);
    records->text[records->count] = text;
    records->claim[records->count++] = claim;
}

static inline void records_decide(struct records *records, const char *pack)
{
    struct draft lines = {0};
    const char *at;

    for (unsigned i = 0; i < records->count; i++)
        draft_print(&lines, "%s\n", records->text[i]);
    piped(lines.used ? lines.bytes : "", "batch", "--rules", pack);
    at = piped_out;
    for (unsigned i = 0; i < records->count; i++) {
        cJSON_Delete(records->result[i]);
        records->result[i] = cJSON_ParseWithOpts(at, &at, false);
        assert_non_null(records->result[i]);
    }
    free(lines.bytes);
}

/* The records that the page shows are these, in the same order. */
static inline void records_expect(const struct records *records,
                                  const char *name, const char *mark)
{
    const char *at = piped_out;

    for (unsigned i = 0; i < records->count; i++) {
        size_t size = strlen(records->text[i]);
        at = strstr(at, mark);
        expect_true(name, at);
        at += strlen(mark);
        expect_true(name, !strncmp(at, records->text[i], size));
        expect_int(name, at[size], '\n');
    }
    expect_true(name, !strstr(at, mark));
}

static inline void records_clear(struct records *records)
{
    for (unsigned i = 0; i < records->count; i++) {
        free(records->text[i]);
        cJSON_Delete(records->result[i]);
    }
    *records = (struct records){0};
}

/* ---- The frame of a test program ---- */

/* The program lies beside the folder of the tests. */
static inline void piped_start(const char *self)
{
    const char *end = strstr(self, "tests/property/");

    assert_non_null(end);
    snprintf(piped_program, sizeof piped_program, "%.*sind-biometrics",
             (int)(end - self), self);
    assert_non_null(mkdtemp(piped_folder));
    for (int i = 0; i < FILE_COUNT; i++)
        snprintf(piped_file[i], PIPED_PATH, "%s/%d", piped_folder, i);
}

static inline void piped_stop(void)
{
    for (int i = 0; i < FILE_COUNT; i++)
        unlink(piped_file[i]);
    rmdir(piped_folder);
    free(piped_out);
    free(piped_err);
}

#endif
