/* condition_text.c -- see condition_text.h. */
#include "space/condition_text.h"

#include "engine/cells.h"

#include <stdlib.h>
#include <string.h>

enum { TEXT_MAX = 80 }; /* bytes of a condition; ids are ASCII */

static const char *sign(enum comparison comparison)
{
    switch (comparison) {
    case COMPARE_LESS:
        return "<";
    case COMPARE_SAME:
        return "=";
    case COMPARE_MORE:
        return ">";
    case COMPARE_UNEQUAL:
        return "!=";
    case COMPARE_AT_MOST:
        return "<=";
    case COMPARE_AT_LEAST:
        return ">=";
    case COMPARE_NONE:
        break;
    }
    abort();
}

/* Of two ranges, the value that is left out between them; of one, that beside
 * the end that is no end of the domain. */
static int64_t left_out(const struct cond *test, struct range domain)
{
    bool first = test->range_count == 2 || test->ranges->low <= domain.low;

    return first ? test->ranges->high + 1 : test->ranges->low - 1;
}

bool cond_constant(const struct pack *pack, const struct cond *cond,
                   int64_t *constant)
{
    if (cond->op != COND_TEST || !cond->written ||
        (cond->variable < pack->question_count &&
         pack->questions[cond->variable].type != QUESTION_INTEGER))
        return false;

    struct range domain = pack_domain(pack, cond->variable);
    bool from_first = cond->ranges->low <= domain.low;
    bool to_last = cond->ranges[cond->range_count - 1].high >= domain.high;

    switch (cond->written) {
    case COMPARE_SAME:
        *constant = cond->ranges->low;
        return true;
    case COMPARE_UNEQUAL:
        *constant = left_out(cond, domain);
        return true;
    case COMPARE_LESS:
    case COMPARE_AT_MOST: // else between two
        *constant = cond->ranges->high + (cond->written == COMPARE_LESS);
        return from_first;
    case COMPARE_MORE:
    case COMPARE_AT_LEAST:
        *constant = cond->ranges->low - (cond->written == COMPARE_MORE);
        return to_last;
    case COMPARE_NONE:
        break;
    }
    return false;
}

const char *cond_text_with(const struct pack *pack, const struct cond *cond,
                           int64_t constant, struct arena *arena)
{
    return arena_print(arena, "%s %s %lld",
                       pack_variable_id(pack, cond->variable),
                       sign(cond->written), (long long)constant);
}

/* "1 < age < 18", or "1 < age" where nothing in the domain is beyond. */
static const char *between_text(const char *id, const struct cond *test,
                                struct range domain, struct arena *arena)
{
    bool open = test->written == COMPARE_LESS;
    const char *text =
        arena_print(arena, "%lld %s %s", (long long)test->ranges->low - open,
                    sign(test->written), id);

    if (test->ranges->high >= domain.high)
        return text;
    return arena_print(arena, "%s %s %lld", text, sign(test->written),
                       (long long)test->ranges->high + open);
}

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
    int64_t constant;

    if (cond_constant(pack, test, &constant))
        return cond_text_with(pack, test, constant, arena);
    if (test->written)
        return between_text(id, test, domain, arena);
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
    bool joined = cond->kid_count > 1 && !cond->written;

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
        if (cond->written)
            return arena_print(
                arena, "%s %s %s", pack_variable_id(pack, cond->variable),
                sign(cond->written), pack_variable_id(pack, cond->other));
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
