/* SPDX-License-Identifier: MIT */
/*
 * replay_say.c -- what became of results that were decided again.
 *
 * Only those are named that are not the same, each as it comes.  In JSON, all
 * is one object, which is written piece by piece.
 */
#include "batch/replay.h"

#include "report/json_part.h"

#include <inttypes.h>
#include <string.h>

static const char *const found_names[] = {
    [REPLAY_SAME] = "same",
    [REPLAY_DIFFERS] = "differs",
    [REPLAY_OTHER_PACK] = "other_pack",
    [REPLAY_NO_DECISION] = "no_decision",
    [REPLAY_UNUSABLE] = "unusable",
};

/* A string of the result as it was meant; "" where it is none. */
static const char *plain(const struct scan_token *token, struct arena *arena)
{
    if (!token->bytes || token->kind != SCAN_STRING)
        return "";
    char *text = arena_alloc(arena, token->size + 1, 1);
    scan_unescape(token, text);
    return text;
}

static const char *plain_in(const struct scan_token *object, const char *name,
                            struct arena *arena)
{
    struct scan_token found = decision_line_find(object, name);

    return plain(&found, arena);
}

static bool is_told(const struct replayed *replayed)
{
    return replayed->found != REPLAY_SAME &&
           replayed->found != REPLAY_NO_DECISION;
}

static void count(struct replay_report *report, const struct replayed *replayed)
{
    enum replay_found found = replayed->found;

    report->results++;
    report->of[found]++;
    report->lacks_receipt |= found == REPLAY_UNUSABLE &&
                             replayed->fault.code == FAULT_RESULT_NO_RECEIPT;
    if (!replayed->other_engine ||
        (found != REPLAY_SAME && found != REPLAY_DIFFERS) ||
        report->other_engine++)
        return;
    const char *engine = plain(&replayed->was.of[LINE_ENGINE], report->scratch);
    size_t size = strlen(engine), most = sizeof report->first_engine - 1;
    memcpy(report->first_engine, engine, size < most ? size : most);
}

/* ---- For programs ---- */

static void put_changes(struct json_writer *json,
                        const struct replayed *replayed, struct arena *scratch)
{
    json_open(json, "differs", '{');
    for (enum line_member i = 0; i < LINE_COMPARED; i++) {
        if (!(replayed->differs & (1U << i)))
            continue;
        json_open(json, line_member_name(i), '{');
        json_put_raw(json, "was",
                     decision_line_value(&replayed->was, i, scratch));
        json_put_raw(json, "is",
                     decision_line_value(&replayed->is, i, scratch));
        json_close(json, '}');
    }
    json_close(json, '}');
}

static void put_other_pack(struct json_writer *json,
                           const struct replayed *replayed,
                           struct arena *scratch)
{
    static const char *const names[] = {"id", "version", "sha256"};

    json_open(json, "pack", '{');
    for (size_t i = 0; i < COUNT_OF(names); i++)
        json_put_text(
            json, names[i],
            plain_in(&replayed->was.of[LINE_PACK], names[i], scratch));
    json_close(json, '}');
}

static void put_fault(struct json_writer *json, const struct line_fault *fault)
{
    json_open(json, "error", '{');
    json_put_text(json, "id", fault_id(fault->code));
    if (fault->question)
        json_put_text(json, "question", fault->question);
    if (fault->column)
        json_put_integer(json, "column", (int64_t)fault->column);
    json_put_text(json, "message", fault_title(fault->code));
    json_close(json, '}');
}

static void tell_json(struct replay_report *report,
                      const struct replayed *replayed)
{
    struct json_writer *json = report->writer;

    json_open(json, NULL, '{');
    json_put_integer(json, "line", (int64_t)replayed->fault.line);
    if (replayed->was.of[LINE_ID].bytes)
        json_put_raw(
            json, "id",
            decision_line_value(&replayed->was, LINE_ID, report->scratch));
    json_put_text(json, "found", found_names[replayed->found]);
    if (replayed->found == REPLAY_DIFFERS)
        put_changes(json, replayed, report->scratch);
    else if (replayed->found == REPLAY_OTHER_PACK)
        put_other_pack(json, replayed, report->scratch);
    else
        put_fault(json, &replayed->fault);
    json_close(json, '}');
}

static void end_json(struct replay_report *report)
{
    struct json_writer *json = report->writer;

    json_close(json, ']');
    json_put_integer(json, "results", (int64_t)report->results);
    for (size_t i = 0; i < COUNT_OF(found_names); i++)
        json_put_integer(json, found_names[i], (int64_t)report->of[i]);
    json_put_integer(json, "other_engine", (int64_t)report->other_engine);
    json_end(json);
}

/* ---- For people ---- */

