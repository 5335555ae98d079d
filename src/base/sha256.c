/* SPDX-License-Identifier: MIT */
/*
 * sha256.c -- FIPS 180-4, sections 4.1.2 (functions), 4.2.2 (constants), 5
 * (padding) and 6.2 (the digest); names of functions are the standard's.
 */
#include "base/sha256.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { BLOCK_SIZE = 64, ROUNDS = 64, STATE_WORDS = 8, LENGTH_SIZE = 8 };

/* The first 32 bits of the fractions of the cube roots of 64 primes. */
static const uint32_t round_constants[ROUNDS] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

/* The same of the square roots of 8 primes. */
static const uint32_t first_state[STATE_WORDS] = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
};

static uint32_t rotate_right(uint32_t word, unsigned bits)
{
    return word >> bits | word << (32 - bits);
}

static uint32_t big_sigma_0(uint32_t x)
{
    return rotate_right(x, 2) ^ rotate_right(x, 13) ^ rotate_right(x, 22);
}

static uint32_t big_sigma_1(uint32_t x)
{
    return rotate_right(x, 6) ^ rotate_right(x, 11) ^ rotate_right(x, 25);
}

static uint32_t small_sigma_0(uint32_t x)
{
    return rotate_right(x, 7) ^ rotate_right(x, 18) ^ x >> 3;
}

static uint32_t small_sigma_1(uint32_t x)
{
    return rotate_right(x, 17) ^ rotate_right(x, 19) ^ x >> 10;
}

/* (x & y) ^ (~x & z) in the standard: the same in fewer steps. */
static uint32_t choose(uint32_t x, uint32_t y, uint32_t z)
{
    return z ^ (x & (y ^ z));
}

/* (x & y) ^ (x & z) ^ (y & z) */
static uint32_t majority(uint32_t x, uint32_t y, uint32_t z)
{
    return (x & y) | (z & (x | y));
}

static uint32_t read_word(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
           (uint32_t)bytes[2] << 8 | bytes[3];
}

static void make_schedule(const unsigned char *block, uint32_t words[ROUNDS])
{
    for (size_t t = 0; t < 16; t++)
        words[t] = read_word(block + 4 * t);
    for (size_t t = 16; t < ROUNDS; t++)
        words[t] = small_sigma_1(words[t - 2]) + words[t - 7] +
                   small_sigma_0(words[t - 15]) + words[t - 16];
}

/* One round: d and h become e and a, all others move on by one. */
static inline void digest_round(uint32_t s[STATE_WORDS], size_t t,
                                uint32_t word)
{
    // Instead of the words their names move: a is s[-t], modulo 8.
    uint32_t *d = &s[(3 - t) % 8], *h = &s[(7 - t) % 8];
    uint32_t t1 = *h + big_sigma_1(s[(4 - t) % 8]) +
                  choose(s[(4 - t) % 8], s[(5 - t) % 8], s[(6 - t) % 8]) + word;

    *d += t1;
    *h = t1 + big_sigma_0(s[(0 - t) % 8]) +
         majority(s[(0 - t) % 8], s[(1 - t) % 8], s[(2 - t) % 8]);
}

static void digest_block(uint32_t state[STATE_WORDS],
                         const unsigned char *block)
{
    uint32_t words[ROUNDS], s[STATE_WORDS]; // s: a to h of the standard

    make_schedule(block, words);
    memcpy(s, state, sizeof(s));
    for (size_t at = 0; at < ROUNDS; at += 8) {
        const uint32_t *word = &words[at], *k = &round_constants[at];

#pragma GCC unroll 8
        for (size_t t = 0; t < 8; t++)
            digest_round(s, t, k[t] + word[t]);
    }
    for (size_t i = 0; i < STATE_WORDS; i++)
        state[i] += s[i];
}

/* What is left of the text, a bit 1, zeros, and the length in bits. */
static void digest_end(uint32_t state[STATE_WORDS], const unsigned char *rest,
                       size_t rest_size, uint64_t whole_size)
{
    unsigned char last[2 * BLOCK_SIZE] = {0};
    bool one = rest_size + 1 + LENGTH_SIZE <= BLOCK_SIZE;
    size_t end = one ? BLOCK_SIZE : 2 * BLOCK_SIZE;
    uint64_t bits = whole_size * 8;

    if (rest_size)
        memcpy(last, rest, rest_size);
    last[rest_size] = 0x80;
    for (size_t i = 1; i <= LENGTH_SIZE; i++, bits >>= 8)
        last[end - i] = (unsigned char)(bits & 0xFF);

    digest_block(state, last);
    if (!one)
        digest_block(state, last + BLOCK_SIZE);
}

void sha256_text(const void *bytes, size_t size, char text[SHA256_TEXT_SIZE])
{
    static const char digits[] = "0123456789abcdef";
    const unsigned char *at = bytes;
    size_t rest = size;
    uint32_t state[STATE_WORDS];

    memcpy(state, first_state, sizeof(state));
    for (; rest >= BLOCK_SIZE; at += BLOCK_SIZE, rest -= BLOCK_SIZE)
        digest_block(state, at);
    digest_end(state, at, rest, size);

    for (size_t i = 0; i < SHA256_TEXT_SIZE - 1; i++)
        text[i] = digits[state[i / 8] >> (28 - i % 8 * 4) & 0xF];
    text[SHA256_TEXT_SIZE - 1] = '\0';
}
