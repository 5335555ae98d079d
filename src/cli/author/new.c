/* SPDX-License-Identifier: MIT */
/* new.c -- a small pack to begin with. */
#include "cli/author/author_internal.h"

#include "edit/layout.h"
#include "pack/ids.h"

#include <string.h>

const char help_new[] =
    "Examples:\n"
    "  ind-biometrics new my-rules > my-rules.json\n"
    "  ind-biometrics new my-rules --output my-rules.json\n"
    "  ind-biometrics new my-rules --lang nl --output my-rules.json\n"
    "\n"
    "Usage: ind-biometrics new [OPTION...] ID\n"
    "Writes a small rule pack with that id: one question, two rules, and "
    "cases\n"
    "that test them. It passes 'check', 'verify' and 'test', so you can go on\n"
    "from there, a change at a time. ID is a letter or _, then letters,\n"
    "digits, _ . or -; 64 at most.\n"
    "\n"
    "  --output FILE    write it to a file; if something goes wrong, the file\n"
    "                   stays as it was\n"
    "  --force          let --output replace a file without asking\n"
    "  --lang LANGUAGE  of the texts: nl or en (the default)\n"
    "\n"
    "Exit status: 0; 2 wrong usage; 5 a read or write failed.\n";

/* The texts of the pack, in each language. */
struct texts {
    const char *tag, *comment, *title, *notice, *publisher, *source, *section,
        *fact_free, *fact_paid, *ask, *why, *free, *paid, *because_free,
        *because_paid, *bring, *case_free, *case_paid, *case_open;
};

static const struct texts in_english = {
    "en",
    "An example. Put your own questions, rules and texts in its place, and "
    "run check, verify and test after each change.",
    "Is your library card free?",
    "This is an example, not a service of any library.",
    "Example Library",
    "House rules",
    "Cards",
    "Residents get a free card. They bring proof of their address.",
    "Everybody else pays 20 euros.",
    "Do you live in this town?",
    "Only residents get a free card.",
    "Your card is free.",
    "Your card costs 20 euros.",
    "You live in this town.",
    "You do not live in this town.",
    "Proof of your address.",
    "A resident gets a free card",
    "Somebody from elsewhere pays",
    "Without an answer, both are possible",
};

static const struct texts in_dutch = {
    "nl",
    "Een voorbeeld. Zet er uw eigen vragen, regels en teksten voor in de "
    "plaats, en doe na elke verandering check, verify en test.",
    "Is uw bibliotheekpas gratis?",
    "Dit is een voorbeeld, geen dienst van een bibliotheek.",
    "Voorbeeldbibliotheek",
    "Huisregels",
    "Passen",
    "Inwoners krijgen een gratis pas. Zij nemen een bewijs van hun adres mee.",
    "Alle anderen betalen 20 euro.",
    "Woont u in deze gemeente?",
    "Alleen inwoners krijgen een gratis pas.",
    "Uw pas is gratis.",
    "Uw pas kost 20 euro.",
    "U woont in deze gemeente.",
    "U woont niet in deze gemeente.",
    "Een bewijs van uw adres.",
    "Een inwoner krijgt een gratis pas",
    "Iemand van elders betaalt",
    "Zonder antwoord kan het nog allebei",
};

static const char head[] =
    "{\n"
    "  \"$schema\": \"pack-1.schema.json\",\n"
    "  \"$comment\": \"%s\",\n"
    "  \"pack\": 1,\n"
    "  \"id\": \"%s\",\n"
    "  \"version\": \"0.1.0\",\n"
    "  \"languages\": [\"%s\"],\n"
    "  \"title\": {\"%s\": \"%s\"},\n"
    "  \"notice\": {\"%s\": \"%s\"},\n"
    "  \"source\": {\n"
    "    \"publisher\": \"%s\", \"title\": \"%s\",\n"
    "    \"facts\": [\n"
    "      {\"id\": \"F1\", \"section\": {\"%s\": \"%s\"}, \"says\": {\"%s\": "
    "\"%s\"}},\n"
    "      {\"id\": \"F2\", \"section\": {\"%s\": \"%s\"}, \"says\": {\"%s\": "
    "\"%s\"}}\n"
    "    ]\n"
    "  },\n"
    "  \"questions\": [\n"
    "    {\n"
    "      \"id\": \"lives_in_town\", \"type\": \"boolean\",\n"
    "      \"ask\": {\"%s\": \"%s\"},\n"
    "      \"why\": {\"%s\": \"%s\"},\n"
    "      \"source\": [\"F1\"]\n"
    "    }\n"
    "  ],\n";

