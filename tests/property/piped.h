/* SPDX-License-Identifier: MIT */
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

/* Where all its files lie. */
extern char piped_folder[];

/* What was printed; status is that of the last run. */
extern char *piped_out, *piped_err;
extern int piped_status;

/* The files of a test. */
enum { FILE_IN, FILE_OUT, FILE_ERR, FILE_PACK, FILE_OTHER, FILE_COUNT };
extern char piped_file[FILE_COUNT][PIPED_PATH];

/* The caller frees it. */
char *piped_read(const char *path);

void piped_write(const char *path, const char *text);

/* Runs the program; `input` is the text on its standard input. */
void piped_run(const char *input, const char *const *words);

#define piped(input, ...)                                                      \
    piped_run(input, (const char *const[]){"ind-biometrics", __VA_ARGS__, NULL})

/* What was printed last, which must be JSON; the caller deletes it. */
cJSON *piped_json(const char *name);

/* A member's text, or NULL where it is null or not there. */
const char *text_of(const cJSON *object, const char *key);

/*
 * The record byte for byte as it was printed: the next `"key":{...}` from *at
 * on, which is the one that was parsed.  The caller frees it.
 */
char *piped_record(const char **at, const char *key, const cJSON *parsed);

/* ---- Records, decided all at once ---- */

struct records {
    unsigned count;
    char *text[PIPED_RECORDS];
    const cJSON *claim[PIPED_RECORDS]; /* whatever it is to show */
    cJSON *result[PIPED_RECORDS];      /* once decided */
};

void records_add(struct records *records, char *text, const cJSON *claim);

void records_decide(struct records *records, const char *pack);

/* The records that the page shows are these, in the same order. */
void records_expect(const struct records *records, const char *name,
                    const char *mark);

void records_clear(struct records *records);

/* ---- The frame of a test program ---- */

/* The program lies beside the folder of the tests. */
void piped_start(const char *self);

void piped_stop(void);

#endif