static void say(struct replay_report *report, enum message which,
                const char *const *blanks)
{
    const char *text =
        message_fill(report->spoken, which, blanks, report->scratch);

    out_plain_text(report->out, text);
    out_char(report->out, '\n');
}

static const char *digits(const struct replay_report *report, uint64_t number)
{
    return arena_print(report->scratch, "%" PRIu64, number);
}

/* "line 2", "line 2 (id 7)" */
static const char *which_line(const struct replay_report *report,
                              const struct replayed *replayed)
{
    const char *line = digits(report, replayed->fault.line);

    if (!replayed->was.of[LINE_ID].bytes)
        return message_fill(report->spoken, MSG_REPLAY_LINE, BLANKS(line),
                            report->scratch);
    const char *blanks[] = {
        line, decision_line_value(&replayed->was, LINE_ID, report->scratch)};
    return message_fill(report->spoken, MSG_REPLAY_LINE_ID, blanks,
                        report->scratch);
}

static void say_changes(struct replay_report *report,
                        const struct replayed *replayed)
{
    for (enum line_member i = 0; i < LINE_COMPARED; i++)
        if (replayed->differs & (1U << i))
            say(report, MSG_REPLAY_CHANGE,
                BLANKS(line_member_name(i),
                       decision_line_value(&replayed->was, i, report->scratch),
                       decision_line_value(&replayed->is, i, report->scratch)));
}

static void say_unusable(struct replay_report *report, const char *line,
                         const struct line_fault *fault)
{
    const char *title = fault_title(fault->code);

    if (fault->question)
        title = arena_print(report->scratch, "%s: %s", fault->question, title);
    if (fault->column)
        line = message_fill(report->spoken, MSG_REPLAY_COLUMN,
                            BLANKS(line, digits(report, fault->column)),
                            report->scratch);
    say(report, MSG_REPLAY_UNUSABLE,
        BLANKS(line, fault_id(fault->code), title));
}

static void tell_text(struct replay_report *report,
                      const struct replayed *replayed)
{
    const struct scan_token *pack = &replayed->was.of[LINE_PACK];
    struct arena *scratch = report->scratch;
    const char *line = which_line(report, replayed);

    if (replayed->found == REPLAY_UNUSABLE) {
        say_unusable(report, line, &replayed->fault);
    } else if (replayed->found == REPLAY_OTHER_PACK) {
        say(report, MSG_REPLAY_OTHER_PACK,
            BLANKS(line, plain_in(pack, "id", scratch),
                   plain_in(pack, "version", scratch),
                   plain_in(pack, "sha256", scratch)));
    } else {
        say(report, MSG_REPLAY_DIFFERS, BLANKS(line));
        say_changes(report, replayed);
    }
}

/* "1 by another rule pack": nothing where there is none. */
static void say_number(struct replay_report *report, enum message which,
                       uint64_t number)
{
    if (number)
        say(report, which, BLANKS(digits(report, number)));
}

static void end_text(struct replay_report *report)
{
    const struct pack *pack = report->pack;

    say(report, MSG_REPLAY_RESULTS,
        BLANKS(digits(report, report->results),
               digits(report, report->of[REPLAY_SAME])));
    say_number(report, MSG_REPLAY_COUNT_DIFFERS, report->of[REPLAY_DIFFERS]);
    say_number(report, MSG_REPLAY_COUNT_PACK, report->of[REPLAY_OTHER_PACK]);
    say_number(report, MSG_REPLAY_COUNT_NONE, report->of[REPLAY_NO_DECISION]);
    say_number(report, MSG_REPLAY_COUNT_BAD, report->of[REPLAY_UNUSABLE]);
    if (report->other_engine)
        say(report, MSG_REPLAY_ENGINE,
            BLANKS(digits(report, report->other_engine), report->first_engine));
    if (report->of[REPLAY_OTHER_PACK])
        say(report, MSG_REPLAY_HINT_PACK,
            BLANKS(pack->id, pack->version, pack->sha256));
    if (report->lacks_receipt)
        say(report, MSG_REPLAY_HINT_RECEIPT, NULL);
}

void replay_begin(struct replay_report *report, struct json_writer *writer)
{
    if (!report->json)
        return;
    report->writer = writer;
    *writer = json_start(report->out);
    json_open_pack(writer, "pack", report->pack);
    json_put_text(writer, "sha256", report->pack->sha256);
    json_close(writer, '}');
    json_open(writer, "findings", '[');
}

void replay_tell(struct replay_report *report, const struct replayed *replayed)
{
    count(report, replayed);
    if (!is_told(replayed))
        return;
    if (report->json)
        tell_json(report, replayed);
    else
        tell_text(report, replayed);
}

void replay_end(struct replay_report *report)
{
    if (report->json)
        end_json(report);
    else
        end_text(report);
}
