/* embedded.h -- the shipped rule pack, put into the program when it is built
 * (embed.sh). */
#ifndef CLI_EMBEDDED_H
#define CLI_EMBEDDED_H

#include <stddef.h>

extern const char embedded_pack[];
extern const size_t embedded_pack_size;
extern const char embedded_pack_sha256[]; /* in hexadecimal */

#endif
