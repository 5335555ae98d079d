/* read_json.c -- one record, with a sentence for each of its faults. */
#include "answers/read_internal.h"
#include "answers/record.h"

#include <string.h>

/*
 * Where the last place was, so that finding places in the order of the text
 * takes linear time in all.
 */
struct cursor {
    const char *text, *line, *at;
    uint32_t number; /* of the line */
};

struct context {
    struct reader *reader;
    struct cursor cursor;
};

static struct place find_place(struct context *context, const char *at)
{
    struct cursor *cursor = &context->cursor;
    const char *end;

    if (at < cursor->at)
        *cursor = (struct cursor){cursor->text, cursor->text, cursor->text, 1};
    while ((end = memchr(cursor->at, '\n', (size_t)(at - cursor->at)))) {
        cursor->at = cursor->line = end + 1;
        cursor->number++;
    }
    cursor->at = at;
    return (struct place){
        .file = context->reader->file,
        .line = cursor->number,
        .column = (uint32_t)(at - cursor->line) + 1,
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
    struct span found = shown(reader, fault->found);
    struct given given = {
        .question = question,
        .form = fault->found->kind == SCAN_STRING ? SAY_JSON : SAY_JSON_BARE,
        .text = found.text,
        .size = found.size,
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
        say_no_question(reader, found.text, found.size, at);
    else if (fault->code == FAULT_ANSWER_BAD_TODAY)
        say_bad_today(reader, found.text, found.size, at);
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

static void remember_places(struct context *context,
                            const struct record *record)
{
    context->cursor.at = context->cursor.line = context->cursor.text;
    context->cursor.number = 1;
    for (uint32_t i = 0; i < record->given_count; i++)
        read_remember(context->reader, record->given[i].question,
                      find_place(context, record->given[i].at));
}

bool read_json(struct reader *reader, const char *text, size_t size)
{
    const struct pack *pack = reader->pack;
    struct span input = span_start(text, size);
    struct context context = {reader, {input.text, input.text, input.text, 1}};
    struct record record = {
        .pack = pack,
        .fault = take_fault,
        .context = &context,
        .answers = reader->answers,
        .extras.mode = reader->passes_extra ? EXTRA_IGNORE : EXTRA_REFUSE,
        .id_read = reader->id_read,
        .today_read = reader->today_read,
    };

    if (!read_is_sized(reader, input.size))
        return false;
    record.keys = keys_new(pack, reader->arena);
    record.given =
        arena_array(reader->arena, struct record_answer, pack->question_count);

    bool fine = record_read(&record, input.text, input.size);
    remember_places(&context, &record);
    reader->id_read = record.id_read;
    if (record.id.size) {
        struct span id = shown(reader, &record.id);
        reader->id = arena_copy(reader->arena, id.text, id.size);
    }
    reader->today_read = record.today_read;
    return fine;
}
