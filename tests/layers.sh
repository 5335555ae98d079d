#!/bin/sh
# SPDX-License-Identifier: MIT
# layers.sh -- checks the structure that the compiler does not.
#
#     cd PROJECT && tests/layers.sh build/release
#
# Includes point down the list of layers or sideways, never up, and headers never
# in a circle; include/elig.h lies below all of them.  The library is everything
# but cli, and embed, a program of its own that nothing includes.
set -u
export LC_ALL=C

library=$1/inner.a    # every object for itself, names as in the sources
public=$1/libelig.a # what programs link
if [ $# -ne 1 ] || [ ! -d src ] || [ ! -f "$library" ] ||
    [ ! -f "$public" ]; then
    echo "usage: cd PROJECT && tests/layers.sh BUILD" >&2
    exit 2
fi
layers='base json pack text diagram engine space why ask verify diff cases'
layers="$layers edit export answers report show batch api embed cli" # from the bottom
library_folders=$(echo "$layers" | tr ' ' '\n' | grep -vxE 'embed|cli' |
    sed 's,^,src/,')
passed=0
failed=0

# A check prints what is wrong, a line each, and nothing if all is well.
check() {
    name=$1
    shift
    found=$("$@" 2>&1)
    if [ -z "$found" ]; then
        passed=$((passed + 1))
        return
    fi
    failed=$((failed + 1))
    printf '%s\n' "$name" "$found" | sed '2,$s/^/    /'
}

sources() {
    find "$@" -type f \( -name '*.c' -o -name '*.h' -o -name '*.def' \)
}

# file:line:layer/name.h of every #include "layer/name.h"
own_includes() {
    sources src include | sort | xargs grep -Hn '^ *# *include *"' |
        sed 's/^\([^:]*:[^:]*:\)[^"]*"\([^"]*\)".*/\1\2/'
}

# file:line:includes of the files in the given folders that match
includes_of() {
    pattern=$1
    shift
    sources "$@" | xargs -r grep -HniE "^ *# *include *[<\"]${pattern}[>\"]"
}

# file:line:code without comments and strings
code() {
    # shellcheck disable=SC2016 # $0 is awk's
    sources "$@" | sort | xargs -r awk '
        FNR == 1 { comment = 0 }
        {
            rest = $0
            line = ""
            while (rest != "") {
                if (comment) {
                    end = index(rest, "*/")
                    rest = end ? substr(rest, end + 2) : ""
                    comment = !end
                } else if (match(rest, /^"([^"\\]|\\.)*"/)) {
                    line = line "\"\""
                    rest = substr(rest, RLENGTH + 1)
                } else if (match(rest, /^\047([^\047\\]|\\.)*\047/)) {
                    rest = substr(rest, RLENGTH + 1)
                } else if (rest ~ /^\/\//) {
                    rest = ""
                } else if (rest ~ /^\/\*/) {
                    comment = 1
                    rest = substr(rest, 3)
                } else {
                    line = line substr(rest, 1, 1)
                    rest = substr(rest, 2)
                }
            }
            print FILENAME ":" FNR ":" line
        }'
}

odd_includes() {
    own_includes | grep -vE \
        ":(elig\\.h|($(echo "$layers" | tr ' ' '|'))/([a-z]+/)?[a-z0-9_]+\\.(h|def))\$"
}

upward_includes() {
    own_includes | awk -v layers="$layers" '
        BEGIN { split(layers, names, " ")
                for (i in names) rank[names[i]] = i + 0 }
        { split($0, part, ":")
          split(part[1], from, "/")
          split(part[3], to, "/") }
        from[1] == "src" && !(from[2] in rank) { print $0 ": in no layer" }
        from[1] == "include" { print $0 ": elig.h includes nothing of ours" }
        rank[to[1]] > rank[from[2]]'
}

embed_includes() {
    includes_of 'embed/.*' src include | grep -v '^src/embed/'
}

include_circles() {
    own_includes | sed -nE 's,^(src|include)/([^:]*\.h):[0-9]*:(.*),\2 \3,p' |
        awk '$1 == $2 { print $1 " (itself)" >"/dev/stderr" }
             { print | "tsort" }' 2>&1 >/dev/null |
        sed '/input contains a loop/d; s/^tsort: //'
}

cjson_users() {
    users=$(includes_of '.*cJSON.*' src include | cut -d: -f1 | sort -u)
    count=$(printf '%s' "$users" | grep -c .)
    [ "$count" -eq 1 ] || printf '%s\n' "1 file expected, got $count:" "$users"
    echo "$users" | grep -v '^src/json/'
}

