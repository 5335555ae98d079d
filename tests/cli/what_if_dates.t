# Dates: each that alone would change the result, and the ids of those that an
# explanation names.
$ cat > two.json <<'END'
> {"pack":1,"id":"two","version":"1","languages":["en"],"title":{"en":"t"},"notice":{"en":"n"},"source":{"publisher":"p","title":"t"},
> "questions":[{"id":"a","type":"date","not_after":"today","ask":{"en":"When a?"},"why":{"en":"w"}},
> {"id":"b","type":"date","not_after":"today","ask":{"en":"When b?"},"why":{"en":"w"}}],
> "facts":[{"id":"since_a","days_between":["a","today"]},{"id":"since_b","days_between":["b","today"]}],
> "outcomes":[{"id":"old","says":{"en":"Old."}},{"id":"new","says":{"en":"New."}}],
> "rules":[{"id":"r","outcome":"old","because":{"en":"b"},"when":{"or":[{">=":[{"var":"since_a"},10]},{">=":[{"var":"since_b"},10]}]}},
> {"id":"e","outcome":"new","because":{"en":"b"},"when":true}]}
> END
$ ind-biometrics --lang en --rules two.json --today 2021-03-01 --answer a=2021-03-01 --answer b=2021-02-28 --what-if | sed -n '/^The result would/,/^$/p'
The result would be "Old." if one of these answers were different:
- When a? 19 February 2021 or earlier (you answered: 1 March 2021)
- When b? 19 February 2021 or earlier (you answered: 28 February 2021)
$ ind-biometrics --rules two.json --today 2021-03-01 --answer a=2021-03-01 --answer b=2021-02-28 --what-if --format json | grep -o '"what_if.*"answers":{"a'
"what_if":[{"outcome":"old","reachable":true,"changed":1,"added":0,"sets":[{"ways":[{"answers":[{"question":"a","was":"2021-03-01","to":[{"to":"2021-02-19"}]}],"example":{"today":"2021-03-01","a":"2021-02-19","b":"2021-02-28"}}]},{"ways":[{"answers":[{"question":"b","was":"2021-02-28","to":[{"to":"2021-02-19"}]}],"example":{"today":"2021-03-01","a":"2021-03-01","b":"2021-02-19"}}]}]}],"answers":{"a

# One date must change and then the other, too.
$ sed 's/{"or":/{"and":/' two.json > both.json
$ ind-biometrics --lang en --rules both.json --today 2021-03-01 --answer a=2021-03-01 --answer b=2021-02-28 --what-if | sed -n '/^The result would/,/^$/p'
The result would be "Old." if these 2 answers were different:
- When a? 19 February 2021 or earlier (you answered: 1 March 2021)
- When b? 19 February 2021 or earlier (you answered: 28 February 2021)

# Two dates with an outcome, each from another question.
$ sed 's/"says":{"en":"New."}/&,"dates":[{"id":"first","says":{"en":"First"},"date":"a","plus_days":10},{"id":"last","says":{"en":"Last"},"date":"today","plus_days":1}]/' two.json > dates.json
$ ind-biometrics --rules dates.json --today 2021-03-01 --answer a=2021-03-01 --answer b=2021-02-28 --explain --format json | grep -o '"dates":\[[^]]*\]'
"dates":[{"date":"first","from":"a","plus_days":10,"is":"2021-03-11"},{"date":"last","from":"today","plus_days":1,"is":"2021-03-02"}]
