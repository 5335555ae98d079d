/* SPDX-License-Identifier: MIT */
/* verify.c -- findings as compilers write them, then what was proved. */
#include "report/verify_says_internal.h"

#include "report/json_part_internal.h"

#include <string.h>

bool verify_is_shown(const struct verify_shown *shown, enum fault_code code)
{
    bool is_unproved =
        code == FAULT_VERIFY_NOT_PROVED || code == FAULT_VERIFY_NOT_IN_FORCE;

    return fault_level(code) <= shown->level &&
           (!shown->some || shown->only[code] || is_unproved);
}

static const char *big(const struct telling *telling, struct number number)
{
    return message_number(telling->spoken, number, telling->arena);
}

/* The number with what it counts: one, or several. */
static const char *count_of(const struct telling *telling, struct number number,
                            enum message one, enum message several)
{
    bool is_one = number_compare(number, number_of(1)) == 0;

    return message_with(telling, is_one ? one : several, big(telling, number));
}

static const char *decimal(const struct telling *telling, double value)
{
    return message_decimal(telling->spoken, value, 2, telling->arena);
}

static void write_line(struct out *out, const char *text)
{
    out_text(out, text);
    out_char(out, '\n');
}

static void write_finding(struct out *out, const struct telling *telling,
                          const struct finding *finding)
{
    out_plain_text(out,
                   arena_print(telling->arena,
                               "%s:%d:%d: %s %s: ", telling->pack->file,
                               (int)finding->at.line, (int)finding->at.column,
                               fault_level_name(fault_level(finding->code)),
                               fault_id(finding->code)));
    out_plain_text(out, verify_says(telling, finding));
    if (finding->has_count) {
        const char *count =
            count_of(telling, finding->count, MSG_VERIFY_COMBINATION,
                     MSG_VERIFY_COMBINATIONS);
        if (!telling->result->exact)
            count = message_with(telling, MSG_VERIFY_AT_MOST, count);
        out_text(out, arena_print(telling->arena, " (%s)", count));
    }
    out_char(out, '\n');
    if (!finding->witness)
        return;
    out_text(out, arena_print(telling->arena, "  %s: ",
                              message(telling->spoken, MSG_VERIFY_WITNESS)));
    json_put_record(&(struct json_writer){.out = out}, NULL, telling->pack,
                    finding->witness, false);
    out_char(out, '\n');
}

static void write_complete(struct out *out, const struct telling *telling)
{
    const struct verification *result = telling->result;
    struct number gap = number_subtract(result->all, result->decided);
    const char *all = count_of(telling, result->all, MSG_VERIFY_ANSWERS,
                               MSG_VERIFY_ALL_ANSWERS);
    enum message which = MSG_VERIFY_COMPLETE;

    if (!result->gaps_proved) {
        which = MSG_VERIFY_GAPS_NOT_PROVED;
        all = count_of(telling, result->all, MSG_VERIFY_COMBINATION,
                       MSG_VERIFY_COMBINATIONS);
    } else if (!number_is_zero(gap)) {
        which = result->exact ? MSG_VERIFY_GAP : MSG_VERIFY_GAP_OR_FEWER;
        write_line(out, message_with(telling, which, big(telling, gap), all));
        return;
    } else if (!verify_is_complete(telling->pack, result)) {
        which = result->overlaps_proved ? MSG_VERIFY_BY_SEVERAL
                                        : MSG_VERIFY_PERHAPS_BY_SEVERAL;
    }
    write_line(out, message_with(telling, which, all));
}

/* Where the first column of all rules is so wide. */
static void write_share(struct out *out, const struct telling *telling,
                        const char *id, size_t width, struct number part)
{
    struct number all = telling->result->all;

    out_text(out,
             arena_print(telling->arena, "  %-*s  %*s%9s %%\n", (int)width, id,
                         (int)strlen(big(telling, all)), big(telling, part),
                         decimal(telling, 100 * number_share(part, all))));
}

static void write_shares(struct out *out, const struct telling *telling)
{
    const struct pack *pack = telling->pack;
    const struct verification *result = telling->result;
    struct number gap = number_subtract(result->all, result->decided);
    const char *no_rule = message(telling->spoken, MSG_VERIFY_NO_RULE);
    size_t width = strlen(no_rule);

    for (uint32_t i = 0; i < pack->rule_count; i++)
        if (strlen(pack->rules[i].id) > width)
            width = strlen(pack->rules[i].id);
    for (uint32_t i = 0; i < pack->rule_count; i++)
        write_share(out, telling, pack->rules[i].id, width, result->by_rule[i]);
    if (!number_is_zero(gap))
        write_share(out, telling, no_rule, width, gap);
}

static double average(const struct verification *result)
{
    return number_share(result->asks_all, result->all);
}

static void write_totals(struct out *out, const struct telling *telling,
                         const struct verify_shown *shown)
{
    const int64_t *levels = telling->result->levels;
    int64_t hidden = 0;

    for (int i = (int)shown->level + 1; i <= FAULT_INFO; i++)
        hidden += levels[i];
    out_text(out,
             message_with(
                 telling, MSG_VERIFY_TOTALS,
                 count_of(telling, number_of((uint32_t)levels[FAULT_ERROR]),
                          MSG_VERIFY_ERROR, MSG_VERIFY_ERRORS),
                 count_of(telling, number_of((uint32_t)levels[FAULT_WARNING]),
                          MSG_VERIFY_WARNING, MSG_VERIFY_WARNINGS),
                 arena_print(telling->arena, "%lld",
                             (long long)levels[FAULT_INFO])));
    if (shown->some || hidden)
        out_text(out,
                 message(telling->spoken, shown->some ? MSG_VERIFY_NOT_ALL
                                                      : MSG_VERIFY_SEE_ALL));
    out_char(out, '\n');
}

