/* SPDX-License-Identifier: MIT */
/* typed_option.c -- labels against what was typed, and against each other. */
#include "answers/typed_option_internal.h"

#include "base/alike.h"
#include "base/fault.h"
#include "text/typed_words.h"
#include "json/shown.h"

#include <stdlib.h>
#include <string.h>

static const char *label_of(const struct typed_choice *choice, uint32_t option,
                            uint32_t language)
{
    return choice->question->options[option].says.in[language];
}

static int32_t find_label(const struct typed_choice *choice, uint32_t language,
                          struct span text)
{
    int32_t found = OPTION_NONE;

    for (uint32_t i = 0; i < choice->question->option_count; i++) {
        const char *says = label_of(choice, i, language);

        if (!alike_same(text.text, text.size, says, strlen(says)))
            continue;
        if (found != OPTION_NONE)
            return OPTION_SEVERAL;
        found = (int32_t)i;
    }
    return found;
}

int32_t option_by_label(const struct typed_choice *choice, struct span text)
{
    int32_t found = find_label(choice, choice->language, text);

    for (uint32_t i = 0; found == OPTION_NONE && i < choice->language_count;
         i++)
        found = find_label(choice, i, text);
    return found;
}

/* Whether what follows the comma in a label is the text. */
static bool is_rest(const char *says, struct span text)
{
    const char *comma = strchr(says, ',');

    if (!comma)
        return false;
    comma += 1 + strspn(comma + 1, " ");
    return alike_same(text.text, text.size, comma, strlen(comma));
}

int32_t option_by_rest(const struct typed_choice *choice, struct span text)
{
    int32_t found = OPTION_NONE;
    bool yes = false;

    for (uint32_t i = 0; i < choice->question->option_count; i++)
        for (uint32_t j = 0; j < choice->language_count; j++) {
            const char *says = label_of(choice, i, j);

            if (!is_rest(says, text))
                continue;
            if (found != OPTION_NONE && found != (int32_t)i)
                return OPTION_NONE;
            found = (int32_t)i;
            yes = typed_is(TYPED_YES, says, strcspn(says, ","));
        }
    return yes ? found : OPTION_NONE;
}

/* The number that a label begins with, up to a thousand; -1 for none. */
static int32_t first_number(const char *says, bool *alone)
{
    enum { ROOM = 16, MOST = 1000 };
    char plain[ROOM];
    size_t size = strlen(says);
    int32_t number = 0;
    size_t i = 0;

    while (size > ROOM || (size && (says[size] & 0xC0) == 0x80))
        size--; // a shorter text that ends between two characters
    *alone = !says[size];
    size = alike_plain(says, size, plain);
    for (; i < size && byte_is_digit(plain[i]); i++)
        if (number <= MOST)
            number = number * 10 + (plain[i] - '0');
    *alone &= i == size;
    return i ? number : -1;
}

/*
 * Whether the label is a number, or begins with the number that another option
 * would have in a list.
 */
static bool is_number(const struct typed_choice *choice, uint32_t option)
{
    bool alone;
    int32_t number =
        first_number(label_of(choice, option, choice->language), &alone);

    return number >= 0 &&
           (alone || (number > 0 && number != (int32_t)option + 1 &&
                      number <= (int32_t)choice->question->option_count));
}

bool option_numbered(const struct typed_choice *choice)
{
    struct typed_choice in = *choice;

    for (in.language = 0; in.language < in.language_count; in.language++)
        for (uint32_t i = 0; i < in.question->option_count; i++)
            if (is_number(&in, i))
                return false;
    return true;
}

bool option_has_number(const struct typed_choice *choice, int64_t number)
{
    if (number < 1 || number > (int64_t)choice->question->option_count ||
        !option_numbered(choice))
        return false;
    for (uint32_t i = 0; i < choice->language_count; i++) {
        const char *says = label_of(choice, (uint32_t)number - 1, i);
        struct span text = {says, strlen(says)};

        if (find_label(choice, i, text) == OPTION_SEVERAL)
            return false;
    }
    return true;
}

struct hashed {
    uint64_t hash;
    uint32_t option;
};

static int compare_hashes(const void *left, const void *right)
{
    const struct hashed *a = left, *b = right;

    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return (a->option > b->option) - (a->option < b->option);
}

bool option_find_shared(const struct typed_choice *choice, bool *shared,
                        struct arena *scratch)
{
    uint32_t count = choice->question->option_count;
    struct hashed *hashed = arena_array(scratch, struct hashed, count);
    bool any = false;

