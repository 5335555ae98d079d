/* SPDX-License-Identifier: MIT */
/* phrase.c -- negations go down to the tests, and tests to sets of values. */
#include "text/phrase.h"

#include "base/date.h"

#include <stdlib.h>
#include <string.h>

enum {
    LINE_BYTES = 100, /* bytes of a condition that is cut; ids are ASCII */
    RANGES_MAX = 8,   /* that are named of a variable, where it is brief */
    SOME_OPTIONS = 3  /* of a long list */
};

static const char *fill(const struct phrases *how, enum message which,
                        const char *const *blanks)
{
    return message_fill(how->spoken, which, blanks, how->arena);
}

static bool is_date(const struct pack *pack, uint32_t variable)
{
    const struct question *question = variable_question(pack, variable);

    return question ? question_is_day(question) : variable == PHRASE_TODAY;
}

static bool has(const struct values *values, int64_t value)
{
    return ranges_have(values->ranges, values->count, value);
}

/* How options are listed: those that are `in` or not, up to some number. */
struct listing {
    const struct phrase *phrase;
    bool in;
    uint32_t most;
};

static const char *list_options(const struct phrases *how,
                                const struct listing *listing,
                                const char *between)
{
    const struct phrase *phrase = listing->phrase;
    const struct question *question =
        variable_question(how->pack, phrase->variable);
    const char **items =
        arena_array(how->arena, const char *, question->option_count);
    uint32_t count = 0;

    for (uint32_t i = 0; i < question->option_count; i++) {
        const struct option *option = &question->options[i];
        if (!has(&phrase->of, i) || has(&phrase->in, i) != listing->in ||
            count >= listing->most)
            continue;
        items[count++] = how->language == NO_INDEX
                             ? option->id
                             : arena_print(how->arena, "\"%s\"",
                                           option->says.in[how->language]);
    }
    return arena_join(how->arena, items, count, between);
}

/* "x or y"; or what it is not, where that is but one, or few of many. */
static const char *options_text(const struct phrases *how,
                                const struct phrase *phrase)
{
    const struct question *question =
        variable_question(how->pack, phrase->variable);
    struct listing listing = {phrase, true, question->option_count};
    const char *join = message(how->spoken, MSG_PHRASE_OR);
    uint32_t in = 0, of = 0;

    for (uint32_t i = 0; i < question->option_count; i++) {
        of += has(&phrase->of, i);
        in += has(&phrase->of, i) && has(&phrase->in, i);
    }
    listing.in = !(in > 2 && in + 1 == of);
    if (!listing.in)
        return fill(how, MSG_PHRASE_NOT,
                    BLANKS(list_options(how, &listing, "")));
    if (in > SHORT_LIST_MAX && in < of && of - in <= SHORT_LIST_MAX &&
        (how->brief || how->language != NO_INDEX)) {
        listing.in = false;
        return fill(how, MSG_PHRASE_NONE_OF,
                    BLANKS(list_options(how, &listing, join)));
    }
    if (in > SHORT_LIST_MAX && how->brief) {
        listing.most = SOME_OPTIONS;
        return fill(how, MSG_PHRASE_ONE_OF,
                    BLANKS(arena_print(how->arena, "%u", (unsigned)in),
                           list_options(how, &listing, ", ")));
    }
    return list_options(how, &listing, join);
}

static const char *number(const struct phrases *how, bool date, int64_t value)
{
    return date ? message_date(how->spoken, (int32_t)value, how->arena)
                : arena_print(how->arena, "%lld", (long long)value);
}

static const char *range_text(const struct phrases *how, bool date,
                              struct range range, struct range of)
{
    const char *ends[] = {number(how, date, range.low),
                          number(how, date, range.high)};

    if (range.low == range.high)
        return ends[0];
    if (range.low <= of.low)
        return fill(how, date ? MSG_PHRASE_UNTIL : MSG_PHRASE_AT_MOST,
                    &ends[1]);
    if (range.high >= of.high)
        return fill(how, date ? MSG_PHRASE_SINCE : MSG_PHRASE_AT_LEAST, ends);
    return fill(how, date ? MSG_PHRASE_DATES : MSG_PHRASE_FROM_TO, ends);
}

