/* SPDX-License-Identifier: MIT */
/* test_lines.c -- lines that come in pieces. */
#include "unit/expect.h"

#include "cli/files/lines.h"

#include <unistd.h>

enum { BLOCK = 4, LIMIT = 6 };

struct pipe {
    int read, write;
    struct arena arena;
    struct lines lines;
};

static int open_pipe(void **state)
{
    static struct pipe one;
    int ends[2];

    one = (struct pipe){0};
    if (pipe(ends) != 0)
        return -1;
    one.read = ends[0];
    one.write = ends[1];
    lines_init(&one.lines, one.read, BLOCK, LIMIT, &one.arena);
    *state = &one;
    return 0;
}

static int close_pipe(void **state)
{
    struct pipe *one = *state;

    close(one->read);
    if (one->write >= 0)
        close(one->write);
    arena_clear(&one->arena);
    return 0;
}

/* Somebody types this, and the program reads once. */
static void type(struct pipe *one, const char *text)
{
    assert_int_equal(write(one->write, text, strlen(text)), strlen(text));
    lines_fill(&one->lines);
}

static void expect_next(struct pipe *one, enum lines_result want,
                        const char *text)
{
    struct span line = {"", 0};

    expect_int(text, lines_next(&one->lines, &line), want);
    if (want != LINES_LINE)
        return;
    expect_int(text, line.size, strlen(text));
    assert_memory_equal(line.text, text, line.size);
}

static void a_line_in_two_reads_is_one_line(void **state)
{
    struct pipe *one = *state;

    type(one, "ye");
    expect_next(one, LINES_MORE, "ye");
    type(one, "s\n");
    expect_next(one, LINES_LINE, "yes");
    assert_int_equal(one->lines.number, 1);
}

// Each read brings the end of one line and the start of the next.
static void lines_may_begin_and_end_in_any_read(void **state)
{
    struct pipe *one = *state;

    type(one, "a\nb");
    expect_next(one, LINES_LINE, "a");
    expect_next(one, LINES_MORE, "b");
    type(one, "c");
    expect_next(one, LINES_MORE, "bc");
    type(one, "d\ne");
    expect_next(one, LINES_LINE, "bcd");
    expect_next(one, LINES_MORE, "e");
    type(one, "\n\n");
    expect_next(one, LINES_LINE, "e");
    expect_next(one, LINES_LINE, "");
    expect_next(one, LINES_MORE, "");
    assert_int_equal(one->lines.number, 4);
}

static void the_longest_line_is_let_through_and_no_longer_one(void **state)
{
    struct pipe *one = *state;

    type(one, "1234");
    expect_next(one, LINES_MORE, "1234");
    type(one, "56\n");
    expect_next(one, LINES_LINE, "123456");
    type(one, "1234");
    expect_next(one, LINES_MORE, "1234");
    type(one, "567");
    expect_next(one, LINES_MORE, "1234567");
    type(one, "8\nok");
    expect_next(one, LINES_TOO_LONG, "12345678");
    type(one, "\n");
    expect_next(one, LINES_LINE, "ok");
}

static void a_last_line_needs_no_newline(void **state)
{
    struct pipe *one = *state;

    type(one, "no");
    expect_next(one, LINES_MORE, "no");
    close(one->write);
    one->write = -1;
    lines_fill(&one->lines);
    expect_next(one, LINES_LINE, "no");
    expect_next(one, LINES_END, "");
}

static void a_read_that_fails_hands_out_no_half_line(void **state)
{
    struct pipe *one = *state;

    type(one, "no");
    close(one->read);
    lines_fill(&one->lines);
    expect_next(one, LINES_END, "no");
    assert_true(one->lines.failed);
    assert_int_not_equal(one->lines.error, 0);
    one->read = -1;
}

#define PIPE_TEST(test)                                                        \
    cmocka_unit_test_setup_teardown(test, open_pipe, close_pipe)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        PIPE_TEST(a_line_in_two_reads_is_one_line),
        PIPE_TEST(lines_may_begin_and_end_in_any_read),
        PIPE_TEST(the_longest_line_is_let_through_and_no_longer_one),
        PIPE_TEST(a_last_line_needs_no_newline),
        PIPE_TEST(a_read_that_fails_hands_out_no_half_line),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
