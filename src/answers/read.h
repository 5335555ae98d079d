/* SPDX-License-Identifier: MIT */
/*
 * read.h -- answers from bytes.
 *
 * A reader reports every fault it can, as a whole sentence in the person's
 * language that says what was found and what to write; codes A... name the
 * kind, J... a fault of JSON, and the place has line, column and question as
 * far as they are known.  What a person wrote is echoed without control
 * characters and cut when long.
 *
 * One reader may read several inputs: a second answer to a question is a fault
 * wherever it comes from, and so is a second id or today.
 */
#ifndef ANSWERS_READ_H
#define ANSWERS_READ_H

#include "base/fault.h"
#include "engine/answers.h"
#include "engine/decide.h"
#include "text/messages.h"

#include <stdbool.h>

enum {
    READ_LINE_MAX = 1 << 20,    /* bytes of a line, a record or an answer */
    READ_ANSWERS_MAX = 16 << 20 /* bytes of one person's answers */
};

struct reader {
    const struct pack *pack;
    uint32_t language;       /* of the pack */
    enum language spoken;    /* of the program */
    const char *file;        /* for places: "stdin", a file's name */
    struct answers *answers; /* what was read is put here */
    struct faults *faults;
    struct arena *arena;
    bool at_prompt;    /* somebody sees the list of options, but no ids */
    bool passes_extra; /* what answers no question is passed over */

    // Kept by the readers; zero at first.
    bool lines; /* an input was lines, which name no questions */
    bool id_read, today_read;
    const char *id;       /* what stood there; NULL if nothing did */
    struct place *places; /* where each answer stood, for read_check() */
};

/*
 * One answer as a person types it, in plain characters (base/alike.h); one full
 * stop, comma or exclamation mark may follow.  Of a choice it is tried as id,
 * text of an option, don't-know words, number and, of "Yes, red", what follows
 * the yes (typed_option.h); dates are read in any of the forms people write
 * (typed_date_internal.h).  Bounds are checked.  An earlier answer is replaced;
 * on false it stays.  `at` is for faults.  Whoever is there to be asked back
 * may say more: meant.h.
 */
bool read_typed(const struct reader *reader, uint32_t question,
                const char *text, size_t size, struct place at);

/* How an answer is given, and so how it is to be written; in JSON, as a string
 * or not. */
enum say_form { SAY_TYPED, SAY_PAIR, SAY_JSON, SAY_JSON_BARE };

enum { SAY_OPTIONS_MANY = 15 }; /* more are a long list, to be narrowed */

/* "Type yes or no.": what to write for the question; in the reader's arena. */
const char *say_how(const struct reader *reader, uint32_t index,
                    enum say_form form);

/* "yes", "ja", "n": whether the text is one of those, and then which. */
bool read_yes_no(const char *text, size_t size, bool *yes);

/*
 * "id=value", as in --answer and in a line of pairs; also today= and id=.  The
 * value is as in read_typed(), but of a choice only the id.  Where `at` has a
 * column, it is that of the text's first byte.
 */
bool read_pair(struct reader *reader, const char *text, size_t size,
               struct place at);

/*
 * A whole input: a JSON object {"id": value}; lines of pairs, with blank lines
 * and # comments among them; or one answer a line, in the order that an
 * interview in page order asks.  READ_AUTO looks at its first line.
 */
enum read_form { READ_AUTO, READ_JSON, READ_PAIRS, READ_LINES };
bool read_input(struct reader *reader, struct decider *decider,
                enum read_form form, const char *text, size_t size);

/*
 * Checks the bounds of all answers against today, which may have come last:
 * call once when all is read.
 */
bool read_check(struct reader *reader);

#endif
