/* SPDX-License-Identifier: MIT */
/* doubt.c -- signs of markup, of blanks to fill in, and of copies. */
#include "pack/load_internal.h"

#include "base/utf8.h"

#include <string.h>

enum { SIGN_MAX = 40 }; /* bytes of a sign that are shown */

/* A part of a text that gives it away; all zero for none. */
struct sign {
    const char *at;
    size_t size;
};

static bool is_word_byte(char byte)
{
    return byte_is_letter(byte) || byte_is_digit(byte) || byte == '_' ||
           (byte & 0x80);
}

/* ---- Markup ---- */

/* From "<" to ">", without either of them between. */
static struct sign find_angle(const char *text)
{
    for (const char *open = text; (open = strchr(open, '<')); open++) {
        size_t size = strcspn(open + 1, "<>") + 2;
        const char *first = open + 1 + (open[1] == '/');
        if (open[size - 1] == '>' && byte_is_letter(*first))
            return (struct sign){open, size};
    }
    return (struct sign){0};
}

static bool is_tag(struct sign angle)
{
    static const char names[] =
        ",a,abbr,b,blockquote,br,code,div,em,font,h1,h2,h3,h4,hr,i,img,li,ol,"
        "p,pre,s,small,sub,sup,span,strong,table,td,th,tr,u,ul,";
    const char *name = angle.at + 1 + (angle.at[1] == '/');

    return utf8_lists(names, name, strcspn(name, " />"));
}

/* "&nbsp;", "&#39;" */
static struct sign find_entity(const char *text)
{
    for (const char *at = text; (at = strchr(at, '&')); at++) {
        size_t size = 1 + (at[1] == '#');
        while (byte_is_letter(at[size]) || byte_is_digit(at[size]))
            size++;
        if (size > 2 && size < 10 && at[size] == ';')
            return (struct sign){at, size + 1};
    }
    return (struct sign){0};
}

/* From one mark to the next one like it, with text right inside. */
static struct sign find_pair(const char *text, const char *mark)
{
    size_t size = strlen(mark);
    const char *open = strstr(text, mark);
    const char *close = open ? strstr(open + size, mark) : NULL;

    if (!close || close == open + size || open[size] == ' ')
        return (struct sign){0};
    return (struct sign){open, (size_t)(close - open) + size};
}

static struct sign find_link(const char *text)
{
    const char *middle = strstr(text, "](");
    const char *open = middle;

    while (open && open > text && *open != '[')
        open--;
    if (!middle || *open != '[' || !strchr(middle, ')'))
        return (struct sign){0};
    return (struct sign){open, (size_t)(strchr(middle, ')') - open) + 1};
}

/* "# Heading", "- item", "* item" */
static struct sign find_start(const char *text)
{
    size_t size = strspn(text, "#");

    if (!size)
        size = *text == '*' || *text == '-';
    return size && text[size] == ' ' ? (struct sign){text, size + 1}
                                     : (struct sign){0};
}

static struct sign find_markup(const char *text)
{
    static const char *const marks[] = {"**", "__", "`"};
    struct sign sign = find_angle(text);

    if (sign.at && is_tag(sign))
        return sign;
    sign = find_entity(text);
    for (size_t i = 0; !sign.at && i < COUNT_OF(marks); i++)
        sign = find_pair(text, marks[i]);
    if (!sign.at)
        sign = find_link(text);
    return sign.at ? sign : find_start(text);
}

/* ---- What is not finished ---- */

static struct sign find_word(const char *text)
{
    static const char *const words[] = {
        "TODO", "TBD", "FIXME", "XXX", "Lorem ipsum", "lorem ipsum", "???"};

    for (size_t i = 0; i < COUNT_OF(words); i++) {
        const char *at = strstr(text, words[i]);
        size_t size = strlen(words[i]);
        if (at && (at == text || !is_word_byte(at[-1])) &&
            !is_word_byte(at[size]))
            return (struct sign){at, size};
    }
    if (*text && text[strspn(text, ".")] == '\0')
        return (struct sign){text, strlen(text)};
    return (struct sign){0};
}

/* "{name}", "{{name}}", "${name}", "%s" */
static struct sign find_blank(const char *text)
{
    const char *open = strchr(text, '{');

