# fmt: one layout for all packs.

# The shipped pack and all schemas are laid out.
$ for file in "$ROOT"/rules/*.json "$ROOT"/src/cli/schema/*.json; do ind-biometrics fmt --check "$file"; done

$ ind-biometrics fmt "$ROOT/rules/ind-biometrics.json" | cmp - "$ROOT/rules/ind-biometrics.json"

# What fits on a line stands on one; what does not is opened, with a line for each member.
# Numbers and texts keep their spelling.
$ printf '{"a" :[1.50,\n1e3],"\\u0062":{},\t"long":{"nl":"%060d","en":"%060d"}, "end":null}' 1 2 >p.json; ind-biometrics fmt p.json
{
  "a": [1.50, 1e3],
  "\u0062": {},
  "long": {
    "nl": "000000000000000000000000000000000000000000000000000000000001",
    "en": "000000000000000000000000000000000000000000000000000000000002"
  },
  "end": null
}

# What the author puts on one line stays there, also a blank line before it; what does not fit goes to the next.
$ printf '{\n"a":1,"b":2,\n\n\n"c":[\n"%0100d",3,4,"%0100d",5\n]}' 1 2 | ind-biometrics fmt -
{
  "a": 1, "b": 2,

  "c": [
    "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001", 3, 4,
    "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000002", 5
  ]
}

# Where it is laid out otherwise, a remark a line.
$ printf '{ \n"a":1 ,"b": 2,\n\n\n   "c":[\n"%0100d",3,4,"%0100d",5 ]}' 1 2 >p.json; ind-biometrics fmt --check p.json
p.json:2:1: begin this line with 2 spaces, right behind a line break
p.json:5:4: begin this line with 2 spaces, right behind a line break
p.json:6:1: begin this line with 4 spaces, right behind a line break
[1]

# Written back, it is the same as printed, and then there is nothing to do.
$ ind-biometrics fmt p.json >q.json; ind-biometrics fmt --write p.json && cmp p.json q.json && ind-biometrics fmt --check p.json

$ touch -d 2001-01-01 p.json; ind-biometrics fmt --write p.json; find p.json ! -newermt 2001-01-02
p.json

$ ind-biometrics fmt --output r.json p.json && cmp p.json r.json

# Many remarks are counted.
$ { printf '[\n'; for i in $(seq 60); do printf '[ ],\n'; done; printf '1]'; } | ind-biometrics fmt --check - | tail -n 2
stdin:51:1: begin this line with 2 spaces, right behind a line break
and 11 more

# Line breaks of Windows go.
$ printf '[\r\n"%0140d"\r\n]\r\n' 1 | ind-biometrics fmt - | od -c | grep -c '\\r'
0
[1]

# What is no JSON is refused as check refuses it, and stays as it was.
$ printf '{"a": 1,}' >p.json; ind-biometrics fmt --write p.json; cat p.json
p.json:1:8: error J010: there must be no comma behind the last value
  hint: take ',' out
{"a": 1,}
\ No newline at end of output

$ printf '{"a": 1, "a": 2}' | ind-biometrics fmt -
stdin:1:10: error J019: member 'a' stands twice in one object, first in line 1
  hint: keep one of the two
[3]

$ ind-biometrics fmt - </dev/null
stdin:1:1: error J001: the text holds no JSON value
[3]

$ ind-biometrics fmt
ind-biometrics: fmt needs the name of a file, or - for standard input
[2]

$ ind-biometrics fmt nowhere.json
ind-biometrics: 'nowhere.json' cannot be read: No such file or directory
[3]

$ ind-biometrics fmt --check --write p.json
ind-biometrics: --check writes nothing; leave out --write
[2]

$ ind-biometrics fmt --write - </dev/null
ind-biometrics: --write writes to the file that is read, and standard input is none
[2]

$ printf '[1]\n' >p.json; ind-biometrics fmt --write --output q.json p.json
ind-biometrics: --write and --output both say where to write; give one of them
[2]

$ ind-biometrics fmt --output p.json --force p.json
ind-biometrics: 'p.json' is also the file that is read; choose another name
[2]

$ printf '[ 1]' >p.json; ind-biometrics --lang nl fmt --check --output q.json p.json
ind-biometrics: --check schrijft niets; laat --output weg
[2]

# A comment may stand in every object, and is no text of the pack.
$ ind-biometrics check "$ROOT/tests/packs/good/comments.json"
$ROOT/tests/packs/good/comments.json: no faults (3 questions, 2 rules, 2 outcomes, 1 piece of advice, 1 case)

$ ind-biometrics test "$ROOT/tests/packs/good/comments.json" | head -n 1; ind-biometrics show "$ROOT/tests/packs/good/comments.json" | grep -c 'comment"\|<!--'
ok    n
0
[1]

$ ind-biometrics check "$ROOT/tests/packs/bad/comment_no_string.json"
$ROOT/tests/packs/bad/comment_no_string.json:17:29: error P002: a comment must be a string at /rules/0/when/$comment
1 error
[3]
