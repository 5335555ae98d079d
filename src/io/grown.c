/* grown.c -- an out that fills an arena. */
#include "io/grown.h"

#include "io/wrap.h"

#include <string.h>

static bool grow(void *context, const char *bytes, size_t size)
{
    struct grown *grown = context;

    if (size >= grown->room - grown->used) {
        size_t room = 2 * grown->room + size;
        grown->text =
            arena_resize(grown->arena, grown->text, grown->room, room, 1);
        grown->room = room;
    }
    memcpy(grown->text + grown->used, bytes, size);
    grown->used += size;
    grown->text[grown->used] = '\0';
    return true;
}

void grown_start(struct grown *grown, struct arena *arena)
{
    *grown = (struct grown){.arena = arena, .room = OUT_ROOM_MIN};
    grown->text = arena_array(arena, char, grown->room);
    grown->out = (struct out){.write = grow,
                              .context = grown,
                              .bytes = grown->bytes,
                              .room = sizeof grown->bytes};
}

const char *grown_text(struct grown *grown)
{
    out_flush(&grown->out);
    return grown->text;
}

void grown_wrap(struct grown *grown, struct out *out, unsigned columns,
                const char *mark)
{
    const char *text = grown_text(grown);

    if (columns) {
        wrap_text(out, columns, mark, text);
    } else {
        out_text(out, mark);
        out_text(out, text);
        out_char(out, '\n');
    }
    grown->used = 0;
    *grown->text = '\0';
}
