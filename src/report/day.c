/* day.c -- a day, or the days of a pack, in words. */
#include "report/day.h"

#include "base/date.h"

static bool is_limited(struct validity valid)
{
    return valid.from > DATE_MIN || valid.to < DATE_MAX;
}

/* Whether the pack or some rule is not in force on all days. */
static bool has_days(const struct pack *pack)
{
    bool has = is_limited(pack->valid);

    for (uint32_t i = 0; i < pack->rule_count; i++)
        has |= is_limited(pack->rules[i].valid);
    return has;
}

const char *write_validity(struct validity valid, const struct style *style,
                           struct arena *arena)
{
    bool from = valid.from > DATE_MIN, to = valid.to < DATE_MAX;
    const char *blanks[] = {message_date(style->spoken, valid.from, arena),
                            message_date(style->spoken, valid.to, arena)};

    if (!from && !to)
        return NULL;
    return message_fill(style->spoken,
                        from && to ? MSG_PHRASE_DATES
                        : from     ? MSG_VALUES_FROM_DATE
                                   : MSG_VALUES_TO_DATE,
                        from ? blanks : blanks + 1, arena);
}

const char *write_day(const struct pack *pack, const struct answers *answers,
                      const struct style *style, struct arena *arena)
{
    const char *days = write_validity(pack->valid, style, arena);

    if (!answers_in_force(pack, answers)) {
        const struct result result = {.pack = pack, .answers = answers};
        return write_not_in_force(&result, style, arena);
    }
    if (answers->has_today) {
        const char *day = message_date(style->spoken, answers->today, arena);
        return message_fill(style->spoken, MSG_SHOW_ON_DAY, &day, arena);
    }
    if (!has_days(pack))
        return NULL;
    const char *all = message(style->spoken, MSG_SHOW_ALL_DAYS);
    return days ? arena_print(arena, "%s %s",
                              message_fill(style->spoken, MSG_SHOW_IN_FORCE,
                                           &days, arena),
                              all)
                : all;
}

void json_put_asked_day(struct json_writer *json, const struct pack *pack,
                        const struct answers *answers)
{
    json_put_date(json, "today", answers->today);
    json_put_bool(json, "in_force", answers_in_force(pack, answers));
}
