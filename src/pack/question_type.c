/* SPDX-License-Identifier: MIT */
/* question_type.c -- see question_type.h, and model.h for the functions. */
#include "base/date.h"
#include "base/out.h"
#include "pack/model.h"

const struct question_type_traits question_types[] = {
    [QUESTION_BOOLEAN] = {.name = "boolean", .operand = OPERAND_BOOLEAN},
    [QUESTION_CHOICE] = {.name = "choice",
                         .operand = OPERAND_STRING,
                         .has_options = true,
                         .is_string = true},
    [QUESTION_INTEGER] = {.name = "integer",
                          .operand = OPERAND_INTEGER,
                          .is_ordered = true},
    [QUESTION_DATE] = {.name = "date",
                       .operand = OPERAND_NONE,
                       .is_ordered = true,
                       .is_day = true,
                       .is_string = true},
};
QUESTION_TYPES_ALL_IN(question_types);

/* The day of a bound, or `none` where there is none or it is not known. */
static int32_t bound_day(const struct bound *bound, const int32_t *today,
                         int32_t none)
{
    if (bound->kind == BOUND_DATE)
        return bound->day;
    return bound->kind == BOUND_TODAY && today ? *today : none;
}

struct range question_domain(const struct question *question,
                             const int32_t *today)
{
    switch (question->type) {
    case QUESTION_BOOLEAN:
        return (struct range){0, 1};
    case QUESTION_CHOICE:
        return (struct range){0, (int64_t)question->option_count - 1};
    case QUESTION_INTEGER:
        return (struct range){question->minimum, question->maximum};
    case QUESTION_DATE:
        return (struct range){bound_day(&question->not_before, today, DATE_MIN),
                              bound_day(&question->not_after, today, DATE_MAX)};
    }
    return (struct range){0, 0};
}

void question_print(struct out *out, const struct question *question,
                    int64_t value, bool json)
{
    bool quotes = json && question_types[question->type].is_string;

    if (quotes)
        out_char(out, '"');
    switch (question->type) {
    case QUESTION_BOOLEAN:
        out_text(out, value ? "true" : "false");
        break;
    case QUESTION_CHOICE:
        out_text(out, question->options[value].id);
        break;
    case QUESTION_INTEGER:
        out_integer(out, value);
        break;
    case QUESTION_DATE:
        out_date(out, (int32_t)value);
        break;
    }
    if (quotes)
        out_char(out, '"');
}
