/* print_value.c -- see print_value_internal.h. */
#include "embed/print_value_internal.h"

#include <stdio.h>
#include <string.h>

enum {
    LITERAL_MAX = 4095, /* bytes that every compiler takes in one literal */
    REAL_SIZE = 32      /* "-0x1.0123456789abcp-1022," */
};

void print_list(struct printer *printer, const struct kind *kind,
                const void *elements, size_t count)
{
    const char *element = elements;

    if (!element || !count) {
        out_text(printer->out, "NULL,"); // C has no empty arrays
        return;
    }
    out_text(printer->out, "(const ");
    out_text(printer->out, kind->type);
    out_text(printer->out, "[]){");
    for (size_t i = 0; i < count; i++)
        kind->print(printer, element + i * kind->size);
    out_text(printer->out, "},");
}

void print_open(struct printer *printer)
{
    out_text(printer->out, "\n{");
}

void print_close(struct printer *printer)
{
    out_text(printer->out, "},");
}

void print_integer(struct printer *printer, int64_t value)
{
    // -9223372036854775808 is an operator and a constant that is too large.
    if (value == INT64_MIN)
        out_text(printer->out, "INT64_MIN");
    else
        out_integer(printer->out, value);
    out_char(printer->out, ',');
}

void print_bool(struct printer *printer, bool value)
{
    out_text(printer->out, value ? "true," : "false,");
}

/* In base 16, where every double is exact. */
void print_real(struct printer *printer, double value)
{
    char text[REAL_SIZE];

    (void)snprintf(text, sizeof(text), "%a,", value);
    out_text(printer->out, text);
}

/* Three digits, so that none after them can join in. */
static void print_octal(struct out *out, unsigned char byte)
{
    out_char(out, '\\');
    for (int shift = 6; shift >= 0; shift -= 3)
        out_char(out, (char)('0' + (byte >> shift & 7)));
}

/* As it may stand between quotes; two "?" would begin a trigraph. */
static void print_byte(struct out *out, char byte)
{
    if (byte < ' ' || byte > '~' || strchr("\"'\\?", byte))
        print_octal(out, (unsigned char)byte);
    else
        out_char(out, byte);
}

static void print_long_text(struct out *out, const char *text)
{
    out_text(out, "(const char[]){");
    for (; *text; text++) {
        out_char(out, '\'');
        print_byte(out, *text);
        out_text(out, "',");
    }
    out_text(out, "0},");
}

void print_text(struct printer *printer, const char *text)
{
    struct out *out = printer->out;

    if (!text) {
        out_text(out, "NULL,");
        return;
    }
    if (strlen(text) > LITERAL_MAX) {
        print_long_text(out, text);
        return;
    }
    out_char(out, '"');
    for (; *text; text++)
        print_byte(out, *text);
    out_text(out, "\",");
}

static void print_string(struct printer *printer, const void *element)
{
    const char *const *string = element;

    print_text(printer, *string);
}

void print_strings(struct printer *printer, const char *const *strings,
                   size_t count)
{
    static const struct kind kind = {"char *const", sizeof(*strings),
                                     print_string};

    print_list(printer, &kind, strings, count);
}
