/*
 * save.c -- question=answer, a line each.
 *
 * While questions are asked, the file's bytes lie ready after each reply, for
 * a signal's handler can only write them.
 */
#include "cli/files/save.h"

#include "base/date.h"
#include "cli/command.h"
#include "cli/language.h"
#include "cli/shell.h"
#include "cli/terminal.h"
#include "pack/model.h"
#include "text/wrap.h"

#include <string.h>
#include <unistd.h>

/* Both are in turn what a signal would save, and what is being written. */
struct save {
    struct slot {
        struct arena *arena;
        struct output_ready ready;
    } slots[2];
    unsigned turn;
};

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
    cli->save = arena_new(&cli->arena, struct save);
    for (size_t i = 0; i < COUNT_OF(cli->save->slots); i++) {
        cli->save->slots[i].arena = &cli->scratch[i];
        cli->scratch[i].escape = cli->arena.escape;
    }
    return output_open(cli, &cli->saved);
}

static void write_value(struct out *out, const struct question *question,
                        const struct answer *answer)
{
    if (answer->state != ANSWER_KNOWN)
        out_text(out, "don't know"); // which no option's id can be
    else if (question_is_condition(question))
        out_text(out, answer->value ? "yes" : "no");
    else
        question_print(out, question, answer->value, false);
}

static void write_answers(struct out *out, const struct pack *pack,
                          const struct answers *answers)
{
    out_text(out, "# " PROGRAM ": answers to ");
    out_text(out, pack->id);
    out_char(out, ' ');
    out_plain_text(out, pack->version);
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

/* ---- What is said of the file ---- */

static void write_option(struct out *out, const char *name, const char *value,
                         struct arena *arena)
{
    if (!value)
        return;
    out_text(out, name);
    out_text(out, shell_word(value, arena));
}

static void write_switch(struct out *out, const char *name, bool is_on)
{
    if (is_on)
        out_text(out, name);
}

/* The language, where the next run would not speak it by itself. */
static const char *language_to_say(const struct cli *cli)
{
    return cli->language ==
                   language_of_environment(cli->pack, cli->command->language)
               ? NULL
               : cli->pack->languages[cli->language];
}

/* The whole command, so that it can be pasted: this run, from here on. */
static void write_go_on(struct cli *cli, struct out *out, struct arena *arena)
{
    const struct options *options = &cli->options;
    const char *file = shell_word(options->save, arena);
    char today[DATE_TEXT_SIZE];

    if (options->has_today)
        date_format(options->today, today);
    out_text(out, "  ");
    out_text(out, shell_word(cli->program, arena));
    write_option(out, " --lang ", language_to_say(cli), arena);
    write_option(out, " --rules ", options->rules, arena);
    write_option(out, " --today ", options->has_today ? today : NULL, arena);
    write_option(out, " --format ", options->format_typed, arena);
    write_option(out, " --output ", options->output, arena);
    write_switch(out, " --order fewest", options->order == ORDER_FEWEST);
    write_switch(out, " --worst-case", options->worst_case);
    write_switch(out, " --no-review", options->no_review);
    write_switch(out, " --what-if", options->what_if);
    write_switch(out, " --explain", options->explain);
    write_switch(out, " --exit-status", options->exit_status);
    out_text(out, " --input ask --answers ");
    out_text(out, file);
    out_text(out, " --save ");
    out_text(out, file);
    out_char(out, '\n');
}

static void write_said(struct cli *cli, struct out *out, struct arena *arena)
{
    unsigned columns = terminal_style(cli, STDERR_FILENO).columns;
    const char *name = cli->options.save;

    wrap_text(out, columns, "",
              message_fill(cli->spoken, MSG_SAVE_DONE, &name, arena));
    wrap_text(out, columns, "", message(cli->spoken, MSG_SAVE_GO_ON));
    write_go_on(cli, out, arena);
    wrap_text(out, columns, "", message(cli->spoken, MSG_SAVE_DELETE));
    out_text(out, "  rm -- ");
    out_text(out, shell_word(cli->options.save, arena));
    out_char(out, '\n');
}

/* ---- Bytes that lie ready ---- */

/* Fills the slot that no signal looks at. */
static const struct output_ready *fill(struct cli *cli,
                                       const struct answers *answers)
{
    struct slot *slot = &cli->save->slots[cli->save->turn++ % 2];
    struct gathered file = {.arena = slot->arena},
                    said = {.arena = slot->arena};
    char bytes[OUT_ROOM_MIN];
    struct out out = {.write = out_gather,
                      .context = &file,
                      .bytes = bytes,
                      .room = sizeof bytes};

    arena_clear(slot->arena);
    write_answers(&out, cli->pack, answers);
    out_flush(&out);
    out.context = &said;
    write_said(cli, &out, slot->arena);
    out_flush(&out);
    slot->ready =
        (struct output_ready){file.bytes, file.size, said.bytes, said.size};
    return &slot->ready;
}

void save_prepare(struct cli *cli, const struct answers *answers)
{
    if (cli->saved.is_open)
        output_set_ready(&cli->saved, fill(cli, answers));
}

void save_nothing(struct cli *cli)
{
    if (cli->saved.is_open)
        wrap_text(&cli->err, terminal_style(cli, STDERR_FILENO).columns, "",
                  message(cli->spoken, MSG_SAVE_NOTHING));
}

static bool are_any(const struct pack *pack, const struct answers *answers)
{
    for (uint32_t i = 0; i < pack->question_count; i++)
        if (answers->of[i].state != ANSWER_MISSING)
            return true;
    return false;
}

int save_answers(struct cli *cli, const struct answers *answers, int status)
{
    if (!cli->saved.is_open)
        return status;
    if (!are_any(cli->pack, answers)) {
        save_nothing(cli);
        return status;
    }

    const struct output_ready *ready = fill(cli, answers);
    struct stream stream = {.fd = cli->saved.fd};

    cli->saved.keeps = true;
    bool whole = stream_write(&stream, ready->bytes, ready->size);
    int failed = output_finish(cli, &cli->saved, whole ? 0 : stream.error);
    if (failed)
        return failed;
    out_bytes(&cli->err, ready->said, ready->said_size);
    return status;
}
