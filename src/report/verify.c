/* verify.c -- findings as compilers write them, then what was proved. */
#include "report/verify.h"

#include "elig.h"
#include "report/json_part.h"
#include "report/write.h"

#include <string.h>

bool verify_is_shown(const struct verify_shown *shown, enum diag_code code)
{
    bool is_unproved =
        code == DIAG_VERIFY_NOT_PROVED || code == DIAG_VERIFY_NOT_IN_FORCE;

    return diag_level(code) <= shown->level &&
           (!shown->some || shown->only[code] || is_unproved);
}

static void write_number(struct out *out, struct number number, char separator)
{
    char text[NUMBER_TEXT_SIZE];

    number_text(number, separator, text);
    out_text(out, text);
}

/* Big numbers are easier to read in threes: 144 000 as "144,000". */
static void write_count(struct out *out, struct number number, const char *what)
{
    write_number(out, number, ',');
    out_text(out, what);
    if (number_compare(number, number_of(1)) != 0)
        out_char(out, 's');
}

static void write_finding(struct out *out, const struct pack *pack,
                          const struct verification *result,
                          const struct finding *finding)
{
    out_plain_text(out, pack->file);
    out_char(out, ':');
    out_integer(out, finding->at.line);
    out_char(out, ':');
    out_integer(out, finding->at.column);
    out_text(out, ": ");
    out_text(out, diag_level_name(diag_level(finding->code)));
    out_char(out, ' ');
    out_text(out, diag_id(finding->code));
    out_text(out, ": ");
    out_plain_text(out, finding->says);
    if (finding->has_count) {
        out_text(out, result->exact ? " (" : " (at most ");
        write_count(out, finding->count, " combination");
        out_char(out, ')');
    }
    out_char(out, '\n');
    if (finding->witness) {
        out_text(out, "  witness: ");
        json_record(out, pack, finding->witness);
        out_char(out, '\n');
    }
}

static void write_complete(struct out *out, const struct pack *pack,
                           const struct verification *result)
{
    struct number gap = number_subtract(result->all, result->decided);

    if (!result->gaps_proved) {
        out_text(out, "not proved: whether a rule decides every one of ");
        write_count(out, result->all, " combination");
        out_text(out, " of answers\n");
        return;
    }
    if (number_is_zero(gap) && !verify_is_complete(pack, result)) {
        out_text(out, "not complete: every one of ");
        write_count(out, result->all, " answer combination");
        out_text(out, result->overlaps_proved
                          ? " is decided, but some by several rules (V003)\n"
                          : " is decided, perhaps some by several rules\n");
        return;
    }
    if (number_is_zero(gap)) {
        out_text(out, "complete: every one of ");
        write_count(out, result->all, " answer combination");
        out_text(out, " is decided by exactly one rule\n");
        return;
    }
    out_text(out, "not complete: no rule decides ");
    write_number(out, gap, ',');
    out_text(out, " of ");
    write_count(out, result->all, " answer combination");
    out_text(out, result->exact ? "\n" : ", or fewer\n");
}

/* The column of a text: what is missing comes before it, or behind. */
static void pad(struct out *out, size_t width, size_t used)
{
    for (size_t i = used; i < width; i++)
        out_char(out, ' ');
}

static size_t widest_id(const struct pack *pack)
{
    size_t widest = strlen("no rule");

    for (uint32_t i = 0; i < pack->rule_count; i++) {
        size_t width = strlen(pack->rules[i].id);
        widest = width > widest ? width : widest;
    }
    return widest;
}

/* Where this column of all rules is as wide as `all`. */
static void write_share(struct out *out, const char *id, size_t width,
                        struct number part, struct number all,
                        struct arena *scratch)
{
    char count[NUMBER_TEXT_SIZE], whole[NUMBER_TEXT_SIZE];
    const char *percent =
        arena_print(scratch, "%.2f", 100 * number_share(part, all));

    number_text(part, ',', count);
    number_text(all, ',', whole);
    out_text(out, "  ");
    out_plain_text(out, id);
    pad(out, width + 2, strlen(id));
    pad(out, strlen(whole), strlen(count));
    out_text(out, count);
    pad(out, 9, strlen(percent));
    out_text(out, percent);
    out_text(out, " %\n");
}

static void write_shares(struct out *out, const struct pack *pack,
                         const struct verification *result,
                         struct arena *scratch)
{
    struct number gap = number_subtract(result->all, result->decided);
    size_t width = widest_id(pack);

    for (uint32_t i = 0; i < pack->rule_count; i++)
        write_share(out, pack->rules[i].id, width, result->by_rule[i],
                    result->all, scratch);
    if (!number_is_zero(gap))
        write_share(out, "no rule", width, gap, result->all, scratch);
}

static double average(const struct verification *result)
{
    return number_share(result->asks_all, result->all);
}

static void write_asks(struct out *out, const struct verification *result,
                       struct arena *scratch)
{
    if (!result->asks_proved) {
        out_text(out, "questions: too large to count how many are asked\n");
        return;
    }
    out_text(out, "questions in page order: at most ");
    out_integer(out, result->asks_most);
    out_text(out, ", on average ");
    out_text(out, arena_print(scratch, "%.2f", average(result)));
    out_text(out, " over these combinations\n");
}

