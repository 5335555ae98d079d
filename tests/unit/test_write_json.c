/* SPDX-License-Identifier: MIT */
/* test_write_json.c -- results and questions for programs. */
#include "office.h"

#define END                                                                    \
    "\"today\":\"2021-03-01\",\"pack\":{\"id\":\"trip\",\"version\":\"2.1\","  \
    "\"edition\":\"2021\","                                                    \
    "\"sha256\":"                                                              \
    "\"0000000000000000000000000000000000000000000000000000000000000000\","    \
    "\"in_force\":true,\"notice\":\"Mind you.\"},\"engine\":\"1.0.0\"}\n"

static void a_decided_result_is_one_line_of_json(void **state)
{
    struct office *office = *state;
    struct result result =
        decide_pairs(office, "adult=yes\ncolour=red\nback=2021-02-26\nbags=2");

    expect_text(
        "decided", json_of(office, &result),
        "{\"schema\":1,\"status\":\"decided\",\"outcome\":\"wait\","
        "\"says\":\"You still wait.\","
        "\"rule\":\"red\",\"dates\":{\"from\":\"2021-03-09\"},\"advice\":["
        "{\"id\":\"stay\",\"kind\":\"do\",\"says\":\"Stay at home.\","
        "\"source\":[\"F1\"]},"
        "{\"id\":\"label\",\"kind\":\"bring\",\"says\":\"A label.\","
        "\"source\":[]},"
        "{\"id\":\"pass\",\"kind\":\"bring\",\"says\":\"Your pass.\","
        "\"source\":[]},"
        "{\"id\":\"rain\",\"kind\":\"note\",\"says\":\"It may rain.\","
        "\"source\":[]}],"
        "\"because\":[{\"question\":\"adult\",\"answer\":true},"
        "{\"question\":\"colour\",\"answer\":\"red\"},"
        "{\"question\":\"back\",\"answer\":\"2021-02-26\"}],"
        "\"reasons\":[{\"rule\":\"red\",\"because\":\"Red takes 10 days.\","
        "\"source\":[]}],"
        "\"ask\":[],\"next\":null,\"open\":[],"
        "\"answers\":{\"adult\":true,\"colour\":\"red\",\"bags\":2,"
        "\"back\":\"2021-02-26\"}," END);
}

static void an_undetermined_result_lists_what_is_possible(void **state)
{
    struct office *office = *state;
    struct result result =
        decide_pairs(office, "adult=don't know\nback=2021-02-26");

    expect_text(
        "undetermined", json_of(office, &result),
        "{\"schema\":1,\"status\":\"undetermined\",\"outcome\":null,"
        "\"says\":null,"
        "\"possible\":[\"go\",\"wait\",null],\"rule\":null,\"dates\":{},"
        "\"advice\":[],\"because\":[],\"reasons\":[],"
        "\"ask\":[\"colour\",\"bags\"],"
        "\"next\":\"colour\",\"open\":[\"adult\"],"
        "\"answers\":{\"adult\":null,\"back\":\"2021-02-26\"}," END);
}

static void a_gap_has_no_outcome_and_nothing_possible(void **state)
{
    struct office *office = *state;
    struct result result =
        decide_pairs(office, "adult=yes\ncolour=purple\nbags=0");

    expect_text("no rule", json_of(office, &result),
                "{\"schema\":1,\"status\":\"no_rule\",\"outcome\":null,"
                "\"says\":null,"
                "\"rule\":null,\"dates\":{},\"advice\":[],\"because\":["
                "{\"question\":\"adult\",\"answer\":true},"
                "{\"question\":\"colour\",\"answer\":\"purple\"}],"
                "\"reasons\":[],"
                "\"ask\":[],\"next\":null,\"open\":[],\"answers\":"
                "{\"adult\":true,\"colour\":\"purple\",\"bags\":0}," END);
}

static void what_is_not_exact_or_in_force_says_so_in_json(void **state)
{
    struct office *office = *state;
    struct result result = decide_pairs(office, "today=2022-01-01");
    struct decision decision = *result.decision;
    const char *json;

    decision.exact = false;
    result.decision = &decision;
    json = json_of(office, &result);
    assert_non_null(strstr(json, "\"open\":[],\"exact\":false,\"answers\""));
    assert_non_null(strstr(json, "\"in_force\":false"));
    result.in_force = true;
    decision.exact = true;
    json = json_of(office, &result);
    assert_null(strstr(json, "exact"));
    assert_non_null(strstr(json, "\"in_force\":true"));
}

static void questions_are_listed_for_programs(void **state)
{
    struct office *office = *state;

    write_questions_json(&office->sheet.out, office->subject.pack, NULL,
                         ENGLISH);
    expect_text(
        "json", sheet_take(&office->sheet),
        "{\"schema\":1,\"questions\":["
        "{\"id\":\"adult\",\"type\":\"boolean\",\"ask\":\"Are you 18?\","
        "\"why\":\"A child always may.\",\"source\":[]},"
        "{\"id\":\"colour\",\"type\":\"choice\",\"ask\":\"Which colour?\","
        "\"why\":\"Red waits.\",\"options\":["
        "{\"id\":\"green\",\"says\":\"Green\"},"
        "{\"id\":\"red\",\"says\":\"Red\"},"
        "{\"id\":\"grey\",\"says\":\"Grey\"},"
        "{\"id\":\"purple\",\"says\":\"Purple\"}],\"unknown\":\"grey\","
        "\"source\":[\"F1\"]},"
        "{\"id\":\"bags\",\"type\":\"integer\",\"ask\":\"How many bags?\","
        "\"why\":\"w\",\"minimum\":0,\"maximum\":9,\"source\":[]},"
        "{\"id\":\"back\",\"type\":\"date\",\"ask\":\"When back?\","
        "\"why\":\"w\",\"not_after\":\"today\",\"source\":[]}],"
        "\"pack\":{\"id\":\"trip\",\"version\":\"2.1\",\"edition\":\"2021\","
        "\"sha256\":"
        "\"0000000000000000000000000000000000000000000000000000000000000000\","
        "\"title\":\"May you travel?\",\"notice\":\"Mind you.\"},"
        "\"engine\":\"1.0.0\"}\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_decided_result_is_one_line_of_json),
        cmocka_unit_test(an_undetermined_result_lists_what_is_possible),
        cmocka_unit_test(a_gap_has_no_outcome_and_nothing_possible),
        cmocka_unit_test(what_is_not_exact_or_in_force_says_so_in_json),
        cmocka_unit_test(questions_are_listed_for_programs),
    };

    return cmocka_run_group_tests(tests, open_office, close_office);
}
