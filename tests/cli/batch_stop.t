# At a terminal batch says what it waits for, and at Ctrl-C what was written.
$ printf 'expect ends them\nsend {"id":1,"child_under_1":true,"has_appointment":false}\nexpect "ask"\nkey ^C\n' > talk
$ $BIN/tests/cli/pty talk -- ind-biometrics batch
ind-biometrics: Waiting for records: a JSON object on each line. Ctrl-D ends them.
{"id":1,"child_under_1":true,"has_appointment":false}
{"id":1,"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":[]}
^Cind-biometrics: Stopped. Records written: 1
[130]
$ printf 'expect kolommen\nsend id,child_under_1,has_appointment\nsend 1,TRUE,FALSE\nexpect "ask"\nkey ^D\n' > talk_csv
$ $BIN/tests/cli/pty talk_csv -- ind-biometrics batch --lang nl --input csv | cut -c 1-60
ind-biometrics: Wacht op records als CSV: eerst een regel me
id,child_under_1,has_appointment
1,TRUE,FALSE
{"id":1,"status":"decided","outcome":"not_needed","rule":"ch
$ echo '{"id":1,"child_under_1":true,"has_appointment":false}' | ind-biometrics batch | wc -l
1

# A signal between records: those that came are there, and no half one.
$ mkfifo slow; ind-biometrics batch --jobs 1 > few 2> said < slow & exec 3> slow
> printf '{"id":1,"child_under_1":true}\n{"id":2,"child_under_1":true}\n{"id":3,"chi' >&3
> until [ "$(wc -l < few)" -eq 2 ]; do sleep 0.01; done
> kill -TERM $!; { wait $!; } 2> /dev/null; kill -l $?; exec 3>&-; cut -c 1-20 few; cat said
TERM
{"id":1,"status":"de
{"id":2,"status":"de
ind-biometrics: Stopped. Records written: 2

# In the midst of many, with two jobs: whole lines, as many as it says.
$ yes '{"child_under_1":true,"has_appointment":false}' | ind-biometrics batch --jobs 2 > many 2> said &
> until [ -s many ]; do sleep 0.01; done
> kill -TERM $!; { wait $!; } 2> /dev/null; kill -l $?
> tail -c 1 many | od -An -c; [ "$(wc -l < many)" = "$(sed 's/.*: //' said)" ] && tail -n 1 many
TERM
  \n
{"status":"decided","outcome":"not_needed","rule":"child_under_1","dates":{},"advice":["send_child_photo","photographer_by_appointment"],"ask":[]}

# A file of results stays as it was.
$ echo before > result; mkfifo slow2; ind-biometrics batch --output result --force < slow2 2> said & exec 3> slow2
> printf '{"id":1,"child_under_1":true}\n' >&3; until ls -lA | awk '/[.]ind/ && $5 > 0 { found = 1 } END { exit !found }'; do sleep 0.01; done
> kill -TERM $!; { wait $!; } 2> /dev/null; kill -l $?; exec 3>&-; cat result said; ls -A | grep '^[.]ind'
TERM
before
ind-biometrics: Stopped. The program wrote nothing to 'result'.
[1]
