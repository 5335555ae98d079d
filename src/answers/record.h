/* SPDX-License-Identifier: MIT */
/*
 * record.h -- one JSON object of answers, read straight from the scanner.
 *
 * Nothing is allocated or copied.  Of a fault only its kind and place are told;
 * whoever reads makes a sentence or a number of it.  Reading goes on behind a
 * fault as long as the text is JSON.
 */
#ifndef ANSWERS_RECORD_H
#define ANSWERS_RECORD_H

#include "answers/extra.h"
#include "answers/keys.h"
#include "engine/answers.h"
#include "json/scan.h"

#include <stdbool.h>

struct record_fault {
    enum fault_code code; /* A... or, of the scanner, J... */
    const char *at;
    int32_t question;               /* KEY_NONE where it is not known */
    const struct scan_token *found; /* the key or value; NULL with a J... */
};

/* An answer, and where it stands in the text. */
struct record_answer {
    uint32_t question;
    const char *at;
};

struct record {
    const struct pack *pack;
    const struct keys *keys;
    void (*fault)(void *context, const struct record_fault *fault);
    void *context;

    // What is read is put here.
    struct answers *answers;
    struct record_answer *given; /* in the order read; room for each question */
    uint32_t given_count;
    bool id_read, today_read; /* a second one is a fault */
    struct extras extras;     /* of what it holds, begin with none */
    struct scan_token id;     /* bytes is NULL unless there is one good id */
};

/*
 * Adds the answers of an object to record->answers, where none may be of a
 * question that is answered already.  Bounds are not checked.  Returns false if
 * there was a fault; the answers without one are there all the same.
 */
bool record_read(struct record *record, const char *text, size_t size);

#endif
