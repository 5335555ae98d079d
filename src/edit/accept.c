/* SPDX-License-Identifier: MIT */
/*
 * accept.c -- new expectations in the places of old ones.
 *
 * A walk over the tokens counts the cases; each value of an `expect` that the
 * result of its case names is replaced whole.
 */
#include "edit/accept.h"

#include "edit/layout.h"
#include "edit/places_internal.h"
#include "json/writer.h"

#include <string.h>

/* The depths at which a case's parts stand in a pack. */
enum { AT_TOP = 1, AT_CASES, AT_CASE, AT_EXPECT };

struct accepting {
    struct json_writer json; /* where it is written */
    const struct pack *pack;
    const struct case_result *results;
    struct scan scan;
    const char *written;      /* up to here, of the text */
    bool in_cases, in_expect; /* behind these keys */
    uint32_t above; /* 1 where the array of cases is all of the text */
    uint32_t cases; /* begun */
};

/* "a", or null for NO_INDEX. */
static const char *outcome_id(const struct pack *pack, int32_t index)
{
    return index == NO_INDEX ? NULL : pack->outcomes[index].id;
}

static void put_dates(struct json_writer *json, const struct expect *got)
{
    json_open(json, NULL, '{');
    for (uint32_t i = 0; i < got->date_count; i++)
        json_put_date(json, got->dates[i].id, got->dates[i].day);
    json_close(json, '}');
}

static void put_list(struct accepting *accepting, const char *member,
                     const struct expect *got)
{
    const struct pack *pack = accepting->pack;
    const struct index_list *list = !strcmp(member, "advice") ? &got->advice
                                    : !strcmp(member, "ask")  ? &got->ask
                                                              : &got->possible;

    json_open(&accepting->json, NULL, '[');
    for (uint32_t i = 0; i < list->count; i++) {
        int32_t item = list->items[i];
        json_put_text(&accepting->json, NULL,
                      list == &got->advice ? pack->advice[item].id
                      : list == &got->ask  ? pack->questions[item].id
                                           : outcome_id(pack, item));
    }
    json_close(&accepting->json, ']');
}

/* What was decided, as a case has it. */
static void put_member(struct accepting *accepting, const char *member,
                       const struct expect *got)
{
    struct json_writer *json = &accepting->json;
    const struct pack *pack = accepting->pack;

    json->follows = false;
    if (!strcmp(member, "status"))
        json_put_text(json, NULL, status_name(got->status));
    else if (!strcmp(member, "outcome"))
        json_put_text(json, NULL, outcome_id(pack, got->outcome));
    else if (!strcmp(member, "rule"))
        json_put_text(json, NULL,
                      got->rule == NO_INDEX ? NULL : pack->rules[got->rule].id);
    else if (!strcmp(member, "dates"))
        put_dates(json, got);
    else
        put_list(accepting, member, got);
}

/* Whether the member of this name differs in the case; its name in *member. */
static bool differs(const struct accepting *accepting,
                    const struct scan_token *key, const char **member)
{
    const struct case_result *result =
        &accepting->results[accepting->cases - 1];

    for (uint32_t i = 0; result->got && i < result->count; i++)
        if (places_token_is(key, result->members[i])) {
            *member = result->members[i];
            return true;
        }
    return false;
}

/* Skips the value behind a key, and writes another one. */
static void replace(struct accepting *accepting, const char *member)
{
    struct scan *scan = &accepting->scan;
    uint32_t depth = scan->depth;
    struct scan_token token = scan_next(scan);
    const char *start = token.bytes - (token.kind == SCAN_STRING);

    while (scan->depth > depth)
        scan_next(scan);
    out_bytes(accepting->json.out, accepting->written,
              (size_t)(start - accepting->written));
    put_member(accepting, member, accepting->results[accepting->cases - 1].got);
    accepting->written = scan->at;
}

static void visit(struct accepting *accepting, const struct scan_token *token)
{
    const char *member;

    if (token->kind == SCAN_ARRAY && accepting->scan.depth == 1) {
        accepting->in_cases = true;
        accepting->above = 1;
    }
    uint32_t depth = accepting->scan.depth + accepting->above;
    if (token->kind == SCAN_KEY && depth == AT_TOP)
        accepting->in_cases = places_token_is(token, "cases");
    if (!accepting->in_cases)
        return;
    if (token->kind == SCAN_OBJECT && depth == AT_CASE)
        accepting->cases++;
    if (token->kind != SCAN_KEY)
        return;
    if (depth == AT_CASE)
        accepting->in_expect = places_token_is(token, "expect");
    if (depth == AT_EXPECT && accepting->in_expect &&
        differs(accepting, token, &member))
        replace(accepting, member);
}

static void write_accepted(struct out *out, const struct pack *pack,
                           const struct case_result *results, const char *text,
                           size_t size)
{
    struct accepting accepting = {.json = {.out = out, .spaced = true},
                                  .pack = pack,
                                  .results = results,
                                  .written = text};
    struct scan_token token;

    scan_init(&accepting.scan, text, size);
    do {
        token = scan_next(&accepting.scan);
        visit(&accepting, &token);
    } while (token.kind != SCAN_END && token.kind != SCAN_FAULT);
    out_bytes(out, accepting.written,
              (size_t)(text + size - accepting.written));
}

void accept_write(struct out *out, const struct pack *pack,
                  const struct case_result *results, const char *text,
                  size_t size, struct arena *arena)
{
    struct gathered gathered = {.arena = arena};
    char room[OUT_ROOM_MIN];
    struct out memory = out_gathering(&gathered, room, sizeof(room));

    if (layout_compare(text, size, NULL, 0, arena)) {
        write_accepted(out, pack, results, text, size);
        return;
    }
    write_accepted(&memory, pack, results, text, size);
    out_flush(&memory);
    layout_write(out, gathered.bytes, gathered.size);
}
