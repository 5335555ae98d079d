/* fast_value.c -- eight bytes at a time. */
#include "batch/fast_value_internal.h"

#include "base/date.h"

enum { DIGITS_MAX = 15 }; /* of an integer */

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

const char *fast_integer(const char *at, int64_t *value)
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

/* Marks bytes that are no digits; the lowest mark is right, others may not. */
static uint64_t not_digits(uint64_t word)
{
    uint64_t above = word ^ BYTES8_ONES * '0'; // digits become 0 to 9

    return (((above & ~BYTES8_HIGHS) + BYTES8_ONES * (0x7f - 9)) | above) &
           BYTES8_HIGHS;
}

const char *fast_id(const char *at)
{
    bool text = *at == '"';
    const char *start = at + (text || *at == '-'), *end = start;
    uint32_t more;

    do {
        uint64_t word = bytes8_load(end);
        more = bytes8_before(text ? bytes8_not_plain(word) : not_digits(word));
        end += more;
    } while (more == 8);
    if (text)
        return *end == '"' ? end + 1 : NULL;
    if (end == start || (*start == '0' && end - start > 1))
        return NULL;
    return end;
}
