/* SPDX-License-Identifier: MIT */
/*
 * mend_bare.c -- conditions without quotes: "when": adult, "when": age < 18 and
 * [age, 18].  What a name becomes depends on the type of its question, which
 * stands in the text before the fault.
 */
#include "json/mend_internal.h"
#include "json/operators.h"

/* ---- What a name is ---- */

/* What was read so far of an object: whether it has the id, and its type. */
struct part {
    bool named;
    char type; /* the first letter of a question's; 'i' of a fact; or '\0' */
};

static bool is_text(const struct scan_token *token, const char *text)
{
    return token->size == strlen(text) &&
           !memcmp(token->bytes, text, token->size);
}

static void note(struct part *part, const struct scan_token *key,
                 const struct scan_token *value, const char *name)
{
    if (is_text(key, "id"))
        part->named = is_text(value, name);
    if (is_text(key, "type") && value->size)
        part->type = *value->bytes;
}

/*
 * 'b' of a boolean question, 'i' of a fact or integer question and so on; '\0'
 * where no part before the fault has that id.
 */
static char type_of(const struct scan *scan, const char *name)
{
    struct part parts[SCAN_DEPTH_MAX + 2] = {{0}};
    struct scan_token key = {0}, token;
    struct scan again;

    scan_init(&again, scan->start, (size_t)(scan->end - scan->start));
    do {
        token = scan_next(&again);
        struct part *part = &parts[again.depth], *closed = part + 1;
        if (token.kind == SCAN_OBJECT)
            *part = (struct part){0};
        if (token.kind == SCAN_KEY)
            key = token;
        if (token.kind == SCAN_KEY &&
            (is_text(&key, "years_between") || is_text(&key, "days_between")))
            part->type = 'i';
        if (token.kind == SCAN_STRING)
            note(part, &key, &token, name);
        if (token.kind == SCAN_OBJECT_END && closed->named && closed->type)
            return closed->type;
    } while (token.kind != SCAN_FAULT && token.kind != SCAN_END);
    return '\0';
}

/* ---- Comparisons ---- */

static const char *skip_spaces(const char *at, const char *end)
{
    while (at < end && *at == ' ')
        at++;
    return at;
}

/* The operator of signs like ">="; moves *at behind them. */
static const struct cond_operator *read_sign(const char **at, const char *end,
                                             struct arena *arena)
{
    size_t size = 0;

    while (size < 3 && *at + size < end && (*at)[size] &&
           strchr("<>=!", (*at)[size]))
        size++;
    const char *sign = arena_copy(arena, *at, size);
    const char *own = operators_own(sign);
    const struct cond_operator *operator= operators_find(own ? own : sign);
    *at += size;
    return operator&& operator->kind == OPERATOR_COMPARE ? operator: NULL;
}

/* A value of that type; moves *at behind it.  NULL where it is none. */
static const char *read_value(char type, const char **at, const char *end,
                              struct arena *arena)
{
    size_t quoted = *at < end && **at == '"', digits = 0;
    size_t size = word_size(*at + quoted, end);
    const char *word = arena_copy(arena, *at + quoted, size);

    if (quoted && (*at + quoted + size == end || (*at)[quoted + size] != '"'))
        return NULL;
    *at += size + 2 * quoted;
    while (byte_is_digit(word[digits]))
        digits++;
    if (type == 'i')
        return !quoted && size && digits == size && (*word != '0' || size == 1)
                   ? word
                   : NULL;
    if (type == 'b')
        return !quoted && (!strcmp(word, "true") || !strcmp(word, "false"))
                   ? word
                   : NULL;
    return type == 'c' && size ? arena_print(arena, "\"%s\"", word) : NULL;
}

/* "< 18" behind a name of that type; moves *at behind it. */
static const char *read_rest(const char *name, char type, const char **at,
                             const char *end, struct arena *arena)
{
    const struct cond_operator *operator= read_sign(at, end, arena);

    if (!operator||(type != 'i' && !strchr("=!", *operator->name)))
        return NULL;
    *at = skip_spaces(*at, end);
    const char *value = read_value(type, at, end, arena);
    return value
               ? arena_print(
                     arena, "{\"%s\": [{\"var\": \"%s\"}, %s]}", operator->name,
                     name, value)
               : NULL;
}

const char *mend_bare(const struct trial *trial, const char *at,
                      const char *end, size_t *size)
{
    struct arena *arena = trial->arena;
    const char *name = arena_copy(arena, at, word_size(at, end));
    const char *behind = at + strlen(name), *rest = skip_spaces(behind, end);
    char type = type_of(trial->scan, name);

    *size = (size_t)(behind - at);
    if (trial->place == MEND_OPERAND)
        return !*size || type == 'd' || byte_is_digit(*at)
                   ? NULL
                   : arena_print(arena, "{\"var\": \"%s\"}", name);
    if (rest < end && *rest && strchr("<>=!", *rest)) {
        const char *whole = read_rest(name, type, &rest, end, arena);
        *size = (size_t)(rest - at);
        return whole;
    }
    if (type == 'i')
        return arena_print(arena, "{\">=\": [{\"var\": \"%s\"}, 1]}", name);
    return type == 'b' ? arena_print(arena, "{\"var\": \"%s\"}", name) : NULL;
}
