/*
 * utf8.c -- a few sorted tables of ranges, searched by halves.
 *
 * The tables are from the Unicode Character Database 14.0: UnicodeData.txt
 * (simple lower case; general categories Mn and Me), EastAsianWidth.txt (W and
 * F) and DerivedCoreProperties.txt (Default_Ignorable_Code_Point).  Ranges of
 * width run on across code points that are not assigned.
 */
#include "base/utf8.h"

#include "base/base.h"
#include "base/base_internal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct range {
    uint32_t first, last;
};

/* Each `step`th point from first to last has its lower case at `delta`. */
struct case_range {
    uint16_t first, last, step;
    int16_t delta;
};

/* Latin behind ASCII, Greek and Cyrillic up to U+1FFF; and Ohm, Kelvin,
 * Angstrom. */
static const struct case_range lower_cases[] = {
    {0x00C0, 0x00D6, 1, 32},    {0x00D8, 0x00DE, 1, 32},
    {0x0100, 0x012E, 2, 1},     {0x0130, 0x0130, 1, -199},
    {0x0132, 0x0136, 2, 1},     {0x0139, 0x0147, 2, 1},
    {0x014A, 0x0176, 2, 1},     {0x0178, 0x0178, 1, -121},
    {0x0179, 0x017D, 2, 1},     {0x0181, 0x0181, 1, 210},
    {0x0182, 0x0184, 2, 1},     {0x0186, 0x0186, 1, 206},
    {0x0187, 0x0187, 1, 1},     {0x0189, 0x018A, 1, 205},
    {0x018B, 0x018B, 1, 1},     {0x018E, 0x018E, 1, 79},
    {0x018F, 0x018F, 1, 202},   {0x0190, 0x0190, 1, 203},
    {0x0191, 0x0191, 1, 1},     {0x0193, 0x0193, 1, 205},
    {0x0194, 0x0194, 1, 207},   {0x0196, 0x0196, 1, 211},
    {0x0197, 0x0197, 1, 209},   {0x0198, 0x0198, 1, 1},
    {0x019C, 0x019C, 1, 211},   {0x019D, 0x019D, 1, 213},
    {0x019F, 0x019F, 1, 214},   {0x01A0, 0x01A4, 2, 1},
    {0x01A6, 0x01A6, 1, 218},   {0x01A7, 0x01A7, 1, 1},
    {0x01A9, 0x01A9, 1, 218},   {0x01AC, 0x01AC, 1, 1},
    {0x01AE, 0x01AE, 1, 218},   {0x01AF, 0x01AF, 1, 1},
    {0x01B1, 0x01B2, 1, 217},   {0x01B3, 0x01B5, 2, 1},
    {0x01B7, 0x01B7, 1, 219},   {0x01B8, 0x01B8, 1, 1},
    {0x01BC, 0x01BC, 1, 1},     {0x01C4, 0x01C4, 1, 2},
    {0x01C5, 0x01C5, 1, 1},     {0x01C7, 0x01C7, 1, 2},
    {0x01C8, 0x01C8, 1, 1},     {0x01CA, 0x01CA, 1, 2},
    {0x01CB, 0x01DB, 2, 1},     {0x01DE, 0x01EE, 2, 1},
    {0x01F1, 0x01F1, 1, 2},     {0x01F2, 0x01F4, 2, 1},
    {0x01F6, 0x01F6, 1, -97},   {0x01F7, 0x01F7, 1, -56},
    {0x01F8, 0x021E, 2, 1},     {0x0220, 0x0220, 1, -130},
    {0x0222, 0x0232, 2, 1},     {0x023A, 0x023A, 1, 10795},
    {0x023B, 0x023B, 1, 1},     {0x023D, 0x023D, 1, -163},
    {0x023E, 0x023E, 1, 10792}, {0x0241, 0x0241, 1, 1},
    {0x0243, 0x0243, 1, -195},  {0x0244, 0x0244, 1, 69},
    {0x0245, 0x0245, 1, 71},    {0x0246, 0x024E, 2, 1},
    {0x0370, 0x0372, 2, 1},     {0x0376, 0x0376, 1, 1},
    {0x037F, 0x037F, 1, 116},   {0x0386, 0x0386, 1, 38},
    {0x0388, 0x038A, 1, 37},    {0x038C, 0x038C, 1, 64},
    {0x038E, 0x038F, 1, 63},    {0x0391, 0x03A1, 1, 32},
    {0x03A3, 0x03AB, 1, 32},    {0x03CF, 0x03CF, 1, 8},
    {0x03D8, 0x03EE, 2, 1},     {0x03F4, 0x03F4, 1, -60},
    {0x03F7, 0x03F7, 1, 1},     {0x03F9, 0x03F9, 1, -7},
    {0x03FA, 0x03FA, 1, 1},     {0x03FD, 0x03FF, 1, -130},
    {0x0400, 0x040F, 1, 80},    {0x0410, 0x042F, 1, 32},
    {0x0460, 0x0480, 2, 1},     {0x048A, 0x04BE, 2, 1},
    {0x04C0, 0x04C0, 1, 15},    {0x04C1, 0x04CD, 2, 1},
    {0x04D0, 0x052E, 2, 1},     {0x1E00, 0x1E94, 2, 1},
    {0x1E9E, 0x1E9E, 1, -7615}, {0x1EA0, 0x1EFE, 2, 1},
    {0x1F08, 0x1F0F, 1, -8},    {0x1F18, 0x1F1D, 1, -8},
    {0x1F28, 0x1F2F, 1, -8},    {0x1F38, 0x1F3F, 1, -8},
    {0x1F48, 0x1F4D, 1, -8},    {0x1F59, 0x1F5F, 2, -8},
    {0x1F68, 0x1F6F, 1, -8},    {0x1F88, 0x1F8F, 1, -8},
    {0x1F98, 0x1F9F, 1, -8},    {0x1FA8, 0x1FAF, 1, -8},
    {0x1FB8, 0x1FB9, 1, -8},    {0x1FBA, 0x1FBB, 1, -74},
    {0x1FBC, 0x1FBC, 1, -9},    {0x1FC8, 0x1FCB, 1, -86},
    {0x1FCC, 0x1FCC, 1, -9},    {0x1FD8, 0x1FD9, 1, -8},
    {0x1FDA, 0x1FDB, 1, -100},  {0x1FE8, 0x1FE9, 1, -8},
    {0x1FEA, 0x1FEB, 1, -112},  {0x1FEC, 0x1FEC, 1, -7},
    {0x1FF8, 0x1FF9, 1, -128},  {0x1FFA, 0x1FFB, 1, -126},
    {0x1FFC, 0x1FFC, 1, -9},    {0x2126, 0x2126, 1, -7517},
    {0x212A, 0x212A, 1, -8383}, {0x212B, 0x212B, 1, -8262}};

