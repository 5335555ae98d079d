/* SPDX-License-Identifier: MIT */
/* read_json.c -- one record, with a sentence for each of its faults. */
#include "answers/keys_internal.h"
#include "answers/read_internal.h"
#include "answers/record.h"

#include <string.h>

/*
 * A reading under way.  It keeps where the last place was, so that finding
 * places in the order of the text takes linear time in all.
 */
struct context {
    struct reader *reader;
    const char *text, *line, *at;
    uint32_t number; /* of the line */
};

static struct place find_place(struct context *context, const char *at)
{
    const char *end;

    if (at < context->at) {
        context->at = context->line = context->text;
        context->number = 1;
    }
    while ((end = memchr(context->at, '\n', (size_t)(at - context->at)))) {
        context->at = context->line = end + 1;
        context->number++;
    }
    context->at = at;
    return (struct place){
        .file = context->reader->file,
        .line = context->number,
        .column = (uint32_t)(at - context->line) + 1,
    };
}

/* A key or value as it was meant: strings without quotes and escapes. */
static struct span shown(const struct reader *reader,
                         const struct scan_token *token)
{
    if (!token->escaped)
        return (struct span){token->bytes, token->size};

    char *text = arena_alloc(reader->arena, token->size, 1);
    return (struct span){text, scan_unescape(token, text)};
}

static void say_about_answer(const struct reader *reader,
                             const struct record_fault *fault, struct place at)
{
    uint32_t question = (uint32_t)fault->question;
    struct given given = {
        .question = question,
        .form = fault->found->kind == SCAN_STRING ? SAY_JSON : SAY_JSON_BARE,
        .text = shown(reader, fault->found),
        .at = read_place(reader, at, question),
    };

    if (fault->code == FAULT_ANSWER_TWICE)
        say_twice(reader, question, given.at);
    else
        say_answer(reader, fault->code, &given);
}

/* A fault that has to do with no question. */
static void say_about_record(const struct reader *reader,
                             const struct record_fault *fault, struct place at)
{
    struct span found = shown(reader, fault->found);
    bool id = key_of(reader->pack, found.text, found.size) == KEY_ID;

    if (fault->code == FAULT_ANSWER_QUESTION)
        say_no_question(reader, found, at);
    else if (fault->code == FAULT_ANSWER_BAD_TODAY)
        say_bad_today(reader, found, at);
    else if (fault->code == FAULT_ANSWER_BAD_ID)
        say_words(reader, fault->code, at, MSG_BAD_ID, NULL);
    else if (fault->code == FAULT_ANSWER_NOT_OBJECT)
        say_no_object(reader, at);
    else
        say_words(reader, fault->code, at, id ? MSG_ID_TWICE : MSG_TODAY_TWICE,
                  NULL);
}

static void take_fault(void *pointer, const struct record_fault *fault)
{
    struct context *context = pointer;
    const struct reader *reader = context->reader;
    struct place at = find_place(context, fault->at);

    if (!fault->found)
        say_json(reader, fault->code, at);
    else if (fault->question >= 0)
        say_about_answer(reader, fault, at);
    else
        say_about_record(reader, fault, at);
}

void read_remember(struct reader *reader, uint32_t question, struct place at)
{
    if (!reader->places)
        reader->places = arena_array(reader->arena, struct place,
                                     reader->pack->question_count);
    reader->places[question] = at;
}

bool read_json(struct reader *reader, struct span input)
{
    const struct pack *pack = reader->pack;
    struct context context = {reader, input.text, input.text, input.text, 1};
    struct record record = {
        .pack = pack,
        .keys = keys_new(pack, reader->arena),
        .fault = take_fault,
        .context = &context,
        .answers = reader->answers,
        .given = arena_array(reader->arena, struct record_answer,
                             pack->question_count),
        .extras.mode = reader->passes_extra ? EXTRA_IGNORE : EXTRA_REFUSE,
        .id_read = reader->id_read,
        .today_read = reader->today_read,
    };

    bool fine = record_read(&record, input.text, input.size);
    for (uint32_t i = 0; i < record.given_count; i++)
        read_remember(reader, record.given[i].question,
                      find_place(&context, record.given[i].at));
    reader->id_read = record.id_read;
    if (record.id.size) {
        struct span id = shown(reader, &record.id);
        reader->id = arena_copy(reader->arena, id.text, id.size);
    }
    reader->today_read = record.today_read;
    return fine;
}
