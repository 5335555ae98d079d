/* SPDX-License-Identifier: MIT */
/* alike.c -- one character after the other, by the table of alike.def. */
#include "base/alike.h"

#include "base/base.h"
#include "base/base_internal.h"
#include "base/utf8.h"

#include <string.h>

enum {
    WIDE_FIRST = 0xFF01, /* the wide forms of ! to ~ */
    WIDE_LAST = 0xFF5E,
    DIGITS = 10
};

static const struct {
    uint32_t first, last;
    const char *text;
} singles[] = {
#define ALIKE(first, last, text) {first, last, text},
#define ACCENT(mark, letters, composed)
#include "base/alike.def"
#undef ALIKE
#undef ACCENT
};

static const struct {
    uint32_t mark;
    const char *letters, *composed;
} accents[] = {
#define ALIKE(first, last, text)
#define ACCENT(mark, letters, composed) {mark, letters, composed},
#include "base/alike.def"
#undef ALIKE
#undef ACCENT
};

/* The zeros of digits that stand for those of ASCII, in order. */
static const uint32_t zeros[] = {0x660, 0x6F0};

/* A text under way; `left` are plain characters not yet handed out. */
struct walk {
    const char *at, *end, *left;
    bool spaced; /* the last one handed out was a space */
};

/* What the point stands for, "" for nothing; NULL where it is plain. */
static const char *find_single(uint32_t point)
{
    if (point >= ' ' && point < '`')
        return NULL;
    for (size_t i = 0; i < COUNT_OF(singles); i++)
        if (point >= singles[i].first && point <= singles[i].last)
            return singles[i].text;
    return NULL;
}

/* A digit or wide sign as that of ASCII; others stay. */
static uint32_t plain_sign(uint32_t point)
{
    for (size_t i = 0; i < COUNT_OF(zeros); i++)
        if (point >= zeros[i] && point < zeros[i] + DIGITS)
            return '0' + point - zeros[i];
    if (point >= WIDE_FIRST && point <= WIDE_LAST)
        return '!' + point - WIDE_FIRST;
    return point;
}

/* The letter with the mark, or 0 where there is no such character. */
static uint32_t compose(uint32_t letter, uint32_t mark)
{
    for (size_t i = 0; i < COUNT_OF(accents); i++) {
        const char *letters = accents[i].letters;
        const char *at = letter < 0x80 ? strchr(letters, (int)letter) : NULL;
        const char *composed = accents[i].composed;
        const char *end = composed + strlen(composed);

        if (accents[i].mark != mark || !at || !letter)
            continue;
        for (; at > letters; at--)
            (void)utf8_next(&composed, end);
        return utf8_next(&composed, end);
    }
    return 0;
}

/* Takes the mark behind a letter along with it, where there is one. */
static uint32_t with_accent(struct walk *walk, uint32_t letter)
{
    const char *next = walk->at;

    if (next == walk->end || (*next & 0x80) == 0)
        return letter;

    uint32_t composed = compose(letter, utf8_next(&next, walk->end));
    if (!composed)
        return letter;
    walk->at = next;
    return composed;
}

/* The next character, spaces one by one; false at the end. */
static bool next_plain(struct walk *walk, uint32_t *point)
{
    while (!*walk->left && walk->at < walk->end) {
        *point = plain_sign(utf8_next(&walk->at, walk->end));
        const char *text = find_single(*point);
        if (!text) {
            *point = with_accent(walk, *point);
            return true;
        }
        walk->left = text;
    }
    if (!*walk->left)
        return false;
    *point = (unsigned char)*walk->left++;
    return true;
}

/* The next character; of several spaces only the first. */
static bool next(struct walk *walk, uint32_t *point)
{
    while (next_plain(walk, point)) {
        bool again = walk->spaced && *point == ' ';

        walk->spaced = *point == ' ';
        if (!again)
            return true;
    }
    return false;
}

static struct walk walk_of(const char *text, size_t size)
{
    return (struct walk){.at = text, .end = text + size, .left = ""};
}

size_t alike_plain(const char *text, size_t size, char *plain)
{
    struct walk walk = walk_of(text, size);
    char *end = plain, bytes[4];
    uint32_t point;

    // What a character stands for never takes more bytes than it does.
    while (next(&walk, &point)) {
        size_t length = utf8_write(point, bytes);
        memcpy(end, bytes, length);
        end += length;
    }
    return (size_t)(end - plain);
}

bool alike_is_plain(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        bool again = i && text[i] == ' ' && text[i - 1] == ' ';

        if (again || text[i] < ' ' || text[i] > '~' || text[i] == '`')
            return false;
    }
    return true;
}

bool alike_same(const char *a, size_t a_size, const char *b, size_t b_size)
{
    struct walk left = walk_of(a, a_size), right = walk_of(b, b_size);
    uint32_t x, y;

    while (next(&left, &x))
        if (!next(&right, &y) || utf8_fold(x) != utf8_fold(y))
            return false;
    return !next(&right, &y);
}

uint64_t alike_hash(const char *text, size_t size)
{
    struct walk walk = walk_of(text, size);
    uint64_t hash = 0xCBF29CE484222325; // FNV-1a
    uint32_t point;

    while (next(&walk, &point))
        hash = (hash ^ utf8_fold(point)) * 0x100000001B3;
    return hash;
}

bool alike_is_hidden(uint32_t point)
{
    return utf8_is_control(point) || utf8_is_hidden(point);
}
