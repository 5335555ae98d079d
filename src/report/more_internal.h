/*
 * more_internal.h -- the parts of a result that are there when asked for.
 *
 * Each part writes its JSON member or its blocks; nothing where the result has
 * no such part.
 */
#ifndef REPORT_MORE_INTERNAL_H
#define REPORT_MORE_INTERNAL_H

#include "report/layout_internal.h"
#include "json/writer.h"

void json_what_if(struct json_writer *json, const struct result *result);
void json_missing(struct json_writer *json, const struct result *result);
void json_explain(struct json_writer *json, const struct result *result,
                  uint32_t language);

void text_what_if(const struct page *page);
void text_missing(const struct page *page);
void text_explain(const struct page *page);

/*
 * Of a change: `"answers":[{"question":...,"was":...,"to":[...]},...]`, the
 * days that must lie between dates, and a record that can be given as it is.
 */
void json_way(struct json_writer *json, const struct result *result,
              const struct change *change, const struct way *way);

/*
 * Of a change: "Question? Yes (you answered: No)", an item each; the brackets
 * only where `says_now`.  They are parts of item `number`, unless that is 0.
 */
void text_new_answers(const struct page *page, uint32_t number,
                      const struct change *change, const struct way *way,
                      bool says_now);

/* The outcome in words; where there is none, that the rules have none. */
const char *text_outcome(const struct page *page, int32_t outcome);

/* "outcome":"needed", or null. */
void json_outcome(struct json_writer *json, const struct pack *pack,
                  int32_t outcome);

/* A sentence of the program with its blanks. */
void text_words(const struct page *page, enum block block, enum message which,
                const char *const *blanks);

/* A sentence with whom to ask: the pack's publisher, and where it is. */
void text_ask_publisher(const struct page *page, enum message which);

const char *text_number(const struct page *page, int64_t number);

/* Whether write_answer() speaks the program's language, not the pack's. */
bool write_is_own(const struct question *question, const struct answer *answer);

#endif
