/* json/tree.c -- a decision for programs: one line, schema 1. */
#include "report/write.h"

#include "base/diag.h"
#include "elig.h"
#include "report/json_part.h"
#include "report/more_internal.h"

/* The comma before every item but the first. */
static void separate(struct out *out, uint32_t index)
{
    if (index)
        out_char(out, ',');
}

static const char *outcome_id(const struct pack *pack, int32_t outcome)
{
    return outcome == NO_INDEX ? NULL : pack->outcomes[outcome].id;
}

static const char *rule_id(const struct pack *pack, int32_t rule)
{
    return rule == NO_INDEX ? NULL : pack->rules[rule].id;
}

static void write_possible(struct out *out, const struct result *result)
{
    const struct decision *decision = result->decision;

    json_key(out, "possible", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < decision->possible_count; i++) {
        const char *id = outcome_id(result->pack, decision->possible[i]);

        separate(out, i);
        if (id)
            out_json_text(out, id);
        else
            out_text(out, "null");
    }
    out_char(out, ']');
}

static const char *outcome_says(const struct pack *pack, int32_t outcome,
                                uint32_t language)
{
    return outcome == NO_INDEX ? NULL
                               : pack->outcomes[outcome].says.in[language];
}

/* The rules that tell why; several where any of them may be the one. */
static void write_reasons(struct out *out, const struct result *result,
                          uint32_t language)
{
    json_key(out, "reasons", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < result->reasons.count; i++) {
        const struct rule *rule =
            &result->pack->rules[result->reasons.rules[i]];

        separate(out, i);
        out_char(out, '{');
        json_key(out, "rule", true);
        out_json_text(out, rule->id);
        json_text(out, "because", rule->because.in[language]);
        json_sources(out, "source", result->pack, &rule->sources);
        out_char(out, '}');
    }
    out_char(out, ']');
}

static void write_dates(struct out *out, const struct decision *decision)
{
    json_key(out, "dates", false);
    out_char(out, '{');
    for (uint32_t i = 0; i < decision->date_count; i++) {
        json_key(out, decision->dates[i].date->id, !i);
        out_char(out, '"');
        out_date(out, decision->dates[i].day);
        out_char(out, '"');
    }
    out_char(out, '}');
}

static void write_advice(struct out *out, const struct result *result,
                         uint32_t language, struct arena *scratch)
{
    const struct decision *decision = result->decision;

    json_key(out, "advice", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < decision->advice_count; i++) {
        const struct advice *advice =
            &result->pack->advice[decision->advice[i]];

        separate(out, i);
        out_char(out, '{');
        json_key(out, "id", true);
        out_json_text(out, advice->id);
        json_text(out, "kind", advice_kind_name(advice->kind));
        json_text(out, "says",
                  write_advice_text(result->pack, advice, decision, language,
                                    scratch));
        json_sources(out, "source", result->pack, &advice->sources);
        out_char(out, '}');
    }
    out_char(out, ']');
}

/* The rules that hold, though only one may. */
static void write_overlap(struct out *out, const struct pack *pack,
                          const struct decision *decision)
{
    json_key(out, "overlap", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < decision->overlap_count; i++) {
        separate(out, i);
        out_json_text(out, pack->rules[decision->overlap[i]].id);
    }
    out_char(out, ']');
}

static void write_because(struct out *out, const struct result *result)
{
    json_key(out, "because", false);
    out_char(out, '[');
    for (uint32_t i = 0; i < result->because_count; i++) {
        uint32_t index = result->because[i];
        const struct question *question = &result->pack->questions[index];

        separate(out, i);
        out_char(out, '{');
        json_key(out, "question", true);
        out_json_text(out, question->id);
        json_key(out, "answer", false);
        json_answer(out, question, &result->answers->of[index]);
        out_char(out, '}');
    }
    out_char(out, ']');
}

