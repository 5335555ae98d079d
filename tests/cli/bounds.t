# bounds.t -- what is said where a pack is too much to work out.

$ cp "$ROOT/tests/packs/bounds/travel.json" travel.json
$ ind-biometrics test --generate --rules travel.json >cases.json
ind-biometrics: these cases may not be the fewest: there are too many combinations to compare them all
ind-biometrics: these cases may not cover everything: there are too many combinations to look at them all
ind-biometrics: these cases may not notice 1409 changes of the pack: there are too many combinations to look at them all
$ ind-biometrics questions --order fewest --lang en --rules travel.json --today 2021-03-01
Travel
This is how it is on 1 March 2021.

There are too many questions or answers to find a better order. The questions
come as they stand on the page.

How many questions that takes:
- In the order of the page: not counted, but no more than 20 in all.
