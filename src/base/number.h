/* SPDX-License-Identifier: MIT */
/*
 * number.h -- whole numbers up to 2^256 - 1, for counting combinations.
 *
 * What would be more stays at the greatest number, which number_text() writes
 * as "more than ...".
 */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { NUMBER_WORDS = 8, NUMBER_TEXT_SIZE = 112 };

struct number {
    uint32_t words[NUMBER_WORDS]; /* the lowest first */
};

struct number number_of(uint32_t value);
struct number number_add(struct number a, struct number b);

/* `b` must not be more than `a`. */
struct number number_subtract(struct number a, struct number b);
struct number number_times(struct number a, uint32_t factor);

/* Less than, equal to, or more than 0 as `a` is than `b`. */
int number_compare(struct number a, struct number b);
bool number_is_zero(struct number a);

/* Whether it stands for what may be more. */
bool number_is_greatest(struct number a);

/* The nearest double, and a / b as one; 0 where `b` is. */
double number_double(struct number a);
double number_share(struct number a, struct number b);

/* Decimal digits, three by three between `separator` unless that is 0. */
void number_text(struct number a, char separator, char text[NUMBER_TEXT_SIZE]);

#endif
