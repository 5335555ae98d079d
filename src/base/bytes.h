/* SPDX-License-Identifier: MIT */
/*
 * bytes.h -- 8 to 64 bytes at a time, without a branch; all must be readable.
 *
 * bytes32_find() and bytes32_same() give a word with a bit for each byte, the
 * lowest for the first.  Marks of a word of eight are the high bits of its
 * bytes: the lowest mark is right, those above it may not be.
 */
#ifndef BASE_BYTES_H
#define BASE_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Eight bytes, the first one lowest. */
static inline uint64_t bytes8_load(const char *bytes)
{
    uint64_t word;

    memcpy(&word, bytes, sizeof word);
    return __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? __builtin_bswap64(word)
                                                  : word;
}

#define BYTES8_ONES  UINT64_C(0x0101010101010101)
#define BYTES8_HIGHS UINT64_C(0x8080808080808080)

/* How many of the eight bytes come before the first one marked. */
static inline uint32_t bytes8_before(uint64_t marks)
{
    return marks ? (uint32_t)__builtin_ctzll(marks) / 8 : 8;
}

/* Marks where the byte occurs. */
static inline uint64_t bytes8_find(uint64_t word, char byte)
{
    uint64_t other = word ^ BYTES8_ONES * (unsigned char)byte;

    return (other - BYTES8_ONES) & ~other & BYTES8_HIGHS;
}

/* Marks all but printable ASCII, and the quote and backslash of JSON. */
static inline uint64_t bytes8_not_plain(uint64_t word)
{
    uint64_t quote = word ^ BYTES8_ONES * '"';
    uint64_t slash = word ^ BYTES8_ONES * '\\';

    return (word | (word + BYTES8_ONES) | (word - BYTES8_ONES * ' ') |
            (quote - BYTES8_ONES) | (slash - BYTES8_ONES)) &
           BYTES8_HIGHS;
}

/* As bytes8_not_plain() marks it, of one byte. */
static inline bool bytes_is_plain(char byte)
{
    return byte >= ' ' && byte < 0x7F && byte != '"' && byte != '\\';
}

/* How many of the bytes are plain, up to the first one that is not; reads none
 * behind them. */
static inline size_t bytes_plain(const char *bytes, size_t size)
{
    size_t i = 0;

    for (; size - i >= sizeof(uint64_t); i += sizeof(uint64_t)) {
        uint64_t marks = bytes8_not_plain(bytes8_load(bytes + i));
        if (marks)
            return i + bytes8_before(marks);
    }
    while (i < size && bytes_is_plain(bytes[i]))
        i++;
    return i;
}

#ifdef __SSE2__

#include <emmintrin.h>

static inline uint32_t bytes32_bits(__m128i low, __m128i high)
{
    return (uint32_t)_mm_movemask_epi8(low) | (uint32_t)_mm_movemask_epi8(high)
                                                  << 16;
}

static inline __m128i bytes32_load(const char *bytes)
{
    return _mm_loadu_si128((const __m128i *)(const void *)bytes);
}

/* Where the byte occurs. */
static inline uint32_t bytes32_find(const char *bytes, char byte)
{
    __m128i all = _mm_set1_epi8(byte);

    return bytes32_bits(_mm_cmpeq_epi8(bytes32_load(bytes), all),
                        _mm_cmpeq_epi8(bytes32_load(bytes + 16), all));
}

/* Where both have the same byte. */
static inline uint32_t bytes32_same(const char *a, const char *b)
{
    return bytes32_bits(
        _mm_cmpeq_epi8(bytes32_load(a), bytes32_load(b)),
        _mm_cmpeq_epi8(bytes32_load(a + 16), bytes32_load(b + 16)));
}

/* How often the byte occurs in 64 bytes. */
static inline uint32_t bytes64_count(const char *bytes, char byte)
{
    const __m128i all = _mm_set1_epi8(byte), zero = _mm_setzero_si128();
    __m128i sum = zero;

    for (uint32_t i = 0; i < 64; i += 16) // what is equal is -1
        sum = _mm_sub_epi8(sum, _mm_cmpeq_epi8(bytes32_load(bytes + i), all));
    sum = _mm_sad_epu8(sum, zero);
    return (uint32_t)_mm_cvtsi128_si32(
        _mm_add_epi64(sum, _mm_unpackhi_epi64(sum, sum)));
}

#else

static inline uint32_t bytes32_find(const char *bytes, char byte)
{
    uint32_t bits = 0;

    for (uint32_t i = 0; i < 32; i++)
        bits |= (uint32_t)(bytes[i] == byte) << i;
    return bits;
}

static inline uint32_t bytes32_same(const char *a, const char *b)
{
    uint32_t bits = 0;

    for (uint32_t i = 0; i < 32; i++)
        bits |= (uint32_t)(a[i] == b[i]) << i;
    return bits;
}

static inline uint32_t bytes64_count(const char *bytes, char byte)
{
    return (uint32_t)__builtin_popcount(bytes32_find(bytes, byte)) +
           (uint32_t)__builtin_popcount(bytes32_find(bytes + 32, byte));
}

#endif

#endif