static void write_totals(struct out *out, const struct verification *result,
                         const struct verify_shown *shown)
{
    static const char *const names[] = {" error", " warning", ""};
    static const char *const behind[] = {"", "", " for information"};
    int64_t hidden = 0;

    for (uint32_t i = 0; i < COUNT_OF(names); i++) {
        out_text(out, i ? ", " : "findings: ");
        out_integer(out, result->levels[i]);
        out_text(out, names[i]);
        if (*names[i] && result->levels[i] != 1)
            out_char(out, 's');
        out_text(out, behind[i]);
        hidden += i > (uint32_t)shown->level ? result->levels[i] : 0;
    }
    if (shown->some)
        out_text(out, "; not all are listed, for --only");
    else if (hidden)
        out_text(out, "; see all with --level info");
    out_char(out, '\n');
}

/* What was proved of all combinations. */
static void write_proved(struct out *out, const struct pack *pack,
                         const struct verification *result,
                         struct arena *scratch)
{
    write_complete(out, pack, result);
    if (result->shares_proved)
        write_shares(out, pack, result, scratch);
    out_text(out, "combinations are of cells: what no condition tells apart "
                  "counts once, and only what\nreal answers can reach");
    out_text(out, result->exact
                      ? "\n"
                      : "; so many dates hang together here that counts "
                        "may be too high\n");
    write_asks(out, result, scratch);
}

void write_verify_text(struct out *out, const struct pack *pack,
                       const struct verification *result,
                       const struct verify_shown *shown, struct arena *scratch)
{
    for (uint32_t i = 0; i < result->count; i++)
        if (verify_is_shown(shown, result->findings[i].code))
            write_finding(out, pack, result, &result->findings[i]);
    if (result->unlisted && shown->level == DIAG_INFO && !shown->some) {
        out_text(out, "and ");
        out_integer(out, result->unlisted);
        out_text(out, " more of the same kinds\n");
    }
    if (result->in_force)
        write_proved(out, pack, result, scratch);
    write_totals(out, result, shown);
}

static void json_number(struct out *out, const char *key, struct number number)
{
    json_whole(out, key, number, false);
}

static void json_finding(struct out *out, const struct pack *pack,
                         const struct finding *finding)
{
    out_text(out, "{\"id\":");
    out_json_text(out, diag_id(finding->code));
    json_text(out, "level", diag_level_name(diag_level(finding->code)));
    json_text(out, "part", finding->part);
    json_text(out, "name", finding->id);
    json_key(out, "line", false);
    out_integer(out, finding->at.line);
    json_key(out, "column", false);
    out_integer(out, finding->at.column);
    json_text(out, "says", finding->says);
    json_key(out, "rules", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < finding->rule_count; i++) {
        out_text(out, i ? "," : "");
        out_json_text(out, pack->rules[finding->rules[i]].id);
    }
    out_char(out, ']');
    if (finding->has_count)
        json_number(out, "combinations", finding->count);
    if (finding->witness) {
        json_key(out, "witness", false);
        json_record(out, pack, finding->witness);
    }
    out_char(out, '}');
}

static void json_shares(struct out *out, const struct pack *pack,
                        const struct verification *result,
                        struct arena *scratch)
{
    out_text(out, ",\"rules\":[");
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        struct number count = result->by_rule[i];
        out_text(out, i ? ",{\"id\":" : "{\"id\":");
        out_json_text(out, pack->rules[i].id);
        json_number(out, "combinations", count);
        json_key(out, "share", false);
        out_text(out, arena_print(scratch, "%.6f",
                                  number_share(count, result->all)));
        out_char(out, '}');
    }
    out_char(out, ']');
}

void write_verify_json(struct out *out, const struct pack *pack,
                       const struct verification *result,
                       const struct verify_shown *shown, struct arena *scratch)
{
    bool complete = verify_is_complete(pack, result);
    bool first = true;

    out_text(out, "{\"schema\":1,\"complete\":");
    out_text(out, !result->gaps_proved ? "null" : complete ? "true" : "false");
    out_text(out, result->exact ? ",\"exact\":true" : ",\"exact\":false");
    json_number(out, "combinations", result->all);
    if (result->gaps_proved)
        json_number(out, "decided", result->decided);
    if (result->shares_proved)
        json_shares(out, pack, result, scratch);
    if (result->asks_proved) {
        out_text(out, ",\"questions\":{\"most\":");
        out_integer(out, result->asks_most);
        out_text(out, ",\"average\":");
        out_text(out, arena_print(scratch, "%.6f", average(result)));
        out_char(out, '}');
    }
    out_text(out, ",\"findings\":[");
    for (uint32_t i = 0; i < result->count; i++) {
        if (!verify_is_shown(shown, result->findings[i].code))
            continue;
        out_text(out, first ? "" : ",");
        json_finding(out, pack, &result->findings[i]);
        first = false;
    }
    out_text(out, "],\"unlisted\":");
    out_integer(out, result->unlisted);
    out_text(out, ",\"not_proved\":[");
    for (uint32_t i = 0; i < result->not_proved_count; i++) {
        out_text(out, i ? "," : "");
        out_json_text(out, result->not_proved[i]);
    }
    out_char(out, ']');
    out_text(out, ",\"pack\":{\"id\":");
    out_json_text(out, pack->id);
    json_text(out, "version", pack->version);
    json_text(out, "sha256", pack->sha256);
    out_char(out, '}');
    json_text(out, "engine", ELIG_VERSION);
    out_text(out, "}\n");
}
