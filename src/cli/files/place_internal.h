/*
 * place_internal.h -- from a temporary file to the file it was made for.
 *
 * Everything here may be called by a signal's handler.
 */
#ifndef CLI_FILES_PLACE_INTERNAL_H
#define CLI_FILES_PLACE_INTERNAL_H

#include <stdbool.h>

#include <sys/types.h>

struct place_for {
    const char *temporary, *path, *folder;
    int fd;         /* open to write the temporary file; -1 when closed */
    mode_t mode;    /* of the file in the end */
    bool is_new;    /* a file that has come into being since stays */
    bool by_copy;   /* the file that is there stays the same, with new bytes */
    bool mode_must; /* be that, of a file that stays the same */
};

/*
 * Sees to it that all is on the disk, closes it, and only then puts it in its
 * place.  Returns 0, or the errno of what failed: the file is then as it was.
 * The temporary file is gone if it returns 0; else it is still there, and after
 * EEXIST may be put again with `is_new` off.
 */
int place_put(struct place_for *place);

#endif
