# A comparison as Markdown, to post under a pull request.
$ sed '/^  "cases": \[/,$d' "$ROOT/rules/ind-biometrics.json" | sed '$s/,$/\n}/' > old.json
$ ind-biometrics diff --format markdown old.json old.json
### From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.0.0 (old.json)

decided the same: 21,600 combinations of answers

# Summary, table, and what else differs; what could mean something is escaped.
$ sed 's/{"var": "days_since_return"}, 10/{"var": "days_since_return"}, 11/; s/"version": "1.0.0"/"version": "1.1.0"/; s/Is your application to the IND for a child/*Is* | <b>your<\/b> `child` #1 [younger](x)/' old.json > '*new*|1.json'
$ ind-biometrics diff --format markdown old.json '*new*|1.json'
### From ind-biometrics 1.0.0 (old.json) to ind-biometrics 1.1.0 (\*new\*\|1.json)

decided otherwise: 960 of 28,800 combinations of answers, 3.3 %

- another outcome: 960, 3.3 %
- the same outcome, other dates or advice: none
- only another rule: none

each share is of all 28,800 combinations that either pack takes; what no condition tells apart counts once

|  | what | from | to | share | who |
| --- | --- | --- | --- | --- | --- |
| 1 | outcome | needed | needed\_after\_quarantine | 3.3 % | child\_under\_1 is no, and ind\_has\_biometrics is no or unknown, and travel\_advice is orange or red, and days\_since\_return is 11, in 2 ways, such as first\_application is no |
| 2 | date earliest\_appointment | not given | return\_date + 11 days | 3.3 % | the same as 1 |
| 3 | rule | possibly\_on\_file | quarantine | 1.7 % | child\_under\_1 is no, and ind\_has\_biometrics is unknown, and travel\_advice is orange or red, and days\_since\_return is 11, in 2 ways, such as first\_application is no |
| 4 | rule | no\_biometrics | quarantine | 1.7 % | child\_under\_1 is no, and ind\_has\_biometrics is no, and travel\_advice is orange or red, and days\_since\_return is 11, in 2 ways, such as first\_application is no |
| 5 | advice stay\_in\_quarantine | not given | given | 3.3 % | the same as 1 |
| 6 | advice make\_appointment | given | not given | 1.7 % | child\_under\_1 is no, and ind\_has\_biometrics is no or unknown, and travel\_advice is orange or red, and days\_since\_return is 11, and has\_appointment is no, in 2 ways, such as first\_application is no |
| 7 | advice make\_appointment\_later | not given | given | 1.7 % | the same as 6 |
| 8 | advice keep\_appointment | given | not given | 1.7 % | child\_under\_1 is no, and ind\_has\_biometrics is no or unknown, and travel\_advice is orange or red, and days\_since\_return is 11, and has\_appointment is yes, in 2 ways, such as first\_application is no |
| 9 | advice keep\_later\_appointment | not given | given | 1.7 % | the same as 8 |

Besides decisions:

- /version: "1.0.0" -\> "1.1.0"
- /questions/child\_under\_1/ask \[en\]: "Is your application to the IND for a child younger than 1 year?" -\> "\*Is\* \| \<b\>your\</b\> \`child\` \#1 \[younger\](x) younger than 1 year?"
[1]
$ ind-biometrics diff --format markdown --lang nl old.json '*new*|1.json' | sed -n '1,/^| 1/p'
### Van ind-biometrics 1.0.0 (old.json) naar ind-biometrics 1.1.0 (\*new\*\|1.json)

anders beslist: 960 van 28.800 combinaties van antwoorden, 3,3 %

- een andere uitkomst: 960, 3,3 %
- dezelfde uitkomst, andere datums of adviezen: geen
- alleen een andere regel: geen

elk deel is van alle 28.800 combinaties die mogen in een van de pakketten; waarden die geen voorwaarde uit elkaar houdt, tellen als één

|  | wat | van | naar | deel | wie |
| --- | --- | --- | --- | --- | --- |
| 1 | uitkomst | needed | needed\_after\_quarantine | 3,3 % | child\_under\_1 is nee, en ind\_has\_biometrics is no of unknown, en travel\_advice is orange of red, en days\_since\_return is 11, op 2 manieren, zoals first\_application is nee |

# The same table as in the text: a row for each row, and the same cells.
$ ind-biometrics diff old.json '*new*|1.json' | sed -n 's/^[0-9][0-9]*  *//p' | sed 's/   */|/g' > text
$ ind-biometrics diff --format markdown old.json '*new*|1.json' | sed -n 's/^| [0-9][0-9]* | \(.*\) |$/\1/p' | sed 's/\\//g; s/ | /|/g' > table
$ wc -l < table; cmp text table
9

# Every row has as many cells as the head.
$ ind-biometrics diff --format markdown old.json '*new*|1.json' | grep '^|' | sed 's/\\|//g; s/[^|]//g' | sort | uniq -c | tr -s ' '
 11 |||||||

# With details: who exactly, and somebody.
$ ind-biometrics diff --format markdown --details old.json '*new*|1.json' | sed -n '/^outcome/,/^date/p'
outcome needed -\> needed\_after\_quarantine: 960 combinations, 3.3 %

- if child\_under\_1 is no, and ind\_has\_biometrics is no or unknown, and travel\_advice is orange or red, and days\_since\_return is 11,
- and either first\_application is no
  - or captured\_at is none
- such as {"child\_under\_1":false,"ind\_has\_biometrics":"no","first\_application":false,"travel\_advice":"orange","return\_date":"2021-02-18","today":"2021-03-01"}

date earliest\_appointment: not given -\> return\_date + 11 days: 960 combinations, 3.3 %

# More changes than rows: the sentence below does not become a row.
$ pack() {
>   echo '{"pack":1,"id":"p","version":"'$1'","languages":["en"],"title":{"en":"T"},"notice":{"en":"N"},"source":{"publisher":"P","title":"T"},'
>   echo '"questions":[{"id":"n","type":"integer","minimum":0,"maximum":30,"ask":{"en":"N?"},"why":{"en":"W."}}],"outcomes":['
>   for i in $(seq 0 30); do echo '{"id":"o'$((i + $2))'","says":{"en":"O."}},'; done | sed '$s/,$//'; echo '],"rules":['
>   for i in $(seq 0 30); do echo '{"id":"r'$i'","outcome":"o'$((i + $2))'","because":{"en":"B."},"when":{"===":[{"var":"n"},'$i']}},'; done | sed '$s/,$//'
>   echo ']}'
> }
> pack 1 0 > a.json; pack 2 40 > b.json; ind-biometrics diff --format markdown --only outcome a.json b.json | sed -n '/^| 20/,$p' | head -n 3
| 20 | outcome | o19 | o59 | 3.2 % | n is 19 (perhaps renamed) |

and 11 smaller changes of outcomes

# Another form is asked back.
$ ind-biometrics diff --format markdwn old.json old.json
ind-biometrics: --format does not know 'markdwn'; did you mean 'markdown'?
[2]
