/* SPDX-License-Identifier: MIT */
/* plain.c -- one pass over a text, word by word; the texts of a pack. */
#include "text/plain_internal.h"

#include "base/utf8.h"
#include "json/shown.h"

#include <assert.h>
#include <string.h>

enum avoid {
    AVOID_FORMAL,
    AVOID_FAMILIAR,
    AVOID_PASSIVE,
    AVOID_HELPER,
    AVOID_BETWEEN,
    AVOID_DONE,
    AVOID_OFFICIAL
};

enum { TAG_SIZE = 3, WORDS_SIZE = 21, INSTEAD_SIZE = 17 };

/* Without addresses, which would be filled in whenever the program starts. */
static const struct avoided {
    enum avoid why;
    char language[TAG_SIZE], words[WORDS_SIZE], instead[INSTEAD_SIZE];
} avoided[] = {
#define AVOID(why, language, words, instead)                                   \
    {AVOID_##why, language, words, instead},
#include "text/plain.def"
#undef AVOID
};

#define AVOID(why, language, words, instead)                                   \
    static_assert(sizeof(language) <= TAG_SIZE &&                              \
                      sizeof(words) <= WORDS_SIZE &&                           \
                      sizeof(instead) <= INSTEAD_SIZE,                         \
                  "there is room for each");
#include "text/plain.def"
#undef AVOID

struct word {
    const char *text, *end; /* without the signs around it */
    bool is_last;           /* of its sentence */
};

/* A text under way. */
struct look {
    struct plain *plain;
    struct place at;
    const char *sentence; /* where it starts, or NULL between two */
    uint32_t words;       /* of it so far */
    const char *helper;   /* before this word, or NULL: see HELPER */
    bool mixed;           /* that was said already */
};

static bool is_stop(uint32_t point)
{
    // Also the Arabic question mark, the ellipsis, the ideographic full stop,
    // and full-width ! and ?.
    static const uint32_t stops[] = {'.',    '?',    '!',    ':',    ';',
                                     0x061F, 0x2026, 0x3002, 0xFF01, 0xFF1F};

    for (size_t i = 0; i < COUNT_OF(stops); i++)
        if (point == stops[i])
            return true;
    return false;
}

/* What can stand around a word without being of it. */
static bool is_sign(uint32_t point)
{
    return is_stop(point) ||
           (point < 0x80 && strchr("\"'()[]{},-*/<>", (int)point)) ||
           point == 0x060C || point == 0xAB || point == 0xBB ||
           (point >= 0x2010 && point <= 0x201F);
}

/*
 * Reads up to a space or the end; returns whether there was more than signs.
 * A stop counts where only signs follow it: not in "3.5".
 */
static bool read_token(const char **at, struct word *word)
{
    const char *end = *at + strcspn(*at, " ");

    *word = (struct word){0};
    while (*at < end) {
        const char *start = *at;
        uint32_t point = utf8_next(at, end);

        if (is_sign(point)) {
            word->is_last |= is_stop(point);
            continue;
        }
        word->text = word->text ? word->text : start;
        word->end = *at;
        word->is_last = false;
    }
    return word->text;
}

/* The next word from *at, which moves behind it and behind signs alone. */
static bool next_word(const char **at, struct word *word)
{
    bool found = false;

    for (;;) {
        const char *ahead = *at + strspn(*at, " ");
        struct word token;

        if (!*ahead)
            return found;
        if (!read_token(&ahead, &token)) {
            word->is_last |= found && token.is_last;
        } else if (found) {
            return true;
        } else {
            found = true;
            *word = token;
        }
        *at = ahead;
    }
}

static bool is_language(const char *tag, const char *language)
{
    size_t size = strlen(language);

    return !strncmp(tag, language, size) && (!tag[size] || tag[size] == '-');
}

/* Whether the words begin here, in whatever case; sets where they end. */
static bool has_words(const struct word *first, const char *rest,
                      const char *words, const char **end)
{
    struct word word = *first;

    for (;;) {
        size_t size = strcspn(words, " ");

        if (!utf8_same(word.text, (size_t)(word.end - word.text), words, size))
            return false;
        *end = word.end;
        words += size;
        if (!*words)
            return true;
        words++;
        if (word.is_last || !next_word(&rest, &word))
            return false;
    }
}

static void say_mixed(struct look *look, bool formal)
{
    struct plain *plain = look->plain;

    if (formal ? !plain->familiar : !plain->formal) {
        plain->formal |= formal;
        plain->familiar |= !formal;
        return;
    }
    if (!look->mixed)
        fault_add(plain->faults, FAULT_PLAIN_MIXED, look->at,
                  "people are spoken to as '%s', but as '%s' before",
                  formal ? "u" : "je", formal ? "je" : "u");
    look->mixed = true;
}

static void say_passive(struct look *look, const char *text, const char *end)
{
    struct faults *faults = look->plain->faults;

    fault_add_hint(faults, FAULT_PLAIN_PASSIVE, look->at, "say who does it",
                   "'%s' is passive",
                   shown_bytes(faults->arena, text, (size_t)(end - text)));
}

static void say_avoided(struct look *look, const struct avoided *entry,
                        const char *text, const char *end)
{
    struct faults *faults = look->plain->faults;

    switch (entry->why) {
    case AVOID_FORMAL:
    case AVOID_FAMILIAR:
        say_mixed(look, entry->why == AVOID_FORMAL);
        return;
    case AVOID_DONE:
        if (!look->helper)
            return;
        say_passive(look, look->helper, end);
        return;
    case AVOID_PASSIVE:
        say_passive(look, text, end);
        return;
    case AVOID_OFFICIAL:
        fault_add_hint(faults, FAULT_PLAIN_OFFICIAL, look->at,
                       arena_print(faults->arena, "write '%s'", entry->instead),
                       "'%s' is how offices write",
                       shown_bytes(faults->arena, text, (size_t)(end - text)));
        return;
    case AVOID_HELPER:
    case AVOID_BETWEEN:
        return;
    }
}

static void look_at_word(struct look *look, const struct word *word,
                         const char *rest)
{
    const char *helper = NULL, *end;

    for (size_t i = 0; i < COUNT_OF(avoided); i++) {
        const struct avoided *entry = &avoided[i];

        if (!is_language(look->plain->language, entry->language) ||
            !has_words(word, rest, entry->words, &end))
            continue;
        if (entry->why == AVOID_HELPER)
            helper = word->text;
        else if (entry->why == AVOID_BETWEEN)
            helper = look->helper;
        say_avoided(look, entry, word->text, end);
    }
    look->helper = helper;
}

static void end_sentence(struct look *look, const char *end)
{
    struct plain *plain = look->plain;
    struct faults *faults = plain->faults;

    if (!look->sentence)
        return;
    plain->sentences++;
    plain->words += look->words;
    if (look->words > plain->longest)
        plain->longest = look->words;
    if (look->words > PLAIN_WORDS_MAX)
        fault_add_hint(faults, FAULT_PLAIN_LONG, look->at, "make it two",
                       "a sentence has %u words, more than %d: '%s'",
                       (unsigned)look->words, PLAIN_WORDS_MAX,
                       shown_bytes(faults->arena, look->sentence,
                                   (size_t)(end - look->sentence)));
    look->sentence = NULL;
    look->words = 0;
    look->helper = NULL;
}

static uint32_t count_letters(const struct word *word)
{
    const char *at = word->text;
    uint32_t letters = 0;

    while (at < word->end)
        letters += !is_sign(utf8_next(&at, word->end));
    return letters;
}

void plain_look(struct plain *plain, const char *text, enum plain_kind kind,
                struct place at)
{
    struct look look = {.plain = plain, .at = at};
    struct word word = {0};
    const char *rest = text;

    plain->texts++;
    while (next_word(&rest, &word)) {
        if (!look.sentence)
            look.sentence = word.text;
        look.words++;
        plain->letters += count_letters(&word);
        look_at_word(&look, &word, rest);
        if (word.is_last)
            end_sentence(&look, rest);
    }
    if (look.sentence && kind == PLAIN_SENTENCE)
        fault_add(plain->faults, FAULT_PLAIN_STOP, at,
                  "the text ends without a full stop");
    end_sentence(&look, rest);
}

/* A pack's texts under way. */
struct tour {
    struct plain *plain;
    const struct pack *pack;
    uint32_t language;
};

/* Looks at the text at the path, if there is one. */
PRINTF_LIKE(5, 6)
static void look(const struct tour *tour, struct text text,
                 enum plain_kind kind, struct origin at, const char *path, ...)
{
    struct arena *arena = tour->plain->faults->arena;
    struct place place = {
        .file = tour->pack->file, .line = at.line, .column = at.column};
    va_list args;

    if (!text.in)
        return;
    va_start(args, path);
    place.path =
        arena_print(arena, "%s/%s", arena_print_args(arena, path, args),
                    tour->plain->language);
    va_end(args);
    plain_look(tour->plain, text.in[tour->language], kind, place);
}

static void look_at_question(const struct tour *tour, uint32_t i)
{
    const struct question *question = &tour->pack->questions[i];

    look(tour, question->ask, PLAIN_SENTENCE, question->at, "/questions/%u/ask",
         i);
    look(tour, question->why, PLAIN_SENTENCE, question->at, "/questions/%u/why",
         i);
    for (uint32_t k = 0; k < question->option_count; k++)
        look(tour, question->options[k].says, PLAIN_LABEL,
             question->options[k].at, "/questions/%u/options/%u/says", i, k);
}

static void look_at_outcome(const struct tour *tour, uint32_t i)
{
    const struct outcome *outcome = &tour->pack->outcomes[i];

    look(tour, outcome->says, PLAIN_SENTENCE, outcome->at, "/outcomes/%u/says",
         i);
    for (uint32_t k = 0; k < outcome->date_count; k++)
        look(tour, outcome->dates[k].says, PLAIN_LABEL, outcome->at,
             "/outcomes/%u/dates/%u/says", i, k);
}

static void look_at_source(const struct tour *tour, uint32_t i)
{
    const struct source_fact *fact = &tour->pack->source_facts[i];

    look(tour, fact->section, PLAIN_LABEL, fact->at, "/source/facts/%u/section",
         i);
    look(tour, fact->says, PLAIN_SENTENCE, fact->at, "/source/facts/%u/says",
         i);
}

void plain_look_at_pack(struct plain *plain, const struct pack *pack,
                        uint32_t language)
{
    const struct tour tour = {plain, pack, language};
    const struct origin top = {1, 1};

    look(&tour, pack->title, PLAIN_LABEL, top, "/title");
    look(&tour, pack->notice, PLAIN_SENTENCE, top, "/notice");
    for (uint32_t i = 0; i < pack->source_fact_count; i++)
        look_at_source(&tour, i);
    for (uint32_t i = 0; i < pack->question_count; i++)
        look_at_question(&tour, i);
    for (uint32_t i = 0; i < pack->outcome_count; i++)
        look_at_outcome(&tour, i);
    for (uint32_t i = 0; i < pack->rule_count; i++)
        look(&tour, pack->rules[i].because, PLAIN_SENTENCE, pack->rules[i].at,
             "/rules/%u/because", i);
    for (uint32_t i = 0; i < pack->advice_count; i++)
        look(&tour, pack->advice[i].says, PLAIN_SENTENCE, pack->advice[i].at,
             "/advice/%u/says", i);
}
