/* SPDX-License-Identifier: MIT */
/*
 * decide.c -- random packs decided in every way that there is.
 *
 *     decide SEED PACKS ROWS >cases
 *
 * All complete answers to each pack, and OPEN that leave questions open, go
 * through the diagram, the index, three-valued evaluation here, and plain
 * evaluation (property/random_pack.h); ROWS of either kind through the exported
 * SQL, in SQLite.  The exported JsonLogic goes to standard output, with all
 * complete answers and what they must give, a line of JSON for each pack; how
 * many there were goes to standard error.
 */
#include "engine/decide.h"
#include "base/date.h"
#include "engine/engine.h"
#include "engine/kleene.h"
#include "export/jsonlogic.h"
#include "export/sql.h"
#include "pack/load.h"
#include "property/random_pack.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_ROOM = 1 << 20, OUT_SIZE = 4096, OPEN = 400 };

enum way { DIAGRAM, INDEX, THREE_VALUED, PLAIN, SQL, WAYS };

static const char *const way_names[] = {"diagram", "index", "three-valued",
                                        "plain", "SQL"};

/* A pack with its deciders, and the record at hand. */
struct trial {
    uint64_t seed;
    struct rp rp;
    struct arena arena, decides[2];
    const struct pack *pack;
    const struct engine *engine;
    struct decider *decider[2];
    struct rp_result results[RP_ASSIGNMENTS];
    int64_t values[RP_ASSIGNMENTS][RP_QUESTIONS];
    uint32_t count;
    struct answer answers[RP_QUESTIONS];
};

/* What a decision says, however it was come by. */
struct said {
    enum status status;
    int32_t outcome, rule;
    uint32_t advice; /* a bit each */
    bool has_day;
    int64_t day;
};

static unsigned long long compared[WAYS];
static unsigned differ;

static _Noreturn void die(const char *what, uint64_t seed)
{
    fprintf(stderr, "decide: pack %llu: %s\n", (unsigned long long)seed, what);
    exit(2);
}

static void load(struct trial *trial)
{
    static char text[TEXT_ROOM];
    struct faults faults;
    struct arena *arena = &trial->arena;
    size_t size = rp_print(&trial->rp, text, sizeof text);

    faults_init(&faults, arena);
    trial->pack = pack_load(text, size, "pack", NULL, arena, &faults);
    if (!trial->pack)
        die("has faults", trial->seed);
    trial->engine = engine_compile(trial->pack, ENGINE_FOR_MANY, arena);
    trial->decider[DIAGRAM] = decider_new(trial->engine, &trial->decides[0]);
    trial->decider[INDEX] =
        decider_new(engine_compile(trial->pack, ENGINE_BY_INDEX, arena),
                    &trial->decides[1]);
}

static void start(struct trial *trial, uint64_t seed)
{
    memset(trial, 0, sizeof *trial);
    trial->seed = seed;
    rp_draw(&trial->rp, seed);
    if (seed % 5 == 0)
        rp_make_unique(&trial->rp);
    rp_leave_window(&trial->rp);
    load(trial);
    trial->count = rp_assignments(&trial->rp);
    for (uint32_t i = 0; i < trial->count; i++) {
        rp_values(&trial->rp, i, trial->values[i]);
        trial->results[i] = rp_evaluate(&trial->rp, trial->values[i]);
    }
}

static void end(struct trial *trial)
{
    for (int i = 0; i < 2; i++)
        arena_clear(&trial->decides[i]);
    arena_clear(&trial->arena);
}

static struct said said_of(const struct decision *decision)
{
    struct said said = {
        decision->status, decision->outcome, decision->rule, 0, false, 0};

    for (uint32_t i = 0; i < decision->advice_count; i++)
        said.advice |= 1u << decision->advice[i];
    if (decision->date_count) {
        said.has_day = true;
        said.day = decision->dates[0].day;
    }
    return said;
}

static struct said by(struct trial *trial, enum way way)
{
    struct answers answers = {trial->answers, true, trial->rp.today};

    compared[way]++;
    return said_of(decide(trial->decider[way], &answers));
}

/* ---- plainly: all that may have answered so ---- */

