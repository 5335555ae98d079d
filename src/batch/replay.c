/* SPDX-License-Identifier: MIT */
/* replay.c -- from a receipt to a record, and to the decision again. */
#include "batch/replay.h"

#include "batch/batch.h"
#include "elig.h"

#include <string.h>

struct replay {
    const struct pack *pack;
    struct batch *batch;
};

struct replay *replay_new(const struct engine *engine, struct arena *arena)
{
    struct replay *replay = arena_new(arena, struct replay);
    const struct record_form *form = record_form_find("json");

    replay->pack = engine_pack(engine);
    replay->batch = batch_new(
        engine, 0, form->writer(engine, &(struct record_parts){0}, arena),
        arena);
    return replay;
}

static bool refuse(struct replayed *replayed, enum fault_code code,
                   const char *text, const struct scan_token *at)
{
    replayed->found = REPLAY_UNUSABLE;
    replayed->fault.code = code;
    if (at->bytes)
        replayed->fault.column =
            (uint64_t)(at->bytes - text) + (at->kind != SCAN_STRING);
    return false;
}

/* Whether the receipt is whole, and each member of its type. */
static bool check_receipt(struct replayed *replayed, const char *text)
{
    const struct scan_token *of = replayed->was.of;
    static const struct {
        enum line_member member;
        enum scan_kind kind;
    } needed[] = {{LINE_ANSWERS, SCAN_OBJECT},
                  {LINE_TODAY, SCAN_STRING},
                  {LINE_PACK, SCAN_OBJECT},
                  {LINE_ENGINE, SCAN_STRING}};
    struct scan_token sha256 = decision_line_find(&of[LINE_PACK], "sha256");
    int32_t day;

    if (!of[LINE_STATUS].bytes)
        return refuse(replayed, FAULT_RESULT_NONE, text, &of[LINE_STATUS]);
    for (size_t i = 0; i < COUNT_OF(needed); i++)
        if (!of[needed[i].member].bytes)
            return refuse(replayed, FAULT_RESULT_NO_RECEIPT, text,
                          &of[needed[i].member]);
    for (size_t i = 0; i < COUNT_OF(needed); i++)
        if (of[needed[i].member].kind != needed[i].kind)
            return refuse(replayed, FAULT_RESULT_TYPE, text,
                          &of[needed[i].member]);
    if (!sha256.bytes || sha256.kind != SCAN_STRING)
        return refuse(replayed, FAULT_RESULT_TYPE, text, &of[LINE_PACK]);
    if (!date_parse(of[LINE_TODAY].bytes, of[LINE_TODAY].size, &day))
        return refuse(replayed, FAULT_ANSWER_BAD_TODAY, text, &of[LINE_TODAY]);
    return true;
}

/* The answers as a record with the receipt's today. */
static const char *make_record(const struct decision_line *was,
                               struct arena *scratch)
{
    const struct scan_token *answers = &was->of[LINE_ANSWERS];
    const struct scan_token *today = &was->of[LINE_TODAY];
    struct scan scan;

    scan_inside(&scan, answers);
    scan_next(&scan);
    const char *comma = scan_next(&scan).kind == SCAN_KEY ? "," : "";
    return arena_print(scratch, "{\"today\":\"%.*s\"%s%.*s", (int)today->size,
                       today->bytes, comma, (int)answers->size - 1,
                       answers->bytes + 1);
}

/* What is wrong with the answers, as the batch says it. */
static void take_fault(struct replayed *replayed, struct arena *scratch)
{
    const struct scan_token *error = &replayed->is.of[LINE_ERROR];
    struct scan_token id = decision_line_find(error, "id");
    struct scan_token question = decision_line_find(error, "question");

    replayed->found = REPLAY_UNUSABLE;
    fault_find(id.bytes, id.size, &replayed->fault.code);
    if (question.bytes)
        replayed->fault.question =
            arena_copy(scratch, question.bytes, question.size);
}

static void decide_again(struct replay *replay, struct replayed *replayed,
                         struct arena *scratch)
{
    const char *record = make_record(&replayed->was, scratch);
    struct gathered gathered = {.arena = scratch};
    struct line_fault none;
    char buffer[1024];
    struct out out = out_gathering(&gathered, buffer, sizeof buffer);

    bool valid = batch_line(replay->batch, record, strlen(record), 2, &out);
    out_flush(&out);
    decision_line_read(&replayed->is, gathered.bytes, gathered.size, &none);
    if (!valid) {
        take_fault(replayed, scratch);
        return;
    }
    replayed->differs =
        decision_line_differs(&replayed->was, &replayed->is, scratch);
    replayed->found = replayed->differs ? REPLAY_DIFFERS : REPLAY_SAME;
}

struct replayed replay_result(struct replay *replay, const char *text,
                              size_t size, uint64_t line, struct arena *scratch)
{
    struct replayed replayed = {.found = REPLAY_UNUSABLE};
    const struct scan_token *of = replayed.was.of;
    struct scan_token sha256;

    if (decision_line_read(&replayed.was, text, size, &replayed.fault)) {
        sha256 = decision_line_find(&of[LINE_PACK], "sha256");
        if (decision_line_is(&of[LINE_STATUS], "invalid") &&
            !of[LINE_ANSWERS].bytes)
            replayed.found = REPLAY_NO_DECISION;
        else if (!check_receipt(&replayed, text))
            ;
        else if (!decision_line_is(&sha256, replay->pack->sha256))
            replayed.found = REPLAY_OTHER_PACK;
        else
            decide_again(replay, &replayed, scratch);
        replayed.other_engine =
            of[LINE_ENGINE].bytes &&
            !decision_line_is(&of[LINE_ENGINE], ELIG_VERSION);
    }
    replayed.fault.line = line;
    return replayed;
}
