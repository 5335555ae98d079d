/* SPDX-License-Identifier: MIT */
/* slips.c -- see slips_internal.h. */
#include "pack/slips_internal.h"

#include "pack/ids.h"

#include "base/base.h"
#include "base/date.h"
#include "base/utf8.h"

#include <string.h>

/* ---- Days: three numbers, or two and a month ---- */

static const char *const months[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

/* How each begins in Dutch and English. */
static const char *const month_words[] = {
    ",jan,", ",feb,", ",mar,mrt,maa,", ",apr,",     ",may,mei,", ",jun,",
    ",jul,", ",aug,", ",sep,",         ",oct,okt,", ",nov,",     ",dec,"};

/* A number, or the number of a month that is written out. */
struct part {
    int32_t value;
    size_t digits; /* 0 of a month */
};

static int32_t find_month(const char *word, size_t size)
{
    for (size_t i = 0; i < COUNT_OF(month_words); i++)
        if (size >= 3 && utf8_lists(month_words[i], word, 3))
            return (int32_t)i + 1;
    return 0;
}

/* Reads three parts with signs between them; false for anything else. */
static bool read_parts(const char *text, struct part parts[3])
{
    for (size_t i = 0; i < 3; i++) {
        parts[i] = (struct part){0};
        for (; byte_is_digit(*text) && parts[i].digits < 4; text++) {
            parts[i].value = parts[i].value * 10 + *text - '0';
            parts[i].digits++;
        }
        size_t word = 0;
        while (byte_is_letter(text[word]))
            word++;
        if (!parts[i].digits) {
            parts[i].value = find_month(text, word);
            if (!parts[i].value)
                return false;
            text += word;
        }
        size_t signs = strspn(text, "-/., ");
        if (i < 2 && !signs)
            return false;
        text += i < 2 ? signs : 0;
    }
    // A time may follow.
    return !*text || *text == 'T' || (*text == ' ' && byte_is_digit(text[1]));
}

static bool is_day(int32_t year, int32_t month, int32_t day)
{
    return date_is_civil((struct civil){year, month, day});
}

static const char *say_day(struct arena *arena, int32_t year, int32_t month,
                           int32_t day)
{
    return arena_print(arena, "\"%04d-%02d-%02d\"", (int)year, (int)month,
                       (int)day);
}

static const char *write_day(struct arena *arena, int32_t year, int32_t month,
                             int32_t day)
{
    if (!is_day(year, month, day))
        return NULL;
    return arena_print(arena, "write %s", say_day(arena, year, month, day));
}

/* Of two numbers either may be the month. */
static const char *write_either(struct arena *arena, int32_t year, int32_t a,
                                int32_t b)
{
    if (a == b || !is_day(year, b, a))
        return write_day(arena, year, a, b);
    if (!is_day(year, a, b))
        return write_day(arena, year, b, a);
    return arena_print(arena, "write %s for %d %s, or %s for %d %s",
                       say_day(arena, year, b, a), (int)a, months[b - 1],
                       say_day(arena, year, a, b), (int)b, months[a - 1]);
}

static const char *of_eight_digits(const char *text, struct arena *arena)
{
    int32_t value = 0;

    if (strspn(text, "0123456789") != 8 || text[8])
        return NULL;
    for (int i = 0; i < 8; i++)
        value = value * 10 + text[i] - '0';
    return write_day(arena, value / 10000, value / 100 % 100, value % 100);
}

const char *day_hint(const char *text, struct arena *arena)
{
    struct part parts[3];

    if (!read_parts(text, parts))
        return of_eight_digits(text, arena);

    const struct part *a = &parts[0], *b = &parts[1], *c = &parts[2];
    if (a->digits == 4) {
        const char *hint = write_day(arena, a->value, b->value, c->value);
        return hint || !b->digits
                   ? hint
                   : write_day(arena, a->value, c->value, b->value);
    }
    if (c->digits != 4)
        return NULL;
    if (!a->digits)
        return write_day(arena, c->value, a->value, b->value);
    if (!b->digits)
        return write_day(arena, c->value, b->value, a->value);
    return write_either(arena, c->value, a->value, b->value);
}

const char *day_why_not(const char *text, struct arena *arena)
{
    struct part parts[3];

    if (!read_parts(text, parts) || strlen(text) != strlen("2021-03-01") ||
        text[4] != '-' || text[7] != '-' || parts[0].digits != 4 ||
        parts[1].digits != 2 || parts[2].digits != 2)
        return NULL;

    int32_t year = parts[0].value, month = parts[1].value, last = 31;
    if (is_day(year, month, parts[2].value))
        return NULL;
    if (!year)
        return "years begin with 0001";
    if (month < 1 || month > 12)
        return arena_print(arena, "there is no month %d", (int)month);
    if (!parts[2].value)
        return "there is no day 0";
    while (!is_day(year, month, last))
        last--;
    return arena_print(arena, "%s %d has %d days", months[month - 1], (int)year,
                       (int)last);
}

/* ---- Languages: in English, in Dutch, and in the language itself ---- */

static const struct {
    const char *code, *names; /* between commas */
} tongues[] = {
    {"am", ",amharic,amhaars,"},
    {"ar", ",arabic,arabisch,"},
    {"bg", ",bulgarian,bulgaars,"},
    {"cs", ",czech,tsjechisch,"},
    {"da", ",danish,deens,dansk,"},
    {"de", ",german,duits,deutsch,"},
    {"el", ",greek,grieks,"},
    {"en", ",english,engels,"},
    {"es", ",spanish,spaans,espa\xC3\xB1ol,espanol,"},
    {"fa", ",persian,farsi,perzisch,"},
    {"fi", ",finnish,fins,suomi,"},
    {"fr", ",french,frans,fran\xC3\xA7"
           "ais,francais,"},
    {"fy", ",frisian,fries,frysk,"},
    {"he", ",hebrew,hebreeuws,"},
    {"hi", ",hindi,"},
    {"hr", ",croatian,kroatisch,hrvatski,"},
    {"hu", ",hungarian,hongaars,magyar,"},
    {"hy", ",armenian,armeens,"},
    {"id", ",indonesian,indonesisch,"},
    {"it", ",italian,italiaans,italiano,"},
    {"ja", ",japanese,japans,"},
    {"ka", ",georgian,georgisch,"},
    {"ko", ",korean,koreaans,"},
    {"ku", ",kurdish,koerdisch,"},
    {"nl", ",dutch,nederlands,flemish,vlaams,"},
    {"no", ",norwegian,noors,norsk,"},
    {"pl", ",polish,pools,polski,"},
    {"ps", ",pashto,pasjtoe,"},
    {"pt", ",portuguese,portugees,portugu\xC3\xAAs,"},
    {"ro", ",romanian,roemeens,"},
    {"ru", ",russian,russisch,"},
    {"so", ",somali,somalisch,"},
    {"sq", ",albanian,albanees,"},
    {"sr", ",serbian,servisch,"},
    {"sv", ",swedish,zweeds,svenska,"},
    {"th", ",thai,"},
    {"ti", ",tigrinya,"},
    {"tr", ",turkish,turks,t\xC3\xBCrk\xC3\xA7"
           "e,"},
    {"uk", ",ukrainian,oekra\xC3\xAF"
           "ens,oekraiens,"},
    {"ur", ",urdu,"},
    {"vi", ",vietnamese,vietnamees,"},
    {"zh", ",chinese,chinees,mandarin,"},
};

enum { CODE_MAX = 32 }; /* longer ones are not mended */

bool tongue_is_code(const char *text)
{
    size_t size = 0;

    while (text[size] >= 'a' && text[size] <= 'z')
        size++;
    if (size < 2 || size > 3)
        return false;
    for (text += size; *text == '-'; text += size) {
        text++;
        size = 0;
        while (byte_is_letter(text[size]) || byte_is_digit(text[size]))
            size++;
        if (size < 2 || size > 8)
            return false;
    }
    return !*text;
}

const char *tongue_code(const char *text, struct arena *arena)
{
    size_t size = strlen(text);
    bool first = true;

    for (size_t i = 0; i < COUNT_OF(tongues); i++)
        if (utf8_lists(tongues[i].names, text, size))
            return tongues[i].code;
    if (size > CODE_MAX)
        return NULL;
    char *code = arena_copy(arena, text, size);
    for (char *at = code; *at; at++) {
        if (*at == '_' || *at == ' ')
            *at = '-';
        first &= *at != '-';
        if (first && *at >= 'A' && *at <= 'Z')
            *at = (char)(*at + ('a' - 'A'));
    }
    return tongue_is_code(code) ? code : NULL;
}