static bool agrees(const struct trial *trial, uint32_t number)
{
    for (int k = 0; k < trial->rp.questions; k++)
        if (trial->answers[k].state == ANSWER_KNOWN &&
            trial->answers[k].value != trial->values[number][k])
            return false;
    return true;
}

static struct said plainly(const struct trial *trial, uint32_t from,
                           uint32_t to)
{
    const struct rp_result *first = NULL;
    bool outcomes = false, rules = false, days = false;
    uint32_t advice = UINT32_MAX;

    for (uint32_t i = from; i < to; i++) {
        const struct rp_result *result = &trial->results[i];
        if (!agrees(trial, i))
            continue;
        if (!first)
            first = result;
        outcomes |= result->outcome != first->outcome;
        rules |= result->rule != first->rule;
        days |= result->day != first->day;
        advice &= result->advice;
    }
    compared[PLAIN]++;
    if (!first)
        die("has answers that nobody has", trial->seed);
    if (first->not_in_force)
        return (struct said){
            STATUS_NOT_IN_FORCE, NO_INDEX, NO_INDEX, 0, false, 0};
    bool decided = !outcomes && first->outcome != RP_NONE;
    bool dated = decided && !days && first->day && date_is_day(first->day);
    return (struct said){decided    ? STATUS_DECIDED
                         : outcomes ? STATUS_UNDETERMINED
                                    : STATUS_NO_RULE,
                         decided ? first->outcome : NO_INDEX,
                         decided && !rules ? first->rule : NO_INDEX,
                         advice,
                         dated,
                         dated ? first->day : 0};
}

/* ---- three-valued: rule by rule, on values ---- */

static bool value_of(const struct trial *trial, uint32_t variable,
                     int64_t *value)
{
    const struct answer *answers = trial->answers;
    int32_t day[2];

    if (variable < trial->pack->question_count) {
        *value = answers[variable].value;
        return answers[variable].state == ANSWER_KNOWN;
    }
    const struct fact *fact =
        &trial->pack->facts[variable - trial->pack->question_count];
    for (int i = 0; i < 2; i++) {
        int32_t end_of = i ? fact->to : fact->from;
        if (end_of != DATE_OF_TODAY && answers[end_of].state != ANSWER_KNOWN)
            return false;
        day[i] = end_of == DATE_OF_TODAY ? trial->rp.today
                                         : (int32_t)answers[end_of].value;
    }
    *value = fact_between(fact, day[0], day[1]);
    return true;
}

static enum tri test(void *context, const struct cond *cond)
{
    const struct trial *trial = context;
    int64_t value;

    if (!value_of(trial, cond->variable, &value))
        return TRI_UNKNOWN;
    return ranges_have(cond->ranges, cond->range_count, value) ? TRI_YES
                                                               : TRI_NO;
}

/* The rule that decides for certain; NO_INDEX where none is certain to be the
 * one, with `open` where some may be. */
static int32_t certain_rule(struct trial *trial, bool *open)
{
    struct tri_tester tester = {test, trial, 0};
    const struct pack *pack = trial->pack;
    int32_t found = NO_INDEX;

    compared[THREE_VALUED]++;
    *open = false;
    for (uint32_t i = 0; i < pack->rule_count; i++) {
        const struct rule *rule = &pack->rules[i];
        if (trial->rp.today < rule->valid.from ||
            trial->rp.today > rule->valid.to)
            continue;
        enum tri holds = tri_condition(&tester, rule->when);
        *open |= holds == TRI_UNKNOWN;
        if (*open || (holds == TRI_YES && found != NO_INDEX))
            return NO_INDEX;
        if (holds == TRI_YES)
            found = (int32_t)i;
        if (holds == TRI_YES && !trial->rp.unique)
            return found;
    }
    return found;
}

/* ---- comparing ---- */

static bool same(struct said a, struct said b)
{
    return a.status == b.status && a.outcome == b.outcome && a.rule == b.rule &&
           a.advice == b.advice && a.has_day == b.has_day && a.day == b.day;
}

