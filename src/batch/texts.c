/* SPDX-License-Identifier: MIT */
/* texts.c -- from ids to what they say. */
#include "batch/texts_internal.h"

#include "report/write.h"

static const char *outcome_text(const struct pack *pack, uint32_t language,
                                int32_t outcome)
{
    return outcome == NO_INDEX ? NULL
                               : pack->outcomes[outcome].says.in[language];
}

static struct text_list list_new(uint32_t count, struct arena *scratch)
{
    return (struct text_list){arena_array(scratch, const char *, count), count};
}

static struct text_list question_texts(const struct pack *pack,
                                       uint32_t language,
                                       const uint32_t *questions,
                                       uint32_t count, struct arena *scratch)
{
    struct text_list list = list_new(count, scratch);

    for (uint32_t i = 0; i < count; i++)
        list.of[i] = pack->questions[questions[i]].ask.in[language];
    return list;
}

struct texts texts_find(const struct pack *pack, uint32_t language,
                        const struct decision *decision, struct arena *scratch)
{
    struct texts texts = {
        .outcome = outcome_text(pack, language, decision->outcome),
        .rule = decision->rule == NO_INDEX
                    ? NULL
                    : pack->rules[decision->rule].because.in[language],
        .possible = list_new(decision->possible_count, scratch),
        .advice = list_new(decision->advice_count, scratch),
        .ask = question_texts(pack, language, decision->ask,
                              decision->ask_count, scratch),
        .open = question_texts(pack, language, decision->open,
                               decision->open_count, scratch),
    };

    for (uint32_t i = 0; i < decision->possible_count; i++)
        texts.possible.of[i] =
            outcome_text(pack, language, decision->possible[i]);
    for (uint32_t i = 0; i < decision->advice_count; i++)
        texts.advice.of[i] =
            write_advice_text(pack, &pack->advice[decision->advice[i]],
                              decision, language, scratch);
    return texts;
}
