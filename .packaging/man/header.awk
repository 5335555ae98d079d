# SPDX-License-Identifier: MIT
# header.awk -- a header as mdoc: PART synopsis (each function) or description
# (its comments, and what they stand above).

function say(text,    count, lines, i, line, kept, code) {
    count = split(text, lines, "\n")
    for (i = 1; i <= count; i++) {
        line = lines[i]
        sub(/^ ?\*( |$)/, "", line)
        if (line ~ /^    / || (code && line == "" && lines[i + 1] ~ /^ \*     /)) {
            fill(kept)
            kept = ""
            if (!code)
                literal_start()
            code = 1
            literal(substr(line, 5))
            continue
        }
        if (code) {
            literal_end()
            if (i < count)
                print ".Pp"
            code = 0
        }
        if (line == "") {
            if (kept != "" || said)
                fill(kept)
            if (kept != "" && i < count && lines[i + 1] !~ /^ \*     /)
                print ".Pp"
            kept = ""
        } else
            kept = kept " " line
    }
    if (code)
        literal_end()
    fill(kept)
}

function function_line(text,    name, arguments, type, count, list, i) {
    gsub(/ +/, " ", text)
    sub(/^ /, "", text)
    sub(/\);.*/, "", text)
    name = text
    arguments = text
    sub(/\(.*/, "", name)
    sub(/^[^(]*\(/, "", arguments)
    match(name, /elig_[a-z0-9_]+$/)
    type = substr(name, 1, RSTART - 1)
    name = substr(name, RSTART)
    sub(/ +$/, "", type)
    print ".Ft " type
    printf ".Fn %s", name
    count = split(arguments, list, /, */)
    for (i = 1; i <= count; i++)
        printf " \"%s\"", list[i]
    print ""
}

function flush(    count, lines, i) {
    if (held == "")
        return
    literal_start()
    sub(/\n+$/, "", held)
    count = split(held, lines, "\n")
    for (i = 1; i <= count; i++)
        literal(lines[i])
    literal_end()
    begun = 1
    held = ""
}

# A declaration begins a line, with neither body nor comment before it.
PART == "synopsis" {
    if (held == "" && (!/^[a-z]/ || /[{"]/ || /^(struct|enum) [a-z_]+;/))
        next
    held = held " " $0
    if (/;/) {
        function_line(held)
        held = ""
    }
    next
}

/^#|^extern "C"|^}$/ { next }
comment != "" || /^\/\*/ {
    if (comment == "") {
        flush()
        comment = $0
        sub(/^\/\* ?/, " * ", comment)
    } else
        comment = comment "\n" $0
    if (/\*\/ *$/) {
        sub(/[ *]*\*\/ *$/, "", comment)
        if (comment ~ /^ \* ---- /) {
            sub(/^ \* ---- /, "", comment)
            sub(/ -+ *$/, "", comment)
            print ".Ss " escape(comment)
            begun = 0
        } else {
            sub(/^ \* *\n/, "", comment)
            if (!first++)
                sub(/^[^\n]*\n \*\n/, "", comment) # the file's own line
            if (begun)
                print ".Pp"
            say(comment)
            begun = 1
        }
        comment = ""
    }
    next
}
/^$/ { if (held != "") held = held "\n"; next }
{ held = held (held == "" || held ~ /\n$/ ? "" : "\n") $0 }
END { flush() }
