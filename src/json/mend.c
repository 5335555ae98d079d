/* SPDX-License-Identifier: MIT */
/*
 * mend.c -- changes that are tried out.
 *
 * A walk up to the fault remembers the open levels and, by the indentation, the
 * first place where one of them should have been closed: a line that begins
 * further left than the lines inside its level.  Then each change that people's
 * slips suggest is made in a copy, and the copy is scanned; the change after
 * which the next fault comes last wins, the earlier one if two are equal.
 *
 * Invariant: `far` is where the text is at fault with the best change, counted
 * in the text as it is.  It begins at the end of the line behind the fault, so
 * no change is offered that only moves the fault by a token or two.
 */
#include "json/mend_internal.h"

#include "json/operators.h"
#include "json/shown.h"

#include <string.h>

enum { TRIED_MAX = 1 << 20 }; /* bytes of a text to try changes out in */

/* A level that is open. */
struct level {
    const char *at;    // its bracket
    const char *key;   // the name that it is the value of, or NULL
    size_t indent;     // of the bracket's line
    size_t inside;     // of the first line inside; 0 until there is one
    bool on_one_line;  // what it holds begins in the bracket's line
    const char *value; // of its last member
};

/* A walk up to the fault. */
struct walk {
    struct scan scan;
    const char *line; // start of the one at hand
    struct level levels[SCAN_DEPTH_MAX];
    uint32_t depth;
    const char *last;      // where the last token begins
    const char *last_end;  // behind the last value or bracket
    const char *missing;   // where a bracket is missing, by the indentation
    struct level of_which; // the one that is not closed there
};

/* The innermost level; NULL where none is open. */
static const struct level *innermost(const struct walk *walk)
{
    return walk->depth ? &walk->levels[walk->depth - 1] : NULL;
}

/* Blanks at the start of the line that holds `at`. */
static size_t indent_of(const struct walk *walk, const char *at)
{
    size_t indent = 0;

    while (walk->line + indent < at &&
           (walk->line[indent] == ' ' || walk->line[indent] == '\t'))
        indent++;
    return indent;
}

/* Whether a line may not begin there inside the innermost level. */
static bool is_outside(const struct level *level, size_t indent, bool closes)
{
    if (closes)
        return indent < level->indent;
    if (level->inside)
        return indent < level->inside;
    return level->on_one_line && indent <= level->indent;
}

/* Takes note of what begins at `at`, before it is gone into. */
static void look_at_start(struct walk *walk, const char *before, const char *at)
{
    const char *line = walk->line, *end;

    while ((end = memchr(before, '\n', (size_t)(at - before))))
        walk->line = before = end + 1;
    if (!walk->depth)
        return;

    struct level *level = &walk->levels[walk->depth - 1];
    bool closes = at < walk->scan.end && (*at == '}' || *at == ']');
    if (walk->line == line) { // behind others
        level->on_one_line |= !level->inside && !closes;
        return;
    }
    size_t indent = indent_of(walk, at);
    if (!walk->missing && is_outside(level, indent, closes)) {
        walk->missing = walk->last_end;
        walk->of_which = *level;
    }
    if (!closes && !level->inside && !level->on_one_line)
        level->inside = indent;
}

/* The name whose value comes next, with its quotes; NULL for none. */
static const char *key_before(const struct walk *walk)
{
    return walk->depth && *walk->last == '"' && walk->last_end[-1] == ':'
               ? walk->last
               : NULL;
}

static void step(struct walk *walk, const struct scan_token *token)
{
    bool quoted = token->kind == SCAN_KEY || token->kind == SCAN_STRING;
    const char *key = key_before(walk);

    if (key)
        walk->levels[walk->depth - 1].value = token->bytes - quoted;
    walk->last = token->bytes - quoted;
    if (token->kind == SCAN_OBJECT || token->kind == SCAN_ARRAY)
        walk->levels[walk->depth++] =
            (struct level){.at = token->bytes,
                           .key = key,
                           .indent = indent_of(walk, token->bytes)};
    else if (token->kind == SCAN_OBJECT_END || token->kind == SCAN_ARRAY_END)
        walk->depth--;
    walk->last_end = walk->scan.at;
}

