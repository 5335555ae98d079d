/* SPDX-License-Identifier: MIT */
/* test_pages.c -- results as Markdown, as HTML, and for a calendar. */
#include "office.h"

#include "base/utf8.h"
#include "report/layout_internal.h"
#include "text/markup.h"

typedef void write_page(struct out *out, const struct result *result,
                        const struct style *style, struct arena *scratch);

static const char *written(struct office *office, write_page *write,
                           const struct result *result, uint32_t language)
{
    struct style style = style_of(language);

    write(&office->sheet.out, result, &style, &office->subject.arena);
    return sheet_take(&office->sheet);
}

static struct result red(struct office *office)
{
    return decide_pairs(office,
                        "adult=yes\ncolour=red\nback=2021-02-26\nbags=2");
}

/* How often `part` stands in `text`. */
static int count(const char *text, const char *part)
{
    int found = 0;

    while ((text = strstr(text, part))) {
        text += strlen(part);
        found++;
    }
    return found;
}

static void markdown_says_what_the_text_says_and_where_from(void **state)
{
    struct office *office = *state;
    struct result result = red(office);

    expect_text("English", written(office, write_markdown, &result, ENGLISH),
                "# You still wait.\n"
                "\n"
                "Mind you.\n"
                "\n"
                "Source: Bureau (https://b.example), 2021.\n"
                "\n"
                "Red takes 10 days.\n"
                "\n"
                "## This follows from your answers:\n"
                "\n"
                "- Are you 18? **Yes**\n"
                "- Which colour? **Red**\n"
                "- When back? **26 February 2021**\n"
                "\n"
                "From: **9 March 2021**\n"
                "\n"
                "## What to do:\n"
                "\n"
                "- Stay at home.\n"
                "\n"
                "## What to bring:\n"
                "\n"
                "- [ ] A label.\n"
                "- [ ] Your pass.\n"
                "\n"
                "## Good to know:\n"
                "\n"
                "- It may rain.\n"
                "\n"
                "---\n"
                "\n"
                "Source: Bureau, t, 2021.\n"
                "\n"
                "<https://b.example>\n"
                "\n"
                "Version of the rules: 2.1. Date of this result: 1 March "
                "2021.\n");
}

static void html_has_the_same_parts_as_elements(void **state)
{
    struct office *office = *state;
    struct result result = red(office);
    const char *page = written(office, write_html, &result, DUTCH);

    expect_text(
        "the body", strstr(page, "<main>"),
        "<main>\n"
        "<h1>U wacht nog.</h1>\n"
        "<p class=\"notice\">Let op.</p>\n"
        "<p class=\"notice\">Bron: Bureau (https://b.example), 2021.</p>\n"
        "<p>Rood duurt 10 dagen.</p>\n"
        "<h2>Dit volgt uit uw antwoorden</h2>\n"
        "<ul>\n"
        "<li>Bent u 18? <strong>Ja</strong></li>\n"
        "<li>Welke kleur? <strong>Rood</strong></li>\n"
        "<li>Wanneer terug? <strong>26 februari 2021</strong></li>\n"
        "</ul>\n"
        "<p class=\"date\">Vanaf: <strong>9 maart 2021</strong></p>\n"
        "<h2>Wat u moet doen</h2>\n"
        "<ul>\n"
        "<li>Blijf thuis.</li>\n"
        "</ul>\n"
        "<h2>Wat u meeneemt</h2>\n"
        "<ul class=\"check\" role=\"list\">\n"
        "<li><label><input type=\"checkbox\"><span>Een label.</span></label>"
        "</li>\n"
        "<li><label><input type=\"checkbox\"><span>Uw "
        "pas.</span></label></li>\n"
        "</ul>\n"
        "<h2>Goed om te weten</h2>\n"
        "<ul>\n"
        "<li>Het kan regenen.</li>\n"
        "</ul>\n"
        "</main>\n"
        "<footer>\n"
        "<p>Bron: Bureau, t, 2021.</p>\n"
        "<p><a href=\"https://b.example\">https://b.example</a></p>\n"
        "<p>Versie van de regels: 2.1. Datum van deze uitslag: 1 maart "
        "2021.</p>\n"
        "</footer>\n"
        "</body>\n"
        "</html>\n");
    expect_true("language", strstr(page, "<html lang=\"nl\" dir=\"ltr\">"));
    expect_int("no script", count(page, "<script"), 0);
    expect_int("loads nothing", count(page, "src="), 0);
}

