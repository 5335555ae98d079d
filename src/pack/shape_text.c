/* shape_text.c -- what a text of a pack may hold. */
#include "pack/shape_internal.h"

#include "base/bytes.h"
#include "base/utf8.h"

#include <string.h>

/* What it is called that nobody can see; NULL for what has no name. */
static const char *hidden_name(uint32_t point)
{
    switch (point) {
    case 0xAD:
        return "a soft hyphen";
    case 0x200B:
        return "a space without width";
    case 0x200C:
    case 0x200D:
        return "a joiner that joins no letters";
    case 0x2060:
        return "a word joiner";
    case 0xFEFF:
        return "a byte order mark";
    default:
        break;
    }
    if ((point >= 0xFE00 && point <= 0xFE0F) || point >> 8 == 0xE01)
        return "a variation selector";
    if (point >= 0xE0000 && point <= 0xE0FFF)
        return "a tag";
    return NULL;
}

static bool refuse_hidden(const struct json *string, uint32_t point,
                          const char *at)
{
    enum { BEFORE_MAX = 20 };
    struct arena *scratch = string->document->scratch;
    const char *text = json_string(string), *from = text;
    const char *name = hidden_name(point);

    if (at - text > BEFORE_MAX)
        for (from = at - BEFORE_MAX; ((unsigned char)*from & 0xC0) == 0x80;)
            from++;
    const char *before = arena_copy(scratch, from, (size_t)(at - from));
    return json_fault_hint(
        string, DIAG_TEXT_HIDDEN,
        "leave it out; it often comes along with text that is pasted",
        "people cannot see U+%04X%s%s%s in this text, %s%s%s", (unsigned)point,
        name ? " (" : "", name ? name : "", name ? ")" : "",
        at > text ? "behind '" : "where it begins", before,
        at > text ? "'" : "");
}

static bool refuse_control(const struct json *string, uint32_t point)
{
    return json_fault_hint(string, DIAG_TEXT_CONTROL,
                           point == '\n' || point == '\r' || point == '\t'
                               ? "write a space instead"
                               : "leave it out",
                           "a text is one line without control characters, but "
                           "this has U+%04X",
                           (unsigned)point);
}

static bool is_blank(const char *text, const char *end)
{
    while (text < end) {
        uint32_t point = utf8_next(&text, end);
        if (point != ' ' && point != 0xA0 && point != 0x202F &&
            point != 0x3000 && !(point >= 0x2000 && point <= 0x200A))
            return false;
    }
    return true;
}

bool shape_line(const struct json *string)
{
    const char *text = json_string(string), *end = text + strlen(text);
    uint32_t before = 0;

    if (is_blank(text, end))
        return json_fault_hint(string, DIAG_TEXT_EMPTY,
                               *text ? "spaces alone say nothing" : NULL,
                               "this text must not be empty");
    while (text < end) {
        size_t plain = bytes_plain(text, (size_t)(end - text));
        const char *at = text += plain;

        if (plain)
            before = (unsigned char)at[-1];
        if (at == end)
            break;
        uint32_t point = utf8_next(&text, end);
        if (utf8_is_control(point))
            return refuse_control(string, point);
        // A joiner at the end stands between no letters.
        if (utf8_is_hidden(point) &&
            (text == end || utf8_shown(before, point, text, end) != point))
            return refuse_hidden(string, point, at);
        before = point;
    }
    return true;
}
