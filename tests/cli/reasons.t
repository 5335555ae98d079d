# A result always tells why, though it is not known which rule decides.
$ cat > fee.json <<END
> {"pack": 1, "id": "fee", "version": "1", "languages": ["en", "nl"],
>  "title": {"en": "What does it cost?", "nl": "Wat kost het?"}, "notice": {"en": "A try-out.", "nl": "Een proef."},
>  "source": {"publisher": "X", "title": "Y", "facts": [{"id": "F1", "section": {"en": "Work", "nl": "Werk"}, "says": {"en": "S.", "nl": "S."}}]},
>  "questions": [
>   {"id": "adult", "type": "boolean", "ask": {"en": "Are you 18 or older?", "nl": "Bent u 18 of ouder?"}, "why": {"en": "W.", "nl": "W."}},
>   {"id": "works", "type": "boolean", "ask": {"en": "Do you work?", "nl": "Werkt u?"}, "why": {"en": "W.", "nl": "W."}}],
>  "outcomes": [{"id": "pay", "says": {"en": "You pay a fee.", "nl": "U betaalt."},
>   "dates": [{"id": "by", "says": {"en": "By", "nl": "Voor"}, "date": "today", "plus_days": 1}]}],
>  "rules": [
>   {"id": "adult", "outcome": "pay", "when": {"var": "adult"}, "because": {"en": "Adults pay 20 euros.", "nl": "Volwassenen betalen 20 euro."}},
>   {"id": "works", "outcome": "pay", "when": {"var": "works"}, "source": ["F1"], "because": {"en": "Workers pay 20 euros.", "nl": "Wie werkt, betaalt 20 euro."}},
>   {"id": "child", "outcome": "pay", "when": {"!": {"var": "adult"}}, "because": {"en": "Children pay 5 euros.", "nl": "Kinderen betalen 5 euro."}}]}
> END
$ cat > run <<'END'
> printf '%s' "$1" | ind-biometrics --rules fee.json --today 2021-03-01 --lang "$2" --format "$3"
> END
$ sh run '{}' en text
You pay a fee.

A try-out.
Source: X, Y.

One of these reasons applies to you:
- Adults pay 20 euros.
- Workers pay 20 euros.
- Children pay 5 euros.

By: 2 March 2021

# A rule that certainly holds is reason enough, though one before it may hold too.
$ sh run '{"works": true}' nl text
U betaalt.

Een proef.
Bron: X, Y.

Wie werkt, betaalt 20 euro.

Voor: 2 maart 2021
$ sh run '{"works": true}' en json
{"schema":1,"status":"decided","outcome":"pay","says":"You pay a fee.","rule":null,"dates":{"by":"2021-03-02"},"advice":[],"because":[],"reasons":[{"rule":"works","because":"Workers pay 20 euros.","source":["F1"]}],"ask":[],"next":null,"open":[],"answers":{"works":true},"today":"2021-03-01","pack":{"id":"fee","version":"1","edition":null,"sha256":"bdaf603998b0ac1354cc4abafdd2fea2c998f23d036e958b4c77dd2897c40b7f","in_force":true,"notice":"A try-out."},"engine":"1.0.0"}
$ sh run '{}' en json
{"schema":1,"status":"decided","outcome":"pay","says":"You pay a fee.","rule":null,"dates":{"by":"2021-03-02"},"advice":[],"because":[],"reasons":[{"rule":"adult","because":"Adults pay 20 euros.","source":[]},{"rule":"works","because":"Workers pay 20 euros.","source":["F1"]},{"rule":"child","because":"Children pay 5 euros.","source":[]}],"ask":[],"next":null,"open":[],"answers":{},"today":"2021-03-01","pack":{"id":"fee","version":"1","edition":null,"sha256":"bdaf603998b0ac1354cc4abafdd2fea2c998f23d036e958b4c77dd2897c40b7f","in_force":true,"notice":"A try-out."},"engine":"1.0.0"}
$ sh run '{"adult": true}' en json
{"schema":1,"status":"decided","outcome":"pay","says":"You pay a fee.","rule":"adult","dates":{"by":"2021-03-02"},"advice":[],"because":[],"reasons":[{"rule":"adult","because":"Adults pay 20 euros.","source":[]}],"ask":[],"next":null,"open":[],"answers":{"adult":true},"today":"2021-03-01","pack":{"id":"fee","version":"1","edition":null,"sha256":"bdaf603998b0ac1354cc4abafdd2fea2c998f23d036e958b4c77dd2897c40b7f","in_force":true,"notice":"A try-out."},"engine":"1.0.0"}

