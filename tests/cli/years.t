# Whole years between two dates of somebody: what is said of them is exact.
$ cat > stay.json <<'end'
> {"pack":1,"id":"stay","version":"1","languages":["en"],"title":{"en":"Stay"},"notice":{"en":"N"},
> "source":{"publisher":"p","title":"t"},
> "questions":[
> {"id":"born","type":"date","ask":{"en":"When were you born?"},"why":{"en":"W."},"not_after":"today"},
> {"id":"came","type":"date","ask":{"en":"When did you come?"},"why":{"en":"W."},"not_after":"today"},
> {"id":"applied","type":"date","ask":{"en":"When did you apply?"},"why":{"en":"W."},"not_after":"today"}],
> "facts":[{"id":"age_then","years_between":["born","came"]},{"id":"stay","years_between":["came","applied"]},{"id":"age","years_between":["born","applied"]}],
> "outcomes":[{"id":"yes","says":{"en":"Yes."}},{"id":"no","says":{"en":"No."}},{"id":"odd","says":{"en":"Odd."}}],
> "rules":[
> {"id":"impossible","outcome":"odd","because":{"en":"B."},"when":{"and":[{">=":[{"var":"age_then"},18]},{">=":[{"var":"stay"},5]},{"<":[{"var":"age"},23]}]}},
> {"id":"minor","outcome":"no","because":{"en":"B."},"when":{"<":[{"var":"age"},18]}},
> {"id":"long","outcome":"yes","because":{"en":"B."},"when":{"and":[{">=":[{"var":"stay"},5]},{">=":[{"var":"age_then"},18]}]}},
> {"id":"short","outcome":"no","because":{"en":"B."},"when":{"<":[{"var":"stay"},5]}},
> {"id":"child","outcome":"yes","because":{"en":"B."},"when":{"and":[{"<":[{"var":"age_then"},18]},{"===":[{"var":"age"},23]}]}}
> ],"advice":[]}
> end

# 18 years and 5 years make 23: nobody can meet the first rule, and the gap has
# an example.
$ ind-biometrics verify stay.json
stay.json:8:79: warning V012: nobody gets the outcome 'odd': none of its rules ever decides
stay.json:10:1: warning V007: rule 'impossible' never decides: its condition never holds
stay.json:14:1: error V001: no rule decides: age_then is at most 17, and stay is at least 5, and age is 18 to 22 or at least 24 (2 combinations)
  witness: {"today":"2021-03-01","born":"2003-03-01","came":"2016-03-01","applied":"2021-03-01"}
not complete: no rule decides 2 of 12 answer combinations
  impossible   0     0.00 %
  minor        3    25.00 %
  long         2    16.67 %
  short        4    33.33 %
  child        1     8.33 %
  no rule      2    16.67 %
