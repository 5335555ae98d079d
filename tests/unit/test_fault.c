/* SPDX-License-Identifier: MIT */
/* test_fault.c -- faults: in order, counted, capped; and the nearest name. */
#include "expect.h"

#include "base/fault.h"

static struct place line(uint32_t number)
{
    return (struct place){.line = number, .column = 1};
}

/* The listed messages of errors (0) or warnings (1), put in one text. */
static const char *messages(struct faults *faults, size_t list)
{
    const char *text = "";

    for (size_t i = 0; i < faults->listed_count[list]; i++)
        text = arena_print(faults->arena, "%s%s%s", text, i ? " " : "",
                           faults->listed[list][i].message);
    return text;
}

static void nothing_is_wrong_at_first(void **state)
{
    struct arena arena = {0};
    struct faults faults;
    (void)state;

    faults_init(&faults, &arena);
    for (size_t list = 0; list < 2; list++) {
        expect_int("counted", faults.count[list], 0);
        expect_int("listed", faults.listed_count[list], 0);
    }
    expect_int("nothing allocated", arena_size(&arena), 0);
}

static void adding_returns_false_and_keeps_what_was_said(void **state)
{
    struct arena arena = {0};
    struct faults faults;
    char path[] = "/rules/3", question[] = "age",
         hint[] = "did you mean 'age'?";
    struct place at = {"x.json", 41, 9, path, question};
    (void)state;

    faults_init(&faults, &arena);
    expect_false("add",
                 fault_add(&faults, FAULT_NO_MEMORY, at, "%s %d", "a", 1));
    expect_false("hint",
                 fault_add_hint(&faults, FAULT_READ_FAILED, at, hint, "b"));
    path[0] = question[0] = hint[0] = '#'; // copied, so this does no harm

    const struct fault *first = &faults.listed[0][0], *second = first + 1;
    expect_int("code", first->code, FAULT_NO_MEMORY);
    expect_text("message", first->message, "a 1");
    expect_text("no hint", first->hint, NULL);
    expect_text("file", first->at.file, "x.json");
    expect_int("line", first->at.line, 41);
    expect_int("column", first->at.column, 9);
    expect_text("path", first->at.path, "/rules/3");
    expect_text("question", first->at.question, "age");
    expect_int("second code", second->code, FAULT_READ_FAILED);
    expect_text("second hint", second->hint, "did you mean 'age'?");
    arena_clear(&arena);
}