# So it is where an interview ends while an earlier rule of that outcome is open.
$ cat > free.json <<END
> {"pack": 1, "id": "free", "version": "1", "languages": ["en"], "title": {"en": "Is it free?"}, "notice": {"en": "A try-out."},
>  "source": {"publisher": "X", "title": "Y"},
>  "questions": [
>   {"id": "group", "type": "choice", "ask": {"en": "Who are you?"}, "why": {"en": "W."},
>    "options": [{"id": "child", "says": {"en": "A child"}}, {"id": "other", "says": {"en": "Somebody else"}}]},
>   {"id": "member", "type": "boolean", "ask": {"en": "Are you a member?"}, "why": {"en": "W."}}],
>  "outcomes": [{"id": "free", "says": {"en": "It is free."}}, {"id": "paid", "says": {"en": "You pay."}}],
>  "rules": [
>   {"id": "member", "outcome": "free", "when": {"var": "member"}, "because": {"en": "It is free for members."}},
>   {"id": "child", "outcome": "free", "when": {"===": [{"var": "group"}, "child"]}, "because": {"en": "It is free for children."}},
>   {"id": "other", "outcome": "paid", "when": true, "because": {"en": "All others pay."}}]}
> END
$ printf 'expect >\nsend 1\n' > script; $BIN/tests/cli/pty script -- ind-biometrics --rules free.json --today 2021-03-01 --no-review --explain | sed -n '/^> 1/,$p'
\> 1

It is free.

A try-out.
Source: X, Y.

It is free for children.

This follows from your answers:
- Who are you? A child

How the rules work out for you, one after the other:
1. It is not certain whether rule member holds:
   - Are you a member? (not answered yet)
2. Rule child holds:
   - Who are you? A child

Because rule child holds, the rules after it do not count any more:
3. Rule other would hold too.

# A catch-all always holds, but is the reason only where nothing before it is.
$ sed 's/"works", "outcome": "pay", "when": {"var": "works"}/"works", "outcome": "pay", "when": false/; s/{"!": {"var": "adult"}}/true/' fee.json > rest.json; echo '{}' | ind-biometrics --rules rest.json --today 2021-03-01 --lang en | grep -e pay
You pay a fee.
- Adults pay 20 euros.
- Children pay 5 euros.

# The other forms.
$ sh run '{}' nl markdown
\# U betaalt.

Een proef.

Bron: X, Y.

## Een van deze redenen geldt voor u:

- Volwassenen betalen 20 euro.
- Wie werkt, betaalt 20 euro.
- Kinderen betalen 5 euro.

Voor: **2 maart 2021**

---

Bron: X, Y.

Versie van de regels: 1. Datum van deze uitslag: 1 maart 2021.
$ sh run '{}' en html | sed -n '/<main/,/<\/main/p'
<main>
<h1>You pay a fee.</h1>
<p class="notice">A try-out.</p>
<p class="notice">Source: X, Y.</p>
<h2>One of these reasons applies to you</h2>
<ul>
<li>Adults pay 20 euros.</li>
<li>Workers pay 20 euros.</li>
<li>Children pay 5 euros.</li>
</ul>
<p class="date">By: <strong>2 March 2021</strong></p>
</main>
$ sh run '{}' en ics | grep -A 2 DESCRIPTION
DESCRIPTION;LANGUAGE=en:You pay a fee.\n\nA try-out.\n\nSource: X\, Y.\n\nO
 ne of these reasons applies to you:\n- Adults pay 20 euros.\n- Workers pay
  20 euros.\n- Children pay 5 euros.
$ sh run '{"adult": true}' en ics | grep -A 1 DESCRIPTION
DESCRIPTION;LANGUAGE=en:You pay a fee.\n\nA try-out.\n\nSource: X\, Y.\n\nA
 dults pay 20 euros.

# Many of them: each text once, the first seven.
$ { sed '/"rules"/,$d' fee.json; echo '"rules": ['; for i in 1 2 3 4 5 6 7 8 9; do
> for v in adult works; do echo "{\"id\": \"$v$i\", \"outcome\": \"pay\", \"when\": {\"and\": [{\"var\": \"$v\"}, {\"===\": [{\"var\": \"n\"}, $i]}]}, \"because\": {\"en\": \"Reason $i.\", \"nl\": \"Reden $i.\"}},"; done; done
> echo '{"id": "rest", "outcome": "pay", "when": true, "because": {"en": "Reason 1.", "nl": "Reden 1."}}]}'; } | sed 's/"questions": \[/&{"id": "n", "type": "integer", "ask": {"en": "How many?", "nl": "Hoeveel?"}, "why": {"en": "W.", "nl": "W."}},/' > many.json
$ echo '{}' | ind-biometrics --rules many.json --today 2021-03-01 --lang en
You pay a fee.

A try-out.
Source: X, Y.

One of these reasons applies to you:
- Reason 1.
- Reason 2.
- Reason 3.
- Reason 4.
- Reason 5.
- Reason 6.
- Reason 7.

Other rules that may apply: 4.

By: 2 March 2021
