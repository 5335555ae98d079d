# A signal ends the program as it ends others, so that a loop ends with it.
$ printf 'expect >\nkey ^C\n' > interrupt
$ $BIN/tests/cli/pty interrupt -- bash -c 'for i in 1 2 3; do ind-biometrics --lang en; done; echo goes on' | tail -n 1
\> ^C
$ $BIN/tests/cli/pty interrupt -- ind-biometrics > seen
[130]
$ printf 'expect >\nkey ^\\\n' > quit; (ulimit -c 0; $BIN/tests/cli/pty quit -- ind-biometrics --output never.txt > seen); echo "[$?]"; ls -A
\[131]
interrupt
quit
seen
$ printf 'expect >\nhang up\n' > hang; $BIN/tests/cli/pty hang -- ind-biometrics --output never.txt > seen; echo "[$?]"; ls -A
\[129]
hang
interrupt
quit
seen

# Whichever comes, no temporary file stays; what is to be ignored is.
$ start() { rm -f slow; mkfifo slow; "$@" < slow 2>/dev/null & exec 3> slow; until ls -A | grep -q '^[.]ind'; do sleep 0.01; done; }
> (ulimit -c 0
> for signal in HUP QUIT TERM ALRM USR1 USR2 XCPU; do
>     start env --default-signal ind-biometrics --output never.txt
>     kill -$signal $!; { wait $!; } 2>/dev/null; echo "$signal $(kill -l $?)" $(ls -A | grep -c '^[.]ind')
> done
> for signal in INT QUIT HUP; do
>     start sh -c "trap '' $signal; exec ind-biometrics --lang en --output ignored-$signal.txt"
>     kill -$signal $!; echo '{"child_under_1":true}' >&3; exec 3>&-; wait $!; echo "$signal $?"; head -n 1 ignored-$signal.txt
> done)
HUP HUP 0
QUIT QUIT 0
TERM TERM 0
ALRM ALRM 0
USR1 USR1 0
USR2 USR2 0
XCPU XCPU 0
INT 0
You do not need an appointment with the IND.
QUIT 0
You do not need an appointment with the IND.
HUP 0
You do not need an appointment with the IND.

# A file that grows too large: status 5, and nothing is left behind.
$ rm -f *.txt; echo precious > old.txt
> (ulimit -f 1
> ind-biometrics --format html --answer child_under_1=yes --output big.html; echo "[$?]"
> ind-biometrics --format html --answer child_under_1=yes --output old.txt --force; echo "[$?]"
> ind-biometrics graph > drawing; echo "[$?]"
> yes '{"child_under_1":true}' | head -n 2000 | ind-biometrics batch --jobs 1 > decisions; echo "[$?]"); cat old.txt; ls -A | grep -v '^[a-z]*$'
ind-biometrics: 'big.html' could not be written: File too large
\[5]
ind-biometrics: 'old.txt' could not be written: File too large
\[5]
ind-biometrics: the result could not be written: File too large
\[5]
ind-biometrics: the result could not be written: File too large; records written: 3
\[5]
precious
old.txt

# --save keeps what was answered, whatever ends the conversation.
$ printf 'expect >\nsend no\nexpect Question 2\nexpect >\nsend yes\nexpect Question 3\nexpect >\nkey ^C\n' > half
$ $BIN/tests/cli/pty half -- ind-biometrics --lang en --save mine 2>&1 | tail -n 6; cat mine; stat -c %a mine
\> ^C
Your answers are in the file mine.
To go on with them, type:
  ind-biometrics --lang en --input ask --answers mine --save mine
To delete them, type:
  rm -- mine
\# ind-biometrics: answers to ind-biometrics 1.0.0
child_under_1=no
ind_has_biometrics=yes
600
$ sed '$s/.*/hang up/' half > half-hang; $BIN/tests/cli/pty half-hang -- ind-biometrics --lang en --save hung > seen; echo "[$?]"; cat hung
\[129]
\# ind-biometrics: answers to ind-biometrics 1.0.0
child_under_1=no
ind_has_biometrics=yes
$ sed '$s/.*/key ^\\/' half > half-quit; (ulimit -c 0; $BIN/tests/cli/pty half-quit -- ind-biometrics --lang en --save quits > seen); echo "[$?]"; tail -n 2 quits
\[131]
child_under_1=no
ind_has_biometrics=yes
$ sed '$s/.*/key ^D/' half > half-end; $BIN/tests/cli/pty half-end -- ind-biometrics --lang en --save ends > seen; echo "[$?]"; tail -n 2 ends
\[4]
child_under_1=no
ind_has_biometrics=yes
$ mkfifo pipe; : > said; ind-biometrics --lang en --input ask --save term < pipe 2> said & exec 3> pipe; printf 'no\nyes\n' >&3
> until grep -q 'Question 3' said; do sleep 0.01; done; kill $!; { wait $!; } 2>/dev/null; echo "[$?]"; tail -n 2 term; tail -n 6 said
\[143]
child_under_1=no
ind_has_biometrics=yes
> 
Your answers are in the file term.
To go on with them, type:
  ind-biometrics --lang en --input ask --answers term --save term
To delete them, type:
  rm -- term

# A reply that fails first, or none, leaves the answers that were saved.
$ ind-biometrics --lang en --save mine --force --input ask < . 2>&1 | tail -n 2; tail -n 2 mine
ind-biometrics: stdin cannot be read: Is a directory
There are no new answers. So the program did not store anything.
child_under_1=no
ind_has_biometrics=yes
$ ind-biometrics --lang en --save mine --force --input ask < /dev/null 2>&1 | tail -n 1; tail -n 2 mine
There are no new answers. So the program did not store anything.
child_under_1=no
ind_has_biometrics=yes
$ ind-biometrics --lang en --save mine --force < /dev/null 2>&1 > page | tail -n 1; tail -n 2 mine
ind-biometrics: stdin: There are no answers here. Give one on each line, or question=answer, or JSON.
child_under_1=no
ind_has_biometrics=yes
$ $BIN/tests/cli/pty interrupt -- ind-biometrics --lang en --save mine --force > seen; tail -n 2 mine
child_under_1=no
ind_has_biometrics=yes
$ printf 'expect >\nsend stop\n' > stop; $BIN/tests/cli/pty stop -- ind-biometrics --lang en --save mine --force | tail -n 2; tail -n 2 mine
You stopped.
There are no new answers. So the program did not store anything.
child_under_1=no
ind_has_biometrics=yes
$ $BIN/tests/cli/pty stop -- ind-biometrics --lang en --save mine --input ask --answers mine | tail -n 2; tail -n 2 mine
You stopped.
There are no new answers. So the program did not store anything.
child_under_1=no
ind_has_biometrics=yes
$ ls -A | grep '^[.]ind'
[1]

# No answers go into a core dump, which Linux does not write of one byte.
$ (ulimit -c "$(ulimit -Hc)"; mkfifo held; ind-biometrics --lang en < held 2>/dev/null & exec 4> held
> for i in $(seq 200); do grep -q '^Max core file size *[01] ' /proc/$!/limits && break; sleep 0.01; done
> grep -c '^Max core file size *[01] ' /proc/$!/limits; kill -ABRT $!; { wait $!; } 2>/dev/null; echo "[$?]"; ls | grep -c '^core')
1
\[134]
0
[1]