/* A numbered list with parts, cut in two by a paragraph. */
static void write_numbers(struct page *page)
{
    layout_number(page, 1, "One");
    layout_pack(page, BLOCK_PART, "a");
    layout_pack(page, BLOCK_PART, "b");
    layout_number(page, 2, NULL);
    layout_pack(page, BLOCK_PART, "c");
    layout_own(page, BLOCK_LINE, "or:");
    layout_number(page, 3, "Three");
    layout_number(page, 4, "Four");
    layout_pack(page, BLOCK_ITEM, "x");
}

static void lists_inside_numbered_lists_are_closed_in_turn(void **state)
{
    struct office *office = *state;
    struct result result = red(office);
    struct style style = style_of(ENGLISH);
    struct page plain = layout_open(layout_plain, &office->sheet.out, &result,
                                    &style, &office->subject.arena);
    struct page html = plain, markdown = plain;

    write_numbers(&plain);
    expect_text("text", sheet_take(&office->sheet),
                "1. One\n   - a\n   - b\n2. - c\nor:\n3. Three\n4. Four\n"
                "- x\n");
    html.put = layout_html;
    write_numbers(&html);
    expect_text("HTML", sheet_take(&office->sheet),
                "<ol>\n<li value=\"1\">One<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"
                "</li>\n<li value=\"2\"><ul>\n<li>c</li>\n</ul>\n</li>\n</ol>\n"
                "<p class=\"line\">or:</p>\n"
                "<ol>\n<li value=\"3\">Three</li>\n<li value=\"4\">Four</li>\n"
                "</ol>\n<ul>\n<li>x</li>\n");
    markdown.put = layout_markdown;
    write_numbers(&markdown);
    expect_text("Markdown", sheet_take(&office->sheet),
                "1. One\n   - a\n   - b\n2. - c\n\nor:\n\n3. Three\n4. Four\n"
                "- x\n");
}

static void what_texts_hold_is_shown_and_not_obeyed(void **state)
{
    static const struct {
        const char *text, *html, *markdown;
    } rows[] = {
        {"<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;", "\\<b\\>\\&\"'"},
        {"*a* _b_ `c` [d](e)", "*a* _b_ `c` [d](e)",
         "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e)"},
        {"# no heading", "# no heading", "\\# no heading"},
        {"- no list", "- no list", "\\- no list"},
        {"+1", "+1", "\\+1"},
        {"12. no number", "12. no number", "12\\. no number"},
        {"12) no number", "12) no number", "12\\) no number"},
        {"12 days", "12 days", "12 days"},
        {"    no code", "    no code", "no code"},
        {"a\\b|c~d", "a\\b|c~d", "a\\\\b\\|c\\~d"},
        {"\xC3\xA9\xE2\x82\xAC", "\xC3\xA9\xE2\x82\xAC",
         "\xC3\xA9\xE2\x82\xAC"},
        {"a\033[1m\xE2\x80\xAE", "a\xEF\xBF\xBD[1m\xEF\xBF\xBD",
         "a\xEF\xBF\xBD\\[1m\xEF\xBF\xBD"},
    };
    struct office *office = *state;

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        markup_html(&office->sheet.out, rows[i].text);
        expect_text(rows[i].text, sheet_take(&office->sheet), rows[i].html);
        markup_markdown(&office->sheet.out, rows[i].text, true);
        expect_text(rows[i].text, sheet_take(&office->sheet), rows[i].markdown);
    }
}

static void only_addresses_of_the_web_become_links(void **state)
{
    static const struct {
        const char *address;
        bool link;
    } rows[] = {
        {"https://ind.nl", true},
        {"http://ind.nl/a?b=c&d#e", true},
        {"javascript:alert(1)", false},
        {"ind.nl", false},
        {"https://a b", false},
        {"https://a\">", false},
        {"https://a<b", false},
        {"https://\xC3\xA9", false},
        {"", false},
        {"ftp://a", false},
    };
    struct office *office = *state;
    struct pack pack = *office->subject.pack;
    struct result result = red(office);

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        expect_int(rows[i].address, markup_is_link(rows[i].address),
                   rows[i].link);
        pack.url = rows[i].address;
        result.pack = &pack;
        expect_int(rows[i].address,
                   count(written(office, write_html, &result, DUTCH), "<a "),
                   rows[i].link);
    }
}

