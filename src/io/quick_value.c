/* quick_value.c -- eight bytes at a time. */
#include "io/quick_value.h"

#include "base/date.h"

enum { DIGITS_MAX = 15 }; /* of an integer */

#define ONES  UINT64_C(0x0101010101010101)
#define HIGHS UINT64_C(0x8080808080808080)

bool months_read(struct month *month, const char *text)
{
    char date[DATE_TEXT_SIZE - 1];
    int32_t first;

    memcpy(date, text, 8);
    memcpy(date + 8, "01", 2);
    if (!date_parse(date, sizeof date, &first))
        return false;

    struct civil civil = date_to_civil(first);
    do
        civil.day++;
    while (date_is_civil(civil));
    *month =
        (struct month){bytes8_load(text), first - 1, (uint32_t)civil.day - 1};
    return true;
}

const char *quick_integer(const char *at, int64_t *value)
{
    const char *digits = at + (*at == '-');
    const char *end = digits;

    *value = 0;
    for (; *end >= '0' && *end <= '9' && end - digits <= DIGITS_MAX; end++)
        *value = *value * 10 + (*end - '0');
    if (end == digits || end - digits > DIGITS_MAX ||
        (*digits == '0' && end - digits > 1))
        return NULL;
    if (*at == '-')
        *value = -*value;
    return end;
}

/* How many of the eight bytes come before the first one marked. */
static uint32_t before_mark(uint64_t marks)
{
    return marks ? (uint32_t)__builtin_ctzll(marks) / 8 : 8;
}

/* Marks bytes that are no digits; the lowest mark is right, others may not. */
static uint64_t not_digits(uint64_t word)
{
    uint64_t above = word ^ ONES * '0'; // digits become 0 to 9

    return (((above & ~HIGHS) + ONES * (0x7f - 9)) | above) & HIGHS;
}

/* Marks bytes that are `byte`; the lowest mark is right, others may not. */
static uint64_t are(uint64_t word, char byte)
{
    uint64_t other = word ^ ONES * (unsigned char)byte;

    return (other - ONES) & ~other & HIGHS;
}

/* Marks what ends plain text; the lowest mark is right, others may not. */
static uint64_t not_plain(uint64_t word)
{
    uint64_t low = (word - ONES * ' ') & ~word & HIGHS;
    uint64_t high = (((word & ~HIGHS) + ONES) | word) & HIGHS;

    return low | high | are(word, '"') | are(word, '\\');
}

const char *quick_id(const char *at)
{
    bool text = *at == '"';
    const char *start = at + (text || *at == '-'), *end = start;
    uint32_t more;

    do {
        uint64_t word = bytes8_load(end);
        more = before_mark(text ? not_plain(word) : not_digits(word));
        end += more;
    } while (more == 8);
    if (text)
        return *end == '"' ? end + 1 : NULL;
    if (end == start || (*start == '0' && end - start > 1))
        return NULL;
    return end;
}
