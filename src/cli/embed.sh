#!/bin/sh
# embed.sh FILE -- prints FILE as the C source that embedded.h declares.
set -eu

if [ $# -ne 1 ] || [ ! -r "$1" ]; then
    echo 'usage: embed.sh FILE' >&2
    exit 2
fi
sum=$(sha256sum <"$1")

echo '#include "cli/embedded.h"'
echo 'const char embedded_pack[] = {'
od -An -v -tx1 "$1" | sed "s/ \(..\)/'\\\\x\1',/g"
echo '};'
echo 'const size_t embedded_pack_size = sizeof(embedded_pack);'
echo "const char embedded_pack_sha256[] = \"${sum%% *}\";"
