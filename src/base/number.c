/* SPDX-License-Identifier: MIT */
/* number.c -- arithmetic on words, carrying as on paper. */
#include "base/number.h"

#include <string.h>

static struct number greatest(void)
{
    struct number number;

    memset(&number, 0xff, sizeof number);
    return number;
}

bool number_is_greatest(struct number a)
{
    return !number_compare(a, greatest());
}

struct number number_of(uint32_t value)
{
    return (struct number){{value}};
}

struct number number_add(struct number a, struct number b)
{
    uint64_t carry = 0;

    for (size_t i = 0; i < NUMBER_WORDS; i++) {
        carry += (uint64_t)a.words[i] + b.words[i];
        a.words[i] = (uint32_t)carry;
        carry >>= 32;
    }
    return carry ? greatest() : a;
}

struct number number_subtract(struct number a, struct number b)
{
    int64_t borrow = 0;

    for (size_t i = 0; i < NUMBER_WORDS; i++) {
        borrow += (int64_t)a.words[i] - b.words[i];
        a.words[i] = (uint32_t)borrow;
        borrow = borrow < 0 ? -1 : 0;
    }
    return a;
}

struct number number_times(struct number a, uint32_t factor)
{
    uint64_t carry = 0;

    if (number_is_greatest(a) && factor)
        return a;
    for (size_t i = 0; i < NUMBER_WORDS; i++) {
        carry += (uint64_t)a.words[i] * factor;
        a.words[i] = (uint32_t)carry;
        carry >>= 32;
    }
    return carry ? greatest() : a;
}

int number_compare(struct number a, struct number b)
{
    for (size_t i = NUMBER_WORDS; i-- > 0;)
        if (a.words[i] != b.words[i])
            return a.words[i] < b.words[i] ? -1 : 1;
    return 0;
}

bool number_is_zero(struct number a)
{
    return !number_compare(a, number_of(0));
}

double number_double(struct number a)
{
    double value = 0;

    for (size_t i = NUMBER_WORDS; i-- > 0;)
        value = value * 4294967296.0 + a.words[i];
    return value;
}

double number_share(struct number a, struct number b)
{
    return number_is_zero(b) ? 0 : number_double(a) / number_double(b);
}

/* Divides by ten and returns the rest. */
static uint32_t take_digit(struct number *a)
{
    uint64_t rest = 0;

    for (size_t i = NUMBER_WORDS; i-- > 0;) {
        rest = rest << 32 | a->words[i];
        a->words[i] = (uint32_t)(rest / 10);
        rest %= 10;
    }
    return (uint32_t)rest;
}

void number_text(struct number a, char separator, char text[NUMBER_TEXT_SIZE])
{
    static const char much[] = "more than 10^77";
    char digits[NUMBER_TEXT_SIZE]; // from the last
    size_t count = 0, used = 0;

    if (number_is_greatest(a)) {
        memcpy(text, much, sizeof much);
        return;
    }
    do
        digits[count++] = (char)('0' + take_digit(&a));
    while (!number_is_zero(a));
    while (count-- > 0) {
        text[used++] = digits[count];
        if (separator && count && count % 3 == 0)
            text[used++] = separator;
    }
    text[used] = '\0';
}