static void write_ids(struct out *out, const char *key, const struct pack *pack,
                      const uint32_t *questions, uint32_t count)
{
    json_key(out, key, false);
    out_char(out, '[');
    for (uint32_t i = 0; i < count; i++) {
        separate(out, i);
        out_json_text(out, pack->questions[questions[i]].id);
    }
    out_char(out, ']');
}

/* What still matters, and the best of it to ask. */
static void write_questions(struct out *out, const struct result *result)
{
    const struct decision *decision = result->decision;
    const struct pack *pack = result->pack;

    write_ids(out, "ask", pack, decision->ask, decision->ask_count);
    json_text(out, "next",
              decision->ask_count ? pack->questions[result->next].id : NULL);
    write_ids(out, "open", pack, decision->open, decision->open_count);
}

static void write_answers(struct out *out, const struct result *result)
{
    const struct pack *pack = result->pack;
    bool first = true;

    json_key(out, "answers", false);
    out_char(out, '{');
    for (uint32_t i = 0; i < pack->question_count; i++) {
        const struct answer *answer = &result->answers->of[i];

        if (answer->state == ANSWER_MISSING)
            continue;
        json_key(out, pack->questions[i].id, first);
        json_answer(out, &pack->questions[i], answer);
        first = false;
    }
    out_char(out, '}');
}

static void write_today(struct out *out, const struct answers *answers)
{
    json_key(out, "today", false);
    if (!answers->has_today) {
        out_text(out, "null");
        return;
    }
    out_char(out, '"');
    out_date(out, answers->today);
    out_char(out, '"');
}

static void write_pack(struct out *out, const struct result *result,
                       uint32_t language)
{
    const struct pack *pack = result->pack;

    json_key(out, "pack", false);
    out_char(out, '{');
    json_key(out, "id", true);
    out_json_text(out, pack->id);
    json_text(out, "version", pack->version);
    json_text(out, "edition", pack->edition);
    json_text(out, "sha256", pack->sha256);
    json_key(out, "in_force", false);
    out_text(out, result->in_force ? "true" : "false");
    json_text(out, "notice", pack->notice.in[language]);
    out_char(out, '}');
}

void write_json(struct out *out, const struct result *result, uint32_t language,
                struct arena *scratch)
{
    const struct decision *decision = result->decision;
    const struct pack *pack = result->pack;

    out_text(out, "{\"schema\":1");
    json_text(out, "status", status_name(decision->status));
    json_text(out, "outcome", outcome_id(pack, decision->outcome));
    json_text(out, "says", outcome_says(pack, decision->outcome, language));
    if (decision->status == STATUS_UNDETERMINED)
        write_possible(out, result);
    json_text(out, "rule", rule_id(pack, decision->rule));
    if (decision->overlap_count > 1)
        write_overlap(out, pack, decision);
    write_dates(out, decision);
    write_advice(out, result, language, scratch);
    write_because(out, result);
    write_reasons(out, result, language);
    write_questions(out, result);
    if (!decision->exact)
        out_text(out, ",\"exact\":false");
    json_missing(out, result);
    json_what_if(out, result);
    json_explain(out, result, language);
    write_answers(out, result);
    write_today(out, result->answers);
    write_pack(out, result, language);
    json_text(out, "engine", ELIG_VERSION);
    out_text(out, "}\n");
}

void write_json_refused(struct out *out, const struct diag *fault)
{
    out_text(out, "{\"schema\":1,\"status\":\"invalid\",\"error\":{");
    json_key(out, "id", true);
    out_json_text(out, diag_id(fault->code));
    if (fault->at.question)
        json_text(out, "question", fault->at.question);
    if (fault->at.line) {
        json_key(out, "line", false);
        out_integer(out, fault->at.line);
    }
    if (fault->at.column) {
        json_key(out, "column", false);
        out_integer(out, fault->at.column);
    }
    json_text(out, "message", fault->message);
    out_text(out, "}}\n");
}
