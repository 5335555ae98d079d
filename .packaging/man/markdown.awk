# SPDX-License-Identifier: MIT
# markdown.awk -- the part of a page in Markdown that begins at FROM, as mdoc.
# It knows what our pages have: headings, paragraphs, lists, tables, blocks.

function plain(text,    shown) { # without marks
    while (match(text, /\[[^][]*\]\([^)]*\)/)) {
        shown = substr(text, RSTART + 1, RLENGTH - 1)
        sub(/\].*/, "", shown)
        text = substr(text, 1, RSTART - 1) shown substr(text, RSTART + RLENGTH)
    }
    text = replace(text, "**", "")
    return replace(text, "`", "")
}

function flush() {
    if (held == "")
        return
    if (begun)
        print ".Pp"
    fill(plain(held))
    begun = 1
    held = ""
}

function end_list() {
    flush()
    if (listing)
        print ".El"
    listing = 0
}

# "| a | default | meaning |": a is the tag, the rest its text.
function row(line,    count, cells, i, text, cell) {
    sub(/^\| */, "", line)
    sub(/ *\|$/, "", line)
    count = split(line, cells, / *\| /)
    if (!listing) {
        for (i = 1; i <= count; i++)
            head[i] = cells[i]
        print ".Bl -tag -width Ds"
        listing = begun = 1
        return
    }
    for (i = 2; i <= count; i++) {
        cell = cells[i]
        if (head[i] == "default")
            cell = cell == "" ? (cells[1] ~ /^\*\*/ ? "Required." : "") : \
                "Default: " cell "."
        else if (head[i] == "write instead" && cell != "")
            cell = "Write instead: " cell
        else if (head[i] == "example" && cell != "")
            cell = "Example: " cell
        if (cell != "")
            text = text (text == "" || text ~ /[.]$/ ? " " : ". ") cell
    }
    print ".It " (cells[1] ~ /^\*\*/ ? "Sy " : "Li ") tag(plain(cells[1]))
    fill(plain(text))
}

# As one argument of a macro.
function tag(text) {
    return "\"" replace(escape_literal(text), "\"", "\\(dq") "\""
}

index($0, "## " FROM) == 1 { on = 1 }
index($0, "## " TO) == 1 && TO != "" { on = 0 }
!on { next }

/^```/ {
    if (!block) {
        end_list()
        literal_start()
    } else
        literal_end()
    block = !block
    begun = 1
    next
}
block { literal($0); next }
/^##/ {
    end_list()
    sub(/^#+ */, "")
    print ".Ss " escape($0)
    begun = 0
    next
}
/^\|/ {
    flush()
    if (!/^\|-/)
        row($0)
    next
}
/^- / {
    flush()
    if (!listing)
        print ".Bl -bullet"
    listing = 1
    print ".It"
    begun = 0
    held = substr($0, 3)
    next
}
/^$/ { end_list(); next }
{
    sub(/^ +/, "")
    held = held (held == "" ? "" : " ") $0
}
END { end_list() }