static void walk_to_fault(struct walk *walk, const struct scan *scan)
{
    *walk = (struct walk){
        .last_end = scan->start, .last = scan->start, .line = scan->start};
    scan_init(&walk->scan, scan->start, (size_t)(scan->end - scan->start));
    for (;;) {
        const char *before = walk->scan.at, *at = before;

        while (at < scan->end && strchr(" \t\r\n,", *at) && *at)
            at++;
        look_at_start(walk, before, at);
        struct scan_token token = scan_next(&walk->scan);
        if (token.kind == SCAN_FAULT || token.kind == SCAN_END)
            return;
        step(walk, &token);
    }
}

/* What must stand at the fault, if that is inside a condition. */
static enum mend_place place_of(const struct walk *walk, struct arena *arena)
{
    enum { NAME_MAX_SIZE = 8 };
    const struct level *level = innermost(walk);
    const char *key = key_before(walk);
    bool item = level && !key && *level->at == '[';

    if (item)
        key = level->key;
    if (!key)
        return MEND_ELSEWHERE;
    size_t size = line_size(++key, walk->scan.end);
    const char *quote = memchr(key, '"', size);
    if (!quote || quote - key > NAME_MAX_SIZE)
        return MEND_ELSEWHERE;
    const char *name = arena_copy(arena, key, (size_t)(quote - key));
    const struct cond_operator *operator= operators_find(name);
    if (!operator)
        return item || strcmp(name, "when") != 0 ? MEND_ELSEWHERE
                                                 : MEND_CONDITION;
    if (operator->kind == OPERATOR_NOT ||(
            item &&
            (operator->kind == OPERATOR_AND || operator->kind == OPERATOR_OR)))
        return MEND_CONDITION;
    bool compares = operator->kind == OPERATOR_COMPARE || operator->kind ==
                    OPERATOR_IN;
    bool first = walk->last == level->at,
         behind_number = byte_is_digit(*walk->last);
    return item && compares && (first || behind_number) ? MEND_OPERAND
                                                        : MEND_ELSEWHERE;
}

/* How far a scanner gets in the text with a change. */
static size_t try_out(const struct scan *scan, const struct edit *change,
                      struct arena *arena)
{
    struct arena_mark mark = arena_mark(arena);
    size_t before = (size_t)(change->at - scan->start);
    size_t more = strlen(change->write), behind = before + change->take;
    size_t size = (size_t)(scan->end - scan->start) - change->take + more;
    char *text = arena_alloc(arena, size + 1, 1);
    struct scan tried;
    struct scan_token token;

    memcpy(text, scan->start, before);
    memcpy(text + before, change->write, more);
    memcpy(text + before + more, scan->start + behind, size - before - more);
    scan_init(&tried, text, size);
    do {
        token = scan_next(&tried);
    } while (token.kind != SCAN_FAULT && token.kind != SCAN_END);
    size_t far = token.kind == SCAN_END
                     ? SIZE_MAX
                     : (size_t)(tried.fault_at - text) + change->take - more;
    arena_rewind(arena, mark);
    return far;
}

/* Takes the change if it gets farther than those before. */
static void consider(struct trial *trial, struct edit change)
{
    size_t far = try_out(trial->scan, &change, trial->arena);

    if (far > trial->far) {
        trial->far = far;
        trial->best = change;
        trial->found = true;
    }
}

static const char *closer(const struct level *level, bool comma)
{
    static const char *const closers[2][2] = {{"}", "},"}, {"]", "],"}};

    return closers[*level->at == '['][comma];
}

static void consider_bracket(struct trial *trial, const char *at,
                             const char *missing)
{
    consider(trial, (struct edit){at, 0, missing, FAULT_JSON_NOT_CLOSED});
}

/* Brackets and commas that are missing, or one too many. */
static void consider_brackets(struct trial *trial, const struct walk *walk)
{
    const struct scan *scan = trial->scan;
    const struct level *level = innermost(walk);
    const char *at = scan->fault_at;
    bool more = at < scan->end;

    for (int comma = 0; walk->missing && comma < 2; comma++)
        consider_bracket(trial, walk->missing, closer(&walk->of_which, comma));
    if (more && *at == ':')
        consider_bracket(trial, walk->last, "{");
    if (more && scan->fault == FAULT_JSON_COMMA)
        try_change(trial, walk->last_end, 0, ",");
    if (level)
        consider_bracket(trial, walk->last_end, closer(level, false));
    if (more && strchr("}]", *at) && level)
        try_change(trial, at, 1, closer(level, false));
    if (more && strchr("}],", *at))
        try_change(trial, at, 1, "");
    if (more && *at != ':' && level && level->value)
        consider_bracket(trial, level->value, "[");
}

