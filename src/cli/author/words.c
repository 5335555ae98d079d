/* SPDX-License-Identifier: MIT */
/* words.c -- the texts of a pack for a translator, and what came back. */
#include "cli/author/author_internal.h"

#include "pack/ids.h"

#include <string.h>

/* ---- export --to words ---- */

/* The first language but one; NULL where there is no other. */
static const char *first_but(const struct pack *pack, const char *other)
{
    for (uint32_t i = 0; i < pack->language_count; i++)
        if (!other || strcmp(pack->languages[i], other) != 0)
            return pack->languages[i];
    return NULL;
}

/* Returns 0, or the status to end with after a message. */
static int choose_languages(struct cli *cli, const struct pack *pack,
                            struct word_table *words)
{
    const char *source = cli->options.source_lang;
    const char *target = cli->options.target_lang;

    if (source && pack_find_language(pack, source) < 0)
        return complain_usage(
            cli, "the rule pack has no language '%s'; it has: %s", source,
            arena_join(&cli->arena, pack->languages, pack->language_count,
                       ", "));
    if (target && !tongue_is_code(target))
        return complain_usage(cli,
                              "--target-lang takes a language, written like "
                              "nl or pt-BR, which '%s' is not",
                              target);
    if (!target && pack->language_count == 2)
        target = first_but(pack, source ? source : pack->languages[0]);
    if (!target)
        return complain_usage(cli, "export --to words needs a --target-lang: "
                                   "a language of the pack, or a new one, "
                                   "such as de");
    if (!source)
        source = first_but(pack, target);
    if (!source || !strcmp(source, target))
        return complain_usage(
            cli, "--source-lang and --target-lang are both '%s'", target);
    words->source = source;
    words->target = target;
    return 0;
}

int author_export_words(struct cli *cli)
{
    const char *name = cli->options.operands[1];
    const struct pack *pack;
    struct word_table words;
    struct bytes text;

    int status = rules_name(cli, &name);
    if (!status && !name)
        status = complain_usage(
            cli, "export --to words needs the name of a rule pack");
    if (!status)
        status = author_read(cli, name, &text);
    if (!status)
        status = author_load(cli, name, &text, &pack);
    if (status)
        return status;
    cli->pack = pack;
    words_find(&words, pack, text.bytes, text.size, &cli->arena);
    status = rules_set_language(cli);
    if (!status)
        status = choose_languages(cli, pack, &words);
    if (!status)
        words_write(&cli->out, &words);
    return status;
}

/* ---- import --from words ---- */

int author_read_words(struct cli *cli, const struct pack *pack,
                      const struct bytes *text, struct word_table *words)
{
    const char *name = cli->options.operands[1];
    struct faults faults;
    struct bytes table;

    if (!file_read(cli, name, FILE_ANY, WORDS_SIZE_MAX, &table))
        return EXIT_STATUS_SYSTEM;
    faults_init(&faults, &cli->arena);
    words_find(words, pack, text->bytes, text->size, &cli->arena);
    if (words_read(words, table.bytes, table.size, file_name(name), &faults))
        return 0;
    rules_print_faults(&cli->err, &faults);
    return EXIT_STATUS_PACK;
}

struct bytes author_make_words(struct cli *cli, const struct word_table *words)
{
    struct gathered gathered = {.arena = &cli->arena};
    char room[OUT_ROOM_MIN];
    struct out out = out_gathering(&gathered, room, sizeof(room));

    words_put(&out, words);
    out_flush(&out);
    return (struct bytes){gathered.bytes, gathered.size};
}

void author_say_words(struct cli *cli, const struct word_table *words)
{
    if (!words->changed && !words->marked)
        complain(cli, "the pack says all of this already");
    if (pack_find_language(words->pack, words->target) < 0)
        complain(cli, "the pack has a new language: '%s'", words->target);
    if (words->changed)
        complain(cli, "texts translated into '%s': %u", words->target,
                 (unsigned)words->changed);
    if (words->marked)
        complain(cli, "translations into '%s' that are right as they are: %u",
                 words->target, (unsigned)words->marked);
}
