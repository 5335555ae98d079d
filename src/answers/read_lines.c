/* read_lines.c -- an interview whose answers are all there already. */
#include "answers/read_internal.h"
#include "base/alike.h"

#include <string.h>

/* The word in "word=value", where no question has that id; else empty. */
static struct span unknown_id(const struct pack *pack, struct span line)
{
    struct span id = span_before_equals(line);

    if (!id.size || memchr(id.text, ' ', id.size) ||
        memchr(id.text, '\t', id.size) ||
        pack_find_question(pack, id.text, id.size) >= 0)
        return (struct span){line.text, 0};
    return id;
}

/* An answer; but what is none, and looks like "id=value", was meant as that. */
static bool read_words(const struct reader *reader, uint32_t question,
                       struct span line, struct place at)
{
    struct span id = unknown_id(reader->pack, line);
    struct reader quiet = *reader;
    struct faults unsaid;

    if (!id.size)
        return read_typed(reader, question, line.text, line.size, at);
    faults_init(&unsaid, reader->arena);
    quiet.faults = &unsaid;
    return read_typed(&quiet, question, line.text, line.size, at) ||
           say_no_question(reader, id.text, id.size, at);
}

/* Nothing but spaces, of any width; the line is valid UTF-8. */
static bool is_blank(const struct reader *reader, struct span line)
{
    struct span text = span_trim(line);

    if (!alike_is_plain(text.text, text.size)) {
        char *plain = arena_alloc(reader->arena, text.size, 1);

        text.size = alike_plain(text.text, text.size, plain);
        text.text = plain;
    }
    return !span_trim(text).size;
}

static bool read_line(const struct reader *reader, struct decider *decider,
                      struct span line, struct place at)
{
    const struct decision *decision = decide(decider, reader->answers);
    bool blank = is_blank(reader, line);

    if (decision->status == STATUS_NOT_IN_FORCE)
        return true; // the line answers nothing, as nothing is asked
    if (!decision->ask_count)
        return say_words(reader,
                         blank ? FAULT_ANSWER_BLANK : FAULT_ANSWER_TOO_MANY, at,
                         blank ? MSG_EMPTY_LINE : MSG_TOO_MANY_LINES, NULL);

    uint32_t question = decision->ask[0];
    if (!blank)
        return read_words(reader, question, line, at);

    struct given given = {
        .question = question,
        .form = SAY_TYPED,
        .at = read_place(reader, at, question),
    };
    return say_blank(reader, &given, MSG_EMPTY_LINE);
}

/*
 * Without the blank lines behind the last answer, which answer nothing.  A text
 * of blank lines only keeps them: each is there instead of an answer.
 */
static struct span without_blank_end(struct span text)
{
    struct span trimmed = span_trim(text);

    if (trimmed.size)
        text.size = (size_t)(trimmed.text + trimmed.size - text.text);
    return text;
}

bool read_lines(struct reader *reader, struct decider *decider,
                const char *text, size_t size)
{
    struct place at = {.file = reader->file, .line = 1, .column = 1};
    struct span rest = without_blank_end(span_start(text, size)), line;

    if (!read_is_input(reader, rest))
        return false;
    for (; span_next_line(&rest, &line); at.line++)
        if (!read_line(reader, decider, line, at))
            return false;
    return true;
}
