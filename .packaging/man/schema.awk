# SPDX-License-Identifier: MIT
# schema.awk -- the JSON Schema NAME as mdoc: its members, and what each is.
# Values are numbered; `of` has them by parent and key, `text` what a string says,
# `keys` the members of an object in their order.

{ json = json $0 "\n" }

function skip() {
    while (index(" \n,:", substr(json, at, 1)))
        at++
}

function string(    from) { # at its quote; without escapes but \" and \\
    for (from = ++at; substr(json, at, 1) != "\""; at++)
        if (substr(json, at, 1) == "\\")
            at++
    return replace(replace(substr(json, from, at++ - from), "\\\"", "\""), "\\\\", "\\")
}

function value(    here, key, place, c) {
    here = ++values
    skip()
    c = substr(json, at, 1)
    if (c == "\"")
        text[here] = string()
    else if (c == "{" || c == "[") {
        at++
        for (skip(); !index("}]", substr(json, at, 1)); skip()) {
            key = c == "{" ? string() : ++place
            keys[here] = keys[here] key "\n"
            of[here, key] = value()
        }
        at++
    } else
        while (!index(" \n,}]", substr(json, at, 1)))
            at++
    return here
}

function get(node, key) { # 0 where there is none
    return (node, key) in of ? of[node, key] : 0
}

function referred(node,    name) { # the name of a definition, or ""
    name = get(node, "$ref") ? text[get(node, "$ref")] : ""
    sub(/.*\//, "", name)
    return name
}

function target(node) {
    return referred(node) == "" ? node : get(defs, referred(node))
}

function description(node) {
    if (get(node, "description"))
        return text[get(node, "description")]
    return referred(node) == "" ? "" : description(target(node))
}

# Names of the objects that a value may be, or hold; they are explained later.
function objects(node,    name, found, i, count, kinds, branch, key) {
    name = referred(node)
    node = target(node)
    if (get(node, "properties") && name != "") {
        if (!(name in known)) {
            known[name] = 1
            later[++latest] = name
        }
        return " " name
    }
    count = split("items additionalProperties anyOf", kinds, " ")
    for (i = 1; i <= count; i++) {
        branch = get(node, kinds[i])
        if (branch && kinds[i] != "anyOf")
            found = found objects(branch)
        for (key = 1; branch && kinds[i] == "anyOf" && get(branch, key); key++)
            found = found objects(get(branch, key))
    }
    return found
}

function is_required(node, key,    list, i) {
    list = get(node, "required")
    for (i = 1; list && get(list, i); i++)
        if (text[get(list, i)] == key)
            return 1
    return 0
}

function say(node, more) {
    fill(replace(description(node), "`", "") more)
}

function print_members(node,    names, count, i, member, inner, found) {
    count = split(keys[get(node, "properties")], names, "\n") - 1
    print ".Bl -tag -width Ds"
    for (i = 1; i <= count; i++) {
        member = get(get(node, "properties"), names[i])
        found = objects(member)
        gsub(/ /, ", ", found)
        print ".It Li \"" (names[i] ~ /^[a-z]/ ? "" : "\\&") escape_literal(names[i]) "\"" (is_required(node, names[i]) ? "" : " Pq optional")
        say(member, found == "" ? "" : " See " substr(found, 3) ".")
        inner = get(member, "properties") ? member : get(member, "items")
        if (inner && get(inner, "properties"))
            print_members(inner)
        else if (get(target(member), "items") && \
                 get(get(target(member), "items"), "properties"))
            print_members(get(target(member), "items"))
    }
    print ".El"
}

END {
    at = 1
    root = value()
    defs = get(root, "$defs")
    print ".Ss " escape(text[get(root, "title")]) " (schema " NAME ")"
    say(root, "")
    if (get(root, "properties"))
        print_members(root)
    else
        objects(root)
    for (done = 1; done <= latest; done++) {
        print ".Pp"
        print ".Em " later[done] " :"
        say(get(defs, later[done]), "")
        print_members(get(defs, later[done]))
    }
}
