/* what_if.c -- what would change the result, and what is missing. */
#include "report/more_internal.h"

#include "report/json_part.h"
#include "report/values.h"
#include "text/phrase.h"

/* ---- JSON ---- */

static void separate(struct out *out, uint32_t index)
{
    if (index)
        out_char(out, ',');
}

void json_outcome(struct out *out, const struct pack *pack, int32_t outcome)
{
    json_key(out, "outcome", true);
    if (outcome == NO_INDEX)
        out_text(out, "null");
    else
        out_json_text(out, pack->outcomes[outcome].id);
}

static void json_gaps(struct out *out, const struct pack *pack,
                      const struct way *way)
{
    if (!way->gap_count)
        return;
    json_key(out, "days_between", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < way->gap_count; i++) {
        const struct date_gap *gap = &way->gaps[i];
        separate(out, i);
        out_text(out, "{\"between\":[");
        out_json_text(out, pack->questions[gap->from].id);
        out_char(out, ',');
        out_json_text(out, pack->questions[gap->to].id);
        out_char(out, ']');
        if (gap->days.low > -ZONE_FREE) {
            json_key(out, "from", false);
            out_integer(out, gap->days.low);
        }
        if (gap->days.high < ZONE_FREE) {
            json_key(out, "to", false);
            out_integer(out, gap->days.high);
        }
        out_char(out, '}');
    }
    out_char(out, ']');
}

/* The answers as they would be, a record that can be given as it is. */
static void json_example(struct out *out, const struct result *result,
                         const struct change *change, const struct way *way)
{
    const struct pack *pack = result->pack;
    const struct answers *answers = result->answers;

    json_key(out, "example", false);
    out_text(out, "{\"today\":\"");
    out_date(out, answers->today);
    out_char(out, '"');
    for (uint32_t i = 0, next = 0; i < pack->question_count; i++) {
        struct answer answer = answers->of[i];
        if (next < change->answer_count && way->answers[next].question == i)
            answer =
                (struct answer){ANSWER_KNOWN, way->answers[next++].example};
        if (answer.state == ANSWER_MISSING)
            continue;
        json_key(out, pack->questions[i].id, false);
        json_answer(out, &pack->questions[i], &answer);
    }
    out_char(out, '}');
}

static void json_new_answers(struct out *out, const struct result *result,
                             const struct change *change, const struct way *way)
{
    out_char(out, '[');
    for (uint32_t i = 0; i < change->answer_count; i++) {
        const struct new_answer *answer = &way->answers[i];
        const struct question *question =
            &result->pack->questions[answer->question];
        separate(out, i);
        out_char(out, '{');
        json_key(out, "question", true);
        out_json_text(out, question->id);
        if (!answer->added) {
            json_key(out, "was", false);
            json_answer(out, question, &result->answers->of[answer->question]);
        }
        json_key(out, "to", false);
        json_values(out, question, &answer->to);
        out_char(out, '}');
    }
    out_char(out, ']');
}

void json_way(struct out *out, const struct result *result,
              const struct change *change, const struct way *way, bool first)
{
    json_key(out, "answers", first);
    json_new_answers(out, result, change, way);
    json_gaps(out, result->pack, way);
    json_example(out, result, change, way);
}

static void json_change(struct out *out, const struct result *result,
                        const struct change *change)
{
    out_text(out, "{\"ways\":[");
    for (uint32_t i = 0; i < change->way_count; i++) {
        separate(out, i);
        out_char(out, '{');
        json_way(out, result, change, &change->ways[i], true);
        out_char(out, '}');
    }
    out_text(out, "]}");
}

static void json_changes(struct out *out, const struct result *result,
                         const struct changes *changes)
{
    out_char(out, '{');
    json_outcome(out, result->pack, changes->outcome);
    json_key(out, "reachable", false);
    if (changes->reachable && !changes->count)
        out_text(out, "null"); // not found, which proves nothing
    else
        out_text(out, changes->reachable ? "true" : "false");
    json_key(out, "changed", false);
    out_integer(out, changes->changed);
    json_key(out, "added", false);
    out_integer(out, changes->added);
    json_key(out, "sets", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < changes->count; i++) {
        separate(out, i);
        json_change(out, result, &changes->items[i]);
    }
    out_char(out, ']');
    if (!changes->exact)
        out_text(out, ",\"exact\":false");
    out_char(out, '}');
}

void json_what_if(struct out *out, const struct result *result)
{
    if (!result->what_if)
        return;
    json_key(out, "what_if", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < result->what_if->count; i++) {
        separate(out, i);
        json_changes(out, result, &result->what_if->items[i]);
    }
    out_char(out, ']');
}

/* ---- Sentences ---- */

const char *text_number(const struct sheet_of *sheet, int64_t number)
{
    return arena_print(sheet->scratch, "%lld", (long long)number);
}

void text_words(const struct sheet_of *sheet, enum block block, enum word word,
                const char *const *blanks)
{
    layout_own(sheet->layout, block,
               words_fill(sheet->style->words, word, blanks, sheet->scratch));
}

void text_ask_publisher(const struct sheet_of *sheet, enum word word)
{
    const struct pack *pack = sheet->result->pack;
    const char *who = write_with_url(
        pack, pack->called.in[sheet->style->language], sheet->scratch);

    text_words(sheet, BLOCK_TEXT, word, &who);
}

const char *text_outcome(const struct sheet_of *sheet, int32_t outcome)
{
    return outcome == NO_INDEX
               ? words_get(sheet->style->words, WORD_RESULT_NO_RULE_POSSIBLE)
               : sheet->result->pack->outcomes[outcome]
                     .says.in[sheet->style->language];
}

