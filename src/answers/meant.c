/* SPDX-License-Identifier: MIT */
/* meant.c -- as it stands, then without polite words, then what is near. */
#include "answers/meant.h"

#include "answers/read_internal.h"
#include "answers/typed_days_internal.h"
#include "base/utf8.h"
#include "text/typed_words.h"

#include <string.h>

/* A reply under way. */
struct reply {
    const struct reader *reader;
    uint32_t question;
    struct span text;
};

static const struct question *question_of(const struct reply *reply)
{
    return &reply->reader->pack->questions[reply->question];
}

static struct span core_of(struct span text)
{
    typed_core(&text.text, &text.size);
    return text;
}

/* Takes an answer without a word about one that is none. */
static bool take(const struct reply *reply, struct span text)
{
    return read_quietly(reply->reader, reply->question, text);
}

/* Takes yes or no, in whichever language the question has it. */
static bool take_first(const struct reply *reply, enum typed_kind kind)
{
    struct span word;

    for (size_t i = 0; typed_first(kind, i, &word); i++)
        if (take(reply, word))
            return true;
    return false;
}

/* "option 2" */
static bool take_number(const struct reply *reply, struct span text)
{
    size_t size = typed_at_start(TYPED_NUMBER, text.text, text.size);

    if (!size || !question_has_options(question_of(reply)))
        return false;
    text.text += size;
    text.size -= size;
    text = span_trim(text);
    return text.size && byte_is_digit(text.text[0]) && take(reply, text);
}

/* "2. Yes, still valid": a line of the list, whose number and label agree. */
static bool take_line(const struct reply *reply)
{
    const struct reader *reader = reply->reader;
    const struct typed_choice choice = read_choice(reader, reply->question);
    struct span text = reply->text;
    int64_t number = 0;

    if (!question_has_options(choice.question))
        return false;
    for (;
         text.size && byte_is_digit(text.text[0]) && number < PACK_OPTIONS_MAX;
         text.text++, text.size--)
        number = number * 10 + (text.text[0] - '0');
    if (text.size && strchr(".):", text.text[0])) {
        text.text++;
        text.size--;
    }
    text = span_trim(text);
    return option_has_number(&choice, number) &&
           option_by_label(&choice, text) == number - 1 && take(reply, text);
}

/* "yes, it is": one comma says nothing between such words. */
static struct span without_commas(const struct reply *reply, struct span text)
{
    char *bare = arena_alloc(reply->reader->arena, text.size, 1);
    size_t size = 0;

    for (size_t i = 0; i < text.size; i++)
        if (text.text[i] != ',' || i + 1 == text.size ||
            text.text[i + 1] != ' ')
            bare[size++] = text.text[i];
    return (struct span){bare, size};
}

static bool take_politely(const struct reply *reply)
{
    struct span core = core_of(reply->text);
    struct span said = without_commas(reply, core);

    if (typed_is(TYPED_SAID_YES, said.text, said.size))
        return take_first(reply, TYPED_YES);
    if (typed_is(TYPED_SAID_NO, said.text, said.size))
        return take_first(reply, TYPED_NO);
    return take(reply, core) || take_number(reply, core) || take_line(reply);
}

/* Whether the condition tells days apart that are more than a year away. */
static bool looks_far(const struct pack *pack, const struct cond *cond,
                      uint32_t fact)
{
    enum { YEAR = 366 };
    uint32_t variable = pack->question_count + fact;
    struct range all = pack_domain(pack, variable);

    for (uint32_t i = 0; i < cond->kid_count; i++)
        if (looks_far(pack, &cond->kids[i], fact))
            return true;
    if (cond->op != COND_TEST || cond->variable != variable)
        return false;
    for (uint32_t i = 0; i < cond->range_count; i++) {
        int64_t low = cond->ranges[i].low, high = cond->ranges[i].high;

        if ((low > all.low && (low > YEAR || low < -YEAR)) ||
            (high < all.high && (high > YEAR || high < -YEAR)))
            return true;
    }
    return false;
}

static bool some_look_far(const struct pack *pack, uint32_t fact)
{
    for (uint32_t i = 0; i < pack->rule_count; i++)
        if (looks_far(pack, pack->rules[i].when, fact))
            return true;
    for (uint32_t i = 0; i < pack->advice_count; i++)
        if (looks_far(pack, pack->advice[i].when, fact))
            return true;
    return false;
}

