/* SPDX-License-Identifier: MIT */
/* sha256.h -- the SHA-256 digest of FIPS 180-4, in hexadecimal. */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include <stddef.h>

enum { SHA256_TEXT_SIZE = 65 };

/* Writes 64 lower-case digits and a zero byte. */
void sha256_text(const void *bytes, size_t size, char text[SHA256_TEXT_SIZE]);

#endif
