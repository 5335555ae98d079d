/* SPDX-License-Identifier: MIT */
/* piped.c -- posix_spawn(3), and files for what is piped. */
#include "property/piped.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

char piped_folder[] = "/tmp/piped.XXXXXX", *piped_out, *piped_err;
int piped_status;
char piped_file[FILE_COUNT][PIPED_PATH];

static char program[PIPED_PATH];

char *piped_read(const char *path)
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

void piped_write(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");

    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

void piped_run(const char *input, const char *const *words)
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
    assert_int_equal(posix_spawn(&child, program, &actions, NULL,
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

cJSON *piped_json(const char *name)
{
    cJSON *json = cJSON_Parse(piped_out);

    if (!json)
        print_error("%s: status %d: %s%s\n", name, piped_status, piped_out,
                    piped_err);
    assert_non_null(json);
    return json;
}

const char *text_of(const cJSON *object, const char *key)
{
    return cJSON_GetStringValue(cJSON_GetObjectItem(object, key));
}

char *piped_record(const char **at, const char *key, const cJSON *parsed)
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

void records_add(struct records *records, char *text, const cJSON *claim)
{
    assert_true(records->count < PIPED_RECORDS);
    records->text[records->count] = text;
    records->claim[records->count++] = claim;
}

void records_decide(struct records *records, const char *pack)
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

void records_expect(const struct records *records, const char *name,
                    const char *mark)
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

void records_clear(struct records *records)
{
    for (unsigned i = 0; i < records->count; i++) {
        free(records->text[i]);
        cJSON_Delete(records->result[i]);
    }
    *records = (struct records){0};
}

void piped_start(const char *self)
{
    const char *end = strstr(self, "tests/property/");

    assert_non_null(end);
    snprintf(program, sizeof program, "%.*sind-biometrics", (int)(end - self),
             self);
    assert_non_null(mkdtemp(piped_folder));
    for (int i = 0; i < FILE_COUNT; i++)
        snprintf(piped_file[i], PIPED_PATH, "%s/%d", piped_folder, i);
}

void piped_stop(void)
{
    for (int i = 0; i < FILE_COUNT; i++)
        unlink(piped_file[i]);
    rmdir(piped_folder);
    free(piped_out);
    free(piped_err);
}