/* Whether years make the difference, as they do of a birth. */
static bool counts_years(const struct reply *reply)
{
    const struct pack *pack = reply->reader->pack;
    int32_t question = (int32_t)reply->question;

    for (uint32_t i = 0; i < pack->fact_count; i++) {
        const struct fact *fact = &pack->facts[i];

        if ((fact->from == question || fact->to == question) &&
            (fact->kind == FACT_YEARS_BETWEEN || some_look_far(pack, i)))
            return true;
    }
    return false;
}

/* As it stands, without a mark at its end, or without polite words. */
static bool find_days(const struct reply *reply, struct typed_days *days)
{
    const struct answers *answers = reply->reader->answers;
    struct typed_when when = {
        .today = answers->today,
        .bounds = answer_bounds(question_of(reply), answers),
        .counts_years = counts_years(reply),
    };
    struct span core = core_of(reply->text);
    struct span bare = reply->text;

    bare.size = typed_unmarked(bare.text, bare.size);
    return answers->has_today && (typed_days_find(reply->text, &when, days) ||
                                  typed_days_find(bare, &when, days) ||
                                  typed_days_find(core, &when, days));
}

/* Why none of the days that the words may mean will do. */
static void say_no_day(const struct reply *reply, const struct typed_days *days)
{
    const struct reader *reader = reply->reader;
    struct given given = {
        .question = reply->question,
        .form = SAY_TYPED,
        .text = reply->text,
        .at = read_place(reader, (struct place){0}, reply->question),
    };

    if (days->beyond)
        say_bounds(
            reader, &given, days->out,
            answer_check(question_of(reply), days->out, reader->answers));
    else
        say_weekday(reader, &given, days->out);
}

/* What the days that were found mean; MEANT_NOTHING without a fault: none. */
static struct meant of_days(const struct reply *reply,
                            const struct typed_days *days)
{
    struct meant meant = {.kind = MEANT_NOTHING, .count = days->count};

    for (uint32_t i = 0; i < days->count; i++)
        meant.of[i] = days->of[i];
    if (days->sure) {
        reply->reader->answers->of[reply->question] =
            (struct answer){ANSWER_KNOWN, days->of[0]};
        meant.kind = MEANT_ANSWER;
    } else if (days->count) {
        meant.kind = days->count == 1 ? MEANT_CONFIRM : MEANT_DAYS;
    } else {
        say_no_day(reply, days);
    }
    return meant;
}

static struct meant of_options(const struct reply *reply)
{
    const struct reader *reader = reply->reader;
    const struct typed_choice choice = read_choice(reader, reply->question);
    struct span core = core_of(reply->text);
    struct meant meant = {.kind = MEANT_NOTHING};

    if (typed_names_several(&choice, core) ||
        option_by_label(&choice, core) == OPTION_SEVERAL)
        return meant;

    struct typed_near near = typed_near(&choice, core, reader->arena);
    if (near.count)
        meant.kind = !near.fits        ? MEANT_NEAR
                     : near.count == 1 ? MEANT_CONFIRM
                                       : MEANT_OPTIONS;
    meant.count = near.count;
    meant.more = near.more;
    for (uint32_t i = 0; i < near.count; i++)
        meant.of[i] = near.of[i];
    return meant;
}

struct meant meant_read(const struct reader *reader, uint32_t question,
                        const char *text, size_t size)
{
    struct reply reply = {reader, question, {text, size}};
    struct meant meant = {.kind = MEANT_ANSWER};
    struct typed_days days;
    bool is_text = utf8_valid(text, size) == size;
    const struct question *asked = question_of(&reply);

    if (is_text && question_is_day(asked) && find_days(&reply, &days) &&
        (days.count || days.beyond || days.weekday))
        return of_days(&reply, &days);
    if (take(&reply, reply.text) || (is_text && take_politely(&reply)))
        return meant;
    meant.kind = MEANT_NOTHING;
    if (is_text && question_has_options(asked))
        meant = of_options(&reply);
    if (meant.kind == MEANT_NEAR || meant.kind == MEANT_NOTHING)
        read_typed(reader, question, text, size, (struct place){0});
    return meant;
}
