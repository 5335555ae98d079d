/* SPDX-License-Identifier: MIT */
/*
 * save.c -- question=answer, a line each.
 *
 * While questions are asked, the file's bytes lie ready after each reply, for
 * a signal's handler can only write them.
 */
#include "cli/files/save.h"

#include "base/date.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/language.h"
#include "cli/terminal.h"
#include "pack/model.h"
#include "text/wrap.h"

#include <string.h>
#include <unistd.h>

/* Both are in turn what a signal would save, and what is being written. */
struct save {
    struct slot {
        struct arena *arena;
        uint32_t count; /* of the answers */
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
    for (size_t i = 0; i < COUNT_OF(cli->save->slots); i++)
        cli->save->slots[i].arena = &cli->scratch[i];
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

uint32_t save_write(struct out *out, const struct pack *pack,
                    const struct answers *answers)
{
    uint32_t count = 0;

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
        count++;
    }
    return count;
}

/* ---- Words as a shell reads them, for commands that are pasted ---- */

static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
                            "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                            "0123456789_./,:+@%-";

static bool is_shown(const char *text)
{
    const char *end = text + strlen(text);
    uint32_t before = 0;

    if (utf8_valid(text, strlen(text)) < strlen(text))
        return false;
    while (text < end) {
        uint32_t point = utf8_next(&text, end);

        if (utf8_shown(before, point, text, end) != point)
            return false;
        before = point;
    }
    return true;
}

/* 'it'\''s' */
static void write_quoted(struct out *out, const char *text)
{
    out_char(out, '\'');
    for (; *text; text++)
        if (*text == '\'')
            out_text(out, "'\\''");
        else
            out_char(out, *text);
    out_char(out, '\'');
}

/* $'a\033b', as bash, ksh and zsh know it */
static void write_spelled(struct out *out, const char *text)
{
    out_text(out, "$'");
    for (; *text; text++) {
        unsigned byte = (unsigned char)*text;

        if (byte >= ' ' && byte <= '~' && byte != '\'' && byte != '\\') {
            out_char(out, *text);
            continue;
        }
        out_char(out, '\\');
        for (int shift = 6; shift >= 0; shift -= 3)
            out_char(out, (char)('0' + (byte >> shift & 7)));
    }
    out_char(out, '\'');
}

/*
 * A word that any shell reads as that text and nothing else; in quotes where
 * it must be.  What must not be shown (utf8.h) is spelled out.
 */
static void write_word(struct out *out, const char *text)
{
    if (*text && !text[strspn(text, plain)])
        out_text(out, text);
    else if (is_shown(text))
        write_quoted(out, text);
    else
        write_spelled(out, text);
}

/* ---- What is said of the file ---- */

static void write_option(struct out *out, const char *name, const char *value)
{
    if (!value)
        return;
    out_text(out, name);
    write_word(out, value);
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
static void write_go_on(struct cli *cli, struct out *out)
{
    const struct options *options = &cli->options;
    char today[DATE_TEXT_SIZE];

    if (options->has_today)
        date_format(options->today, today);
    out_text(out, "  ");
    write_word(out, cli->program);
    write_option(out, " --lang ", language_to_say(cli));
    write_option(out, " --rules ", options->rules);
    write_option(out, " --today ", options->has_today ? today : NULL);
    write_option(out, " --format ", options->format_typed);
    write_option(out, " --output ", options->output);
    write_switch(out, " --order fewest", options->order == ORDER_FEWEST);
    write_switch(out, " --worst-case", options->worst_case);
    write_switch(out, " --no-review", options->no_review);
    write_switch(out, " --what-if", options->what_if);
    write_switch(out, " --explain", options->explain);
    write_switch(out, " --exit-status", options->exit_status);
    write_option(out, " --input ask --answers ", options->save);
    write_option(out, " --save ", options->save);
    out_char(out, '\n');
}

static void write_said(struct cli *cli, struct out *out, struct arena *arena)
{
    unsigned columns = terminal_style(cli, STDERR_FILENO).columns;
    const char *name = cli->options.save;

    wrap_text(out, columns, "",
              message_fill(cli->spoken, MSG_SAVE_DONE, &name, arena));
    wrap_text(out, columns, "", message(cli->spoken, MSG_SAVE_GO_ON));
    write_go_on(cli, out);
    wrap_text(out, columns, "", message(cli->spoken, MSG_SAVE_DELETE));
    write_option(out, "  rm -- ", cli->options.save);
    out_char(out, '\n');
}

/* ---- Bytes that lie ready ---- */

/* Fills the slot that no signal looks at. */
static const struct slot *fill(struct cli *cli, const struct answers *answers)
{
    struct slot *slot = &cli->save->slots[cli->save->turn++ % 2];
    struct gathered file = {.arena = slot->arena},
                    said = {.arena = slot->arena};
    char bytes[OUT_ROOM_MIN];
    struct out out = out_gathering(&file, bytes, sizeof bytes);

    arena_clear(slot->arena);
    slot->count = save_write(&out, cli->pack, answers);
    out_flush(&out);
    out.context = &said;
    write_said(cli, &out, slot->arena);
    out_flush(&out);
    slot->ready =
        (struct output_ready){file.bytes, file.size, said.bytes, said.size};
    return slot;
}

void save_prepare(struct cli *cli, const struct answers *answers)
{
    if (cli->saved.is_open)
        output_set_ready(&cli->saved, &fill(cli, answers)->ready);
}

void save_nothing(struct cli *cli)
{
    if (cli->saved.is_open)
        terminal_say(cli, message(cli->spoken, MSG_SAVE_NOTHING));
}

int save_answers(struct cli *cli, const struct answers *answers, int status)
{
    if (!cli->saved.is_open)
        return status;
    const struct slot *slot = fill(cli, answers);
    const struct output_ready *ready = &slot->ready;
    struct stream stream = {.fd = cli->saved.fd};

    if (!slot->count) {
        save_nothing(cli);
        return status;
    }

    cli->saved.keeps = true;
    bool whole = stream_write(&stream, ready->bytes, ready->size);
    int failed = output_finish(cli, &cli->saved, whole ? 0 : stream.error);
    if (failed)
        return failed;
    out_bytes(&cli->err, ready->said, ready->said_size);
    return status;
}
