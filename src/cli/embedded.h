/* SPDX-License-Identifier: MIT */
/*
 * embedded.h -- the shipped rule pack, put into the program when it is built
 * (embed/embed.c), read and checked already.
 */
#ifndef CLI_EMBEDDED_H
#define CLI_EMBEDDED_H

struct pack; // model.h's struct option is not that of getopt.h

extern const struct pack embedded_pack;

#endif
