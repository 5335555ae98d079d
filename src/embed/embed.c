/* SPDX-License-Identifier: MIT */
/*
 * embed.c -- makes the shipped rule pack a part of the program, when that is
 * built: reads its JSON and prints C data, so that starting up costs nothing.
 *
 *     embed rules/ind-biometrics.json >embedded.c
 */
#include "embed/print_pack_internal.h"
#include "pack/load.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM = 1 << 16 };

struct embedding {
    const char *name;
    FILE *file;
    struct arena arena;
    bool done;
};

static bool complain(const char *about, const char *what)
{
    (void)fprintf(stderr, "embed: %s: %s\n", about, what);
    return false;
}

static bool read_all(struct embedding *embedding, struct gathered *text)
{
    FILE *file = embedding->file;
    char bytes[ROOM];

    while (!feof(file) && !ferror(file) && text->size <= PACK_SIZE_MAX)
        out_gather(text, bytes, fread(bytes, 1, sizeof(bytes), file));
    return !ferror(file) || complain(embedding->name, strerror(errno));
}

static void print_faults(const struct faults *faults)
{
    for (size_t level = 0; level < COUNT_OF(faults->listed); level++)
        for (size_t i = 0; i < faults->listed_count[level]; i++) {
            const struct fault *fault = &faults->listed[level][i];

            (void)fprintf(stderr, "%s:%u:%u: %s %s: %s\n", fault->at.file,
                          (unsigned)fault->at.line, (unsigned)fault->at.column,
                          fault_level_name(fault_level(fault->code)),
                          fault_id(fault->code), fault->message);
        }
}

static bool write_stdout(void *context, const char *bytes, size_t size)
{
    (void)context;
    return fwrite(bytes, 1, size, stdout) == size;
}

static bool print_source(const struct pack *pack)
{
    char room[OUT_ROOM_MIN];
    struct out out = {
        .write = write_stdout, .bytes = room, .room = sizeof(room)};
    struct pack named = *pack;

    named.file = "(built-in rules)";
    out_text(&out, "#include \"cli/embedded.h\"\n"
                   "#include \"pack/model.h\"\n");
    print_pack(&out, "embedded_pack", &named);
    if (out_close(&out) && !fflush(stdout))
        return true;
    return complain("standard output", strerror(errno));
}

/* All the work, under the guard. */
static void embed(void *context)
{
    struct embedding *embedding = context;
    struct arena *arena = &embedding->arena;
    struct gathered text = {.arena = arena};
    struct faults faults;

    if (!read_all(embedding, &text))
        return;
    faults_init(&faults, arena);
    const struct pack *pack =
        pack_load(text.bytes, text.size, embedding->name, NULL, arena, &faults);
    print_faults(&faults);
    embedding->done = pack && !faults.count[1] && print_source(pack);
}

int main(int argc, char **argv)
{
    struct embedding embedding = {0};

    if (argc != 2) {
        (void)fputs("usage: embed FILE\n", stderr);
        return EXIT_FAILURE;
    }
    embedding.name = argv[1];
    embedding.file = fopen(argv[1], "rb");
    if (!embedding.file) {
        complain(argv[1], strerror(errno));
        return EXIT_FAILURE;
    }
    if (!arena_guard(&embedding.arena, embed, &embedding))
        complain(argv[1], "there is not enough memory");
    arena_clear(&embedding.arena);
    (void)fclose(embedding.file);
    return embedding.done ? EXIT_SUCCESS : EXIT_FAILURE;
}
