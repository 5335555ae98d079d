/* SPDX-License-Identifier: MIT */
/*
 * typed_near.c -- word by word: whole, a part, or a slip of one.
 *
 * A label's score is that of the typed word that fits it worst, so that every
 * word counts; where one does not fit at all, the number of those that do,
 * which is less.  The options with the best score are near.
 */
#include "answers/typed_option_internal.h"

#include "base/alike.h"
#include "base/fault.h"
#include "base/utf8.h"
#include "text/typed_words.h"

#include <string.h>

enum {
    WORDS_MAX = 16,     /* of a reply; who types more is not naming an option */
    PART_MIN = 2,       /* bytes of a part of a word */
    SLIP_MIN = 4,       /* bytes of a word that may have a slip; */
    SLIP_LONG = 5,      /* fewer only of a label's one word, */
    SLIP_MAX = 24,      /* and so many that looking takes no time */
    SLIP_WORDS_MAX = 4, /* of a reply in which slips are looked for */
    SEVERAL_MAX = 1000  /* bytes of a reply that names several options */
};

struct words {
    struct span of[WORDS_MAX];
    uint32_t count;
    bool negated, too_many;
};

/* How well a word that was typed fits one of a label. */
enum fit { FIT_NONE, FIT_SLIP, FIT_PART, FIT_WHOLE, FIT_COUNT };

/* Bytes of letters, digits and what is not ASCII. */
static bool is_inside(const char *at)
{
    return byte_is_digit(*at) || (*at >= 'a' && *at <= 'z') ||
           (*at >= 'A' && *at <= 'Z') || (*at & 0x80) || *at == '\'' ||
           *at == '-';
}

/* Takes the next word off *rest. */
static bool next_word(struct span *rest, struct span *word)
{
    const char *at = rest->text, *end = at + rest->size;

    while (at < end && !is_inside(at))
        at++;
    word->text = at;
    while (at < end && is_inside(at))
        at++;
    word->size = (size_t)(at - word->text);
    *rest = (struct span){at, (size_t)(end - at)};
    return word->size > 0;
}

static bool is(const struct span *word, enum typed_kind kind)
{
    return typed_is(kind, word->text, word->size);
}

/*
 * The words that count: without articles, and without those that deny, unless
 * there are no others.
 */
static struct words words_of(struct span text)
{
    struct words words = {0}, others = {0};
    struct span word;

    while (next_word(&text, &word)) {
        bool denies = is(&word, TYPED_NEGATION);
        bool counts = !denies && !is(&word, TYPED_ARTICLE);
        struct words *list = counts ? &words : &others;

        words.negated |= denies;
        if (list->count == WORDS_MAX) {
            words.too_many = true;
            break;
        }
        list->of[list->count++] = word;
    }
    if (words.count)
        return words;
    others.negated = words.negated;
    return others;
}

/* Whether a character begins there, or the word ends. */
static bool is_edge(const struct span *word, size_t at)
{
    return at == word->size || (word->text[at] & 0xC0) != 0x80;
}

static bool has_part(const struct span *word, const struct span *part)
{
    for (size_t i = 0; i + part->size <= word->size; i++)
        if (is_edge(word, i) && is_edge(word, i + part->size) &&
            utf8_same(word->text + i, part->size, part->text, part->size))
            return true;
    return false;
}

/* In small letters; `room` has twice the bytes of a word. */
static const char *small(const struct span *word, char *room)
{
    const char *at = word->text, *end = at + word->size;
    size_t used = 0;

    while (at < end)
        used += utf8_write(utf8_lower(utf8_next(&at, end)), room + used);
    room[used] = '\0';
    return room;
}

static bool is_slip(const struct span *typed, const struct span *meant)
{
    char a[2 * SLIP_MAX], b[2 * SLIP_MAX];

    if (typed->size < SLIP_MIN || typed->size > SLIP_MAX ||
        meant->size < SLIP_MIN || meant->size > SLIP_MAX)
        return false;
    small(typed, a);

    const char *name = small(meant, b);
    return fault_nearest(a, &name, 1);
}

static enum fit fit_of(const struct span *typed, struct span label, bool slips)
{
    size_t size = label.size;
    enum fit best = FIT_NONE;
    struct span word;

