/* SPDX-License-Identifier: MIT */
/* sql_dialect.c -- PostgreSQL, SQLite, DuckDB and ClickHouse. */
#include "export/sql_internal.h"

#include <string.h>

/*
 * ClickHouse's own dates begin in 1970, so its days are counted here: from
 * years that begin in March, as in base/date.c.  A lambda over an array of one
 * gives a value a name.
 */
#define CLICKHOUSE_PACKED                                                      \
    "arrayMap(z -> arrayMap(c -> arrayMap(d -> arrayMap(y -> arrayMap(r -> "   \
    "arrayMap(m -> (100 * c + y) * 10000 + 100 * m + 301 + r - "               \
    "intDiv(153 * m + 2, 5) + (m >= 10) * 8800, [intDiv(5 * r + 2, 153)])[1]," \
    " [d - intDiv(1461 * y, 4)])[1], [intDiv(4 * d + 3, 1461)])[1], "          \
    "[z - intDiv(146097 * c, 4)])[1], [intDiv(4 * z + 3, 146097)])[1], "       \
    "[$ + 719468])[1]"

const struct sql_dialect sql_dialects[] = {
    {
        .name = "postgresql",
        .quote = '"',
        .name_max = 63,
        .booleans = "",
        .dates = "",
        .fence = " OFFSET 0",
        .is_true = "$",
        .is_false = "NOT $",
        .is_boolean = "$ IN (FALSE, TRUE)",
        .text = "CAST($ AS text) COLLATE \"C\"",
        .today = "CURRENT_DATE - DATE '1970-01-01'",
        .date_day = "CASE WHEN $ BETWEEN DATE '0001-01-01' AND DATE "
                    "'9999-12-31' THEN $ - DATE '1970-01-01' END",
        .packed = "CAST(to_char(DATE '1970-01-01' + CAST($ AS integer), "
                  "'YYYYMMDD') AS integer)",
        .iso = "to_char(DATE '1970-01-01' + CAST($ AS integer), 'YYYY-MM-DD')",
        .substr = "substr",
        .divide = {"", " / ", ""},
        .both = {"(", " & ", ")"},
        .unite = {"", " | ", ""},
        .least = {"LEAST(", ", ", ")"},
        .greatest = {"GREATEST(", ", ", ")"},
        .concat = {"", " || ", ""},
    },
    {
        .name = "sqlite",
        .quote = '`', // "x" would be text where there is no column x
        .folds_case = true,
        .booleans = " as 0 and 1",
        .dates = " as text like 2021-03-01",
        .fence = " LIMIT -1 OFFSET 0",
        .is_true = "$ = 1",
        .is_false = "$ = 0",
        .is_boolean = "$ IN (0, 1)",
        .is_integer = "typeof($) = 'integer'",
        .text = "$ COLLATE BINARY",
        .today = "CAST(julianday(date('now', 'localtime')) - 2440587.5 AS "
                 "INTEGER)",
        // Without a change of 0 days it would take 2021-02-31 as it is.
        .date_day = "CASE WHEN date($, '+0 days') = $ AND $ >= '0001-01-01' "
                    "THEN CAST(julianday($) - 2440587.5 AS INTEGER) END",
        .packed = "CAST(strftime('%Y%m%d', ($) * 86400, 'unixepoch') AS "
                  "INTEGER)",
        .iso = "date(($) * 86400, 'unixepoch')",
        .substr = "substr",
        .divide = {"", " / ", ""},
        .both = {"(", " & ", ")"},
        .unite = {"", " | ", ""},
        .least = {"min(", ", ", ")"},
        .greatest = {"max(", ", ", ")"},
        .concat = {"", " || ", ""},
    },
    {
        .name = "duckdb",
        .quote = '"',
        .folds_case = true,
        .booleans = "",
        .dates = "",
        .fence = "",
        .is_true = "$",
        .is_false = "NOT $",
        .is_boolean = "$ IN (FALSE, TRUE)",
        .text = "CAST($ AS VARCHAR)",
        .today = "CURRENT_DATE - DATE '1970-01-01'",
        .date_day = "CASE WHEN $ BETWEEN DATE '0001-01-01' AND DATE "
                    "'9999-12-31' THEN $ - DATE '1970-01-01' END",
        .packed = "CAST(strftime(DATE '1970-01-01' + CAST($ AS INTEGER), "
                  "'%Y%m%d') AS INTEGER)",
        .iso = "strftime(DATE '1970-01-01' + CAST($ AS INTEGER), '%Y-%m-%d')",
        .substr = "substr",
        .divide = {"", " // ", ""},
        .both = {"(", " & ", ")"},
        .unite = {"", " | ", ""},
        .least = {"least(", ", ", ")"},
        .greatest = {"greatest(", ", ", ")"},
        .concat = {"", " || ", ""},
    },
    {
        .name = "clickhouse",
        .quote = '"',
        .nested = true,
        .escapes = true,
        .booleans = " as 0 and 1",
        .dates = " or text like 2021-03-01",
        .fence = "",
        .is_true = "$ = 1",
        .is_false = "$ = 0",
        .is_boolean = "$ IN (0, 1)",
        .text = "toString($)",
        .today = "toInt32(today())",
        .date_packed = "CASE WHEN length(toString($)) = 10 AND "
                       "match(toString($), '^[0-9]{4}-[0-9]{2}-[0-9]{2}') "
                       "THEN toInt32OrZero(replaceAll(toString($), '-', '')) "
                       "END",
        .packed = CLICKHOUSE_PACKED,
        .iso = "arrayMap(p -> concat(substring(p, 2, 4), '-', substring(p, 6, "
               "2), '-', substring(p, 8, 2)), "
               "[toString(100000000 + " CLICKHOUSE_PACKED ")])[1]",
        .substr = "substring",
        .divide = {"intDiv(", ", ", ")"},
        .both = {"bitAnd(", ", ", ")"},
        .unite = {"bitOr(", ", ", ")"},
        .least = {"least(", ", ", ")"},
        .greatest = {"greatest(", ", ", ")"},
        .concat = {"concat(", ", ", ")"},
    },
    {.name = NULL},
};

/* Only ASCII letters have a case here, as in those databases. */
static char fold(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

bool sql_same_name(const struct sql_dialect *dialect, const char *a,
                   const char *b)
{
    if (dialect->name_max)
        return !strncmp(a, b, dialect->name_max);
    if (!dialect->folds_case)
        return !strcmp(a, b);
    while (*a && fold(*a) == fold(*b)) {
        a++;
        b++;
    }
    return fold(*a) == fold(*b);
}

const char *sql_dialect_name(uint32_t number)
{
    return sql_dialects[number].name;
}