static void nothing_that_was_said_does_harm_to_a_terminal(void **state)
{
    static const struct {
        const char *name, *said, *kept;
    } rows[] = {
        {"plain", "a 'b' \xC3\xA9", "a 'b' \xC3\xA9"},
        {"escape", "\033[31m", "\\u001b[31m"},
        {"direction",
         "a\xE2\x80\xAE"
         "b",
         "a\\u202eb"},
        {"no width",
         "a\xE2\x80\x8B"
         "b",
         "a\\u200bb"},
        {"a tag", "\xF3\xA0\x81\x81", "\\udb40\\udc41"},
        {"a joiner in its place", "\xD9\x85\xE2\x80\x8C\xD8\xB1",
         "\xD9\x85\xE2\x80\x8C\xD8\xB1"},
        {"no UTF-8", "a\xFF\xE2\x80", "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct arena arena = {0};
        struct faults faults;
        struct place at = {NULL, 1, 1, rows[i].said, rows[i].said};

        faults_init(&faults, &arena);
        fault_add_hint(&faults, FAULT_NO_MEMORY, at, rows[i].said, "%s",
                       rows[i].said);
        const struct fault *fault = &faults.listed[0][0];
        expect_text(rows[i].name, fault->message, rows[i].kept);
        expect_text(rows[i].name, fault->hint, rows[i].kept);
        expect_text(rows[i].name, fault->at.path, rows[i].kept);
        expect_text(rows[i].name, fault->at.question, rows[i].kept);
        arena_clear(&arena);
    }
}

static void places_need_no_parts(void **state)
{
    struct arena arena = {0};
    struct faults faults;
    (void)state;

    faults_init(&faults, &arena);
    fault_add(&faults, FAULT_NO_MEMORY, (struct place){0}, "x");
    expect_text("path", faults.listed[0][0].at.path, NULL);
    expect_text("question", faults.listed[0][0].at.question, NULL);
    arena_clear(&arena);
}

static void faults_are_listed_in_document_order(void **state)
{
    static const struct {
        const char *message;
        struct place at;
    } found[] = {
        {"i", {"b", 1, 1, NULL, NULL}},  {"f", {"a", 7, 2, NULL, NULL}},
        {"c", {"a", 0, 0, NULL, NULL}},  {"d", {"a", 3, 9, NULL, NULL}},
        {"h", {"b", 0, 0, NULL, NULL}},  {"e", {"a", 7, 1, NULL, NULL}},
        {"g", {"a", 70, 1, NULL, NULL}}, {"a", {NULL, 0, 0, NULL, NULL}},
        {"b", {NULL, 9, 1, NULL, NULL}},
    };
    struct arena arena = {0};
    struct faults faults;
    (void)state;

    faults_init(&faults, &arena);
    for (size_t i = 0; i < COUNT_OF(found); i++)
        fault_add(&faults, FAULT_NO_MEMORY, found[i].at, "%s",
                  found[i].message);
    expect_text("order", messages(&faults, 0), "a b c d e f g h i");
    arena_clear(&arena);
}

static void faults_at_one_place_stay_as_they_were_found(void **state)
{
    static const uint32_t lines[] = {5, 3, 5, 3, 5, 0, 0};
    struct arena arena = {0};
    struct faults faults;
    (void)state;

    faults_init(&faults, &arena);
    for (size_t i = 0; i < COUNT_OF(lines); i++)
        fault_add(&faults, FAULT_NO_MEMORY, line(lines[i]), "%zu", i);
    expect_text("order", messages(&faults, 0), "5 6 1 3 0 2 4");
    arena_clear(&arena);
}

static void the_list_ends_but_counting_goes_on(void **state)
{
    static const struct {
        const char *name;
        size_t found, listed;
    } rows[] = {
        {"one less", FAULT_LISTED_MAX - 1, FAULT_LISTED_MAX - 1},
        {"as many", FAULT_LISTED_MAX, FAULT_LISTED_MAX},
        {"one more", FAULT_LISTED_MAX + 1, FAULT_LISTED_MAX},
        {"many more", 20 * FAULT_LISTED_MAX, FAULT_LISTED_MAX},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct arena arena = {0};
        struct faults faults;

        faults_init(&faults, &arena);
        for (size_t k = 0; k < rows[i].found; k++)
            fault_add(&faults, FAULT_NO_MEMORY, line(1), "%zu", k);
        expect_int(rows[i].name, faults.count[0], rows[i].found);
        expect_int(rows[i].name, faults.listed_count[0], rows[i].listed);
        for (size_t k = 0; k < rows[i].listed; k++)
            expect_text(rows[i].name, faults.listed[0][k].message,
                        arena_print(&arena, "%zu", k));
        arena_clear(&arena);
    }
}

static void a_full_list_keeps_the_first_places(void **state)
{
    enum { FOUND = 3 * FAULT_LISTED_MAX };
    struct arena arena = {0};
    struct faults faults;
    (void)state;

    faults_init(&faults, &arena);
    for (uint32_t i = FOUND; i; i--) // the last place first
        fault_add(&faults, FAULT_NO_MEMORY, line(i), "%u", i);
    expect_int("counted", faults.count[0], FOUND);
    for (uint32_t i = 0; i < FAULT_LISTED_MAX; i++)
        expect_int("line", faults.listed[0][i].at.line, i + 1);
    arena_clear(&arena);
}

static void what_falls_off_a_full_list_costs_no_memory(void **state)
{
    struct arena arena = {0};
    struct faults faults;
    (void)state;

    faults_init(&faults, &arena);
    for (int i = 0; i < FAULT_LISTED_MAX; i++)
        fault_add(&faults, FAULT_NO_MEMORY, line(1), "x");
    struct arena_mark before = arena_mark(&arena);
    for (int i = 0; i < 10; i++)
        fault_add(&faults, FAULT_NO_MEMORY, line(1), "%9000d", i);
    struct arena_mark after = arena_mark(&arena);

    assert_ptr_equal(before.head, after.head);
    expect_int("used", after.used, before.used);
    arena_clear(&arena);
}

static void levels_are_listed_apart(void **state)
{
    struct arena arena = {0};
    struct faults faults;
    size_t want[2] = {0};
    (void)state;

    faults_init(&faults, &arena);
    for (int code = 0; code < FAULT_CODE_COUNT; code++) {
        size_t list = fault_level((enum fault_code)code) == FAULT_ERROR ? 0 : 1;

        fault_add(&faults, (enum fault_code)code, line(1), "x");
        want[list]++;
    }
    expect_int("errors", faults.count[0], want[0]);
    expect_int("warnings and notes", faults.count[1], want[1]);
    arena_clear(&arena);
}

static void codes_are_described_by_the_table(void **state)
{
    (void)state;

    expect_text("id", fault_id(FAULT_NO_MEMORY), "S001");
    expect_text("title", fault_title(FAULT_NO_MEMORY),
                "there is not enough memory");
    expect_int("level", fault_level(FAULT_NO_MEMORY), FAULT_ERROR);
    expect_text("error", fault_level_name(FAULT_ERROR), "error");
    expect_text("warning", fault_level_name(FAULT_WARNING), "warning");
    expect_text("info", fault_level_name(FAULT_INFO), "info");
}

static void ids_are_a_letter_and_three_digits_and_unique(void **state)
{
    (void)state;

    for (int a = 0; a < FAULT_CODE_COUNT; a++) {
        const char *id = fault_id((enum fault_code)a);

        expect_int(id, strlen(id), 4);
        expect_true(id, id[0] >= 'A' && id[0] <= 'Z');
        expect_int(id, strspn(id + 1, "0123456789"), 3);
        for (int b = 0; b < a; b++)
            if (!strcmp(id, fault_id((enum fault_code)b)))
                fail_msg("%s is there twice", id);
    }
}

static void titles_are_lower_case_without_full_stop(void **state)
{
    (void)state;

    for (int code = 0; code < FAULT_CODE_COUNT; code++) {
        const char *title = fault_title((enum fault_code)code);
        size_t size = strlen(title);

        expect_true(title, size > 0 && title[size - 1] != '.');
        // An abbreviation (JSON, UTF-8) may come first, a sentence may not.
        expect_false(title, title[0] >= 'A' && title[0] <= 'Z' &&
                                title[1] >= 'a' && title[1] <= 'z');
    }
}

static void the_nearest_name_is_the_likely_one(void **state)
{
    static const char *const names[] = {"age",     "income", "residence",
                                        "dentist", "denial", "ages"};
    static const struct {
        const char *what, *name, *want;
    } rows[] = {
        {"itself", "income", "income"},
        {"dropped", "incom", "income"},
        {"inserted", "inncome", "income"},
        {"changed", "imcome", "income"},
        {"swapped", "icnome", "income"},
        {"swapped at the end", "aeg", "age"},
        {"two edits of six", "incm", "income"},
        {"three edits of six", "inc", NULL},
        {"three of nine", "resdnc", "residence"},
        {"four of nine", "resdn", NULL},
        {"fewest edits win", "agess", "ages"},
        {"the first of equals", "agey", "age"},
        {"two swaps of nine", "ersidenec", "residence"},
        {"nothing like it", "zebra", NULL},
        {"empty", "", NULL},
        {"one letter", "a", NULL},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_text(rows[i].what,
                    fault_nearest(rows[i].name, names, COUNT_OF(names)),
                    rows[i].want);
}

static void no_names_have_no_nearest(void **state)
{
    (void)state;
    expect_text("none", fault_nearest("age", NULL, 0), NULL);
}

static void very_long_names_are_not_compared(void **state)
{
    static const struct {
        const char *name;
        size_t size;
        bool found;
    } rows[] = {{"127", 127, true}, {"128", 128, true}, {"129", 129, false}};
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char text[200] = {0};
        const char *names[] = {text};

        memset(text, 'x', rows[i].size);
        expect_int(rows[i].name, fault_nearest(text, names, 1) != NULL,
                   rows[i].found);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_wrong_at_first),
        cmocka_unit_test(adding_returns_false_and_keeps_what_was_said),
        cmocka_unit_test(nothing_that_was_said_does_harm_to_a_terminal),
        cmocka_unit_test(places_need_no_parts),
        cmocka_unit_test(faults_are_listed_in_document_order),
        cmocka_unit_test(faults_at_one_place_stay_as_they_were_found),
        cmocka_unit_test(the_list_ends_but_counting_goes_on),
        cmocka_unit_test(a_full_list_keeps_the_first_places),
        cmocka_unit_test(what_falls_off_a_full_list_costs_no_memory),
        cmocka_unit_test(levels_are_listed_apart),
        cmocka_unit_test(codes_are_described_by_the_table),
        cmocka_unit_test(ids_are_a_letter_and_three_digits_and_unique),
        cmocka_unit_test(titles_are_lower_case_without_full_stop),
        cmocka_unit_test(the_nearest_name_is_the_likely_one),
        cmocka_unit_test(no_names_have_no_nearest),
        cmocka_unit_test(very_long_names_are_not_compared),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
