# SPDX-License-Identifier: MIT
# mdoc.awk -- text as mdoc has it; what the other scripts here share.

function replace(text, from, to,    done, at) {
    while ((at = index(text, from))) {
        done = done substr(text, 1, at - 1) to
        text = substr(text, at + length(from))
    }
    return done text
}

# A line of text that no formatter changes.
function escape(text) {
    text = replace(text, "\\", "\\e")
    text = replace(text, "--", "\\-\\-")
    text = replace(text, "'", "\\(aq")
    text = replace(text, "`", "\\(ga")
    text = replace(text, "^", "\\(ha")
    text = replace(text, "~", "\\(ti")
    return text ~ /^\./ ? "\\&" text : text
}

function escape_literal(text) { # where also a hyphen is to be copied
    return replace(replace(escape(text), "\\-", "-"), "-", "\\-")
}

# A paragraph in lines that are not long, with a new one for each sentence.
function fill(text,    count, words, i, line) {
    count = split(text, words, " ")
    for (i = 1; i <= count; i++) {
        if (line != "" && (length(line) + length(words[i]) > 62 ||
                           line ~ /[.!?][")\047]*$/)) {
            print escape(line)
            line = ""
        }
        if (words[i] ~ /^elig_[a-z0-9_]+\(\)[.,;:]?$/) {
            if (line != "")
                print escape(line)
            line = words[i]
            sub(/\(\)/, " ", line)
            sub(/ +$/, "", line)
            print ".Fn " line
            line = ""
            continue
        }
        line = line (line == "" ? "" : " ") words[i]
    }
    if (line != "")
        print escape(line)
}

function literal_start() {
    print ".Bd -literal -offset indent"
}

function literal(text) {
    print escape_literal(text)
}

function literal_end() {
    print ".Ed"
}
