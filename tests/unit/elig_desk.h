/* elig_desk.h -- a pack behind elig.h, and somebody's answers to it. */
#ifndef TESTS_ELIG_DESK_H
#define TESTS_ELIG_DESK_H

#include "unit/expect.h"
#include "unit/sheet.h"

#include "elig.h"

#include <stdlib.h>

struct elig_desk {
    struct elig_report *report;
    struct elig_pack *pack;
    struct elig_answers *answers;
    struct sheet sheet; /* what sinks write on */
};

/* Loads a pack in whose text ' stands for "; the answers are of 1 March 2021.
 */
static inline void elig_desk_open(struct elig_desk *desk, const char *pack)
{
    size_t size = strlen(pack);
    char *text = malloc(size + 1);

    assert_non_null(text);
    memcpy(text, pack, size + 1);
    for (char *quote = text; (quote = strchr(quote, '\''));)
        *quote = '"';
    desk->report = elig_report_new();
    desk->pack = elig_pack_load(text, size, "desk.json", desk->report);
    free(text);
    assert_non_null(desk->pack);
    desk->answers =
        elig_answers_new(desk->pack, "2021-03-01", "en", desk->report);
    assert_non_null(desk->answers);
    sheet_open(&desk->sheet);
}

static inline void elig_desk_close(struct elig_desk *desk)
{
    sheet_close(&desk->sheet);
    elig_answers_free(desk->answers);
    elig_pack_free(desk->pack);
    elig_report_free(desk->report);
}

static inline bool elig_desk_write(void *context, const char *bytes,
                                   size_t size)
{
    struct sheet *sheet = context;

    out_bytes(&sheet->out, bytes, size);
    return true;
}

/* What the library writes comes on the desk's sheet. */
static inline struct elig_sink elig_desk_sink(struct elig_desk *desk)
{
    return (struct elig_sink){elig_desk_write, &desk->sheet};
}

#endif
