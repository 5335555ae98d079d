/* mutants_text.c -- see mutants_text.h. */
#include "study/mutants_text.h"

#include "engine/cells.h"

#include <stdlib.h>
#include <string.h>

enum { TEXT_MAX = 80 }; /* bytes of a condition; ids are ASCII */

static const char *range_text(const char *id, struct range range,
                              struct range domain, struct arena *arena)
{
    long long low = (long long)range.low, high = (long long)range.high;

    if (low == high)
        return arena_print(arena, "%s = %lld", id, low);
    if (range.low <= domain.low)
        return arena_print(arena, "%s <= %lld", id, high);
    if (range.high >= domain.high)
        return arena_print(arena, "%s >= %lld", id, low);
    return arena_print(arena, "%lld <= %s <= %lld", low, id, high);
}

static const char *number_text(const struct pack *pack, const struct cond *test,
                               struct arena *arena)
{
    struct range domain = pack_domain(pack, test->variable);
    const char *id = pack_variable_id(pack, test->variable);
    const struct range *ranges = test->ranges;
    const char *text = "";

    if (test->range_count == 2 && ranges[0].low <= domain.low &&
        ranges[1].high >= domain.high && ranges[0].high + 2 == ranges[1].low)
        return arena_print(arena, "%s != %lld", id,
                           (long long)ranges[0].high + 1);
    for (uint32_t i = 0; i < test->range_count && strlen(text) < TEXT_MAX; i++)
        text = arena_print(arena, "%s%s%s", text, i ? " or " : "",
                           range_text(id, ranges[i], domain, arena));
    return text;
}

/* "x is a", "x is not a", "x in [a, b]". */
static const char *option_text(const struct question *question,
                               const struct cond *test, struct arena *arena)
{
    uint32_t in = 0, of = question->option_count;
    const char *list = "";

    for (uint32_t i = 0; i < of; i++)
        in += ranges_have(test->ranges, test->range_count, i);
    bool is_not = in > 2 && in + 1 == of;
    for (uint32_t i = 0; i < of && strlen(list) < TEXT_MAX; i++)
        if (ranges_have(test->ranges, test->range_count, i) != is_not)
            list = arena_print(arena, "%s%s%s", list, *list ? ", " : "",
                               question->options[i].id);
    if (is_not || in == 1)
        return arena_print(arena, "%s is %s%s", question->id,
                           is_not ? "not " : "", list);
    return arena_print(arena, "%s in [%s]", question->id, list);
}

static const char *test_text(const struct pack *pack, const struct cond *test,
                             struct arena *arena)
{
    const struct question *question = &pack->questions[test->variable];

    if (test->variable >= pack->question_count ||
        question->type == QUESTION_INTEGER)
        return number_text(pack, test, arena);
    if (question->type == QUESTION_CHOICE)
        return option_text(question, test, arena);
    return arena_print(arena, "%s%s", test->ranges->low ? "" : "not ",
                       question->id);
}

static const char *whole_text(const struct pack *pack, const struct cond *cond,
                              struct arena *arena);

/* In brackets where it would be misread. */
static const char *kid_text(const struct pack *pack, const struct cond *cond,
                            struct arena *arena)
{
    const char *text = whole_text(pack, cond, arena);
    bool joined = cond->kid_count > 1;

    return arena_print(arena, joined ? "(%s)" : "%s", text);
}

static const char *whole_text(const struct pack *pack, const struct cond *cond,
                              struct arena *arena)
{
    const char *text = "", *join = cond->op == COND_AND ? " and " : " or ";

    switch (cond->op) {
    case COND_FALSE:
        return "false";
    case COND_TRUE:
        return "true";
    case COND_TEST:
        return test_text(pack, cond, arena);
    case COND_NOT:
        return arena_print(arena, "not %s", kid_text(pack, cond->kids, arena));
    case COND_AND:
    case COND_OR:
        for (uint32_t i = 0; i < cond->kid_count && strlen(text) < TEXT_MAX;
             i++)
            text = arena_print(arena, "%s%s%s", text, i ? join : "",
                               kid_text(pack, &cond->kids[i], arena));
        return text;
    }
    abort();
}

const char *cond_text(const struct pack *pack, const struct cond *cond,
                      struct arena *arena)
{
    const char *text = whole_text(pack, cond, arena);

    if (strlen(text) <= TEXT_MAX)
        return text;
    return arena_print(arena, "%.*s...", TEXT_MAX - 3, text);
}