combinations are of cells: what no condition tells apart counts once, and only what
real answers can reach
questions in page order: at most 3, on average 3.00 over these combinations
findings: 1 error, 2 warnings, 1 for information; see all with --level info
[1]
$ echo '{"born":"2003-03-01","came":"2016-03-01","applied":"2021-03-01"}' | ind-biometrics --rules stay.json --today 2021-03-01 --lang en --format json | cut -c 1-60
{"schema":1,"status":"no_rule","outcome":null,"says":null,"r

# Each rule that can decide has a case, with days of our time.
$ ind-biometrics test --generate stay.json | grep '"name"\|"answers"'
    "name": "minor, age=17", "today": "2021-03-01",
    "answers": {"born": "2004-03-01", "applied": "2021-03-01"},
    "name": "long, age_then=18, stay=5, age=23", "today": "2021-03-01",
    "answers": {"born": "1998-03-01", "came": "2016-03-01", "applied": "2021-03-01"},
    "name": "short, stay=4, age=18", "today": "2021-03-01",
    "answers": {"born": "2003-03-01", "came": "2017-03-01", "applied": "2021-03-01"},
    "name": "child, age_then=17", "today": "2021-03-01",
    "answers": {"born": "1998-03-01", "came": "2016-02-29", "applied": "2021-03-01"},
    "name": "no rule, age=22", "today": "2021-03-01",
    "answers": {"born": "1999-03-01", "came": "2016-02-29", "applied": "2021-03-01"},
    "name": "no rule, age=24", "today": "2021-03-01",
    "answers": {"born": "1997-03-01", "came": "2014-02-28", "applied": "2021-03-01"},
    "name": "no rule, where a change of rule impossible changes 'age_then is at least 18' to 'age_then is at least 17'", "today": "2021-03-01",
    "answers": {"born": "1999-03-01", "came": "2016-03-01", "applied": "2021-03-01"},
    "name": "short, where a change of rule impossible changes 'stay is at least 5' to 'stay is at least 4'", "today": "2021-03-01",
    "answers": {"born": "1999-03-01", "came": "2017-03-01", "applied": "2021-03-01"},

# What would be different, and what cannot be.
$ printf 'born=1990-05-01\ncame=2008-07-01\napplied=2013-06-01\n' > me.txt
$ ind-biometrics --rules stay.json --today 2024-05-01 --lang en --what-if < me.txt | sed -n '/^When would/,/^The result would be "The rules/p'
When would the result be different?

The result would be "Yes." if one of these answers were different:
- When did you come? 1 June 2008 or earlier (you answered: 1 July 2008)
- When did you apply? 1 July 2013 or later (you answered: 1 June 2013)

Nobody can get the result "Odd." today, whatever the answers are.

The result would be "The rules do not cover your situation." if 2 answers were

# What is missing: days near to today, no ancient ones.
$ printf 'came=2010-03-01\n' | ind-biometrics --rules stay.json --today 2024-05-01 --lang en
ind-biometrics: Answers are missing. The next question is applied: When did you apply?
No decision is possible yet.

N
Source: p, t.

This is still possible:
- Yes.
- No.
- The rules do not cover your situation.

These questions are still open:
- When were you born?
- When did you apply?

With these 2 answers it is certain: Yes.
- When were you born? From 2 March 1992 up to and including 1 May 2001
- When did you apply? 3 March 2015 or later
The number of days from "When were you born?" to "When did you apply?" must be:
8401 to 8764.
For example: 1 May 2001, 1 May 2024.

With this answer it is certain: No.
- When were you born? 2 May 2006 or later

With these 2 answers it is certain: The rules do not cover your situation.
- When were you born? From 3 March 1992 up to and including 1 May 2006
- When did you apply? 1 March 2015 or later
The number of days from "When were you born?" to "When did you apply?" must be:
6575 to 8398.
For example: 1 May 2006, 1 May 2024.

This is the most useful to find out:
When did you apply?
- If the answer is 28 February 2015 or earlier, the result is: No.
- If the answer is 1 March 2015 or later, several results are still possible.

Why this question: W.

You cannot find it out? Then ask p.
[4]

# The pack is in force in June alone, so nobody is there for more than 36 days.
$ cat > june.json <<'end'
> {"pack":1,"id":"june","version":"1","languages":["en"],"title":{"en":"June"},"notice":{"en":"N"},
> "valid_from":"2021-06-01","valid_to":"2021-06-30",
> "source":{"publisher":"p","title":"t"},
> "questions":[{"id":"start","type":"date","ask":{"en":"When did you start?"},"why":{"en":"W."},"not_before":"2021-05-25","not_after":"today"}],
> "facts":[{"id":"days","days_between":["start","today"]}],
> "outcomes":[{"id":"long","says":{"en":"Long."}},{"id":"short","says":{"en":"Short."}}],
> "rules":[{"id":"over","outcome":"long","because":{"en":"B."},"when":{">":[{"var":"days"},36]}},
> {"id":"all","outcome":"short","because":{"en":"B."},"when":{"<=":[{"var":"days"},36]}}],
> "advice":[]}
> end
$ ind-biometrics verify june.json
june.json:4:14: warning V014: the answer to the question 'start' never makes a difference
june.json:5:10: warning V017: the fact 'days' never makes a difference
june.json:6:13: warning V012: nobody gets the outcome 'long': none of its rules ever decides
june.json:7:10: warning V007: rule 'over' never decides: its condition never holds
complete: exactly one rule decides each of 1 answer combination
  over     0     0.00 %
  all      1   100.00 %
combinations are of cells: what no condition tells apart counts once, and only what
real answers can reach
questions in page order: at most 0, on average 0.00 over these combinations
findings: 0 errors, 4 warnings, 0 for information
[1]

# Two facts that count the same years: what they say together is exact too, in
# all years of the calendar.
$ cat > twice.json <<'end'
> {"pack":1,"id":"twice","version":"1","languages":["en"],"title":{"en":"Twice"},"notice":{"en":"N"},
> "source":{"publisher":"p","title":"t"},
> "questions":[
> {"id":"from","type":"date","ask":{"en":"From?"},"why":{"en":"W."},"not_before":"today","not_after":"9999-12-31"},
> {"id":"to","type":"date","ask":{"en":"To?"},"why":{"en":"W."},"not_before":"today","not_after":"9999-12-31"}],
> "facts":[{"id":"term","years_between":["from","to"]},{"id":"stay","years_between":["from","to"]},{"id":"wait","days_between":["today","to"]}],
> "outcomes":[{"id":"yes","says":{"en":"Yes."}},{"id":"no","says":{"en":"No."}}],
> "rules":[
> {"id":"short","outcome":"no","because":{"en":"B."},"when":{"<":[{"var":"term"},2]}},
> {"id":"never","outcome":"no","because":{"en":"B."},"when":{"and":[{"<":[{"var":"stay"},2]},{">":[{"var":"wait"},30]}]}},
> {"id":"long","outcome":"yes","because":{"en":"B."},"when":true}],"advice":[]}
> end
$ ind-biometrics verify twice.json
twice.json:6:54: warning V017: the fact 'stay' never makes a difference
twice.json:10:1: warning V006: rule 'never' never decides: wherever it holds, 'short' before it does too
  witness: {"today":"2021-03-01","from":"2021-03-01","to":"2021-04-01"}
complete: exactly one rule decides each of 3 answer combinations
  short    2    66.67 %
  never    0     0.00 %
  long     1    33.33 %
combinations are of cells: what no condition tells apart counts once, and only what
real answers can reach
questions in page order: at most 2, on average 2.00 over these combinations
findings: 0 errors, 2 warnings, 2 for information; see all with --level info
[1]
