/* write_condition.c -- conditions, rules and advice as sentences. */
#include "io/write_show.h"

#include "base/date.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char *fill(enum words_language words, enum word word,
                        const char *a, const char *b, struct arena *arena)
{
    const char *const blanks[] = {a, b};

    return words_fill(words, word, blanks, arena);
}

static const char *either(const char *list, const char *item,
                          enum words_language words, struct arena *arena)
{
    return list ? arena_print(arena, "%s%s%s", list,
                              words_get(words, WORD_CELL_OR), item)
                : item;
}

static bool in_ranges(const struct cond *cond, int64_t value)
{
    for (uint32_t i = 0; i < cond->range_count; i++)
        if (cond->ranges[i].low <= value && value <= cond->ranges[i].high)
            return true;
    return false;
}

/* "a is x or y", "a is not z". */
static const char *say_options(const struct question *question,
                               const struct cond *cond, bool negate,
                               enum words_language words, struct arena *arena)
{
    const char *list = NULL;
    uint32_t in = 0;

    for (uint32_t i = 0; i < question->option_count; i++)
        in += in_ranges(cond, i) != negate;
    // What it is not is shorter where that is but one.
    bool is_not = in + 1 == question->option_count && in > 1;
    for (uint32_t i = 0; i < question->option_count; i++)
        if ((in_ranges(cond, i) != negate) != is_not)
            list = either(list, question->options[i].id, words, arena);
    return fill(words, is_not ? WORD_SHOW_IS_NOT : WORD_SHOW_IS, question->id,
                list ? list : "", arena);
}

static const char *say_range(const char *name, struct range range,
                             struct range domain, enum words_language words,
                             struct arena *arena)
{
    const char *low = arena_print(arena, "%" PRId64, range.low);
    const char *high = arena_print(arena, "%" PRId64, range.high);
    const char *const blanks[] = {name, low, high};

    if (range.low == range.high)
        return fill(words, WORD_SHOW_IS, name, low, arena);
    if (range.low <= domain.low)
        return fill(words, WORD_SHOW_AT_MOST, name, high, arena);
    if (range.high >= domain.high)
        return fill(words, WORD_SHOW_AT_LEAST, name, low, arena);
    return words_fill(words, WORD_SHOW_FROM_TO, blanks, arena);
}

static const char *say_test(const struct pack *pack, const struct cond *cond,
                            bool negate, enum words_language words,
                            struct arena *arena)
{
    const struct question *question = cond->variable < pack->question_count
                                          ? &pack->questions[cond->variable]
                                          : NULL;
    const char *name = pack_variable_id(pack, cond->variable), *list = NULL;
    struct range domain = pack_domain(pack, cond->variable);

    if (question && question->type == QUESTION_CHOICE)
        return say_options(question, cond, negate, words, arena);
    if (question && question->type == QUESTION_BOOLEAN)
        return fill(words, WORD_SHOW_IS, name,
                    words_get(words, in_ranges(cond, 1) != negate
                                         ? WORD_CELL_YES
                                         : WORD_CELL_NO),
                    arena);
    int64_t low = domain.low; // of what is left, where it is turned round
    for (uint32_t i = 0; i < cond->range_count; i++) {
        struct range range = cond->ranges[i];
        if (!negate) {
            list = either(list, say_range(name, range, domain, words, arena),
                          words, arena);
            continue;
        }
        if (range.low > low)
            list = either(list,
                          say_range(name, (struct range){low, range.low - 1},
                                    domain, words, arena),
                          words, arena);
        low = range.high < domain.high ? range.high + 1 : INT64_MAX;
    }
    if (negate && low <= domain.high)
        list = either(list,
                      say_range(name, (struct range){low, domain.high}, domain,
                                words, arena),
                      words, arena);
    return list ? list : words_get(words, WORD_SHOW_FALSE);
}

static const char *say(const struct pack *pack, const struct cond *cond,
                       bool negate, bool inside, enum words_language words,
                       struct arena *arena);