/* "(you answered: No)": what stands there now. */
static const char *text_now(const struct sheet_of *sheet,
                            const struct new_answer *answer)
{
    const struct question *question =
        &sheet->result->pack->questions[answer->question];
    const struct answer *now = &sheet->result->answers->of[answer->question];
    const char *blank;

    switch (now->state) {
    case ANSWER_MISSING:
        return words_get(sheet->style->words, WORD_WHAT_IF_OPEN);
    case ANSWER_UNKNOWN:
        return words_get(sheet->style->words, WORD_WHAT_IF_UNKNOWN);
    case ANSWER_KNOWN:
        break;
    }
    blank = write_answer(question, now, sheet->style, sheet->scratch);
    return words_fill(sheet->style->words, WORD_WHAT_IF_BEFORE, &blank,
                      sheet->scratch);
}

static void text_gap(const struct sheet_of *sheet, const struct date_gap *gap)
{
    const struct pack *pack = sheet->result->pack;
    uint32_t language = sheet->style->language;
    const char *blanks[] = {
        pack->questions[gap->from].ask.in[language],
        pack->questions[gap->to].ask.in[language],
        phrase_numbers(sheet->style->words, gap->days,
                       (struct range){-ZONE_FREE, ZONE_FREE}, sheet->scratch)};

    text_words(sheet, BLOCK_LINE, WORD_WHAT_IF_GAP, blanks);
}

/* Days that keep the gaps, in the order of the questions. */
static void text_example(const struct sheet_of *sheet,
                         const struct change *change, const struct way *way)
{
    const struct pack *pack = sheet->result->pack;
    const char *days = NULL;

    for (uint32_t i = 0; i < change->answer_count; i++) {
        const struct new_answer *answer = &way->answers[i];
        if (pack->questions[answer->question].type != QUESTION_DATE)
            continue;
        const char *day = words_date(sheet->style->words,
                                     (int32_t)answer->example, sheet->scratch);
        days = days ? arena_print(sheet->scratch, "%s, %s", days, day) : day;
    }
    text_words(sheet, BLOCK_LINE, WORD_WHAT_IF_EXAMPLE, &days);
}

void text_new_answers(const struct sheet_of *sheet, uint32_t number,
                      const struct change *change, const struct way *way,
                      bool says_now)
{
    const struct pack *pack = sheet->result->pack;
    struct arena *scratch = sheet->scratch;

    if (number)
        layout_number(sheet->layout, number, NULL);
    for (uint32_t i = 0; i < change->answer_count; i++) {
        const struct new_answer *answer = &way->answers[i];
        const struct question *question = &pack->questions[answer->question];
        const char *to =
            values_text(pack, answer->question, &answer->to,
                        sheet->result->answers, sheet->style, false, scratch);
        to = large_first(to, scratch);
        if (says_now)
            to = arena_print(scratch, "%s %s", to, text_now(sheet, answer));
        layout_pair(sheet->layout, number ? BLOCK_PART : BLOCK_ITEM,
                    question->ask.in[sheet->style->language], to,
                    question->type != QUESTION_CHOICE);
    }
    for (uint32_t i = 0; i < way->gap_count; i++)
        text_gap(sheet, &way->gaps[i]);
    if (way->gap_count)
        text_example(sheet, change, way);
}

static void text_ways(const struct sheet_of *sheet, uint32_t number,
                      const struct change *change)
{
    for (uint32_t i = 0; i < change->way_count; i++) {
        if (i)
            text_words(sheet, BLOCK_LINE, WORD_WHAT_IF_OR, NULL);
        text_new_answers(sheet, number, change, &change->ways[i], true);
    }
}

static enum word title_of(const struct changes *changes)
{
    bool several = changes->count > 1;

    if (!changes->reachable)
        return WORD_WHAT_IF_NOBODY;
    if (!changes->count)
        return WORD_WHAT_IF_NOT_FOUND;
    if (changes->added)
        return several ? WORD_WHAT_IF_WITH_ONE_OF : WORD_WHAT_IF_WITH;
    if (changes->changed == 1)
        return several ? WORD_WHAT_IF_ONE_OF : WORD_WHAT_IF_ONE;
    return several ? WORD_WHAT_IF_SOME_OF : WORD_WHAT_IF_SOME;
}

static void text_title(const struct sheet_of *sheet,
                       const struct changes *changes)
{
    enum word title = title_of(changes);
    const char *ways = text_number(sheet, changes->count);
    const char *blanks[] = {
        text_outcome(sheet, changes->outcome),
        changes->added ? ways : text_number(sheet, changes->changed), ways};

    text_words(sheet, BLOCK_TEXT, title, blanks);
}

static void text_changes(const struct sheet_of *sheet,
                         const struct changes *changes)
{
    bool numbered = changes->count > 1 && changes->changed + changes->added > 1;

    text_title(sheet, changes);
    for (uint32_t i = 0; i < changes->count; i++)
        text_ways(sheet, numbered ? i + 1 : 0, &changes->items[i]);
    if (!changes->exact && changes->count)
        text_words(sheet, BLOCK_LINE, WORD_WHAT_IF_INEXACT, NULL);
}

void text_what_if(const struct sheet_of *sheet)
{
    const struct what_if *what_if = sheet->result->what_if;

    if (!what_if || !what_if->count)
        return;
    text_words(sheet, BLOCK_HEADING, WORD_WHAT_IF_TITLE, NULL);
    for (uint32_t i = 0; i < what_if->count; i++)
        text_changes(sheet, &what_if->items[i]);
}
