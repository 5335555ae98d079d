/* SPDX-License-Identifier: MIT */
/*
 * cell.c -- a cell is a list of alternatives, each of which is some ranges.
 *
 * Options may be called "or" or "not": in a list, every other word stands
 * between two options, so which word is which follows from its place.
 */
#include "pack/cell.h"

#include "base/utf8.h"

#include <string.h>
#include <strings.h>

enum { DIGITS_MAX = 16 }; /* of a number; 2^53 has as many */

/* A cell that is being read. */
struct reading {
    const struct pack *pack;
    uint32_t variable;
    struct range domain;
    struct span rest; /* what comes next, without white space before it */
    struct arena *arena;
    struct cell *cell;
    struct range *ranges;
    uint32_t count, room;
};

static bool refuse(struct reading *reading, enum fault_code code,
                   const char *why, const char *hint)
{
    reading->cell->code = code;
    reading->cell->why = why;
    reading->cell->hint = hint;
    return false;
}

static bool refuse_form(struct reading *reading, const char *why,
                        const char *hint)
{
    return refuse(reading, FAULT_TABLE_CELL, why, hint);
}

/* What comes next, as a text. */
static const char *next_text(const struct reading *reading)
{
    return arena_copy(reading->arena, reading->rest.text, reading->rest.size);
}

/* Whether nothing is left. */
static bool refuse_rest(struct reading *reading, const char *hint)
{
    return !reading->rest.size ||
           refuse_form(reading,
                       arena_print(reading->arena, "'%s' is not understood",
                                   next_text(reading)),
                       hint);
}

static void add(struct reading *reading, int64_t low, int64_t high)
{
    arena_more(reading->arena, reading->ranges, reading->count, reading->room);
    reading->ranges[reading->count++] = (struct range){low, high};
}

static void skip(struct reading *reading, size_t size)
{
    reading->rest.text += size;
    reading->rest.size -= size;
    reading->rest = span_trim(reading->rest);
}

static bool is_letter(char byte)
{
    return (byte | 32) >= 'a' && (byte | 32) <= 'z';
}

/* What an id goes on with. */
static bool is_of_id(char byte)
{
    return is_letter(byte) || byte_is_digit(byte) || memchr("_.-", byte, 3);
}

/* Takes a word or sign that comes next, in any case; words end as words do. */
static bool take(struct reading *reading, const char *word)
{
    size_t size = strlen(word);
    const struct span *rest = &reading->rest;

    if (rest->size < size || strncasecmp(rest->text, word, size) != 0 ||
        (is_letter(word[size - 1]) && rest->size > size &&
         is_of_id(rest->text[size])))
        return false;
    skip(reading, size);
    return true;
}

/* Takes several words. */
static bool take_words(struct reading *reading, const char *words)
{
    struct span before = reading->rest;

    while (*words) {
        char word[16];
        size_t size = strcspn(words, " ");
        memcpy(word, words, size);
        word[size] = '\0';
        if (!take(reading, word)) {
            reading->rest = before;
            return false;
        }
        words += size + (words[size] == ' ');
    }
    return true;
}

/* Takes what stands between alternatives. */
static bool take_or(struct reading *reading)
{
    return take(reading, "or") || take(reading, ",") || take(reading, ";") ||
           take(reading, "|");
}

/* The values of the domain that are in none of the ranges. */
static void complement(struct reading *reading)
{
    struct range domain = reading->domain, *old = reading->ranges;
    uint32_t count = ranges_tidy(old, reading->count, domain);
    int64_t low = domain.low;

    reading->ranges = NULL;
    reading->count = reading->room = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (old[i].low > low)
            add(reading, low, old[i].low - 1);
        low = old[i].high + 1;
    }
    if (!count || old[count - 1].high < domain.high)
        add(reading, low, domain.high);
}

/* ---- Options ---- */

/* The word that comes next: up to white space or a sign between words. */
static struct span next_word(const struct reading *reading)
{
    struct span word = {reading->rest.text, 0};

    while (word.size < reading->rest.size &&
           !memchr(" \t\n,;|", word.text[word.size], 6))
        word.size++;
    return word;
}