/* Besides Mn and Me: Hangul vowels and finals, joiners, and U+FEFF. */
static const struct range zero_columns[] = {
    {0x0300, 0x036F},  {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF},
    {0x05C1, 0x05C2},  {0x05C4, 0x05C5}, {0x05C7, 0x05C7}, {0x0610, 0x061A},
    {0x064B, 0x065F},  {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x06DF, 0x06E4},
    {0x06E7, 0x06E8},  {0x06EA, 0x06ED}, {0x0711, 0x0711}, {0x0730, 0x074A},
    {0x07A6, 0x07B0},  {0x07EB, 0x07F3}, {0x07FD, 0x07FD}, {0x0816, 0x0819},
    {0x081B, 0x0823},  {0x0825, 0x0827}, {0x0829, 0x082D}, {0x0859, 0x085B},
    {0x0898, 0x089F},  {0x08CA, 0x08E1}, {0x08E3, 0x0902}, {0x093A, 0x093A},
    {0x093C, 0x093C},  {0x0941, 0x0948}, {0x094D, 0x094D}, {0x0951, 0x0957},
    {0x0962, 0x0963},  {0x0981, 0x0981}, {0x09BC, 0x09BC}, {0x09C1, 0x09C4},
    {0x09CD, 0x09CD},  {0x09E2, 0x09E3}, {0x09FE, 0x0A02}, {0x0A3C, 0x0A3C},
    {0x0A41, 0x0A51},  {0x0A70, 0x0A71}, {0x0A75, 0x0A75}, {0x0A81, 0x0A82},
    {0x0ABC, 0x0ABC},  {0x0AC1, 0x0AC8}, {0x0ACD, 0x0ACD}, {0x0AE2, 0x0AE3},
    {0x0AFA, 0x0B01},  {0x0B3C, 0x0B3C}, {0x0B3F, 0x0B3F}, {0x0B41, 0x0B44},
    {0x0B4D, 0x0B56},  {0x0B62, 0x0B63}, {0x0B82, 0x0B82}, {0x0BC0, 0x0BC0},
    {0x0BCD, 0x0BCD},  {0x0C00, 0x0C00}, {0x0C04, 0x0C04}, {0x0C3C, 0x0C3C},
    {0x0C3E, 0x0C40},  {0x0C46, 0x0C56}, {0x0C62, 0x0C63}, {0x0C81, 0x0C81},
    {0x0CBC, 0x0CBC},  {0x0CBF, 0x0CBF}, {0x0CC6, 0x0CC6}, {0x0CCC, 0x0CCD},
    {0x0CE2, 0x0CE3},  {0x0D00, 0x0D01}, {0x0D3B, 0x0D3C}, {0x0D41, 0x0D44},
    {0x0D4D, 0x0D4D},  {0x0D62, 0x0D63}, {0x0D81, 0x0D81}, {0x0DCA, 0x0DCA},
    {0x0DD2, 0x0DD6},  {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E},
    {0x0EB1, 0x0EB1},  {0x0EB4, 0x0EBC}, {0x0EC8, 0x0ECD}, {0x0F18, 0x0F19},
    {0x0F35, 0x0F35},  {0x0F37, 0x0F37}, {0x0F39, 0x0F39}, {0x0F71, 0x0F7E},
    {0x0F80, 0x0F84},  {0x0F86, 0x0F87}, {0x0F8D, 0x0FBC}, {0x0FC6, 0x0FC6},
    {0x102D, 0x1030},  {0x1032, 0x1037}, {0x1039, 0x103A}, {0x103D, 0x103E},
    {0x1058, 0x1059},  {0x105E, 0x1060}, {0x1071, 0x1074}, {0x1082, 0x1082},
    {0x1085, 0x1086},  {0x108D, 0x108D}, {0x109D, 0x109D}, {0x1160, 0x11FF},
    {0x135D, 0x135F},  {0x1712, 0x1714}, {0x1732, 0x1733}, {0x1752, 0x1753},
    {0x1772, 0x1773},  {0x17B4, 0x17B5}, {0x17B7, 0x17BD}, {0x17C6, 0x17C6},
    {0x17C9, 0x17D3},  {0x17DD, 0x17DD}, {0x180B, 0x180D}, {0x180F, 0x180F},
    {0x1885, 0x1886},  {0x18A9, 0x18A9}, {0x1920, 0x1922}, {0x1927, 0x1928},
    {0x1932, 0x1932},  {0x1939, 0x193B}, {0x1A17, 0x1A18}, {0x1A1B, 0x1A1B},
    {0x1A56, 0x1A56},  {0x1A58, 0x1A60}, {0x1A62, 0x1A62}, {0x1A65, 0x1A6C},
    {0x1A73, 0x1A7F},  {0x1AB0, 0x1B03}, {0x1B34, 0x1B34}, {0x1B36, 0x1B3A},
    {0x1B3C, 0x1B3C},  {0x1B42, 0x1B42}, {0x1B6B, 0x1B73}, {0x1B80, 0x1B81},
    {0x1BA2, 0x1BA5},  {0x1BA8, 0x1BA9}, {0x1BAB, 0x1BAD}, {0x1BE6, 0x1BE6},
    {0x1BE8, 0x1BE9},  {0x1BED, 0x1BED}, {0x1BEF, 0x1BF1}, {0x1C2C, 0x1C33},
    {0x1C36, 0x1C37},  {0x1CD0, 0x1CD2}, {0x1CD4, 0x1CE0}, {0x1CE2, 0x1CE8},
    {0x1CED, 0x1CED},  {0x1CF4, 0x1CF4}, {0x1CF8, 0x1CF9}, {0x1DC0, 0x1DFF},
    {0x200B, 0x200D},  {0x2060, 0x2064}, {0x20D0, 0x20F0}, {0x2CEF, 0x2CF1},
    {0x2D7F, 0x2D7F},  {0x2DE0, 0x2DFF}, {0x302A, 0x302D}, {0x3099, 0x309A},
    {0xA66F, 0xA672},  {0xA674, 0xA67D}, {0xA69E, 0xA69F}, {0xA6F0, 0xA6F1},
    {0xA802, 0xA802},  {0xA806, 0xA806}, {0xA80B, 0xA80B}, {0xA825, 0xA826},
    {0xA82C, 0xA82C},  {0xA8C4, 0xA8C5}, {0xA8E0, 0xA8F1}, {0xA8FF, 0xA8FF},
    {0xA926, 0xA92D},  {0xA947, 0xA951}, {0xA980, 0xA982}, {0xA9B3, 0xA9B3},
    {0xA9B6, 0xA9B9},  {0xA9BC, 0xA9BD}, {0xA9E5, 0xA9E5}, {0xAA29, 0xAA2E},
    {0xAA31, 0xAA32},  {0xAA35, 0xAA36}, {0xAA43, 0xAA43}, {0xAA4C, 0xAA4C},
    {0xAA7C, 0xAA7C},  {0xAAB0, 0xAAB0}, {0xAAB2, 0xAAB4}, {0xAAB7, 0xAAB8},
    {0xAABE, 0xAABF},  {0xAAC1, 0xAAC1}, {0xAAEC, 0xAAED}, {0xAAF6, 0xAAF6},
    {0xABE5, 0xABE5},  {0xABE8, 0xABE8}, {0xABED, 0xABED}, {0xD7B0, 0xD7FB},
    {0xFB1E, 0xFB1E},  {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
    {0xE0100, 0xE01EF}};

/* East Asian wide and full width, emoji among them. */
static const struct range two_columns[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},
    {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},
    {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},
    {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},
    {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},
    {0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},
    {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},
    {0x2728, 0x2728},   {0x274C, 0x274C},   {0x274E, 0x274E},
    {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},
    {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x3029},
    {0x302E, 0x303E},   {0x3041, 0x3096},   {0x309B, 0x3247},
    {0x3250, 0x4DBF},   {0x4E00, 0xA4C6},   {0xA960, 0xA97C},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},
    {0xFE30, 0xFE6B},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x16FE0, 0x16FE3}, {0x16FF0, 0x1B2FB}, {0x1F004, 0x1F004},
    {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A},
    {0x1F200, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C},
    {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3},
    {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E},
    {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D},
    {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A},
    {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F},
    {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2},
    {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC},
    {0x1F7E0, 0x1F7F0}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945},
    {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAF6}, {0x20000, 0x3FFFD}};