/* "5 to 9 or at least 20": each range, or those that a line has room for. */
static const char *ranges_text(const struct phrases *how, bool date,
                               const struct values *in, struct range of)
{
    uint32_t count = in->count;
    uint32_t said = how->brief && count > RANGES_MAX ? RANGES_MAX : count;
    const char **items = arena_array(how->arena, const char *, said);

    for (uint32_t i = 0; i < said; i++)
        items[i] = range_text(how, date, in->ranges[i], of);
    const char *list = arena_join(how->arena, items, said,
                                  message(how->spoken, MSG_PHRASE_OR));
    return said == count ? list
                         : fill(how, MSG_PHRASE_OTHERS,
                                BLANKS(list, number(how, false, count - said)));
}

const char *phrase_numbers(enum language spoken, struct values in,
                           struct range of, struct arena *arena)
{
    const struct phrases how = {
        .spoken = spoken, .brief = true, .arena = arena};

    return ranges_text(&how, false, &in, of);
}

/* What is said of numbers or days; what it is not, where that is but one. */
static const char *numbers_text(const struct phrases *how,
                                const struct phrase *phrase)
{
    bool date = is_date(how->pack, phrase->variable);
    const struct values *in = &phrase->in, *all = &phrase->of;
    struct range of = {all->ranges[0].low, all->ranges[all->count - 1].high};

    if (in->count == 2 && in->ranges[0].low <= of.low &&
        in->ranges[1].high >= of.high &&
        in->ranges[0].high + 2 == in->ranges[1].low)
        return fill(how, MSG_PHRASE_NOT,
                    BLANKS(number(how, date, in->ranges[0].high + 1)));
    return ranges_text(how, date, in, of);
}

const char *phrase_values(const struct phrases *how,
                          const struct phrase *phrase)
{
    if (variable_has_options(how->pack, phrase->variable))
        return options_text(how, phrase);
    if (variable_is_condition(how->pack, phrase->variable))
        return message(how->spoken,
                       has(&phrase->in, 1) ? MSG_PHRASE_YES : MSG_PHRASE_NO);
    return numbers_text(how, phrase);
}

const char *phrase_test(const struct phrases *how, const struct phrase *phrase)
{
    const char *name = phrase->variable == PHRASE_TODAY
                           ? message(how->spoken, MSG_PHRASE_TODAY)
                           : pack_variable_id(how->pack, phrase->variable);

    return phrase->in.count ? fill(how, MSG_PHRASE_IS,
                                   BLANKS(name, phrase_values(how, phrase)))
                            : message(how->spoken, MSG_PHRASE_NEVER);
}

/* "age is less than 18"; of numbers, "the same as" goes without saying. */
static const char *compare(const struct phrases *how, const struct cond *cond,
                           enum comparison comparison, const char *with)
{
    static const enum message messages[] = {
        [COMPARE_LESS] = MSG_PHRASE_LESS,
        [COMPARE_SAME] = MSG_PHRASE_SAME,
        [COMPARE_AT_MOST] = MSG_PHRASE_AT_MOST,
        [COMPARE_MORE] = MSG_PHRASE_MORE,
        [COMPARE_UNEQUAL] = MSG_PHRASE_UNEQUAL,
        [COMPARE_AT_LEAST] = MSG_PHRASE_AT_LEAST,
    };
    bool pair = cond->op != COND_TEST;
    enum message which = !pair && comparison == COMPARE_UNEQUAL
                             ? MSG_PHRASE_NOT
                             : messages[comparison];

    if (pair || comparison != COMPARE_SAME)
        with = fill(how, which, &with);
    return fill(how, MSG_PHRASE_IS,
                BLANKS(pack_variable_id(how->pack, cond->variable), with));
}

/* What holds where the comparison does not. */
static enum comparison opposite(enum comparison comparison)
{
    unsigned all = COMPARE_LESS | COMPARE_SAME | COMPARE_MORE;

    return (enum comparison)(all & ~(unsigned)comparison);
}

/* Two variables, compared as the author wrote it. */
static const char *pair_text(const struct phrases *how, const struct cond *cond,
                             bool negate)
{
    enum comparison comparison =
        negate ? opposite(cond->written) : cond->written;

    if (comparison == COMPARE_NONE || opposite(comparison) == COMPARE_NONE)
        return message(how->spoken,
                       comparison ? MSG_PHRASE_ALWAYS : MSG_PHRASE_NEVER);
    return compare(how, cond, comparison,
                   pack_variable_id(how->pack, cond->other));
}

