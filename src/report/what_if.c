/* what_if.c -- what would change the result, and what is missing. */
#include "report/more_internal.h"

#include "report/json_part_internal.h"
#include "report/values.h"
#include "text/phrase.h"

/* ---- JSON ---- */

void json_outcome(struct json_writer *json, const struct pack *pack,
                  int32_t outcome)
{
    json_put_text(json, "outcome",
                  outcome == NO_INDEX ? NULL : pack->outcomes[outcome].id);
}

static void put_gaps(struct json_writer *json, const struct pack *pack,
                     const struct way *way)
{
    if (!way->gap_count)
        return;
    json_open(json, "days_between", '[');
    for (uint32_t i = 0; i < way->gap_count; i++) {
        const struct date_gap *gap = &way->gaps[i];
        json_open(json, NULL, '{');
        json_open(json, "between", '[');
        json_put_text(json, NULL, pack->questions[gap->from].id);
        json_put_text(json, NULL, pack->questions[gap->to].id);
        json_close(json, ']');
        json_put_ends(json, gap->days, (struct range){-ZONE_FREE, ZONE_FREE},
                      false);
        json_close(json, '}');
    }
    json_close(json, ']');
}

/* The answers as they would be, a record that can be given as it is. */
static void put_example(struct json_writer *json, const struct result *result,
                        const struct change *change, const struct way *way)
{
    const struct pack *pack = result->pack;
    const struct answers *answers = result->answers;

    json_open(json, "example", '{');
    json_put_date(json, "today", answers->today);
    for (uint32_t i = 0, next = 0; i < pack->question_count; i++) {
        struct answer answer = answers->of[i];
        if (next < change->answer_count && way->answers[next].question == i)
            answer =
                (struct answer){ANSWER_KNOWN, way->answers[next++].example};
        if (answer.state != ANSWER_MISSING)
            json_put_answer(json, pack->questions[i].id, &pack->questions[i],
                            &answer);
    }
    json_close(json, '}');
}

static void put_new_answers(struct json_writer *json,
                            const struct result *result,
                            const struct change *change, const struct way *way)
{
    json_open(json, "answers", '[');
    for (uint32_t i = 0; i < change->answer_count; i++) {
        const struct new_answer *answer = &way->answers[i];
        const struct question *question =
            &result->pack->questions[answer->question];
        json_open(json, NULL, '{');
        json_put_text(json, "question", question->id);
        if (!answer->added)
            json_put_answer(json, "was", question,
                            &result->answers->of[answer->question]);
        json_put_values(json, "to", question, &answer->to);
        json_close(json, '}');
    }
    json_close(json, ']');
}

void json_way(struct json_writer *json, const struct result *result,
              const struct change *change, const struct way *way)
{
    put_new_answers(json, result, change, way);
    put_gaps(json, result->pack, way);
    put_example(json, result, change, way);
}

static void put_change(struct json_writer *json, const struct result *result,
                       const struct change *change)
{
    json_open(json, NULL, '{');
    json_open(json, "ways", '[');
    for (uint32_t i = 0; i < change->way_count; i++) {
        json_open(json, NULL, '{');
        json_way(json, result, change, &change->ways[i]);
        json_close(json, '}');
    }
    json_close(json, ']');
    json_close(json, '}');
}

static void put_changes(struct json_writer *json, const struct result *result,
                        const struct changes *changes)
{
    json_open(json, NULL, '{');
    json_outcome(json, result->pack, changes->outcome);
    if (changes->reachable && !changes->count)
        json_put_text(json, "reachable", NULL); // not found proves nothing
    else
        json_put_bool(json, "reachable", changes->reachable);
    json_put_integer(json, "changed", changes->changed);
    json_put_integer(json, "added", changes->added);
    json_open(json, "sets", '[');
    for (uint32_t i = 0; i < changes->count; i++)
        put_change(json, result, &changes->items[i]);
    json_close(json, ']');
    if (!changes->exact)
        json_put_bool(json, "exact", false);
    json_close(json, '}');
}

void json_what_if(struct json_writer *json, const struct result *result)
{
    if (!result->what_if)
        return;
    json_open(json, "what_if", '[');
    for (uint32_t i = 0; i < result->what_if->count; i++)
        put_changes(json, result, &result->what_if->items[i]);
    json_close(json, ']');
}

/* "(you answered: No)": what stands there now. */
static const char *text_now(const struct page *page,
                            const struct new_answer *answer)
{
    const struct question *question =
        &page->result->pack->questions[answer->question];
    const struct answer *now = &page->result->answers->of[answer->question];
    const char *blank;

    switch (now->state) {
    case ANSWER_MISSING:
        return message(page->style->spoken, MSG_WHAT_IF_OPEN);
    case ANSWER_UNKNOWN:
        return message(page->style->spoken, MSG_WHAT_IF_UNKNOWN);
    case ANSWER_KNOWN:
        break;
    }
    blank = write_answer(question, now, page->style, page->scratch);
    return message_fill(page->style->spoken, MSG_WHAT_IF_BEFORE, &blank,
                        page->scratch);
}

