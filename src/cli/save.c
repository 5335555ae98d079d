/* save.c -- question=answer, a line each. */
#include "cli/save.h"

#include "base/date.h"
#include "cli/terminal.h"
#include "io/wrap.h"
#include "pack/model.h"

#include <string.h>
#include <unistd.h>

enum { ROOM = 4096 };

int save_open(struct cli *cli)
{
    const struct options *options = &cli->options;

    if (!options->save)
        return 0;
    cli->saved = (struct output){
        .file = OUTPUT_ANSWERS,
        .name = options->save,
        .is_private = true,
        .replaces = options->force,
    };
    return output_open(cli, &cli->saved);
}

static void write_value(struct out *out, const struct question *question,
                        const struct answer *answer)
{
    char day[DATE_TEXT_SIZE];

    if (answer->state != ANSWER_KNOWN) {
        out_text(out, "don't know"); // which no option's id can be
        return;
    }
    switch (question->type) {
    case QUESTION_BOOLEAN:
        out_text(out, answer->value ? "yes" : "no");
        return;
    case QUESTION_CHOICE:
        out_text(out, question->options[answer->value].id);
        return;
    case QUESTION_INTEGER:
        out_integer(out, answer->value);
        return;
    case QUESTION_DATE:
        date_format((int32_t)answer->value, day);
        out_text(out, day);
        return;
    }
}

static void write_answers(struct out *out, const struct pack *pack,
                          const struct answers *answers)
{
    out_text(out, "# " PROGRAM ": answers to ");
    out_text(out, pack->id);
    out_char(out, ' ');
    print_any(out, pack->version);
    out_char(out, '\n');
    for (uint32_t i = 0; i < pack->question_count; i++) {
        if (answers->of[i].state == ANSWER_MISSING)
            continue;
        out_text(out, pack->questions[i].id);
        out_char(out, '=');
        write_value(out, &pack->questions[i], &answers->of[i]);
        out_char(out, '\n');
    }
}

static void say(struct cli *cli, enum word word)
{
    wrap_text(&cli->err, terminal_style(cli, STDERR_FILENO).columns, "",
              words_fill(cli->words, word, &cli->options.save, &cli->arena));
}

int save_answers(struct cli *cli, const struct answers *answers, int status)
{
    char bytes[ROOM];
    struct stream stream;
    struct out out;

    if (!cli->saved.is_open)
        return status;
    stream_open(&stream, cli->saved.fd, &out, bytes, sizeof bytes);
    write_answers(&out, cli->pack, answers);
    cli->saved.keeps = true;
    bool whole = out_close(&out);
    int failed = output_finish(cli, &cli->saved, whole ? 0 : stream.error);
    if (failed)
        return failed;
    say(cli, WORD_SAVE_DONE);
    say(cli, WORD_SAVE_GO_ON);
    say(cli, WORD_SAVE_DELETE);
    return status;
}
