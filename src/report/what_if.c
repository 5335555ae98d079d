/* SPDX-License-Identifier: MIT */
/* what_if.c -- what would change the result, and what is missing. */
#include "report/layout_internal.h"

#include "report/json_part_internal.h"
#include "report/values.h"
#include "text/phrase.h"

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
        json_put_values(json, "to", result->pack, answer->question,
                        &answer->to);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void json_way(struct json_writer *json, const struct result *result,
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
    json_put_id(json, "outcome", result->pack, ID_OUTCOME, changes->outcome);
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

static void put_settled(struct json_writer *json, const struct result *result,
                        const struct changes *changes)
{
    json_open(json, NULL, '{');
    json_put_id(json, "outcome", result->pack, ID_OUTCOME, changes->outcome);
    if (changes->count) {
        json_way(json, result, &changes->items[0], &changes->items[0].ways[0]);
    } else {
        json_open(json, "answers", '[');
        json_close(json, ']');
    }
    if (!changes->exact)
        json_put_bool(json, "exact", false);
    json_close(json, '}');
}

void json_missing(struct json_writer *json, const struct result *result)
{
    const struct missing *missing = result->missing;

    if (!missing || !missing->outcome_count)
        return;
    json_open(json, "missing", '{');
    json_open(json, "outcomes", '[');
    for (uint32_t i = 0; i < missing->outcome_count; i++)
        put_settled(json, result, &missing->outcomes[i]);
    json_close(json, ']');
    json_put_id(json, "find_out", result->pack, ID_QUESTION, missing->find_out);
    json_close(json, '}');
}

/* "(you answered: No)": what stands there now. */
static const char *text_now(const struct page *page,
                            const struct new_answer *answer)
{
    const struct question *question =
        &page->result->pack->questions[answer->question];
    const struct answer *now = &page->result->answers->of[answer->question];

    switch (now->state) {
    case ANSWER_MISSING:
        return message(page->spoken, MSG_WHAT_IF_OPEN);
    case ANSWER_UNKNOWN:
        return message(page->spoken, MSG_WHAT_IF_UNKNOWN);
    case ANSWER_KNOWN:
        break;
    }
    return message_with(page, MSG_WHAT_IF_BEFORE,
                        write_answer(question, now, page->style, page->arena));
}

static void text_gap(struct page *page, const struct date_gap *gap)
{
    const struct question *questions = page->result->pack->questions;

    layout_say(page, BLOCK_LINE, MSG_WHAT_IF_GAP,
               BLANKS(page_text(page, questions[gap->from].ask),
                      page_text(page, questions[gap->to].ask),
                      phrase_numbers(
                          page->spoken, (struct values){&gap->days, 1},
                          (struct range){-ZONE_FREE, ZONE_FREE}, page->arena)));
}

/* Days that keep the gaps, in the order of the questions. */
static void text_example(struct page *page, const struct change *change,
                         const struct way *way)
{
    const struct pack *pack = page->result->pack;
    const char *days = NULL;

    for (uint32_t i = 0; i < change->answer_count; i++) {
        const struct new_answer *answer = &way->answers[i];
        if (!question_is_day(&pack->questions[answer->question]))
            continue;
        const char *day =
            message_date(page->spoken, (int32_t)answer->example, page->arena);
        days = days ? arena_print(page->arena, "%s, %s", days, day) : day;
    }
    layout_say(page, BLOCK_LINE, MSG_WHAT_IF_EXAMPLE, &days);
}

static void text_new_answers(struct page *page, uint32_t number,
                             const struct change *change, const struct way *way,
                             bool says_now)
{
    const struct pack *pack = page->result->pack;
    struct arena *scratch = page->arena;

    if (number)
        layout_number(page, number, NULL);
    for (uint32_t i = 0; i < change->answer_count; i++) {
        const struct new_answer *answer = &way->answers[i];
        const struct question *question = &pack->questions[answer->question];
        const char *to =
            values_text(pack, answer->question, &answer->to,
                        page->result->answers, page->style, false, scratch);
        to = large_first(to, scratch);
        if (says_now)
            to = arena_print(scratch, "%s %s", to, text_now(page, answer));
        layout_pair(page, number ? BLOCK_PART : BLOCK_ITEM,
                    page_text(page, question->ask), to,
                    !question_has_options(question));
    }
    for (uint32_t i = 0; i < way->gap_count; i++)
        text_gap(page, &way->gaps[i]);
    if (way->gap_count)
        text_example(page, change, way);
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

static void text_changes(struct page *page, const struct changes *changes)
{
    bool numbered = changes->count > 1 && changes->changed + changes->added > 1;
    const char *ways = page_number(page, changes->count);

    layout_say(
        page, BLOCK_TEXT, title_of(changes),
        BLANKS(page_outcome(page, changes->outcome),
               changes->added ? ways : page_number(page, changes->changed),
               ways));
    for (uint32_t i = 0; i < changes->count; i++) {
        const struct change *change = &changes->items[i];
        for (uint32_t k = 0; k < change->way_count; k++) {
            if (k)
                layout_say(page, BLOCK_LINE, MSG_WHAT_IF_OR, NULL);
            text_new_answers(page, numbered ? i + 1 : 0, change,
                             &change->ways[k], true);
        }
    }
    if (!changes->exact && changes->count)
        layout_say(page, BLOCK_LINE, MSG_WHAT_IF_INEXACT, NULL);
}

void layout_what_if(struct page *page)
{
    const struct what_if *what_if = page->result->what_if;

    if (!what_if || !what_if->count)
        return;
    layout_say(page, BLOCK_HEADING, MSG_WHAT_IF_TITLE, NULL);
    for (uint32_t i = 0; i < what_if->count; i++)
        text_changes(page, &what_if->items[i]);
}

/* The first of the smallest sets that make the outcome certain. */
static void text_settled(struct page *page, const struct changes *changes)
{
    const char *outcome = page_outcome(page, changes->outcome);

    if (!changes->count)
        return;
    const struct change *change = &changes->items[0];
    if (change->answer_count == 1)
        layout_say(page, BLOCK_TEXT, MSG_MISSING_ONE, &outcome);
    else
        layout_say(page, BLOCK_TEXT, MSG_MISSING_SOME,
                   BLANKS(page_number(page, change->answer_count), outcome));
    text_new_answers(page, 0, change, &change->ways[0], false);
}

/* The one outcome that the prospect rules out, or NULL. */
static const char *ruled_out(struct page *page, const struct prospect *prospect)
{
    const struct decision *decision = page->result->decision;

    if (prospect->possible_count + 1 != decision->possible_count)
        return NULL;
    for (uint32_t i = 0; i < decision->possible_count; i++)
        if (i >= prospect->possible_count ||
            prospect->possible[i] != decision->possible[i])
            return page_outcome(page, decision->possible[i]);
    return NULL;
}

static void text_prospect(struct page *page, uint32_t question,
                          const struct prospect *prospect)
{
    const char *outcome = ruled_out(page, prospect);
    enum message which = outcome ? MSG_MISSING_RATHER : MSG_MISSING_LEAVES;

    if (prospect->possible_count == 1) {
        which = MSG_MISSING_DECIDES;
        outcome = page_outcome(page, prospect->possible[0]);
    }
    layout_say(page, BLOCK_ITEM, which,
               BLANKS(values_text(page->result->pack, question,
                                  &prospect->values, page->result->answers,
                                  page->style, true, page->arena),
                      outcome));
}

/* Whether every answer to the one question settles it. */
static bool is_enough(const struct missing *missing)
{
    for (uint32_t i = 0; i < missing->prospect_count; i++)
        if (missing->prospects[i].possible_count > 1)
            return false;
    return missing->prospect_count > 0;
}

/* Whether the question is listed as one that was answered "don't know". */
static bool is_open(struct page *page, int32_t question)
{
    const struct decision *decision = page->result->decision;

    for (uint32_t i = 0; i < decision->open_count; i++)
        if (decision->open[i] == (uint32_t)question)
            return true;
    return false;
}

void layout_missing(struct page *page)
{
    const struct missing *missing = page->result->missing;

    if (!missing || !missing->outcome_count)
        return;
    for (uint32_t i = 0; i < missing->outcome_count && !is_enough(missing); i++)
        text_settled(page, &missing->outcomes[i]);
    if (missing->find_out == NO_INDEX)
        return;

    const struct question *question =
        &page->result->pack->questions[missing->find_out];
    layout_say(page, BLOCK_HEADING, MSG_MISSING_FIND_OUT, NULL);
    layout_pack(page, BLOCK_LINE, page_text(page, question->ask));
    for (uint32_t i = 0; i < missing->prospect_count; i++)
        text_prospect(page, (uint32_t)missing->find_out,
                      &missing->prospects[i]);
    if (!is_open(page, missing->find_out)) // why was said there
        layout_say(page, BLOCK_TEXT, MSG_ASK_WHY,
                   BLANKS(page_text(page, question->why)));
    layout_ask_publisher(page, MSG_MISSING_ASK);
}
