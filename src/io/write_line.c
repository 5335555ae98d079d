/* write_line.c -- member after member, straight into the output. */
#include "io/write_line.h"

#include "base/date.h"

#include <string.h>

enum { PIECES_MAX = 1 << 14 }; /* endings whose lines are written ahead */

void write_name(struct out *out, const char *name)
{
    out_char(out, '"');
    out_text(out, name);
    out_char(out, '"');
}

static void write_outcome(const struct pack *pack, int32_t outcome,
                          struct out *out)
{
    if (outcome == NO_INDEX)
        out_text(out, "null");
    else
        write_name(out, pack->outcomes[outcome].id);
}

static void write_rule(const struct pack *pack, int32_t rule, struct out *out)
{
    if (rule == NO_INDEX)
        out_text(out, "null");
    else
        write_name(out, pack->rules[rule].id);
}

static void write_possible(const struct pack *pack,
                           const struct decision *decision, struct out *out)
{
    out_text(out, ",\"possible\":[");
    for (uint32_t i = 0; i < decision->possible_count; i++) {
        if (i)
            out_char(out, ',');
        write_outcome(pack, decision->possible[i], out);
    }
    out_char(out, ']');
}

static void write_date(const struct decided_date *decided, bool more,
                       struct out *out)
{
    if (more)
        out_char(out, ',');
    write_name(out, decided->date->id);
    out_text(out, ":\"");
    out_date(out, decided->day);
    out_char(out, '"');
}

static void write_advice(const struct pack *pack,
                         const struct decision *decision, struct out *out)
{
    out_text(out, ",\"advice\":[");
    for (uint32_t i = 0; i < decision->advice_count; i++) {
        if (i)
            out_char(out, ',');
        write_name(out, pack->advice[decision->advice[i]].id);
    }
    out_char(out, ']');
}

/* `member` is all that comes before the first name. */
static void write_questions(const struct pack *pack, const char *member,
                            const uint32_t *questions, uint32_t count,
                            struct out *out)
{
    out_text(out, member);
    for (uint32_t i = 0; i < count; i++) {
        if (i)
            out_char(out, ',');
        write_name(out, pack->questions[questions[i]].id);
    }
    out_char(out, ']');
}

/* All behind the id and before the dates. */
static void write_head(const struct pack *pack, const struct decision *decision,
                       struct out *out)
{
    out_text(out, "\"status\":");
    write_name(out, status_name(decision->status));
    out_text(out, ",\"outcome\":");
    write_outcome(pack, decision->outcome, out);
    out_text(out, ",\"rule\":");
    write_rule(pack, decision->rule, out);
    if (decision->status == STATUS_UNDETERMINED)
        write_possible(pack, decision, out);
    out_text(out, ",\"dates\":{");
}

/* All behind the dates. */
static void write_tail(const struct pack *pack, const struct decision *decision,
                       struct out *out)
{
    out_char(out, '}');
    write_advice(pack, decision, out);
    write_questions(pack, ",\"ask\":[", decision->ask, decision->ask_count,
                    out);
    if (decision->open_count)
        write_questions(pack, ",\"open\":[", decision->open,
                        decision->open_count, out);
    if (!decision->exact)
        out_text(out, ",\"exact\":false");
    out_text(out, "}\n");
}

void write_line(struct out *out, const struct pack *pack,
                const struct decision *decision)
{
    write_head(pack, decision, out);
    for (uint32_t i = 0; i < decision->date_count; i++)
        write_date(&decision->dates[i], i > 0, out);
    write_tail(pack, decision, out);
}

/* The dates of an outcome, all of which are known. */
static void write_known_dates(const struct pack *pack, int32_t index,
                              const struct answers *answers, struct out *out)
{
    const struct outcome *outcome = &pack->outcomes[index];
    bool more = false;

    for (uint32_t i = 0; i < outcome->date_count; i++) {
        const struct outcome_date *date = &outcome->dates[i];
        int64_t day = date->plus_days;
        day += date->date == DATE_OF_TODAY ? answers->today
                                           : answers->of[date->date].value;
        if (day < DATE_MIN || day > DATE_MAX)
            continue;
        write_date(&(struct decided_date){date, (int32_t)day}, more, out);
        more = true;
    }
}

void write_piece(struct out *out, const struct pack *pack,
                 const struct piece *piece, const struct answers *answers)
{
    out_bytes(out, piece->text, piece->dates_at);
    if (piece->outcome != NO_INDEX)
        write_known_dates(pack, piece->outcome, answers, out);
    out_bytes(out, piece->text + piece->dates_at,
              piece->size - piece->dates_at);
}

/* Bytes gathered in an arena. */
struct gather {
    struct arena *arena;
    char *bytes;
    uint32_t size;
};

static bool gather_bytes(void *context, const char *bytes, size_t size)
{
    struct gather *gather = context;

    gather->bytes = arena_resize(gather->arena, gather->bytes, gather->size,
                                 gather->size + size, 1);
    memcpy(gather->bytes + gather->size, bytes, size);
    gather->size += (uint32_t)size;
    return true;
}

static struct piece make_piece(const struct engine *engine, uint32_t ending,
                               struct arena *arena)
{
    char buffer[1024];
    struct gather gather = {.arena = arena};
    struct out out = {.write = gather_bytes,
                      .context = &gather,
                      .bytes = buffer,
                      .room = sizeof buffer};
    struct decision decision;

    decide_ending(engine, ending, &decision);
    write_head(engine_pack(engine), &decision, &out);
    out_flush(&out);
    uint32_t dates_at = gather.size;
    write_tail(engine_pack(engine), &decision, &out);
    out_flush(&out);
    return (struct piece){gather.bytes, gather.size, dates_at,
                          decision.outcome};
}

const struct piece *write_pieces(const struct engine *engine,
                                 struct arena *arena)
{
    uint32_t count = decide_endings(engine);

    if (count > PIECES_MAX)
        return NULL;
    struct piece *pieces = arena_array(arena, struct piece, count);
    for (uint32_t i = 0; i < count; i++)
        pieces[i] = make_piece(engine, i, arena);
    return pieces;
}
