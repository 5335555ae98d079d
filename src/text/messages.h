/*
 * messages.h -- the program's own sentences, in each language it speaks.
 *
 * One table, messages.def, a line a sentence: WORD(NAME, "English",
 * "Nederlands"). A pack may bring a language the program lacks; it then speaks
 * English. Sentences may hold %s (text) and %d (number), the same ones in the
 * same order in each language; a test checks that.
 */
#ifndef TEXT_MESSAGES_H
#define TEXT_MESSAGES_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

enum word {
#define WORD(name, en, nl) WORD_##name,
#include "text/messages.def"
#undef WORD
    WORD_COUNT
};

enum words_language { WORDS_EN, WORDS_NL, WORDS_LANGUAGE_COUNT };

/* Whether the table has that language: "nl", "nl-BE". */
bool words_speak(const char *language);

/* The table's language for "nl", "nl-BE"; English for what it lacks. */
enum words_language words_find(const char *language);

/* The tag of a language of the table: "en". */
const char *words_tag(enum words_language language);

const char *words_get(enum words_language language, enum word word);

/*
 * The sentence with its blanks filled from `blanks`, in order; numbers as text.
 * Texts are put in as they are.
 */
const char *words_fill(enum words_language language, enum word word,
                       const char *const *blanks, struct arena *arena);

/* "12 March 2021", "12 maart 2021"; "1 May 0028" is not in 2028. */
const char *words_date(enum words_language language, int32_t day,
                       struct arena *arena);

/* "Friday", "vrijdag" of 1 for Monday to 7; as in a sentence. */
const char *words_weekday(enum words_language language, int32_t weekday);

/* "Friday 12 March 2021", "vrijdag 12 maart 2021". */
const char *words_day(enum words_language language, int32_t day,
                      struct arena *arena);

#endif
