# The decision as a drawing, in either language.
$ ind-biometrics graph --lang en
digraph decision {
  node [shape=box]
  n26 [label="child_under_1\nIs your application to the IND for\na child younger than 1 year?"]
  n22 [label="ind_has_biometrics\nDoes the IND still have usable biometrics\nof you (photo, signature, fingerprints)?"]
  t0 [label="not_needed\nYou do not need an appointment with\nthe IND.", style=rounded]
  n19 [label="first_application\nIs this your first application for\na Dutch residence permit?"]
  n9 [label="travel_advice\nWere you recently in a country or\narea with orange or red travel advice?"]
  t1 [label="needed\nYou need an appointment with the\nIND.", style=rounded]
  n6 [label="days_since_return\ndays from return_date to today"]
  t2 [label="needed_after_quarantine\nYou need an appointment with the\nIND, after your quarantine.", style=rounded]
  n13 [label="captured_at\nWhere did you give a photo, signature\nor fingerprints before?"]
  n26 -> n22 [label="no"]
  n26 -> t0 [label="yes"]
  n22 -> t0 [label="\"Yes\""]
  n22 -> n19 [label="not \"Yes\""]
  n19 -> n9 [label="no"]
  n19 -> n13 [label="yes"]
  n9 -> t1 [label="\"No\""]
  n9 -> n6 [label="not \"No\""]
  n6 -> t2 [label="<= 10"]
  n6 -> t1 [label=">= 11"]
  n13 -> n9 [label="\"At none of these places\""]
  n13 -> t0 [label="not \"At none of these places\""]
}
$ ind-biometrics graph --lang nl --format mermaid
flowchart TD
  n26["child_under_1<br>Is uw aanvraag bij de IND voor een<br>kind jonger dan 1 jaar?"]
  n22["ind_has_biometrics<br>Heeft de IND nog bruikbare biometrische<br>gegevens van u (foto, handtekening,<br>vingerafdrukken)?"]
  t0(["not_needed<br>U hebt geen afspraak bij de IND nodig."])
  n19["first_application<br>Is dit uw eerste aanvraag voor een<br>Nederlandse verblijfsvergunning?"]
  n9["travel_advice<br>Was u kort geleden in een land of<br>gebied met reisadvies oranje of rood?"]
  t1(["needed<br>U hebt een afspraak bij de IND nodig."])
  n6["days_since_return<br>dagen van return_date tot vandaag"]
  t2(["needed_after_quarantine<br>U hebt een afspraak bij de IND nodig,<br>na uw quarantaine."])
  n13["captured_at<br>Waar hebt u al eerder een foto, handtekening<br>of vingerafdrukken gegeven?"]
  n26 -->|"nee"| n22
  n26 -->|"ja"| t0
  n22 -->|"#34;Ja#34;"| t0
  n22 -->|"niet #34;Ja#34;"| n19
  n19 -->|"nee"| n9
  n19 -->|"ja"| n13
  n9 -->|"#34;Nee#34;"| t1
  n9 -->|"niet #34;Nee#34;"| n6
  n6 -->|"#60;= 10"| t2
  n6 -->|"#62;= 11"| t1
  n13 -->|"#34;Op geen van deze plekken#34;"| n9
  n13 -->|"niet #34;Op geen van deze plekken#34;"| t0

# Texts cannot break out of their labels.
$ cat > odd.json <<END
> {"pack": 1, "id": "odd", "version": "1", "languages": ["en"],
>  "title": {"en": "Odd"}, "notice": {"en": "A test."},
>  "source": {"publisher": "p", "title": "t"},
>  "questions": [
>   {"id": "a", "type": "integer", "minimum": 0, "ask": {"en": "\"]; x -> y [label=\"& \\\\n <b>\`#%%{\`?"}, "why": {"en": "w"}},
>   {"id": "back", "type": "date", "ask": {"en": "When?"}, "why": {"en": "w"}}],
>  "facts": [{"id": "days", "days_between": ["back", "today"]}],
>  "outcomes": [{"id": "yes", "says": {"en": "Yes \"there\\\\\""}}, {"id": "no", "says": {"en": "No."}}],
>  "rules": [
>   {"id": "r", "outcome": "yes", "because": {"en": "b"}, "when": {"or": [{"===": [{"var": "a"}, 3]}, {"<=": [5, {"var": "a"}, 9]}]}},
>   {"id": "s", "outcome": "no", "because": {"en": "b"}, "valid_from": "2021-01-01", "when": {">": [{"var": "days"}, 9]}}]}
> END
$ ind-biometrics graph odd.json
digraph decision {
  node [shape=box]
  n15 [label="today"]
  n0 [label="a\n\"]; x -> y [label=\"&amp; \\n <b>`#%%{`?"]
  t2 [label="The rules do not cover these answers.", style=rounded]
  t0 [label="yes\nYes \"there\\\"", style=rounded]
  n9 [label="a\n\"]; x -> y [label=\"&amp; \\n <b>`#%%{`?"]
  n6 [label="days\ndays from back to today"]
  t1 [label="no\nNo.", style=rounded]
  n15 -> n0 [label="<= 2020-12-31"]
  n15 -> n9 [label=">= 2021-01-01"]
  n0 -> t2 [label="<= 2 or 4 or >= 10"]
  n0 -> t0 [label="3 or 5 to 9"]
  n9 -> n6 [label="<= 2 or 4 or >= 10"]
  n9 -> t0 [label="3 or 5 to 9"]
  n6 -> t2 [label="<= 9"]
  n6 -> t1 [label=">= 10"]
}
$ ind-biometrics graph odd.json --format mermaid
flowchart TD
  n15["today"]
  n0["a<br>#34;]; x -#62; y [label=#34;#38; \n #60;b#62;#96;#35;#37;#37;{#96;?"]
  t2(["The rules do not cover these answers."])
  t0(["yes<br>Yes #34;there\#34;"])
  n9["a<br>#34;]; x -#62; y [label=#34;#38; \n #60;b#62;#96;#35;#37;#37;{#96;?"]
  n6["days<br>days from back to today"]
  t1(["no<br>No."])
  n15 -->|"#60;= 2020-12-31"| n0
  n15 -->|"#62;= 2021-01-01"| n9
  n0 -->|"#60;= 2 or 4 or #62;= 10"| t2
  n0 -->|"3 or 5 to 9"| t0
  n9 -->|"#60;= 2 or 4 or #62;= 10"| n6
  n9 -->|"3 or 5 to 9"| t0
  n6 -->|"#60;= 9"| t2
  n6 -->|"#62;= 10"| t1

# What it does not take.
$ ind-biometrics graph --format text
ind-biometrics: --format does not know 'text'; it takes one of: dot, mermaid
[2]
$ ind-biometrics graph --format dott
ind-biometrics: --format does not know 'dott'; did you mean 'dot'?
[2]
$ ind-biometrics graph nothere.json
ind-biometrics: 'nothere.json' cannot be read: No such file or directory
[3]