/* Of two ranges, the value that is left out between them; of one, that beside
 * the end that is no end of the domain. */
static int64_t left_out(const struct cond *test, struct range domain)
{
    bool first = test->range_count == 2 || test->ranges->low <= domain.low;

    return first ? test->ranges->high + 1 : test->ranges->low - 1;
}

bool phrase_constant(const struct pack *pack, const struct cond *cond,
                     int64_t *constant)
{
    if (cond->op != COND_TEST || !cond->written ||
        !variable_is_counted(pack, cond->variable))
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

const char *phrase_with(const struct phrases *how, const struct cond *cond,
                        int64_t constant)
{
    return compare(how, cond, cond->written, number(how, false, constant));
}

/* The values of the domain that are not in. */
static struct values outside(struct values in, struct range domain,
                             struct arena *arena)
{
    struct range *ranges = arena_array(arena, struct range, in.count + 1);
    uint32_t count = 0;
    int64_t low = domain.low;

    for (uint32_t i = 0; i < in.count; i++) {
        if (in.ranges[i].low > low)
            ranges[count++] = (struct range){low, in.ranges[i].low - 1};
        if (in.ranges[i].high >= domain.high)
            return (struct values){ranges, count};
        low = in.ranges[i].high + 1;
    }
    ranges[count++] = (struct range){low, domain.high};
    return (struct values){ranges, count};
}

static const char *test_text(const struct phrases *how, const struct cond *cond,
                             bool negate)
{
    struct range domain = cond->variable == PHRASE_TODAY
                              ? (struct range){DATE_MIN, DATE_MAX}
                              : pack_domain(how->pack, cond->variable);
    struct phrase phrase = {
        cond->variable, {cond->ranges, cond->range_count}, {&domain, 1}};
    int64_t constant;

    if (phrase_constant(how->pack, cond, &constant))
        return compare(how, cond,
                       negate ? opposite(cond->written) : cond->written,
                       number(how, false, constant));
    if (negate)
        phrase.in = outside(phrase.in, domain, how->arena);
    return phrase_test(how, &phrase);
}

static const char *say(const struct phrases *how, const struct cond *cond,
                       bool negate, bool inside);

/* The members of AND and OR; in brackets inside another. */
static const char *members_text(const struct phrases *how,
                                const struct cond *cond, bool negate,
                                bool inside)
{
    const char **items = arena_array(how->arena, const char *, cond->kid_count);
    uint32_t count = 0;
    size_t size = 0;
    enum message between =
        (cond->op == COND_AND) != negate ? MSG_PHRASE_AND : MSG_PHRASE_EITHER;

    if (cond->kid_count == 1)
        return say(how, &cond->kids[0], negate, inside);
    while (count < cond->kid_count && !(how->brief && size > LINE_BYTES)) {
        items[count] = say(how, &cond->kids[count], negate, true);
        size += strlen(items[count++]);
    }
    const char *list =
        arena_join(how->arena, items, count, message(how->spoken, between));
    return inside ? arena_print(how->arena, "(%s)", list) : list;
}

static const char *say(const struct phrases *how, const struct cond *cond,
                       bool negate, bool inside)
{
    switch (cond->op) {
    case COND_FALSE:
    case COND_TRUE:
        return message(how->spoken, (cond->op == COND_TRUE) != negate
                                        ? MSG_PHRASE_ALWAYS
                                        : MSG_PHRASE_NEVER);
    case COND_AND:
    case COND_OR:
        if (cond->written)
            return pair_text(how, cond, negate);
        return members_text(how, cond, negate, inside);
    case COND_NOT:
        return say(how, &cond->kids[0], !negate, inside);
    case COND_TEST:
        return test_text(how, cond, negate);
    }
    abort();
}

const char *phrase_condition(const struct phrases *how, const struct cond *cond,
                             bool inside)
{
    const char *text = say(how, cond, false, inside);

    if (!how->brief || strlen(text) <= LINE_BYTES)
        return text;
    return arena_print(how->arena, "%.*s...", LINE_BYTES - 3, text);
}

const char *phrase_and(enum language spoken, const char *list, const char *item,
                       struct arena *arena)
{
    return list ? arena_print(arena, "%s%s%s", list,
                              message(spoken, MSG_PHRASE_AND), item)
                : item;
}