static bool is_about_brackets(enum fault_code code)
{
    return code == FAULT_JSON_CUT_SHORT || code == FAULT_JSON_COMMA ||
           code == FAULT_JSON_KEY || code == FAULT_JSON_AFTER_END ||
           code == FAULT_JSON_COLON;
}

/* As a hint says it. */
static const char *say(const struct edit *change, struct arena *arena)
{
    bool sign = strcspn(change->write, "\"0123456789truefalsn") ==
                strlen(change->write);
    const char *marks = sign ? "'" : "";

    if (!change->take)
        return arena_print(arena, "write %s%s%s here", marks, change->write,
                           marks);
    if (*change->at == '\n' || *change->at == '\r')
        return "write a space instead of the line break";
    const char *old = shown_bytes(arena, change->at, change->take);
    if (!*change->write)
        return arena_print(arena, "%stake '%s' out",
                           strchr("/#-", *old) ? "JSON has no comments: " : "",
                           old);
    return arena_print(arena, "write %s%s%s instead of %s", marks,
                       change->write, marks, old);
}

/* A bracket that closes says which. */
static const char *say_mended(const struct edit *change,
                              const struct walk *walk, struct arena *arena)
{
    const char *said = say(change, arena);

    if (change->code != FAULT_JSON_NOT_CLOSED || strchr("{[", *change->write))
        return said;
    const struct level *level =
        change->at == walk->missing ? &walk->of_which : innermost(walk);
    return arena_print(arena, "%s; it closes the '%c' in line %u", said,
                       *level->at,
                       (unsigned)scan_place(&walk->scan, level->at).line);
}

/* A change must get farther than the line behind that of the fault. */
static size_t end_of_lines(const struct scan *scan)
{
    const char *at = scan->fault_at;

    for (int i = 0; i < 2; i++) {
        const char *end = memchr(at, '\n', (size_t)(scan->end - at));
        at = end ? end + 1 : scan->end;
    }
    return (size_t)(at - scan->start);
}

static bool is_open_string(const struct scan *scan)
{
    return scan->fault == FAULT_JSON_CONTROL ||
           (scan->fault == FAULT_JSON_CUT_SHORT && scan->at < scan->end &&
            *scan->at == '"');
}

static const char *say_unclosed(const struct walk *walk, struct arena *arena)
{
    const char *at = innermost(walk)->at;

    return arena_print(arena, "the '%c' in line %u is not closed", *at,
                       (unsigned)scan_place(&walk->scan, at).line);
}

struct mend mend_find(const struct scan *scan, struct arena *arena)
{
    struct mend mend = {scan->fault, scan->fault_at, NULL};
    struct trial trial = {.scan = scan,
                          .arena = arena,
                          .consider = consider,
                          .far = end_of_lines(scan)};
    struct walk walk;

    if (mend_is_foreign(scan, &mend, arena))
        return mend;
    mend.hint = mend_words(scan, arena);
    if (mend.hint || scan->end - scan->start > TRIED_MAX)
        return mend;
    walk_to_fault(&walk, scan);
    trial.place = place_of(&walk, arena);
    mend_slips(&trial, walk.last);
    if (is_about_brackets(scan->fault) && trial.far != SIZE_MAX)
        consider_brackets(&trial, &walk);
    if (!trial.found) {
        trial.far = (size_t)(scan->fault_at - scan->start);
        mend_sure_slips(&trial);
    }
    if (!trial.found && scan->fault == FAULT_JSON_CUT_SHORT && walk.depth &&
        scan->fault_at == scan->end)
        mend.hint = say_unclosed(&walk, arena);
    if (!trial.found && trial.place == MEND_CONDITION &&
        scan->fault_at < scan->end && is_letter(*scan->fault_at))
        mend.hint = "a condition is an object with one operator, such as "
                    "{\"var\": \"question\"} or {\"and\": [...]}";
    if (!trial.found && is_open_string(scan))
        mend.hint = mend_open_string(scan->at, scan->fault_at);
    if (!trial.found)
        return mend;
    return (struct mend){trial.best.code, trial.best.at,
                         say_mended(&trial.best, &walk, arena)};
}
