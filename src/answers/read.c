/* read.c -- which form an input has; and the bounds, which are looked at last.
 */
#include "answers/read_internal.h"

#include "answers/keys.h"

#include <string.h>

bool read_check(struct reader *reader)
{
    const struct pack *pack = reader->pack;
    bool fine = true;

    for (uint32_t i = 0; i < pack->question_count; i++) {
        const struct answer *answer = &reader->answers->of[i];
        struct given given = {.question = i, .form = SAY_PAIR};

        if (answer->state != ANSWER_KNOWN)
            continue;
        enum answer_fault fault =
            answer_check(&pack->questions[i], answer->value, reader->answers);
        if (fault == ANSWER_FINE)
            continue;
        given.at = reader->places ? reader->places[i]
                                  : (struct place){.file = reader->file};
        given.at = read_place(reader, given.at, i);
        fine = say_bounds(reader, &given, answer->value, fault);
    }
    return fine;
}

/* Whether the text is written as ids are. */
static bool looks_like_id(struct span text)
{
    static const char first[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                "abcdefghijklmnopqrstuvwxyz_";
    static const char more[] = "0123456789.-";

    for (size_t i = 0; i < text.size; i++)
        if (!memchr(first, text.text[i], strlen(first)) &&
            (!i || !memchr(more, text.text[i], strlen(more))))
            return false;
    return text.size > 0;
}

/* Whether the text begins with a key and '=', or with any id where that is
 * passed over. */
static bool is_pair(const struct pack *pack, struct span text, bool any_id)
{
    struct span line;

    if (!span_next_line(&text, &line))
        return false;
    struct span id = span_before_equals(line);
    return id.text && (key_of(pack, id.text, id.size) != KEY_NONE ||
                       (any_id && looks_like_id(id)));
}

/*
 * Whether the text begins as a JSON list, which is no record but is to be
 * called one; "[1] Utrecht" is what an option may be called.
 */
static bool is_list(struct span text)
{
    struct span behind = span_trim((struct span){text.text + 1, text.size - 1});
    struct span line;

    if (text.text[0] != '[' || !behind.size || !span_next_line(&text, &line))
        return false;
    line = span_trim(line);
    char first = behind.text[0], last = line.text[line.size - 1];
    bool number = first == '-' || byte_is_digit(first);
    return first == '{' || first == '[' || first == ']' || first == '"' ||
           (number && (last == ']' || last == ','));
}

enum read_form read_form(const struct pack *pack, const char *text, size_t size,
                         bool passes_extra)
{
    struct span first = span_trim(span_start(text, size));

    if (first.size && (first.text[0] == '{' || is_list(first)))
        return READ_JSON;
    if (first.size &&
        (first.text[0] == '#' || is_pair(pack, first, passes_extra)))
        return READ_PAIRS;
    return READ_LINES;
}

bool read_input(struct reader *reader, struct decider *decider,
                enum read_form form, const char *text, size_t size)
{
    if (form == READ_AUTO)
        form = read_form(reader->pack, text, size, reader->passes_extra);
    switch (form) {
    case READ_JSON:
        return read_json(reader, text, size);
    case READ_PAIRS:
        return read_pairs(reader, text, size);
    case READ_LINES:
    case READ_AUTO: // which was found out
        break;
    }
    reader->lines = true;
    return read_lines(reader, decider, text, size);
}
