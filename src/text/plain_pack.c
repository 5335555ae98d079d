/* plain_pack.c -- the texts of a pack, one after the other. */
#include "text/plain_internal.h"

/* A pack's texts under way. */
struct tour {
    struct plain *plain;
    const struct pack *pack;
    uint32_t language;
};

static void look(const struct tour *tour, struct text text,
                 enum plain_kind kind, struct origin at, const char *path)
{
    struct arena *arena = tour->plain->faults->arena;
    struct place place = {
        .file = tour->pack->file, .line = at.line, .column = at.column};

    if (!text.in)
        return;
    place.path = arena_print(arena, "%s/%s", path,
                             tour->pack->languages[tour->language]);
    plain_look(tour->plain, text.in[tour->language], kind, place);
}

/* "/rules/3/because" */
static const char *path_to(const struct tour *tour, const char *list,
                           uint32_t index, const char *member)
{
    return arena_print(tour->plain->faults->arena, "/%s/%u/%s", list,
                       (unsigned)index, member);
}

static void look_at_questions(const struct tour *tour)
{
    for (uint32_t i = 0; i < tour->pack->question_count; i++) {
        const struct question *question = &tour->pack->questions[i];

        look(tour, question->ask, PLAIN_SENTENCE, question->at,
             path_to(tour, "questions", i, "ask"));
        look(tour, question->why, PLAIN_SENTENCE, question->at,
             path_to(tour, "questions", i, "why"));
        for (uint32_t k = 0; k < question->option_count; k++)
            look(tour, question->options[k].says, PLAIN_LABEL,
                 question->options[k].at,
                 arena_print(tour->plain->faults->arena, "%s/%u/says",
                             path_to(tour, "questions", i, "options"),
                             (unsigned)k));
    }
}

static void look_at_outcomes(const struct tour *tour)
{
    for (uint32_t i = 0; i < tour->pack->outcome_count; i++) {
        const struct outcome *outcome = &tour->pack->outcomes[i];

        look(tour, outcome->says, PLAIN_SENTENCE, outcome->at,
             path_to(tour, "outcomes", i, "says"));
        for (uint32_t k = 0; k < outcome->date_count; k++)
            look(tour, outcome->dates[k].says, PLAIN_LABEL, outcome->at,
                 arena_print(tour->plain->faults->arena, "%s/%u/says",
                             path_to(tour, "outcomes", i, "dates"),
                             (unsigned)k));
    }
}

static void look_at_sources(const struct tour *tour)
{
    for (uint32_t i = 0; i < tour->pack->source_fact_count; i++) {
        const struct source_fact *fact = &tour->pack->source_facts[i];

        look(tour, fact->section, PLAIN_LABEL, fact->at,
             path_to(tour, "source/facts", i, "section"));
        look(tour, fact->says, PLAIN_SENTENCE, fact->at,
             path_to(tour, "source/facts", i, "says"));
    }
}

void plain_look_at_pack(struct plain *plain, const struct pack *pack,
                        uint32_t language)
{
    const struct tour tour = {plain, pack, language};
    const struct origin top = {1, 1};

    look(&tour, pack->title, PLAIN_LABEL, top, "/title");
    look(&tour, pack->notice, PLAIN_SENTENCE, top, "/notice");
    look_at_sources(&tour);
    look_at_questions(&tour);
    look_at_outcomes(&tour);
    for (uint32_t i = 0; i < pack->rule_count; i++)
        look(&tour, pack->rules[i].because, PLAIN_SENTENCE, pack->rules[i].at,
             path_to(&tour, "rules", i, "because"));
    for (uint32_t i = 0; i < pack->advice_count; i++)
        look(&tour, pack->advice[i].says, PLAIN_SENTENCE, pack->advice[i].at,
             path_to(&tour, "advice", i, "says"));
}