/* The kids of AND and OR; in brackets inside another. */
static const char *say_kids(const struct pack *pack, const struct cond *cond,
                            bool negate, bool inside, enum words_language words,
                            struct arena *arena)
{
    enum word between =
        (cond->op == COND_AND) != negate ? WORD_SHOW_AND : WORD_SHOW_EITHER;
    const char *list = NULL;

    if (cond->kid_count == 1)
        return say(pack, &cond->kids[0], negate, inside, words, arena);
    for (uint32_t i = 0; i < cond->kid_count; i++) {
        const char *kid = say(pack, &cond->kids[i], negate, true, words, arena);
        list = list ? arena_print(arena, "%s%s%s", list,
                                  words_get(words, between), kid)
                    : kid;
    }
    return inside ? arena_print(arena, "(%s)", list) : list;
}

/* Negations go down to the tests. */
static const char *say(const struct pack *pack, const struct cond *cond,
                       bool negate, bool inside, enum words_language words,
                       struct arena *arena)
{
    switch (cond->op) {
    case COND_FALSE:
    case COND_TRUE:
        return words_get(words, (cond->op == COND_TRUE) != negate
                                    ? WORD_SHOW_TRUE
                                    : WORD_SHOW_FALSE);
    case COND_AND:
    case COND_OR:
        return say_kids(pack, cond, negate, inside, words, arena);
    case COND_NOT:
        return say(pack, &cond->kids[0], !negate, inside, words, arena);
    case COND_TEST:
        return say_test(pack, cond, negate, words, arena);
    }
    abort();
}

const char *write_condition(const struct pack *pack, const struct cond *cond,
                            enum words_language words, struct arena *arena)
{
    return say(pack, cond, false, false, words, arena);
}

static const char *and_day(const char *list, enum word word, int32_t day,
                           enum words_language words, struct arena *arena)
{
    const char *const blanks[] = {words_date(words, day, arena)};

    return arena_print(arena, "%s%s%s", list, words_get(words, WORD_SHOW_AND),
                       words_fill(words, word, blanks, arena));
}

static const char *if_then(const char *condition, const char *what,
                           enum words_language words, struct arena *arena)
{
    const char *const always[] = {what};

    return condition ? fill(words, WORD_SHOW_IF, condition, what, arena)
                     : words_fill(words, WORD_SHOW_ALWAYS, always, arena);
}

const char *write_rule(const struct pack *pack, const struct rule *rule,
                       enum words_language words, struct arena *arena)
{
    bool from = rule->valid.from > DATE_MIN, to = rule->valid.to < DATE_MAX;
    bool always = rule->when->op == COND_TRUE && !from && !to;
    const char *list = say(pack, rule->when, false, from || to, words, arena);

    if (from)
        list =
            and_day(list, WORD_SHOW_VALID_FROM, rule->valid.from, words, arena);
    if (to)
        list = and_day(list, WORD_SHOW_VALID_TO, rule->valid.to, words, arena);
    return if_then(always ? NULL : list, pack->outcomes[rule->outcome].id,
                   words, arena);
}

const char *write_advice(const struct pack *pack, const struct advice *advice,
                         enum words_language words, struct arena *arena)
{
    bool always = advice->when->op == COND_TRUE, all = true;
    const char *list = NULL,
               *condition = say(pack, advice->when, false, false, words, arena);

    for (uint32_t i = 0; i < pack->outcome_count; i++) {
        all &= advice->for_outcome[i];
        if (advice->for_outcome[i])
            list = either(list, pack->outcomes[i].id, words, arena);
    }
    if (all)
        return always ? words_get(words, WORD_SHOW_GIVE_ALWAYS)
                      : fill(words, WORD_SHOW_GIVE_IF, condition, NULL, arena);
    return fill(words, always ? WORD_SHOW_GIVE_WITH : WORD_SHOW_GIVE_BOTH,
                list ? list : "", condition, arena);
}
