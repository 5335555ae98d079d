/* SPDX-License-Identifier: MIT */
/* record.c -- members are looked up, values read as their question says. */
#include "answers/record.h"

#include "base/date.h"
#include "base/span.h"

#include <assert.h>
#include <string.h>

/* An id of PACK_ID_MAX bytes, each written as \uXXXX. */
enum { ESCAPED_ID_MAX = 6 * PACK_ID_MAX };

/*
 * A string's text: in the input itself or, with escapes undone, in `room`; none
 * where it is too long to be an id.
 */
static struct span token_word(const struct scan_token *token,
                              char room[ESCAPED_ID_MAX])
{
    assert(token->bytes);
    if (!token->escaped)
        return (struct span){token->bytes, token->size};
    if (token->size > ESCAPED_ID_MAX)
        return (struct span){NULL, 0};
    return (struct span){room, scan_unescape(token, room)};
}

static bool refuse(struct record *record, enum fault_code code,
                   int32_t question, const struct scan_token *found)
{
    struct record_fault fault = {code, found->bytes, question, found};

    if (found->kind == SCAN_STRING || found->kind == SCAN_KEY)
        fault.at--; // its quote
    record->fault(record->context, &fault);
    return false;
}

static bool refuse_syntax(struct record *record, const struct scan *scan)
{
    struct record_fault fault = {scan->fault, scan->fault_at, KEY_NONE, NULL};

    record->fault(record->context, &fault);
    return false;
}

/* Whether a number is written with digits only. */
static bool is_whole(const struct scan_token *token)
{
    for (size_t i = token->bytes[0] == '-'; i < token->size; i++)
        if (token->bytes[i] < '0' || token->bytes[i] > '9')
            return false;
    return true;
}

static bool read_boolean(const struct scan_token *token, int64_t *value)
{
    *value = token->kind == SCAN_TRUE;
    return token->kind == SCAN_TRUE || token->kind == SCAN_FALSE;
}

static bool read_integer(const struct scan_token *token, int64_t *value,
                         enum fault_code *why)
{
    if (token->kind != SCAN_NUMBER)
        return false;
    switch (scan_whole(token, value)) {
    case SCAN_WHOLE:
        return true;
    case SCAN_FRACTION:
        *why = FAULT_ANSWER_NOT_INTEGER;
        return false;
    case SCAN_BEYOND:
        *why = *token->bytes == '-' ? FAULT_ANSWER_TOO_SMALL
                                    : FAULT_ANSWER_TOO_LARGE;
        return false;
    }
    return false;
}

static bool looks_iso(struct span word)
{
    static const char form[] = "dddd-dd-dd";

    if (word.size != strlen(form))
        return false;
    for (size_t i = 0; i < word.size; i++) {
        bool digit = byte_is_digit(word.text[i]);
        if (form[i] == 'd' ? !digit : word.text[i] != form[i])
            return false;
    }
    return true;
}

static bool read_date(const struct scan_token *token, int64_t *value,
                      enum fault_code *why)
{
    char room[ESCAPED_ID_MAX];
    int32_t day;

    if (token->kind != SCAN_STRING)
        return false;

    struct span word = token_word(token, room);
    *why = looks_iso(word) ? FAULT_ANSWER_NO_SUCH_DATE : FAULT_ANSWER_DATE_FORM;
    if (!date_parse(word.text, word.size, &day))
        return false;
    *value = day;
    return true;
}

static bool read_option(const struct record *record, uint32_t question,
                        const struct scan_token *token, int64_t *value,
                        enum fault_code *why)
{
    char room[ESCAPED_ID_MAX];

    if (token->kind != SCAN_STRING)
        return false;

    struct span word = token_word(token, room);
    *why = FAULT_ANSWER_OPTION;
    *value = names_find(&record->keys->options[question], word.text, word.size);
    return *value != NAMES_NONE;
}

/* Where this fails, *why is left at "wrong type" or says it better. */
static bool read_value(const struct record *record, uint32_t question,
                       const struct scan_token *token, int64_t *value,
                       enum fault_code *why)
{
    switch (record->pack->questions[question].type) {
    case QUESTION_BOOLEAN:
        return read_boolean(token, value);
    case QUESTION_CHOICE:
        return read_option(record, question, token, value, why);
    case QUESTION_INTEGER:
        return read_integer(token, value, why);
    case QUESTION_DATE:
        return read_date(token, value, why);
    }
    return false;
}