/*
 * What is ignorable by default, besides controls; the blank of Braille, marks
 * of annotation and format, noncharacters, and what is for private use.  The
 * noncharacters at the end of each plane are not listed.
 */
static const struct range hidden[] = {
    {0x00AD, 0x00AD},   {0x034F, 0x034F},   {0x115F, 0x1160},
    {0x17B4, 0x17B5},   {0x180B, 0x180F},   {0x200B, 0x200D},
    {0x2060, 0x2065},   {0x206A, 0x206F},   {0x2800, 0x2800},
    {0x3164, 0x3164},   {0xE000, 0xF8FF},   {0xFDD0, 0xFDEF},
    {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFFB},   {0x13430, 0x1343F}, {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}, {0xF0000, 0x10FFFF}};

/* Scripts in which a joiner tells words apart. */
enum script {
    SCRIPT_OTHER,
    SCRIPT_ARABIC,
    SCRIPT_SYRIAC,
    SCRIPT_NKO,
    SCRIPT_MANDAIC,
    SCRIPT_INDIC,
    SCRIPT_MYANMAR,
    SCRIPT_KHMER,
    SCRIPT_MONGOLIAN
};

/* Their letters, and the marks on them. */
static const struct {
    uint32_t first, last;
    enum script script;
} joined[] = {
    {0x0620, 0x065F, SCRIPT_ARABIC},  {0x066E, 0x06D3, SCRIPT_ARABIC},
    {0x06D5, 0x06EF, SCRIPT_ARABIC},  {0x06FA, 0x06FF, SCRIPT_ARABIC},
    {0x0710, 0x074F, SCRIPT_SYRIAC},  {0x0750, 0x077F, SCRIPT_ARABIC},
    {0x07CA, 0x07F5, SCRIPT_NKO},     {0x0840, 0x085B, SCRIPT_MANDAIC},
    {0x0860, 0x086A, SCRIPT_SYRIAC},  {0x0870, 0x088E, SCRIPT_ARABIC},
    {0x0898, 0x08FF, SCRIPT_ARABIC},  {0x0900, 0x0DFF, SCRIPT_INDIC},
    {0x1000, 0x103F, SCRIPT_MYANMAR}, {0x1050, 0x108F, SCRIPT_MYANMAR},
    {0x1780, 0x17D3, SCRIPT_KHMER},   {0x1820, 0x18AA, SCRIPT_MONGOLIAN}};

