/* tongue.c -- names in English, in Dutch, and in the language itself. */
#include "pack/tongue_internal.h"

#include "base/base.h"
#include "base/utf8.h"

#include <string.h>

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

static bool is_lower(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

static bool is_letter_or_digit(char byte)
{
    return is_lower(byte) || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9');
}

bool tongue_is_code(const char *text)
{
    size_t size = 0;

    while (is_lower(text[size]))
        size++;
    if (size < 2 || size > 3)
        return false;
    for (text += size; *text == '-'; text += size) {
        text++;
        size = 0;
        while (is_letter_or_digit(text[size]))
            size++;
        if (size < 2 || size > 8)
            return false;
    }
    return !*text;
}

/* Whether one of the names between commas is that one, but for case. */
static bool has_name(const char *names, const char *name)
{
    size_t size = strlen(name);

    while (names[1]) {
        size_t other = strcspn(++names, ",");
        if (utf8_same(name, size, names, other))
            return true;
        names += other;
    }
    return false;
}

const char *tongue_code(const char *text, struct arena *arena)
{
    size_t size = strlen(text);
    bool first = true;

    for (size_t i = 0; i < COUNT_OF(tongues); i++)
        if (has_name(tongues[i].names, text))
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
