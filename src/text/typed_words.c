/* SPDX-License-Identifier: MIT */
/* typed_words.c -- walking along the table. */
#include "text/typed_words.h"

#include "base/base.h"
#include "base/utf8.h"
#include "text/messages.h"

#include <assert.h>
#include <string.h>

enum { LANGUAGES = 2 };
static_assert((int)LANGUAGES == LANGUAGE_COUNT, "people type what is spoken");

static const struct row {
    enum typed_kind kind;
    int32_t value;
    const char *words[LANGUAGES];
} rows[] = {
#define TYPED(kind, value, en, nl) {TYPED_##kind, value, {en, nl}},
#include "text/typed_words.def"
#undef TYPED
};

/* A word of the table, and where the next one may be. */
struct word {
    const char *text;
    size_t size;
    const struct row *row;
    const char *rest; /* of the words in this cell */
    size_t cell;      /* the one to look at next */
};

/* To the words of the next cell of that kind. */
static bool next_cell(enum typed_kind kind, struct word *word)
{
    while (word->cell < COUNT_OF(rows) * LANGUAGES) {
        word->row = &rows[word->cell / LANGUAGES];
        word->rest = word->row->words[word->cell % LANGUAGES];
        word->cell++;
        if (word->row->kind == kind)
            return true;
    }
    return false;
}

/* The next word of the kind; `word` is zero at first. */
static bool next(enum typed_kind kind, struct word *word)
{
    while (!word->rest || !*word->rest)
        if (!next_cell(kind, word))
            return false;
    word->text = word->rest;
    word->size = strcspn(word->text, "|");
    word->rest = word->text + word->size;
    word->rest += *word->rest == '|';
    return true;
}

bool typed_first(enum typed_kind kind, size_t language, struct span *word)
{
    const struct row *row = rows;

    while (row->kind != kind)
        row++;
    if (language == LANGUAGES)
        return false;
    *word =
        (struct span){row->words[language], strcspn(row->words[language], "|")};
    return true;
}

size_t typed_values(enum typed_kind kind, const char *text, size_t size,
                    int32_t *values, size_t max)
{
    struct word word = {0};
    size_t count = 0;

    while (count < max && next(kind, &word))
        if (utf8_same(text, size, word.text, word.size))
            values[count++] = word.row->value;
    return count;
}

bool typed_is(enum typed_kind kind, const char *text, size_t size)
{
    int32_t value;

    return typed_values(kind, text, size, &value, 1);
}

static bool is_gap(char byte)
{
    return byte == ' ' || byte == ',';
}

/* The bytes of the longest word that stands at the start, or at the end. */
static size_t longest(enum typed_kind kind, const char *text, size_t size,
                      bool at_end)
{
    struct word word = {0};
    size_t most = 0;

    while (next(kind, &word)) {
        if (word.size <= most || word.size > size)
            continue;
        const char *at = at_end ? text + size - word.size : text;
        if ((word.size == size || is_gap(at_end ? at[-1] : at[word.size])) &&
            utf8_same(at, word.size, word.text, word.size))
            most = word.size;
    }
    return most;
}

size_t typed_at_start(enum typed_kind kind, const char *text, size_t size)
{
    return longest(kind, text, size, false);
}

size_t typed_at_end(enum typed_kind kind, const char *text, size_t size)
{
    return longest(kind, text, size, true);
}

static bool is_marked(const char *text, size_t size)
{
    return size > 1 && strchr(".,!", text[size - 1]);
}

size_t typed_unmarked(const char *text, size_t size)
{
    if (!is_marked(text, size))
        return size;
    for (size--; size > 1 && text[size - 1] == ' ';)
        size--;
    return size;
}

/* Spaces, and the mark among them, between an answer and a polite word. */
static struct word strip_gap(struct word text, bool *unmarked)
{
    while (text.size && text.text[text.size - 1] == ' ')
        text.size--;
    size_t bare = typed_unmarked(text.text, text.size);
    *unmarked |= bare < text.size;
    text.size = bare;
    return text;
}

/*
 * Without a polite word at its start or end, and the gap beside that; where
 * there was a mark behind the rest, sets *unmarked.
 */
static struct word strip(struct word text, bool *unmarked)
{
    size_t polite = typed_at_start(TYPED_POLITE, text.text, text.size);
    bool comma = false;

    text.text += polite;
    text.size -= polite;
    for (; polite && text.size && is_gap(*text.text); text.size--) {
        if (*text.text == ',' && comma)
            break;
        comma |= *text.text++ == ',';
    }
    polite = typed_at_end(TYPED_POLITE, text.text, text.size);
    text.size -= polite;
    return polite ? strip_gap(text, unmarked) : text;
}

/* Without quotes or brackets around all of it. */
static struct word unwrap(struct word text)
{
    static const char pairs[] = "\"\"''()[]";

    for (const char *pair = pairs; text.size > 2 && *pair; pair += 2)
        if (text.text[0] == pair[0] && text.text[text.size - 1] == pair[1])
            return (struct word){.text = text.text + 1, .size = text.size - 2};
    return text;
}

void typed_core(const char **text, size_t *size)
{
    struct word all = {.text = *text, .size = typed_unmarked(*text, *size)};
    bool unmarked = all.size < *size;
    struct word core = strip(all = unwrap(all), &unmarked);

    while (core.size != all.size) {
        all = core;
        core = strip(all, &unmarked);
    }
    if (!core.size || (unmarked && is_marked(core.text, core.size)))
        return;
    *text = core.text;
    *size = core.size;
}