/* Unicode 15, table 3-7; bytes from the third on are 80 to BF. */
static const struct {
    unsigned char lead_first, lead_last, size, second_first, second_last;
} forms[] = {
    {0xC2, 0xDF, 2, 0x80, 0xBF}, {0xE0, 0xE0, 3, 0xA0, 0xBF},
    {0xE1, 0xEC, 3, 0x80, 0xBF}, {0xED, 0xED, 3, 0x80, 0x9F},
    {0xEE, 0xEF, 3, 0x80, 0xBF}, {0xF0, 0xF0, 4, 0x90, 0xBF},
    {0xF1, 0xF3, 4, 0x80, 0xBF}, {0xF4, 0xF4, 4, 0x80, 0x8F},
};

/* The size of the sequence at `s`, which is not ASCII; 0 if not valid. */
static size_t sequence_size(const unsigned char *s, size_t room)
{
    size_t i = 0;

    while (i < COUNT_OF(forms) && s[0] > forms[i].lead_last)
        i++;
    if (i == COUNT_OF(forms) || s[0] < forms[i].lead_first)
        return 0;
    if (room < forms[i].size)
        return 0;
    if (s[1] < forms[i].second_first || s[1] > forms[i].second_last)
        return 0;
    for (size_t k = 2; k < forms[i].size; k++)
        if ((s[k] & 0xC0) != 0x80)
            return 0;
    return forms[i].size;
}

