/* SPDX-License-Identifier: MIT */
/* test_complain.c -- messages that are filled in the same in Dutch. */
#include "unit/expect.h"

#include "base/base.h"

static const struct {
    const char *english, *dutch;
} messages[] = {
#define NL(in_english, in_dutch) {in_english, in_dutch},
#include "cli/complain_nl.def"
#undef NL
};

/* The conversions of a format, "sd" for "%s and %d". */
static const char *conversions(const char *format, char *room)
{
    char *end = room;

    for (; *format; format++) {
        if (*format != '%')
            continue;
        assert_non_null(strchr("scdu", *++format));
        *end++ = *format;
    }
    *end = '\0';
    return room;
}

static void messages_take_the_same_in_both_languages(void **state)
{
    (void)state;

    assert_true(COUNT_OF(messages) > 20);
    for (size_t i = 0; i < COUNT_OF(messages); i++) {
        char english[16], dutch[16];
        expect_text(messages[i].english, conversions(messages[i].dutch, dutch),
                    conversions(messages[i].english, english));
        assert_string_not_equal(messages[i].english, messages[i].dutch);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_take_the_same_in_both_languages),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