static void complain(const struct trial *trial, const char *what,
                     struct said got, struct said want)
{
    if (differ++ < 20)
        fprintf(stderr,
                "FAILED: pack %llu: %s: status %d, outcome %d, rule %d, advice "
                "%x, day %lld; not %d, %d, %d, %x, %lld\n",
                (unsigned long long)trial->seed, what, got.status, got.outcome,
                got.rule, got.advice, (long long)got.day, want.status,
                want.outcome, want.rule, want.advice, (long long)want.day);
}

static void compare_rule(struct trial *trial, struct said want, bool complete)
{
    bool open;
    int32_t rule = certain_rule(trial, &open);
    struct said got = want;

    if (want.status == STATUS_NOT_IN_FORCE || (open && !complete))
        return;
    got.rule = rule;
    got.outcome = NO_INDEX;
    if (rule != NO_INDEX)
        got.outcome = (int32_t)trial->pack->rules[rule].outcome;
    if (open || !same(got, want))
        complain(trial, "three-valued", got, want);
}

static void compare_complete(struct trial *trial, uint32_t number)
{
    for (int k = 0; k < trial->rp.questions; k++)
        trial->answers[k] =
            (struct answer){ANSWER_KNOWN, trial->values[number][k]};
    struct said want = plainly(trial, number, number + 1);
    struct said walk = by(trial, DIAGRAM), found = by(trial, INDEX);
    if (!same(walk, want))
        complain(trial, "diagram", walk, want);
    if (!same(found, want))
        complain(trial, "index", found, want);
    compare_rule(trial, want, true);
}

/* With open answers the index may call more possible than is, never less. */
static void compare_open(struct trial *trial)
{
    uint32_t share = 20 + rp_random(&trial->rp, 70);
    uint32_t number = rp_random(&trial->rp, trial->count);

    for (int k = 0; k < trial->rp.questions; k++)
        trial->answers[k] = (struct answer){
            rp_random(&trial->rp, 100) < share ? ANSWER_KNOWN : ANSWER_MISSING,
            trial->values[number][k]};
    struct said want = plainly(trial, 0, trial->count);
    struct said walk = by(trial, DIAGRAM), found = by(trial, INDEX);
    if (!same(walk, want))
        complain(trial, "diagram, open", walk, want);
    if (found.status != STATUS_UNDETERMINED &&
        (found.status != want.status || found.outcome != want.outcome))
        complain(trial, "index, open", found, want);
    compare_rule(trial, want, false);
}

/* ---- SQL ---- */

/* NULL where the pack is one of those that SQL cannot say. */
static char *gather_sql(struct trial *trial)
{
    char buffer[OUT_SIZE];
    struct gathered text = {.arena = &trial->arena};
    struct out out = out_gathering(&text, buffer, sizeof buffer);
    struct sql_export export = {.table = "answers",
                                .id = "id",
                                .has_today = true,
                                .today = trial->rp.today};

    while (strcmp(sql_dialect_name(export.dialect), "sqlite"))
        export.dialect++;
    if (write_sql(&out, trial->engine, &export, &trial->arena))
        return NULL;
    out_text(&out, "\nORDER BY 1");
    out_char(&out, '\0');
    out_close(&out);
    return text.bytes;
}

static void bind(sqlite3_stmt *insert, int at, const struct trial *trial, int k)
{
    const struct answer *answer = &trial->answers[k];
    char word[DATE_TEXT_SIZE + 8];

    if (answer->state != ANSWER_KNOWN) {
        sqlite3_bind_null(insert, at);
        return;
    }
    switch (trial->rp.question[k].type) {
    case RP_BOOLEAN:
    case RP_INTEGER:
        sqlite3_bind_int64(insert, at, answer->value);
        return;
    case RP_CHOICE:
        snprintf(word, sizeof word, "o%d", (int)answer->value);
        break;
    case RP_DATE:
        date_format((int32_t)answer->value, word);
        break;
    }
    sqlite3_bind_text(insert, at, word, -1, SQLITE_TRANSIENT);
}

/* The number behind the letters of an id. */
static int32_t number_in(const unsigned char *id)
{
    const char *at = (const char *)id;

    return id ? (int32_t)strtol(at + strcspn(at, "0123456789"), NULL, 10)
              : NO_INDEX;
}

