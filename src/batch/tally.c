/* SPDX-License-Identifier: MIT */
/* tally.c -- counting; and plain lines, which a screen reader reads as they
 * come.
 */
#include "batch/batch_internal.h"

#include "report/json_part.h"

uint32_t tally_slots(const struct pack *pack)
{
    return pack->outcome_count + 2;
}

uint32_t tally_slot(const struct pack *pack, const struct decision *decision)
{
    if (decision->outcome != NO_INDEX)
        return (uint32_t)decision->outcome;
    return pack->outcome_count + (decision->status == STATUS_NOT_IN_FORCE);
}

uint64_t tally_not_in_force(const struct pack *pack, const struct tally *tally)
{
    return tally->outcomes[pack->outcome_count + 1];
}

void tally_add(struct tally *sum, const struct tally *tally,
               const struct pack *pack)
{
    sum->records += tally->records;
    sum->undetermined += tally->undetermined;
    sum->invalid += tally->invalid;
    for (uint32_t i = 0; i < tally_slots(pack); i++)
        sum->outcomes[i] += tally->outcomes[i];
}

void tally_copy(struct tally *copy, const struct tally *tally,
                const struct pack *pack)
{
    copy->records = copy->undetermined = copy->invalid = 0;
    for (uint32_t i = 0; i < tally_slots(pack); i++)
        copy->outcomes[i] = 0;
    tally_add(copy, tally, pack);
}

static const char *number(uint64_t value, struct arena *arena)
{
    return arena_print(arena, "%llu", (unsigned long long)value);
}

/* How many a second; in no time at all, as many as there are. */
static const char *rate(uint64_t records, uint64_t milliseconds,
                        struct arena *arena)
{
    return number(milliseconds ? records * 1000 / milliseconds : records,
                  arena);
}

/* Those that came to an outcome. */
static uint64_t decided(const struct pack *pack, const struct tally *tally)
{
    uint64_t sum = 0;

    for (uint32_t i = 0; i < pack->outcome_count; i++)
        sum += tally->outcomes[i];
    return sum;
}

static void line(struct out *out, const char *text)
{
    out_text(out, text);
    out_char(out, '\n');
}

static void count_line(struct out *out, enum language spoken,
                       enum message which, uint64_t count, struct arena *arena)
{
    const char *blanks[] = {number(count, arena)};

    line(out, message_fill(spoken, which, blanks, arena));
}

void tally_print(struct out *out, const struct pack *pack,
                 const struct tally *tally, uint64_t milliseconds,
                 enum language spoken, struct arena *scratch)
{
    const char *blanks[] = {
        number(tally->records, scratch),
        arena_print(scratch, spoken == LANGUAGE_NL ? "%llu,%03u" : "%llu.%03u",
                    (unsigned long long)(milliseconds / 1000),
                    (unsigned)(milliseconds % 1000)),
        rate(tally->records, milliseconds, scratch),
    };
    uint64_t no_rule = tally->outcomes[pack->outcome_count];
    uint64_t closed = tally_not_in_force(pack, tally);

    line(out, message_fill(spoken, MSG_TALLY_RECORDS, blanks, scratch));
    count_line(out, spoken, MSG_TALLY_DECIDED, decided(pack, tally), scratch);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        line(out, arena_print(scratch, "  %s: %llu", pack->outcomes[i].id,
                              (unsigned long long)tally->outcomes[i]));
    count_line(out, spoken, MSG_TALLY_UNDETERMINED, tally->undetermined,
               scratch);
    count_line(out, spoken, MSG_TALLY_NO_RULE, no_rule, scratch);
    if (closed)
        count_line(out, spoken, MSG_TALLY_NOT_IN_FORCE, closed, scratch);
    count_line(out, spoken, MSG_TALLY_INVALID, tally->invalid, scratch);
}

static void put_count(struct json_writer *json, const char *key, uint64_t count)
{
    json_put_integer(json, key, (int64_t)count);
}

void tally_print_json(struct out *out, const struct pack *pack,
                      const struct tally *tally, uint64_t milliseconds)
{
    struct json_writer json = json_start(out);

    put_count(&json, "records", tally->records);
    put_count(&json, "decided", decided(pack, tally));
    json_open(&json, "outcomes", '{');
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        put_count(&json, pack->outcomes[i].id, tally->outcomes[i]);
    json_close(&json, '}');
    put_count(&json, "undetermined", tally->undetermined);
    put_count(&json, "no_rule", tally->outcomes[pack->outcome_count]);
    put_count(&json, "not_in_force", tally_not_in_force(pack, tally));
    put_count(&json, "invalid", tally->invalid);
    put_count(&json, "milliseconds", milliseconds);
    json_close(&json, '}');
    out_char(out, '\n');
}

void progress_print(struct out *out, uint64_t records, uint64_t milliseconds,
                    int share, enum language spoken, struct arena *scratch)
{
    const char *blanks[] = {
        number(records, scratch),
        rate(records, milliseconds, scratch),
        share < 0 ? NULL : arena_print(scratch, "%d%%", share),
    };
    enum message which = share < 0 ? MSG_PROGRESS : MSG_PROGRESS_SHARE;

    line(out, message_fill(spoken, which, blanks, scratch));
}