static bool take_option(struct reading *reading)
{
    const struct question *question =
        variable_question(reading->pack, reading->variable);
    struct span word = next_word(reading);
    int32_t option = question_find_option(question, word.text, word.size);

    if (option >= 0) {
        add(reading, option, option);
        skip(reading, word.size);
        return true;
    }
    const char *name = arena_copy(reading->arena, word.text, word.size);
    const char **names =
        arena_array(reading->arena, const char *, question->option_count);
    for (uint32_t i = 0; i < question->option_count; i++)
        names[i] = question->options[i].id;
    const char *nearest = fault_nearest(name, names, question->option_count);
    if (!word.size)
        return refuse_form(reading, "an option is missing", NULL);
    return refuse(
        reading, FAULT_UNKNOWN_OPTION,
        arena_print(reading->arena, "'%s' has no option '%s'", question->id,
                    name),
        nearest ? arena_print(reading->arena, "did you mean '%s'?", nearest)
                : NULL);
}

static bool take_options(struct reading *reading)
{
    do {
        if (!take_option(reading))
            return false;
    } while (reading->rest.size && take_or(reading));
    return refuse_rest(reading, "put 'or' between options");
}

/* Whether one word is left. */
static bool is_one_word(const struct reading *reading)
{
    return reading->rest.size && next_word(reading).size == reading->rest.size;
}

static bool is_option(const struct reading *reading, const char *text,
                      size_t size)
{
    return question_find_option(
               variable_question(reading->pack, reading->variable), text,
               size) >= 0;
}

/* Takes what makes a list one of options that are not meant. */
static bool take_not(struct reading *reading)
{
    struct span all = reading->rest;

    if (take(reading, "!=") || take(reading, "<>") ||
        take_words(reading, "none of"))
        return true;
    if (take(reading, "not") &&
        (is_one_word(reading) || !is_option(reading, "not", 3)))
        return true;
    reading->rest = all;
    return false;
}

static bool read_options(struct reading *reading)
{
    struct span all = reading->rest;

    if (is_option(reading, all.text, all.size))
        return take_option(reading);
    if (take_not(reading)) {
        if (!is_one_word(reading) &&
            take_words(&(struct reading){.rest = all}, "not"))
            return refuse_form(reading, "'not' takes one option",
                               "write 'none of', and the options");
        bool found = take_options(reading);
        complement(reading);
        return found;
    }
    if (!take(reading, "=="))
        take(reading, "=");
    return take_options(reading);
}

/* ---- Numbers ---- */

/* Words and signs before a number, the longer ones first. */
static const struct {
    const char *words;
    enum comparison comparison;
} relations[] = {
    {"at most", COMPARE_AT_MOST},
    {"at least", COMPARE_AT_LEAST},
    {"less than", COMPARE_LESS},
    {"more than", COMPARE_MORE},
    {"not the same as", COMPARE_UNEQUAL},
    {"the same as", COMPARE_SAME},
    {"not", COMPARE_UNEQUAL},
    {"<=", COMPARE_AT_MOST},
    {">=", COMPARE_AT_LEAST},
    {"\xE2\x89\xA4", COMPARE_AT_MOST},
    {"\xE2\x89\xA5", COMPARE_AT_LEAST},
    {"<>", COMPARE_UNEQUAL},
    {"!=", COMPARE_UNEQUAL},
    {"<", COMPARE_LESS},
    {">", COMPARE_MORE},
    {"==", COMPARE_SAME},
    {"=", COMPARE_SAME},
};

/* Digits with a mark between them: a number or date of some country. */
static bool refuse_marks(struct reading *reading, struct span word)
{
    struct arena *arena = reading->arena;
    const char *text = arena_copy(arena, word.text, word.size);

    if (memchr(word.text, '-', word.size) || memchr(word.text, '/', word.size))
        return refuse_form(
            reading,
            arena_print(arena, "'%s' could be a date or a range", text),
            "write a range like 1 to 2; a spreadsheet makes dates of what "
            "looks like one, unless the column has the form Text");
    return refuse_form(reading,
                       arena_print(arena,
                                   "the mark in '%s' could be for thousands, "
                                   "decimals or a list",
                                   text),
                       "write whole numbers, like 1000, and lists like 1 or 5");
}

