/* SPDX-License-Identifier: MIT */
/* markup.h -- foreign text inside Markdown and HTML: shown, never obeyed. */
#ifndef TEXT_MARKUP_H
#define TEXT_MARKUP_H

#include "base/out.h"

#include <stdbool.h>

/*
 * Markdown (CommonMark): what could mean something is escaped; control
 * characters as in out_plain_text().  `at_start` of a block more can.
 */
void markup_markdown(struct out *out, const char *text, bool at_start);

/* HTML, between tags and in quoted attributes; control characters likewise. */
void markup_html(struct out *out, const char *text);

/* Whether an address may be linked to: http or https, without odd bytes. */
bool markup_is_link(const char *address);

/* Whether a language's tag (BCP 47) stands for one written right to left. */
bool markup_is_right_to_left(const char *language);

#endif