/* Skips ASCII, eight bytes at a time while that goes. */
static size_t skip_ascii(const unsigned char *s, size_t at, size_t size)
{
    uint64_t eight;

    for (; size - at >= sizeof(eight); at += sizeof(eight)) {
        memcpy(&eight, s + at, sizeof(eight));
        if (eight & 0x8080808080808080)
            break;
    }
    while (at < size && s[at] < 0x80)
        at++;
    return at;
}

size_t utf8_valid(const char *bytes, size_t size)
{
    const unsigned char *s = (const unsigned char *)bytes;
    size_t at = skip_ascii(s, 0, size);

    while (at < size) {
        size_t step = sequence_size(s + at, size - at);

        if (!step)
            break;
        at = skip_ascii(s, at + step, size);
    }
    return at;
}

uint32_t utf8_next(const char **at, const char *end)
{
    const unsigned char *s = (const unsigned char *)*at;
    size_t size = s[0] < 0x80 ? 1 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;

    assert((size_t)(end - *at) >= size);
    (void)end;
    *at += size;
    if (size == 1)
        return s[0];

    uint32_t point = s[0] & (0xFFu >> (size + 1));
    for (size_t i = 1; i < size; i++)
        point = point << 6 | (s[i] & 0x3F);
    return point;
}

uint32_t utf8_next_any(const char **at, const char *end)
{
    if (utf8_valid(*at, (size_t)(end - *at) < 4 ? (size_t)(end - *at) : 4))
        return utf8_next(at, end);
    ++*at;
    return 0xFFFD;
}

size_t utf8_write(uint32_t point, char bytes[4])
{
    static const unsigned char marks[] = {0, 0, 0xC0, 0xE0, 0xF0};
    size_t size = point < 0x80      ? 1
                  : point < 0x800   ? 2
                  : point < 0x10000 ? 3
                                    : 4;

    assert(point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF));
    for (size_t i = size - 1; i; i--) {
        bytes[i] = (char)(0x80 | (point & 0x3F));
        point >>= 6;
    }
    bytes[0] = (char)(marks[size] | point);
    return size;
}

static size_t escape_unit(uint32_t unit, char text[6])
{
    static const char hex[] = "0123456789abcdef";

    text[0] = '\\';
    text[1] = 'u';
    for (int i = 0; i < 4; i++)
        text[2 + i] = hex[unit >> (12 - 4 * i) & 0xF];
    return 6;
}

