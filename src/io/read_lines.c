/* read_lines.c -- an interview whose answers are all there already. */
#include "io/read_common.h"

static bool read_line(const struct reader *reader, struct decider *decider,
                      struct span line, struct place at)
{
    const struct decision *decision = decide(decider, reader->answers);
    bool blank = !span_trim(line).size;

    if (!decision->ask_count)
        return say_words(reader,
                         blank ? DIAG_ANSWER_BLANK : DIAG_ANSWER_TOO_MANY, at,
                         blank ? WORD_EMPTY_LINE : WORD_TOO_MANY_LINES, NULL);

    uint32_t question = decision->ask[0];
    if (!blank)
        return read_typed(reader, question, line.text, line.size, at);

    struct given given = {
        .question = question,
        .form = SAY_TYPED,
        .at = read_place(reader, at, question),
    };
    return say_blank(reader, &given, WORD_EMPTY_LINE);
}

bool read_lines(struct reader *reader, struct decider *decider,
                const char *text, size_t size)
{
    struct place at = {.file = reader->file, .line = 1, .column = 1};
    struct span rest = {text, size}, line;

    if (!read_is_input(reader, text, size))
        return false;
    for (; span_next_line(&rest, &line); at.line++)
        if (!read_line(reader, decider, line, at))
            return false;
    return true;
}