stdio_users() {
    # shellcheck disable=SC2086 # words
    includes_of 'stdio\.h' include $library_folders | grep -v '^src/base/'
}

# file:line:code where one of the functions is called in the folder
calls() {
    code "$2" | grep -E "(^|[^A-Za-z0-9_])($1) *\\("
}

banned_calls() {
    banned='strcpy|strcat|v?sprintf|gets|atoi|strtok|v?[fs]?scanf|setlocale'
    calls "$banned|localtime|strptime|mktime" src
    calls localtime_r src | grep -v '^src/cli/'
}

long_functions() {
    if ! ctags --version 2>/dev/null | grep -q '^Universal Ctags'; then
        echo "Universal Ctags is missing: apt-get install universal-ctags"
        return
    fi
    sources src tests | xargs ctags -x --language-force=C --kinds-C=f \
        --_xformat='%F:%n: %N %{end}' |
        awk -F '[: ]' '
            $NF !~ /^[0-9]+$/ { print $0 "where it ends is not known"; next }
            $NF - $2 + 1 > 50 { print $1 ":" $2 ": " $4 "() has " \
                                $NF - $2 + 1 " lines, over 50" }'
}

# What can be written to: all data but that which relocation makes read-only.
mutable_globals() {
    objdump -t "$library" | awk '
        / file format / { member = $1 }
        !/\t/ { next }
        { split($0, half, "\t")
          count = split(half[1], left, " ")
          split(half[2], right, " ")
          section = left[count]
          name = right[2] }
        section ~ /^\.data\.rel\.ro/ || name ~ /^\./ { next }
        name ~ /^__(unnamed_|odr_asan)/ { next } # of the sanitizers
        section ~ /^\.(data|bss|tdata|tbss)/ || section == "*COM*" {
            print member " " name " in " section }'
}

# The library neither prints nor ends the process, and knows no clock,
# environment, signal or locale.
impure_calls() {
    prints='stdin|stdout|stderr|v?[fd]?printf|f?puts|f?putc|putchar|perror'
    files='fopen|fdopen|fread|fwrite|fflush|fclose'
    ends='exit|_exit|_Exit|quick_exit|signal|sigaction|raise|kill'
    clocks='time|clock|clock_gettime|gettimeofday|(localtime|gmtime)(_r)?'
    surroundings='getenv|setenv|setlocale|newlocale|uselocale'
    nm -A -u "$library" | sed -E 's/ U __(.*)_chk$/ U \1/' |
        grep -E " U ($prints|$files|$ends|$clocks|$surroundings)(@.*)?\$"
}

# A program may have a function decide_open() of its own.
visible_names() {
    nm -g --defined-only "$public" | awk 'NF == 3 { print $3 }' |
        grep -vE '^(elig_|__odr_asan)'
}

# What elig.h declares is there, and nothing else.
undeclared_names() {
    declared=$(mktemp) || return
    sed 's,^ *\*.*,,; s,/\*.*,,' include/elig.h |
        grep -oE '\belig_[a-z0-9_]+\(' | tr -d '(' | sort -u >"$declared"
    nm -g --defined-only "$public" | awk 'NF == 3 { print $3 }' |
        grep '^elig_' | sort -u | diff "$declared" -
    rm -f "$declared"
}

# "def" or "use", a symbol and an object of src, of all objects; "def" first.
symbols() {
    objects=$(dirname "$library")/src
    find "$objects" -name '*.o' | sort | while read -r object; do
        source=src/${object#"$objects/"}
        # not of a file that is no more
        [ ! -f "${source%.o}.c" ] || echo "$object"
    done | xargs nm -A -g | awk '{
        split($0, half, ":")
        count = split(half[2], word, " ")
        print word[count - 1] == "U" ? "use" : "def", word[count], half[1]
    }' | sort
}

# Modules that need each other, by the symbols of objects; a module is a .c.
circles() {
    symbols | awk '
        $1 == "def" { of[$2] = $3 }
        $1 == "use" && ($2 in of) && of[$2] != $3 && !seen[$3, of[$2]]++ {
            calls[$3] = calls[$3] " " of[$2] }
        function visit(from, module,    list, count, i) {
            if (reaches[from, module]++)
                return
            count = split(calls[module], list, " ")
            for (i = 1; i <= count; i++)
                visit(from, list[i])
        }
        END { # modules that reach each other share a circle
            for (module in calls)
                visit(module, module)
            for (a in calls) {
                size = 1
                first = 1
                for (b in calls)
                    if (a != b && reaches[a, b] && reaches[b, a]) {
                        size++
                        first = first && a < b
                    }
                if (size > 1 && first) {
                    circles++
                    if (size > largest)
                        largest = size
                }
            }
            print circles + 0 " circles, the largest of " largest + 0
        }'
}

