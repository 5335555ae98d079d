/* SPDX-License-Identifier: MIT */
/* ask_internal.h -- one conversation under way; what the files of ask share. */
#ifndef CLI_ASK_ASK_INTERNAL_H
#define CLI_ASK_ASK_INTERNAL_H

#include "answers/meant.h"
#include "answers/typed_option.h"
#include "ask/interview.h"
#include "cli/files/lines.h"
#include "cli/files/saves.h"
#include "report/write.h"

struct asking {
    struct cli *cli;
    struct reader reader; /* puts answers where the interview looks */
    struct interview interview;
    struct lines lines;
    struct style style;
    bool answered;     /* at least one question */
    bool echoes;       /* who types sees a new line begin */
    bool *dropped;     /* of each question: was said to be needed no more */
    uint32_t misses;   /* replies to this question that were not understood */
    int32_t outcome;   /* said to be certain, or NO_INDEX */
    struct meant back; /* what was asked back; its count is 0 if nothing */
    bool *listed;      /* of each question: its long list has been shown */
    bool saved;        /* the file of cli->saves was */
    bool list, again;  /* the next reply picks from a list; shown once more */
};

/* ---- What a reply asks for, where it is no answer ---- */

enum ask_command {
    ASK_ANSWER, /* none of the others */
    ASK_NOTHING,
    ASK_WHY,
    ASK_BACK,
    ASK_LIST,
    ASK_STOP,
    ASK_LANGUAGE
};

struct ask_wish {
    enum ask_command command;
    uint32_t language; /* of ASK_LANGUAGE, in the pack */
};

/*
 * A sign or a word, in any language the program speaks; an option of
 * `question` (NULL: there is none) that is called the same goes first.
 */
struct ask_wish ask_wish(const struct pack *pack,
                         const struct question *question, struct span reply);

/* In plain characters (base/alike.h), without blanks around it; what is no
 * text stays as it is. */
struct span ask_plain(struct span reply, struct arena *arena);

/* The number that was typed, or 0. */
uint32_t ask_parse_number(struct span reply);

/* ---- A reply to the question ---- */

/* Takes it as an answer, asks back, or says why it is none. */
void ask_take_answer(struct asking *ask, struct span reply);

/* Enter alone: keeps an answer that was there before. */
void ask_take_nothing(struct asking *ask);

/* ---- What is said ---- */

const struct question *ask_current(const struct asking *ask);

/* What typed_option.h needs to know of it. */
struct typed_choice ask_choice(const struct asking *ask);

/* One of the program's sentences; with up to two blanks. */
void ask_say(struct asking *ask, enum message name);
void ask_fill(struct asking *ask, enum message name, const char *first,
              const char *second);

/* A sentence that somebody else has made, behind a mark ("- ", or ""). */
void ask_print(struct asking *ask, const char *mark, const char *text);

const char *ask_number(struct asking *ask, uint32_t number);

void ask_introduce(struct asking *ask);

/* How many answers were there already; says so, if any were. */
uint32_t ask_count_taken(const struct asking *ask);
void ask_show_taken(struct asking *ask);
void ask_show_question(struct asking *ask);
void ask_show_hint(struct asking *ask);

/*
 * What can be typed, for who was not understood several times; nothing that
 * could be copied and be an answer.
 */
void ask_show_form(struct asking *ask);

/* Whether one thing is meant, or which of several days or options. */
void ask_show_back(struct asking *ask);

/* The options that a reply comes near. */
void ask_show_near(struct asking *ask, const struct meant *near);

/* "Friday 26 February 2021" */
const char *ask_day(const struct asking *ask, int32_t day);

/* Why the question is asked, which rules need it, and what may be typed. */
void ask_show_why(struct asking *ask);

/* All answers that count or would, if Enter kept them, numbered from 1. */
void ask_show_answers(struct asking *ask);

/* The question of that number in the list; NO_INDEX if there is none. */
int32_t ask_find_answer(const struct asking *ask, uint32_t number);

/* Which answers do not count any more, each once. */
void ask_show_dropped(struct asking *ask);

/* The outcome, as soon as it is certain though there is more to ask. */
void ask_show_certain(struct asking *ask);

#endif