    if (open) {
        size_t size = strspn(open, "{ "), start = size;
        while (is_word_byte(open[size]) || open[size] == '.')
            size++;
        bool word = size > start;
        size += strspn(open + size, " ");
        if (word && open[size] == '}')
            return (struct sign){open, size + 1};
    }
    for (const char *at = text; (at = strchr(at, '%')); at++)
        if ((at[1] == 's' || at[1] == 'd') && !is_word_byte(at[2]))
            return (struct sign){at, 2};
    return (struct sign){0};
}

/* "[name]", "[insert the date]" */
static struct sign find_bracketed(const char *text)
{
    static const char words[] =
        ",insert,fill,name,naam,date,datum,invullen,vul,";

    for (const char *at = text; (at = strchr(at, '[')); at++) {
        if (!utf8_lists(words, at + 1, strcspn(at + 1, "[ ]")))
            continue;
        const char *close = strchr(at, ']');
        return close ? (struct sign){at, (size_t)(close - at) + 1}
                     : (struct sign){0};
    }
    return (struct sign){0};
}

static struct sign find_unfinished(const char *text)
{
    struct sign sign = find_angle(text);

    if (sign.at && !is_tag(sign))
        return sign;
    sign = find_word(text);
    if (!sign.at)
        sign = find_blank(text);
    return sign.at ? sign : find_bracketed(text);
}

static const char *shown_sign(const struct json *json, struct sign sign)
{
    struct arena *scratch = json->document->scratch;

    if (sign.size <= SIGN_MAX)
        return arena_copy(scratch, sign.at, sign.size);
    size_t size = utf8_valid(sign.at, SIGN_MAX);
    return arena_print(scratch, "%.*s...", (int)size, sign.at);
}

/* Whether no sign that is looked for can be in the text, as in most. */
static bool is_beyond_doubt(const char *text)
{
    return !strchr("#-.", *text) && !strpbrk(text, "<&*_`[{%?TXFL") &&
           !strstr(text, "lorem ipsum");
}

void doubt_text(const struct json *string, const char *text)
{
    struct sign sign;

    if (is_beyond_doubt(text))
        return;
    sign = find_markup(text);
    if (sign.at)
        json_fault_hint(string, FAULT_TEXT_MARKUP,
                        "take it out; each form of output has marks of its own",
                        "people will see '%s' as it is: texts hold no markup",
                        shown_sign(string, sign));
    sign = find_unfinished(text);
    if (sign.at)
        json_fault_hint(string, FAULT_TEXT_UNFINISHED,
                        "write the text; only advice is filled in, with "
                        "'{id}' for a date of all its outcomes",
                        "people will see '%s': this text is not finished",
                        shown_sign(string, sign));
}

/* ---- Copies ---- */

/* Whether it ends like "A notice.", and not like "Example Corp." */
static bool ends_sentence(const char *text, size_t size)
{
    size_t word = size - 1;

    if (strchr("?!", text[size - 1]))
        return true;
    while (word && text[word - 1] != ' ')
        word--;
    return text[size - 1] == '.' && text[word] >= 'a' && text[word] <= 'z' &&
           size - word > 3 && strcspn(text + word, ".") == size - word - 1;
}

/* Names may be the same in two languages; what is a sentence is not. */
static bool is_sentence(const char *text)
{
    enum { SPACES_MANY = 4, SPACES_FEW = 2 };
    size_t size = strlen(text);
    int spaces = 0;

    for (const char *at = text; spaces < SPACES_MANY && (at = strchr(at, ' '));
         at++)
        spaces++;
    return spaces >= SPACES_MANY ||
           (spaces >= SPACES_FEW && strchr(".?!", text[size - 1])) ||
           (spaces && ends_sentence(text, size));
}

void doubt_copies(const struct json *texts)
{
    if (json_count(texts) > PACK_LANGUAGES_MAX)
        return;
    for (struct json b = json_first(texts); b.value; json_step(&b)) {
        if (!json_is(&b, JSON_STRING) || !*json_string(&b) ||
            !is_sentence(json_string(&b)))
            continue;
        struct json a = json_first(texts);
        while (a.index < b.index &&
               (!json_is(&a, JSON_STRING) ||
                strcmp(json_string(&a), json_string(&b)) != 0))
            json_step(&a);
        if (a.index < b.index)
            json_fault(&b, FAULT_TEXT_COPIED,
                       "the text in '%s' is that in '%s': translate it", b.key,
                       a.key);
    }
}