static void text_gap(const struct page *page, const struct date_gap *gap)
{
    const struct pack *pack = page->result->pack;
    uint32_t language = page->style->language;
    const char *blanks[] = {
        pack->questions[gap->from].ask.in[language],
        pack->questions[gap->to].ask.in[language],
        phrase_numbers(page->style->spoken, (struct values){&gap->days, 1},
                       (struct range){-ZONE_FREE, ZONE_FREE}, page->scratch)};

    text_words(page, BLOCK_LINE, MSG_WHAT_IF_GAP, blanks);
}

/* Days that keep the gaps, in the order of the questions. */
static void text_example(const struct page *page, const struct change *change,
                         const struct way *way)
{
    const struct pack *pack = page->result->pack;
    const char *days = NULL;

    for (uint32_t i = 0; i < change->answer_count; i++) {
        const struct new_answer *answer = &way->answers[i];
        if (!question_is_day(&pack->questions[answer->question]))
            continue;
        const char *day = message_date(page->style->spoken,
                                       (int32_t)answer->example, page->scratch);
        days = days ? arena_print(page->scratch, "%s, %s", days, day) : day;
    }
    text_words(page, BLOCK_LINE, MSG_WHAT_IF_EXAMPLE, &days);
}

void text_new_answers(const struct page *page, uint32_t number,
                      const struct change *change, const struct way *way,
                      bool says_now)
{
    const struct pack *pack = page->result->pack;
    struct arena *scratch = page->scratch;

    if (number)
        layout_number(page->layout, number, NULL);
    for (uint32_t i = 0; i < change->answer_count; i++) {
        const struct new_answer *answer = &way->answers[i];
        const struct question *question = &pack->questions[answer->question];
        const char *to =
            values_text(pack, answer->question, &answer->to,
                        page->result->answers, page->style, false, scratch);
        to = large_first(to, scratch);
        if (says_now)
            to = arena_print(scratch, "%s %s", to, text_now(page, answer));
        layout_pair(page->layout, number ? BLOCK_PART : BLOCK_ITEM,
                    question->ask.in[page->style->language], to,
                    !question_has_options(question));
    }
    for (uint32_t i = 0; i < way->gap_count; i++)
        text_gap(page, &way->gaps[i]);
    if (way->gap_count)
        text_example(page, change, way);
}

static void text_ways(const struct page *page, uint32_t number,
                      const struct change *change)
{
    for (uint32_t i = 0; i < change->way_count; i++) {
        if (i)
            text_words(page, BLOCK_LINE, MSG_WHAT_IF_OR, NULL);
        text_new_answers(page, number, change, &change->ways[i], true);
    }
}

static enum message title_of(const struct changes *changes)
{
    bool several = changes->count > 1;

    if (!changes->reachable)
        return MSG_WHAT_IF_NOBODY;
    if (!changes->count)
        return MSG_WHAT_IF_NOT_FOUND;
    if (changes->added)
        return several ? MSG_WHAT_IF_WITH_ONE_OF : MSG_WHAT_IF_WITH;
    if (changes->changed == 1)
        return several ? MSG_WHAT_IF_ONE_OF : MSG_WHAT_IF_ONE;
    return several ? MSG_WHAT_IF_SOME_OF : MSG_WHAT_IF_SOME;
}

static void text_title(const struct page *page, const struct changes *changes)
{
    enum message title = title_of(changes);
    const char *ways = text_number(page, changes->count);
    const char *blanks[] = {
        text_outcome(page, changes->outcome),
        changes->added ? ways : text_number(page, changes->changed), ways};

    text_words(page, BLOCK_TEXT, title, blanks);
}

static void text_changes(const struct page *page, const struct changes *changes)
{
    bool numbered = changes->count > 1 && changes->changed + changes->added > 1;

    text_title(page, changes);
    for (uint32_t i = 0; i < changes->count; i++)
        text_ways(page, numbered ? i + 1 : 0, &changes->items[i]);
    if (!changes->exact && changes->count)
        text_words(page, BLOCK_LINE, MSG_WHAT_IF_INEXACT, NULL);
}

void text_what_if(const struct page *page)
{
    const struct what_if *what_if = page->result->what_if;

    if (!what_if || !what_if->count)
        return;
    text_words(page, BLOCK_HEADING, MSG_WHAT_IF_TITLE, NULL);
    for (uint32_t i = 0; i < what_if->count; i++)
        text_changes(page, &what_if->items[i]);
}
