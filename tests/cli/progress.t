# Somebody at a terminal whose results go elsewhere sees that work goes on: a
# line of its own, after a second and then now and then.
$ printf '{"child_under_1":true}\n' > one
$ $BIN/tests/cli/pty --stdout decisions /dev/null -- sh -c '{ cat one; sleep 2; cat one; sleep 0.2; cat one; } | ind-biometrics batch --lang en' | sed 's/[0-9]* a second/N a second/'
2 records so far, N a second
$ wc -l < decisions
3
$ $BIN/tests/cli/pty --stdout decisions /dev/null -- sh -c '{ cat one; sleep 2; cat one; } | ind-biometrics batch --lang nl --stats' | sed 's/[0-9]* per seconde/N per seconde/; s/in [0-9]*,[0-9]*/in N/'
2 records tot nu toe, N per seconde
Records: 2, in N seconden (N per seconde)
Beslist: 2
  not_needed: 2
  needed: 0
  needed_after_quarantine: 0
Onbeslist, omdat antwoorden ontbreken: 0
Zonder regel: 0
Niet te lezen: 0

# Of a file it says how much is done.
$ awk 'BEGIN { while (i++ < 5000) print "{\"id\":" i ",\"child_under_1\":true,\"has_appointment\":false}" }' > people.jsonl
$ $BIN/tests/cli/pty /dev/null -- sh -c 'ind-biometrics batch --lang en people.jsonl | { sleep 2; cat > decisions; }' | sed 's/[0-9][0-9]*/N/g'
N records so far, N a second; now at N% of the file

# No such line where results are on the screen, or nobody watches.
$ $BIN/tests/cli/pty /dev/null -- sh -c '{ cat one; sleep 2; cat one one; } | ind-biometrics batch' | cut -c 1-40
{"status":"decided","outcome":"not_neede
{"status":"decided","outcome":"not_neede
{"status":"decided","outcome":"not_neede
$ { cat one; sleep 2; cat one one; } | ind-biometrics batch 2>&1 > /dev/null
