/* SPDX-License-Identifier: MIT */
/*
 * ask.c -- what a program does with elig.h: an interview, a record, a batch.
 *
 *     ask PACK LANGUAGE TODAY         asks; answers are read a line each
 *     ask PACK LANGUAGE TODAY json    decides one JSON record, on one line
 *     ask PACK LANGUAGE TODAY batch   decides a record a line
 *
 * Ends with 0 when decided, 2 for wrong usage, 4 when not decided, else 5.
 */
#include <elig.h>

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { DECIDED, WRONG_USAGE = 2, NOT_DECIDED = 4, FAILED, LINE_ROOM = 1 << 20 };

static int out = STDOUT_FILENO, err = STDERR_FILENO;

/* What the library writes comes here; the context is what we gave it. */
static bool write_all(void *context, const char *bytes, size_t size)
{
    const int *fd = (const int *)context;

    while (size) {
        ssize_t written = write(*fd, bytes, size);

        if (written < 0)
            return false;
        bytes += written;
        size -= (size_t)written;
    }
    return true;
}

static const struct elig_sink sink = {write_all, &out};

/* Questions and faults; decisions go through the sink. */
static void say(const char *before, const char *text, const char *after)
{
    write_all(&err, before, strlen(before));
    write_all(&err, text, strlen(text));
    write_all(&err, after, strlen(after));
}

static void say_number(unsigned number)
{
    char digits[12] = "", *first = &digits[sizeof digits - 1];

    do
        *--first = (char)('0' + number % 10);
    while (number /= 10);
    say("", first, "");
}

/* Those of an answer are sentences; those of a pack have an id. */
static void say_faults(struct elig_report *report)
{
    for (size_t i = 0; i < elig_report_count(report); i++) {
        const struct elig_fault *fault = elig_report_fault(report, i);

        if (fault->file)
            say(fault->id, ": ", "");
        say("", fault->message, "\n");
    }
    elig_report_clear(report);
}

/*
 * The next line of standard input, its line break replaced by a zero byte;
 * NULL at the end, and at a line that does not fit.
 */
static char *next_line(size_t *size)
{
    static char bytes[LINE_ROOM + 2];
    static size_t start, end;
    ssize_t count = 1;
    char *line, *stop;

    while (!(stop = (char *)memchr(bytes + start, '\n', end - start)) &&
           count > 0) {
        end -= start;
        memmove(bytes, bytes + start, end);
        start = 0;
        count = read(STDIN_FILENO, bytes + end, LINE_ROOM + 1 - end);
        end += count > 0 ? (size_t)count : 0;
    }
    if (!stop && (start == end || end > LINE_ROOM))
        return NULL;
    line = bytes + start;
    *size = (size_t)((stop ? stop : bytes + end) - line);
    line[*size] = '\0';
    start += *size + (stop != NULL);
    return line;
}

static int finish(struct elig_answers *answers, bool written)
{
    const struct elig_decision *decision =
        written ? elig_answers_decide(answers) : NULL;

    if (!decision)
        return FAILED;
    return decision->status == ELIG_DECIDED ? DECIDED : NOT_DECIDED;
}

static void say_question(const struct elig_pack *pack, int language,
                         int question, unsigned more)
{
    say("", elig_question_ask(pack, question, language), " (at most ");
    say_number(more);
    say("", " more)", "\n");
    for (int i = 0; i < elig_question_options(pack, question); i++) {
        say("  ", elig_option_id(pack, question, i), ": ");
        say("", elig_option_says(pack, question, i, language), "\n");
    }
}

/* Asks until nothing can change the decision any more, or nobody answers. */
static int ask(const struct elig_pack *pack, int language,
               struct elig_answers *answers, struct elig_report *report)
{
    const struct elig_decision *decision;
    const char *line;
    size_t size;

    while ((decision = elig_answers_decide(answers)) && decision->ask_count) {
        const struct elig_explanation *explanation =
            elig_answers_explain(answers, report);
        if (!explanation)
            break;
        say_question(pack, language, decision->ask[0],
                     explanation->at_most - 1);
        if (!(line = next_line(&size)))
            break;
        if (!elig_answers_type(answers, decision->ask[0], line, report))
            say_faults(report); // and the question comes again
    }
    return finish(answers,
                  elig_answers_write_text(answers, 0, 80, sink, report));
}

static int decide(struct elig_answers *answers, struct elig_report *report)
{
    size_t size;
    const char *record = next_line(&size);

    if (!record || !elig_answers_read(answers, record, size, report))
        return NOT_DECIDED;
    return finish(answers, elig_answers_write_json(answers, 0, sink, report));
}

static int decide_batch(struct elig_batch *batch, struct elig_report *report)
{
    bool ok = batch != NULL;
    uint64_t number = 1;
    const char *line;
    size_t size;

    while (ok && (line = next_line(&size)))
        ok = elig_batch_line(batch, line, size, number++, sink, report);
    elig_batch_free(batch);
    return ok ? DECIDED : FAILED;
}

static struct elig_pack *load(const char *file, struct elig_report *report)
{
    static char text[4 * LINE_ROOM];
    int fd = open(file, O_RDONLY);
    size_t size = 0;
    ssize_t count;

    while ((count = read(fd, text + size, sizeof text - size)) > 0)
        size += (size_t)count;
    close(fd);
    return count < 0 ? NULL : elig_pack_load(text, size, file, report);
}

int main(int argc, char **argv)
{
    if (argc < 4)
        return WRONG_USAGE;

    struct elig_report *report = elig_report_new();
    struct elig_pack *pack = report ? load(argv[1], report) : NULL;
    struct elig_answers *answers =
        pack ? elig_answers_new(pack, argv[3], argv[2], report) : NULL;
    int status = FAILED;

    if (answers && argc == 4)
        status =
            ask(pack, elig_pack_find_language(pack, argv[2]), answers, report);
    else if (answers && !strcmp(argv[4], "batch"))
        status = decide_batch(elig_batch_new(pack, argv[3], report), report);
    else if (answers)
        status = decide(answers, report);
    if (report)
        say_faults(report);
    elig_answers_free(answers);
    elig_pack_free(pack);
    elig_report_free(report);
    return status;
}