static const char body[] =
    "  \"outcomes\": [\n"
    "    {\"id\": \"free\", \"says\": {\"%s\": \"%s\"}, \"source\": "
    "[\"F1\"]},\n"
    "    {\"id\": \"paid\", \"says\": {\"%s\": \"%s\"}, \"exit_status\": 10, "
    "\"source\": [\"F2\"]}\n"
    "  ],\n"
    "  \"rules\": [\n"
    "    {\n"
    "      \"id\": \"resident\", \"outcome\": \"free\",\n"
    "      \"when\": {\"var\": \"lives_in_town\"},\n"
    "      \"because\": {\"%s\": \"%s\"},\n"
    "      \"source\": [\"F1\"]\n"
    "    },\n"
    "    {\n"
    "      \"id\": \"from_elsewhere\", \"outcome\": \"paid\",\n"
    "      \"when\": {\"!\": {\"var\": \"lives_in_town\"}},\n"
    "      \"because\": {\"%s\": \"%s\"},\n"
    "      \"source\": [\"F2\"]\n"
    "    }\n"
    "  ],\n"
    "  \"advice\": [\n"
    "    {\n"
    "      \"id\": \"proof_of_address\", \"kind\": \"bring\", \"for\": "
    "[\"free\"],\n"
    "      \"says\": {\"%s\": \"%s\"},\n"
    "      \"source\": [\"F1\"]\n"
    "    }\n"
    "  ],\n";

static const char cases[] =
    "  \"cases\": [\n"
    "    {\n"
    "      \"name\": \"%s\",\n"
    "      \"answers\": {\"lives_in_town\": true},\n"
    "      \"expect\": {\"outcome\": \"free\", \"rule\": \"resident\", "
    "\"advice\": [\"proof_of_address\"], \"ask\": []}\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"%s\",\n"
    "      \"answers\": {\"lives_in_town\": false},\n"
    "      \"expect\": {\"outcome\": \"paid\", \"rule\": \"from_elsewhere\", "
    "\"advice\": [], \"ask\": []}\n"
    "    },\n"
    "    {\n"
    "      \"name\": \"%s\",\n"
    "      \"answers\": {},\n"
    "      \"expect\": {\"status\": \"undetermined\", \"possible\": [\"free\", "
    "\"paid\"], \"ask\": [\"lives_in_town\"]}\n"
    "    }\n"
    "  ]\n"
    "}\n";

/* The pack as a text; how it is laid out depends on the texts. */
static const char *fill(struct arena *arena, const struct texts *in,
                        const char *id)
{
    const char *tag = in->tag;
    const char *const parts[] = {
        arena_print(arena, head, in->comment, id, tag, tag, in->title, tag,
                    in->notice, in->publisher, in->source, tag, in->section,
                    tag, in->fact_free, tag, in->section, tag, in->fact_paid,
                    tag, in->ask, tag, in->why),
        arena_print(arena, body, tag, in->free, tag, in->paid, tag,
                    in->because_free, tag, in->because_paid, tag, in->bring),
        arena_print(arena, cases, in->case_free, in->case_paid, in->case_open)};

    return arena_join(arena, parts, COUNT_OF(parts), "");
}

int command_new(struct cli *cli)
{
    static const char *const tags[] = {"nl", "en"};
    const struct options *options = &cli->options;
    const char *id = options->operands[1], *tag = options->lang;

    if (!id)
        return complain_usage(cli, "new needs an id for the pack, such as "
                                   "my-rules");
    if (!ids_is_plain(id))
        return complain_usage(cli,
                              "'%s' is not an id: a letter or '_', then "
                              "letters, digits, '_', '.' or '-', 64 at most",
                              id);
    if (tag && strcmp(tag, tags[0]) != 0 && strcmp(tag, tags[1]) != 0)
        return options_complain(cli, "lang", tag, tags, COUNT_OF(tags));
    int status = output_open_beside(cli, NULL);
    if (status)
        return status;
    const char *text =
        fill(&cli->arena,
             tag && !strcmp(tag, tags[0]) ? &in_dutch : &in_english, id);
    layout_write(&cli->out, text, strlen(text));
    output_keep_result(cli);
    return EXIT_STATUS_OK;
}
