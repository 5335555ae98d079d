/* SPDX-License-Identifier: MIT */
/*
 * fill.c -- pages of help with the name of this program, and with answers to
 * the pack that is built in, so that they hold whatever that is.
 */
#include "cli/help/fill_internal.h"

#include "base/base.h"
#include "cli/embedded.h"
#include "pack/model.h"
#include "text/messages.h"
#include "text/wrap.h"

#include <string.h>

enum { PAGE_COLUMNS = 78, EXAMPLE_DAY = 18687 /* 2021-03-01 */ };

/* What stands in a page for the name of the program, and for an answer. */
static const char program[] = "ind-biometrics", pair[] = "@ANSWER@",
                  record[] = "@RECORD@";

/* The first question with few answers; any other, if there is none. */
static const struct question *find_question(void)
{
    const struct pack *pack = &embedded_pack;

    for (uint32_t i = 0; i < pack->question_count; i++)
        if (!question_is_ordered(&pack->questions[i]))
            return &pack->questions[i];
    return pack->question_count ? pack->questions : NULL;
}

/* Its first answer, or yes, as it is typed. */
static void put_value(struct out *out, const struct question *question,
                      enum language spoken)
{
    switch (question->type) {
    case QUESTION_BOOLEAN:
        out_text(out, message(spoken, MSG_PHRASE_YES));
        return;
    case QUESTION_CHOICE:
        out_text(out, question->options[0].id);
        return;
    case QUESTION_INTEGER:
        out_integer(out, question->minimum > 0 ? question->minimum : 1);
        return;
    case QUESTION_DATE:
        out_date(out, EXAMPLE_DAY);
        return;
    }
}

/* "id=value", or {"id": value}. */
static void put_answer(struct out *out, bool as_record, enum language spoken)
{
    const struct question *question = find_question();
    bool is_text = question && (question->type == QUESTION_CHOICE ||
                                question->type == QUESTION_DATE);

    if (!question)
        return;
    out_text(out, as_record ? "{\"" : "");
    out_text(out, question->id);
    out_text(out, !as_record ? "=" : is_text ? "\": \"" : "\": ");
    if (as_record && question->type == QUESTION_BOOLEAN)
        out_text(out, "true");
    else
        put_value(out, question, spoken);
    out_text(out, !as_record ? "" : is_text ? "\"}" : "}");
}

static bool is_next(const char *page, const char *word)
{
    return !strncmp(page, word, strlen(word));
}

/* The spaces in front of what is said in the line; `more` characters than in
 * the page stand before it. */
static const char *put_gap(struct out *out, const char *page, int *more)
{
    int spaces = (int)strspn(page, " "), left = spaces - *more;

    for (int i = 0; i < (left < 2 ? 2 : left); i++)
        out_char(out, ' ');
    *more = 0;
    return page + spaces;
}

void help_fill(struct out *out, const char *page, enum language spoken)
{
    bool in_line = false; // behind the first word of the line
    int more = 0;

    while (*page) {
        if (is_next(page, program)) {
            out_text(out, PROGRAM);
            page += sizeof(program) - 1;
            more += (int)sizeof(PROGRAM) - (int)sizeof(program);
            in_line = true;
        } else if (is_next(page, pair) || is_next(page, record)) {
            put_answer(out, is_next(page, record), spoken);
            page += sizeof(pair) - 1;
        } else if (in_line && more && is_next(page, "  ")) {
            page = put_gap(out, page, &more);
        } else {
            in_line &= *page != '\n';
            more = *page == '\n' ? 0 : more;
            out_char(out, *page++);
        }
    }
}

void help_say_purpose(struct out *out, enum language spoken,
                      struct arena *arena)
{
    const struct pack *pack = &embedded_pack;
    int32_t found = pack_find_language(pack, spoken_tag(spoken));
    const char *title = pack->title.in[found < 0 ? 0 : found];
    char last = title[strlen(title) - 1];
    bool is_open = byte_is_letter(last) || byte_is_digit(last);
    const char *full = arena_print(arena, "%s%s", title, is_open ? "." : "");

    wrap_text(out, PAGE_COLUMNS, "",
              message_fill(spoken, MSG_HELP_PURPOSE, &full, arena));
}