static struct said said_in_row(sqlite3_stmt *row)
{
    static const char *const statuses[] = {"decided", "undetermined", "no_rule",
                                           "not_in_force"};
    const char *status = (const char *)sqlite3_column_text(row, 1);
    struct said said = {STATUS_DECIDED,
                        number_in(sqlite3_column_text(row, 2)),
                        number_in(sqlite3_column_text(row, 3)),
                        0,
                        false,
                        0};
    const char *dates = (const char *)sqlite3_column_text(row, 4);
    const char *advice = (const char *)sqlite3_column_text(row, 5);
    int32_t day;

    while (said.status < STATUS_NOT_IN_FORCE &&
           (!status || strcmp(status, statuses[said.status])))
        said.status++;
    for (; advice && (advice = strchr(advice, 'a')); advice++)
        said.advice |= 1u << strtol(advice + 1, NULL, 10);
    const char *colon = dates ? strchr(dates, ':') : NULL;
    if (colon && date_parse(colon + 2, 10, &day)) {
        said.has_day = true;
        said.day = day;
    }
    return said;
}

static void check(int code, sqlite3 *base, const struct trial *trial)
{
    if (code != SQLITE_OK && code != SQLITE_DONE)
        die(sqlite3_errmsg(base), trial->seed);
}

static void make_table(sqlite3 *base, const struct trial *trial)
{
    char table[256] = "CREATE TABLE answers (id INTEGER PRIMARY KEY";

    for (int k = 0; k < trial->rp.questions; k++) {
        enum rp_type type = trial->rp.question[k].type;
        size_t size = strlen(table);
        snprintf(table + size, sizeof table - size, ", q%d %s", k,
                 type == RP_CHOICE || type == RP_DATE ? "TEXT" : "INTEGER");
    }
    strcat(table, ")");
    check(sqlite3_exec(base, table, NULL, NULL, NULL), base, trial);
}

/* Random rows, and what they must give. */
static void fill(sqlite3 *base, struct trial *trial, uint32_t rows,
                 struct said *want)
{
    const char line[] = "INSERT INTO answers VALUES (?,?,?,?,?,?,?";
    char text[sizeof line + 2];
    sqlite3_stmt *insert;