static bool take_number(struct reading *reading, int64_t *number)
{
    struct span rest = reading->rest;
    bool minus = rest.size && *rest.text == '-';
    size_t at = minus;

    for (*number = 0; at < rest.size && byte_is_digit(rest.text[at]); at++)
        if (at < DIGITS_MAX + (size_t)minus)
            *number = *number * 10 + (rest.text[at] - '0');
    size_t digits = at - minus;
    if (!digits)
        return refuse_form(
            reading,
            rest.size ? arena_print(reading->arena,
                                    "a number must stand where '%s' does",
                                    next_text(reading))
                      : "a number is missing",
            "write numbers like 5, at most 5, less than 5, 5 to 9, or any of "
            "these with 'or' between them");
    if (at + 1 < rest.size && memchr(".,-/", rest.text[at], 4) &&
        byte_is_digit(rest.text[at + 1])) {
        while (at < rest.size && !memchr(" \t", rest.text[at], 2))
            at++;
        return refuse_marks(reading, (struct span){rest.text, at});
    }
    if (digits > DIGITS_MAX || *number > JSON_INTEGER_MAX)
        return refuse(reading, FAULT_INTEGER_TOO_LARGE,
                      "the number is too large", NULL);
    *number = minus ? -*number : *number;
    skip(reading, at);
    return true;
}

/* "5", "5 to 9", "at most 5". */
static bool take_range(struct reading *reading)
{
    struct range solved[3];
    int64_t low, high;
    size_t i = 0;

    while (i < COUNT_OF(relations) && !take_words(reading, relations[i].words))
        i++;
    if (!take_number(reading, &low))
        return false;
    if (i < COUNT_OF(relations)) {
        uint32_t count = ranges_solve(relations[i].comparison, low, solved);
        for (uint32_t k = 0; k < count; k++)
            add(reading, solved[k].low, solved[k].high);
        return true;
    }
    high = low;
    if ((take(reading, "to") || take(reading, "..")) &&
        !take_number(reading, &high))
        return false;
    if (high < low)
        return refuse_form(reading,
                           "a range goes from the smaller number to "
                           "the larger one",
                           NULL);
    add(reading, low, high);
    return true;
}

static bool read_numbers(struct reading *reading)
{
    do {
        if (!take_range(reading))
            return false;
    } while (reading->rest.size && take_or(reading));
    return refuse_rest(reading, "put 'or' between numbers or ranges");
}

static bool read_boolean(struct reading *reading)
{
    bool yes = take(reading, "yes") || take(reading, "true");

    if (!yes && !take(reading, "no") && !take(reading, "false"))
        return refuse_form(reading,
                           arena_print(reading->arena,
                                       "'%s' is neither yes nor no",
                                       next_text(reading)),
                           "write yes or no, or leave the cell empty");
    add(reading, yes, yes);
    return refuse_rest(reading, "write yes or no alone");
}

/* Puts what was read into the cell. */
static bool keep(struct reading *reading)
{
    uint32_t count =
        ranges_tidy(reading->ranges, reading->count, reading->domain);

    reading->cell->in = (struct values){reading->ranges, count};
    if (count)
        return true;
    if (!variable_is_counted(reading->pack, reading->variable))
        return refuse_form(reading, "no option is left",
                           "write 'nothing holds' where that is meant");
    return refuse_form(
        reading,
        arena_print(reading->arena, "'%s' has no such value",
                    pack_variable_id(reading->pack, reading->variable)),
        arena_print(reading->arena, "it lies between %lld and %lld",
                    (long long)reading->domain.low,
                    (long long)reading->domain.high));
}

bool cell_read(const struct pack *pack, uint32_t variable, struct span text,
               struct arena *arena, struct cell *cell)
{
    struct reading reading = {
        .pack = pack,
        .variable = variable,
        .domain = pack_domain(pack, variable),
        .rest = span_trim(text),
        .arena = arena,
        .cell = cell,
    };
    bool found;

    *cell = (struct cell){.code = FAULT_CODE_COUNT};
    if (!reading.rest.size || span_is(reading.rest, "-")) {
        add(&reading, reading.domain.low, reading.domain.high);
        return keep(&reading);
    }
    if (span_is(reading.rest, "nothing holds"))
        return true;
    if (variable_has_options(pack, variable))
        found = read_options(&reading);
    else if (variable_is_condition(pack, variable))
        found = read_boolean(&reading);
    else
        found = read_numbers(&reading);
    return found && keep(&reading);
}
