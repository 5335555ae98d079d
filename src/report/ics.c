/* SPDX-License-Identifier: MIT */
/*
 * ics.c -- the dates of a decision as days in a calendar (RFC 5545).
 *
 * Content lines end in CRLF and are folded at 75 octets, never inside a
 * character.  The same event comes in every language and on every day, so that
 * a calendar replaces it instead of showing it twice.
 */
#include "report/layout_internal.h"

#include "base/date.h"
#include "base/sha256.h"
#include "base/utf8.h"
#include "elig.h"

#include <assert.h>
#include <string.h>

enum { LINE_MAX_OCTETS = 75, UID_DIGITS = 32 };

/* A content line under way. */
struct line {
    struct out *out;
    size_t used; /* octets of the physical line */
};

/* Puts bytes that must stay together, on a new physical line if they must. */
static void put_whole(struct line *line, const char *bytes, size_t size)
{
    if (line->used + size > LINE_MAX_OCTETS) {
        out_text(line->out, "\r\n ");
        line->used = 1;
    }
    out_bytes(line->out, bytes, size);
    line->used += size;
}

/* As a value of type TEXT `escaped`: its marks, and line breaks as \n. */
static void put_text(struct line *line, const char *text, bool escaped)
{
    const char *end = text + strlen(text);

    while (*text) {
        const char *start = text;
        char escape[2] = {'\\', *text == '\n' ? 'n' : *text};

        utf8_next(&text, end);
        if (escaped && strchr("\\;,\n", *start))
            put_whole(line, escape, sizeof(escape));
        else
            put_whole(line, start, (size_t)(text - start));
    }
}

static void put_line(struct out *out, const char *name, const char *value)
{
    struct line line = {out, 0};

    put_text(&line, name, false);
    put_text(&line, value, false);
    out_text(out, "\r\n");
}

/* The name of a text in the pack's language, which is said with it. */
static void put_name(struct line *line, const char *name,
                     const struct result *result, const struct style *style)
{
    put_text(line, name, false);
    put_text(line, ";LANGUAGE=", false);
    put_text(line, result->pack->languages[style->language], false);
    put_text(line, ":", false);
}

/* "20210309" */
static const char *day_text(int32_t day, struct arena *scratch)
{
    struct civil civil = date_to_civil(day);

    return arena_print(scratch, "%04d%02d%02d", (int)civil.year,
                       (int)civil.month, (int)civil.day);
}

/* The answers that settled the outcome, a line each. */
static const char *settled_text(const struct result *result,
                                struct arena *scratch)
{
    const char *text = "";

    for (uint32_t i = 0; i < result->because_count; i++) {
        const struct question *question =
            &result->pack->questions[result->because[i]];
        const struct answer *answer = &result->answers->of[result->because[i]];
        if (answer->state != ANSWER_KNOWN)
            continue;
        const char *value =
            question_has_options(question)
                ? question->options[answer->value].id
                : arena_print(scratch, "%lld", (long long)answer->value);

        text = arena_print(scratch, "%s\n%s\n%s", text, question->id, value);
    }
    return text;
}

/*
 * Of what makes the event this one.  A record with an id keeps its event when
 * its answers change.  Else it is made of the outcome, the day, and the answers
 * that settled it: one that decides nothing makes no second event.
 */
static const char *make_uid(const struct result *result,
                            const struct decided_date *date,
                            struct arena *scratch)
{
    const struct pack *pack = result->pack;
    char digest[SHA256_TEXT_SIZE];
    const char *text =
        result->id
            ? arena_print(scratch, "%s\n%s\nid\n%s", pack->id, date->date->id,
                          result->id)
            : arena_print(scratch, "%s\n%s\n%s\n%s%s", pack->id, date->date->id,
                          pack->outcomes[result->decision->outcome].id,
                          day_text(date->day, scratch),
                          settled_text(result, scratch));

    sha256_text(text, strlen(text), digest);
    return arena_print(scratch, "%.*s@%s", UID_DIGITS, digest, pack->id);
}

/* What stands in front of a block of the description. */
static const char *const marks[BLOCK_COUNT] = {
    [BLOCK_TEXT] = "\n\n", [BLOCK_NOTICE] = "\n\n", [BLOCK_HEADING] = "\n\n",
    [BLOCK_ITEM] = "\n- ", [BLOCK_CHECK] = "\n- ",
};

static void put_block(struct page *page, const struct page_piece *piece)
{
    struct line *line = page->context;

    if (marks[piece->block])
        put_text(line, marks[piece->block], true);
    put_text(line, piece->text, true);
}

/* The outcome, whose rules these are, what to do and to bring. */
static void put_description(struct out *out, const struct result *result,
                            const struct style *style, struct arena *scratch)
{
    struct line line = {out, 0};
    struct page page = layout_open(put_block, out, result, style, scratch);

    page.context = &line;
    put_name(&line, "DESCRIPTION", result, style);
    layout_head(&page);
    layout_reasons(&page);
    layout_advice(&page, ADVICE_DO);
    layout_advice(&page, ADVICE_BRING);
    out_text(out, "\r\n");
}

static void put_event(struct out *out, const struct result *result,
                      const struct decided_date *date,
                      const struct style *style, struct arena *scratch)
{
    struct line summary = {out, 0};

    out_text(out, "BEGIN:VEVENT\r\n");
    put_line(out, "UID:", make_uid(result, date, scratch));
    put_line(out, "DTSTAMP:",
             arena_print(scratch, "%sT000000Z",
                         day_text(result->answers->today, scratch)));
    put_line(out, "DTSTART;VALUE=DATE:", day_text(date->day, scratch));
    put_name(&summary, "SUMMARY", result, style);
    put_text(&summary, date->date->says.in[style->language], true);
    out_text(out, "\r\n");
    put_description(out, result, style, scratch);
    out_text(out, "CLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
}

void write_ics(struct out *out, const struct result *result,
               const struct style *style, struct arena *scratch)
{
    const struct decision *decision = result->decision;

    assert(result->answers->has_today);
    if (!decision->date_count)
        return;
    out_text(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//libelig//"
                  "libelig " ELIG_VERSION "//EN\r\n");
    for (uint32_t i = 0; i < decision->date_count; i++)
        put_event(out, result, &decision->dates[i], style, scratch);
    out_text(out, "END:VCALENDAR\r\n");
}