static void languages_that_run_from_right_to_left_are_known(void **state)
{
    static const struct {
        const char *tag;
        bool rtl;
    } rows[] = {
        {"nl", false},      {"en-GB", false},     {"ar", true},
        {"ar-EG", true},    {"ar-Latn", false},   {"he", true},
        {"fa-AF", true},    {"ur", true},         {"ckb", true},
        {"uz-Arab", true},  {"uz-Arab-AF", true}, {"uz", false},
        {"az-ARAB", true},  {"de-1996", false},   {"ar-1994", true},
        {"yi-Hebr", true},  {"a", false},         {"arx", false},
        {"pa-Guru", false}, {"ku-Arab-IQ", true},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_int(rows[i].tag, markup_is_right_to_left(rows[i].tag),
                   rows[i].rtl);
}

static void words_of_the_program_are_marked_in_a_language_it_lacks(void **state)
{
    static const char *const languages[] = {"fr", "he"};
    struct office *office = *state;
    struct pack pack = *office->subject.pack;
    struct result result = red(office);
    const char *page;

    pack.languages = languages;
    result.pack = &pack;
    page = written(office, write_html, &result, ENGLISH);
    expect_true("the page", strstr(page, "<html lang=\"he\" dir=\"rtl\">"));
    expect_true("a heading",
                strstr(page, "<h2><span lang=\"en\" dir=\"ltr\">What to "
                             "bring</span></h2>"));
    expect_true("an answer",
                strstr(page, "<strong><span lang=\"en\" dir=\"ltr\">Yes</span>"
                             "</strong>"));
    expect_true("an option", strstr(page, "<strong>Red</strong>"));
    expect_true("advice", strstr(page, "<li>Stay at home.</li>"));
}

/* The calendar with its folded lines joined again. */
static const char *unfolded(struct office *office, const char *text)
{
    char *joined = arena_copy(&office->subject.arena, text, strlen(text)),
         *fold;

    while ((fold = strstr(joined, "\r\n ")))
        memmove(fold, fold + 3, strlen(fold + 3) + 1);
    return joined;
}

static void a_calendar_has_the_day_and_what_to_bring(void **state)
{
    struct office *office = *state;
    struct result result = red(office);
    const char *calendar =
        unfolded(office, written(office, write_ics, &result, ENGLISH));
    const char *uid = strstr(calendar, "UID:");

    expect_true("a UID", uid);
    expect_text(
        "up to it",
        arena_copy(&office->subject.arena, calendar, (size_t)(uid - calendar)),
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//libelig//libelig "
        "1.0.0//EN\r\nBEGIN:VEVENT\r\n");
    expect_text("behind it", strstr(uid, "\r\n"),
                "\r\nDTSTAMP:20210301T000000Z\r\n"
                "DTSTART;VALUE=DATE:20210309\r\n"
                "SUMMARY;LANGUAGE=en:From\r\n"
                "DESCRIPTION;LANGUAGE=en:You still wait.\\n\\n"
                "Mind you.\\n\\n"
                "Source: Bureau (https://b.example)\\, 2021.\\n\\n"
                "Red takes 10 days.\\n\\n"
                "What to do:\\n- Stay at home.\\n\\n"
                "What to bring:\\n- A label.\\n- Your pass.\r\n"
                "CLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\n"
                "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

static void a_result_without_dates_makes_no_calendar(void **state)
{
    struct office *office = *state;
    struct result result = decide_pairs(office, "adult=no");

    expect_text("nothing", written(office, write_ics, &result, ENGLISH), "");
}

static const char *uid_of(struct office *office, const struct result *result,
                          uint32_t language)
{
    const char *uid =
        strstr(written(office, write_ics, result, language), "UID:");

    assert_non_null(uid);
    return arena_copy(&office->subject.arena, uid, strcspn(uid, "\r"));
}

static void an_event_is_the_same_for_the_same_answers_only(void **state)
{
    struct office *office = *state;
    struct result result = red(office), other;
    struct pack pack = *office->subject.pack;
    const char *uid = uid_of(office, &result, ENGLISH);

    expect_text("in Dutch", uid_of(office, &result, DUTCH), uid);
    other = decide_pairs(office, "today=2021-03-02\nadult=yes\ncolour=red\n"
                                 "back=2021-02-26\nbags=2");
    expect_text("the day after", uid_of(office, &other, ENGLISH), uid);
    other =
        decide_pairs(office, "adult=yes\ncolour=red\nback=2021-02-26\nbags=3");
    expect_text("an answer that decides nothing",
                uid_of(office, &other, ENGLISH), uid);
    other =
        decide_pairs(office, "adult=yes\ncolour=red\nback=2021-02-25\nbags=2");
    expect_true("another date", strcmp(uid_of(office, &other, ENGLISH), uid));
    pack.id = "journey";
    result.pack = &pack;
    expect_true("another pack", strcmp(uid_of(office, &result, ENGLISH), uid));
}

static void the_event_of_a_record_with_an_id_is_its_own(void **state)
{
    struct office *office = *state;
    struct result result = red(office);
    const char *uid = uid_of(office, &result, ENGLISH);

    result.id = "7";
    const char *of_seven = uid_of(office, &result, ENGLISH);
    expect_true("another than without", strcmp(of_seven, uid));
    result = decide_pairs(
        office, "id=7\nadult=yes\ncolour=red\nback=2021-02-25\nbags=2");
    expect_text("on another day", uid_of(office, &result, ENGLISH), of_seven);
    result = decide_pairs(
        office, "id=8\nadult=yes\ncolour=red\nback=2021-02-26\nbags=2");
    expect_true("of another person",
                strcmp(uid_of(office, &result, ENGLISH), of_seven));
    result = decide_pairs(
        office, "id=\nadult=yes\ncolour=red\nback=2021-02-26\nbags=2");
    expect_text("of no id", uid_of(office, &result, ENGLISH), uid);
}

/* `count` times the text, in the arena. */
static const char *repeated(struct office *office, const char *text, int times)
{
    const char *all = "";

    while (times--)
        all = arena_print(&office->subject.arena, "%s%s", all, text);
    return all;
}

static void check_folds(const char *name, const char *calendar)
{
    for (const char *end; (end = strstr(calendar, "\r\n"));
         calendar = end + 2) {
        size_t size = (size_t)(end - calendar);

        expect_true(name, size <= 75);
        expect_int(name, utf8_valid(calendar, size), size);
    }
}

static void lines_are_folded_between_characters_and_escapes(void **state)
{
    static const char *const texts[] = {
        "a", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", ",", "\\", ";"};
    struct office *office = *state;
    struct pack pack = *office->subject.pack;
    struct outcome outcomes[2];
    struct result result = red(office);

    memcpy(outcomes, pack.outcomes, sizeof(outcomes));
    pack.outcomes = outcomes;
    result.pack = &pack;
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        for (int shift = 0; shift < 80; shift++) {
            const char *says = arena_print(&office->subject.arena, "%s%s",
                                           repeated(office, "x", shift),
                                           repeated(office, texts[i], 100));
            const char *in[] = {says, says};
            outcomes[1].says = (struct text){in};
            const char *calendar = written(office, write_ics, &result, ENGLISH);
            check_folds(texts[i], calendar);
            const char *want =
                arena_print(&office->subject.arena, ":%s%s\\n",
                            repeated(office, "x", shift),
                            repeated(office,
                                     i < 4 ? texts[i]
                                           : arena_print(&office->subject.arena,
                                                         "\\%s", texts[i]),
                                     100));
            expect_true(texts[i], strstr(unfolded(office, calendar), want));
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(markdown_says_what_the_text_says_and_where_from),
        cmocka_unit_test(html_has_the_same_parts_as_elements),
        cmocka_unit_test(lists_inside_numbered_lists_are_closed_in_turn),
        cmocka_unit_test(what_texts_hold_is_shown_and_not_obeyed),
        cmocka_unit_test(only_addresses_of_the_web_become_links),
        cmocka_unit_test(languages_that_run_from_right_to_left_are_known),
        cmocka_unit_test(
            words_of_the_program_are_marked_in_a_language_it_lacks),
        cmocka_unit_test(a_calendar_has_the_day_and_what_to_bring),
        cmocka_unit_test(a_result_without_dates_makes_no_calendar),
        cmocka_unit_test(an_event_is_the_same_for_the_same_answers_only),
        cmocka_unit_test(the_event_of_a_record_with_an_id_is_its_own),
        cmocka_unit_test(lines_are_folded_between_characters_and_escapes),
    };

    return cmocka_run_group_tests(tests, open_office, close_office);
}