static bool read_answer(struct record *record, uint32_t question,
                        const struct scan_token *key,
                        const struct scan_token *token)
{
    struct answer *answer = &record->answers->of[question];
    const char *at = token->bytes - (token->kind == SCAN_STRING);
    enum fault_code why = FAULT_ANSWER_TYPE;
    int64_t value;

    if (answer->state != ANSWER_MISSING)
        return refuse(record, FAULT_ANSWER_TWICE, (int32_t)question, key);
    if (token->kind == SCAN_NULL)
        *answer = answer_dont_know(&record->pack->questions[question]);
    else if (read_value(record, question, token, &value, &why))
        *answer = (struct answer){ANSWER_KNOWN, value};
    else
        return refuse(record, why, (int32_t)question, token);
    record->given[record->given_count++] = (struct record_answer){question, at};
    return true;
}

/*
 * The id is for whoever reads on: of two, neither can be trusted.  Databases
 * write null for one that is not there, and so for today.
 */
static bool read_id(struct record *record, const struct scan_token *key,
                    const struct scan_token *token)
{
    bool twice = record->id_read;
    bool good = token->kind == SCAN_STRING ||
                (token->kind == SCAN_NUMBER && is_whole(token));

    record->id_read = true;
    record->id = good && !twice ? *token : (struct scan_token){0};
    if (twice)
        return refuse(record, FAULT_ANSWER_TWICE, KEY_NONE, key);
    return good || token->kind == SCAN_NULL ||
           refuse(record, FAULT_ANSWER_BAD_ID, KEY_NONE, token);
}

static bool read_today(struct record *record, const struct scan_token *key,
                       const struct scan_token *token)
{
    enum fault_code why = FAULT_ANSWER_TYPE;
    int64_t day;

    if (record->today_read)
        return refuse(record, FAULT_ANSWER_TWICE, KEY_NONE, key);
    record->today_read = true;
    if (token->kind == SCAN_NULL)
        return true;
    if (!read_date(token, &day, &why))
        return refuse(record, FAULT_ANSWER_BAD_TODAY, KEY_NONE, token);
    record->answers->has_today = true;
    record->answers->today = (int32_t)day;
    return true;
}

/* Whether two keys are the same text, however they are escaped. */
static bool is_same(const struct extras *extras, const struct scan_token *a,
                    const struct scan_token *b)
{
    if (!a->escaped && !b->escaped)
        return a->size == b->size && !memcmp(a->bytes, b->bytes, a->size);

    size_t size = scan_unescape(a, extras->room);
    char *other = extras->room + size; // both are of one record

    return scan_unescape(b, other) == size &&
           !memcmp(extras->room, other, size);
}

static bool read_extra(struct record *record, const struct scan_token *key,
                       const struct scan_token *value)
{
    struct extras *extras = &record->extras;

    if (extras->mode == EXTRA_REFUSE)
        return refuse(record, FAULT_ANSWER_QUESTION, KEY_NONE, key);
    if (extras->mode == EXTRA_IGNORE)
        return true;
    for (uint32_t i = 0; i < extras->count; i++)
        if (is_same(extras, &extras->of[i].key, key))
            return refuse(record, FAULT_ANSWER_TWICE, KEY_NONE, key);
    if (extras->count == EXTRA_MAX)
        return refuse(record, FAULT_ANSWER_EXTRA, KEY_NONE, key);
    extras->of[extras->count++] = (struct extra_member){*key, *value};
    return true;
}

static bool read_member(struct record *record, const struct scan_token *key,
                        const struct scan_token *value)
{
    char room[ESCAPED_ID_MAX];
    struct span word = token_word(key, room);
    int32_t number = word.text ? (int32_t)names_find(&record->keys->names,
                                                     word.text, word.size)
                               : KEY_NONE;

    switch (number) {
    case KEY_NONE:
        return read_extra(record, key, value);
    case KEY_ID:
        return read_id(record, key, value);
    case KEY_TODAY:
        return read_today(record, key, value);
    default:
        return read_answer(record, (uint32_t)number, key, value);
    }
}

bool record_read(struct record *record, const char *text, size_t size)
{
    struct scan scan;
    bool fine = true;

    scan_init(&scan, text, size);
    struct scan_token token = scan_next(&scan), value;
    if (token.kind == SCAN_FAULT)
        return refuse_syntax(record, &scan);
    if (token.kind != SCAN_OBJECT)
        return refuse(record, FAULT_ANSWER_NOT_OBJECT, KEY_NONE, &token);

    for (token = scan_next(&scan); token.kind == SCAN_KEY;
         token = scan_next(&scan)) {
        if (!scan_take(&scan, &value))
            return refuse_syntax(record, &scan);
        fine &= read_member(record, &token, &value);
    }
    if (token.kind == SCAN_FAULT || scan_next(&scan).kind == SCAN_FAULT)
        return refuse_syntax(record, &scan);
    return fine;
}