    memset(shared, 0, count * sizeof *shared);
    for (uint32_t j = 0; j < choice->language_count; j++) {
        for (uint32_t i = 0; i < count; i++) {
            const char *says = label_of(choice, i, j);
            hashed[i] = (struct hashed){alike_hash(says, strlen(says)), i};
        }
        qsort(hashed, count, sizeof *hashed, compare_hashes);
        for (uint32_t i = 1; i < count; i++) {
            // Two labels of one hash that differ are as good as never met.
            if (hashed[i].hash != hashed[i - 1].hash)
                continue;
            shared[hashed[i].option] = shared[hashed[i - 1].option] = any =
                true;
        }
    }
    return any;
}

/* A label, and where it stands. */
struct label {
    const struct pack *pack;
    struct typed_choice choice;
    uint32_t number, option;
    struct faults *faults;
};

static const char *says(const struct label *label, uint32_t option)
{
    return label_of(&label->choice, option, label->choice.language);
}

static struct place place_of(const struct label *label)
{
    struct origin at = label->choice.question->options[label->option].at;

    return (struct place){
        .file = label->pack->file,
        .line = at.line,
        .column = at.column,
        .path = arena_print(label->faults->arena,
                            "/questions/%u/options/%u/says/%s",
                            (unsigned)label->number, (unsigned)label->option,
                            label->pack->languages[label->choice.language]),
    };
}

static const char *shown(const struct label *label)
{
    return shown_text(label->faults->arena, says(label, label->option));
}

/* Once for an option, in the first language where it is so. */
static void look_at_number(const struct label *label)
{
    const uint32_t own = label->choice.language;
    struct typed_choice in = label->choice;

    for (in.language = 0; in.language <= own; in.language++)
        if (is_number(&in, label->option) != (in.language == own))
            return;
    fault_add_hint(label->faults, FAULT_LABEL_NUMBER, place_of(label),
                   "call it by words: 'two', 'two children'",
                   "the label '%s' could be a number of the list, so the "
                   "options of '%s' are listed without numbers",
                   shown(label), label->choice.question->id);
}

static void look_at_words(const struct label *label)
{
    const struct question *question = label->choice.question;
    const char *text = says(label, label->option);

    if (question->unknown_option == (int32_t)label->option ||
        !typed_is(TYPED_DONT_KNOW, text, strlen(text)))
        return;
    fault_add_hint(
        label->faults, FAULT_LABEL_UNKNOWN, place_of(label),
        arena_print(label->faults->arena,
                    "write \"unknown\": \"%s\" in the question, or call the "
                    "option otherwise",
                    question->options[label->option].id),
        "the label '%s' is how people say that they do not know, but "
        "'%s' does not stand for that",
        shown(label), question->options[label->option].id);
}

/* The option that has the label as its id, if it is another. */
static void look_at_ids(const struct label *label)
{
    const char *text = says(label, label->option);
    const struct option *options = label->choice.question->options;
    int32_t other =
        question_find_option(label->choice.question, text, strlen(text));

    if (other < 0 || other == (int32_t)label->option)
        return;
    fault_add_hint(label->faults, FAULT_LABEL_ID, place_of(label),
                   "call it otherwise: who types this is taken to mean the id",
                   "the label of '%s' is the id of option '%s'",
                   options[label->option].id, options[other].id);
}

/* The first option before this one that has the same label, or none. */
static void look_at_shared(const struct label *label)
{
    const struct option *options = label->choice.question->options;
    const char *text = says(label, label->option);

    for (uint32_t i = 0; i < label->option; i++) {
        const char *other = says(label, i);

        if (!alike_same(text, strlen(text), other, strlen(other)))
            continue;
        fault_add_hint(label->faults, FAULT_LABELS_SAME, place_of(label),
                       "say what makes them differ: who types this label is "
                       "asked for an id",
                       "the options '%s' and '%s' are both called '%s'",
                       options[i].id, options[label->option].id, shown(label));
        return;
    }
}

/* Looks at the labels of one question in one language. */
static void look_at_labels(struct label label)
{
    uint32_t count = label.choice.question->option_count;
    bool *shared = arena_array(label.faults->arena, bool, count);

    option_find_shared(&label.choice, shared, label.faults->arena);
    for (label.option = 0; label.option < count; label.option++) {
        look_at_number(&label);
        look_at_words(&label);
        look_at_ids(&label);
        if (shared[label.option])
            look_at_shared(&label);
    }
}

void labels_look_at_pack(const struct pack *pack, struct faults *faults)
{
    for (uint32_t i = 0; i < pack->question_count; i++)
        for (uint32_t j = 0; j < pack->language_count; j++)
            look_at_labels((struct label){
                .pack = pack,
                .choice = {&pack->questions[i], j, pack->language_count},
                .number = i,
                .faults = faults,
            });
}