size_t utf8_escape(uint32_t point, char text[UTF8_ESCAPE_MAX])
{
    if (point <= 0xFFFF)
        return escape_unit(point, text);
    point -= 0x10000;
    return escape_unit(0xD800 + (point >> 10), text) +
           escape_unit(0xDC00 + (point & 0x3FF), text + 6);
}

bool utf8_is_control(uint32_t point)
{
    if (point < 0x61C)
        return point < 0x20 || (point >= 0x7F && point < 0xA0);
    return point == 0x61C || point == 0x200E || point == 0x200F ||
           (point >= 0x2028 && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069);
}

static int compare_to_range(const void *key, const void *item)
{
    const uint32_t *point = key;
    const struct range *range = item;

    return (*point > range->last) - (*point < range->first);
}

static bool is_in(const struct range *ranges, size_t count, uint32_t point)
{
    return bsearch(&point, ranges, count, sizeof *ranges, compare_to_range);
}

bool utf8_is_hidden(uint32_t point)
{
    if (point < hidden[0].first)
        return false;
    return (point & 0xFFFE) == 0xFFFE || is_in(hidden, COUNT_OF(hidden), point);
}

static enum script joining_script(uint32_t point)
{
    for (size_t i = 0; i < COUNT_OF(joined); i++) {
        if (point < joined[i].first || point > joined[i].last)
            continue;
        // In each block of Indic letters, signs and digits stand here.
        bool sign = (point & 0x7F) >= 0x64 && (point & 0x7F) <= 0x6F;
        return joined[i].script == SCRIPT_INDIC && sign ? SCRIPT_OTHER
                                                        : joined[i].script;
    }
    return SCRIPT_OTHER;
}

/*
 * Whether U+200C or U+200D may be needed between these two: letters, or marks
 * on them, of one script that joins its letters (Arabic, Syriac, N'Ko, Mandaic,
 * those of India from Devanagari to Sinhala, Myanmar, Khmer, Mongolian).
 */
static bool joins(uint32_t before, uint32_t after)
{
    enum script script = joining_script(before);

    return script && script == joining_script(after);
}

uint32_t utf8_shown(uint32_t before, uint32_t point, const char *after,
                    const char *end)
{
    bool joiner = point == 0x200C || point == 0x200D;

    if (joiner &&
        joins(before, after < end ? utf8_next_any(&after, end) : before))
        return point;
    return utf8_is_control(point) || utf8_is_hidden(point) ? 0xFFFD : point;
}

static int compare_to_case(const void *key, const void *item)
{
    const uint32_t *point = key;
    const struct case_range *range = item;

    return (*point > range->last) - (*point < range->first);
}

uint32_t utf8_lower(uint32_t point)
{
    if (point < 0x80)
        return point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point;

    const struct case_range *range =
        bsearch(&point, lower_cases, COUNT_OF(lower_cases), sizeof *range,
                compare_to_case);
    if (!range || (point - range->first) % range->step)
        return point;
    return (uint32_t)((int32_t)point + range->delta);
}

char utf8_plain_letter(uint32_t point)
{
    static const char plain[] =
        "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLl"
        "LlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    if (point < 0x80)
        return (char)point;
    if (point < 0xC0 || point > 0x17F || plain[point - 0xC0] == '*')
        return 0;
    return plain[point - 0xC0];
}

uint32_t utf8_fold(uint32_t point)
{
    if (point == 0x17F) // long s
        return 's';
    if (point == 0x3C2) // final sigma
        return 0x3C3;
    return utf8_lower(point);
}

bool utf8_same(const char *a, size_t a_size, const char *b, size_t b_size)
{
    const char *a_end = a + a_size, *b_end = b + b_size;

    while (a < a_end && b < b_end)
        if (utf8_fold(utf8_next(&a, a_end)) != utf8_fold(utf8_next(&b, b_end)))
            return false;
    return a == a_end && b == b_end;
}

bool utf8_lists(const char *list, const char *name, size_t size)
{
    while (*++list) { // behind a comma
        size_t length = strcspn(list, ",");
        if (utf8_same(name, size, list, length))
            return true;
        list += length;
    }
    return false;
}

int utf8_columns(uint32_t point)
{
    if (point < zero_columns[0].first)
        return 1;
    if (is_in(zero_columns, COUNT_OF(zero_columns), point))
        return 0;
    return is_in(two_columns, COUNT_OF(two_columns), point) ? 2 : 1;
}