    snprintf(text, sizeof text, "%.*s)",
             (int)(sizeof line - 1) - 2 * (RP_QUESTIONS - trial->rp.questions),
             line);
    check(sqlite3_prepare_v2(base, text, -1, &insert, NULL), base, trial);
    for (uint32_t i = 0; i < rows; i++) {
        uint32_t share = i % 2 ? 100 : rp_random(&trial->rp, 100);
        uint32_t number = rp_random(&trial->rp, trial->count);
        sqlite3_bind_int64(insert, 1, i);
        for (int k = 0; k < trial->rp.questions; k++) {
            bool known = rp_random(&trial->rp, 100) < share;
            trial->answers[k] =
                (struct answer){known ? ANSWER_KNOWN : ANSWER_MISSING,
                                trial->values[number][k]};
            bind(insert, k + 2, trial, k);
        }
        struct answers answers = {trial->answers, true, trial->rp.today};
        want[i] = said_of(decide(trial->decider[DIAGRAM], &answers));
        check(sqlite3_step(insert), base, trial);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
}

static void compare_sql(struct trial *trial, uint32_t rows)
{
    struct said *want = arena_array(&trial->arena, struct said, rows);
    sqlite3 *base;
    sqlite3_stmt *select;
    uint32_t count = 0;
    const char *text = gather_sql(trial);

    if (!text)
        return;
    if (sqlite3_open(":memory:", &base) != SQLITE_OK)
        die("SQLite does not open", trial->seed);
    check(sqlite3_exec(base, "BEGIN", NULL, NULL, NULL), base, trial);
    make_table(base, trial);
    fill(base, trial, rows, want);
    check(sqlite3_prepare_v2(base, text, -1, &select, NULL), base, trial);
    int code;
    for (; (code = sqlite3_step(select)) == SQLITE_ROW; count++) {
        struct said got = said_in_row(select);
        if (count < rows && !same(got, want[count]))
            complain(trial, "SQL", got, want[count]);
    }
    check(code, base, trial);
    if (count != rows)
        die("SQL gives more rows, or fewer", trial->seed);
    compared[SQL] += count;
    sqlite3_finalize(select);
    sqlite3_close(base);
}

/* ---- JsonLogic ---- */

static void print_name(const struct trial *trial, int32_t date)
{
    if (date == DATE_OF_TODAY)
        printf("\"today\"");
    else
        printf("\"%s\"", trial->pack->questions[date].id);
}

static void print_logic(struct trial *trial)
{
    char buffer[OUT_SIZE], day[DATE_TEXT_SIZE];
    struct gathered text = {.arena = &trial->arena};
    struct out out = out_gathering(&text, buffer, sizeof buffer);

    write_jsonlogic(&out, trial->pack);
    out_close(&out);
    date_format(trial->rp.today, day);
    printf("{\"seed\":%llu,\"today\":\"%s\",\"logic\":",
           (unsigned long long)trial->seed, day);
    fwrite(text.bytes, 1, text.size - 1, stdout); // without its line break
    printf(",\"names\":[");
    for (uint32_t k = 0; k < trial->pack->question_count; k++)
        printf("%s\"%s\"", k ? "," : "", trial->pack->questions[k].id);
    printf("],\"facts\":[");
    for (uint32_t k = 0; k < trial->pack->fact_count; k++) {
        const struct fact *fact = &trial->pack->facts[k];
        printf("%s[\"%s\",%d,", k ? "," : "", fact->id,
               fact->kind != FACT_DAYS_BETWEEN);
        print_name(trial, fact->from);
        printf(",");
        print_name(trial, fact->to);
        printf("]");
    }
    printf("],\"rows\":[");
}

static void print_answer(const struct trial *trial, int k, int64_t value)
{
    char day[DATE_TEXT_SIZE];

    switch (trial->rp.question[k].type) {
    case RP_BOOLEAN:
        printf("%s,", value ? "true" : "false");
        return;
    case RP_CHOICE:
        printf("\"o%d\",", (int)value);
        return;
    case RP_INTEGER:
        printf("%d,", (int)value);
        return;
    case RP_DATE:
        date_format((int32_t)value, day);
        printf("\"%s\",", day);
        return;
    }
}

static void print_case(struct trial *trial)
{
    print_logic(trial);
    for (uint32_t i = 0; i < trial->count; i++) {
        const struct rp_result *result = &trial->results[i];
        printf("%s[", i ? "," : "");
        for (int k = 0; k < trial->rp.questions; k++)
            print_answer(trial, k, trial->values[i][k]);
        if (result->not_in_force)
            printf("\"%s\"]", JSONLOGIC_CLOSED);
        else if (result->rule == RP_NONE)
            printf("null]");
        else
            printf("\"%s\"]", trial->pack->rules[result->rule].id);
    }
    printf("]}\n");
}

static void decide_pack(struct trial *trial, uint64_t seed, uint32_t rows)
{
    start(trial, seed);
    for (uint32_t i = 0; i < trial->count; i++)
        compare_complete(trial, i);
    for (uint32_t i = 0; i < OPEN; i++)
        compare_open(trial);
    compare_sql(trial, rows);
    if (!trial->engine->overlaps)
        print_case(trial);
    end(trial);
}

int main(int argc, char **argv)
{
    static struct trial trial;

    if (argc != 4)
        return 2;
    uint64_t seed = strtoull(argv[1], NULL, 10);
    uint64_t packs = strtoull(argv[2], NULL, 10);
    uint32_t rows = (uint32_t)strtoul(argv[3], NULL, 10);
    for (uint64_t i = 0; i < packs; i++)
        decide_pack(&trial, seed + i, rows);
    for (int i = 0; i < WAYS; i++)
        fprintf(stderr, "%s %llu\n", way_names[i], compared[i]);
    fprintf(stderr, "differ %u\n", differ);
    return differ > 0 || fflush(stdout) || ferror(stdout);
}
