/* SPDX-License-Identifier: MIT */
/*
 * messages.h -- the program's own sentences, in each language it speaks.
 *
 * One table, messages.def, a line a sentence: MESSAGE(NAME, "English",
 * "Nederlands"). A pack may bring a language the program lacks; it then speaks
 * English. Sentences may hold %s (text) and %d (number), the same ones in the
 * same order in each language; a test checks that.
 */
#ifndef TEXT_MESSAGES_H
#define TEXT_MESSAGES_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

enum message {
#define MESSAGE(name, en, nl) MSG_##name,
#include "text/messages.def"
#undef MESSAGE
    MSG_COUNT
};

/* What the program itself speaks; a pack has languages of its own. */
enum language { LANGUAGE_EN, LANGUAGE_NL, LANGUAGE_COUNT };

/* Whether the table has that language: "nl", "nl-BE". */
bool is_spoken(const char *language);

/* The table's language for "nl", "nl-BE"; English for what it lacks. */
enum language spoken_language(const char *language);

/* The tag of a language of the table: "en". */
const char *spoken_tag(enum language language);

const char *message(enum language language, enum message which);

/*
 * The sentence with its blanks filled from `blanks`, in order; numbers as text.
 * Texts are put in as they are.
 */
const char *message_fill(enum language language, enum message which,
                         const char *const *blanks, struct arena *arena);

/* Blanks that need no name: BLANKS(day, "2021"). */
#define BLANKS(...) ((const char *const[]){__VA_ARGS__})

/*
 * The same for whoever has a language `spoken` and an `arena`, with the blanks
 * behind: message_with(report, MSG_DIFF_OF, option, question).
 */
#define message_with(speaker, which, ...)                                      \
    message_fill((speaker)->spoken, which, BLANKS(__VA_ARGS__),                \
                 (speaker)->arena)

/* "28,800", "28.800": whole, with its digits in threes (number.h). */
struct number;
const char *message_number(enum language language, struct number number,
                           struct arena *arena);

/* "3.78", "3,78": with so many digits behind the point. */
const char *message_decimal(enum language language, double number, int digits,
                            struct arena *arena);

/* "12 March 2021", "12 maart 2021"; "1 May 0028" is not in 2028.  Written at
 * `to`, without a zero byte; returns its end. */
enum { MESSAGE_DATE_MAX = 32 }; /* bytes */
char *message_put_date(char *to, enum language language, int32_t day);

/* The same as a text. */
const char *message_date(enum language language, int32_t day,
                         struct arena *arena);

/* "Friday", "vrijdag" of 1 for Monday to 7; as in a sentence. */
const char *message_weekday(enum language language, int32_t weekday);

/* "Friday 12 March 2021", "vrijdag 12 maart 2021". */
const char *message_day(enum language language, int32_t day,
                        struct arena *arena);

#endif
