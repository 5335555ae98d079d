# SPDX-License-Identifier: MIT
# program.awk -- a page of help as mdoc; see make.
# PART: name, description, options, command, exit or examples, of one page.

BEGIN { RS = ""; FS = "\n" } # a record is a paragraph

# "  --to FORM   what it does", and lines that go on with it.
function option(line,    name, value) {
    sub(/^  /, "", line)
    printf ".It"
    if (line ~ /^-[a-zA-Z], /) {
        printf " Fl %s ,", substr(line, 2, 1)
        line = substr(line, 5)
    }
    match(line, /^--[a-z-]+/)
    printf " Fl %s", replace(substr(line, 2, RLENGTH - 1), "-", "\\-")
    line = substr(line, RLENGTH + 1)
    if (line ~ /^ [^ ]/) {
        value = substr(line, 2)
        sub(/ .*/, "", value)
        line = substr(line, length(value) + 2)
        printf value ~ /^\[/ ? " Op Ar %s" : " Ar %s", bare(value)
    }
    print ""
    return line
}

function bare(value) {
    gsub(/[][]/, "", value)
    return value
}

function options(    i, text) {
    print ".Bl -tag -width Ds"
    for (i = 1; i <= NF; i++) {
        if ($i ~ /^  -/) {
            fill(text)
            text = option($i)
        } else
            text = text " " $i
    }
    fill(text)
    print ".El"
}

function commands(    i, text) {
    print ".Bl -tag -width questions"
    for (i = 1; i <= NF; i++) {
        text = $i
        sub(/^ +/, "", text)
        printf ".It Cm %s\n", substr(text, 1, index(text, " ") - 1)
        sub(/^[^ ]+ +/, "", text)
        fill(text)
    }
    print ".El"
}

function paragraph(from,    i, text) {
    for (i = from; i <= NF; i++)
        text = text " " $i
    return text
}

function examples(    i) {
    literal_start()
    for (i = 2; i <= NF; i++)
        literal(substr($i, 3))
    literal_end()
}

# Fit for one line behind a macro: the title of the pack, behind a colon.
function name(text) {
    sub(/^[^:]*: /, "", text)
    if (match(text, /[.?!] /))
        text = substr(text, 1, RSTART)
    sub(/[.?!]$/, "", text)
    return text
}

PART == "commands" { # a line for each: its name
    if ($1 ~ /^  [a-z]/)
        for (i = 1; i <= NF; i++) {
            split($i, word, " ")
            print word[1]
        }
    next
}

$1 ~ /^(Examples|Voorbeelden):/ {
    if (PART == "examples")
        examples()
    if (PART == "command") {
        kept = NF
        for (i = 2; i <= NF; i++)
            example[i] = $i
    }
    next
}

$1 ~ /^(Usage|Gebruik): / {
    if (PART == "name")
        print ".Nd " escape(name(paragraph(2)))
    if (PART == "command") {
        literal_start()
        sub(/^[^:]*: /, "", $1)
        literal($1)
        literal_end()
        print ".Pp"
    }
    if (PART == "command" || PART == "description")
        fill(paragraph(2))
    next
}

$1 ~ /^(Exit status|Eindstatus): / {
    if (PART == "command")
        print ".Pp"
    if (PART == "command" || PART == "exit")
        fill(paragraph(1))
    next
}

PART == "command" || PART == "description" {
    if ($1 ~ /^  -/)
        options()
    else if ($1 ~ /^  [a-z]/)
        commands()
    else {
        print ".Pp"
        fill(paragraph(1))
    }
}

END {
    if (PART == "command" && kept) {
        print ".Pp"
        print (LANGUAGE == "nl" ? "Voorbeelden:" : "Examples:")
        literal_start()
        for (i = 2; i <= kept; i++)
            literal(substr(example[i], 3))
        literal_end()
    }
}