/* What was proved of all combinations. */
static void write_proved(struct out *out, const struct telling *telling)
{
    const struct verification *result = telling->result;
    const char *most =
        arena_print(telling->arena, "%u", (unsigned)result->asks_most);

    write_complete(out, telling);
    if (result->shares_proved)
        write_shares(out, telling);
    out_text(out, message(telling->spoken, MSG_VERIFY_CELLS));
    write_line(out, result->exact
                        ? ""
                        : message(telling->spoken, MSG_VERIFY_CELLS_TOO_HIGH));
    write_line(out, result->asks_proved
                        ? message_with(telling, MSG_VERIFY_ASKS, most,
                                       decimal(telling, average(result)))
                        : message(telling->spoken, MSG_VERIFY_ASKS_TOO_LARGE));
}

void write_verify_text(struct out *out, const struct telling *telling,
                       const struct verify_shown *shown)
{
    const struct verification *result = telling->result;

    for (uint32_t i = 0; i < result->count; i++) {
        struct arena_mark mark = arena_mark(telling->arena);
        if (verify_is_shown(shown, result->findings[i].code))
            write_finding(out, telling, &result->findings[i]);
        arena_rewind(telling->arena, mark);
    }
    if (result->unlisted && shown->level == FAULT_INFO && !shown->some)
        write_line(out, message_with(telling, MSG_VERIFY_UNLISTED,
                                     arena_print(telling->arena, "%lld",
                                                 (long long)result->unlisted)));
    if (result->in_force)
        write_proved(out, telling);
    write_totals(out, telling, shown);
}

static void put_real(struct json_writer *json, const char *key, double value,
                     struct arena *arena)
{
    json_put_raw(json, key, arena_print(arena, "%.6f", value));
}

static const char *const part_names[] = {
    [FINDING_PACK] = "pack",       [FINDING_QUESTION] = "question",
    [FINDING_OPTION] = "option",   [FINDING_FACT] = "fact",
    [FINDING_OUTCOME] = "outcome", [FINDING_RULE] = "rule",
    [FINDING_ADVICE] = "advice",   [FINDING_SOURCE] = "source fact",
};

static void put_finding(struct json_writer *json, const struct telling *telling,
                        const struct finding *finding)
{
    const struct pack *pack = telling->pack;

    json_open(json, NULL, '{');
    json_put_text(json, "id", fault_id(finding->code));
    json_put_text(json, "level", fault_level_name(fault_level(finding->code)));
    json_put_text(json, "part", part_names[finding->part]);
    json_put_text(json, "name", finding->id);
    json_put_integer(json, "line", finding->at.line);
    json_put_integer(json, "column", finding->at.column);
    json_put_text(json, "says", verify_says(telling, finding));
    json_put_ids(json, "rules", pack, ID_RULE, finding->rules,
                 finding->rule_count);
    if (finding->has_count)
        json_put_whole(json, "combinations", finding->count);
    if (finding->witness)
        json_put_record(json, "witness", pack, finding->witness, false);
    json_close(json, '}');
}

static void put_shares(struct json_writer *json, const struct telling *telling)
{
    const struct verification *result = telling->result;

    json_open(json, "rules", '[');
    for (uint32_t i = 0; i < telling->pack->rule_count; i++) {
        json_open(json, NULL, '{');
        json_put_text(json, "id", telling->pack->rules[i].id);
        json_put_whole(json, "combinations", result->by_rule[i]);
        put_real(json, "share", number_share(result->by_rule[i], result->all),
                 telling->arena);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_proved(struct json_writer *json, const struct telling *telling)
{
    const struct verification *result = telling->result;

    if (result->gaps_proved)
        json_put_bool(json, "complete",
                      verify_is_complete(telling->pack, result));
    else
        json_put_raw(json, "complete", "null");
    json_put_bool(json, "exact", result->exact);
    json_put_whole(json, "combinations", result->all);
    if (result->gaps_proved)
        json_put_whole(json, "decided", result->decided);
    if (result->shares_proved)
        put_shares(json, telling);
    if (result->asks_proved) {
        json_open(json, "questions", '{');
        json_put_integer(json, "most", result->asks_most);
        put_real(json, "average", average(result), telling->arena);
        json_close(json, '}');
    }
}

void write_verify_json(struct out *out, const struct telling *telling,
                       const struct verify_shown *shown)
{
    const struct verification *result = telling->result;
    struct json_writer json = json_start(out);

    put_proved(&json, telling);
    json_open(&json, "findings", '[');
    for (uint32_t i = 0; i < result->count; i++)
        if (verify_is_shown(shown, result->findings[i].code))
            put_finding(&json, telling, &result->findings[i]);
    json_close(&json, ']');
    json_put_integer(&json, "unlisted", result->unlisted);
    json_open(&json, "not_proved", '[');
    for (uint32_t i = 0; i < result->not_proved_count; i++)
        json_put_text(&json, NULL,
                      verify_says_unproved(telling, &result->not_proved[i]));
    json_close(&json, ']');
    json_put_pack(&json, "pack", telling->pack);
    json_end(&json);
}
