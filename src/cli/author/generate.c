/* SPDX-License-Identifier: MIT */
/* generate.c -- cases made for a pack, and what is said of them. */
#include "cli/author/author_internal.h"

#include "cli/language.h"
#include "report/test.h"

struct mutate_room author_room(struct cli *cli)
{
    return (struct mutate_room){.keep = &cli->arena,
                                .scratch = &cli->scratch[0],
                                .decide = &cli->scratch[1],
                                .full = &cli->scratch[2],
                                .proof = &cli->scratch[3],
                                .headway = &cli->watch.headway,
                                .spoken =
                                    language_of_words(cli->options.lang, "en")};
}

/* With --mutate only what shows a change of the pack; with --accept, too, only
 * what its own cases do not show. */
struct generated author_make(struct cli *cli, const struct engine *engine,
                             struct decider *decider)
{
    struct generated generated = {
        .beside = true, .smallest = true, .complete = true};

    if (!cli->options.mutate && cli->options.accept)
        generated = generate_lacking(engine, decider, 0, &cli->arena);
    else if (!cli->options.mutate)
        generated = generate_cases(engine, decider, 0, &cli->arena);
    generate_more(&generated, engine_pack(engine), decider, author_room(cli));
    watch_stop(&cli->watch);
    return generated;
}

void author_say_made(struct cli *cli, const struct generated *generated)
{
    if (!generated->smallest)
        complain(cli, "these cases may not be the fewest: there are too many "
                      "combinations to compare them all");
    if (generated->not_examined)
        complain(cli,
                 "no cases were made for %u rules, advice and sides of "
                 "boundaries: the pack is too large",
                 (unsigned)generated->not_examined);
    else if (!generated->complete)
        complain(cli, "these cases may not cover everything: there are too "
                      "many combinations to look at them all");
    if (generated->not_noticed)
        complain(cli,
                 "these cases may not notice %u changes of the pack: there "
                 "are too many combinations to look at them all",
                 (unsigned)generated->not_noticed);
    if (cli->options.mutate && generated->equivalent)
        complain(cli,
                 "changes that no case can notice, as nobody would be decided "
                 "otherwise: %u",
                 (unsigned)generated->equivalent);
}

int author_generate(struct cli *cli, const struct engine *engine,
                    struct decider *decider)
{
    struct generated generated = author_make(cli, engine, decider);

    write_generated(&cli->out, cli->pack, decider, &generated);
    author_say_made(cli, &generated);
    return EXIT_STATUS_OK;
}
