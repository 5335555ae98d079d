/* SPDX-License-Identifier: MIT */
/* json.c -- a decision for programs: one line, schema 1. */
#include "report/write.h"

#include "base/fault.h"
#include "report/json_part_internal.h"
#include "report/layout_internal.h"

/* The rules that tell why; several where any of them may be the one. */
static void put_reasons(struct json_writer *json, const struct result *result,
                        uint32_t language)
{
    json_open(json, "reasons", '[');
    for (uint32_t i = 0; i < result->reasons.count; i++) {
        const struct rule *rule =
            &result->pack->rules[result->reasons.rules[i]];

        json_open(json, NULL, '{');
        json_put_text(json, "rule", rule->id);
        json_put_text(json, "because", rule->because.in[language]);
        json_put_sources(json, result->pack, &rule->sources);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_advice(struct json_writer *json, const struct result *result,
                       uint32_t language, struct arena *scratch)
{
    const struct decision *decision = result->decision;

    json_open(json, "advice", '[');
    for (uint32_t i = 0; i < decision->advice_count; i++) {
        const struct advice *advice =
            &result->pack->advice[decision->advice[i]];

        json_open(json, NULL, '{');
        json_put_text(json, "id", advice->id);
        json_put_text(json, "kind", advice_kind_name(advice->kind));
        json_put_text(json, "says",
                      write_advice_text(result->pack, advice, decision,
                                        language, scratch));
        json_put_sources(json, result->pack, &advice->sources);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_because(struct json_writer *json, const struct result *result)
{
    json_open(json, "because", '[');
    for (uint32_t i = 0; i < result->because_count; i++) {
        uint32_t index = result->because[i];
        const struct question *question = &result->pack->questions[index];

        json_open(json, NULL, '{');
        json_put_text(json, "question", question->id);
        json_put_answer(json, "answer", question, &result->answers->of[index]);
        json_close(json, '}');
    }
    json_close(json, ']');
}

/* What still matters, and the best of it to ask. */
static void put_questions(struct json_writer *json, const struct result *result)
{
    const struct decision *decision = result->decision;
    const struct pack *pack = result->pack;

    json_put_ids(json, "ask", pack, ID_QUESTION, decision->ask,
                 decision->ask_count);
    json_put_id(json, "next", pack, ID_QUESTION,
                decision->ask_count ? result->next : NO_INDEX);
    json_put_ids(json, "open", pack, ID_QUESTION, decision->open,
                 decision->open_count);
}

static void put_answers(struct json_writer *json, const struct result *result)
{
    const struct answers given = {.of = result->answers->of};

    json_put_record(json, "answers", result->pack, &given, true);
    json_put_day(json, "today", result->answers->has_today,
                 result->answers->today);
}

static void put_pack(struct json_writer *json, const struct result *result,
                     uint32_t language)
{
    const struct pack *pack = result->pack;

    json_open_pack(json, "pack", pack);
    json_put_text(json, "edition", pack->edition);
    json_put_text(json, "sha256", pack->sha256);
    json_put_bool(json, "in_force", result->in_force);
    json_put_text(json, "notice", pack->notice.in[language]);
    json_close(json, '}');
}

static void put_outcome(struct json_writer *json, const struct result *result,
                        uint32_t language)
{
    const struct decision *decision = result->decision;
    const struct pack *pack = result->pack;
    int32_t outcome = decision->outcome;

    json_put_text(json, "status", status_name(decision->status));
    json_put_id(json, "outcome", pack, ID_OUTCOME, outcome);
    json_put_text(
        json, "says",
        outcome == NO_INDEX ? NULL : pack->outcomes[outcome].says.in[language]);
    if (decision->status == STATUS_UNDETERMINED)
        json_put_ids(json, "possible", pack, ID_OUTCOME,
                     (const uint32_t *)decision->possible,
                     decision->possible_count);
    json_put_id(json, "rule", pack, ID_RULE, decision->rule);
    if (decision->overlap_count > 1) // rules that hold, though only one may
        json_put_ids(json, "overlap", pack, ID_RULE, decision->overlap,
                     decision->overlap_count);
}

void write_json(struct out *out, const struct result *result, uint32_t language,
                struct arena *scratch)
{
    struct json_writer json = json_start(out);

    put_outcome(&json, result, language);
    json_put_dates(&json, result->decision);
    put_advice(&json, result, language, scratch);
    put_because(&json, result);
    put_reasons(&json, result, language);
    put_questions(&json, result);
    if (!result->decision->exact)
        json_put_bool(&json, "exact", false);
    json_missing(&json, result);
    json_what_if(&json, result);
    json_explain(&json, result, language);
    put_answers(&json, result);
    put_pack(&json, result, language);
    json_end(&json);
}

void write_json_refused(struct out *out, const struct fault *fault)
{
    struct json_writer json = json_start(out);

    json_put_text(&json, "status", "invalid");
    json_open(&json, "error", '{');
    json_put_text(&json, "id", fault_id(fault->code));
    if (fault->at.question)
        json_put_text(&json, "question", fault->at.question);
    if (fault->at.line)
        json_put_integer(&json, "line", fault->at.line);
    if (fault->at.column)
        json_put_integer(&json, "column", fault->at.column);
    json_put_text(&json, "message", fault->message);
    json_close(&json, '}');
    json_close(&json, '}');
    out_char(out, '\n');
}
