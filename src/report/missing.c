/* missing.c -- what would settle an undetermined result. */
#include "report/more_internal.h"
#include "report/values.h"

static void put_settled(struct json_writer *json, const struct result *result,
                        const struct changes *changes)
{
    json_open(json, NULL, '{');
    json_outcome(json, result->pack, changes->outcome);
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
    json_put_text(json, "find_out",
                  missing->find_out == NO_INDEX
                      ? NULL
                      : result->pack->questions[missing->find_out].id);
    json_close(json, '}');
}

/* The first of the smallest sets that make the outcome certain. */
static void text_settled(const struct page *page, const struct changes *changes)
{
    const char *outcome = text_outcome(page, changes->outcome);

    if (!changes->count)
        return;
    const struct change *change = &changes->items[0];
    const char *blanks[] = {text_number(page, change->answer_count), outcome};
    if (change->answer_count == 1)
        text_words(page, BLOCK_TEXT, MSG_MISSING_ONE, &outcome);
    else
        text_words(page, BLOCK_TEXT, MSG_MISSING_SOME, blanks);
    text_new_answers(page, 0, change, &change->ways[0], false);
}

/* The one outcome that the prospect rules out, or NULL. */
static const char *ruled_out(const struct page *page,
                             const struct prospect *prospect)
{
    const struct decision *decision = page->result->decision;

    if (prospect->possible_count + 1 != decision->possible_count)
        return NULL;
    for (uint32_t i = 0; i < decision->possible_count; i++)
        if (i >= prospect->possible_count ||
            prospect->possible[i] != decision->possible[i])
            return text_outcome(page, decision->possible[i]);
    return NULL;
}

static void text_prospect(const struct page *page, uint32_t question,
                          const struct prospect *prospect)
{
    const char *out_of_it = ruled_out(page, prospect);
    const char *blanks[] = {
        values_text(page->result->pack, question, &prospect->values,
                    page->result->answers, page->style, true, page->scratch),
        out_of_it};
    enum message which = MSG_MISSING_LEAVES;

    if (prospect->possible_count == 1) {
        which = MSG_MISSING_DECIDES;
        blanks[1] = text_outcome(page, prospect->possible[0]);
    } else if (out_of_it) {
        which = MSG_MISSING_RATHER;
    }
    text_words(page, BLOCK_ITEM, which, blanks);
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
static bool is_open(const struct page *page, int32_t question)
{
    const struct decision *decision = page->result->decision;

    for (uint32_t i = 0; i < decision->open_count; i++)
        if (decision->open[i] == (uint32_t)question)
            return true;
    return false;
}

void text_missing(const struct page *page)
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
    text_words(page, BLOCK_HEADING, MSG_MISSING_FIND_OUT, NULL);
    layout_pack(page->layout, BLOCK_LINE,
                question->ask.in[page->style->language]);
    for (uint32_t i = 0; i < missing->prospect_count; i++)
        text_prospect(page, (uint32_t)missing->find_out,
                      &missing->prospects[i]);
    if (!is_open(page, missing->find_out)) // why was said there
        text_words(page, BLOCK_TEXT, MSG_ASK_WHY,
                   &question->why.in[page->style->language]);
    text_ask_publisher(page, MSG_MISSING_ASK);
}
