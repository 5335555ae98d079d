# SPDX-License-Identifier: MIT
# bundle.awk -- a schema that needs no other: with the definitions of
# common.json that it uses.  Lines are as `fmt` lays them out.
#
#     awk -f bundle.awk common.json result.json

function name(line) {
    match(line, /"[a-z0-9_]+"/)
    return substr(line, RSTART + 1, RLENGTH - 2)
}

# Puts down all common definitions that the text refers to.
function need(text,    found) {
    while (match(text, /#\/\$defs\/[a-z0-9_]+/)) {
        found = substr(text, RSTART + 8, RLENGTH - 8)
        text = substr(text, RSTART + RLENGTH)
        if (found in common && !(found in needed)) {
            needed[found] = 1
            order[++count] = found
            need(common[found])
        }
    }
}

function print_needed(    i) {
    for (i = 1; i <= count; i++) {
        sub(/,$/, "", common[order[i]])
        print common[order[i]] (i < count ? "," : "")
    }
}

FNR == NR {
    if (/^    "/ && begun) {
        current = name($0)
        common[current] = $0
    } else if (/^    / && begun)
        common[current] = common[current] "\n" $0
    begun = begun || /^  "\$defs"/
    next
}

{
    line[FNR] = $0
    need($0)
}

END { # the last lines are the ends of $defs and of the whole, or {} and that end
    last = line[FNR - 1] ~ /{}$/ ? FNR - 1 : FNR - 2
    for (i = 1; i < last; i++)
        print line[i]
    print (last == FNR - 1 ? "  \"$defs\": {" : line[last] (count ? "," : ""))
    print_needed()
    print "  }"
    print "}"
}