    while (best < FIT_WHOLE && next_word(&label, &word)) {
        enum fit fit = FIT_NONE;

        if (utf8_same(word.text, word.size, typed->text, typed->size))
            fit = FIT_WHOLE;
        else if (typed->size >= PART_MIN && has_part(&word, typed))
            fit = FIT_PART;
        else if (slips && (typed->size >= SLIP_LONG || word.size == size) &&
                 is_slip(typed, &word))
            fit = FIT_SLIP;
        if (fit > best)
            best = fit;
    }
    return best;
}

/*
 * How near the label comes: by the word that fits worst where all do, which is
 * above how many fit.
 */
static uint32_t score_of(const struct words *words, const char *says,
                         struct arena *scratch)
{
    char *plain = arena_alloc(scratch, strlen(says), 1);
    struct span label = {plain, alike_plain(says, strlen(says), plain)};
    enum fit worst = FIT_WHOLE;
    uint32_t fitting = 0;

    for (uint32_t i = 0; i < words->count; i++) {
        enum fit fit =
            fit_of(&words->of[i], label, words->count <= SLIP_WORDS_MAX);

        worst = fit < worst ? fit : worst;
        fitting += fit != FIT_NONE && words->of[i].size > PART_MIN &&
                   !is(&words->of[i], TYPED_BETWEEN);
    }
    return worst == FIT_NONE ? fitting : WORDS_MAX + (uint32_t)worst;
}

static void find_best(const struct typed_choice *choice, uint32_t language,
                      const struct words *words, struct typed_near *near,
                      struct arena *scratch)
{
    uint32_t best = 1;

    for (uint32_t i = 0; i < choice->question->option_count; i++) {
        struct arena_mark mark = arena_mark(scratch);
        uint32_t score = score_of(
            words, choice->question->options[i].says.in[language], scratch);

        arena_rewind(scratch, mark);
        if (score < best)
            continue;
        if (score > best)
            *near = (struct typed_near){0};
        best = score;
        if (near->count < TYPED_NEAR_MAX)
            near->of[near->count++] = i;
        else
            near->more++;
    }
    near->fits = near->count && !words->negated && best > WORDS_MAX;
}

struct typed_near typed_near(const struct typed_choice *choice,
                             struct span text, struct arena *scratch)
{
    struct words words = words_of(text);
    struct typed_near near = {0};

    if (words.too_many || !words.count)
        return near;
    find_best(choice, choice->language, &words, &near, scratch);
    for (uint32_t i = 0; !near.count && i < choice->language_count; i++)
        find_best(choice, i, &words, &near, scratch);
    return near;
}

/*
 * What joins two answers: a sign, a word between spaces, or a space or hyphen
 * between two numbers.  Returns where it is, or the size of the text.
 */
static size_t find_join(struct span rest, size_t *join)
{
    const char *text = rest.text;
    size_t size = rest.size;

    for (size_t i = 1; i < size; i++) {
        bool gap = strchr(" -", text[i]) && text[i] && i + 1 < size &&
                   byte_is_digit(text[i - 1]) && byte_is_digit(text[i + 1]);

        *join = gap || (!(text[i] & 0x80) && typed_is(TYPED_JOIN, text + i, 1));
        if (!*join && text[i - 1] == ' ')
            *join = typed_at_start(TYPED_JOIN, text + i, size - i);
        if (*join)
            return i;
    }
    return size;
}

/* The option that the word names: by number, id, label, or rest of a yes. */
static int32_t find_named(const struct typed_choice *choice, struct span word)
{
    int32_t option =
        question_find_option(choice->question, word.text, word.size);
    int64_t number = 0;

    if (option < 0)
        option = option_by_label(choice, word);
    if (option == OPTION_NONE)
        option = option_by_rest(choice, word);
    if (option != OPTION_NONE)
        return option;
    for (size_t i = 0; i < word.size; i++) {
        if (!byte_is_digit(word.text[i]) || number > INT32_MAX)
            return OPTION_NONE;
        number = number * 10 + (word.text[i] - '0');
    }
    return option_has_number(choice, number) ? (int32_t)number - 1
                                             : OPTION_NONE;
}

bool typed_names_several(const struct typed_choice *choice, struct span text)
{
    int32_t first = OPTION_NONE;
    bool several = false;

    if (text.size > SEVERAL_MAX)
        return false;
    while (text.size) {
        size_t join = 0, at = find_join(text, &join);
        struct span word = span_trim((struct span){text.text, at});

        if (word.size) {
            int32_t option = find_named(choice, word);
            if (option == OPTION_NONE)
                return false;
            several |= first != OPTION_NONE && first != option;
            first = option;
        }
        text.text += at + join; // beyond the end there is no join
        text.size -= at + join;
    }
    return several;
}
