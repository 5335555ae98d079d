/* typed_option.c -- labels against what was typed, and against each other. */
#include "answers/typed_option_internal.h"

#include "base/alike.h"
#include "base/base.h"
#include "text/typed_words.h"

#include <stdlib.h>
#include <string.h>

static const char *label(const struct typed_choice *choice, uint32_t option,
                         uint32_t language)
{
    return choice->question->options[option].says.in[language];
}

static int32_t find_label(const struct typed_choice *choice, uint32_t language,
                          struct span text)
{
    int32_t found = OPTION_NONE;

    for (uint32_t i = 0; i < choice->question->option_count; i++) {
        const char *says = label(choice, i, language);

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
            const char *says = label(choice, i, j);

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

bool option_is_number(const struct typed_choice *choice, uint32_t option)
{
    bool alone;
    int32_t number =
        first_number(label(choice, option, choice->language), &alone);

    return number >= 0 &&
           (alone || (number > 0 && number != (int32_t)option + 1 &&
                      number <= (int32_t)choice->question->option_count));
}

bool option_numbered(const struct typed_choice *choice)
{
    struct typed_choice in = *choice;

    for (in.language = 0; in.language < in.language_count; in.language++)
        for (uint32_t i = 0; i < in.question->option_count; i++)
            if (option_is_number(&in, i))
                return false;
    return true;
}

bool option_has_number(const struct typed_choice *choice, int64_t number)
{
    if (number < 1 || number > (int64_t)choice->question->option_count ||
        !option_numbered(choice))
        return false;
    for (uint32_t i = 0; i < choice->language_count; i++) {
        const char *says = label(choice, (uint32_t)number - 1, i);
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
            const char *says = label(choice, i, j);
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