module_circles() {
    circles | grep -v '^0 '
}

# file:line: name, of what an open header declares and no other folder uses: it
# belongs in an _internal.h.  Tests do not count, as they may look inside.
unshared_names() {
    # shellcheck disable=SC2046 # words
    code $(sources src | grep '\.h$' | grep -v '_internal\.h$') |
        sed -E 's/^([^:]*:[0-9]*):/\1 /; s/(enum|struct) +[a-z0-9_]+//g' |
        { symbols && cat; } | awk '
            { folder = $3
              sub(/\/[^\/]*$/, "", folder) }
            $1 == "def" { home[$2] = folder; next }
            $1 == "use" { abroad[$2] = abroad[$2] || folder != home[$2]; next }
            { place = $1
              $1 = ""
              count = split($0, words, /[^A-Za-z0-9_]+/)
              for (i = 1; i <= count; i++)
                  if ((words[i] in home) && !abroad[words[i]])
                      print place ": " words[i] }'
}

# What a reader of the house would count.
figures() {
    echo "figures: between modules $(circles)"
    echo "figures: $(unshared_names | wc -l) names in open headers that only" \
        "their own folder uses"
    find src -type d | while read -r folder; do
        echo "$(find "$folder" -maxdepth 1 -type f | wc -l) $folder"
    done | sort -rn | head -1 |
        sed 's/^\([0-9]*\) \(.*\)/figures: at most \1 files in a folder (\2)/'
    echo "figures: $(sources src | grep -v '\.def$' |
        xargs cat | wc -l) lines of C, $(sources src |
        xargs grep -lE 'QUESTION_(BOOLEAN|CHOICE|INTEGER|DATE)' |
        wc -l) files that name a type of question," \
        "$(wc -l <README.md) lines of README.md"
}

crowded_folders() {
    find src -type d | while read -r folder; do
        count=$(find "$folder" -maxdepth 1 -type f | wc -l)
        [ "$count" -le 40 ] || echo "$folder has $count files, over 40"
    done
}

# A header <module>_internal.h is included in its folder alone.
strayed_headers() {
    own_includes | awk '{
        split($0, part, ":")
        from = part[1]
        sub(/^src\//, "", from)
        sub(/\/[^\/]*$/, "", from)
        to = part[3]
        sub(/\/[^\/]*$/, "", to)
        if (part[3] ~ /_internal\.h$/ && from != to) print $0 }'
}

stray_jumps() { # memory that runs out leaves in one place
    calls '_*(sig)?(set|long)jmp' src | grep -v '^src/base/arena\.c:'
    code src | grep -E '(->|\.)escape *= ' | grep -v '^src/base/arena\.c:'
}

unlicensed_files() { # all but data and documents
    find src include tests rules .ci .packaging Makefile -type f \
        \( -name '*.[ch]' -o -name '*.def' -o -name '*.py' -o -name '*.*js' -o \
        -name '*.awk' -o -name '*.sh' -o -perm -u+x \) -print0 |
        xargs -0 grep -L '^[/# *]* SPDX-License-Identifier: MIT'
}

long_readmes() { # what is longer is not read
    wc -l README.md src/README.md src/*/README.md src/*/*/README.md |
        awk '$2 != "total" {
                 most = $2 == "README.md" ? 200 : $2 == "src/README.md" ? 180 : 25
                 if ($1 > most) print $2 ": " $1 " lines, at most " most }'
}

twice_defined() { # a tag means one thing
    find src include -name '*.h' -exec grep -hoE '^(struct|enum) [a-z_]+ \{' {} + |
        sort | uniq -d
}

check 'includes other than "layer/name.h" and "elig.h":' odd_includes
check 'includes that point up:' upward_includes
check 'includes of embed from elsewhere:' embed_includes
check 'headers that include each other:' include_circles
check 'users of cJSON:' cjson_users
check '<stdio.h> in the library, outside src/base:' stdio_users
check 'banned functions:' banned_calls
check 'functions that are too long:' long_functions
check 'global state in the library:' mutable_globals
check 'calls that a library should not make:' impure_calls
check 'names that a program could meet by accident:' visible_names
check 'what elig.h declares (<) and the library defines (>):' undeclared_names
check 'folders with too many files:' crowded_folders
check 'circles between modules:' module_circles
check 'names in open headers that only their own folder uses:' unshared_names
check 'tags that two headers define:' twice_defined
check 'jumps outside src/base/arena.c:' stray_jumps
check 'files that do not say their license:' unlicensed_files
check 'READMEs that are too long:' long_readmes
check 'internal headers included from elsewhere:' strayed_headers
figures
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
