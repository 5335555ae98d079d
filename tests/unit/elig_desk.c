/* SPDX-License-Identifier: MIT */
/* elig_desk.c -- what a program does before it asks. */
#include "unit/elig_desk.h"

#include "unit/subject.h"

#include <stdlib.h>

static void open_desk(struct elig_desk *desk, const char *pack)
{
    size_t size = strlen(pack);
    char *text = malloc(size + 1);

    assert_non_null(text);
    memcpy(text, pack, size + 1);
    put_quotes(text);
    desk->report = elig_report_new();
    desk->pack = elig_pack_load(text, size, "desk.json", desk->report);
    free(text);
    assert_non_null(desk->pack);
    desk->answers =
        elig_answers_new(desk->pack, "2021-03-01", "en", desk->report);
    assert_non_null(desk->answers);
    sheet_open(&desk->sheet);
}

int elig_desk_start(void **state, const char *pack)
{
    static struct elig_desk desk;

    open_desk(&desk, pack);
    *state = &desk;
    return 0;
}

int elig_desk_end(void **state)
{
    struct elig_desk *desk = *state;

    sheet_close(&desk->sheet);
    elig_answers_free(desk->answers);
    elig_pack_free(desk->pack);
    elig_report_free(desk->report);
    return 0;
}

static bool elig_desk_write(void *context, const char *bytes, size_t size)
{
    struct sheet *sheet = context;

    out_bytes(&sheet->out, bytes, size);
    return true;
}

struct elig_sink elig_desk_sink(struct elig_desk *desk)
{
    return (struct elig_sink){elig_desk_write, &desk->sheet};
}
